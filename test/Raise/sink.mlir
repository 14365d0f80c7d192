// One more score than keys, which takes a part of every row.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#vn = affine_map<(m, n, d) -> (n, d)>
#vm = affine_map<(m, n, d) -> (m, n)>
#md = affine_map<(m, n, d) -> (m, d)>
#id = affine_map<(m, n) -> (m, n)>
#m = affine_map<(m, n) -> (m)>

// Joined to the scores, and dropped from the probabilities.
// CHECK-LABEL: func.func @sink_column(
// CHECK: %[[A:.+]], %[[L:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) empty_rows = zero maps = {{.*}} logsumexp(tensor<5xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]], %[[L]], %{{.+}} :
// CHECK: %[[D:.+]] = arith.subf
// CHECK: math.exp %[[D]]
func.func @sink_column(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %z: tensor<5x1xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %x = tensor.concat dim(1) %c, %z : (tensor<5x6xf32>, tensor<5x1xf32>) -> tensor<5x7xf32>
  %w = attn.softmax %x dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
  %p = tensor.extract_slice %w[0, 0] [5, 6] [1, 1] : tensor<5x7xf32> to tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Before the scores.
// CHECK-LABEL: func.func @sink_first(
// CHECK: %[[A:.+]], %[[L:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) empty_rows = zero maps = {{.*}} logsumexp(tensor<5xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]], %[[L]], %{{.+}} :
// CHECK: %[[D:.+]] = arith.subf
// CHECK: math.exp %[[D]]
func.func @sink_first(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %z: tensor<5x1xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %x = tensor.concat dim(1) %z, %c : (tensor<5x1xf32>, tensor<5x6xf32>) -> tensor<5x7xf32>
  %w = attn.softmax %x dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
  %p = tensor.extract_slice %w[0, 1] [5, 6] [1, 1] : tensor<5x7xf32> to tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// exp(s) / (1 + sum(exp(s))): a sink of 0.
// CHECK-LABEL: func.func @one_more(
// CHECK: %[[A:.+]], %[[L:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) empty_rows = zero maps = {{.*}} logsumexp(tensor<5xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]], %[[L]] :
// CHECK: %[[D:.+]] = arith.subf %cst
// CHECK: math.exp %[[D]]
func.func @one_more(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %z: tensor<5x1xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %e = linalg.exp ins(%c : tensor<5x6xf32>) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fr = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x6xf32>) outs(%fr : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#id, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%e, %sum : tensor<5x6xf32>, tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %t = arith.addf %b, %one : f32
      %u = arith.divf %a, %t : f32
      linalg.yield %u : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// exp(s - c) / (exp(-c) + sum(exp(s - c))).
// CHECK-LABEL: func.func @one_more_shifted(
// CHECK: %[[A:.+]], %[[L:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) empty_rows = zero maps = {{.*}} logsumexp(tensor<5xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]], %[[L]] :
// CHECK: %[[D:.+]] = arith.subf %cst
// CHECK: math.exp %[[D]]
func.func @one_more_shifted(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %z: tensor<5x1xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fm = linalg.fill ins(%lowest : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%c : tensor<5x6xf32>) outs(%fm : tensor<5xf32>) dimensions = [1]
  %e = linalg.generic {indexing_maps = [#id, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %max : tensor<5x6xf32>, tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %t = arith.subf %a, %b : f32
      %u = math.exp %t : f32
      linalg.yield %u : f32
  } -> tensor<5x6xf32>
  %fr = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x6xf32>) outs(%fr : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#id, #m, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%e, %sum, %max : tensor<5x6xf32>, tensor<5xf32>, tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %h: f32, %out: f32):
      %n = arith.negf %h : f32
      %en = math.exp %n : f32
      %t = arith.addf %en, %b : f32
      %u = arith.divf %a, %t : f32
      linalg.yield %u : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Near miss: the slice drops a key, not the sink.
// CHECK-LABEL: func.func @another_slice(
// CHECK-NOT: attn.attention
// CHECK: attn.softmax
// CHECK: return
func.func @another_slice(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %z: tensor<5x1xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %x = tensor.concat dim(1) %c, %z : (tensor<5x6xf32>, tensor<5x1xf32>) -> tensor<5x7xf32>
  %w = attn.softmax %x dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
  %p = tensor.extract_slice %w[0, 1] [5, 6] [1, 1] : tensor<5x7xf32> to tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Near miss: 1 added after the shift is a sink that depends on the scores.
// CHECK-LABEL: func.func @one_after_the_shift(
// CHECK-NOT: attn.attention
// CHECK: return
func.func @one_after_the_shift(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %z: tensor<5x1xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fm = linalg.fill ins(%lowest : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%c : tensor<5x6xf32>) outs(%fm : tensor<5xf32>) dimensions = [1]
  %e = linalg.generic {indexing_maps = [#id, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %max : tensor<5x6xf32>, tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %t = arith.subf %a, %b : f32
      %u = math.exp %t : f32
      linalg.yield %u : f32
  } -> tensor<5x6xf32>
  %fr = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x6xf32>) outs(%fr : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#id, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%e, %sum : tensor<5x6xf32>, tensor<5xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %t = arith.addf %b, %one : f32
      %u = arith.divf %a, %t : f32
      linalg.yield %u : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A pool whose weights sum to less than 1.
// CHECK-LABEL: func.func @pool_with_sink(
// CHECK: %[[A:.+]], %[[L:.+]] = attn.pool logits(%arg0 : tensor<6xf32>) values(%arg2 : tensor<6x4xf32>) empty_rows = zero maps = {{.*}} -> tensor<4xf32> logsumexp(tensor<f32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]], %[[L]], %{{.+}} :
func.func @pool_with_sink(%l: tensor<6xf32>, %z: tensor<1xf32>, %v: tensor<6x4xf32>, %o0: tensor<4xf32>) -> tensor<4xf32> {
  %c = tensor.concat dim(0) %l, %z : (tensor<6xf32>, tensor<1xf32>) -> tensor<7xf32>
  %p = attn.softmax %c dimensions = [0] : tensor<7xf32> -> tensor<7xf32>
  %s = tensor.extract_slice %p[0] [6] [1] : tensor<7xf32> to tensor<6xf32>
  %zero = arith.constant 0.0 : f32
  %fo = linalg.fill ins(%zero : f32) outs(%o0 : tensor<4xf32>) -> tensor<4xf32>
  %o = linalg.vecmat ins(%s, %v : tensor<6xf32>, tensor<6x4xf32>) outs(%fo : tensor<4xf32>) -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// Keras 1 pooling: exp(l) / (epsilon + sum(exp(l))), a sink of log(epsilon).
// CHECK-LABEL: func.func @pool_with_epsilon(
// CHECK: %[[A:.+]], %[[L:.+]] = attn.pool logits(%arg0 : tensor<6xf32>) values(%arg1 : tensor<6x4xf32>) empty_rows = zero maps = {{.*}} logsumexp(tensor<f32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]], %[[L]] :
// CHECK: arith.subf %cst
func.func @pool_with_epsilon(%l: tensor<6xf32>, %v: tensor<6x4xf32>, %s0: tensor<6xf32>, %r0: tensor<f32>, %o0: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %epsilon = arith.constant 1.0e-07 : f32
  %e = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%l : tensor<6xf32>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %out: f32):
      %x = math.exp %s : f32
      linalg.yield %x : f32
  } -> tensor<6xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<f32>) -> tensor<f32>
  %n = linalg.reduce { arith.addf } ins(%e : tensor<6xf32>) outs(%n0 : tensor<f32>) dimensions = [0]
  %p = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> ()>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%e, %n : tensor<6xf32>, tensor<f32>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.addf %a, %epsilon : f32
      %x = arith.divf %s, %d : f32
      linalg.yield %x : f32
  } -> tensor<6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<4xf32>) -> tensor<4xf32>
  %o = linalg.vecmat ins(%p, %v : tensor<6xf32>, tensor<6x4xf32>) outs(%g : tensor<4xf32>) -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// The same with exponentials that are masked.
// CHECK-LABEL: func.func @pool_with_epsilon_masked(
// CHECK: %[[A:.+]], %[[L:.+]] = attn.pool logits(%arg0 : tensor<6xf32>) values(%arg1 : tensor<6x4xf32>) mask(%arg2 : tensor<6xi1>) empty_rows = zero maps = {{.*}} logsumexp(tensor<f32>)
func.func @pool_with_epsilon_masked(%l: tensor<6xf32>, %v: tensor<6x4xf32>, %w: tensor<6xi1>, %s0: tensor<6xf32>, %r0: tensor<f32>, %o0: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %epsilon = arith.constant 1.0e-07 : f32
  %e = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%l, %w : tensor<6xf32>, tensor<6xi1>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %b: i1, %out: f32):
      %x = math.exp %s : f32
      %i = arith.uitofp %b : i1 to f32
      %y = arith.mulf %x, %i : f32
      linalg.yield %y : f32
  } -> tensor<6xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<f32>) -> tensor<f32>
  %n = linalg.reduce { arith.addf } ins(%e : tensor<6xf32>) outs(%n0 : tensor<f32>) dimensions = [0]
  %p = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> ()>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%e, %n : tensor<6xf32>, tensor<f32>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.addf %a, %epsilon : f32
      %x = arith.divf %s, %d : f32
      linalg.yield %x : f32
  } -> tensor<6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<4xf32>) -> tensor<4xf32>
  %o = linalg.vecmat ins(%p, %v : tensor<6xf32>, tensor<6x4xf32>) outs(%g : tensor<4xf32>) -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// The same after the maximum was subtracted: a sink of max(l) + log(epsilon).
// CHECK-LABEL: func.func @epsilon_below_the_maximum(
// CHECK: %[[M:.+]] = linalg.reduce
// CHECK: %[[A:.+]], %[[L:.+]] = attn.pool logits(%arg0 : tensor<6xf32>) values(%arg1 : tensor<6x4xf32>) empty_rows = zero maps = {{.*}} logsumexp(tensor<f32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]], %[[L]], %[[M]] :
// CHECK: arith.addf
func.func @epsilon_below_the_maximum(%l: tensor<6xf32>, %v: tensor<6x4xf32>, %s0: tensor<6xf32>, %r0: tensor<f32>, %o0: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %epsilon = arith.constant 1.0e-06 : f32
  %m0 = linalg.fill ins(%lowest : f32) outs(%r0 : tensor<f32>) -> tensor<f32>
  %m = linalg.reduce { arith.maximumf } ins(%l : tensor<6xf32>) outs(%m0 : tensor<f32>) dimensions = [0]
  %e = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> ()>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%l, %m : tensor<6xf32>, tensor<f32>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.subf %s, %a : f32
      %x = math.exp %d : f32
      linalg.yield %x : f32
  } -> tensor<6xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<f32>) -> tensor<f32>
  %n = linalg.reduce { arith.addf } ins(%e : tensor<6xf32>) outs(%n0 : tensor<f32>) dimensions = [0]
  %p = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> ()>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%e, %n : tensor<6xf32>, tensor<f32>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.addf %a, %epsilon : f32
      %x = arith.divf %s, %d : f32
      linalg.yield %x : f32
  } -> tensor<6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<4xf32>) -> tensor<4xf32>
  %o = linalg.vecmat ins(%p, %v : tensor<6xf32>, tensor<6x4xf32>) outs(%g : tensor<4xf32>) -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// A sum of at least 1 plus 1e-9 is that sum in f32.
// CHECK-LABEL: func.func @epsilon_rounded_away(
// CHECK: %[[A:.+]] = attn.pool logits(%arg0 : tensor<6xf32>) values(%arg1 : tensor<6x4xf32>) maps
// CHECK-NEXT: return %[[A]]
func.func @epsilon_rounded_away(%l: tensor<6xf32>, %v: tensor<6x4xf32>, %s0: tensor<6xf32>, %r0: tensor<f32>, %o0: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %epsilon = arith.constant 1.0e-09 : f32
  %m0 = linalg.fill ins(%lowest : f32) outs(%r0 : tensor<f32>) -> tensor<f32>
  %m = linalg.reduce { arith.maximumf } ins(%l : tensor<6xf32>) outs(%m0 : tensor<f32>) dimensions = [0]
  %e = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> ()>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%l, %m : tensor<6xf32>, tensor<f32>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.subf %s, %a : f32
      %x = math.exp %d : f32
      linalg.yield %x : f32
  } -> tensor<6xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<f32>) -> tensor<f32>
  %n = linalg.reduce { arith.addf } ins(%e : tensor<6xf32>) outs(%n0 : tensor<f32>) dimensions = [0]
  %p = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> ()>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%e, %n : tensor<6xf32>, tensor<f32>) outs(%s0 : tensor<6xf32>) {
    ^bb0(%s: f32, %a: f32, %out: f32):
      %d = arith.addf %a, %epsilon : f32
      %x = arith.divf %s, %d : f32
      linalg.yield %x : f32
  } -> tensor<6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<4xf32>) -> tensor<4xf32>
  %o = linalg.vecmat ins(%p, %v : tensor<6xf32>, tensor<6x4xf32>) outs(%g : tensor<4xf32>) -> tensor<4xf32>
  return %o : tensor<4xf32>
}
