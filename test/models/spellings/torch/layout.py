"""Items 6 and 7: layouts around attention, packed projections, no-ops."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from spelling import *


def attend(q, k, v):
    return (q @ k.mT * 0.5).softmax(-1) @ v


def split(t):
    return t.view(t.size(0), t.size(1), H, D).transpose(1, 2)


def merge(t):
    return t.transpose(1, 2).contiguous().view(t.size(0), -1, W)


linear = lambda out=W, **options: nn.Linear(W, out, **options)


@spelling(x, q=linear(), k=linear(), v=linear(), o=linear())
def multi_head(x, q, k, v, o):
    return o(merge(attend(split(q(x)), split(k(x)), split(v(x)))))


@spelling(x, y, q=linear(), k=linear(), v=linear(), o=linear())
def cross(x, y, q, k, v, o):
    return o(merge(attend(split(q(x)), split(k(y)), split(v(y)))))


@spelling(x, qkv=linear(3 * W))
def chunk(x, qkv):
    return merge(attend(*(split(t) for t in qkv(x).chunk(3, dim=-1))))


@spelling(x, qkv=linear(3 * W))
def split_of_width(x, qkv):
    """GPT-2."""
    q, k, v = qkv(x).split(W, dim=2)
    return merge(attend(split(q), split(k), split(v)))


@spelling(x, qkv=linear(3 * W, bias=False))
def vision_transformer(x, qkv):
    """timm: reshape to [3, B, H, N, D] and unbind."""
    q, k, v = qkv(x).reshape(B, S, 3, H, D).permute(2, 0, 3, 1, 4).unbind(0)
    return attend(q, k, v).transpose(1, 2).reshape(B, S, W)


@spelling(x, qkv=linear(3 * W))
def index_packed(x, qkv):
    """ViT with qkv[0], qkv[1], qkv[2]."""
    qkv = qkv(x).view(B, S, 3, H, D).permute(2, 0, 3, 1, 4)
    return attend(qkv[0], qkv[1], qkv[2]).permute(0, 2, 1, 3).flatten(2)


@spelling(x, qkv=linear(3 * W))
def heads_outside(x, qkv):
    """GPT-NeoX, Megatron: [heads, (q, k, v), width]."""
    qkv = qkv(x).view(B, S, H, 3 * D).permute(0, 2, 1, 3)
    q, k, v = qkv.chunk(3, dim=-1)
    return attend(q, k, v).permute(0, 2, 1, 3).reshape(B, S, W)


@spelling(x, qkv=linear(3 * W))
def heads_outside_strided(x, qkv):
    """BLOOM, Falcon: [heads, 3, width], taken by index."""
    qkv = qkv(x).view(B, S, H, 3, D)
    q, k, v = (qkv[..., i, :].transpose(1, 2) for i in range(3))
    return merge(attend(q, k, v))


@spelling(x, qkv=linear(3 * W))
def unflatten(x, qkv):
    q, k, v = qkv(x).unflatten(-1, (3, W)).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous()
    return merge(attend(split(q), split(k), split(v)))


@spelling(x, q=linear(), kv=linear(2 * W))
def packed_key_value(x, q, kv):
    k, v = kv(x).chunk(2, -1)
    return merge(attend(split(q(x)), split(k), split(v)))


@spelling(x, qkv=linear(3 * W))
def narrow(x, qkv):
    packed = qkv(x)
    q, k, v = (packed.narrow(-1, i * W, W) for i in range(3))
    return merge(attend(split(q), split(k), split(v)))


@spelling(x, w=weight(3 * W, W), b=weight(3 * W))
def split_weights(x, w, b):
    """nn.MultiheadAttention's cross attention: the weight is split."""
    (wq, wk, wv), (bq, bk, bv) = w.chunk(3), b.chunk(3)
    q, k, v = F.linear(x, wq, bq), F.linear(x, wk, bk), F.linear(x, wv, bv)
    return merge(attend(split(q), split(k), split(v)))


@spelling(x, w=weight(W, 3 * W), b=weight(3 * W))
def conv1d(x, w, b):
    """GPT-2's Conv1D: addmm on a flattened sequence."""
    packed = torch.addmm(b, x.view(-1, W), w).view(B, S, 3 * W)
    return merge(attend(*(split(t) for t in packed.split(W, -1))))


@spelling(x, q=weight(H, W, D), k=weight(H, W, D), v=weight(H, W, D), o=weight(H, D, W))
def weights_per_head(x, q, k, v, o):
    """einsum with a head dimension in the weights (Flax, Haiku)."""
    q, k, v = (torch.einsum("bnw,hwd->bhnd", x, w) for w in (q, k, v))
    return torch.einsum("bhnd,hdw->bnw", attend(q, k, v), o)


@spelling(x, q=linear(), k=linear(), v=linear())
def heads_by_lists(x, q, k, v):
    """One head after another, concatenated (tutorials)."""
    heads = []
    for h in range(H):
        part = slice(h * D, (h + 1) * D)
        heads.append(attend(q(x)[..., part], k(x)[..., part], v(x)[..., part]))
    return torch.cat(heads, dim=-1)


@spelling(x, q=linear(), k=linear(), v=linear())
def heads_by_cat_of_splits(x, q, k, v):
    """MAB of Set Transformer: heads moved to the batch by cat(split)."""
    q, k, v = (torch.cat(t(x).split(D, 2), 0) for t in (q, k, v))
    return torch.cat(attend(q, k, v).split(B, 0), 2)


@spelling(x.transpose(0, 1).contiguous(), q=linear(), k=linear(), v=linear())
def sequence_first(x, q, k, v):
    """fairseq: [S, B, W], heads flattened into the batch."""
    q, k, v = (t(x).contiguous().view(S, B * H, D).transpose(0, 1) for t in (q, k, v))
    out = torch.bmm(torch.bmm(q * 0.5, k.transpose(1, 2)).softmax(-1), v)
    return out.transpose(0, 1).contiguous().view(S, B, W)


@spelling(rand(B, W, 2, 3), q=nn.Conv2d(W, W, 1), k=nn.Conv2d(W, W, 1), v=nn.Conv2d(W, W, 1))
def convolutions(x, q, k, v):
    """Attention blocks of diffusion models: 1x1 convolutions, channels first."""
    q, k, v = (t(x).reshape(B, H, D, 6) for t in (q, k, v))
    weights = torch.einsum("bhdn,bhdm->bhnm", q * 0.5, k).softmax(-1)
    return torch.einsum("bhnm,bhdm->bhdn", weights, v).reshape(B, W, 2, 3)


@spelling(rand(B, W, 2, 3), qkv=nn.Conv1d(W, 3 * W, 1))
def qkv_attention_legacy(x, qkv):
    """guided-diffusion's QKVAttentionLegacy: the scale's root on both."""
    q, k, v = qkv(x.flatten(2)).reshape(B * H, 3 * D, 6).split(D, dim=1)
    root = D ** -0.25
    weights = torch.einsum("bct,bcs->bts", q * root, k * root).softmax(-1)
    return torch.einsum("bts,bcs->bct", weights, v).reshape(B, W, 2, 3)


@spelling(q, k, v)
def no_ops(q, k, v):
    q = q.contiguous().clone().expand(B, H, S, D)
    k = k.expand(-1, -1, -1, -1).reshape(B * H, T, D).view(B, H, T, D)
    return attend(q, k.unsqueeze(0).squeeze(0), v + 0.0).detach()


@spelling(rand(B, 4, 4, W), qkv=linear(3 * W))
def windows(x, qkv):
    """Swin: windows of 2x2 become the batch."""
    x = x.view(B, 2, 2, 2, 2, W).permute(0, 1, 3, 2, 4, 5).reshape(-1, 4, W)
    q, k, v = qkv(x).reshape(-1, 4, 3, H, D).permute(2, 0, 3, 1, 4)
    out = attend(q, k, v).transpose(1, 2).reshape(-1, 4, W)
    return out.view(B, 2, 2, 2, 2, W).permute(0, 1, 3, 2, 4, 5).reshape(B, 4, 4, W)


@spelling(rand(B, 4, 4, W), qkv=linear(3 * W))
def shifted_windows(x, qkv):
    """Swin: the shift is a roll before and after."""
    x = x.roll((-1, -1), (1, 2))
    x = x.view(B, 2, 2, 2, 2, W).permute(0, 1, 3, 2, 4, 5).reshape(-1, 4, W)
    q, k, v = qkv(x).reshape(-1, 4, 3, H, D).permute(2, 0, 3, 1, 4)
    out = attend(q, k, v).transpose(1, 2).reshape(-1, 4, W)
    out = out.view(B, 2, 2, 2, 2, W).permute(0, 1, 3, 2, 4, 5).reshape(B, 4, 4, W)
    return out.roll((1, 1), (1, 2))


@spelling(x, qkv=linear(3 * W))
def channel_attention(x, qkv):
    """XCiT, DaViT: channels attend to channels."""
    q, k, v = qkv(x).view(B, S, 3, H, D).permute(2, 0, 3, 4, 1)
    q, k = F.normalize(q, dim=-1), F.normalize(k, dim=-1)
    out = (q @ k.transpose(-2, -1)).softmax(-1) @ v
    return out.permute(0, 3, 1, 2).reshape(B, S, W)


@spelling(x, qkv=linear(3 * W), dynamic=({0: dim("b"), 1: dim("n")},))
def dynamic(x, qkv):
    b, n, _ = x.shape
    q, k, v = (t.view(b, n, H, D).transpose(1, 2) for t in qkv(x).chunk(3, -1))
    return attend(q, k, v).transpose(1, 2).reshape(b, n, W)


@spelling(x, y, q=linear(), kv=linear(2 * W), dynamic=({0: dim("b"), 1: dim("n")}, {0: dim("b"), 1: dim("m")}))
def dynamic_cross(x, y, q, kv):
    b, n, _ = x.shape
    q = q(x).view(b, n, H, D).transpose(1, 2)
    k, v = kv(y).view(b, -1, 2, H, D).permute(2, 0, 3, 1, 4).unbind(0)
    return attend(q, k, v).transpose(1, 2).reshape(b, n, W)


@spelling(q, k, v, dynamic=({0: dim("b"), 2: dim("n")}, {0: dim("b"), 2: dim("m")}, {0: dim("b"), 2: dim("m")}))
def dynamic_flattened(q, k, v):
    b, _, n, _ = q.shape
    q, k, v = (t.reshape(b * H, -1, t.shape[-1]) for t in (q, k, v))
    return torch.bmm((torch.bmm(q, k.mT) * 0.5).softmax(-1), v).view(b, H, n, E)


@spelling(x, qkv=linear(3 * W), dynamic=({0: dim("b"), 1: dim("n")},))
def dynamic_causal(x, qkv):
    b, n, _ = x.shape
    q, k, v = (t.view(b, n, H, D).transpose(1, 2) for t in qkv(x).chunk(3, -1))
    drop = torch.ones(n, n, dtype=torch.bool).triu(1)
    out = (q @ k.mT * 0.5).masked_fill(drop, float("-inf")).softmax(-1) @ v
    return out.transpose(1, 2).reshape(b, n, W)


@spelling(x, keeps(B, S), qkv=linear(3 * W), dynamic=({0: dim("b"), 1: dim("n")}, {0: dim("b"), 1: dim("n")}))
def dynamic_padding(x, keep, qkv):
    b, n, _ = x.shape
    q, k, v = (t.view(b, n, H, D).transpose(1, 2) for t in qkv(x).chunk(3, -1))
    scores = (q @ k.mT).div(D ** 0.5).masked_fill(~keep[:, None, None], -1e9)
    return (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, W)


@near_miss(x, qkv=linear(3 * W))
def not_value_of_another_batch(x, qkv):
    """The values' batch is reversed: attention, of reversed values."""
    q, k, v = (split(t) for t in qkv(x).chunk(3, -1))
    return merge(attend(q, k, v.flip(0)))


@near_miss(rand(B, S, S, D))
def not_square(x):
    """Query and key positions change places between the two products."""
    scores = torch.einsum("bijd,bikd->bijk", x, x)
    return torch.einsum("bijk,bjid->bikd", scores.softmax(-1), x)
