"""Running layers of both frameworks, with gradients: NumPy arrays in and out."""

import numpy as np

from attn.inputs import to_numpy, to_torch


def flatten(results):
    if isinstance(results, (list, tuple)):
        return [leaf for result in results for leaf in flatten(result)]
    return [results]


def is_float(array):
    return array.dtype.kind == "f" or array.dtype.name == "bfloat16"


def cotangent(index, shape):
    """What a result is multiplied with, so that its elements count differently."""
    return np.random.default_rng(index).standard_normal(shape)


def run_torch(function, leaves):
    """(results, gradients by the inputs that are floats) of a PyTorch function.

    Its fused attention rounds gradients by more than others do on some processors; what
    is compared is the function, so attention is computed operation by operation.
    """
    import torch
    from torch.nn.attention import SDPBackend, sdpa_kernel

    tensors = [to_torch(leaf) for leaf in leaves]
    floats = [t.requires_grad_() for t in tensors if t.is_floating_point()]
    with sdpa_kernel(SDPBackend.MATH):
        results = flatten(function(*tensors))
    if not floats:
        return [to_numpy(r) for r in results], []
    total = sum(
        (r * torch.from_numpy(cotangent(i, r.shape)).to(r.dtype)).sum()
        for i, r in enumerate(results)
    )
    gradients = torch.autograd.grad(total, floats, allow_unused=True)
    gradients = [torch.zeros_like(t) if g is None else g for g, t in zip(gradients, floats)]
    return [to_numpy(r) for r in results], [to_numpy(g) for g in gradients]


def run_keras(function, leaves):
    """(results, gradients by the inputs that are floats) of a TensorFlow function."""
    import tensorflow as tf

    tensors = [tf.constant(leaf) for leaf in leaves]
    floats = [t for t in tensors if t.dtype.is_floating]
    with tf.GradientTape() as tape:
        tape.watch(floats)
        results = flatten(function(*tensors))
        total = sum(
            tf.reduce_sum(r * tf.cast(cotangent(i, r.shape), r.dtype))
            for i, r in enumerate(results)
        )
    gradients = tape.gradient(total, floats)
    gradients = [tf.zeros_like(t) if g is None else g for g, t in zip(gradients, floats)]
    return [to_numpy(r) for r in results], [to_numpy(g) for g in gradients]


RUN = {"torch": run_torch, "keras": run_keras}


def excess(got, own, reference, floor):
    """What is wrong with arrays, or nothing.

    They may be twice as far from the reference, in float64, as the original's own
    are, and `floor` units in the last place of the largest element.
    """
    if len(got) != len(own):
        return f"{len(got)} arrays, expected {len(own)}"
    for index, (g, o, r) in enumerate(zip(got, own, reference)):
        if g.shape != o.shape or g.dtype != o.dtype:
            return f"array {index} is {g.dtype}{list(g.shape)}, expected {o.dtype}{list(o.shape)}"
        if not g.size or not is_float(g):
            if (g != o).any():
                return f"array {index} differs"
            continue
        g, o, r = (np.asarray(a, np.float64) for a in (g, o, r))
        largest = np.abs(r[np.isfinite(r)]).max(initial=0)
        allowed = max(2 * np.nanmax(np.abs(o - r), initial=0), floor * epsilon(own[index]) * largest)
        error = np.abs(g - r)
        if (np.isnan(g) != np.isnan(r)).any() or np.nanmax(error, initial=0) > allowed:
            return f"array {index} is off by {np.nanmax(error):.2g}, allowed {allowed:.2g}"
    return None


def epsilon(array):
    """A unit in the last place of 1."""
    return 2.0**-7 if array.dtype.name == "bfloat16" else float(np.finfo(array.dtype).eps)
