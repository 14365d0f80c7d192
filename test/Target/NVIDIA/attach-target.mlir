// RUN: attn-opt %s --attn-gpu-attach-target="chip=sm_90a O=1 features=+ptx80" | FileCheck %s
// RUN: not attn-opt %s --attn-gpu-attach-target="chip=sm_9" 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not attn-opt %s --attn-gpu-attach-target="chip=gfx942" 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not attn-opt %s --attn-to-nvvm="chip=h100" 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not attn-opt %s --attn-gpu-attach-target="O=4" 2>&1 | FileCheck %s --check-prefix=LEVEL

// An earlier target is replaced.
// CHECK: gpu.module @kernels [#nvvm.target<O = 1, chip = "sm_90a", features = "+ptx80">]
// UNKNOWN: error: unknown NVIDIA chip '{{sm_9|gfx942|h100}}'; expected sm_NN as ptxas names them, for example sm_80, sm_89, sm_90 or sm_90a
// LEVEL: error: expected an optimisation level from 0 to 3, found 4
gpu.module @kernels [#nvvm.target<chip = "sm_70">] {
}
