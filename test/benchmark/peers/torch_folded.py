"""Pooling with a learned query whose algebra was done by hand, as two products.

No peer, as its user has to derive it: a bound on what algebra alone gives.
"""

import torch
from operations import Pooling
from worker import Unsupported

from peers import torch_layers, torch_pooling
from peers.torch_layers import versions


def build(work, arrays, _folder, threads, spellings=("x uᵀ",)):
    if not isinstance(work.operation, Pooling):
        raise Unsupported("only for a learned query")
    torch.set_num_threads(threads)
    tensors = torch_layers.tensors(work, arrays)
    ways = torch_pooling.folded(work.operation, tensors)
    return {name: torch_layers.candidate(ways[name], [tensors["x"]]) for name in spellings}, {}
