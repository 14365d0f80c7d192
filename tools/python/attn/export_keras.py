"""Exports a Keras layer or a function of TensorFlow tensors, its variables frozen."""

import inspect
import os
import re

from .errors import AttnError

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")


def export(layer, example, sizes, name):
    """The MLIR text of the layer; `attn.export` says what the arguments are."""
    try:
        import tensorflow as tf
    except ImportError:
        raise AttnError(
            "exporting from Keras needs TensorFlow: pip install tensorflow-cpu"
        ) from None
    call = caller(layer, example)
    try:
        call(*map(tf.constant, example.leaves))  # makes the weights
    except Exception as error:
        raise AttnError(f"the layer does not take this example: {error}") from error
    try:
        concrete = trace(call, example, sizes)
    except Exception as error:
        raise AttnError(explain(error)) from error
    # dropout is refused by the tools, which say so
    drawn = [op for op in concrete.graph.get_operations() if RANDOM.search(op.type)]
    drawn = sorted({op.type for op in drawn if "dropout" not in op.name})
    if drawn:
        raise AttnError(
            f"the layer draws random numbers whenever it is called ({', '.join(drawn)}): make its"
            " weights in __init__ or build(), and draw nothing in call"
        )
    return rename(to_mlir(concrete), name)


RANDOM = re.compile("Random(?!Dataset)|TruncatedNormal|Multinomial")


def explain(error):
    """Why TensorFlow cannot trace a layer that it can call."""
    said = re.sub(r"\x1b\[\d*m", "", str(error)).strip()
    if "tf.Variables created on the first call" in said:
        return "the layer makes new weights whenever it is called: make them in __init__ or build()"
    return f"TensorFlow cannot trace this layer: {said}"


def trace(call, example, sizes):
    """The concrete function of the flat inputs, some of their sizes free."""
    import tensorflow as tf

    specs = [
        tf.TensorSpec([None if axis in free else n for axis, n in enumerate(leaf.shape)], leaf.dtype)
        for leaf, free in zip(example.leaves, sizes)
    ]
    return tf.function(call).get_concrete_function(*specs)


def variables(function, example):
    """The variables that a function uses for an example."""
    import tensorflow as tf

    call = caller(function, example)
    call(*map(tf.constant, example.leaves))  # makes the weights
    return trace(call, example, [{} for _ in example.leaves]).graph.variables


def caller(layer, example):
    """The layer as a function of the flat inputs, as it is when it is used."""
    options = {}
    call = getattr(layer, "call", None)
    if call is not None and "training" in inspect.signature(call).parameters:
        options["training"] = False

    def flat(*leaves):
        args, kwargs = example.rebuild(leaves)
        if len(args) > 1 and len(getattr(layer, "inputs", None) or []) == len(args):
            args = (list(args),)  # a functional model takes one list
        return layer(*args, **kwargs, **options)

    return flat


def to_mlir(concrete):
    """TensorFlow's text of a concrete function, its variables as constants."""
    import tensorflow as tf
    from tensorflow.python.framework.convert_to_constants import (
        convert_variables_to_constants_v2,
    )

    frozen = convert_variables_to_constants_v2(concrete)
    return tf.mlir.experimental.convert_function(
        frozen, pass_pipeline="tf-standard-pipeline", show_debug_info=False
    )


def rename(text, name):
    """The text with another name for its first, public function."""
    first = re.search(r'func\.func @("[^"]*"|[^\s(]+)', text)
    return re.sub(re.escape("@" + first[1]) + r"(?![\w$.])", "@" + name, text)
