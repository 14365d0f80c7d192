"""Works as PyTorch users write them, given what computes the core of attention."""

import math

import torch
from operations import Attention, Layer, MultiHead, Pooling, Product, ScoredPooling
from torch.nn import functional

DTYPES = {"f32": torch.float32, "bf16": torch.bfloat16, "f16": torch.float16}


def tensors(work, arrays):
    """The arrays as tensors over the same memory."""
    found = {name: torch.from_numpy(array) for name, array in arrays.items()}
    if work.dtype == "bf16":
        found = {
            name: tensor.view(torch.bfloat16) if tensor.dtype == torch.uint16 else tensor
            for name, tensor in found.items()
        }
    return found


def eager_core(q, k, v, mask=None, causal=False, groups=1):
    if groups > 1:
        k, v = k.repeat_interleave(groups, -3), v.repeat_interleave(groups, -3)
    scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
    if causal:
        square = torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool)
        scores = scores.masked_fill(~square.tril(), -torch.inf)
    if mask is not None:
        masked = mask.dtype == torch.bool
        scores = scores.masked_fill(~mask, -torch.inf) if masked else scores + mask
    return scores.softmax(-1) @ v


def fused_core(q, k, v, mask=None, causal=False, groups=1):
    return functional.scaled_dot_product_attention(
        q, k, v, attn_mask=mask, is_causal=causal, enable_gqa=groups > 1
    )


def mask_of(operation, t):
    if operation.mask == "lengths":  # PyTorch has no lengths: the padding mask it takes
        return (torch.arange(operation.keys) < t["lengths"][:, None])[:, None, None]
    return t.get({"bool": "mask", "additive": "bias"}.get(operation.mask))


def attention(operation, t, core):
    mask, causal, groups = mask_of(operation, t), operation.mask == "causal", operation.groups
    if operation.shared_input:
        return lambda x: core(x, x, x), [t["x"]]
    q = t["q"]
    if operation.shared_query:
        q = q.expand(operation.batch, *q.shape)
    return lambda q, k, v: core(q, k, v, mask, causal, groups), [q, t["k"], t["v"]]


def layer(operation, t, core):
    def norm(x, where):
        weight, bias = t[f"weight_{where}"], t[f"bias_{where}"]
        return functional.layer_norm(x, x.shape[-1:], weight, bias, operation.epsilon)

    def run(x):
        if operation.norms:
            x = norm(x, "before")
        y = core(*(functional.linear(x, t[f"w{name}"], t[f"b{name}"]) for name in "qkv"))
        return norm(y, "after") if operation.norms else y

    return run, [t["x"]]


def multi_head(operation, t, core):
    def split(part):
        return part.unflatten(-1, (operation.heads, -1)).transpose(1, 2)

    def run(x):
        parts = functional.linear(x, t["w_in"], t["b_in"]).chunk(3, -1)
        y = core(*(split(part) for part in parts))
        return functional.linear(y.transpose(1, 2).flatten(2), t["w_out"], t["b_out"])

    return run, [t["x"]]


def module(operation, t):
    """torch.nn.MultiheadAttention itself, which has a fast path of its own."""
    made = torch.nn.MultiheadAttention(operation.width, operation.heads, batch_first=True).eval()
    state = {"in_proj_weight": "w_in", "in_proj_bias": "b_in",
             "out_proj.weight": "w_out", "out_proj.bias": "b_out"}  # fmt: skip
    made.load_state_dict({name: t[source] for name, source in state.items()})
    return lambda x: made(x, x, x, need_weights=False)[0]


def pooling(operation, t, core):
    def split(y):
        return y.unflatten(-1, (operation.heads, -1)).transpose(1, 2)

    def run(x):
        k, v = (split(functional.linear(x, t[f"w{name}"], t[f"b{name}"])) for name in "kv")
        query = t["query"].view(1, operation.heads, 1, -1).expand(x.shape[0], -1, -1, -1)
        return core(query, k, v).flatten(1)

    return run, [t["x"]]


def multiply_and_sum(weights, x):
    return (weights * x).sum(1)


def matmul(weights, x):
    """The same as a product; with weights for each column it is none."""
    if weights.shape[-1] > 1:
        return torch.einsum("bnd,bnd->bd", weights, x)
    return (weights.transpose(1, 2) @ x).squeeze(1)


def scored_pooling(operation, t, core):
    pool = multiply_and_sum if core is eager_core else matmul

    def statistics(weights, x):
        mean = pool(weights, x)
        variance = pool(weights * x, x) - mean * mean
        return torch.cat([mean, variance.clamp(min=operation.epsilon).sqrt()], -1)

    def run(x):
        hidden = functional.linear(x, t["wh"], t["bh"]).tanh() if "wh" in t else x
        logits = functional.linear(hidden, t["ws"], t.get("bs"))
        if operation.score == "statistics":
            return statistics(logits.softmax(1), x)
        return pool(logits.squeeze(-1).softmax(-1).unsqueeze(-1), x)

    return run, [t["x"]]


def product(operation, t, core):
    # torch.mm of a matrix that is laid out for it, which is MKL's sgemm.
    weight = t["w"].t().contiguous()
    return lambda x: torch.mm(x, weight), [t["x"]]


FUNCTIONS = {Attention: attention, Layer: layer, MultiHead: multi_head,
             Pooling: pooling, Product: product, ScoredPooling: scored_pooling}  # fmt: skip


def function(work, arrays, core):
    """(function of tensors, its arguments)."""
    return FUNCTIONS[type(work.operation)](work.operation, tensors(work, arrays), core)


def candidate(run, arguments):
    """(call, fetch): a call keeps its last result."""
    last = []

    def call():
        with torch.inference_mode():
            last[:] = [run(*arguments)]

    def fetch():
        result = last[0].contiguous()
        return (result.view(torch.uint16) if result.dtype == torch.bfloat16 else result).numpy()

    return call, fetch


def versions():
    return {"torch": torch.__version__}
