// RUN: attn-opt %s --attn-status-returns | FileCheck %s

// CHECK-LABEL: @body
// CHECK:         cf.cond_br %arg0, ^[[NEXT:.*]], ^[[SIZES:.*]]
// CHECK:       ^[[NEXT]]:
// CHECK:         arith.mulsi_extended
// CHECK:         cf.cond_br %{{.*}}, ^[[ALLOC:.*]], ^[[MEMORY:.*]]
// CHECK:       ^[[ALLOC]]:
// CHECK:         memref.alloc
// CHECK:       ^[[SIZES]]:
// CHECK:         %[[ONE:.*]] = arith.constant 1 : i32
// CHECK:         return %[[ONE]]
// CHECK:       ^[[MEMORY]]:
// CHECK:         %[[TWO:.*]] = arith.constant 2 : i32
// CHECK:         return %[[TWO]]
func.func private @body(%ok: i1, %n: index) -> i32 attributes {attn.returns_status} {
  %c0 = arith.constant 0 : i32
  cf.assert %ok, "sizes"
  %a = memref.alloc(%n, %n) : memref<?x?xf32>
  memref.dealloc %a : memref<?x?xf32>
  return %c0 : i32
}

// A function without a status keeps its assertion.
// CHECK-LABEL: @other
// CHECK:         cf.assert
func.func private @other(%ok: i1) {
  cf.assert %ok, "sizes"
  return
}
