"""Item 2: how the scores are formed."""

import torch
from spelling import *


def attend(scores, value):
    return scores.softmax(-1) @ value


@spelling(q2, k2, v2)
def rank_2(q, k, v):
    return attend(q @ k.t(), v)


@spelling(q2, k2, v2)
def rank_2_mm(q, k, v):
    return torch.mm(torch.softmax(torch.mm(q, k.t()), 1), v)


@spelling(q3, k3, v3)
def rank_3_bmm(q, k, v):
    return torch.bmm(torch.softmax(torch.bmm(q, k.transpose(1, 2)), dim=2), v)


@spelling(rand(2, 2, 3, S, D), rand(2, 2, 3, T, D), rand(2, 2, 3, T, E))
def rank_5(q, k, v):
    return attend(q @ k.mT, v)


@spelling(rand(2, 1, 2, 3, S, D), rand(2, 1, 2, 3, T, D), rand(2, 1, 2, 3, T, E))
def rank_6(q, k, v):
    return attend(q @ k.mT, v)


@spelling(q, k, v)
def permute(q, k, v):
    return attend(q @ k.permute(0, 1, 3, 2), v)


@spelling(x, y, y)
def composed_permutation(q, k, v):
    """TensorFlow's and Conv-TasNet's habit: K straight to [B, H, D, T]."""
    q = q.view(B, S, H, D).permute(0, 2, 1, 3)
    k = k.view(B, T, H, D).permute(0, 2, 3, 1)
    v = v.view(B, T, H, D).permute(0, 2, 1, 3)
    return attend(q @ k, v).permute(0, 2, 1, 3).reshape(B, S, W)


@spelling(q, k, v)
def transposed_through_rank_3(q, k, v):
    """Flatten to [B*H, T, D], transpose, back to [B, H, D, T]."""
    kt = k.reshape(B * H, T, D).transpose(1, 2).reshape(B, H, D, T)
    return attend(q @ kt, v)


@spelling(q, k, v)
def flattened(q, k, v):
    q, k, v = (t.flatten(0, 1) for t in (q, k, v))
    return attend(torch.bmm(q, k.transpose(1, 2)), v).view(B, H, S, E)


@spelling(q, k, v)
def flattened_scores_unflattened(q, k, v):
    """bmm on [B*H], softmax on [B, H], bmm on [B*H]."""
    scores = torch.bmm(q.flatten(0, 1), k.flatten(0, 1).mT).view(B, H, S, T)
    weights = scores.softmax(-1).view(B * H, S, T)
    return torch.bmm(weights, v.flatten(0, 1)).view(B, H, S, E)


@spelling(q, k, v)
def einsum(q, k, v):
    weights = torch.einsum("bhqd,bhkd->bhqk", q, k).softmax(-1)
    return torch.einsum("bhqk,bhkd->bhqd", weights, v)


@spelling(x.view(B, S, H, D), y.view(B, T, H, D), y.view(B, T, H, D))
def einsum_bshd(q, k, v):
    weights = torch.einsum("blhe,bshe->bhls", q, k).softmax(-1)
    return torch.einsum("bhls,bshd->blhd", weights, v)


@spelling(q, k, v)
def einsum_key_first(q, k, v):
    weights = torch.einsum("zykc,zyqc->zyqk", k, q).softmax(-1)
    return torch.einsum("zykc,zyqk->zyqc", v, weights)


@spelling(q, k, v)
def einsum_scores_transposed(q, k, v):
    """Scores stand as [key, query]; the softmax runs over the keys."""
    weights = torch.einsum("bhqd,bhkd->bhkq", q, k).softmax(-2)
    return torch.einsum("bhkq,bhkd->bhqd", weights, v)


@spelling(q, k, v)
def einsum_ellipsis(q, k, v):
    weights = torch.einsum("...id,...jd->...ij", q, k).softmax(dim=-1)
    return torch.einsum("...ij,...jd->...id", weights, v)


@spelling(q, k, v)
def einsum_head_last(q, k, v):
    """The weights stand as [query, key, head]."""
    weights = torch.einsum("bhqd,bhkd->bqkh", q, k).softmax(dim=2)
    return torch.einsum("bqkh,bhkd->bqhd", weights, v)


@spelling(q, k, v)
def key_times_query_then_transpose(q, k, v):
    return attend((k @ q.mT).mT, v)


@spelling(q, k, v)
def key_times_query_softmax_over_rows(q, k, v):
    weights = (k @ q.mT).softmax(-2)
    return weights.mT @ v


@spelling(q, k, v)
def value_on_the_left(q, k, v):
    """out^T = V^T P^T (BiDAF, DETR-like code with channels first)."""
    weights = (q @ k.mT).softmax(-1)
    return v.mT @ weights.mT


@spelling(rand(B, D, 3, 4), rand(B, D, 5, 2), rand(B, E, 5, 2))
def non_local(q, k, v):
    """Non-local networks, SAGAN: channels first, positions in two dimensions."""
    q, k, v = q.flatten(2), k.flatten(2), v.flatten(2)
    weights = torch.bmm(q.transpose(1, 2), k).softmax(-1)
    return torch.bmm(v, weights.transpose(1, 2)).view(B, E, 3, 4)


@spelling(rand(B, 3, 4, D), rand(B, 5, 2, D), rand(B, 5, 2, E))
def two_dimensional_positions(q, k, v):
    scores = torch.einsum("bxyd,bzwd->bxyzw", q, k)
    weights = scores.flatten(-2).softmax(-1).view(B, 3, 4, 5, 2)
    return torch.einsum("bxyzw,bzwd->bxyd", weights, v)


@spelling(rand(B, S, 3, D), rand(B, S, 3, D), rand(B, S, 3, D))
def axial_rows(q, k, v):
    """Axial attention over the first of two dimensions."""
    weights = torch.einsum("bxyd,bzyd->bxzy", q, k).softmax(2)
    return torch.einsum("bxzy,bzyd->bxyd", weights, v)


@spelling(q, k, v, rand(B * H, S, T))
def baddbmm(q, k, v, mask):
    """Megatron, BLOOM: the mask is baddbmm's summand."""
    q, k, v = (t.flatten(0, 1) for t in (q, k, v))
    scores = torch.baddbmm(mask, q, k.transpose(1, 2), beta=1.0, alpha=0.5)
    return torch.bmm(scores.softmax(-1), v).view(B, H, S, E)


@spelling(q2, k2, v2, rand(S, T))
def addmm(q, k, v, mask):
    return torch.addmm(mask, q, k.t(), alpha=0.5).softmax(-1) @ v


@spelling(q3, k3, v3)
def mul_and_sum(q, k, v):
    scores = (q.unsqueeze(2) * k.unsqueeze(1)).sum(-1)
    weights = scores.softmax(-1)
    return (weights.unsqueeze(-1) * v.unsqueeze(1)).sum(2)


@spelling(q3, k3, v3)
def scores_by_mul_and_sum(q, k, v):
    return attend((q[:, :, None] * k[:, None]).sum(-1), v)


@spelling(rand(B, D), k3, v3)
def one_query_mul_and_sum(q, k, v):
    weights = (q.unsqueeze(1) * k).sum(-1).softmax(1)
    return (weights.unsqueeze(-1) * v).sum(1)


@spelling(rand(B, D), k3, v3)
def one_query_bmm(q, k, v):
    """Luong: scores K q, context P V, with squeezes around."""
    weights = torch.bmm(k, q.unsqueeze(2)).squeeze(2).softmax(-1)
    return torch.bmm(weights.unsqueeze(1), v).squeeze(1)


@spelling(rand(D), k2, v2)
def matrix_vector(q, k, v):
    return torch.mv(v.t(), torch.mv(k, q).softmax(0))


@spelling(rand(D), k2, v2)
def vector_matrix(q, k, v):
    return (k @ q).softmax(0) @ v


@spelling(rand(B, D), k3, v3)
def einsum_one_query(q, k, v):
    weights = torch.einsum("bd,bnd->bn", q, k).softmax(-1)
    return torch.einsum("bn,bne->be", weights, v)


@spelling(q3, k3, v3, w=torch.nn.Linear(D, D, bias=False))
def luong_general(q, k, v, w):
    return attend(q @ w(k).transpose(1, 2), v)


@spelling(q3, rand(B, T, E), v3, w=weight(D, E))
def bilinear(q, k, v, w):
    return attend(torch.einsum("bqd,de,bke->bqk", q, w, k), v)


@spelling(q3, k3, v3, q=torch.nn.Linear(D, D), k=torch.nn.Linear(D, D))
def inner_product_of_relu(qx, kx, v, q, k):
    """FusionNet: relu(U q) . relu(U k)."""
    return attend(torch.relu(q(qx)) @ torch.relu(k(kx)).mT, v)


@spelling(q3, k3, v3, a=torch.nn.Linear(D, E), b=torch.nn.Linear(D, E), c=torch.nn.Linear(E, 1))
def additive(q, k, v, a, b, c):
    """Bahdanau with every query against every key."""
    scores = c(torch.tanh(a(q).unsqueeze(2) + b(k).unsqueeze(1))).squeeze(-1)
    return attend(scores, v)


@spelling(q3, k3, v3)
def negative_distance(q, k, v):
    """L2 attention: -|q - k|^2 multiplied out."""
    square = lambda t: (t * t).sum(-1, keepdim=True)
    scores = 2 * q @ k.mT - square(q) - square(k).mT
    return attend(scores / 2.0, v)


@spelling(q3, k3, v3)
def shared_key_value_list(q, k, v):
    """matmul of expanded operands: one sequence of keys for all the batch."""
    return attend(torch.matmul(q, k[0].t()), v[0])


@near_miss(q3, k3, v3)
def not_over_queries(q, k, v):
    """The softmax runs over the queries, the sum over the keys."""
    return (q @ k.mT).softmax(1) @ v


@near_miss(rand(B, S, S), rand(B, S, S), rand(B, S, S))
def not_transposed_back(q, k, v):
    """Square: the sum runs over the queries, which only sizes do not show."""
    return (q @ k.mT).softmax(-1).mT @ v


@near_miss(q3, k3, v3)
def not_squared_distance_of_values(q, k, v):
    """No product of a query with a key in the scores."""
    scores = (q.unsqueeze(2) - k.unsqueeze(1)).abs().sum(-1)
    return attend(-scores, v)


@near_miss(rand(H, S, D), rand(H, T, D), rand(H, T, E))
def not_over_heads(q, k, v):
    """The softmax runs over keys and heads together, the sum over keys."""
    scores = q @ k.mT
    weights = scores.transpose(0, 1).flatten(1).softmax(-1).view(S, H, T)
    return weights.transpose(0, 1) @ v


@near_miss(rand(B, S, S), rand(B, S, S))
def not_linear_attention(q, k):
    """Softmax of queries and keys apart, no softmax of scores."""
    return q.softmax(-1) @ (k.softmax(1).mT @ k)
