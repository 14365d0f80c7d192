#!/usr/bin/env python3
"""Runs PyTorch's grids against PyTorch itself, where it is installed.

    pytorch_expected.py [--tools DIR] [--scratch DIR] [--seed N] [--slice]

The modules are those of pytorch_cases.py; inputs and expected outputs come from
torch, whose fused kernel computes in the type of the inputs. Tolerances are those
of PyTorch's own test: 1e-5 + 5e-6 |expected| for f64 and f32, 1e-2 for f16, 5e-2
for bf16. The last line is `conformance: N passed, N failed`; without PyTorch,
nothing is run and the exit status is 0.
"""

import argparse
import ctypes
import pathlib
import sys

import pytorch_cases
from suite import Outcome

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOLERANCE = {"f64": (5e-6, 1e-5), "f32": (5e-6, 1e-5), "f16": (1e-2, 1e-2), "bf16": (5e-2, 5e-2)}
DESCR = {"f64": "<f8", "f32": "<f4", "f16": "<f2", "bf16": "<f4", "bool": "|b1"}


def write_npy(path, tensor, kind):
    shape = "".join(f"{size}, " for size in tensor.shape)
    text = f"{{'descr': '{DESCR[kind]}', 'fortran_order': False, 'shape': ({shape}), }}"
    text += " " * (-(10 + len(text) + 1) % 64) + "\n"
    tensor = (tensor.float() if kind == "bf16" else tensor).contiguous()
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode())
        file.write(ctypes.string_at(tensor.data_ptr(), tensor.numel() * tensor.element_size()))


class Expected:
    """Turns the cases of a suite into ones with files that torch made."""

    def __init__(self, torch, folder):
        self.torch, self.folder = torch, folder
        self.types = {"f64": torch.float64, "f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}

    def make(self, shape, values, kind):
        if values.startswith("bool"):
            return self.torch.randint(0, 2, shape, dtype=self.torch.bool), "bool"
        return self.torch.randn(shape).to(self.types[kind]), kind

    def attend(self, name, tensors, heads, width):
        sdpa = self.torch.nn.functional.scaled_dot_product_attention
        if len(tensors) == 1:  # packed query, key and value
            batch, sequence, _ = tensors[0].shape
            parts = tensors[0].split(heads * width, dim=2)
            q, k, v = (part.view(batch, sequence, heads, width).transpose(1, 2) for part in parts)
            return sdpa(q, k, v, is_causal="causal" in name)
        q, k, v, mask = tensors
        if name.endswith("_views"):
            q, k, v = (part.transpose(1, 2) for part in (q, k, v))
        return sdpa(q, k, v, attn_mask=mask)

    def fill(self, suite, index, case, kind, heads, width):
        self.torch.manual_seed(case["seed"])
        tensors = []
        for number, given in enumerate(case["inputs"]):
            tensor, stored = self.make(given["shape"], given["values"], kind)
            path = self.folder / f"{suite.name}.{index}.{number}.npy"
            write_npy(path, tensor, stored)
            given["values"] = f"file:{path.name}"
            tensors.append(tensor)
        path = self.folder / f"{suite.name}.{index}.npy"
        write_npy(path, self.attend(case["function"], tensors, heads, width), kind)
        case["expected"] = [f"file:{path.name}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tools", default=ROOT / "build" / "bin", type=pathlib.Path)
    parser.add_argument("--scratch", default=ROOT / "build" / "conformance", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slice", action="store_true")
    options = parser.parse_args()
    try:
        import torch
    except ImportError:
        print("PyTorch is not installed")
        return 0
    torch.set_num_threads(2)
    total = Outcome()
    for grid in (pytorch_cases.causal_grid, pytorch_cases.mask_grid):
        folder = options.scratch / f"torch_{grid.__name__}"
        folder.mkdir(parents=True, exist_ok=True)
        maker, outcome = Expected(torch, folder), Outcome()
        for suite in grid(options):
            kind, *sizes = suite.name.split("_")
            heads, width = map(int, sizes) if len(sizes) == 2 else (3, 8)
            relative, absolute = TOLERANCE[kind]
            suite.tolerance = {"rtol": relative, "atol": absolute}
            for index, case in enumerate(suite.cases):
                maker.fill(suite, index, case, kind, heads, width)
            outcome += suite.run(folder, options.tools / "attn-run")
            for path in folder.glob(f"{suite.name}.*.npy"):
                path.unlink()
        print(f"{grid.__name__}: {outcome.passed} passed, {outcome.failed} failed, ratio {outcome.ratio:.2f}")
        print(outcome.text, end="")
        total += outcome
    print(f"conformance: {total.passed} passed, {total.failed} failed")
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
