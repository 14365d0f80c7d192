// Reductions.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// CHECK-LABEL: func.func @sum(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3x4xf32>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1, 2]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
func.func @sum(%x: !torch.vtensor<[2,3,4],f32>) -> (!torch.vtensor<[2],f32>) {
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int1, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %none = torch.constant.none
  %1 = torch.aten.sum.dim_IntList %x, %l0, %false, %none : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2],f32>
  return %1 : !torch.vtensor<[2],f32>
}

// 16-bit floats are summed in f32.
// CHECK-LABEL: func.func @sum_keep(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xf16>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1]
// CHECK: (%{{.*}}: f16, %{{.*}}: f32) {
// CHECK: arith.extf %{{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%{{.*}} : tensor<2xf32>) outs(%{{.*}} : tensor<2xf16>) {
// CHECK: arith.truncf %{{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1]] output_shape [2, 1] : tensor<2xf16> into tensor<2x1xf16>
func.func @sum_keep(%x: !torch.vtensor<[2,3],f16>) -> (!torch.vtensor<[2,1],f16>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %true = torch.constant.bool true
  %none = torch.constant.none
  %1 = torch.aten.sum.dim_IntList %x, %l0, %true, %none : !torch.vtensor<[2,3],f16>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2,1],f16>
  return %1 : !torch.vtensor<[2,1],f16>
}

// Booleans are counted.
// CHECK-LABEL: func.func @sum_bool(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%{{.*}} : tensor<2xi1>) outs(%{{.*}} : tensor<2xi64>) {
// CHECK: arith.extui %{{.*}}
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2xi64>) outs(%{{.*}} : tensor<i64>) dimensions = [0]
// CHECK: (%{{.*}}: i64, %{{.*}}: i64) {
// CHECK: arith.addi {{.*}}
func.func @sum_bool(%x: !torch.vtensor<[2],i1>) -> (!torch.vtensor<[],si64>) {
  %none = torch.constant.none
  %0 = torch.aten.sum %x, %none : !torch.vtensor<[2],i1>, !torch.none -> !torch.vtensor<[],si64>
  return %0 : !torch.vtensor<[],si64>
}

// CHECK-LABEL: func.func @mean(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1]] output_shape [2, 1] : tensor<2xf32> into tensor<2x1xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<2x1xf32>) outs(%{{.*}} : tensor<2x1xf32>) {
// CHECK: arith.divf {{.*}}
func.func @mean(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,1],f32>) {
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
  %true = torch.constant.bool true
  %none = torch.constant.none
  %1 = torch.aten.mean.dim %x, %l0, %true, %none : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2,1],f32>
  return %1 : !torch.vtensor<[2,1],f32>
}

// CHECK-LABEL: func.func @amax(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.maximumf {{.*}}
func.func @amax(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %1 = torch.aten.amax %x, %l0, %false : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2],f32>
  return %1 : !torch.vtensor<[2],f32>
}

// The maximum and its first position.
// CHECK-LABEL: func.func @max_dim(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%{{.*}} : tensor<2x3xf32>) outs({{.*}} : tensor<2xf32>, tensor<2xi64>) {
// CHECK: linalg.index 1 : index
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.cmpf ogt, {{.*}}
// CHECK: arith.cmpf uno, {{.*}}
// CHECK: arith.cmpf ord, {{.*}}
// CHECK: arith.andi {{.*}}
// CHECK: arith.ori {{.*}}
// CHECK: arith.select {{.*}}
// CHECK: arith.select {{.*}}
func.func @max_dim(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2],f32>, !torch.vtensor<[2],si64>) {
  %int1 = torch.constant.int 1
  %false = torch.constant.bool false
  %0:2 = torch.aten.max.dim %x, %int1, %false : !torch.vtensor<[2,3],f32>, !torch.int, !torch.bool -> !torch.vtensor<[2],f32>, !torch.vtensor<[2],si64>
  return %0#0, %0#1 : !torch.vtensor<[2],f32>, !torch.vtensor<[2],si64>
}

// CHECK-LABEL: func.func @argmax(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%{{.*}} : tensor<2x3xf32>) outs({{.*}} : tensor<2xf32>, tensor<2xi64>) {
// CHECK: linalg.index 1 : index
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.cmpf ogt, {{.*}}
// CHECK: arith.cmpf uno, {{.*}}
// CHECK: arith.cmpf ord, {{.*}}
// CHECK: arith.andi {{.*}}
// CHECK: arith.ori {{.*}}
// CHECK: arith.select {{.*}}
// CHECK: arith.select {{.*}}
func.func @argmax(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2],si64>) {
  %int1 = torch.constant.int 1
  %false = torch.constant.bool false
  %0 = torch.aten.argmax %x, %int1, %false : !torch.vtensor<[2,3],f32>, !torch.int, !torch.bool -> !torch.vtensor<[2],si64>
  return %0 : !torch.vtensor<[2],si64>
}

// CHECK-LABEL: func.func @any(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xi1>) outs(%{{.*}} : tensor<2xi1>) dimensions = [1]
// CHECK: (%{{.*}}: i1, %{{.*}}: i1) {
// CHECK: arith.ori {{.*}}
func.func @any(%x: !torch.vtensor<[2,3],i1>) -> (!torch.vtensor<[2],i1>) {
  %int1 = torch.constant.int 1
  %false = torch.constant.bool false
  %0 = torch.aten.any.dim %x, %int1, %false : !torch.vtensor<[2,3],i1>, !torch.int, !torch.bool -> !torch.vtensor<[2],i1>
  return %0 : !torch.vtensor<[2],i1>
}

// CHECK-LABEL: func.func @cumsum(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: linalg.index 1 : index
// CHECK: linalg.index 2 : index
// CHECK: arith.cmpi ule, {{.*}}
// CHECK: arith.select {{.*}}
// CHECK: arith.addf {{.*}}
func.func @cumsum(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %none = torch.constant.none
  %0 = torch.aten.cumsum %x, %int1, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @variance(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1]] output_shape [2, 1] : tensor<2xf32> into tensor<2x1xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<2x1xf32>) outs(%{{.*}} : tensor<2x1xf32>) {
// CHECK: arith.divf {{.*}}
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1]] : tensor<2x1xf32> into tensor<2xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<2x3xf32>, tensor<2xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.subf {{.*}}
// CHECK: arith.mulf {{.*}}
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1]] output_shape [2, 1] : tensor<2xf32> into tensor<2x1xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<2x1xf32>) outs(%{{.*}} : tensor<2x1xf32>) {
// CHECK: arith.divf {{.*}}
func.func @variance(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,1],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %true = torch.constant.bool true
  %1 = torch.aten.var.correction %x, %l0, %int0, %true : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.int, !torch.bool -> !torch.vtensor<[2,1],f32>
  return %1 : !torch.vtensor<[2,1],f32>
}
