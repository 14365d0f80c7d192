// RUN: %python %S/Inputs/expect.py %s

#l = affine_map<(b, n, d) -> (b, n)>
#v = affine_map<(b, n, d) -> (b, n, d)>
#b = affine_map<(b, n, d) -> (b)>
#r = affine_map<(b, n, d) -> (b, d)>

// Weights 1 : 3 and 1 : 1; two values of different widths, one transposed.
// EXPECT: [[17.5, 175], [35, 350]]
// EXPECT: [[1.75, 3.5]]
func.func @values() -> (tensor<2x2xf64>, tensor<1x2xf64>) {
  %odds = arith.constant dense<[[1.0, 3.0], [1.0, 1.0]]> : tensor<2x2xf64>
  %logits = math.log %odds : tensor<2x2xf64>
  %x = arith.constant dense<[[[10.0, 100.0], [20.0, 200.0]], [[30.0, 300.0], [40.0, 400.0]]]> : tensor<2x2x2xf64>
  %y = arith.constant dense<[[[1.0], [3.0]], [[2.0], [4.0]]]> : tensor<2x2x1xf64>
  %r:2 = attn.pool logits(%logits : tensor<2x2xf64>) values(%x, %y : tensor<2x2x2xf64>, tensor<2x2x1xf64>)
    maps = [affine_map<(b, n, d, e) -> (b, n)>, affine_map<(b, n, d, e) -> (b, n, d)>,
            affine_map<(b, n, d, e) -> (n, b, e)>, affine_map<(b, n, d, e) -> (b, d)>,
            affine_map<(b, n, d, e) -> (e, b)>] -> tensor<2x2xf64>, tensor<1x2xf64>
  return %r#0, %r#1 : tensor<2x2xf64>, tensor<1x2xf64>
}

// Masked positions and those beyond a length are left out, NaN and all.
// EXPECT: [[1], [nan]]
// EXPECT: [[1], [0]]
// EXPECT: [[1.5], [nan]]
func.func @masks() -> (tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>) {
  %logits = arith.constant dense<0.0> : tensor<2x3xf32>
  %x = arith.constant dense<[[[1.0], [2.0], [0x7FC00000]], [[4.0], [5.0], [6.0]]]> : tensor<2x3x1xf32>
  %mask = arith.constant dense<[[true, false, false], [false, false, false]]> : tensor<2x3xi1>
  %lengths = arith.constant dense<[2, 0]> : tensor<2xi64>
  %0 = attn.pool logits(%logits : tensor<2x3xf32>) values(%x : tensor<2x3x1xf32>) mask(%mask : tensor<2x3xi1>)
    maps = [#l, #v, #l, #r] -> tensor<2x1xf32>
  %1 = attn.pool logits(%logits : tensor<2x3xf32>) values(%x : tensor<2x3x1xf32>) mask(%mask : tensor<2x3xi1>)
    empty_rows = zero maps = [#l, #v, #l, #r] -> tensor<2x1xf32>
  %2 = attn.pool logits(%logits : tensor<2x3xf32>) values(%x : tensor<2x3x1xf32>) lengths(%lengths : tensor<2xi64>)
    maps = [#l, #v, #b, #r] -> tensor<2x1xf32>
  return %0, %1, %2 : tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>
}

// Logits for every feature, summed over two dimensions, and none to sum.
// EXPECT: [2.5, 30]
// EXPECT: [0, 0]
func.func @channels() -> (tensor<2xf32>, tensor<2xf32>) {
  %logits = arith.constant dense<[[[0.0, 0xFF800000], [0.0, 9.0]], [[0.0, 9.0], [0.0, 0xFF800000]]]> : tensor<2x2x2xf32>
  %x = arith.constant dense<[[[1.0, 10.0], [2.0, 20.0]], [[3.0, 40.0], [4.0, 50.0]]]> : tensor<2x2x2xf32>
  %0 = attn.pool logits(%logits : tensor<2x2x2xf32>) values(%x : tensor<2x2x2xf32>)
    maps = [affine_map<(n, h, d) -> (n, h, d)>, affine_map<(n, h, d) -> (n, h, d)>, affine_map<(n, h, d) -> (d)>] -> tensor<2xf32>
  %none = tensor.empty() : tensor<0x2x2xf32>
  %1 = attn.pool logits(%none : tensor<0x2x2xf32>) values(%none : tensor<0x2x2xf32>)
    maps = [affine_map<(n, h, d) -> (n, h, d)>, affine_map<(n, h, d) -> (n, h, d)>, affine_map<(n, h, d) -> (d)>] -> tensor<2xf32>
  return %0, %1 : tensor<2xf32>, tensor<2xf32>
}
