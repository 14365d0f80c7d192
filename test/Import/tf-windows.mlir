// Convolution and pooling: windows that do not overlap are views.
// RUN: attn-opt %s --attn-import-tf --canonicalize --mlir-print-local-scope | FileCheck %s

// The patches of a vision transformer: a plain contraction.
// CHECK-LABEL: func.func @patches(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2], [3, 4], [5]] output_shape [1, 2, 4, 2, 4, 4] : tensor<1x8x8x4xf32> into tensor<1x2x4x2x4x4xf32>
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d4, d2, d5, d6)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d4, d5, d6, d3)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>] ins({{.*}} : tensor<1x2x4x2x4x4xf32>, tensor<4x4x4x6xf32>) outs(%{{.*}} : tensor<1x2x2x6xf32>) -> tensor<1x2x2x6xf32>
func.func @patches(%x: tensor<1x8x8x4xf32>, %y: tensor<4x4x4x6xf32>) -> tensor<1x2x2x6xf32> {
  %0 = "tf.Conv2D"(%x, %y) <{strides = [1, 4, 4, 1]}> : (tensor<1x8x8x4xf32>, tensor<4x4x4x6xf32>) -> tensor<1x2x2x6xf32>
  return %0 : tensor<1x2x2x6xf32>
}

// One element of padding after, none before: what SAME leaves over.
// CHECK-LABEL: func.func @same(
// CHECK: tensor.pad %{{.*}} low[0, 0, 0, 0] high[0, 1, 1, 0] {
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 * 2 + d5, d2 * 2 + d6, d4)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d5, d6, d4, d3)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]} ins({{.*}} : tensor<1x9x9x4xf32>, tensor<3x3x4x6xf32>) outs(%{{.*}} : tensor<1x4x4x6xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @same(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) -> tensor<1x4x4x6xf32> {
  %0 = "tf.Conv2D"(%x, %y) <{padding = "SAME", strides = [1, 2, 2, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x4x4x6xf32>
  return %0 : tensor<1x4x4x6xf32>
}

// CHECK-LABEL: func.func @explicit(
// CHECK: tensor.pad %{{.*}} low[0, 1, 0, 0] high[0, 1, 1, 0] {
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 + d5, d2 + d6, d4)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d5, d6, d4, d3)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]} ins({{.*}} : tensor<1x10x9x4xf32>, tensor<3x3x4x6xf32>) outs(%{{.*}} : tensor<1x8x7x6xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @explicit(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) -> tensor<1x8x7x6xf32> {
  %0 = "tf.Conv2D"(%x, %y) <{explicit_paddings = [0, 0, 1, 1, 0, 1, 0, 0], padding = "EXPLICIT", strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x8x7x6xf32>
  return %0 : tensor<1x8x7x6xf32>
}

// Channels second.
// CHECK-LABEL: func.func @nchw(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 + d5 * 2, d3 + d6 * 2)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d5, d6, d4, d1)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]} ins({{.*}} : tensor<1x4x8x8xf32>, tensor<3x3x4x6xf32>) outs(%{{.*}} : tensor<1x6x4x4xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @nchw(%x: tensor<1x4x8x8xf32>, %y: tensor<3x3x4x6xf32>) -> tensor<1x6x4x4xf32> {
  %0 = "tf.Conv2D"(%x, %y) <{data_format = "NCHW", dilations = [1, 1, 2, 2], strides = [1, 1, 1, 1]}> : (tensor<1x4x8x8xf32>, tensor<3x3x4x6xf32>) -> tensor<1x6x4x4xf32>
  return %0 : tensor<1x6x4x4xf32>
}

// The groups follow from the channels of picture and filter.
// CHECK-LABEL: func.func @grouped(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2], [3, 4]] output_shape [1, 8, 8, 2, 2] : tensor<1x8x8x4xf32> into tensor<1x8x8x2x2xf32>
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2], [3, 4]] output_shape [3, 3, 2, 2, 3] : tensor<3x3x2x6xf32> into tensor<3x3x2x2x3xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1 + d6, d2 + d7, d3, d5)>, affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d6, d7, d5, d3, d4)>, affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]} ins({{.*}} : tensor<1x8x8x2x2xf32>, tensor<3x3x2x2x3xf32>) outs(%{{.*}} : tensor<1x6x6x2x3xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1], [2], [3, 4]] : tensor<1x6x6x2x3xf32> into tensor<1x6x6x6xf32>
func.func @grouped(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x2x6xf32>) -> tensor<1x6x6x6xf32> {
  %0 = "tf.Conv2D"(%x, %y) <{strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x6x6x6xf32>
  return %0 : tensor<1x6x6x6xf32>
}

// CHECK-LABEL: func.func @depthwise(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1], [2, 3]] : tensor<3x3x4x1xf32> into tensor<3x3x4xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 + d4, d2 + d5, d3)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5, d3)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<1x8x8x4xf32>, tensor<3x3x4xf32>) outs(%{{.*}} : tensor<1x6x6x4xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @depthwise(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x1xf32>) -> tensor<1x6x6x4xf32> {
  %0 = "tf.DepthwiseConv2dNative"(%x, %y) <{strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x1xf32>) -> tensor<1x6x6x4xf32>
  return %0 : tensor<1x6x6x4xf32>
}

// CHECK-LABEL: func.func @multiplier(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 + d5, d2 + d6, d3)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d5, d6, d3, d4)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3, d4)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<1x8x8x4xf32>, tensor<3x3x4x2xf32>) outs(%{{.*}} : tensor<1x6x6x4x2xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1], [2], [3, 4]] : tensor<1x6x6x4x2xf32> into tensor<1x6x6x8xf32>
func.func @multiplier(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x2xf32>) -> tensor<1x6x6x8xf32> {
  %0 = "tf.DepthwiseConv2dNative"(%x, %y) <{strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x2xf32>) -> tensor<1x6x6x8xf32>
  return %0 : tensor<1x6x6x8xf32>
}

// CHECK-LABEL: func.func @max_pool(
// CHECK: tensor.pad %{{.*}} low[0, 0, 0, 0] high[0, 1, 1, 0] {
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 * 2 + d4, d2 * 2 + d5, d3)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<1x9x9x4xf32>, tensor<3x3xf32>) outs(%{{.*}} : tensor<1x4x4x4xf32>) {
// CHECK: arith.maximumf {{.*}}
func.func @max_pool(%x: tensor<1x8x8x4xf32>) -> tensor<1x4x4x4xf32> {
  %0 = "tf.MaxPool"(%x) <{ksize = [1, 3, 3, 1], padding = "SAME", strides = [1, 2, 2, 1]}> : (tensor<1x8x8x4xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// Borders do not count.
// CHECK-LABEL: func.func @avg_pool(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2], [3, 4], [5]] output_shape [1, 4, 2, 4, 2, 4] : tensor<1x8x8x4xf32> into tensor<1x4x2x4x2x4xf32>
// CHECK: linalg.reduce ins(%{{.*}} : tensor<1x4x2x4x2x4xf32>) outs(%{{.*}} : tensor<1x4x4x4xf32>) dimensions = [2, 4]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<1x4x4x4xf32>) outs(%{{.*}} : tensor<1x4x4x4xf32>) {
// CHECK: linalg.index 1 : index
// CHECK: arith.muli {{.*}}
// CHECK: arith.addi {{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: arith.subi {{.*}}
// CHECK: linalg.index 2 : index
// CHECK: arith.muli {{.*}}
// CHECK: arith.addi {{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: arith.subi {{.*}}
// CHECK: arith.muli {{.*}}
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.sitofp %{{.*}}
// CHECK: arith.divf {{.*}}
func.func @avg_pool(%x: tensor<1x8x8x4xf32>) -> tensor<1x4x4x4xf32> {
  %0 = "tf.AvgPool"(%x) <{ksize = [1, 2, 2, 1], strides = [1, 2, 2, 1]}> : (tensor<1x8x8x4xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// CHECK-LABEL: func.func @space_to_batch(
// CHECK: tensor.pad %{{.*}} low[0, 1, 0, 0] high[0, 1, 0, 0] {
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2], [3, 4], [5]] output_shape [1, 5, 2, 4, 2, 4] : tensor<1x10x8x4xf32> into tensor<1x5x2x4x2x4xf32>
// CHECK: linalg.transpose ins(%{{.*}} : tensor<1x5x2x4x2x4xf32>) outs(%{{.*}} : tensor<2x2x1x5x4x4xf32>) permutation = [2, 4, 0, 1, 3, 5]
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2, 3], [4], [5]] : tensor<2x2x1x5x4x4xf32> into tensor<4x5x4x4xf32>
func.func @space_to_batch(%x: tensor<1x8x8x4xf32>) -> tensor<4x5x4x4xf32> {
  %c0 = "tf.Const"() <{value = dense<[2, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<[[1, 1], [0, 0]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  %2 = "tf.SpaceToBatchND"(%x, %c0, %c1) : (tensor<1x8x8x4xf32>, tensor<2xi32>, tensor<2x2xi32>) -> tensor<4x5x4x4xf32>
  return %2 : tensor<4x5x4x4xf32>
}

// CHECK-LABEL: func.func @batch_to_space(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2, 3], [4], [5]] output_shape [2, 2, 1, 5, 4, 4] : tensor<4x5x4x4xf32> into tensor<2x2x1x5x4x4xf32>
// CHECK: linalg.transpose ins(%{{.*}} : tensor<2x2x1x5x4x4xf32>) outs(%{{.*}} : tensor<1x5x2x4x2x4xf32>) permutation = [2, 3, 0, 4, 1, 5]
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2], [3, 4], [5]] : tensor<1x5x2x4x2x4xf32> into tensor<1x10x8x4xf32>
// CHECK: tensor.extract_slice %{{.*}}[0, 1, 0, 0] [1, 8, 8, 4] [1, 1, 1, 1] : tensor<1x10x8x4xf32> to tensor<1x8x8x4xf32>
func.func @batch_to_space(%x: tensor<4x5x4x4xf32>) -> tensor<1x8x8x4xf32> {
  %c0 = "tf.Const"() <{value = dense<[2, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<[[1, 1], [0, 0]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  %2 = "tf.BatchToSpaceND"(%x, %c0, %c1) : (tensor<4x5x4x4xf32>, tensor<2xi32>, tensor<2x2xi32>) -> tensor<1x8x8x4xf32>
  return %2 : tensor<1x8x8x4xf32>
}
