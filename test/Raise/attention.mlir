// Spellings of attention that become attn.attention.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @plain(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) maps
func.func @plain(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
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

// CHECK-LABEL: func.func @scale_on_scores(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) scale = 2.500000e-01 maps
func.func @scale_on_scores(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
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
  %c0_25_f32 = arith.constant 0.25 : f32
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%2 : tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c0_25_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
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

// CHECK-LABEL: func.func @scores_divided(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) scale = 2.500000e-01 maps
func.func @scores_divided(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
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
  %c4_0_f32 = arith.constant 4.0 : f32
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%2 : tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c4_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
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

// The root of the scale on both, as PyTorch writes it.
// CHECK-LABEL: func.func @scale_on_query_and_key(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) scale = 2.500000e-01 maps
func.func @scale_on_query_and_key(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0_5_f32 = arith.constant 0.5 : f32
  %0 = tensor.empty() : tensor<2x5x8xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%arg0 : tensor<2x5x8xf32>) outs(%0 : tensor<2x5x8xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c0_5_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x8xf32>
  %2 = tensor.empty() : tensor<2x6x8xf32>
  %3 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%arg1 : tensor<2x6x8xf32>) outs(%2 : tensor<2x6x8xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c0_5_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x6x8xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %4 = tensor.empty() : tensor<2x5x6xf32>
  %5 = linalg.fill ins(%c0_0_f32 : f32) outs(%4 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%1, %3 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%5 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %7 = tensor.empty() : tensor<2x5xf32>
  %8 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%7 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %9 = linalg.reduce { arith.maximumf } ins(%6 : tensor<2x5x6xf32>) outs(%8 : tensor<2x5xf32>) dimensions = [2]
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.broadcast ins(%9 : tensor<2x5xf32>) outs(%10 : tensor<2x5x6xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.sub ins(%6, %11 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%12 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %14 = tensor.empty() : tensor<2x5x6xf32>
  %15 = linalg.exp ins(%13 : tensor<2x5x6xf32>) outs(%14 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %16 = tensor.empty() : tensor<2x5xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %18 = linalg.reduce { arith.addf } ins(%15 : tensor<2x5x6xf32>) outs(%17 : tensor<2x5xf32>) dimensions = [2]
  %19 = tensor.empty() : tensor<2x5x6xf32>
  %20 = linalg.broadcast ins(%18 : tensor<2x5xf32>) outs(%19 : tensor<2x5x6xf32>) dimensions = [2]
  %21 = tensor.empty() : tensor<2x5x6xf32>
  %22 = linalg.div ins(%15, %20 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%21 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %23 = tensor.empty() : tensor<2x5x4xf32>
  %24 = linalg.fill ins(%c0_0_f32 : f32) outs(%23 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %25 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%22, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%24 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %25 : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @scale_on_transposed_key(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) scale = 2.500000e-01 maps
func.func @scale_on_transposed_key(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %0 = tensor.empty() : tensor<2x8x6xf32>
  %1 = linalg.transpose ins(%arg1 : tensor<2x6x8xf32>) outs(%0 : tensor<2x8x6xf32>) permutation = [0, 2, 1]
  %c0_25_f32 = arith.constant 0.25 : f32
  %2 = tensor.empty() : tensor<2x8x6xf32>
  %3 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%1 : tensor<2x8x6xf32>) outs(%2 : tensor<2x8x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c0_25_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x8x6xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %4 = tensor.empty() : tensor<2x5x6xf32>
  %5 = linalg.fill ins(%c0_0_f32 : f32) outs(%4 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, k, n)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %3 : tensor<2x5x8xf32>, tensor<2x8x6xf32>) outs(%5 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %7 = tensor.empty() : tensor<2x5xf32>
  %8 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%7 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %9 = linalg.reduce { arith.maximumf } ins(%6 : tensor<2x5x6xf32>) outs(%8 : tensor<2x5xf32>) dimensions = [2]
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.broadcast ins(%9 : tensor<2x5xf32>) outs(%10 : tensor<2x5x6xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.sub ins(%6, %11 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%12 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %14 = tensor.empty() : tensor<2x5x6xf32>
  %15 = linalg.exp ins(%13 : tensor<2x5x6xf32>) outs(%14 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %16 = tensor.empty() : tensor<2x5xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %18 = linalg.reduce { arith.addf } ins(%15 : tensor<2x5x6xf32>) outs(%17 : tensor<2x5xf32>) dimensions = [2]
  %19 = tensor.empty() : tensor<2x5x6xf32>
  %20 = linalg.broadcast ins(%18 : tensor<2x5xf32>) outs(%19 : tensor<2x5x6xf32>) dimensions = [2]
  %21 = tensor.empty() : tensor<2x5x6xf32>
  %22 = linalg.div ins(%15, %20 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%21 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %23 = tensor.empty() : tensor<2x5x4xf32>
  %24 = linalg.fill ins(%c0_0_f32 : f32) outs(%23 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %25 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%22, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%24 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %25 : tensor<2x5x4xf32>
}

// Q K^T as a product and a sum.
// CHECK-LABEL: func.func @product_and_sum(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) maps
func.func @product_and_sum(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %0 = tensor.empty() : tensor<2x5x6x8xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n, k)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%0 : tensor<2x5x6x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.mulf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6x8xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2x5x6xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x5x6x8xf32>) outs(%3 : tensor<2x5x6xf32>) dimensions = [3]
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
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

// exp(S) V / sum exp(S).
// CHECK-LABEL: func.func @divided_after_the_values(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) maps
func.func @divided_after_the_values(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
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
  %15 = tensor.empty() : tensor<2x5x4xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x5x4xf32>) dimensions = [2]
  %17 = tensor.empty() : tensor<2x5x4xf32>
  %18 = linalg.fill ins(%c0_0_f32 : f32) outs(%17 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %19 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%11, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%18 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  %20 = tensor.empty() : tensor<2x5x4xf32>
  %21 = linalg.div ins(%19, %16 : tensor<2x5x4xf32>, tensor<2x5x4xf32>) outs(%20 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %21 : tensor<2x5x4xf32>
}

// K Q^T, softmax over the first of its two dimensions.
// CHECK-LABEL: func.func @transposed_scores(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) maps
func.func @transposed_scores(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x6x5xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, m)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg1, %arg0 : tensor<2x6x8xf32>, tensor<2x5x8xf32>) outs(%1 : tensor<2x6x5xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x6x5xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %3 = tensor.empty() : tensor<2x5xf32>
  %4 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%3 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %5 = linalg.reduce { arith.maximumf } ins(%2 : tensor<2x6x5xf32>) outs(%4 : tensor<2x5xf32>) dimensions = [1]
  %6 = tensor.empty() : tensor<2x6x5xf32>
  %7 = linalg.broadcast ins(%5 : tensor<2x5xf32>) outs(%6 : tensor<2x6x5xf32>) dimensions = [1]
  %8 = tensor.empty() : tensor<2x6x5xf32>
  %9 = linalg.sub ins(%2, %7 : tensor<2x6x5xf32>, tensor<2x6x5xf32>) outs(%8 : tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  %10 = tensor.empty() : tensor<2x6x5xf32>
  %11 = linalg.exp ins(%9 : tensor<2x6x5xf32>) outs(%10 : tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  %12 = tensor.empty() : tensor<2x5xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %14 = linalg.reduce { arith.addf } ins(%11 : tensor<2x6x5xf32>) outs(%13 : tensor<2x5xf32>) dimensions = [1]
  %15 = tensor.empty() : tensor<2x6x5xf32>
  %16 = linalg.broadcast ins(%14 : tensor<2x5xf32>) outs(%15 : tensor<2x6x5xf32>) dimensions = [1]
  %17 = tensor.empty() : tensor<2x6x5xf32>
  %18 = linalg.div ins(%11, %16 : tensor<2x6x5xf32>, tensor<2x6x5xf32>) outs(%17 : tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  %19 = tensor.empty() : tensor<2x5x4xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, n, m)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%18, %arg2 : tensor<2x6x5xf32>, tensor<2x6x4xf32>) outs(%20 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %21 : tensor<2x5x4xf32>
}

// [B, N, H D] -> [B H, N, D] and back.
// CHECK-LABEL: func.func @heads_merged_with_batch(
// CHECK-COUNT-3: tensor.expand_shape {{.*}} into tensor<2x{{[56]}}x3x4xf32>
// CHECK: attn.attention {{.*}} -> tensor<2x5x3x4xf32>
// CHECK-NEXT: tensor.collapse_shape {{.*}} into tensor<2x5x12xf32>
// CHECK-NEXT: return
func.func @heads_merged_with_batch(%arg0: tensor<2x5x12xf32>, %arg1: tensor<2x6x12xf32>, %arg2: tensor<2x6x12xf32>) -> tensor<2x5x12xf32> {
  %0 = tensor.expand_shape %arg0 [[0], [1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<2x5x12xf32> into tensor<2x5x3x4xf32>
  %1 = tensor.empty() : tensor<2x3x5x4xf32>
  %2 = linalg.transpose ins(%0 : tensor<2x5x3x4xf32>) outs(%1 : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %3 = tensor.collapse_shape %2 [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %4 = tensor.expand_shape %arg1 [[0], [1], [2, 3]] output_shape [2, 6, 3, 4] : tensor<2x6x12xf32> into tensor<2x6x3x4xf32>
  %5 = tensor.empty() : tensor<2x3x6x4xf32>
  %6 = linalg.transpose ins(%4 : tensor<2x6x3x4xf32>) outs(%5 : tensor<2x3x6x4xf32>) permutation = [0, 2, 1, 3]
  %7 = tensor.collapse_shape %6 [[0, 1], [2], [3]] : tensor<2x3x6x4xf32> into tensor<6x6x4xf32>
  %8 = tensor.expand_shape %arg2 [[0], [1], [2, 3]] output_shape [2, 6, 3, 4] : tensor<2x6x12xf32> into tensor<2x6x3x4xf32>
  %9 = tensor.empty() : tensor<2x3x6x4xf32>
  %10 = linalg.transpose ins(%8 : tensor<2x6x3x4xf32>) outs(%9 : tensor<2x3x6x4xf32>) permutation = [0, 2, 1, 3]
  %11 = tensor.collapse_shape %10 [[0, 1], [2], [3]] : tensor<2x3x6x4xf32> into tensor<6x6x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %12 = tensor.empty() : tensor<6x5x6xf32>
  %13 = linalg.fill ins(%c0_0_f32 : f32) outs(%12 : tensor<6x5x6xf32>) -> tensor<6x5x6xf32>
  %14 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%3, %7 : tensor<6x5x4xf32>, tensor<6x6x4xf32>) outs(%13 : tensor<6x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<6x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %15 = tensor.empty() : tensor<6x5xf32>
  %16 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%15 : tensor<6x5xf32>) -> tensor<6x5xf32>
  %17 = linalg.reduce { arith.maximumf } ins(%14 : tensor<6x5x6xf32>) outs(%16 : tensor<6x5xf32>) dimensions = [2]
  %18 = tensor.empty() : tensor<6x5x6xf32>
  %19 = linalg.broadcast ins(%17 : tensor<6x5xf32>) outs(%18 : tensor<6x5x6xf32>) dimensions = [2]
  %20 = tensor.empty() : tensor<6x5x6xf32>
  %21 = linalg.sub ins(%14, %19 : tensor<6x5x6xf32>, tensor<6x5x6xf32>) outs(%20 : tensor<6x5x6xf32>) -> tensor<6x5x6xf32>
  %22 = tensor.empty() : tensor<6x5x6xf32>
  %23 = linalg.exp ins(%21 : tensor<6x5x6xf32>) outs(%22 : tensor<6x5x6xf32>) -> tensor<6x5x6xf32>
  %24 = tensor.empty() : tensor<6x5xf32>
  %25 = linalg.fill ins(%c0_0_f32 : f32) outs(%24 : tensor<6x5xf32>) -> tensor<6x5xf32>
  %26 = linalg.reduce { arith.addf } ins(%23 : tensor<6x5x6xf32>) outs(%25 : tensor<6x5xf32>) dimensions = [2]
  %27 = tensor.empty() : tensor<6x5x6xf32>
  %28 = linalg.broadcast ins(%26 : tensor<6x5xf32>) outs(%27 : tensor<6x5x6xf32>) dimensions = [2]
  %29 = tensor.empty() : tensor<6x5x6xf32>
  %30 = linalg.div ins(%23, %28 : tensor<6x5x6xf32>, tensor<6x5x6xf32>) outs(%29 : tensor<6x5x6xf32>) -> tensor<6x5x6xf32>
  %31 = tensor.empty() : tensor<6x5x4xf32>
  %32 = linalg.fill ins(%c0_0_f32 : f32) outs(%31 : tensor<6x5x4xf32>) -> tensor<6x5x4xf32>
  %33 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%30, %11 : tensor<6x5x6xf32>, tensor<6x6x4xf32>) outs(%32 : tensor<6x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<6x5x4xf32>
  %34 = tensor.expand_shape %33 [[0, 1], [2], [3]] output_shape [2, 3, 5, 4] : tensor<6x5x4xf32> into tensor<2x3x5x4xf32>
  %35 = tensor.empty() : tensor<2x5x3x4xf32>
  %36 = linalg.transpose ins(%34 : tensor<2x3x5x4xf32>) outs(%35 : tensor<2x5x3x4xf32>) permutation = [0, 2, 1, 3]
  %37 = tensor.collapse_shape %36 [[0], [1], [2, 3]] : tensor<2x5x3x4xf32> into tensor<2x5x12xf32>
  return %37 : tensor<2x5x12xf32>
}

// An additive mask is a bias with its own map.
// CHECK-LABEL: func.func @bias(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) biases(%arg3 : tensor<5x6xf32>) maps
func.func @bias(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<5x6xf32>) -> tensor<2x5x4xf32> {
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
  %4 = linalg.broadcast ins(%arg3 : tensor<5x6xf32>) outs(%3 : tensor<2x5x6xf32>) dimensions = [0]
  %5 = tensor.empty() : tensor<2x5x6xf32>
  %6 = linalg.add ins(%2, %4 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%5 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %7 = tensor.empty() : tensor<2x5xf32>
  %8 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%7 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %9 = linalg.reduce { arith.maximumf } ins(%6 : tensor<2x5x6xf32>) outs(%8 : tensor<2x5xf32>) dimensions = [2]
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.broadcast ins(%9 : tensor<2x5xf32>) outs(%10 : tensor<2x5x6xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.sub ins(%6, %11 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%12 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %14 = tensor.empty() : tensor<2x5x6xf32>
  %15 = linalg.exp ins(%13 : tensor<2x5x6xf32>) outs(%14 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %16 = tensor.empty() : tensor<2x5xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %18 = linalg.reduce { arith.addf } ins(%15 : tensor<2x5x6xf32>) outs(%17 : tensor<2x5xf32>) dimensions = [2]
  %19 = tensor.empty() : tensor<2x5x6xf32>
  %20 = linalg.broadcast ins(%18 : tensor<2x5xf32>) outs(%19 : tensor<2x5x6xf32>) dimensions = [2]
  %21 = tensor.empty() : tensor<2x5x6xf32>
  %22 = linalg.div ins(%15, %20 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%21 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %23 = tensor.empty() : tensor<2x5x4xf32>
  %24 = linalg.fill ins(%c0_0_f32 : f32) outs(%23 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %25 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%22, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%24 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %25 : tensor<2x5x4xf32>
}

// (S + bias) / 2: the bias is scaled too.
// CHECK-LABEL: func.func @scaled_after_bias(
// CHECK: %[[B:.+]] = linalg.generic {{.*}} ins(%arg3
// CHECK: arith.mulf
// CHECK: attn.attention {{.*}} biases(%[[B]] : tensor<5x6xf32>) scale = 5.000000e-01 maps
func.func @scaled_after_bias(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<5x6xf32>) -> tensor<2x5x4xf32> {
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
  %4 = linalg.broadcast ins(%arg3 : tensor<5x6xf32>) outs(%3 : tensor<2x5x6xf32>) dimensions = [0]
  %5 = tensor.empty() : tensor<2x5x6xf32>
  %6 = linalg.add ins(%2, %4 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%5 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %c0_5_f32 = arith.constant 0.5 : f32
  %7 = tensor.empty() : tensor<2x5x6xf32>
  %8 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%6 : tensor<2x5x6xf32>) outs(%7 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c0_5_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %9 = tensor.empty() : tensor<2x5xf32>
  %10 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%9 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %11 = linalg.reduce { arith.maximumf } ins(%8 : tensor<2x5x6xf32>) outs(%10 : tensor<2x5xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2x5xf32>) outs(%12 : tensor<2x5x6xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x5x6xf32>
  %15 = linalg.sub ins(%8, %13 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%14 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %16 = tensor.empty() : tensor<2x5x6xf32>
  %17 = linalg.exp ins(%15 : tensor<2x5x6xf32>) outs(%16 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %18 = tensor.empty() : tensor<2x5xf32>
  %19 = linalg.fill ins(%c0_0_f32 : f32) outs(%18 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %20 = linalg.reduce { arith.addf } ins(%17 : tensor<2x5x6xf32>) outs(%19 : tensor<2x5xf32>) dimensions = [2]
  %21 = tensor.empty() : tensor<2x5x6xf32>
  %22 = linalg.broadcast ins(%20 : tensor<2x5xf32>) outs(%21 : tensor<2x5x6xf32>) dimensions = [2]
  %23 = tensor.empty() : tensor<2x5x6xf32>
  %24 = linalg.div ins(%17, %22 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%23 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %25 = tensor.empty() : tensor<2x5x4xf32>
  %26 = linalg.fill ins(%c0_0_f32 : f32) outs(%25 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %27 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%24, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%26 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %27 : tensor<2x5x4xf32>
}

// true = may attend.
// CHECK-LABEL: func.func @masked_by_selection(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) mask(%arg3 : tensor<2x6xi1>) maps
func.func @masked_by_selection(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<2x6xi1>) -> tensor<2x5x4xf32> {
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
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, n)>, affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%arg3, %2 : tensor<2x6xi1>, tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %c0xFF800000_f32 : f32
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

// true = may not attend.
// CHECK-LABEL: func.func @masked_fill(
// CHECK: %[[M:.+]] = linalg.generic {{.*}} ins(%arg3
// CHECK: arith.xori
// CHECK: attn.attention {{.*}} mask(%[[M]] : tensor<2x6xi1>) maps
func.func @masked_fill(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<2x6xi1>) -> tensor<2x5x4xf32> {
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
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, n)>, affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%arg3, %2 : tensor<2x6xi1>, tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %c0xFF800000_f32, %b : f32
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

// where(mask, 0, -inf) added to the scores.
// CHECK-LABEL: func.func @mask_added(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) mask(%arg3 : tensor<2x6xi1>) maps
func.func @mask_added(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<2x6xi1>) -> tensor<2x5x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x6xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (b, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg3 : tensor<2x6xi1>) outs(%0 : tensor<2x6xf32>) {
    ^bb0(%a: i1, %out: f32):
      %r = arith.select %a, %c0_0_f32, %c0xFF800000_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x6xf32>
  %2 = tensor.empty() : tensor<2x5x6xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x5x8xf32>, tensor<2x6x8xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x6xf32>
  %5 = tensor.empty() : tensor<2x5x6xf32>
  %6 = linalg.broadcast ins(%1 : tensor<2x6xf32>) outs(%5 : tensor<2x5x6xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x5x6xf32>
  %8 = linalg.add ins(%4, %6 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%7 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %9 = tensor.empty() : tensor<2x5xf32>
  %10 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%9 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %11 = linalg.reduce { arith.maximumf } ins(%8 : tensor<2x5x6xf32>) outs(%10 : tensor<2x5xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2x5xf32>) outs(%12 : tensor<2x5x6xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x5x6xf32>
  %15 = linalg.sub ins(%8, %13 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%14 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %16 = tensor.empty() : tensor<2x5x6xf32>
  %17 = linalg.exp ins(%15 : tensor<2x5x6xf32>) outs(%16 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %18 = tensor.empty() : tensor<2x5xf32>
  %19 = linalg.fill ins(%c0_0_f32 : f32) outs(%18 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %20 = linalg.reduce { arith.addf } ins(%17 : tensor<2x5x6xf32>) outs(%19 : tensor<2x5xf32>) dimensions = [2]
  %21 = tensor.empty() : tensor<2x5x6xf32>
  %22 = linalg.broadcast ins(%20 : tensor<2x5xf32>) outs(%21 : tensor<2x5x6xf32>) dimensions = [2]
  %23 = tensor.empty() : tensor<2x5x6xf32>
  %24 = linalg.div ins(%17, %22 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%23 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %25 = tensor.empty() : tensor<2x5x4xf32>
  %26 = linalg.fill ins(%c0_0_f32 : f32) outs(%25 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %27 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%24, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%26 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %27 : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @mask_then_scale(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) mask(%arg3 : tensor<2x6xi1>) scale = 5.000000e-01 maps
func.func @mask_then_scale(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<2x6xi1>) -> tensor<2x5x4xf32> {
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
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, n)>, affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%arg3, %2 : tensor<2x6xi1>, tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %c0xFF800000_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %c0_5_f32 = arith.constant 0.5 : f32
  %5 = tensor.empty() : tensor<2x5x6xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%4 : tensor<2x5x6xf32>) outs(%5 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c0_5_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %7 = tensor.empty() : tensor<2x5xf32>
  %8 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%7 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %9 = linalg.reduce { arith.maximumf } ins(%6 : tensor<2x5x6xf32>) outs(%8 : tensor<2x5xf32>) dimensions = [2]
  %10 = tensor.empty() : tensor<2x5x6xf32>
  %11 = linalg.broadcast ins(%9 : tensor<2x5xf32>) outs(%10 : tensor<2x5x6xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.sub ins(%6, %11 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%12 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %14 = tensor.empty() : tensor<2x5x6xf32>
  %15 = linalg.exp ins(%13 : tensor<2x5x6xf32>) outs(%14 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %16 = tensor.empty() : tensor<2x5xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %18 = linalg.reduce { arith.addf } ins(%15 : tensor<2x5x6xf32>) outs(%17 : tensor<2x5xf32>) dimensions = [2]
  %19 = tensor.empty() : tensor<2x5x6xf32>
  %20 = linalg.broadcast ins(%18 : tensor<2x5xf32>) outs(%19 : tensor<2x5x6xf32>) dimensions = [2]
  %21 = tensor.empty() : tensor<2x5x6xf32>
  %22 = linalg.div ins(%15, %20 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%21 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %23 = tensor.empty() : tensor<2x5x4xf32>
  %24 = linalg.fill ins(%c0_0_f32 : f32) outs(%23 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %25 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%22, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%24 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %25 : tensor<2x5x4xf32>
}

// A finite fill is arithmetic: it stays in the score region.
// CHECK-LABEL: func.func @finite_fill(
// CHECK: %[[C:.+]] = arith.constant -1.000000e+09 : f32
// CHECK: attn.attention {{.*}} score(%arg3 : tensor<2x6xi1>) maps = {{.*}} modify {
// CHECK-NEXT: ^bb0(%[[S:.+]]: f32, %[[M:.+]]: i1):
// CHECK-NEXT: %[[R:.+]] = arith.select %[[M]], %[[S]], %[[C]] : f32
// CHECK-NEXT: attn.yield %[[R]] : f32
func.func @finite_fill(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<2x6xi1>) -> tensor<2x5x4xf32> {
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
  %c_1_0e9_f32 = arith.constant -1.0e9 : f32
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, n)>, affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%arg3, %2 : tensor<2x6xi1>, tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %c_1_0e9_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
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

// CHECK-LABEL: func.func @soft_cap(
// CHECK: attn.attention {{.*}} modify {
// CHECK: math.tanh
// CHECK: arith.mulf
// CHECK: attn.yield
func.func @soft_cap(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
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
  %c0_5_f32 = arith.constant 0.5 : f32
  %3 = tensor.empty() : tensor<2x5x6xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%2 : tensor<2x5x6xf32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c0_5_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %5 = tensor.empty() : tensor<2x5x6xf32>
  %6 = linalg.tanh ins(%4 : tensor<2x5x6xf32>) outs(%5 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %c30_0_f32 = arith.constant 30.0 : f32
  %7 = tensor.empty() : tensor<2x5x6xf32>
  %8 = linalg.generic {indexing_maps = [affine_map<(b, h, m) -> (b, h, m)>, affine_map<(b, h, m) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%6 : tensor<2x5x6xf32>) outs(%7 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c30_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %9 = tensor.empty() : tensor<2x5xf32>
  %10 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%9 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %11 = linalg.reduce { arith.maximumf } ins(%8 : tensor<2x5x6xf32>) outs(%10 : tensor<2x5xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x5x6xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2x5xf32>) outs(%12 : tensor<2x5x6xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x5x6xf32>
  %15 = linalg.sub ins(%8, %13 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%14 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %16 = tensor.empty() : tensor<2x5x6xf32>
  %17 = linalg.exp ins(%15 : tensor<2x5x6xf32>) outs(%16 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %18 = tensor.empty() : tensor<2x5xf32>
  %19 = linalg.fill ins(%c0_0_f32 : f32) outs(%18 : tensor<2x5xf32>) -> tensor<2x5xf32>
  %20 = linalg.reduce { arith.addf } ins(%17 : tensor<2x5x6xf32>) outs(%19 : tensor<2x5xf32>) dimensions = [2]
  %21 = tensor.empty() : tensor<2x5x6xf32>
  %22 = linalg.broadcast ins(%20 : tensor<2x5xf32>) outs(%21 : tensor<2x5x6xf32>) dimensions = [2]
  %23 = tensor.empty() : tensor<2x5x6xf32>
  %24 = linalg.div ins(%17, %22 : tensor<2x5x6xf32>, tensor<2x5x6xf32>) outs(%23 : tensor<2x5x6xf32>) -> tensor<2x5x6xf32>
  %25 = tensor.empty() : tensor<2x5x4xf32>
  %26 = linalg.fill ins(%c0_0_f32 : f32) outs(%25 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %27 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%24, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%26 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %27 : tensor<2x5x4xf32>
}

// A scale that is an input is read in the region.
// CHECK-LABEL: func.func @learned_scale(
// CHECK: attn.attention {{.*}} score(%arg3 : tensor<f32>) maps
func.func @learned_scale(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>, %arg3: tensor<f32>) -> tensor<2x5x4xf32> {
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
  %4 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> ()>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%2, %arg3 : tensor<2x5x6xf32>, tensor<f32>) outs(%3 : tensor<2x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.mulf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<2x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
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

// A comparison of positions is a band.
// CHECK-LABEL: func.func @causal_by_positions(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) bands = [#attn.band<query = 1, key = 2, upper = 0>] maps
func.func @causal_by_positions(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
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
      %m = linalg.index 1 : index
      %n = linalg.index 2 : index
      %k = arith.cmpi sge, %m, %n : index
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

// -2 < n - m <= 0.
// CHECK-LABEL: func.func @window_by_positions(
// CHECK: attn.attention query(%arg0 : tensor<2x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) bands = [#attn.band<query = 1, key = 2, lower = -1, upper = 0>] maps
func.func @window_by_positions(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x5x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %c_2_index = arith.constant -2 : index
  %c0_index = arith.constant 0 : index
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
      %d = arith.subi %n, %m : index
      %k = arith.cmpi sle, %d, %c0_index : index
      %l = arith.cmpi sgt, %d, %c_2_index : index
      %j = arith.andi %k, %l : i1
      %r = arith.select %j, %a, %c0xFF800000_f32 : f32
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

// The probabilities are a second result.
// CHECK-LABEL: func.func @weights_returned(
// CHECK: %[[O:.+]], %[[P:.+]] = attn.attention {{.*}} -> tensor<2x5x4xf32> probabilities(tensor<2x5x6xf32>)
// CHECK: return %[[O]], %[[P]]
func.func @weights_returned(%arg0: tensor<2x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> (tensor<2x5x4xf32>, tensor<2x5x6xf32>) {
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
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m, n, d) -> (b, m, n)>, affine_map<(b, m, n, d) -> (b, n, d)>, affine_map<(b, m, n, d) -> (b, m, d)>],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%18, %arg2 : tensor<2x5x6xf32>, tensor<2x6x4xf32>) outs(%20 : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x5x4xf32>
  return %21, %18 : tensor<2x5x4xf32>, tensor<2x5x6xf32>
}

// Multi-query attention: key and value have no head dimension.
// CHECK-LABEL: func.func @key_shared_by_heads(
// CHECK: attn.attention query(%arg0 : tensor<2x4x5x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x8xf32>) maps
func.func @key_shared_by_heads(%arg0: tensor<2x4x5x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x8xf32>) -> tensor<2x4x5x8xf32> {
  %0 = tensor.empty() : tensor<2x4x6x8xf32>
  %1 = linalg.broadcast ins(%arg1 : tensor<2x6x8xf32>) outs(%0 : tensor<2x4x6x8xf32>) dimensions = [1]
  %2 = tensor.empty() : tensor<2x4x6x8xf32>
  %3 = linalg.broadcast ins(%arg2 : tensor<2x6x8xf32>) outs(%2 : tensor<2x4x6x8xf32>) dimensions = [1]
  %c0_0_f32 = arith.constant 0.0 : f32
  %4 = tensor.empty() : tensor<2x4x5x6xf32>
  %5 = linalg.fill ins(%c0_0_f32 : f32) outs(%4 : tensor<2x4x5x6xf32>) -> tensor<2x4x5x6xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, h, m, n, k) -> (b, h, m, k)>, affine_map<(b, h, m, n, k) -> (b, h, n, k)>, affine_map<(b, h, m, n, k) -> (b, h, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%arg0, %1 : tensor<2x4x5x8xf32>, tensor<2x4x6x8xf32>) outs(%5 : tensor<2x4x5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x4x5x6xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %7 = tensor.empty() : tensor<2x4x5xf32>
  %8 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%7 : tensor<2x4x5xf32>) -> tensor<2x4x5xf32>
  %9 = linalg.reduce { arith.maximumf } ins(%6 : tensor<2x4x5x6xf32>) outs(%8 : tensor<2x4x5xf32>) dimensions = [3]
  %10 = tensor.empty() : tensor<2x4x5x6xf32>
  %11 = linalg.broadcast ins(%9 : tensor<2x4x5xf32>) outs(%10 : tensor<2x4x5x6xf32>) dimensions = [3]
  %12 = tensor.empty() : tensor<2x4x5x6xf32>
  %13 = linalg.sub ins(%6, %11 : tensor<2x4x5x6xf32>, tensor<2x4x5x6xf32>) outs(%12 : tensor<2x4x5x6xf32>) -> tensor<2x4x5x6xf32>
  %14 = tensor.empty() : tensor<2x4x5x6xf32>
  %15 = linalg.exp ins(%13 : tensor<2x4x5x6xf32>) outs(%14 : tensor<2x4x5x6xf32>) -> tensor<2x4x5x6xf32>
  %16 = tensor.empty() : tensor<2x4x5xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<2x4x5xf32>) -> tensor<2x4x5xf32>
  %18 = linalg.reduce { arith.addf } ins(%15 : tensor<2x4x5x6xf32>) outs(%17 : tensor<2x4x5xf32>) dimensions = [3]
  %19 = tensor.empty() : tensor<2x4x5x6xf32>
  %20 = linalg.broadcast ins(%18 : tensor<2x4x5xf32>) outs(%19 : tensor<2x4x5x6xf32>) dimensions = [3]
  %21 = tensor.empty() : tensor<2x4x5x6xf32>
  %22 = linalg.div ins(%15, %20 : tensor<2x4x5x6xf32>, tensor<2x4x5x6xf32>) outs(%21 : tensor<2x4x5x6xf32>) -> tensor<2x4x5x6xf32>
  %23 = tensor.empty() : tensor<2x4x5x8xf32>
  %24 = linalg.fill ins(%c0_0_f32 : f32) outs(%23 : tensor<2x4x5x8xf32>) -> tensor<2x4x5x8xf32>
  %25 = linalg.generic {indexing_maps = [affine_map<(b, h, m, n, d) -> (b, h, m, n)>, affine_map<(b, h, m, n, d) -> (b, h, n, d)>, affine_map<(b, h, m, n, d) -> (b, h, m, d)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction", "parallel"]}
      ins(%22, %3 : tensor<2x4x5x6xf32>, tensor<2x4x6x8xf32>) outs(%24 : tensor<2x4x5x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x4x5x8xf32>
  return %25 : tensor<2x4x5x8xf32>
}

// No query dimension.
// CHECK-LABEL: func.func @one_query(
// CHECK: attn.attention query(%arg0 : tensor<2x8xf32>) key(%arg1 : tensor<2x6x8xf32>) value(%arg2 : tensor<2x6x4xf32>) maps
func.func @one_query(%arg0: tensor<2x8xf32>, %arg1: tensor<2x6x8xf32>, %arg2: tensor<2x6x4xf32>) -> tensor<2x4xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x6xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(b, n, k) -> (b, k)>, affine_map<(b, n, k) -> (b, n, k)>, affine_map<(b, n, k) -> (b, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%arg0, %arg1 : tensor<2x8xf32>, tensor<2x6x8xf32>) outs(%1 : tensor<2x6xf32>) {
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
  %19 = tensor.empty() : tensor<2x4xf32>
  %20 = linalg.fill ins(%c0_0_f32 : f32) outs(%19 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%18, %arg2 : tensor<2x6xf32>, tensor<2x6x4xf32>) outs(%20 : tensor<2x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %p = arith.mulf %a, %b : f32
      %q = arith.addf %out, %p : f32
      linalg.yield %q : f32
  } -> tensor<2x4xf32>
  return %21 : tensor<2x4xf32>
}
