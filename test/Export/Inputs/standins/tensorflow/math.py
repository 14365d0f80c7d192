"""tf.math: what has no shorter name."""

import numpy as np
from arrays import TYPES
from formulas import UNARY

from . import Tensor, binary, convert, unary

for name in ("expm1", "log", "log1p", "rsqrt", "atan", "erf", "erfc", "ceil"):
    globals()[name] = unary(UNARY[name])

atan2, floordiv = binary(np.arctan2), binary(np.floor_divide)


def predicate(function):
    return lambda x: Tensor(function(convert(x).values), TYPES["bool"])


is_nan, is_inf, is_finite = map(predicate, (np.isnan, np.isinf, np.isfinite))
