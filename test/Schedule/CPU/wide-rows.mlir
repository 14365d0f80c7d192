// Rows that are a multiple of 4 KiB apart share their places in the first cache: four
// keys by four queries are read at a time instead of sixteen keys by one. The same for long
// rows that are asked for all the time, which takes fewer loads.
// RUN: attn-opt %s --attn-to-llvm="vector-bits=512 registers=32" --mlir-print-ir-after=attn-cpu-emit-attention -o /dev/null 2>&1 | FileCheck %s
// REQUIRES: numpy
// RUN: %python -c "import numpy as np; r = np.random.default_rng(0); [np.save(f'%t.{name}.npy', r.standard_normal(shape, np.float32)) for name, shape in (('q', (8, 1024)), ('x', (2, 150, 1024)), ('q4', (4, 272)), ('x4', (2, 150, 272)))]"
// RUN: attn-run %s --function=layer --interpret --input=@%t.q.npy --input=@%t.x.npy --output=@%t.y.npy
// RUN: attn-run %s --function=layer --input=@%t.q.npy --input=@%t.x.npy --expect=@%t.y.npy --rtol=1e-5
// RUN: attn-run %s --function=layer --cpu=x86-64-v3 --input=@%t.q.npy --input=@%t.x.npy --expect=@%t.y.npy --rtol=1e-5
// RUN: attn-run %s --function=long --interpret --input=@%t.q4.npy --input=@%t.x4.npy --output=@%t.y4.npy
// RUN: attn-run %s --function=long --input=@%t.q4.npy --input=@%t.x4.npy --expect=@%t.y4.npy --rtol=1e-5
// RUN: attn-run %s --function=long --cpu=x86-64-v3 --input=@%t.q4.npy --input=@%t.x4.npy --expect=@%t.y4.npy --rtol=1e-5

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

// 16 vectors are long enough, and rows that are no power of two apart.
// CHECK-LABEL: func.func private @attn_step_2_scores
// CHECK: scf.for %{{.*}} = %c0{{.*}} to %c4{{.*}} step %c4
// CHECK-COUNT-4: %{{.*}}:16 = scf.for
// CHECK-LABEL: func.func private @attn_step_2_weights
func.func @long(%q: tensor<4x272xf32>, %x: tensor<2x150x272xf32>) -> tensor<2x4x272xf32> {
  %o = attn.attention query(%q : tensor<4x272xf32>) key(%x : tensor<2x150x272xf32>) value(%x : tensor<2x150x272xf32>)
    scale = 6.250000e-02
    maps = [affine_map<(b, h, n, k, d) -> (h, k)>, affine_map<(b, h, n, k, d) -> (b, n, k)>,
            affine_map<(b, h, n, k, d) -> (b, n, d)>, affine_map<(b, h, n, k, d) -> (b, h, d)>]
    -> tensor<2x4x272xf32>
  return %o : tensor<2x4x272xf32>
}

// Near miss: a walk of 8 vectors takes no longer than adding across lanes.
// CHECK-LABEL: func.func private @attn_step_4_scores
// CHECK: scf.for %{{.*}} = %c0{{.*}} to %c4{{.*}} step %c1
// CHECK-COUNT-1: %{{.*}}:16 = scf.for
// CHECK-NOT: :16 = scf.for
// CHECK-LABEL: func.func private @attn_step_4_weights
func.func @short(%q: tensor<4x128xf32>, %x: tensor<2x150x128xf32>) -> tensor<2x4x128xf32> {
  %o = attn.attention query(%q : tensor<4x128xf32>) key(%x : tensor<2x150x128xf32>) value(%x : tensor<2x150x128xf32>)
    maps = [affine_map<(b, h, n, k, d) -> (h, k)>, affine_map<(b, h, n, k, d) -> (b, n, k)>,
            affine_map<(b, h, n, k, d) -> (b, n, d)>, affine_map<(b, h, n, k, d) -> (b, h, d)>]
    -> tensor<2x4x128xf32>
  return %o : tensor<2x4x128xf32>
}

// Near miss: keys that are not the values are not asked for all the time.
// CHECK-LABEL: func.func private @attn_step_6_scores
// CHECK: scf.for %{{.*}} = %c0{{.*}} to %c4{{.*}} step %c1
// CHECK-COUNT-1: %{{.*}}:16 = scf.for
// CHECK-NOT: :16 = scf.for
// CHECK-LABEL: func.func private @attn_step_6_weights
func.func @apart(%q: tensor<4x272xf32>, %k: tensor<2x150x272xf32>, %v: tensor<2x150x272xf32>) -> tensor<2x4x272xf32> {
  %o = attn.attention query(%q : tensor<4x272xf32>) key(%k : tensor<2x150x272xf32>) value(%v : tensor<2x150x272xf32>)
    scale = 6.250000e-02
    maps = [affine_map<(b, h, n, k, d) -> (h, k)>, affine_map<(b, h, n, k, d) -> (b, n, k)>,
            affine_map<(b, h, n, k, d) -> (b, n, d)>, affine_map<(b, h, n, k, d) -> (b, h, d)>]
    -> tensor<2x4x272xf32>
  return %o : tensor<2x4x272xf32>
}
