// What looks like a normalisation and is none.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-raise --remark-policy=all -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// 1 / (sqrt(variance) + epsilon).
// REMARK-DAG: Function=epsilon_outside_the_root | Reason="RN1:
// CHECK-LABEL: func.func @epsilon_outside_the_root(
// CHECK-NOT: attn.
// CHECK: return
func.func @epsilon_outside_the_root(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
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
  %17 = linalg.sqrt ins(%15 : tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.div ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %23 : tensor<2x3x8xf32>
}

// REMARK-DAG: Function=epsilon_not_constant | Reason="RN1:
// CHECK-LABEL: func.func @epsilon_not_constant(
// CHECK-NOT: attn.
// CHECK: return
func.func @epsilon_not_constant(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3xf32>) -> tensor<2x3x8xf32> {
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
  %17 = linalg.add ins(%15, %arg1 : tensor<2x3xf32>, tensor<2x3xf32>) outs(%16 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %18 = tensor.empty() : tensor<2x3xf32>
  %19 = linalg.rsqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.mul ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %23 : tensor<2x3x8xf32>
}

// The unbiased variance.
// REMARK-DAG: Function=one_less_than_the_count | Reason="RN2:
// CHECK-LABEL: func.func @one_less_than_the_count(
// CHECK-NOT: attn.
// CHECK: return
func.func @one_less_than_the_count(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
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
  %c7_0_f32 = arith.constant 7.0 : f32
  %14 = tensor.empty() : tensor<2x3xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c7_0_f32 : f32
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

// A covariance.
// REMARK-DAG: Function=product_of_different_deviations | Reason="RN2:
// CHECK-LABEL: func.func @product_of_different_deviations(
// CHECK-NOT: attn.
// CHECK: return
func.func @product_of_different_deviations(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
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
  %9 = tensor.empty() : tensor<2x3xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %11 = linalg.reduce { arith.addf } ins(%arg1 : tensor<2x3x8xf32>) outs(%10 : tensor<2x3xf32>) dimensions = [2]
  %12 = tensor.empty() : tensor<2x3xf32>
  %13 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%11 : tensor<2x3xf32>) outs(%12 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %14 = tensor.empty() : tensor<2x3x8xf32>
  %15 = linalg.broadcast ins(%13 : tensor<2x3xf32>) outs(%14 : tensor<2x3x8xf32>) dimensions = [2]
  %16 = tensor.empty() : tensor<2x3x8xf32>
  %17 = linalg.sub ins(%arg1, %15 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%16 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %18 = tensor.empty() : tensor<2x3x8xf32>
  %19 = linalg.mul ins(%8, %17 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%18 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %20 = tensor.empty() : tensor<2x3xf32>
  %21 = linalg.fill ins(%c0_0_f32 : f32) outs(%20 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %22 = linalg.reduce { arith.addf } ins(%19 : tensor<2x3x8xf32>) outs(%21 : tensor<2x3xf32>) dimensions = [2]
  %23 = tensor.empty() : tensor<2x3xf32>
  %24 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%22 : tensor<2x3xf32>) outs(%23 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %25 = tensor.empty() : tensor<2x3xf32>
  %26 = linalg.generic {indexing_maps = [affine_map<(b, m) -> (b, m)>, affine_map<(b, m) -> (b, m)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%24 : tensor<2x3xf32>) outs(%25 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %27 = tensor.empty() : tensor<2x3xf32>
  %28 = linalg.rsqrt ins(%26 : tensor<2x3xf32>) outs(%27 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %29 = tensor.empty() : tensor<2x3x8xf32>
  %30 = linalg.broadcast ins(%28 : tensor<2x3xf32>) outs(%29 : tensor<2x3x8xf32>) dimensions = [2]
  %31 = tensor.empty() : tensor<2x3x8xf32>
  %32 = linalg.mul ins(%8, %30 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%31 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %32 : tensor<2x3x8xf32>
}

// Deviations from the mean of the columns, squares summed over rows.
// REMARK-DAG: Function=mean_over_another_dimension | Reason="RN3:
// CHECK-LABEL: func.func @mean_over_another_dimension(
// CHECK-NOT: attn.
// CHECK: return
func.func @mean_over_another_dimension(%arg0: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<8xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<8xf32>) -> tensor<8xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg0 : tensor<8x8xf32>) outs(%1 : tensor<8xf32>) dimensions = [0]
  %c8_0_f32 = arith.constant 8.0 : f32
  %3 = tensor.empty() : tensor<8xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<8xf32>
  %5 = tensor.empty() : tensor<8x8xf32>
  %6 = linalg.broadcast ins(%4 : tensor<8xf32>) outs(%5 : tensor<8x8xf32>) dimensions = [0]
  %7 = tensor.empty() : tensor<8x8xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<8x8xf32>, tensor<8x8xf32>) outs(%7 : tensor<8x8xf32>) -> tensor<8x8xf32>
  %9 = tensor.empty() : tensor<8x8xf32>
  %10 = linalg.mul ins(%8, %8 : tensor<8x8xf32>, tensor<8x8xf32>) outs(%9 : tensor<8x8xf32>) -> tensor<8x8xf32>
  %11 = tensor.empty() : tensor<8xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<8xf32>) -> tensor<8xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<8x8xf32>) outs(%12 : tensor<8xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<8xf32>
  %15 = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%13 : tensor<8xf32>) outs(%14 : tensor<8xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<8xf32>
  %16 = tensor.empty() : tensor<8xf32>
  %17 = linalg.fill ins(%c0_0_f32 : f32) outs(%16 : tensor<8xf32>) -> tensor<8xf32>
  %18 = linalg.reduce { arith.addf } ins(%arg0 : tensor<8x8xf32>) outs(%17 : tensor<8xf32>) dimensions = [1]
  %19 = tensor.empty() : tensor<8xf32>
  %20 = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%18 : tensor<8xf32>) outs(%19 : tensor<8xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<8xf32>
  %21 = tensor.empty() : tensor<8x8xf32>
  %22 = linalg.broadcast ins(%20 : tensor<8xf32>) outs(%21 : tensor<8x8xf32>) dimensions = [1]
  %23 = tensor.empty() : tensor<8x8xf32>
  %24 = linalg.sub ins(%arg0, %22 : tensor<8x8xf32>, tensor<8x8xf32>) outs(%23 : tensor<8x8xf32>) -> tensor<8x8xf32>
  %c5_0e_1_f32 = arith.constant 5.0e-1 : f32
  %25 = tensor.empty() : tensor<8xf32>
  %26 = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%15 : tensor<8xf32>) outs(%25 : tensor<8xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c5_0e_1_f32 : f32
      linalg.yield %r : f32
  } -> tensor<8xf32>
  %27 = tensor.empty() : tensor<8xf32>
  %28 = linalg.rsqrt ins(%26 : tensor<8xf32>) outs(%27 : tensor<8xf32>) -> tensor<8xf32>
  %29 = tensor.empty() : tensor<8x8xf32>
  %30 = linalg.broadcast ins(%28 : tensor<8xf32>) outs(%29 : tensor<8x8xf32>) dimensions = [1]
  %31 = tensor.empty() : tensor<8x8xf32>
  %32 = linalg.mul ins(%24, %30 : tensor<8x8xf32>, tensor<8x8xf32>) outs(%31 : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %32 : tensor<8x8xf32>
}

// Not a layer_norm of x, but the root mean square of x - mean(y).
// CHECK-LABEL: func.func @mean_of_another_tensor(
// CHECK-NOT: attn.layer_norm
// CHECK: %[[D:.+]] = linalg.sub
// CHECK: attn.rms_norm %[[D]]
func.func @mean_of_another_tensor(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %c0_0_f32 = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3xf32>
  %1 = linalg.fill ins(%c0_0_f32 : f32) outs(%0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.reduce { arith.addf } ins(%arg1 : tensor<2x3x8xf32>) outs(%1 : tensor<2x3xf32>) dimensions = [2]
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
  return %23 : tensor<2x3x8xf32>
}

// y - mean(y), by the variance of x.
// REMARK-DAG: Function=another_tensor_scaled | Reason="RN4:
// CHECK-LABEL: func.func @another_tensor_scaled(
// CHECK-NOT: attn.
// CHECK: return
func.func @another_tensor_scaled(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
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
  %20 = tensor.empty() : tensor<2x3xf32>
  %21 = linalg.fill ins(%c0_0_f32 : f32) outs(%20 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %22 = linalg.reduce { arith.addf } ins(%arg1 : tensor<2x3x8xf32>) outs(%21 : tensor<2x3xf32>) dimensions = [2]
  %23 = tensor.empty() : tensor<2x3xf32>
  %24 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%22 : tensor<2x3xf32>) outs(%23 : tensor<2x3xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.divf %a, %c8_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %25 = tensor.empty() : tensor<2x3x8xf32>
  %26 = linalg.broadcast ins(%24 : tensor<2x3xf32>) outs(%25 : tensor<2x3x8xf32>) dimensions = [2]
  %27 = tensor.empty() : tensor<2x3x8xf32>
  %28 = linalg.sub ins(%arg1, %26 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%27 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %29 = tensor.empty() : tensor<2x3x8xf32>
  %30 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%29 : tensor<2x3x8xf32>) dimensions = [2]
  %31 = tensor.empty() : tensor<2x3x8xf32>
  %32 = linalg.mul ins(%28, %30 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%31 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %32 : tensor<2x3x8xf32>
}

// x by the variance around the mean.
// REMARK-DAG: Function=mean_not_subtracted | Reason="RN4:
// CHECK-LABEL: func.func @mean_not_subtracted(
// CHECK-NOT: attn.
// CHECK: return
func.func @mean_not_subtracted(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
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
  %23 = linalg.mul ins(%arg0, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %23 : tensor<2x3x8xf32>
}

// Weight on x only.
// REMARK-DAG: Function=mean_scaled_differently | Reason="RN4:
// CHECK-LABEL: func.func @mean_scaled_differently(
// CHECK-NOT: attn.
// CHECK: return
func.func @mean_scaled_differently(%arg0: tensor<2x3x8xf32>, %arg1: tensor<8xf32>) -> tensor<2x3x8xf32> {
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
  %27 = linalg.mul ins(%arg0, %25 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%26 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %28 = tensor.empty() : tensor<2x3x8xf32>
  %29 = linalg.broadcast ins(%4 : tensor<2x3xf32>) outs(%28 : tensor<2x3x8xf32>) dimensions = [2]
  %30 = tensor.empty() : tensor<2x3x8xf32>
  %31 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%30 : tensor<2x3x8xf32>) dimensions = [2]
  %32 = tensor.empty() : tensor<2x3x8xf32>
  %33 = linalg.mul ins(%29, %31 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%32 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %34 = tensor.empty() : tensor<2x3x8xf32>
  %35 = linalg.sub ins(%27, %33 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%34 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %35 : tensor<2x3x8xf32>
}

// What is inside is raised, the weight stays outside.
// REMARK-DAG: Function=weight_of_every_row | Reason="RN5:
// CHECK-LABEL: func.func @weight_of_every_row(
// CHECK: %[[N:.+]] = attn.layer_norm %arg0 dimensions = [2] epsilon = 5.000000e-01 :
// CHECK: linalg.mul ins(%[[N]], %arg1
func.func @weight_of_every_row(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
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
  %25 = linalg.mul ins(%23, %arg1 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%24 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %25 : tensor<2x3x8xf32>
}

// Multiplied by the root, not divided.
// CHECK-LABEL: func.func @square_root_of_variance(
// CHECK-NOT: attn.
// CHECK: return
func.func @square_root_of_variance(%arg0: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
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
  %19 = linalg.sqrt ins(%17 : tensor<2x3xf32>) outs(%18 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %20 = tensor.empty() : tensor<2x3x8xf32>
  %21 = linalg.broadcast ins(%19 : tensor<2x3xf32>) outs(%20 : tensor<2x3x8xf32>) dimensions = [2]
  %22 = tensor.empty() : tensor<2x3x8xf32>
  %23 = linalg.mul ins(%8, %21 : tensor<2x3x8xf32>, tensor<2x3x8xf32>) outs(%22 : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  return %23 : tensor<2x3x8xf32>
}

// Two biases: one is the operation's, the other stays.
// REMARK-DAG: Function=two_biases | Reason="RN6:
// CHECK-LABEL: func.func @two_biases(
// CHECK: %[[N:.+]] = attn.layer_norm %arg0 dimensions = [1] epsilon = 9.99{{.+}} bias(%arg1
// CHECK: linalg.add ins(%[[N]], %{{.+}} :
func.func @two_biases(%arg0: tensor<3x8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<8xf32>, %r0: tensor<3xf32>, %t0: tensor<3x8xf32>) -> tensor<3x8xf32> {
  %zero = arith.constant 0.0 : f32
  %epsilon = arith.constant 1.0e-5 : f32
  %n = arith.constant 8.0 : f32
  %z = linalg.fill ins(%zero : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %s = linalg.reduce { arith.addf } ins(%arg0 : tensor<3x8xf32>) outs(%z : tensor<3xf32>) dimensions = [1]
  %d = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]} ins(%arg0, %s : tensor<3x8xf32>, tensor<3xf32>) outs(%t0 : tensor<3x8xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %0 = arith.divf %b, %n : f32
      %1 = arith.subf %a, %0 : f32
      linalg.yield %1 : f32
  } -> tensor<3x8xf32>
  %q = linalg.square ins(%d : tensor<3x8xf32>) outs(%t0 : tensor<3x8xf32>) -> tensor<3x8xf32>
  %v = linalg.reduce { arith.addf } ins(%q : tensor<3x8xf32>) outs(%z : tensor<3xf32>) dimensions = [1]
  %y = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]} ins(%d, %v, %arg1 : tensor<3x8xf32>, tensor<3xf32>, tensor<8xf32>) outs(%t0 : tensor<3x8xf32>) {
    ^bb0(%a: f32, %b: f32, %c: f32, %out: f32):
      %0 = arith.divf %b, %n : f32
      %1 = arith.addf %0, %epsilon : f32
      %2 = math.rsqrt %1 : f32
      %3 = arith.mulf %a, %2 : f32
      %4 = arith.addf %3, %c : f32
      linalg.yield %4 : f32
  } -> tensor<3x8xf32>
  %b = linalg.broadcast ins(%arg2 : tensor<8xf32>) outs(%t0 : tensor<3x8xf32>) dimensions = [0]
  %o = linalg.add ins(%y, %b : tensor<3x8xf32>, tensor<3x8xf32>) outs(%t0 : tensor<3x8xf32>) -> tensor<3x8xf32>
  return %o : tensor<3x8xf32>
}

// RN3: the mean whose square is subtracted is that of another tensor.
// CHECK-LABEL: func.func @second_moment_of_another(
// CHECK-NOT: attn.
// CHECK: return
#all = affine_map<(m, k) -> (m, k)>
#rows = affine_map<(m, k) -> (m)>
func.func @second_moment_of_another(%x: tensor<3x8xf32>, %y: tensor<3x8xf32>) -> tensor<3x8xf32> {
  %zero = arith.constant 0.0 : f32
  %eight = arith.constant 8.0 : f32
  %epsilon = arith.constant 0.5 : f32
  %matrix = tensor.empty() : tensor<3x8xf32>
  %vector = tensor.empty() : tensor<3xf32>
  %start = linalg.fill ins(%zero : f32) outs(%vector : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%y : tensor<3x8xf32>) outs(%start : tensor<3xf32>) dimensions = [1]
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

// The root of head d for element d.
// REMARK-DAG: Function=root_of_another_head | Reason="RN4:
// CHECK-LABEL: func.func @root_of_another_head(
// CHECK-NOT: attn.
// CHECK: return
func.func @root_of_another_head(%arg0: tensor<2x5x16xf32>) -> tensor<2x5x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %count = arith.constant 4.0 : f32
  %epsilon = arith.constant 1.0e-6 : f32
  %x = tensor.expand_shape %arg0 [[0], [1], [2, 3]] output_shape [2, 5, 4, 4] : tensor<2x5x16xf32> into tensor<2x5x4x4xf32>
  %e = tensor.empty() : tensor<2x5x4x4xf32>
  %square = linalg.mul ins(%x, %x : tensor<2x5x4x4xf32>, tensor<2x5x4x4xf32>) outs(%e : tensor<2x5x4x4xf32>) -> tensor<2x5x4x4xf32>
  %f = tensor.empty() : tensor<2x5x4xf32>
  %g = linalg.fill ins(%zero : f32) outs(%f : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %sum = linalg.reduce { arith.addf } ins(%square : tensor<2x5x4x4xf32>) outs(%g : tensor<2x5x4xf32>) dimensions = [3]
  %r = linalg.generic {indexing_maps = [affine_map<(b, s, h) -> (b, s, h)>, affine_map<(b, s, h) -> (b, s, h)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%sum : tensor<2x5x4xf32>) outs(%f : tensor<2x5x4xf32>) {
    ^bb0(%a: f32, %out: f32):
      %mean = arith.divf %a, %count : f32
      %v = arith.addf %mean, %epsilon : f32
      %root = math.rsqrt %v : f32
      linalg.yield %root : f32
  } -> tensor<2x5x4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(b, s, h, d) -> (b, s, h, d)>, affine_map<(b, s, h, d) -> (b, s, d)>, affine_map<(b, s, h, d) -> (b, s, h, d)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %r : tensor<2x5x4x4xf32>, tensor<2x5x4xf32>) outs(%e : tensor<2x5x4x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %t = arith.mulf %a, %b : f32
      linalg.yield %t : f32
  } -> tensor<2x5x4x4xf32>
  return %y : tensor<2x5x4x4xf32>
}
