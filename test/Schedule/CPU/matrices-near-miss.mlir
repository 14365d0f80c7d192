// Attention that is not computed with AMX although the CPU has it: nothing is asked of
// the system either.
// RUN: attn-compile %s --triple=x86_64-linux-gnu --cpu=sapphirerapids --emit=mlir -o - | FileCheck %s --implicit-check-not=llvm.x86.tile --implicit-check-not=syscall

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// CHECK: llvm.func @f32(
func.func @f32(%q: tensor<48x64xf32>, %k: tensor<512x64xf32>, %v: tensor<512x64xf32>) -> tensor<48x64xf32> {
  %o = attn.attention query(%q : tensor<48x64xf32>) key(%k : tensor<512x64xf32>) value(%v : tensor<512x64xf32>)
    maps = [#q, #k, #v, #o] -> tensor<48x64xf32>
  return %o : tensor<48x64xf32>
}

// Other numbers of 16 bits.
// CHECK: llvm.func @f16(
func.func @f16(%q: tensor<48x64xf16>, %k: tensor<512x64xf16>, %v: tensor<512x64xf16>) -> tensor<48x64xf16> {
  %o = attn.attention query(%q : tensor<48x64xf16>) key(%k : tensor<512x64xf16>) value(%v : tensor<512x64xf16>)
    maps = [#q, #k, #v, #o] -> tensor<48x64xf16>
  return %o : tensor<48x64xf16>
}

// A head that fills no matrix.
// CHECK: llvm.func @narrow(
func.func @narrow(%q: tensor<48x30xbf16>, %k: tensor<512x30xbf16>, %v: tensor<512x64xbf16>) -> tensor<48x64xbf16> {
  %o = attn.attention query(%q : tensor<48x30xbf16>) key(%k : tensor<512x30xbf16>) value(%v : tensor<512x64xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<48x64xbf16>
  return %o : tensor<48x64xbf16>
}

// The width of a head is in the lanes.
// CHECK: llvm.func @few(
func.func @few(%q: tensor<2x64xbf16>, %k: tensor<512x64xbf16>, %v: tensor<512x64xbf16>) -> tensor<2x64xbf16> {
  %o = attn.attention query(%q : tensor<2x64xbf16>) key(%k : tensor<512x64xbf16>) value(%v : tensor<512x64xbf16>)
    maps = [#q, #k, #v, #o] -> tensor<2x64xbf16>
  return %o : tensor<2x64xbf16>
}
