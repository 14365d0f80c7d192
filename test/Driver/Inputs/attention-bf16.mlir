#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
func.func @layer(%q: tensor<16x32xbf16>, %k: tensor<16x32xbf16>, %v: tensor<16x32xbf16>) -> tensor<16x32xbf16> {
  %o = attn.attention query(%q : tensor<16x32xbf16>) key(%k : tensor<16x32xbf16>) value(%v : tensor<16x32xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<16x32xbf16>
  return %o : tensor<16x32xbf16>
}
