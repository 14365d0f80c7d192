// Masks on the probabilities, and guards for rows with nothing to attend to.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#vn = affine_map<(m, n, d) -> (n, d)>
#vm = affine_map<(m, n, d) -> (m, n)>
#md = affine_map<(m, n, d) -> (m, d)>
#id = affine_map<(m, n) -> (m, n)>
#m = affine_map<(m, n) -> (m)>
#n = affine_map<(m, n) -> (n)>

// The mask of the scores once more: an empty row is 0.
// CHECK-LABEL: func.func @masked_again(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) mask(%arg3 : tensor<5x5xi1>) empty_rows = zero maps
// CHECK-NEXT: return %[[A]]
func.func @masked_again(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %lowest : f32
      linalg.yield %t : f32
  } -> tensor<5x5xf32>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %p, %zero : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// As a product: an empty row stays NaN.
// CHECK-LABEL: func.func @masked_again_by_product(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) mask(%arg3 : tensor<5x5xi1>) maps
// CHECK-NEXT: return %[[A]]
func.func @masked_again_by_product(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %lowest : f32
      linalg.yield %t : f32
  } -> tensor<5x5xf32>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %i = arith.uitofp %a : i1 to f32
      %u = arith.mulf %p, %i : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// What the lowest finite number leaves is taken away again.
// CHECK-LABEL: func.func @lowest_masked_again(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) mask(%arg3 : tensor<5x5xi1>) empty_rows = zero maps
// CHECK-NEXT: return %[[A]]
func.func @lowest_masked_again(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %finite : f32
      linalg.yield %t : f32
  } -> tensor<5x5xf32>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %p, %zero : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Half precision is filled with -3e4, as Keras does.
// CHECK-LABEL: func.func @half_masked_again(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf16>) key(%arg1 : tensor<5x8xf16>) value(%arg2 : tensor<5x4xf16>) mask(%arg3 : tensor<5x5xi1>) empty_rows = zero maps
// CHECK-NEXT: return %[[A]]
func.func @half_masked_again(%q: tensor<5x8xf16>, %k: tensor<5x8xf16>, %v: tensor<5x4xf16>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf16>, %o0: tensor<5x4xf16>, %r0: tensor<5xf16>) -> tensor<5x4xf16> {
  %finite = arith.constant -3.0e+4 : f16
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

// -1e9 as bfloat16 rounds it is above -1e9.
// CHECK-LABEL: func.func @bfloat_masked_again(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xbf16>) key(%arg1 : tensor<5x8xbf16>) value(%arg2 : tensor<5x4xbf16>) mask(%arg3 : tensor<5x5xi1>) empty_rows = zero maps
// CHECK-NEXT: return %[[A]]
func.func @bfloat_masked_again(%q: tensor<5x8xbf16>, %k: tensor<5x8xbf16>, %v: tensor<5x4xbf16>, %w: tensor<5x5xi1>, %s0: tensor<5x5xbf16>, %o0: tensor<5x4xbf16>, %r0: tensor<5xbf16>) -> tensor<5x4xbf16> {
  %finite = arith.constant -9.99292928E+8 : bf16
  %zero = arith.constant 0.0 : bf16
  %f = linalg.fill ins(%zero : bf16) outs(%s0 : tensor<5x5xbf16>) -> tensor<5x5xbf16>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xbf16>, tensor<5x8xbf16>) outs(%f : tensor<5x5xbf16>) -> tensor<5x5xbf16>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xbf16>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xbf16>) {
    ^bb0(%s: bf16, %a: i1, %out: bf16):
      %t = arith.select %a, %s, %finite : bf16
      linalg.yield %t : bf16
  } -> tensor<5x5xbf16>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xbf16> -> tensor<5x5xbf16>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xbf16>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xbf16>) {
    ^bb0(%p: bf16, %a: i1, %out: bf16):
      %u = arith.select %a, %p, %zero : bf16
      linalg.yield %u : bf16
  } -> tensor<5x5xbf16>
  %g = linalg.fill ins(%zero : bf16) outs(%o0 : tensor<5x4xbf16>) -> tensor<5x4xbf16>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xbf16>, tensor<5x4xbf16>) outs(%g : tensor<5x4xbf16>) -> tensor<5x4xbf16>
  return %o : tensor<5x4xbf16>
}

// p m / sum(p m) is a softmax of what m allows.
// CHECK-LABEL: func.func @divided_again(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) mask(%arg3 : tensor<5x5xi1>) maps
// CHECK-NEXT: return %[[A]]
func.func @divided_again(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p0 = attn.softmax %c dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %i = arith.uitofp %a : i1 to f32
      %u = arith.mulf %p, %i : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %fr = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %sum = linalg.reduce { arith.addf } ins(%y : tensor<5x5xf32>) outs(%fr : tensor<5xf32>) dimensions = [1]
  %all = linalg.broadcast ins(%sum : tensor<5xf32>) outs(%s0 : tensor<5x5xf32>) dimensions = [1]
  %z = linalg.div ins(%y, %all : tensor<5x5xf32>, tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%z, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// The same with a selection.
// CHECK-LABEL: func.func @selected_and_divided_again(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) mask(%arg3 : tensor<5x5xi1>) maps
// CHECK-NEXT: return %[[A]]
func.func @selected_and_divided_again(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p0 = attn.softmax %c dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %p, %zero : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %fr = linalg.fill ins(%zero : f32) outs(%r0 : tensor<5xf32>) -> tensor<5xf32>
  %sum = linalg.reduce { arith.addf } ins(%y : tensor<5x5xf32>) outs(%fr : tensor<5xf32>) dimensions = [1]
  %all = linalg.broadcast ins(%sum : tensor<5xf32>) outs(%s0 : tensor<5x5xf32>) dimensions = [1]
  %z = linalg.div ins(%y, %all : tensor<5x5xf32>, tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%z, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// nan_to_num: 0 for NaN, numbers for infinities.
// CHECK-LABEL: func.func @nan_guard(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) mask(%arg3 : tensor<5x5xi1>) empty_rows = zero maps
// CHECK-NEXT: return %[[A]]
func.func @nan_guard(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5x5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %t = arith.select %a, %s, %lowest : f32
      linalg.yield %t : f32
  } -> tensor<5x5xf32>
  %p0 = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %nan = arith.cmpf uno, %p, %p : f32
      %isinf = arith.cmpf oeq, %p, %inf : f32
      %isneg = arith.cmpf oeq, %p, %lowest : f32
      %u0 = arith.select %isinf, %largest, %p : f32
      %u1 = arith.select %isneg, %finite, %u0 : f32
      %u = arith.select %nan, %zero, %u1 : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Rows are 0, or not: outside of the attention.
// CHECK-LABEL: func.func @rows_masked(
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) maps
// CHECK: linalg.generic {{.*}} ins(%[[A]], %arg3 :
// CHECK: arith.select
func.func @rows_masked(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p0 = attn.softmax %c dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %p, %zero : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A mask of keys that does not divide: a part of the value.
// CHECK-LABEL: func.func @keys_masked_without_division(
// CHECK: %[[V:.+]] = linalg.generic {{.*}} ins(%arg3, %arg2 :
// CHECK: arith.select
// CHECK: attn.attention {{.*}} value(%[[V]] : tensor<5x4xf32>) maps
func.func @keys_masked_without_division(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>, %r0: tensor<5xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %finite = arith.constant -3.40282347E+38 : f32
  %inf = arith.constant 0x7F800000 : f32
  %largest = arith.constant 3.40282347E+38 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p0 = attn.softmax %c dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #n, #id], iterator_types = ["parallel", "parallel"]} ins(%p0, %w : tensor<5x5xf32>, tensor<5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%p: f32, %a: i1, %out: f32):
      %u = arith.select %a, %p, %zero : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%y, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}
