// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// CHECK-LABEL: func.func @transpose(
func.func @transpose(%x: tensor<?x3x4xf32>) -> (tensor<?x4x3xf32>, tensor<?x3x4xf32>) {
  %p = "tf.Const"() <{value = dense<[0, -1, 1]> : tensor<3xi32>}> : () -> tensor<3xi32>
  // CHECK: linalg.transpose
  // CHECK-SAME: permutation = [0, 2, 1]
  %0 = "tf.Transpose"(%x, %p) : (tensor<?x3x4xf32>, tensor<3xi32>) -> tensor<?x4x3xf32>
  %q = "tf.Const"() <{value = dense<[0, 1, 2]> : tensor<3xi64>}> : () -> tensor<3xi64>
  // CHECK-NOT: linalg.transpose
  %1 = "tf.Transpose"(%x, %q) : (tensor<?x3x4xf32>, tensor<3xi64>) -> tensor<?x3x4xf32>
  return %0, %1 : tensor<?x4x3xf32>, tensor<?x3x4xf32>
}

// CHECK-LABEL: func.func @broadcast(
func.func @broadcast(%x: tensor<3x1xf32>, %y: tensor<?x4xf32>) -> tensor<?x3x4xf32> {
  %c0 = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %c1 = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> : () -> tensor<1xi32>
  %rest = "tf.Const"() <{value = dense<[3, 4]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %axis = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %0 = "tf.Shape"(%y) : (tensor<?x4xf32>) -> tensor<2xi32>
  %1 = "tf.StridedSlice"(%0, %c0, %c1, %c1) <{begin_mask = 1 : i64}> : (tensor<2xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<1xi32>
  %2 = "tf.ConcatV2"(%1, %rest, %axis) : (tensor<1xi32>, tensor<2xi32>, tensor<i32>) -> tensor<3xi32>
  // CHECK: tensor.collapse_shape
  // CHECK: linalg.broadcast ins(%{{.*}} : tensor<3xf32>) outs(%{{.*}} : tensor<?x3x4xf32>) dimensions = [0, 2]
  %3 = "tf.BroadcastTo"(%x, %2) : (tensor<3x1xf32>, tensor<3xi32>) -> tensor<?x3x4xf32>
  return %3 : tensor<?x3x4xf32>
}

// Key heads repeated for groups of query heads.
// CHECK-LABEL: func.func @tile(
func.func @tile(%x: tensor<2x10x2x1x8xf32>, %y: tensor<2x3xf32>) -> (tensor<2x10x2x4x8xf32>, tensor<4x9xf32>) {
  %m = "tf.Const"() <{value = dense<[1, 1, 1, 4, 1]> : tensor<5xi32>}> : () -> tensor<5xi32>
  // CHECK: linalg.broadcast ins(%{{.*}} : tensor<2x10x2x8xf32>) outs(%{{.*}} : tensor<2x10x2x4x8xf32>) dimensions = [3]
  %0 = "tf.Tile"(%x, %m) : (tensor<2x10x2x1x8xf32>, tensor<5xi32>) -> tensor<2x10x2x4x8xf32>
  %n = "tf.Const"() <{value = dense<[2, 3]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // CHECK: linalg.broadcast ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x2x3x3xf32>) dimensions = [0, 2]
  // CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2, 3]] : tensor<2x2x3x3xf32> into tensor<4x9xf32>
  %1 = "tf.Tile"(%y, %n) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<4x9xf32>
  return %0, %1 : tensor<2x10x2x4x8xf32>, tensor<4x9xf32>
}

// CHECK-LABEL: func.func @join(
func.func @join(%x: tensor<2x3xf32>, %y: tensor<2x4xf32>, %z: tensor<2x3xf32>) -> (tensor<2x7xf32>, tensor<2x3x2xf32>, tensor<4x3xf32>) {
  %last = "tf.Const"() <{value = dense<-1> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: tensor.concat dim(1)
  %0 = "tf.ConcatV2"(%x, %y, %last) : (tensor<2x3xf32>, tensor<2x4xf32>, tensor<i32>) -> tensor<2x7xf32>
  // CHECK: tensor.concat dim(2)
  %1 = "tf.Pack"(%x, %z) <{axis = -1 : i64}> : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3x2xf32>
  %first = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // CHECK: tensor.concat dim(0)
  %2 = "tf.Concat"(%first, %x, %z) : (tensor<i32>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
  return %0, %1, %2 : tensor<2x7xf32>, tensor<2x3x2xf32>, tensor<4x3xf32>
}

// CHECK-LABEL: func.func @unpack(
func.func @unpack(%x: tensor<2x3x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>) {
  // CHECK-COUNT-3: tensor.extract_slice
  %0:3 = "tf.Unpack"(%x) <{axis = 1 : i64}> : (tensor<2x3x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>)
  return %0#0, %0#1, %0#2 : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>
}

// CHECK-LABEL: func.func @identities(
// CHECK-SAME: %[[X:.*]]: tensor<2xf32>, %[[Y:.*]]: tensor<3xf32>
func.func @identities(%x: tensor<2xf32>, %y: tensor<3xf32>) -> (tensor<2xf32>, tensor<3xf32>) {
  %0 = "tf.Identity"(%x) {device = ""} : (tensor<2xf32>) -> tensor<2xf32>
  %1:2 = "tf.IdentityN"(%0, %y) : (tensor<2xf32>, tensor<3xf32>) -> (tensor<2xf32>, tensor<3xf32>)
  %2 = "tf.StopGradient"(%1#0) : (tensor<2xf32>) -> tensor<2xf32>
  %3 = "tf.PreventGradient"(%2) <{message = ""}> : (tensor<2xf32>) -> tensor<2xf32>
  %4 = "tf.CheckNumerics"(%3) <{message = ""}> : (tensor<2xf32>) -> tensor<2xf32>
  "tf.NoOp"() : () -> ()
  // CHECK-NEXT: return %[[X]], %[[Y]]
  return %4, %1#1 : tensor<2xf32>, tensor<3xf32>
}
