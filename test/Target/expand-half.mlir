// RUN: attn-opt %s --attn-expand-half | FileCheck %s
// RUN: attn-opt %s --attn-expand-half=half-conversions | FileCheck %s --check-prefix=HARDWARE

// CHECK-LABEL: @half
// CHECK-NOT:     arith.extf
// CHECK-NOT:     arith.truncf
// CHECK:         return
// HARDWARE-LABEL: @half
// HARDWARE-NEXT:  arith.extf
// HARDWARE-NEXT:  arith.truncf
func.func @half(%a: vector<8xf16>, %b: f32) -> (vector<8xf32>, f16) {
  %0 = arith.extf %a : vector<8xf16> to vector<8xf32>
  %1 = arith.truncf %b : f32 to f16
  return %0, %1 : vector<8xf32>, f16
}

// From f64, the first rounding is to odd, so that only the second counts.
// CHECK-LABEL: @wide
// CHECK:         arith.truncf %{{.*}} : f64 to f32
// CHECK:         arith.ori
// CHECK:         arith.bitcast %{{.*}} : i16 to bf16
func.func @wide(%a: f64) -> bf16 {
  %0 = arith.truncf %a : f64 to bf16
  return %0 : bf16
}

// CHECK-LABEL: @brain
// CHECK-NOT:     arith.truncf
// CHECK:         arith.cmpi ugt
// CHECK:         arith.trunci %{{.*}} : vector<8xi32> to vector<8xi16>
// CHECK:         arith.bitcast %{{.*}} : vector<8xi16> to vector<8xbf16>
func.func @brain(%a: vector<8xf32>) -> vector<8xbf16> {
  %0 = arith.truncf %a : vector<8xf32> to vector<8xbf16>
  return %0 : vector<8xbf16>
}

// In memory they are integers: LLVM makes vectors of several loads or stores.
// CHECK-LABEL: @memory
// CHECK:         memref.load %{{.*}} : memref<4xi16>
// CHECK:         arith.bitcast %{{.*}} : i16 to f16
// CHECK:         memref.store %{{.*}} : memref<?x4xi16, strided<[8, 1], offset: ?>>
// CHECK:         memref.store %{{.*}} : memref<4xf32>
func.func @memory(%a: memref<4xf16>, %b: memref<?x4xbf16, strided<[8, 1], offset: ?>>, %c: memref<4xf32>, %i: index) {
  %0 = memref.load %a[%i] : memref<4xf16>
  %1 = arith.extf %0 : f16 to f32
  %2 = arith.truncf %1 : f32 to bf16
  memref.store %2, %b[%i, %i] : memref<?x4xbf16, strided<[8, 1], offset: ?>>
  memref.store %1, %c[%i] : memref<4xf32>
  return
}
