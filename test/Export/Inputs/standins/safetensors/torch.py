"""PyTorch's tensors."""

import torch

from . import read


def load_file(path):
    return read(path, torch.Tensor)
