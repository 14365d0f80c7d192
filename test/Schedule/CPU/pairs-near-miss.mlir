// Attention of bf16 that is widened although the CPU multiplies pairs.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32 pairs" \
// RUN:   --canonicalize --split-input-file | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// A result of f32 would show that weights have 16 bits.
// CHECK-LABEL: func.func @exact
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x48xf32>)
func.func @exact(%q: tensor<512x64xbf16>, %k: tensor<512x64xbf16>, %v: tensor<512x64xbf16>) -> tensor<512x64xf32> {
  %o = attn.attention query(%q : tensor<512x64xbf16>) key(%k : tensor<512x64xbf16>) value(%v : tensor<512x64xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<512x64xf32>
  return %o : tensor<512x64xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// Other numbers of 16 bits.
// CHECK-LABEL: func.func @f16
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x48xf32>)
func.func @f16(%q: tensor<512x64xf16>, %k: tensor<512x64xf16>, %v: tensor<512x64xf16>) -> tensor<512x64xf16> {
  %o = attn.attention query(%q : tensor<512x64xf16>) key(%k : tensor<512x64xf16>) value(%v : tensor<512x64xf16>)
    maps = [#q, #k, #v, #o] -> tensor<512x64xf16>
  return %o : tensor<512x64xf16>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// An odd width; one that fills no vector; values that fill none.
// CHECK-LABEL: func.func @odd
// CHECK: attn.online_attention query(%{{.*}} : tensor<33x48xf32>)
func.func @odd(%q: tensor<512x33xbf16>, %k: tensor<512x33xbf16>, %v: tensor<512x64xbf16>) -> tensor<512x64xbf16> {
  %o = attn.attention query(%q : tensor<512x33xbf16>) key(%k : tensor<512x33xbf16>) value(%v : tensor<512x64xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<512x64xbf16>
  return %o : tensor<512x64xbf16>
}
// CHECK-LABEL: func.func @narrow
// CHECK: attn.online_attention query(%{{.*}} : tensor<30x48xf32>)
func.func @narrow(%q: tensor<512x30xbf16>, %k: tensor<512x30xbf16>, %v: tensor<512x64xbf16>) -> tensor<512x64xbf16> {
  %o = attn.attention query(%q : tensor<512x30xbf16>) key(%k : tensor<512x30xbf16>) value(%v : tensor<512x64xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<512x64xbf16>
  return %o : tensor<512x64xbf16>
}
// CHECK-LABEL: func.func @narrow_values
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x48xf32>)
func.func @narrow_values(%q: tensor<512x64xbf16>, %k: tensor<512x64xbf16>, %v: tensor<512x31xbf16>) -> tensor<512x31xbf16> {
  %o = attn.attention query(%q : tensor<512x64xbf16>) key(%k : tensor<512x64xbf16>) value(%v : tensor<512x31xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<512x31xbf16>
  return %o : tensor<512x31xbf16>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (k, n)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// The numbers of a key are not neighbours.
// CHECK-LABEL: func.func @transposed
// CHECK: attn.online_attention query(%{{.*}} : tensor<64x48xf32>)
func.func @transposed(%q: tensor<512x64xbf16>, %k: tensor<64x512xbf16>, %v: tensor<512x64xbf16>) -> tensor<512x64xbf16> {
  %o = attn.attention query(%q : tensor<512x64xbf16>) key(%k : tensor<64x512xbf16>) value(%v : tensor<512x64xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<512x64xbf16>
  return %o : tensor<512x64xbf16>
}
