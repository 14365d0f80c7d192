"""torch.compile of either core; where one does not compile, the other counts."""

import torch

from peers import attempts, torch_layers
from peers.torch_layers import versions


def build(work, arrays, _folder, threads):
    torch.set_num_threads(threads)
    cores = {"eager": torch_layers.eager_core, "sdpa": torch_layers.fused_core}

    def compiled(core):
        torch._dynamo.reset()
        run, arguments = torch_layers.function(work, arrays, core)
        return torch_layers.candidate(torch.compile(run, dynamic=False), arguments)

    return attempts({f"compiled {name}": lambda core=core: compiled(core)
                     for name, core in cores.items()})  # fmt: skip
