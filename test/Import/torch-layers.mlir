// What has an attn operation of the same meaning becomes that operation.
// RUN: attn-opt %s --attn-import-torch --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @causal
// CHECK-SAME: (%[[Q:.*]]: tensor<2x4x5x8xf16>, %[[K:.*]]: tensor<2x4x7x8xf16>
// CHECK: attn.attention query(%[[Q]] : {{.*}}) key(%[[K]] : {{.*}}) value(%[[K]] : {{.*}}) scale = 0.3535533905932737{{[0-9]}} bands = [#attn.band<query = 2, key = 3, upper = 0>] empty_rows = zero
func.func @causal(%q: !torch.vtensor<[2,4,5,8],f16>, %k: !torch.vtensor<[2,4,7,8],f16>) -> !torch.vtensor<[2,4,5,8],f16> {
  %p = torch.constant.float 0.0
  %none = torch.constant.none
  %true = torch.constant.bool true
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %none, %p, %true, %none, %false : !torch.vtensor<[2,4,5,8],f16>, !torch.vtensor<[2,4,7,8],f16>, !torch.vtensor<[2,4,7,8],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,4,5,8],f16>
  return %0 : !torch.vtensor<[2,4,5,8],f16>
}

// Repeated dimensions of a mask leave its map; a given scale stays.
// CHECK-LABEL: func.func @bool_mask
// CHECK: %[[M:.*]] = tensor.collapse_shape %{{.*}} : tensor<2x1x1x7xi1> into tensor<2x7xi1>
// CHECK: attn.attention {{.*}} mask(%[[M]] : tensor<2x7xi1>) scale = 3.000000e-01 empty_rows = zero maps = [#{{.*}}, #{{.*}}, #{{.*}}, #{{.*}}, #{{.*}}]
func.func @bool_mask(%q: !torch.vtensor<[2,4,5,8],f32>, %k: !torch.vtensor<[2,4,7,8],f32>, %m: !torch.vtensor<[2,1,1,7],i1>) -> !torch.vtensor<[2,4,5,8],f32> {
  %p = torch.constant.float 0.0
  %scale = torch.constant.float 3.0e-01
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %m, %p, %false, %scale, %false : !torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,7,8],f32>, !torch.vtensor<[2,4,7,8],f32>, !torch.vtensor<[2,1,1,7],i1>, !torch.float, !torch.bool, !torch.float, !torch.bool -> !torch.vtensor<[2,4,5,8],f32>
  return %0 : !torch.vtensor<[2,4,5,8],f32>
}

// A number becomes a bias, not a mask: -1e9 is arithmetic.
// CHECK-LABEL: func.func @float_mask
// CHECK: attn.attention {{.*}} biases(%{{.*}} : tensor<5x7xf32>)
// CHECK-NOT: mask(
func.func @float_mask(%q: !torch.vtensor<[5,8],f32>, %k: !torch.vtensor<[7,8],f32>, %m: !torch.vtensor<[5,7],f32>) -> !torch.vtensor<[5,8],f32> {
  %p = torch.constant.float 0.0
  %none = torch.constant.none
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %m, %p, %false, %none, %false : !torch.vtensor<[5,8],f32>, !torch.vtensor<[7,8],f32>, !torch.vtensor<[7,8],f32>, !torch.vtensor<[5,7],f32>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[5,8],f32>
  return %0 : !torch.vtensor<[5,8],f32>
}

// Query heads are split into key heads and groups; the answer's are joined.
// CHECK-LABEL: func.func @grouped
// CHECK: %[[Q:.*]] = tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2], [3], [4]]
// CHECK: %[[O:.*]] = attn.attention query(%[[Q]] : tensor<2x2x4x5x8xf32>) key(%{{.*}} : tensor<2x2x5x8xf32>)
// CHECK: tensor.collapse_shape %[[O]]
func.func @grouped(%q: !torch.vtensor<[2,8,5,8],f32>, %k: !torch.vtensor<[2,2,5,8],f32>) -> !torch.vtensor<[2,8,5,8],f32> {
  %p = torch.constant.float 0.0
  %none = torch.constant.none
  %false = torch.constant.bool false
  %true = torch.constant.bool true
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %none, %p, %false, %none, %true : !torch.vtensor<[2,8,5,8],f32>, !torch.vtensor<[2,2,5,8],f32>, !torch.vtensor<[2,2,5,8],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,8,5,8],f32>
  return %0 : !torch.vtensor<[2,8,5,8],f32>
}

// torch.operator is the operation it names; its log-sum-exp is a result.
// CHECK-LABEL: func.func @flash
// CHECK: attn.attention {{.*}} -> tensor<2x4x5x8xf32> logsumexp(tensor<2x4x5xf32>)
func.func @flash(%q: !torch.vtensor<[2,4,5,8],f32>) -> (!torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,5],f32>) {
  %p = torch.constant.float 0.0
  %none = torch.constant.none
  %false = torch.constant.bool false
  %0:2 = torch.operator "torch.aten._scaled_dot_product_flash_attention_for_cpu"(%q, %q, %q, %p, %false, %none, %none) : (!torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,5,8],f32>, !torch.float, !torch.bool, !torch.none, !torch.none) -> (!torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,5],f32>)
  return %0#0, %0#1 : !torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,5],f32>
}

// CHECK-LABEL: func.func @softmax
// CHECK: attn.softmax %{{.*}} dimensions = [1] : tensor<2x3xf16> -> tensor<2x3xf32>
// CHECK: attn.softmax %{{.*}} dimensions = [0] empty_rows = zero : tensor<2x3xf32> -> tensor<2x3xf32>
func.func @softmax(%x: !torch.vtensor<[2,3],f16>) -> !torch.vtensor<[2,3],f32> {
  %int-1 = torch.constant.int -1
  %int0 = torch.constant.int 0
  %none = torch.constant.none
  %true = torch.constant.bool true
  %0 = torch.aten._softmax %x, %int-1, %true : !torch.vtensor<[2,3],f16>, !torch.int, !torch.bool -> !torch.vtensor<[2,3],f32>
  %1 = torch.aten._safe_softmax %0, %int0, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,3],f32>
  return %1 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @norms
// CHECK: attn.layer_norm %{{.*}} dimensions = [1] epsilon = {{.*}}E-7 weight(%{{.*}} : tensor<8xf32>) :
// CHECK: attn.rms_norm %{{.*}} dimensions = [1] epsilon = 1.1920928955078125E-7 :
func.func @norms(%x: !torch.vtensor<[2,8],f32>, %w: !torch.vtensor<[8],f32>) -> !torch.vtensor<[2,8],f32> {
  %int8 = torch.constant.int 8
  %shape = torch.prim.ListConstruct %int8 : (!torch.int) -> !torch.list<int>
  %none = torch.constant.none
  %eps = torch.constant.float 1.0e-06
  %0:3 = torch.aten.native_layer_norm %x, %shape, %w, %none, %eps : !torch.vtensor<[2,8],f32>, !torch.list<int>, !torch.vtensor<[8],f32>, !torch.none, !torch.float -> !torch.vtensor<[2,8],f32>, !torch.vtensor<[2,1],f32>, !torch.vtensor<[2,1],f32>
  %1 = torch.aten.rms_norm %0#0, %shape, %none, %none : !torch.vtensor<[2,8],f32>, !torch.list<int>, !torch.none, !torch.none -> !torch.vtensor<[2,8],f32>
  return %1 : !torch.vtensor<[2,8],f32>
}

// A weight keeps its resource, without a copy; its integers lose their sign.
// CHECK-LABEL: func.func @literals
// CHECK-DAG: arith.constant dense_resource<w> : tensor<2xi64>
// CHECK-DAG: arith.constant dense<[1, -1]> : tensor<2xi64>
func.func @literals() -> (!torch.vtensor<[2],si64>, !torch.vtensor<[2],si64>) {
  %0 = torch.vtensor.literal(dense_resource<w> : tensor<2xsi64>) : !torch.vtensor<[2],si64>
  %1 = torch.vtensor.literal(dense<[1, -1]> : tensor<2xsi64>) : !torch.vtensor<[2],si64>
  return %0, %1 : !torch.vtensor<[2],si64>, !torch.vtensor<[2],si64>
}

// Sizes computed at run time are indices; equal products need no check.
// CHECK-LABEL: func.func @dynamic
// CHECK-SAME: (%[[X:.*]]: tensor<?x?x32xf32>)
// CHECK-NOT: cf.assert
// CHECK: tensor.collapse_shape %[[X]] {{\[\[}}0, 1], [2]]
// CHECK-NOT: cf.assert
func.func @dynamic(%x: !torch.vtensor<[?,?,32],f32>) -> !torch.vtensor<[?,32],f32> attributes {torch.assume_strict_symbolic_shapes} {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int32 = torch.constant.int 32
  %b = torch.aten.size.int %x, %int0 : !torch.vtensor<[?,?,32],f32>, !torch.int -> !torch.int
  %n = torch.aten.size.int %x, %int1 : !torch.vtensor<[?,?,32],f32>, !torch.int -> !torch.int
  %bn = torch.aten.mul.int %b, %n : !torch.int, !torch.int -> !torch.int
  %shape = torch.prim.ListConstruct %bn, %int32 : (!torch.int, !torch.int) -> !torch.list<int>
  %0 = torch.aten.view %x, %shape : !torch.vtensor<[?,?,32],f32>, !torch.list<int> -> !torch.vtensor<[?,32],f32>
  return %0 : !torch.vtensor<[?,32],f32>
}

// What the file says nothing about is inferred, the function's result included.
// CHECK-LABEL: func.func @inferred
// CHECK-SAME: -> tensor<2x3xf32>
func.func @inferred(%x: !torch.vtensor<[2,3],f32>) -> !torch.vtensor {
  %0 = torch.aten.exp %x : !torch.vtensor<[2,3],f32> -> !torch.vtensor<*,unk>
  %1 = torch.aten.tanh %0 : !torch.vtensor<*,unk> -> !torch.vtensor
  return %1 : !torch.vtensor
}

{-#
  dialect_resources: { builtin: { w: "0x0800000001000000000000000200000000000000" } }
#-}
