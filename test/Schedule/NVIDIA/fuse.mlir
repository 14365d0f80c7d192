// RUN: attn-opt %s --split-input-file --pass-pipeline='builtin.module(func.func(attn-gpu-fuse))' | FileCheck %s

// A transposed operand is read in place.
// CHECK-DAG: #[[$TRANSPOSED:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func @transpose_into_matmul
//   CHECK-NOT: linalg.transpose
//       CHECK: linalg.fill
//       CHECK: linalg.generic {indexing_maps = [#{{.*}}, #[[$TRANSPOSED]], #{{.*}}]
//   CHECK-NOT: linalg.generic
func.func @transpose_into_matmul(%a: tensor<4x8xf32>, %w: tensor<16x8xf32>) -> tensor<4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<8x16xf32>
  %t = linalg.transpose ins(%w : tensor<16x8xf32>) outs(%e0 : tensor<8x16xf32>) permutation = [1, 0]
  %e1 = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e1 : tensor<4x16xf32>) -> tensor<4x16xf32>
  %r = linalg.matmul ins(%a, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %r : tensor<4x16xf32>
}

// -----

// Near miss: the matrix product would compute each exponential 16 times.
// CHECK-LABEL: func @exp_before_matmul
//       CHECK: linalg.generic
//       CHECK:   math.exp
//       CHECK: linalg.generic
//       CHECK:   arith.mulf
func.func @exp_before_matmul(%a: tensor<4x8xf32>, %w: tensor<8x16xf32>, %o: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %x = linalg.map { math.exp } ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>)
  %r = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%o : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %r : tensor<4x16xf32>
}

// -----

// An element-wise chain is one operation, a sum over it too.
// CHECK-LABEL: func @chain
//       CHECK: linalg.generic
//  CHECK-NEXT: ^bb0
//  CHECK-NEXT:   arith.subf
//  CHECK-NEXT:   math.exp
//  CHECK-NEXT:   arith.addf
//   CHECK-NOT: linalg.generic
func.func @chain(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>, %o: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %d = linalg.map { arith.subf } ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>)
  %x = linalg.map { math.exp } ins(%d : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>)
  %r = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%o : tensor<4xf32>) dimensions = [1]
  return %r : tensor<4xf32>
}

// -----

// Near miss: a value with two users is computed once and stored.
// CHECK-LABEL: func @two_users
// CHECK-COUNT-1: math.exp
//   CHECK-NOT: math.exp
func.func @two_users(%a: tensor<4x8xf32>, %o: tensor<4xf32>) -> (tensor<4xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %x = linalg.map { math.exp } ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>)
  %r = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%o : tensor<4xf32>) dimensions = [1]
  return %r, %x : tensor<4xf32>, tensor<4x8xf32>
}

// -----

// One fill for each accumulator.
// CHECK-LABEL: func @shared_fill
// CHECK-COUNT-2: linalg.fill
//   CHECK-NOT: linalg.fill
func.func @shared_fill(%a: tensor<4x8xf32>, %w: tensor<8x16xf32>, %v: tensor<8x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  %r = linalg.matmul ins(%a, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  %s = linalg.matmul ins(%a, %v : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %r, %s : tensor<4x16xf32>, tensor<4x16xf32>
}
