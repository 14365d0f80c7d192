func.func @corner(%x: tensor<3xf32>) -> tensor<3xf32> {
  %z = arith.constant 0.0 : f32
  %o = arith.constant dense<2.0> : tensor<3x4xf32>
  %e = tensor.empty() : tensor<3xf32>
  %i = linalg.fill ins(%z: f32) outs(%e: tensor<3xf32>) -> tensor<3xf32>
  %r = linalg.generic {indexing_maps=[affine_map<(i,j)->(i)>,affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types=["parallel","reduction"]} ins(%x, %o: tensor<3xf32>, tensor<3x4xf32>) outs(%i: tensor<3xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %m : f32
    linalg.yield %s : f32
  } -> tensor<3xf32>
  return %r : tensor<3xf32>
}
