#!/usr/bin/env python3
"""Imports, compiles and runs whole encoders, and checks what was recognised.

    run_encoders.py FOLDER [--tools DIR] [--every N]

FOLDER holds what export_encoders.py and export_keras_encoders.py wrote, the
dynamic ones with NAME.K.inI.npy of other sizes. Every
attention and attention pooling of an encoder must be raised, and every layer
normalisation over its last dimension; no softmax may be left. Tolerance, for
the float32 encoders: 1e-5 of the largest output of the framework; for 16-bit
ones: twice the error of PyTorch itself in that type against float32.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import npy

# attn.attention, attn.pool and attn.layer_norm in each, the last as a range:
# group normalisation is one where PyTorch's decomposition leaves it whole, and
# a 16-bit one may be read twice.
EXPECTED = {
    "bert": (2, 0, range(5, 6)),
    "distilbert": (2, 0, range(5, 6)),
    "vit": (2, 0, range(5, 6)),
    "clip_text": (2, 0, range(5, 6)),
    "speaker": (2, 1, range(6, 8)),
    "residual": (1, 0, range(0, 2)),
    "keras_bert": (2, 0, range(5, 6)),
    "keras_vit": (2, 0, range(5, 6)),
    "keras_residual": (1, 0, range(0, 1)),
    "keras_speaker": (1, 1, range(3, 4)),
    "bert_bfloat16": (2, 0, range(5, 10)),
    "speaker_float16": (2, 1, range(6, 8)),
    # Of any batch and length; the two sums of the pooling are not merged yet.
    "dynamic_bert": (2, 0, range(5, 6)),
    "dynamic_speaker": (2, 2, range(7, 8)),
}
# PyTorch's own largest error against float32.
OWN_ERROR = {"bert_bfloat16": 0.0264, "speaker_float16": 0.00163}


def recognised(opt, module):
    run = subprocess.run([opt, module, "--attn-import"], capture_output=True, text=True)
    found = collections.Counter(re.findall(r"= attn\.(\w+)", run.stdout))
    return run, found


def check(tools, module):
    """What is wrong with the encoder, or nothing."""
    name = module.name.split(".")[0]
    attentions, pools, norms = EXPECTED[name]
    run, found = recognised(tools / "attn-opt", module)
    if run.returncode:
        return run.stderr[:500]
    if (
        (found["attention"], found["pool"]) != (attentions, pools)
        or found["layer_norm"] not in norms
        or found["softmax"]
    ):
        return f"recognised {dict(found)}"
    # All sizes of a dynamic one with one compilation.
    cases = []
    for expected in sorted(module.parent.glob(f"{name}.*out0.npy")):
        allowed = 2 * OWN_ERROR.get(name, 0) or 1e-5 * npy.largest(npy.read(expected))
        stem = expected.name.removesuffix("out0.npy")
        inputs = sorted(module.parent.glob(f"{stem}in*.npy"))
        cases.append(
            {
                "inputs": [
                    {"shape": npy.read(path).shape, "values": f"file:{path.resolve()}"} for path in inputs
                ],
                "expected": [f"file:{expected.resolve()}"],
                "rtol": 0,
                "atol": allowed,
            }
        )
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"cases": cases}, file)
        file.flush()
        command = [tools / "attn-run", module, f"--cases={file.name}"]
        run = subprocess.run(command, capture_output=True, text=True)
    return run.stdout[-600:] + run.stderr[:600] if run.returncode or not cases else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tools", type=pathlib.Path, required=True)
    parser.add_argument("--every", type=int, default=1, help="only every Nth")
    args = parser.parse_args()
    seen = failed = 0
    for module in sorted(args.folder.glob("*.mlir"))[:: args.every]:
        wrong = check(args.tools, module)
        seen += 1
        failed += bool(wrong)
        if wrong:
            print(f"{module.name}: {wrong}")
    print(f"{seen} encoders, {failed} failed")
    sys.exit(failed > 0 or seen == 0)


if __name__ == "__main__":
    main()
