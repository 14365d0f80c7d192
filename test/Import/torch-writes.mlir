// Tensors written in parts, and put in order.
// RUN: attn-opt %s --attn-import-torch --canonicalize --mlir-print-local-scope | FileCheck %s

// The sizes and the element type of what is written to.
// CHECK-LABEL: func.func @copy(
// CHECK: arith.truncf
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<2xf16>) outs(%{{.*}} : tensor<4x2xf16>) dimensions = [0]
func.func @copy(%x: !torch.vtensor<[4,2],f16>, %v: !torch.vtensor<[2],f32>) -> !torch.vtensor<[4,2],f16> {
  %false = torch.constant.bool false
  %0 = torch.aten.copy %x, %v, %false : !torch.vtensor<[4,2],f16>, !torch.vtensor<[2],f32>, !torch.bool -> !torch.vtensor<[4,2],f16>
  return %0 : !torch.vtensor<[4,2],f16>
}

// Bounds count from the end, and every second row is written.
// CHECK-LABEL: func.func @slice_scatter(
// CHECK: tensor.insert_slice %arg1 into %arg0[1, 0] [2, 2] [2, 1] : tensor<2x2xf32> into tensor<5x2xf32>
func.func @slice_scatter(%x: !torch.vtensor<[5,2],f32>, %v: !torch.vtensor<[2,2],f32>) -> !torch.vtensor<[5,2],f32> {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %int2 = torch.constant.int 2
  %0 = torch.aten.slice_scatter %x, %v, %int0, %int1, %int-1, %int2 : !torch.vtensor<[5,2],f32>, !torch.vtensor<[2,2],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[5,2],f32>
  return %0 : !torch.vtensor<[5,2],f32>
}

// CHECK-LABEL: func.func @select_scatter(
// CHECK: tensor.insert_slice %{{.*}} into %arg0[0, 1] [5, 1] [1, 1] : tensor<5x1xf32> into tensor<5x2xf32>
func.func @select_scatter(%x: !torch.vtensor<[5,2],f32>, %v: !torch.vtensor<[5],f32>) -> !torch.vtensor<[5,2],f32> {
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %0 = torch.aten.select_scatter %x, %v, %int1, %int-1 : !torch.vtensor<[5,2],f32>, !torch.vtensor<[5],f32>, !torch.int, !torch.int -> !torch.vtensor<[5,2],f32>
  return %0 : !torch.vtensor<[5,2],f32>
}

// CHECK-LABEL: func.func @diagonal(
// CHECK: %[[I:.*]] = linalg.index 0 : index
// CHECK: %[[C:.*]] = arith.addi %[[I]], %c1
// CHECK: tensor.extract %arg0[%[[I]], %[[C]]] : tensor<3x3xf32>
func.func @diagonal(%x: !torch.vtensor<[3,3],f32>) -> !torch.vtensor<[2],f32> {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %0 = torch.aten.diagonal %x, %int1, %int0, %int1 : !torch.vtensor<[3,3],f32>, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}

// A position finds the last index that names it, and takes the value there.
// CHECK-LABEL: func.func @index_copy(
// CHECK: %[[LAST:.*]] = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%arg1 : tensor<3xi64>) outs(%{{.*}} : tensor<5xi64>)
// CHECK: arith.maxsi
// CHECK: linalg.generic {{.*}} ins(%arg0 : tensor<5x2xf32>)
// CHECK: tensor.extract %[[LAST]]
// CHECK: tensor.extract %arg2[
// CHECK: arith.select
func.func @index_copy(%x: !torch.vtensor<[5,2],f32>, %i: !torch.vtensor<[3],si64>, %v: !torch.vtensor<[3,2],f32>) -> !torch.vtensor<[5,2],f32> {
  %int0 = torch.constant.int 0
  %0 = torch.aten.index_copy %x, %int0, %i, %v : !torch.vtensor<[5,2],f32>, !torch.int, !torch.vtensor<[3],si64>, !torch.vtensor<[3,2],f32> -> !torch.vtensor<[5,2],f32>
  return %0 : !torch.vtensor<[5,2],f32>
}

// There may be no index: then there is still something to read.
// CHECK-LABEL: func.func @no_index(
// CHECK: tensor.pad %{{.*}} low[0, 0] high[1, 0]
func.func @no_index(%x: !torch.vtensor<[5,2],f32>, %i: !torch.vtensor<[?],si64>, %v: !torch.vtensor<[?,2],f32>) -> !torch.vtensor<[5,2],f32> {
  %int0 = torch.constant.int 0
  %0 = torch.aten.index_copy %x, %int0, %i, %v : !torch.vtensor<[5,2],f32>, !torch.int, !torch.vtensor<[?],si64>, !torch.vtensor<[?,2],f32> -> !torch.vtensor<[5,2],f32>
  return %0 : !torch.vtensor<[5,2],f32>
}

// Negative indices count from the end; a list of None and a tensor keeps a dimension.
// CHECK-LABEL: func.func @index_put(
// CHECK: arith.addi %{{.*}}, %c5
// CHECK: arith.cmpi slt
func.func @index_put(%x: !torch.vtensor<[2,5],f32>, %i: !torch.vtensor<[3],si64>, %v: !torch.vtensor<[2,3],f32>) -> !torch.vtensor<[2,5],f32> {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %l = torch.prim.ListConstruct %none, %i : (!torch.none, !torch.vtensor<[3],si64>) -> !torch.list<optional<vtensor>>
  %0 = torch.aten.index_put %x, %l, %v, %false : !torch.vtensor<[2,5],f32>, !torch.list<optional<vtensor>>, !torch.vtensor<[2,3],f32>, !torch.bool -> !torch.vtensor<[2,5],f32>
  return %0 : !torch.vtensor<[2,5],f32>
}

// CHECK-LABEL: func.func @index_put_mask(
// CHECK-NOT: tensor.extract
// CHECK: arith.select
func.func @index_put_mask(%x: !torch.vtensor<[2,5],f32>, %m: !torch.vtensor<[2,5],i1>, %v: !torch.vtensor<[],f32>) -> !torch.vtensor<[2,5],f32> {
  %false = torch.constant.bool false
  %l = torch.prim.ListConstruct %m : (!torch.vtensor<[2,5],i1>) -> !torch.list<vtensor>
  %0 = torch.aten.index_put %x, %l, %v, %false : !torch.vtensor<[2,5],f32>, !torch.list<vtensor>, !torch.vtensor<[],f32>, !torch.bool -> !torch.vtensor<[2,5],f32>
  return %0 : !torch.vtensor<[2,5],f32>
}

// CHECK-LABEL: func.func @scatter(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg1 : tensor<2x3xi64>) outs(%{{.*}} : tensor<2x5xi64>)
// CHECK: arith.select
func.func @scatter(%x: !torch.vtensor<[2,5],i1>, %i: !torch.vtensor<[2,3],si64>) -> !torch.vtensor<[2,5],i1> {
  %int1 = torch.constant.int 1
  %true = torch.constant.bool true
  %0 = torch.aten.scatter.value %x, %int1, %i, %int1 : !torch.vtensor<[2,5],i1>, !torch.int, !torch.vtensor<[2,3],si64>, !torch.int -> !torch.vtensor<[2,5],i1>
  return %0 : !torch.vtensor<[2,5],i1>
}

// A place is the number of elements before; NaN is above all, equals keep their order.
// CHECK-LABEL: func.func @topk(
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]}
// CHECK: arith.cmpf ogt
// CHECK: arith.cmpf uno
// CHECK: arith.addi
// CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<4x2xi64>)
// CHECK: arith.maxsi
func.func @topk(%x: !torch.vtensor<[4,5],f32>) -> (!torch.vtensor<[4,2],f32>, !torch.vtensor<[4,2],si64>) {
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %true = torch.constant.bool true
  %0:2 = torch.aten.topk %x, %int2, %int1, %true, %true : !torch.vtensor<[4,5],f32>, !torch.int, !torch.int, !torch.bool, !torch.bool -> !torch.vtensor<[4,2],f32>, !torch.vtensor<[4,2],si64>
  return %0#0, %0#1 : !torch.vtensor<[4,2],f32>, !torch.vtensor<[4,2],si64>
}

// CHECK-LABEL: func.func @meshgrid_xy(
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<2xf32>) outs(%{{.*}} : tensor<3x2xf32>) dimensions = [0]
func.func @meshgrid_xy(%x: !torch.vtensor<[2],f32>, %y: !torch.vtensor<[3],f32>) -> !torch.vtensor<[3,2],f32> {
  %xy = torch.constant.str "xy"
  %l = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2],f32>, !torch.vtensor<[3],f32>) -> !torch.list<vtensor>
  %0 = torch.aten.meshgrid.indexing %l, %xy : !torch.list<vtensor>, !torch.str -> !torch.list<vtensor>
  %1:2 = torch.prim.ListUnpack %0 : !torch.list<vtensor> -> !torch.vtensor<[3,2],f32>, !torch.vtensor<[3,2],f32>
  return %1#0 : !torch.vtensor<[3,2],f32>
}

// Another name, which torch-mlir knows by name only.
// CHECK-LABEL: func.func @synonym(
// CHECK: arith.mulf
func.func @synonym(%x: !torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32> {
  %0 = torch.operator "torch.aten.multiply.Tensor"(%x, %x) : (!torch.vtensor<[2],f32>, !torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32>
  return %0 : !torch.vtensor<[2],f32>
}
