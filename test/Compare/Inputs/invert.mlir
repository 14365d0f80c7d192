func.func private @invert(%drop: tensor<2x6xi1>) -> tensor<2x6xi1> {
  %e = tensor.empty() : tensor<2x6xi1>
  %keep = linalg.generic {indexing_maps = [affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (b, n)>],
      iterator_types = ["parallel", "parallel"]} ins(%drop : tensor<2x6xi1>) outs(%e : tensor<2x6xi1>) {
  ^bb0(%d: i1, %out: i1):
    %true = arith.constant true
    %k = arith.xori %d, %true : i1
    linalg.yield %k : i1
  } -> tensor<2x6xi1>
  return %keep : tensor<2x6xi1>
}
