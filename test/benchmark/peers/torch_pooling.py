"""Pooling as those write it in PyTorch who know its algebra, or its module."""

import torch
from torch.nn import functional


def as_attention(t):
    """A linear score is attention of one query, its weights; the bias drops out."""
    query = t["ws"].unsqueeze(0)

    def run(x):
        each = query.expand(x.shape[0], -1, -1)
        return functional.scaled_dot_product_attention(each, x, x, scale=1.0).squeeze(1)

    return run


def module(operation, t):
    """torch.nn.MultiheadAttention with a learned query, as its users call it.

    It projects the query and the output, too: here with the identity, 256 rows each
    beside the 50176 of keys and of values.
    """
    width, same = operation.width, torch.eye(operation.width)
    made = torch.nn.MultiheadAttention(width, operation.heads, batch_first=True).eval()
    zero = torch.zeros(width)
    made.load_state_dict({
        "in_proj_weight": torch.cat([same, t["wk"], t["wv"]]),
        "in_proj_bias": torch.cat([zero, t["bk"], t["bv"]]),
        "out_proj.weight": same, "out_proj.bias": zero,
    })  # fmt: skip
    query = t["query"].view(1, 1, width)
    return lambda x: made(query.expand(x.shape[0], -1, -1), x, x, need_weights=False)[0].squeeze(1)


def folded(operation, t):
    """Ways to write the algebra by hand: u = Wkᵀ q for each head, computed before.

    The bias of the keys drops out, and values are projected after they are pooled.
    """
    heads, head = operation.heads, operation.width // operation.heads
    keys, values = (t[name].view(heads, head, -1) for name in ("wk", "wv"))
    query = t["query"].view(heads, 1, head) * head**-0.5
    u = (query @ keys).squeeze(1)
    turned, project = u.t().contiguous(), values.transpose(1, 2).contiguous()

    def projected(pooled):
        """[batch, heads, width] to [batch, heads · head], each head by its own matrix."""
        return (pooled.transpose(0, 1) @ project).transpose(0, 1).flatten(1) + t["bv"]

    def rows(x):
        return projected((x @ turned).softmax(1).transpose(1, 2) @ x)

    def columns(x):
        return projected((u @ x.transpose(1, 2)).softmax(-1) @ x)

    def attention(x):
        each = u.expand(x.shape[0], -1, -1)
        return projected(functional.scaled_dot_product_attention(each, x, x, scale=1.0))

    return {"x uᵀ": rows, "u xᵀ": columns, "sdpa": attention}
