"""torch.nn.MultiheadAttention itself, where a learned query pools."""

import torch
from operations import Pooling
from worker import Unsupported

from peers import torch_layers, torch_pooling
from peers.torch_layers import versions


def build(work, arrays, _folder, threads):
    if not isinstance(work.operation, Pooling):
        raise Unsupported("only for a learned query: see PyTorch SDPA")
    torch.set_num_threads(threads)
    tensors = torch_layers.tensors(work, arrays)
    run = torch_pooling.module(work.operation, tensors)
    return {"nn.MultiheadAttention": torch_layers.candidate(run, [tensors["x"]])}, {}
