"""What each export of a port changes in the text of layers_keras.py: one mistake.

    name: (the PyTorch layer, [(in the text, instead), ...])

Those with the name of their PyTorch layer change nothing.
"""

NORM1 = "self.norm1 = layers.LayerNormalization(epsilon=1e-5)"
OUT = "self.out = layers.Dense(WIDTH)"
SCALE = " / math.sqrt(q.shape[-1])"
PRODUCT = "tf.matmul(q, k, transpose_b=True)"
HALVES = "tf.matmul(tf.cast(q, tf.float16), tf.cast(k, tf.float16), transpose_b=True)"
MASKED = "tf.where(keep[:, None, None, :], scores, -math.inf)"
POOLED = "tf.reduce_sum(x * kept, axis=1) / tf.reduce_sum(kept, axis=1)"
SPLIT = "[batch, length, HEADS, width // HEADS]), [0, 2, 1, 3]"
KERNEL = "kernel.assign(weight.T)"
LOGITS = "tf.where(keep, tf.squeeze(self.score(x), -1), -math.inf)"

PORTS = {
    "block": ("block", []),
    "epsilon": ("block", [(NORM1, "self.norm1 = layers.LayerNormalization()")]),
    "unscaled": ("block", [(SCALE, "")]),
    "scaled_twice": ("block", [(SCALE, SCALE + SCALE)]),
    "model_width": ("block", [(SCALE, " / math.sqrt(WIDTH)")]),
    "mask_added": (
        "block",
        [(MASKED, "scores + tf.cast(keep, scores.dtype)[:, None, None, :]")],
    ),
    "softmax_axis": ("block", [("softmax(scores, axis=-1)", "softmax(scores, axis=-2)")]),
    "transposed": (
        "block",
        [(KERNEL, "kernel.assign(weight if len(weight) == len(weight.T) else weight.T)")],
    ),
    "unsplit": ("block", [(SPLIT, "[batch, length, 1, width]), [0, 2, 1, 3]")]),
    "interleaved": (
        "block",
        [
            (SPLIT, "[batch, length, width // HEADS, HEADS]), [0, 3, 1, 2]"),
            ("tf.transpose(x, [0, 2, 1, 3])", "tf.transpose(x, [0, 2, 3, 1])"),
        ],
    ),
    "swapped": ("block", [("q, k, v = (self.split", "k, q, v = (self.split")]),
    "no_projection": ("block", [(f"        {OUT}\n", ""), ("x = x + self.out(h)", "x = x + h")]),
    "no_bias": ("block", [(OUT, "self.out = layers.Dense(WIDTH, use_bias=False)")]),
    "post_norm": (
        "block",
        [
            ("h = self.norm1(x)", "h = x"),
            ("x = x + self.out(h)", "x = self.norm1(x + self.out(h))"),
            ("self.up(self.norm2(x))", "self.up(x)"),
            ("x = x + h\n", "x = self.norm2(x + h)\n"),
        ],
    ),
    "gelu": ("block", [('"gelu"', "lambda x: tf.nn.gelu(x, approximate=True)")]),
    "no_residual": ("block", [("x = x + self.out(h)", "x = self.out(h)")]),
    "padding_pooled": ("block", [(POOLED, "tf.reduce_mean(x, axis=1)")]),
    "half": ("block", [(PRODUCT, f"tf.cast({HALVES}, q.dtype)")]),
    "dropout": (
        "block",
        [("x = x + self.out(h)", "x = x + tf.nn.dropout(self.out(h), 0.1)")],
    ),
    "causal": ("causal", []),
    "corner": ("causal", [("-1, 0)", "-1, keys - queries)")]),
    "heads": ("heads", []),
    "heads_polarity": ("heads", [("keep[:, None, :]", "~keep[:, None, :]")]),
    "batch_first": ("batch_second", []),
    "pooling": ("pooling", []),
    "padding_1e9": (
        "pooling",
        [(LOGITS, "tf.squeeze(self.score(x), -1) + (1.0 - tf.cast(keep, x.dtype)) * -1e9")],
    ),
}
