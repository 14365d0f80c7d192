func.func @corner(%x: tensor<3xf32>, %y: tensor<3xf32>, %w: tensor<4xf32>) -> tensor<f32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<f32>
  %i = linalg.fill ins(%z: f32) outs(%e: tensor<f32>) -> tensor<f32>
  %r = linalg.generic {indexing_maps=[affine_map<(i,j)->(i)>,affine_map<(i,j)->(i)>,affine_map<(i,j)->(j)>, affine_map<(i,j)->()>], iterator_types=["reduction","reduction"]} ins(%x, %y, %w: tensor<3xf32>, tensor<3xf32>, tensor<4xf32>) outs(%i: tensor<f32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %m : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  return %r : tensor<f32>
}
