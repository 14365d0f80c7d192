"""A shared library of attn-compile, called through its C interface.

The header says what every function takes; docs and code of attn-compile call it the
C header. Tensors are pointers to row-major elements, followed by their sizes where
one is free.
"""

import ctypes
import pathlib
import re

from . import inputs
from .errors import AttnError


class Type:
    """One argument or result: its element type, its shape (None: any size)."""

    def __init__(self, text):
        """`text` is the header's: "float32[2][?]", or "a float32" without dimensions."""
        self.is_scalar = text.startswith(("a ", "an "))
        self.kind = re.match(r"(?:an? )?(\w+)", text)[1]
        sizes = re.findall(r"\[(\d+|\?)\]", text)
        self.shape = tuple(None if n == "?" else int(n) for n in sizes)
        self.is_dynamic = None in self.shape
        self.text = f"{self.kind}[{', '.join(sizes)}]"

    @property
    def dtype(self):
        import numpy as np

        return bfloat16_or_bits() if self.kind == "bfloat16" else np.dtype(self.kind)

    def takes(self, array):
        """Whether an array is of this type."""
        bits = self.kind == "bfloat16" and array.dtype.name == "uint16"
        if array.dtype.name != self.kind and not bits or array.ndim != len(self.shape):
            return False
        return all(n in (None, m) for n, m in zip(self.shape, array.shape))


def bfloat16_or_bits():
    """bfloat16, or uint16 where no package has it."""
    import numpy as np

    try:
        return inputs.bfloat16()
    except AttnError:
        return np.dtype("uint16")


class Function:
    """One function of a library: NumPy arrays in, NumPy arrays out."""

    def __init__(self, library, symbol, name, arguments, results):
        self.name, self.arguments, self.results = name, arguments, results
        self._call = getattr(library, symbol)
        self._status_text = getattr(library, f"{symbol}_status_text")
        self._status_text.restype = ctypes.c_char_p
        self._sizes = None
        if any(result.is_dynamic for result in results):
            self._sizes = getattr(library, f"{symbol}_output_sizes")

    def __call__(self, arrays):
        """The list of the results. Raises ValueError, TypeError, MemoryError or PermissionError."""
        import numpy as np

        arrays = self._check(arrays)
        results = [np.empty(shape, t.dtype) for shape, t in zip(self._shapes(arrays), self.results)]
        passed = []
        for array, kind in zip(arrays, self.arguments):
            passed += value(array) if kind.is_scalar else pointer(array)
            passed += sizes(array) if kind.is_dynamic else []
        for array, kind in zip(results, self.results):
            passed += pointer(array) + (sizes(array) if kind.is_dynamic else [])
        self._raise(self._call(*passed), arrays)
        return results

    def _check(self, arrays):
        import numpy as np

        if len(arrays) != len(self.arguments):
            raise TypeError(
                f"{self.name} takes {len(self.arguments)} inputs"
                f" ({', '.join(kind.text for kind in self.arguments)}), {len(arrays)} were given"
            )
        arrays = [np.asarray(array) for array in arrays]
        for index, (array, kind) in enumerate(zip(arrays, self.arguments)):
            if not kind.takes(array):
                found = f"{array.dtype.name}[{', '.join(map(str, array.shape))}]"
                error = TypeError if array.dtype.name != kind.kind else ValueError
                raise error(f"expected {kind.text} as input {index} of {self.name}, found {found}")
        return [np.require(array, requirements=["C", "A"]) for array in arrays]

    def _shapes(self, arrays):
        """The shapes of the results for these inputs."""
        if not self._sizes:
            return [result.shape for result in self.results]
        passed, shapes = [], []
        for array, kind in zip(arrays, self.arguments):
            passed += sizes(array) if kind.is_dynamic else []
        for result in self.results:
            if result.is_dynamic:
                shapes.append((ctypes.c_int64 * len(result.shape))())
                passed.append(shapes[-1])
            else:
                shapes.append(result.shape)
        self._raise(self._sizes(*passed), arrays)
        return [tuple(shape) for shape in shapes]

    def _raise(self, status, arrays):
        if not status:
            return
        text = f"{self.name}: {self._status_text(status).decode()}"
        errors = {2: MemoryError, 3: PermissionError}
        if status in errors:
            raise errors[status](text)
        raise ValueError(f"{text} (shapes {', '.join(str(list(a.shape)) for a in arrays)})")


def pointer(array):
    return [ctypes.c_void_p(array.ctypes.data)]


def sizes(array):
    return [ctypes.c_int64(size) for size in array.shape]


def value(array):
    """An argument without dimensions, which is passed by value."""
    import numpy as np

    kind = array.dtype.name
    if kind in ("float16", "bfloat16"):
        return [ctypes.c_uint16(int(array.view(np.uint16)))]
    if kind == "bool":
        return [ctypes.c_uint8(bool(array))]
    c_type = {"float32": ctypes.c_float, "float64": ctypes.c_double}.get(kind)
    c_type = c_type or getattr(ctypes, f"c_{kind}")
    return [c_type(array.item())]


def load(path, header):
    """The functions of a library, by their names in the model."""
    library, functions = ctypes.CDLL(str(path)), {}
    text = pathlib.Path(header).read_text()
    for symbol, name, lines in re.findall(r"/\* (\w+): function '(.*?)' of the model\.\n(.*?)\*/", text, re.S):
        types = re.findall(r"\b(arg|out)\d+ +(?:in|out) +(.+)", lines)
        functions[name] = Function(
            library, symbol, name,
            [Type(text) for role, text in types if role == "arg"],
            [Type(text) for role, text in types if role == "out"],
        )  # fmt: skip
    return functions
