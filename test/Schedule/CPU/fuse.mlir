// RUN: attn-opt %s --attn-cpu-fuse --split-input-file | FileCheck %s

#id = affine_map<(d0, d1) -> (d0, d1)>

// A transpose joins the contraction that reads it, which stays a contraction.
// CHECK-DAG:   #[[$B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: @transpose
// CHECK-NOT:   linalg.transpose
// CHECK:       linalg.generic {indexing_maps = [#{{.*}}, #[[$B]], #{{.*}}]
// CHECK:         arith.mulf
// CHECK-NEXT:    arith.addf
func.func @transpose(%a: tensor<8x4xf32>, %b: tensor<16x4xf32>, %c: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %e = tensor.empty() : tensor<4x16xf32>
  %t = linalg.transpose ins(%b : tensor<16x4xf32>) outs(%e : tensor<4x16xf32>) permutation = [1, 0]
  %r = linalg.matmul ins(%a, %t : tensor<8x4xf32>, tensor<4x16xf32>) outs(%c : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %r : tensor<8x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// Arithmetic does not join a contraction: each element would be computed once
// per row of the other operand.
// CHECK-LABEL: @arithmetic_before_contraction
// CHECK:       linalg.generic
// CHECK:         math.exp
// CHECK:       linalg.generic
// CHECK-NOT:     math.exp
func.func @arithmetic_before_contraction(%a: tensor<8x4xf32>, %b: tensor<4x16xf32>, %c: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %e = tensor.empty() : tensor<8x4xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<8x4xf32>) outs(%e : tensor<8x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %y = math.exp %in : f32
    linalg.yield %y : f32
  } -> tensor<8x4xf32>
  %r = linalg.matmul ins(%x, %b : tensor<8x4xf32>, tensor<4x16xf32>) outs(%c : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %r : tensor<8x16xf32>
}

// -----

// Two matmuls share a filled tensor: each gets its own.
// CHECK-LABEL: @shared_fill
// CHECK-COUNT-2: linalg.fill
func.func @shared_fill(%a: tensor<8x8xf32>, %b: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %x = linalg.matmul ins(%a, %b : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  %y = linalg.matmul ins(%b, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %x, %y : tensor<8x8xf32>, tensor<8x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// A weighted sum reads each element of both once: what makes one joins it.
// CHECK-LABEL: @arithmetic_before_weighted_sum
// CHECK:       linalg.generic
// CHECK:         arith.mulf %[[X:.*]], %[[X]]
// CHECK-NEXT:    arith.mulf
// CHECK-NEXT:    arith.addf
// CHECK-NOT:   linalg.generic
func.func @arithmetic_before_weighted_sum(%w: tensor<8x4xf32>, %x: tensor<8x4xf32>, %c: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8x4xf32>
  %xx = linalg.mul ins(%x, %x : tensor<8x4xf32>, tensor<8x4xf32>) outs(%e : tensor<8x4xf32>) -> tensor<8x4xf32>
  %r = linalg.contract indexing_maps = [#id, #id, #row] ins(%w, %xx : tensor<8x4xf32>, tensor<8x4xf32>) outs(%c : tensor<8xf32>) -> tensor<8xf32>
  return %r : tensor<8xf32>
}

// -----

#brc = affine_map<(b, c, r) -> (b, r, c)>
#bc = affine_map<(b, c, r) -> (b, c)>
#id = affine_map<(b, r, c) -> (b, r, c)>

// The weights' sum and the weighted sum go through the weights together, in
// whatever order of loops each is written: weights are computed there, once.
// CHECK-LABEL: @reductions_of_the_same
// CHECK:       %[[BOTH:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel", "reduction", "parallel"]
// CHECK:         %[[E:.*]] = math.exp
// CHECK:         %[[SUM:.*]] = arith.addf %{{.*}}, %[[E]]
// CHECK:         %[[P:.*]] = arith.mulf %[[E]]
// CHECK:         %[[WEIGHTED:.*]] = arith.addf %{{.*}}, %[[P]]
// CHECK:         linalg.yield %[[SUM]], %[[WEIGHTED]]
// CHECK-NOT:   linalg.generic
// CHECK:       return %[[BOTH]]#0, %[[BOTH]]#1
func.func @reductions_of_the_same(%s: tensor<2x8x4xf32>, %x: tensor<2x8x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x8x4xf32>
  %w = linalg.exp ins(%s : tensor<2x8x4xf32>) outs(%e : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %e1 = tensor.empty() : tensor<2x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e1 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %sum = linalg.reduce { arith.addf } ins(%w : tensor<2x8x4xf32>) outs(%f : tensor<2x4xf32>) dimensions = [1]
  %weighted = linalg.generic {indexing_maps = [#brc, #brc, #bc], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%w, %x : tensor<2x8x4xf32>, tensor<2x8x4xf32>) outs(%f : tensor<2x4xf32>) {
  ^bb0(%l: f32, %r: f32, %o: f32):
    %p = arith.mulf %l, %r : f32
    %a = arith.addf %o, %p : f32
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  return %sum, %weighted : tensor<2x4xf32>, tensor<2x4xf32>
}

// -----

// Near misses: the second needs the first; they sum over different dimensions;
// they read nothing that is the same.
// CHECK-LABEL: @reductions_apart
// CHECK-NOT:   :2 = linalg.generic
// CHECK:       return
func.func @reductions_apart(%x: tensor<8x8xf32>, %y: tensor<8x8xf32>)
    -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %first = linalg.reduce { arith.maximumf } ins(%x : tensor<8x8xf32>) outs(%f : tensor<8xf32>) dimensions = [1]
  %second = linalg.reduce { arith.addf } ins(%x : tensor<8x8xf32>) outs(%first : tensor<8xf32>) dimensions = [1]
  %along = linalg.reduce { arith.addf } ins(%x : tensor<8x8xf32>) outs(%f : tensor<8xf32>) dimensions = [0]
  %other = linalg.reduce { arith.addf } ins(%y : tensor<8x8xf32>) outs(%f : tensor<8xf32>) dimensions = [1]
  return %second, %along, %other : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#swap = affine_map<(d0, d1) -> (d1, d0)>
#outer = affine_map<(d0, d1) -> (d0)>
#inner = affine_map<(d0, d1) -> (d1)>

// Near misses: a body that knows where it is, in loops of another order; results that
// are written along different dimensions; types that fill vectors differently.
// CHECK-LABEL: @reductions_unlike
// CHECK-NOT:   :2 = linalg.generic
// CHECK:       return
func.func @reductions_unlike(%x: tensor<8x8xf32>, %y: tensor<2x8x8xf32>)
    -> (tensor<8xf32>, tensor<8xf32>, tensor<2x8xf32>, tensor<8x2xf32>, tensor<8xf64>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %sum = linalg.reduce { arith.addf } ins(%x : tensor<8x8xf32>) outs(%f : tensor<8xf32>) dimensions = [1]
  %positions = linalg.generic {indexing_maps = [#swap, #inner], iterator_types = ["reduction", "parallel"]}
      ins(%x : tensor<8x8xf32>) outs(%f : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 0 : index
    %n = arith.index_cast %i : index to i32
    %v = arith.sitofp %n : i32 to f32
    %p = arith.mulf %in, %v : f32
    %a = arith.addf %out, %p : f32
    linalg.yield %a : f32
  } -> tensor<8xf32>
  %e1 = tensor.empty() : tensor<2x8xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %rows = linalg.reduce { arith.addf } ins(%y : tensor<2x8x8xf32>) outs(%f1 : tensor<2x8xf32>) dimensions = [2]
  %e2 = tensor.empty() : tensor<8x2xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<8x2xf32>) -> tensor<8x2xf32>
  %turned = linalg.generic {indexing_maps = [affine_map<(b, r, c) -> (b, r, c)>, affine_map<(b, r, c) -> (r, b)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%y : tensor<2x8x8xf32>) outs(%f2 : tensor<8x2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = arith.addf %out, %in : f32
    linalg.yield %a : f32
  } -> tensor<8x2xf32>
  %zero64 = arith.constant 0.0 : f64
  %e3 = tensor.empty() : tensor<8xf64>
  %f3 = linalg.fill ins(%zero64 : f64) outs(%e3 : tensor<8xf64>) -> tensor<8xf64>
  %wide = linalg.generic {indexing_maps = [#id, #outer], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x8xf32>) outs(%f3 : tensor<8xf64>) {
  ^bb0(%in: f32, %out: f64):
    %v = arith.extf %in : f32 to f64
    %a = arith.addf %out, %v : f64
    linalg.yield %a : f64
  } -> tensor<8xf64>
  return %sum, %positions, %rows, %turned, %wide : tensor<8xf32>, tensor<8xf32>, tensor<2x8xf32>, tensor<8x2xf32>, tensor<8xf64>
}
