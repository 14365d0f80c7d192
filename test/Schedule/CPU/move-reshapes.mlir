// Products of all rows of all batches, which are split afterwards.
// RUN: attn-opt %s --attn-cpu-fuse --split-input-file | FileCheck %s

// A function is computed before the split, with what is added to the product.
// CHECK-LABEL: func.func @function
// CHECK:       %[[P:.*]] = linalg.generic {{.*}} "reduction"]
// CHECK:       %[[T:.*]] = linalg.generic {{.*}} ins(%[[P]], %{{.*}} : tensor<20x8xf32>, tensor<8xf32>)
// CHECK:         arith.addf
// CHECK-NEXT:    math.tanh
// CHECK:       %[[E:.*]] = tensor.expand_shape %[[T]]
// CHECK-NEXT:  return %[[E]]
func.func @function(%x: tensor<20x4xf32>, %w: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<2x10x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<20x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<20x8xf32>) -> tensor<20x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<20x4xf32>, tensor<4x8xf32>) outs(%f : tensor<20x8xf32>) -> tensor<20x8xf32>
  %many = linalg.broadcast ins(%b : tensor<8xf32>) outs(%e : tensor<20x8xf32>) dimensions = [0]
  %y = linalg.add ins(%p, %many : tensor<20x8xf32>, tensor<20x8xf32>) outs(%e : tensor<20x8xf32>) -> tensor<20x8xf32>
  %s = tensor.expand_shape %y [[0, 1], [2]] output_shape [2, 10, 8] : tensor<20x8xf32> into tensor<2x10x8xf32>
  %e3 = tensor.empty() : tensor<2x10x8xf32>
  %t = linalg.tanh ins(%s : tensor<2x10x8xf32>) outs(%e3 : tensor<2x10x8xf32>) -> tensor<2x10x8xf32>
  return %t : tensor<2x10x8xf32>
}

// -----

// Near miss: the split product is used twice.
// CHECK-LABEL: func.func @used_twice
// CHECK:       tensor.expand_shape
// CHECK:       math.tanh
func.func @used_twice(%x: tensor<20x4xf32>, %w: tensor<4x8xf32>) -> (tensor<2x10x8xf32>, tensor<2x10x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<20x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<20x8xf32>) -> tensor<20x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<20x4xf32>, tensor<4x8xf32>) outs(%f : tensor<20x8xf32>) -> tensor<20x8xf32>
  %s = tensor.expand_shape %p [[0, 1], [2]] output_shape [2, 10, 8] : tensor<20x8xf32> into tensor<2x10x8xf32>
  %e3 = tensor.empty() : tensor<2x10x8xf32>
  %t = linalg.tanh ins(%s : tensor<2x10x8xf32>) outs(%e3 : tensor<2x10x8xf32>) -> tensor<2x10x8xf32>
  return %s, %t : tensor<2x10x8xf32>, tensor<2x10x8xf32>
}

// -----

// A softmax along the rows of a batch: they are split before the product.
// CHECK-LABEL: func.func @sum_over_rows
// CHECK-SAME:  %[[X:[^:]*]]: tensor<20x4xf32>
// CHECK:       %[[E:.*]] = tensor.expand_shape %[[X]] {{\[\[}}0, 1], [2]] output_shape [2, 10, 4]
// CHECK:       %[[F:.*]] = linalg.fill {{.*}} -> tensor<2x10x8xf32>
// CHECK:       linalg.generic {{.*}} ["parallel", "parallel", "parallel", "reduction"]} ins(%[[E]], %{{.*}} : tensor<2x10x4xf32>, tensor<4x8xf32>) outs(%[[F]]
// CHECK-NOT:   tensor.expand_shape
// CHECK:       math.exp
func.func @sum_over_rows(%x: tensor<20x4xf32>, %w: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<2x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<20x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<20x8xf32>) -> tensor<20x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<20x4xf32>, tensor<4x8xf32>) outs(%f : tensor<20x8xf32>) -> tensor<20x8xf32>
  %many = linalg.broadcast ins(%b : tensor<8xf32>) outs(%e : tensor<20x8xf32>) dimensions = [0]
  %y = linalg.add ins(%p, %many : tensor<20x8xf32>, tensor<20x8xf32>) outs(%e : tensor<20x8xf32>) -> tensor<20x8xf32>
  %s = tensor.expand_shape %y [[0, 1], [2]] output_shape [2, 10, 8] : tensor<20x8xf32> into tensor<2x10x8xf32>
  %e3 = tensor.empty() : tensor<2x10x8xf32>
  %t = linalg.exp ins(%s : tensor<2x10x8xf32>) outs(%e3 : tensor<2x10x8xf32>) -> tensor<2x10x8xf32>
  %e2 = tensor.empty() : tensor<2x8xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %r = linalg.reduce { arith.addf } ins(%t : tensor<2x10x8xf32>) outs(%f2 : tensor<2x8xf32>) dimensions = [1]
  return %r : tensor<2x8xf32>
}

// -----

// Near miss: the sum is over columns, which a product of all rows has, too.
// CHECK-LABEL: func.func @sum_over_columns
// CHECK:       linalg.generic {{.*}} "reduction"]} ins(%{{.*}} : tensor<20x4xf32>, tensor<4x8xf32>)
// CHECK:       tensor.expand_shape
func.func @sum_over_columns(%x: tensor<20x4xf32>, %w: tensor<4x8xf32>) -> tensor<2x10xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<20x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<20x8xf32>) -> tensor<20x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<20x4xf32>, tensor<4x8xf32>) outs(%f : tensor<20x8xf32>) -> tensor<20x8xf32>
  %s = tensor.expand_shape %p [[0, 1], [2]] output_shape [2, 10, 8] : tensor<20x8xf32> into tensor<2x10x8xf32>
  %e2 = tensor.empty() : tensor<2x10xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<2x10xf32>) -> tensor<2x10xf32>
  %r = linalg.reduce { arith.addf } ins(%s : tensor<2x10x8xf32>) outs(%f2 : tensor<2x10xf32>) dimensions = [2]
  return %r : tensor<2x10xf32>
}
