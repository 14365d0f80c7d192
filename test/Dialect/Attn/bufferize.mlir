// A step on buffers writes the state where it is.
// RUN: attn-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" \
// RUN:   --canonicalize --split-input-file | FileCheck %s

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#b = affine_map<(m, n, k, d) -> (n, m)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

// Two steps, one after the other.
// CHECK-LABEL: @steps
// CHECK-SAME: (%[[Q:.+]]: memref<16x8xf32>, %[[K:.+]]: memref<12x16xf32>, %[[V:.+]]: memref<12x4xf32>, %[[B:.+]]: memref<12x8xf32>,
// CHECK-SAME: %[[ACC:.+]]: memref<4x8xf32>, %[[SHIFT:.+]]: memref<8xf32>, %[[SUM:.+]]: memref<8xf32>)
// CHECK-NEXT: attn.online_attention query(%[[Q]] : {{.*}}) key(%[[K]] : {{.*}}) value(%[[V]] : {{.*}}) outs(%[[ACC]], %[[SHIFT]], %[[SUM]] :
// CHECK-NEXT: attn.online_attention query(%[[Q]] : {{.*}}) bias(%[[B]] : memref<12x8xf32>) outs(%[[ACC]], %[[SHIFT]], %[[SUM]] :
// CHECK-NEXT: return %[[ACC]], %[[SHIFT]], %[[SUM]]
func.func @steps(%q: tensor<16x8xf32>, %k: tensor<12x16xf32>, %v: tensor<12x4xf32>, %b: tensor<12x8xf32>,
    %acc: tensor<4x8xf32>, %shift: tensor<8xf32>, %sum: tensor<8xf32>)
    -> (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %0:3 = attn.online_attention query(%q : tensor<16x8xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x4xf32>)
    outs(%acc, %shift, %sum : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#q, #k, #v, #a, #m, #m] -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  %1:3 = attn.online_attention query(%q : tensor<16x8xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x4xf32>)
    bias(%b : tensor<12x8xf32>) outs(%0#0, %0#1, %0#2 : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#q, #k, #v, #b, #a, #m, #m] -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  return %1#0, %1#1, %1#2 : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

// Blocks of keys in a loop that carries the state: blocks are views, the loop
// carries nothing.
// CHECK-LABEL: @loop
// CHECK-SAME: %[[ACC:[^ ]+]]: memref<4x8xf32>, %[[SHIFT:[^ ]+]]: memref<8xf32>, %[[SUM:[^ ]+]]: memref<8xf32>)
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: scf.for %{{.+}} = %{{.+}} to %{{.+}} step %{{.+}} {
// CHECK: %[[K:.+]] = memref.subview
// CHECK: %[[V:.+]] = memref.subview
// CHECK: attn.online_attention {{.*}} key(%[[K]] : {{.*}}) value(%[[V]] : {{.*}}) outs(%[[ACC]], %[[SHIFT]], %[[SUM]] :
// CHECK-NOT: memref.copy
// CHECK: return %[[ACC]], %[[SHIFT]], %[[SUM]]
func.func @loop(%q: tensor<16x8xf32>, %k: tensor<?x16xf32>, %v: tensor<?x4xf32>,
    %acc: tensor<4x8xf32>, %shift: tensor<8xf32>, %sum: tensor<8xf32>)
    -> (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %c0 = arith.constant 0 : index
  %c12 = arith.constant 12 : index
  %keys = tensor.dim %k, %c0 : tensor<?x16xf32>
  %r:3 = scf.for %i = %c0 to %keys step %c12 iter_args(%x = %acc, %y = %shift, %z = %sum)
      -> (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) {
    %kb = tensor.extract_slice %k[%i, 0] [12, 16] [1, 1] : tensor<?x16xf32> to tensor<12x16xf32>
    %vb = tensor.extract_slice %v[%i, 0] [12, 4] [1, 1] : tensor<?x4xf32> to tensor<12x4xf32>
    %0:3 = attn.online_attention query(%q : tensor<16x8xf32>) key(%kb : tensor<12x16xf32>) value(%vb : tensor<12x4xf32>)
      outs(%x, %y, %z : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
      maps = [#q, #k, #v, #a, #m, #m] -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
    scf.yield %0#0, %0#1, %0#2 : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  }
  return %r#0, %r#1, %r#2 : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

// A part of the state that is read afterwards is copied, the others are not.
// CHECK-LABEL: @old_sum
// CHECK-SAME: %[[ACC:[^ ]+]]: memref<4x8xf32>, %[[SHIFT:[^ ]+]]: memref<8xf32>, %[[SUM:[^ ]+]]: memref<8xf32>)
// CHECK: %[[COPY:.+]] = memref.alloc() {{.*}}: memref<8xf32>
// CHECK-NEXT: memref.copy %[[SUM]], %[[COPY]]
// CHECK-NEXT: attn.online_attention {{.*}} outs(%[[ACC]], %[[SHIFT]], %[[COPY]] :
// CHECK-NEXT: return %[[COPY]], %[[SUM]]
func.func @old_sum(%q: tensor<16x8xf32>, %k: tensor<12x16xf32>, %v: tensor<12x4xf32>,
    %acc: tensor<4x8xf32>, %shift: tensor<8xf32>, %sum: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %0:3 = attn.online_attention query(%q : tensor<16x8xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x4xf32>)
    outs(%acc, %shift, %sum : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#q, #k, #v, #a, #m, #m] -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  return %0#2, %sum : tensor<8xf32>, tensor<8xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

// An operand is not where the result is written: the query is read for every key.
// CHECK-LABEL: @query_is_state
// CHECK-SAME: (%[[X:.+]]: memref<8x8xf32>, %[[K:.+]]: memref<12x8xf32>,
// CHECK: %[[COPY:.+]] = memref.alloc() {{.*}}: memref<8x8xf32>
// CHECK-NEXT: memref.copy %[[X]], %[[COPY]]
// CHECK-NEXT: attn.online_attention query(%[[X]] : {{.*}}) outs(%[[COPY]], %{{.+}}, %{{.+}} :
func.func @query_is_state(%x: tensor<8x8xf32>, %k: tensor<12x8xf32>, %shift: tensor<8xf32>, %sum: tensor<8xf32>)
    -> tensor<8x8xf32> {
  %0:3 = attn.online_attention query(%x : tensor<8x8xf32>) key(%k : tensor<12x8xf32>) value(%k : tensor<12x8xf32>)
    outs(%x, %shift, %sum : tensor<8x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#q, #k, #v, #a, #m, #m] -> tensor<8x8xf32>, tensor<8xf32>, tensor<8xf32>
  return %0#0 : tensor<8x8xf32>
}
