// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// x[..., newaxis]
// CHECK-LABEL: func.func @new_axis(
func.func @new_axis(%x: tensor<?x?xf32>) -> tensor<?x?x1xf32> {
  %z = "tf.Const"() <{value = dense<0> : tensor<2xi32>}> : () -> tensor<2xi32>
  %o = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> : () -> tensor<2xi32>
  // CHECK-NOT: tensor.extract_slice
  // CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2]]
  %0 = "tf.StridedSlice"(%x, %z, %z, %o) <{begin_mask = 0 : i64, ellipsis_mask = 1 : i64, end_mask = 0 : i64, new_axis_mask = 2 : i64, shrink_axis_mask = 0 : i64}> : (tensor<?x?xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<?x?x1xf32>
  return %0 : tensor<?x?x1xf32>
}

// x[:, None, None, :]
// CHECK-LABEL: func.func @mask_axes(
func.func @mask_axes(%x: tensor<2x10xi1>) -> tensor<2x1x1x10xi1> {
  %z = "tf.Const"() <{value = dense<0> : tensor<4xi32>}> : () -> tensor<4xi32>
  %e = "tf.Const"() <{value = dense<[0, 1, 1, 0]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %o = "tf.Const"() <{value = dense<1> : tensor<4xi32>}> : () -> tensor<4xi32>
  // CHECK-NOT: tensor.extract_slice
  // CHECK-COUNT-2: tensor.expand_shape
  %0 = "tf.StridedSlice"(%x, %z, %e, %o) <{begin_mask = 9 : i64, ellipsis_mask = 0 : i64, end_mask = 9 : i64, new_axis_mask = 6 : i64, shrink_axis_mask = 0 : i64}> : (tensor<2x10xi1>, tensor<4xi32>, tensor<4xi32>, tensor<4xi32>) -> tensor<2x1x1x10xi1>
  return %0 : tensor<2x1x1x10xi1>
}

// x[:, 0], the first token
// CHECK-LABEL: func.func @first_token(
func.func @first_token(%x: tensor<2x10x8xf32>) -> tensor<2x8xf32> {
  %b = "tf.Const"() <{value = dense<0> : tensor<2xi32>}> : () -> tensor<2xi32>
  %e = "tf.Const"() <{value = dense<[0, 1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %o = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> : () -> tensor<2xi32>
  // CHECK: tensor.extract_slice %{{.*}}[0, 0, 0] [2, 1, 8] [1, 1, 1]
  // CHECK: tensor.collapse_shape
  %0 = "tf.StridedSlice"(%x, %b, %e, %o) <{begin_mask = 1 : i64, ellipsis_mask = 0 : i64, end_mask = 1 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 2 : i64}> : (tensor<2x10x8xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2x8xf32>
  return %0 : tensor<2x8xf32>
}

// x[..., 1:-1:3, ::-1]: bounds from the end, steps, and back to front
// CHECK-LABEL: func.func @steps(
func.func @steps(%x: tensor<2x10x8xf32>) -> tensor<2x3x8xf32> {
  %b = "tf.Const"() <{value = dense<[0, 1, 0]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %e = "tf.Const"() <{value = dense<[0, -1, 0]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %s = "tf.Const"() <{value = dense<[1, 3, -1]> : tensor<3xi32>}> : () -> tensor<3xi32>
  // CHECK: tensor.extract_slice %{{.*}}[0, 1, 0] [2, 3, 8] [1, 3, 1]
  // CHECK: linalg.generic
  // CHECK: %[[I:.*]] = linalg.index 2
  // CHECK: arith.subi %{{.*}}, %[[I]]
  %0 = "tf.StridedSlice"(%x, %b, %e, %s) <{begin_mask = 4 : i64, ellipsis_mask = 1 : i64, end_mask = 4 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 0 : i64}> : (tensor<2x10x8xf32>, tensor<3xi32>, tensor<3xi32>, tensor<3xi32>) -> tensor<2x3x8xf32>
  return %0 : tensor<2x3x8xf32>
}

// x[:, :4] of an unknown size takes at most what there is.
// CHECK-LABEL: func.func @at_most(
func.func @at_most(%x: tensor<2x?xf32>) -> tensor<2x?xf32> {
  %b = "tf.Const"() <{value = dense<0> : tensor<2xi32>}> : () -> tensor<2xi32>
  %e = "tf.Const"() <{value = dense<[0, 4]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %o = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> : () -> tensor<2xi32>
  // CHECK: arith.minsi
  // CHECK: tensor.extract_slice
  %0 = "tf.StridedSlice"(%x, %b, %e, %o) <{begin_mask = 3 : i64, ellipsis_mask = 0 : i64, end_mask = 1 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 0 : i64}> : (tensor<2x?xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2x?xf32>
  return %0 : tensor<2x?xf32>
}

// CHECK-LABEL: func.func @slice(
func.func @slice(%x: tensor<2x10xf32>) -> tensor<2x4xf32> {
  %b = "tf.Const"() <{value = dense<[0, 6]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %s = "tf.Const"() <{value = dense<[2, -1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // CHECK: tensor.extract_slice %{{.*}}[0, 6] [2, 4] [1, 1]
  %0 = "tf.Slice"(%x, %b, %s) : (tensor<2x10xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// A packed projection taken apart.
// CHECK-LABEL: func.func @split(
func.func @split(%x: tensor<?x10x96xf32>) -> (tensor<?x10x32xf32>, tensor<?x10x32xf32>, tensor<?x10x32xf32>) {
  %d = "tf.Const"() <{value = dense<-1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: tensor.extract_slice %{{.*}}[0, 0, 0] [%{{.*}}, 10, 32]
  // CHECK: tensor.extract_slice %{{.*}}[0, 0, 32] [%{{.*}}, 10, 32]
  // CHECK: tensor.extract_slice %{{.*}}[0, 0, 64] [%{{.*}}, 10, 32]
  %0:3 = "tf.Split"(%d, %x) : (tensor<i32>, tensor<?x10x96xf32>) -> (tensor<?x10x32xf32>, tensor<?x10x32xf32>, tensor<?x10x32xf32>)
  return %0#0, %0#1, %0#2 : tensor<?x10x32xf32>, tensor<?x10x32xf32>, tensor<?x10x32xf32>
}

// CHECK-LABEL: func.func @split_v(
func.func @split_v(%x: tensor<2x10xf32>) -> (tensor<2x3xf32>, tensor<2x7xf32>) {
  %s = "tf.Const"() <{value = dense<[3, -1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %d = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: tensor.extract_slice %{{.*}}[0, 0] [2, 3]
  // CHECK: tensor.extract_slice %{{.*}}[0, 3] [2, 7]
  %0:2 = "tf.SplitV"(%x, %s, %d) : (tensor<2x10xf32>, tensor<2xi32>, tensor<i32>) -> (tensor<2x3xf32>, tensor<2x7xf32>)
  return %0#0, %0#1 : tensor<2x3xf32>, tensor<2x7xf32>
}

// CHECK-LABEL: func.func @pad(
func.func @pad(%x: tensor<2x?xf32>) -> (tensor<2x?xf32>, tensor<3x?xf32>) {
  %p = "tf.Const"() <{value = dense<[[0, 0], [1, 2]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  %q = "tf.Const"() <{value = dense<[[1, 0], [0, 0]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  %v = "tf.Const"() <{value = dense<-1.0> : tensor<f32>}> : () -> tensor<f32>
  // CHECK: tensor.pad %{{.*}} low[0, 1] high[0, 2]
  %0 = "tf.Pad"(%x, %p) : (tensor<2x?xf32>, tensor<2x2xi32>) -> tensor<2x?xf32>
  // CHECK: arith.constant -1.000000e+00
  // CHECK: tensor.pad
  %1 = "tf.PadV2"(%x, %q, %v) : (tensor<2x?xf32>, tensor<2x2xi32>, tensor<f32>) -> tensor<3x?xf32>
  return %0, %1 : tensor<2x?xf32>, tensor<3x?xf32>
}

// x[10:], x[:0:-1][3:3] and the like are empty.
// CHECK-LABEL: func.func @empty(
func.func @empty(%x: tensor<10xf32>) -> (tensor<0xf32>, tensor<0xf32>, tensor<0xf32>) {
  %ten = "tf.Const"() <{value = dense<10> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zero = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %one = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> : () -> tensor<1xi32>
  %back = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> : () -> tensor<1xi32>
  // CHECK-COUNT-3: tensor.extract_slice %{{.*}}[0] [0] [1]
  %0 = "tf.StridedSlice"(%x, %ten, %zero, %one) <{end_mask = 1 : i64}> : (tensor<10xf32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<0xf32>
  %1 = "tf.StridedSlice"(%x, %zero, %ten, %back) : (tensor<10xf32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<0xf32>
  %2 = "tf.Slice"(%x, %ten, %zero) : (tensor<10xf32>, tensor<1xi32>, tensor<1xi32>) -> tensor<0xf32>
  return %0, %1, %2 : tensor<0xf32>, tensor<0xf32>, tensor<0xf32>
}
