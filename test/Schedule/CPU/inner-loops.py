# RUN: %python %s | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""The innermost loops of attention, as assembly: for each CPU as many products as
the tile has, all sums in registers, and no call.
"""

import collections
import re
import subprocess
import sys

# What multiplies: the type of its factors, the instructions, the function in which
# scores are made, and how often its loop over a head is written out.
Products = collections.namedtuple("Products", "type instructions scores unroll")
FUSED = Products("f32", re.compile(r"\s(vfmadd\d+ps|vmulps|mulps|fmla)\s"), "weights", 4)
PAIRS = Products("bf16", re.compile(r"\s(vdpbf16ps|bfdot)\s"), "weights", 4)
# 64 numbers are the width of two matrices.
MATRICES = Products("bf16", re.compile(r"\stdpbf16ps\s"), "scores", 2)

# Of a CPU: its triple, vectors of queries by keys (or matrices of keys) in the widest
# tile and in that of the remaining queries, and how many queries make these two.
Machine = collections.namedtuple(
    "Machine", "triple widest rest queries products", defaults=[FUSED]
)
X86, ARM = "x86_64-linux-gnu", "aarch64-linux-gnu"
MACHINES = {
    "sapphirerapids": Machine(X86, (3, 8), (2, 12), 96 + 32),
    "znver5": Machine(X86, (3, 8), (1, 16), 96 + 16),
    "x86-64-v3": Machine(X86, (2, 6), (1, 8), 32 + 8),
    "x86-64": Machine(X86, (2, 4), (1, 7), 16 + 4),
    "cortex-a76": Machine(ARM, (3, 8), (2, 12), 24 + 8),
    "neoverse-v2": Machine(ARM, (3, 8), (1, 16), 24 + 4),
    "cooperlake": Machine(X86, (3, 8), (2, 12), 96 + 32, PAIRS),
    "neoverse-n2": Machine(ARM, (3, 8), (2, 12), 24 + 8, PAIRS),
    "graniterapids": Machine(X86, (3, 1), (2, 1), 96 + 32, MATRICES),
}

MODEL = """
#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
func.func @layer(%q: tensor<2x{queries}x64xf32>, %k: tensor<2x512x64xf32>, %v: tensor<2x512x64xf32>) -> tensor<2x{queries}x64xf32> {{
  %o = attn.attention query(%q : tensor<2x{queries}x64xf32>) key(%k : tensor<2x512x64xf32>) value(%v : tensor<2x512x64xf32>)
    scale = 0.125 maps = [#q, #k, #v, #o] -> tensor<2x{queries}x64xf32>
  return %o : tensor<2x{queries}x64xf32>
}}
"""

# Other instructions, by what they do.
CALL = re.compile(r"\s(call|bl)q?\s")
SPILL = {
    "x86_64": re.compile(r"%[txyz]mm\d+.*\(%rsp\b|\(%rsp\b.*%[txyz]mm\d+"),
    "aarch64": re.compile(r"\s(ldr|str|ldp|stp|ldur|stur|st1|ld1)\s.*[qdsv]\d+.*\[sp\b"),
}
JUMP = re.compile(r"\s(?:j[a-z]+|b\.[a-z]+|cbn?z\s+\w+,|b)\s+(\.LBB\w+)$")


def functions(assembly):
    """Name and lines of each."""
    lines = []
    for line in assembly.splitlines():
        if match := re.match(r"(\w+):", line):
            name, lines = match[1], []
        lines.append(line)
        if line.startswith(".Lfunc_end"):
            yield name, lines


def innermost_loops(lines):
    """From a label to a jump back to it, with no other label in between."""
    start = None
    for number, line in enumerate(lines):
        if match := re.match(r"(\.LBB\w+):", line):
            label, start = match[1], number
        match = JUMP.search(line)
        if match and start is not None and match[1] == label:
            yield lines[start : number + 1]


def check(function, machine, lines, vectors, rows):
    """The loops' products. The last keys of a block have a loop of their own, for
    which LLVM keeps addresses in vectors on AArch64 and spills those."""
    wanted = machine.products.unroll * rows * vectors
    is_scores = machine.products.scores in function
    spill = SPILL[machine.triple.split("-")[0]]
    skip_tail = is_scores and machine.triple == ARM
    found = []
    for body in innermost_loops(lines):
        products = sum(bool(machine.products.instructions.search(line)) for line in body)
        if products < wanted / 2:
            continue
        found.append(products)
        if skip_tail and len(found) > 1:
            continue
        for line in body:
            if spill.search(line) or CALL.search(line):
                print(f"FAILED {function}: {line.strip()}")
    # The values' columns come in groups of nearly equal width.
    good = wanted in found if is_scores else bool(found)
    if not good:
        print(f"FAILED {function}: loops of {found} products, expected {wanted}")
    return found


def main():
    for cpu, machine in MACHINES.items():
        assembly = subprocess.run(
            ["attn-compile", "-", f"--cpu={cpu}", f"--triple={machine.triple}", "--emit=asm"],
            input=MODEL.format(queries=machine.queries).replace("f32", machine.products.type),
            capture_output=True,
            text=True,
        )
        if assembly.returncode:
            sys.exit(f"FAILED {cpu}: {assembly.stderr}")
        kinds = [machine.widest, machine.rest]
        seen = 0
        for name, lines in functions(assembly.stdout):
            match = re.fullmatch(rf"attn_step_(\d)_({machine.products.scores}|values)", name)
            if not match:
                continue
            seen += 1
            found = check(f"{cpu} {name}", machine, lines, *kinds[int(match[1])])
            print(cpu, name, found)
        if seen != 4:
            print(f"FAILED {cpu}: {seen} functions")
    print("all as it should be")


if len(sys.argv) > 1:
    MACHINES = {name: MACHINES[name] for name in sys.argv[1:]}
main()
