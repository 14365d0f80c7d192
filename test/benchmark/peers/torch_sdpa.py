"""PyTorch's scaled_dot_product_attention, and modules that are built on it."""

import torch
from operations import MultiHead, Product, ScoredPooling
from worker import Unsupported

from peers import torch_layers, torch_pooling
from peers.torch_layers import versions


def build(work, arrays, _folder, threads):
    if isinstance(work.operation, Product):
        raise Unsupported("no attention: see PyTorch eager")
    torch.set_num_threads(threads)
    run, arguments = torch_layers.function(work, arrays, torch_layers.fused_core)
    found = {"sdpa": torch_layers.candidate(run, arguments)}
    if isinstance(work.operation, MultiHead):
        made = torch_layers.module(work.operation, torch_layers.tensors(work, arrays))
        found["nn.MultiheadAttention"] = torch_layers.candidate(made, arguments)
    if isinstance(work.operation, ScoredPooling):
        # What it takes from its formula is another: a product instead of a sum.
        found = {"matmul": found.pop("sdpa")}
    if isinstance(work.operation, ScoredPooling) and work.operation.score == "linear":
        run = torch_pooling.as_attention(torch_layers.tensors(work, arrays))
        found["sdpa"] = torch_layers.candidate(run, arguments)
    return found, {}
