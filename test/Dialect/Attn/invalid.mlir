// One test for each numbered constraint of docs/Spec.md, named after it.
// RUN: attn-opt %s --split-input-file --verify-diagnostics

func.func @attention_a1(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects 4 indexing maps, one for each operand and result, but found 3}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a2(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of key to have 4 dimensions, as the first map, and no symbols, but found affine_map<(d0, d1, d2) -> (d1, d2)>}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a2_symbol(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of key to have 4 dimensions, as the first map, and no symbols}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d)[s] -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a3(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of value to list distinct dimensions, but found affine_map<(d0, d1, d2, d3) -> (d1, d1)>}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, n)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a3_expression(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of key to list distinct dimensions, but found affine_map<(d0, d1, d2, d3) -> (d1 floordiv 2, d2)>}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n floordiv 2, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a3_constant(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of key to list distinct dimensions, but found affine_map<(d0, d1, d2, d3) -> (d1, 0)>}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, 0)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a4(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of query to list 2 dimensions, the rank of 'tensor<10x16xf32>', but found affine_map<(d0, d1, d2, d3) -> (d0)>}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a5(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<11x8xf32>) {
  // expected-error @+1 {{expects one size of dimension d1, but found 12 in key and 11 in value}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<11x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a5_result(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects one size of dimension d3, but found 8 in value and 9 in output}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x9xf32>
  return
}

// -----

func.func @attention_a6(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects every dimension to have one role, but dimension d0 is neither a key dimension (key and value only), a head dimension (query and key only) nor in the output}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n, d)>]
    -> tensor<12x8xf32>
  return
}

// -----

func.func @attention_a6_no_key(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects every dimension to have one role, but no key dimension (in key and value only)}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, n, d)>]
    -> tensor<10x12x8xf32>
  return
}

// -----

func.func @attention_a6_no_head(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects every dimension to have one role, but no head dimension (in query and key only)}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, k, d)>]
    -> tensor<10x16x8xf32>
  return
}

// -----

func.func @attention_a6_no_operand(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects every dimension to have one role, but dimension d4 of the output is in no operand}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d, e) -> (m, k)>,
            affine_map<(m, n, k, d, e) -> (n, k)>,
            affine_map<(m, n, k, d, e) -> (n, d)>,
            affine_map<(m, n, k, d, e) -> (m, e, d)>]
    -> tensor<10x3x8xf32>
  return
}

// -----

func.func @attention_a7(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<10x16xf32>) {
  // expected-error @+1 {{expects the map of bias 0 to have only score dimensions (d0, d1), but found d2}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) biases(%b : tensor<10x16xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a7_mask(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<8xi1>) {
  // expected-error @+1 {{expects the map of mask to have only score dimensions (d0, d1), but found d3}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) mask(%b : tensor<8xi1>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a7_factor(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<8xi1>) {
  // expected-error @+1 {{expects the map of factor to have only score dimensions (d0, d1), but found d3}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) factor(%b : tensor<8xi1>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a7_score_operand(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<8xf32>) {
  // expected-error @+1 {{expects the map of score operand 0 to have only score dimensions (d0, d1), but found d3}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%b : tensor<8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (d)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32, %x: f32):
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a8(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %l: tensor<12xi32>) {
  // expected-error @+1 {{expects the map of lengths to have only batch and query dimensions (d0), but found d1}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) lengths(%l : tensor<12xi32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a8_two_keys(%q: tensor<10x16xf32>, %k: tensor<3x4x16xf32>, %v: tensor<3x4x8xf32>, %l: tensor<10xi32>) {
  // expected-error @+1 {{expects one key dimension for lengths to count along, but found d1, d2}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<3x4x16xf32>)
    value(%v : tensor<3x4x8xf32>) lengths(%l : tensor<10xi32>)
    maps = [affine_map<(m, h, w, k, d) -> (m, k)>,
            affine_map<(m, h, w, k, d) -> (h, w, k)>,
            affine_map<(m, h, w, k, d) -> (h, w, d)>,
            affine_map<(m, h, w, k, d) -> (m)>,
            affine_map<(m, h, w, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a9(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of logsumexp to have the batch and query dimensions (d0), but found d3}}
  %o:2 = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (d)>]
    -> tensor<10x8xf32> logsumexp(tensor<8xf32>)
  return
}

// -----

func.func @attention_a10(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects the map of probabilities to have the score dimensions (d0, d1), but found d0}}
  %o:2 = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32> probabilities(tensor<10xf32>)
  return
}

// -----

func.func @attention_a11(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects a band's query to be a query dimension (d0), but found d1}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) bands = [#attn.band<query = 1, key = 1, upper = 0>]
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a11_key(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects a band's key to be a key dimension (d1), but found d7}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) bands = [#attn.band<query = 0, key = 7, upper = 0>]
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a11_negative(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects a band's query to be a query dimension (d0), but found d-1}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) bands = [#attn.band<query = -1, key = 1, upper = 0>]
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a12(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects a band's lower bound to be at most its upper bound, but found 1 and 0}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) bands = [#attn.band<query = 0, key = 1, lower = 1, upper = 0>]
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a13(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects a finite scale, but found INF}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) scale = 0x7FF0000000000000
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a13_nan(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects a finite scale, but found nan}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) scale = 0x7FF8000000000000
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a14(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<12xf64>) {
  // expected-error @+1 {{expects bias 0 to have elements no wider than 'f32', in which sums are kept, but found 'f64'}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) biases(%b : tensor<12xf64>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a14_factor(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<12xf64>) {
  // expected-error @+1 {{expects factor to have elements no wider than 'f32', in which sums are kept, but found 'f64'}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) factor(%b : tensor<12xf64>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a14_score_operand(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<12xcomplex<f32>>) {
  // expected-error @+1 {{expects score operand 0 to have elements no wider than 'f32', in which sums are kept, but found 'complex<f32>'}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%b : tensor<12xcomplex<f32>>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32, %x: complex<f32>):
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a15(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<12xf16>) {
  // expected-error @+1 {{expects a score region with arguments 'f32', 'f16': the score, then an element of each score operand, but found 1 arguments ('f32')}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%b : tensor<12xf16>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32):
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a15_no_region(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<12xf16>) {
  // expected-error @+1 {{expects a score region for its 1 score operands}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%b : tensor<12xf16>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>]
    -> tensor<10x8xf32>
  return
}

// -----

// Scores of 16-bit inputs are f32.
func.func @attention_a15_score_type(%q: tensor<10x16xf16>, %k: tensor<12x16xf16>, %v: tensor<12x8xf16>) {
  // expected-error @+1 {{expects a score region with arguments 'f32': the score, then an element of each score operand, but found 1 arguments ('f16')}}
  %o = attn.attention
    query(%q : tensor<10x16xf16>) key(%k : tensor<12x16xf16>)
    value(%v : tensor<12x8xf16>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f16):
    attn.yield %s : f16
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a16(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  // expected-error @+1 {{expects its score region to end with attn.yield}}
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32):
    cf.br ^bb0(%s : f32)
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @attention_a17(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: memref<f32>) {
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32):
    // expected-error @+1 {{has side effects, which a score region may not have}}
    memref.store %s, %b[] : memref<f32>
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @online_attention_o1(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects 6 indexing maps, one for each operand and result, but found 5}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o1_bias(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<10x12xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects 7 indexing maps, one for each operand and result, but found 6}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) bias(%b : tensor<10x12xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o1_domain(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects the map of value to have 4 dimensions, as the first map, and no symbols, but found affine_map<(d0, d1, d2) -> (d1, d2)>}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o1_distinct(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects the map of accumulator to list distinct dimensions, but found affine_map<(d0, d1, d2, d3) -> (d0, d0)>}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, m)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o1_rank(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects the map of shift to list 1 dimensions, the rank of 'tensor<10xf32>', but found affine_map<(d0, d1, d2, d3) -> (d0, d1)>}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m, n)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o1_size(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<11x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects one size of dimension d1, but found 12 in key and 11 in value}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<11x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o1_state(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<9xf32>) {
  // expected-error @+1 {{expects one size of dimension d0, but found 10 in query and 9 in sum}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<9xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<9xf32>
  return
}

// -----

func.func @online_attention_o2(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<12x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects every dimension to have one role, but dimension d0 is neither a key dimension (key and value only), a head dimension (query and key only) nor in the output}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<12x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<12x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o2_no_key(%q: tensor<10x16xf32>, %k: tensor<16xf32>, %v: tensor<8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects every dimension to have one role, but no key dimension (in key and value only)}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<16xf32>)
    value(%v : tensor<8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, k, d) -> (m, k)>,
            affine_map<(m, k, d) -> (k)>,
            affine_map<(m, k, d) -> (d)>,
            affine_map<(m, k, d) -> (m, d)>,
            affine_map<(m, k, d) -> (m)>,
            affine_map<(m, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o2_no_head(%q: tensor<10xf32>, %k: tensor<12xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects every dimension to have one role, but no head dimension (in query and key only)}}
  %r:3 = attn.online_attention
    query(%q : tensor<10xf32>) key(%k : tensor<12xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, d) -> (m)>,
            affine_map<(m, n, d) -> (n)>,
            affine_map<(m, n, d) -> (n, d)>,
            affine_map<(m, n, d) -> (m, d)>,
            affine_map<(m, n, d) -> (m)>,
            affine_map<(m, n, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o3(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects the map of bias to have only score dimensions (d0, d1), but found d3}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) bias(%b : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o4(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<f32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects the map of shift to have the batch and query dimensions (d0), but found none}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<f32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> ()>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<f32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o4_sum(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10x12xf32>) {
  // expected-error @+1 {{expects the map of sum to have the batch and query dimensions (d0), but found d0, d1}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10x12xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m, n)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10x12xf32>
  return
}

// -----

func.func @online_attention_o5(%q: tensor<10x16xf32>, %k: tensor<12x16xf64>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects key to have elements of the accumulator's type, 'f32', or narrower ones, but found 'tensor<12x16xf64>'}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf64>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o5_bias(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<10x12xf64>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects bias to have elements of the accumulator's type, 'f32', but found 'tensor<10x12xf64>'}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) bias(%b : tensor<10x12xf64>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, n)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o5_state(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf64>) {
  // expected-error @+1 {{expects sum to have elements of the accumulator's type, 'f32', but found 'tensor<10xf64>'}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf64>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf64>
  return
}

// -----

func.func @online_attention_o6(%q: memref<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects only tensors or only buffers, but found 'tensor<10x8xf32>' and, as query, 'memref<10x16xf32>'}}
  %r:3 = attn.online_attention
    query(%q : memref<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o6_state(%q: memref<10x16xf32>, %k: memref<12x16xf32>, %v: memref<12x8xf32>, %acc: memref<10x8xf32>, %shift: memref<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects only tensors or only buffers, but found 'memref<10x8xf32>' and, as sum, 'tensor<10xf32>'}}
  attn.online_attention
    query(%q : memref<10x16xf32>) key(%k : memref<12x16xf32>)
    value(%v : memref<12x8xf32>)
    outs(%acc, %shift, %sum : memref<10x8xf32>, memref<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
  return
}

// -----

func.func @online_attention_o7(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects a result of the type of each tensor of the state, none for buffers, but found 'tensor<10x8xf32>', 'tensor<10xf32>'}}
  %r:2 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o7_type(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects a result of the type of each tensor of the state, none for buffers, but found 'tensor<10x8xf32>', 'tensor<10xf32>', 'tensor<?xf32>'}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<?xf32>
  return
}

// -----

func.func @online_attention_o7_none(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects a result of the type of each tensor of the state, none for buffers, but found none}}
  attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
  return
}

// -----

func.func @online_attention_o7_buffers(%q: memref<10x16xf32>, %k: memref<12x16xf32>, %v: memref<12x8xf32>, %acc: memref<10x8xf32>, %shift: memref<10xf32>, %sum: memref<10xf32>) {
  // expected-error @+1 {{expects a result of the type of each tensor of the state, none for buffers, but found 'tensor<10x8xf32>', 'tensor<10xf32>', 'tensor<10xf32>'}}
  %r:3 = attn.online_attention
    query(%q : memref<10x16xf32>) key(%k : memref<12x16xf32>)
    value(%v : memref<12x8xf32>)
    outs(%acc, %shift, %sum : memref<10x8xf32>, memref<10xf32>, memref<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @index_i1(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32):
    // expected-error @+1 {{expects a dimension that scores have (d0, d1), but found d2}}
    %i = attn.index 2 : index
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @index_i1_negative(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32):
    // expected-error @+1 {{expects a dimension that scores have (d0, d1), but found d-1}}
    %i = attn.index -1 : index
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @online_attention_o1_score(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %t: tensor<11xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects one size of dimension d1, but found 12 in key and 11 in score operand 0}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%t : tensor<11xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32, %u: f32):
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o3_score(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %t: tensor<16xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects the map of score operand 0 to have only score dimensions (d0, d1), but found d2}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%t : tensor<16xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (k)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32, %u: f32):
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o3_factor(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %f: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects the map of factor to have only score dimensions (d0, d1), but found d3}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) factor(%f : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o5_factor(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %f: tensor<12xf64>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects factor to have elements of the accumulator's type, 'f32', but found 'tensor<12xf64>'}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) factor(%f : tensor<12xf64>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o8(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %t: tensor<12xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects a score region with arguments 'f32', 'f32': the score, then an element of each score operand, but found 1 arguments ('f32')}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%t : tensor<12xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32):
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o8_no_region(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %t: tensor<12xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects a score region for its 1 score operands}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>) score(%t : tensor<12xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>]
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o8_type(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects a score region with arguments 'f32': the score, then an element of each score operand, but found 1 arguments ('f64')}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f64):
    attn.yield %s : f64
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o9(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-error @+1 {{expects its score region to end with attn.yield}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32):
    cf.br ^bb0(%s : f32)
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o10(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32):
    // expected-error @+1 {{has side effects, which a score region may not have}}
    vector.print %s : f32
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_o11(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %t: f32, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  // expected-note @+1 {{required by region isolation constraints}}
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32):
    // expected-error @+1 {{using value defined outside the region}}
    %0 = arith.mulf %s, %t : f32
    attn.yield %0 : f32
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_yield_y1(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32):
    %0 = arith.truncf %s : f32 to f16
    // expected-error @+1 {{expects a score of type 'f32', but found 'f16'}}
    attn.yield %0 : f16
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @online_attention_index(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %acc: tensor<10x8xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>) {
  %r:3 = attn.online_attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    outs(%acc, %shift, %sum : tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>,
            affine_map<(m, n, k, d) -> (m)>,
            affine_map<(m, n, k, d) -> (m)>] modify {
  ^bb0(%s: f32):
    // expected-error @+1 {{expects parent op 'attn.attention'}}
    %i = attn.index 0 : index
    attn.yield %s : f32
  }
    -> tensor<10x8xf32>, tensor<10xf32>, tensor<10xf32>
  return
}

// -----

func.func @yield_y1(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) {
  %o = attn.attention
    query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
    value(%v : tensor<12x8xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>,
            affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>,
            affine_map<(m, n, k, d) -> (m, d)>] modify {
  ^bb0(%s: f32):
    %0 = arith.truncf %s : f32 to f16
    // expected-error @+1 {{expects a score of type 'f32', but found 'f16'}}
    attn.yield %0 : f16
  }
    -> tensor<10x8xf32>
  return
}

// -----

func.func @index_i2() {
  // expected-error @+1 {{expects parent op 'attn.attention'}}
  %i = attn.index 0 : index
  return
}

// -----

func.func @yield_y2(%s: f32) {
  // expected-error @+1 {{expects parent op to be one of 'attn.attention, attn.online_attention'}}
  attn.yield %s : f32
}

// -----

func.func @softmax_s1(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{expects at least one dimension}}
  %p = attn.softmax %x dimensions = [] : tensor<2x3xf32> -> tensor<2x3xf32>
  return
}

// -----

func.func @softmax_s2(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{expects each dimension to be one of the 2 of 'tensor<2x3xf32>', but found 2}}
  %p = attn.softmax %x dimensions = [2] : tensor<2x3xf32> -> tensor<2x3xf32>
  return
}

// -----

func.func @softmax_s2_negative(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{expects each dimension to be one of the 2 of 'tensor<2x3xf32>', but found -1}}
  %p = attn.softmax %x dimensions = [-1] : tensor<2x3xf32> -> tensor<2x3xf32>
  return
}

// -----

func.func @softmax_s3(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{expects dimensions in ascending order, each once, but found 0 after 1}}
  %p = attn.softmax %x dimensions = [1, 0] : tensor<2x3xf32> -> tensor<2x3xf32>
  return
}

// -----

func.func @softmax_s3_twice(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{expects dimensions in ascending order, each once, but found 1 after 1}}
  %p = attn.softmax %x dimensions = [1, 1] : tensor<2x3xf32> -> tensor<2x3xf32>
  return
}

// -----

func.func @softmax_s4(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{expects a result of the input's shape, but found 'tensor<3x2xf32>' for 'tensor<2x3xf32>'}}
  %p = attn.softmax %x dimensions = [1] : tensor<2x3xf32> -> tensor<3x2xf32>
  return
}

// -----

func.func @softmax_s4_rank(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{expects a result of the input's shape, but found 'tensor<2xf32>' for 'tensor<2x3xf32>'}}
  %p = attn.softmax %x dimensions = [1] : tensor<2x3xf32> -> tensor<2xf32>
  return
}

// -----

func.func @pool_p1(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects one output for each of at least one value, but found 1 values and 2 outputs}}
  %r:2 = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b, d)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>, tensor<2x8xf32>
  return
}

// -----

func.func @pool_p13(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects the map of logsumexp to have the other logit dimensions (d0), but found d0, d1}}
  %r:2 = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b, d)>,
            affine_map<(b, n, d) -> (b, n)>]
    -> tensor<2x8xf32> logsumexp(tensor<2x10xf32>)
  return
}

// -----

func.func @pool_p2(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects 3 indexing maps, one for each operand and result, but found 2}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p3(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects the map of value 0 to have 3 dimensions, as the first map, and no symbols, but found affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d, e) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p4(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects the map of value 0 to list distinct dimensions, but found affine_map<(d0, d1, d2) -> (d0, d1, d1)>}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, n)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p5(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects the map of logits to list 2 dimensions, the rank of 'tensor<2x10xf32>', but found affine_map<(d0, d1, d2) -> (d0)>}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p6(%l: tensor<2x10xf32>, %v0: tensor<2x11x8xf32>) {
  // expected-error @+1 {{expects one size of dimension d1, but found 10 in logits and 11 in value 0}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x11x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p7(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects a dimension of the logits that no output has}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b, n, d)>]
    -> tensor<2x10x8xf32>
  return
}

// -----

func.func @pool_p8(%l: tensor<2x10xf32>, %v0: tensor<2x8xf32>) {
  // expected-error @+1 {{expects value 0 to have the summed dimensions (d1), but found d0, d2}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, d)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p9(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>, %v1: tensor<10x8xf32>) {
  // expected-error @+1 {{expects the map of output 1 to have the other logit and value dimensions (d0, d2), but found d2}}
  %r:2 = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0, %v1 : tensor<2x10x8xf32>, tensor<10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (n, d)>,
            affine_map<(b, n, d) -> (b, d)>,
            affine_map<(b, n, d) -> (d)>]
    -> tensor<2x8xf32>, tensor<8xf32>
  return
}

// -----

func.func @pool_p9_value_dimension(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects the map of output 0 to have the other logit and value dimensions (d0, d2), but found d0}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b)>]
    -> tensor<2xf32>
  return
}

// -----

func.func @pool_p10(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>, %m: tensor<10x8xi1>) {
  // expected-error @+1 {{expects the map of mask to have only logit dimensions (d0, d1), but found d2}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>) mask(%m : tensor<10x8xi1>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (n, d)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p11(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>, %m: tensor<10xi64>) {
  // expected-error @+1 {{expects the map of lengths to have only other logit dimensions (d0), but found d1}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>) lengths(%m : tensor<10xi64>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (n)>,
            affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @pool_p11_two_summed(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>, %m: tensor<i64>) {
  // expected-error @+1 {{expects one summed dimension for lengths to count along, but found d0, d1}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>) lengths(%m : tensor<i64>)
    maps = [affine_map<(b, n, d) -> (b, n)>,
            affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> ()>,
            affine_map<(b, n, d) -> (d)>]
    -> tensor<8xf32>
  return
}

// -----

func.func @pool_p12(%l: tensor<2x10xf32>, %v0: tensor<2x10x8xf32>) {
  // expected-error @+1 {{expects every dimension in the logits or a value, but found d3 in neither}}
  %r = attn.pool logits(%l : tensor<2x10xf32>)
    values(%v0 : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d, e) -> (b, n)>,
            affine_map<(b, n, d, e) -> (b, n, d)>,
            affine_map<(b, n, d, e) -> (b, d)>]
    -> tensor<2x8xf32>
  return
}

// -----

func.func @layer_norm_l1(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects at least one dimension}}
  %y = attn.layer_norm %x dimensions = [] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l2(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects each dimension to be one of the 3 of 'tensor<2x3x4xf32>', but found 3}}
  %y = attn.layer_norm %x dimensions = [3] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l3(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects dimensions in ascending order, each once, but found 1 after 2}}
  %y = attn.layer_norm %x dimensions = [2, 1] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l4(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a result of the input's shape, but found 'tensor<2x3x5xf32>' for 'tensor<2x3x4xf32>'}}
  %y = attn.layer_norm %x dimensions = [2] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x5xf32>
  return
}

// -----

func.func @layer_norm_l5(%x: tensor<2x3x4xf32>, %w: tensor<4xf32>) {
  // expected-error @+1 {{expects weight to have the shape of the normalised dimensions, 'tensor<3x4xf32>', but found 'tensor<4xf32>'}}
  %y = attn.layer_norm %x dimensions = [1, 2] epsilon = 1.0e-05 weight(%w : tensor<4xf32>) : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l6(%x: tensor<2x3x4xf32>, %b: tensor<3xf32>) {
  // expected-error @+1 {{expects bias to have the shape of the normalised dimensions, 'tensor<4xf32>', but found 'tensor<3xf32>'}}
  %y = attn.layer_norm %x dimensions = [2] epsilon = 1.0e-05 bias(%b : tensor<3xf32>) : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l7(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a finite epsilon of at least 0, but found -1.000000e-05}}
  %y = attn.layer_norm %x dimensions = [2] epsilon = -1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l7_nan(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a finite epsilon of at least 0, but found nan}}
  %y = attn.layer_norm %x dimensions = [2] epsilon = 0x7FF8000000000000 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l7_inf(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a finite epsilon of at least 0, but found INF}}
  %y = attn.layer_norm %x dimensions = [2] epsilon = 0x7FF0000000000000 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @layer_norm_l8(%x: tensor<2x3x4xf32>, %w: tensor<4xf64>) {
  // expected-error @+1 {{expects weight to have elements no wider than 'f32', in which sums are kept, but found 'f64'}}
  %y = attn.layer_norm %x dimensions = [2] epsilon = 1.0e-05 weight(%w : tensor<4xf64>) : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r1(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects at least one dimension}}
  %y = attn.rms_norm %x dimensions = [] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r2(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects each dimension to be one of the 3 of 'tensor<2x3x4xf32>', but found 3}}
  %y = attn.rms_norm %x dimensions = [3] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r3(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects dimensions in ascending order, each once, but found 1 after 2}}
  %y = attn.rms_norm %x dimensions = [2, 1] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r4(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a result of the input's shape, but found 'tensor<2x3x5xf32>' for 'tensor<2x3x4xf32>'}}
  %y = attn.rms_norm %x dimensions = [2] epsilon = 1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x5xf32>
  return
}

// -----

func.func @rms_norm_r5(%x: tensor<2x3x4xf32>, %w: tensor<4xf32>) {
  // expected-error @+1 {{expects weight to have the shape of the normalised dimensions, 'tensor<3x4xf32>', but found 'tensor<4xf32>'}}
  %y = attn.rms_norm %x dimensions = [1, 2] epsilon = 1.0e-05 weight(%w : tensor<4xf32>) : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r6(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a finite epsilon of at least 0, but found -1.000000e-05}}
  %y = attn.rms_norm %x dimensions = [2] epsilon = -1.0e-05 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r6_nan(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a finite epsilon of at least 0, but found nan}}
  %y = attn.rms_norm %x dimensions = [2] epsilon = 0x7FF8000000000000 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r6_inf(%x: tensor<2x3x4xf32>) {
  // expected-error @+1 {{expects a finite epsilon of at least 0, but found INF}}
  %y = attn.rms_norm %x dimensions = [2] epsilon = 0x7FF0000000000000 : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

func.func @rms_norm_r7(%x: tensor<2x3x4xf32>, %w: tensor<4xf64>) {
  // expected-error @+1 {{expects weight to have elements no wider than 'f32', in which sums are kept, but found 'f64'}}
  %y = attn.rms_norm %x dimensions = [2] epsilon = 1.0e-05 weight(%w : tensor<4xf64>) : tensor<2x3x4xf32> -> tensor<2x3x4xf32>
  return
}

// -----

// The generic form can leave out what must be there.
func.func @attention_segments(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{expects its segment sizes to give it one query, but found 0}}
  %0 = "attn.attention"(%x, %x, %x) <{
    indexing_maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>,
                     affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>],
    operandSegmentSizes = array<i32: 0, 1, 1, 1, 0, 0, 0, 0>,
    resultSegmentSizes = array<i32: 1, 0, 0>}> ({}) : (tensor<4x2xf32>, tensor<4x2xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @attention_segments_result(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{expects its segment sizes to give it one output, but found 0}}
  %0 = "attn.attention"(%x, %x, %x) <{
    indexing_maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>,
                     affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>],
    operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0, 0>,
    resultSegmentSizes = array<i32: 0, 0, 1>}> ({}) : (tensor<4x2xf32>, tensor<4x2xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @pool_segments(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{expects its segment sizes to give it one logits, but found 0}}
  %0 = "attn.pool"(%x) <{
    indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>],
    operandSegmentSizes = array<i32: 0, 1, 0, 0>,
    resultSegmentSizes = array<i32: 1, 0>}> : (tensor<4x2xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @layer_norm_segments(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{expects its segment sizes to give it one input, but found 0}}
  %0 = "attn.layer_norm"(%x) <{
    dimensions = array<i64: 0>, epsilon = 0.1 : f64,
    operandSegmentSizes = array<i32: 0, 1, 0>}> : (tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}
