// Few queries: the width of a head lies in lanes.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32" \
// RUN:   --canonicalize --split-input-file --verify-roundtrip | FileCheck %s
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=256 registers=16" \
// RUN:   --canonicalize --split-input-file | FileCheck %s --check-prefix=AVX2

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#x = affine_map<(b, m, n, k, d) -> (b, n)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// One query is not transposed, and its bias has the keys innermost.
// CHECK-LABEL: func.func @one
// CHECK: scf.forall (%[[B:.*]]) in (4)
// CHECK: tensor.extract_slice %{{.*}}[%[[B]], 0, 0] [1, 1, 64]
// CHECK: scf.for %[[N:.*]] = %c0 to %c256 step %c128
// CHECK: attn.online_attention query(%{{.*}} : tensor<1x64xf32>) key(%{{.*}} : tensor<128x64xf32>) {{.*}} bias(%{{.*}} : tensor<1x128xf32>) outs({{.*}} : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>)
// The rest of the keys.
// CHECK: attn.online_attention query(%{{.*}} : tensor<1x64xf32>) key(%{{.*}} : tensor<44x64xf32>)
func.func @one(%q: tensor<4x1x64xf32>, %k: tensor<4x300x64xf32>, %v: tensor<4x300x64xf32>, %mask: tensor<4x300xi1>) -> tensor<4x1x64xf32> {
  %o = attn.attention query(%q : tensor<4x1x64xf32>) key(%k : tensor<4x300x64xf32>) value(%v : tensor<4x300x64xf32>)
    mask(%mask : tensor<4x300xi1>) scale = 0.125 maps = [#q, #k, #v, #x, #o] -> tensor<4x1x64xf32>
  return %o : tensor<4x1x64xf32>
}

// -----

#q = affine_map<(b, n, k, d) -> (b, k)>
#k = affine_map<(b, n, k, d) -> (b, n, k)>
#v = affine_map<(b, n, k, d) -> (b, n, d)>
#o = affine_map<(b, n, k, d) -> (b, d)>

// A pooling has no dimension of queries.
// CHECK-LABEL: func.func @pooling
// CHECK: attn.online_attention query(%{{.*}} : tensor<64xf32>) {{.*}} outs({{.*}} : tensor<32xf32>, tensor<f32>, tensor<f32>)
func.func @pooling(%q: tensor<4x64xf32>, %k: tensor<4x300x64xf32>, %v: tensor<4x300x32xf32>) -> tensor<4x32xf32> {
  %o = attn.attention query(%q : tensor<4x64xf32>) key(%k : tensor<4x300x64xf32>) value(%v : tensor<4x300x32xf32>)
    maps = [#q, #k, #v, #o] -> tensor<4x32xf32>
  return %o : tensor<4x32xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// Ten wide queries are few for 16 lanes, and too many for 8.
// CHECK-LABEL: func.func @ten
// CHECK: attn.online_attention query(%{{.*}} : tensor<10x512xf32>)
// AVX2-LABEL: func.func @ten
// AVX2: attn.online_attention query(%{{.*}} : tensor<512x16xf32>)
func.func @ten(%q: tensor<10x512xf32>, %k: tensor<10x512xf32>, %v: tensor<10x512xf32>) -> tensor<10x512xf32> {
  %o = attn.attention query(%q : tensor<10x512xf32>) key(%k : tensor<10x512xf32>) value(%v : tensor<10x512xf32>)
    maps = [#q, #k, #v, #o] -> tensor<10x512xf32>
  return %o : tensor<10x512xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// queries * (64 + 4 * 16) <= 16 * 64.
// CHECK-LABEL: func.func @eight
// CHECK: attn.online_attention query(%{{.*}} : tensor<8x64xf32>)
func.func @eight(%q: tensor<8x64xf32>, %k: tensor<9x64xf32>, %v: tensor<9x32xf32>) -> tensor<8x32xf32> {
  %o = attn.attention query(%q : tensor<8x64xf32>) key(%k : tensor<9x64xf32>) value(%v : tensor<9x32xf32>)
    maps = [#q, #k, #v, #o] -> tensor<8x32xf32>
  return %o : tensor<8x32xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#kt = affine_map<(m, n, k, d) -> (k, n)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#vt = affine_map<(m, n, k, d) -> (d, n)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// Near misses, queries in lanes: one query more, widths that leave lanes empty,
// keys and values that do not lie along their width, and any number of queries.
// CHECK-LABEL: func.func @near_misses
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x16xf32>)
// CHECK: attn.online_attention query(%{{.*}} : tensor<60x16xf32>)
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x16xf32>) {{.*}} value(%{{.*}} : tensor<9x20xf32>)
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x16xf32>) key(%{{.*}} : tensor<64x9xf32>)
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x16xf32>) {{.*}} value(%{{.*}} : tensor<64x9xf32>)
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x48xf32>)
func.func @near_misses(%q9: tensor<9x64xf32>, %q: tensor<4x64xf32>, %q60: tensor<4x60xf32>, %free: tensor<?x64xf32>, %k: tensor<9x64xf32>, %k60: tensor<9x60xf32>, %v: tensor<9x64xf32>, %v20: tensor<9x20xf32>, %t: tensor<64x9xf32>) -> (tensor<9x64xf32>, tensor<4x64xf32>, tensor<4x20xf32>, tensor<4x64xf32>, tensor<4x64xf32>, tensor<?x64xf32>) {
  %0 = attn.attention query(%q9 : tensor<9x64xf32>) key(%k : tensor<9x64xf32>) value(%v : tensor<9x64xf32>) maps = [#q, #k, #v, #o] -> tensor<9x64xf32>
  %1 = attn.attention query(%q60 : tensor<4x60xf32>) key(%k60 : tensor<9x60xf32>) value(%v : tensor<9x64xf32>) maps = [#q, #k, #v, #o] -> tensor<4x64xf32>
  %2 = attn.attention query(%q : tensor<4x64xf32>) key(%k : tensor<9x64xf32>) value(%v20 : tensor<9x20xf32>) maps = [#q, #k, #v, #o] -> tensor<4x20xf32>
  %3 = attn.attention query(%q : tensor<4x64xf32>) key(%t : tensor<64x9xf32>) value(%v : tensor<9x64xf32>) maps = [#q, #kt, #v, #o] -> tensor<4x64xf32>
  %4 = attn.attention query(%q : tensor<4x64xf32>) key(%k : tensor<9x64xf32>) value(%t : tensor<64x9xf32>) maps = [#q, #k, #vt, #o] -> tensor<4x64xf32>
  %5 = attn.attention query(%free : tensor<?x64xf32>) key(%k : tensor<9x64xf32>) value(%v : tensor<9x64xf32>) maps = [#q, #k, #v, #o] -> tensor<?x64xf32>
  return %0, %1, %2, %3, %4, %5 : tensor<9x64xf32>, tensor<4x64xf32>, tensor<4x20xf32>, tensor<4x64xf32>, tensor<4x64xf32>, tensor<?x64xf32>
}
