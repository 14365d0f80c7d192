// RUN: attn-opt %s --attn-guard-division | FileCheck %s

// CHECK-LABEL: @by_size
// CHECK:         %[[ZERO:.*]] = arith.cmpi eq, %arg1
// CHECK:         %[[SAFE:.*]] = arith.select %{{.*}}, %{{.*}}, %arg1 : i64
// CHECK:         arith.divsi %arg0, %[[SAFE]]
func.func @by_size(%a: i64, %b: i64) -> i64 {
  %0 = arith.divsi %a, %b : i64
  return %0 : i64
}

// A constant needs no guard.
// CHECK-LABEL: @by_constant
// CHECK-NOT:     arith.select
func.func @by_constant(%a: index) -> index {
  %c8 = arith.constant 8 : index
  %0 = arith.divui %a, %c8 : index
  return %0 : index
}
