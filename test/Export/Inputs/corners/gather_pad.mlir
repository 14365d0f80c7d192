func.func @corner(%ids: tensor<3xi64>) -> tensor<3x2xf32> {
  %c0 = arith.constant 0 : i64
  %z = arith.constant 0.0 : f32
  %t = arith.constant dense<[[1.0,2.0],[3.0,4.0],[5.0,6.0]]> : tensor<3x2xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  %r = linalg.generic {indexing_maps=[affine_map<(i,j)->(i)>, affine_map<(i,j)->(i,j)>], iterator_types=["parallel","parallel"]} ins(%ids: tensor<3xi64>) outs(%e: tensor<3x2xf32>) {
  ^bb0(%id: i64, %o: f32):
    %j = linalg.index 1 : index
    %p = arith.index_cast %id : i64 to index
    %x = tensor.extract %t[%p, %j] : tensor<3x2xf32>
    %keep = arith.cmpi ne, %id, %c0 : i64
    %s = arith.select %keep, %x, %z : f32
    linalg.yield %s : f32
  } -> tensor<3x2xf32>
  return %r : tensor<3x2xf32>
}
