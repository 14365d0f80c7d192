import json, pathlib
def write(record, options):
    if options.json: pathlib.Path(options.json).write_text(json.dumps(record, indent=1))
    for e in record["entries"]:
        print(e["work"], e["implementation"], e["threads"], e["problem"], min(e["samples"] or [0]), len(e["samples"]), e.get("compile"), e.get("memory"), e.get("trials"))
    for l in record["limits"]: print(l["work"], l["threads"], {k:max(v) for k,v in l.items() if isinstance(v,list)})
    return 0
