"""Changes every layer of a framework's source at one place each, and exports the rest.

    FOLDER/FRAMEWORK.layers.zip, FOLDER/FRAMEWORK.catalogue.zip
        modules.mlir  a module for every layer, after a line `// FORM layer`, with one
                      function for every edit; LAYER_0 is the layer as it was written
        index.json    {function: {"edit": what was done, "verdict": same, changed or
                      unclear, "apart": {kind of inputs: how far the framework's results
                      in float64 are from those of the layer as it was written (and
                      those from PyTorch's), over the largest element}}}

Edits that do not run, or give another shape, are left out, and of the others some are
chosen (values.choose). FOLDER/bases.npz holds the results of PyTorch's layers.
"""

import ast
import json
import pathlib
import sys
import zipfile

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path += [str(HERE), str(HERE.parent / "spellings")]
import edits  # noqa: E402
import values  # noqa: E402

# for one layer
MOST = {"changed": 36, "same": 20}


def function_of(source, module):
    namespace = dict(vars(module))
    exec(source, namespace)
    return namespace[ast.parse(source).body[0].name]


def sources(module):
    text = pathlib.Path(module.__file__).read_text()
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, ast.get_source_segment(text, node)


def listed(module):
    return getattr(module, "EDITS", {})


def changes(module, layer, source):
    """(what is done, the changed source): the module's own edits, or all there are."""
    if not listed(module):
        yield from edits.edits(source)
    for name, replaced in listed(module).get(layer, {}).items():
        text = source
        for old, new in replaced:
            if old not in text:
                raise ValueError(f"{layer}: {name}: '{old}' is not in the source")
            text = text.replace(old, new)
        yield name, text


def select(framework, module, layer, source, arrays, base):
    """[(edit, source, apart)] of some of the layer's edits."""
    found, failed = {}, 0
    for edit, text in changes(module, layer, source):
        try:
            results = framework.results(function_of(text, module), arrays)
            apart = {kind: values.distance(base[kind], results[kind]) for kind in arrays}
            if any(base[kind].shape != results[kind].shape for kind in arrays):
                raise ValueError("another shape")
        except Exception as error:
            failed += 1
            if listed(module):
                print(f"  {edit}: {type(error).__name__} {str(error).strip().splitlines()[-1][:120]}")
            continue
        found.setdefault(values.verdict(apart), []).append((edit, text, apart))
    print({word: len(items) for word, items in found.items()}, f"{failed} do not run")
    return sum(found.values(), []) if listed(module) else values.choose(found, MOST)


def write(framework, module, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "bases.npz"
    bases = dict(np.load(path)) if path.exists() else {}
    modules, index = {}, {}
    for layer, source in sources(module):
        names = [argument.arg for argument in ast.parse(source).body[0].args.args[1:]]
        arrays = {kind: values.inputs(names, module.SHAPES, kind) for kind in values.KINDS}
        own = framework.results(function_of(source, module), arrays)
        base = {kind: bases.setdefault(f"{layer} {kind}", own[kind]) for kind in arrays}
        apart = {kind: values.distance(base[kind], own[kind]) for kind in arrays}
        print(layer, max(apart.values()))
        # An edit is compared with the layer that it was made from.
        chosen = select(framework, module, layer, source, arrays, own)
        parts = []
        for number, (edit, text, distances) in enumerate([("", source, apart), *chosen]):
            name = f"{layer}_{number}"
            try:
                parts.append(framework.export(function_of(text, module), arrays["ordinary"], name, number))
            except Exception as error:
                print(f"  {edit}: {type(error).__name__} {str(error).strip().splitlines()[-1][:120]}")
                continue
            index[name] = {
                "edit": edit,
                "verdict": values.verdict(distances),
                "apart": {k: float(f"{d:.3g}") for k, d in distances.items()},
            }
        modules[layer] = framework.join(parts)
        sys.stdout.flush()
    np.savez(path, **bases)
    with zipfile.ZipFile(folder / f"{framework.name}.{module.__name__.split('_')[0]}.zip", "w") as archive:
        text = "".join(f"// FORM {layer}\n{text}" for layer, text in modules.items())
        # without the time of day, so that an equal export is an equal file
        archive.writestr(zipfile.ZipInfo("modules.mlir"), text, zipfile.ZIP_LZMA)
        archive.writestr(zipfile.ZipInfo("index.json"), json.dumps(index, indent=0), zipfile.ZIP_LZMA)
