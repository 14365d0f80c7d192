// Logits that are linear in an input are scores of a known query.
// RUN: attn-opt %s --attn-optimize --remarks-filter=attn-optimize 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: attn-opt %s --attn-optimize | FileCheck %s

#l = affine_map<(n, d) -> (n)>
#v = affine_map<(n, d) -> (n, d)>
#o = affine_map<(n, d) -> (d)>
#one = affine_map<(n, d) -> ()>

// The bias drops out.
// REMARK: [Passed] linear-pool {{.*}}Function=pool
// CHECK-LABEL: func @pool(
// CHECK-SAME: %[[X:.+]]: tensor<6x4xf32>, %[[M:.+]]: tensor<6xi1>
// CHECK: %[[W:.+]] = arith.constant dense<[1.{{.*}}, 2.{{.*}}, 3.{{.*}}, 4.{{.*}}]> : tensor<4xf32>
// CHECK-NOT: linalg.
// CHECK: attn.attention query(%[[W]] : tensor<4xf32>) key(%[[X]] : tensor<6x4xf32>) value(%[[X]] : tensor<6x4xf32>) mask(%[[M]] : tensor<6xi1>) empty_rows = zero
func.func @pool(%x: tensor<6x4xf32>, %m: tensor<6xi1>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%l : tensor<6xf32>) values(%x : tensor<6x4xf32>) mask(%m : tensor<6xi1>) empty_rows = zero
    maps = [#l, #v, #l, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// What is pooled is a view that splits the keys.
// REMARK: [Passed] linear-pool {{.*}}Function=view
// CHECK-LABEL: func @view(
// CHECK-SAME: %[[V:.+]]: tensor<2x3x4xf32>
// CHECK: attn.attention query(%{{.*}} : tensor<4xf32>) key(%{{.*}} : tensor<6x4xf32>) value(%{{.*}} : tensor<6x4xf32>)
func.func @view(%v: tensor<2x3x4xf32>, %x: tensor<6x4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %f = tensor.collapse_shape %v [[0, 1], [2]] : tensor<2x3x4xf32> into tensor<6x4xf32>
  %y = attn.pool logits(%l : tensor<6xf32>) values(%f : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OL1: the weights are an input; another reads the logits.
// REMARK-NOT: Function=weights_given
// CHECK-LABEL: func @weights_given(
// CHECK: attn.pool
func.func @weights_given(%x: tensor<6x4xf32>, %w: tensor<4xf32>) -> tensor<4xf32> {
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%l : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// REMARK-NOT: Function=two_readers
// CHECK-LABEL: func @two_readers(
// CHECK: attn.pool
func.func @two_readers(%x: tensor<6x4xf32>) -> (tensor<4xf32>, tensor<6xf32>) {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%l : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y, %l : tensor<4xf32>, tensor<6xf32>
}

// What is added along what is pooled is a bias: known or not.
// REMARK: [Passed] linear-pool {{.*}}Function=positions
// CHECK-LABEL: func @positions(
// CHECK: attn.attention query(%{{.*}} : tensor<4xf32>) key(%{{.*}} : tensor<2x4xf32>) value(%{{.*}} : tensor<2x4xf32>) biases(%{{.*}} : tensor<2xf32>)
func.func @positions(%x: tensor<2x4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<[0.0, 1.0]> : tensor<2xf32>
  %l = linalg.matvec ins(%x, %w : tensor<2x4xf32>, tensor<4xf32>) outs(%b : tensor<2xf32>) -> tensor<2xf32>
  %y = attn.pool logits(%l : tensor<2xf32>) values(%x : tensor<2x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// REMARK: [Passed] linear-pool {{.*}}Function=additive_mask
// CHECK-LABEL: func @additive_mask(
// CHECK-SAME: %[[X:.+]]: tensor<6x4xf32>, %[[M:.+]]: tensor<6xf32>
// CHECK: attn.attention query(%{{.*}} : tensor<4xf32>) key(%[[X]] : tensor<6x4xf32>) value(%[[X]] : tensor<6x4xf32>) biases(%[[M]] : tensor<6xf32>)
func.func @additive_mask(%x: tensor<6x4xf32>, %m: tensor<6xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %s = linalg.add ins(%l, %m : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%s : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// A number in the place of a logit: what is added to the others stays.
// REMARK: [Passed] linear-pool {{.*}}Function=filled
// CHECK-LABEL: func @filled(
// CHECK-SAME: %[[X:.+]]: tensor<6x4xf32>, %[[M:.+]]: tensor<6xi1>
// CHECK: attn.attention query(%{{.*}} : tensor<4xf32>) key(%[[X]] : tensor<6x4xf32>) value(%[[X]] : tensor<6x4xf32>) score(%{{.*}}, %[[M]] : tensor<{{.*}}f32>, tensor<6xi1>)
// CHECK-NEXT: ^bb0(%[[S:.*]]: f32, %[[B:.*]]: f32, %[[C:.*]]: i1):
// CHECK-DAG:    %[[SUM:.*]] = arith.addf %[[S]], %[[B]]
// CHECK-DAG:    %[[FILL:.*]] = arith.constant -1.0{{.*}}e+09
// CHECK:        arith.select %[[C]], %[[FILL]], %[[SUM]]
func.func @filled(%x: tensor<6x4xf32>, %m: tensor<6xi1>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %f = arith.constant dense<-1.0e9> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %s = linalg.select ins(%m, %f, %l : tensor<6xi1>, tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%s : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// Gated units (Ilse et al., "Attention-based Deep Multiple Instance Learning", 2018).
// REMARK: [Passed] linear-pool {{.*}}Function=gated
// CHECK-LABEL: func @gated(
// CHECK: %[[G:.*]] = linalg.mul
// CHECK: attn.attention query(%{{.*}} : tensor<4xf32>) key(%[[G]] : tensor<6x4xf32>)
func.func @gated(%x: tensor<6x4xf32>, %t: tensor<6x4xf32>, %u: tensor<6x4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %e = tensor.empty() : tensor<6x4xf32>
  %g = linalg.mul ins(%t, %u : tensor<6x4xf32>, tensor<6x4xf32>) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32>
  %l = linalg.matvec ins(%g, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%l : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OL1: what is put in the place of logits is not known.
// REMARK-NOT: Function=filled_from
// CHECK-LABEL: func @filled_from(
// CHECK: attn.pool
func.func @filled_from(%x: tensor<6x4xf32>, %m: tensor<6xi1>, %f: tensor<6xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %s = linalg.select ins(%m, %l, %f : tensor<6xi1>, tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%s : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OL1: what is added is computed from the product.
// REMARK-NOT: Function=product_twice
// CHECK-LABEL: func @product_twice(
// CHECK: attn.pool
func.func @product_twice(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %t = linalg.tanh ins(%l : tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %s = linalg.add ins(%l, %t : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%s : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OL2
// REMARK: [Missed] linear-pool {{.*}}Function=weights_change | Reason="OL2: weights change along what is pooled"
// CHECK-LABEL: func @weights_change(
// CHECK: attn.pool
func.func @weights_change(%x: tensor<2x4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[[1.0, 2.0, 3.0, 4.0], [4.0, 3.0, 2.0, 1.0]]> : tensor<2x4xf32>
  %b = arith.constant dense<0.0> : tensor<2xf32>
  %l = linalg.contract indexing_maps = [affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n)>]
    ins(%x, %w : tensor<2x4xf32>, tensor<2x4xf32>) outs(%b : tensor<2xf32>) -> tensor<2xf32>
  %y = attn.pool logits(%l : tensor<2xf32>) values(%x : tensor<2x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// A mask that is computed stays one number: its parts would erase what it does not.
// REMARK: [Passed] linear-pool {{.*}}Function=complement
// CHECK-LABEL: func @complement(
// CHECK: attn.attention {{.*}} biases(%{{[^,]*}} : tensor<6xf32>)
func.func @complement(%x: tensor<6x4xf32>, %m: tensor<6xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.0> : tensor<6xf32>
  %one = arith.constant dense<1.0> : tensor<6xf32>
  %c = arith.constant dense<-1.0e9> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %o = linalg.sub ins(%one, %m : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %k = linalg.mul ins(%o, %c : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %s = linalg.add ins(%l, %k : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%s : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OL1: two numbers that are not known; nothing says which of them is large.
// REMARK-NOT: Function=two_masks
// CHECK-LABEL: func @two_masks(
// CHECK: attn.pool
func.func @two_masks(%x: tensor<6x4xf32>, %m: tensor<6xf32>, %n: tensor<6xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %s = linalg.add ins(%l, %m : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %t = linalg.sub ins(%s, %n : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%t : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// REMARK: [Missed] linear-pool {{.*}}Function=two_large | Reason="OL5: several numbers are added to the logits, and may be large"
// CHECK-LABEL: func @two_large(
// CHECK: attn.pool
func.func @two_large(%x: tensor<6x4xf32>, %m: tensor<6xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<1.0e9> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %s = linalg.add ins(%l, %m : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%s : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// A number that erases in f16 does not in f32, in which scores are made.
// REMARK: [Missed] linear-pool {{.*}}Function=half | Reason="OL5: what is added to the logits is added in another type"
// CHECK-LABEL: func @half(
// CHECK: attn.pool
func.func @half(%x: tensor<6x4xf16>, %m: tensor<6xf16>) -> tensor<4xf16> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf16>
  %b = arith.constant dense<0.5> : tensor<6xf16>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf16>, tensor<4xf16>) outs(%b : tensor<6xf16>) -> tensor<6xf16>
  %e = tensor.empty() : tensor<6xf16>
  %s = linalg.add ins(%l, %m : tensor<6xf16>, tensor<6xf16>) outs(%e : tensor<6xf16>) -> tensor<6xf16>
  %y = attn.pool logits(%s : tensor<6xf16>) values(%x : tensor<6x4xf16>) maps = [#l, #v, #o] -> tensor<4xf16>
  return %y : tensor<4xf16>
}

// OL1: -1e9 is not a finite number of f16.
// REMARK-NOT: Function=half_filled
// CHECK-LABEL: func @half_filled(
// CHECK: attn.pool
func.func @half_filled(%x: tensor<6x4xf16>, %m: tensor<6xi1>) -> tensor<4xf16> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf16>
  %b = arith.constant dense<0.5> : tensor<6xf16>
  %c = arith.constant dense<-1.0e9> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf16>, tensor<4xf16>) outs(%b : tensor<6xf16>) -> tensor<6xf16>
  %e = tensor.empty() : tensor<6xf16>
  %s = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>, affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]}
    ins(%m, %l, %c : tensor<6xi1>, tensor<6xf16>, tensor<6xf32>) outs(%e : tensor<6xf16>) {
  ^bb0(%i: i1, %given: f16, %number: f32, %out: f16):
    %narrow = arith.truncf %number : f32 to f16
    %0 = arith.select %i, %given, %narrow : f16
    linalg.yield %0 : f16
  } -> tensor<6xf16>
  %y = attn.pool logits(%s : tensor<6xf16>) values(%x : tensor<6x4xf16>) maps = [#l, #v, #o] -> tensor<4xf16>
  return %y : tensor<4xf16>
}

// REMARK: [Missed] linear-pool {{.*}}Function=zero_rows | Reason="OL5: something is added to the logits, and rows without any give 0"
// CHECK-LABEL: func @zero_rows(
// CHECK: attn.pool
func.func @zero_rows(%x: tensor<6x4xf32>, %m: tensor<6xi1>, %a: tensor<6xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  %s = linalg.add ins(%l, %a : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%s : tensor<6xf32>) values(%x : tensor<6x4xf32>) mask(%m : tensor<6xi1>) empty_rows = zero
    maps = [#l, #v, #l, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// OL3: what is added has a number for each column.
// REMARK: [Missed] linear-pool {{.*}}Function=added_columns | Reason="OL3: each column of the value has logits of its own"
// CHECK-LABEL: func @added_columns(
// CHECK: attn.pool
func.func @added_columns(%x: tensor<6x4xf32>, %a: tensor<6x2xf32>, %v: tensor<6x2xf32>) -> tensor<2xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %e = tensor.empty() : tensor<6x2xf32>
  %many = linalg.broadcast ins(%l : tensor<6xf32>) outs(%e : tensor<6x2xf32>) dimensions = [1]
  %s = linalg.add ins(%many, %a : tensor<6x2xf32>, tensor<6x2xf32>) outs(%e : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.pool logits(%s : tensor<6x2xf32>) values(%v : tensor<6x2xf32>) maps = [#v, #v, #o] -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// REMARK: [Missed] linear-pool {{.*}}Function=columns | Reason="OL3: each column of the value has logits of its own"
// CHECK-LABEL: func @columns(
// CHECK: attn.pool
func.func @columns(%x: tensor<6x2xf32>, %v: tensor<6x2xf32>) -> tensor<2xf32> {
  %w = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %b = arith.constant dense<0.0> : tensor<6x2xf32>
  %l = linalg.matmul ins(%x, %w : tensor<6x2xf32>, tensor<2x2xf32>) outs(%b : tensor<6x2xf32>) -> tensor<6x2xf32>
  %y = attn.pool logits(%l : tensor<6x2xf32>) values(%v : tensor<6x2xf32>) maps = [#v, #v, #o] -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// OL3: two values, as for statistics.
// REMARK-NOT: Function=two_values
// CHECK-LABEL: func @two_values(
// CHECK: attn.pool
func.func @two_values(%x: tensor<6x4xf32>, %xx: tensor<6x4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.0> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %y:2 = attn.pool logits(%l : tensor<6xf32>) values(%x, %xx : tensor<6x4xf32>, tensor<6x4xf32>)
    maps = [#l, #v, #v, #o, #o] -> tensor<4xf32>, tensor<4xf32>
  return %y#0, %y#1 : tensor<4xf32>, tensor<4xf32>
}

// OL4
// REMARK-NOT: Function=logsumexp
// CHECK-LABEL: func @logsumexp(
// CHECK: attn.pool
func.func @logsumexp(%x: tensor<6x4xf32>) -> (tensor<4xf32>, tensor<f32>) {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<0.5> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %y, %s = attn.pool logits(%l : tensor<6xf32>) values(%x : tensor<6x4xf32>)
    maps = [#l, #v, #o, #one] -> tensor<4xf32> logsumexp(tensor<f32>)
  return %y, %s : tensor<4xf32>, tensor<f32>
}

// As large as a mask: it does not drop out.
// REMARK: [Passed] linear-pool {{.*}}Function=large
// CHECK-LABEL: func @large(
// CHECK: attn.attention {{.*}} biases(
func.func @large(%x: tensor<6x4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<-1.0e9> : tensor<6xf32>
  %l = linalg.matvec ins(%x, %w : tensor<6x4xf32>, tensor<4xf32>) outs(%b : tensor<6xf32>) -> tensor<6xf32>
  %y = attn.pool logits(%l : tensor<6xf32>) values(%x : tensor<6x4xf32>) maps = [#l, #v, #o] -> tensor<4xf32>
  return %y : tensor<4xf32>
}
