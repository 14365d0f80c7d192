"""Modules with many public functions, the cases that run them, and the runs.

Standard library only. A Suite collects functions and cases; run() writes both
to a folder, starts attn-run --cases and reads its summary.
"""

import dataclasses
import json
import pathlib
import re
import subprocess

SUMMARY = re.compile(
    r"^(\d+) cases: (\d+) passed, (\d+) failed(?:; largest error / tolerance (\S+) in case (\d+))?$",
    re.MULTILINE,
)


@dataclasses.dataclass
class Outcome:
    """What one run, or several, of attn-run said."""

    passed: int = 0
    failed: int = 0
    ratio: float = 0.0
    text: str = ""

    def __add__(self, other):
        return Outcome(
            self.passed + other.passed,
            self.failed + other.failed,
            max(self.ratio, other.ratio),
            self.text + other.text,
        )

    @property
    def comparisons(self):
        return self.passed + self.failed


class Suite:
    def __init__(self, name, seed=0):
        self.name, self.seed = name, seed
        self.functions, self.cases = [], []
        self.tolerance = {}

    def add_function(self, text):
        self.functions.append(text)

    def add_case(self, function, inputs, **rest):
        """`inputs`: (shape, values) each; the seed is the case's number."""
        case = {"function": function, "seed": self.seed + len(self.cases)}
        case["inputs"] = [{"shape": list(shape), "values": values} for shape, values in inputs]
        self.cases.append({**case, **rest})

    def write(self, folder):
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        model, cases = folder / f"{self.name}.mlir", folder / f"{self.name}.json"
        model.write_text("\n".join(self.functions))
        lines = ",\n".join(json.dumps(case) for case in self.cases)
        head = json.dumps({**self.tolerance, "cases": []})
        cases.write_text(head[:-2] + "\n" + lines + "]}\n")
        return model, cases

    def run(self, folder, tool, timeout=600, flags=()):
        model, cases = self.write(folder)
        command = [str(tool), str(model), f"--cases={cases}", "--threads=1", *flags]
        outcome = run(command, len(self.cases), timeout)
        alone = "  alone: attn-run "
        outcome.text = outcome.text.replace(alone, alone + "".join(flag + " " for flag in flags))
        return outcome


def run(command, number, timeout=600):
    """Runs attn-run; where it gives up, all `number` cases have failed."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, errors="replace")
    except subprocess.TimeoutExpired:
        return Outcome(0, number, text=f"more than {timeout} s: {' '.join(command)}\n")
    summary = SUMMARY.search(done.stdout)
    text = SUMMARY.sub("", done.stdout).strip()
    if not summary or done.returncode not in (0, 1):
        text += f"\nexit status {done.returncode}: {' '.join(command)}\n{done.stderr.strip()}\n"
        return Outcome(0, number, text=text)
    passed, failed, ratio = int(summary[2]), int(summary[3]), float(summary[4] or 0)
    if passed + failed != number:
        return Outcome(passed, number - passed, ratio, text + "\ncases were lost\n")
    return Outcome(passed, failed, ratio, text + "\n" if failed else "")
