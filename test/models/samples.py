"""The sample models with their sets of inputs, for tests that run them all.

A set is the path that NAME.in0.npy and NAME.out0.npy begin with, and what each
output may be off. Tolerances are those of run_models.py and run_encoders.py.
"""

import npy
import run_encoders
import run_models

FORMS = ["torch.raw", "torch.undecomposed", "torch.torch", "linalg", "tensorflow", "encoders"]


def models(form):
    """The files of a form, each with its sets."""
    if form == "encoders":
        yield from encoders()
        return
    family, entries = run_models.manifest(form)
    for name, (entry, shapes) in entries.items():
        own = {name: entry}
        own |= {f"{name}.{shape}": {**entry, **errors} for shape, errors in shapes.items()}
        if form == "linalg" and shapes:  # torch-mlir casts their length to 1
            own = {key: own[key] for key in own if key.endswith("x1")}
        sets = []
        for key, values in own.items():
            data = run_models.HERE / family / key
            outputs = [npy.read(f"{data}.out{i}.npy") for i in range(len(values["outputs"]))]
            tolerance = [run_models.tolerance(o, values, i, False) for i, o in enumerate(outputs)]
            sets.append((data, tolerance))
        yield run_models.model_path(form, name), sets


def encoders():
    for path in sorted(run_models.HERE.glob("encoders/*.mlir")):
        name, sets = path.name.split(".")[0], []
        for output in sorted(path.parent.glob(f"{name}.*out0.npy")):
            own = 2 * run_encoders.OWN_ERROR.get(name, 0)
            data = output.with_name(output.name.removesuffix(".out0.npy"))
            sets.append((data, [own or 1e-5 * npy.largest(npy.read(output))]))
        yield path, sets
