// RUN: attn-opt %s --split-input-file --pass-pipeline='builtin.module(func.func(attn-gpu-map-loops))' | FileCheck %s

// The innermost dimension is threadIdx.x; 20 rows are no multiple of 8.
// CHECK-LABEL: func @matmul
//   CHECK-DAG: %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
//   CHECK-NOT: linalg
//       CHECK: scf.parallel (%[[BLOCK:[a-z0-9]+]]) =
//       CHECK:   scf.parallel (%[[TY:[a-z0-9]+]], %[[TX:[a-z0-9]+]]) =
//       CHECK:     %[[ROW:.*]] = arith.addi %{{.*}}, %[[TY]]
//       CHECK:     %[[INSIDE:.*]] = arith.cmpi ult, %[[ROW]], %{{.*}}
//       CHECK:     scf.if %[[INSIDE]]
//       CHECK:       %[[SUM:.*]] = scf.for %[[K:[a-z0-9]+]] = {{.*}} iter_args(%{{.*}} = %[[ZERO]]) -> (f32)
//       CHECK:         memref.load %{{.*}}[%[[ROW]], %[[K]]]
//       CHECK:         memref.load %{{.*}}[%[[TX]], %[[K]]]
//       CHECK:       memref.store %[[SUM]], %{{.*}}[%[[ROW]], %[[TX]]]
//       CHECK:   mapping = [#gpu.loop_dim_map<processor = thread_y{{.*}}>, #gpu.loop_dim_map<processor = thread_x
//       CHECK: mapping = [#gpu.loop_dim_map<processor = block_x
func.func @matmul(%a: memref<20x16xf32>, %b: memref<32x16xf32>, %o: memref<20x32xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%o : memref<20x32xf32>)
  linalg.generic {
    indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
    iterator_types = ["parallel", "parallel", "reduction"]
  } ins(%a, %b : memref<20x16xf32>, memref<32x16xf32>) outs(%o : memref<20x32xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %xy = arith.mulf %x, %y : f32
    %next = arith.addf %sum, %xy : f32
    linalg.yield %next : f32
  }
  return
}

// -----

// Near miss: the fill's value is read in between, so it stays.
// CHECK-LABEL: func @fill_is_read
//       CHECK: scf.parallel
//       CHECK:   memref.store %{{.*}}, %arg1
//       CHECK: memref.load %arg1
//       CHECK: scf.parallel
//       CHECK:   %[[START:.*]] = memref.load %arg1
//       CHECK:   scf.for {{.*}} iter_args(%{{.*}} = %[[START]])
func.func @fill_is_read(%a: memref<64x16xf32>, %o: memref<64xf32>) -> f32 {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  linalg.fill ins(%zero : f32) outs(%o : memref<64xf32>)
  %read = memref.load %o[%c0] : memref<64xf32>
  linalg.reduce { arith.addf } ins(%a : memref<64x16xf32>) outs(%o : memref<64xf32>) dimensions = [1]
  return %read : f32
}

// -----

// A grid that may be empty is guarded; dynamic sizes are masked.
// CHECK-LABEL: func @dynamic
//       CHECK: %[[COUNT:.*]] = arith.muli
//       CHECK: %[[SOME:.*]] = arith.cmpi ne, %[[COUNT]], %{{.*}}
//       CHECK: scf.if %[[SOME]]
//       CHECK:   scf.parallel (%{{.*}}) = (%{{.*}}) to (%[[COUNT]])
//       CHECK:     scf.parallel (%{{.*}}, %{{.*}}) =
//       CHECK:       arith.cmpi ult
//       CHECK:       arith.cmpi ult
//       CHECK:       scf.if
//       CHECK:         math.exp
func.func @dynamic(%a: memref<?x?xf32>, %o: memref<?x?xf32>) {
  linalg.map { math.exp } ins(%a : memref<?x?xf32>) outs(%o : memref<?x?xf32>)
  return
}

// -----

// Nothing to do is nothing to launch.
// CHECK-LABEL: func @empty
//   CHECK-NOT: scf.parallel
//       CHECK: return
func.func @empty(%a: memref<4x0xf32>, %o: memref<4x0xf32>) {
  memref.copy %a, %o : memref<4x0xf32> to memref<4x0xf32>
  return
}

// -----

// Six dimensions are three: all but the last two that are not 1 are one.
// CHECK-LABEL: func @rank_6
//       CHECK: scf.parallel (%{{[a-z0-9]+}}) =
//       CHECK:   scf.parallel (%{{[a-z0-9]+}}, %{{[a-z0-9]+}}, %{{[a-z0-9]+}}) =
//       CHECK:     %[[I3:.*]] = arith.remui %[[LEAD:.*]], %{{.*}}
//       CHECK:     %[[R2:.*]] = arith.divui %[[LEAD]], %{{.*}}
//       CHECK:     %[[I1:.*]] = arith.remui %[[R2]], %{{.*}}
//       CHECK:     %[[I0:.*]] = arith.divui %[[R2]], %{{.*}}
//       CHECK:     memref.load %{{.*}}[%[[I0]], %[[I1]], %{{.*}}, %[[I3]], %{{.*}}, %{{.*}}]
//       CHECK:   mapping = [#gpu.loop_dim_map<processor = thread_z{{.*}}thread_y{{.*}}thread_x
func.func @rank_6(%a: memref<2x3x1x4x5x7xf32>, %o: memref<2x3x1x4x5x7xf32>) {
  memref.copy %a, %o : memref<2x3x1x4x5x7xf32> to memref<2x3x1x4x5x7xf32>
  return
}

// -----

// A single value is one thread.
// CHECK-LABEL: func @scalar
//       CHECK: scf.parallel (%{{.*}}) = (%{{.*}}) to (%{{.*}}) step
//       CHECK:   scf.for
//       CHECK:   memref.store %{{.*}}, %{{.*}}[] : memref<f32>
//       CHECK: mapping = [#gpu.loop_dim_map<processor = block_x
func.func @scalar(%a: memref<9xf32>, %o: memref<f32>) {
  linalg.reduce { arith.addf } ins(%a : memref<9xf32>) outs(%o : memref<f32>) dimensions = [0]
  return
}

// -----

// Results whose place depends on a loop that threads cannot share are stored
// in every step of it.
// CHECK-LABEL: func @shared_element
//       CHECK: scf.parallel
//       CHECK:   scf.for
//       CHECK:     affine.apply
//       CHECK:     memref.store
func.func @shared_element(%a: memref<4x8xf32>, %o: memref<11xf32>) {
  linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i + j)>],
    iterator_types = ["parallel", "parallel"]
  } ins(%a : memref<4x8xf32>) outs(%o : memref<11xf32>) {
  ^bb0(%x: f32, %old: f32):
    linalg.yield %x : f32
  }
  return
}

// -----

// Two results, one with an index (argmax).
// CHECK-LABEL: func @argmax
//       CHECK: %[[R:.*]]:2 = scf.for %[[J:[a-z0-9]+]] = {{.*}} -> (f32, i64)
//       CHECK:   arith.index_cast %[[J]]
//       CHECK: memref.store %[[R]]#0
//       CHECK: memref.store %[[R]]#1
func.func @argmax(%a: memref<6x8xf32>, %m: memref<6xf32>, %p: memref<6xi64>) {
  linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
    iterator_types = ["parallel", "reduction"]
  } ins(%a : memref<6x8xf32>) outs(%m, %p : memref<6xf32>, memref<6xi64>) {
  ^bb0(%x: f32, %max: f32, %at: i64):
    %j = linalg.index 1 : index
    %j64 = arith.index_cast %j : index to i64
    %new = arith.maximumf %x, %max : f32
    %greater = arith.cmpf ogt, %x, %max : f32
    %where = arith.select %greater, %j64, %at : i64
    linalg.yield %new, %where : f32, i64
  }
  return
}
