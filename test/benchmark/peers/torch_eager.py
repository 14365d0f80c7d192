"""PyTorch, eager: softmax(q kᵀ) v operation by operation."""

import torch
from operations import Product

from peers import torch_layers
from peers.torch_layers import versions


def build(work, arrays, _folder, threads):
    torch.set_num_threads(threads)
    run, arguments = torch_layers.function(work, arrays, torch_layers.eager_core)
    found = {"eager": torch_layers.candidate(run, arguments)}
    if isinstance(work.operation, Product):
        weight = torch_layers.tensors(work, arrays)["w"]
        linear = lambda x: torch.nn.functional.linear(x, weight)
        found = {"mm": found["eager"], "linear": torch_layers.candidate(linear, arguments)}
    return found, {}
