"""The source of a layer in the other framework, with its weights."""

import ast
import contextlib
import importlib.util
import pathlib
import re
import shutil
import sys
import tempfile

from . import exporter, inputs, safetensors, sidecar, tools
from .errors import AttnError

OTHER = {"torch": "keras", "keras": "torch"}


class Translation:
    """A layer in the other framework; see `translate`.

    source       its Python source
    to           "keras" or "torch"
    class_name   the class in it
    weights      the path of its weights, a safetensors file beside the source
    state        the original's weights by name, NumPy arrays
    """

    def __init__(self, folder, to, class_name, state):
        self._folder = folder
        self.path = pathlib.Path(folder.name) / "layer.py"
        self.weights = self.path.with_suffix(".safetensors")
        self.source = self.path.read_text()
        self.to, self.class_name, self.state = to, class_name, state

    def module(self):
        """The imported source: its class, load(), from_state_dict(), ..."""
        module = import_source(self.path)
        module.translation = self  # whose folder is there as long as the module is
        return module

    def load(self):
        """The layer with the original's weights.

        Raises AttnError if the framework that it is written in is not installed.
        """
        return self.module().load(str(self.weights))

    def write(self, folder, name="layer"):
        """Writes NAME.py and NAME.safetensors to a folder; returns the two paths."""
        folder = pathlib.Path(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            paths = [folder / f"{name}{path.suffix}" for path in (self.path, self.weights)]
            paths[0].write_text(self.source.replace("layer.safetensors", f"{name}.safetensors"))
            shutil.copyfile(self.weights, paths[1])
        except OSError as error:
            raise AttnError(f"cannot write to '{folder}': {error.strerror}") from None
        return paths

    def __str__(self):
        return self.source

    def __repr__(self):
        return f"<{self.class_name} for {self.to}, {len(self.source.splitlines())} lines>"


def import_source(path):
    """A Python file as a module; not one of sys.modules."""
    spec = importlib.util.spec_from_file_location("attn_translation", path)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except ImportError as error:
        raise AttnError(
            f"the translation needs {error.name} to be loaded: pip install"
            f" {'keras tensorflow-cpu' if error.name in ('keras', 'tensorflow') else error.name}"
        ) from None
    return module


def functions_of(path):
    """The functions of a Python file by name, without its classes and frameworks.

    Converting weights needs NumPy alone; the target's framework may be missing.
    """
    known = sys.stdlib_module_names | {"numpy"}
    names = {"__file__": str(path), "__name__": "attn_translation"}
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Import) and not known.issuperset(a.name for a in node.names):
            continue
        if isinstance(node, (ast.Import, ast.Assign, ast.FunctionDef)):
            with contextlib.suppress(NameError):  # of a framework
                exec(compile(ast.Module([node], []), str(path), "exec"), names)
    return names


def translate(layer, example=None, *, to=None, dynamic=None, name=None, function=None):
    """Translates a layer into source of the other framework.

    layer, example, dynamic   as for `attn.export`
    to        "keras" or "torch"; by default the one that the layer is not written in
    name      of the class; by default that of the layer's own
    function  which one, if an .mlir file has several

        translation = attn.translate(torch.nn.Linear(4, 3), torch.zeros(2, 4))
        print(translation)
        translation.write("ported")
        layer = translation.load()

    The names of the layer's parameters are in the source, whose from_state_dict()
    takes a later checkpoint of it. Returns a Translation. Raises AttnError for a layer
    that cannot be exported, or with an operation that the other framework cannot say.
    """
    framework = exporter.framework_of(layer)
    to = to or OTHER.get(framework)
    if to not in OTHER:
        raise AttnError(f"expected to= to be 'keras' or 'torch', found {to!r}")
    name = name or class_name(layer, framework)
    options = [f"--to-{to}", f"--class={name}"]
    options += [f"--function={function}"] if function else []
    holder = tempfile.TemporaryDirectory(prefix="attn-")
    folder = pathlib.Path(holder.name)
    weights = folder / "layer.safetensors"
    options += ["-o", folder / "layer.py", f"--weights={weights}"]
    state = {}
    if framework == "mlir":
        tools.run("attn-translate", exporter.write(layer, None), *options)
        return Translation(holder, to, name, state)

    exporter.export(layer, example, dynamic=dynamic)  # makes the weights of a Keras layer
    example = inputs.Example(example)
    state = sidecar.state_of(layer, framework, example)
    with sidecar.distinguished(layer, framework, example):
        model = exporter.write(layer, folder / "model.mlir", example, dynamic=dynamic)
        names = sidecar.state_of(layer, framework, example)
    safetensors.write(folder / "names.safetensors", names)
    tools.run("attn-translate", model, *options, f"--names={folder / 'names.safetensors'}")
    if state:
        arrays = safetensors.read(weights)
        arrays.update(true_weights(layer, folder, framework, example, state, dynamic))
        safetensors.write(weights, arrays)
    return Translation(holder, to, name, state)


def true_weights(layer, folder, framework, example, state, dynamic):
    """The weights in the translation's layout, from the layer's true state.

    Raises AttnError for a parameter that is part of some other constant in the graph:
    what was exported has another number there.
    """
    import numpy as np

    convert = functions_of(folder / "layer.py").get("weights_from_state_dict", lambda state: {})

    def reaches(name):
        marked = convert({**state, name: np.full_like(state[name], np.nan)})
        return any(np.isnan(np.asarray(a, "float64")).any() for a in marked.values())

    trained = [w for w in sidecar.weights_of(layer, framework, example) if w.is_trained]
    found = {weight.identity for weight in trained if reaches(weight.name)}
    missing = [weight for weight in trained if weight.identity not in found]
    if missing:
        with sidecar.distinguished(layer, framework, example):
            for weight in missing:
                weight.write(2 * weight.read())
            after = exporter.write(layer, folder / "after.mlir", example, dynamic=dynamic)
        # one that the result does not depend on may be missing: a bias before softmax
        said = tools.run("attn-equiv", folder / "model.mlir", after, accept=(0, 1, 3))
        if said.returncode:
            raise AttnError(
                f"cannot translate: of {', '.join(weight.name for weight in missing)}, at least"
                " one is no array of its own in the exported graph"
            )
    return convert(state)


def class_name(layer, framework):
    """The name of the layer's class, or Layer where it has none."""
    if framework == "mlir":
        stem = pathlib.Path(layer).name.split(".")[0]
        return "".join(re.sub(r"\W", "", part).title() for part in stem.split("_")) or "Layer"
    name = type(layer).__name__
    return name if name.isidentifier() and name != "function" else "Layer"
