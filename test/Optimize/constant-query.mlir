// A known query meets the weights of the key: one vector takes the place of the
// projection of every key.
// RUN: attn-opt %s --attn-optimize=reassociate --remarks-filter=attn-optimize 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: attn-opt %s --attn-optimize=reassociate | FileCheck %s
// RUN: attn-opt %s --attn-optimize | FileCheck %s --check-prefix=ALWAYS

#q = affine_map<(n, k, d) -> (k)>
#k = affine_map<(n, k, d) -> (n, k)>
#v = affine_map<(n, k, d) -> (n, d)>
#o = affine_map<(n, k, d) -> (d)>
#one = affine_map<(n, k, d) -> ()>
#p = affine_map<(n, k, d) -> (n)>

// Before 2 * 6 * 2 scores and 2 * 6 * 4 * 2 of the projection, after 2 * 6 * 4:
// bytes 4 * (2 + 12) + 4 * (24 + 8 + 12), 4 * (4 + 24).
// REMARK: [Passed] constant-query {{.*}}Function=pooling{{.*}} bytes-after=112, bytes-before=232, operations-after=48, operations-before=120
// CHECK-LABEL: func @pooling(
// CHECK-SAME: %[[X:.+]]: tensor<6x4xf32>
// CHECK: %[[U:.+]] = linalg.contract {{.*}} -> tensor<4xf32>
// CHECK-NOT: linalg.
// CHECK: attn.attention query(%[[U]] : tensor<4xf32>) key(%[[X]] : tensor<6x4xf32>) value(%[[X]] : tensor<6x4xf32>)
// ALWAYS-LABEL: func @pooling(
// ALWAYS: linalg.matmul
// ALWAYS: attn.attention query(%{{.*}} : tensor<2xf32>)
func.func @pooling(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// Weights that are the same everywhere have no dimensions: the sum keeps them.
// REMARK: [Passed] constant-query {{.*}}Function=splat
// CHECK-LABEL: func @splat(
// CHECK: %[[U:.+]] = linalg.contract {{.*}} -> tensor<4xf32>
// CHECK: attn.attention query(%[[U]] : tensor<4xf32>)
func.func @splat(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<0.5> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OQ1: the query is an input.
// REMARK-NOT: Function=query_given
// CHECK-LABEL: func @query_given(
// CHECK: linalg.matmul
func.func @query_given(%x: tensor<6x4xf32>, %q: tensor<2xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OQ2: the weights are an input; something unknown is added; a weight is infinite.
// REMARK-NOT: Function=weights_given
// CHECK-LABEL: func @weights_given(
// CHECK: linalg.matmul
func.func @weights_given(%x: tensor<6x4xf32>, %w: tensor<4x2xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// REMARK-NOT: Function=bias_given
// CHECK-LABEL: func @bias_given(
// CHECK: linalg.matmul
func.func @bias_given(%x: tensor<6x4xf32>, %z: tensor<6x2xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// REMARK-NOT: Function=infinite
// CHECK-LABEL: func @infinite(
// CHECK: linalg.matmul
func.func @infinite(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0x7F800000], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// REMARK: [Missed] constant-query {{.*}}Function=positions | Reason="OQ3: weights or what is added to the key change along the keys, or its input along the columns of the head"
// CHECK-LABEL: func @positions(
// CHECK: linalg.matmul
func.func @positions(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<[[0.0, 1.0], [1.0, 1.0], [1.0, 2.0], [2.0, 3.0], [3.0, 5.0], [5.0, 8.0]]> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// REMARK: [Missed] constant-query {{.*}}Function=logsumexp | Reason="OQ4: the logsumexp or all probabilities are asked for"
// CHECK-LABEL: func @logsumexp(
// CHECK: linalg.matmul
func.func @logsumexp(%x: tensor<6x4xf32>) -> (tensor<4xf32>, tensor<f32>) {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y, %l = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o, #one] -> tensor<4xf32> logsumexp(tensor<f32>)
  return %y, %l : tensor<4xf32>, tensor<f32>
}

// REMARK: [Missed] constant-query {{.*}}Function=probabilities | Reason="OQ4: the logsumexp or all probabilities are asked for"
// CHECK-LABEL: func @probabilities(
// CHECK: linalg.matmul
func.func @probabilities(%x: tensor<6x4xf32>) -> (tensor<4xf32>, tensor<6xf32>) {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y, %p = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o, #p] -> tensor<4xf32> probabilities(tensor<6xf32>)
  return %y, %p : tensor<4xf32>, tensor<6xf32>
}

// A soft cap sees what is added to the keys.
// REMARK: [Missed] constant-query {{.*}}Function=capped | Reason="OQ4: what is added to the key would be seen"
// CHECK-LABEL: func @capped(
// CHECK: linalg.matmul
func.func @capped(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.25> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = math.tanh %s : f32
      attn.yield %0 : f32
    } -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// The projected keys are asked for, too: they stay.
// REMARK: [Missed] constant-query {{.*}}Function=more_work | Reason="OQ5: it would be more work: 48 operations instead of 24"
// CHECK-LABEL: func @more_work(
// CHECK: linalg.matmul
func.func @more_work(%x: tensor<6x4xf32>) -> (tensor<4xf32>, tensor<6x2xf32>) {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y, %k : tensor<4xf32>, tensor<6x2xf32>
}

// The projected keys are the values, too: they stay.
// REMARK: [Missed] constant-query {{.*}}Function=shared | Reason="OQ5: it would be more work: 48 operations instead of 24"
// CHECK-LABEL: func @shared(
// CHECK: linalg.matmul
func.func @shared(%x: tensor<6x4xf32>) -> tensor<2xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%k : tensor<6x2xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// 32 columns that all have the direction of the query: sqrt(32) times.
// REMARK: [Missed] constant-query {{.*}}Function=one_direction | Reason="OQ6: rounding errors would be 5.7 times as large"
// CHECK-LABEL: func @one_direction(
// CHECK: linalg.matmul
func.func @one_direction(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<0.125> : tensor<32xf32>
  %w = arith.constant dense<0.5> : tensor<4x32xf32>
  %z = arith.constant dense<0.0> : tensor<6x32xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x32xf32>) outs(%z : tensor<6x32xf32>) -> tensor<6x32xf32>
  %y = attn.attention query(%q : tensor<32xf32>) key(%k : tensor<6x32xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// attn-fold-weights does not look into loops.
// REMARK: [Missed] constant-query {{.*}}Function=in_loop | Reason="OQ7: the weights cannot be multiplied at compile time"
// CHECK-LABEL: func @in_loop(
// CHECK: linalg.matmul
func.func @in_loop(%x: tensor<6x4xf32>, %n: index) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %first = tensor.empty() : tensor<4xf32>
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %r = scf.for %i = %zero to %n step %one iter_args(%last = %first) -> tensor<4xf32> {
    %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
    %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
      maps = [#q, #k, #v, #o] -> tensor<4xf32>
    scf.yield %y : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// 2^25 elements are more than attn-fold-weights stores.
// REMARK: [Missed] constant-query {{.*}}Function=too_large | Reason="OQ7: the weights cannot be multiplied at compile time"
// CHECK-LABEL: func @too_large(
// CHECK: linalg.matmul
func.func @too_large(%x: tensor<6x33554432xf32>, %v: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<0.5> : tensor<33554432x2xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x33554432xf32>, tensor<33554432x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// A query of one number: there is nothing to sum, as all dimensions of size 1 are left
// out.
// REMARK: [Passed] constant-query {{.*}}Function=one_number
// CHECK-LABEL: func @one_number(
// CHECK-NOT: linalg.contract
// CHECK: arith.mulf
// CHECK: attn.attention query(%{{.*}} : tensor<4xf32>)
func.func @one_number(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<2.0> : tensor<1xf32>
  %w = arith.constant dense<[[1.0], [0.5], [2.0], [-1.0]]> : tensor<4x1xf32>
  %z = arith.constant dense<0.0> : tensor<6x1xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x1xf32>) outs(%z : tensor<6x1xf32>) -> tensor<6x1xf32>
  %y = attn.attention query(%q : tensor<1xf32>) key(%k : tensor<6x1xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// Each column of the key has an input of its own.
// REMARK: [Missed] constant-query {{.*}}Function=own_columns | Reason="OQ3: weights or what is added to the key change along the keys, or its input along the columns of the head"
// CHECK-LABEL: func @own_columns(
// CHECK: attn.attention query(%{{.*}} : tensor<2xf32>) key(%{{.*}} : tensor<6x2xf32>)
func.func @own_columns(%x: tensor<6x2x4xf32>, %v: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[1.0, 0.5, 2.0, -1.0]> : tensor<4xf32>
  %z = arith.constant dense<0.0> : tensor<6x2xf32>
  %k = linalg.contract indexing_maps = [affine_map<(n, k, j) -> (n, k, j)>, affine_map<(n, k, j) -> (j)>, affine_map<(n, k, j) -> (n, k)>]
    ins(%x, %w : tensor<6x2x4xf32>, tensor<4xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// What is added makes all scores the same in float32.
// REMARK: [Missed] constant-query {{.*}}Function=large_bias | Reason="OQ4: what is added to the key would be seen"
// CHECK-LABEL: func @large_bias(
// CHECK: attn.attention query(%{{.*}} : tensor<2xf32>)
func.func @large_bias(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, -1.0]]> : tensor<4x2xf32>
  %z = arith.constant dense<-1.0e9> : tensor<6x2xf32>
  %k = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x2xf32>) outs(%z : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<6x2xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}
