// Spellings of a softmax that become attn.softmax.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @shifted_by_maximum(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT: return
func.func @shifted_by_maximum(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
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
  return %15 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @not_shifted(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT: return
func.func @not_shifted(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
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

// CHECK-LABEL: func.func @times_reciprocal(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT: return
func.func @times_reciprocal(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
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
  %15 = linalg.reciprocal ins(%13 : tensor<2x4xf32>) outs(%14 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %16 = tensor.empty() : tensor<2x4xf32>
  %17 = linalg.mul ins(%8, %15 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %17 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @first_dimension(
// CHECK: attn.softmax %arg0 dimensions = [0]
func.func @first_dimension(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x4xf32>) outs(%1 : tensor<4xf32>) dimensions = [0]
  %3 = tensor.empty() : tensor<2x4xf32>
  %4 = linalg.broadcast ins(%2 : tensor<4xf32>) outs(%3 : tensor<2x4xf32>) dimensions = [0]
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%5 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.exp ins(%6 : tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<4xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<4xf32>) -> tensor<4xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x4xf32>) outs(%10 : tensor<4xf32>) dimensions = [0]
  %12 = tensor.empty() : tensor<2x4xf32>
  %13 = linalg.broadcast ins(%11 : tensor<4xf32>) outs(%12 : tensor<2x4xf32>) dimensions = [0]
  %14 = tensor.empty() : tensor<2x4xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%14 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %15 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @two_dimensions(
// CHECK: attn.softmax %arg0 dimensions = [1, 2]
func.func @two_dimensions(%arg0: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x3x4xf32>) outs(%1 : tensor<2xf32>) dimensions = [1, 2]
  %3 = tensor.empty() : tensor<2x3x4xf32>
  %4 = linalg.broadcast ins(%2 : tensor<2xf32>) outs(%3 : tensor<2x3x4xf32>) dimensions = [1, 2]
  %5 = tensor.empty() : tensor<2x3x4xf32>
  %6 = linalg.sub ins(%arg0, %4 : tensor<2x3x4xf32>, tensor<2x3x4xf32>) outs(%5 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %7 = tensor.empty() : tensor<2x3x4xf32>
  %8 = linalg.exp ins(%6 : tensor<2x3x4xf32>) outs(%7 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %9 = tensor.empty() : tensor<2xf32>
  %10 = linalg.fill ins(%c0_0_f32 : f32) outs(%9 : tensor<2xf32>) -> tensor<2xf32>
  %11 = linalg.reduce { arith.addf } ins(%8 : tensor<2x3x4xf32>) outs(%10 : tensor<2xf32>) dimensions = [1, 2]
  %12 = tensor.empty() : tensor<2x3x4xf32>
  %13 = linalg.broadcast ins(%11 : tensor<2xf32>) outs(%12 : tensor<2x3x4xf32>) dimensions = [1, 2]
  %14 = tensor.empty() : tensor<2x3x4xf32>
  %15 = linalg.div ins(%8, %13 : tensor<2x3x4xf32>, tensor<2x3x4xf32>) outs(%14 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %15 : tensor<2x3x4xf32>
}

// Everything after the reductions in one body, 1 / sum by division.
// CHECK-LABEL: func.func @one_body(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT: return
func.func @one_body(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %2 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x4xf32>) outs(%1 : tensor<2xf32>) dimensions = [1]
  %c0_0_f32 = arith.constant 0.0 : f32
  %3 = tensor.empty() : tensor<2xf32>
  %4 = linalg.fill ins(%c0_0_f32 : f32) outs(%3 : tensor<2xf32>) -> tensor<2xf32>
  %5 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%arg0, %2 : tensor<2x4xf32>, tensor<2xf32>) outs(%4 : tensor<2xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %s = arith.subf %a, %b : f32
      %e = math.exp %s : f32
      %r = arith.addf %e, %out : f32
      linalg.yield %r : f32
  } -> tensor<2xf32>
  %c1_0_f32 = arith.constant 1.0 : f32
  %6 = tensor.empty() : tensor<2x4xf32>
  %7 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg0, %2, %5 : tensor<2x4xf32>, tensor<2xf32>, tensor<2xf32>) outs(%6 : tensor<2x4xf32>) {
    ^bb0(%a: f32, %b: f32, %c: f32, %out: f32):
      %s = arith.subf %a, %b : f32
      %e = math.exp %s : f32
      %i = arith.divf %c1_0_f32, %c : f32
      %r = arith.mulf %e, %i : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %7 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @exponential_of_log_softmax(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT: return
func.func @exponential_of_log_softmax(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
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
  %12 = tensor.empty() : tensor<2xf32>
  %13 = linalg.log ins(%11 : tensor<2xf32>) outs(%12 : tensor<2xf32>) -> tensor<2xf32>
  %14 = tensor.empty() : tensor<2x4xf32>
  %15 = linalg.broadcast ins(%13 : tensor<2xf32>) outs(%14 : tensor<2x4xf32>) dimensions = [1]
  %16 = tensor.empty() : tensor<2x4xf32>
  %17 = linalg.sub ins(%6, %15 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %18 = tensor.empty() : tensor<2x4xf32>
  %19 = linalg.exp ins(%17 : tensor<2x4xf32>) outs(%18 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %19 : tensor<2x4xf32>
}

// The sum is kept as a dimension of size 1, read through a map with a 0.
// CHECK-LABEL: func.func @sum_kept_as_size_one(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT: return
func.func @sum_kept_as_size_one(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.exp ins(%arg0 : tensor<2x4xf32>) outs(%0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0_0_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%1 : tensor<2x4xf32>) outs(%3 : tensor<2xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.addf %out, %a : f32
      linalg.yield %r : f32
  } -> tensor<2xf32>
  %5 = tensor.expand_shape %4 [[0, 1]] output_shape [2, 1] : tensor<2xf32> into tensor<2x1xf32>
  %6 = tensor.empty() : tensor<2x4xf32>
  %7 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, 0)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%1, %5 : tensor<2x4xf32>, tensor<2x1xf32>) outs(%6 : tensor<2x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %7 : tensor<2x4xf32>
}

// 16-bit numbers, extended before and rounded after.
// CHECK-LABEL: func.func @computed_in_f32(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf16> -> tensor<2x4xf16>
func.func @computed_in_f32(%arg0: tensor<2x4xf16>) -> tensor<2x4xf16> {
  %0 = tensor.empty() : tensor<2x4xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%arg0 : tensor<2x4xf16>) outs(%0 : tensor<2x4xf32>) {
    ^bb0(%a: f16, %out: f32):
      %r = arith.extf %a : f16 to f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %2 = tensor.empty() : tensor<2xf32>
  %3 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32>
  %4 = linalg.reduce { arith.maximumf } ins(%1 : tensor<2x4xf32>) outs(%3 : tensor<2xf32>) dimensions = [1]
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.broadcast ins(%4 : tensor<2xf32>) outs(%5 : tensor<2x4xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.sub ins(%1, %6 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %9 = tensor.empty() : tensor<2x4xf32>
  %10 = linalg.exp ins(%8 : tensor<2x4xf32>) outs(%9 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %11 = tensor.empty() : tensor<2xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2xf32>) -> tensor<2xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x4xf32>) outs(%12 : tensor<2xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x4xf32>
  %15 = linalg.broadcast ins(%13 : tensor<2xf32>) outs(%14 : tensor<2x4xf32>) dimensions = [1]
  %16 = tensor.empty() : tensor<2x4xf32>
  %17 = linalg.div ins(%10, %15 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %18 = tensor.empty() : tensor<2x4xf16>
  %19 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%17 : tensor<2x4xf32>) outs(%18 : tensor<2x4xf16>) {
    ^bb0(%a: f32, %out: f16):
      %r = arith.truncf %a : f32 to f16
      linalg.yield %r : f16
  } -> tensor<2x4xf16>
  return %19 : tensor<2x4xf16>
}

// The maximum comes with its index, which nobody needs.
// CHECK-LABEL: func.func @argmax_unused(
// CHECK: attn.softmax %arg0 dimensions = [1] : tensor<2x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT: return
func.func @argmax_unused(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %c0xFF800000_f32 = arith.constant 0xFF800000 : f32
  %0 = tensor.empty() : tensor<2xf32>
  %1 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%0 : tensor<2xf32>) -> tensor<2xf32>
  %c0_i64 = arith.constant 0 : i64
  %2 = tensor.empty() : tensor<2xi64>
  %3 = linalg.fill ins(%c0_i64 : i64) outs(%2 : tensor<2xi64>) -> tensor<2xi64>
  %4:2 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%arg0 : tensor<2x4xf32>) outs(%1, %3 : tensor<2xf32>, tensor<2xi64>) {
  ^bb0(%a: f32, %b: f32, %c: i64):
    %i = linalg.index 1 : index
    %j = arith.index_cast %i : index to i64
    %m = arith.maximumf %a, %b : f32
    %g = arith.cmpf ogt, %a, %b : f32
    %k = arith.select %g, %j, %c : i64
    linalg.yield %m, %k : f32, i64
  } -> (tensor<2xf32>, tensor<2xi64>)
  %5 = tensor.empty() : tensor<2x4xf32>
  %6 = linalg.broadcast ins(%4#0 : tensor<2xf32>) outs(%5 : tensor<2x4xf32>) dimensions = [1]
  %7 = tensor.empty() : tensor<2x4xf32>
  %8 = linalg.sub ins(%arg0, %6 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %9 = tensor.empty() : tensor<2x4xf32>
  %10 = linalg.exp ins(%8 : tensor<2x4xf32>) outs(%9 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c0_0_f32 = arith.constant 0.0 : f32
  %11 = tensor.empty() : tensor<2xf32>
  %12 = linalg.fill ins(%c0_0_f32 : f32) outs(%11 : tensor<2xf32>) -> tensor<2xf32>
  %13 = linalg.reduce { arith.addf } ins(%10 : tensor<2x4xf32>) outs(%12 : tensor<2xf32>) dimensions = [1]
  %14 = tensor.empty() : tensor<2x4xf32>
  %15 = linalg.broadcast ins(%13 : tensor<2xf32>) outs(%14 : tensor<2x4xf32>) dimensions = [1]
  %16 = tensor.empty() : tensor<2x4xf32>
  %17 = linalg.div ins(%10, %15 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %17 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @guarded_by_all_lowest(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK-NEXT: return
func.func @guarded_by_all_lowest(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
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

// CHECK-LABEL: func.func @guarded_by_any_above_lowest(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK-NEXT: return
func.func @guarded_by_any_above_lowest(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
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
      %r = arith.cmpf une, %a, %c0xFF800000_f32 : f32
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
      %r = arith.select %a, %b, %c0_0_f32 : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %22 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @guarded_by_isnan(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK-NEXT: return
func.func @guarded_by_isnan(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
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
  %16 = tensor.empty() : tensor<2x4xf32>
  %17 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%15 : tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%a: f32, %out: f32):
      %n = arith.cmpf uno, %a, %a : f32
      %r = arith.select %n, %c0_0_f32, %a : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %17 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @guarded_by_maximum(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK-NEXT: return
func.func @guarded_by_maximum(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
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
  %16 = tensor.empty() : tensor<2xf32>
  %17 = linalg.fill ins(%c0xFF800000_f32 : f32) outs(%16 : tensor<2xf32>) -> tensor<2xf32>
  %18 = linalg.reduce { arith.maximumf } ins(%arg0 : tensor<2x4xf32>) outs(%17 : tensor<2xf32>) dimensions = [1]
  %19 = tensor.empty() : tensor<2x4xf32>
  %20 = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%18, %15 : tensor<2xf32>, tensor<2x4xf32>) outs(%19 : tensor<2x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %n = arith.cmpf oeq, %a, %c0xFF800000_f32 : f32
      %r = arith.select %n, %c0_0_f32, %b : f32
      linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %20 : tensor<2x4xf32>
}
