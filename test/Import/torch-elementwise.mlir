// One element at a time.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// alpha scales the second operand; dimensions align at the last.
// CHECK-LABEL: func.func @add_alpha(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<2x3xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @add_alpha(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int2 = torch.constant.int 2
  %0 = torch.aten.add.Tensor %x, %y, %int2 : !torch.vtensor<[2,3],f32>, !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// 1 - x
// CHECK-LABEL: func.func @rsub(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.subf {{.*}}
func.func @rsub(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %float1_0 = torch.constant.float 1.000000e+00
  %int1 = torch.constant.int 1
  %0 = torch.aten.rsub.Scalar %x, %float1_0, %int1 : !torch.vtensor<[2,3],f32>, !torch.float, !torch.int -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// True division gives floats.
// CHECK-LABEL: func.func @integer_division(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins({{.*}} : tensor<2xi64>, tensor<2xi64>) outs(%{{.*}} : tensor<2xf32>) {
// CHECK: arith.sitofp %{{.*}}
// CHECK: arith.sitofp %{{.*}}
// CHECK: arith.divf {{.*}}
func.func @integer_division(%x: !torch.vtensor<[2],si64>, %y: !torch.vtensor<[2],si64>) -> (!torch.vtensor<[2],f32>) {
  %0 = torch.aten.div.Tensor %x, %y : !torch.vtensor<[2],si64>, !torch.vtensor<[2],si64> -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}

// CHECK-LABEL: func.func @floor_division(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins({{.*}} : tensor<2xi64>, tensor<2xi64>) outs(%{{.*}} : tensor<2xi64>) {
// CHECK: arith.floordivsi {{.*}}
func.func @floor_division(%x: !torch.vtensor<[2],si64>, %y: !torch.vtensor<[2],si64>) -> (!torch.vtensor<[2],si64>) {
  %str = torch.constant.str "floor"
  %0 = torch.aten.div.Tensor_mode %x, %y, %str : !torch.vtensor<[2],si64>, !torch.vtensor<[2],si64>, !torch.str -> !torch.vtensor<[2],si64>
  return %0 : !torch.vtensor<[2],si64>
}

// CHECK-LABEL: func.func @promotion(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins({{.*}} : tensor<2xf16>, tensor<2xf32>) outs(%{{.*}} : tensor<2xf32>) {
// CHECK: arith.extf %{{.*}}
// CHECK: arith.mulf {{.*}}
func.func @promotion(%x: !torch.vtensor<[2],f16>, %y: !torch.vtensor<[2],f32>) -> (!torch.vtensor<[2],f32>) {
  %0 = torch.aten.mul.Tensor %x, %y : !torch.vtensor<[2],f16>, !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}

// CHECK-LABEL: func.func @compare(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%{{.*}} : tensor<2xi64>) outs(%{{.*}} : tensor<2xi1>) {
// CHECK: arith.cmpi sge, {{.*}}
func.func @compare(%x: !torch.vtensor<[2],si64>) -> (!torch.vtensor<[2],i1>) {
  %int3 = torch.constant.int 3
  %0 = torch.aten.ge.Scalar %x, %int3 : !torch.vtensor<[2],si64>, !torch.int -> !torch.vtensor<[2],i1>
  return %0 : !torch.vtensor<[2],i1>
}

// CHECK-LABEL: func.func @where(
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1]] : tensor<2x1xi1> into tensor<2xi1>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<2xi1>, tensor<2x3xf32>, tensor<f32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.select {{.*}}
func.func @where(%x: !torch.vtensor<[2,1],i1>, %y: !torch.vtensor<[2,3],f32>, %w: !torch.vtensor<[],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %0 = torch.aten.where.self %x, %y, %w : !torch.vtensor<[2,1],i1>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @masked_fill(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<3xi1>, tensor<2x3xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.select {{.*}}
func.func @masked_fill(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3],i1>) -> (!torch.vtensor<[2,3],f32>) {
  %float-1000000000_0 = torch.constant.float -1.000000e+09
  %0 = torch.aten.masked_fill.Scalar %x, %y, %float-1000000000_0 : !torch.vtensor<[2,3],f32>, !torch.vtensor<[3],i1>, !torch.float -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// x (1 + erf(x / sqrt 2)) / 2
// CHECK-LABEL: func.func @gelu(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%{{.*}} : tensor<2xf32>) outs(%{{.*}} : tensor<2xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: math.erf %{{.*}}
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: arith.mulf {{.*}}
func.func @gelu(%x: !torch.vtensor<[2],f32>) -> (!torch.vtensor<[2],f32>) {
  %str = torch.constant.str "none"
  %0 = torch.aten.gelu %x, %str : !torch.vtensor<[2],f32>, !torch.str -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}

// Computed in f32, rounded once.
// CHECK-LABEL: func.func @sigmoid_half(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%{{.*}} : tensor<2xf16>) outs(%{{.*}} : tensor<2xf16>) {
// CHECK: arith.extf %{{.*}}
// CHECK: arith.negf %{{.*}}
// CHECK: math.exp %{{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: arith.divf {{.*}}
// CHECK: arith.truncf %{{.*}}
func.func @sigmoid_half(%x: !torch.vtensor<[2],f16>) -> (!torch.vtensor<[2],f16>) {
  %0 = torch.aten.sigmoid %x : !torch.vtensor<[2],f16> -> !torch.vtensor<[2],f16>
  return %0 : !torch.vtensor<[2],f16>
}

// CHECK-LABEL: func.func @cast(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%{{.*}} : tensor<2xi64>) outs(%{{.*}} : tensor<2xf32>) {
// CHECK: arith.sitofp %{{.*}}
func.func @cast(%x: !torch.vtensor<[2],si64>) -> (!torch.vtensor<[2],f32>) {
  %int6 = torch.constant.int 6
  %false = torch.constant.bool false
  %none = torch.constant.none
  %0 = torch.aten.to.dtype %x, %int6, %false, %false, %none : !torch.vtensor<[2],si64>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}

// Anything but 0 is true.
// CHECK-LABEL: func.func @cast_bool(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%{{.*}} : tensor<2xf32>) outs(%{{.*}} : tensor<2xi1>) {
// CHECK: arith.cmpf une, {{.*}}
func.func @cast_bool(%x: !torch.vtensor<[2],f32>) -> (!torch.vtensor<[2],i1>) {
  %int11 = torch.constant.int 11
  %false = torch.constant.bool false
  %none = torch.constant.none
  %0 = torch.aten.to.dtype %x, %int11, %false, %false, %none : !torch.vtensor<[2],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2],i1>
  return %0 : !torch.vtensor<[2],i1>
}
