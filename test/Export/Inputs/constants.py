"""The weights in the text of a model: its float32 constants that are plain numbers.

A weight is a constant of several numbers that are not all one number, as
attn-translate recognises them by their values. Masks (0 and 1, or huge) are none.
"""

import re

import numpy as np

# The prefix, the elements, what follows.
INLINE = re.compile(r'(dense<)("0x[0-9A-Fa-f]+"|\[[^">x]*\])(> : tensor<(?:\d+x)+f32>)')
RESOURCE = re.compile(r'(\b[\w.]+: "0x0[48]000000)([0-9A-Fa-f]+)(")')


def shapes(text):
    """Resource -> the shape of the float32 constant that it is."""
    uses = re.findall(r"dense_resource<([\w.]+)> : tensor<((?:\d+x)+)f32>", text)
    return {name: shape_of(sizes) for name, sizes in uses}


def shape_of(sizes):
    return [int(size) for size in sizes.rstrip("x").split("x")]


def is_weight(values):
    huge = (np.abs(values) > 1e3).any()
    return len(np.unique(values)) > 2 and np.isfinite(values).all() and not huge


def reweighed(text, seed):
    """The model with other weights, near those there were; and these by name."""
    draw = np.random.default_rng(seed)
    state, resources = {}, shapes(text)

    def other(values, shape):
        values = np.array(values, np.float32).reshape(shape)
        scale, shift = draw.uniform(0.01, 0.1, (2, *shape))
        values = (values * (1 + scale) + shift).astype(np.float32)
        state[f"layer.weight{len(state)}"] = values
        return values.tobytes().hex().upper()

    def inline(match):
        elements, sizes = match[2], re.search(r"tensor<(.*)xf32", match[3])[1]
        if elements[0] == '"':
            values = np.frombuffer(bytes.fromhex(elements[3:-1]), np.float32)
        else:
            values = np.array(re.sub(r"[\[\],]", " ", elements).split(), np.float32)
        if not is_weight(values):
            return match[0]
        return f'{match[1]}"0x{other(values, shape_of(sizes))}"{match[3]}'

    def resource(match):
        name = match[1].split(":")[0]
        if name not in resources:
            return match[0]
        values = np.frombuffer(bytes.fromhex(match[2]), np.float32)
        if not is_weight(values):
            return match[0]
        return match[1] + other(values, resources[name]) + match[3]

    text = INLINE.sub(inline, text)
    return RESOURCE.sub(resource, text), state
