"""ONNX Runtime: its MultiHeadAttention, ONNX's Attention, and the plain graph."""

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper
from operations import Attention, Layer, MultiHead, Pooling, Product, ScoredPooling
from worker import Unsupported

from peers import attempts

TYPES = {"f32": onnx.TensorProto.FLOAT, "f16": onnx.TensorProto.FLOAT16}
MICROSOFT = "com.microsoft"


def versions():
    return {"onnxruntime": onnxruntime.__version__, "onnx": onnx.__version__}


class Graph:
    """Nodes in the making; a value is its name."""

    def __init__(self, dtype):
        self.nodes, self.constants, self.dtype = [], [], TYPES[dtype]

    def op(self, kind, *inputs, domain="", **attributes):
        name = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], domain=domain, **attributes))
        return name

    def constant(self, array):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def shape(self, x, *sizes):
        return self.op("Reshape", x, self.constant(np.array(sizes, np.int64)))

    def linear(self, x, weight, bias=None):
        y = self.op("MatMul", x, self.constant(weight.T))
        return y if bias is None else self.op("Add", y, self.constant(bias))

    def norm(self, x, weight, bias, epsilon):
        constants = self.constant(weight), self.constant(bias)
        return self.op("LayerNormalization", x, *constants, axis=-1, epsilon=epsilon)

    def plain(self, q, k, v, width):
        """softmax(q kᵀ / √d) v of [..., length, width], keys turned already."""
        scores = self.op("MatMul", q, k)
        scores = self.op("Mul", scores, self.constant(np.array(width**-0.5, np.float32)))
        return self.op("MatMul", self.op("Softmax", scores, axis=-1), v)

    def fused(self, q, k, v, heads):
        """Of [batch, length, heads · width]."""
        return self.op("MultiHeadAttention", q, k, v, domain=MICROSOFT, num_heads=heads)

    def session(self, inputs, result, out_shape, threads):
        graph = helper.make_graph(
            [*self.nodes, helper.make_node("Identity", [result], ["out"])], "work", inputs,
            [helper.make_tensor_value_info("out", self.dtype, out_shape)], self.constants,
        )  # fmt: skip
        opsets = [helper.make_opsetid("", 23), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=10)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        options.log_severity_level = 3
        text = model.SerializeToString()
        return onnxruntime.InferenceSession(text, options, providers=["CPUExecutionProvider"])


def standard_attention(operation, g):
    """ONNX's own Attention, [batch, heads, length, width]."""
    if operation.mask == "lengths":
        raise Unsupported("no lengths in ONNX's Attention without a cache")
    mask = {"bool": ["mask"], "additive": ["bias"]}.get(operation.mask, [])
    causal = int(operation.mask == "causal")
    return g.op("Attention", "q", "k", "v", *mask, is_causal=causal)


def microsoft_attention(operation, g):
    """MultiHeadAttention, which takes the heads beside each other."""
    if operation.groups > 1 or operation.mask == "bool":
        raise Unsupported("no grouped heads and no boolean masks in MultiHeadAttention")
    attributes = {"unidirectional": 1} if operation.mask == "causal" else {}
    extra = {"lengths": ["", "lengths"], "additive": ["", "", "bias4"]}.get(operation.mask, [])
    if "bias4" in extra:
        extra[2] = g.shape("bias", 1, 1, operation.queries, operation.keys)
    names = ["x"] * 3 if operation.shared_input else ["q", "k", "v"]
    return g.op("MultiHeadAttention", *names, *extra, domain=MICROSOFT,
                num_heads=operation.heads or 1, **attributes)  # fmt: skip


def beside(array):
    """[batch, heads, length, width] as [batch, length, heads · width]."""
    batch, heads, length, width = array.shape
    return np.ascontiguousarray(array.transpose(0, 2, 1, 3)).reshape(batch, length, heads * width)


def layer(work, a, g, fused):
    operation, x = work.operation, "x"
    if operation.norms:
        x = g.norm(x, a["weight_before"], a["bias_before"], operation.epsilon)
    q, k, v = (g.linear(x, a[f"w{name}"], a[f"b{name}"]) for name in "qkv")
    if fused:
        y = g.fused(q, k, v, 1)
    else:
        y = g.plain(q, g.op("Transpose", k, perm=[0, 2, 1]), v, operation.width)
    if operation.norms:
        y = g.norm(y, a["weight_after"], a["bias_after"], operation.epsilon)
    return y


def split(g, x, operation, perm):
    sizes = operation.batch, -1, operation.heads, operation.width // operation.heads
    return g.op("Transpose", g.shape(x, *sizes), perm=perm)


def core(g, operation, q, k, v, fused):
    """Heads split, attended to and joined."""
    if fused:
        return g.fused(q, k, v, operation.heads)
    turned = split(g, k, operation, [0, 2, 3, 1])
    q, v = (split(g, part, operation, [0, 2, 1, 3]) for part in (q, v))
    y = g.plain(q, turned, v, operation.width // operation.heads)
    y = g.op("Transpose", y, perm=[0, 2, 1, 3])
    return g.shape(y, operation.batch, -1, operation.width)


def multi_head(work, a, g, fused):
    parts = zip(np.split(a["w_in"], 3), np.split(a["b_in"], 3))
    q, k, v = (g.linear("x", weight, bias) for weight, bias in parts)
    return g.linear(core(g, work.operation, q, k, v, fused), a["w_out"], a["b_out"])


def pooling(work, a, g, fused):
    operation = work.operation
    k, v = (g.linear("x", a[f"w{name}"], a[f"b{name}"]) for name in "kv")
    query = np.broadcast_to(a["query"], (operation.batch, 1, operation.width))
    y = core(g, operation, g.constant(query), k, v, fused)
    return g.shape(y, *operation.result())


def weighted_sum(g, weights, x, wide, fused):
    """A product where each position has one weight, or else, and otherwise, a sum."""
    if fused and not wide:
        y = g.op("MatMul", g.op("Transpose", weights, perm=[0, 2, 1]), x)
        return g.op("Squeeze", y, g.constant(np.array([1])))
    if fused:
        return g.op("Einsum", weights, x, equation="bnd,bnd->bd")
    return g.op("ReduceSum", g.op("Mul", weights, x), g.constant(np.array([1])), keepdims=0)


def scored_pooling(work, a, g, fused):
    operation, wide = work.operation, work.operation.score == "statistics"
    hidden = g.op("Tanh", g.linear("x", a["wh"], a["bh"])) if "wh" in a else "x"
    weights = g.op("Softmax", g.linear(hidden, a["ws"], a.get("bs")), axis=1)
    mean = weighted_sum(g, weights, "x", wide, fused)
    if not wide:
        return mean
    square = weighted_sum(g, g.op("Mul", weights, "x"), "x", wide, fused)
    variance = g.op("Sub", square, g.op("Mul", mean, mean))
    least = g.constant(np.array(operation.epsilon, np.float32))
    return g.op("Concat", mean, g.op("Sqrt", g.op("Max", variance, least)), axis=-1)


def product(work, a, g, fused):
    if fused:
        raise Unsupported("no attention in it")
    return g.linear("x", a["w"])


def attention(work, a, g, fused):
    if not fused and work.operation.heads is None:
        turned = g.op("Transpose", "x", perm=[0, 2, 1])
        return g.plain("x", turned, "x", work.operation.width)
    return (microsoft_attention if fused else standard_attention)(work.operation, g)


FUNCTIONS = {Attention: attention, Layer: layer, MultiHead: multi_head,
             Pooling: pooling, Product: product, ScoredPooling: scored_pooling}  # fmt: skip


def candidate(work, arrays, fused, threads):
    """A session with bound inputs and outputs: a call copies nothing."""
    operation, g = work.operation, Graph(work.dtype)
    names = [name for name, _, _ in operation.arguments()]
    given, joined = {name: arrays[name] for name in names}, False
    if isinstance(operation, Attention) and operation.shared_query:
        given["q"] = np.repeat(given["q"][None], operation.batch, 0)
    if isinstance(operation, Attention) and fused and operation.heads:
        given = {n: beside(x) if n in ("q", "k", "v") else x for n, x in given.items()}
        joined = True
    result = FUNCTIONS[type(operation)](work, arrays, g, fused)
    infos = [
        helper.make_tensor_value_info(
            name, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape
        )
        for name, array in given.items()
    ]
    session = g.session(infos, result, None, threads)
    binding, kept = session.io_binding(), []
    for name, array in given.items():
        kept.append(onnxruntime.OrtValue.ortvalue_from_numpy(array))
        binding.bind_ortvalue_input(name, kept[-1])
    binding.bind_output("out")

    def call():
        session.run_with_iobinding(binding)

    def fetch():
        out = binding.copy_outputs_to_cpu()[0]
        if joined:
            batch, length, _ = out.shape
            out = out.reshape(batch, length, operation.heads, -1).transpose(0, 2, 1, 3)
        return out

    call.keeps = kept, given
    return call, fetch


def build(work, arrays, _folder, threads):
    if work.dtype not in TYPES:
        raise Unsupported(f"no attention in {work.dtype} on the CPU")
    ways = {"MultiHeadAttention": True, "graph": False}
    if isinstance(work.operation, ScoredPooling):
        ways = {"product": True, "multiply and sum": False}
    return attempts({name: lambda fused=fused: candidate(work, arrays, fused, threads)
                     for name, fused in ways.items()})  # fmt: skip
