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
