// RUN: %python %S/Inputs/expect.py %s
//
// Queries and keys of one feature, so that a score is a product: with a query
// of 0 all keys weigh the same, and probabilities are thirds and halves.

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#n = affine_map<(m, n, k, d) -> (n)>
#m = affine_map<(m, n, k, d) -> (m)>
#one = affine_map<(m, n, k, d) -> ()>

// Scores 0 and log 3 for the second query, by the scale.
// EXPECT: [[15, 1.5], [17.5, 1.75]]
// EXPECT: [log(2), log(4)]
// EXPECT: [[0.5, 0.5], [0.25, 0.75]]
func.func @plain() -> (tensor<2x2xf64>, tensor<2xf64>, tensor<2x2xf64>) {
  %q = arith.constant dense<[[0.0, 0.0], [1.0, 2.0]]> : tensor<2x2xf64>
  %k = arith.constant dense<[[0.0, 0.0], [2.0, 4.0]]> : tensor<2x2xf64>
  %v = arith.constant dense<[[10.0, 1.0], [20.0, 2.0]]> : tensor<2x2xf64>
  %o, %l, %p = attn.attention query(%q : tensor<2x2xf64>) key(%k : tensor<2x2xf64>) value(%v : tensor<2x2xf64>)
    scale = 0.10986122886681098 maps = [#q, #k, #v, #o, #m, #s]
    -> tensor<2x2xf64> logsumexp(tensor<2xf64>) probabilities(tensor<2x2xf64>)
  return %o, %l, %p : tensor<2x2xf64>, tensor<2xf64>, tensor<2x2xf64>
}

// Biases, one for scores and one for keys: exp gives 1 : 3 and 1 : 6.
// EXPECT: [[1/4, 3/4], [1/7, 6/7]]
func.func @biases() -> tensor<2x2xf64> {
  %q = arith.constant dense<0.0> : tensor<2x1xf64>
  %k = arith.constant dense<0.0> : tensor<2x1xf64>
  %v = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf64>
  %odds = arith.constant dense<[[1.0, 1.0], [1.0, 2.0]]> : tensor<2x2xf64>
  %keys = arith.constant dense<[1.0, 3.0]> : tensor<2xf64>
  %b0 = math.log %odds : tensor<2x2xf64>
  %b1 = math.log %keys : tensor<2xf64>
  %o = attn.attention query(%q : tensor<2x1xf64>) key(%k : tensor<2x1xf64>) value(%v : tensor<2x2xf64>)
    biases(%b0, %b1 : tensor<2x2xf64>, tensor<2xf64>) maps = [#q, #k, #v, #s, #n, #o] -> tensor<2x2xf64>
  return %o : tensor<2x2xf64>
}

// The region sees the scaled score, its operands in order, and positions; the
// bias comes after it. Row 0: 2 * 3 + 7 + 10 * n, row 1: 2 * 4 + 7 + 10 * n + 100.
// EXPECT: [13 + log(1 + exp(10)), 115 + log(1 + exp(10))]
func.func @region() -> tensor<2xf64> {
  %q = arith.constant dense<[[3.0], [4.0]]> : tensor<2x1xf64>
  %k = arith.constant dense<1.0> : tensor<2x1xf64>
  %seven = arith.constant dense<7> : tensor<i32>
  %hundreds = arith.constant dense<[0.0, 100.0]> : tensor<2xf64>
  %o, %l = attn.attention query(%q : tensor<2x1xf64>) key(%k : tensor<2x1xf64>) value(%k : tensor<2x1xf64>)
    score(%seven, %hundreds : tensor<i32>, tensor<2xf64>) scale = 2.0
    maps = [#q, #k, #v, #one, #m, #o, #m] modify {
    ^bb0(%s: f64, %a: i32, %b: f64):
      %n = attn.index 1 : index
      %ni = arith.index_cast %n : index to i32
      %c10 = arith.constant 10 : i32
      %0 = arith.muli %ni, %c10 : i32
      %1 = arith.addi %0, %a : i32
      %2 = arith.sitofp %1 : i32 to f64
      %3 = arith.addf %s, %2 : f64
      %4 = arith.addf %3, %b : f64
      attn.yield %4 : f64
  } -> tensor<2x1xf64> logsumexp(tensor<2xf64>)
  return %l : tensor<2xf64>
}

// One query sees keys 0 and 2, the other none; what is masked is NaN.
// EXPECT: [[3], [nan]]
// EXPECT: [log(2), -inf]
// EXPECT: [[0.5, 0, 0.5], [nan, nan, nan]]
// EXPECT: [[3], [0]]
// EXPECT: [[0.5, 0, 0.5], [0, 0, 0]]
func.func @mask() -> (tensor<2x1xf32>, tensor<2xf32>, tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x3xf32>) {
  %q = arith.constant dense<0.0> : tensor<2x1xf32>
  %k = arith.constant dense<[[1.0], [0x7FC00000], [1.0]]> : tensor<3x1xf32>
  %v = arith.constant dense<[[2.0], [0x7F800000], [4.0]]> : tensor<3x1xf32>
  %mask = arith.constant dense<[[true, false, true], [false, false, false]]> : tensor<2x3xi1>
  %o, %l, %p = attn.attention query(%q : tensor<2x1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    mask(%mask : tensor<2x3xi1>) maps = [#q, #k, #v, #s, #o, #m, #s]
    -> tensor<2x1xf32> logsumexp(tensor<2xf32>) probabilities(tensor<2x3xf32>)
  %o0, %p0 = attn.attention query(%q : tensor<2x1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    mask(%mask : tensor<2x3xi1>) empty_rows = zero maps = [#q, #k, #v, #s, #o, #s]
    -> tensor<2x1xf32> probabilities(tensor<2x3xf32>)
  return %o, %l, %p, %o0, %p0 : tensor<2x1xf32>, tensor<2xf32>, tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x3xf32>
}

// Bands between three queries and four keys: causal from either corner, a
// window of two keys, and two bands at once. A row's output is its mean key.
// EXPECT: [[1], [1.5], [2]]
// EXPECT: [[1.5], [2], [2.5]]
// EXPECT: [[1], [1.5], [2.5]]
// EXPECT: [[2.5], [3], [3.5]]
// EXPECT: [[1.5], [2.5], [3.5]]
func.func @bands() -> (tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xf32>) {
  %q = arith.constant dense<0.0> : tensor<3x1xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %0 = attn.attention query(%q : tensor<3x1xf32>) key(%v : tensor<4x1xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0>] maps = [#q, #k, #v, #o] -> tensor<3x1xf32>
  %1 = attn.attention query(%q : tensor<3x1xf32>) key(%v : tensor<4x1xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0, corner = bottom_right>] maps = [#q, #k, #v, #o] -> tensor<3x1xf32>
  %2 = attn.attention query(%q : tensor<3x1xf32>) key(%v : tensor<4x1xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, lower = -1, upper = 0>] maps = [#q, #k, #v, #o] -> tensor<3x1xf32>
  %3 = attn.attention query(%q : tensor<3x1xf32>) key(%v : tensor<4x1xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, lower = -1, corner = bottom_right>] maps = [#q, #k, #v, #o] -> tensor<3x1xf32>
  %4 = attn.attention query(%q : tensor<3x1xf32>) key(%v : tensor<4x1xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, lower = 0>, #attn.band<query = 0, key = 1, upper = 0, corner = bottom_right>]
    maps = [#q, #k, #v, #o] -> tensor<3x1xf32>
  return %0, %1, %2, %3, %4 : tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xf32>
}

// Lengths by query: none, two, more than there are, and a negative one.
// EXPECT: [[0], [1.5], [2], [0]]
func.func @lengths() -> tensor<4x1xf32> {
  %q = arith.constant dense<0.0> : tensor<4x1xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0]]> : tensor<3x1xf32>
  %lengths = arith.constant dense<[0, 2, 7, -1]> : tensor<4xi32>
  %o = attn.attention query(%q : tensor<4x1xf32>) key(%v : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    lengths(%lengths : tensor<4xi32>) empty_rows = zero maps = [#q, #k, #v, #m, #o] -> tensor<4x1xf32>
  return %o : tensor<4x1xf32>
}

// A bias of -inf is no structure: 0 times the infinite value is NaN. A row of
// -inf alone is empty.
// EXPECT: [[nan, 2], [nan, nan]]
func.func @infinite_bias() -> tensor<2x2xf32> {
  %q = arith.constant dense<0.0> : tensor<2x1xf32>
  %k = arith.constant dense<1.0> : tensor<2x1xf32>
  %v = arith.constant dense<[[0x7F800000, 1.0], [1.0, 2.0]]> : tensor<2x2xf32>
  // The logarithm is not known before it runs: a constant would be read as a mask.
  %c = arith.constant dense<[[0.0, 1.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %b = linalg.log ins(%c : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %o = attn.attention query(%q : tensor<2x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x2xf32>)
    biases(%b : tensor<2x2xf32>) maps = [#q, #k, #v, #s, #o] -> tensor<2x2xf32>
  return %o : tensor<2x2xf32>
}

// -1e9 in f32 erases the score, so that the row is the mean; in f64 it does not.
// -1e4 keeps what f32 keeps: 0.25 of it, not 2^-12.
// EXPECT: [[0.5, 0.5]]
// EXPECT: [[1 / (1 + exp(0.25)), 1 / (1 + exp(-0.25))]]
// EXPECT: [[1 / (1 + exp(0.25)), 1 / (1 + exp(-0.25))]]
func.func @finite_mask() -> (tensor<1x2xf32>, tensor<1x2xf64>, tensor<1x2xf32>) {
  %q = arith.constant dense<1.0> : tensor<1x1xf32>
  %k = arith.constant dense<[[0.0], [0.25]]> : tensor<2x1xf32>
  %v = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf32>
  %b = arith.constant dense<-1.0e9> : tensor<f32>
  %0 = attn.attention query(%q : tensor<1x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x2xf32>)
    biases(%b : tensor<f32>) maps = [#q, #k, #v, #one, #o] -> tensor<1x2xf32>
  %qd = arith.constant dense<1.0> : tensor<1x1xf64>
  %kd = arith.constant dense<[[0.0], [0.25]]> : tensor<2x1xf64>
  %vd = arith.constant dense<[[1.0, 0.0], [0.0, 1.0]]> : tensor<2x2xf64>
  %bd = arith.constant dense<-1073741824.0> : tensor<f64>
  %1 = attn.attention query(%qd : tensor<1x1xf64>) key(%kd : tensor<2x1xf64>) value(%vd : tensor<2x2xf64>)
    biases(%bd : tensor<f64>) maps = [#q, #k, #v, #one, #o] -> tensor<1x2xf64>
  %k4 = arith.constant dense<[[0.0], [0.25012207]]> : tensor<2x1xf32>
  %b4 = arith.constant dense<-1.0e4> : tensor<f32>
  %2 = attn.attention query(%q : tensor<1x1xf32>) key(%k4 : tensor<2x1xf32>) value(%v : tensor<2x2xf32>)
    biases(%b4 : tensor<f32>) maps = [#q, #k, #v, #one, #o] -> tensor<1x2xf32>
  return %0, %1, %2 : tensor<1x2xf32>, tensor<1x2xf64>, tensor<1x2xf32>
}

// No key: nothing is summed. No feature: every score is 0.
// EXPECT: [[0]]
// EXPECT: [-inf]
// EXPECT: [[1.5]]
func.func @sizes_of_0() -> (tensor<1x1xf32>, tensor<1xf32>, tensor<1x1xf32>) {
  %q = arith.constant dense<1.0> : tensor<1x1xf32>
  %none = tensor.empty() : tensor<0x1xf32>
  %o, %l = attn.attention query(%q : tensor<1x1xf32>) key(%none : tensor<0x1xf32>) value(%none : tensor<0x1xf32>)
    maps = [#q, #k, #v, #o, #m] -> tensor<1x1xf32> logsumexp(tensor<1xf32>)
  %q0 = tensor.empty() : tensor<1x0xf32>
  %k0 = tensor.empty() : tensor<2x0xf32>
  %v = arith.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
  %o0 = attn.attention query(%q0 : tensor<1x0xf32>) key(%k0 : tensor<2x0xf32>) value(%v : tensor<2x1xf32>)
    maps = [#q, #k, #v, #o] -> tensor<1x1xf32>
  return %o, %l, %o0 : tensor<1x1xf32>, tensor<1xf32>, tensor<1x1xf32>
}

// Two queries share a head of keys (batch, group); queries, keys and outputs
// each in a layout of their own, the keys in two dimensions.
// EXPECT: [[[2.5, 6.5], [4, 8]]]
func.func @grouped() -> tensor<1x2x2xf32> {
  %q = arith.constant dense<[[[0.0], [0.0]], [[0.0], [0.0]]]> : tensor<2x2x1xf32>
  %k = arith.constant dense<0.0> : tensor<2x2x2x1xf32>
  %v = arith.constant dense<[[[[1.0], [2.0]], [[3.0], [4.0]]], [[[5.0], [6.0]], [[7.0], [8.0]]]]> : tensor<2x2x2x1xf32>
  %mask = arith.constant dense<[[[true, true], [true, true]], [[false, false], [false, true]]]> : tensor<2x2x2xi1>
  %o = attn.attention query(%q : tensor<2x2x1xf32>) key(%k : tensor<2x2x2x1xf32>) value(%v : tensor<2x2x2x1xf32>)
    mask(%mask : tensor<2x2x2xi1>)
    maps = [affine_map<(b, g, y, x, k, d) -> (g, b, k)>, affine_map<(b, g, y, x, k, d) -> (b, x, y, k)>,
            affine_map<(b, g, y, x, k, d) -> (b, y, x, d)>, affine_map<(b, g, y, x, k, d) -> (g, y, x)>,
            affine_map<(b, g, y, x, k, d) -> (d, g, b)>]
    -> tensor<1x2x2xf32>
  return %o : tensor<1x2x2xf32>
}
