// Masks on the probabilities that are none of their softmax.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-raise --remark-policy=all -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#vn = affine_map<(m, n, d) -> (n, d)>
#vm = affine_map<(m, n, d) -> (m, n)>
#md = affine_map<(m, n, d) -> (m, d)>
#id = affine_map<(m, n) -> (m, n)>
#m = affine_map<(m, n) -> (m)>
#n = affine_map<(m, n) -> (n)>

// Probabilities of other keys are lost: no softmax of any scores.
// REMARK-DAG: [Missed] attention {{.*}}Function=masked_without_division | Reason="RW4:
// CHECK-LABEL: func.func @masked_without_division(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @masked_without_division(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p0 = attn.softmax %c dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %p, %zero : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Scores and probabilities have opposite masks.
// REMARK-DAG: Function=another_mask | Reason="RW4:
// CHECK-LABEL: func.func @another_mask(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @another_mask(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %lowest : f32
      linalg.yield %t : f32
  } -> tensor<5x5xf32>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %zero, %p : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Less than the lowest number may be among the scores.
// REMARK-DAG: Function=finite_masked_again | Reason="RW4:
// CHECK-LABEL: func.func @finite_masked_again(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @finite_masked_again(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -1.0e4 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %finite : f32
      linalg.yield %t : f32
  } -> tensor<5x5xf32>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %p, %zero : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Of half precision too.
// REMARK-DAG: Function=half_masked_again | Reason="RW4:
// CHECK-LABEL: func.func @half_masked_again(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @half_masked_again(%q: tensor<5x8xf16>, %k: tensor<5x8xf16>, %v: tensor<5x4xf16>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf16>, %o0: tensor<5x4xf16>, %r0: tensor<5xf16>) -> tensor<5x4xf16> {
  %finite = arith.constant -1.0e4 : f16
  %zero = arith.constant 0.0 : f16
  %f = linalg.fill ins(%zero : f16) outs(%s0 : tensor<5x5xf16>) -> tensor<5x5xf16>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf16>, tensor<5x8xf16>) outs(%f : tensor<5x5xf16>) -> tensor<5x5xf16>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf16>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf16>) {
    ^bb0(%s: f16, %a: i1, %out: f16):
      %t = arith.select %a, %s, %finite : f16
      linalg.yield %t : f16
  } -> tensor<5x5xf16>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf16> -> tensor<5x5xf16>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf16>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf16>) {
    ^bb0(%p: f16, %a: i1, %out: f16):
      %u = arith.select %a, %p, %zero : f16
      linalg.yield %u : f16
  } -> tensor<5x5xf16>
  %g = linalg.fill ins(%zero : f16) outs(%o0 : tensor<5x4xf16>) -> tensor<5x4xf16>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf16>, tensor<5x4xf16>) outs(%g : tensor<5x4xf16>) -> tensor<5x4xf16>
  return %o : tensor<5x4xf16>
}
