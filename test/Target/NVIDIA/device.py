# RUN: %if exhaustive %{ %python %s %t torch.raw torch.undecomposed torch.torch linalg tensorflow encoders | FileCheck %s %} \
# RUN: %else %{ %python %s %t linalg tensorflow | FileCheck %s %}
# REQUIRES: nvidia-gpu, numpy
# CHECK-NOT: FAILED
# CHECK: [[N:[1-9][0-9]*]] of [[N]] right
"""A GPU gives the frameworks' numbers for the sample models.

    device.py SCRATCH FORM... [--emit=ptx|cubin|fatbin] [--compile=CHIP | --run]

Forms, sets of inputs and tolerances are those of test/models/samples.py. Where the
GPU is on another machine, --compile leaves what is needed in SCRATCH, and --run there
needs Python, NumPy, the driver, and test/ at the same place beside this file.
"""

import argparse
import pathlib
import subprocess
import sys

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "Inputs"), str(HERE.parents[1] / "models")]

import driver
import host
import samples

GENERIC = ["--lower-affine", "--mlir-print-op-generic"]
GENERIC += ["--mlir-print-elementsattrs-with-hex-if-larger=1"]


def compile_model(model, chip, emit, files):
    """Writes the host's side in the generic form and the kernels."""
    command = ["attn-compile", model, "--target=nvidia", f"--chip={chip}"]
    subprocess.run([*command, f"--emit={emit}", "-o", files[1]], check=True)
    module = subprocess.run([*command, "--emit=mlir"], check=True, capture_output=True).stdout
    subprocess.run(["attn-opt", *GENERIC, "-o", files[0]], check=True, input=module)


def run_model(gpu, files, sets):
    """One line for each set of inputs, and whether it is right."""
    text, kernels = files[0].read_text(), gpu.load(files[1].read_bytes())
    for data, allowed in sets:
        inputs = [np.load(path) for path in sorted(data.parent.glob(f"{data.name}.in[0-9].npy"))]
        expected = [np.load(f"{data}.out{i}.npy") for i in range(len(allowed))]
        results = host.Host(text, gpu, kernels).run(inputs, [a.shape for a in expected])
        # The largest of nothing is 0, and of NaN is NaN, which is not within any limit.
        errors = [np.max(abs(a - b), initial=0) for a, b in zip(results, expected, strict=True)]
        right = all(error <= limit for error, limit in zip(errors, allowed))
        report = [f"error {e:.1e} of {a:.1e}" for e, a in zip(errors, allowed)]
        print("ok    " if right else "FAILED", files[1].name, data.name, *report, flush=True)
        yield right


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("form", nargs="+", choices=samples.FORMS)
    parser.add_argument("--emit", default="ptx")
    parser.add_argument("--compile", metavar="CHIP", help="only compile, for this chip")
    parser.add_argument("--run", action="store_true", help="run what --compile left")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    gpu = None if options.compile else driver.Driver()
    verdicts = []
    for form in options.form:
        for model, sets in samples.models(form):
            stem = f"{form.partition('.')[0]}.{model.name}"
            files = [options.scratch / f"{stem}.{kind}" for kind in ("host", options.emit)]
            if not options.run:
                compile_model(model, options.compile or gpu.chip(), options.emit, files)
            if gpu:
                verdicts += run_model(gpu, files, sets)
    if gpu:
        print(f"{sum(verdicts)} of {len(verdicts)} right on {gpu.name()}")


if __name__ == "__main__":
    main()
