// softmax(s + c) = softmax(s) for c that is the same along the keys.
// RUN: attn-opt %s --attn-optimize --remarks-filter=attn-optimize 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: attn-opt %s --attn-optimize | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#r = affine_map<(m, n, k, d) -> (m)>
#c = affine_map<(m, n, k, d) -> (n)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#id = affine_map<(n, d) -> (n, d)>
#column = affine_map<(n, d) -> (d)>

// REMARK: [Passed] key-offset {{.*}}Function=key_bias | {{.*}}operations-after=0, operations-before=24
// CHECK-LABEL: func @key_bias(
// CHECK-SAME: %[[X:.+]]: tensor<6x4xf32>
// CHECK-NOT: arith.addf
// CHECK: attn.attention query(%[[X]] : tensor<6x4xf32>) key(%[[X]] : tensor<6x4xf32>)
func.func @key_bias(%x: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %b = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %k = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %b : tensor<6x4xf32>, tensor<4xf32>) outs(%x : tensor<6x4xf32>) {
    ^bb0(%s: f32, %t: f32, %out: f32):
      %0 = arith.addf %s, %t : f32
      linalg.yield %0 : f32
    } -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%k : tensor<6x4xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  return %o : tensor<6x4xf32>
}

// OI1: an input; positions.
// REMARK-NOT: Function=key_bias_given
// CHECK-LABEL: func @key_bias_given(
// CHECK: linalg.add
func.func @key_bias_given(%x: tensor<6x4xf32>, %b: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %k = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%k : tensor<6x4xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  return %o : tensor<6x4xf32>
}

// REMARK-NOT: Function=key_positions
// CHECK-LABEL: func @key_positions(
// CHECK: linalg.add
func.func @key_positions(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %b = arith.constant dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0]]> : tensor<2x4xf32>
  %k = linalg.add ins(%x, %b : tensor<2x4xf32>, tensor<2x4xf32>) outs(%x : tensor<2x4xf32>) -> tensor<2x4xf32>
  %o = attn.attention query(%x : tensor<2x4xf32>) key(%k : tensor<2x4xf32>) value(%x : tensor<2x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

// What is infinite makes NaN.
// REMARK-NOT: Function=key_infinite
// CHECK-LABEL: func @key_infinite(
// CHECK: linalg.add
func.func @key_infinite(%x: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %b = arith.constant dense<0x7F800000> : tensor<6x4xf32>
  %k = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%k : tensor<6x4xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  return %o : tensor<6x4xf32>
}

// REMARK: [Missed] key-offset {{.*}}Function=key_large | Reason="OI1: what is added would be too large to leave scores as they are"
// CHECK-LABEL: func @key_large(
// CHECK: linalg.add
func.func @key_large(%x: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %b = arith.constant dense<-1.0e9> : tensor<6x4xf32>
  %k = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%k : tensor<6x4xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  return %o : tensor<6x4xf32>
}

// REMARK: [Missed] key-offset {{.*}}Function=key_capped | Reason="OI2: the score is changed afterwards, or its logsumexp is asked for"
// CHECK-LABEL: func @key_capped(
// CHECK: linalg.add
func.func @key_capped(%x: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %k = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%k : tensor<6x4xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = math.tanh %s : f32
      attn.yield %0 : f32
    } -> tensor<6x4xf32>
  return %o : tensor<6x4xf32>
}

// REMARK: [Missed] key-offset {{.*}}Function=key_logsumexp | Reason="OI2: the score is changed afterwards, or its logsumexp is asked for"
// CHECK-LABEL: func @key_logsumexp(
// CHECK: linalg.add
func.func @key_logsumexp(%x: tensor<6x4xf32>) -> (tensor<6x4xf32>, tensor<6xf32>) {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %k = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o, %l = attn.attention query(%x : tensor<6x4xf32>) key(%k : tensor<6x4xf32>) value(%x : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o, #r] -> tensor<6x4xf32> logsumexp(tensor<6xf32>)
  return %o, %l : tensor<6x4xf32>, tensor<6xf32>
}

// The first of two biases; 2 * 2 additions. A cap before it does not see it.
// REMARK: [Passed] row-bias {{.*}}Function=row_bias | {{.*}}operations-after=0, operations-before=4
// CHECK-LABEL: func @row_bias(
// CHECK-SAME: %[[X:.+]]: tensor<2x4xf32>, %[[B:.+]]: tensor<2xf32>
// CHECK: attn.attention {{.*}} biases(%[[B]] : tensor<2xf32>)
// CHECK: math.tanh
func.func @row_bias(%x: tensor<2x4xf32>, %b: tensor<2xf32>) -> tensor<2x4xf32> {
  %r = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %o = attn.attention query(%x : tensor<2x4xf32>) key(%x : tensor<2x4xf32>) value(%x : tensor<2x4xf32>)
    biases(%r, %b : tensor<2xf32>, tensor<2xf32>) maps = [#q, #k, #v, #r, #c, #o] modify {
    ^bb0(%s: f32):
      %0 = math.tanh %s : f32
      attn.yield %0 : f32
    } -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

// OI1: an input; different for each key; infinite.
// REMARK-NOT: Function=row_bias_given
// CHECK-LABEL: func @row_bias_given(
// CHECK: biases(
func.func @row_bias_given(%x: tensor<2x4xf32>, %b: tensor<2xf32>) -> tensor<2x4xf32> {
  %o = attn.attention query(%x : tensor<2x4xf32>) key(%x : tensor<2x4xf32>) value(%x : tensor<2x4xf32>)
    biases(%b : tensor<2xf32>) maps = [#q, #k, #v, #r, #o] -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

// REMARK-NOT: Function=column_bias
// CHECK-LABEL: func @column_bias(
// CHECK: biases(
func.func @column_bias(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %o = attn.attention query(%x : tensor<2x4xf32>) key(%x : tensor<2x4xf32>) value(%x : tensor<2x4xf32>)
    biases(%b : tensor<2xf32>) maps = [#q, #k, #v, #c, #o] -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

// REMARK-NOT: Function=row_masked
// CHECK-LABEL: func @row_masked(
// CHECK: biases(
func.func @row_masked(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %b = arith.constant dense<[0.0, 0xFF800000]> : tensor<2xf32>
  %o = attn.attention query(%x : tensor<2x4xf32>) key(%x : tensor<2x4xf32>) value(%x : tensor<2x4xf32>)
    biases(%b : tensor<2xf32>) maps = [#q, #k, #v, #r, #o] -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

// REMARK: [Missed] row-bias {{.*}}Function=row_large | Reason="OI1: what is added would be too large to leave scores as they are"
// CHECK-LABEL: func @row_large(
// CHECK: biases(
func.func @row_large(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %b = arith.constant dense<[0.0, -1.0e9]> : tensor<2xf32>
  %o = attn.attention query(%x : tensor<2x4xf32>) key(%x : tensor<2x4xf32>) value(%x : tensor<2x4xf32>)
    biases(%b : tensor<2xf32>) maps = [#q, #k, #v, #r, #o] -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

// REMARK: [Missed] row-bias {{.*}}Function=row_logsumexp | Reason="OI2: the score is changed afterwards, or its logsumexp is asked for"
// CHECK-LABEL: func @row_logsumexp(
// CHECK: biases(
func.func @row_logsumexp(%x: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2xf32>) {
  %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %o, %l = attn.attention query(%x : tensor<2x4xf32>) key(%x : tensor<2x4xf32>) value(%x : tensor<2x4xf32>)
    biases(%b : tensor<2xf32>) maps = [#q, #k, #v, #r, #o, #r] -> tensor<2x4xf32> logsumexp(tensor<2xf32>)
  return %o, %l : tensor<2x4xf32>, tensor<2xf32>
}
