# docs/Coverage.md names exactly the operations that the dialects define.
# RUN: %python %s %source_root

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
page = (root / "docs/Coverage.md").read_text()
torch_part, tf_part = page.split("## PyTorch")[1].split("## TensorFlow")
wrong = 0
for part, folder, prefix in ((torch_part, "Torch", "aten."), (tf_part, "TF", "")):
    defined = set()
    for path in (root / "include/attn/Dialect" / folder).glob("*Ops.td"):
        for match in re.finditer(rf'^def {folder}_\w+\s*:\s*\w+<\s*"([^"]+)"', path.read_text(), re.M):
            defined.add(match.group(1).removeprefix(prefix))
    rows = "".join(line for line in part.splitlines() if line.startswith("|"))
    listed = re.findall(r"`([^`]+)`", rows)
    for name in sorted(set(listed) ^ defined):
        wrong += 1
        print(f"{folder}: {name} is {'listed, not defined' if name in listed else 'not listed'}")
    for name in sorted({name for name in listed if listed.count(name) > 1}):
        wrong += 1
        print(f"{folder}: {name} is listed twice")
sys.exit(wrong > 0)
