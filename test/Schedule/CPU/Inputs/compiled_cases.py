"""Random functions, compiled together for one CPU and each called: by the tests of
contractions. A case has a name, a text and run(library)."""

import ctypes
import subprocess

GUARD = 32  # elements on each side of an output


def place(extent, dims, index):
    """Where an element is in a tensor of `dims`."""
    at = 0
    for dim in dims:
        at = at * extent[dim] + index[dim]
    return at


class Output:
    """Room for numbers of a C type, with guards around it that catch other writes."""

    def __init__(self, kind, count):
        self.all = (kind * (count + 2 * GUARD))(*([77] * (count + 2 * GUARD)))
        self.start = ctypes.c_void_p(ctypes.addressof(self.all) + GUARD * ctypes.sizeof(kind))

    def holds(self, expected):
        edges = [77] * GUARD
        return list(self.all) == edges + expected + edges


def run_all(make, folder, cpu, first, end):
    """The cases from `first` to `end`: what is random is drawn for those before, too."""
    cases = [make(f"case{i}") for i in range(int(end))][int(first) :]
    source, binary = f"{folder}/cases.mlir", f"{folder}/cases-{cpu}.so"
    with open(source, "w") as file:
        file.write("\n".join(case.text() for case in cases))
    command = ["attn-compile", source, "--target=cpu", "--emit=shared", f"--cpu={cpu}", "-o", binary]
    subprocess.run(command, check=True)
    library = ctypes.CDLL(binary)
    for case in cases:
        case.run(library)
