"""Writes what was measured: JSON, Markdown, SVG, and a summary to the standard output."""

import json
import pathlib
import re

import picture
import table
from results import OURS, Results

TABLES = {"run": table.run, "required": table.required, "rows": table.rows,
          "algebra": table.algebra, "growth": table.growth, "limits": table.limits}  # fmt: skip


def fill(page, results):
    """The page with each table between its two markers."""
    for name, make in TABLES.items():
        begin, end = f"<!-- benchmark: {name} -->", "<!-- benchmark: end -->"
        pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.S)
        if not pattern.search(page):
            raise ValueError(f"the page has no '{begin}' ... '{end}'")
        block = f"{begin}\n{make(results)}\n{end}"
        page = pattern.sub(lambda _: block, page)
    return page


def blank():
    return "\n\n".join(
        f"<!-- benchmark: {name} -->\n<!-- benchmark: end -->" for name in TABLES
    ) + "\n"


def summary(results):
    for work in results.works:
        for threads in results.threads:
            entry = results.entry(work.name, threads)
            if entry["problem"]:
                print(f"{work.name} on {threads}: {entry['problem']}")
                continue
            peer, ratio = results.best_peer(work.name, threads), results.ratio(work.name, threads)
            beside = f", {ratio:.2f} × {table.NAMES[peer[0]]}" if peer else ""
            bound = table.limited(results, work, threads)
            bound += " of roofline" if bound and not work.memory_bound else ""
            spent = table.ms(results.seconds(work.name, threads))
            print(f"{work.name} on {threads}: right, {', '.join(filter(None, [f'{spent} ms', bound]))}{beside}")


def write(record, options):
    """The exit status: 1 where a result of ours is wrong or missing."""
    results = Results(record)
    summary(results)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(record, indent=1) + "\n")
    if options.markdown:
        path = pathlib.Path(options.markdown)
        path.write_text(fill(path.read_text() if path.exists() else blank(), results))
    if options.svg:
        pathlib.Path(options.svg).write_text(picture.draw(results, results.threads[0]))
    return int(any(e["problem"] for e in record["entries"] if e["implementation"] == OURS))
