#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#m = affine_map<(m, n, k, d) -> (m)>
func.func @corner(%q: tensor<5x2xf32>, %k: tensor<3x2xf32>, %v: tensor<3x4xf32>) -> tensor<5x4xf32> {
  %r = attn.attention query(%q : tensor<5x2xf32>) key(%k : tensor<3x2xf32>) value(%v : tensor<3x4xf32>) bands = [#attn.band<query = 0, key = 1, lower = -1, upper = 0>] empty_rows = zero maps = [#q, #k, #v, #o] -> tensor<5x4xf32>
  return %r : tensor<5x4xf32>
}
