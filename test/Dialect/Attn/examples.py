# Every ```mlir example of the attn dialect's and the passes' descriptions is
# run: an operation's must verify and survive printing, a pass's must go through
# the pass. Values that an example uses and does not define become arguments.
#
# RUN: %python %s %source_root/include/attn attn-opt | FileCheck %s
# CHECK-DAG: attention: 2 examples
# CHECK-DAG: online_attention: 1 examples
# CHECK-DAG: softmax: 1 examples
# CHECK-DAG: pool: 1 examples
# CHECK-DAG: layer_norm: 1 examples
# CHECK-DAG: rms_norm: 1 examples
# CHECK-DAG: index: 1 examples
# CHECK-DAG: yield: 1 examples
# CHECK-DAG: band: 1 examples
# CHECK-DAG: attn-normalize: 1 examples
# CHECK-DAG: attn-raise: 1 examples
# CHECK-DAG: attn-decompose: 1 examples
# CHECK-DAG: attn-check-shapes: 1 examples
# CHECK: 0 failed

import os
import re
import subprocess
import sys
import textwrap

root, *tool = sys.argv[1:]
SOURCES = [
    "Dialect/Attn/AttnAttrs.td", "Dialect/Attn/AttnOps.td", "Passes.td",
    "Passes/Target.td",
]  # fmt: skip
# A definition and what its text form is called.
DEFINITION = re.compile(r'^def \w+ : (Attn_TensorOp|Attn_Op|Attn_Attr|Pass)<(?:"\w+", )?"([\w-]+)"', re.M)
EXAMPLE = re.compile(r"```mlir\n(.*?)```", re.S)
# What does not stand in every example of the kind needs its surroundings.
SCORE_REGION = """func.func @example(%q: tensor<2x2xf32>) -> tensor<2x2xf32> {{
  %o = attn.attention query(%q : tensor<2x2xf32>) key(%q : tensor<2x2xf32>)
    value(%q : tensor<2x2xf32>)
    maps = [affine_map<(m, d, k, n) -> (m, k)>, affine_map<(m, d, k, n) -> (n, k)>,
            affine_map<(m, d, k, n) -> (n, d)>, affine_map<(m, d, k, n) -> (m, d)>]
    modify {{
      ^bb0(%score: f32):
        {0}
    }} -> tensor<2x2xf32>
  return %o : tensor<2x2xf32>
}}
"""


def types_of(text):
    """The list `text` begins with, cut at commas outside of brackets."""
    types, depth, start = [], 0, 0
    for i, char in enumerate(text):
        depth += (char in "<([") - (char in ">)]" and text[i - 1] != "-")
        if depth < 0:
            return types + [text[start:i].strip()]
        if char == "," and depth == 0:
            types.append(text[start:i].strip())
            start = i + 1
    return types + [text[start:].strip()]


def arguments(text):
    """Name and type of every value that `text` uses and does not define."""
    defined = set(re.findall(r"(%\w+)(?::\d+)?\s*=", text)) | set(re.findall(r"(%\w+): ", text))
    found = {}
    for names, types in re.findall(r"\(((?:%\w+(?:, )?)+) : (?=(.*))", text):
        found.update(zip(names.split(", "), types_of(types)))
    for name, kind in re.findall(r"= [\w.]+ (%\w+) (?:[^%]|%\w+ : )*? : (tensor<[^>]*>) ->", text.replace("\n", " ")):
        found.setdefault(name, kind)
    return ", ".join(f"{name}: {kind}" for name, kind in found.items() if name not in defined)


def module(kind, name, text):
    if re.search(r"\b(func\.func|module)\b", text):
        return text
    if kind == "Attn_Attr":
        lines = ", ".join(f"a{i} = {line}" for i, line in enumerate(text.strip().splitlines()))
        return f"module attributes {{attn.example = {{{lines}}}}} {{}}"
    if name == "yield":
        return SCORE_REGION.format(text.strip())
    if name == "index":
        return SCORE_REGION.format(text.strip() + "\nattn.yield %score : f32")
    return f"func.func @example({arguments(text)}) {{\n{text}\n  return\n}}\n" + resources(text)


def resources(text):
    """Zeros for the resources that `text` names."""
    size = {"f64": 8, "i64": 8, "f32": 4, "i32": 4, "f16": 2, "bf16": 2, "i8": 1}
    blobs = []
    for key, shape, element in re.findall(r"dense_resource<(\w+)> : tensor<((?:\d+x)*)(\w+)>", text):
        count = size[element]
        for extent in shape.split("x")[:-1]:
            count *= int(extent)
        blobs.append(f'{key}: "0x04000000{"00" * count}"')
    return "{-# dialect_resources: {builtin: {" + ", ".join(blobs) + "}} #-}" if blobs else ""


failed = 0
for source in SOURCES:
    with open(os.path.join(root, source)) as file:
        text = file.read()
    starts = list(DEFINITION.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    for start, end in zip(starts, ends):
        kind, name = start.groups()
        # With "..." it is a sketch of what comes out, not an example.
        examples = [e for e in EXAMPLE.findall(text[start.start() : end]) if "..." not in e]
        for example in examples:
            example = module(kind, name, textwrap.dedent(example))
            command = [*tool, "-"] + (["--" + name] if kind == "Pass" else [])
            if "--verify-roundtrip" not in command:
                command.append("--verify-roundtrip")
            run = subprocess.run(command, input=example, text=True, capture_output=True)
            if run.returncode:
                failed += 1
                print(f"{source}: {name}:\n{example}\n{run.stderr}")
        if not examples and kind != "Pass":
            failed += 1
            print(f"{source}: {name} has no example")
        print(f"{name}: {len(examples)} examples")
print(f"{failed} failed")
