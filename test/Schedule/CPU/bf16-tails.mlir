// Part of a vector of bf16, on a CPU that has none: bits, and no call of a
// function that rounds one number.
// RUN: attn-compile %s --cpu=x86-64-v3 --emit=asm -o - | FileCheck %s
// RUN: attn-compile %s --cpu=x86-64 --emit=asm -o - | FileCheck %s
// CHECK-NOT: truncsfbf2
// CHECK: tails:
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
