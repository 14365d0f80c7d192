#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
func.func @corner(%q: tensor<3x2xf32>, %k: tensor<3x2xf32>, %v: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %r = attn.attention query(%q : tensor<3x2xf32>) key(%k : tensor<3x2xf32>) value(%v : tensor<3x4xf32>) maps = [#q, #k, #v, #o] modify {
  ^bb0(%x: f32):
    %i = attn.index 1 : index
    %j = arith.index_cast %i : index to i64
    %y = arith.sitofp %j : i64 to f32
    %w = arith.addf %y, %x : f32
    attn.yield %w : f32
  } -> tensor<3x4xf32>
  return %r : tensor<3x4xf32>
}
