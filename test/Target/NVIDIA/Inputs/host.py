"""Does what docs/GPU.md leaves to a host: runs the body of a module's C function, whose
kernels a driver launches. It reads MLIR's generic form, where every operation is
`"name"(operands) <{attributes}>`, one a line. A memref is a NumPy array: a copy of its
elements, and its sizes and strides."""

import math
import operator
import re

import numpy as np

OPERATION = re.compile(r'\s*(?:(%\w+) = )?"([\w.]+)"\((.*?)\)(.*)')
TYPES = {"index": "i8", "i64": "i8", "i32": "i4", "i8": "i1", "i1": "?"}
TYPES |= {"f64": "f8", "f32": "f4", "f16": "f2", "bf16": "u2"}
SCALARS = {
    "arith.addi": operator.add,
    "arith.subi": operator.sub,
    "arith.muli": operator.mul,
    "arith.divui": operator.floordiv,
    "arith.floordivsi": operator.floordiv,
    "arith.ceildivui": lambda a, b: -(-a // b),
    "arith.maxsi": max,
    "arith.minsi": min,
    "arith.select": lambda condition, a, b: a if condition else b,
    "arith.index_cast": int,
    "arith.sitofp": float,
    "memref.dim": lambda array, dimension: array.shape[dimension],
    "memref.cast": lambda array: array,
    "memref.dealloc": lambda array: None,  # All memory is freed at the end.
    "scf.yield": lambda: None,
}
COMPARISONS = "eq ne lt le gt ge lt le gt ge".split()


def to_bfloat16(array):
    """As the upper halves of f32, rounded to even."""
    bits = array.astype("f4").view("u4")
    return ((bits + 0x7FFF + (bits >> 16 & 1)) >> 16).astype("u2")


def memref(text):
    """The sizes of a memref type, None where they are not known, and its element type."""
    *sizes, kind = re.search(r"memref<([^,>]*)", text)[1].split("x")
    return [None if size == "?" else int(size) for size in sizes], kind


def sizes(name, attributes, operands):
    """An array attribute, with operands where it says so."""
    values = re.search(rf"{name} = array<i64(?:: )?([^>]*)>", attributes)[1].split(",")
    return [int(v) if int(v) != -(2**63) else next(operands) for v in values if v]


def constant(text, kind):
    if text in ("true", "false"):
        return text == "true"
    if text.startswith("0x"):  # The bits of a float.
        bits = np.array(int(text, 16), TYPES[kind].replace("f", "u"))
        return bits if kind == "bf16" else bits.view(TYPES[kind])
    value = np.array(float(text) if "f" in kind else int(text))
    return to_bfloat16(value) if kind == "bf16" else value


def weights(text):
    """The constants of the module: name and array."""
    blobs = dict(re.findall(r'^ +"?([^\s":]+)"?: "0x(\w+)"', text, re.M))
    for line in re.findall(r'^ *"memref.global".*', text, re.M):
        shape, kind = memref(line)
        form, raw, value = re.search(r'initial_value = (\w+)<("?)([^">]*)', line).groups()
        if form == "dense_resource" or raw:
            # A resource begins with its alignment, 4 bytes.
            data = bytes.fromhex(value[2:] if raw else blobs[value][8:])
            array = np.frombuffer(data, "u1" if raw and kind == "i1" else TYPES[kind])
            if raw and kind == "i1":
                array = np.unpackbits(array, bitorder="little")[: math.prod(shape)]
            array = array.astype(TYPES[kind]).reshape(shape)
        else:
            array = np.full(shape, constant(value, kind), TYPES[kind])
        yield re.search(r'sym_name = "([^"]*)"', line)[1], array


class Host:
    """A module in the generic form, and the module of its kernels on a device."""

    def __init__(self, text, driver, kernels):
        self.driver, self.kernels = driver, kernels
        self.pointers, self.values = {}, {}
        body = re.search(r'"func.func"[^\n]*sym_name = "\w+_body"(.*?)\n *"func.return"', text, re.S)
        header, self.body = re.search(r"\^bb0\((.*?)\):\n(.*)", body[1], re.S).groups()
        self.arguments = re.findall(r"(%\w+): (memref<[^>]*>)", header)
        self.constants = {name: self.buffer(array) for name, array in weights(text)}

    def buffer(self, array):
        """Gives an array memory of the device, with the same elements."""
        address, size = array.ctypes.data, array.nbytes
        pointer = self.driver.allocate(size + 1)
        self.driver.write(pointer, address, size)
        self.pointers[address] = pointer, array
        return array

    def unwritten(self, shape, kind):
        """All bits set are NaN, so that elements no kernel writes are found."""
        size = math.prod(shape) * np.dtype(TYPES[kind]).itemsize
        data = np.full(max(size, 1), 0xFF, "u1")  # An address of its own, also if empty.
        return self.buffer(np.frombuffer(data, TYPES[kind], math.prod(shape)).reshape(shape))

    def run(self, inputs, output_shapes):
        """Returns the outputs, those of bf16 as f32."""
        kinds, outputs = [memref(type_)[1] for _, type_ in self.arguments], []
        for (name, _), kind, array in zip(self.arguments, kinds, inputs):
            array = to_bfloat16(array) if kind == "bf16" else array.astype(TYPES[kind])
            self.values[name] = self.buffer(array)
        for (name, _), kind, shape in zip(
            self.arguments[len(inputs) :], kinds[len(inputs) :], output_shapes, strict=True
        ):
            self.values[name] = self.unwritten(shape, kind)
            outputs.append((self.values[name], kind))
        self.walk()
        for array, _ in outputs:
            self.driver.read(self.pointers[array.ctypes.data][0], array.ctypes.data, array.nbytes)
        for pointer, _ in self.pointers.values():
            self.driver.free(pointer)
        return [(a.astype("u4") << 16).view("f4") if kind == "bf16" else a for a, kind in outputs]

    def walk(self):
        """Runs the operations one by one; an scf.if has no results and is not nested."""
        active = True
        for line in self.body.splitlines():
            if line.strip().startswith("}"):
                active = not active if line.strip() == "}, {" else True
            elif active:
                result, name, operands, rest = OPERATION.match(line).groups()
                operands = [self.values[o] for o in operands.split(", ") if o]
                if name == "scf.if":
                    active = operands[0]
                elif name in SCALARS:
                    self.values[result] = SCALARS[name](*operands)
                else:
                    self.values[result] = getattr(self, name.replace(".", "_"))(rest, *operands)

    def arith_constant(self, rest):
        text, kind = re.search(r"value = ([^ }]+)(?: : (\w+))?", rest).groups()
        return constant(text, kind)

    def arith_cmpi(self, rest, left, right):
        predicate = COMPARISONS[int(re.search(r"predicate = (\d+)", rest)[1])]
        return getattr(operator, predicate)(left, right)

    def memref_get_global(self, rest):
        return self.constants[re.search(r"name = @(\w+)", rest)[1]]

    def memref_alloc(self, rest, *operands):
        shape, kind = memref(rest)
        known = iter(operands)
        return self.unwritten([next(known) if n is None else n for n in shape], kind)

    def view(self, array, shape):
        """The array with other sizes; the strides of a part must allow them."""
        view = array.reshape(shape)
        if array.size and not np.may_share_memory(view, array):
            raise ValueError(f"{array.shape} with strides {array.strides} is no view of {shape}")
        return view

    def memref_collapse_shape(self, rest, array):
        groups = re.search(r"reassociation = \[\[(.*?)\]\]", rest)
        groups = groups[1].split("], [") if groups else []
        return self.view(array, [math.prod(array.shape[int(i)] for i in g.split(",")) for g in groups])

    def memref_expand_shape(self, rest, array, *operands):
        return self.view(array, sizes("static_output_shape", rest, iter(operands)))

    def memref_subview(self, rest, array, *operands):
        known = iter(operands)
        parts = [sizes(f"static_{name}", rest, known) for name in ("offsets", "sizes", "strides")]
        return array[tuple(slice(start, start + n * step, step) for start, n, step in zip(*parts))]

    def parameters(self, array):
        """A memref's: the pointer twice, the offset, the sizes, the strides."""
        root = array
        while root.ctypes.data not in self.pointers:
            root = root.base
        pointer = self.pointers[root.ctypes.data][0]
        offset = (array.ctypes.data - root.ctypes.data) // array.itemsize
        strides = [stride // array.itemsize for stride in array.strides]
        return [np.array(n, "i8") for n in (pointer, pointer, offset, *array.shape, *strides)]

    def gpu_launch_func(self, rest, *operands):
        types = re.search(r"> : \((.*)\) -> ", rest)[1]
        types = re.findall(r"memref<(?:[^<>]|<[^>]*>)*>|\w+", types)
        values = []
        for value, type_ in zip(operands[6:], types[6:], strict=True):
            is_buffer = type_.startswith("memref")
            values += self.parameters(value) if is_buffer else [np.array(value, TYPES[type_])]
        kernel = re.search(r"@kernels::@(\w+)", rest)[1]
        self.driver.launch(self.kernels, kernel, operands[:6], [v.ctypes.data for v in values])
