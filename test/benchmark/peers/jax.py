"""JAX on XLA's CPU compiler: its own attention function, and the formula."""

import jax
import jaxlib
import numpy as np
from operations import Product, ScoredPooling

from peers import attempts, jax_layers

jax.config.update("jax_platforms", "cpu")


def versions():
    return {"jax": jax.__version__, "jaxlib": jaxlib.__version__}


def candidate(run, arguments):
    compiled = jax.jit(run).lower(*arguments).compile()
    last = []

    def call():
        last[:] = [compiled(*arguments).block_until_ready()]

    def fetch():
        result = np.asarray(last[0])
        return result.view(np.uint16) if result.dtype.itemsize == 2 and result.dtype != np.float16 else result

    return call, fetch


def build(work, arrays, _folder, _threads):
    """The number of threads is that of the processors that the worker may use."""
    arguments, constants = jax_layers.inputs(work, arrays)
    arguments = [jax.device_put(array) for array in arguments]
    cores = {"formula": jax_layers.plain_core}
    if isinstance(work.operation, ScoredPooling):
        cores = {"multiply and sum": jax_layers.plain_core, "einsum": jax_layers.fused_core}
    elif not isinstance(work.operation, Product):
        cores["jax.nn.dot_product_attention"] = jax_layers.fused_core
    return attempts({
        name: lambda core=core: candidate(jax_layers.function(work, constants, core), arguments)
        for name, core in cores.items()
    })  # fmt: skip
