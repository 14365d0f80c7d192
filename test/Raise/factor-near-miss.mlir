// Factors of probabilities that are none of an attention.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-raise --remark-policy=all -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#vn = affine_map<(m, n, d) -> (n, d)>
#vm = affine_map<(m, n, d) -> (m, n)>
#md = affine_map<(m, n, d) -> (m, d)>
#id = affine_map<(m, n) -> (m, n)>
#n = affine_map<(m, n) -> (n)>

// The factor is the probability itself.
// REMARK-DAG: [Missed] attention {{.*}}Function=squared | Reason="RA3: {{.+}}"
// CHECK-LABEL: func.func @squared(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @squared(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<5x6xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %c dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %p : tensor<5x6xf32>, tensor<5x6xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: f32, %out: f32):
      %r = arith.mulf %e, %a : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}
