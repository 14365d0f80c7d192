#!/usr/bin/env python3
"""Runs the sample models through attn-run and checks every element.

    run_models.py FORM... [--tools DIR] [--scratch DIR] [--only NAME]

A form is torch.raw, torch.undecomposed, torch.torch, linalg or tensorflow.
attn-run compares with the expected output itself; the result it writes is
compared once more here, so that neither comparison is trusted alone. One line
a run, then a total; the exit status is 1 when any model fails.

Tolerance (absolute, none relative): for PyTorch's models, whose expected
output was computed in float64, twice PyTorch's own error in the model's type,
and for float32 and float64 at least 16 units in the last place of the largest
output; for TensorFlow's, whose expected output is its own result, 1e-5 of the
largest output.

--interpret asks the reference interpreter instead of the compiler. It computes
in float64, so PyTorch's expected outputs are met to 1e-13 of the largest output
for float64, and to 1e-7 where the model's constants are of a narrower type.

Dynamic models run at several shapes. In the linalg form torch-mlir casts their
length to 1, so there they run at a length of 1 alone.
"""

import argparse
import json
import pathlib
import sys

import npy
from machine import run_within

HERE = pathlib.Path(__file__).resolve().parent
# Takes its weights as resources on purpose: it cannot be compiled.
UNFROZEN = {"self_attention_unfrozen"}


def model_path(form, name):
    """Where a form of a model is: torch.raw -> torch/NAME.raw.mlir."""
    family, _, kind = form.partition(".")
    kind = kind or {"tensorflow": "tf", "linalg": "linalg"}[family]
    return HERE / family / f"{name}.{kind}.mlir"


def manifest(form):
    """Name -> shapes, types and errors. The linalg form is PyTorch's too."""
    family = "tensorflow" if form == "tensorflow" else "torch"
    with open(HERE / family / "manifest.json") as file:
        models = json.load(file)
    with open(HERE / family / "shapes.json") as file:
        shapes = json.load(file)
    names = sorted(set(models) - UNFROZEN)
    return family, {name: (models[name], shapes.get(name, {})) for name in names}


def tolerance(expected, entry, index, interpret):
    errors = entry.get("torch_max_abs_error")
    if errors is None:
        return 1e-5 * npy.largest(expected)
    if interpret:
        is_double = entry["outputs"][index][1] == "torch.float64"
        return (1e-13 if is_double else 1e-7) * npy.largest(expected)
    dtype = {"torch.float32": "<f4", "torch.float64": "<f8"}.get(
        entry["outputs"][index][1]
    )
    floor = 16 * npy.ulp(npy.largest(expected), dtype) if dtype else 0.0
    return max(2 * errors[index], floor)


def run_case(tool, model, data, entry, scratch, limit, flags):
    """Runs one model on one set of inputs; returns (ok, what to print)."""
    inputs = [f"{data}.in{i}.npy" for i in range(len(entry["inputs"]))]
    outputs = range(len(entry["outputs"]))
    expected = [npy.read(f"{data}.out{i}.npy") for i in outputs]
    interpret = "--interpret" in flags
    allowed = [tolerance(expected[i], entry, i, interpret) for i in outputs]
    written = [scratch / f"{model.name}.{data.name}.out{i}.npy" for i in outputs]
    for path in written:
        path.unlink(missing_ok=True)

    command = [tool, model, *flags, *[f"--input=@{path}" for path in inputs]]
    command += [f"--expect=@{data}.out{i}.npy" for i in outputs]
    command += [f"--output=@{path}" for path in written]
    command += ["--rtol=0", f"--atol={max(allowed):.9g}"]
    done, seconds, ok = run_within(limit, command, tries=3, capture_output=True, text=True)
    if done.returncode != 0:
        text = (done.stderr + done.stdout).strip()
        return False, f"exit status {done.returncode}\n{text}"

    report = []
    for i in outputs:
        error = npy.largest_error(npy.read(written[i]), expected[i])
        ok = ok and error <= allowed[i]
        report.append(f"error {error:.1e} of {allowed[i]:.1e}")
    return ok, f"{', '.join(report)}, {seconds:.2f} s of {limit:g} s"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("form", nargs="+")
    parser.add_argument("--tools", default=HERE.parents[1] / "build" / "bin")
    parser.add_argument("--scratch", default=".", help="where results are written")
    parser.add_argument("--only", help="run this model alone")
    parser.add_argument("--half", type=int, choices=[0, 1], help="every second model, from here")
    parser.add_argument(
        "--seconds", type=float, default=1.0, help="what compiling and running may take"
    )
    parser.add_argument("--interpret", action="store_true", help="in float64")
    parser.add_argument("--flag", action="append", default=[], help="for attn-run")
    options = parser.parse_args()
    tool = pathlib.Path(options.tools) / "attn-run"
    scratch = pathlib.Path(options.scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    flags = options.flag + ["--interpret"] * options.interpret

    passed, failed = 0, []
    for form in options.form:
        family, models = manifest(form)
        step = 1 if options.half is None else 2
        for name, (entry, shapes) in list(models.items())[options.half :: step]:
            if options.only and name != options.only:
                continue
            cases = {name: entry}
            for shape, errors in shapes.items():
                cases[f"{name}.{shape}"] = {**entry, **errors}
            if form == "linalg" and shapes:
                cases = {case: cases[case] for case in cases if case.endswith("x1")}
            for case, case_entry in cases.items():
                model, data = model_path(form, name), HERE / family / case
                ok, text = run_case(
                    tool, model, data, case_entry, scratch, options.seconds, flags
                )
                print(f"{'ok    ' if ok else 'FAILED'} {form} {case}: {text}", flush=True)
                if ok:
                    passed += 1
                else:
                    failed.append(f"{form} {case}")
    print(f"{passed} models passed, {len(failed)} failed")
    for case in failed:
        print(f"  failed: {case}")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
