#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#m = affine_map<(m, n, k, d) -> (m)>
#n = affine_map<(m, n, k, d) -> (n)>
func.func @corner(%q: tensor<5x2xf32>, %k: tensor<3x2xf32>, %v: tensor<3x4xf32>, %b: tensor<3xf32>) -> (tensor<5x4xf32>, tensor<5xf32>, tensor<5x3xf32>) {
  %r:3 = attn.attention query(%q : tensor<5x2xf32>) key(%k : tensor<3x2xf32>) value(%v : tensor<3x4xf32>) score(%b : tensor<3xf32>) maps = [#q, #k, #v, #n, #o, #m, #s] modify {
  ^bb0(%x: f32, %c: f32):
    %i = attn.index 1 : index
    %j = arith.index_cast %i : index to i64
    %y = arith.sitofp %j : i64 to f32
    %w0 = arith.mulf %y, %c : f32
    %w = arith.addf %w0, %x : f32
    attn.yield %w : f32
  } -> tensor<5x4xf32> logsumexp(tensor<5xf32>) probabilities(tensor<5x3xf32>)
  return %r#0, %r#1, %r#2 : tensor<5x4xf32>, tensor<5xf32>, tensor<5x3xf32>
}
