// Attention with enough work for several threads: under a causal mask with tiles of
// unequal length, for one query over many keys, also where it is the only one, and for
// sizes that are not known. And a norm.
#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
#causal = #attn.band<query = 1, key = 2, upper = 0>
func.func @causal(%q: tensor<3x144x64xf32>, %k: tensor<3x144x64xf32>, %v: tensor<3x144x64xf32>) -> tensor<3x144x64xf32> {
  %o = attn.attention query(%q : tensor<3x144x64xf32>) key(%k : tensor<3x144x64xf32>) value(%v : tensor<3x144x64xf32>)
    scale = 0.125 bands = [#causal] maps = [#q, #k, #v, #o] -> tensor<3x144x64xf32>
  return %o : tensor<3x144x64xf32>
}
func.func @one(%q: tensor<7x1x32xf32>, %k: tensor<7x2500x32xf32>, %v: tensor<7x2500x32xf32>) -> tensor<7x1x32xf32> {
  %o = attn.attention query(%q : tensor<7x1x32xf32>) key(%k : tensor<7x2500x32xf32>) value(%v : tensor<7x2500x32xf32>)
    maps = [#q, #k, #v, #o] -> tensor<7x1x32xf32>
  return %o : tensor<7x1x32xf32>
}
func.func @split(%q: tensor<1x1x32xf32>, %k: tensor<1x9000x32xf32>, %v: tensor<1x9000x32xf32>) -> tensor<1x1x32xf32> {
  %o = attn.attention query(%q : tensor<1x1x32xf32>) key(%k : tensor<1x9000x32xf32>) value(%v : tensor<1x9000x32xf32>)
    maps = [#q, #k, #v, #o] -> tensor<1x1x32xf32>
  return %o : tensor<1x1x32xf32>
}
func.func @norm(%x: tensor<500x321xf32>) -> tensor<500x321xf32> {
  %y = attn.layer_norm %x dimensions = [1] epsilon = 1.0e-05 : tensor<500x321xf32> -> tensor<500x321xf32>
  return %y : tensor<500x321xf32>
}
func.func @dynamic(%q: tensor<?x?x16xf32>, %k: tensor<?x?x16xf32>, %v: tensor<?x?x16xf32>) -> tensor<?x?x16xf32> {
  %o = attn.attention query(%q : tensor<?x?x16xf32>) key(%k : tensor<?x?x16xf32>) value(%v : tensor<?x?x16xf32>)
    maps = [#q, #k, #v, #o] -> tensor<?x?x16xf32>
  return %o : tensor<?x?x16xf32>
}
