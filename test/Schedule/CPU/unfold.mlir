// RUN: attn-opt %s --attn-cpu-unfold --mlir-print-local-scope | FileCheck %s

// The example of the pass: the positions of the innermost loop stay contiguous,
// and what is left is a contraction.
// CHECK-LABEL: @convolution(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<2x6x17xf32>
// CHECK:         %[[COPY:.*]] = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3 * 2 + d2 * 2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%[[X]] : tensor<2x6x17xf32>) outs(%{{.*}} : tensor<2x6x3x7xf32>)
// CHECK:         linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d4, d2)>, affine_map<(d0, d1, d2, d3, d4) -> (d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>], {{.*}} ins(%[[COPY]], %{{.*}} : tensor<2x6x3x7xf32>, tensor<8x6x3xf32>)
func.func @convolution(%x: tensor<2x6x17xf32>, %w: tensor<8x6x3xf32>, %o: tensor<2x8x7xf32>) -> tensor<2x8x7xf32> {
  %0 = linalg.conv_1d_ncw_fcw {dilations = dense<2> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%x, %w : tensor<2x6x17xf32>, tensor<8x6x3xf32>) outs(%o : tensor<2x8x7xf32>) -> tensor<2x8x7xf32>
  return %0 : tensor<2x8x7xf32>
}

// Channels last: each position holds its whole window.
// CHECK-LABEL: @channels_last(
// CHECK:         linalg.generic {{.*}} ins(%{{.*}} : tensor<2x?x6xf32>) outs(%{{.*}} : tensor<2x?x3x6xf32>)
// CHECK:         linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>,
func.func @channels_last(%x: tensor<2x?x6xf32>, %w: tensor<3x6x8xf32>, %o: tensor<2x?x8xf32>) -> tensor<2x?x8xf32> {
  %0 = linalg.conv_1d_nwc_wcf {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>}
      ins(%x, %w : tensor<2x?x6xf32>, tensor<3x6x8xf32>) outs(%o : tensor<2x?x8xf32>) -> tensor<2x?x8xf32>
  return %0 : tensor<2x?x8xf32>
}

// A near miss: without a sum nothing is read more than once.
// CHECK-LABEL: @strided(
// CHECK-COUNT-1: linalg.generic
// CHECK-NOT:     linalg.generic
func.func @strided(%x: tensor<16xf32>, %o: tensor<8xf32>) -> tensor<8xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0 * 2)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      ins(%x : tensor<16xf32>) outs(%o : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// CHECK-LABEL: @contraction(
// CHECK-NEXT:    linalg.matmul
func.func @contraction(%a: tensor<8x4xf32>, %b: tensor<4x16xf32>, %c: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<8x4xf32>, tensor<4x16xf32>) outs(%c : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}
