"""torch.compile of either core; where one does not compile, the other counts."""

import torch

from peers import torch_layers
from peers.torch_layers import versions


def build(work, arrays, _folder, threads):
    torch.set_num_threads(threads)
    found, errors = {}, []
    cores = {"eager": torch_layers.eager_core, "sdpa": torch_layers.fused_core}
    for name, core in cores.items():
        torch._dynamo.reset()
        run, arguments = torch_layers.function(work, arrays, core)
        call, fetch = torch_layers.candidate(torch.compile(run, dynamic=False), arguments)
        try:
            call()
            found[f"compiled {name}"] = call, fetch
        except Exception as error:
            errors.append(f"{name}: {type(error).__name__}: {error}")
    if not found:
        raise RuntimeError("; ".join(errors))
    return found, {}
