"""Item 9: weights that are used again, caches, split scores, sinks."""

import torch
from spelling import *

inf = float("inf")


def scores_of(q, k):
    return q @ k.mT * 0.5


@spelling(q, k, v)
def weights_returned(q, k, v):
    weights = scores_of(q, k).softmax(-1)
    return weights @ v, weights


@spelling(q, k, v)
def weights_averaged(q, k, v):
    weights = scores_of(q, k).softmax(-1)
    return weights @ v, weights.mean(1)


@spelling(q, k, v)
def weights_of_flattened(q, k, v):
    q, k, v = (t.flatten(0, 1) for t in (q, k, v))
    weights = scores_of(q, k).softmax(-1)
    return torch.bmm(weights, v), weights.view(B, H, S, T).mean(1)


@spelling(q, k, v)
def weights_transposed(q, k, v):
    weights = scores_of(q, k).softmax(-1)
    return weights @ v, weights.mT


@spelling(q, k, v)
def first_weights(q, k, v):
    """The weights of one head and one query (attention maps of a class token)."""
    weights = scores_of(q, k).softmax(-1)
    return weights @ v, weights[:, 0, 0]


@spelling(q, k, v, k.clone())
def two_values(q, k, v, u):
    weights = scores_of(q, k).softmax(-1)
    return weights @ v, weights @ u


@spelling(q, k, v)
def scores_returned(q, k, v):
    scores = scores_of(q, k)
    return scores.softmax(-1) @ v, scores


@spelling(q, k, v)
def logsumexp_returned(q, k, v):
    scores = scores_of(q, k)
    return scores.softmax(-1) @ v, scores.logsumexp(-1)


@spelling(q, k, v)
def entropy(q, k, v):
    """A regulariser that reads the weights twice."""
    weights = scores_of(q, k).softmax(-1)
    return weights @ v, -(weights * torch.log(weights + 1e-9)).sum(-1)


@spelling(q, k, v)
def keys_returned(q, k, v):
    k = k * 2.0
    return scores_of(q, k).softmax(-1) @ v, k, v


@spelling(rand(B, H, 2, D), rand(B, H, 5, D), rand(B, H, 5, E), rand(B, H, 2, D), rand(B, H, 2, E))
def cache_concatenated(q, past_k, past_v, k, v):
    k, v = torch.cat([past_k, k], 2), torch.cat([past_v, v], 2)
    return scores_of(q, k).softmax(-1) @ v, k, v


@spelling(rand(B, H, 1, D), rand(B, H, 5, D), rand(B, H, 5, E), rand(B, H, 1, D), rand(B, H, 1, E), dynamic=(None, {2: dim("past")}, {2: dim("past")}, None, None))
def cache_dynamic(q, past_k, past_v, k, v):
    k, v = torch.cat([past_k, k], dim=-2), torch.cat([past_v, v], dim=-2)
    return scores_of(q, k).softmax(-1) @ v


@spelling(rand(B, H, 1, D), rand(B, H, T, D), rand(B, H, T, E), rand(B, H, 1, D), torch.tensor([3]))
def static_cache(q, cache_k, cache_v, k, position):
    """A slot of a cache of fixed length is replaced."""
    slot = torch.arange(T) == position
    cache = torch.where(slot[:, None], k, cache_k)
    keep = torch.arange(T) <= position
    return scores_of(q, cache).masked_fill(~keep, -inf).softmax(-1) @ cache_v


@spelling(rand(B, H, 2, D), rand(B, H, 5, D), rand(B, H, 5, E), rand(B, H, 2, D), rand(B, H, 2, E))
def split_scores(q, past_k, past_v, k, v):
    """Scores of two parts are concatenated, products with V added."""
    scores = torch.cat([scores_of(q, past_k), scores_of(q, k)], -1)
    weights = scores.softmax(-1)
    return weights[..., :5] @ past_v + weights[..., 5:] @ v


@spelling(q, k, v, sink=weight(H))
def sink(q, k, v, sink):
    """GPT-OSS: a column of learned scores that takes weight and has no value."""
    column = sink.view(1, H, 1, 1).expand(B, H, S, 1)
    weights = torch.cat([scores_of(q, k), column], dim=-1).softmax(-1)
    return weights[..., :-1] @ v


@spelling(q, k, v, sink=weight(H))
def sink_shifted(q, k, v, sink):
    """The same with the maximum subtracted by hand."""
    column = sink.view(1, H, 1, 1).expand(B, H, S, 1)
    combined = torch.cat([scores_of(q, k), column], dim=-1)
    combined = combined - combined.max(dim=-1, keepdim=True).values
    return combined.softmax(-1)[..., :-1] @ v


@spelling(q, k, v)
def zero_attention(q, k, v):
    """add_zero_attn: a key and a value of zeros."""
    k = torch.cat([k, torch.zeros(B, H, 1, D)], 2)
    v = torch.cat([v, torch.zeros(B, H, 1, E)], 2)
    return scores_of(q, k).softmax(-1) @ v


@spelling(q, k, v, bias_k=weight(1, H, 1, D), bias_v=weight(1, H, 1, E))
def bias_key_value(q, k, v, bias_k, bias_v):
    """add_bias_kv: a learned key and value."""
    k = torch.cat([k, bias_k.expand(B, -1, -1, -1)], 2)
    v = torch.cat([v, bias_v.expand(B, -1, -1, -1)], 2)
    return scores_of(q, k).softmax(-1) @ v


def rotate_half(t):
    return torch.cat([-t[..., D // 2 :], t[..., : D // 2]], -1)


def angles(n):
    frequency = 1.0 / 10000 ** (torch.arange(0, D, 2) / D)
    return torch.outer(torch.arange(n).float(), frequency)


@spelling(q, k, v)
def rotary(q, k, v):
    """Llama's rotary positions."""

    def rotate(t):
        a = torch.cat([angles(t.size(2))] * 2, -1)
        return t * a.cos() + rotate_half(t) * a.sin()

    return scores_of(rotate(q), rotate(k)).softmax(-1) @ v


@spelling(q, k, v)
def rotary_interleaved(q, k, v):
    """GPT-J, RoFormer: even and odd columns."""

    def rotate(t):
        a = angles(t.size(2))
        even, odd = t[..., ::2], t[..., 1::2]
        rotated = even * a.cos() - odd * a.sin(), even * a.sin() + odd * a.cos()
        return torch.stack(rotated, -1).flatten(-2)

    return scores_of(rotate(q), rotate(k)).softmax(-1) @ v


@spelling(q, k, v, table=weight(2 * T, D))
def relative_keys(q, k, v, table):
    """Shaw et al.: a second product with embeddings of distances."""
    index = torch.arange(S)[:, None] - torch.arange(T)[None, :] + T
    position = torch.einsum("bhqd,qkd->bhqk", q, table[index])
    return ((q @ k.mT + position) * 0.5).softmax(-1) @ v


@spelling(q, k, v, rand(H, S, D), rand(H, T, D))
def disentangled(q, k, v, query_position, key_position):
    """DeBERTa: content to content, content to position, position to content."""
    c2p = torch.einsum("bhqd,hkd->bhqk", q, key_position)
    p2c = torch.einsum("hqd,bhkd->bhqk", query_position, k)
    return ((q @ k.mT + c2p + p2c) / (3 * D) ** 0.5).softmax(-1) @ v


@spelling(q, k, v, u=weight(H, 1, D), w=weight(H, 1, D), r=weight(H, T, D))
def transformer_xl(q, k, v, u, w, r):
    """Content and position terms, each with its own bias on the query."""
    content = (q + u) @ k.mT
    position = (q + w) @ r.mT
    return ((content + position) * 0.5).softmax(-1) @ v


@spelling(q, k, v, h=torch.nn.Linear(D, S), w=torch.nn.Linear(D, T))
def decomposed_bias(q, k, v, h, w):
    """A bias computed from the queries (SAM, MViT)."""
    return (scores_of(q, k) + w(q)).softmax(-1) @ v


@spelling(rand(B, S, D), k3, v3)
def bidirectional(q, k, v):
    """BiDAF, ESIM: the same scores attended both ways."""
    scores = q @ k.mT
    return scores.softmax(-1) @ v, scores.softmax(1).mT @ q


@spelling(q, k, v, gate=torch.nn.Linear(D, E))
def gated_output(q, k, v, gate):
    return torch.sigmoid(gate(q)) * (scores_of(q, k).softmax(-1) @ v)


@spelling(q, k, v, rand(B, H, S, T), lam=weight(1))
def differential(q, k, v, other, lam):
    """Differential transformer: a difference of two softmaxes."""
    first = scores_of(q, k).softmax(-1)
    second = scores_of(q, k.flip(2)).softmax(-1)
    return (first - lam * second) @ v


@spelling(q, k, v, lam=weight(1))
def differential_of_outputs(q, k, v, lam):
    first = scores_of(q, k).softmax(-1) @ v
    second = scores_of(q.flip(2), k).softmax(-1) @ v
    return first - lam * second


@near_miss(q, k, v, k.clone())
def not_sum_of_two_softmaxes(q, k, v, u):
    weights = scores_of(q, k).softmax(-1) + scores_of(q, u).softmax(-1)
    return weights @ v


@near_miss(q, k, v, sink=weight(H))
def not_a_sink(q, k, v, sink):
    """The last key's column is cut off, no added one: part of a softmax."""
    weights = scores_of(q, k).softmax(-1)
    return weights[..., :-1] @ v[:, :, :-1]


@near_miss(rand(B, H, 2, D), rand(B, H, 5, D), rand(B, H, 5, E), rand(B, H, 2, D), rand(B, H, 2, E))
def not_softmaxes_apart(q, past_k, past_v, k, v):
    """Two softmaxes, their outputs added: two attentions."""
    return scores_of(q, past_k).softmax(-1) @ past_v + scores_of(q, k).softmax(-1) @ v


@near_miss(q, k, v)
def not_shifted_values(q, k, v):
    """Weights of key n multiply value n + 1: attention of rolled values."""
    return scores_of(q, k).softmax(-1) @ v.roll(-1, 2)
