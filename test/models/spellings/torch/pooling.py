"""Attention pooling: a sequence becomes one vector, or a few."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from spelling import *

inf = float("inf")
linear = nn.Linear
n_first = rand(S, B, W)


@spelling(x, score=linear(W, 1))
def linear_score(x, score):
    return (score(x).softmax(1) * x).sum(1)


@spelling(x, score=linear(W, 1, bias=False))
def squeezed(x, score):
    weights = F.softmax(score(x).squeeze(-1), dim=1)
    return torch.bmm(weights.unsqueeze(1), x).squeeze(1)


@spelling(x, w=weight(W))
def vector(x, w):
    return torch.einsum("bn,bnd->bd", (x @ w).softmax(-1), x)


@spelling(x, w=weight(W, 1))
def transposed_weights(x, w):
    return (x.transpose(1, 2) @ (x @ w).softmax(1)).squeeze(-1)


@spelling(x, hidden=linear(W, 8), score=linear(8, 1, bias=False))
def additive(x, hidden, score):
    """Bahdanau, hierarchical attention networks."""
    weights = score(torch.tanh(hidden(x))).softmax(1)
    return (weights * x).sum(dim=1)


@spelling(x, net=nn.Sequential(linear(W, 8), nn.Tanh(), linear(8, 1)))
def sequential(x, net):
    return torch.sum(net(x).softmax(dim=1) * x, dim=1)


@spelling(x, hidden=linear(W, 8), context=weight(8))
def hierarchical(x, hidden, context):
    """HAN: tanh(W h) . u with a context vector."""
    weights = (torch.tanh(hidden(x)) * context).sum(-1).softmax(-1)
    return (weights.unsqueeze(-1) * x).sum(1)


@spelling(x, rand(B, D), a=linear(W, 8), b=linear(D, 8), c=linear(8, 1))
def bahdanau_step(x, state, a, b, c):
    """One step of a decoder: its state is the query."""
    scores = c(torch.tanh(a(x) + b(state).unsqueeze(1)))
    weights = scores.softmax(1)
    return (weights * x).sum(1), weights.squeeze(-1)


@spelling(x, rand(B, D), a=linear(W + D, 8), v=weight(8))
def bahdanau_concatenated(x, state, a, v):
    """State and annotations concatenated before one linear layer."""
    state = state.unsqueeze(1).expand(-1, S, -1)
    energy = torch.tanh(a(torch.cat([x, state], 2)))
    weights = (energy @ v).softmax(1)
    return torch.bmm(weights.unsqueeze(1), x).squeeze(1)


@spelling(n_first, score=linear(W, 1))
def sequence_first(x, score):
    return (score(x).softmax(0) * x).sum(0)


@spelling(rand(S, W), score=linear(W, 1))
def rank_2(x, score):
    return (score(x).softmax(0) * x).sum(0)


@spelling(rand(S, W), v=linear(W, 8), u=linear(W, 8), w=linear(8, 1))
def gated_multiple_instance(x, v, u, w):
    """Ilse et al.: gated attention over the instances of a bag."""
    scores = w(torch.tanh(v(x)) * torch.sigmoid(u(x)))
    return torch.mm(scores.transpose(1, 0).softmax(1), x)


@spelling(x, a=linear(W, 8, bias=False), b=linear(8, 3, bias=False))
def structured(x, a, b):
    """Lin et al.: several rows of weights, M = A H."""
    weights = b(torch.tanh(a(x))).softmax(1).transpose(1, 2)
    return weights @ x


@spelling(x, a=linear(W, 8, bias=False), b=linear(8, 3, bias=False))
def structured_flat(x, a, b):
    weights = b(torch.tanh(a(x))).transpose(1, 2).softmax(-1)
    return torch.bmm(weights, x).flatten(1)


@spelling(x, a=linear(W, 8, bias=False), b=linear(8, 3, bias=False))
def structured_with_penalty(x, a, b):
    """The weights are used again for |A A^T - I|."""
    weights = b(torch.tanh(a(x))).softmax(1).transpose(1, 2)
    gram = weights @ weights.transpose(1, 2) - torch.eye(3)
    return weights @ x, (gram * gram).sum((1, 2))


@spelling(x, keeps(B, S), score=linear(W, 1))
def masked(x, keep, score):
    scores = score(x).masked_fill(~keep.unsqueeze(-1), -inf)
    return (scores.softmax(1) * x).sum(1)


@spelling(x, keeps(B, S).float(), score=linear(W, 1))
def masked_added(x, mask, score):
    scores = score(x).squeeze(-1) + (1.0 - mask) * -1e9
    return torch.einsum("bn,bnd->bd", scores.softmax(-1), x)


@spelling(x, torch.tensor([5, 2]), score=linear(W, 1))
def lengths(x, lengths, score):
    keep = torch.arange(S)[None] < lengths[:, None]
    scores = score(x)[..., 0].masked_fill(~keep, -inf)
    return (scores.softmax(-1)[..., None] * x).sum(1)


@spelling(x, keeps(B, S).float(), score=linear(W, 1))
def masked_afterwards(x, mask, score):
    """exp(s) * m, divided by its sum and an epsilon."""
    e = torch.exp(score(x).squeeze(-1)) * mask
    weights = e / (e.sum(1, keepdim=True) + 1e-10)
    return (weights.unsqueeze(-1) * x).sum(1)


@spelling(x, score=linear(W, 1))
def exp_and_divide(x, score):
    e = torch.exp(torch.tanh(score(x)))
    return (e * x).sum(1) / e.sum(1)


@spelling(x, a=linear(W, 8), b=linear(8, W))
def per_channel(x, a, b):
    """Multi-dimensional attention (Shen et al.): a softmax for each channel."""
    return (b(F.elu(a(x))).softmax(1) * x).sum(1)


@spelling(x.transpose(1, 2).contiguous(), a=nn.Conv1d(W, 8, 1), b=nn.Conv1d(8, W, 1))
def attentive_statistics(x, a, b):
    """ECAPA-TDNN: weighted mean and standard deviation of each channel."""
    weights = b(torch.tanh(a(x))).softmax(dim=2)
    mean = (weights * x).sum(2)
    variance = (weights * x**2).sum(2) - mean**2
    return torch.cat([mean, torch.sqrt(variance.clamp(min=1e-9))], 1)


@spelling(x, a=linear(W, 8), b=linear(8, 1))
def attentive_statistics_shared(x, a, b):
    """Okabe et al.: one weight for each frame."""
    weights = b(torch.tanh(a(x))).softmax(1)
    mean = torch.sum(weights * x, dim=1)
    second = torch.sum(weights * x * x, dim=1)
    return torch.cat([mean, (second - mean * mean).clamp(min=1e-6).sqrt()], -1)


@spelling(x, a=linear(W, 8), b=linear(8, 1))
def attentive_statistics_centred(x, a, b):
    """The deviation from the weighted mean."""
    weights = b(torch.tanh(a(x))).softmax(1)
    mean = (weights * x).sum(1)
    variance = (weights * (x - mean.unsqueeze(1)) ** 2).sum(1)
    return torch.cat([mean, (variance + 1e-5).sqrt()], -1)


@spelling(x, score=linear(W, H))
def multi_head_scores(x, score):
    """One weight for each head and frame; values are split in heads."""
    weights = score(x).softmax(1)
    return torch.einsum("bnh,bnhd->bhd", weights, x.view(B, S, H, D)).flatten(1)


@spelling(x, query=weight(H, D))
def multi_head_vectors(x, query):
    """Serialised heads, a query vector for each (India et al.)."""
    heads = x.view(B, S, H, D)
    weights = ((heads * query).sum(-1) / math.sqrt(D)).softmax(1)
    return (weights.unsqueeze(-1) * heads).sum(1).flatten(1)


@spelling(x, query=weight(1, 1, W), k=linear(W, W), v=linear(W, W))
def learned_query(x, query, k, v):
    scores = query.expand(B, -1, -1) @ k(x).mT / math.sqrt(W)
    return (scores.softmax(-1) @ v(x)).squeeze(1)


@spelling(x, query=weight(W), k=linear(W, W), v=linear(W, W))
def learned_query_vector(x, query, k, v):
    weights = (k(x) @ query / math.sqrt(W)).softmax(-1)
    return (weights.unsqueeze(-1) * v(x)).sum(1)


@spelling(x, query=weight(1, 1, W), q=linear(W, W), k=linear(W, W), v=linear(W, W))
def learned_query_heads(x, query, q, k, v):
    """TokenLearner, SigLIP's probe: a projected query, several heads."""
    split = lambda t: t.view(t.size(0), -1, H, D).transpose(1, 2)
    query = q(query.repeat(B, 1, 1))
    out = F.scaled_dot_product_attention(split(query), split(k(x)), split(v(x)))
    return out.transpose(1, 2).reshape(B, W)


@spelling(x, seeds=weight(1, 2, W), q=linear(W, W), k=linear(W, W), v=linear(W, W), o=linear(W, W))
def set_transformer(x, seeds, q, k, v, o):
    """PMA: seed vectors attend to the set; residual and feed-forward."""
    query, key, value = q(seeds.repeat(B, 1, 1)), k(x), v(x)
    split = lambda t: torch.cat(t.split(D, 2), 0)
    a = (split(query).bmm(split(key).transpose(1, 2)) / math.sqrt(W)).softmax(2)
    out = torch.cat((split(query) + a.bmm(split(value))).split(B, 0), 2)
    return out + F.relu(o(out))


@spelling(x, points=weight(1, 2, W), a=nn.MultiheadAttention(W, H, batch_first=True), b=nn.MultiheadAttention(W, H, batch_first=True))
def induced_set(x, points, a, b):
    """ISAB: inducing points attend to the set, the set to them."""
    h = a(points.expand(B, -1, -1), x, x, need_weights=False)[0]
    return b(x, h, h, need_weights=False)[0]


@spelling(rand(B, W, 2, 3), position=weight(7, W), q=weight(W, W), k=weight(W, W), v=weight(W, W), b=weight(3 * W), c=linear(W, E))
def clip(x, position, q, k, v, b, c):
    """CLIP's AttentionPool2d: the mean is the query."""
    x = x.flatten(2).permute(2, 0, 1)
    x = torch.cat([x.mean(0, keepdim=True), x], 0) + position[:, None]
    out, _ = F.multi_head_attention_forward(
        x[:1], x, x, W, H, None, b, None, None, False, 0.0, c.weight, c.bias,
        training=False, need_weights=False, use_separate_proj_weight=True,
        q_proj_weight=q, k_proj_weight=k, v_proj_weight=v,
    )
    return out.squeeze(0)


@spelling(x, q=linear(W, W), kv=linear(W, 2 * W))
def class_token(x, q, kv):
    """CaiT's class attention: the first position asks."""
    q = q(x[:, 0]).view(B, 1, H, D).transpose(1, 2)
    k, v = kv(x).view(B, S, 2, H, D).permute(2, 0, 3, 1, 4)
    return ((q * D**-0.5) @ k.mT).softmax(-1).matmul(v).transpose(1, 2).reshape(B, W)


@spelling(x, q=linear(W, W))
def last_state_query(x, q):
    """Luong pooling of an RNN: the last state is the query."""
    scores = torch.bmm(x, q(x[:, -1]).unsqueeze(2)).squeeze(2)
    return torch.bmm(x.transpose(1, 2), scores.softmax(1).unsqueeze(2)).squeeze(2)


@spelling(x, w=linear(W, W), u=weight(W))
def query_is_mean(x, w, u):
    scores = torch.einsum("bnd,bd->bn", x, w(x.mean(1)))
    return torch.einsum("bn,bnd->bd", scores.softmax(-1), x)


@spelling(rand(B, W, 2, 3), score=nn.Conv2d(W, 1, 1))
def global_context(x, score):
    """GCNet: one weight for each pixel."""
    weights = score(x).view(B, 1, 6).softmax(2).unsqueeze(-1)
    return torch.matmul(x.view(B, 1, W, 6), weights).view(B, W, 1, 1)


@spelling(x, codes=weight(4, W))
def dictionary(x, codes):
    """Learned codes are both keys and values."""
    return (x @ codes.t()).softmax(-1) @ codes


@near_miss(x, a=linear(W, 4))
def not_net_vlad(x, a):
    """NetVLAD: soft assignment over clusters, summed over positions."""
    return torch.einsum("bnk,bnd->bkd", a(x).softmax(-1), x)


@spelling(x, score=linear(W, 1), dynamic=({0: dim("b"), 1: dim("n")},))
def dynamic(x, score):
    return (score(x).softmax(1) * x).sum(1)


@spelling(x, score=linear(W, 1))
def generalised_mean(x, score):
    """Two poolings by the same weights and a maximum."""
    weights = score(x).softmax(1)
    return (weights * x).sum(1) + (weights * x.relu()).sum(1) + x.amax(1)


@near_miss(x, score=linear(W, 1))
def not_over_channels(x, score):
    """The softmax runs over one element: the plain sum."""
    return (score(x).softmax(-1) * x).sum(1)


@near_miss(x)
def not_of_its_own(x):
    """A softmax of the values over channels, summed over positions."""
    return (x.softmax(-1) * x).sum(1)


@near_miss(x, score=linear(W, 1))
def not_summed(x, score):
    """Weighted, not summed."""
    return score(x).softmax(1) * x


@near_miss(x, score=linear(W, 1))
def not_sigmoid(x, score):
    weights = torch.sigmoid(score(x))
    return (weights * x).sum(1) / weights.sum(1)


@near_miss(x, score=linear(W, 1))
def not_a_mean(x, score):
    return (score(x).softmax(1) * x).mean(1)


@near_miss(x, score=linear(W, 1))
def not_a_maximum(x, score):
    return (score(x).softmax(1) * x).amax(1)
