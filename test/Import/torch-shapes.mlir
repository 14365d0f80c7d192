// Sizes that only a call knows.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// A product of sizes is seen to be the number of elements.
// CHECK-LABEL: func.func @size(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1]] : tensor<?x3xf32> into tensor<?xf32>
func.func @size(%x: !torch.vtensor<[?,3],f32>) -> (!torch.vtensor<[?],f32>) {
  %int0 = torch.constant.int 0
  %0 = torch.aten.size.int %x, %int0 : !torch.vtensor<[?,3],f32>, !torch.int -> !torch.int
  %int3 = torch.constant.int 3
  %1 = torch.aten.mul.int %0, %int3 : !torch.int, !torch.int -> !torch.int
  %shape = torch.prim.ListConstruct %1 : (!torch.int) -> !torch.list<int>
  %2 = torch.aten.view %x, %shape : !torch.vtensor<[?,3],f32>, !torch.list<int> -> !torch.vtensor<[?],f32>
  return %2 : !torch.vtensor<[?],f32>
}

// CHECK-LABEL: func.func @arange(
// CHECK: tensor.dim {{.*}} : tensor<?x3xf32>
// CHECK: arith.maxsi {{.*}}
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%{{.*}} : tensor<?xi64>) {
// CHECK: linalg.index 0 : index
// CHECK: arith.index_cast %{{.*}}
func.func @arange(%x: !torch.vtensor<[?,3],f32>) -> (!torch.vtensor<[?],si64>) {
  %int0 = torch.constant.int 0
  %0 = torch.aten.size.int %x, %int0 : !torch.vtensor<[?,3],f32>, !torch.int -> !torch.int
  %none = torch.constant.none
  %1 = torch.aten.arange %0, %none, %none, %none, %none : !torch.int, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?],si64>
  return %1 : !torch.vtensor<[?],si64>
}

// Of the size of another.
// CHECK-LABEL: func.func @zeros_like(
// CHECK: tensor.dim {{.*}} : tensor<?x3xf32>
func.func @zeros_like(%x: !torch.vtensor<[?,3],f32>) -> (!torch.vtensor<[?,3],f32>) {
  %none = torch.constant.none
  %0 = torch.aten.zeros_like %x, %none, %none, %none, %none, %none : !torch.vtensor<[?,3],f32>, !torch.none, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?,3],f32>
  return %0 : !torch.vtensor<[?,3],f32>
}

// Sizes that meet are asserted to be equal.
// CHECK-LABEL: func.func @dynamic_add(
// CHECK: tensor.dim {{.*}} : tensor<?x3xf32>
// CHECK: tensor.dim {{.*}} : tensor<?x3xf32>
// CHECK: arith.cmpi eq, {{.*}}
// CHECK: cf.assert %{{.*}}, "sizes that meet are not equal"
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<?x3xf32>, tensor<?x3xf32>) outs(%{{.*}} : tensor<?x3xf32>) {
// CHECK: arith.addf {{.*}}
func.func @dynamic_add(%x: !torch.vtensor<[?,3],f32>, %y: !torch.vtensor<[?,3],f32>) -> (!torch.vtensor<[?,3],f32>) {
  %int1 = torch.constant.int 1
  %0 = torch.aten.add.Tensor %x, %y, %int1 : !torch.vtensor<[?,3],f32>, !torch.vtensor<[?,3],f32>, !torch.int -> !torch.vtensor<[?,3],f32>
  return %0 : !torch.vtensor<[?,3],f32>
}

// A scale of 1 / sqrt(width) that only a call knows multiplies the query.
// CHECK-LABEL: func.func @dynamic_width(
// CHECK: tensor.dim {{.*}} : tensor<5x?xf32>
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.sitofp %{{.*}}
// CHECK: math.rsqrt %{{.*}}
// CHECK: arith.truncf %{{.*}}
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<5x?xf32>) outs(%{{.*}} : tensor<5x?xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: attn.attention query(%{{.*}} : tensor<5x?xf32>) key(%{{.*}} : tensor<7x?xf32>) value(%{{.*}} : tensor<7x4xf32>) empty_rows = zero maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2)>, affine_map<(d0, d1, d2, d3) -> (d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d3)>] -> tensor<5x4xf32>
func.func @dynamic_width(%x: !torch.vtensor<[5,?],f32>, %y: !torch.vtensor<[7,?],f32>, %w: !torch.vtensor<[7,4],f32>) -> (!torch.vtensor<[5,4],f32>) {
  %none = torch.constant.none
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %none, %float0_0, %false, %none, %false : !torch.vtensor<[5,?],f32>, !torch.vtensor<[7,?],f32>, !torch.vtensor<[7,4],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[5,4],f32>
  return %0 : !torch.vtensor<[5,4],f32>
}

// CHECK-LABEL: func.func @tril(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<4x4xi1>) outs(%{{.*}} : tensor<4x4xi1>) {
// CHECK: linalg.index 0 : index
// CHECK: linalg.index 1 : index
// CHECK: arith.subi {{.*}}
// CHECK: arith.cmpi sle, {{.*}}
// CHECK: arith.select {{.*}}
func.func @tril(%x: !torch.vtensor<[4,4],i1>) -> (!torch.vtensor<[4,4],i1>) {
  %int0 = torch.constant.int 0
  %0 = torch.aten.tril %x, %int0 : !torch.vtensor<[4,4],i1>, !torch.int -> !torch.vtensor<[4,4],i1>
  return %0 : !torch.vtensor<[4,4],i1>
}

// CHECK-LABEL: func.func @full(
func.func @full() -> (!torch.vtensor<[2,3],f32>) {
  %int2 = torch.constant.int 2
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int2, %int3 : (!torch.int, !torch.int) -> !torch.list<int>
  %float1_5 = torch.constant.float 1.500000e+00
  %none = torch.constant.none
  %1 = torch.aten.full %l0, %float1_5, %none, %none, %none, %none : !torch.list<int>, !torch.float, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[2,3],f32>
  return %1 : !torch.vtensor<[2,3],f32>
}
