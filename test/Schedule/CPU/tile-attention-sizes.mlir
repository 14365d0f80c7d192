// What is known of sizes: how much a loop has to do, and no code that asks.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32" | FileCheck %s

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// 2 * (8 + 8) for each of 3 * 192 queries and 128 keys, whether four tiles go
// together or each alone; the last 16 queries are a loop of their own.
// CHECK-LABEL: func.func @together
// CHECK: scf.forall ({{.*}}) in (3, 1)
// CHECK: {attn.work = 2359296 : i64}
// CHECK: {attn.work = 196608 : i64}
func.func @together(%x: tensor<3x208x8xbf16>, %k: tensor<3x128x8xbf16>) -> tensor<3x208x8xbf16> {
  %o = attn.attention query(%x : tensor<3x208x8xbf16>) key(%k : tensor<3x128x8xbf16>) value(%k : tensor<3x128x8xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<3x208x8xbf16>
  return %o : tensor<3x208x8xbf16>
}

// CHECK-LABEL: func.func @alone
// CHECK: scf.forall ({{.*}}) in (3, 4)
// CHECK: {attn.work = 2359296 : i64}
// CHECK: {attn.work = 196608 : i64}
func.func @alone(%x: tensor<3x208x8xf32>, %k: tensor<3x128x8xf32>) -> tensor<3x208x8xf32> {
  %o = attn.attention query(%x : tensor<3x208x8xf32>) key(%k : tensor<3x128x8xf32>) value(%k : tensor<3x128x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<3x208x8xf32>
  return %o : tensor<3x208x8xf32>
}

// Batches, queries and keys are asked for once each.
// CHECK-LABEL: func.func @asked
// CHECK-COUNT-3: tensor.dim
// CHECK-NOT: tensor.dim
// CHECK: scf.forall
func.func @asked(%q: tensor<?x?x8xf32>, %k: tensor<?x?x8xf32>) -> tensor<?x?x8xf32> {
  %o = attn.attention query(%q : tensor<?x?x8xf32>) key(%k : tensor<?x?x8xf32>) value(%k : tensor<?x?x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<?x?x8xf32>
  return %o : tensor<?x?x8xf32>
}

// Nothing is where nothing is tiled.
// CHECK-LABEL: func.func @left
// CHECK-NOT: tensor.dim
// CHECK: return
func.func @left(%q: tensor<?x?x?xf32>, %k: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %o = attn.attention query(%q : tensor<?x?x?xf32>) key(%k : tensor<?x?x?xf32>) value(%k : tensor<?x?x?xf32>)
    maps = [#q, #k, #v, #o] -> tensor<?x?x?xf32>
  return %o : tensor<?x?x?xf32>
}
