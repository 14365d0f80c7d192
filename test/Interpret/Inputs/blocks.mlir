// Causal attention over several blocks of keys, on numbers made here.

func.func @blocks() -> tensor<20x2xf32> {
  %q_empty = tensor.empty() : tensor<20x3xf32>
  %q = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    outs(%q_empty : tensor<20x3xf32>) {
    ^bb0(%out: f32):
      %i = linalg.index 0 : index
      %j = linalg.index 1 : index
      %0 = func.call @wave(%i, %j) : (index, index) -> f32
      linalg.yield %0 : f32
  } -> tensor<20x3xf32>
  %k_empty = tensor.empty() : tensor<300x3xf32>
  %k = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    outs(%k_empty : tensor<300x3xf32>) {
    ^bb0(%out: f32):
      %i = linalg.index 0 : index
      %j = linalg.index 1 : index
      %0 = func.call @wave(%j, %i) : (index, index) -> f32
      linalg.yield %0 : f32
  } -> tensor<300x3xf32>
  %v_empty = tensor.empty() : tensor<300x2xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    outs(%v_empty : tensor<300x2xf32>) {
    ^bb0(%out: f32):
      %i = linalg.index 0 : index
      %j = linalg.index 1 : index
      %0 = func.call @wave(%i, %j) : (index, index) -> f32
      linalg.yield %0 : f32
  } -> tensor<300x2xf32>
  %o = attn.attention query(%q : tensor<20x3xf32>) key(%k : tensor<300x3xf32>) value(%v : tensor<300x2xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0, corner = bottom_right>]
    maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>] -> tensor<20x2xf32>
  return %o : tensor<20x2xf32>
}

// 2 sin(i^2 + 3 j)
func.func private @wave(%i: index, %j: index) -> f32 {
  %three = arith.constant 3 : index
  %two = arith.constant 2.0 : f32
  %0 = arith.muli %i, %i : index
  %1 = arith.muli %j, %three : index
  %2 = arith.addi %0, %1 : index
  %3 = arith.index_cast %2 : index to i32
  %4 = arith.sitofp %3 : i32 to f32
  %5 = math.sin %4 : f32
  %6 = arith.mulf %5, %two : f32
  return %6 : f32
}
