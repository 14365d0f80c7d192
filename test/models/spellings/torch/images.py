"""Attention over images that change their resolution."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from spelling import *

image = rand(B, W, 4, 4)


def attend(image, qkv):
    q, k, v = qkv(image).flatten(2).mT.chunk(3, -1)
    return F.scaled_dot_product_attention(q, k, v)


@spelling(image, qkv=nn.Conv2d(W, 3 * W, 1), up=nn.ConvTranspose2d(W, 2, 2, 2))
def u_net(image, qkv, up):
    q, k, v = qkv(image).flatten(2).reshape(B, 3, H, D, 16).unbind(1)
    weights = torch.einsum("bhdi,bhdj->bhij", q * D**-0.5, k).softmax(-1)
    out = torch.einsum("bhij,bhdj->bhdi", weights, v).reshape(B, W, 4, 4)
    return up(F.interpolate(out, scale_factor=2, mode="nearest"))


@spelling(image, qkv=nn.Conv2d(W, 3 * W, 1))
def bilinear(image, qkv):
    return attend(F.interpolate(image, size=(3, 5), mode="bilinear"), qkv)


@spelling(image, qkv=nn.Conv2d(W, 3 * W, 1))
def bilinear_by_corners(image, qkv):
    image = F.interpolate(image, scale_factor=1.5, mode="bilinear", align_corners=True)
    return attend(image, qkv)


@spelling(image, qkv=nn.Conv2d(W, 3 * W, 1), positions=weight(1, W, 3, 3))
def positions_interpolated(image, qkv, positions):
    """DINO's and BEiT's learned positions at another resolution."""
    positions = F.interpolate(positions, size=(4, 4), mode="bicubic", align_corners=False)
    return attend(image + positions, qkv)


@spelling(image, qkv=nn.Conv1d(W, 3 * W, 1), up=nn.ConvTranspose1d(W, 6, 3, stride=2, padding=1, output_padding=1, groups=3))
def linear_and_transposed(image, qkv, up):
    signal = F.interpolate(image.flatten(2), size=7, mode="linear")
    return up(attend(signal, qkv).mT)


@spelling(image, qkv=nn.Conv2d(W, 3 * W, 1))
def grid_of_positions(image, qkv):
    rows, columns = torch.meshgrid(torch.arange(4.0), torch.arange(4.0), indexing="ij")
    distance = torch.stack([rows, columns]).flatten(1)
    distance = (distance[:, :, None] - distance[:, None]).abs().sum(0)
    q, k, v = qkv(image).flatten(2).mT.chunk(3, -1)
    return F.scaled_dot_product_attention(q, k, v, attn_mask=distance <= 1.0)
