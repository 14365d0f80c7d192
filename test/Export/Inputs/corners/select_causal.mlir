func.func @corner(%x: tensor<3x3xf32>) -> tensor<3x3xf32> {
  %z = arith.constant 0.0 : f32
  %t = arith.constant dense<[10.0, 20.0, 30.0]> : tensor<3xf32>
  %e = tensor.empty() : tensor<3x3xf32>
  %r = linalg.generic {indexing_maps=[affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types=["parallel","parallel"]} ins(%x: tensor<3x3xf32>) outs(%e: tensor<3x3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %d = arith.subi %i, %j : index
    %p = math.absi %d : index
    %y = tensor.extract %t[%p] : tensor<3xf32>
    %c = arith.cmpi sge, %i, %j : index
    %k = arith.select %c, %y, %z : f32
    %s = arith.addf %a, %k : f32
    linalg.yield %s : f32
  } -> tensor<3x3xf32>
  return %r : tensor<3x3xf32>
}
