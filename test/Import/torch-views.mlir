// Reshapes, permutations and repetition.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// CHECK-LABEL: func.func @view(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2]] : tensor<2x3x4xf32> into tensor<2x12xf32>
func.func @view(%x: !torch.vtensor<[2,3,4],f32>) -> (!torch.vtensor<[2,12],f32>) {
  %int2 = torch.constant.int 2
  %int12 = torch.constant.int 12
  %l0 = torch.prim.ListConstruct %int2, %int12 : (!torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.aten.view %x, %l0 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[2,12],f32>
  return %1 : !torch.vtensor<[2,12],f32>
}

// CHECK-LABEL: func.func @view_split(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<2x5x8xf32> into tensor<2x5x2x4xf32>
func.func @view_split(%x: !torch.vtensor<[2,5,8],f32>) -> (!torch.vtensor<[2,5,2,4],f32>) {
  %int2 = torch.constant.int 2
  %int5 = torch.constant.int 5
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int2, %int5, %int2, %int-1 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.aten.view %x, %l0 : !torch.vtensor<[2,5,8],f32>, !torch.list<int> -> !torch.vtensor<[2,5,2,4],f32>
  return %1 : !torch.vtensor<[2,5,2,4],f32>
}

// Groups of dimensions do not match: all are joined, then split.
// CHECK-LABEL: func.func @view_regroup(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1]] : tensor<4x6xf32> into tensor<24xf32>
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1]] output_shape [3, 8] : tensor<24xf32> into tensor<3x8xf32>
func.func @view_regroup(%x: !torch.vtensor<[4,6],f32>) -> (!torch.vtensor<[3,8],f32>) {
  %int3 = torch.constant.int 3
  %int8 = torch.constant.int 8
  %l0 = torch.prim.ListConstruct %int3, %int8 : (!torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.aten.view %x, %l0 : !torch.vtensor<[4,6],f32>, !torch.list<int> -> !torch.vtensor<[3,8],f32>
  return %1 : !torch.vtensor<[3,8],f32>
}

// CHECK-LABEL: func.func @flatten(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2]] : tensor<2x3x4xf32> into tensor<2x12xf32>
func.func @flatten(%x: !torch.vtensor<[2,3,4],f32>) -> (!torch.vtensor<[2,12],f32>) {
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %0 = torch.aten.flatten.using_ints %x, %int1, %int-1 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,12],f32>
  return %0 : !torch.vtensor<[2,12],f32>
}

// CHECK-LABEL: func.func @unflatten(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2]] output_shape [2, 3, 4] : tensor<2x12xf32> into tensor<2x3x4xf32>
func.func @unflatten(%x: !torch.vtensor<[2,12],f32>) -> (!torch.vtensor<[2,3,4],f32>) {
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int3, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.aten.unflatten.int %x, %int1, %l0 : !torch.vtensor<[2,12],f32>, !torch.int, !torch.list<int> -> !torch.vtensor<[2,3,4],f32>
  return %1 : !torch.vtensor<[2,3,4],f32>
}

// CHECK-LABEL: func.func @permute(
// CHECK: linalg.transpose ins(%{{.*}} : tensor<2x3x4xf32>) outs(%{{.*}} : tensor<4x2x3xf32>) permutation = [2, 0, 1]
func.func @permute(%x: !torch.vtensor<[2,3,4],f32>) -> (!torch.vtensor<[4,2,3],f32>) {
  %int2 = torch.constant.int 2
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int2, %int0, %int1 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.aten.permute %x, %l0 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[4,2,3],f32>
  return %1 : !torch.vtensor<[4,2,3],f32>
}

// CHECK-LABEL: func.func @transpose(
// CHECK: linalg.transpose ins(%{{.*}} : tensor<2x3x4xf32>) outs(%{{.*}} : tensor<2x4x3xf32>) permutation = [0, 2, 1]
func.func @transpose(%x: !torch.vtensor<[2,3,4],f32>) -> (!torch.vtensor<[2,4,3],f32>) {
  %int-1 = torch.constant.int -1
  %int-2 = torch.constant.int -2
  %0 = torch.aten.transpose.int %x, %int-1, %int-2 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,4,3],f32>
  return %0 : !torch.vtensor<[2,4,3],f32>
}

// CHECK-LABEL: func.func @unsqueeze(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2]] output_shape [2, 3, 1] : tensor<2x3xf32> into tensor<2x3x1xf32>
func.func @unsqueeze(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,3,1],f32>) {
  %int-1 = torch.constant.int -1
  %0 = torch.aten.unsqueeze %x, %int-1 : !torch.vtensor<[2,3],f32>, !torch.int -> !torch.vtensor<[2,3,1],f32>
  return %0 : !torch.vtensor<[2,3,1],f32>
}

// CHECK-LABEL: func.func @squeeze(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<2x1x3xf32> into tensor<2x3xf32>
func.func @squeeze(%x: !torch.vtensor<[2,1,3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %0 = torch.aten.squeeze.dim %x, %int1 : !torch.vtensor<[2,1,3],f32>, !torch.int -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// A size other than 1 stays.
// CHECK-LABEL: func.func @squeeze_kept(
func.func @squeeze_kept(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %0 = torch.aten.squeeze.dim %x, %int1 : !torch.vtensor<[2,3],f32>, !torch.int -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @expand(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<2x1x3xf32> into tensor<2x3xf32>
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x4x3xf32>) dimensions = [1]
func.func @expand(%x: !torch.vtensor<[2,1,3],f32>) -> (!torch.vtensor<[2,4,3],f32>) {
  %int2 = torch.constant.int 2
  %int4 = torch.constant.int 4
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int2, %int4, %int-1 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %1 = torch.aten.expand %x, %l0, %false : !torch.vtensor<[2,1,3],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,4,3],f32>
  return %1 : !torch.vtensor<[2,4,3],f32>
}

// Each element twice, next to each other: the heads of grouped attention.
// CHECK-LABEL: func.func @repeat_interleave(
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x3x2xf32>) dimensions = [2]
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2]] : tensor<2x3x2xf32> into tensor<2x6xf32>
func.func @repeat_interleave(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,6],f32>) {
  %int2 = torch.constant.int 2
  %int1 = torch.constant.int 1
  %none = torch.constant.none
  %0 = torch.aten.repeat_interleave.self_int %x, %int2, %int1, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.int, !torch.none -> !torch.vtensor<[2,6],f32>
  return %0 : !torch.vtensor<[2,6],f32>
}

// All of them, and all again.
// CHECK-LABEL: func.func @repeat(
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x2x3xf32>) dimensions = [1]
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2]] : tensor<2x2x3xf32> into tensor<2x6xf32>
func.func @repeat(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,6],f32>) {
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int1, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.aten.repeat %x, %l0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[2,6],f32>
  return %1 : !torch.vtensor<[2,6],f32>
}
