// RUN: %python %S/Inputs/expect.py %s

// EXPECT: [[1 / (1 + exp(2)), 1 / (1 + exp(-2))], [0.5, 0.5]]
func.func @rows() -> tensor<2x2xf32> {
  %x = arith.constant dense<[[1.0, 3.0], [-5.0, -5.0]]> : tensor<2x2xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<2x2xf32> -> tensor<2x2xf32>
  return %p : tensor<2x2xf32>
}

// EXPECT: [[1 / (1 + exp(-6)), 1 / (1 + exp(-8))], [1 / (1 + exp(6)), 1 / (1 + exp(8))]]
func.func @columns() -> tensor<2x2xf32> {
  %x = arith.constant dense<[[1.0, 3.0], [-5.0, -5.0]]> : tensor<2x2xf32>
  %p = attn.softmax %x dimensions = [0] : tensor<2x2xf32> -> tensor<2x2xf32>
  return %p : tensor<2x2xf32>
}


// Over two dimensions at once; the result is not rounded to f16.
// EXPECT: [[[1 / (3 + exp(-8)), 1 / (3 + exp(1))], [exp(-8) / (3 + exp(-8)), 1 / (3 + exp(1))]], [[1 / (3 + exp(-8)), 1 / (3 + exp(1))], [1 / (3 + exp(-8)), exp(1) / (3 + exp(1))]]]
func.func @both() -> tensor<2x2x2xf16> {
  %x = arith.constant dense<[[[1.0, 0.0], [-7.0, 0.0]], [[1.0, 0.0], [1.0, 1.0]]]> : tensor<2x2x2xf16>
  %p = attn.softmax %x dimensions = [0, 1] : tensor<2x2x2xf16> -> tensor<2x2x2xf16>
  return %p : tensor<2x2x2xf16>
}

// Large scores do not overflow, nothing is lost of a difference of 1.
// EXPECT: [1 / (1 + exp(-1)), 1 / (1 + exp(1))]
func.func @large() -> tensor<2xf64> {
  %x = arith.constant dense<[100001.0, 100000.0]> : tensor<2xf64>
  %p = attn.softmax %x dimensions = [0] : tensor<2xf64> -> tensor<2xf64>
  return %p : tensor<2xf64>
}

// Rows: all -inf, some -inf, NaN, +inf.
// EXPECT: [[nan, nan], [0, 1], [nan, nan], [nan, nan]]
func.func @empty_nan() -> tensor<4x2xf32> {
  %x = arith.constant dense<[[0xFF800000, 0xFF800000], [0xFF800000, -2.0], [0x7FC00000, 1.0], [0x7F800000, 1.0]]> : tensor<4x2xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<4x2xf32> -> tensor<4x2xf32>
  return %p : tensor<4x2xf32>
}

// EXPECT: [[0, 0], [0, 1], [nan, nan], [nan, nan]]
func.func @empty_zero() -> tensor<4x2xf32> {
  %x = arith.constant dense<[[0xFF800000, 0xFF800000], [0xFF800000, -2.0], [1.0, 0x7FC00000], [0x7F800000, 1.0]]> : tensor<4x2xf32>
  %p = attn.softmax %x dimensions = [1] empty_rows = zero : tensor<4x2xf32> -> tensor<4x2xf32>
  return %p : tensor<4x2xf32>
}

// EXPECT: zeros(3, 0)
func.func @no_scores() -> tensor<3x0xf32> {
  %x = tensor.empty() : tensor<3x0xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<3x0xf32> -> tensor<3x0xf32>
  return %p : tensor<3x0xf32>
}

// EXPECT: [[0.25, 0.75], [nan, nan]]
func.func @upstream() -> tensor<2x2xf64> {
  %odds = arith.constant dense<[[1.0, 3.0], [0.0, 0.0]]> : tensor<2x2xf64>
  %empty = tensor.empty() : tensor<2x2xf64>
  %x = math.log %odds : tensor<2x2xf64>
  %p = linalg.softmax dimension(1) ins(%x : tensor<2x2xf64>) outs(%empty : tensor<2x2xf64>) -> tensor<2x2xf64>
  return %p : tensor<2x2xf64>
}
