"""Attention as text in the attn dialect. A grouped head is two dimensions, h and g."""

MASKS = {
    "additive": ("biases", "bias", "f32", "mn"),
    "bool": ("mask", "mask", "i1", "mn"),
    "lengths": ("lengths", "lengths", "i32", "b"),
}


def tensor(shape, dtype):
    return f"tensor<{'x'.join(map(str, [*shape, dtype]))}>"


def split_heads(shape, groups):
    return [shape[0], shape[1] // groups, groups, *shape[2:]]


def reshape(kind, source, source_type, shape, target_type):
    sizes = f" output_shape [{', '.join(map(str, shape))}]" if kind == "expand" else ""
    return (
        f"tensor.{kind}_shape {source} [[0], [1, 2], [3], [4]]{sizes}"
        f" : {source_type} into {target_type}"
    )


def operands(operation, shapes, dtype, grouped):
    """The operands, and the dimensions of each, in the order of the operation."""
    heads = "h" if operation.heads else ""
    query, key, value = ("x", "x", "x") if operation.shared_input else ("q", "k", "v")
    batch = "" if operation.shared_query else "b"
    types = {name: tensor(shape, dtype) for name, shape in shapes.items()}
    source, dims = f"%{query}", f"{batch}{heads}mk"
    if grouped:
        source, dims = "%grouped", f"{batch}hgmk"
        types[query] = tensor(split_heads(shapes[query], operation.groups), dtype)
    yield f"query({source} : {types[query]})", dims
    yield f"key(%{key} : {types[key]})", f"b{heads}nk"
    yield f"value(%{value} : {types[value]})", f"b{heads}nd"
    if operation.mask in MASKS:
        keyword, name, kind, dims = MASKS[operation.mask]
        yield f"{keyword}(%{name} : {tensor(shapes[name], kind)})", dims


def text(work, _constants):
    operation, dtype = work.operation, work.dtype
    grouped = operation.groups > 1
    out_dims = "b" + ("hg" if grouped else "h" if operation.heads else "") + "m"
    dims = out_dims + "nkd"
    shapes = {name: shape for name, shape, _ in operation.arguments()}
    final = tensor(operation.result(), dtype)
    shape = operation.result()
    if grouped:
        shape = split_heads(shape, operation.groups)
    out = tensor(shape, dtype)
    parts, maps = zip(*operands(operation, shapes, dtype, grouped))
    listed = ", ".join(
        f"affine_map<({', '.join(dims)}) -> ({', '.join(result)})>"
        for result in [*maps, out_dims + "d"]
    )
    bands = ""
    if operation.mask == "causal":
        bands = f" bands = [#attn.band<query = {dims.index('m')}, key = {dims.index('n')}, upper = 0>]"
    attention = (
        f"%o = attn.attention {' '.join(parts)} scale = {operation.width**-0.5!r}{bands}"
        f" maps = [{listed}] -> {out}"
    )
    lines = [attention, f"return %o : {final}"]
    if grouped:
        query = split_heads(shapes["q"], operation.groups)
        lines = [
            "%grouped = "
            + reshape("expand", "%q", tensor(shapes["q"], dtype), query, tensor(query, dtype)),
            attention,
            "%joined = " + reshape("collapse", "%o", out, shape, final),
            f"return %joined : {final}",
        ]
    kinds = {name: kind for _, name, kind, _ in MASKS.values()}
    arguments = ", ".join(
        f"%{name}: {tensor(shape, kinds.get(name, dtype))}" for name, shape in shapes.items()
    )
    body = "\n  ".join(lines)
    return f"func.func @work({arguments}) -> {final} {{\n  {body}\n}}\n"
