// Parts of tensors, and tensors of parts.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// Bounds count from the end and are clamped.
// CHECK-LABEL: func.func @slice(
// CHECK: tensor.extract_slice %{{.*}}[0, 6] [2, 2] [1, 2] : tensor<2x10xf32> to tensor<2x2xf32>
func.func @slice(%x: !torch.vtensor<[2,10],f32>) -> (!torch.vtensor<[2,2],f32>) {
  %int1 = torch.constant.int 1
  %int-4 = torch.constant.int -4
  %int9223372036854775807 = torch.constant.int 9223372036854775807
  %int2 = torch.constant.int 2
  %0 = torch.aten.slice.Tensor %x, %int1, %int-4, %int9223372036854775807, %int2 : !torch.vtensor<[2,10],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,2],f32>
  return %0 : !torch.vtensor<[2,2],f32>
}

// CHECK-LABEL: func.func @select(
// CHECK: tensor.extract_slice %{{.*}}[0, 9] [2, 1] [1, 1] : tensor<2x10xf32> to tensor<2x1xf32>
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1]] : tensor<2x1xf32> into tensor<2xf32>
func.func @select(%x: !torch.vtensor<[2,10],f32>) -> (!torch.vtensor<[2],f32>) {
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %0 = torch.aten.select.int %x, %int1, %int-1 : !torch.vtensor<[2,10],f32>, !torch.int, !torch.int -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}

// CHECK-LABEL: func.func @narrow(
// CHECK: tensor.extract_slice %{{.*}}[0, 3] [2, 4] [1, 1] : tensor<2x10xf32> to tensor<2x4xf32>
func.func @narrow(%x: !torch.vtensor<[2,10],f32>) -> (!torch.vtensor<[2,4],f32>) {
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %int4 = torch.constant.int 4
  %0 = torch.aten.narrow %x, %int1, %int3, %int4 : !torch.vtensor<[2,10],f32>, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,4],f32>
  return %0 : !torch.vtensor<[2,4],f32>
}

// CHECK-LABEL: func.func @cat(
// CHECK: tensor.concat dim(1) {{.*}} : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<2x7xf32>
func.func @cat(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,4],f32>) -> (!torch.vtensor<[2,7],f32>) {
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2,3],f32>, !torch.vtensor<[2,4],f32>) -> !torch.list<vtensor>
  %int-1 = torch.constant.int -1
  %1 = torch.aten.cat %l0, %int-1 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[2,7],f32>
  return %1 : !torch.vtensor<[2,7],f32>
}

// An empty vector is passed over, as the cache of a first step.
// CHECK-LABEL: func.func @cat_empty(
func.func @cat_empty(%x: !torch.vtensor<[0],f32>, %y: !torch.vtensor<[2,4],f32>) -> (!torch.vtensor<[2,4],f32>) {
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[0],f32>, !torch.vtensor<[2,4],f32>) -> !torch.list<vtensor>
  %int-1 = torch.constant.int -1
  %1 = torch.aten.cat %l0, %int-1 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[2,4],f32>
  return %1 : !torch.vtensor<[2,4],f32>
}

// CHECK-LABEL: func.func @stack(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2]] output_shape [2, 1, 3] : tensor<2x3xf32> into tensor<2x1x3xf32>
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2]] output_shape [2, 1, 3] : tensor<2x3xf32> into tensor<2x1x3xf32>
// CHECK: tensor.concat dim(1) {{.*}} : (tensor<2x1x3xf32>, tensor<2x1x3xf32>) -> tensor<2x2x3xf32>
func.func @stack(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,2,3],f32>) {
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>) -> !torch.list<vtensor>
  %int1 = torch.constant.int 1
  %1 = torch.aten.stack %l0, %int1 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[2,2,3],f32>
  return %1 : !torch.vtensor<[2,2,3],f32>
}

// CHECK-LABEL: func.func @roll(
// CHECK: tensor.extract_slice %{{.*}}[0, 0] [2, 7] [1, 1] : tensor<2x10xf32> to tensor<2x7xf32>
// CHECK: tensor.extract_slice %{{.*}}[0, 7] [2, 3] [1, 1] : tensor<2x10xf32> to tensor<2x3xf32>
// CHECK: tensor.concat dim(1) {{.*}} : (tensor<2x3xf32>, tensor<2x7xf32>) -> tensor<2x10xf32>
func.func @roll(%x: !torch.vtensor<[2,10],f32>) -> (!torch.vtensor<[2,10],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %2 = torch.aten.roll %x, %l0, %l1 : !torch.vtensor<[2,10],f32>, !torch.list<int>, !torch.list<int> -> !torch.vtensor<[2,10],f32>
  return %2 : !torch.vtensor<[2,10],f32>
}

// CHECK-LABEL: func.func @flip(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%{{.*}} : tensor<2x10xf32>) {
// CHECK: linalg.index 0 : index
// CHECK: linalg.index 1 : index
// CHECK: arith.subi {{.*}}
// CHECK: tensor.extract %{{.*}}[{{.*}}] : tensor<2x10xf32>
func.func @flip(%x: !torch.vtensor<[2,10],f32>) -> (!torch.vtensor<[2,10],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %1 = torch.aten.flip %x, %l0 : !torch.vtensor<[2,10],f32>, !torch.list<int> -> !torch.vtensor<[2,10],f32>
  return %1 : !torch.vtensor<[2,10],f32>
}

// CHECK-LABEL: func.func @pad(
// CHECK: tensor.pad %{{.*}} low[0, 1] high[0, 2] {
// CHECK: tensor.yield %{{.*}} : f32
func.func @pad(%x: !torch.vtensor<[2,10],f32>) -> (!torch.vtensor<[2,13],f32>) {
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int1, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %float0_0 = torch.constant.float 0.000000e+00
  %1 = torch.aten.constant_pad_nd %x, %l0, %float0_0 : !torch.vtensor<[2,10],f32>, !torch.list<int>, !torch.float -> !torch.vtensor<[2,13],f32>
  return %1 : !torch.vtensor<[2,13],f32>
}
