// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// CHECK-LABEL: func.func @mean(
func.func @mean(%x: tensor<2x?x8xf32>) -> (tensor<2x?x1xf32>, tensor<2x8xf32>) {
  %last = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> : () -> tensor<1xi32>
  // CHECK: %[[EIGHT:.*]] = arith.constant 8.000000e+00
  // CHECK: linalg.reduce
  // CHECK-SAME: dimensions = [2]
  // CHECK: tensor.expand_shape
  // CHECK: arith.divf %{{.*}}, %[[EIGHT]]
  %0 = "tf.Mean"(%x, %last) <{keep_dims = true}> : (tensor<2x?x8xf32>, tensor<1xi32>) -> tensor<2x?x1xf32>
  // The number of elements is known at run time.
  %middle = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: arith.sitofp
  // CHECK: linalg.reduce
  // CHECK-SAME: dimensions = [1]
  // CHECK: arith.divf
  %1 = "tf.Mean"(%x, %middle) <{keep_dims = false}> : (tensor<2x?x8xf32>, tensor<i32>) -> tensor<2x8xf32>
  return %0, %1 : tensor<2x?x1xf32>, tensor<2x8xf32>
}

// 16-bit numbers are summed and divided in f32.
// CHECK-LABEL: func.func @mean_half(
func.func @mean_half(%x: tensor<2x8xf16>) -> tensor<2xf16> {
  %d = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: linalg.reduce
  // CHECK: arith.divf %{{.*}} : f32
  // CHECK: arith.truncf
  %0 = "tf.Mean"(%x, %d) : (tensor<2x8xf16>, tensor<i32>) -> tensor<2xf16>
  return %0 : tensor<2xf16>
}

// CHECK-LABEL: func.func @kinds(
func.func @kinds(%x: tensor<2x3xf32>, %b: tensor<2x3xi1>) -> (tensor<f32>, tensor<3xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xi1>, tensor<2xi1>, tensor<2x3xf32>) {
  %both = "tf.Const"() <{value = dense<[1, 0]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %first = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %last = "tf.Const"() <{value = dense<1> : tensor<i64>}> : () -> tensor<i64>
  %none = "tf.Const"() <{value = dense<> : tensor<0xi32>}> : () -> tensor<0xi32>
  // CHECK: arith.addf
  %0 = "tf.Sum"(%x, %both) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<f32>
  // CHECK: arith.maximumf
  %1 = "tf.Max"(%x, %first) : (tensor<2x3xf32>, tensor<i32>) -> tensor<3xf32>
  // CHECK: arith.minimumf
  %2 = "tf.Min"(%x, %last) : (tensor<2x3xf32>, tensor<i64>) -> tensor<2xf32>
  // CHECK: arith.mulf
  %3 = "tf.Prod"(%x, %last) : (tensor<2x3xf32>, tensor<i64>) -> tensor<2xf32>
  // CHECK: arith.andi
  %4 = "tf.All"(%b, %last) : (tensor<2x3xi1>, tensor<i64>) -> tensor<2xi1>
  // CHECK: arith.ori
  %5 = "tf.Any"(%b, %last) : (tensor<2x3xi1>, tensor<i64>) -> tensor<2xi1>
  // CHECK-NOT: linalg.reduce
  %6 = "tf.Sum"(%x, %none) : (tensor<2x3xf32>, tensor<0xi32>) -> tensor<2x3xf32>
  return %0, %1, %2, %3, %4, %5, %6 : tensor<f32>, tensor<3xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xi1>, tensor<2xi1>, tensor<2x3xf32>
}

// CHECK-LABEL: func.func @arg_max(
func.func @arg_max(%x: tensor<2x?xf32>) -> tensor<2xi64> {
  %d = "tf.Const"() <{value = dense<-1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: linalg.generic
  // CHECK-SAME: iterator_types = ["parallel", "reduction"]
  // CHECK: arith.cmpf ugt
  %0 = "tf.ArgMax"(%x, %d) : (tensor<2x?xf32>, tensor<i32>) -> tensor<2xi64>
  return %0 : tensor<2xi64>
}

// Keras numbers rows and columns by running sums of ones.
// CHECK-LABEL: func.func @causal_mask(
func.func @causal_mask(%x: tensor<2x?x8xf32>) -> tensor<1x?x?xi1> {
  %zero = "tf.Const"() <{value = dense<[1]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %two = "tf.Const"() <{value = dense<[2]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %one = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %rows = "tf.Const"() <{value = dense<-2> : tensor<i32>}> : () -> tensor<i32>
  %columns = "tf.Const"() <{value = dense<-1> : tensor<i32>}> : () -> tensor<i32>
  %0 = "tf.Shape"(%x) : (tensor<2x?x8xf32>) -> tensor<3xi32>
  %1 = "tf.StridedSlice"(%0, %zero, %two, %zero) <{shrink_axis_mask = 1 : i64}> : (tensor<3xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
  %2 = "tf.Pack"(%one, %1, %1) <{axis = 0 : i64}> : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3xi32>
  %3 = "tf.Fill"(%2, %one) : (tensor<3xi32>, tensor<i32>) -> tensor<1x?x?xi32>
  // CHECK: linalg.index 1
  // CHECK: arith.addi
  %4 = "tf.Cumsum"(%3, %rows) <{exclusive = false, reverse = false}> : (tensor<1x?x?xi32>, tensor<i32>) -> tensor<1x?x?xi32>
  // CHECK: linalg.index 2
  // CHECK: arith.addi
  %5 = "tf.Cumsum"(%3, %columns) <{exclusive = false, reverse = false}> : (tensor<1x?x?xi32>, tensor<i32>) -> tensor<1x?x?xi32>
  // CHECK: arith.cmpi sge
  %6 = "tf.GreaterEqual"(%4, %5) : (tensor<1x?x?xi32>, tensor<1x?x?xi32>) -> tensor<1x?x?xi1>
  return %6 : tensor<1x?x?xi1>
}

// CHECK-LABEL: func.func @cumsum(
func.func @cumsum(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %d = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: linalg.generic
  // CHECK-SAME: iterator_types = ["parallel", "parallel", "reduction"]
  // CHECK: %[[I:.*]] = linalg.index 1
  // CHECK: %[[J:.*]] = linalg.index 2
  // CHECK: arith.cmpi sgt, %[[J]], %[[I]]
  %0 = "tf.Cumsum"(%x, %d) <{exclusive = true, reverse = true}> : (tensor<2x5xf32>, tensor<i32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}
