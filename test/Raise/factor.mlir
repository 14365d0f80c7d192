// What multiplies the probabilities after the softmax has counted every key.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#vn = affine_map<(m, n, d) -> (n, d)>
#vm = affine_map<(m, n, d) -> (m, n)>
#md = affine_map<(m, n, d) -> (m, d)>
#id = affine_map<(m, n) -> (m, n)>
#n = affine_map<(m, n) -> (n)>

// Probabilities of some keys of some queries are dropped.
// CHECK-LABEL: func.func @selected(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) factor(%arg3 : tensor<5x6xi1>) maps
// CHECK-NEXT: return %[[A]]
func.func @selected(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<5x6xi1>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %c dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %w : tensor<5x6xf32>, tensor<5x6xi1>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: i1, %out: f32):
      %r = arith.select %a, %e, %zero : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// The mirror image.
// CHECK-LABEL: func.func @selected_otherwise(
// CHECK: %[[W:.+]] = linalg.generic
// CHECK: arith.xori
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) factor(%[[W]] : tensor<5x6xi1>) maps
// CHECK-NEXT: return %[[A]]
func.func @selected_otherwise(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<5x6xi1>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %c dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %w : tensor<5x6xf32>, tensor<5x6xi1>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: i1, %out: f32):
      %r = arith.select %a, %zero, %e : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Any numbers.
// CHECK-LABEL: func.func @multiplied(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) factor(%arg3 : tensor<5x6xf32>) maps
// CHECK-NEXT: return %[[A]]
func.func @multiplied(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<5x6xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %c dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %w : tensor<5x6xf32>, tensor<5x6xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: f32, %out: f32):
      %r = arith.mulf %e, %a : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A condition that is multiplied is a number: NaN times 0 is NaN.
// CHECK-LABEL: func.func @multiplied_condition(
// CHECK: %[[W:.+]] = linalg.generic
// CHECK: arith.select
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) factor(%[[W]] : tensor<5x6xf32>) maps
// CHECK-NEXT: return %[[A]]
func.func @multiplied_condition(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<5x6xi1>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %c dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %w : tensor<5x6xf32>, tensor<5x6xi1>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: i1, %out: f32):
      %i = arith.uitofp %a : i1 to f32
      %r = arith.mulf %e, %i : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// The same for all queries: a part of the value.
// CHECK-LABEL: func.func @of_keys(
// CHECK: %[[V:.+]] = linalg.generic
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%[[V]] : tensor<6x4xf32>) maps
// CHECK-NEXT: return %[[A]]
func.func @of_keys(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<6xf32>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %c dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #n, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %w : tensor<5x6xf32>, tensor<6xf32>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: f32, %out: f32):
      %r = arith.mulf %e, %a : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Scores below the fill may be among the others, so it is no mask.
// CHECK-LABEL: func.func @finite_fill(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) score(%arg3 : tensor<5x6xi1>) factor(%arg3 : tensor<5x6xi1>) maps
func.func @finite_fill(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<5x6xi1>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fill = arith.constant -1.0e4 : f32
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x6xf32>, tensor<5x6xi1>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %fill : f32
      linalg.yield %t : f32
  } -> tensor<5x6xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %w : tensor<5x6xf32>, tensor<5x6xi1>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: i1, %out: f32):
      %r = arith.select %a, %e, %zero : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Masked scores, and the probabilities of the others dropped.
// CHECK-LABEL: func.func @opposite(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<6x8xf32>) value(%arg2 : tensor<6x4xf32>) mask(%arg3 : tensor<5x6xi1>) factor(%{{.+}} : tensor<5x6xi1>) maps
func.func @opposite(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v: tensor<6x4xf32>, %w: tensor<5x6xi1>, %s0: tensor<5x6xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f : tensor<5x6xf32>) -> tensor<5x6xf32>
  %fill = arith.constant 0xFF800000 : f32
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x6xf32>, tensor<5x6xi1>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %fill : f32
      linalg.yield %t : f32
  } -> tensor<5x6xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p, %w : tensor<5x6xf32>, tensor<5x6xi1>) outs(%s0 : tensor<5x6xf32>) {
    ^bb0(%e: f32, %a: i1, %out: f32):
      %r = arith.select %a, %zero, %e : f32
      linalg.yield %r : f32
  } -> tensor<5x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x6xf32>, tensor<6x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// The same in half precision.
// CHECK-LABEL: func.func @half_masked_again(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf16>) key(%arg1 : tensor<5x8xf16>) value(%arg2 : tensor<5x4xf16>) score(%arg3 : tensor<5x5xi1>) factor(%arg3 : tensor<5x5xi1>) maps
func.func @half_masked_again(%q: tensor<5x8xf16>, %k: tensor<5x8xf16>, %v: tensor<5x4xf16>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf16>, %o0: tensor<5x4xf16>, %r0: tensor<5xf16>) -> tensor<5x4xf16> {
  %finite = arith.constant -1.0e4 : f16
  %zero = arith.constant 0.0 : f16
  %f = linalg.fill ins(%zero : f16) outs(%s0 : tensor<5x5xf16>) -> tensor<5x5xf16>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf16>, tensor<5x8xf16>) outs(%f : tensor<5x5xf16>) -> tensor<5x5xf16>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf16>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf16>) {
    ^bb0(%s: f16, %a: i1, %out: f16):
      %t = arith.select %a, %s, %finite : f16
      linalg.yield %t : f16
  } -> tensor<5x5xf16>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf16> -> tensor<5x5xf16>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf16>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf16>) {
    ^bb0(%p: f16, %a: i1, %out: f16):
      %u = arith.select %a, %p, %zero : f16
      linalg.yield %u : f16
  } -> tensor<5x5xf16>
  %g = linalg.fill ins(%zero : f16) outs(%o0 : tensor<5x4xf16>) -> tensor<5x4xf16>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf16>, tensor<5x4xf16>) outs(%g : tensor<5x4xf16>) -> tensor<5x4xf16>
  return %o : tensor<5x4xf16>
}
