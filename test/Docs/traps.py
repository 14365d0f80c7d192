"""The table of traps in docs/PyTorchToTensorFlow.md says what attn-equiv says.

    traps.py ROOT ATTN_EQUIV SCRATCH

Every row's command is run, and the row's last cell has to be the first cause, or the
error, of what it prints. The ports that change nothing have to be equivalent.
"""

import pathlib
import re
import subprocess
import sys

root, tool, scratch = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
scratch.mkdir(parents=True, exist_ok=True)
files = [sys.executable, root / "test/models/guide/files.py", "traps"]
subprocess.run(files, cwd=scratch, check=True)


def equiv(*arguments):
    done = subprocess.run([tool, *arguments], cwd=scratch, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


page = (root / "docs/PyTorchToTensorFlow.md").read_text()
rows = re.findall(r"(?m)^\| (.+) \| `(traps/.+)` \| (.+) \|$", page)
counts, shown = [0, 0], set()
for mistake, arguments, wanted in rows:
    shown |= set(re.findall(r"traps/\w+\.\w+\.mlir", arguments))
    status, said = equiv(*arguments.split())
    causes = re.findall(r"likely cause: (.*)|: error: (.*)", said)
    right = status in (1, 2, 3) and causes and wanted in "".join(causes[0])
    counts[not right] += 1
    if not right:
        print(f"{mistake}: expected '{wanted}' with exit status 1, 2 or 3, found {status}:\n{said}")

# NaN or zeros against the mean of the values, where every key is masked
verdicts = {"block": 0, "causal": 0, "pooling": 0, "heads": 3}
for name, wanted in verdicts.items():
    pair = f"traps/{name}.torch.mlir", f"traps/{name}.tf.mlir"
    shown |= set(pair)
    status, said = equiv(*pair, "--require-proof")
    counts[status != wanted] += 1
    if status != wanted:
        print(f"{name}: expected exit status {wanted}, found {status}:\n{said}")

for path in sorted((scratch / "traps").iterdir()):
    if f"traps/{path.name}" not in shown:
        counts[1] += 1
        print(f"{path.name} is in no row of the table")
print(f"{counts[0]} traps as the table says, {counts[1]} not")
sys.exit(counts[1] > 0 or not rows)
