// RUN: attn-opt %s --attn-approximate-math | FileCheck %s

// CHECK-LABEL: @single
// CHECK-NOT:     math.exp
// CHECK-NOT:     math.tanh
// CHECK-NOT:     math.erf
// CHECK:         return
func.func @single(%a: vector<8xf32>, %b: f32) -> (vector<8xf32>, f32, f32) {
  %0 = math.exp %a : vector<8xf32>
  %1 = math.tanh %b : f32
  %2 = math.erf %b : f32
  return %0, %1, %2 : vector<8xf32>, f32, f32
}

// Less accurate polynomials are not used, nor any for f64.
// CHECK-LABEL: @others
// CHECK:         math.log
// CHECK:         math.exp
func.func @others(%a: vector<8xf32>, %b: f64) -> (vector<8xf32>, f64) {
  %0 = math.log %a : vector<8xf32>
  %1 = math.exp %b : f64
  return %0, %1 : vector<8xf32>, f64
}
