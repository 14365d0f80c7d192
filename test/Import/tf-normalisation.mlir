// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// CHECK-LABEL: func.func @softmax(
func.func @softmax(%x: tensor<2x?x10xf16>) -> tensor<2x?x10xf16> {
  // CHECK-NEXT: attn.softmax %{{.*}} dimensions = [2] : tensor<2x?x10xf16> -> tensor<2x?x10xf16>
  %0 = "tf.Softmax"(%x) {device = ""} : (tensor<2x?x10xf16>) -> tensor<2x?x10xf16>
  return %0 : tensor<2x?x10xf16>
}

// CHECK-LABEL: func.func @log_softmax(
func.func @log_softmax(%x: tensor<2x10xf32>) -> tensor<2x10xf32> {
  // CHECK: arith.maximumf
  // CHECK: arith.subf
  // CHECK: math.exp
  // CHECK: arith.addf
  // CHECK: math.log
  // CHECK: arith.subf
  %0 = "tf.LogSoftmax"(%x) : (tensor<2x10xf32>) -> tensor<2x10xf32>
  return %0 : tensor<2x10xf32>
}

// Keras 2 makes a picture of its rows, normalises channels and goes back.
// CHECK-LABEL: func.func @layer_norm(
// CHECK-SAME: %[[X:.*]]: tensor<2x10x32xf32>
func.func @layer_norm(%x: tensor<2x10x32xf32>) -> tensor<2x10x32xf32> {
  %s = "tf.Const"() <{value = dense<[1, 20, 32, 1]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %t = "tf.Const"() <{value = dense<[2, 10, 32]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %one = "tf.Const"() <{value = dense<1.0> : tensor<20xf32>}> : () -> tensor<20xf32>
  %zero = "tf.Const"() <{value = dense<0.0> : tensor<20xf32>}> : () -> tensor<20xf32>
  %none = "tf.Const"() <{value = dense<> : tensor<0xf32>}> : () -> tensor<0xf32>
  %0 = "tf.Reshape"(%x, %s) : (tensor<2x10x32xf32>, tensor<4xi32>) -> tensor<1x20x32x1xf32>
  // CHECK: %[[Y:.*]] = attn.layer_norm %[[X]] dimensions = [2] epsilon = 0.0010000000474974513 : tensor<2x10x32xf32> -> tensor<2x10x32xf32>
  %y, %m, %v, %r1, %r2, %r3 = "tf.FusedBatchNormV3"(%0, %one, %zero, %none, %none) <{data_format = "NCHW", epsilon = 1.000000e-03 : f32, exponential_avg_factor = 1.000000e+00 : f32, is_training = true}> : (tensor<1x20x32x1xf32>, tensor<20xf32>, tensor<20xf32>, tensor<0xf32>, tensor<0xf32>) -> (tensor<1x20x32x1xf32>, tensor<20xf32>, tensor<20xf32>, tensor<20xf32>, tensor<20xf32>, tensor<*xf32>)
  // CHECK-NEXT: return %[[Y]]
  %1 = "tf.Reshape"(%y, %t) : (tensor<1x20x32x1xf32>, tensor<3xi32>) -> tensor<2x10x32xf32>
  return %1 : tensor<2x10x32xf32>
}

// The same with sizes known at run time.
// CHECK-LABEL: func.func @layer_norm_dynamic(
// CHECK-SAME: %[[X:.*]]: tensor<?x?x32xf32>
func.func @layer_norm_dynamic(%x: tensor<?x?x32xf32>) -> tensor<?x?x32xf32> {
  %c0 = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %c1 = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> : () -> tensor<1xi32>
  %c2 = "tf.Const"() <{value = dense<2> : tensor<1xi32>}> : () -> tensor<1xi32>
  %i1 = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %i32 = "tf.Const"() <{value = dense<32> : tensor<i32>}> : () -> tensor<i32>
  %f1 = "tf.Const"() <{value = dense<1.0> : tensor<f32>}> : () -> tensor<f32>
  %f0 = "tf.Const"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
  %none = "tf.Const"() <{value = dense<> : tensor<0xf32>}> : () -> tensor<0xf32>
  %shape = "tf.Shape"(%x) : (tensor<?x?x32xf32>) -> tensor<3xi32>
  %b = "tf.StridedSlice"(%shape, %c0, %c1, %c1) <{shrink_axis_mask = 1 : i64}> : (tensor<3xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
  %n = "tf.StridedSlice"(%shape, %c1, %c2, %c1) <{shrink_axis_mask = 1 : i64}> : (tensor<3xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
  %once = "tf.Mul"(%i1, %b) : (tensor<i32>, tensor<i32>) -> tensor<i32>
  %rows = "tf.Mul"(%once, %n) : (tensor<i32>, tensor<i32>) -> tensor<i32>
  %to = "tf.Pack"(%i1, %rows, %i32, %i1) <{axis = 0 : i64}> : (tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4xi32>
  %vector = "tf.Pack"(%rows) <{axis = 0 : i64}> : (tensor<i32>) -> tensor<1xi32>
  %one = "tf.Fill"(%vector, %f1) : (tensor<1xi32>, tensor<f32>) -> tensor<?xf32>
  %zero = "tf.Fill"(%vector, %f0) : (tensor<1xi32>, tensor<f32>) -> tensor<?xf32>
  %0 = "tf.Reshape"(%x, %to) : (tensor<?x?x32xf32>, tensor<4xi32>) -> tensor<1x?x32x1xf32>
  // CHECK: %[[Y:.*]] = attn.layer_norm %[[X]] dimensions = [2]
  %y, %m, %v, %r1, %r2, %r3 = "tf.FusedBatchNormV3"(%0, %one, %zero, %none, %none) <{data_format = "NCHW", epsilon = 1.000000e-03 : f32, exponential_avg_factor = 1.000000e+00 : f32, is_training = true}> : (tensor<1x?x32x1xf32>, tensor<?xf32>, tensor<?xf32>, tensor<0xf32>, tensor<0xf32>) -> (tensor<1x?x32x1xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<*xf32>)
  // CHECK-NEXT: return %[[Y]]
  %1 = "tf.Reshape"(%y, %shape) : (tensor<1x?x32x1xf32>, tensor<3xi32>) -> tensor<?x?x32xf32>
  return %1 : tensor<?x?x32xf32>
}

// Scale and offset by channel, and statistics over several dimensions.
// CHECK-LABEL: func.func @training(
func.func @training(%x: tensor<2x3x4x5xf32>, %s: tensor<5xf32>, %o: tensor<5xf32>, %none: tensor<0xf32>) -> tensor<2x3x4x5xf32> {
  // CHECK: attn.layer_norm %{{.*}} dimensions = [0, 1, 2]
  // CHECK: arith.mulf
  // CHECK: arith.addf
  %y, %m, %v, %r1, %r2, %r3 = "tf.FusedBatchNormV3"(%x, %s, %o, %none, %none) <{data_format = "NHWC", epsilon = 1.000000e-03 : f32, is_training = true}> : (tensor<2x3x4x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<0xf32>, tensor<0xf32>) -> (tensor<2x3x4x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<*xf32>)
  return %y : tensor<2x3x4x5xf32>
}

// In inference the statistics are given: no layer norm.
// CHECK-LABEL: func.func @inference(
func.func @inference(%x: tensor<2x3x4x5xf32>, %s: tensor<3xf32>, %o: tensor<3xf32>, %m0: tensor<3xf32>, %v0: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
  // CHECK-NOT: attn.layer_norm
  // CHECK: arith.subf
  // CHECK: math.rsqrt
  // CHECK: arith.mulf
  // CHECK: arith.mulf
  // CHECK: arith.addf
  %y, %m, %v, %r1, %r2, %r3 = "tf.FusedBatchNormV3"(%x, %s, %o, %m0, %v0) <{data_format = "NCHW", epsilon = 1.000000e-03 : f32, is_training = false}> : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<*xf32>)
  return %y : tensor<2x3x4x5xf32>
}

// Given moments: 16-bit pictures are normalised in f32 and rounded once.
// CHECK-LABEL: func.func @half_picture(
// CHECK: arith.extf %{{.*}} : f16 to f32
// CHECK-NOT: arith.truncf
// CHECK: math.rsqrt %{{.*}} : f32
// CHECK: arith.truncf %{{.*}} : f32 to f16
// CHECK-NOT: arith.truncf
// CHECK: return
func.func @half_picture(%x: tensor<1x2x2x3xf16>, %s: tensor<3xf32>, %m: tensor<3xf32>, %v: tensor<3xf32>) -> tensor<1x2x2x3xf16> {
  %0:6 = "tf.FusedBatchNormV3"(%x, %s, %s, %m, %v) <{is_training = false}> : (tensor<1x2x2x3xf16>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x2x2x3xf16>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return %0#0 : tensor<1x2x2x3xf16>
}
