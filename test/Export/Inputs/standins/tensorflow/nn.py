"""tf.nn: activations."""

import formulas
import numpy as np
from arrays import wide

from . import convert, unary

softmax = unary(formulas.softmax)
relu = unary(lambda x: np.maximum(x, 0.0))
silu = unary(lambda x: x * formulas.sigmoid(x))


def gelu(x, approximate=False):
    x = convert(x)
    return x.of(formulas.gelu(wide(x), approximate))
