// What looks like attention and is none, or not of what it seems.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-raise --remark-policy=all -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// Sum over m of P[m, n] V[m].
// REMARK-DAG: Function=values_summed_over_queries | Reason="RW2:
// CHECK-LABEL: func.func @values_summed_over_queries(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @values_summed_over_queries(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x5x8xf32>, %arg2: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x5xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x5x8xf32>) outs(%1 : tensor<2x5x5xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x5xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x5x5xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [2]
  %6 = tensor.empty() : tensor<2x5x5xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x5x5xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x5xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%8 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %10 = tensor.empty() : tensor<2x5x5xf32>
  %11 = linalg.exp ins(%9 : tensor<2x5x5xf32>) outs(%10 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x5xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [2]
  %15 = tensor.empty() : tensor<2x5x5xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x5xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x5xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%17 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %19 = tensor.empty() : tensor<2x5x4xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, m, d)>, affine_map<(b, m, n, d) -> (b, n, d)>],
      iterator_types = ["parallel", "reduction", "parallel", "parallel"]}
      ins(%18, %arg2 : tensor<2x5x5xf32>, tensor<2x5x4xf32>) outs(%20 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %21 : tensor<2x5x4xf32>
}

// The softmax runs over m, the sum over n.
// REMARK-DAG: Function=softmax_over_queries | Reason="RW2:
// CHECK-LABEL: func.func @softmax_over_queries(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @softmax_over_queries(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x5x8xf32>, %arg2: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x5xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x5x8xf32>) outs(%1 : tensor<2x5x5xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x5xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x5x5xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [1]
  %6 = tensor.empty() : tensor<2x5x5xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x5x5xf32>) dimensions = [1]
  %8 = tensor.empty() : tensor<2x5x5xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%8 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %10 = tensor.empty() : tensor<2x5x5xf32>
  %11 = linalg.exp ins(%9 : tensor<2x5x5xf32>) outs(%10 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x5xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [1]
  %15 = tensor.empty() : tensor<2x5x5xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x5xf32>) dimensions = [1]
  %17 = tensor.empty() : tensor<2x5x5xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%17 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %19 = tensor.empty() : tensor<2x5x4xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%18, %arg2 : tensor<2x5x5xf32>, tensor<2x5x4xf32>) outs(%20 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %21 : tensor<2x5x4xf32>
}

// REMARK-DAG: Function=summed_over_heads_too | Reason="RW2:
// CHECK-LABEL: func.func @summed_over_heads_too(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @summed_over_heads_too(%arg0: tensor<2x3x5x8xf32>, %arg1: tensor<2x3x6x8xf32>, %arg2: tensor<2x3x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3x5x6xf32>) -> tensor<2x3x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, h, m, n, k) -> (b, h, m, k)>, affine_map<(b, h, m, n, k) -> (b, h, n, k)>, affine_map<(b, h, m, n, k) -> (b, h, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x3x5x8xf32>, tensor<2x3x6x8xf32>) outs(%1 : tensor<2x3x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x3x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x3x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x3x5x6xf32>) outs(%4 : tensor<2x3x5xf32>) dimensions = [3]
  %6 = tensor.empty() : tensor<2x3x5x6xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x3x5xf32>) outs(%6 : tensor<2x3x5x6xf32>) dimensions = [3]
  %8 = tensor.empty() : tensor<2x3x5x6xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x3x5x6xf32>, tensor<2x3x5x6xf32>) outs(%8 : tensor<2x3x5x6xf32>) -> tensor<2x3x5x6xf32>
  %10 = tensor.empty() : tensor<2x3x5x6xf32>
  %11 = linalg.exp ins(%9 : tensor<2x3x5x6xf32>) outs(%10 : tensor<2x3x5x6xf32>) -> tensor<2x3x5x6xf32>
  %12 = tensor.empty() : tensor<2x3x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x3x5x6xf32>) outs(%13 : tensor<2x3x5xf32>) dimensions = [3]
  %15 = tensor.empty() : tensor<2x3x5x6xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x3x5xf32>) outs(%15 : tensor<2x3x5x6xf32>) dimensions = [3]
  %17 = tensor.empty() : tensor<2x3x5x6xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x3x5x6xf32>, tensor<2x3x5x6xf32>) outs(%17 : tensor<2x3x5x6xf32>) -> tensor<2x3x5x6xf32>
  %19 = tensor.empty() : tensor<2x5x4xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, h, m, n, d) -> (b, h, m, n)>, affine_map<(b, h, m, n, d) -> (b, h, n, d)>, affine_map<(b, h, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "reduction", "parallel", "reduction", "parallel"]}
      ins(%18, %arg2 : tensor<2x3x5x6xf32>, tensor<2x3x6x4xf32>) outs(%20 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %21 : tensor<2x5x4xf32>
}

// The value is an outer product, larger than its factors.
// REMARK-DAG: Function=value_is_an_outer_product | Reason="RW4:
// CHECK-LABEL: func.func @value_is_an_outer_product(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @value_is_an_outer_product(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<2x6x3xf32>) -> tensor<2x5x4x3xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x5x6xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [2]
  %6 = tensor.empty() : tensor<2x5x6xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x5x6xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x6xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%8 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.exp ins(%9 : tensor<2x5x6xf32>) outs(%10 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x6xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [2]
  %15 = tensor.empty() : tensor<2x5x6xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x6xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x6xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%17 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %19 = tensor.empty() : tensor<2x5x4x3xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x5x4x3xf32>) -> tensor<2x5x4x3xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d, e) -> (b, m, n)>, affine_map<(b, m, n, d, e) -> (b, n, d)>, affine_map<(b, m, n, d, e) -> (b, n, e)>, affine_map<(b, m, n, d, e) -> (b, m, d, e)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]}
      ins(%18, %arg2, %arg3 : tensor<2x5x6xf32>, tensor<2x6x4xf32>, tensor<2x6x3xf32>) outs(%20 : tensor<2x5x4x3xf32>) {
    ^bb0(%a: f32, %b: f32, %c: f32, %out: f32):
      %o = arith.mulf %a, %b : f32
      %p = arith.mulf %o, %c : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4x3xf32>
  return %21 : tensor<2x5x4x3xf32>
}

// Every value is the same.
// REMARK-DAG: Function=value_does_not_change | Reason="RW3:
// CHECK-LABEL: func.func @value_does_not_change(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @value_does_not_change(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x5x6xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [2]
  %6 = tensor.empty() : tensor<2x5x6xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x5x6xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x6xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%8 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.exp ins(%9 : tensor<2x5x6xf32>) outs(%10 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x6xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [2]
  %15 = tensor.empty() : tensor<2x5x6xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x6xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x6xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%17 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %19 = tensor.empty() : tensor<2x5x4xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%18, %arg2 : tensor<2x5x6xf32>, tensor<2x4xf32>) outs(%20 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %21 : tensor<2x5x4xf32>
}

// The sum of weighted values starts from 1.
// REMARK-DAG: Function=sum_starts_from_a_tensor | Reason="RW1:
// CHECK-LABEL: func.func @sum_starts_from_a_tensor(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @sum_starts_from_a_tensor(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x5x6xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [2]
  %6 = tensor.empty() : tensor<2x5x6xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x5x6xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x6xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%8 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.exp ins(%9 : tensor<2x5x6xf32>) outs(%10 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x6xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [2]
  %15 = tensor.empty() : tensor<2x5x6xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x6xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x6xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%17 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %c1_0_f32 = arith.constant 1.0 : f32
  %19 = tensor.empty() : tensor<2x5x4xf32>
  %20 = linalg.fill ins(%c1_0_f32 : f32) outs(%19 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%18, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%20 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %21 : tensor<2x5x4xf32>
}

// Logits that change with the value's dimension pool, they do not attend.
// REMARK-DAG: Function=bias_of_the_value_dimension | Reason="RA2:
// CHECK-LABEL: func.func @bias_of_the_value_dimension(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @bias_of_the_value_dimension(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<2x5x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %3 = tensor.empty() : tensor<2x5x6x4xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, m, n, d)>, affine_map<(b, m, n, d) -> (b, m, n, d)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%2, %arg3 : tensor<2x5x6xf32>, tensor<2x5x6x4xf32>) outs(%3 : tensor<2x5x6x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.addf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6x4xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %5 = tensor.empty() : tensor<2x5x4xf32>
  %6 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%5 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %7 = linalg.reduce { arith.maximumf } ins(%4 : tensor<2x5x6x4xf32>) outs(%6 : tensor<2x5x4xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x6x4xf32>
  %9 = linalg.broadcast ins(%7 : tensor<2x5x4xf32>) outs(%8 : tensor<2x5x6x4xf32>) dimensions = [2]
  %10 = tensor.empty() : tensor<2x5x6x4xf32>
  %11 = linalg.sub ins(%4, %9 : tensor<2x5x6x4xf32>, tensor<2x5x6x4xf32>) outs(%10 : tensor<2x5x6x4xf32>) -> tensor<2x5x6x4xf32>
  %12 = tensor.empty() : tensor<2x5x6x4xf32>
  %13 = linalg.exp ins(%11 : tensor<2x5x6x4xf32>) outs(%12 : tensor<2x5x6x4xf32>) -> tensor<2x5x6x4xf32>
  %14 = tensor.empty() : tensor<2x5x4xf32>
  %15 = linalg.fill ins(%c0_0_f32 : f32) outs(%14 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %16 = linalg.reduce { arith.addf } ins(%13 : tensor<2x5x6x4xf32>) outs(%15 : tensor<2x5x4xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x6x4xf32>
  %18 = linalg.broadcast ins(%16 : tensor<2x5x4xf32>) outs(%17 : tensor<2x5x6x4xf32>) dimensions = [2]
  %19 = tensor.empty() : tensor<2x5x6x4xf32>
  %20 = linalg.div ins(%13, %18 : tensor<2x5x6x4xf32>, tensor<2x5x6x4xf32>) outs(%19 : tensor<2x5x6x4xf32>) -> tensor<2x5x6x4xf32>
  %21 = tensor.empty() : tensor<2x5x4xf32>
  %22 = linalg.fill ins(%c0_0_f32 : f32) outs(%21 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %23 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n, d)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%20, %arg2 : tensor<2x5x6x4xf32>, tensor<2x6x4xf32>) outs(%22 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %23 : tensor<2x5x4xf32>
}

// The value is computed from the probabilities, which are returned.
// REMARK-DAG: Function=probabilities_form_the_value | Reason="RA3:
// CHECK-LABEL: func.func @probabilities_form_the_value(
// CHECK-NOT: attn.attention
// CHECK: attn.softmax
// CHECK-NOT: attn.attention
// CHECK: return
func.func @probabilities_form_the_value(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x5x8xf32>, %arg2: tensor<2x5x5xf32>) -> (tensor<2x5x5xf32>, tensor<2x5x5xf32>) {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x5xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x5x8xf32>) outs(%1 : tensor<2x5x5xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x5xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x5x5xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [2]
  %6 = tensor.empty() : tensor<2x5x5xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x5x5xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x5xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%8 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %10 = tensor.empty() : tensor<2x5x5xf32>
  %11 = linalg.exp ins(%9 : tensor<2x5x5xf32>) outs(%10 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x5xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [2]
  %15 = tensor.empty() : tensor<2x5x5xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x5xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x5xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%17 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %19 = tensor.empty() : tensor<2x5x5xf32>
  %20 = linalg.add ins(%arg2, %18 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%19 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %21 = tensor.empty() : tensor<2x5x5xf32>
  %22 = linalg.fill ins(%c0_0_f32 : f32) outs(%21 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %23 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%18, %20 : tensor<2x5x5xf32>, tensor<2x5x5xf32>) outs(%22 : tensor<2x5x5xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x5xf32>
  return %23, %18 : tensor<2x5x5xf32>, tensor<2x5x5xf32>
}

// softmax(softmax(S)) V: the inner one is part of the logits.
// CHECK-LABEL: func.func @two_softmaxes(
// CHECK: attn.softmax
// CHECK-NOT: attn.attention
// CHECK: return
func.func @two_softmaxes(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x5x6xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [2]
  %6 = tensor.empty() : tensor<2x5x6xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x5x6xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x6xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%8 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.exp ins(%9 : tensor<2x5x6xf32>) outs(%10 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x6xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [2]
  %15 = tensor.empty() : tensor<2x5x6xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x6xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x6xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%17 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %19 = tensor.empty() : tensor<2x5xf32>
  %20 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%19 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %21 = linalg.reduce { arith.maximumf } ins(%18 : tensor<2x5x6xf32>) outs(%20 : tensor<2x5xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x5x6xf32>
  %23 = linalg.broadcast ins(%21 : tensor<2x5xf32>) outs(%22 : tensor<2x5x6xf32>) dimensions = [2]
  %24 = tensor.empty() : tensor<2x5x6xf32>
  %25 = linalg.sub ins(%18, %23 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%24 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %26 = tensor.empty() : tensor<2x5x6xf32>
  %27 = linalg.exp ins(%25 : tensor<2x5x6xf32>) outs(%26 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %28 = tensor.empty() : tensor<2x5xf32>
  %29 = linalg.fill ins(%c0_0_f32 : f32) outs(%28 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %30 = linalg.reduce { arith.addf } ins(%27 : tensor<2x5x6xf32>) outs(%29 : tensor<2x5xf32>) dimensions = [2]
  %31 = tensor.empty() : tensor<2x5x6xf32>
  %32 = linalg.broadcast ins(%30 : tensor<2x5xf32>) outs(%31 : tensor<2x5x6xf32>) dimensions = [2]
  %33 = tensor.empty() : tensor<2x5x6xf32>
  %34 = linalg.div ins(%27, %32 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%33 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %35 = tensor.empty() : tensor<2x5x4xf32>
  %36 = linalg.fill ins(%c0_0_f32 : f32) outs(%35 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %37 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%34, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%36 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %37 : tensor<2x5x4xf32>
}

// 2 n <= m is no band: it stays a mask.
// CHECK-LABEL: func.func @causal_by_products(
// CHECK: attn.attention {{.*}} mask(
// CHECK-NOT: bands
// CHECK: return
func.func @causal_by_products(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %c2_index = arith.constant 2 : index
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%2 : tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %m = linalg.index 1 : index
      %n = linalg.index 2 : index
      %d = arith.muli %n, %c2_index : index
      %k = arith.cmpi sge, %m, %d : index
      %r = arith.select %k, %a, %c0xFF800000_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %5 = tensor.empty() : tensor<2x5xf32>
  %6 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%5 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %7 = linalg.reduce { arith.maximumf } ins(%4 : tensor<2x5x6xf32>) outs(%6 : tensor<2x5xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x6xf32>
  %9 = linalg.broadcast ins(%7 : tensor<2x5xf32>) outs(%8 : tensor<2x5x6xf32>) dimensions = [2]
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.sub ins(%4, %9 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%10 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.exp ins(%11 : tensor<2x5x6xf32>) outs(%12 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %14 = tensor.empty() : tensor<2x5xf32>
  %15 = linalg.fill ins(%c0_0_f32 : f32) outs(%14 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %16 = linalg.reduce { arith.addf } ins(%13 : tensor<2x5x6xf32>) outs(%15 : tensor<2x5xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x6xf32>
  %18 = linalg.broadcast ins(%16 : tensor<2x5xf32>) outs(%17 : tensor<2x5x6xf32>) dimensions = [2]
  %19 = tensor.empty() : tensor<2x5x6xf32>
  %20 = linalg.div ins(%13, %18 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%19 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %21 = tensor.empty() : tensor<2x5x4xf32>
  %22 = linalg.fill ins(%c0_0_f32 : f32) outs(%21 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %23 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%20, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%22 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %23 : tensor<2x5x4xf32>
}

// The mask depends on the scores: it is part of the region.
// CHECK-LABEL: func.func @mask_by_the_scores(
// CHECK: attn.attention {{.*}} modify {
// CHECK: arith.cmpf ogt
// CHECK: arith.select
func.func @mask_by_the_scores(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x5x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%2 : tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %k = arith.cmpf ogt, %a, %c0_0_f32 : f32
      %r = arith.select %k, %a, %c0xFF800000_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %5 = tensor.empty() : tensor<2x5xf32>
  %6 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%5 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %7 = linalg.reduce { arith.maximumf } ins(%4 : tensor<2x5x6xf32>) outs(%6 : tensor<2x5xf32>) dimensions = [2]
  %8 = tensor.empty() : tensor<2x5x6xf32>
  %9 = linalg.broadcast ins(%7 : tensor<2x5xf32>) outs(%8 : tensor<2x5x6xf32>) dimensions = [2]
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.sub ins(%4, %9 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%10 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.exp ins(%11 : tensor<2x5x6xf32>) outs(%12 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %14 = tensor.empty() : tensor<2x5xf32>
  %15 = linalg.fill ins(%c0_0_f32 : f32) outs(%14 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %16 = linalg.reduce { arith.addf } ins(%13 : tensor<2x5x6xf32>) outs(%15 : tensor<2x5xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x6xf32>
  %18 = linalg.broadcast ins(%16 : tensor<2x5xf32>) outs(%17 : tensor<2x5x6xf32>) dimensions = [2]
  %19 = tensor.empty() : tensor<2x5x6xf32>
  %20 = linalg.div ins(%13, %18 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%19 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %21 = tensor.empty() : tensor<2x5x4xf32>
  %22 = linalg.fill ins(%c0_0_f32 : f32) outs(%21 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %23 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%20, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%22 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %23 : tensor<2x5x4xf32>
}
