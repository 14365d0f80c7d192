"""OpenVINO: its ScaledDotProductAttention inside a model for the CPU."""

import numpy as np
import openvino
from openvino import opset13 as ops
from operations import Attention, Layer, MultiHead, Pooling, Product, ScoredPooling

from peers import attempts


def versions():
    return {"openvino": openvino.__version__}


def core(q, k, v, mask=None, causal=False):
    if mask is None:
        return ops.scaled_dot_product_attention(q, k, v, causal=causal)
    return ops.scaled_dot_product_attention(q, k, v, mask, causal=False)


def repeated(x, operation):
    """Each key head for every query head of its group."""
    batch, heads, length, width = operation.batch, operation.kv_heads, operation.keys, operation.width
    x = ops.unsqueeze(x, np.array(2))
    x = ops.broadcast(x, np.array([batch, heads, operation.groups, length, width]))
    return ops.reshape(x, np.array([batch, heads * operation.groups, length, width]), False)


def attention(operation, p, _):
    if operation.shared_input:
        return core(p["x"], p["x"], p["x"])
    q, k, v = p["q"], p["k"], p["v"]
    if operation.shared_query:
        q = ops.broadcast(q, np.array([operation.batch, operation.heads, 1, operation.width]))
    if operation.groups > 1:
        k, v = repeated(k, operation), repeated(v, operation)
    if operation.mask == "lengths":
        positions = np.arange(operation.keys, dtype=np.int32)[None, None, None]
        lengths = ops.reshape(p["lengths"], np.array([operation.batch, 1, 1, 1]), False)
        mask = ops.less(positions, lengths)
        square = np.array([operation.batch, 1, operation.queries, operation.keys])
        return core(q, k, v, ops.broadcast(mask, square))
    mask = {"bool": "mask", "additive": "bias"}.get(operation.mask)
    return core(q, k, v, p.get(mask), operation.mask == "causal")


def linear(x, weight, bias=None):
    y = ops.matmul(x, ops.constant(weight), False, True)
    return y if bias is None else ops.add(y, ops.constant(bias))


def norm(x, weight, bias, epsilon):
    y = ops.mvn(x, np.array([-1]), True, epsilon, "inside_sqrt")
    return ops.add(ops.multiply(y, ops.constant(weight)), ops.constant(bias))


def layer(operation, p, c):
    x = p["x"]
    if operation.norms:
        x = norm(x, c["weight_before"], c["bias_before"], operation.epsilon)
    y = core(*(linear(x, c[f"w{name}"], c[f"b{name}"]) for name in "qkv"))
    if operation.norms:
        y = norm(y, c["weight_after"], c["bias_after"], operation.epsilon)
    return y


def split(x, operation, length):
    head = operation.width // operation.heads
    y = ops.reshape(x, np.array([operation.batch, length, operation.heads, head]), False)
    return ops.transpose(y, np.array([0, 2, 1, 3]))


def join(y, shape):
    return ops.reshape(ops.transpose(y, np.array([0, 2, 1, 3])), np.array(shape), False)


def multi_head(operation, p, c):
    parts = zip(np.split(c["w_in"], 3), np.split(c["b_in"], 3))
    projected = [linear(p["x"], weight, bias) for weight, bias in parts]
    y = core(*(split(part, operation, operation.length) for part in projected))
    return linear(join(y, operation.result()), c["w_out"], c["b_out"])


def pooling(operation, p, c):
    k, v = (linear(p["x"], c[f"w{name}"], c[f"b{name}"]) for name in "kv")
    k, v = (split(part, operation, operation.length) for part in (k, v))
    head = operation.width // operation.heads
    query = c["query"].reshape(1, operation.heads, 1, head)
    shape = np.array([operation.batch, operation.heads, 1, head])
    return join(core(ops.broadcast(ops.constant(query), shape), k, v), operation.result())


def weighted_sum(weights, x, wide):
    """A product where each position has one weight; a sum where each column has its own."""
    if wide:
        return ops.reduce_sum(ops.multiply(weights, x), np.array([1]))
    return ops.squeeze(ops.matmul(weights, x, True, False), np.array([1]))


def scored_pooling(operation, p, c):
    x, wide = p["x"], operation.score == "statistics"
    hidden = ops.tanh(linear(x, c["wh"], c["bh"])) if "wh" in c else x
    weights = ops.softmax(linear(hidden, c["ws"], c.get("bs")), 1)
    mean = weighted_sum(weights, x, wide)
    if not wide:
        return mean
    variance = weighted_sum(ops.multiply(weights, x), x, wide) - ops.multiply(mean, mean)
    least = ops.constant(np.array(operation.epsilon, np.float32))
    return ops.concat([mean, ops.sqrt(ops.maximum(variance, least))], -1)


def product(operation, p, c):
    return linear(p["x"], c["w"])


FUNCTIONS = {Attention: attention, Layer: layer, MultiHead: multi_head,
             Pooling: pooling, Product: product, ScoredPooling: scored_pooling}  # fmt: skip


def bits_of(tensor):
    result = tensor.data.copy()
    return result.view(np.uint16) if tensor.element_type == openvino.Type.bf16 else result


def build(work, arrays, _folder, threads):
    operation = work.operation
    names = [name for name, _, _ in operation.arguments()]
    # The bits of a bfloat16 are an array of uint16 to NumPy.
    types = {
        name: openvino.Type.bf16 if arrays[name].dtype == np.uint16 else arrays[name].dtype
        for name in names
    }
    parameters = {name: ops.parameter(list(arrays[name].shape), types[name]) for name in names}
    for name, parameter in parameters.items():
        parameter.set_friendly_name(name)
    constants = {name: array for name, array in arrays.items() if name not in names}
    result = FUNCTIONS[type(operation)](operation, parameters, constants)
    model = openvino.Model([result], list(parameters.values()))

    def compiled(precision):
        settings = {
            "INFERENCE_NUM_THREADS": threads,
            "PERFORMANCE_HINT": "LATENCY",
            # Where the CPU has bfloat16, the default computes float32 models in it.
            "INFERENCE_PRECISION_HINT": precision,
            "ENABLE_CPU_PINNING": False,
        }
        request = openvino.Core().compile_model(model, "CPU", settings).create_infer_request()
        for index, name in enumerate(names):
            array = arrays[name]
            bits = array.dtype == np.uint16
            tensor = (
                openvino.Tensor(array, list(array.shape), openvino.Type.bf16)
                if bits
                else openvino.Tensor(array, shared_memory=True)
            )
            request.set_input_tensor(index, tensor)

        def call():
            request.infer()

        call.keeps = arrays
        return call, lambda: bits_of(request.get_output_tensor(0))

    precisions = dict.fromkeys([work.dtype, "f32"])
    return attempts({f"computed in {each}": lambda each=each: compiled(each)
                     for each in precisions})  # fmt: skip
