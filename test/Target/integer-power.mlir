// Powers of integers are products on every path, whatever the exponent's type.
// RUN: attn-opt %s --attn-approximate-math | FileCheck %s
// RUN: attn-opt %s --attn-expand-math | FileCheck %s

// CHECK-LABEL: @cube
// CHECK: %[[S:.*]] = arith.mulf %arg0, %arg0
// CHECK: %[[C:.*]] = arith.mulf %arg0, %[[S]]
// CHECK: return %[[C]]
func.func @cube(%x: vector<8xf32>) -> vector<8xf32> {
  %three = arith.constant 3 : i64
  %n = vector.broadcast %three : i64 to vector<8xi64>
  %0 = math.fpowi %x, %n : vector<8xf32>, vector<8xi64>
  return %0 : vector<8xf32>
}

// CHECK-LABEL: @inverse_square
// CHECK: %[[S:.*]] = arith.mulf %arg0, %arg0
// CHECK: arith.divf %{{.*}}, %[[S]]
func.func @inverse_square(%x: f64) -> f64 {
  %n = arith.constant -2 : i32
  %0 = math.fpowi %x, %n : f64, i32
  return %0 : f64
}

// CHECK-LABEL: @one
// CHECK: %[[ONE:.*]] = arith.constant 1.0{{.*}} : f32
// CHECK: return %[[ONE]]
func.func @one(%x: f32) -> f32 {
  %n = arith.constant 0 : i64
  %0 = math.fpowi %x, %n : f32, i64
  return %0 : f32
}

// CHECK-LABEL: @any
// CHECK: arith.sitofp
// CHECK-NOT: math.fpowi
// CHECK: return
func.func @any(%x: f32, %n: i64) -> f32 {
  %0 = math.fpowi %x, %n : f32, i64
  return %0 : f32
}
