// Tensors that are changed in place, and read through other views.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// A write to a slice is read through the whole.
// CHECK-LABEL: func.func @slice(
// CHECK: %[[E:.*]] = linalg.generic
// CHECK: %[[W:.*]] = tensor.insert_slice %arg1 into %[[E]][0, 1] [4, 2] [1, 1]
// CHECK: return %[[W]]
func.func @slice(%x: !torch.vtensor<[4,5],f32>, %v: !torch.vtensor<[4,2],f32>) -> !torch.vtensor<[4,5],f32> {
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %false = torch.constant.bool false
  %0 = torch.aten.exp %x : !torch.vtensor<[4,5],f32> -> !torch.vtensor<[4,5],f32>
  %1 = torch.aten.slice.Tensor %0, %int1, %int1, %int3, %int1 : !torch.vtensor<[4,5],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[4,2],f32>
  %2 = torch.aten.copy_ %1, %v, %false : !torch.vtensor<[4,2],f32>, !torch.vtensor<[4,2],f32>, !torch.bool -> !torch.vtensor<[4,2],f32>
  return %0 : !torch.vtensor<[4,5],f32>
}

// A write to the whole is read through a slice that was taken before.
// CHECK-LABEL: func.func @whole(
// CHECK: tensor.extract_slice %arg1[0, 1] [4, 2] [1, 1]
func.func @whole(%x: !torch.vtensor<[4,5],f32>, %v: !torch.vtensor<[4,5],f32>) -> !torch.vtensor<[4,2],f32> {
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %false = torch.constant.bool false
  %0 = torch.aten.exp %x : !torch.vtensor<[4,5],f32> -> !torch.vtensor<[4,5],f32>
  %1 = torch.aten.slice.Tensor %0, %int1, %int1, %int3, %int1 : !torch.vtensor<[4,5],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[4,2],f32>
  %2 = torch.aten.copy_ %0, %v, %false : !torch.vtensor<[4,5],f32>, !torch.vtensor<[4,5],f32>, !torch.bool -> !torch.vtensor<[4,5],f32>
  return %1 : !torch.vtensor<[4,2],f32>
}

// Through a transpose and a selection, and again through another view.
// CHECK-LABEL: func.func @chain(
// CHECK: linalg.transpose
// CHECK: tensor.insert_slice %{{.*}} into %{{.*}}[1, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<5x4xf32>
// CHECK: linalg.transpose
// CHECK: tensor.insert_slice
func.func @chain(%x: !torch.vtensor<[4,5],f32>, %v: !torch.vtensor<[4],f32>, %w: !torch.vtensor<[5],f32>) -> !torch.vtensor<[4,5],f32> {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %false = torch.constant.bool false
  %0 = torch.aten.exp %x : !torch.vtensor<[4,5],f32> -> !torch.vtensor<[4,5],f32>
  %1 = torch.aten.t %0 : !torch.vtensor<[4,5],f32> -> !torch.vtensor<[5,4],f32>
  %2 = torch.aten.select.int %1, %int0, %int1 : !torch.vtensor<[5,4],f32>, !torch.int, !torch.int -> !torch.vtensor<[4],f32>
  %3 = torch.aten.select.int %0, %int0, %int1 : !torch.vtensor<[4,5],f32>, !torch.int, !torch.int -> !torch.vtensor<[5],f32>
  %4 = torch.aten.copy_ %2, %v, %false : !torch.vtensor<[4],f32>, !torch.vtensor<[4],f32>, !torch.bool -> !torch.vtensor<[4],f32>
  %5 = torch.aten.copy_ %3, %w, %false : !torch.vtensor<[5],f32>, !torch.vtensor<[5],f32>, !torch.bool -> !torch.vtensor<[5],f32>
  return %0 : !torch.vtensor<[4,5],f32>
}

// Parts of a list are apart: no other part is changed, nothing is put together.
// CHECK-LABEL: func.func @apart(
// CHECK-NOT: tensor.insert_slice
// CHECK: return
func.func @apart(%x: !torch.vtensor<[4,6],f32>) -> !torch.vtensor<[4,3],f32> {
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %0 = torch.aten.exp %x : !torch.vtensor<[4,6],f32> -> !torch.vtensor<[4,6],f32>
  %1 = torch.aten.chunk %0, %int2, %int1 : !torch.vtensor<[4,6],f32>, !torch.int, !torch.int -> !torch.list<vtensor>
  %2:2 = torch.prim.ListUnpack %1 : !torch.list<vtensor> -> !torch.vtensor<[4,3],f32>, !torch.vtensor<[4,3],f32>
  %3 = torch.aten.mul_.Scalar %2#0, %int2 : !torch.vtensor<[4,3],f32>, !torch.int -> !torch.vtensor<[4,3],f32>
  %4 = torch.aten.add.Tensor %2#0, %2#1, %int1 : !torch.vtensor<[4,3],f32>, !torch.vtensor<[4,3],f32>, !torch.int -> !torch.vtensor<[4,3],f32>
  return %4 : !torch.vtensor<[4,3],f32>
}

// But the whole that they are parts of is.
// CHECK-LABEL: func.func @part_and_whole(
// CHECK: tensor.insert_slice %{{.*}} into %{{.*}}[0, 3] [4, 3] [1, 1]
func.func @part_and_whole(%x: !torch.vtensor<[4,6],f32>) -> !torch.vtensor<[4,6],f32> {
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %0 = torch.aten.exp %x : !torch.vtensor<[4,6],f32> -> !torch.vtensor<[4,6],f32>
  %1 = torch.aten.chunk %0, %int2, %int1 : !torch.vtensor<[4,6],f32>, !torch.int, !torch.int -> !torch.list<vtensor>
  %2:2 = torch.prim.ListUnpack %1 : !torch.list<vtensor> -> !torch.vtensor<[4,3],f32>, !torch.vtensor<[4,3],f32>
  %3 = torch.aten.mul_.Scalar %2#1, %int2 : !torch.vtensor<[4,3],f32>, !torch.int -> !torch.vtensor<[4,3],f32>
  return %0 : !torch.vtensor<[4,6],f32>
}

// What the operation returns is the tensor itself: a later change of it is one of the
// tensor that it is a part of.
// CHECK-LABEL: func.func @result(
// CHECK: %[[W:.*]] = tensor.insert_slice %arg2 into
// CHECK: return %[[W]]
func.func @result(%x: !torch.vtensor<[4,5],f32>, %v: !torch.vtensor<[4,2],f32>, %w: !torch.vtensor<[4,2],f32>) -> !torch.vtensor<[4,5],f32> {
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %int0 = torch.constant.int 0
  %false = torch.constant.bool false
  %0 = torch.aten.exp %x : !torch.vtensor<[4,5],f32> -> !torch.vtensor<[4,5],f32>
  %1 = torch.aten.slice.Tensor %0, %int1, %int1, %int3, %int1 : !torch.vtensor<[4,5],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[4,2],f32>
  %2 = torch.aten.copy_ %1, %v, %false : !torch.vtensor<[4,2],f32>, !torch.vtensor<[4,2],f32>, !torch.bool -> !torch.vtensor<[4,2],f32>
  %3 = torch.aten.copy_ %2, %w, %false : !torch.vtensor<[4,2],f32>, !torch.vtensor<[4,2],f32>, !torch.bool -> !torch.vtensor<[4,2],f32>
  return %0 : !torch.vtensor<[4,5],f32>
}

// A cast to another type is a copy, to its own type the same tensor.
// CHECK-LABEL: func.func @casts(
// CHECK: %[[E:.*]] = linalg.generic
// CHECK-NEXT: ^bb0
// CHECK-NEXT: math.exp
// CHECK: linalg.generic
// CHECK: math.exp
// CHECK: %[[N:.*]] = linalg.generic
// CHECK-NEXT: ^bb0
// CHECK-NEXT: arith.negf
// CHECK: return %[[E]], %[[N]]
func.func @casts(%x: !torch.vtensor<[4],f32>, %y: !torch.vtensor<[4],f32>) -> (!torch.vtensor<[4],f32>, !torch.vtensor<[4],f32>) {
  %int6 = torch.constant.int 6
  %int7 = torch.constant.int 7
  %false = torch.constant.bool false
  %none = torch.constant.none
  %0 = torch.aten.exp %x : !torch.vtensor<[4],f32> -> !torch.vtensor<[4],f32>
  %1 = torch.aten.to.dtype %0, %int7, %false, %false, %none : !torch.vtensor<[4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[4],f64>
  %2 = torch.aten.neg_ %1 : !torch.vtensor<[4],f64> -> !torch.vtensor<[4],f64>
  %3 = torch.aten.exp %y : !torch.vtensor<[4],f32> -> !torch.vtensor<[4],f32>
  %4 = torch.aten.to.dtype %3, %int6, %false, %false, %none : !torch.vtensor<[4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[4],f32>
  %5 = torch.aten.neg_ %4 : !torch.vtensor<[4],f32> -> !torch.vtensor<[4],f32>
  return %0, %3 : !torch.vtensor<[4],f32>, !torch.vtensor<[4],f32>
}

// A tensor of the module that is read twice is one tensor.
// CHECK-LABEL: func.func @module_tensor(
// CHECK: %[[W:.*]] = tensor.insert_slice
// CHECK: return %[[W]]
func.func @module_tensor(%v: !torch.vtensor<[1],f32>) -> !torch.vtensor<[2],f32> {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %false = torch.constant.bool false
  %0 = torch.vtensor.literal(dense_resource<cache> : tensor<2xf32>) : !torch.vtensor<[2],f32>
  %1 = torch.aten.slice.Tensor %0, %int0, %int0, %int1, %int1 : !torch.vtensor<[2],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1],f32>
  %2 = torch.aten.copy_ %1, %v, %false : !torch.vtensor<[1],f32>, !torch.vtensor<[1],f32>, !torch.bool -> !torch.vtensor<[1],f32>
  %3 = torch.vtensor.literal(dense_resource<cache> : tensor<2xf32>) : !torch.vtensor<[2],f32>
  return %3 : !torch.vtensor<[2],f32>
}

{-#
  dialect_resources: {
    builtin: {
      cache: "0x040000000000000000000000"
    }
  }
#-}
