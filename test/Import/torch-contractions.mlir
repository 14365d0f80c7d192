// Sums of products.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// CHECK-LABEL: func.func @mm(
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>] ins({{.*}} : tensor<2x3xf32>, tensor<3x4xf32>) outs(%{{.*}} : tensor<2x4xf32>) -> tensor<2x4xf32>
func.func @mm(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3,4],f32>) -> (!torch.vtensor<[2,4],f32>) {
  %0 = torch.aten.mm %x, %y : !torch.vtensor<[2,3],f32>, !torch.vtensor<[3,4],f32> -> !torch.vtensor<[2,4],f32>
  return %0 : !torch.vtensor<[2,4],f32>
}

// Sums of 16-bit floats are kept in f32 and rounded once.
// CHECK-LABEL: func.func @bmm_half(
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>] ins({{.*}} : tensor<5x2x3xf16>, tensor<5x3x4xf16>) outs(%{{.*}} : tensor<5x2x4xf32>) -> tensor<5x2x4xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<5x2x4xf32>) outs(%{{.*}} : tensor<5x2x4xf16>) {
// CHECK: arith.truncf %{{.*}}
func.func @bmm_half(%x: !torch.vtensor<[5,2,3],f16>, %y: !torch.vtensor<[5,3,4],f16>) -> (!torch.vtensor<[5,2,4],f16>) {
  %0 = torch.aten.bmm %x, %y : !torch.vtensor<[5,2,3],f16>, !torch.vtensor<[5,3,4],f16> -> !torch.vtensor<[5,2,4],f16>
  return %0 : !torch.vtensor<[5,2,4],f16>
}

// A repeated batch dimension is not in the operand's map.
// CHECK-LABEL: func.func @matmul_broadcast(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2], [3]] : tensor<5x1x2x3xf32> into tensor<5x2x3xf32>
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d1, d4, d3)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>] ins({{.*}} : tensor<5x2x3xf32>, tensor<6x3x4xf32>) outs(%{{.*}} : tensor<5x6x2x4xf32>) -> tensor<5x6x2x4xf32>
func.func @matmul_broadcast(%x: !torch.vtensor<[5,1,2,3],f32>, %y: !torch.vtensor<[6,3,4],f32>) -> (!torch.vtensor<[5,6,2,4],f32>) {
  %0 = torch.aten.matmul %x, %y : !torch.vtensor<[5,1,2,3],f32>, !torch.vtensor<[6,3,4],f32> -> !torch.vtensor<[5,6,2,4],f32>
  return %0 : !torch.vtensor<[5,6,2,4],f32>
}

// CHECK-LABEL: func.func @matmul_vector(
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0)>] ins({{.*}} : tensor<2x3xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<2xf32>) -> tensor<2xf32>
func.func @matmul_vector(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3],f32>) -> (!torch.vtensor<[2],f32>) {
  %0 = torch.aten.matmul %x, %y : !torch.vtensor<[2,3],f32>, !torch.vtensor<[3],f32> -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}

// A weight is (out, in).
// CHECK-LABEL: func.func @linear(
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>] ins({{.*}} : tensor<2x5x3xf32>, tensor<4x3xf32>) outs(%{{.*}} : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins({{.*}} : tensor<2x5x4xf32>, tensor<4xf32>) outs(%{{.*}} : tensor<2x5x4xf32>) {
// CHECK: arith.addf {{.*}}
func.func @linear(%x: !torch.vtensor<[2,5,3],f32>, %y: !torch.vtensor<[4,3],f32>, %w: !torch.vtensor<[4],f32>) -> (!torch.vtensor<[2,5,4],f32>) {
  %0 = torch.aten.linear %x, %y, %w : !torch.vtensor<[2,5,3],f32>, !torch.vtensor<[4,3],f32>, !torch.vtensor<[4],f32> -> !torch.vtensor<[2,5,4],f32>
  return %0 : !torch.vtensor<[2,5,4],f32>
}

// CHECK-LABEL: func.func @einsum(
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>] ins({{.*}} : tensor<2x4x5x8xf32>, tensor<2x4x7x8xf32>) outs(%{{.*}} : tensor<2x4x5x7xf32>) -> tensor<2x4x5x7xf32>
func.func @einsum(%x: !torch.vtensor<[2,4,5,8],f32>, %y: !torch.vtensor<[2,4,7,8],f32>) -> (!torch.vtensor<[2,4,5,7],f32>) {
  %str = torch.constant.str "bhqd,bhkd->bhqk"
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,7,8],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2,4,5,7],f32>
  return %1 : !torch.vtensor<[2,4,5,7],f32>
}

// Nothing is summed: an elementwise product.
// CHECK-LABEL: func.func @einsum_outer(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<2xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.mulf {{.*}}
func.func @einsum_outer(%x: !torch.vtensor<[2],f32>, %y: !torch.vtensor<[3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %str = torch.constant.str "i,j->ij"
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2],f32>, !torch.vtensor<[3],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2,3],f32>
  return %1 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @addmm(
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>] ins({{.*}} : tensor<2x3xf32>, tensor<3x4xf32>) outs(%{{.*}} : tensor<2x4xf32>) -> tensor<2x4xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<2x4xf32>, tensor<4xf32>) outs(%{{.*}} : tensor<2x4xf32>) {
// CHECK: arith.addf {{.*}}
func.func @addmm(%x: !torch.vtensor<[4],f32>, %y: !torch.vtensor<[2,3],f32>, %w: !torch.vtensor<[3,4],f32>) -> (!torch.vtensor<[2,4],f32>) {
  %int1 = torch.constant.int 1
  %0 = torch.aten.addmm %x, %y, %w, %int1, %int1 : !torch.vtensor<[4],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[3,4],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,4],f32>
  return %0 : !torch.vtensor<[2,4],f32>
}

// With beta = 0 the addend is not read.
// CHECK-LABEL: func.func @baddbmm(
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>] ins({{.*}} : tensor<5x2x3xf32>, tensor<5x3x4xf32>) outs(%{{.*}} : tensor<5x2x4xf32>) -> tensor<5x2x4xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<5x2x4xf32>) outs(%{{.*}} : tensor<5x2x4xf32>) {
// CHECK: arith.mulf {{.*}}
func.func @baddbmm(%x: !torch.vtensor<[5,2,4],f32>, %y: !torch.vtensor<[5,2,3],f32>, %w: !torch.vtensor<[5,3,4],f32>) -> (!torch.vtensor<[5,2,4],f32>) {
  %int0 = torch.constant.int 0
  %float0_5 = torch.constant.float 5.000000e-01
  %0 = torch.aten.baddbmm %x, %y, %w, %int0, %float0_5 : !torch.vtensor<[5,2,4],f32>, !torch.vtensor<[5,2,3],f32>, !torch.vtensor<[5,3,4],f32>, !torch.int, !torch.float -> !torch.vtensor<[5,2,4],f32>
  return %0 : !torch.vtensor<[5,2,4],f32>
}

// CHECK-LABEL: func.func @outer(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<2xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.mulf {{.*}}
func.func @outer(%x: !torch.vtensor<[2],f32>, %y: !torch.vtensor<[3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %0 = torch.aten.outer %x, %y : !torch.vtensor<[2],f32>, !torch.vtensor<[3],f32> -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}
