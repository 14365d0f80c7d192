"""The parameters of a layer by name, and a copy whose parameters are all different.

attn-translate recognises a parameter in a graph by its numbers. A fresh layer has
biases of zero and norms of one, which say nothing and may be folded away. So the
layer is exported once with other numbers, and named by those.
"""

import contextlib

from . import inputs
from .errors import AttnError


class Weight:
    """One array of a layer: its name, how it is read and written.

    is_trained   whether training changes it: a parameter, or the running statistics
                 of batch normalisation. Masks and positions are what they are.
    identity     the same for the names of one array, which is tied
    """

    def __init__(self, name, variable, read, write, is_trained):
        self.name, self.identity = name, id(variable)
        self.read, self.write, self.is_trained = read, write, is_trained


def weights_of(layer, framework, example=None):
    """The arrays of a layer's state; tied ones have several names.

    The weights of a function of tensors are those that it uses for the example.
    """
    if framework == "torch":
        return torch_weights(layer)
    variables = getattr(layer, "weights", None)
    if variables is None:
        from . import export_keras

        variables = export_keras.variables(layer, example)
    return [
        Weight(name_of(v), v, lambda v=v: inputs.to_numpy(v), v.assign, "float" in str(v.dtype))
        for v in variables
    ]


def torch_weights(module):
    import torch

    norm = torch.nn.modules.batchnorm._NormBase
    trained = {id(t) for t in module.parameters()}
    for part in module.modules():
        trained |= {id(t) for t in part.buffers(recurse=False)} if isinstance(part, norm) else set()
    return [
        Weight(
            name,
            t,
            lambda t=t: inputs.to_numpy(t),
            lambda array, t=t: t.data.copy_(inputs.to_torch(array)),
            id(t) in trained and t.is_floating_point(),
        )
        for name, t in module.state_dict(keep_vars=True).items()
    ]


def name_of(variable):
    """multi_head_attention/query/kernel; Keras 2 has dense/kernel:0."""
    return getattr(variable, "path", None) or variable.name.removesuffix(":0")


def state_of(layer, framework, example=None):
    """Name -> NumPy array: the state dict of a module, the weights of a Keras layer.

    Raises AttnError if two weights have one name.
    """
    import numpy as np

    state = {}
    for weight in weights_of(layer, framework, example):
        if weight.name in state:
            raise AttnError(
                f"two weights are called '{weight.name}': give the layers names of their own,"
                " and pass a Keras layer instead of a function"
            )
        state[weight.name] = np.array(weight.read())
    return state


@contextlib.contextmanager
def distinguished(layer, framework, example=None, *, scalars=True):
    """The layer while all its parameters are different; as before afterwards.

    Without `scalars`, parameters that have no dimensions stay.
    """
    import numpy as np

    draw = np.random.default_rng(0)
    found = [w for w in weights_of(layer, framework, example) if w.is_trained]
    found = [w for w in found if scalars or w.read().ndim]
    found = list({weight.identity: weight for weight in found}.values())
    before = [np.array(weight.read()) for weight in found]
    seen = set()

    def other(array):
        """Near the numbers there are, so that variances stay positive."""
        while True:
            # a part of the noise is no multiple of the number, for zeros
            scale, shift = draw.uniform(0.01, 0.1, (2, *array.shape))
            noisy = (array.astype(np.float64) * (1 + scale) + shift).astype(array.dtype)
            key = noisy.shape, noisy.tobytes()
            if key not in seen or not noisy.size:
                seen.add(key)
                return noisy

    try:
        for array, weight in zip(before, found):
            weight.write(other(array))
        yield layer
    finally:
        for array, weight in zip(before, found):
            weight.write(array)
