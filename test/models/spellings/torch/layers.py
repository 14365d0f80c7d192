"""PyTorch's own layers, in every setting."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from spelling import *

sdpa = F.scaled_dot_product_attention
P, N = 4, 6
causal = nn.Transformer.generate_square_subsequent_mask(S)
drop = torch.zeros(B, S, dtype=torch.bool)
drop[1, 3:] = True
first = lambda t: t.transpose(0, 1).contiguous()


def mha(**options):
    return nn.MultiheadAttention(W, H, **{"batch_first": True, **options})


@spelling(x, m=mha())
def mha_weights(x, m):
    return m(x, x, x)


@spelling(x, m=mha())
def mha_no_weights(x, m):
    return m(x, x, x, need_weights=False)[0]


@spelling(x, m=mha())
def mha_weights_per_head(x, m):
    return m(x, x, x, average_attn_weights=False)


@spelling(first(x), m=mha(batch_first=False))
def mha_sequence_first(x, m):
    return m(x, x, x, need_weights=False)[0]


@spelling(x[0], m=mha())
def mha_unbatched(x, m):
    return m(x, x, x)


@spelling(x, y, m=mha())
def mha_cross(x, y, m):
    return m(x, y, y, need_weights=False)[0]


@spelling(x, rand(B, T, 5), rand(B, T, 7), m=mha(kdim=5, vdim=7))
def mha_widths(x, key, value, m):
    return m(x, key, value, need_weights=False)[0]


@spelling(x, m=mha(bias=False))
def mha_no_bias(x, m):
    return m(x, x, x)


@spelling(x, m=mha(add_bias_kv=True))
def mha_bias_kv(x, m):
    return m(x, x, x, need_weights=False)[0]


@spelling(x, m=mha(add_zero_attn=True))
def mha_zero_attn(x, m):
    return m(x, x, x, need_weights=False)[0]


@spelling(x, drop, m=mha())
def mha_padding(x, drop, m):
    return m(x, x, x, key_padding_mask=drop, need_weights=False)[0]


@spelling(x, drop, m=mha())
def mha_padding_weights(x, drop, m):
    return m(x, x, x, key_padding_mask=drop)


@spelling(x, causal, m=mha())
def mha_float_mask(x, mask, m):
    return m(x, x, x, attn_mask=mask)


@spelling(x, torch.isinf(causal), m=mha())
def mha_bool_mask(x, mask, m):
    return m(x, x, x, attn_mask=mask, need_weights=False)[0]


@spelling(x, rand(B * H, S, S), m=mha())
def mha_mask_per_head(x, mask, m):
    return m(x, x, x, attn_mask=mask, need_weights=False)[0]


@spelling(x, causal, m=mha())
def mha_causal(x, mask, m):
    return m(x, x, x, attn_mask=mask, is_causal=True, need_weights=False)[0]


@spelling(x, causal, torch.zeros(B, S).masked_fill(drop, float("-inf")), m=mha())
def mha_two_masks(x, mask, padding, m):
    return m(x, x, x, attn_mask=mask, key_padding_mask=padding)


@spelling(x, m=mha(), dynamic=({0: dim("b"), 1: dim("n")},))
def mha_dynamic(x, m):
    return m(x, x, x, need_weights=False)[0]


@spelling(q, k, v)
def sdpa_plain(q, k, v):
    return sdpa(q, k, v)


@spelling(q, k, v)
def sdpa_causal(q, k, v):
    return sdpa(q, k, v, is_causal=True)


@spelling(q, k, v)
def sdpa_scale(q, k, v):
    return sdpa(q, k, v, scale=0.3)


@spelling(q, k, v, keeps(B, 1, 1, T))
def sdpa_bool_mask(q, k, v, mask):
    return sdpa(q, k, v, attn_mask=mask)


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def sdpa_empty_rows(q, k, v, mask):
    return sdpa(q, k, v, attn_mask=mask)


@spelling(q, k, v, rand(S, T))
def sdpa_float_mask(q, k, v, mask):
    return sdpa(q, k, v, attn_mask=mask)


@spelling(rand(B, 4, S, D), rand(B, 2, T, D), rand(B, 2, T, E))
def sdpa_grouped(q, k, v):
    return sdpa(q, k, v, enable_gqa=True)


@spelling(q3, k3, v3)
def sdpa_rank_3(q, k, v):
    return sdpa(q, k, v)


@spelling(q2, k2, v2)
def sdpa_rank_2(q, k, v):
    return sdpa(q, k, v)


@spelling(q.half(), k.half(), v.half())
def sdpa_half(q, k, v):
    return sdpa(q, k, v)


@spelling(q, k, v, dynamic=({0: dim("b"), 2: dim("n")}, {0: dim("b"), 2: dim("m")}, {0: dim("b"), 2: dim("m")}))
def sdpa_dynamic(q, k, v):
    return sdpa(q, k, v)


@spelling(x, qkv=nn.Linear(W, 3 * W), o=nn.Linear(W, W))
def sdpa_multi_head(x, qkv, o):
    q, k, v = (t.unflatten(-1, (H, D)).transpose(1, 2) for t in qkv(x).chunk(3, -1))
    return o(sdpa(q, k, v, is_causal=True).transpose(1, 2).flatten(2))


def encoder(**options):
    return nn.TransformerEncoderLayer(W, H, 16, **{"batch_first": True, **options})


@spelling(x, m=encoder())
def encoder_layer(x, m):
    return m(x)


@spelling(x, m=encoder(norm_first=True, activation="gelu"))
def encoder_layer_norm_first(x, m):
    return m(x)


@spelling(x, drop, m=encoder())
def encoder_layer_padding(x, drop, m):
    return m(x, src_key_padding_mask=drop)


@spelling(x, causal, m=encoder())
def encoder_layer_causal(x, mask, m):
    return m(x, src_mask=mask, is_causal=True)


@spelling(first(x), m=encoder(batch_first=False, bias=False))
def encoder_layer_sequence_first(x, m):
    return m(x)


@spelling(x, m=nn.TransformerEncoder(encoder(), 2, enable_nested_tensor=False))
def encoder_of_two(x, m):
    return m(x)


@spelling(x, m=encoder(), dynamic=({0: dim("b"), 1: dim("n")},))
def encoder_layer_dynamic(x, m):
    return m(x)


@spelling(x, y, m=nn.TransformerDecoderLayer(W, H, 16, batch_first=True))
def decoder_layer(x, y, m):
    return m(x, y)


@spelling(x, y, causal, m=nn.TransformerDecoderLayer(W, H, 16, batch_first=True, norm_first=True))
def decoder_layer_causal(x, y, mask, m):
    return m(x, y, tgt_mask=mask, tgt_is_causal=True)


@spelling(y, x, m=nn.Transformer(W, H, 1, 1, 16, batch_first=True))
def transformer(y, x, m):
    return m(y, x)
