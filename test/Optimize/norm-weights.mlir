// Scale and bias of a norm move into the projections that read it.
// RUN: attn-opt %s --attn-optimize --attn-fold-weights --canonicalize --remarks-filter=attn-optimize 2>&1 | FileCheck %s

// Both products get weights of their own, and what the bias adds: b W = (1 + 2 * 0, ...).
// CHECK-DAG: remark: [Passed] norm-weights | Category:attn-optimize | Function=folded
// CHECK-DAG: remark: [Missed] norm-weights | Category:attn-optimize | Function=on2_product_of_inputs | Reason="ON2
// CHECK-LABEL: func.func @folded
// CHECK-DAG: arith.constant dense<{{\[\[}}2.000000e+00, 0.000000e+00], [0.000000e+00, 3.000000e+00]]> : tensor<2x2xf32>
// CHECK-DAG: arith.constant dense<[1.000000e+00, 5.000000e-01]> : tensor<2xf32>
// CHECK: %[[N:.*]] = attn.layer_norm %{{.*}} dimensions = [1] epsilon = {{[^ ]*}} : tensor<4x2xf32> -> tensor<4x2xf32>
// CHECK-COUNT-2: linalg.contract
// CHECK-NOT: linalg.matmul
func.func @folded(%x: tensor<4x2xf32>) -> (tensor<4x2xf32>, tensor<4x2xf32>) {
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %b = arith.constant dense<[1.0, 0.5]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf32>
  %u = arith.constant dense<[[1.0, 2.0], [4.0, 8.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.0e-6 weight(%g : tensor<2xf32>) bias(%b : tensor<2xf32>)
    : tensor<4x2xf32> -> tensor<4x2xf32>
  %y = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
  %z = linalg.matmul ins(%n, %u : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y, %z : tensor<4x2xf32>, tensor<4x2xf32>
}

// CHECK-LABEL: func.func @on1_unknown_scale
// CHECK: attn.layer_norm %{{.*}} weight(
func.func @on1_unknown_scale(%x: tensor<4x2xf32>, %g: tensor<2xf32>) -> tensor<4x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.0e-6 weight(%g : tensor<2xf32>)
    : tensor<4x2xf32> -> tensor<4x2xf32>
  %y = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// CHECK-LABEL: func.func @on2_read_elsewhere
// CHECK: attn.layer_norm %{{.*}} weight(
func.func @on2_read_elsewhere(%x: tensor<4x2xf32>) -> (tensor<4x2xf32>, tensor<4x2xf32>) {
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.0e-6 weight(%g : tensor<2xf32>)
    : tensor<4x2xf32> -> tensor<4x2xf32>
  %y = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y, %n : tensor<4x2xf32>, tensor<4x2xf32>
}

// CHECK-LABEL: func.func @on2_product_of_inputs
// CHECK: attn.layer_norm %{{.*}} weight(
func.func @on2_product_of_inputs(%x: tensor<4x2xf32>, %w: tensor<2x2xf32>) -> tensor<4x2xf32> {
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.0e-6 weight(%g : tensor<2xf32>)
    : tensor<4x2xf32> -> tensor<4x2xf32>
  %y = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// A product in a loop: the scale would be multiplied in at run time.
// CHECK-LABEL: func.func @on3_loop
// CHECK: attn.layer_norm %{{.*}} weight(
func.func @on3_loop(%n: index, %x: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf32>
  %zero = arith.constant dense<0.0> : tensor<4x2xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%before = %x) -> tensor<4x2xf32> {
    %normed = attn.layer_norm %before dimensions = [1] epsilon = 1.0e-6 weight(%g : tensor<2xf32>)
      : tensor<4x2xf32> -> tensor<4x2xf32>
    %y = linalg.matmul ins(%normed, %w : tensor<4x2xf32>, tensor<2x2xf32>) outs(%zero : tensor<4x2xf32>) -> tensor<4x2xf32>
    scf.yield %y : tensor<4x2xf32>
  }
  return %r : tensor<4x2xf32>
}

// CHECK-LABEL: func.func @on1_unknown_bias
// CHECK: attn.layer_norm %{{.*}} bias(
func.func @on1_unknown_bias(%x: tensor<4x2xf32>, %b: tensor<2xf32>) -> tensor<4x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf32>
  %zero = arith.constant dense<0.0> : tensor<4x2xf32>
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.0e-6 bias(%b : tensor<2xf32>)
    : tensor<4x2xf32> -> tensor<4x2xf32>
  %y = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x2xf32>) outs(%zero : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// One of two dimensions that are normalised is summed.
// CHECK-LABEL: func.func @on2_partial_sum
// CHECK: attn.layer_norm %{{.*}} weight(
func.func @on2_partial_sum(%x: tensor<4x3x2xf32>) -> tensor<4x3x2xf32> {
  %g = arith.constant dense<[[2.0, 3.0], [1.0, 4.0], [0.5, 1.0]]> : tensor<3x2xf32>
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf32>
  %zero = arith.constant dense<0.0> : tensor<4x3x2xf32>
  %n = attn.layer_norm %x dimensions = [1, 2] epsilon = 1.0e-6 weight(%g : tensor<3x2xf32>)
    : tensor<4x3x2xf32> -> tensor<4x3x2xf32>
  %y = linalg.contract indexing_maps = [affine_map<(a, b, c, k) -> (a, b, k)>, affine_map<(a, b, c, k) -> (k, c)>, affine_map<(a, b, c, k) -> (a, b, c)>]
    ins(%n, %w : tensor<4x3x2xf32>, tensor<2x2xf32>) outs(%zero : tensor<4x3x2xf32>) -> tensor<4x3x2xf32>
  return %y : tensor<4x3x2xf32>
}
