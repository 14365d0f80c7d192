// Sums of a softmax and values that are no attention, or need no query.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-raise --remark-policy=all -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn_k = affine_map<(m, n, k) -> (m, n)>
#mn_d = affine_map<(m, n, d) -> (m, n)>
#nd = affine_map<(m, n, d) -> (n, d)>
#md = affine_map<(m, n, d) -> (m, d)>

// exp(S) V, divided by its sum and by something else, which stays.
// CHECK-LABEL: func.func @divided_by_more(
// CHECK: %[[A:.+]] = attn.attention
// CHECK: linalg.generic {{.*}} ins(%[[A]], %arg3 :
// CHECK: arith.divf
func.func @divided_by_more(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %y: tensor<5xf32>,
    %s0: tensor<5x6xf32>, %r0: tensor<5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %fs = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %s = linalg.contract indexing_maps = [#mk, #nk, #mn_k] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%fs : tensor<5x6xf32>) -> tensor<5x6xf32>
  %e = linalg.exp ins(%s : tensor<5x6xf32>) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fr = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %r = linalg.reduce { arith.addf } ins(%e : tensor<5x6xf32>) outs(%fr : tensor<5xf32>) dimensions = [1]
  %fo = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#mn_d, #nd, #md] ins(%e, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%fo : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ry = linalg.mul ins(%r, %y : tensor<5xf32>, tensor<5xf32>) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %b = linalg.broadcast ins(%ry : tensor<5xf32>) outs(%o0 : tensor<5x4xf32>) dimensions = [1]
  %d = linalg.div ins(%o, %b : tensor<5x4xf32>, tensor<5x4xf32>) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %d : tensor<5x4xf32>
}

// Probabilities, weighted by numbers that may be anything and divided by their
// sum: the sum is an attention of its own, whose probabilities the rest reads.
// REMARK-DAG: Function=weighted_again | Reason="RW5: the weighted sum is divided by another sum of a softmax"
// CHECK-LABEL: func.func @weighted_again(
// CHECK-COUNT-1: attn.attention
// CHECK-NOT: attn.attention
func.func @weighted_again(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<6xf32>,
    %s0: tensor<5x6xf32>, %r0: tensor<5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %fs = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %s = linalg.contract indexing_maps = [#mk, #nk, #mn_k] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%fs : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %s dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %b = linalg.broadcast ins(%w : tensor<6xf32>) outs(%s0 : tensor<5x6xf32>) dimensions = [0]
  %u = linalg.mul ins(%p, %b : tensor<5x6xf32>, tensor<5x6xf32>) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fr = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %r = linalg.reduce { arith.addf } ins(%u : tensor<5x6xf32>) outs(%fr : tensor<5xf32>) dimensions = [1]
  %c = linalg.broadcast ins(%r : tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) dimensions = [1]
  %x = linalg.div ins(%u, %c : tensor<5x6xf32>, tensor<5x6xf32>) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fo = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#mn_d, #nd, #md] ins(%x, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%fo : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A softmax over n and j, of scores that have n only: j is neither a key's nor
// a result's dimension.
// REMARK-DAG: [Missed] attention {{.*}}Function=second_key_dimension | Reason="RA1: {{.+}}"
// REMARK-DAG: [Passed] pool {{.*}}Function=second_key_dimension
// CHECK-LABEL: func.func @second_key_dimension(
// CHECK-NOT: attn.attention
// CHECK: attn.pool
func.func @second_key_dimension(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %b: tensor<3xf32>, %v: tensor<6x3x4xf32>,
    %s0: tensor<5x6xf32>, %t0: tensor<5x6x3xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %fs = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %s = linalg.contract indexing_maps = [#mk, #nk, #mn_k] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%fs : tensor<5x6xf32>) -> tensor<5x6xf32>
  %t = linalg.elementwise kind=#linalg.elementwise_kind<add>
    indexing_maps = [affine_map<(m, n, j) -> (m, n)>, affine_map<(m, n, j) -> (j)>, affine_map<(m, n, j) -> (m, n, j)>]
    ins(%s, %b : tensor<5x6xf32>, tensor<3xf32>) outs(%t0 : tensor<5x6x3xf32>) -> tensor<5x6x3xf32>
  %p = attn.softmax %t dimensions = [1, 2] : tensor<5x6x3xf32> -> tensor<5x6x3xf32>
  %fo = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [affine_map<(m, n, j, d) -> (m, n, j)>, affine_map<(m, n, j, d) -> (n, j, d)>, affine_map<(m, n, j, d) -> (m, d)>]
    ins(%p, %v : tensor<5x6x3xf32>, tensor<6x3x4xf32>) outs(%fo : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// The result is the same along a dimension that nothing else has.
// REMARK-DAG: [Missed] pool {{.*}}Function=result_repeated | Reason="RP1: {{.+}}"
// CHECK-LABEL: func.func @result_repeated(
// CHECK-NOT: attn.pool
// CHECK: return
func.func @result_repeated(%l: tensor<6xf32>, %v: tensor<6x4xf32>, %o0: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %p = attn.softmax %l dimensions = [0] : tensor<6xf32> -> tensor<6xf32>
  %zero = arith.constant 0.0 : f32
  %fo = linalg.fill ins(%zero : f32) outs(%o0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(j, d, n) -> (n)>, affine_map<(j, d, n) -> (n, d)>, affine_map<(j, d, n) -> (j, d)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%p, %v : tensor<6xf32>, tensor<6x4xf32>) outs(%fo : tensor<3x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %w = arith.mulf %a, %b : f32
      %sum = arith.addf %out, %w : f32
      linalg.yield %sum : f32
  } -> tensor<3x4xf32>
  return %o : tensor<3x4xf32>
}

// The mask has a dimension that what it masks has not: it makes logits.
// CHECK-LABEL: func.func @mask_of_every_query(
// CHECK: %[[L:.+]] = linalg.generic
// CHECK: attn.pool logits(%[[L]] : tensor<5x6xf32>) values(%arg1 : tensor<6x4xf32>) maps
func.func @mask_of_every_query(%l: tensor<6xf32>, %v: tensor<6x4xf32>, %m: tensor<5x6xi1>,
    %t0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %t = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%m, %l : tensor<5x6xi1>, tensor<6xf32>) outs(%t0 : tensor<5x6xf32>) {
    ^bb0(%c: i1, %a: f32, %out: f32):
      %r = arith.select %c, %a, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %p = attn.softmax %t dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %zero = arith.constant 0.0 : f32
  %fo = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#mn_d, #nd, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%fo : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Scores would be computed twice: for their maximum, and in the attention.
// REMARK-DAG: [Missed] attention {{.*}}Function=sink_below_the_maximum | Reason="RA4: {{.+}}"
// CHECK-LABEL: func.func @sink_below_the_maximum(
// CHECK-NOT: attn.attention
// CHECK: attn.pool {{.*}} logsumexp(tensor<5xf32>)
// CHECK: return
func.func @sink_below_the_maximum(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %epsilon = arith.constant 1.0e-06 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %m = linalg.reduce { arith.maximumf } ins(%c : tensor<5x6xf32>) outs(%m0 : tensor<5xf32>) dimensions = [1]
  %e = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]} ins(%c, %m : tensor<5x6xf32>, tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.subf %s, %a : f32
      %x = math.exp %d : f32
      linalg.yield %x : f32
  } -> tensor<5x6xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %n = linalg.reduce { arith.addf } ins(%e : tensor<5x6xf32>) outs(%n0 : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]} ins(%e, %n : tensor<5x6xf32>, tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.addf %a, %epsilon : f32
      %x = arith.divf %s, %d : f32
      linalg.yield %x : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#mn_d, #nd, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}
