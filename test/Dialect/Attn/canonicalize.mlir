// What does nothing is dropped; each near miss stays.
// RUN: attn-opt %s --canonicalize | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#m = affine_map<(m, n, k, d) -> (m)>
#n = affine_map<(m, n, k, d) -> (n)>
#b = affine_map<(b, n, d) -> (b)>
#bn = affine_map<(b, n, d) -> (b, n)>
#bnd = affine_map<(b, n, d) -> (b, n, d)>
#bd = affine_map<(b, n, d) -> (b, d)>

// CHECK-LABEL: @true_mask
func.func @true_mask(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  %m = arith.constant dense<true> : tensor<12xi1>
  // CHECK: attn.attention query(%{{[^ ]+}} : tensor<10x16xf32>) key(%{{[^ ]+}} : tensor<12x16xf32>) value(%{{[^ ]+}} : tensor<12x8xf32>) maps = [#{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}] -> tensor<10x8xf32>
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    mask(%m : tensor<12xi1>)
    maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @not_true_mask
func.func @not_true_mask(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  %m = arith.constant dense<[true, true, true, true, true, true, true, true, true, true, true, false]> : tensor<12xi1>
  // CHECK: mask(
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    mask(%m : tensor<12xi1>)
    maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @zero_bias
func.func @zero_bias(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %b: tensor<10x12xf32>) -> tensor<10x8xf32> {
  %z = arith.constant dense<0.0> : tensor<12xf32>
  // CHECK: biases(%{{[^ ]+}} : tensor<10x12xf32>) maps = [#{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}, #[[$S:[^,]+]], #{{[^,]+}}]
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    biases(%z, %b : tensor<12xf32>, tensor<10x12xf32>)
    maps = [#q, #k, #v, #n, #s, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @not_zero_bias
func.func @not_zero_bias(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  %z = arith.constant dense<1.0e-30> : tensor<12xf32>
  // CHECK: biases(
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    biases(%z : tensor<12xf32>)
    maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @unit_factors
func.func @unit_factors(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> (tensor<10x8xf32>, tensor<10x8xf32>) {
  // CHECK-NOT: factor(
  %one = arith.constant dense<1.0> : tensor<12xf32>
  %all = arith.constant dense<true> : tensor<12xi1>
  %a = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    factor(%one : tensor<12xf32>)
    maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  %b = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    factor(%all : tensor<12xi1>)
    maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  // CHECK: return
  return %a, %b : tensor<10x8xf32>, tensor<10x8xf32>
}

// CHECK-LABEL: @not_unit_factors
func.func @not_unit_factors(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> (tensor<10x8xf32>, tensor<10x8xf32>) {
  %two = arith.constant dense<2.0> : tensor<12xf32>
  %some = arith.constant dense<[true, true, true, true, true, true, true, true, true, true, true, false]> : tensor<12xi1>
  // CHECK: factor(%{{[^ ]+}} : tensor<12xf32>)
  %a = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    factor(%two : tensor<12xf32>)
    maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  // CHECK: factor(%{{[^ ]+}} : tensor<12xi1>)
  %b = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    factor(%some : tensor<12xi1>)
    maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  return %a, %b : tensor<10x8xf32>, tensor<10x8xf32>
}

// CHECK-LABEL: @unused_logsumexp
func.func @unused_logsumexp(%l: tensor<12xf32>, %v: tensor<12x8xf32>) -> tensor<8xf32> {
  // CHECK: attn.pool logits(%{{[^ ]+}} : tensor<12xf32>) values(%{{[^ ]+}} : tensor<12x8xf32>) maps = [#{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}] -> tensor<8xf32>{{$}}
  %r:2 = attn.pool logits(%l : tensor<12xf32>) values(%v : tensor<12x8xf32>)
    maps = [affine_map<(n, d) -> (n)>, affine_map<(n, d) -> (n, d)>, affine_map<(n, d) -> (d)>, affine_map<(n, d) -> ()>]
    -> tensor<8xf32> logsumexp(tensor<f32>)
  return %r#0 : tensor<8xf32>
}

// CHECK-LABEL: @full_lengths
func.func @full_lengths(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  %l = arith.constant dense<[12, 13, 12, 12, 12, 12, 12, 12, 12, 12]> : tensor<10xi32>
  // CHECK: attn.attention query(%{{[^ ]+}} : tensor<10x16xf32>) key(%{{[^ ]+}} : tensor<12x16xf32>) value(%{{[^ ]+}} : tensor<12x8xf32>) maps = [#{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}] -> tensor<10x8xf32>
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    lengths(%l : tensor<10xi32>)
    maps = [#q, #k, #v, #m, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @not_full_lengths
func.func @not_full_lengths(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  %l = arith.constant dense<[12, 11, 12, 12, 12, 12, 12, 12, 12, 12]> : tensor<10xi32>
  // CHECK: lengths(
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    lengths(%l : tensor<10xi32>)
    maps = [#q, #k, #v, #m, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @full_lengths_of_unknown
func.func @full_lengths_of_unknown(%q: tensor<10x16xf32>, %k: tensor<?x16xf32>, %v: tensor<?x8xf32>) -> tensor<10x8xf32> {
  %l = arith.constant dense<12> : tensor<10xi32>
  // CHECK: lengths(
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<?x16xf32>) value(%v : tensor<?x8xf32>)
    lengths(%l : tensor<10xi32>)
    maps = [#q, #k, #v, #m, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @full_bands
func.func @full_bands(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  // CHECK: attn.attention query(%{{[^ ]+}} : tensor<10x16xf32>) key(%{{[^ ]+}} : tensor<12x16xf32>) value(%{{[^ ]+}} : tensor<12x8xf32>) maps = [#{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}] -> tensor<10x8xf32>
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    bands = [#attn.band<query = 0, key = 1>, #attn.band<query = 0, key = 1, lower = -9, upper = 11>,
             #attn.band<query = 0, key = 1, lower = -11, upper = 9, corner = bottom_right>]
    maps = [#q, #k, #v, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @not_full_bands
func.func @not_full_bands(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  // CHECK: bands = [#attn.band<query = 0, key = 1, lower = -8>, #attn.band<query = 0, key = 1, upper = 10>, #attn.band<query = 0, key = 1, lower = -10, upper = 9, corner = bottom_right>, #attn.band<query = 0, key = 1, lower = -11, upper = 8, corner = bottom_right>]
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    bands = [#attn.band<query = 0, key = 1, lower = -8>, #attn.band<query = 0, key = 1, upper = 10>,
             #attn.band<query = 0, key = 1, lower = -10, upper = 9, corner = bottom_right>,
             #attn.band<query = 0, key = 1, lower = -11, upper = 8, corner = bottom_right>]
    maps = [#q, #k, #v, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @same_band_twice
func.func @same_band_twice(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  // CHECK: bands = [#attn.band<query = 0, key = 1, upper = 0>] maps
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0>, #attn.band<query = 0, key = 1, upper = 0>]
    maps = [#q, #k, #v, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @identity_region
func.func @identity_region(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %c: tensor<f32>) -> tensor<10x8xf32> {
  // CHECK: attn.attention query(%{{[^ ]+}} : tensor<10x16xf32>) key(%{{[^ ]+}} : tensor<12x16xf32>) value(%{{[^ ]+}} : tensor<12x8xf32>) maps = [#{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}] -> tensor<10x8xf32>
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    score(%c : tensor<f32>)
    maps = [#q, #k, #v, affine_map<(m, n, k, d) -> ()>, #o] modify {
    ^bb0(%s: f32, %x: f32):
      attn.yield %s : f32
    } -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @not_identity_region
func.func @not_identity_region(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %c: tensor<f32>) -> tensor<10x8xf32> {
  // CHECK: score(
  // CHECK: modify
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    score(%c : tensor<f32>)
    maps = [#q, #k, #v, affine_map<(m, n, k, d) -> ()>, #o] modify {
    ^bb0(%s: f32, %x: f32):
      attn.yield %x : f32
    } -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @unused_score_operand
func.func @unused_score_operand(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %c: tensor<f32>, %e: tensor<12xf32>) -> tensor<10x8xf32> {
  // CHECK: score(%{{[^ ]+}} : tensor<12xf32>)
  // CHECK: ^bb0(%[[X:.+]]: f32, %[[Y:.+]]: f32):
  // CHECK-NEXT: arith.mulf %[[X]], %[[Y]]
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    score(%c, %e : tensor<f32>, tensor<12xf32>)
    maps = [#q, #k, #v, affine_map<(m, n, k, d) -> ()>, #n, #o] modify {
    ^bb0(%s: f32, %x: f32, %y: f32):
      %0 = arith.mulf %s, %y : f32
      attn.yield %0 : f32
    } -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @unused_results
func.func @unused_results(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x12xf32> {
  // CHECK: %{{.+}}, %{{.+}} = attn.attention {{.*}} {name = "first"} -> tensor<10x8xf32> probabilities(tensor<10x12xf32>)
  %o:3 = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    maps = [#q, #k, #v, #o, #m, #s] {name = "first"} -> tensor<10x8xf32> logsumexp(tensor<10xf32>) probabilities(tensor<10x12xf32>)
  return %o#2 : tensor<10x12xf32>
}

// CHECK-LABEL: @pool_without_masks
func.func @pool_without_masks(%l: tensor<2x10xf32>, %x: tensor<2x10x8xf32>) -> tensor<2x8xf32> {
  %mask = arith.constant dense<true> : tensor<2x10xi1>
  %lengths = arith.constant dense<10> : tensor<2xindex>
  // CHECK: attn.pool logits(%{{[^ ]+}} : tensor<2x10xf32>) values(%{{[^ ]+}} : tensor<2x10x8xf32>) maps = [#{{[^,]+}}, #{{[^,]+}}, #{{[^,]+}}] -> tensor<2x8xf32>
  %r = attn.pool logits(%l : tensor<2x10xf32>) values(%x : tensor<2x10x8xf32>)
    mask(%mask : tensor<2x10xi1>) lengths(%lengths : tensor<2xindex>)
    maps = [#bn, #bnd, #bn, #b, #bd] -> tensor<2x8xf32>
  return %r : tensor<2x8xf32>
}

// CHECK-LABEL: @pool_with_masks
func.func @pool_with_masks(%l: tensor<2x10xf32>, %x: tensor<2x10x8xf32>) -> tensor<2x8xf32> {
  %mask = arith.constant dense<false> : tensor<2x10xi1>
  %lengths = arith.constant dense<[10, 9]> : tensor<2xindex>
  // CHECK: attn.pool {{.*}} mask({{.*}} lengths(
  %r = attn.pool logits(%l : tensor<2x10xf32>) values(%x : tensor<2x10x8xf32>)
    mask(%mask : tensor<2x10xi1>) lengths(%lengths : tensor<2xindex>)
    maps = [#bn, #bnd, #bn, #b, #bd] -> tensor<2x8xf32>
  return %r : tensor<2x8xf32>
}

// CHECK-LABEL: @norms_without_parameters
func.func @norms_without_parameters(%x: tensor<2x8xf32>) -> (tensor<2x8xf32>, tensor<2x8xf32>) {
  %one = arith.constant dense<1.0> : tensor<8xf32>
  %zero = arith.constant dense<0.0> : tensor<8xf32>
  // CHECK: attn.layer_norm %{{.+}} dimensions = [1] epsilon = 2.500000e-01 : tensor<2x8xf32>
  %y = attn.layer_norm %x dimensions = [1] epsilon = 0.25 weight(%one : tensor<8xf32>) bias(%zero : tensor<8xf32>) : tensor<2x8xf32> -> tensor<2x8xf32>
  // CHECK: attn.rms_norm %{{.+}} dimensions = [1] epsilon = 2.500000e-01 : tensor<2x8xf32>
  %z = attn.rms_norm %x dimensions = [1] epsilon = 0.25 weight(%one : tensor<8xf32>) : tensor<2x8xf32> -> tensor<2x8xf32>
  return %y, %z : tensor<2x8xf32>, tensor<2x8xf32>
}

// CHECK-LABEL: @norms_with_parameters
func.func @norms_with_parameters(%x: tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %one = arith.constant dense<[1.0, 1.5]> : tensor<2xf32>
  %zero = arith.constant dense<[0.0, 1.0]> : tensor<2xf32>
  // CHECK: attn.layer_norm {{.*}} weight({{.*}} bias(
  %y = attn.layer_norm %x dimensions = [1] epsilon = 0.25 weight(%one : tensor<2xf32>) bias(%zero : tensor<2xf32>) : tensor<2x2xf32> -> tensor<2x2xf32>
  // CHECK: attn.rms_norm {{.*}} weight(
  %z = attn.rms_norm %x dimensions = [1] epsilon = 0.25 weight(%one : tensor<2xf32>) : tensor<2x2xf32> -> tensor<2x2xf32>
  return %y, %z : tensor<2x2xf32>, tensor<2x2xf32>
}
