"""Tensors that are written in parts: caches of fixed size, masks filled row by
row, and operations in place, through views as well."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from spelling import *

inf = float("inf")
linear = nn.Linear
M = 12  # positions of a cache
cache_k, cache_v = rand(B, H, M, D), rand(B, H, M, D)
new_k, new_v = rand(B, H, S, D), rand(B, H, S, D)
one = rand(B, H, 1, D)
places = torch.tensor([3, 4, 5, 6, 7])


def attend(q, k, v, keep=None):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))
    if keep is not None:
        scores = scores.masked_fill(~keep, -inf)
    return scores.softmax(-1) @ v


# Caches


@spelling(q, new_k, new_v, cache_k, cache_v, places)
def index_copy_in_place(q, k, v, past_k, past_v, at):
    past_k, past_v = past_k.clone(), past_v.clone()
    past_k.index_copy_(2, at, k)
    past_v.index_copy_(2, at, v)
    keep = torch.arange(M)[None, :] <= at[:, None]
    return attend(q, past_k, past_v, keep[None, None])


@spelling(q, new_k, new_v, cache_k, cache_v, places)
def gpt_fast(q, k, v, past_k, past_v, at):
    k_out, v_out = past_k.clone(), past_v.clone()
    k_out[:, :, at] = k
    v_out[:, :, at] = v
    keep = torch.tril(torch.ones(M, M, dtype=torch.bool))[None, None, at]
    return F.scaled_dot_product_attention(q, k_out, v_out, attn_mask=keep)


@spelling(one, one * 0.5, one.neg(), cache_k, cache_v, torch.tensor([4]))
def decode_step(q, k, v, past_k, past_v, at):
    """StaticCache of transformers, and its mask by position."""
    past_k, past_v = past_k.index_copy(2, at, k), past_v.index_copy(2, at, v)
    mask = torch.full((1, M), torch.finfo(q.dtype).min)
    mask = mask * (torch.arange(M) > at.reshape(-1, 1))
    scores = q @ past_k.transpose(2, 3) * D**-0.5 + mask[None, None]
    return F.softmax(scores, dim=-1, dtype=torch.float32).to(q.dtype) @ past_v


@spelling(x, q=linear(W, W), k=linear(W, W), v=linear(W, W), past_k=nn.Buffer(rand(B, M, H, D)), past_v=nn.Buffer(rand(B, M, H, D)))
def llama_cache(x, q, k, v, past_k, past_v):
    q, k, v = (part(x).view(B, S, H, D) for part in (q, k, v))
    past_k, past_v = past_k.clone(), past_v.clone()
    past_k[:B, 4 : 4 + S] = k
    past_v[:B, 4 : 4 + S] = v
    q, k, v = (t.transpose(1, 2) for t in (q, past_k[:B, : 4 + S], past_v[:B, : 4 + S]))
    mask = torch.triu(torch.full((S, S), -inf), diagonal=1)
    mask = torch.hstack([torch.zeros((S, 4)), mask])
    scores = torch.matmul(q, k.transpose(2, 3)) / math.sqrt(D) + mask
    return torch.matmul(F.softmax(scores.float(), dim=-1).type_as(q), v)


@spelling(q, new_k, new_v, cache_k, cache_v, places)
def scattered(q, k, v, past_k, past_v, at):
    at = at[None, None, :, None].expand(B, H, S, D)
    return attend(q, past_k.scatter(2, at, k), past_v.scatter(2, at, v))


@spelling(q, new_k, new_v, cache_k, cache_v)
def slice_scattered(q, k, v, past_k, past_v):
    past_k = torch.slice_scatter(past_k, k, 2, 2, 2 + S)
    past_v = torch.slice_scatter(past_v, v, 2, 2, 2 + S)
    return attend(q, past_k, past_v)


@spelling(one, one * 0.5, one.neg(), cache_k, cache_v)
def rolled(q, k, v, past_k, past_v):
    past_k, past_v = past_k.roll(-1, 2), past_v.roll(-1, 2)
    past_k[:, :, -1:] = k
    past_v[:, :, -1:] = v
    return F.scaled_dot_product_attention(q, past_k, past_v)


# Masks


@spelling(q, k, v, lengths())
def mask_row_by_row(q, k, v, n):
    keep = torch.zeros(B, T, dtype=torch.bool)
    for i in range(B):
        keep[i] = torch.arange(T) < n[i]
    return attend(q, k, v, keep[:, None, None, :])


@spelling(q, k, v)
def mask_in_slices(q, k, v):
    mask = torch.zeros(S, T)
    mask[:, 5:] = -inf
    mask[0, 3:] = -inf
    return (q @ k.mT * 0.5 + mask).softmax(-1) @ v


@spelling(rand(4, H, 4, D))
def shifted_window_regions(q):
    """The mask of Swin: regions of the rolled image are numbered in slices."""
    image, count = torch.zeros((1, 4, 4, 1)), 0
    for rows in (slice(0, -2), slice(-2, -1), slice(-1, None)):
        for columns in (slice(0, -2), slice(-2, -1), slice(-1, None)):
            image[:, rows, columns, :] = count
            count += 1
    windows = image.view(1, 2, 2, 2, 2, 1).permute(0, 1, 3, 2, 4, 5).reshape(-1, 4)
    mask = windows.unsqueeze(1) - windows.unsqueeze(2)
    mask = mask.masked_fill(mask != 0, -100.0).masked_fill(mask == 0, 0.0)
    return (q @ q.mT * 0.5 + mask.unsqueeze(1)).softmax(-1) @ q


@spelling(q, k, v, torch.tensor([[0, 3], [2, 6]]))
def mask_scattered(q, k, v, kept):
    keep = torch.zeros(B, T, dtype=torch.bool).scatter_(1, kept, True)
    return attend(q, k, v, keep[:, None, None])


@spelling(q, k, v)
def mask_of_top_scores(q, k, v):
    scores = q @ k.mT * 0.5
    least = torch.topk(scores, 3, dim=-1)[0][..., -1:]
    return torch.where(scores < least, -inf, scores).softmax(-1) @ v


# Scores


@spelling(q, k, v)
def scores_filled_in_a_slice(q, k, v):
    scores = q @ k.mT * 0.5
    scores[..., 5:] = -inf
    return scores.softmax(-1) @ v


@spelling(q, k, v, keeps(B, 1, S, T))
def scores_filled_by_mask(q, k, v, keep):
    scores = q @ k.mT * 0.5
    scores[~keep.expand_as(scores)] = -inf
    return scores.softmax(-1) @ v


@spelling(q, k, v)
def diagonal_filled(q, k, v):
    scores = q @ k[:, :, :S].mT * 0.5
    scores.diagonal(dim1=-2, dim2=-1).fill_(-inf)
    return scores.softmax(-1) @ v[:, :, :S]


@spelling(q, k, v)
def softmax_in_place(q, k, v):
    scores = torch.bmm(q.reshape(-1, S, D), k.reshape(-1, T, D).transpose(1, 2))
    scores.mul_(0.5)
    scores.sub_(scores.amax(-1, keepdim=True)).exp_()
    scores.div_(scores.sum(-1, keepdim=True))
    return torch.bmm(scores, v.reshape(-1, T, E)).view(B, H, S, E)


@spelling(q, k, v)
def scaled_through_a_view(q, k, v):
    scores = q @ k.mT
    flat = scores.view(B * H, S, T)
    flat *= 0.5
    return scores.softmax(-1) @ v


@spelling(q, k, v)
def not_scaled_copy(q, k, v):
    """`clone` is memory of its own: the scores stay as they are."""
    scores = q @ k.mT
    flat = scores.clone().view(B * H, S, T)
    flat *= 0.5
    return scores.softmax(-1) @ v, flat


# Projections and results


@spelling(q, k, v)
def rotary_written(q, k, v):
    def rotate(t):
        angles = torch.arange(t.size(2)).float()[:, None] * torch.tensor([1.0, 0.01])
        out = torch.empty_like(t)
        out[..., 0::2] = t[..., 0::2] * angles.cos() - t[..., 1::2] * angles.sin()
        out[..., 1::2] = t[..., 1::2] * angles.cos() + t[..., 0::2] * angles.sin()
        return out

    return attend(rotate(q), rotate(k), v)


@spelling(x, qkv=linear(W, 3 * W))
def positions_written(x, qkv):
    """PyTorch's tutorial, built where it is used."""
    table = torch.zeros(16, W)
    position = torch.arange(0, 16, dtype=torch.float).unsqueeze(1)
    rates = torch.exp(torch.arange(0, W, 2).float() * (-math.log(10000.0) / W))
    table[:, 0::2] = torch.sin(position * rates)
    table[:, 1::2] = torch.cos(position * rates)
    q, k, v = qkv(x + table[: x.size(1)].unsqueeze(0)).chunk(3, -1)
    return F.scaled_dot_product_attention(q, k, v)


@spelling(x, qkv=linear(W, 3 * W))
def query_scaled_in_place(x, qkv):
    q, k, v = qkv(x).chunk(3, -1)
    q *= 0.5
    return (q @ k.mT).softmax(-1) @ v


@spelling(q, k, v)
def heads_written(q, k, v):
    out = torch.zeros(B, H, S, E)
    for h in range(H):
        out[:, h] = (q[:, h] @ k[:, h].mT * 0.5).softmax(-1) @ v[:, h]
    return out
