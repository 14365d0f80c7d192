"""Later weights reach a translated layer through from_state_dict().

    translated_states.py TOOLS SCRATCH [--every N]

A model with other weights is translated with their names; given a third set of
weights under these names, the layer must compute what attn-run says of the model
with the third set in its text.
"""

import argparse
import concurrent.futures
import pathlib
import sys

from translation import HERE, TARGETS, Translation, Wrong, compare, interpret, translate  # isort: skip
import constants
import numpy as np
import run_models

sys.path.append(str(HERE.parents[2] / "tools" / "python"))
from attn import safetensors  # noqa: E402

FORMS = ["torch.undecomposed", "tensorflow", "torch.raw"]


def models():
    """(path, inputs): those of float32 that have weights."""
    for form in FORMS:
        family, entries = run_models.manifest(form)
        for name, (entry, shapes) in entries.items():
            path = run_models.model_path(form, name)
            kinds = {kind.removeprefix("torch.") for _, kind in entry["outputs"]}
            if kinds == {"float32"} and constants.reweighed(path.read_text(), 0)[1]:
                inputs = [path.parent / f"{name}.in{i}.npy" for i in range(len(entry["inputs"]))]
                yield path, inputs, len(entry["outputs"])


def prepare(job, tools, scratch):
    """What needs the tools: sources, and what to expect."""
    path, inputs, count = job
    folder = scratch / path.name.removesuffix(".mlir")
    folder.mkdir(parents=True, exist_ok=True)
    text, states = path.read_text(), []
    for number, name in enumerate(["first", "second"]):
        changed, state = constants.reweighed(text, number)
        (folder / f"{name}.mlir").write_text(changed)
        states.append(state)
    names = folder / "names.safetensors"
    safetensors.write(names, states[0])
    sources = {}
    for target in TARGETS:
        tool = tools / "attn-translate"
        sources[target], refused = translate(tool, target, folder / "first.mlir", folder, names)
        if refused:
            raise Wrong(refused)
    return states, sources, interpret(
        tools / "attn-run", folder / "second.mlir", inputs, count, folder
    )


def check(translation, states, inputs, expected):
    arrays = [np.load(path) for path in inputs]
    tolerances = [2e-5 * np.abs(array).max() for array in expected]
    names = translation["weights_from_state_dict"](states[1])
    missing = states[0].keys() - used(translation)
    if missing:
        raise Wrong(f"weights_from_state_dict() reads {len(names)} weights, but not {sorted(missing)}")
    loaded = translation.call(translation["load"](), arrays)
    first = translation.call(translation["from_state_dict"](states[0]), arrays)
    compare(first, [result.values for result in loaded], tolerances)
    later = translation["from_state_dict"](states[1])
    compare(translation.call(later, arrays), expected, tolerances)
    # and the weights do matter
    if all(np.allclose(a.values, b, atol=t) for a, b, t in zip(loaded, expected, tolerances)):
        raise Wrong("both sets of weights give the same results")


def used(translation):
    """The names that weights_from_state_dict() reads."""
    return {c for c in translation["weights_from_state_dict"].__code__.co_consts if isinstance(c, str)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, help="each Nth alone")
    options = parser.parse_args()
    jobs = list(models())[:: options.every]
    right = wrong = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        prepared = [pool.submit(prepare, job, options.tools, options.scratch) for job in jobs]
        for (path, inputs, _), future in zip(jobs, prepared):
            for target in TARGETS:
                try:
                    states, sources, expected = future.result()
                    check(Translation(sources[target], target), states, inputs, expected)
                    right += 1
                except Exception as error:
                    wrong += 1
                    print(f"{path.name} to {target}: {type(error).__name__}: {error}", flush=True)
    print(f"{right} right, {wrong} wrong")
    return wrong > 0 or not right


if __name__ == "__main__":
    sys.exit(main())
