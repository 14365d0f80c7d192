// RUN: %python %S/Inputs/expect.py %s
//
// One feature, so that a score is a product, and scores are exponents of 2.

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#b = affine_map<(m, n, k, d) -> (n, m)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>
#n = affine_map<(m, n, k, d) -> (n)>

// A new state: the shift becomes the largest score, the sum and the accumulator
// are relative to it. The state lies as its maps say.
// EXPECT: [[2, 1 + 1/4], [30, 10 + 20/4]]
// EXPECT: [0, 2]
// EXPECT: [2, 1.25]
func.func @new() -> (tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>) {
  %q = arith.constant dense<[[0.0, 1.0]]> : tensor<1x2xf32>
  %k = arith.constant dense<[[2.0], [0.0]]> : tensor<2x1xf32>
  %v = arith.constant dense<[[1.0, 10.0], [1.0, 20.0]]> : tensor<2x2xf32>
  %acc = arith.constant dense<0.0> : tensor<2x2xf32>
  %zero = arith.constant dense<0.0> : tensor<2xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x2xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x2xf32>)
    outs(%acc, %zero, %zero : tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>)
    maps = [#q, #k, #v, #a, #m, #m] -> tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>
  return %r#0, %r#1, %r#2 : tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>
}

// A region changes products, not the bias, and may look at operands. A factor
// takes weight from keys that have been counted; a masked key has none.
// Scores: (1 - 1) * 2 + 1, (2 - 1) * 3 - 1 and nothing.
// EXPECT: [[3/2 * 10 + 2 * 20]]
// EXPECT: [2]
// EXPECT: [1/2 + 1]
func.func @changed() -> (tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>) {
  %q = arith.constant dense<1.0> : tensor<1x1xf32>
  %k = arith.constant dense<[[1.0], [2.0], [0x7FC00000]]> : tensor<3x1xf32>
  %v = arith.constant dense<[[10.0], [20.0], [0x7FC00000]]> : tensor<3x1xf32>
  %t = arith.constant dense<[[2.0], [3.0], [0.0]]> : tensor<3x1xf32>
  %u = arith.constant dense<1.0> : tensor<f32>
  %b = arith.constant dense<[[1.0], [-1.0], [0xFF800000]]> : tensor<3x1xf32>
  %f = arith.constant dense<[3.0, 2.0, 0x7FC00000]> : tensor<3xf32>
  %acc = arith.constant dense<0.0> : tensor<1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    bias(%b : tensor<3x1xf32>) score(%t, %u : tensor<3x1xf32>, tensor<f32>) factor(%f : tensor<3xf32>)
    outs(%acc, %zero, %zero : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>)
    maps = [#q, #k, #v, #b, #b, affine_map<(m, n, k, d) -> ()>, #n, #a, #m, #m] modify {
    ^bb0(%s: f32, %x: f32, %y: f32):
      %0 = arith.subf %s, %y : f32
      %1 = arith.mulf %0, %x : f32
      attn.yield %1 : f32
  } -> tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>
  return %r#0, %r#1, %r#2 : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>
}

// A state that is there: the first query's shift stays, the second's moves from
// 1 to 3, and a quarter of what was summed is left. The old state is unchanged.
// EXPECT: [[8 + 5/4, 8/4 + 5]]
// EXPECT: [5, 3]
// EXPECT: [4 + 1/4, 4/4 + 1]
// EXPECT: [5, 1]
func.func @old() -> (tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) {
  %q = arith.constant dense<1.0> : tensor<1x2xf32>
  %k = arith.constant dense<3.0> : tensor<1x1xf32>
  %v = arith.constant dense<5.0> : tensor<1x1xf32>
  %acc = arith.constant dense<8.0> : tensor<1x2xf32>
  %shift = arith.constant dense<[5.0, 1.0]> : tensor<2xf32>
  %sum = arith.constant dense<4.0> : tensor<2xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x2xf32>) key(%k : tensor<1x1xf32>) value(%v : tensor<1x1xf32>)
    outs(%acc, %shift, %sum : tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>)
    maps = [#q, #k, #v, #a, #m, #m] -> tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>
  return %r#0, %r#1, %r#2, %shift : tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>
}

// The shift of a state without weight says nothing, so low scores have theirs.
// EXPECT: [[12]]
// EXPECT: [-9000]
// EXPECT: [2]
func.func @shift_of_nothing() -> (tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>) {
  %q = arith.constant dense<1.0> : tensor<1x1xf32>
  %k = arith.constant dense<-9000.0> : tensor<2x1xf32>
  %v = arith.constant dense<[[5.0], [7.0]]> : tensor<2x1xf32>
  %acc = arith.constant dense<0.0> : tensor<1x1xf32>
  %shift = arith.constant dense<4000.0> : tensor<1xf32>
  %sum = arith.constant dense<0.0> : tensor<1xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    outs(%acc, %shift, %sum : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>)
    maps = [#q, #k, #v, #a, #m, #m] -> tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>
  return %r#0, %r#1, %r#2 : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>
}

// Biases move scores; -inf masks keys and values of NaN for the first query, all
// keys for the second, none for the third.
// EXPECT: [[3 + 4/2, 0, nan]]
// EXPECT: [2, 0, nan]
// EXPECT: [1.5, 0, nan]
func.func @bias() -> (tensor<1x3xf32>, tensor<3xf32>, tensor<3xf32>) {
  %q = arith.constant dense<1.0> : tensor<1x3xf32>
  %k = arith.constant dense<[[0.0], [0x7FC00000], [1.0]]> : tensor<3x1xf32>
  %v = arith.constant dense<[[3.0], [0x7FC00000], [4.0]]> : tensor<3x1xf32>
  %b = arith.constant dense<[[2.0, 0xFF800000, 0.0], [0xFF800000, 0xFF800000, 0.0], [0.0, 0xFF800000, 0.0]]> : tensor<3x3xf32>
  %acc = arith.constant dense<0.0> : tensor<1x3xf32>
  %zero = arith.constant dense<0.0> : tensor<3xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x3xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    bias(%b : tensor<3x3xf32>) outs(%acc, %zero, %zero : tensor<1x3xf32>, tensor<3xf32>, tensor<3xf32>)
    maps = [#q, #k, #v, #b, #a, #m, #m] -> tensor<1x3xf32>, tensor<3xf32>, tensor<3xf32>
  return %r#0, %r#1, %r#2 : tensor<1x3xf32>, tensor<3xf32>, tensor<3xf32>
}

// Keys that are all masked leave the state alone. A bias that is finite, and a
// score of -inf, are no masks: 0 times an infinite value is NaN.
// EXPECT: [[7, 9]]
// EXPECT: [-5, 3]
// EXPECT: [1, 2]
// EXPECT: [[nan, nan]]
// EXPECT: [-5, 3]
// EXPECT: [1, 2]
func.func @nothing_more() -> (tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>) {
  %q = arith.constant dense<1.0> : tensor<1x2xf32>
  %k = arith.constant dense<0xFF800000> : tensor<1x1xf32>
  %v = arith.constant dense<0x7F800000> : tensor<1x1xf32>
  %acc = arith.constant dense<[[7.0, 9.0]]> : tensor<1x2xf32>
  %shift = arith.constant dense<[-5.0, 3.0]> : tensor<2xf32>
  %sum = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %masked = arith.constant dense<0xFF800000> : tensor<1xf32>
  %finite = arith.constant dense<-1.0e9> : tensor<1xf32>
  %0:3 = attn.online_attention query(%q : tensor<1x2xf32>) key(%k : tensor<1x1xf32>) value(%v : tensor<1x1xf32>)
    bias(%masked : tensor<1xf32>) outs(%acc, %shift, %sum : tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>)
    maps = [#q, #k, #v, #n, #a, #m, #m] -> tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>
  %1:3 = attn.online_attention query(%q : tensor<1x2xf32>) key(%k : tensor<1x1xf32>) value(%v : tensor<1x1xf32>)
    bias(%finite : tensor<1xf32>) outs(%acc, %shift, %sum : tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>)
    maps = [#q, #k, #v, #n, #a, #m, #m] -> tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>
  return %0#0, %0#1, %0#2, %1#0, %1#1, %1#2 : tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>
}

// Two batches with a key each, a key that both share, and no key at all.
// EXPECT: [[[2]], [[3]]]
// EXPECT: [[2], [0]]
// EXPECT: [[1.5], [2]]
// EXPECT: [[[0]], [[0]]]
// EXPECT: [[0], [0]]
// EXPECT: [[0], [0]]
func.func @batches() -> (tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>, tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>) {
  %q = arith.constant dense<[[[1.0]], [[0.0]]]> : tensor<2x1x1xf64>
  %k = arith.constant dense<[[2.0], [1.0]]> : tensor<2x1xf64>
  %v = arith.constant dense<[[[1.0], [2.0]], [[1.0], [2.0]]]> : tensor<2x2x1xf64>
  %acc = arith.constant dense<0.0> : tensor<2x1x1xf64>
  %zero = arith.constant dense<0.0> : tensor<2x1xf64>
  %r:3 = attn.online_attention query(%q : tensor<2x1x1xf64>) key(%k : tensor<2x1xf64>) value(%v : tensor<2x2x1xf64>)
    outs(%acc, %zero, %zero : tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>)
    maps = [affine_map<(b, m, n, k, d) -> (b, k, m)>, affine_map<(b, m, n, k, d) -> (n, k)>,
            affine_map<(b, m, n, k, d) -> (b, n, d)>, affine_map<(b, m, n, k, d) -> (b, d, m)>,
            affine_map<(b, m, n, k, d) -> (b, m)>, affine_map<(b, m, n, k, d) -> (b, m)>]
    -> tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>
  %k0 = tensor.empty() : tensor<0x1xf64>
  %v0 = tensor.empty() : tensor<2x0x1xf64>
  %s:3 = attn.online_attention query(%q : tensor<2x1x1xf64>) key(%k0 : tensor<0x1xf64>) value(%v0 : tensor<2x0x1xf64>)
    outs(%acc, %zero, %zero : tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>)
    maps = [affine_map<(b, m, n, k, d) -> (b, k, m)>, affine_map<(b, m, n, k, d) -> (n, k)>,
            affine_map<(b, m, n, k, d) -> (b, n, d)>, affine_map<(b, m, n, k, d) -> (b, d, m)>,
            affine_map<(b, m, n, k, d) -> (b, m)>, affine_map<(b, m, n, k, d) -> (b, m)>]
    -> tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>
  return %r#0, %r#1, %r#2, %s#0, %s#1, %s#2 : tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>, tensor<2x1x1xf64>, tensor<2x1xf64>, tensor<2x1xf64>
}

// A finite mask erases the score in f32, as it does in attn.attention; in f64
// it does not.
// EXPECT: [[12]]
// EXPECT: [-1e9]
// EXPECT: [2]
// EXPECT: [[5 * 2 ** -0.25 + 7]]
// EXPECT: [-1e9 + 0.25]
// EXPECT: [2 ** -0.25 + 1]
func.func @finite_mask() -> (tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1x1xf64>, tensor<1xf64>, tensor<1xf64>) {
  %q = arith.constant dense<1.0> : tensor<1x1xf32>
  %k = arith.constant dense<[[0.0], [0.25]]> : tensor<2x1xf32>
  %v = arith.constant dense<[[5.0], [7.0]]> : tensor<2x1xf32>
  %b = arith.constant dense<-1.0e9> : tensor<2xf32>
  %acc = arith.constant dense<0.0> : tensor<1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %0:3 = attn.online_attention query(%q : tensor<1x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    bias(%b : tensor<2xf32>) outs(%acc, %zero, %zero : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>)
    maps = [#q, #k, #v, #n, #a, #m, #m] -> tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>
  %qd = arith.constant dense<1.0> : tensor<1x1xf64>
  %kd = arith.constant dense<[[0.0], [0.25]]> : tensor<2x1xf64>
  %vd = arith.constant dense<[[5.0], [7.0]]> : tensor<2x1xf64>
  %bd = arith.constant dense<-1.0e9> : tensor<2xf64>
  %accd = arith.constant dense<0.0> : tensor<1x1xf64>
  %zerod = arith.constant dense<0.0> : tensor<1xf64>
  %1:3 = attn.online_attention query(%qd : tensor<1x1xf64>) key(%kd : tensor<2x1xf64>) value(%vd : tensor<2x1xf64>)
    bias(%bd : tensor<2xf64>) outs(%accd, %zerod, %zerod : tensor<1x1xf64>, tensor<1xf64>, tensor<1xf64>)
    maps = [#q, #k, #v, #n, #a, #m, #m] -> tensor<1x1xf64>, tensor<1xf64>, tensor<1xf64>
  return %0#0, %0#1, %0#2, %1#0, %1#1, %1#2 : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1x1xf64>, tensor<1xf64>, tensor<1xf64>
}

// A scale multiplies the sum of products, and what is multiplied may be narrower
// than the state.
// EXPECT: [[3/4 + 5]]
// EXPECT: [3]
// EXPECT: [1/4 + 1]
func.func @scaled() -> (tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>) {
  %q = arith.constant dense<2.0> : tensor<1x1xbf16>
  %k = arith.constant dense<[[1.0], [3.0]]> : tensor<2x1xbf16>
  %v = arith.constant dense<[[3.0], [5.0]]> : tensor<2x1xbf16>
  %acc = arith.constant dense<0.0> : tensor<1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x1xbf16>) key(%k : tensor<2x1xbf16>) value(%v : tensor<2x1xbf16>)
    outs(%acc, %zero, %zero : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>)
    scale = 0.5 maps = [#q, #k, #v, #a, #m, #m] -> tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>
  return %r#0, %r#1, %r#2 : tensor<1x1xf32>, tensor<1xf32>, tensor<1xf32>
}
