// RUN: attn-opt %s --attn-guard-allocation --canonicalize | FileCheck %s

// CHECK-LABEL: func @static
// CHECK-NEXT:    memref.alloc() : memref<4xf32>
func.func @static() -> memref<4xf32> {
  %0 = memref.alloc() : memref<4xf32>
  return %0 : memref<4xf32>
}

// 2^62 bytes are 2^58 times four floats, and 2^58 + 1 times as many are more.
// CHECK-LABEL: func @dynamic
// CHECK-SAME:    %[[A:.*]]: index, %[[B:.*]]: index
// CHECK-DAG:     %[[ZERO:.*]] = arith.constant 0 : index
// CHECK-DAG:     %[[ONE:.*]] = arith.constant 1 : index
// CHECK-DAG:     %[[LIMIT:.*]] = arith.constant 288230376151711744 : index
// CHECK-DAG:     %[[LARGE:.*]] = arith.constant 288230376151711745 : index
// CHECK:         %[[NO_A:.*]] = arith.cmpi eq, %[[A]], %[[ZERO]]
// CHECK:         %[[A1:.*]] = arith.select %[[NO_A]], %[[ONE]], %[[A]]
// CHECK:         %[[TIMES_A:.*]] = arith.divui %[[LIMIT]], %[[A1]]
// CHECK:         %[[NO_B:.*]] = arith.cmpi eq, %[[B]], %[[ZERO]]
// CHECK:         %[[EMPTY:.*]] = arith.ori %[[NO_A]], %[[NO_B]]
// CHECK:         %[[B1:.*]] = arith.select %[[NO_B]], %[[ONE]], %[[B]]
// CHECK:         %[[TIMES:.*]] = arith.divui %[[TIMES_A]], %[[B1]]
// CHECK:         %[[ANY:.*]] = arith.cmpi ne, %[[TIMES]], %[[ZERO]]
// CHECK:         %[[FITS:.*]] = arith.ori %[[ANY]], %[[EMPTY]]
// CHECK-DAG:     %[[SIZE_A:.*]] = arith.select %[[FITS]], %[[A]], %[[LARGE]]
// CHECK-DAG:     %[[SIZE_B:.*]] = arith.select %[[FITS]], %[[B]], %[[ONE]]
// CHECK:         memref.alloc(%[[SIZE_A]], %[[SIZE_B]]) : memref<?x4x?xf32>
func.func @dynamic(%a: index, %b: index) -> memref<?x4x?xf32> {
  %0 = memref.alloc(%a, %b) : memref<?x4x?xf32>
  return %0 : memref<?x4x?xf32>
}
