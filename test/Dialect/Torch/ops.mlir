// The readable and the generic form of every shape of operation.
// RUN: attn-opt %s | attn-opt | FileCheck %s
// RUN: attn-opt %s --emit-bytecode | attn-opt | FileCheck %s
// RUN: attn-opt %s --mlir-print-op-generic | attn-opt | FileCheck %s

// CHECK-LABEL: func.func @constants
func.func @constants() -> !torch.vtensor<[2,3],f32> {
  // CHECK-DAG: torch.constant.int -1
  %i = torch.constant.int -1
  // CHECK-DAG: torch.constant.float 0xFFF0000000000000
  %f = torch.constant.float 0xFFF0000000000000
  // CHECK-DAG: torch.constant.bool true
  %b = torch.constant.bool true
  // CHECK-DAG: torch.constant.none
  %n = torch.constant.none
  // CHECK-DAG: torch.constant.str "tanh"
  %s = torch.constant.str "tanh"
  // CHECK-DAG: torch.constant.device "cpu"
  %d = torch.constant.device "cpu"
  // CHECK-DAG: torch.vtensor.literal(dense<1> : tensor<2xsi64>) : !torch.vtensor<[2],si64>
  %l = torch.vtensor.literal(dense<1> : tensor<2xsi64>) : !torch.vtensor<[2],si64>
  // CHECK-DAG: torch.vtensor.literal(dense_resource<w> : tensor<2x3xf32>) : !torch.vtensor<[2,3],f32>
  %w = torch.vtensor.literal(dense_resource<w> : tensor<2x3xf32>) : !torch.vtensor<[2,3],f32>
  return %w : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @lists
func.func @lists(%x: !torch.vtensor<[4,2],f32>, %i: !torch.int) {
  // CHECK: %[[EMPTY:.*]] = torch.prim.ListConstruct  : () -> !torch.list<int>
  %0 = torch.prim.ListConstruct : () -> !torch.list<int>
  // CHECK: torch.prim.ListConstruct %{{.*}}, %{{.*}} : (!torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.prim.ListConstruct %i, %i : (!torch.int, !torch.int) -> !torch.list<int>
  // CHECK: torch.aten.split_with_sizes %{{.*}}, %{{.*}}, %{{.*}} : !torch.vtensor<[4,2],f32>, !torch.list<int>, !torch.int -> !torch.list<vtensor>
  %2 = torch.aten.split_with_sizes %x, %1, %i : !torch.vtensor<[4,2],f32>, !torch.list<int>, !torch.int -> !torch.list<vtensor>
  // CHECK: torch.prim.ListUnpack %{{.*}} : !torch.list<vtensor> -> !torch.vtensor<[1,2],f32>, !torch.vtensor<[3,2],f32>
  %3:2 = torch.prim.ListUnpack %2 : !torch.list<vtensor> -> !torch.vtensor<[1,2],f32>, !torch.vtensor<[3,2],f32>
  return
}

// CHECK-LABEL: func.func @uniform
func.func @uniform(%x: !torch.vtensor<[2,3],f32>, %i: !torch.int, %b: !torch.bool, %s: !torch.str) {
  // CHECK: torch.aten.add.Tensor %{{.*}}, %{{.*}}, %{{.*}} : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.int -> !torch.vtensor<[2,3],f32>
  %0 = torch.aten.add.Tensor %x, %x, %i : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.int -> !torch.vtensor<[2,3],f32>
  // CHECK: torch.aten.masked_fill_.Scalar %{{.*}}, %{{.*}}, %{{.*}} : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.int -> !torch.vtensor<[2,3],f32>
  %1 = "torch.aten.masked_fill_.Scalar"(%x, %x, %i) : (!torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.int) -> !torch.vtensor<[2,3],f32>
  // CHECK: %{{.*}}, %{{.*}} = torch.aten.max.dim %{{.*}}, %{{.*}}, %{{.*}} : !torch.vtensor<[2,3],f32>, !torch.int, !torch.bool -> !torch.vtensor<[2],f32>, !torch.vtensor<[2],si64>
  %values, %indices = torch.aten.max.dim %x, %i, %b : !torch.vtensor<[2,3],f32>, !torch.int, !torch.bool -> !torch.vtensor<[2],f32>, !torch.vtensor<[2],si64>
  // CHECK: torch.aten.size.int %{{.*}}, %{{.*}} : !torch.vtensor<[2,3],f32>, !torch.int -> !torch.int
  %2 = torch.aten.size.int %x, %i : !torch.vtensor<[2,3],f32>, !torch.int -> !torch.int
  // CHECK: torch.aten._assert_async.msg %{{.*}}, %{{.*}} : !torch.vtensor<[2,3],f32>, !torch.str
  torch.aten._assert_async.msg %x, %s : !torch.vtensor<[2,3],f32>, !torch.str
  // CHECK: torch.runtime.assert %{{.*}}, "message"
  torch.runtime.assert %b, "message"
  return
}

// CHECK-LABEL: func.func @own_forms
func.func @own_forms(%x: !torch.vtensor<[?,3],f32>, %t: !torch.tensor<[2],f32>, %v: !torch.vtensor<[2],f32>) {
  // CHECK: torch.operator "torch.aten.exp"(%{{.*}}) : (!torch.vtensor<[?,3],f32>) -> !torch.vtensor<[?,3],f32>
  %0 = torch.operator "torch.aten.exp"(%x) : (!torch.vtensor<[?,3],f32>) -> !torch.vtensor<[?,3],f32>
  // CHECK: torch.symbolic_int "s0" {min_val = 0, max_val = 9223372036854775807} : !torch.int
  %s = torch.symbolic_int "s0" {min_val = 0, max_val = 9223372036854775807} : !torch.int
  // CHECK: torch.bind_symbolic_shape %{{.*}}, [%{{.*}}], #map
  torch.bind_symbolic_shape %x, [%s], affine_map<()[s0] -> (s0, 3)> : !torch.vtensor<[?,3],f32>
  // CHECK: torch.tensor_static_info_cast %{{.*}} : !torch.vtensor<[?,3],f32> to !torch.vtensor<[2,3],f32>
  %1 = torch.tensor_static_info_cast %x : !torch.vtensor<[?,3],f32> to !torch.vtensor<[2,3],f32>
  // CHECK: torch.derefine %{{.*}} : !torch.int to !torch.optional<int>
  %2 = torch.derefine %s : !torch.int to !torch.optional<int>
  // CHECK: torch.copy.to_vtensor %{{.*}} : !torch.vtensor<[2],f32>
  %3 = torch.copy.to_vtensor %t : !torch.vtensor<[2],f32>
  // CHECK: torch.copy.to_tensor %{{.*}} : !torch.tensor<[2],f32>
  %4 = torch.copy.to_tensor %v : !torch.tensor<[2],f32>
  // CHECK: torch.overwrite.tensor.contents %{{.*}} overwrites %{{.*}} : !torch.vtensor<[2],f32>, !torch.tensor<[2],f32>
  torch.overwrite.tensor.contents %v overwrites %t : !torch.vtensor<[2],f32>, !torch.tensor<[2],f32>
  return
}

{-#
  dialect_resources: { builtin: {
    w: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F"
  } }
#-}
