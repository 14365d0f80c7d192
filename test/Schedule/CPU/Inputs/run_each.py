"""attn-run over cases of a model, in each schedule."""

import json
import subprocess


SCHEDULES = ["queries-in-lanes", "width-in-lanes", "scores"]


def run_each(folder, model, cases):
    """Runs `cases` with each schedule; says which failed, or that none did."""
    (folder / "model.mlir").write_text(model)
    (folder / "cases.json").write_text(json.dumps({"cases": cases}))
    good = True
    for schedule in SCHEDULES:
        done = subprocess.run(
            ["attn-run", folder / "model.mlir", f"--cases={folder / 'cases.json'}",
             f"--schedule={schedule}"],
            capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            print("FAILED", schedule, done.stdout, done.stderr)
            good = False
    if good:
        print("all as it should be")
