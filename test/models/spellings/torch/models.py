"""The attention of well-known models, written as their code has it."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from spelling import *

inf = float("inf")
G = 2  # query heads for each key head
linear = nn.Linear
N = S
lowest = torch.finfo(torch.float32).min


def projections(bias=True, heads=H, key_heads=H, **more):
    return {
        "q": linear(W, heads * D, bias),
        "k": linear(W, key_heads * D, bias),
        "v": linear(W, key_heads * D, bias),
        "o": linear(heads * D, W, bias),
        **more,
    }


def causal_mask(n):
    mask = torch.full((n, n), lowest)
    return torch.triu(mask, diagonal=1)[None, None]


def rotary(n):
    frequency = 1.0 / 10000 ** (torch.arange(0, D, 2).float() / D)
    angles = torch.arange(n).float()[:, None] @ frequency[None, :]
    both = torch.cat((angles, angles), dim=-1)
    return both.cos()[None, None], both.sin()[None, None]


def rotate_half(t):
    a, b = t[..., : D // 2], t[..., D // 2 :]
    return torch.cat((-b, a), dim=-1)


@spelling(x, (1.0 - keeps(B, 1, 1, N).float()) * lowest, **projections())
def bert(x, mask, q, k, v, o):
    split = lambda t: t.view(t.size()[:-1] + (H, D)).permute(0, 2, 1, 3)
    scores = torch.matmul(split(q(x)), split(k(x)).transpose(-1, -2))
    scores = scores / math.sqrt(D) + mask
    context = torch.matmul(F.softmax(scores, dim=-1), split(v(x)))
    context = context.permute(0, 2, 1, 3).contiguous()
    return o(context.view(context.size()[:-2] + (W,)))


@spelling(x, keeps(B, N).float(), **projections())
def distilbert(x, mask, q, k, v, o):
    shape = lambda t: t.view(B, -1, H, D).transpose(1, 2)
    scores = torch.matmul(shape(q(x)) / math.sqrt(D), shape(k(x)).transpose(2, 3))
    drop = (mask == 0).view(B, 1, 1, N).expand_as(scores)
    weights = scores.masked_fill(drop, torch.tensor(lowest)).softmax(dim=-1)
    out = torch.matmul(weights, shape(v(x)))
    return o(out.transpose(1, 2).contiguous().view(B, -1, W))


@spelling(x, qkv=weight(W, 3 * W), b=weight(3 * W), ow=weight(W, W), ob=weight(W), causal=nn.Buffer(torch.tril(torch.ones(16, 16, dtype=torch.bool)).view(1, 1, 16, 16)))
def gpt2(x, qkv, b, ow, ob, causal):
    packed = torch.addmm(b, x.view(-1, x.size(-1)), qkv).view(B, N, 3 * W)
    q, k, v = (t.view(B, N, H, D).permute(0, 2, 1, 3) for t in packed.split(W, dim=2))
    scores = torch.matmul(q, k.transpose(-1, -2))
    scores = scores / torch.full([], v.size(-1) ** 0.5, dtype=scores.dtype)
    keep = causal[:, :, N - N : N, :N]
    scores = torch.where(keep, scores, torch.full([], lowest, dtype=scores.dtype))
    out = torch.matmul(scores.softmax(dim=-1).type(v.dtype), v)
    out = out.permute(0, 2, 1, 3).contiguous().view(B, N, W)
    return torch.addmm(ob, out.view(-1, W), ow).view(B, N, W)


@spelling(x, qkv=linear(W, 3 * W), o=linear(W, W))
def gpt_neox(x, qkv, o):
    """Rotary positions on a part of the width; baddbmm with a norm factor."""
    packed = qkv(x).view(B, N, H, 3 * D).transpose(1, 2)
    q, k, v = packed.chunk(3, dim=-1)
    cos, sin = rotary(N)
    q, k = q * cos + rotate_half(q) * sin, k * cos + rotate_half(k) * sin
    q, k = q.reshape(B * H, N, D), k.reshape(B * H, N, D)
    scores = torch.zeros(B * H, N, N, dtype=q.dtype)
    scores = torch.baddbmm(scores, q, k.transpose(1, 2), beta=1.0, alpha=D**-0.5)
    scores = scores.view(B, H, N, N)
    keep = torch.ones(N, N, dtype=torch.bool).tril()[None, None]
    scores = torch.where(keep, scores, torch.tensor(lowest))
    out = torch.matmul(F.softmax(scores, dim=-1).to(v.dtype), v)
    return o(out.permute(0, 2, 1, 3).reshape(B, N, W))


@spelling(x, **projections(bias=False), bias=nn.Embedding(8, H))
def t5(x, q, k, v, o, bias):
    """No scale, a position bias by buckets, softmax in f32."""
    shape = lambda t: t.view(B, -1, H, D).transpose(1, 2)
    i = torch.arange(N)
    bucket = (i[None, :] - i[:, None]).clamp(-3, 4) + 3
    position = bias(bucket).permute([2, 0, 1]).unsqueeze(0)
    scores = torch.matmul(shape(q(x)), shape(k(x)).transpose(3, 2))
    scores += position
    weights = F.softmax(scores.float(), dim=-1).type_as(scores)
    out = torch.matmul(weights, shape(v(x)))
    return o(out.transpose(1, 2).contiguous().view(B, -1, W))


@spelling(x, (1.0 - keeps(B, 1, N, N).float()) * lowest, **projections())
def mbart(x, mask, q, k, v, o):
    """Heads in the batch, the mask added in four dimensions."""
    shape = lambda t: t.view(B, -1, H, D).transpose(1, 2).contiguous().view(B * H, -1, D)
    query, key, value = shape(q(x) * D**-0.5), shape(k(x)), shape(v(x))
    scores = torch.bmm(query, key.transpose(1, 2))
    scores = scores.view(B, H, N, N) + mask
    scores = scores.view(B * H, N, N)
    weights = F.softmax(scores, dim=-1)
    out = torch.bmm(F.dropout(weights, p=0.1, training=False), value)
    out = out.view(B, H, N, D).transpose(1, 2)
    return o(out.reshape(B, N, W))


@spelling(x, y, **projections())
def whisper_cross(x, y, q, k, v, o):
    shape = lambda t: t.view(B, -1, H, D).transpose(1, 2).contiguous()
    query, key, value = shape(q(x) * D**-0.5), shape(k(y)), shape(v(y))
    weights = F.softmax(torch.matmul(query, key.transpose(2, 3)), dim=-1)
    out = torch.matmul(weights, value).transpose(1, 2).contiguous()
    return o(out.reshape(B, N, -1))


@spelling(x, **projections(bias=False, heads=2 * G, key_heads=2))
def llama(x, q, k, v, o):
    """Rotary positions, repeat_kv, a causal mask that is added, f32 softmax."""
    query = q(x).view(B, N, -1, D).transpose(1, 2)
    key = k(x).view(B, N, -1, D).transpose(1, 2)
    value = v(x).view(B, N, -1, D).transpose(1, 2)
    cos, sin = rotary(N)
    query = query * cos + rotate_half(query) * sin
    key = key * cos + rotate_half(key) * sin
    repeat = lambda t: t[:, :, None].expand(B, 2, G, N, D).reshape(B, 2 * G, N, D)
    key, value = repeat(key), repeat(value)
    scores = torch.matmul(query, key.transpose(2, 3)) * D**-0.5
    scores = scores + causal_mask(N)[:, :, :, : key.shape[-2]]
    weights = F.softmax(scores, dim=-1, dtype=torch.float32).to(query.dtype)
    out = torch.matmul(weights, value).transpose(1, 2).contiguous()
    return o(out.reshape(B, N, -1).contiguous())


@spelling(x, **projections(bias=False, heads=2 * G, key_heads=2), qn=weight(D), kn=weight(D))
def qwen3(x, q, k, v, o, qn, kn):
    """RMS norms of queries and keys, then SDPA with grouped heads."""
    norm = lambda t, w: w * (t * torch.rsqrt(t.pow(2).mean(-1, keepdim=True) + 1e-6))
    query = norm(q(x).view(B, N, -1, D), qn).transpose(1, 2)
    key = norm(k(x).view(B, N, -1, D), kn).transpose(1, 2)
    value = v(x).view(B, N, -1, D).transpose(1, 2)
    out = F.scaled_dot_product_attention(query, key, value, is_causal=True, enable_gqa=True)
    return o(out.transpose(1, 2).reshape(B, N, -1))


@spelling(x, **projections(bias=False, heads=2 * G, key_heads=2))
def gemma2(x, q, k, v, o):
    """A soft cap before the mask."""
    shape = lambda t: t.view(B, N, -1, D).transpose(1, 2)
    repeat = lambda t: t.repeat_interleave(G, dim=1)
    query, key, value = shape(q(x)), repeat(shape(k(x))), repeat(shape(v(x)))
    scores = torch.matmul(query, key.transpose(2, 3)) * 16**-0.5
    scores = scores / 50.0
    scores = torch.tanh(scores)
    scores = scores * 50.0
    scores = scores + causal_mask(N)
    weights = F.softmax(scores, dim=-1, dtype=torch.float32).to(query.dtype)
    return o(torch.matmul(weights, value).transpose(1, 2).reshape(B, N, -1))


@spelling(x, **projections(heads=2 * G, key_heads=2), sinks=weight(2 * G))
def gpt_oss(x, q, k, v, o, sinks):
    """A sink for each head."""
    shape = lambda t: t.view(B, N, -1, D).transpose(1, 2)
    repeat = lambda t: t[:, :, None].expand(B, 2, G, N, D).reshape(B, 2 * G, N, D)
    query, key, value = shape(q(x)), repeat(shape(k(x))), repeat(shape(v(x)))
    scores = torch.matmul(query, key.transpose(2, 3)) * D**-0.5 + causal_mask(N)
    sink = sinks.reshape(1, -1, 1, 1).expand(B, -1, N, -1)
    combined = torch.cat([scores, sink], dim=-1)
    combined = combined - combined.max(dim=-1, keepdim=True).values
    weights = F.softmax(combined, dim=-1, dtype=combined.dtype)[..., :-1]
    return o(torch.matmul(weights, value).transpose(1, 2).reshape(B, N, -1))


@spelling(x, qkv=linear(W, 3 * W, bias=False), o=linear(W, W, bias=False))
def mpt(x, qkv, o):
    """ALiBi and a causal mask of booleans."""
    q, k, v = qkv(x).chunk(3, dim=2)
    q = q.reshape(B, N, H, D).transpose(1, 2)
    k = k.reshape(B, N, H, D).transpose(1, 2)
    v = v.reshape(B, N, H, D).transpose(1, 2)
    slopes = 1.0 / torch.pow(2, torch.arange(1, H + 1).float()).view(1, H, 1, 1)
    alibi = torch.arange(1 - N, 1).view(1, 1, 1, N) * slopes
    scores = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(D)
    scores = scores + alibi
    drop = torch.triu(torch.ones(N, N, dtype=torch.bool), diagonal=1)
    scores = scores.masked_fill(drop, lowest)
    weights = F.softmax(scores.float(), dim=-1).to(v.dtype)
    return o(torch.matmul(weights, v).permute(0, 2, 1, 3).contiguous().view(B, N, -1))


@spelling(x, qkv=linear(W, 3 * W), o=linear(W, W))
def bloom(x, qkv, o):
    """Heads outside; alibi is baddbmm's summand; the mask fills."""
    packed = qkv(x).view(B, N, H, 3, D)
    q, k, v = packed[..., 0, :], packed[..., 1, :], packed[..., 2, :]
    q = q.transpose(1, 2).reshape(B * H, N, D)
    k = k.permute(0, 2, 3, 1).reshape(B * H, D, N)
    v = v.transpose(1, 2).reshape(B * H, N, D)
    slopes = torch.tensor([0.25, 0.0625, 0.5])
    alibi = (slopes[None, :, None] * torch.arange(N)[None, None]).expand(B, H, N)
    scores = alibi.reshape(B * H, 1, N).baddbmm(q, k, beta=1.0, alpha=D**-0.5)
    scores = scores.view(B, H, N, N)
    drop = torch.triu(torch.ones(N, N, dtype=torch.bool), 1).expand(B, H, N, N)
    scores = torch.masked_fill(scores, drop, lowest)
    weights = F.softmax(scores, dim=-1, dtype=torch.float32).view(B * H, N, N)
    out = torch.bmm(weights, v).view(B, H, N, D).permute(0, 2, 1, 3)
    return o(out.reshape(B, N, W))


@spelling(x, qkv=linear(W, (H + 2) * D), o=linear(W, W))
def falcon(x, qkv, o):
    """Several query heads, one key head, SDPA with a broadcast head."""
    packed = qkv(x).view(B, N, H + 2, D)
    q, k, v = packed[..., :-2, :], packed[..., [-2], :], packed[..., [-1], :]
    q, k, v = (t.transpose(1, 2) for t in (q, k, v))
    scores = q @ k.transpose(-1, -2)
    scores /= math.sqrt(D)
    weights = F.softmax(scores + causal_mask(N), dim=-1, dtype=q.dtype)
    return o((weights @ v).permute(0, 2, 1, 3).reshape(B, N, W))


@spelling(x, **projections())
def clip_text(x, q, k, v, o):
    """Heads in the batch, a causal mask added in four dimensions."""
    shape = lambda t: t.view(B, N, H, D).transpose(1, 2).reshape(B * H, N, D)
    scores = torch.bmm(shape(q(x) * D**-0.5), shape(k(x)).transpose(1, 2))
    scores = scores.view(B, H, N, N) + torch.full((N, N), -inf).triu_(1)
    out = torch.bmm(scores.view(B * H, N, N).softmax(-1), shape(v(x)))
    return o(out.view(B, H, N, D).transpose(1, 2).reshape(B, N, W))


@spelling(x, qkv=linear(W, 3 * W), o=linear(W, W))
def vit(x, qkv, o):
    """timm."""
    q, k, v = qkv(x).reshape(B, N, 3, H, D).permute(2, 0, 3, 1, 4).unbind(0)
    attn = (q * D**-0.5) @ k.transpose(-2, -1)
    out = attn.softmax(dim=-1) @ v
    return o(out.transpose(1, 2).reshape(B, N, W))


@spelling(rand(2 * 4, 4, W), qkv=linear(W, 3 * W), o=linear(W, W), table=weight(9, H))
def swin(x, qkv, o, table):
    """A bias table, and a mask for each of 4 windows."""
    q, k, v = qkv(x).reshape(8, 4, 3, H, D).permute(2, 0, 3, 1, 4)
    attn = (q * D**-0.5) @ k.transpose(-2, -1)
    index = torch.tensor([[4, 3, 1, 0], [5, 4, 2, 1], [7, 6, 4, 3], [8, 7, 5, 4]])
    bias = table[index.view(-1)].view(4, 4, H).permute(2, 0, 1).contiguous()
    attn = attn + bias.unsqueeze(0)
    region = torch.tensor([[0, 0, 0, 0], [0, 1, 0, 1], [0, 0, 2, 2], [0, 1, 2, 3]])
    mask = (region[:, None, :] - region[:, :, None]).ne(0).float() * -100.0
    attn = attn.view(2, 4, H, 4, 4) + mask.unsqueeze(1).unsqueeze(0)
    attn = attn.view(-1, H, 4, 4).softmax(-1)
    return o((attn @ v).transpose(1, 2).reshape(8, 4, W))


@spelling(rand(2 * 4, 4, W), qkv=linear(W, 3 * W), scale=weight(H, 1, 1), bias=weight(H, 4, 4))
def swin_v2(x, qkv, scale, bias):
    """Cosine attention, a learned and clamped scale, a bounded bias."""
    q, k, v = qkv(x).reshape(8, 4, 3, H, D).permute(2, 0, 3, 1, 4)
    attn = F.normalize(q, dim=-1) @ F.normalize(k, dim=-1).transpose(-2, -1)
    attn = attn * torch.clamp(scale, max=math.log(100.0)).exp()
    attn = attn + 16 * torch.sigmoid(bias).unsqueeze(0)
    return (attn.softmax(-1) @ v).transpose(1, 2).reshape(8, 4, W)


@spelling(x, keeps(B, N), **projections(), pk=weight(2 * N, W), pq=weight(2 * N, W))
def deberta(x, keep, q, k, v, o, pk, pq):
    """Disentangled attention by gathers; XSoftmax."""
    shape = lambda t: t.view(t.size(0), -1, H, D).permute(0, 2, 1, 3)
    query, key, value = shape(q(x)), shape(k(x)), shape(v(x))
    scale = 1.0 / math.sqrt(D * 3)
    scores = torch.matmul(query, key.transpose(-1, -2) * scale)
    i = torch.arange(N)
    distance = (i[:, None] - i[None, :] + N).expand(B, H, N, N)
    c2p = torch.matmul(query, shape(pk.unsqueeze(0)).transpose(-1, -2) * scale)
    scores = scores + torch.gather(c2p, -1, distance)
    p2c = torch.matmul(key, shape(pq.unsqueeze(0)).transpose(-1, -2) * scale)
    scores = scores + torch.gather(p2c, -1, distance.transpose(-1, -2)).transpose(-1, -2)
    drop = ~(keep[:, None, None, :] & keep[:, None, :, None])
    weights = scores.masked_fill(drop, lowest).softmax(-1).masked_fill(drop, 0)
    return o(torch.matmul(weights, value).permute(0, 2, 1, 3).reshape(B, N, W))


@spelling(x, y, **projections())
def blip_cross(x, y, q, k, v, o):
    """The weights are returned as well."""
    shape = lambda t: t.view(*t.size()[:-1], H, D).permute(0, 2, 1, 3)
    scores = torch.matmul(shape(q(x)), shape(k(y)).transpose(-1, -2)) / math.sqrt(D)
    weights = nn.Softmax(dim=-1)(scores)
    out = torch.matmul(weights, shape(v(y))).permute(0, 2, 1, 3).contiguous()
    return o(out.view(*out.size()[:-2], W)), weights


@spelling(rand(B, 6, W), rand(B, 6, W), **projections(), norm=nn.LayerNorm(W), ff=linear(W, W))
def perceiver(latents, x, q, k, v, o, norm, ff):
    """Flamingo's resampler: latents attend to the inputs and to themselves."""
    both = torch.cat((x, norm(latents)), dim=-2)
    shape = lambda t: t.view(B, -1, H, D).transpose(1, 2)
    query = shape(q(norm(latents))) * D**-0.5
    sim = torch.einsum("bhid,bhjd->bhij", query, shape(k(both)))
    sim = sim - sim.amax(dim=-1, keepdim=True).detach()
    out = torch.einsum("bhij,bhjd->bhid", sim.softmax(dim=-1), shape(v(both)))
    out = o(out.transpose(1, 2).reshape(B, -1, W)) + latents
    return ff(F.gelu(out)) + out


@spelling(rand(B, W, 2, 3), norm=nn.GroupNorm(3, W), q=linear(W, W), k=linear(W, W), v=linear(W, W), o=linear(W, W))
def diffusion(x, norm, q, k, v, o):
    """The AttnBlock of Stable Diffusion's autoencoder."""
    h = norm(x).view(B, W, 6).transpose(1, 2)
    scores = torch.baddbmm(
        torch.empty(B, 6, 6), q(h), k(h).transpose(-1, -2), beta=0, alpha=W**-0.5
    )
    h = torch.bmm(scores.softmax(dim=-1), v(h))
    return o(h).transpose(-1, -2).reshape(B, W, 2, 3) + x


@spelling(rand(3, 5), torch.tensor([[1, 1, 0], [0, 1, 1], [1, 0, 1]]), w=linear(5, D, bias=False), a=weight(2 * D, 1))
def graph_attention(h, adjacency, w, a):
    """GAT: scores are sums, masked by the graph."""
    wh = w(h)
    scores = F.leaky_relu(wh @ a[:D] + (wh @ a[D:]).T, 0.2)
    scores = torch.where(adjacency > 0, scores, -9e15 * torch.ones_like(scores))
    return F.elu(F.softmax(scores, dim=1) @ wh)
