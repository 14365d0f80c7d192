"""Attention of every kind: its text, inputs, and what NumPy computes in float64."""

from dataclasses import dataclass

import numpy as np

# What the result's own type may add, relative to it.
ROUNDING = {"f32": 0.0, "f16": 2.0**-10, "bf16": 2.0**-7}


# What changes a score s, with an operand t: its text, the same in NumPy, and how far
# it carries an error of s.
CHANGES = {
    "cap": (
        """%c = arith.constant 3.0 : f32
      %0 = arith.divf %s, %c : f32
      %1 = math.tanh %0 : f32
      %y = arith.mulf %c, %1 : f32""",
        lambda s, t, distance: 3 * np.tanh(s / 3),
        lambda t: 1.0,
    ),
    "silu": (
        """%c = arith.constant 1.0 : f32
      %0 = arith.negf %s : f32
      %1 = math.exp %0 : f32
      %2 = arith.addf %1, %c : f32
      %y = arith.divf %s, %2 : f32""",
        lambda s, t, distance: s / (1 + np.exp(-s)),
        lambda t: 1.1,
    ),
    "temper": (
        """%0 = arith.mulf %s, %t : f32
      %y = arith.addf %0, %t : f32""",
        lambda s, t, distance: s * t + t,
        lambda t: np.abs(t),
    ),
    "gate": (
        """%c = arith.constant -1.0 : f32
      %z = arith.constant 0.0 : f32
      %0 = arith.cmpf ogt, %t, %z : f32
      %1 = arith.maximumf %s, %c : f32
      %y = arith.select %0, %s, %1 : f32""",
        lambda s, t, distance: np.where(t > 0, s, np.maximum(s, -1)),
        lambda t: 1.0,
    ),
    "slope": (
        """%c = arith.constant -0.125 : f32
      %m = attn.index @M@ : index
      %n = attn.index @N@ : index
      %0 = arith.subi %n, %m : index
      %1 = arith.index_cast %0 : index to i32
      %2 = arith.sitofp %1 : i32 to f32
      %3 = math.absf %2 : f32
      %4 = arith.mulf %3, %c : f32
      %5 = arith.addf %s, %4 : f32
      %y = arith.minimumf %5, %t : f32""",
        lambda s, t, distance: np.minimum(s - np.abs(distance) / 8, t),
        lambda t: 1.0,
    ),
}


@dataclass(frozen=True)
class Layer:
    """What one function computes, but for the sizes it leaves open."""

    head: int = 8
    column: int = 8
    type: str = "f32"
    # Sizes of (queries, keys), or None where each case has its own.
    size: tuple = None
    # Those of batches, a pair of dimension and size each, that are known.
    batch: tuple = ()
    # Where heads are: "none", "bhnd", "bnhd", or "grouped" over keys and values.
    layout: str = "none"
    # lower, upper and corner of each band.
    bands: tuple = ()
    lengths: bool = False
    # Dimensions of the mask and of the bias among "b", "h", "m" and "n".
    mask: str = ""
    bias: str = ""
    bias_type: str = "f32"
    # What changes scores, and the dimensions of its operand and of the factor.
    change: str = ""
    score: str = ""
    score_type: str = "f32"
    factor: str = ""
    empty: str = "nan"
    logsumexp: bool = False

    @property
    def names(self):
        """The dimensions: one letter each."""
        batch = {"none": "b", "bhnd": "bh", "bnhd": "bh", "grouped": "bhg"}[self.layout]
        return batch + "mnkd"

    def type_of(self, what):
        own = {"bias": self.bias_type, "score": self.score_type, "factor": "f32"}
        return own.get(what, self.type)

    def letters(self):
        """Of query, key, value and output."""
        return {
            "none": ("bmk", "bnk", "bnd", "bmd"),
            "bhnd": ("bhmk", "bhnk", "bhnd", "bhmd"),
            "bnhd": ("bmhk", "bnhk", "bnhd", "bmhd"),
            "grouped": ("bhgmk", "bhnk", "bhnd", "bhgmd"),
        }[self.layout]


def write_function(name, layer):
    fixed = {"k": layer.head, "d": layer.column} | dict(layer.batch)
    if layer.size:
        fixed["m"], fixed["n"] = layer.size
    dims = layer.names

    def tensor(letters, element):
        shape = "".join(f"{fixed.get(letter, '?')}x" for letter in letters)
        return f"tensor<{shape}{element}>"

    def affine(letters):
        return f"affine_map<({', '.join(dims)}) -> ({', '.join(letters)})>"

    query, key, value, output = layer.letters()
    operands = [("query", query, layer.type), ("key", key, layer.type)]
    operands += [("value", value, layer.type)]
    if layer.bias:
        operands.append(("biases", layer.bias, layer.bias_type))
    if layer.mask:
        operands.append(("mask", layer.mask, "i1"))
    if layer.lengths:
        operands.append(("lengths", "b", "i64"))
    region = ""
    if layer.change:
        operands.append(("score", layer.score, layer.score_type))
        region = write_region(layer)
    if layer.factor:
        operands.append(("factor", layer.factor, "f32"))
    results = [tensor(output, layer.type)]
    maps = [affine(letters) for _, letters, _ in operands] + [affine(output)]
    if layer.logsumexp:
        rows = query.replace("k", "")
        maps.append(affine(rows))
        results.append(tensor(rows, "f32"))
    bands = ", ".join(
        f"#attn.band<query = {dims.index('m')}, key = {dims.index('n')}"
        + "".join(
            f", {what} = {bound}"
            for what, bound in (("lower", low), ("upper", high), ("corner", corner))
            if bound is not None
        )
        + ">"
        for low, high, corner in layer.bands
    )
    arguments = ", ".join(f"%{what}: {tensor(at, kind)}" for what, at, kind in operands)
    given = " ".join(f"{what}(%{what} : {tensor(at, kind)})" for what, at, kind in operands)
    returned = ", ".join(results)
    names = [f"%r#{i}" for i in range(len(results))] if len(results) > 1 else ["%r"]
    left = f"%r:{len(results)}" if len(results) > 1 else "%r"
    return f"""func.func @{name}({arguments}) -> ({returned}) {{
  {left} = attn.attention {given} scale = {scale_of(layer)!r}
    {f"bands = [{bands}]" if bands else ""} empty_rows = {layer.empty} maps = [{", ".join(maps)}]
    {region} -> {results[0]} {f"logsumexp({results[1]})" if layer.logsumexp else ""}
  return {", ".join(names)} : {returned}
}}
"""


def write_region(layer):
    text = CHANGES[layer.change][0]
    for letter in "mn":
        text = text.replace(f"@{letter.upper()}@", str(layer.names.index(letter)))
    kind, widen = layer.score_type, ""
    if kind != "f32":
        text = text.replace("%t", "%wide")
        widen = f"%wide = arith.extf %t : {kind} to f32"
    return f"""modify {{
    ^bb0(%s: f32, %t: {kind}):
      {widen}
      {text}
      attn.yield %y : f32
    }}"""


def scale_of(layer):
    return float(np.float32(layer.head**-0.5))


def round_to(kind, x):
    """To what a number of that type can be, as float32."""
    x = np.asarray(x, np.float32)
    if kind == "f16":
        return x.astype(np.float16)
    if kind == "bf16":
        bits = x.view(np.uint32)
        return (bits & np.uint32(0xFFFF0000)).view(np.float32)
    return x


def make_inputs(layer, sizes, rng, spread, poison):
    query, key, value, _ = layer.letters()
    shape = lambda letters: [sizes[letter] for letter in letters]
    inputs = {
        "query": rng.standard_normal(shape(query)) * spread,
        "key": rng.standard_normal(shape(key)),
        "value": rng.standard_normal(shape(value)),
    }
    if layer.bias:
        bias = rng.standard_normal(shape(layer.bias))
        bias[rng.random(bias.shape) < 0.2] = -np.inf
        inputs["bias"] = round_to(layer.bias_type, bias)
    for name in ("query", "key", "value"):
        inputs[name] = round_to(layer.type, inputs[name])
    if layer.mask:
        inputs["mask"] = rng.random(shape(layer.mask)) < rng.choice([0.2, 0.7, 0.95])
    if layer.lengths:
        keys = sizes["n"]
        choices = [0, 1, keys // 2, keys - 1, keys, keys + 3, -2]
        inputs["lengths"] = rng.choice(choices, sizes["b"]).astype(np.int64)
    if layer.change:
        score = rng.standard_normal(shape(layer.score))
        inputs["score"] = round_to(layer.score_type, score)
    if layer.factor:
        factor = rng.standard_normal(shape(layer.factor))
        factor[rng.random(factor.shape) < 0.2] = 0
        inputs["factor"] = round_to("f32", factor)
    if poison:
        poison_unused(layer, sizes, inputs, rng)
    return inputs


def poison_unused(layer, sizes, inputs, rng):
    """NaN or infinity in the keys, and in the values, that no query attends to."""
    _, key, value, _ = layer.letters()
    scores = layer.names[:-2]
    used = allowed(layer, sizes, inputs)
    used = used.any(axis=tuple(scores.index(x) for x in scores if x not in key))
    order = [letter for letter in scores if letter in key]
    for name, letters in (("key", key), ("value", value)):
        place = np.transpose(used, [order.index(letter) for letter in letters[:-1]])
        inputs[name][~place] = rng.choice([np.nan, np.inf, -np.inf])


def ord_of(letter):
    return "bhgmnkd".index(letter)


def spread_out(layer, array, letters):
    """With a dimension of size 1 for each of scores' that it lacks."""
    scores = layer.names[:-2]
    order = [letter for letter in scores if letter in letters]
    array = np.transpose(array, [letters.index(letter) for letter in order])
    return np.expand_dims(array, [scores.index(x) for x in scores if x not in letters])


def allowed(layer, sizes, inputs):
    """Which key each query attends to, over the dimensions of scores."""
    result = np.ones([sizes[letter] for letter in layer.names[:-2]], bool)
    m = np.arange(sizes["m"])[:, None]
    n = np.arange(sizes["n"])[None, :]
    for low, high, corner in layer.bands:
        distance = n - m - (sizes["n"] - sizes["m"] if corner == "bottom_right" else 0)
        if low is not None:
            result &= distance >= low
        if high is not None:
            result &= distance <= high
    if layer.mask:
        result &= spread_out(layer, inputs["mask"], layer.mask)
    if layer.lengths:
        lengths = spread_out(layer, inputs["lengths"], "b")
        result &= n < lengths
    if layer.bias:
        result &= spread_out(layer, inputs["bias"], layer.bias) != -np.inf
    return result


def reference(layer, sizes, inputs):
    """The results and how far float32 may be from them."""
    names = layer.names[:-2]
    code = lambda letters: [ord_of(letter) for letter in letters]
    query, key, value, output = layer.letters()
    use = allowed(layer, sizes, inputs)
    clean = {name: np.asarray(array, np.float64) for name, array in inputs.items()}
    for name in ("key", "value"):
        clean[name] = np.where(np.isfinite(clean[name]), clean[name], 0.0)
    product = lambda q, k: np.einsum(q, code(query), k, code(key), code(names)) * scale_of(layer)
    score = product(clean["query"], clean["key"])
    size = product(abs(clean["query"]), abs(clean["key"]))
    if layer.change:
        _, change, slope = CHANGES[layer.change]
        operand = spread_out(layer, clean["score"], layer.score)
        distance = np.arange(sizes["n"]) - np.arange(sizes["m"])[:, None]
        with np.errstate(over="ignore"):
            score = change(score, operand, distance)
        size = size * slope(operand) + 2 * abs(score) + abs(operand) + abs(distance) / 8
    if layer.bias:
        bias = spread_out(layer, clean["bias"], layer.bias)
        bias = np.where(np.isfinite(bias), bias, 0.0)
        score, size = score + bias, size + abs(bias)
    score = np.where(use, score, -np.inf)
    size = np.where(use, size, 0.0)
    most = score.max(axis=-1, keepdims=True)
    empty = most == -np.inf
    weight = np.where(empty, 0.0, np.exp(score - np.where(empty, 0.0, most)))
    total = weight.sum(axis=-1, keepdims=True)
    share = weight / np.where(empty, 1.0, total)
    sum_up = lambda w, v: np.einsum(w, code(names), v, code(value), code(output))
    # Each score is off by some ULP of what is summed, and so are the weights.
    off = 2.0**-23 * (size.max(initial=0) * 1.5 + 6)
    reach = abs(np.asarray(clean["value"])).max(initial=0)
    if layer.factor:
        factor = spread_out(layer, clean["factor"], layer.factor)
        reach = reach * max(1, abs(factor).max(initial=0))
        share = share * factor
    bound = 2 * off * reach + 1e-9
    result = sum_up(share, clean["value"])
    is_empty = sum_up(empty + 0 * share, np.ones_like(clean["value"])) > 0
    result = np.where(is_empty, 0.0 if layer.empty == "zero" else np.nan, result)
    results = [(result, bound, ROUNDING[layer.type])]
    if layer.logsumexp:
        rows = np.where(empty, -np.inf, most + np.log(np.where(empty, 1.0, total)))
        rows = np.einsum(rows[..., 0], code(names[:-1]), code(query.replace("k", "")))
        largest = np.abs(rows[np.isfinite(rows)]).max(initial=0)
        results.append((rows, 2 * off + 2.0**-22 * largest, 0.0))
    return results
