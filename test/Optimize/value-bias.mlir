// (P (x + b)) Wo = (P x) Wo + b Wo: what every value has is added once.
// RUN: attn-opt %s --attn-optimize --remarks-filter=attn-optimize 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: attn-opt %s --attn-optimize | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#id = affine_map<(n, d) -> (n, d)>
#column = affine_map<(n, d) -> (d)>

// 6 * 4 additions.
// REMARK: [Passed] value-bias {{.*}}Function=bias{{.*}}operations-after=0, operations-before=24
// CHECK-LABEL: func @bias(
// CHECK-SAME: %[[X:.+]]: tensor<6x4xf32>
// CHECK-NOT: arith.addf
// CHECK: attn.attention {{.*}} value(%[[X]] : tensor<6x4xf32>)
// CHECK: %[[P:.+]] = linalg.matmul
// CHECK: %[[B:.+]] = linalg.contract {{.*}} -> tensor<3xf32>
// CHECK: linalg.generic {{.*}} ins(%[[P]], %[[B]] : tensor<6x3xf32>, tensor<3xf32>)
// CHECK: arith.addf
func.func @bias(%x: tensor<6x4xf32>) -> tensor<6x3xf32> {
  %b = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %w = arith.constant dense<[[1.0, 0.5, 2.0], [0.0, 1.0, 0.5], [1.0, 2.0, 3.0], [-1.0, 0.25, 1.0]]> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %b : tensor<6x4xf32>, tensor<4xf32>) outs(%x : tensor<6x4xf32>) {
    ^bb0(%s: f32, %t: f32, %out: f32):
      %0 = arith.addf %s, %t : f32
      linalg.yield %0 : f32
    } -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// Bias and weights that are the same everywhere: 4 * 0.5 * 0.25.
// REMARK: [Passed] value-bias {{.*}}Function=splat
// CHECK-LABEL: func @splat(
// CHECK: attn.attention
// CHECK: linalg.matmul
// CHECK: linalg.contract {{.*}}tensor<4xf32>{{.*}} -> tensor<f32>
func.func @splat(%x: tensor<6x4xf32>) -> tensor<6x3xf32> {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// Without keys attention is 0.
// REMARK: [Passed] value-bias {{.*}}Function=unknown_keys
// CHECK-LABEL: func @unknown_keys(
// CHECK: %[[SOME:.+]] = arith.cmpi ne
// CHECK: attn.attention
// CHECK: arith.select %[[SOME]]
func.func @unknown_keys(%q: tensor<6x4xf32>, %x: tensor<?x4xf32>) -> tensor<6x3xf32> {
  %b = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %w = arith.constant dense<[[1.0, 0.5, 2.0], [0.0, 1.0, 0.5], [1.0, 2.0, 3.0], [-1.0, 0.25, 1.0]]> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %b : tensor<?x4xf32>, tensor<4xf32>) outs(%x : tensor<?x4xf32>) {
    ^bb0(%s: f32, %t: f32, %out: f32):
      %0 = arith.addf %s, %t : f32
      linalg.yield %0 : f32
    } -> tensor<?x4xf32>
  %o = attn.attention query(%q : tensor<6x4xf32>) key(%x : tensor<?x4xf32>) value(%v : tensor<?x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// OV1: what is added is an input; it knows the positions of the keys.
// REMARK-NOT: Function=bias_given
// CHECK-LABEL: func @bias_given(
// CHECK: linalg.add
// CHECK-NOT: linalg.contract
func.func @bias_given(%x: tensor<6x4xf32>, %b: tensor<6x4xf32>) -> tensor<6x3xf32> {
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// REMARK-NOT: Function=positions
// CHECK-LABEL: func @positions(
// CHECK: linalg.add
// CHECK-NOT: linalg.contract
func.func @positions(%x: tensor<2x4xf32>) -> tensor<2x3xf32> {
  %b = arith.constant dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0]]> : tensor<2x4xf32>
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<2x3xf32>
  %v = linalg.add ins(%x, %b : tensor<2x4xf32>, tensor<2x4xf32>) outs(%x : tensor<2x4xf32>) -> tensor<2x4xf32>
  %o = attn.attention query(%x : tensor<2x4xf32>) key(%x : tensor<2x4xf32>) value(%v : tensor<2x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<2x4xf32>, tensor<4x3xf32>) outs(%z : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// REMARK: [Missed] value-bias {{.*}}Function=zero_rows | Reason="OV2: something is added to the values, and probabilities may not add up to 1"
// CHECK-LABEL: func @zero_rows(
// CHECK: linalg.add
func.func @zero_rows(%x: tensor<6x4xf32>, %m: tensor<6x6xi1>) -> tensor<6x3xf32> {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    mask(%m : tensor<6x6xi1>) empty_rows = zero maps = [#q, #k, #v, #s, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// REMARK: [Missed] value-bias {{.*}}Function=dropped | Reason="OV2: something is added to the values, and probabilities may not add up to 1"
// CHECK-LABEL: func @dropped(
// CHECK: linalg.add
func.func @dropped(%x: tensor<6x4xf32>, %f: tensor<6x6xi1>) -> tensor<6x3xf32> {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    factor(%f : tensor<6x6xi1>) maps = [#q, #k, #v, #s, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// OV3: the output has another reader; its weights are an input; there is none.
// REMARK-NOT: Function=two_readers
// CHECK-LABEL: func @two_readers(
// CHECK: linalg.add
func.func @two_readers(%x: tensor<6x4xf32>) -> (tensor<6x3xf32>, tensor<6x4xf32>) {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y, %o : tensor<6x3xf32>, tensor<6x4xf32>
}

// REMARK-NOT: Function=weights_given
// CHECK-LABEL: func @weights_given(
// CHECK: linalg.add
func.func @weights_given(%x: tensor<6x4xf32>, %w: tensor<4x3xf32>) -> tensor<6x3xf32> {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// REMARK-NOT: Function=no_reader
// CHECK-LABEL: func @no_reader(
// CHECK: linalg.add
func.func @no_reader(%x: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  return %o : tensor<6x4xf32>
}

// OV1: what is infinite makes NaN.
// REMARK-NOT: Function=infinite
// CHECK-LABEL: func @infinite(
// CHECK: linalg.add
func.func @infinite(%x: tensor<6x4xf32>) -> tensor<6x3xf32> {
  %b = arith.constant dense<0x7F800000> : tensor<6x4xf32>
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o] -> tensor<6x4xf32>
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y : tensor<6x3xf32>
}

// OV3: the logsumexp is asked for, too.
// REMARK-NOT: Function=logsumexp
// CHECK-LABEL: func @logsumexp(
// CHECK: linalg.add
func.func @logsumexp(%x: tensor<6x4xf32>) -> (tensor<6x3xf32>, tensor<6xf32>) {
  %b = arith.constant dense<0.5> : tensor<6x4xf32>
  %w = arith.constant dense<0.25> : tensor<4x3xf32>
  %z = arith.constant dense<0.0> : tensor<6x3xf32>
  %v = linalg.add ins(%x, %b : tensor<6x4xf32>, tensor<6x4xf32>) outs(%x : tensor<6x4xf32>) -> tensor<6x4xf32>
  %o, %l = attn.attention query(%x : tensor<6x4xf32>) key(%x : tensor<6x4xf32>) value(%v : tensor<6x4xf32>)
    maps = [#q, #k, #v, #o, affine_map<(m, n, k, d) -> (m)>] -> tensor<6x4xf32> logsumexp(tensor<6xf32>)
  %y = linalg.matmul ins(%o, %w : tensor<6x4xf32>, tensor<4x3xf32>) outs(%z : tensor<6x3xf32>) -> tensor<6x3xf32>
  return %y, %l : tensor<6x3xf32>, tensor<6xf32>
}
