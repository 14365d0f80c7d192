// Few tiles and many keys: the keys are cut into parts, which threads share.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32" \
// RUN:   --canonicalize --split-input-file --verify-roundtrip | FileCheck %s
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32" \
// RUN:   --split-input-file | FileCheck %s --check-prefix=WORK

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// Equal parts of whole blocks, and what each accumulates.
// CHECK-LABEL: func.func @equal
// CHECK: %[[STATES:.*]]:3 = scf.forall (%[[B:.*]], %[[P:.*]]) in (2, 16) shared_outs({{.*}}tensor<2x1x16x1x64xf32>, tensor<2x1x16x1xf32>, tensor<2x1x16x1xf32>)
// CHECK: %[[FIRST:.*]] = arith.muli %[[P]], %c1024
// CHECK: scf.for %[[N:.*]] = %c0 to %c1024 step %c128
// CHECK: %[[KEY:.*]] = arith.addi %[[N]], %[[FIRST]]
// CHECK: tensor.extract_slice %{{.*}}[%[[B]], %[[KEY]], 0] [1, 128, 64]
// CHECK: attn.online_attention
// CHECK-NOT: attn.online_attention
// CHECK-COUNT-3: tensor.parallel_insert_slice
// Merged in the order of the parts, by one thread.
// CHECK: scf.forall (%[[B:.*]]) in (2)
// CHECK: tensor.extract_slice %[[STATES]]#0[%[[B]], 0, 0, 0, 0] [1, 1, 16, 1, 64]
// CHECK: arith.maximumf
// CHECK: math.exp
// CHECK-COUNT-2: iterator_types = ["parallel", {{.*}}"reduction"]
// CHECK: arith.divf
// CHECK: tensor.parallel_insert_slice
// WORK-LABEL: func.func @equal
// WORK: attn.work = 33554432
// WORK: attn.work = 32768
func.func @equal(%q: tensor<2x1x64xf32>, %k: tensor<2x16384x64xf32>, %v: tensor<2x16384x64xf32>) -> tensor<2x1x64xf32> {
  %o = attn.attention query(%q : tensor<2x1x64xf32>) key(%k : tensor<2x16384x64xf32>) value(%v : tensor<2x16384x64xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x1x64xf32>
  return %o : tensor<2x1x64xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#b = affine_map<(m, n, k, d) -> (n)>
#l = affine_map<(m, n, k, d) -> ()>
#o = affine_map<(m, n, k, d) -> (m, d)>

// The last part is shorter; lengths may leave nothing of a part.
// CHECK-LABEL: func.func @lengths
// CHECK: scf.forall (%[[P:.*]]) in (9)
// CHECK: %[[FIRST:.*]] = arith.muli %[[P]], %c640
// CHECK: %[[LENGTH:.*]] = arith.index_cast
// CHECK: %[[LAST:.*]] = arith.minsi %[[LENGTH]], %c5500
// CHECK: arith.subi %{{.*}}, %[[FIRST]]
// CHECK: arith.maxsi %{{.*}}, %c0
// CHECK: arith.minsi %{{.*}}, %c640
// CHECK: scf.for {{.*}} step %c128
// CHECK: attn.online_attention {{.*}} bias(
func.func @lengths(%q: tensor<48x64xf32>, %k: tensor<5500x64xf32>, %v: tensor<5500x64xf32>, %mask: tensor<5500xi1>, %length: tensor<i64>) -> tensor<48x64xf32> {
  %o = attn.attention query(%q : tensor<48x64xf32>) key(%k : tensor<5500x64xf32>) value(%v : tensor<5500x64xf32>)
    mask(%mask : tensor<5500xi1>) lengths(%length : tensor<i64>) maps = [#q, #k, #v, #b, #l, #o] -> tensor<48x64xf32>
  return %o : tensor<48x64xf32>
}

// -----

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// Near misses: sixteen tiles, keys for one part, and sizes that are not known.
// CHECK-LABEL: func.func @near_misses
// CHECK: scf.forall ({{.*}}) in (16)
// CHECK-NOT: math.exp
// CHECK: scf.forall ({{.*}}) in (2)
// CHECK-NOT: math.exp
// CHECK: scf.forall ({{.*}}) in (2)
// CHECK-NOT: math.exp
// CHECK: scf.forall ({{.*}}) in (%{{.*}})
// CHECK-NOT: math.exp
// CHECK: return
func.func @near_misses(%q: tensor<16x1x64xf32>, %k: tensor<16x16384x64xf32>, %q2: tensor<2x1x64xf32>, %k1: tensor<2x1023x64xf32>, %k2: tensor<2x?x64xf32>, %q3: tensor<?x1x64xf32>, %k3: tensor<?x16384x64xf32>) -> (tensor<16x1x64xf32>, tensor<2x1x64xf32>, tensor<2x1x64xf32>, tensor<?x1x64xf32>) {
  %0 = attn.attention query(%q : tensor<16x1x64xf32>) key(%k : tensor<16x16384x64xf32>) value(%k : tensor<16x16384x64xf32>) maps = [#q, #k, #v, #o] -> tensor<16x1x64xf32>
  %1 = attn.attention query(%q2 : tensor<2x1x64xf32>) key(%k1 : tensor<2x1023x64xf32>) value(%k1 : tensor<2x1023x64xf32>) maps = [#q, #k, #v, #o] -> tensor<2x1x64xf32>
  %2 = attn.attention query(%q2 : tensor<2x1x64xf32>) key(%k2 : tensor<2x?x64xf32>) value(%k2 : tensor<2x?x64xf32>) maps = [#q, #k, #v, #o] -> tensor<2x1x64xf32>
  %3 = attn.attention query(%q3 : tensor<?x1x64xf32>) key(%k3 : tensor<?x16384x64xf32>) value(%k3 : tensor<?x16384x64xf32>) maps = [#q, #k, #v, #o] -> tensor<?x1x64xf32>
  return %0, %1, %2, %3 : tensor<16x1x64xf32>, tensor<2x1x64xf32>, tensor<2x1x64xf32>, tensor<?x1x64xf32>
}
