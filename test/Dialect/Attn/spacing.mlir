// One space after each `=`: FileCheck sees one where there are two, unless told.
// RUN: attn-opt %s | FileCheck %s --strict-whitespace

// CHECK: dimensions = [1] empty_rows = zero : tensor<2x3xf32>
func.func @softmax(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %0 = attn.softmax %x dimensions = [1] empty_rows = zero : tensor<2x3xf32> -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// CHECK: scale = 5.000000e-01 bands = [#attn.band<query = 0, key = 1, upper = 0>] empty_rows = zero maps = [
func.func @attention(%q: tensor<5x8xf32>, %k: tensor<7x8xf32>) -> tensor<5x8xf32> {
  %0 = attn.attention query(%q : tensor<5x8xf32>) key(%k : tensor<7x8xf32>) value(%k : tensor<7x8xf32>) scale = 0.5 bands = [#attn.band<query = 0, key = 1, upper = 0>] empty_rows = zero maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>, affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>] -> tensor<5x8xf32>
  return %0 : tensor<5x8xf32>
}
