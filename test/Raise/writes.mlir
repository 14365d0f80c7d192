// One value written to a slice is a choice by position, as a mask is.
// RUN: attn-opt %s --attn-normalize --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-normalize --attn-raise | FileCheck %s --check-prefix=RAISED

// CHECK-LABEL: func.func @columns(
// CHECK-NOT: tensor.insert_slice
// CHECK: %[[J:.*]] = linalg.index 1 : index
// CHECK: %[[GE:.*]] = arith.cmpi sge, %[[J]], %c3
// CHECK: %[[LT:.*]] = arith.cmpi slt, %[[J]], %c5
// CHECK: %[[IN:.*]] = arith.andi %[[GE]], %[[LT]]
// CHECK: arith.select %[[IN]], %cst, %in
func.func @columns(%x: tensor<4x7xf32>) -> tensor<4x7xf32> {
  %value = arith.constant dense<1.0> : tensor<4x2xf32>
  %r = tensor.insert_slice %value into %x[0, 3] [4, 2] [1, 1] : tensor<4x2xf32> into tensor<4x7xf32>
  return %r : tensor<4x7xf32>
}

// CHECK-LABEL: func.func @every_second_row(
// CHECK: arith.remsi
// CHECK: arith.select
func.func @every_second_row(%x: tensor<?x7xf32>, %value: f32, %n: index) -> tensor<?x7xf32> {
  %init = tensor.empty(%n) : tensor<?x7xf32>
  %rows = linalg.fill ins(%value : f32) outs(%init : tensor<?x7xf32>) -> tensor<?x7xf32>
  %r = tensor.insert_slice %rows into %x[1, 0] [%n, 7] [2, 1] : tensor<?x7xf32> into tensor<?x7xf32>
  return %r : tensor<?x7xf32>
}

// Near misses: values that differ, a stride that is not known.
// CHECK-LABEL: func.func @several_values(
// CHECK-NEXT: tensor.insert_slice
func.func @several_values(%x: tensor<4x7xf32>, %values: tensor<4x2xf32>) -> tensor<4x7xf32> {
  %r = tensor.insert_slice %values into %x[0, 3] [4, 2] [1, 1] : tensor<4x2xf32> into tensor<4x7xf32>
  return %r : tensor<4x7xf32>
}

// CHECK-LABEL: func.func @any_stride(
// CHECK: tensor.insert_slice
func.func @any_stride(%x: tensor<4x7xf32>, %stride: index) -> tensor<4x7xf32> {
  %value = arith.constant dense<1.0> : tensor<4x2xf32>
  %r = tensor.insert_slice %value into %x[0, 3] [4, 2] [1, %stride] : tensor<4x2xf32> into tensor<4x7xf32>
  return %r : tensor<4x7xf32>
}

// Scores with the last two keys filled with -inf: five keys to attend to.
// RAISED-LABEL: func.func @scores(
// RAISED: attn.attention
// RAISED-NOT: attn.softmax
func.func @scores(%q: tensor<5x4xf32>, %k: tensor<7x4xf32>, %v: tensor<7x6xf32>) -> tensor<5x6xf32> {
  %zero = arith.constant 0.0 : f32
  %drop = arith.constant dense<0xFF800000> : tensor<5x2xf32>
  %empty = tensor.empty() : tensor<5x7xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x7xf32>) -> tensor<5x7xf32>
  %s = linalg.contract indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<5x4xf32>, tensor<7x4xf32>) outs(%zeros : tensor<5x7xf32>) -> tensor<5x7xf32>
  %masked = tensor.insert_slice %drop into %s[0, 5] [5, 2] [1, 1] : tensor<5x2xf32> into tensor<5x7xf32>
  %p = attn.softmax %masked dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
  %out = tensor.empty() : tensor<5x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%out : tensor<5x6xf32>) -> tensor<5x6xf32>
  %r = linalg.contract indexing_maps = [affine_map<(i, e, j) -> (i, j)>, affine_map<(i, e, j) -> (j, e)>, affine_map<(i, e, j) -> (i, e)>]
      ins(%p, %v : tensor<5x7xf32>, tensor<7x6xf32>) outs(%init : tensor<5x6xf32>) -> tensor<5x6xf32>
  return %r : tensor<5x6xf32>
}
