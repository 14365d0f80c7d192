"""Layers in PyTorch, and what ports do otherwise, mostly wrong: {layer: {cause: [(in the source, instead), ...]}}."""

import math

import torch
from torch import nn
from torch.nn import functional as F

B, N, M, C, H, D = 2, 5, 6, 8, 2, 4
SHAPES = {"x": (B, N, C), "y": (B, M, C), "keep": (B, N)}


def encoder(m, x, keep):
    h = m.layer("norm1", nn.LayerNorm, C, eps=1e-5)(x)
    q = m.layer("query", nn.Linear, C, C)(h).view(B, N, H, D).transpose(1, 2)
    k = m.layer("key", nn.Linear, C, C)(h).view(B, N, H, D).transpose(1, 2)
    v = m.layer("value", nn.Linear, C, C)(h).view(B, N, H, D).transpose(1, 2)
    scores = q @ k.transpose(-2, -1) / math.sqrt(D)
    scores = scores.masked_fill(~keep[:, None, None, :], -math.inf)
    weights = torch.softmax(scores, dim=-1)
    h = (weights @ v).transpose(1, 2).reshape(B, N, C)
    h = m.layer("out", nn.Linear, C, C)(h)
    x = x + h
    h = m.layer("norm2", nn.LayerNorm, C, eps=1e-5)(x)
    h = m.layer("up", nn.Linear, C, 2 * C)(h)
    h = F.gelu(h)
    x = x + m.layer("down", nn.Linear, 2 * C, C)(h)
    kept = keep.unsqueeze(-1).to(x.dtype)
    return (x * kept).sum(1) / kept.sum(1)


def cross(m, x, y):
    q = x @ m.w("wq", C, C)
    k = y @ m.w("wk", C, C)
    v = y @ m.w("wv", C, C)
    allowed = torch.ones(N, M, dtype=torch.bool).tril(M - N)
    scores = (q @ k.mT * 0.25).masked_fill(~allowed, -math.inf)
    return torch.softmax(scores, dim=-1) @ v


def heads(m, x):
    attention = m.layer("mha", nn.MultiheadAttention, C, H, batch_first=True)
    return attention(x, x, x, need_weights=False)[0]


def pool(m, x):
    scores = x @ m.w("context", C) + m.w("score_bias", 1)
    return (torch.softmax(scores, dim=1).unsqueeze(-1) * x).sum(1)


def masked(m, x, keep):
    scores = (x @ m.w("wq", C, C)) @ (x @ m.w("wk", C, C)).mT * 0.25
    scores = scores + (1.0 - keep.to(x.dtype))[:, None, :] * -1e9
    return torch.softmax(scores, dim=-1) @ x


def half(m, x):
    h = x.half()
    q, k = h @ m.w("wq", C, C).half(), h @ m.w("wk", C, C).half()
    weights = torch.softmax((q @ k.mT * 0.0625).to(x.dtype), dim=-1)
    return weights @ x


NORM1 = 'm.layer("norm1", nn.LayerNorm, C, eps=1e-5)'
NORM2 = 'm.layer("norm2", nn.LayerNorm, C, eps=1e-5)'
MASKED = "scores.masked_fill(~keep[:, None, None, :], -math.inf)"
QUERY, KEY, OUT = (f'm.layer("{name}", nn.Linear, C, C' for name in ("query", "key", "out"))
EDITS = {
    "encoder": {
        "epsilon": [(NORM1, NORM1.replace("1e-5", "1e-3"))],
        "scale by model width": [("math.sqrt(D)", "math.sqrt(C)")],
        "missing scale": [(" / math.sqrt(D)", "")],
        "doubled scale": [("/ math.sqrt(D)", "/ math.sqrt(D) / math.sqrt(D)")],
        "softmax axis": [("scores, dim=-1", "scores, dim=-2")],
        "transposed projection": [(QUERY, QUERY + ', change="turn"')],
        "unsplit heads": [("view(B, N, H, D)", "view(B, N, 1, C)")],
        "interleaved heads": [
            ("view(B, N, H, D).transpose(1, 2)", "view(B, N, D, H).permute(0, 3, 1, 2)"),
            ("(weights @ v).transpose(1, 2)", "(weights @ v).permute(0, 2, 3, 1)"),
        ],
        "swapped": [(QUERY, "swapped"), (KEY, QUERY), ("swapped", KEY)],
        "no output projection": [(OUT + ")(h)", "h")],
        "no output bias": [(OUT, OUT + ", bias=False")],
        "post-norm": [
            (NORM1 + "(x)", "x"),
            ("x = x + h", f"x = {NORM1}(x + h)"),
            (NORM2 + "(x)", "x"),
            ('x + m.layer("down", nn.Linear, 2 * C, C)(h)', NORM2 + '(x + m.layer("down", nn.Linear, 2 * C, C)(h))'),
        ],
        "gelu": [("F.gelu(h)", 'F.gelu(h, approximate="tanh")')],
        "no residual": [("x = x + h", "x = h")],
        "padding pooled": [("(x * kept).sum(1) / kept.sum(1)", "x.mean(1)")],
        "padding counted": [("(x * kept).sum(1) / kept.sum(1)", "(x * kept).mean(1)")],
        "mask added": [(MASKED, "scores + keep[:, None, None, :].to(x.dtype)")],
        "mask polarity": [("masked_fill(~keep", "masked_fill(keep")],
        "mask ignored": [(MASKED, "scores")],
        "16 bits": [("q @ k.transpose(-2, -1)", "(q.half() @ k.half().transpose(-2, -1)).to(x.dtype)")],
        "no norm": [(NORM2 + "(x)", "x")],
        "another fill": [(MASKED, MASKED.replace("-math.inf", "-1e4"))],
        "no key bias": [(KEY, KEY + ", bias=False")],
        "scale in a weight": [(QUERY, QUERY + ', change="half"'), (" / math.sqrt(D)", "")],
    },
    "cross": {
        "causal corner": [("tril(M - N)", "tril(0)")],
        "not causal": [(".masked_fill(~allowed, -math.inf)", "")],
        "key and value swapped": [('"wk"', "swapped"), ('"wv"', '"wk"'), ("swapped", '"wv"')],
    },
    "heads": {
        "batch first": [("batch_first=True", "batch_first=False")],
        "number of heads": [("C, H, batch", "C, 4, batch")],
    },
    "masked": {
        "fill of -1e4": [("-1e9", "-1e4")],
        "selected": [
            ("scores + (1.0 - keep.to(x.dtype))[:, None, :] * -1e9", "scores.masked_fill(~keep[:, None, :], -math.inf)")
        ],
    },
    "half": {
        "scale before": [("(q @ k.mT * 0.0625)", "(q * 0.0625 @ k.mT)")],
    },
    "pool": {
        "no score bias": [(' + m.w("score_bias", 1)', "")],
        "exponentials": [("torch.softmax(scores, dim=1)", "(scores.exp() / scores.exp().sum(1, keepdim=True))")],
    },
}
