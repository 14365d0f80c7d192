// Pieces of structured operations on buffers, for several threads.
// RUN: attn-opt %s --attn-cpu-share-loops --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-cpu-share-loops --attn-cpu-outline-tiles --split-input-file | FileCheck %s --check-prefix=OUTLINE

#id = affine_map<(i, j, k) -> (i, j, k)>

// 393216 elements, of which 8 bytes are moved and 1 number is computed: 6 pieces.
// The outermost dimension makes 4, the next 2 for each of them.
// CHECK-LABEL: func.func @elementwise
// CHECK: scf.forall (%[[I:.*]], %[[J:.*]]) in (4, 2) {
// CHECK: %[[ROW:.*]] = arith.muli %[[J]], %c64
// CHECK: memref.subview %{{.*}}[%[[I]], %[[ROW]], 0] [1, 64, 768] [1, 1, 1]
// CHECK: linalg.generic
// CHECK: } {attn.work = 6684672 : i64}
// OUTLINE-LABEL: func.func @elementwise
// OUTLINE: scf.parallel
// OUTLINE: call @elementwise_tile
func.func @elementwise(%in: memref<4x128x768xf32>, %out: memref<4x128x768xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%in : memref<4x128x768xf32>) outs(%out : memref<4x128x768xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %a : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// Too little for two: near 2000000.
// CHECK-LABEL: func.func @little
// CHECK-NOT: scf.forall
func.func @little(%in: memref<110x1000xf32>, %out: memref<110x1000xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%in : memref<110x1000xf32>) outs(%out : memref<110x1000xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %a : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Rows are summed up where their sums were filled. What is left over is shorter;
// pieces of the innermost dimension are whole cache lines.
// CHECK-LABEL: func.func @rows
// CHECK-NOT: linalg.fill
// CHECK: scf.forall (%[[I:.*]]) in (3) {
// CHECK: %[[START:.*]] = arith.muli %[[I]], %c336
// CHECK: %[[LEFT:.*]] = arith.subi %c1000{{.*}}, %[[START]]
// CHECK: %[[COUNT:.*]] = arith.minsi %[[LEFT]], %c336
// CHECK: %[[SUMS:.*]] = memref.subview %{{.*}}[%[[START]]] [%[[COUNT]]] [1]
// CHECK: linalg.fill ins(%{{.*}}) outs(%[[SUMS]]
// CHECK: linalg.generic
// CHECK-SAME: outs(%[[SUMS]]
func.func @rows(%in: memref<1000x424xf32>, %out: memref<1000xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%out : memref<1000xf32>)
  linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%in : memref<1000x424xf32>) outs(%out : memref<1000xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#none = affine_map<(i, j) -> ()>

// Near misses: one sum of everything, and what a tile does already.
// CHECK-LABEL: func.func @near_misses
// CHECK: linalg.generic
// CHECK: scf.forall
// CHECK-NOT: scf.forall
func.func @near_misses(%in: memref<4096x1024xf32>, %all: memref<f32>, %out: memref<4096x1024xf32>) {
  linalg.generic {indexing_maps = [#id, #none], iterator_types = ["reduction", "reduction"]}
    ins(%in : memref<4096x1024xf32>) outs(%all : memref<f32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  }
  scf.forall (%i) in (2) {
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%in : memref<4096x1024xf32>) outs(%out : memref<4096x1024xf32>) {
    ^bb0(%a: f32, %b: f32):
      linalg.yield %a : f32
    }
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// Assertions leave the function, a piece cannot.
// CHECK-LABEL: func.func @asserts
// CHECK-NOT: scf.forall
func.func @asserts(%in: memref<4096x1024xf32>, %out: memref<4096x1024xf32>, %fine: i1) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%in : memref<4096x1024xf32>) outs(%out : memref<4096x1024xf32>) {
  ^bb0(%a: f32, %b: f32):
    cf.assert %fine, "not fine"
    linalg.yield %a : f32
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// It is not known how much there is.
// CHECK-LABEL: func.func @dynamic
// CHECK-NOT: scf.forall
func.func @dynamic(%in: memref<?x?xf32>, %out: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%in : memref<?x?xf32>) outs(%out : memref<?x?xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %a : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// What goes through the same rows does so together, and looks at a buffer
// through one view: no thread waits for all others, and what it writes is still
// in its cache.
// CHECK-LABEL: func.func @together
// CHECK: %[[SUMS:.*]] = memref.alloc
// CHECK-COUNT-1: scf.forall
// CHECK: %[[SUM:.*]] = memref.subview %[[SUMS]][
// CHECK: linalg.fill ins(%{{.*}}) outs(%[[SUM]]
// CHECK: %[[IN:.*]] = memref.subview %arg0[
// CHECK: linalg.generic {{.*}} ins(%[[IN]] : {{.*}} outs(%[[SUM]]
// CHECK: linalg.generic {{.*}} ins(%[[IN]], %[[SUM]]
// CHECK-NOT: scf.forall
// CHECK: return
func.func @together(%in: memref<512x512xf32>, %out: memref<512x512xf32>) {
  %zero = arith.constant 0.0 : f32
  %sums = memref.alloc() : memref<512xf32>
  linalg.fill ins(%zero : f32) outs(%sums : memref<512xf32>)
  linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%in : memref<512x512xf32>) outs(%sums : memref<512xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  }
  linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%in, %sums : memref<512x512xf32>, memref<512xf32>) outs(%out : memref<512x512xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %0 = arith.mulf %a, %b : f32
    linalg.yield %0 : f32
  }
  memref.dealloc %sums : memref<512xf32>
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#turned = affine_map<(i, j) -> (j, i)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>

// Near misses, each after the one before it: rows of what was written in
// columns, sums of columns, a view of what was written, and fewer rows.
// CHECK-LABEL: func.func @apart
// CHECK-COUNT-5: scf.forall
func.func @apart(%a: memref<1024x1024xf32>, %b: memref<1024x1024xf32>, %c: memref<1024x1024xf32>, %sums: memref<1024xf32>, %few: memref<8x131072xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : memref<1024x1024xf32>) outs(%b : memref<1024x1024xf32>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  }
  linalg.generic {indexing_maps = [#turned, #id], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<1024x1024xf32>) outs(%c : memref<1024x1024xf32>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  }
  linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]}
    ins(%c : memref<1024x1024xf32>) outs(%sums : memref<1024xf32>) {
  ^bb0(%x: f32, %y: f32):
    %0 = arith.addf %x, %y : f32
    linalg.yield %0 : f32
  }
  %view = memref.collapse_shape %c [[0, 1]] : memref<1024x1024xf32> into memref<1048576xf32>
  %rows = memref.expand_shape %view [[0, 1]] output_shape [1024, 1024] : memref<1048576xf32> into memref<1024x1024xf32>
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : memref<1024x1024xf32>) outs(%rows : memref<1024x1024xf32>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  }
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%few : memref<8x131072xf32>) outs(%few : memref<8x131072xf32>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  }
  return
}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (n, k)>
#c = affine_map<(m, n, k) -> (m, n)>

// A product is shared, unless what its rows share needs memory of its own, which
// may not be there: a piece has no status.
// CHECK-LABEL: func.func @product
// CHECK: scf.forall (%{{.*}}) in (16)
// CHECK-LABEL: func.func @deep_product
// CHECK-NOT: scf.forall
// CHECK-LABEL: func.func @unknown_product
// CHECK-NOT: scf.forall
func.func @product(%a: memref<256x1024xf32>, %b: memref<256x1024xf32>, %c: memref<256x256xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<256x1024xf32>, memref<256x1024xf32>) outs(%c : memref<256x256xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %z, %0 : f32
    linalg.yield %1 : f32
  }
  return
}
func.func @deep_product(%a: memref<256x1025xf32>, %b: memref<256x1025xf32>, %c: memref<256x256xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<256x1025xf32>, memref<256x1025xf32>) outs(%c : memref<256x256xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %z, %0 : f32
    linalg.yield %1 : f32
  }
  return
}
func.func @unknown_product(%a: memref<256x?xf32>, %b: memref<256x?xf32>, %c: memref<256x256xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<256x?xf32>, memref<256x?xf32>) outs(%c : memref<256x256xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %z, %0 : f32
    linalg.yield %1 : f32
  }
  return
}
