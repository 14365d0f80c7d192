# Every guard of the recognisers is listed in docs/Raising.md, and refuses
# something in a near-miss test.
# RUN: %python %s %source_root | FileCheck %s
# CHECK: 0 missing

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
missing = 0
sources = "".join(file.read_text() for file in sorted(root.glob("lib/Raise/*.cpp")))
page = (root / "docs/Raising.md").read_text()
tests = "".join(file.read_text() for file in root.glob("test/Raise/*near-miss*.mlir"))
places = {
    "listed above its recogniser": set(re.findall(r"^//   (R[A-Z]\d+)  ", sources, re.M)),
    "in docs/Raising.md": set(re.findall(r"^\| (R[A-Z]\d+) \|", page, re.M)),
    "in a near-miss test": set(re.findall(r'REMARK-DAG: .*Reason="(R[A-Z]\d+):', tests)),
    "in a remark": set(re.findall(r'"(R[A-Z]\d+): ', sources)),
}
for guard in sorted(set.union(*places.values())):
    for place, found in places.items():
        if guard not in found:
            missing += 1
            print(f"{guard} is not {place}")
print(f"{missing} missing")
