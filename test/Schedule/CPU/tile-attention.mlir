// Attention as tiles of queries and blocks of keys.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32" \
// RUN:   --canonicalize --split-input-file --verify-roundtrip | FileCheck %s
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=256 registers=16" \
// RUN:   --canonicalize --split-input-file | FileCheck %s --check-prefix=AVX2
// RUN: attn-opt %s --attn-cpu-tile-attention --split-input-file \
// RUN:   --remarks-filter=attn-cpu 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// Ten tiles of 48 queries and one of 32; four blocks of keys.
// CHECK-LABEL: func.func @plain
// CHECK: scf.forall (%[[B:.*]], %[[T:.*]]) in (8, 10)
// CHECK: %[[M:.*]] = arith.muli %[[T]], %c48
// CHECK: tensor.extract_slice %{{.*}}[%[[B]], %[[M]], 0] [1, 48, 64]
// scale * log2(e)
// CHECK: linalg.generic
// CHECK: arith.mulf %{{.*}}, %cst{{.*}} : f32
// CHECK: scf.for %[[N:.*]] = %c0 to %c512 step %c128
// CHECK: tensor.extract_slice %{{.*}}[%[[B]], %[[N]], 0] [1, 128, 64]
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x48xf32>) key(%{{.*}} : tensor<128x64xf32>)
// CHECK-NOT: bias
// CHECK: tensor.parallel_insert_slice
// CHECK: scf.forall (%{{.*}}) in (8)
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x32xf32>)
// AVX2-LABEL: func.func @plain
// AVX2: scf.forall (%{{.*}}, %{{.*}}) in (8, 32)
// AVX2: attn.online_attention query(%{{.*}} : tensor<64x16xf32>)
// AVX2-NOT: scf.forall (
// AVX2: return
// REMARK: remark: [Passed] tiles {{.*}}keys=128, lanes=queries, queries=16
func.func @plain(%q: tensor<8x512x64xf32>, %k: tensor<8x512x64xf32>, %v: tensor<8x512x64xf32>) -> tensor<8x512x64xf32> {
  %o = attn.attention query(%q : tensor<8x512x64xf32>) key(%k : tensor<8x512x64xf32>) value(%v : tensor<8x512x64xf32>)
    scale = 0.125 maps = [#q, #k, #v, #o] -> tensor<8x512x64xf32>
  return %o : tensor<8x512x64xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// Whole blocks up to the diagonal without a mask, then the rest with one.
// CHECK-LABEL: func.func @causal
// CHECK: scf.for
// CHECK: attn.online_attention
// CHECK-NOT: bias
// CHECK: scf.for
// CHECK: arith.cmpi sle
// CHECK: attn.online_attention {{.*}} bias(
// CHECK: scf.forall
func.func @causal(%q: tensor<512x64xf32>, %k: tensor<512x64xf32>, %v: tensor<512x64xf32>) -> tensor<512x64xf32> {
  %o = attn.attention query(%q : tensor<512x64xf32>) key(%k : tensor<512x64xf32>) value(%v : tensor<512x64xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0>] maps = [#q, #k, #v, #o] -> tensor<512x64xf32>
  return %o : tensor<512x64xf32>
}

// -----

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#b = affine_map<(b, m, n, k, d) -> (m, n)>
#l = affine_map<(b, m, n, k, d) -> (b)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// 16-bit numbers are widened, a mask is transposed, lengths end the loop.
// CHECK-LABEL: func.func @masked
// CHECK: scf.forall (%[[B:.*]], %{{.*}}) in (%{{.*}}, %{{.*}})
// CHECK: %[[LENGTH:.*]] = tensor.extract %{{.*}}[%[[B]]]
// CHECK: scf.for {{.*}} step %c128
// CHECK: arith.select
// CHECK: arith.extf
// CHECK: attn.online_attention {{.*}} bias(
// CHECK: arith.truncf
func.func @masked(%q: tensor<?x?x64xbf16>, %k: tensor<?x?x64xbf16>, %v: tensor<?x?x64xbf16>, %mask: tensor<?x?xi1>, %lengths: tensor<?xi64>) -> tensor<?x?x64xbf16> {
  %o = attn.attention query(%q : tensor<?x?x64xbf16>) key(%k : tensor<?x?x64xbf16>) value(%v : tensor<?x?x64xbf16>)
    mask(%mask : tensor<?x?xi1>) lengths(%lengths : tensor<?xi64>)
    maps = [#q, #k, #v, #b, #l, #o] -> tensor<?x?x64xbf16>
  return %o : tensor<?x?x64xbf16>
}

// -----

#q = affine_map<(h, m, n, k, d) -> (m, h, k)>
#k = affine_map<(h, m, n, k, d) -> (n, h, k)>
#v = affine_map<(h, m, n, k, d) -> (n, h, d)>
#b = affine_map<(h, m, n, k, d) -> (m, n)>
#o = affine_map<(h, m, n, k, d) -> (m, h, d)>

// One mask for four heads: transposed once for all, and written in one piece.
// CHECK-LABEL: func.func @shared_mask
// CHECK: scf.forall (%{{.*}}) in (2)
// CHECK-COUNT-1: arith.select
// CHECK-COUNT-4: attn.online_attention {{.*}} bias(
// CHECK: tensor.parallel_insert_slice {{.*}} [48, 4, 64] [1, 1, 1]
// CHECK-NOT: tensor.parallel_insert_slice
// CHECK: return
func.func @shared_mask(%q: tensor<48x8x64xf32>, %k: tensor<128x8x64xf32>, %v: tensor<128x8x64xf32>, %mask: tensor<48x128xi1>) -> tensor<48x8x64xf32> {
  %o = attn.attention query(%q : tensor<48x8x64xf32>) key(%k : tensor<128x8x64xf32>) value(%v : tensor<128x8x64xf32>)
    mask(%mask : tensor<48x128xi1>) maps = [#q, #k, #v, #b, #o] -> tensor<48x8x64xf32>
  return %o : tensor<48x8x64xf32>
}

// -----

#q = affine_map<(h, g, m, n, k, d) -> (h, g, m, k)>
#k = affine_map<(h, g, m, n, k, d) -> (h, n, k)>
#v = affine_map<(h, g, m, n, k, d) -> (h, n, d)>
#o = affine_map<(h, g, m, n, k, d) -> (h, g, m, d)>

// Query heads that share a key head are batches; what is transposed for the
// attention is read where it lies.
// CHECK-LABEL: func.func @grouped
// CHECK-NOT: linalg.transpose
// CHECK: scf.forall (%[[H:.*]], %[[G:.*]]) in (2, 3)
// CHECK: tensor.extract_slice %arg0[%[[H]], 0, %[[G]], 0] [1, 48, 1, 64]
// CHECK: tensor.extract_slice %arg1[0, %[[H]], 0] [128, 1, 64]
func.func @grouped(%q: tensor<2x48x3x64xf32>, %k: tensor<128x2x64xf32>, %v: tensor<2x128x64xf32>) -> tensor<2x48x3x64xf32> {
  %eq = tensor.empty() : tensor<2x3x48x64xf32>
  %tq = linalg.transpose ins(%q : tensor<2x48x3x64xf32>) outs(%eq : tensor<2x3x48x64xf32>) permutation = [0, 2, 1, 3]
  %ek = tensor.empty() : tensor<2x128x64xf32>
  %tk = linalg.transpose ins(%k : tensor<128x2x64xf32>) outs(%ek : tensor<2x128x64xf32>) permutation = [1, 0, 2]
  %o = attn.attention query(%tq : tensor<2x3x48x64xf32>) key(%tk : tensor<2x128x64xf32>) value(%v : tensor<2x128x64xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x3x48x64xf32>
  %eo = tensor.empty() : tensor<2x48x3x64xf32>
  %to = linalg.transpose ins(%o : tensor<2x3x48x64xf32>) outs(%eo : tensor<2x48x3x64xf32>) permutation = [0, 2, 1, 3]
  return %to : tensor<2x48x3x64xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// Without a key the answer is 0 whatever empty rows are; that may show late.
// CHECK-LABEL: func.func @no_keys
// CHECK-NOT: 0x7FC00000
// CHECK-NOT: attn.online_attention
// CHECK-LABEL: func.func @maybe_no_keys
// CHECK: %[[NONE:.*]] = arith.cmpi eq, %{{.*}}, %c0
// CHECK: arith.select %[[NONE]]
func.func @no_keys(%q: tensor<48x8xf32>, %k: tensor<0x8xf32>, %v: tensor<0x8xf32>) -> tensor<48x8xf32> {
  %o = attn.attention query(%q : tensor<48x8xf32>) key(%k : tensor<0x8xf32>) value(%v : tensor<0x8xf32>)
    empty_rows = nan maps = [#q, #k, #v, #o] -> tensor<48x8xf32>
  return %o : tensor<48x8xf32>
}
func.func @maybe_no_keys(%q: tensor<48x8xf32>, %k: tensor<?x8xf32>, %v: tensor<?x8xf32>) -> tensor<48x8xf32> {
  %o = attn.attention query(%q : tensor<48x8xf32>) key(%k : tensor<?x8xf32>) value(%v : tensor<?x8xf32>)
    empty_rows = nan maps = [#q, #k, #v, #o] -> tensor<48x8xf32>
  return %o : tensor<48x8xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// Near misses: what is left to attn-decompose.
// CHECK-LABEL: func.func @near_misses
// CHECK-NOT: scf.forall
// REMARK: [Missed] tiles {{.*}}sums are not kept in f32
// REMARK: [Missed] tiles {{.*}}the width of a head is not known
// REMARK: [Missed] tiles {{.*}}a head is too wide for a tile
func.func @near_misses(%f64: tensor<9x8xf64>, %free: tensor<9x?xf32>, %wide: tensor<9x16384xf32>) -> (tensor<9x8xf64>, tensor<9x?xf32>, tensor<9x16384xf32>) {
  %0 = attn.attention query(%f64 : tensor<9x8xf64>) key(%f64 : tensor<9x8xf64>) value(%f64 : tensor<9x8xf64>) maps = [#q, #k, #v, #o] -> tensor<9x8xf64>
  %1 = attn.attention query(%free : tensor<9x?xf32>) key(%free : tensor<9x?xf32>) value(%free : tensor<9x?xf32>) maps = [#q, #k, #v, #o] -> tensor<9x?xf32>
  %2 = attn.attention query(%wide : tensor<9x16384xf32>) key(%wide : tensor<9x16384xf32>) value(%wide : tensor<9x16384xf32>) maps = [#q, #k, #v, #o] -> tensor<9x16384xf32>
  return %0, %1, %2 : tensor<9x8xf64>, tensor<9x?xf32>, tensor<9x16384xf32>
}
