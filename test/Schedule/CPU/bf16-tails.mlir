// Vectors of bf16 on a CPU that has none, read in part, written in part, and
// gathered: bits, and no call of a function that rounds one number.
// RUN: attn-compile %s --cpu=x86-64-v4 --emit=asm -o - | FileCheck %s
// RUN: attn-compile %s --cpu=x86-64-v3 --emit=asm -o - | FileCheck %s
// RUN: attn-compile %s --cpu=x86-64 --emit=asm -o - | FileCheck %s
// CHECK-NOT: truncsfbf2
// CHECK: tails:
// CHECK-NOT: truncsfbf2
// CHECK: written:
// CHECK-NOT: truncsfbf2
// CHECK: gathered:
// CHECK-NOT: truncsfbf2
// CHECK: narrow:
// CHECK-NOT: truncsfbf2

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#b = affine_map<(m, n, k, d) -> (m, n)>
#o = affine_map<(m, n, k, d) -> (m, d)>
func.func @tails(%q: tensor<24x5xf16>, %k: tensor<5x5xf16>, %v: tensor<5x4xf16>, %bias: tensor<24x5xbf16>) -> tensor<24x4xf16> {
  %o = attn.attention query(%q : tensor<24x5xf16>) key(%k : tensor<5x5xf16>) value(%v : tensor<5x4xf16>)
    biases(%bias : tensor<24x5xbf16>) maps = [#q, #k, #v, #b, #o] -> tensor<24x4xf16>
  return %o : tensor<24x4xf16>
}

func.func @written(%x: tensor<?xbf16>) -> tensor<?xbf16> {
  %y = attn.softmax %x dimensions = [0] : tensor<?xbf16> -> tensor<?xbf16>
  return %y : tensor<?xbf16>
}

#gq = affine_map<(b, m, n, k, d) -> (b, m, k)>
#gk = affine_map<(b, m, n, k, d) -> (b, n, k)>
#gv = affine_map<(b, m, n, k, d) -> (b, n, d)>
#gl = affine_map<(b, m, n, k, d) -> (m)>
#go = affine_map<(b, m, n, k, d) -> (b, m, d)>
func.func @gathered(%q: tensor<?x?x1xbf16>, %k: tensor<?x?x1xbf16>, %v: tensor<?x?x5xbf16>, %lengths: tensor<?xi32>) -> tensor<?x?x5xbf16> {
  %o = attn.attention query(%q : tensor<?x?x1xbf16>) key(%k : tensor<?x?x1xbf16>) value(%v : tensor<?x?x5xbf16>)
    lengths(%lengths : tensor<?xi32>) maps = [#gq, #gk, #gv, #gl, #go] -> tensor<?x?x5xbf16>
  return %o : tensor<?x?x5xbf16>
}

// Three columns: numbers one by one, of which LLVM makes vectors.
#x = affine_map<(b, m, n, k, d) -> (m, n)>
func.func @narrow(%q: tensor<?x?x5xbf16>, %k: tensor<?x?x5xbf16>, %v: tensor<?x?x3xbf16>, %mask: tensor<?x?xi1>) -> tensor<?x?x3xbf16> {
  %o = attn.attention query(%q : tensor<?x?x5xbf16>) key(%k : tensor<?x?x5xbf16>) value(%v : tensor<?x?x3xbf16>)
    mask(%mask : tensor<?x?xi1>) maps = [#gq, #gk, #gv, #x, #go] -> tensor<?x?x3xbf16>
  return %o : tensor<?x?x3xbf16>
}
