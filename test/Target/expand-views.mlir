// RUN: attn-opt %s --attn-expand-views | FileCheck %s
// RUN: attn-opt %s --attn-expand-views --expand-strided-metadata --verify-roundtrip -o /dev/null

// CHECK-LABEL: func.func @rows(
// CHECK-SAME: %[[X:.*]]: memref<?x4xf32>, %[[B:.*]]: index, %[[N:.*]]: index
func.func @rows(%x: memref<?x4xf32>, %b: index, %n: index) -> memref<?x?x4xf32> {
  // CHECK: %[[BASE:.*]], %{{.*}}, %{{.*}}:2, %{{.*}}:2 = memref.extract_strided_metadata %[[X]]
  // CHECK: %[[ROW:.*]] = arith.muli %c4{{.*}}, %[[N]]
  // CHECK: memref.reinterpret_cast %[[BASE]] to offset: [0], sizes: [%[[B]], %[[N]], 4], strides: [%[[ROW]], 4, 1] : memref<f32> to memref<?x?x4xf32>
  %0 = memref.expand_shape %x [[0, 1], [2]] output_shape [%b, %n, 4] : memref<?x4xf32> into memref<?x?x4xf32>
  return %0 : memref<?x?x4xf32>
}

// CHECK-LABEL: func.func @strided(
func.func @strided(%x: memref<?xf32, strided<[?], offset: ?>>, %b: index, %n: index) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  // CHECK: %[[BASE:.*]], %[[OFFSET:.*]], %{{.*}}, %[[S:.*]] = memref.extract_strided_metadata
  // CHECK: memref.reinterpret_cast %[[BASE]] to offset: [%[[OFFSET]]], sizes: [%{{.*}}, %{{.*}}], strides: [%{{.*}}, %[[S]]]
  %0 = memref.expand_shape %x [[0, 1]] output_shape [%b, %n] : memref<?xf32, strided<[?], offset: ?>> into memref<?x?xf32, strided<[?, ?], offset: ?>>
  return %0 : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

// One unknown size is upstream's.
// CHECK-LABEL: func.func @one_unknown(
func.func @one_unknown(%x: memref<?xf32>, %b: index) -> memref<?x8xf32> {
  // CHECK: memref.expand_shape
  %0 = memref.expand_shape %x [[0, 1]] output_shape [%b, 8] : memref<?xf32> into memref<?x8xf32>
  return %0 : memref<?x8xf32>
}
