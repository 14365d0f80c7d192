// Masks that are nearly bands or lengths: they stay masks, or arithmetic.
// RUN: attn-opt %s --attn-raise --canonicalize --cse | FileCheck %s

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#vn = affine_map<(m, n, d) -> (n, d)>
#vm = affine_map<(m, n, d) -> (m, n)>
#md = affine_map<(m, n, d) -> (m, d)>
#id = affine_map<(m, n) -> (m, n)>
#m = affine_map<(m, n) -> (m)>
#n = affine_map<(m, n) -> (n)>
#all = affine_map<(m, n) -> ()>

// A triangle and one entry.
// CHECK-LABEL: func.func @one_entry_more(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5x5xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @one_entry_more(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[[0.0, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000], [0.0, 0.0, 0xFF800000, 0.0, 0xFF800000], [0.0, 0.0, 0.0, 0xFF800000, 0xFF800000], [0.0, 0.0, 0.0, 0.0, 0xFF800000], [0.0, 0.0, 0.0, 0.0, 0.0]]> : tensor<5x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %b : tensor<5x5xf32>, tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %bias: f32, %out: f32):
      %r = arith.addf %s, %bias : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A triangle without an entry.
// CHECK-LABEL: func.func @one_entry_less(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5x5xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @one_entry_less(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[[0.0, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000], [0.0, 0.0, 0xFF800000, 0xFF800000, 0xFF800000], [0.0, 0.0, 0.0, 0xFF800000, 0xFF800000], [0xFF800000, 0.0, 0.0, 0.0, 0xFF800000], [0.0, 0.0, 0.0, 0.0, 0.0]]> : tensor<5x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %b : tensor<5x5xf32>, tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %bias: f32, %out: f32):
      %r = arith.addf %s, %bias : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// CHECK-LABEL: func.func @window_with_a_hole(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5x5xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @window_with_a_hole(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[[0.0, 0.0, 0xFF800000, 0xFF800000, 0xFF800000], [0.0, 0.0, 0.0, 0xFF800000, 0xFF800000], [0xFF800000, 0.0, 0xFF800000, 0.0, 0xFF800000], [0xFF800000, 0xFF800000, 0.0, 0.0, 0.0], [0xFF800000, 0xFF800000, 0xFF800000, 0.0, 0.0]]> : tensor<5x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %b : tensor<5x5xf32>, tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %bias: f32, %out: f32):
      %r = arith.addf %s, %bias : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A finite number is arithmetic.
// CHECK-LABEL: func.func @finite_triangle(
// CHECK-NOT: {{bands|mask}}
// CHECK: attn.attention {{.*}} biases(
// CHECK-NOT: {{bands|mask}}
// CHECK: return
func.func @finite_triangle(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[[0.0, -1.0e9, -1.0e9, -1.0e9, -1.0e9], [0.0, 0.0, -1.0e9, -1.0e9, -1.0e9], [0.0, 0.0, 0.0, -1.0e9, -1.0e9], [0.0, 0.0, 0.0, 0.0, -1.0e9], [0.0, 0.0, 0.0, 0.0, 0.0]]> : tensor<5x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %b : tensor<5x5xf32>, tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %bias: f32, %out: f32):
      %r = arith.addf %s, %bias : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// CHECK-LABEL: func.func @keys_with_a_gap(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @keys_with_a_gap(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<[true, true, false, true, false]> : tensor<5xi1>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #n, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %allow: i1, %out: f32):
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// n >= l: left padding.
// CHECK-LABEL: func.func @keys_from_a_length_on(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @keys_from_a_length_on(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %l: tensor<i64>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #all, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %l : tensor<5x5xf32>, tensor<i64>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i64, %out: f32):
      %n = linalg.index 1 : index
      %j = arith.index_cast %n : index to i64
      %allow = arith.cmpi sge, %j, %a : i64
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A negative length allows all.
// CHECK-LABEL: func.func @unsigned_length(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @unsigned_length(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %l: tensor<i64>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #all, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %l : tensor<5x5xf32>, tensor<i64>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i64, %out: f32):
      %n = linalg.index 1 : index
      %j = arith.index_cast %n : index to i64
      %allow = arith.cmpi ult, %j, %a : i64
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// n < l[n].
// CHECK-LABEL: func.func @length_of_every_key(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @length_of_every_key(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %l: tensor<5xi64>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #n, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %l : tensor<5x5xf32>, tensor<5xi64>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i64, %out: f32):
      %n = linalg.index 1 : index
      %j = arith.index_cast %n : index to i64
      %allow = arith.cmpi slt, %j, %a : i64
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// n <= m + N: no corner.
// CHECK-LABEL: func.func @another_offset(
// CHECK-NOT: {{bands|lengths}}
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<?x?xi1>) maps
// CHECK-NOT: {{bands|lengths}}
// CHECK: return
func.func @another_offset(%q: tensor<?x8xf32>, %k: tensor<?x8xf32>, %v: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %nq = tensor.dim %q, %c0 : tensor<?x8xf32>
  %nk = tensor.dim %k, %c0 : tensor<?x8xf32>
  %s0 = tensor.empty(%nq, %nk) : tensor<?x?xf32>
  %o0 = tensor.empty(%nq) : tensor<?x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<?x8xf32>, tensor<?x8xf32>) outs(%f : tensor<?x?xf32>) -> tensor<?x?xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
    ^bb0(%s: f32, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %last = arith.addi %m, %nk : index
      %allow = arith.cmpi sle, %n, %last : index
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<?x?xf32> -> tensor<?x?xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%g : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %o : tensor<?x4xf32>
}

// n > m and n < m: bounds that contradict each other are no band.
// CHECK-LABEL: func.func @nothing_allowed(
// CHECK: attn.attention {{.*}} mask(%{{.+}} : tensor<5x5xi1>)
func.func @nothing_allowed(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %after = arith.cmpi sgt, %n, %m : index
      %before = arith.cmpi slt, %n, %m : index
      %allow = arith.andi %after, %before : i1
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}
