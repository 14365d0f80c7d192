"""IREE: its own attention operation, and StableHLO of the formula, written by JAX."""

import importlib.metadata

import iree.compiler
import iree.runtime
import jax
import numpy as np
from operations import Attention

from peers import attempts, jax_layers

jax.config.update("jax_platforms", "cpu")
FLAGS = ["--iree-llvmcpu-target-cpu=host", "--iree-opt-level=O3"]


def versions():
    return {"iree": importlib.metadata.version("iree-base-compiler"), "iree flags": " ".join(FLAGS)}


def tensor(shape, dtype):
    return f"tensor<{'x'.join(map(str, [*shape, dtype]))}>"


def expressible(operation):
    """iree_linalg_ext.attention has no causal mask, lengths or grouped heads."""
    return operation.mask not in ("causal", "lengths") and operation.groups == 1


def attention_text(work):
    operation, dtype = work.operation, work.dtype
    heads = "h" if operation.heads else ""
    batch = "" if operation.shared_query else "b"
    shapes = {name: shape for name, shape, _ in operation.arguments()}
    names = ["x", "x", "x"] if operation.shared_input else ["q", "k", "v"]
    dims = [f"{batch}{heads}mk", f"b{heads}nk", f"b{heads}nd", ""]
    kinds = {name: dtype for name in shapes} | {"mask": "i1", "bias": dtype}
    extra = [name for name in shapes if name in ("mask", "bias")]
    dims += ["mn"] * len(extra) + [f"b{heads}md"]
    maps = ", ".join(
        f"affine_map<({', '.join(f'b{heads}mnkd')}) -> ({', '.join(each)})>" for each in dims
    )
    operands = [*(f"%{name}" for name in names), "%scale", *(f"%{name}" for name in extra)]
    types = [tensor(shapes[name], kinds[name]) for name in names] + [dtype]
    types += [tensor(shapes[name], kinds[name]) for name in extra]
    out = tensor(operation.result(), dtype)
    arguments = ", ".join(f"%{name}: {tensor(s, kinds[name])}" for name, s in shapes.items())
    return f"""func.func @main({arguments}) -> {out} {{
  %scale = arith.constant {operation.width**-0.5:.9e} : {dtype}
  %empty = tensor.empty() : {out}
  %o = iree_linalg_ext.attention <{{indexing_maps = [{maps}]}}>
    ins({', '.join(operands)} : {', '.join(types)}) outs(%empty : {out}) {{
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  }} -> {out}
  return %o : {out}
}}
"""


def load(text, kind, threads):
    program = iree.compiler.compile_str(
        text, target_backends=["llvm-cpu"], input_type=kind, extra_args=FLAGS
    )
    driver = "local-sync"
    if threads > 1:
        driver = "local-task"
        iree.runtime.flags.parse_flags(f"--task_topology_group_count={threads}")
    config = iree.runtime.Config(driver)
    context = iree.runtime.SystemContext(config=config)
    context.add_vm_module(iree.runtime.VmModule.copy_buffer(context.instance, program))
    module = next(m for name, m in context.modules.items() if name != "hal")
    return module["main"], config.device


def build(work, arrays, _folder, threads):
    arguments, constants = jax_layers.inputs(work, arrays)
    run = jax_layers.function(work, constants, jax_layers.plain_core)
    lowered = jax.jit(lambda *x: run(*x)).lower(*arguments)
    texts = {"formula": (lowered.as_text(), "stablehlo")}
    if isinstance(work.operation, Attention) and expressible(work.operation):
        texts["iree_linalg_ext.attention"] = attention_text(work), "none"

    def make(text, kind):
        function, device = load(text, kind, threads)
        placed = [iree.runtime.asdevicearray(device, array) for array in arguments]
        last = []

        def call():
            # A call returns when the result is there.
            last[:] = [function(*placed)]

        def fetch():
            result = np.asarray(last[0].to_host())
            return result.view(np.uint16) if work.dtype == "bf16" else result

        return call, fetch

    return attempts({name: lambda text=text: make(*text) for name, text in texts.items()})
