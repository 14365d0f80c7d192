// RUN: attn-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(gpu.module(attn-expand-math,attn-gpu-math))'

gpu.module @kernels {
  gpu.func @cbrt(%a: f64, %o: memref<f64>) kernel {
    // expected-error @below {{'math.cbrt' op on 'f64' has no expansion for NVIDIA GPUs}}
    %0 = math.cbrt %a : f64
    memref.store %0, %o[] : memref<f64>
    gpu.return
  }
}
