// Sizes that the model computes become tensor.dim and index arithmetic.
// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// Keras 2's Dense on a tensor of three dimensions.
// CHECK-LABEL: func.func @tensordot(
// CHECK-SAME: %[[X:.*]]: tensor<?x?x32xf32>
func.func @tensordot(%x: tensor<?x?x32xf32>, %w: tensor<32x4xf32>) -> tensor<?x?x4xf32> {
  %zero = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %zeros = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %free = "tf.Const"() <{value = dense<[0, 1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %axes = "tf.Const"() <{value = dense<2> : tensor<1xi32>}> : () -> tensor<1xi32>
  %last = "tf.Const"() <{value = dense<4> : tensor<1xi32>}> : () -> tensor<1xi32>
  %0 = "tf.Shape"(%x) : (tensor<?x?x32xf32>) -> tensor<3xi32>
  %1 = "tf.GatherV2"(%0, %free, %zero) <{batch_dims = 0 : i64}> : (tensor<3xi32>, tensor<2xi32>, tensor<i32>) -> tensor<2xi32>
  %2 = "tf.Prod"(%1, %zeros) <{keep_dims = false}> : (tensor<2xi32>, tensor<1xi32>) -> tensor<i32>
  %3 = "tf.ConcatV2"(%1, %last, %zero) : (tensor<2xi32>, tensor<1xi32>, tensor<i32>) -> tensor<3xi32>
  %4 = "tf.GatherV2"(%0, %axes, %zero) <{batch_dims = 0 : i64}> : (tensor<3xi32>, tensor<1xi32>, tensor<i32>) -> tensor<1xi32>
  %5 = "tf.Prod"(%4, %zeros) <{keep_dims = false}> : (tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
  %6 = "tf.Pack"(%2, %5) <{axis = 0 : i64}> : (tensor<i32>, tensor<i32>) -> tensor<2xi32>
  // CHECK-DAG: %[[B:.*]] = tensor.dim %[[X]], %c0
  // CHECK-DAG: %[[N:.*]] = tensor.dim %[[X]], %c1
  // CHECK-NOT: tensor.from_elements
  // CHECK: tensor.collapse_shape %[[X]] {{\[\[}}0, 1], [2]] : tensor<?x?x32xf32> into tensor<?x32xf32>
  %7 = "tf.Reshape"(%x, %6) : (tensor<?x?x32xf32>, tensor<2xi32>) -> tensor<?x?xf32>
  // CHECK: %[[P:.*]] = linalg.contract
  %8 = "tf.MatMul"(%7, %w) : (tensor<?x?xf32>, tensor<32x4xf32>) -> tensor<?x4xf32>
  // CHECK: tensor.expand_shape %[[P]] {{\[\[}}0, 1], [2]] output_shape [%[[B]], %[[N]], 4] : tensor<?x4xf32> into tensor<?x?x4xf32>
  // CHECK-NOT: cf.assert
  %9 = "tf.Reshape"(%8, %3) : (tensor<?x4xf32>, tensor<3xi32>) -> tensor<?x?x4xf32>
  return %9 : tensor<?x?x4xf32>
}

// -1 is found by cancelling sizes, not by dividing.
// CHECK-LABEL: func.func @split_heads(
func.func @split_heads(%x: tensor<?x10x32xf32>) -> tensor<?x10x4x8xf32> {
  %s = "tf.Const"() <{value = dense<[-1, 10, 4, 8]> : tensor<4xi32>}> : () -> tensor<4xi32>
  // CHECK-NOT: arith.div
  // CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2, 3]]
  // CHECK-NOT: arith.div
  %0 = "tf.Reshape"(%x, %s) : (tensor<?x10x32xf32>, tensor<4xi32>) -> tensor<?x10x4x8xf32>
  return %0 : tensor<?x10x4x8xf32>
}

// Keras 2 and 3 put sizes together by Shape, StridedSlice and Pack.
// CHECK-LABEL: func.func @merge_heads(
// CHECK-SAME: %[[X:.*]]: tensor<?x?x4x8xf32>
func.func @merge_heads(%x: tensor<?x?x4x8xf32>) -> tensor<?x?x32xf32> {
  %c0 = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %c1 = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> : () -> tensor<1xi32>
  %c2 = "tf.Const"() <{value = dense<2> : tensor<1xi32>}> : () -> tensor<1xi32>
  %width = "tf.Const"() <{value = dense<32> : tensor<i32>}> : () -> tensor<i32>
  %0 = "tf.Shape"(%x) : (tensor<?x?x4x8xf32>) -> tensor<4xi32>
  %1 = "tf.StridedSlice"(%0, %c0, %c1, %c1) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}> : (tensor<4xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
  %2 = "tf.StridedSlice"(%0, %c1, %c2, %c1) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}> : (tensor<4xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
  %3 = "tf.Pack"(%1, %2, %width) <{axis = 0 : i64}> : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3xi32>
  // CHECK: tensor.collapse_shape %[[X]] {{\[\[}}0], [1], [2, 3]]
  // CHECK-NEXT: return
  %4 = "tf.Reshape"(%x, %3) : (tensor<?x?x4x8xf32>, tensor<3xi32>) -> tensor<?x?x32xf32>
  return %4 : tensor<?x?x32xf32>
}

// Sizes used as data are data.
// CHECK-LABEL: func.func @size_as_data(
func.func @size_as_data(%x: tensor<?x3xf32>) -> (tensor<2xi64>, tensor<f32>) {
  // CHECK: tensor.from_elements %{{.*}}, %{{.*}} : tensor<2xi64>
  %0 = "tf.Shape"(%x) : (tensor<?x3xf32>) -> tensor<2xi64>
  %1 = "tf.Size"(%x) : (tensor<?x3xf32>) -> tensor<i32>
  // CHECK: arith.sitofp
  %2 = "tf.Cast"(%1) : (tensor<i32>) -> tensor<f32>
  return %0, %2 : tensor<2xi64>, tensor<f32>
}

// Sizes that come in as data are loaded; what does not follow is guarded.
// CHECK-LABEL: func.func @size_from_data(
func.func @size_from_data(%x: tensor<?xf32>, %s: tensor<2xi32>) -> tensor<?x?xf32> {
  // CHECK-COUNT-2: tensor.extract
  // CHECK: cf.assert
  // CHECK: tensor.reshape
  %0 = "tf.Reshape"(%x, %s) : (tensor<?xf32>, tensor<2xi32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// CHECK-LABEL: func.func @fill(
// CHECK-SAME: %[[X:.*]]: tensor<?x4xf32>
func.func @fill(%x: tensor<?x4xf32>) -> (tensor<?x4xf32>, tensor<?x4xf32>) {
  %one = "tf.Const"() <{value = dense<1.0> : tensor<f32>}> : () -> tensor<f32>
  %0 = "tf.Shape"(%x) : (tensor<?x4xf32>) -> tensor<2xi32>
  // CHECK: %[[D:.*]] = tensor.dim %[[X]]
  // CHECK: tensor.empty(%[[D]]) : tensor<?x4xf32>
  // CHECK: linalg.fill
  %1 = "tf.Fill"(%0, %one) : (tensor<2xi32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK: linalg.fill
  %2 = "tf.ZerosLike"(%x) : (tensor<?x4xf32>) -> tensor<?x4xf32>
  %3 = "tf.EnsureShape"(%1) <{shape = #tf_type.shape<?x4>}> : (tensor<?x?xf32>) -> tensor<?x4xf32>
  return %3, %2 : tensor<?x4xf32>, tensor<?x4xf32>
}

// CHECK-LABEL: func.func @range(
func.func @range(%x: tensor<?x4xf32>) -> (tensor<?xi32>, tensor<3xi32>) {
  %c0 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %c1 = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %c2 = "tf.Const"() <{value = dense<2> : tensor<i32>}> : () -> tensor<i32>
  %c5 = "tf.Const"() <{value = dense<5> : tensor<i32>}> : () -> tensor<i32>
  %0 = "tf.Size"(%x) : (tensor<?x4xf32>) -> tensor<i32>
  // CHECK: linalg.generic
  // CHECK: linalg.index 0
  %1 = "tf.Range"(%c0, %0, %c1) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
  // CHECK: arith.constant dense<[0, 2, 4]> : tensor<3xi32>
  %2 = "tf.Range"(%c0, %c5, %c2) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3xi32>
  return %1, %2 : tensor<?xi32>, tensor<3xi32>
}

// CHECK-LABEL: func.func @rank_0(
func.func @rank_0(%x: tensor<f32>, %y: tensor<1x1xf32>) -> (tensor<1x1xf32>, tensor<f32>) {
  %s = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> : () -> tensor<2xi32>
  %e = "tf.Const"() <{value = dense<> : tensor<0xi32>}> : () -> tensor<0xi32>
  // CHECK: tensor.expand_shape %{{.*}} [] output_shape [1, 1]
  %0 = "tf.Reshape"(%x, %s) : (tensor<f32>, tensor<2xi32>) -> tensor<1x1xf32>
  // CHECK: tensor.collapse_shape %{{.*}} [] : tensor<{{.*}}> into tensor<f32>
  %1 = "tf.Reshape"(%y, %e) : (tensor<1x1xf32>, tensor<0xi32>) -> tensor<f32>
  return %0, %1 : tensor<1x1xf32>, tensor<f32>
}

// No grouping of 2x3 gives 3x2.
// CHECK-LABEL: func.func @ungroupable(
func.func @ungroupable(%x: tensor<2x3xf32>) -> tensor<3x2xf32> {
  %s = "tf.Const"() <{value = dense<[3, -1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // CHECK: tensor.collapse_shape
  // CHECK: tensor.expand_shape
  %0 = "tf.Reshape"(%x, %s) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<3x2xf32>
  return %0 : tensor<3x2xf32>
}

// A reshape that is undone is nothing.
// CHECK-LABEL: func.func @there_and_back(
// CHECK-SAME: %[[X:.*]]: tensor<?x?x8xf32>
func.func @there_and_back(%x: tensor<?x?x8xf32>) -> tensor<?x?x8xf32> {
  %s = "tf.Const"() <{value = dense<[-1, 8]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %0 = "tf.Shape"(%x) : (tensor<?x?x8xf32>) -> tensor<3xi32>
  %1 = "tf.Reshape"(%x, %s) : (tensor<?x?x8xf32>, tensor<2xi32>) -> tensor<?x8xf32>
  %2 = "tf.Reshape"(%1, %0) : (tensor<?x8xf32>, tensor<3xi32>) -> tensor<?x?x8xf32>
  // CHECK-NOT: tensor.expand_shape
  // CHECK: return %[[X]]
  return %2 : tensor<?x?x8xf32>
}

// CHECK-LABEL: func.func @squeeze(
func.func @squeeze(%x: tensor<?x1x8x1xf32>) -> (tensor<?x1x8xf32>, tensor<?x1x1x8x1xf32>) {
  // CHECK: tensor.collapse_shape %{{.*}} : tensor<?x1x8x1xf32> into tensor<?x1x8xf32>
  %0 = "tf.Squeeze"(%x) <{squeeze_dims = [-1]}> : (tensor<?x1x8x1xf32>) -> tensor<?x1x8xf32>
  %d = "tf.Const"() <{value = dense<-3> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: tensor.expand_shape
  %1 = "tf.ExpandDims"(%x, %d) : (tensor<?x1x8x1xf32>, tensor<i32>) -> tensor<?x1x1x8x1xf32>
  return %0, %1 : tensor<?x1x8xf32>, tensor<?x1x1x8x1xf32>
}

// CHECK-LABEL: func.func @assertion(
func.func @assertion(%x: tensor<?x4xf32>, %c: tensor<i1>) -> tensor<?x4xf32> {
  %text = "tf.Const"() <{value = dense<"not so"> : tensor<!tf_type.string>}> : () -> tensor<!tf_type.string>
  // CHECK: %[[C:.*]] = tensor.extract
  // CHECK: cf.assert %[[C]]
  "tf.Assert"(%c, %text) <{summarize = 3 : i64}> : (tensor<i1>, tensor<!tf_type.string>) -> ()
  return %x : tensor<?x4xf32>
}

// Truth is 1, and unsigned numbers are not negative.
// CHECK-LABEL: func.func @narrow_constants(
func.func @narrow_constants() -> (tensor<1xi32>, tensor<1xi32>) {
  %t = "tf.Const"() <{value = dense<true> : tensor<1xi1>}> : () -> tensor<1xi1>
  %u = "tf.Const"() <{value = dense<200> : tensor<1xui8>}> : () -> tensor<1xui8>
  // CHECK: arith.extui %{{.*}} : i1 to i32
  %0 = "tf.Cast"(%t) : (tensor<1xi1>) -> tensor<1xi32>
  // CHECK: arith.extui %{{.*}} : i8 to i32
  %1 = "tf.Cast"(%u) : (tensor<1xui8>) -> tensor<1xi32>
  return %0, %1 : tensor<1xi32>, tensor<1xi32>
}
