# Who may know whom: docs/Rationale.md.
# RUN: %python %s %source_root

import re
import sys

sys.path.insert(0, __file__.rsplit("/", 1)[0] + "/Inputs")
from sources import CODE, complain, files, finish, line_of

ALL = {
    "Dialect/Attn", "Dialect/Torch", "Dialect/TF", "Import", "Formula", "Raise", "Optimize",
    "Schedule", "Target", "Interpret", "Compare", "Export", "Driver", "Runtime",
    "Passes", "Pipelines",
}  # fmt: skip
DIALECTS = {room for room in ALL if room.startswith("Dialect/")}
# Passes.h declares the passes and names no operation, so that every room that
# has passes may include it.
KNOWS = {
    **{room: set() for room in DIALECTS},
    **{
        room: DIALECTS | {"Passes"}
        for room in ["Import", "Formula", "Schedule", "Interpret"]
    },
    "Raise": DIALECTS | {"Passes", "Formula"},
    "Optimize": DIALECTS | {"Passes", "Formula", "Interpret"},
    "Compare": DIALECTS | {"Passes", "Formula", "Interpret"},
    "Export": DIALECTS | {"Passes", "Formula"},
    "Target": {"Passes"},
    "Runtime": set(),
    "Driver": ALL,
    "Pipelines": ALL,
    "Passes": set(),
    "tools": {"Driver", "Passes", "Pipelines"} | DIALECTS,
}


def room(parts):
    """('Dialect', 'Attn', ...) -> Dialect/Attn, ('Pipelines.h',) -> Pipelines."""
    if parts[0] == "Dialect" and len(parts) > 2:
        return "/".join(parts[:2])
    return parts[0].split(".")[0]


for path, text in files(CODE, "include/attn", "lib", "tools"):
    skip = {"include": 2, "lib": 1}.get(path.parts[0])
    mine = "tools" if skip is None else room(path.parts[skip:])
    if mine not in KNOWS:
        complain(path, 1, f"the room '{mine}' is not one of the house")
        continue
    for include in re.finditer(r'#?include\s+["<]([^">]+)[">]', text):
        parts, line = include.group(1).split("/"), line_of(text, include.start())
        if mine == "Runtime" and parts[0] in ("mlir", "llvm"):
            complain(path, line, f"Runtime knows no MLIR: {include.group(1)}")
        if parts[0] != "attn":
            continue
        other = room(parts[1:])
        if other != mine and other not in KNOWS[mine]:
            complain(path, line, f"{mine} may not know {other}: {include.group(1)}")

finish()
