"""A stand-in for torch.nn."""

from . import functional  # noqa: F401
from .layers import Embedding, LayerNorm, Linear, MultiheadAttention  # noqa: F401
from .module import Buffer, Module, Parameter  # noqa: F401
