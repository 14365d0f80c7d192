# One idea a file, one thought a pattern.
# RUN: %python %s %source_root

import re
import sys

sys.path.insert(0, __file__.rsplit("/", 1)[0] + "/Inputs")
from sources import CODE, bodies, complain, files, finish

FILE, MAIN, PATTERN = 500, 60, 40

for path, text in files(CODE | {".py", ".sh", ".txt"}, "include", "lib", "tools", "test"):
    lines = text.count("\n")
    limit = MAIN if path.parts[0] == "tools" and path.suffix == ".cpp" else FILE
    if path.parts[:2] != ("test", "models") or path.suffix == ".py":
        if lines > limit:
            complain(path, lines, f"expected at most {limit} lines, found {lines}")

for path, text in files({".cpp"}, "lib"):
    for line, body in bodies(text, r"\bmatchAndRewrite\b"):
        length = len([row for row in body.split("\n") if row.strip()])
        if length > PATTERN:
            complain(
                path, line, f"expected a pattern of at most {PATTERN} lines, found {length}"
            )

finish()
