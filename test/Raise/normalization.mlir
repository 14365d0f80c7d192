// Spellings of layer and RMS normalisation.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @scale_then_shift(
// CHECK: attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 weight(%arg1 : tensor<8xf32>) bias(%arg2 : tensor<8xf32>)
// CHECK-NEXT: return
func.func @scale_then_shift(%arg0: tensor<2x3x8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %3 = tensor.empty() : tensor<2x3xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%2 : tensor<2x3xf32>) outs(%3 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2x3xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.rsqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.mul ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %24 = tensor.empty() : tensor<2x3x8xf32>
  %25 = linalg.broadcast ins(%arg1 : tensor<8xf32>) outs(%24 : tensor<2x3x8xf32>) dimensions = [0, 1]
  %26 = tensor.empty() : tensor<2x3x8xf32>
  %27 = linalg.mul ins(%23, %25 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%26 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %28 = tensor.empty() : tensor<2x3x8xf32>
  %29 = linalg.broadcast ins(%arg2 : tensor<8xf32>) outs(%28 : tensor<2x3x8xf32>) dimensions = [0, 1]
  %30 = tensor.empty() : tensor<2x3x8xf32>
  %31 = linalg.add ins(%27, %29 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%30 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %31 : tensor<2x3x8xf32>
}

// x * (r w) + (b - mean * (r w)).
// CHECK-LABEL: func.func @folded_into_one_multiply_add(
// CHECK: attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 weight(%arg1 : tensor<8xf32>) bias(%arg2 : tensor<8xf32>)
// CHECK-NEXT: return
func.func @folded_into_one_multiply_add(%arg0: tensor<2x3x8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %3 = tensor.empty() : tensor<2x3xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%2 : tensor<2x3xf32>) outs(%3 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2x3xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.rsqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.broadcast ins(%arg1 : tensor<8xf32>) outs(%22 : tensor<2x3x8xf32>) dimensions = [0, 1]
  %24 = tensor.empty() : tensor<2x3x8xf32>
  %25 = linalg.mul ins(%21, %23 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%24 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %26 = tensor.empty() : tensor<2x3x8xf32>
  %27 = linalg.broadcast ins(%arg2 : tensor<8xf32>) outs(%26 : tensor<2x3x8xf32>) dimensions = [0, 1]
  %28 = tensor.empty() : tensor<2x3x8xf32>
  %29 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%28 : tensor<2x3x8xf32>) dimensions = [2]
  %30 = tensor.empty() : tensor<2x3x8xf32>
  %31 = linalg.mul ins(%29, %25 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%30 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %32 = tensor.empty() : tensor<2x3x8xf32>
  %33 = linalg.sub ins(%27, %31 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%32 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %34 = tensor.empty() : tensor<2x3x8xf32>
  %35 = linalg.mul ins(%arg0, %25 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%34 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %36 = tensor.empty() : tensor<2x3x8xf32>
  %37 = linalg.add ins(%35, %33 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%36 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %37 : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @negated_mean_added(
// CHECK: attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 weight(%arg1 : tensor<8xf32>) bias(%arg2 : tensor<8xf32>)
// CHECK-NEXT: return
func.func @negated_mean_added(%arg0: tensor<2x3x8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %3 = tensor.empty() : tensor<2x3xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%2 : tensor<2x3xf32>) outs(%3 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2x3xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.rsqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.broadcast ins(%arg1 : tensor<8xf32>) outs(%22 : tensor<2x3x8xf32>) dimensions = [0, 1]
  %24 = tensor.empty() : tensor<2x3x8xf32>
  %25 = linalg.mul ins(%21, %23 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%24 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %26 = tensor.empty() : tensor<2x3xf32>
  %27 = linalg.negf ins(%4 : tensor<2x3xf32>) outs(%26 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %28 = tensor.empty() : tensor<2x3x8xf32>
  %29 = linalg.broadcast ins(%27 : tensor<2x3xf32>) outs(%28 : tensor<2x3x8xf32>) dimensions = [2]
  %30 = tensor.empty() : tensor<2x3x8xf32>
  %31 = linalg.mul ins(%29, %25 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%30 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %32 = tensor.empty() : tensor<2x3x8xf32>
  %33 = linalg.broadcast ins(%arg2 : tensor<8xf32>) outs(%32 : tensor<2x3x8xf32>) dimensions = [0, 1]
  %34 = tensor.empty() : tensor<2x3x8xf32>
  %35 = linalg.add ins(%31, %33 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%34 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %36 = tensor.empty() : tensor<2x3x8xf32>
  %37 = linalg.mul ins(%arg0, %25 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%36 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %38 = tensor.empty() : tensor<2x3x8xf32>
  %39 = linalg.add ins(%37, %35 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%38 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %39 : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @times_one_over_count(
// CHECK: attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 :
func.func @times_one_over_count(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
  %c1_25e_1_f32 = arith.constant 1.25e-1 : f32
  %3 = tensor.empty() : tensor<2x3xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%2 : tensor<2x3xf32>) outs(%3 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c1_25e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2x3xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c1_25e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.rsqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.mul ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %23 : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @divided_by_root(
// CHECK: attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 :
func.func @divided_by_root(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %3 = tensor.empty() : tensor<2x3xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%2 : tensor<2x3xf32>) outs(%3 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.square ins(%8 : tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2x3xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.sqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.div ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %23 : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @no_epsilon(
// CHECK: attn.layer_norm %arg0 dimensions = [2] epsilon = 0.000000e+00 :
func.func @no_epsilon(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %3 = tensor.empty() : tensor<2x3xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%2 : tensor<2x3xf32>) outs(%3 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2x3xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.rsqrt ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3x8xf32>
  %19 = linalg.broadcast ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3x8xf32>) dimensions = [2]
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.mul ins(%8, %19 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%20 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %21 : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @two_dimensions(
// CHECK: attn.layer_norm %arg0 dimensions = [1, 2] epsilon = 5.000000e-01 weight(%arg1 : tensor<3x8xf32>) :
func.func @two_dimensions(%arg0: tensor<2x3x8xf32>, %arg1: tensor<3x8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2xf32>) dimensions = [1, 2]
  %c24_0_f32 = arith.constant 24.0 : f32
  %3 = tensor.empty() : tensor<2xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%2 : tensor<2xf32>) outs(%3 : tensor<2xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c24_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [1, 2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2xf32>) -> tensor<2xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2xf32>) dimensions = [1, 2]
  %14 = tensor.empty() : tensor<2xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%13 : tensor<2xf32>) outs(%14 : tensor<2xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c24_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %16 = tensor.empty() : tensor<2xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%15 : tensor<2xf32>) outs(%16 : tensor<2xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2xf32>
  %18 = tensor.empty() : tensor<2xf32>
  %19 = linalg.rsqrt ins(%17 : tensor<2xf32>) outs(%18 : tensor<2xf32>) -> tensor<2xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [1, 2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.mul ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %24 = tensor.empty() : tensor<2x3x8xf32>
  %25 = linalg.broadcast ins(%arg1 : tensor<3x8xf32>) outs(%24 : tensor<2x3x8xf32>) dimensions = [0]
  %26 = tensor.empty() : tensor<2x3x8xf32>
  %27 = linalg.mul ins(%23, %25 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%26 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %27 : tensor<2x3x8xf32>
}

// The variance in f64, the mean a second time in f32.
// CHECK-LABEL: func.func @variance_in_f64(
// CHECK: attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 : tensor<2x3x8xf32> -> tensor<2x3x8xf32>
func.func @variance_in_f64(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %0 = tensor.empty() : tensor<2x3x8xf64>
  %1 = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, m, n)>, affine_map<(b, m, n) -> (b, m, n)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%arg0 : tensor<2x3x8xf32>) outs(%0 : tensor<2x3x8xf64>) {
    ^bb0(%a: f32, %out: f64):
      %r = arith.extf %a : f32 to f64
      linalg.yield %r : f64
  } -> tensor<2x3x8xf64>
  %c0_0_f64 = arith.constant 0.0 : f64
  %2 = tensor.empty() : tensor<2x3xf64>
  %3 = linalg.fill ins(%c0_0_f64 : f64) outs(%2 : tensor<2x3xf64>) -> tensor<2x3xf64>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x3x8xf64>) outs(%3 : tensor<2x3xf64>) dimensions = [2]
  %c8_0_f64 = arith.constant 8.0 : f64
  %5 = tensor.empty() : tensor<2x3xf64>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%4 : tensor<2x3xf64>) outs(%5 : tensor<2x3xf64>) {
    ^bb0(%a: f64, %out: f64):
      %r = arith.divf %a, %c8_0_f64 : f64
      linalg.yield %r : f64
  } -> tensor<2x3xf64>
  %7 = tensor.empty() : tensor<2x3x8xf64>
  %8 = linalg.broadcast ins(%6 : tensor<2x3xf64>) outs(%7 : tensor<2x3x8xf64>) dimensions = [2]
  %9 = tensor.empty() : tensor<2x3x8xf64>
  %10 = linalg.sub ins(%1, %8 : tensor<2x3x8xf64>, tensor<2x3x8xf64>) outs(%9 : tensor<2x3x8xf64>) -> tensor<2x3x8xf64>
  %11 = tensor.empty() : tensor<2x3x8xf64>
  %12 = linalg.mul ins(%10, %10 : tensor<2x3x8xf64>, tensor<2x3x8xf64>) outs(%11 : tensor<2x3x8xf64>) -> tensor<2x3x8xf64>
  %13 = tensor.empty() : tensor<2x3xf64>
  %14 = linalg.fill ins(%c0_0_f64 : f64) outs(%13 : tensor<2x3xf64>) -> tensor<2x3xf64>
  %15 = linalg.reduce { arith.addf } ins(%12 : tensor<2x3x8xf64>) outs(%14 : tensor<2x3xf64>) dimensions = [2]
  %16 = tensor.empty() : tensor<2x3xf64>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf64>) outs(%16 : tensor<2x3xf64>) {
    ^bb0(%a: f64, %out: f64):
      %r = arith.divf %a, %c8_0_f64 : f64
      linalg.yield %r : f64
  } -> tensor<2x3xf64>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%17 : tensor<2x3xf64>) outs(%18 : tensor<2x3xf32>) {
    ^bb0(%a: f64, %out: f32):
      %r = arith.truncf %a : f64 to f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %20 = tensor.empty() : tensor<2x3xf32>
  %21 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %22 = tensor.empty() : tensor<2x3xf32>
  %23 = linalg.rsqrt ins(%21 : tensor<2x3xf32>) outs(%22 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %24 = tensor.empty() : tensor<2x3xf32>
  %25 = linalg.fill ins(%c0_0_f32 : f32) outs(%24 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %26 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%25 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %27 = tensor.empty() : tensor<2x3xf32>
  %28 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%26 : tensor<2x3xf32>) outs(%27 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %29 = tensor.empty() : tensor<2x3x8xf32>
  %30 = linalg.broadcast ins(%28 : tensor<2x3xf32>) outs(%29 : tensor<2x3x8xf32>) dimensions = [2]
  %31 = tensor.empty() : tensor<2x3x8xf32>
  %32 = linalg.sub ins(%arg0, %30 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%31 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %33 = tensor.empty() : tensor<2x3x8xf32>
  %34 = linalg.broadcast ins(%23 : tensor<2x3xf32>) outs(%33 : tensor<2x3x8xf32>) dimensions = [2]
  %35 = tensor.empty() : tensor<2x3x8xf32>
  %36 = linalg.mul ins(%32, %34 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%35 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %36 : tensor<2x3x8xf32>
}

// What is normalised is itself a sum: it is not multiplied out.
// CHECK-LABEL: func.func @of_a_sum(
// CHECK: %[[X:.+]] = linalg.add
// CHECK: attn.layer_norm %[[X]] dimensions = [2] epsilon = 5.000000e-01 :
func.func @of_a_sum(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %0 = tensor.empty() : tensor<2x3x8xf32>
  %1 = linalg.add ins(%arg0, %arg1 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%0 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2x3xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x3x8xf32>) outs(%3 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %5 = tensor.empty() : tensor<2x3xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.broadcast ins(%6 : tensor<2x3xf32>) outs(%7 : tensor<2x3x8xf32>) dimensions = [2]
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.sub ins(%1, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3x8xf32>
  %12 = linalg.mul ins(%10, %10 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%11 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %13 = tensor.empty() : tensor<2x3xf32>
  %14 = linalg.fill ins(%c0_0_f32 : f32) outs(%13 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %15 = linalg.reduce { arith.addf } ins(%12 : tensor<2x3x8xf32>) outs(%14 : tensor<2x3xf32>) dimensions = [2]
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3xf32>
  %21 = linalg.rsqrt ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.broadcast ins(%21 : tensor<2x3xf32>) outs(%22 : tensor<2x3x8xf32>) dimensions = [2]
  %24 = tensor.empty() : tensor<2x3x8xf32>
  %25 = linalg.mul ins(%10, %23 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%24 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %25 : tensor<2x3x8xf32>
}

// A residual is added after: not a bias.
// CHECK-LABEL: func.func @then_added(
// CHECK: %[[N:.+]] = attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 :
// CHECK: linalg.add ins(%[[N]], %arg1
func.func @then_added(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %3 = tensor.empty() : tensor<2x3xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%2 : tensor<2x3xf32>) outs(%3 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %5 = tensor.empty() : tensor<2x3x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3x8xf32>) dimensions = [2]
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%7 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x3x8xf32>) outs(%12 : tensor<2x3xf32>) dimensions = [2]
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.rsqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.mul ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %24 = tensor.empty() : tensor<2x3x8xf32>
  %25 = linalg.add ins(%23, %arg1 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%24 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %25 : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @root_mean_square(
// CHECK: attn.rms_norm %arg0 dimensions = [2] epsilon = 2.500000e-01 weight(%arg1 : tensor<8xf32>) :
// CHECK-NEXT: return
func.func @root_mean_square(%arg0: tensor<2x3x8xf32>, %arg1: tensor<8xf32>) -> tensor<2x3x8xf32> {
  %0 = tensor.empty() : tensor<2x3x8xf32>
  %1 = linalg.mul ins(%arg0, %arg0 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%0 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2x3xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x3x8xf32>) outs(%3 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %5 = tensor.empty() : tensor<2x3xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c2_5e_1_f32 = arith.constant 2.5e-1 : f32
  %7 = tensor.empty() : tensor<2x3xf32>
  %8 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%6 : tensor<2x3xf32>) outs(%7 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c2_5e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %9 = tensor.empty() : tensor<2x3xf32>
  %10 = linalg.rsqrt ins(%8 : tensor<2x3xf32>) outs(%9 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %11 = tensor.empty() : tensor<2x3x8xf32>
  %12 = linalg.broadcast ins(%arg1 : tensor<8xf32>) outs(%11 : tensor<2x3x8xf32>) dimensions = [0, 1]
  %13 = tensor.empty() : tensor<2x3x8xf32>
  %14 = linalg.broadcast ins(%10 : tensor<2x3xf32>) outs(%13 : tensor<2x3x8xf32>) dimensions = [2]
  %15 = tensor.empty() : tensor<2x3x8xf32>
  %16 = linalg.mul ins(%arg0, %14 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%15 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %17 = tensor.empty() : tensor<2x3x8xf32>
  %18 = linalg.mul ins(%12, %16 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%17 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %18 : tensor<2x3x8xf32>
}

// The normalised dimension is moved last and back.
// CHECK-LABEL: func.func @transposed_back(
// CHECK: %[[T:.+]] = linalg.generic {{.*}} ins(%arg0
// CHECK: attn.layer_norm %[[T]] dimensions = [2]
func.func @transposed_back(%arg0: tensor<2x8x3xf32>) -> tensor<2x3x8xf32> {
  %0 = tensor.empty() : tensor<2x3x8xf32>
  %1 = linalg.transpose ins(%arg0 : tensor<2x8x3xf32>) outs(%0 : tensor<2x3x8xf32>) permutation = [0, 2, 1]
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2x3xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x3x8xf32>) outs(%3 : tensor<2x3xf32>) dimensions = [2]
  %c8_0_f32 = arith.constant 8.0 : f32
  %5 = tensor.empty() : tensor<2x3xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%4 : tensor<2x3xf32>) outs(%5 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %7 = tensor.empty() : tensor<2x3x8xf32>
  %8 = linalg.broadcast ins(%6 : tensor<2x3xf32>) outs(%7 : tensor<2x3x8xf32>) dimensions = [2]
  %9 = tensor.empty() : tensor<2x3x8xf32>
  %10 = linalg.sub ins(%1, %8 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%9 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %11 = tensor.empty() : tensor<2x3x8xf32>
  %12 = linalg.mul ins(%10, %10 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%11 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %13 = tensor.empty() : tensor<2x3xf32>
  %14 = linalg.fill ins(%c0_0_f32 : f32) outs(%13 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %15 = linalg.reduce { arith.addf } ins(%12 : tensor<2x3x8xf32>) outs(%14 : tensor<2x3xf32>) dimensions = [2]
  %16 = tensor.empty() : tensor<2x3xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3xf32>
  %21 = linalg.rsqrt ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.broadcast ins(%21 : tensor<2x3xf32>) outs(%22 : tensor<2x3x8xf32>) dimensions = [2]
  %24 = tensor.empty() : tensor<2x3x8xf32>
  %25 = linalg.mul ins(%10, %23 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%24 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %25 : tensor<2x3x8xf32>
}

// What is normalised has a root of its own:
// y / sqrt(x) + y. Read in two layouts, it is raised once.
// CHECK-LABEL: func.func @root_inside(
// CHECK: %[[X:.*]] = linalg.generic
// CHECK: math.rsqrt
// CHECK: attn.layer_norm %[[X]] dimensions = [1] epsilon = 5.000000e-01 : tensor<3x8xf32> -> tensor<3x8xf32>
// CHECK-NOT: attn.layer_norm
// CHECK-NOT: rsqrt
// CHECK: return
#rows = affine_map<(m, k) -> (m)>
#all = affine_map<(m, k) -> (m, k)>
func.func @root_inside(%arg0: tensor<3x8xf32>, %arg1: tensor<3x8xf32>) -> (tensor<3x8xf32>, tensor<8x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %eight = arith.constant 8.0 : f32
  %epsilon = arith.constant 0.5 : f32
  %matrix = tensor.empty() : tensor<3x8xf32>
  %vector = tensor.empty() : tensor<3xf32>
  %start = linalg.fill ins(%zero : f32) outs(%vector : tensor<3xf32>) -> tensor<3xf32>
  %x = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%arg0, %arg1 : tensor<3x8xf32>, tensor<3x8xf32>) outs(%matrix : tensor<3x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = math.rsqrt %a : f32
      %s = arith.mulf %b, %r : f32
      %t = arith.addf %s, %b : f32
      linalg.yield %t : f32
  } -> tensor<3x8xf32>
  %sum = linalg.reduce { arith.addf } ins(%x : tensor<3x8xf32>) outs(%start : tensor<3xf32>) dimensions = [1]
  %centred = linalg.generic {indexing_maps = [#all, #rows, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sum : tensor<3x8xf32>, tensor<3xf32>) outs(%matrix : tensor<3x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %mean = arith.divf %b, %eight : f32
      %r = arith.subf %a, %mean : f32
      linalg.yield %r : f32
  } -> tensor<3x8xf32>
  %square = linalg.mul ins(%centred, %centred : tensor<3x8xf32>, tensor<3x8xf32>) outs(%matrix : tensor<3x8xf32>) -> tensor<3x8xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<3x8xf32>) outs(%start : tensor<3xf32>) dimensions = [1]
  %norm = linalg.generic {indexing_maps = [#all, #rows, #all], iterator_types = ["parallel", "parallel"]}
      ins(%centred, %squares : tensor<3x8xf32>, tensor<3xf32>) outs(%matrix : tensor<3x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %variance = arith.divf %b, %eight : f32
      %inside = arith.addf %variance, %epsilon : f32
      %root = math.rsqrt %inside : f32
      %r = arith.mulf %a, %root : f32
      linalg.yield %r : f32
  } -> tensor<3x8xf32>
  %other = tensor.empty() : tensor<8x3xf32>
  %transposed = linalg.transpose ins(%norm : tensor<3x8xf32>) outs(%other : tensor<8x3xf32>) permutation = [1, 0]
  return %norm, %transposed : tensor<3x8xf32>, tensor<8x3xf32>
}

// The variance as the mean of squares minus the square of the mean.
// CHECK-LABEL: func.func @second_moment(
// CHECK: attn.layer_norm %arg0 dimensions = [1] epsilon = 5.000000e-01 : tensor<3x8xf32> -> tensor<3x8xf32>
// CHECK-NEXT: return
func.func @second_moment(%x: tensor<3x8xf32>) -> tensor<3x8xf32> {
  %zero = arith.constant 0.0 : f32
  %eight = arith.constant 8.0 : f32
  %epsilon = arith.constant 0.5 : f32
  %matrix = tensor.empty() : tensor<3x8xf32>
  %vector = tensor.empty() : tensor<3xf32>
  %start = linalg.fill ins(%zero : f32) outs(%vector : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%x : tensor<3x8xf32>) outs(%start : tensor<3xf32>) dimensions = [1]
  %square = linalg.mul ins(%x, %x : tensor<3x8xf32>, tensor<3x8xf32>) outs(%matrix : tensor<3x8xf32>) -> tensor<3x8xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<3x8xf32>) outs(%start : tensor<3xf32>) dimensions = [1]
  %norm = linalg.generic {indexing_maps = [#all, #rows, #rows, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sum, %squares : tensor<3x8xf32>, tensor<3xf32>, tensor<3xf32>) outs(%matrix : tensor<3x8xf32>) {
    ^bb0(%a: f32, %s: f32, %t: f32, %out: f32):
      %mean = arith.divf %s, %eight : f32
      %moment = arith.divf %t, %eight : f32
      %squared = arith.mulf %mean, %mean : f32
      %variance = arith.subf %moment, %squared : f32
      %inside = arith.addf %variance, %epsilon : f32
      %root = math.rsqrt %inside : f32
      %c = arith.subf %a, %mean : f32
      %r = arith.mulf %c, %root : f32
      linalg.yield %r : f32
  } -> tensor<3x8xf32>
  return %norm : tensor<3x8xf32>
}

// Queries that are normalised head by head.
// CHECK-LABEL: func.func @heads_of_a_projection(
// CHECK: %[[X:.+]] = tensor.expand_shape %arg0
// CHECK: attn.rms_norm %[[X]] dimensions = [3] epsilon = {{.+}} : tensor<2x5x3x4xf32> -> tensor<2x5x3x4xf32>
func.func @heads_of_a_projection(%arg0: tensor<2x5x12xf32>) -> tensor<2x5x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %count = arith.constant 4.0 : f32
  %epsilon = arith.constant 1.0e-6 : f32
  %x = tensor.expand_shape %arg0 [[0], [1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<2x5x12xf32> into tensor<2x5x3x4xf32>
  %e = tensor.empty() : tensor<2x5x3x4xf32>
  %square = linalg.mul ins(%x, %x : tensor<2x5x3x4xf32>, tensor<2x5x3x4xf32>) outs(%e : tensor<2x5x3x4xf32>) -> tensor<2x5x3x4xf32>
  %f = tensor.empty() : tensor<2x5x3xf32>
  %g = linalg.fill ins(%zero : f32) outs(%f : tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  %sum = linalg.reduce { arith.addf } ins(%square : tensor<2x5x3x4xf32>) outs(%g : tensor<2x5x3xf32>) dimensions = [3]
  %r = linalg.generic {indexing_maps = [affine_map<(b, s, h) -> (b, s, h)>, affine_map<(b, s, h) -> (b, s, h)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%sum : tensor<2x5x3xf32>) outs(%f : tensor<2x5x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %mean = arith.divf %a, %count : f32
      %v = arith.addf %mean, %epsilon : f32
      %root = math.rsqrt %v : f32
      linalg.yield %root : f32
  } -> tensor<2x5x3xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(b, s, h, d) -> (b, s, h, d)>, affine_map<(b, s, h, d) -> (b, s, h)>, affine_map<(b, s, h, d) -> (b, s, h, d)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %r : tensor<2x5x3x4xf32>, tensor<2x5x3xf32>) outs(%e : tensor<2x5x3x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %t = arith.mulf %a, %b : f32
      linalg.yield %t : f32
  } -> tensor<2x5x3x4xf32>
  return %y : tensor<2x5x3x4xf32>
}
