"""The same algebra by hand in the spellings that PyTorch is fastest with.

No peer either: see torch_folded.
"""

from peers import torch_folded
from peers.torch_layers import versions


def build(work, arrays, folder, threads):
    return torch_folded.build(work, arrays, folder, threads, spellings=("u xᵀ", "sdpa"))
