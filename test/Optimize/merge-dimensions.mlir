// Several dimensions of queries, or of keys, become one, unless something else depends
// on one.
// RUN: attn-opt %s --attn-optimize --remarks-filter=attn-optimize 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: attn-opt %s --attn-optimize | FileCheck %s

#q = affine_map<(b, m, h, n, k, d) -> (m, h, k)>
#k = affine_map<(b, m, h, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, h, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, h, n, k, d) -> (b, m, h, d)>

// CHECK-LABEL: func.func @merged
// CHECK: %[[Q:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<4x8x16xf32> into tensor<32x16xf32>
// CHECK: %[[O:.*]] = attn.attention query(%[[Q]] : tensor<32x16xf32>)
// CHECK-SAME: -> tensor<2x32x16xf32>
// CHECK: tensor.expand_shape %[[O]] {{\[\[}}0], [1, 2], [3]] output_shape [2, 4, 8, 16]
func.func @merged(%q: tensor<4x8x16xf32>, %x: tensor<2x10x16xf32>) -> tensor<2x4x8x16xf32> {
  %o = attn.attention query(%q : tensor<4x8x16xf32>) key(%x : tensor<2x10x16xf32>) value(%x : tensor<2x10x16xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x4x8x16xf32>
  return %o : tensor<2x4x8x16xf32>
}

// The numbers of what stays change with those that go: lengths are of batch 0, the band
// is gone from nothing.
// CHECK-LABEL: func.func @with_lengths
// CHECK: attn.attention query(%{{.*}} : tensor<32x16xf32>)
// CHECK-SAME: lengths(%{{.*}} : tensor<2xi64>)
func.func @with_lengths(%q: tensor<4x8x16xf32>, %x: tensor<2x10x16xf32>, %l: tensor<2xi64>) -> tensor<2x4x8x16xf32> {
  %o = attn.attention query(%q : tensor<4x8x16xf32>) key(%x : tensor<2x10x16xf32>) value(%x : tensor<2x10x16xf32>)
    lengths(%l : tensor<2xi64>)
    maps = [#q, #k, #v, affine_map<(b, m, h, n, k, d) -> (b)>, #o] -> tensor<2x4x8x16xf32>
  return %o : tensor<2x4x8x16xf32>
}

// REMARK: [Missed] merge-queries {{.*}}Function=om1_apart | Reason="OM1: dimensions of queries do not follow each other, or are not known"
// CHECK-LABEL: func.func @om1_apart
// CHECK: attn.attention query(%{{.*}} : tensor<4x8x16xf32>)
func.func @om1_apart(%q: tensor<4x8x16xf32>, %x: tensor<2x10x16xf32>) -> tensor<4x2x8x16xf32> {
  %o = attn.attention query(%q : tensor<4x8x16xf32>) key(%x : tensor<2x10x16xf32>) value(%x : tensor<2x10x16xf32>)
    maps = [#q, #k, #v, affine_map<(b, m, h, n, k, d) -> (m, b, h, d)>] -> tensor<4x2x8x16xf32>
  return %o : tensor<4x2x8x16xf32>
}

// REMARK: [Missed] merge-queries {{.*}}Function=om2_mask | Reason="OM2: something else depends on a dimension of queries"
// CHECK-LABEL: func.func @om2_mask
// CHECK: attn.attention query(%{{.*}} : tensor<4x8x16xf32>)
func.func @om2_mask(%q: tensor<4x8x16xf32>, %x: tensor<2x10x16xf32>, %m: tensor<4x10xi1>) -> tensor<2x4x8x16xf32> {
  %o = attn.attention query(%q : tensor<4x8x16xf32>) key(%x : tensor<2x10x16xf32>) value(%x : tensor<2x10x16xf32>)
    mask(%m : tensor<4x10xi1>)
    maps = [#q, #k, #v, affine_map<(b, m, h, n, k, d) -> (m, n)>, #o] -> tensor<2x4x8x16xf32>
  return %o : tensor<2x4x8x16xf32>
}

// REMARK: [Missed] merge-queries {{.*}}Function=om2_band | Reason="OM2: something else depends on a dimension of queries"
// CHECK-LABEL: func.func @om2_band
// CHECK: attn.attention query(%{{.*}} : tensor<4x8x16xf32>)
func.func @om2_band(%q: tensor<4x8x16xf32>, %x: tensor<2x10x16xf32>) -> tensor<2x4x8x16xf32> {
  %o = attn.attention query(%q : tensor<4x8x16xf32>) key(%x : tensor<2x10x16xf32>) value(%x : tensor<2x10x16xf32>)
    bands = [#attn.band<query = 1, key = 3, upper = 0>] maps = [#q, #k, #v, #o] -> tensor<2x4x8x16xf32>
  return %o : tensor<2x4x8x16xf32>
}

#kq = affine_map<(m, i, j, k, d) -> (m, k)>
#kk = affine_map<(m, i, j, k, d) -> (i, j, k)>
#kv = affine_map<(m, i, j, k, d) -> (i, j, d)>
#ko = affine_map<(m, i, j, k, d) -> (m, d)>

// Keys of an image, and its mask, are one sequence.
// CHECK-LABEL: func.func @keys
// CHECK-DAG: %[[K:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<?x5x16xf32> into tensor<?x16xf32>
// CHECK-DAG: %[[V:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<?x5x8xf32> into tensor<?x8xf32>
// CHECK-DAG: %[[M:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2]] : tensor<3x?x5xi1> into tensor<3x?xi1>
// CHECK: attn.attention query(%{{.*}} : tensor<3x16xf32>) key(%[[K]] : tensor<?x16xf32>) value(%[[V]] : tensor<?x8xf32>)
// CHECK-SAME: mask(%[[M]] : tensor<3x?xi1>)
func.func @keys(%q: tensor<3x16xf32>, %k: tensor<?x5x16xf32>, %v: tensor<?x5x8xf32>, %m: tensor<3x?x5xi1>) -> tensor<3x8xf32> {
  %o = attn.attention query(%q : tensor<3x16xf32>) key(%k : tensor<?x5x16xf32>) value(%v : tensor<?x5x8xf32>)
    mask(%m : tensor<3x?x5xi1>)
    maps = [#kq, #kk, #kv, affine_map<(m, i, j, k, d) -> (m, i, j)>, #ko] -> tensor<3x8xf32>
  return %o : tensor<3x8xf32>
}

// REMARK: [Missed] merge-keys {{.*}}Function=keys_apart | Reason="OM1: dimensions of keys do not follow each other"
// CHECK-LABEL: func.func @keys_apart
// CHECK: attn.attention query(%{{.*}} : tensor<3x16xf32>) key(%{{.*}} : tensor<4x5x16xf32>)
func.func @keys_apart(%q: tensor<3x16xf32>, %k: tensor<4x5x16xf32>, %v: tensor<4x5x8xf32>, %m: tensor<5x4xi1>) -> tensor<3x8xf32> {
  %o = attn.attention query(%q : tensor<3x16xf32>) key(%k : tensor<4x5x16xf32>) value(%v : tensor<4x5x8xf32>)
    mask(%m : tensor<5x4xi1>)
    maps = [#kq, #kk, #kv, affine_map<(m, i, j, k, d) -> (j, i)>, #ko] -> tensor<3x8xf32>
  return %o : tensor<3x8xf32>
}

// REMARK: [Missed] merge-keys {{.*}}Function=keys_band | Reason="OM2: something else depends on a dimension of keys"
// CHECK-LABEL: func.func @keys_band
// CHECK: attn.attention query(%{{.*}} : tensor<3x16xf32>) key(%{{.*}} : tensor<4x5x16xf32>)
func.func @keys_band(%q: tensor<3x16xf32>, %k: tensor<4x5x16xf32>, %v: tensor<4x5x8xf32>) -> tensor<3x8xf32> {
  %o = attn.attention query(%q : tensor<3x16xf32>) key(%k : tensor<4x5x16xf32>) value(%v : tensor<4x5x8xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0>] maps = [#kq, #kk, #kv, #ko] -> tensor<3x8xf32>
  return %o : tensor<3x8xf32>
}
