// RUN: attn-opt %s --attn-import-tf | FileCheck %s

// CHECK: module {
// CHECK-NOT: tf.
module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  // CHECK: func.func @main(%{{.*}}: tensor<2xf32>) -> tensor<2xf32> {
  // CHECK: math.tanh
  // CHECK: math.exp
  // CHECK: math.tanh
  // CHECK: return
  func.func @main(%x: tensor<2xf32> {tf._user_specified_name = "x"}) -> (tensor<2xf32> {tf.y}) attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "x", outputs = "y"}} {
    %0 = "tf.StatefulPartitionedCall"(%x) <{config = "", config_proto = "", executor_type = "", f = @middle}> : (tensor<2xf32>) -> tensor<2xf32>
    %1 = "tf.PartitionedCall"(%0) <{config = "", config_proto = "", executor_type = "", f = @inner}> : (tensor<2xf32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
  // CHECK-NOT: func.func
  func.func private @middle(%x: tensor<2xf32>) -> tensor<2xf32> {
    %0 = "tf.PartitionedCall"(%x) <{config = "", config_proto = "", executor_type = "", f = @inner}> : (tensor<2xf32>) -> tensor<2xf32>
    %1 = "tf.Exp"(%0) : (tensor<2xf32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
  func.func private @inner(%x: tensor<2xf32>) -> tensor<2xf32> {
    %0 = "tf.Tanh"(%x) : (tensor<2xf32>) -> tensor<2xf32>
    return %0 : tensor<2xf32>
  }
}
