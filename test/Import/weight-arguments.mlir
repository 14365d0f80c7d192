// Weights become arguments; masks and numbers without dimensions stay.
// RUN: attn-opt %s --attn-weight-arguments | FileCheck %s

// CHECK: module attributes {attn.weights = {equal = [dense<1.0{{.*}}> : tensor<2xf32>, dense<1.0{{.*}}> : tensor<2xf32>], shared = [dense_resource<w> : tensor<2xf32>, dense_resource<v> : tensor<2xf32>], tf = [dense<[5.{{.*}}, 2.{{.*}}]> : tensor<2xf32>], torch = [dense<1.000000e+00> : tensor<2xf32>], upstream = [dense<[1.{{.*}}, 2.{{.*}}]> : tensor<2xf32>, dense<5.{{.*}}> : tensor<1xf32>]}}

// CHECK-LABEL: func.func @upstream(
// CHECK-SAME: %[[X:.+]]: tensor<2xf32>, %[[W:.+]]: tensor<2xf32>, %[[B:.+]]: tensor<1xf32>)
func.func @upstream(%x: tensor<2xf32>) -> (tensor<2xf32>, tensor<1xf32>, tensor<2xf32>, tensor<2xi32>, tensor<f32>) {
  %w = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %b = arith.constant dense<0.5> : tensor<1xf32>
  // CHECK: dense<[0.000000e+00, 0xFF800000]>
  %mask = arith.constant dense<[0.0, 0xFF800000]> : tensor<2xf32>
  // CHECK: dense<[3, 4]>
  %i = arith.constant dense<[3, 4]> : tensor<2xi32>
  // CHECK: dense<2.500000e-01> : tensor<f32>
  %s = arith.constant dense<0.25> : tensor<f32>
  // CHECK: %[[Y:.+]] = arith.mulf %[[X]], %[[W]]
  %y = arith.mulf %x, %w : tensor<2xf32>
  // CHECK: return %[[Y]], %[[B]],
  return %y, %b, %mask, %i, %s : tensor<2xf32>, tensor<1xf32>, tensor<2xf32>, tensor<2xi32>, tensor<f32>
}

// CHECK-LABEL: func.func @torch(
// CHECK-SAME: %{{.+}}: !torch.vtensor<[2],f32>, %[[W:.+]]: !torch.vtensor<[2],f32>)
func.func @torch(%x: !torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32> {
  %w = torch.vtensor.literal(dense<1.0> : tensor<2xf32>) : !torch.vtensor<[2],f32>
  // CHECK: torch.aten.mul.Tensor %{{.+}}, %[[W]]
  %y = torch.aten.mul.Tensor %x, %w : !torch.vtensor<[2],f32>, !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return %y : !torch.vtensor<[2],f32>
}

// CHECK-LABEL: func.func @tf(
// CHECK-SAME: %{{.+}}: tensor<2xf32>, %[[W:.+]]: tensor<2xf32>)
func.func @tf(%x: tensor<2xf32>) -> tensor<2xf32> {
  %w = "tf.Const"() <{value = dense<[0.5, 0.25]> : tensor<2xf32>}> : () -> tensor<2xf32>
  // CHECK: "tf.Mul"(%{{.+}}, %[[W]])
  %y = "tf.Mul"(%x, %w) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// A resource that is written down twice is one weight of the framework's.
// CHECK-LABEL: func.func @shared(
// CHECK-SAME: %[[X:.+]]: tensor<2xf32>, %[[W:.+]]: tensor<2xf32>, %[[V:.+]]: tensor<2xf32>)
func.func @shared(%x: tensor<2xf32>) -> tensor<2xf32> {
  %w = arith.constant dense_resource<w> : tensor<2xf32>
  // CHECK: %[[Y:.+]] = arith.mulf %[[X]], %[[W]]
  %y = arith.mulf %x, %w : tensor<2xf32>
  %v = arith.constant dense_resource<v> : tensor<2xf32>
  // CHECK: %[[Z:.+]] = arith.mulf %[[Y]], %[[V]]
  %z = arith.mulf %y, %v : tensor<2xf32>
  %again = arith.constant dense_resource<w> : tensor<2xf32>
  // CHECK: arith.addf %[[Z]], %[[W]]
  %r = arith.addf %z, %again : tensor<2xf32>
  return %r : tensor<2xf32>
}

// Equal numbers alone may be two weights: biases begin equal.
// CHECK-LABEL: func.func @equal(
// CHECK-SAME: %[[X:.+]]: tensor<2xf32>, %[[A:.+]]: tensor<2xf32>, %[[B:.+]]: tensor<2xf32>)
func.func @equal(%x: tensor<2xf32>) -> tensor<2xf32> {
  %a = arith.constant dense<0.1> : tensor<2xf32>
  %b = arith.constant dense<0.1> : tensor<2xf32>
  // CHECK: %[[Y:.+]] = arith.addf %[[X]], %[[A]]
  %y = arith.addf %x, %a : tensor<2xf32>
  // CHECK: arith.addf %[[Y]], %[[B]]
  %z = arith.addf %y, %b : tensor<2xf32>
  return %z : tensor<2xf32>
}

{-#
  dialect_resources: {
    builtin: {
      w: "0x040000000000803F00000040",
      v: "0x040000000000803F00000040"
    }
  }
#-}
