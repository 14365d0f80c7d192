// Choices by index.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// Nothing outside the table is read: an index is clamped.
// CHECK-LABEL: func.func @embedding(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%{{.*}} : tensor<2x3x4xf32>) {
// CHECK: linalg.index 0 : index
// CHECK: linalg.index 1 : index
// CHECK: linalg.index 2 : index
// CHECK: tensor.extract %{{.*}}[{{.*}}] : tensor<2x3xi64>
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: tensor.extract %{{.*}}[{{.*}}] : tensor<9x4xf32>
func.func @embedding(%x: !torch.vtensor<[9,4],f32>, %y: !torch.vtensor<[2,3],si64>) -> (!torch.vtensor<[2,3,4],f32>) {
  %int-1 = torch.constant.int -1
  %false = torch.constant.bool false
  %0 = torch.aten.embedding %x, %y, %int-1, %false, %false : !torch.vtensor<[9,4],f32>, !torch.vtensor<[2,3],si64>, !torch.int, !torch.bool, !torch.bool -> !torch.vtensor<[2,3,4],f32>
  return %0 : !torch.vtensor<[2,3,4],f32>
}

// CHECK-LABEL: func.func @index_select(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: linalg.index 0 : index
// CHECK: linalg.index 1 : index
// CHECK: tensor.extract %{{.*}}[%{{.*}}] : tensor<3xi64>
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: tensor.extract %{{.*}}[{{.*}}] : tensor<2x5xf32>
func.func @index_select(%x: !torch.vtensor<[2,5],f32>, %y: !torch.vtensor<[3],si64>) -> (!torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %0 = torch.aten.index_select %x, %int1, %y : !torch.vtensor<[2,5],f32>, !torch.int, !torch.vtensor<[3],si64> -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @gather(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<2x3xi64>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: linalg.index 0 : index
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: tensor.extract %{{.*}}[{{.*}}] : tensor<2x5xf32>
func.func @gather(%x: !torch.vtensor<[2,5],f32>, %y: !torch.vtensor<[2,3],si64>) -> (!torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %false = torch.constant.bool false
  %0 = torch.aten.gather %x, %int1, %y, %false : !torch.vtensor<[2,5],f32>, !torch.int, !torch.vtensor<[2,3],si64>, !torch.bool -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// One element for each pair of positions: the pooled token of CLIP.
// CHECK-LABEL: func.func @index(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%{{.*}} : tensor<2xf32>) {
// CHECK: linalg.index 0 : index
// CHECK: tensor.extract %{{.*}}[%{{.*}}] : tensor<2xi64>
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.addi {{.*}}
// CHECK: arith.cmpi slt, {{.*}}
// CHECK: arith.select {{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: tensor.extract %{{.*}}[%{{.*}}] : tensor<2xi64>
// CHECK: arith.index_cast %{{.*}}
// CHECK: arith.addi {{.*}}
// CHECK: arith.cmpi slt, {{.*}}
// CHECK: arith.select {{.*}}
// CHECK: arith.minsi {{.*}}
// CHECK: arith.maxsi {{.*}}
// CHECK: tensor.extract %{{.*}}[{{.*}}] : tensor<4x5xf32>
func.func @index(%x: !torch.vtensor<[4,5],f32>, %y: !torch.vtensor<[2],si64>, %w: !torch.vtensor<[2],si64>) -> (!torch.vtensor<[2],f32>) {
  %l0 = torch.prim.ListConstruct %y, %w : (!torch.vtensor<[2],si64>, !torch.vtensor<[2],si64>) -> !torch.list<vtensor>
  %1 = torch.aten.index.Tensor %x, %l0 : !torch.vtensor<[4,5],f32>, !torch.list<vtensor> -> !torch.vtensor<[2],f32>
  return %1 : !torch.vtensor<[2],f32>
}
