"""A layer as compiled code that Python calls."""

import pathlib
import shutil
import tempfile

from . import exporter, inputs, library, tools
from .errors import AttnError


class CompiledLayer:
    """A function of NumPy arrays or torch tensors; see `compile`.

    name        of the function in the model
    arguments   the type of each input, as text: "float32[2, 10, 32]"
    results     the type of each result
    library     the bytes of the shared library
    header      the text of its C header
    """

    def __init__(self, function, names, library_bytes, header):
        self._function, self._names = function, names
        self.name = function.name
        self.arguments = [kind.text for kind in function.arguments]
        self.results = [kind.text for kind in function.results]
        self.library, self.header = library_bytes, header

    def __call__(self, *args, **kwargs):
        """The result, or a tuple of results: torch tensors if an input is one.

        Inputs come in the order of the example, or by its names. Raises TypeError for
        another number or type of inputs, ValueError for sizes that do not agree,
        MemoryError where there was none, PermissionError where the system does not let
        the process use AMX, which is in the code.
        """
        values = list(flatten(args))
        for name in self._names[len(values) :]:
            if name not in kwargs:
                break
            values += flatten([kwargs.pop(name)])
        if kwargs:
            raise TypeError(f"{self.name} has no input '{next(iter(kwargs))}'")
        results = self._function([inputs.to_numpy(value) for value in values])
        if any(map(inputs.is_torch_tensor, values)):
            results = [inputs.to_torch(result) for result in results]
        return results[0] if len(results) == 1 else tuple(results)

    def write(self, folder):
        """Writes NAME.so and NAME.h to a folder, for programs in other languages."""
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.name}.so").write_bytes(self.library)
        (folder / f"{self.name}.h").write_text(self.header)

    def __repr__(self):
        return f"<compiled {self.name}: {', '.join(self.arguments)} -> {', '.join(self.results)}>"


def flatten(values):
    for value in values:
        if isinstance(value, (list, tuple)):
            yield from flatten(value)
        else:
            yield value


def compile(layer, example=None, *, dynamic=None, function=None, cpu="native", name="layer"):
    """Compiles a layer for this machine and returns a function, a CompiledLayer.

    layer, example, dynamic   as for `attn.export`
    function                  which one, if a file has several
    cpu                       for whom: "native", "x86-64-v3", ...
    name                      of the function, where the layer has no text yet

        layer = torch.nn.Linear(4, 3)
        fast = attn.compile(layer, torch.zeros(2, 4))
        fast(numpy.ones((2, 4), "float32"))

    Raises AttnError if the layer cannot be exported or compiled.
    """
    names = [None] if example is None else inputs.Example(example).names
    folder = pathlib.Path(tempfile.mkdtemp(prefix="attn-"))
    try:
        model = exporter.write(layer, folder / "layer.mlir", example, dynamic=dynamic, name=name)
        path, header = folder / "layer.so", folder / "layer.h"
        tools.run(
            "attn-compile", model, "--emit=shared", f"--cpu={cpu}",
            "-o", path, f"--emit-header={header}",
        )  # fmt: skip
        functions = library.load(path, header)
        if function is None and len(functions) == 1:
            (function,) = functions
        if function not in functions:
            raise AttnError(
                f"expected function= to be one of {', '.join(functions)}, found {function!r}"
            )
        return CompiledLayer(functions[function], names, path.read_bytes(), header.read_text())
    finally:
        # what is loaded stays, without a name
        shutil.rmtree(folder)
