# Every page that shows commands is run by a test beside this one.
# RUN: %python %s %source_root

import pathlib
import sys

root = pathlib.Path(sys.argv[1])
tests = "".join(path.read_text() for path in (root / "test/Docs").glob("*.test"))
shown = [path for path in [root / "README.md", *(root / "docs").glob("*.md")] if "```console" in path.read_text()]
missing = [path for path in shown if f"/{path.relative_to(root)}" not in tests]
for path in missing:
    print(f"{path}: shows commands that no test runs; name it in test/Docs/pages.test")
sys.exit(not shown or len(missing) > 0)
