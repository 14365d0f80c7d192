"""attn-run over cases of a model, in each of several ways."""

import json
import subprocess


def run_each(folder, model, cases, ways):
    """Runs `cases` with the options of each way; says which failed, or that none did."""
    (folder / "model.mlir").write_text(model)
    (folder / "cases.json").write_text(json.dumps({"cases": cases}))
    good = True
    for options in ways:
        done = subprocess.run(
            ["attn-run", folder / "model.mlir", f"--cases={folder / 'cases.json'}", *options],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            print("FAILED", *options, done.stdout, done.stderr)
            good = False
    if good:
        print("all as it should be")
