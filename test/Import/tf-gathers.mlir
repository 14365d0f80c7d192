// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// An embedding: a position out of range gives 0.
// CHECK-LABEL: func.func @embedding(
// CHECK-SAME: %[[W:.*]]: tensor<100x8xf32>, %[[I:.*]]: tensor<?x10xi32>
func.func @embedding(%w: tensor<100x8xf32>, %i: tensor<?x10xi32>) -> tensor<?x10x8xf32> {
  %a = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: linalg.generic
  // CHECK: %[[ROW:.*]] = tensor.extract %[[I]]
  // CHECK: %[[AT:.*]] = arith.index_cast %[[ROW]]
  // CHECK: %[[FITS:.*]] = arith.cmpi ult, %[[AT]]
  // CHECK: arith.select %[[FITS]], %[[AT]]
  // CHECK: %[[V:.*]] = tensor.extract %[[W]]
  // CHECK: arith.select %[[FITS]], %[[V]], %{{.*}} : f32
  %0 = "tf.GatherV2"(%w, %i, %a) <{batch_dims = 0 : i64}> : (tensor<100x8xf32>, tensor<?x10xi32>, tensor<i32>) -> tensor<?x10x8xf32>
  return %0 : tensor<?x10x8xf32>
}

// CHECK-LABEL: func.func @constant_position(
func.func @constant_position(%x: tensor<2x10x8xf32>) -> tensor<2x8xf32> {
  %i = "tf.Const"() <{value = dense<3> : tensor<i32>}> : () -> tensor<i32>
  %a = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: tensor.extract_slice %{{.*}}[0, 3, 0] [2, 1, 8]
  %0 = "tf.GatherV2"(%x, %i, %a) <{batch_dims = 0 : i64}> : (tensor<2x10x8xf32>, tensor<i32>, tensor<i32>) -> tensor<2x8xf32>
  return %0 : tensor<2x8xf32>
}

// CHECK-LABEL: func.func @batched(
func.func @batched(%x: tensor<2x10x8xf32>, %i: tensor<2x3xi64>) -> tensor<2x3x8xf32> {
  %a = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: %[[B:.*]] = linalg.index 0
  // CHECK: %[[K:.*]] = linalg.index 1
  // CHECK: tensor.extract %{{.*}}[%[[B]], %[[K]]] : tensor<2x3xi64>
  %0 = "tf.GatherV2"(%x, %i, %a) <{batch_dims = 1 : i64}> : (tensor<2x10x8xf32>, tensor<2x3xi64>, tensor<i32>) -> tensor<2x3x8xf32>
  return %0 : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @nd(
func.func @nd(%x: tensor<4x5x8xf32>, %i: tensor<3x2xi32>) -> tensor<3x8xf32> {
  // CHECK-COUNT-2: tensor.extract %{{.*}} : tensor<3x2xi32>
  // CHECK: tensor.extract %{{.*}} : tensor<4x5x8xf32>
  %0 = "tf.GatherNd"(%x, %i) <{bad_indices_policy = ""}> : (tensor<4x5x8xf32>, tensor<3x2xi32>) -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}

// CHECK-LABEL: func.func @one_hot(
func.func @one_hot(%i: tensor<2x3xi32>) -> tensor<2x3x5xf32> {
  %d = "tf.Const"() <{value = dense<5> : tensor<i32>}> : () -> tensor<i32>
  %on = "tf.Const"() <{value = dense<1.0> : tensor<f32>}> : () -> tensor<f32>
  %off = "tf.Const"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
  // CHECK: %[[K:.*]] = linalg.index 2
  // CHECK: arith.cmpi eq, %{{.*}}, %[[K]]
  %0 = "tf.OneHot"(%i, %d, %on, %off) <{axis = -1 : i64}> : (tensor<2x3xi32>, tensor<i32>, tensor<f32>, tensor<f32>) -> tensor<2x3x5xf32>
  return %0 : tensor<2x3x5xf32>
}

// A causal triangle: everything below the diagonal, nothing above.
// CHECK-LABEL: func.func @band(
func.func @band(%x: tensor<?x?xi1>) -> tensor<?x?xi1> {
  %all = "tf.Const"() <{value = dense<-1> : tensor<i64>}> : () -> tensor<i64>
  %none = "tf.Const"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64>
  // CHECK: %[[M:.*]] = linalg.index 0
  // CHECK: %[[N:.*]] = linalg.index 1
  // CHECK: %[[D:.*]] = arith.subi %[[N]], %[[M]]
  // CHECK: arith.cmpi sle, %[[D]], %{{.*}}
  // CHECK-NOT: arith.subi
  // CHECK: linalg.yield
  %0 = "tf.MatrixBandPart"(%x, %all, %none) : (tensor<?x?xi1>, tensor<i64>, tensor<i64>) -> tensor<?x?xi1>
  return %0 : tensor<?x?xi1>
}
