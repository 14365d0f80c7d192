// RUN: %python %S/Inputs/expect.py %s

// mean 2, variance 1: no epsilon, then one of 3.
// EXPECT: [[-1, 1], [-1, 1]]
// EXPECT: [[-0.5, 0.5], [-0.5, 0.5]]
func.func @layer_norm() -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %x = arith.constant dense<[[1.0, 3.0], [1001.0, 1003.0]]> : tensor<2x2xf32>
  %y = attn.layer_norm %x dimensions = [1] epsilon = 0.0 : tensor<2x2xf32> -> tensor<2x2xf32>
  %z = attn.layer_norm %x dimensions = [1] epsilon = 3.0 : tensor<2x2xf32> -> tensor<2x2xf32>
  return %y, %z : tensor<2x2xf32>, tensor<2x2xf32>
}

// A row that is constant; epsilon keeps it from 0 / 0.
// EXPECT: [7, 8]
// EXPECT: [nan, nan]
func.func @constant_row() -> (tensor<2xf32>, tensor<2xf32>) {
  %x = arith.constant dense<5.0> : tensor<2xf32>
  %b = arith.constant dense<[7.0, 8.0]> : tensor<2xf32>
  %y = attn.layer_norm %x dimensions = [0] epsilon = 1.0e-12 bias(%b : tensor<2xf32>) : tensor<2xf32> -> tensor<2xf32>
  %z = attn.layer_norm %x dimensions = [0] epsilon = 0.0 : tensor<2xf32> -> tensor<2xf32>
  return %y, %z : tensor<2xf32>, tensor<2xf32>
}

// Over the first and the last dimension, weights in their order.
// EXPECT: [[[9, 22]], [[29, 42]]]
func.func @two_dimensions() -> tensor<2x1x2xf32> {
  %x = arith.constant dense<[[[1.0, 3.0]], [[1.0, 3.0]]]> : tensor<2x1x2xf32>
  %w = arith.constant dense<[[1.0, 2.0], [1.0, 2.0]]> : tensor<2x2xf32>
  %b = arith.constant dense<[[10.0, 20.0], [30.0, 40.0]]> : tensor<2x2xf32>
  %y = attn.layer_norm %x dimensions = [0, 2] epsilon = 0.0 weight(%w : tensor<2x2xf32>) bias(%b : tensor<2x2xf32>) : tensor<2x1x2xf32> -> tensor<2x1x2xf32>
  return %y : tensor<2x1x2xf32>
}

// Epsilon is inside the square root: sqrt(12.5 + 12.5) = 5.
// EXPECT: [[0.6, 0.8], [0, 0]]
// EXPECT: [[6, -0.8], [0, 0]]
func.func @rms_norm() -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %x = arith.constant dense<[[3.0, 4.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[10.0, -1.0]> : tensor<2xf32>
  %y = attn.rms_norm %x dimensions = [1] epsilon = 12.5 : tensor<2x2xf32> -> tensor<2x2xf32>
  %z = attn.rms_norm %x dimensions = [1] epsilon = 12.5 weight(%w : tensor<2xf32>) : tensor<2x2xf32> -> tensor<2x2xf32>
  return %y, %z : tensor<2x2xf32>, tensor<2x2xf32>
}
