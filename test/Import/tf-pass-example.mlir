// The example of the pass's description.
// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// CHECK-LABEL: func.func @f(
// CHECK-SAME: %[[Q:.*]]: tensor<?x8xf32>, %[[K:.*]]: tensor<10x8xf32>) -> tensor<?x10xf32>
func.func @f(%q: tensor<?x8xf32>, %k: tensor<10x8xf32>) -> tensor<?x10xf32> {
  // CHECK: %[[ROWS:.*]] = tensor.dim %[[Q]]
  // CHECK: %[[EMPTY:.*]] = tensor.empty(%[[ROWS]]) : tensor<?x10xf32>
  // CHECK: %[[INIT:.*]] = linalg.fill {{.*}} outs(%[[EMPTY]]
  // CHECK: %[[S:.*]] = linalg.contract {{.*}} ins(%[[Q]], %[[K]] {{.*}} outs(%[[INIT]]
  // CHECK: attn.softmax %[[S]] dimensions = [1] : tensor<?x10xf32> -> tensor<?x10xf32>
  %0 = "tf.MatMul"(%q, %k) <{transpose_b = true}> : (tensor<?x8xf32>, tensor<10x8xf32>) -> tensor<?x10xf32>
  %1 = "tf.Softmax"(%0) : (tensor<?x10xf32>) -> tensor<?x10xf32>
  return %1 : tensor<?x10xf32>
}
