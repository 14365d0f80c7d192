// Operations and bytes of each operation, and their sums.
// RUN: attn-opt %s --attn-cost --remarks-filter=attn-cost 2>&1 >/dev/null | FileCheck %s
// RUN: attn-opt %s --attn-cost | FileCheck %s --check-prefix=SAME

// SAME: linalg.matmul
// CHECK: [Analysis] linalg.matmul {{.*}}Function=product | bytes=288, operations=128
// CHECK: [Analysis] total {{.*}}Function=product | bytes=288, operations=128
func.func @product(%x: tensor<8x4xf32>, %w: tensor<4x2xf32>, %z: tensor<8x2xf32>) -> tensor<8x2xf32> {
  %y = linalg.matmul ins(%x, %w : tensor<8x4xf32>, tensor<4x2xf32>) outs(%z : tensor<8x2xf32>) -> tensor<8x2xf32>
  return %y : tensor<8x2xf32>
}

// 6 * 6 scores of 2 * 4 + 1 + 2 * 4; x is read once. Normalised: 6 an element.
// CHECK: [Analysis] attn.attention {{.*}}Function=layer | bytes=192, operations=612
// CHECK: [Analysis] attn.softmax {{.*}}Function=layer | bytes=192, operations=144
// CHECK: [Analysis] total {{.*}}Function=layer | bytes=384, operations=756
func.func @layer(%x: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%x : tensor<6x4xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>] -> tensor<6x4xf32>
  %y = attn.softmax %o dimensions = [1] : tensor<6x4xf32> -> tensor<6x4xf32>
  return %y : tensor<6x4xf32>
}

// 6 exponentials, 2 * 6 * 4; a mask of one byte each.
// CHECK: [Analysis] attn.pool {{.*}}Function=pool | bytes=142, operations=54
func.func @pool(%l: tensor<6xf32>, %x: tensor<6x4xf32>, %m: tensor<6xi1>) -> tensor<4xf32> {
  %y = attn.pool logits(%l : tensor<6xf32>) values(%x : tensor<6x4xf32>) mask(%m : tensor<6xi1>)
    maps = [affine_map<(n, d) -> (n)>, affine_map<(n, d) -> (n, d)>, affine_map<(n, d) -> (n)>,
            affine_map<(n, d) -> (d)>] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// Sizes that are not known count as 1.
// CHECK: [Analysis] linalg.add {{.*}}Function=dynamic | bytes=48, operations=4, unknown={{[0-9]+}}
// CHECK: [Analysis] total {{.*}}Function=dynamic | bytes=48, operations=4, unknown={{[0-9]+}}
func.func @dynamic(%x: tensor<?x4xf32>, %z: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %y = linalg.add ins(%x, %x : tensor<?x4xf32>, tensor<?x4xf32>) outs(%z : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// What moves numbers takes no operations; what makes none takes no bytes.
// CHECK: [Analysis] linalg.transpose {{.*}}Function=moved | bytes={{[0-9]+}}, operations=0
// CHECK-NOT: linalg.fill
// CHECK: [Analysis] total {{.*}}Function=moved
func.func @moved(%x: tensor<8x4xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.transpose ins(%x : tensor<8x4xf32>) outs(%f : tensor<4x8xf32>) permutation = [1, 0]
  return %y : tensor<4x8xf32>
}

// Declarations have nothing to count, nor does an empty body.
// CHECK: [Analysis] total {{.*}}Function=elsewhere | bytes=0, operations=0
func.func private @elsewhere(tensor<4xf32>) -> tensor<4xf32>
