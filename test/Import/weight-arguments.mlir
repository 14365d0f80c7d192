// Weights become arguments; masks and numbers without dimensions stay.
// RUN: attn-opt %s --attn-weight-arguments | FileCheck %s

// CHECK: module attributes {attn.weights = {tf = [dense<[5.{{.*}}, 2.{{.*}}]> : tensor<2xf32>], torch = [dense<1.000000e+00> : tensor<2xf32>], upstream = [dense<[1.{{.*}}, 2.{{.*}}]> : tensor<2xf32>, dense<5.{{.*}}> : tensor<1xf32>]}}

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
