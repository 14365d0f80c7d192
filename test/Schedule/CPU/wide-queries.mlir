// Queries that are too wide for the first cache meet the keys of a block part by part,
// also where the number of keys is not known and something is added to scores.
// RUN: attn-opt %s --attn-to-llvm="vector-bits=512 registers=32" --mlir-print-ir-after=attn-cpu-emit-attention -o /dev/null 2>&1 | FileCheck %s
// REQUIRES: numpy
// RUN: %python -c "import numpy as np; r = np.random.default_rng(0); [np.save(f'%t.{name}.npy', r.standard_normal(shape, np.float32)) for name, shape in (('q', (3, 2048)), ('x', (2, 83, 2048)), ('b', (2, 83)))]"
// RUN: attn-run %s --interpret --input=@%t.q.npy --input=@%t.x.npy --input=@%t.b.npy --output=@%t.y.npy
// RUN: attn-run %s --input=@%t.q.npy --input=@%t.x.npy --input=@%t.b.npy --expect=@%t.y.npy --rtol=1e-5
// RUN: attn-run %s --cpu=x86-64-v3 --input=@%t.q.npy --input=@%t.x.npy --input=@%t.b.npy --expect=@%t.y.npy --rtol=1e-5
// RUN: attn-run %s --cpu=x86-64 --input=@%t.q.npy --input=@%t.x.npy --input=@%t.b.npy --expect=@%t.y.npy --rtol=1e-5

// Sums start from zero, go on from part to part, and are changed in the end.
// CHECK-LABEL: func.func private @attn_step_0_scores
// CHECK: %[[ZERO:.*]] = arith.constant dense<0.000000e+00> : vector<16xf32>
// CHECK: vector.store %[[ZERO]]
// CHECK: scf.for %[[PART:.*]] = %c0{{.*}} to %c2048{{.*}} step %c1024
// CHECK: %[[END:.*]] = arith.addi %[[PART]], %c1024
// CHECK: scf.for %{{.*}} = %[[PART]] to %[[END]]
// CHECK-NOT: vector.maskedload
// CHECK: vector.load
// CHECK: arith.addf
// CHECK: vector.store
// CHECK: vector.maskedload
func.func @layer(%q: tensor<3x2048xf32>, %x: tensor<2x?x2048xf32>, %b: tensor<2x?xf32>) -> tensor<2x3x2048xf32> {
  %o = attn.attention query(%q : tensor<3x2048xf32>) key(%x : tensor<2x?x2048xf32>) value(%x : tensor<2x?x2048xf32>)
    biases(%b : tensor<2x?xf32>) scale = 2.2e-02
    maps = [affine_map<(b, h, n, k, d) -> (h, k)>, affine_map<(b, h, n, k, d) -> (b, n, k)>,
            affine_map<(b, h, n, k, d) -> (b, n, d)>, affine_map<(b, h, n, k, d) -> (b, n)>,
            affine_map<(b, h, n, k, d) -> (b, h, d)>]
    -> tensor<2x3x2048xf32>
  return %o : tensor<2x3x2048xf32>
}
