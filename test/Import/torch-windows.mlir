// Convolution and pooling: windows that do not overlap are views.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// The patches of a vision transformer: a plain contraction.
// CHECK-LABEL: func.func @patches(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2, 3], [4, 5]] output_shape [2, 3, 4, 4, 4, 4] : tensor<2x3x16x16xf32> into tensor<2x3x4x4x4x4xf32>
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2, d5, d3, d6)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d4, d5, d6)>, affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>] ins({{.*}} : tensor<2x3x4x4x4x4xf32>, tensor<8x3x4x4xf32>) outs(%{{.*}} : tensor<2x8x4x4xf32>) -> tensor<2x8x4x4xf32>
func.func @patches(%x: !torch.vtensor<[2,3,16,16],f32>, %y: !torch.vtensor<[8,3,4,4],f32>) -> (!torch.vtensor<[2,8,4,4],f32>) {
  %none = torch.constant.none
  %int4 = torch.constant.int 4
  %l0 = torch.prim.ListConstruct %int4, %int4 : (!torch.int, !torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l2 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %3 = torch.aten.conv2d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,3,16,16],f32>, !torch.vtensor<[8,3,4,4],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,4,4],f32>
  return %3 : !torch.vtensor<[2,8,4,4],f32>
}

// One element wide: a linear layer over the channels.
// CHECK-LABEL: func.func @pointwise(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2]] : tensor<8x6x1xf32> into tensor<8x6xf32>
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>] ins({{.*}} : tensor<2x6x17xf32>, tensor<8x6xf32>) outs(%{{.*}} : tensor<2x8x17xf32>) -> tensor<2x8x17xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins({{.*}} : tensor<2x8x17xf32>, tensor<8xf32>) outs(%{{.*}} : tensor<2x8x17xf32>) {
// CHECK: arith.addf {{.*}}
func.func @pointwise(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,1],f32>, %w: !torch.vtensor<[8],f32>) -> (!torch.vtensor<[2,8,17],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %3 = torch.aten.conv1d %x, %y, %w, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,1],f32>, !torch.vtensor<[8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,17],f32>
  return %3 : !torch.vtensor<[2,8,17],f32>
}

// The last element belongs to no window.
// CHECK-LABEL: func.func @remainder(
// CHECK: tensor.extract_slice %{{.*}}[0, 0, 0] [2, 6, 16] [1, 1, 1] : tensor<2x6x17xf32> to tensor<2x6x16xf32>
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2, 3]] output_shape [2, 6, 4, 4] : tensor<2x6x16xf32> into tensor<2x6x4x4xf32>
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d2, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>] ins({{.*}} : tensor<2x6x4x4xf32>, tensor<8x6x4xf32>) outs(%{{.*}} : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
func.func @remainder(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,4],f32>) -> (!torch.vtensor<[2,8,4],f32>) {
  %none = torch.constant.none
  %int4 = torch.constant.int 4
  %l0 = torch.prim.ListConstruct %int4 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,4],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,4],f32>
  return %3 : !torch.vtensor<[2,8,4],f32>
}

// The input is read at stride * position + dilation * place.
// CHECK-LABEL: func.func @overlapping(
// CHECK: tensor.pad %{{.*}} low[0, 0, 1] high[0, 0, 1] {
// CHECK: tensor.yield %{{.*}} : f32
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d2 * 2 + d4 * 2)>, affine_map<(d0, d1, d2, d3, d4) -> (d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<2x6x19xf32>, tensor<8x6x3xf32>) outs(%{{.*}} : tensor<2x8x8xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @overlapping(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) -> (!torch.vtensor<[2,8,8],f32>) {
  %none = torch.constant.none
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %int0 = torch.constant.int 0
  %l3 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %4 = torch.aten.convolution %x, %y, %none, %l0, %l1, %l2, %false, %l3, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,8],f32>
  return %4 : !torch.vtensor<[2,8,8],f32>
}

// Channels and filters of a group are dimensions of their own.
// CHECK-LABEL: func.func @grouped(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2], [3]] output_shape [2, 3, 2, 17] : tensor<2x6x17xf32> into tensor<2x3x2x17xf32>
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2], [3]] output_shape [3, 2, 2, 3] : tensor<6x2x3xf32> into tensor<3x2x2x3xf32>
// CHECK: tensor.pad %{{.*}} low[0, 0, 0, 1] high[0, 0, 0, 1] {
// CHECK: tensor.yield %{{.*}} : f32
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d4, d3 + d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d1, d2, d4, d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<2x3x2x19xf32>, tensor<3x2x2x3xf32>) outs(%{{.*}} : tensor<2x3x2x17xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2], [3]] : tensor<2x3x2x17xf32> into tensor<2x6x17xf32>
func.func @grouped(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[6,2,3],f32>) -> (!torch.vtensor<[2,6,17],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int3 = torch.constant.int 3
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int3 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[6,2,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,6,17],f32>
  return %3 : !torch.vtensor<[2,6,17],f32>
}

// CHECK-LABEL: func.func @depthwise(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2]] : tensor<6x1x3xf32> into tensor<6x3xf32>
// CHECK: tensor.pad %{{.*}} low[0, 0, 1] high[0, 0, 1] {
// CHECK: tensor.yield %{{.*}} : f32
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2 + d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins({{.*}} : tensor<2x6x19xf32>, tensor<6x3xf32>) outs(%{{.*}} : tensor<2x6x17xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @depthwise(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[6,1,3],f32>) -> (!torch.vtensor<[2,6,17],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int6 = torch.constant.int 6
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int6 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[6,1,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,6,17],f32>
  return %3 : !torch.vtensor<[2,6,17],f32>
}

// Sums and bias are kept in f32, and rounded once.
// CHECK-LABEL: func.func @half(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d2 + d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<2x6x17xf16>, tensor<8x6x3xf16>) outs(%{{.*}} : tensor<2x8x15xf32>) {
// CHECK: arith.extf %{{.*}}
// CHECK: arith.extf %{{.*}}
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins({{.*}} : tensor<2x8x15xf32>, tensor<8xf16>) outs(%{{.*}} : tensor<2x8x15xf16>) {
// CHECK: arith.extf %{{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: arith.truncf %{{.*}}
func.func @half(%x: !torch.vtensor<[2,6,17],f16>, %y: !torch.vtensor<[8,6,3],f16>, %w: !torch.vtensor<[8],f16>) -> (!torch.vtensor<[2,8,15],f16>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %3 = torch.aten.conv1d %x, %y, %w, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f16>, !torch.vtensor<[8,6,3],f16>, !torch.vtensor<[8],f16>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f16>
  return %3 : !torch.vtensor<[2,8,15],f16>
}

// The extra element of an even window comes after.
// CHECK-LABEL: func.func @same(
// CHECK: tensor.pad %{{.*}} low[0, 0, 1] high[0, 0, 2] {
// CHECK: tensor.yield %{{.*}} : f32
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d2 + d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<2x6x20xf32>, tensor<8x6x4xf32>) outs(%{{.*}} : tensor<2x8x17xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @same(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,4],f32>) -> (!torch.vtensor<[2,8,17],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %str = torch.constant.str "same"
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %2 = torch.aten.conv1d.padding %x, %y, %none, %l0, %str, %l1, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,4],f32>, !torch.none, !torch.list<int>, !torch.str, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,17],f32>
  return %2 : !torch.vtensor<[2,8,17],f32>
}

// Borders of -inf never win.
// CHECK-LABEL: func.func @max_pool(
// CHECK: tensor.pad %{{.*}} low[0, 0, 1, 1] high[0, 0, 1, 1] {
// CHECK: tensor.yield %{{.*}} : f32
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2 * 2 + d4, d3 * 2 + d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]} ins({{.*}} : tensor<2x6x10x10xf32>, tensor<3x3xf32>) outs(%{{.*}} : tensor<2x6x4x4xf32>) {
// CHECK: arith.maximumf {{.*}}
func.func @max_pool(%x: !torch.vtensor<[2,6,8,8],f32>) -> (!torch.vtensor<[2,6,4,4],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3, %int3 : (!torch.int, !torch.int) -> !torch.list<int>
  %int2 = torch.constant.int 2
  %l1 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l2 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %l3 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %4 = torch.aten.max_pool2d %x, %l0, %l1, %l2, %l3, %false : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,6,4,4],f32>
  return %4 : !torch.vtensor<[2,6,4,4],f32>
}

// An empty stride is the window's size.
// CHECK-LABEL: func.func @max_pool_parts(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2, 3], [4, 5]] output_shape [2, 6, 4, 2, 4, 2] : tensor<2x6x8x8xf32> into tensor<2x6x4x2x4x2xf32>
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x6x4x2x4x2xf32>) outs(%{{.*}} : tensor<2x6x4x4xf32>) dimensions = [3, 5]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.maximumf {{.*}}
func.func @max_pool_parts(%x: !torch.vtensor<[2,6,8,8],f32>) -> (!torch.vtensor<[2,6,4,4],f32>) {
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct  : () -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l2 = torch.prim.ListConstruct %int0, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l3 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %4 = torch.aten.max_pool2d %x, %l0, %l1, %l2, %l3, %false : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,6,4,4],f32>
  return %4 : !torch.vtensor<[2,6,4,4],f32>
}

// Divided by what is inside.
// CHECK-LABEL: func.func @avg_pool(
// CHECK: tensor.pad %{{.*}} low[0, 0, 1] high[0, 0, 1] {
// CHECK: tensor.yield %{{.*}} : f32
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2 * 2 + d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins({{.*}} : tensor<2x6x10xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<2x6x4xf32>) {
// CHECK: arith.addf {{.*}}
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<2x6x4xf32>) outs(%{{.*}} : tensor<2x6x4xf32>) {
// CHECK: linalg.index 2 : index
// CHECK: arith.muli {{.*}}
// CHECK: arith.subi {{.*}}
// CHECK: arith.addi {{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.subi {{.*}}
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.sitofp %{{.*}}
// CHECK: arith.divf {{.*}}
func.func @avg_pool(%x: !torch.vtensor<[2,6,8],f32>) -> (!torch.vtensor<[2,6,4],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %int2 = torch.constant.int 2
  %l1 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %3 = torch.aten.avg_pool1d %x, %l0, %l1, %l2, %false, %false : !torch.vtensor<[2,6,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool, !torch.bool -> !torch.vtensor<[2,6,4],f32>
  return %3 : !torch.vtensor<[2,6,4],f32>
}

// The mean over all positions.
// CHECK-LABEL: func.func @adaptive(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x6x8x8xf32>) outs(%{{.*}} : tensor<2x6x8xf32>) dimensions = [2]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2], [3]] output_shape [2, 6, 1, 8] : tensor<2x6x8xf32> into tensor<2x6x1x8xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<2x6x1x8xf32>) outs(%{{.*}} : tensor<2x6x1x8xf32>) {
// CHECK: arith.divf {{.*}}
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x6x1x8xf32>) outs(%{{.*}} : tensor<2x6x1xf32>) dimensions = [3]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1], [2, 3]] output_shape [2, 6, 1, 1] : tensor<2x6x1xf32> into tensor<2x6x1x1xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<2x6x1x1xf32>) outs(%{{.*}} : tensor<2x6x1x1xf32>) {
// CHECK: arith.divf {{.*}}
func.func @adaptive(%x: !torch.vtensor<[2,6,8,8],f32>) -> (!torch.vtensor<[2,6,1,1],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %1 = torch.aten.adaptive_avg_pool2d %x, %l0 : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int> -> !torch.vtensor<[2,6,1,1],f32>
  return %1 : !torch.vtensor<[2,6,1,1],f32>
}

// Parts that overlap are rows of a matrix of shares.
// CHECK-LABEL: func.func @adaptive_parts(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%{{.*}} : tensor<3x8xf32>) {
// CHECK: linalg.index 0 : index
// CHECK: linalg.index 1 : index
// CHECK: arith.addi {{.*}}
// CHECK: arith.muli {{.*}}
// CHECK: arith.divui {{.*}}
// CHECK: arith.muli {{.*}}
// CHECK: arith.ceildivui {{.*}}
// CHECK: arith.cmpi uge, {{.*}}
// CHECK: arith.cmpi ult, {{.*}}
// CHECK: arith.andi {{.*}}
// CHECK: arith.subi {{.*}}
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.sitofp %{{.*}}
// CHECK: arith.divf {{.*}}
// CHECK: arith.select {{.*}}
// CHECK: linalg.contract indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>] ins({{.*}} : tensor<2x6x8xf32>, tensor<3x8xf32>) outs(%{{.*}} : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
func.func @adaptive_parts(%x: !torch.vtensor<[2,6,8],f32>) -> (!torch.vtensor<[2,6,3],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %1 = torch.aten.adaptive_avg_pool1d %x, %l0 : !torch.vtensor<[2,6,8],f32>, !torch.list<int> -> !torch.vtensor<[2,6,3],f32>
  return %1 : !torch.vtensor<[2,6,3],f32>
}

// CHECK-LABEL: func.func @weight_norm(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<4x2x3xf32>) outs(%{{.*}} : tensor<4x2x3xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: linalg.reduce ins(%{{.*}} : tensor<4x2x3xf32>) outs(%{{.*}} : tensor<3xf32>) dimensions = [0, 1]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1, 2]] output_shape [1, 1, 3] : tensor<3xf32> into tensor<1x1x3xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%{{.*}} : tensor<1x1x3xf32>) outs(%{{.*}} : tensor<1x1x3xf32>) {
// CHECK: math.sqrt %{{.*}}
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1, 2]] : tensor<1x1x3xf32> into tensor<3xf32>
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1, 2]] : tensor<1x1x3xf32> into tensor<3xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins({{.*}} : tensor<4x2x3xf32>, tensor<3xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<4x2x3xf32>) {
// CHECK: arith.divf {{.*}}
// CHECK: arith.mulf {{.*}}
func.func @weight_norm(%x: !torch.vtensor<[4,2,3],f32>, %y: !torch.vtensor<[1,1,3],f32>) -> (!torch.vtensor<[4,2,3],f32>) {
  %int2 = torch.constant.int 2
  %0 = torch.aten._weight_norm %x, %y, %int2 : !torch.vtensor<[4,2,3],f32>, !torch.vtensor<[1,1,3],f32>, !torch.int -> !torch.vtensor<[4,2,3],f32>
  return %0 : !torch.vtensor<[4,2,3],f32>
}

// Zeros between the elements, and the kernel turned round.
// CHECK-LABEL: func.func @transposed(
// CHECK: arith.subi %c2
// CHECK: tensor.insert_slice %arg0 into %{{.*}}[0, 0, 2] [1, 3, 4] [1, 1, 2] : tensor<1x3x4xf32> into tensor<1x3x12xf32>
// CHECK: tensor.extract_slice %{{.*}}[0, 0, 1] [1, 3, 10] [1, 1, 1]
// CHECK: linalg.generic {{.*}}(d0, d1, d2, d3, d4) -> (d0, d3, d2 + d4)
func.func @transposed(%x: !torch.vtensor<[1,3,4],f32>, %y: !torch.vtensor<[3,2,3],f32>) -> !torch.vtensor<[1,2,8],f32> {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
  %0 = torch.aten.conv_transpose1d %x, %y, %none, %l2, %l1, %l1, %int1, %l1 : !torch.vtensor<[1,3,4],f32>, !torch.vtensor<[3,2,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int, !torch.list<int> -> !torch.vtensor<[1,2,8],f32>
  return %0 : !torch.vtensor<[1,2,8],f32>
}

// CHECK-LABEL: func.func @nearest(
// CHECK: arith.constant dense<[0, 0, 1]> : tensor<3xi64>
// CHECK: tensor.extract %arg0
func.func @nearest(%x: !torch.vtensor<[1,1,2],f32>) -> !torch.vtensor<[1,1,3],f32> {
  %none = torch.constant.none
  %int3 = torch.constant.int 3
  %l = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %0 = torch.aten.upsample_nearest1d.vec %x, %l, %none : !torch.vtensor<[1,1,2],f32>, !torch.list<int>, !torch.none -> !torch.vtensor<[1,1,3],f32>
  return %0 : !torch.vtensor<[1,1,3],f32>
}

// CHECK-LABEL: func.func @linear(
// CHECK: arith.constant dense<{{\[\[}}1.000000e+00, 0.000000e+00], [7.500000e-01, 2.500000e-01], [2.500000e-01, 7.500000e-01], [0.000000e+00, 1.000000e+00]]>
// CHECK: linalg.contract
func.func @linear(%x: !torch.vtensor<[1,1,2],f32>) -> !torch.vtensor<[1,1,4],f32> {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %float2 = torch.constant.float 2.0
  %l = torch.prim.ListConstruct %float2 : (!torch.float) -> !torch.list<float>
  %0 = torch.aten.upsample_linear1d.vec %x, %none, %false, %l : !torch.vtensor<[1,1,2],f32>, !torch.none, !torch.bool, !torch.list<float> -> !torch.vtensor<[1,1,4],f32>
  return %0 : !torch.vtensor<[1,1,4],f32>
}
