# Every pass and every operation of the attn dialect is documented and tested.
# RUN: %python %s %source_root

import re
import sys

sys.path.insert(0, __file__.rsplit("/", 1)[0] + "/Inputs")
from sources import ROOT, complain, files, finish, line_of

tests = "".join(text for _, text in files({".mlir", ".test", ".py", ".c"}, "test"))


def records(text, kind):
    """(line, name, text) of each definition of a kind, such as Pass."""
    for match in re.finditer(rf'^def \w+\s*:\s*{kind}<\s*"([^"]+)"', text, re.M):
        end = text.find("\ndef ", match.end())
        yield line_of(text, match.start()), match.group(1), text[match.start() : end]


for path in ("include/attn/Passes.td", "include/attn/Passes/Target.td"):
    for line, name, text in records((ROOT / path).read_text(), "Pass"):
        for field in ("summary", "description"):
            if f"let {field}" not in text:
                complain(path, line, f"pass '{name}' has no {field}")
        if f"{name}" not in tests:
            complain(path, line, f"no test runs the pass '{name}'")

path = "include/attn/Dialect/Attn/AttnOps.td"
for line, name, text in records((ROOT / path).read_text(), r"Attn_\w*Op"):
    for field in ("summary", "description"):
        if f"let {field}" not in text:
            complain(path, line, f"operation 'attn.{name}' has no {field}")
    if f"attn.{name}" not in tests:
        complain(path, line, f"no test contains 'attn.{name}'")

finish()
