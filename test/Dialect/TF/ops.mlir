// Text of every shape that TensorFlow writes survives text and bytecode.
// RUN: attn-opt %s | attn-opt | FileCheck %s
// RUN: attn-opt %s --emit-bytecode | attn-opt | FileCheck %s

// CHECK: module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}}
module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  // CHECK-LABEL: func.func @"__inference_<lambda>_1"
  // CHECK-SAME: {tf._user_specified_name = "x"}
  // CHECK-SAME: attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "x", outputs = "y"}}
  func.func @"__inference_<lambda>_1"(%arg0: tensor<2x?x32xf32> {tf._user_specified_name = "x"}) -> tensor<*xf32> attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "x", outputs = "y"}} {
    // CHECK: "tf.Const"() <{value = dense<[0, 2, 1]> : tensor<3xi32>}> {device = ""} : () -> tensor<3xi32>
    %perm = "tf.Const"() <{value = dense<[0, 2, 1]> : tensor<3xi32>}> {device = ""} : () -> tensor<3xi32>
    // CHECK: "tf.Identity"(%arg0) {_has_manual_control_dependencies = true, device = ""} : (tensor<2x?x32xf32>) -> tensor<2x?x32xf32>
    %0 = "tf.Identity"(%arg0) {_has_manual_control_dependencies = true, device = ""} : (tensor<2x?x32xf32>) -> tensor<2x?x32xf32>
    // CHECK: "tf.BatchMatMulV2"(%{{.*}}) <{adj_x = false, adj_y = true, grad_x = false, grad_y = false}> {device = ""}
    %1 = "tf.BatchMatMulV2"(%0, %0) <{adj_x = false, adj_y = true, grad_x = false, grad_y = false}> {device = ""} : (tensor<2x?x32xf32>, tensor<2x?x32xf32>) -> tensor<2x?x?xf32>
    // CHECK: "tf.Einsum"(%{{.*}}) <{equation = "bij,bjk->bik"}> : (tensor<2x?x?xf32>, tensor<2x?x32xf32>) -> tensor<2x?x32xf32>
    %2 = "tf.Einsum"(%1, %0) <{equation = "bij,bjk->bik"}> : (tensor<2x?x?xf32>, tensor<2x?x32xf32>) -> tensor<2x?x32xf32>
    // CHECK: "tf.Const"() <{value = dense<1.000000e+00> : tensor<1x4x8x1xf32>}>
    %s4 = "tf.Const"() <{value = dense<1.0> : tensor<1x4x8x1xf32>}> : () -> tensor<1x4x8x1xf32>
    %s = "tf.Const"() <{value = dense<1.0> : tensor<4xf32>}> : () -> tensor<4xf32>
    // CHECK: %y, %batch_mean, {{.*}} = "tf.FusedBatchNormV3"({{.*}}) <{data_format = "NCHW", epsilon = 1.000000e-03 : f32, exponential_avg_factor = 1.000000e+00 : f32, is_training = true}>
    %y, %m, %v, %r1, %r2, %r3 = "tf.FusedBatchNormV3"(%s4, %s, %s, %s, %s) <{data_format = "NCHW", epsilon = 1.000000e-03 : f32, exponential_avg_factor = 1.000000e+00 : f32, is_training = true}> : (tensor<1x4x8x1xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<1x4x8x1xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<*xf32>)
    // CHECK: "tf.EnsureShape"(%{{.*}}) <{shape = #tf_type.shape<2x?x32>}>
    %3 = "tf.EnsureShape"(%2) <{shape = #tf_type.shape<2x?x32>}> : (tensor<2x?x32xf32>) -> tensor<*xf32>
    // CHECK: "tf.NoOp"() {device = ""} : () -> ()
    "tf.NoOp"() {device = ""} : () -> ()
    return %3 : tensor<*xf32>
  }

  // Attributes in the older place, behind the properties.
  // CHECK-LABEL: @old_attributes
  func.func @old_attributes(%x: tensor<2x3x4xf32>, %i: tensor<1xi32>, %w: tensor<4xf32>) {
    // CHECK: "tf.Mean"(%{{.*}}) <{keep_dims = true}> {device = ""}
    %0 = "tf.Mean"(%x, %i) {device = "", keep_dims = true} : (tensor<2x3x4xf32>, tensor<1xi32>) -> tensor<2x3x1xf32>
    // CHECK: "tf.BiasAdd"(%{{.*}}) <{data_format = "NHWC"}>
    %1 = "tf.BiasAdd"(%x, %w) {data_format = "NHWC"} : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
    return
  }

  // CHECK-LABEL: @calls
  func.func @calls(%x: tensor<2xf32>, %h: tensor<*x!tf_type.resource>) {
    // CHECK: "tf.StatefulPartitionedCall"(%{{.*}}) <{config = "", config_proto = "\0A", executor_type = "", f = @callee}>
    %0 = "tf.StatefulPartitionedCall"(%x) <{config = "", config_proto = "\0A", executor_type = "", f = @callee}> : (tensor<2xf32>) -> tensor<2xf32>
    // CHECK: "tf.ReadVariableOp"(%{{.*}}) {device = ""} : (tensor<*x!tf_type.resource>) -> tensor<*xf32>
    %1 = "tf.ReadVariableOp"(%h) {device = ""} : (tensor<*x!tf_type.resource>) -> tensor<*xf32>
    return
  }
  func.func private @callee(%x: tensor<2xf32>) -> tensor<2xf32> {
    return %x : tensor<2xf32>
  }
}
