// RUN: %python %S/Inputs/expect.py %s

// EXPECT: [[19, 22], [43, 50]]
// EXPECT: [[17, 23], [39, 53]]
func.func @contractions() -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %zero = arith.constant 0.0 : f32
  %a = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %b = arith.constant dense<[[5.0, 6.0], [7.0, 8.0]]> : tensor<2x2xf32>
  %empty = tensor.empty() : tensor<2x2xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x2xf32>) -> tensor<2x2xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%init : tensor<2x2xf32>) -> tensor<2x2xf32>
  %1 = linalg.contract indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
    ins(%a, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%init : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %0, %1 : tensor<2x2xf32>, tensor<2x2xf32>
}

// The running value starts at what the output holds and is a float64, whatever
// its type: 2^-40 is not lost beside 1, nor is a term beside a large sum.
// EXPECT: 1 + 2 ** -40
// EXPECT: -10000.0 + 2 ** -20
func.func @exact_sums() -> (tensor<f32>, tensor<f16>) {
  %one = arith.constant dense<1.0> : tensor<f32>
  %tiny = arith.constant dense<[9.094947017729282e-13, 0.0]> : tensor<2xf32>
  %0 = linalg.reduce { arith.addf } ins(%tiny : tensor<2xf32>) outs(%one : tensor<f32>) dimensions = [0]
  %x = arith.constant dense<[-10000.0, 9.5367431640625e-07]> : tensor<2xf16>
  %zero = arith.constant dense<0.0> : tensor<f16>
  %1 = linalg.reduce { arith.addf } ins(%x : tensor<2xf16>) outs(%zero : tensor<f16>) dimensions = [0]
  return %0, %1 : tensor<f32>, tensor<f16>
}

// A sum that starts at a mask is rounded as the mask plus the rest: -1e9 in f32
// swallows it; 1e9 and what starts above -4096 are no masks.
// EXPECT: [-1e9, 1e9 + 2.5, -4090 + 2.5]
func.func @masked_sums() -> tensor<3xf32> {
  %x = arith.constant dense<[[1.0, 1.5], [1.0, 1.5], [1.0, 1.5]]> : tensor<3x2xf32>
  %init = arith.constant dense<[-1.0e9, 1.0e9, -4.09e3]> : tensor<3xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<3x2xf32>) outs(%init : tensor<3xf32>) dimensions = [1]
  return %0 : tensor<3xf32>
}

// Maps of any kind: reversed, strided, divided, with remainder, constant.
// EXPECT: [[31, 22], [13, 3]]
func.func @maps() -> tensor<2x2xi32> {
  %x = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %y = arith.constant dense<[[0, 10], [20, 30]]> : tensor<2x2xi32>
  %empty = tensor.empty() : tensor<2x2xi32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (2 * i + j)>, affine_map<(i, j) -> (1 - i, 1 - j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]} ins(%x, %y : tensor<4xi32>, tensor<2x2xi32>) outs(%empty : tensor<2x2xi32>) {
    ^bb0(%a: i32, %b: i32, %o: i32):
      %i = linalg.index 0 : index
      %j = linalg.index 1 : index
      %ij = arith.muli %i, %j : index
      %s = arith.index_cast %ij : index to i32
      %0 = arith.subi %a, %s : i32
      %1 = arith.addi %0, %b : i32
      linalg.yield %1 : i32
  } -> tensor<2x2xi32>
  return %r : tensor<2x2xi32>
}

// EXPECT: [0, 0, 2, 2, 1, 1]
func.func @divided() -> tensor<6xi64> {
  %x = arith.constant dense<[0, 2, 1]> : tensor<3xi64>
  %empty = tensor.empty() : tensor<6xi64>
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i floordiv 2)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : tensor<3xi64>) outs(%empty : tensor<6xi64>) {
    ^bb0(%a: i64, %o: i64):
      linalg.yield %a : i64
  } -> tensor<6xi64>
  return %r : tensor<6xi64>
}

// Named operations by their regions; two results; a gather in the region.
// EXPECT: [[1, 3, 5], [2, 4, 6]]
// EXPECT: [[7, 7], [8, 8]]
// EXPECT: [1, 4]
// EXPECT: [5, 6]
// EXPECT: [3, 6]
// EXPECT: [8, 7]
func.func @named() -> (tensor<2x3xf32>, tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xi32>, tensor<2xf32>) {
  %x = arith.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf32>
  %e23 = tensor.empty() : tensor<2x3xf32>
  %0 = linalg.transpose ins(%x : tensor<3x2xf32>) outs(%e23 : tensor<2x3xf32>) permutation = [1, 0]
  %v = arith.constant dense<[7.0, 8.0]> : tensor<2xf32>
  %e22 = tensor.empty() : tensor<2x2xf32>
  %1 = linalg.broadcast ins(%v : tensor<2xf32>) outs(%e22 : tensor<2x2xf32>) dimensions = [1]
  %w = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e2 = tensor.empty() : tensor<2xf32>
  %2 = linalg.elementwise kind=#linalg.elementwise_kind<square> ins(%w : tensor<2xf32>) outs(%e2 : tensor<2xf32>) -> tensor<2xf32>
  %low = arith.constant dense<0xFF800000> : tensor<2xf32>
  %none = arith.constant dense<0> : tensor<2xi32>
  %3:2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["reduction", "parallel"]} ins(%x : tensor<3x2xf32>) outs(%low, %none : tensor<2xf32>, tensor<2xi32>) {
    ^bb0(%a: f32, %max: f32, %count: i32):
      %4 = arith.maximumf %a, %max : f32
      %i = linalg.index 0 : index
      %5 = arith.index_cast %i : index to i32
      %j = linalg.index 1 : index
      %6 = arith.index_cast %j : index to i32
      %7 = arith.addi %5, %6 : i32
      %8 = arith.addi %count, %7 : i32
      linalg.yield %4, %8 : f32, i32
  } -> (tensor<2xf32>, tensor<2xi32>)
  %at = arith.constant dense<[1, 0]> : tensor<2xindex>
  %4 = linalg.map ins(%at : tensor<2xindex>) outs(%e2 : tensor<2xf32>) (%i: index, %out: f32) {
    %e = tensor.extract %v[%i] : tensor<2xf32>
    linalg.yield %e : f32
  }
  return %0, %1, %2, %3#0, %3#1, %4 : tensor<2x3xf32>, tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xi32>, tensor<2xf32>
}
