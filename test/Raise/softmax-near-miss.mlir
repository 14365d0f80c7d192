// What looks like a softmax and is none, or not of what it seems.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-raise --remark-policy=all -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// REMARK-DAG: Function=sum_over_another_dimension | Reason="RS1:
// CHECK-LABEL: func.func @sum_over_another_dimension(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @sum_over_another_dimension(%arg0: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = tensor.empty() : tensor<4x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<4x4xf32>) outs(%0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<4xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<4xf32>) -> tensor<4xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<4x4xf32>) outs(%3 : tensor<4xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<4x4xf32>
  %6 = linalg.broadcast ins(%4 : tensor<4xf32>) outs(%5 : tensor<4x4xf32>) dimensions = [0]
  %7 = tensor.empty() : tensor<4x4xf32>
  %8 = linalg.div ins(%1, %6 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%7 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %8 : tensor<4x4xf32>
}

// REMARK-DAG: Function=sum_of_another_tensor | Reason="RS1:
// CHECK-LABEL: func.func @sum_of_another_tensor(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @sum_of_another_tensor(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %2 = tensor.empty() : tensor<2x4xf32>
  %3 = linalg.exp ins(%arg1 : tensor<2x4xf32>) outs(%2 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %4 = tensor.empty() : tensor<2xf32>
  %5 = linalg.fill ins(%c0_0_f32 : f32) outs(%4 : tensor<2xf32>) -> tensor<2xf32>
  %6 = linalg.reduce { arith.addf } ins(%3 : tensor<2x4xf32>) outs(%5 : tensor<2xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.broadcast ins(%6 : tensor<2xf32>) outs(%7 : tensor<2x4xf32>) dimensions = [1]
  %9 = tensor.empty() : tensor<2x4xf32>
  %10 = linalg.div ins(%1, %8 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%9 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %10 : tensor<2x4xf32>
}

// The sum is of exp(2 x).
// REMARK-DAG: Function=sum_of_another_exponential | Reason="RS1:
// CHECK-LABEL: func.func @sum_of_another_exponential(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @sum_of_another_exponential(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c2_0_f32 = arith.constant 2.0 : f32
  %2 = tensor.empty() : tensor<2x4xf32>
  %3 = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg0 : tensor<2x4xf32>) outs(%2 : tensor<2x4xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.mulf %a, %c2_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  %4 = tensor.empty() : tensor<2x4xf32>
  %5 = linalg.exp ins(%3 : tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %6 = tensor.empty() : tensor<2xf32>
  %7 = linalg.fill ins(%c0_0_f32 : f32) outs(%6 : tensor<2xf32>) -> tensor<2xf32>
  %8 = linalg.reduce { arith.addf } ins(%5 : tensor<2x4xf32>) outs(%7 : tensor<2xf32>) dimensions = [1]
  %9 = tensor.empty() : tensor<2x4xf32>
  %10 = linalg.broadcast ins(%8 : tensor<2xf32>) outs(%9 : tensor<2x4xf32>) dimensions = [1]
  %11 = tensor.empty() : tensor<2x4xf32>
  %12 = linalg.div ins(%1, %10 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%11 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %12 : tensor<2x4xf32>
}

// The sum has an extra one (softmax with a sink).
// REMARK-DAG: Function=sum_starts_from_one | Reason="RS2:
// CHECK-LABEL: func.func @sum_starts_from_one(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @sum_starts_from_one(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c1_0_f32 = arith.constant 1.0 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c1_0_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x4xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x4xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.div ins(%1, %6 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %8 : tensor<2x4xf32>
}

// REMARK-DAG: Function=epsilon_added_to_the_sum | Reason="RS2:
// CHECK-LABEL: func.func @epsilon_added_to_the_sum(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @epsilon_added_to_the_sum(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x4xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %c1_0e_6_f32 = arith.constant 1.0e-6 : f32
  %5 = tensor.empty() : tensor<2xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(m) -> (m)>, affine_map<(m) -> (m)>],
      iterator_types = ["parallel"]}
      ins(%4 : tensor<2xf32>) outs(%5 : tensor<2xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %a, %c1_0e_6_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2xf32>
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.broadcast ins(%6 : tensor<2xf32>) outs(%7 : tensor<2x4xf32>) dimensions = [1]
  %9 = tensor.empty() : tensor<2x4xf32>
  %10 = linalg.div ins(%1, %8 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%9 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %10 : tensor<2x4xf32>
}

// REMARK-DAG: Function=maximum_instead_of_sum | Reason="RS1:
// CHECK-LABEL: func.func @maximum_instead_of_sum(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @maximum_instead_of_sum(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.maximumf } ins(%1 : tensor<2x4xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x4xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.div ins(%1, %6 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %8 : tensor<2x4xf32>
}

// REMARK-DAG: Function=not_an_exponential | Reason="RS1:
// CHECK-LABEL: func.func @not_an_exponential(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @not_an_exponential(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.tanh ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.addf } ins(%1 : tensor<2x4xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x4xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.div ins(%1, %6 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %8 : tensor<2x4xf32>
}

// Numerator and sum are shifted by different numbers.
// REMARK-DAG: Function=shifted_differently | Reason="RS1:
// CHECK-LABEL: func.func @shifted_differently(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @shifted_differently(%arg0: tensor<2x4xf32>, %arg1: tensor<2xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.broadcast ins(%arg1 : tensor<2xf32>) outs(%0 : tensor<2x4xf32>) dimensions = [1]
  %2 = tensor.empty() : tensor<2x4xf32>
  %3 = linalg.sub ins(%arg0, %1 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%2 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %4 = tensor.empty() : tensor<2x4xf32>
  %5 = linalg.exp ins(%3 : tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %6 = tensor.empty() : tensor<2x4xf32>
  %7 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%6 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %8 = tensor.empty() : tensor<2xf32>
  %9 = linalg.fill ins(%c0_0_f32 : f32) outs(%8 : tensor<2xf32>) -> tensor<2xf32>
  %10 = linalg.reduce { arith.addf } ins(%7 : tensor<2x4xf32>) outs(%9 : tensor<2xf32>) dimensions = [1]
  %11 = tensor.empty() : tensor<2x4xf32>
  %12 = linalg.broadcast ins(%10 : tensor<2xf32>) outs(%11 : tensor<2x4xf32>) dimensions = [1]
  %13 = tensor.empty() : tensor<2x4xf32>
  %14 = linalg.div ins(%5, %12 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%13 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %14 : tensor<2x4xf32>
}

// e[i][i] / sum_j e[j][i]: the summed name is in use.
// REMARK-DAG: Function=diagonal_over_row_sums | Reason="RS3:
// CHECK-LABEL: func.func @diagonal_over_row_sums(
// CHECK-NOT: attn.softmax
// CHECK: return
func.func @diagonal_over_row_sums(%arg0: tensor<4x4xf32>) -> tensor<4xf32> {
  %0 = tensor.empty() : tensor<4x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<4x4xf32>) outs(%0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<4xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<4xf32>) -> tensor<4xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%1 : tensor<4x4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %out, %a : f32
      linalg.yield %r : f32
  } -> tensor<4xf32>
  %5 = tensor.empty() : tensor<4xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(i) -> (i, i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]}
      ins(%1, %4 : tensor<4x4xf32>, tensor<4xf32>) outs(%5 : tensor<4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<4xf32>
  return %6 : tensor<4xf32>
}

// The shift changes along the row: still a softmax, but of the difference.
// CHECK-LABEL: func.func @shifted_along_the_row(
// CHECK: %[[X:.+]] = linalg.sub
// CHECK: attn.softmax %[[X]] dimensions = [1]
func.func @shifted_along_the_row(%arg0: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<4x4xf32>) outs(%1 : tensor<4xf32>) dimensions = [0]
  %3 = tensor.empty() : tensor<4x4xf32>
  %4 = linalg.broadcast ins(%2 : tensor<4xf32>) outs(%3 : tensor<4x4xf32>) dimensions = [0]
  %5 = tensor.empty() : tensor<4x4xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%5 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %7 = tensor.empty() : tensor<4x4xf32>
  %8 = linalg.exp ins(%6 : tensor<4x4xf32>) outs(%7 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<4xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<4xf32>) -> tensor<4xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<4x4xf32>) outs(%10 : tensor<4xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<4x4xf32>
  %13 = linalg.broadcast ins(%11 : tensor<4xf32>) outs(%12 : tensor<4x4xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<4x4xf32>
  %15 = linalg.div ins(%8, %13 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%14 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %15 : tensor<4x4xf32>
}

// The guard looks at another tensor: it stays.
// REMARK-DAG: Function=guard_of_another_tensor | Reason="RS4:
// CHECK-LABEL: func.func @guard_of_another_tensor(
// CHECK: attn.softmax %arg0 dimensions = [1] :
// CHECK: arith.select
func.func @guard_of_another_tensor(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x4xf32>) outs(%1 : tensor<2xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<2x4xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2xf32>) outs(%3 : tensor<2x4xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%5 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.exp ins(%6 : tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2xf32>) -> tensor<2xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x4xf32>) outs(%10 : tensor<2xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<2x4xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2xf32>) outs(%12 : tensor<2x4xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x4xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%14 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %16 = tensor.empty() : tensor<2x4xi1>
  %17 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg1 : tensor<2x4xf32>) outs(%16 : tensor<2x4xi1>) {
    ^bb0(%a: f32, %out: i1):
      %r = arith.cmpf oeq, %a, %c0xFF800000_f32 : f32
      linalg.yield %r : i1
  } -> tensor<2x4xi1>
  %ctrue_i1 = arith.constant true
  %18 = tensor.empty() : tensor<2xi1>
  %19 = linalg.fill ins(%ctrue_i1 : i1) outs(%18 : tensor<2xi1>) -> tensor<2xi1>
  %20 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%17 : tensor<2x4xi1>) outs(%19 : tensor<2xi1>) {
    ^bb0(%a: i1, %out: i1):
      %r = arith.andi %a, %out : i1
      linalg.yield %r : i1
  } -> tensor<2xi1>
  %21 = tensor.empty() : tensor<2x4xf32>
  %22 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%20, %15 : tensor<2xi1>, tensor<2x4xf32>) outs(%21 : tensor<2x4xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %c0_0_f32, %b : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %22 : tensor<2x4xf32>
}

// Zero where any input is -inf, not all: it stays.
// REMARK-DAG: Function=guard_for_any_lowest | Reason="RS4:
// CHECK-LABEL: func.func @guard_for_any_lowest(
// CHECK: attn.softmax %arg0 dimensions = [1] :
// CHECK: arith.select
func.func @guard_for_any_lowest(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x4xf32>) outs(%1 : tensor<2xf32>) dimensions = [1]
  %3 = tensor.empty() : tensor<2x4xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2xf32>) outs(%3 : tensor<2x4xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%5 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.exp ins(%6 : tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2xf32>) -> tensor<2xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x4xf32>) outs(%10 : tensor<2xf32>) dimensions = [1]
  %12 = tensor.empty() : tensor<2x4xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2xf32>) outs(%12 : tensor<2x4xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x4xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%14 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %16 = tensor.empty() : tensor<2x4xi1>
  %17 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg0 : tensor<2x4xf32>) outs(%16 : tensor<2x4xi1>) {
    ^bb0(%a: f32, %out: i1):
      %r = arith.cmpf oeq, %a, %c0xFF800000_f32 : f32
      linalg.yield %r : i1
  } -> tensor<2x4xi1>
  %cfalse_i1 = arith.constant false
  %18 = tensor.empty() : tensor<2xi1>
  %19 = linalg.fill ins(%cfalse_i1 : i1) outs(%18 : tensor<2xi1>) -> tensor<2xi1>
  %20 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%17 : tensor<2x4xi1>) outs(%19 : tensor<2xi1>) {
    ^bb0(%a: i1, %out: i1):
      %r = arith.ori %a, %out : i1
      linalg.yield %r : i1
  } -> tensor<2xi1>
  %21 = tensor.empty() : tensor<2x4xf32>
  %22 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%20, %15 : tensor<2xi1>, tensor<2x4xf32>) outs(%21 : tensor<2x4xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %c0_0_f32, %b : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %22 : tensor<2x4xf32>
}
