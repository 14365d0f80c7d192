// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// CHECK-DAG: #[[$QK_Q:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
// CHECK-DAG: #[[$QK_K:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
// CHECK-DAG: #[[$QK_S:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>

// CHECK-LABEL: func.func @scores(
// CHECK-SAME: %[[Q:.*]]: tensor<2x7x4x8xf32>, %[[K:.*]]: tensor<2x10x4x8xf32>
func.func @scores(%q: tensor<2x7x4x8xf32>, %k: tensor<2x10x4x8xf32>) -> tensor<2x4x7x10xf32> {
  // CHECK: linalg.contract indexing_maps = [#[[$QK_Q]], #[[$QK_K]], #[[$QK_S]]] ins(%[[Q]], %[[K]]
  %0 = "tf.Einsum"(%q, %k) <{equation = "BTNH,BSNH->BNTS"}> : (tensor<2x7x4x8xf32>, tensor<2x10x4x8xf32>) -> tensor<2x4x7x10xf32>
  return %0 : tensor<2x4x7x10xf32>
}

// CHECK-LABEL: func.func @projection_in_two(
func.func @projection_in_two(%x: tensor<?x?x4x8xf32>, %w: tensor<4x8x32xf32>) -> tensor<?x?x32xf32> {
  // CHECK: linalg.contract
  // CHECK-SAME: ins(%{{.*}}, %{{.*}} : tensor<?x?x4x8xf32>, tensor<4x8x32xf32>) outs(%{{.*}} : tensor<?x?x32xf32>)
  %0 = "tf.Einsum"(%x, %w) <{equation = "abcd, cde -> abe"}> : (tensor<?x?x4x8xf32>, tensor<4x8x32xf32>) -> tensor<?x?x32xf32>
  return %0 : tensor<?x?x32xf32>
}

// Dimensions of `...` are aligned at the right, and 1 is repeated.
// CHECK-LABEL: func.func @ellipsis(
func.func @ellipsis(%x: tensor<2x5x3x4xf32>, %y: tensor<1x4x6xf32>) -> tensor<2x5x3x6xf32> {
  // CHECK: linalg.contract
  // CHECK-SAME: tensor<2x5x3x4xf32>, tensor<4x6xf32>
  %0 = "tf.Einsum"(%x, %y) <{equation = "...ij,...jk->...ik"}> : (tensor<2x5x3x4xf32>, tensor<1x4x6xf32>) -> tensor<2x5x3x6xf32>
  return %0 : tensor<2x5x3x6xf32>
}

// CHECK-LABEL: func.func @one_operand(
func.func @one_operand(%x: tensor<2x3x4xf32>) -> (tensor<4x2x3xf32>, tensor<4x2xf32>, tensor<f32>) {
  // CHECK: linalg.transpose
  // CHECK-SAME: permutation = [2, 0, 1]
  %0 = "tf.Einsum"(%x) <{equation = "abc->cab"}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  // CHECK: linalg.reduce
  // CHECK-SAME: dimensions = [1]
  // CHECK: linalg.transpose
  %1 = "tf.Einsum"(%x) <{equation = "abc->ca"}> : (tensor<2x3x4xf32>) -> tensor<4x2xf32>
  // CHECK: linalg.reduce
  // CHECK-SAME: dimensions = [0, 1, 2]
  %2 = "tf.Einsum"(%x) <{equation = "abc->"}> : (tensor<2x3x4xf32>) -> tensor<f32>
  return %0, %1, %2 : tensor<4x2x3xf32>, tensor<4x2xf32>, tensor<f32>
}

// Nothing is summed: a product.
// CHECK-LABEL: func.func @outer(
func.func @outer(%x: tensor<2x3xf32>, %y: tensor<2x4xf32>) -> tensor<2x3x4xf32> {
  // CHECK-NOT: linalg.contract
  // CHECK: arith.mulf
  %0 = "tf.Einsum"(%x, %y) <{equation = "ab,ac->abc"}> : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<2x3x4xf32>
  return %0 : tensor<2x3x4xf32>
}

// Products of 16-bit numbers are summed in f32 and rounded once.
// CHECK-LABEL: func.func @half(
func.func @half(%x: tensor<3x4xf16>, %y: tensor<5x4xf16>) -> tensor<3x5xf16> {
  // CHECK: linalg.contract
  // CHECK-SAME: outs(%{{.*}} : tensor<3x5xf32>)
  // CHECK: arith.truncf
  %0 = "tf.MatMul"(%x, %y) <{grad_a = false, grad_b = false, transpose_a = false, transpose_b = true}> : (tensor<3x4xf16>, tensor<5x4xf16>) -> tensor<3x5xf16>
  return %0 : tensor<3x5xf16>
}

// Unknown ranks are found from the operands.
// CHECK-LABEL: func.func @batch(
// CHECK-SAME: -> tensor<2x?x?xf32>
func.func @batch(%x: tensor<2x?x8xf32>, %y: tensor<2x?x8xf32>) -> tensor<*xf32> {
  // CHECK: linalg.contract
  %0 = "tf.BatchMatMulV2"(%x, %y) <{adj_x = false, adj_y = true, grad_x = false, grad_y = false}> : (tensor<2x?x8xf32>, tensor<2x?x8xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// CHECK-LABEL: func.func @wider_result(
func.func @wider_result(%x: tensor<2x3x8xbf16>, %y: tensor<8x4xbf16>) -> tensor<2x3x4xf32> {
  // CHECK: linalg.contract
  // CHECK-SAME: tensor<2x3x8xbf16>, tensor<8x4xbf16>) outs(%{{.*}} : tensor<2x3x4xf32>)
  // CHECK-NEXT: return
  %0 = "tf.BatchMatMulV3"(%x, %y) <{adj_x = false, adj_y = false}> : (tensor<2x3x8xbf16>, tensor<8x4xbf16>) -> tensor<2x3x4xf32>
  return %0 : tensor<2x3x4xf32>
}

// A size that one operand knows holds for the other.
// CHECK-LABEL: func.func @known_by_one(
func.func @known_by_one(%x: tensor<3x?xf32>, %y: tensor<1x4xf32>) -> tensor<3x4xf32> {
  // CHECK: cf.assert
  // CHECK: linalg.contract
  // CHECK-SAME: tensor<3x1xf32>, tensor<1x4xf32>
  %0 = "tf.MatMul"(%x, %y) : (tensor<3x?xf32>, tensor<1x4xf32>) -> tensor<3x4xf32>
  return %0 : tensor<3x4xf32>
}
