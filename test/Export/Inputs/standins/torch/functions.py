"""Functions of elements."""

import numpy as np
from arrays import TYPES, wide
from formulas import UNARY

from . import Tensor, float32, promoted


def unary(function, keeps_integers=False):
    def apply(x):
        if not isinstance(x, Tensor):
            raise TypeError(f"expected a tensor, found a {type(x).__name__}")
        is_float = x.dtype.is_floating_point or keeps_integers
        with np.errstate(all="ignore"):
            return x.of(function(wide(x)), x.dtype if is_float else float32)

    return apply


def binary(function):
    """Of two tensors: torch.maximum takes no numbers."""

    def apply(a, b):
        if not isinstance(a, Tensor) or not isinstance(b, Tensor):
            raise TypeError(f"expected two tensors, found {type(a).__name__} and {type(b).__name__}")
        with np.errstate(all="ignore"):
            return a.of(function(wide(a), wide(b)), promoted(a, b))

    return apply


def predicate(function):
    return lambda x: x.of(function(x.values), TYPES["bool"])


FLOATING = "exp expm1 log log1p sqrt rsqrt sin cos tan atan tanh erf erfc sigmoid".split()
globals().update({name: unary(UNARY[name]) for name in FLOATING})
globals().update({name: unary(UNARY[name], True) for name in ("abs", "floor", "ceil", "round")})

maximum, minimum, atan2 = binary(np.maximum), binary(np.minimum), binary(np.arctan2)
isnan, isinf, isfinite = map(predicate, (np.isnan, np.isinf, np.isfinite))


def mixed(function):
    """Of tensors or numbers, one of them a tensor."""

    def apply(a, b):
        first = a if isinstance(a, Tensor) else b
        with np.errstate(all="ignore"):
            return first.of(function(wide(a), wide(b)), promoted(a, b))

    return apply


pow, fmod, floor_divide = mixed(np.power), mixed(np.fmod), mixed(np.floor_divide)


def div(a, b, rounding_mode=None):
    if rounding_mode is None:
        return a / b
    if rounding_mode != "trunc":
        raise ValueError(f"expected trunc, found {rounding_mode}")
    return mixed(lambda x, y: np.trunc(x / y))(a, b)


__all__ = [*FLOATING, "abs", "floor", "ceil", "round", "maximum", "minimum", "atan2", "isnan"]
__all__ += ["isinf", "isfinite", "pow", "fmod", "floor_divide", "div"]
