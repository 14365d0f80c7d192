# Small rules that are easy to forget.
# RUN: %python %s %source_root

import re
import subprocess
import sys

sys.path.insert(0, __file__.rsplit("/", 1)[0] + "/Inputs")
from sources import CODE, ROOT, bodies, complain, files, finish, line_of

HEADER = """//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----"""

for path, text in files(CODE, "include", "lib", "tools"):
    first, _, rest = text.partition("\n")
    if not re.fullmatch(rf"//===- {re.escape(path.name)} - .+===//", first):
        complain(path, 1, f"expected the title line '//===- {path.name} - what ---===//'")
    if not rest.startswith(HEADER):
        complain(path, 2, "expected the licence header")

for path, text in files(CODE, "include", "lib", "tools"):
    if path.suffix == ".h":
        guard = "_".join(path.parts[path.parts[0] != "tools" :])
        guard = re.sub(r"\W", "_", guard).upper()
        if f"#ifndef {guard}\n#define {guard}\n" not in text:
            complain(path, 8, f"expected the include guard {guard}")
    for word in re.finditer(r"\b(TODO|FIXME|XXX|HACK)\b", text):
        complain(path, line_of(text, word.start()), f"found {word.group()}")
    for word in re.finditer(r"let constructor|\b(?:builder|rewriter|b)\.create<", text):
        complain(path, line_of(text, word.start()), f"found '{word.group()}'")
    if path.parts[0] == "lib" and path.parts[1] != "Driver":
        for word in re.finditer(r"\bcl::(?:opt|list)<", text):
            complain(path, line_of(text, word.start()), "pass options go into Passes.td")

# A pattern that does not apply says why.
for path, text in files({".cpp", ".h"}, "lib", "include"):
    for line, body in bodies(text, r"\b(?:PatternRewriter|RewriterBase)\s*&"):
        for bare in re.finditer(r"return (?:mlir::|llvm::)?failure\(\)", body):
            before = body[: bare.start()].rstrip().rsplit(";", 2)[-2:]
            if not any(re.search(r"emit\w*(?:Error|OpError)|notify", part) for part in before):
                complain(
                    path, line + line_of(body, bare.start()) - 1, "'return failure()' without a reason"
                )

for path in sorted(ROOT.rglob("*")):
    parts = path.relative_to(ROOT).parts
    if not re.match(r"build|\.git$", parts[0]) and "Inputs" not in parts:
        if re.fullmatch(r"(?i)(utils?|common|misc|helpers?)", path.stem):
            complain(path.relative_to(ROOT), 1, "a name that says nothing")

# Nothing names the machine it was made on.
listed = subprocess.run(
    ["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True
)
for name in listed.stdout.splitlines():
    path = ROOT / name
    if path.suffix in (".npy", ".mlirbc") or not path.is_file():
        continue
    text = path.read_text(errors="replace")
    for word in re.finditer(r"/(?:work|root)/\w|/home/\w", text):
        complain(name, line_of(text, word.start()), f"a path of one machine: {word.group()}")

finish()
