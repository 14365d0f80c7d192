// Parallel loops over calls of a function that has its buffers on the stack.
// RUN: attn-opt %s --attn-cpu-outline-tiles | FileCheck %s

// CHECK-LABEL: func.func private @tiles_tile
// CHECK-SAME: (%[[I:.*]]: index, %[[J:.*]]: index, %[[IN:.*]]: memref<?x48xf32>, %[[OUT:.*]]: memref<?x48xf32>)
// CHECK-SAME: passthrough = ["noinline"]
// CHECK: memref.alloca() {alignment = 64 : i64} : memref<48xf32>
// CHECK: scf.for
// CHECK-NOT: memref.alloc()
// CHECK-NOT: memref.dealloc
// CHECK: return
// CHECK-LABEL: func.func @tiles
// CHECK: %[[ALL:.*]] = arith.muli
// One tile wakes no thread.
// CHECK: %[[SEVERAL:.*]] = arith.cmpi ugt, %[[ALL]], %c1
// CHECK: scf.if %[[SEVERAL]]
// CHECK: scf.parallel (%[[N:.*]]) = (%{{.*}}) to (%[[ALL]])
// CHECK: arith.remui %[[N]], %c10
// CHECK: arith.divui %[[N]], %c10
// A later tile has a longer loop: one from the front, one from the back.
// CHECK: %[[HALF:.*]] = arith.shrui
// CHECK: %[[BACK:.*]] = arith.subi %{{.*}}, %[[HALF]]
// CHECK: %[[TILE:.*]] = arith.select %{{.*}}, %[[BACK]], %[[HALF]]
// CHECK: call @tiles_tile(%{{.*}}, %[[TILE]], %{{.*}}, %{{.*}})
// CHECK: else
// CHECK: scf.for
// CHECK: call @tiles_tile
func.func @tiles(%in: memref<?x48xf32>, %out: memref<?x48xf32>, %count: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.forall (%i, %j) in (%count, 10) {
    scf.for %x = %c0 to %j step %c1 {
      %own = memref.alloc() : memref<48xf32>
      %v = memref.load %in[%i, %x] : memref<?x48xf32>
      memref.store %v, %own[%x] : memref<48xf32>
      %w = memref.load %own[%x] : memref<48xf32>
      memref.store %w, %out[%j, %x] : memref<?x48xf32>
      memref.dealloc %own : memref<48xf32>
    }
  }
  return
}

// All have as much to do: as they lie in memory.
// CHECK-LABEL: func.func @even
// CHECK: scf.parallel (%[[N:.*]]) =
// CHECK-NEXT: %[[J:.*]] = arith.remui %[[N]], %c10
// CHECK-NEXT: %[[I:.*]] = arith.divui %[[N]], %c10
// CHECK-NEXT: call @even_tile(%[[I]], %[[J]], %{{.*}})
func.func @even(%out: memref<4x10x48xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c48 = arith.constant 48 : index
  %zero = arith.constant 0.0 : f32
  scf.forall (%i, %j) in (4, 10) {
    scf.for %x = %c0 to %c48 step %c1 {
      memref.store %zero, %out[%i, %j, %x] : memref<4x10x48xf32>
    }
  }
  return
}

// A loop in a tile is a loop over calls, for whoever has the tile; its own buffer is
// its function's.
// CHECK-LABEL: func.func private @nested_tile(
// CHECK: memref.alloca() {alignment = 64 : i64} : memref<f32>
// CHECK: return
// CHECK-LABEL: func.func private @nested_tile_0(
// CHECK-NOT: scf.parallel
// CHECK: scf.for %[[J:.*]] = %c0{{.*}} to %c10
// CHECK-NEXT: func.call @nested_tile(%[[J]],
// CHECK: return
// CHECK-LABEL: func.func @nested(
// CHECK: scf.parallel
// CHECK: func.call @nested_tile_0(
func.func @nested(%out: memref<8x10xf32>) {
  %zero = arith.constant 0.0 : f32
  scf.forall (%i) in (8) {
    scf.forall (%j) in (10) {
      %own = memref.alloc() : memref<f32>
      memref.store %zero, %own[] : memref<f32>
      %v = memref.load %own[] : memref<f32>
      memref.store %v, %out[%i, %j] : memref<8x10xf32>
      memref.dealloc %own : memref<f32>
    }
  }
  return
}
