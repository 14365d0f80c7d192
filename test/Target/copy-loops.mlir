// RUN: attn-opt %s --attn-copy-loops | FileCheck %s

// CHECK-LABEL: @strided
// CHECK-NOT:     memref.copy
// CHECK:         linalg.generic
func.func @strided(%a: memref<4x8xf32, strided<[16, 1]>>, %b: memref<4x8xf32>) {
  memref.copy %a, %b : memref<4x8xf32, strided<[16, 1]>> to memref<4x8xf32>
  return
}

// One memcpy copies contiguous buffers.
// CHECK-LABEL: @contiguous
// CHECK:         memref.copy
func.func @contiguous(%a: memref<4x8xf32>, %b: memref<4x8xf32>) {
  memref.copy %a, %b : memref<4x8xf32> to memref<4x8xf32>
  return
}
