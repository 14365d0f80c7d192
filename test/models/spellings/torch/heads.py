"""Item 8: shared and repeated heads, widths, learned queries."""

import torch
from spelling import *

G = 2  # query heads for each key head
q8 = rand(B, 2 * G, S, D)
k2h, v2h = rand(B, 2, T, D), rand(B, 2, T, E)


def attend(q, k, v):
    return (q @ k.mT * 0.5).softmax(-1) @ v


@spelling(q8, k2h, v2h)
def repeat_interleave(q, k, v):
    return attend(q, k.repeat_interleave(G, dim=1), v.repeat_interleave(G, 1))


@spelling(q8, k2h, v2h)
def repeat_kv(q, k, v):
    """transformers' repeat_kv."""
    repeat = lambda t: t[:, :, None].expand(-1, -1, G, -1, -1).reshape(B, 2 * G, T, t.size(-1))
    return attend(q, repeat(k), repeat(v))


@spelling(q8, k2h, v2h)
def repeat(q, k, v):
    """Heads repeated as a whole: head h reads key head h mod 2."""
    return attend(q, k.repeat(1, G, 1, 1), v.repeat(1, G, 1, 1))


@spelling(q8, k2h, v2h)
def tile_inner(q, k, v):
    tile = lambda t: t.unsqueeze(2).repeat(1, 1, G, 1, 1).flatten(1, 2)
    return attend(q, tile(k), tile(v))


@spelling(q8, k2h, v2h)
def stacked(q, k, v):
    """stack copies, then flatten."""
    copy = lambda t: torch.stack([t] * G, dim=2).flatten(1, 2)
    return attend(q, copy(k), copy(v))


@spelling(q8, k2h, v2h)
def five_dimensions(q, k, v):
    q = q.view(B, 2, G, S, D)
    out = attend(q, k.unsqueeze(2), v.unsqueeze(2))
    return out.reshape(B, 2 * G, S, E)


@spelling(q8, k2h, v2h)
def grouped_einsum(q, k, v):
    q = q.view(B, 2, G, S, D)
    weights = torch.einsum("bhgqd,bhkd->bhgqk", q, k).softmax(-1)
    return torch.einsum("bhgqk,bhkd->bhgqd", weights, v).flatten(1, 2)


@spelling(q8, k2h, v2h)
def groups_as_rows(q, k, v):
    """A group's heads become rows of one product."""
    out = attend(q.reshape(B, 2, G * S, D), k, v)
    return out.reshape(B, 2 * G, S, E)


@spelling(q8, k2h, v2h)
def by_index(q, k, v):
    index = torch.tensor([0, 0, 1, 1])
    return attend(q, k[:, index], v[:, index])


@spelling(q8, rand(B, 1, T, D), rand(B, 1, T, E))
def multi_query_broadcast(q, k, v):
    return attend(q, k, v)


@spelling(q8, rand(B, 1, T, D), rand(B, 1, T, E))
def multi_query_expand(q, k, v):
    return attend(q, k.expand(B, 2 * G, T, D), v.expand(B, 2 * G, T, E))


@spelling(rand(B, S, 2 * G, D), rand(B, T, D), rand(B, T, E))
def multi_query_einsum(q, k, v):
    """Falcon, PaLM: no head dimension in K and V."""
    weights = torch.einsum("bqhd,bkd->bhqk", q, k).softmax(-1)
    return torch.einsum("bhqk,bke->bqhe", weights, v)


@spelling(rand(B, 4, S, D), rand(B, T, D), rand(B, T, E))
def multi_query_rows(q, k, v):
    """GPT-BigCode: heads are rows of one product."""
    out = attend(q.transpose(1, 2).reshape(B, S * 4, D), k, v)
    return out.view(B, S, 4, E)


@spelling(rand(B, 3, S, D), rand(B, 3, T, D), rand(B, 1, T, E))
def shared_values_only(q, k, v):
    return attend(q, k, v)


@spelling(q, k, rand(B, H, T, 1))
def value_width_1(q, k, v):
    return attend(q, k, v)


@spelling(rand(B, H, S, 1), rand(B, H, T, 1), v)
def head_width_1(q, k, v):
    return attend(q, k, v)


@spelling(rand(B, H, 1, D), k, v)
def one_query(q, k, v):
    """Decoding: one new position."""
    return attend(q, k, v)


@spelling(q, rand(B, H, 1, D), rand(B, H, 1, E))
def one_key(q, k, v):
    return attend(q, k, v)


@spelling(k3, v3, query=weight(1, 1, D))
def learned_query(k, v, query):
    return attend(query.expand(B, -1, -1), k, v).squeeze(1)


@spelling(k3, v3, query=weight(3, D))
def learned_queries(k, v, query):
    """Perceiver, Q-Former: a few latent queries."""
    return attend(query.unsqueeze(0).repeat(B, 1, 1), k, v)


@spelling(x, query=weight(1, S, W), q=torch.nn.Linear(W, W), k=torch.nn.Linear(W, W), v=torch.nn.Linear(W, W))
def learned_queries_projected(x, query, q, k, v):
    split = lambda t: t.view(t.size(0), -1, H, D).transpose(1, 2)
    out = attend(split(q(query)), split(k(x)), split(v(x)))
    return out.transpose(1, 2).flatten(2)


@spelling(rand(B, S, 2 * G * D), rand(B, S, 2 * D), rand(B, S, 2 * D), dynamic=({0: dim("b"), 1: dim("n")},) * 3)
def dynamic_repeat_kv(q, k, v):
    b, n, _ = q.shape
    q, k, v = (t.view(b, n, -1, D).transpose(1, 2) for t in (q, k, v))
    repeat = lambda t: t[:, :, None].expand(b, 2, G, n, D).reshape(b, 2 * G, n, D)
    return attend(q, repeat(k), repeat(v)).transpose(1, 2).reshape(b, n, -1)


@near_miss(q8, k2h, v2h)
def not_the_same_heads(q, k, v):
    """Keys are interleaved, values tiled: attention, with two maps."""
    return attend(q, k.repeat_interleave(G, 1), v.repeat(1, G, 1, 1))


@near_miss(q8, k2h, v2h)
def not_averaged_heads(q, k, v):
    """Scores averaged over a group before the softmax."""
    scores = q.view(B, 2, G, S, D) @ k.unsqueeze(2).mT
    return scores.mean(2).softmax(-1) @ v


@near_miss(q, k, v, mix=weight(H, H))
def not_talking_heads(q, k, v, mix):
    """Talking heads: scores of all heads are mixed before the softmax."""
    scores = torch.einsum("bhqk,hg->bgqk", q @ k.mT, mix)
    return scores.softmax(-1) @ v
