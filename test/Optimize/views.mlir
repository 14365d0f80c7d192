// What must not make an operation that the verifier refuses: views that split names
// late, sums that a factor does not have, keys that are all the same.
// RUN: attn-opt %s --attn-optimize=reassociate | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// The mask is of an image: 2 * 3 keys.
// CHECK-LABEL: func @mask(
// CHECK-SAME: %{{.+}}: tensor<6x8xf32>, %[[M:.+]]: tensor<2x2x3xi1>
// CHECK-NOT: linalg.matmul
// CHECK: %[[MERGED:.+]] = tensor.collapse_shape %[[M]] {{\[\[}}0], [1, 2]]
// CHECK: attn.attention query(%{{.*}} : tensor<2x8xf32>) key(%{{.*}} : tensor<6x8xf32>) value(%{{.*}} : tensor<6x8xf32>) mask(%[[MERGED]] : tensor<2x6xi1>)
func.func @mask(%x: tensor<6x8xf32>, %m: tensor<2x2x3xi1>) -> tensor<2x8xf32> {
  %q = arith.constant dense<[[1.0, 2.0], [3.0, -1.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 0.0], [0.5, 1.0], [1.0, 0.5], [0.0, 2.0], [1.0, 3.0]]> : tensor<8x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %c = tensor.collapse_shape %m [[0], [1, 2]] : tensor<2x2x3xi1> into tensor<2x6xi1>
  %y = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x8xf32>)
    mask(%c : tensor<2x6xi1>) maps = [#q, #k, #v, #s, #o] -> tensor<2x8xf32>
  return %y : tensor<2x8xf32>
}

// x has one number for each key, which all columns of the weights multiply.
// CHECK-LABEL: func @no_sum(
// CHECK: linalg.generic
// CHECK: attn.attention
func.func @no_sum(%x: tensor<6xf32>, %v: tensor<6x4xf32>) -> tensor<2x4xf32> {
  %q = arith.constant dense<[[1.0, 2.0], [3.0, -1.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 0.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.generic {indexing_maps = [affine_map<(n, k, j) -> (n)>, affine_map<(n, k, j) -> (j, k)>, affine_map<(n, k, j) -> (n, k)>],
                       iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<6xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) {
    ^bb0(%s: f32, %t: f32, %out: f32):
      %0 = arith.mulf %s, %t : f32
      %1 = arith.addf %out, %0 : f32
      linalg.yield %1 : f32
    } -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<6x2xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// All keys are one, repeated.
// CHECK-LABEL: func @repeated(
// CHECK: linalg.broadcast
// CHECK: attn.attention
func.func @repeated(%x: tensor<4xf32>, %v: tensor<6x4xf32>) -> tensor<2x4xf32> {
  %q = arith.constant dense<[[1.0, 2.0], [3.0, -1.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 0.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<2xf32>
  %e = tensor.empty() : tensor<6x2xf32>
  %p = linalg.vecmat ins(%x, %w : tensor<4xf32>, tensor<4x2xf32>) outs(%z : tensor<2xf32>) -> tensor<2xf32>
  %k = linalg.broadcast ins(%p : tensor<2xf32>) outs(%e : tensor<6x2xf32>) dimensions = [0]
  %y = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<6x2xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// One key.
// CHECK-LABEL: func @one_key(
// CHECK: attn.attention {{.*}} key(%{{.*}} : tensor<1x4xf32>)
func.func @one_key(%q: tensor<5x4xf32>, %x: tensor<1x4xf32>) -> tensor<5x4xf32> {
  %b = arith.constant dense<[[1.0, 2.0, 3.0, 4.0]]> : tensor<1x4xf32>
  %k = linalg.add ins(%x, %b : tensor<1x4xf32>, tensor<1x4xf32>) outs(%x : tensor<1x4xf32>) -> tensor<1x4xf32>
  %y = attn.attention query(%q : tensor<5x4xf32>) key(%k : tensor<1x4xf32>) value(%x : tensor<1x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}

// The constants are in another block.
// CHECK-LABEL: func @blocks(
// CHECK: linalg.matmul
// CHECK: attn.attention
func.func @blocks(%x: tensor<6x4xf32>) -> tensor<2x4xf32> {
  %q = arith.constant dense<[[1.0, 2.0], [3.0, -1.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 0.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.25> : tensor<6x2xf32>
  cf.br ^next
^next:
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
