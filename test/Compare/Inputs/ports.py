"""Ports with weights of their own: the right ones are proved, others refused.

    ports.py ATTN_EQUIV MODELS SCRATCH

Every PyTorch model against another form of itself, whose weights are other
numbers; then with one thing changed in that form, too.
"""

import pathlib
import re
import subprocess
import sys

tool, models, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
scratch.mkdir(parents=True, exist_ok=True)
here = pathlib.Path(__file__).parent

FLOAT = r"torch.constant.float "
CHANGES = {
    "epsilon": (FLOAT + r"(9.9999999\d*E-7|1.000000e-05)", "torch.constant.float 2.000000e-05"),
    "scale": (FLOAT + r"(5\.65685\d*|0\.35355\d*)", "torch.constant.float 4.000000e+00"),
    "no causal": (r"torch.constant.bool true", "torch.constant.bool false"),
    "tanh": (r"aten.tanh ", "aten.sigmoid "),
    "gelu": (r'torch.constant.str "none"', 'torch.constant.str "tanh"'),
    "no square": (r"aten.sqrt ", "aten.tanh "),
    "mask turned": (r"torch.aten.bitwise_not (%\w+) : (\S+) -> \S+", r"torch.aten.clone \1, %none : \2, !torch.none -> \2"),
}


def verdict(first, second):
    run = subprocess.run([tool, first, second, "--weights=map"], capture_output=True, text=True)
    return (run.stdout.splitlines() or [run.stderr])[0], run.stdout


counts = {"proved": 0, "not proved": 0, "refused": 0, "taken": 0}
for raw in sorted(models.glob("torch/*.raw.mlir")):
    name = raw.name.split(".")[0]
    form = models / "torch" / f"{name}.undecomposed.mlir"
    other = subprocess.run([sys.executable, here / "reweigh.py", form, "1"], capture_output=True, text=True, check=True).stdout
    if "dialect_resources" not in other:
        continue  # has no weights
    port = scratch / f"{name}.mlir"
    port.write_text(other)
    word, text = verdict(raw, port)
    right = word == "EQUIVALENT (proved)"
    counts["proved" if right else "not proved"] += 1
    if not right:
        print(f"{name}: {text}")
    for change, (pattern, replacement) in CHANGES.items():
        changed = re.sub(pattern, replacement, other)
        if changed == other:
            continue
        near = scratch / f"{name}.{change}.mlir"
        near.write_text(changed)
        word, text = verdict(raw, near)
        refused = word == "DIFFERENT"
        counts["refused" if refused else "taken"] += 1
        if not refused:
            print(f"{name}: {change}: {text}")
print(", ".join(f"{count} {word}" for word, count in counts.items()))
