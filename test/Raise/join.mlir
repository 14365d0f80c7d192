// Keys in two parts: scores joined for the softmax, probabilities taken apart.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

#mk = affine_map<(m, n, k) -> (m, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#vn = affine_map<(m, n, d) -> (n, d)>
#vm = affine_map<(m, n, d) -> (m, n)>
#md = affine_map<(m, n, d) -> (m, d)>

// CHECK-LABEL: func.func @old_and_new_keys(
// CHECK-DAG: %[[K:.+]] = tensor.concat dim(0) %arg1, %arg2 :
// CHECK-DAG: %[[V:.+]] = tensor.concat dim(0) %arg3, %arg4 :
// CHECK: %[[A:.+]] = attn.attention query(%arg0 : tensor<5x8xf32>) key(%[[K]] : tensor<9x8xf32>) value(%[[V]] : tensor<9x4xf32>) scale = 5.000000e-01 maps
// CHECK-NEXT: return %[[A]]
func.func @old_and_new_keys(%q: tensor<5x8xf32>, %k1: tensor<6x8xf32>, %k2: tensor<3x8xf32>, %v1: tensor<6x4xf32>, %v2: tensor<3x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %half = arith.constant 0.5 : f32
  %e1 = tensor.empty() : tensor<5x6xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %s1 = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k1 : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %x1 = linalg.elementwise kind=#linalg.elementwise_kind<mul> indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]
    ins(%s1, %half : tensor<5x6xf32>, f32) outs(%e1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %e2 = tensor.empty() : tensor<5x3xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %s2 = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k2 : tensor<5x8xf32>, tensor<3x8xf32>) outs(%f2 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %x2 = linalg.elementwise kind=#linalg.elementwise_kind<mul> indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>]
    ins(%s2, %half : tensor<5x3xf32>, f32) outs(%e2 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %x = tensor.concat dim(1) %x1, %x2 : (tensor<5x6xf32>, tensor<5x3xf32>) -> tensor<5x9xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x9xf32> -> tensor<5x9xf32>
  %p1 = tensor.extract_slice %p[0, 0] [5, 6] [1, 1] : tensor<5x9xf32> to tensor<5x6xf32>
  %p2 = tensor.extract_slice %p[0, 6] [5, 3] [1, 1] : tensor<5x9xf32> to tensor<5x3xf32>
  %e = tensor.empty() : tensor<5x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o1 = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p1, %v1 : tensor<5x6xf32>, tensor<6x4xf32>) outs(%f : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o2 = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p2, %v2 : tensor<5x3xf32>, tensor<3x4xf32>) outs(%f : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.add ins(%o1, %o2 : tensor<5x4xf32>, tensor<5x4xf32>) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Near miss: the first part is used twice, the second not at all.
// CHECK-LABEL: func.func @same_part_twice(
// CHECK-NOT: attn.attention
// CHECK: attn.softmax
// CHECK-NOT: attn.attention
// CHECK: return
func.func @same_part_twice(%q: tensor<5x8xf32>, %k: tensor<6x8xf32>, %v1: tensor<3x4xf32>, %v2: tensor<3x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e1 = tensor.empty() : tensor<5x6xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %s = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q, %k : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %p = attn.softmax %s dimensions = [1] : tensor<5x6xf32> -> tensor<5x6xf32>
  %p1 = tensor.extract_slice %p[0, 0] [5, 3] [1, 1] : tensor<5x6xf32> to tensor<5x3xf32>
  %p2 = tensor.extract_slice %p[0, 0] [5, 3] [1, 1] : tensor<5x6xf32> to tensor<5x3xf32>
  %e = tensor.empty() : tensor<5x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o1 = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p1, %v1 : tensor<5x3xf32>, tensor<3x4xf32>) outs(%f : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o2 = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p2, %v2 : tensor<5x3xf32>, tensor<3x4xf32>) outs(%f : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.add ins(%o1, %o2 : tensor<5x4xf32>, tensor<5x4xf32>) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}

// Near miss: the scores that are joined have different queries.
// CHECK-LABEL: func.func @two_queries(
// CHECK-NOT: attn.attention
// CHECK: attn.pool
func.func @two_queries(%q1: tensor<5x8xf32>, %q2: tensor<5x8xf32>, %k1: tensor<6x8xf32>, %k2: tensor<6x8xf32>, %v: tensor<12x4xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e1 = tensor.empty() : tensor<5x6xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %s1 = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q1, %k1 : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %s2 = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%q2, %k2 : tensor<5x8xf32>, tensor<6x8xf32>) outs(%f1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %x = tensor.concat dim(1) %s1, %s2 : (tensor<5x6xf32>, tensor<5x6xf32>) -> tensor<5x12xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<5x12xf32> -> tensor<5x12xf32>
  %e = tensor.empty() : tensor<5x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %o = linalg.contract indexing_maps = [#vm, #vn, #md] ins(%p, %v : tensor<5x12xf32>, tensor<12x4xf32>) outs(%f : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %o : tensor<5x4xf32>
}
