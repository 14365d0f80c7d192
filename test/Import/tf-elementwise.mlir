// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// CHECK-LABEL: func.func @unary(
// CHECK-SAME: %[[X:.*]]: tensor<2x3xf32>
func.func @unary(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // CHECK: linalg.generic
  // CHECK: ^bb0(%[[IN:.*]]: f32, %{{.*}}: f32):
  // CHECK-NEXT: %[[NEG:.*]] = arith.negf %[[IN]]
  // CHECK-NEXT: %[[EXP:.*]] = math.exp %[[NEG]]
  // CHECK: %[[SUM:.*]] = arith.addf %{{.*}}, %[[EXP]]
  // CHECK: arith.divf %{{.*}}, %[[SUM]]
  %0 = "tf.Sigmoid"(%x) {device = ""} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: math.tanh
  %1 = "tf.Tanh"(%0) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: math.erf
  %2 = "tf.Erf"(%1) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: math.roundeven
  %3 = "tf.Round"(%2) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: arith.maximumf
  %4 = "tf.Relu"(%3) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: arith.constant 3.000000e-01 : f32
  %5 = "tf.LeakyRelu"(%4) <{alpha = 0.3 : f32}> : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return %5 : tensor<2x3xf32>
}

// Sizes come from the operand that has them, and a result whose type says less
// is returned with what is known.
// CHECK-LABEL: func.func @dynamic_broadcast(
// CHECK-SAME: %[[X:.*]]: tensor<?x4x8xf32>, %[[Y:.*]]: tensor<8xf32>) -> tensor<?x4x8xf32>
func.func @dynamic_broadcast(%x: tensor<?x4x8xf32>, %y: tensor<8xf32>) -> tensor<*xf32> {
  // CHECK: %[[D:.*]] = tensor.dim %[[X]]
  // CHECK: tensor.empty(%[[D]]) : tensor<?x4x8xf32>
  // CHECK: linalg.generic
  // CHECK-SAME: ins(%[[X]], %[[Y]] : tensor<?x4x8xf32>, tensor<8xf32>)
  // CHECK: arith.addf
  // CHECK-NOT: tensor.cast
  %0 = "tf.AddV2"(%x, %y) : (tensor<?x4x8xf32>, tensor<8xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// A constant of one element is written inside.
// CHECK-LABEL: func.func @scale(
func.func @scale(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %c = "tf.Const"() <{value = dense<0.5> : tensor<f32>}> : () -> tensor<f32>
  // CHECK: %[[HALF:.*]] = arith.constant 5.000000e-01 : f32
  // CHECK: linalg.generic
  // CHECK-SAME: ins(%{{.*}} : tensor<2x3xf32>)
  // CHECK: arith.mulf %{{.*}}, %[[HALF]]
  %0 = "tf.Mul"(%x, %c) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// ... unless it widens the result.
// CHECK-LABEL: func.func @widening_constant(
// CHECK-SAME: -> tensor<1x1x3xf32>
func.func @widening_constant(%x: tensor<3xf32>) -> tensor<1x1x3xf32> {
  %c = "tf.Const"() <{value = dense<0.5> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %0 = "tf.Mul"(%x, %c) : (tensor<3xf32>, tensor<1x1x1xf32>) -> tensor<1x1x3xf32>
  return %0 : tensor<1x1x3xf32>
}

// CHECK-LABEL: func.func @powers(
func.func @powers(%x: tensor<2xf32>, %y: tensor<2xf32>) -> tensor<2xf32> {
  %two = "tf.Const"() <{value = dense<2.0> : tensor<f32>}> : () -> tensor<f32>
  %root = "tf.Const"() <{value = dense<0.5> : tensor<f32>}> : () -> tensor<f32>
  %odd = "tf.Const"() <{value = dense<2.5> : tensor<f32>}> : () -> tensor<f32>
  // CHECK: arith.mulf %[[IN:.*]], %[[IN]]
  %0 = "tf.Pow"(%x, %two) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
  // CHECK: math.sqrt
  %1 = "tf.Pow"(%0, %root) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
  // CHECK: math.powf
  %2 = "tf.Pow"(%1, %odd) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
  // CHECK: math.powf
  %3 = "tf.Pow"(%2, %y) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %3 : tensor<2xf32>
}

// Unsigned integers are signless, and the operations on them unsigned.
// CHECK-LABEL: func.func @unsigned(
// CHECK-SAME: %{{.*}}: tensor<4xi8>, %{{.*}}: tensor<4xi8>) -> (tensor<4xi8>, tensor<4xi1>, tensor<4xf32>)
func.func @unsigned(%x: tensor<4xui8>, %y: tensor<4xui8>) -> (tensor<4xui8>, tensor<4xi1>, tensor<4xf32>) {
  // CHECK: arith.maxui
  %0 = "tf.Maximum"(%x, %y) : (tensor<4xui8>, tensor<4xui8>) -> tensor<4xui8>
  // CHECK: arith.cmpi ult
  %1 = "tf.Less"(%x, %y) : (tensor<4xui8>, tensor<4xui8>) -> tensor<4xi1>
  // CHECK: arith.uitofp
  %2 = "tf.Cast"(%0) <{Truncate = false}> : (tensor<4xui8>) -> tensor<4xf32>
  return %0, %1, %2 : tensor<4xui8>, tensor<4xi1>, tensor<4xf32>
}

// CHECK-LABEL: func.func @casts(
func.func @casts(%x: tensor<4xf32>, %b: tensor<4xi1>) -> (tensor<4xi1>, tensor<4xf16>, tensor<4xi32>, tensor<4xf32>) {
  // CHECK: arith.cmpf une
  %0 = "tf.Cast"(%x) <{Truncate = false}> : (tensor<4xf32>) -> tensor<4xi1>
  // CHECK: arith.truncf
  %1 = "tf.Cast"(%x) : (tensor<4xf32>) -> tensor<4xf16>
  // CHECK: arith.fptosi
  %2 = "tf.Cast"(%x) : (tensor<4xf32>) -> tensor<4xi32>
  // CHECK: arith.uitofp
  %3 = "tf.Cast"(%b) : (tensor<4xi1>) -> tensor<4xf32>
  return %0, %1, %2, %3 : tensor<4xi1>, tensor<4xf16>, tensor<4xi32>, tensor<4xf32>
}

// CHECK-LABEL: func.func @logic(
func.func @logic(%x: tensor<2x1xi1>, %y: tensor<1x3xi1>) -> tensor<2x3xi1> {
  // CHECK: arith.andi
  %0 = "tf.LogicalAnd"(%x, %y) : (tensor<2x1xi1>, tensor<1x3xi1>) -> tensor<2x3xi1>
  // CHECK: arith.xori
  %1 = "tf.LogicalNot"(%0) : (tensor<2x3xi1>) -> tensor<2x3xi1>
  return %1 : tensor<2x3xi1>
}

// CHECK-LABEL: func.func @select(
func.func @select(%c: tensor<2x1x4xi1>, %x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %low = "tf.Const"() <{value = dense<-1.0e9> : tensor<f32>}> : () -> tensor<f32>
  // CHECK: %[[LOW:.*]] = arith.constant -1.000000e+09 : f32
  // CHECK: arith.select %{{.*}}, %{{.*}}, %[[LOW]] : f32
  %0 = "tf.SelectV2"(%c, %x, %low) : (tensor<2x1x4xi1>, tensor<2x3x4xf32>, tensor<f32>) -> tensor<2x3x4xf32>
  return %0 : tensor<2x3x4xf32>
}

// The first version chooses rows.
// CHECK-LABEL: func.func @select_rows(
func.func @select_rows(%c: tensor<2xi1>, %x: tensor<2x3xf32>, %y: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // CHECK: linalg.generic
  // CHECK-SAME: ins(%{{.*}} : tensor<2xi1>, tensor<2x3xf32>, tensor<2x3xf32>)
  // CHECK: arith.select
  %0 = "tf.Select"(%c, %x, %y) : (tensor<2xi1>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// CHECK-LABEL: func.func @bias(
func.func @bias(%x: tensor<2x3x4xf32>, %b: tensor<4xf32>, %c: tensor<3xf32>) -> tensor<2x3x4xf32> {
  // CHECK: arith.addf
  %0 = "tf.BiasAdd"(%x, %b) <{data_format = "NHWC"}> : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
  // CHECK: arith.addf
  %1 = "tf.BiasAdd"(%0, %c) <{data_format = "NCHW"}> : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  return %1 : tensor<2x3x4xf32>
}

// Integer division by zero must not be undefined.
// CHECK-LABEL: func.func @division(
func.func @division(%x: tensor<4xi32>, %y: tensor<4xi32>) -> tensor<4xi32> {
  // CHECK: %[[ONE:.*]] = arith.select
  // CHECK: arith.floordivsi %{{.*}}, %[[ONE]]
  %0 = "tf.FloorDiv"(%x, %y) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK: arith.remsi
  %1 = "tf.FloorMod"(%0, %y) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  return %1 : tensor<4xi32>
}
