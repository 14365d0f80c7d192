// A layer with one of everything that differences.test changes.
#wx = affine_map<(b, n, o, i) -> (b, n, i)>
#w = affine_map<(b, n, o, i) -> (i, o)>
#wy = affine_map<(b, n, o, i) -> (b, n, o)>
#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
#mask = affine_map<(b, m, n, k, d) -> (b, n)>
#all = affine_map<(b, n, d) -> (b, n, d)>
#last = affine_map<(b, n, d) -> (d)>
func.func @layer(%x: tensor<2x6x4xf32>, %keep: tensor<2x6xi1>) -> tensor<2x6x4xf32> {
  %zero = arith.constant 0.0 : f32
  %half = arith.constant 0.5 : f32
  %one = arith.constant 1.0 : f32
  %root = arith.constant 0.707106769 : f32
  %gamma = arith.constant dense<[1.0, 2.0, 0.5, 1.5]> : tensor<4xf32>
  %beta = arith.constant dense<[0.1, 0.2, 0.3, 0.4]> : tensor<4xf32>
  %wq = arith.constant dense<[[0.3, 1.2, -0.7, 0.2], [0.4, -1.0, 0.9, 0.1], [1.1, 0.5, 0.2, -0.3], [-0.6, 0.8, 0.7, 1.3]]> : tensor<4x4xf32>
  %wk = arith.constant dense<[[1.3, 0.2, 0.7, -0.2], [-0.4, 1.1, 0.3, 0.6], [0.1, -0.5, 1.2, 0.9], [0.6, 0.4, -0.7, 0.3]]> : tensor<4x4xf32>
  %wv = arith.constant dense<[[0.2, -0.9, 0.4, 1.2], [0.8, 0.1, -1.3, 0.7], [-0.1, 1.5, 0.6, 0.3], [0.9, 0.2, 0.5, -0.4]]> : tensor<4x4xf32>
  %bias = arith.constant dense<[0.5, -0.5, 0.25, 1.0]> : tensor<4xf32>
  %e = tensor.empty() : tensor<2x6x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  %h = attn.layer_norm %x dimensions = [2] epsilon = 1.0e-06
    weight(%gamma : tensor<4xf32>) bias(%beta : tensor<4xf32>) : tensor<2x6x4xf32> -> tensor<2x6x4xf32>
  %Q = linalg.contract indexing_maps = [#wx, #w, #wy] ins(%h, %wq : tensor<2x6x4xf32>, tensor<4x4xf32>) outs(%f : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  %K = linalg.contract indexing_maps = [#wx, #w, #wy] ins(%h, %wk : tensor<2x6x4xf32>, tensor<4x4xf32>) outs(%f : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  %V = linalg.contract indexing_maps = [#wx, #w, #wy] ins(%h, %wv : tensor<2x6x4xf32>, tensor<4x4xf32>) outs(%f : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  %a = attn.attention query(%Q : tensor<2x6x4xf32>) key(%K : tensor<2x6x4xf32>) value(%V : tensor<2x6x4xf32>)
    mask(%keep : tensor<2x6xi1>) scale = 0.5 bands = [#attn.band<query = 1, key = 2, upper = 0>]
    empty_rows = zero maps = [#q, #k, #v, #mask, #o] -> tensor<2x6x4xf32>
  %g = linalg.generic {indexing_maps = [#all, #last, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%a, %bias, %x : tensor<2x6x4xf32>, tensor<4xf32>, tensor<2x6x4xf32>) outs(%e : tensor<2x6x4xf32>) {
  ^bb0(%i: f32, %c: f32, %r: f32, %out: f32):
    %s = arith.addf %i, %c : f32
    %t = arith.mulf %s, %root : f32
    %u = math.erf %t : f32
    %p = arith.addf %u, %one : f32
    %y = arith.mulf %s, %p : f32
    %z = arith.mulf %y, %half : f32
    %res = arith.addf %z, %r : f32
    linalg.yield %res : f32
  } -> tensor<2x6x4xf32>
  return %g : tensor<2x6x4xf32>
}
