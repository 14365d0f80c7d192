// Normalisation.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// CHECK-LABEL: func.func @softmax(
// CHECK: attn.softmax %{{.*}} dimensions = [1] : tensor<2x3xf32> -> tensor<2x3xf32>
func.func @softmax(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int-1 = torch.constant.int -1
  %none = torch.constant.none
  %0 = torch.aten.softmax.int %x, %int-1, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @log_softmax(
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.maximumf {{.*}}
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1]] output_shape [2, 1] : tensor<2xf32> into tensor<2x1xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<2x1xf32>) outs(%{{.*}} : tensor<2x1xf32>) {
// CHECK: math.absf %{{.*}}
// CHECK: arith.cmpf one, {{.*}}
// CHECK: arith.select {{.*}}
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0, 1]] : tensor<2x1xf32> into tensor<2xf32>
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins({{.*}} : tensor<2x3xf32>, tensor<2xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: arith.subf {{.*}}
// CHECK: math.exp %{{.*}}
// CHECK: linalg.reduce ins(%{{.*}} : tensor<2x3xf32>) outs(%{{.*}} : tensor<2xf32>) dimensions = [1]
// CHECK: (%{{.*}}: f32, %{{.*}}: f32) {
// CHECK: arith.addf {{.*}}
// The shift is subtracted first: added to a large one, the logarithm would be lost.
// CHECK: linalg.generic {{.*}} ins({{.*}} : tensor<2x3xf32>, tensor<2xf32>, tensor<2xf32>) outs(%{{.*}} : tensor<2x3xf32>) {
// CHECK: %[[SHIFTED:.*]] = arith.subf {{.*}}
// CHECK: %[[LOG:.*]] = math.log %{{.*}}
// CHECK: arith.subf %[[SHIFTED]], %[[LOG]]
func.func @log_softmax(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int-1 = torch.constant.int -1
  %none = torch.constant.none
  %0 = torch.aten.log_softmax.int %x, %int-1, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @layer_norm(
// CHECK: attn.layer_norm %{{.*}} dimensions = [1] epsilon = 1.000000e-05 weight(%{{.*}} : tensor<3xf32>) bias(%{{.*}} : tensor<3xf32>) : tensor<2x3xf32> -> tensor<2x3xf32>
func.func @layer_norm(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3],f32>, %w: !torch.vtensor<[3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %float1e-05 = torch.constant.float 1.000000e-05
  %true = torch.constant.bool true
  %1 = torch.aten.layer_norm %x, %l0, %y, %w, %float1e-05, %true : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return %1 : !torch.vtensor<[2,3],f32>
}

// CHECK-LABEL: func.func @rms_norm(
// CHECK: attn.rms_norm %{{.*}} dimensions = [1] epsilon = 9.9999999999999995E-7 weight(%{{.*}} : tensor<3xf32>) : tensor<2x3xf32> -> tensor<2x3xf32>
func.func @rms_norm(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %float1e-06 = torch.constant.float 1.000000e-06
  %1 = torch.aten.rms_norm %x, %l0, %y, %float1e-06 : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.vtensor<[3],f32>, !torch.float -> !torch.vtensor<[2,3],f32>
  return %1 : !torch.vtensor<[2,3],f32>
}

// By given moments, for each channel.
// CHECK-LABEL: func.func @batch_norm(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins({{.*}} : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<2x3x4xf32>) {
// CHECK: arith.subf {{.*}}
// CHECK: arith.addf {{.*}}
// CHECK: math.rsqrt %{{.*}}
// CHECK: arith.mulf {{.*}}
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins({{.*}} : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) outs(%{{.*}} : tensor<2x3x4xf32>) {
// CHECK: arith.mulf {{.*}}
// CHECK: arith.addf {{.*}}
func.func @batch_norm(%x: !torch.vtensor<[2,3,4],f32>, %y: !torch.vtensor<[3],f32>, %w: !torch.vtensor<[3],f32>, %z: !torch.vtensor<[3],f32>, %a4: !torch.vtensor<[3],f32>) -> (!torch.vtensor<[2,3,4],f32>) {
  %false = torch.constant.bool false
  %float0_1 = torch.constant.float 1.000000e-01
  %float1e-05 = torch.constant.float 1.000000e-05
  %0 = torch.aten.batch_norm %x, %y, %w, %z, %a4, %false, %float0_1, %float1e-05, %false : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.bool, !torch.float, !torch.float, !torch.bool -> !torch.vtensor<[2,3,4],f32>
  return %0 : !torch.vtensor<[2,3,4],f32>
}

// A normalisation over the channels of a group and all after it.
// CHECK-LABEL: func.func @group_norm(
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2], [3]] output_shape [2, 3, 2, 4] : tensor<2x6x4xf32> into tensor<2x3x2x4xf32>
// CHECK: attn.layer_norm %{{.*}} dimensions = [2, 3] epsilon = 1.000000e-05 : tensor<2x3x2x4xf32> -> tensor<2x3x2x4xf32>
// CHECK: tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2], [3]] : tensor<2x3x2x4xf32> into tensor<2x6x4xf32>
func.func @group_norm(%x: !torch.vtensor<[2,6,4],f32>) -> (!torch.vtensor<[2,6,4],f32>) {
  %int3 = torch.constant.int 3
  %none = torch.constant.none
  %float1e-05 = torch.constant.float 1.000000e-05
  %false = torch.constant.bool false
  %0 = torch.aten.group_norm %x, %int3, %none, %none, %float1e-05, %false : !torch.vtensor<[2,6,4],f32>, !torch.int, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,6,4],f32>
  return %0 : !torch.vtensor<[2,6,4],f32>
}

// Nothing, in evaluation.
// CHECK-LABEL: func.func @dropout(
func.func @dropout(%x: !torch.vtensor<[2,3],f32>) -> (!torch.vtensor<[2,3],f32>) {
  %float0_1 = torch.constant.float 1.000000e-01
  %false = torch.constant.bool false
  %0 = torch.aten.dropout %x, %float0_1, %false : !torch.vtensor<[2,3],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return %0 : !torch.vtensor<[2,3],f32>
}
