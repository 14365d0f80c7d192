// Masks that are bands of positions or numbers of keys, however they are spelled.
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

// 0 and -inf are added.
// CHECK-LABEL: func.func @triangle_of_constants(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) bands = [#attn.band<query = 0, key = 1, upper = 0>] maps
func.func @triangle_of_constants(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[[0.0, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000], [0.0, 0.0, 0xFF800000, 0xFF800000, 0xFF800000], [0.0, 0.0, 0.0, 0xFF800000, 0xFF800000], [0.0, 0.0, 0.0, 0.0, 0xFF800000], [0.0, 0.0, 0.0, 0.0, 0.0]]> : tensor<5x5xf32>
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

// Each query sees its neighbours.
// CHECK-LABEL: func.func @window_of_constants(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) bands = [#attn.band<query = 0, key = 1, lower = -1, upper = 1>] maps
func.func @window_of_constants(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[[0.0, 0.0, 0xFF800000, 0xFF800000, 0xFF800000], [0.0, 0.0, 0.0, 0xFF800000, 0xFF800000], [0xFF800000, 0.0, 0.0, 0.0, 0xFF800000], [0xFF800000, 0xFF800000, 0.0, 0.0, 0.0], [0xFF800000, 0xFF800000, 0xFF800000, 0.0, 0.0]]> : tensor<5x5xf32>
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

// Rows 2 to 6 of a triangle: the last queries of a longer sequence.
// CHECK-LABEL: func.func @slice_of_a_buffer(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) bands = [#attn.band<query = 0, key = 1, upper = 2>] maps
func.func @slice_of_a_buffer(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %buffer = arith.constant dense<[[true, false, false, false, false, false, false, false], [true, true, false, false, false, false, false, false], [true, true, true, false, false, false, false, false], [true, true, true, true, false, false, false, false], [true, true, true, true, true, false, false, false], [true, true, true, true, true, true, false, false], [true, true, true, true, true, true, true, false], [true, true, true, true, true, true, true, true]]> : tensor<8x8xi1>
  %w = tensor.extract_slice %buffer[2, 0] [5, 5] [1, 1] : tensor<8x8xi1> to tensor<5x5xi1>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5x5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %allow: i1, %out: f32):
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// tril(ones) != 0.
// CHECK-LABEL: func.func @triangle_of_ones(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) bands = [#attn.band<query = 0, key = 1, upper = 0>] maps
func.func @triangle_of_ones(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %c0 = arith.cmpi sle, %n, %m : index
      %t = arith.select %c0, %one, %zero : f32
      %allow = arith.cmpf une, %t, %zero : f32
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// |n - m| <= 2.
// CHECK-LABEL: func.func @distance(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) bands = [#attn.band<query = 0, key = 1, lower = -2, upper = 2>] maps
func.func @distance(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : i64
  %true = arith.constant true
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %i = arith.index_cast %m : index to i64
      %j = arith.index_cast %n : index to i64
      %d = arith.subi %j, %i : i64
      %abs = math.absi %d : i64
      %far = arith.cmpi sgt, %abs, %two : i64
      %allow = arith.xori %far, %true : i1
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// n <= m and m < n + 4.
// CHECK-LABEL: func.func @causal_and_window(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) bands = [#attn.band<query = 0, key = 1, lower = -3, upper = 0>] maps
func.func @causal_and_window(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %four = arith.constant 4 : index
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<5x5xf32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %causal = arith.cmpi sge, %m, %n : index
      %shifted = arith.addi %n, %four : index
      %near = arith.cmpi slt, %m, %shifted : index
      %allow = arith.andi %causal, %near : i1
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Sizes are not known.
// CHECK-LABEL: func.func @top_left(
// CHECK: attn.attention query(%arg0 : tensor<?x8xf32>) key(%arg1 : tensor<?x8xf32>) value(%arg2 : tensor<?x4xf32>) bands = [#attn.band<query = 0, key = 1, upper = 0>] maps
func.func @top_left(%q: tensor<?x8xf32>, %k: tensor<?x8xf32>, %v: tensor<?x4xf32>) -> tensor<?x4xf32> {
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
      %allow = arith.cmpi sle, %n, %m : index
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<?x?xf32> -> tensor<?x?xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%g : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %o : tensor<?x4xf32>
}

// The last query sees every key.
// CHECK-LABEL: func.func @bottom_right(
// CHECK: attn.attention query(%arg0 : tensor<?x8xf32>) key(%arg1 : tensor<?x8xf32>) value(%arg2 : tensor<?x4xf32>) bands = [#attn.band<query = 0, key = 1, upper = 0, corner = bottom_right>] maps
func.func @bottom_right(%q: tensor<?x8xf32>, %k: tensor<?x8xf32>, %v: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %nq = tensor.dim %q, %c0 : tensor<?x8xf32>
  %nk = tensor.dim %k, %c0 : tensor<?x8xf32>
  %past = arith.subi %nk, %nq : index
  %s0 = tensor.empty(%nq, %nk) : tensor<?x?xf32>
  %o0 = tensor.empty(%nq) : tensor<?x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<?x8xf32>, tensor<?x8xf32>) outs(%f : tensor<?x?xf32>) -> tensor<?x?xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
    ^bb0(%s: f32, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %last = arith.addi %m, %past : index
      %allow = arith.cmpi sle, %n, %last : index
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<?x?xf32> -> tensor<?x?xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%g : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %o : tensor<?x4xf32>
}

// CHECK-LABEL: func.func @window_at_bottom_right(
// CHECK: attn.attention query(%arg0 : tensor<?x8xf32>) key(%arg1 : tensor<?x8xf32>) value(%arg2 : tensor<?x4xf32>) bands = [#attn.band<query = 0, key = 1, lower = -3, upper = 0, corner = bottom_right>] maps
func.func @window_at_bottom_right(%q: tensor<?x8xf32>, %k: tensor<?x8xf32>, %v: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %nq = tensor.dim %q, %c0 : tensor<?x8xf32>
  %nk = tensor.dim %k, %c0 : tensor<?x8xf32>
  %past = arith.subi %nk, %nq : index
  %four = arith.constant 4 : index
  %s0 = tensor.empty(%nq, %nk) : tensor<?x?xf32>
  %o0 = tensor.empty(%nq) : tensor<?x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<?x8xf32>, tensor<?x8xf32>) outs(%f : tensor<?x?xf32>) -> tensor<?x?xf32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
    ^bb0(%s: f32, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %last = arith.addi %m, %past : index
      %causal = arith.cmpi sle, %n, %last : index
      %age = arith.subi %last, %n : index
      %near = arith.cmpi slt, %age, %four : index
      %allow = arith.andi %causal, %near : i1
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<?x?xf32> -> tensor<?x?xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%g : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %o : tensor<?x4xf32>
}

// Of each query's keys.
// CHECK-LABEL: func.func @lengths(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) lengths(%arg3 : tensor<5xi64>) maps
func.func @lengths(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %l: tensor<5xi64>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %l : tensor<5x5xf32>, tensor<5xi64>) outs(%s0 : tensor<5x5xf32>) {
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

// l >= n: one key more than l.
// CHECK-LABEL: func.func @last_key(
// CHECK: %[[L:.+]] = linalg.generic
// CHECK: arith.minsi
// CHECK: arith.maxsi
// CHECK: arith.addi %{{.+}}, %c1
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) lengths(%[[L]] : tensor<i64>) maps
func.func @last_key(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %l: tensor<i32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #all, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %l : tensor<5x5xf32>, tensor<i32>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i32, %out: f32):
      %n = linalg.index 1 : index
      %j = arith.index_cast %n : index to i32
      %allow = arith.cmpi sge, %a, %j : i32
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A constant mask of keys.
// CHECK-LABEL: func.func @first_keys(
// CHECK: %[[L:.+]] = arith.constant dense<3> : tensor<i64>
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) lengths(%[[L]] : tensor<i64>) maps
func.func @first_keys(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<[true, true, true, false, false]> : tensor<5xi1>
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

// Two masks in one: one of each kind.
// CHECK-LABEL: func.func @causal_and_padding(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) mask(%arg3 : tensor<5xi1>) bands = [#attn.band<query = 0, key = 1, upper = 0>] maps
func.func @causal_and_padding(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %w: tensor<5xi1>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #n, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %w : tensor<5x5xf32>, tensor<5xi1>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i1, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %causal = arith.cmpi sle, %n, %m : index
      %allow = arith.andi %causal, %a : i1
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// One after the other.
// CHECK-LABEL: func.func @causal_and_lengths(
// CHECK: attn.attention query(%arg0 : tensor<5x8xf32>) key(%arg1 : tensor<5x8xf32>) value(%arg2 : tensor<5x4xf32>) lengths(%arg3 : tensor<i64>) bands = [#attn.band<query = 0, key = 1, upper = 0>] maps
func.func @causal_and_lengths(%q: tensor<5x8xf32>, %k: tensor<5x8xf32>, %v: tensor<5x4xf32>, %l: tensor<i64>, %s0: tensor<5x5xf32>, %o0: tensor<5x4xf32>) -> tensor<5x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%s0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %c = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<5x8xf32>) outs(%f : tensor<5x5xf32>) -> tensor<5x5xf32>
  %x = linalg.generic {indexing_maps = [#id, #all, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %l : tensor<5x5xf32>, tensor<i64>) outs(%s0 : tensor<5x5xf32>) {
    ^bb0(%s: f32, %a: i64, %out: f32):
      %m = linalg.index 0 : index
      %n = linalg.index 1 : index
      %causal = arith.cmpi sle, %n, %m : index
      %t = arith.select %causal, %s, %lowest : f32
      %j = arith.index_cast %n : index to i64
      %long = arith.cmpi sge, %j, %a : i64
      %u = arith.select %long, %lowest, %t : f32
      linalg.yield %u : f32
  } -> tensor<5x5xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x5xf32> -> tensor<5x5xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%g : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// A pool has lengths too.
// CHECK-LABEL: func.func @pooled_lengths(
// CHECK: attn.pool logits(%arg0 : tensor<2x6xf32>) values(%arg1 : tensor<2x6x4xf32>) lengths(%arg2 : tensor<2xi64>) maps
func.func @pooled_lengths(%l: tensor<2x6xf32>, %v: tensor<2x6x4xf32>, %len: tensor<2xi64>, %s0: tensor<2x6xf32>, %o0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %x = linalg.generic {indexing_maps = [#id, #m, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %len : tensor<2x6xf32>, tensor<2xi64>) outs(%s0 : tensor<2x6xf32>) {
    ^bb0(%s: f32, %a: i64, %out: f32):
      %n = linalg.index 1 : index
      %j = arith.index_cast %n : index to i64
      %allow = arith.cmpi sgt, %a, %j : i64
      %r = arith.select %allow, %s, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<2x6xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<2x6xf32> -> tensor<2x6xf32>
  %g = linalg.fill ins(%zero : f32) outs(%o0 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %o = linalg.contract indexing_maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>]
    ins(%p, %v : tensor<2x6xf32>, tensor<2x6x4xf32>) outs(%g : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}
