// Pooling by a softmax of logits.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @given_logits(
// CHECK: attn.pool logits(%arg0 : tensor<2x6xf32>) values(%arg1 : tensor<2x6x8xf32>) maps = {{.*}} -> tensor<2x8xf32>
// CHECK-NEXT: return
func.func @given_logits(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6x8xf32>) -> tensor<2x8xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x6xf32>) outs(%1 : tensor<2xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<2x6xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2xf32>) outs(%3 : tensor<2x6xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x6xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%5 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %7 = tensor.empty() : tensor<2x6xf32>
  %8 = linalg.exp ins(%6 : tensor<2x6xf32>) outs(%7 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2xf32>) -> tensor<2xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x6xf32>) outs(%10 : tensor<2xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<2x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2xf32>) outs(%12 : tensor<2x6xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x6xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%14 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %16 = tensor.empty() : tensor<2x8xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %18 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%15, %arg1 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%17 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  return %18 : tensor<2x8xf32>
}

// CHECK-LABEL: func.func @product_then_sum(
// CHECK: attn.pool logits(%arg0 : tensor<2x6xf32>) values(%arg1 : tensor<2x6x8xf32>) maps
func.func @product_then_sum(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6x8xf32>) -> tensor<2x8xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x6xf32>) outs(%1 : tensor<2xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<2x6xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2xf32>) outs(%3 : tensor<2x6xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x6xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%5 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %7 = tensor.empty() : tensor<2x6xf32>
  %8 = linalg.exp ins(%6 : tensor<2x6xf32>) outs(%7 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2xf32>) -> tensor<2xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x6xf32>) outs(%10 : tensor<2xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<2x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2xf32>) outs(%12 : tensor<2x6xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x6xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%14 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %16 = tensor.empty() : tensor<2x6x8xf32>
  %17 = linalg.broadcast ins(%15 : tensor<2x6xf32>) outs(%16 : tensor<2x6x8xf32>) dimensions = [2]
  %18 = tensor.empty() : tensor<2x6x8xf32>
  %19 = linalg.mul ins(%arg1, %17 : tensor<2x6x8xf32>, tensor<2x6x8xf32>) outs(%18 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %20 = tensor.empty() : tensor<2x8xf32>
  %21 = linalg.fill ins(%c0_0_f32 : f32) outs(%20 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %22 = linalg.reduce { arith.addf } ins(%19 : tensor<2x6x8xf32>) outs(%21 : tensor<2x8xf32>) dimensions = [1]
  return %22 : tensor<2x8xf32>
}

// CHECK-LABEL: func.func @divided_after_the_sum(
// CHECK: attn.pool logits(%arg0 : tensor<2x6xf32>) values(%arg1 : tensor<2x6x8xf32>) maps
func.func @divided_after_the_sum(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6x8xf32>) -> tensor<2x8xf32> {
  %0 = tensor.empty() : tensor<2x6xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x6xf32>) outs(%0 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x6xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x8xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x8xf32>
  %8 = linalg.fill ins(%c0_0_f32 : f32) outs(%7 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %9 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%1, %arg1 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%8 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  %10 = tensor.empty() : tensor<2x8xf32>
  %11 = linalg.div ins(%9, %6 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%10 : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %11 : tensor<2x8xf32>
}

// CHECK-LABEL: func.func @logits_of_every_channel(
// CHECK: attn.pool logits(%arg0 : tensor<2x6x8xf32>) values(%arg1 : tensor<2x6x8xf32>) maps
func.func @logits_of_every_channel(%arg0: tensor<2x6x8xf32>, %arg1: tensor<2x6x8xf32>) -> tensor<2x8xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2x8xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x6x8xf32>) outs(%1 : tensor<2x8xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<2x6x8xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2x8xf32>) outs(%3 : tensor<2x6x8xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x6x8xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x6x8xf32>, tensor<2x6x8xf32>) outs(%5 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %7 = tensor.empty() : tensor<2x6x8xf32>
  %8 = linalg.exp ins(%6 : tensor<2x6x8xf32>) outs(%7 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2x8xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x6x8xf32>) outs(%10 : tensor<2x8xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<2x6x8xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2x8xf32>) outs(%12 : tensor<2x6x8xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x6x8xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x6x8xf32>, tensor<2x6x8xf32>) outs(%14 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %16 = tensor.empty() : tensor<2x6x8xf32>
  %17 = linalg.mul ins(%15, %arg1 : tensor<2x6x8xf32>, tensor<2x6x8xf32>) outs(%16 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %18 = tensor.empty() : tensor<2x8xf32>
  %19 = linalg.fill ins(%c0_0_f32 : f32) outs(%18 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %20 = linalg.reduce { arith.addf } ins(%17 : tensor<2x6x8xf32>) outs(%19 : tensor<2x8xf32>) dimensions = [1]
  return %20 : tensor<2x8xf32>
}

// A constant weight makes logits of what is pooled: no attention.
// CHECK-LABEL: func.func @projected_to_logits(
// CHECK-NOT: attn.attention
// CHECK: attn.pool logits({{.*}} : tensor<2x6xf32>) values(%arg0 : tensor<2x6x8xf32>) maps
func.func @projected_to_logits(%arg0: tensor<2x6x8xf32>) -> tensor<2x8xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]> : tensor<8xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, n, k) -> (b, n, k)>, affine_map<(b, n, k) -> (k)>, affine_map<(b, n, k) -> (b, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%arg0, %w : tensor<2x6x8xf32>, tensor<8xf32>) outs(%1 : tensor<2x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2xf32>) -> tensor<2xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x6xf32>) outs(%4 : tensor<2xf32>) dimensions = [1]
  %6 = tensor.empty() : tensor<2x6xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2xf32>) outs(%6 : tensor<2x6xf32>) dimensions = [1]
  %8 = tensor.empty() : tensor<2x6xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%8 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %10 = tensor.empty() : tensor<2x6xf32>
  %11 = linalg.exp ins(%9 : tensor<2x6xf32>) outs(%10 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %12 = tensor.empty() : tensor<2xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2xf32>) -> tensor<2xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x6xf32>) outs(%13 : tensor<2xf32>) dimensions = [1]
  %15 = tensor.empty() : tensor<2x6xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2xf32>) outs(%15 : tensor<2x6xf32>) dimensions = [1]
  %17 = tensor.empty() : tensor<2x6xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%17 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %19 = tensor.empty() : tensor<2x8xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%18, %arg0 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%20 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  return %21 : tensor<2x8xf32>
}

// A query, of a function argument, contracted with a key: attention.
// CHECK-LABEL: func.func @learned_query(
// CHECK: attn.attention
// CHECK-NOT: attn.pool
func.func @learned_query(%arg0: tensor<2x6x8xf32>, %arg1: tensor<8x8xf32>) -> tensor<2x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<8xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<8xf32>) -> tensor<8xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg1 : tensor<8x8xf32>) outs(%1 : tensor<8xf32>) dimensions = [0]
  %3 = tensor.empty() : tensor<2x6xf32>
  %4 = linalg.fill ins(%c0_0_f32 : f32) outs(%3 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %5 = linalg.generic {indexing_maps = [affine_map<(b, n, k) -> (b, n, k)>, affine_map<(b, n, k) -> (k)>, affine_map<(b, n, k) -> (b, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%arg0, %2 : tensor<2x6x8xf32>, tensor<8xf32>) outs(%4 : tensor<2x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %6 = tensor.empty() : tensor<2xf32>
  %7 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%6 : tensor<2xf32>) -> tensor<2xf32>
  %8 = linalg.reduce { arith.maximumf } ins(%5 : tensor<2x6xf32>) outs(%7 : tensor<2xf32>) dimensions = [1]
  %9 = tensor.empty() : tensor<2x6xf32>
  %10 = linalg.broadcast ins(%8 : tensor<2xf32>) outs(%9 : tensor<2x6xf32>) dimensions = [1]
  %11 = tensor.empty() : tensor<2x6xf32>
  %12 = linalg.sub ins(%5, %10 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%11 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %13 = tensor.empty() : tensor<2x6xf32>
  %14 = linalg.exp ins(%12 : tensor<2x6xf32>) outs(%13 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %15 = tensor.empty() : tensor<2xf32>
  %16 = linalg.fill ins(%c0_0_f32 : f32) outs(%15 : tensor<2xf32>) -> tensor<2xf32>
  %17 = linalg.reduce { arith.addf } ins(%14 : tensor<2x6xf32>) outs(%16 : tensor<2xf32>) dimensions = [1]
  %18 = tensor.empty() : tensor<2x6xf32>
  %19 = linalg.broadcast ins(%17 : tensor<2xf32>) outs(%18 : tensor<2x6xf32>) dimensions = [1]
  %20 = tensor.empty() : tensor<2x6xf32>
  %21 = linalg.div ins(%14, %19 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%20 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %22 = tensor.empty() : tensor<2x8xf32>
  %23 = linalg.fill ins(%c0_0_f32 : f32) outs(%22 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %24 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%21, %arg0 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%23 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  return %24 : tensor<2x8xf32>
}

// A constant query, contracted with a projection of its own: attention.
// CHECK-LABEL: func.func @query_of_a_projected_key(
// CHECK: attn.attention
// CHECK-NOT: attn.pool
func.func @query_of_a_projected_key(%arg0: tensor<2x6x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %m = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x6x2xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x6x2xf32>) -> tensor<2x6x2xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, n, k, d) -> (b, n, d)>, affine_map<(b, n, k, d) -> (d, k)>, affine_map<(b, n, k, d) -> (b, n, k)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %m : tensor<2x6x2xf32>, tensor<2x2xf32>) outs(%1 : tensor<2x6x2xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x6x2xf32>
  %3 = tensor.empty() : tensor<2x6xf32>
  %4 = linalg.fill ins(%c0_0_f32 : f32) outs(%3 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %5 = linalg.generic {indexing_maps = [affine_map<(b, n, k) -> (b, n, k)>, affine_map<(b, n, k) -> (k)>, affine_map<(b, n, k) -> (b, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%2, %w : tensor<2x6x2xf32>, tensor<2xf32>) outs(%4 : tensor<2x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %6 = tensor.empty() : tensor<2xf32>
  %7 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%6 : tensor<2xf32>) -> tensor<2xf32>
  %8 = linalg.reduce { arith.maximumf } ins(%5 : tensor<2x6xf32>) outs(%7 : tensor<2xf32>) dimensions = [1]
  %9 = tensor.empty() : tensor<2x6xf32>
  %10 = linalg.broadcast ins(%8 : tensor<2xf32>) outs(%9 : tensor<2x6xf32>) dimensions = [1]
  %11 = tensor.empty() : tensor<2x6xf32>
  %12 = linalg.sub ins(%5, %10 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%11 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %13 = tensor.empty() : tensor<2x6xf32>
  %14 = linalg.exp ins(%12 : tensor<2x6xf32>) outs(%13 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %15 = tensor.empty() : tensor<2xf32>
  %16 = linalg.fill ins(%c0_0_f32 : f32) outs(%15 : tensor<2xf32>) -> tensor<2xf32>
  %17 = linalg.reduce { arith.addf } ins(%14 : tensor<2x6xf32>) outs(%16 : tensor<2xf32>) dimensions = [1]
  %18 = tensor.empty() : tensor<2x6xf32>
  %19 = linalg.broadcast ins(%17 : tensor<2xf32>) outs(%18 : tensor<2x6xf32>) dimensions = [1]
  %20 = tensor.empty() : tensor<2x6xf32>
  %21 = linalg.div ins(%14, %19 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%20 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %22 = tensor.empty() : tensor<2x2xf32>
  %23 = linalg.fill ins(%c0_0_f32 : f32) outs(%22 : tensor<2x2xf32>) -> tensor<2x2xf32>
  %24 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%21, %arg0 : tensor<2x6xf32>, tensor<2x6x2xf32>) outs(%23 : tensor<2x2xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x2xf32>
  return %24 : tensor<2x2xf32>
}

// Two values share their softmax: one operation.
// CHECK-LABEL: func.func @mean_and_second_moment(
// CHECK: attn.pool logits(%arg0 : tensor<2x6xf32>) values(%arg1, %{{.+}} : tensor<2x6x8xf32>, tensor<2x6x8xf32>)
// CHECK-NOT: attn.pool
// CHECK: return
func.func @mean_and_second_moment(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6x8xf32>) -> (tensor<2x8xf32>, tensor<2x8xf32>) {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x6xf32>) outs(%1 : tensor<2xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<2x6xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2xf32>) outs(%3 : tensor<2x6xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x6xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%5 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %7 = tensor.empty() : tensor<2x6xf32>
  %8 = linalg.exp ins(%6 : tensor<2x6xf32>) outs(%7 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2xf32>) -> tensor<2xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x6xf32>) outs(%10 : tensor<2xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<2x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2xf32>) outs(%12 : tensor<2x6xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x6xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%14 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %16 = tensor.empty() : tensor<2x8xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %18 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%15, %arg1 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%17 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  %19 = tensor.empty() : tensor<2x6x8xf32>
  %20 = linalg.mul ins(%arg1, %arg1 : tensor<2x6x8xf32>, tensor<2x6x8xf32>) outs(%19 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %21 = tensor.empty() : tensor<2x8xf32>
  %22 = linalg.fill ins(%c0_0_f32 : f32) outs(%21 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %23 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%15, %20 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%22 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  return %18, %23 : tensor<2x8xf32>, tensor<2x8xf32>
}

// The second value is formed from the first result: two operations.
// CHECK-LABEL: func.func @variance_around_the_mean(
// CHECK-COUNT-2: attn.pool
// CHECK: return
func.func @variance_around_the_mean(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6x8xf32>) -> (tensor<2x8xf32>, tensor<2x8xf32>) {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x6xf32>) outs(%1 : tensor<2xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<2x6xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2xf32>) outs(%3 : tensor<2x6xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x6xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%5 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %7 = tensor.empty() : tensor<2x6xf32>
  %8 = linalg.exp ins(%6 : tensor<2x6xf32>) outs(%7 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2xf32>) -> tensor<2xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x6xf32>) outs(%10 : tensor<2xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<2x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2xf32>) outs(%12 : tensor<2x6xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x6xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%14 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %16 = tensor.empty() : tensor<2x8xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %18 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%15, %arg1 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%17 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  %19 = tensor.empty() : tensor<2x6x8xf32>
  %20 = linalg.broadcast ins(%18 : tensor<2x8xf32>) outs(%19 : tensor<2x6x8xf32>) dimensions = [1]
  %21 = tensor.empty() : tensor<2x6x8xf32>
  %22 = linalg.sub ins(%arg1, %20 : tensor<2x6x8xf32>, tensor<2x6x8xf32>) outs(%21 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %23 = tensor.empty() : tensor<2x6x8xf32>
  %24 = linalg.mul ins(%22, %22 : tensor<2x6x8xf32>, tensor<2x6x8xf32>) outs(%23 : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %25 = tensor.empty() : tensor<2x8xf32>
  %26 = linalg.fill ins(%c0_0_f32 : f32) outs(%25 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %27 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%15, %24 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%26 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  return %18, %27 : tensor<2x8xf32>, tensor<2x8xf32>
}

// CHECK-LABEL: func.func @masked(
// CHECK: attn.pool logits(%arg0 : tensor<2x6xf32>) values(%arg1 : tensor<2x6x8xf32>) mask(%arg2 : tensor<2x6xi1>) maps
func.func @masked(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6xi1>) -> tensor<2x8xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2x6xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (b, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg2, %arg0 : tensor<2x6xi1>, tensor<2x6xf32>) outs(%0 : tensor<2x6xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %c0xFF800000_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x6xf32>
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.maximumf } ins(%1 : tensor<2x6xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x6xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x6xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x6xf32>
  %8 = linalg.sub ins(%1, %6 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%7 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %9 = tensor.empty() : tensor<2x6xf32>
  %10 = linalg.exp ins(%8 : tensor<2x6xf32>) outs(%9 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %11 = tensor.empty() : tensor<2xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2xf32>) -> tensor<2xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x6xf32>) outs(%12 : tensor<2xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x6xf32>
  %15 = linalg.broadcast ins(%13 : tensor<2xf32>) outs(%14 : tensor<2x6xf32>) dimensions = [1]
  %16 = tensor.empty() : tensor<2x6xf32>
  %17 = linalg.div ins(%10, %15 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%16 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %18 = tensor.empty() : tensor<2x8xf32>
  %19 = linalg.fill ins(%c0_0_f32 : f32) outs(%18 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %20 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%17, %arg1 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%19 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  return %20 : tensor<2x8xf32>
}

// A finite fill is no mask.
// CHECK-LABEL: func.func @finite_fill(
// CHECK: arith.select
// CHECK: attn.pool
// CHECK-NOT: mask(
// CHECK: return
func.func @finite_fill(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6xi1>) -> tensor<2x8xf32> {
  %c_1_0e9_f32 = arith.constant -1.0e9 : f32
  %0 = tensor.empty() : tensor<2x6xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (b, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg2, %arg0 : tensor<2x6xi1>, tensor<2x6xf32>) outs(%0 : tensor<2x6xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %c_1_0e9_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.maximumf } ins(%1 : tensor<2x6xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x6xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x6xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x6xf32>
  %8 = linalg.sub ins(%1, %6 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%7 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %9 = tensor.empty() : tensor<2x6xf32>
  %10 = linalg.exp ins(%8 : tensor<2x6xf32>) outs(%9 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %11 = tensor.empty() : tensor<2xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2xf32>) -> tensor<2xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x6xf32>) outs(%12 : tensor<2xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x6xf32>
  %15 = linalg.broadcast ins(%13 : tensor<2xf32>) outs(%14 : tensor<2x6xf32>) dimensions = [1]
  %16 = tensor.empty() : tensor<2x6xf32>
  %17 = linalg.div ins(%10, %15 : tensor<2x6xf32>, tensor<2x6xf32>) outs(%16 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %18 = tensor.empty() : tensor<2x8xf32>
  %19 = linalg.fill ins(%c0_0_f32 : f32) outs(%18 : tensor<2x8xf32>) -> tensor<2x8xf32>
  %20 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%17, %arg1 : tensor<2x6xf32>, tensor<2x6x8xf32>) outs(%19 : tensor<2x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x8xf32>
  return %20 : tensor<2x8xf32>
}

// W2: near miss.
// CHECK-LABEL: func.func @summed_over_another_dimension(
// CHECK-NOT: attn.pool
// CHECK: attn.softmax
// CHECK: return
func.func @summed_over_another_dimension(%arg0: tensor<6x6xf32>, %arg1: tensor<6x8xf32>) -> tensor<6x8xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<6xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<6xf32>) -> tensor<6xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<6x6xf32>) outs(%1 : tensor<6xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<6x6xf32>
  %4 = linalg.broadcast ins(%2 : tensor<6xf32>) outs(%3 : tensor<6x6xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<6x6xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<6x6xf32>, tensor<6x6xf32>) outs(%5 : tensor<6x6xf32>) -> tensor<6x6xf32>
  %7 = tensor.empty() : tensor<6x6xf32>
  %8 = linalg.exp ins(%6 : tensor<6x6xf32>) outs(%7 : tensor<6x6xf32>) -> tensor<6x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<6xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<6xf32>) -> tensor<6xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<6x6xf32>) outs(%10 : tensor<6xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<6x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<6xf32>) outs(%12 : tensor<6x6xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<6x6xf32>
  %15 = linalg.div ins(%8, %13 : tensor<6x6xf32>, tensor<6x6xf32>) outs(%14 : tensor<6x6xf32>) -> tensor<6x6xf32>
  %16 = tensor.empty() : tensor<6x8xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<6x8xf32>) -> tensor<6x8xf32>
  %18 = linalg.generic {indexing_maps = [affine_map<(m, n, d) -> (n, m)>, affine_map<(m, n, d) -> (n, d)>, affine_map<(m, n, d) -> (m, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%15, %arg1 : tensor<6x6xf32>, tensor<6x8xf32>) outs(%17 : tensor<6x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<6x8xf32>
  return %18 : tensor<6x8xf32>
}
