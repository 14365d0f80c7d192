"""Works as JAX users write them, given what computes the core of attention."""

import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np
from operations import Attention, Layer, MultiHead, Pooling, Product, ScoredPooling


def inputs(work, arrays):
    """The arguments, and the constants by name, as NumPy arrays of JAX's types."""
    typed = {
        name: array.view(ml_dtypes.bfloat16) if array.dtype == np.uint16 else array
        for name, array in arrays.items()
    }
    names = [name for name, _, _ in work.operation.arguments()]
    constants = {name: array for name, array in typed.items() if name not in names}
    return [typed[name] for name in names], constants


def plain_core(q, k, v, operation=None, extra=()):
    """softmax(q kᵀ / √d) v of [batch, heads, length, width], written out."""
    groups = operation.groups if operation else 1
    if groups > 1:
        k, v = jnp.repeat(k, groups, 1), jnp.repeat(v, groups, 1)
    scores = jnp.einsum("...mk,...nk->...mn", q, k) * np.asarray(q.shape[-1] ** -0.5, q.dtype)
    m, n = scores.shape[-2:]
    kind = operation.mask if operation else None
    if kind == "causal":
        scores = jnp.where(jnp.tril(jnp.ones((m, n), bool)), scores, -jnp.inf)
    elif kind == "lengths":
        allowed = jnp.arange(n) < extra[0][:, None, None, None]
        scores = jnp.where(allowed, scores, -jnp.inf)
    elif kind == "bool":
        scores = jnp.where(extra[0], scores, -jnp.inf)
    elif kind == "additive":
        scores = scores + extra[0]
    return jnp.einsum("...mn,...nd->...md", jax.nn.softmax(scores, -1), v)


def fused_core(q, k, v, operation=None, extra=()):
    """jax.nn.dot_product_attention, whose heads come after the length."""
    kind = operation.mask if operation else None
    named = {
        "causal": lambda: {"is_causal": True},
        "lengths": lambda: {"key_value_seq_lengths": extra[0]},
        "bool": lambda: {"mask": extra[0][None, None]},
        "additive": lambda: {"bias": extra[0][None, None]},
    }.get(kind, dict)()
    heads = q.ndim == 4
    turn = (lambda x: x.swapaxes(1, 2)) if heads else (lambda x: x[:, :, None])
    y = jax.nn.dot_product_attention(turn(q), turn(k), turn(v), **named)
    return y.swapaxes(1, 2) if heads else y[:, :, 0]


def attention(operation, _, core):
    if operation.shared_input:
        return lambda x: core(x, x, x)

    def run(q, k, v, *extra):
        if operation.shared_query:
            q = jnp.broadcast_to(q, (operation.batch, *q.shape))
        return core(q, k, v, operation, extra)

    return run


def linear(x, c, name):
    return jnp.einsum("...i,oi->...o", x, c[f"w{name}"]) + c[f"b{name}"]


def norm(x, weight, bias, epsilon):
    centred = x - x.mean(-1, keepdims=True)
    variance = (centred**2).mean(-1, keepdims=True)
    return centred * jax.lax.rsqrt(variance + epsilon) * weight + bias


def layer(operation, c, core):
    def run(x):
        if operation.norms:
            x = norm(x, c["weight_before"], c["bias_before"], operation.epsilon)
        y = core(*(linear(x, c, name) for name in "qkv"))
        if operation.norms:
            y = norm(y, c["weight_after"], c["bias_after"], operation.epsilon)
        return y

    return run


def split(y, heads):
    return y.reshape(*y.shape[:2], heads, -1).swapaxes(1, 2)


def multi_head(operation, c, core):
    def run(x):
        parts = jnp.split(linear(x, c, "_in"), 3, -1)
        y = core(*(split(part, operation.heads) for part in parts))
        return linear(y.swapaxes(1, 2).reshape(x.shape), c, "_out")

    return run


def pooling(operation, c, core):
    def run(x):
        k, v = (split(linear(x, c, name), operation.heads) for name in "kv")
        query = c["query"].reshape(1, operation.heads, 1, -1)
        y = core(jnp.broadcast_to(query, (*k.shape[:2], 1, k.shape[3])), k, v)
        return y.reshape(x.shape[0], x.shape[2])

    return run


def scored_pooling(operation, c, core):
    def pool(weights, x):
        if core is plain_core:
            return (weights * x).sum(1)
        spelling = "bnd,bnd->bd" if weights.shape[-1] > 1 else "bno,bnd->bd"
        return jnp.einsum(spelling, weights, x)

    def run(x):
        hidden = jnp.tanh(linear(x, c, "h")) if "wh" in c else x
        logits = jnp.einsum("...i,oi->...o", hidden, c["ws"]) + c.get("bs", 0)
        weights = jax.nn.softmax(logits, 1)
        mean = pool(weights, x)
        if operation.score != "statistics":
            return mean
        variance = pool(weights * x, x) - mean * mean
        return jnp.concatenate([mean, jnp.sqrt(jnp.maximum(variance, operation.epsilon))], -1)

    return run


def product(operation, c, core):
    return lambda x: jnp.einsum("...i,oi->...o", x, c["w"])


FUNCTIONS = {Attention: attention, Layer: layer, MultiHead: multi_head,
             Pooling: pooling, Product: product, ScoredPooling: scored_pooling}  # fmt: skip


def function(work, constants, core):
    return FUNCTIONS[type(work.operation)](work.operation, constants, core)
