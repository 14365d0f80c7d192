// Rows that are a multiple of 4 KiB apart share their places in the first cache: four
// keys by four queries are read at a time instead of sixteen keys by one.
// RUN: attn-opt %s --attn-to-llvm="vector-bits=512 registers=32" --mlir-print-ir-after=attn-cpu-emit-attention -o /dev/null 2>&1 | FileCheck %s
// REQUIRES: numpy
// RUN: %python -c "import numpy as np; r = np.random.default_rng(0); [np.save(f'%t.{name}.npy', r.standard_normal(shape, np.float32)) for name, shape in (('q', (8, 1024)), ('x', (2, 150, 1024)))]"
// RUN: attn-run %s --interpret --input=@%t.q.npy --input=@%t.x.npy --output=@%t.y.npy
// RUN: attn-run %s --input=@%t.q.npy --input=@%t.x.npy --expect=@%t.y.npy --rtol=1e-5
// RUN: attn-run %s --cpu=x86-64-v3 --input=@%t.q.npy --input=@%t.x.npy --expect=@%t.y.npy --rtol=1e-5

// CHECK-LABEL: func.func private @attn_step_0_scores
// CHECK: scf.for %{{.*}} = %c0{{.*}} to %c8{{.*}} step %c4
// Four tiles, each of whose sums are added across lanes by 30 shuffles, then a square of
// four vectors is transposed.
// CHECK-COUNT-4: %{{.*}}:16 = scf.for
// CHECK-COUNT-38: vector.shuffle
// CHECK-COUNT-4: vector.store
// CHECK-LABEL: func.func private @attn_step_0_weights
func.func @layer(%q: tensor<8x1024xf32>, %x: tensor<2x150x1024xf32>) -> tensor<2x8x1024xf32> {
  %o = attn.attention query(%q : tensor<8x1024xf32>) key(%x : tensor<2x150x1024xf32>) value(%x : tensor<2x150x1024xf32>)
    scale = 3.125000e-02
    maps = [affine_map<(b, h, n, k, d) -> (h, k)>, affine_map<(b, h, n, k, d) -> (b, n, k)>,
            affine_map<(b, h, n, k, d) -> (b, n, d)>, affine_map<(b, h, n, k, d) -> (b, h, d)>]
    -> tensor<2x8x1024xf32>
  return %o : tensor<2x8x1024xf32>
}
