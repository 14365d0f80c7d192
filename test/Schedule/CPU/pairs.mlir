// Attention of bf16 where the CPU multiplies pairs of it: nothing is widened, and the
// steps have the scale.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32 pairs" \
// RUN:   --canonicalize --split-input-file | FileCheck %s
// Weights are two numbers of bf16, or one.
// RUN: attn-compile %s --cpu=cooperlake --emit=asm -o - | FileCheck %s --check-prefix=TWO
// RUN: attn-compile %s --cpu=cooperlake --round-weights --emit=asm -o - | FileCheck %s --check-prefix=ONE
// A CPU without such products.
// RUN: attn-compile %s --cpu=x86-64-v4 --emit=asm -o - | FileCheck %s --check-prefix=NONE
// RUN: attn-compile %s --cpu=neoverse-n2 --triple=aarch64-linux-gnu --emit=asm -o - | FileCheck %s --check-prefix=ARM

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// All keys are one step: 0.125 * log2(e).
// CHECK-LABEL: func.func @pairs
// CHECK-NOT: scf.for {{.*}}iter_args
// CHECK: attn.online_attention query(%{{.*}} : tensor<48x64xbf16>) key(%{{.*}} : tensor<512x64xbf16>) value(%{{.*}} : tensor<512x64xbf16>)
// CHECK-SAME: scale = 0.18033{{.*}} maps
// TWO-LABEL: attn_step_0_weights:
// TWO: vdpbf16ps
// TWO: vandps
// TWO: vcvtneps2bf16
// TWO-LABEL: attn_step_0_values:
// TWO-COUNT-240: vdpbf16ps
// ONE-LABEL: attn_step_0_values:
// ONE-COUNT-120: vdpbf16ps
// ONE-NOT: vdpbf16ps
// ONE-LABEL: attn_step_0_query_pairs:
// NONE-NOT: vdpbf16ps
// ARM-LABEL: attn_step_0_weights:
// ARM: bfdot
// ARM: bfcvtn
func.func @pairs(%q: tensor<8x512x64xbf16>, %k: tensor<8x512x64xbf16>, %v: tensor<8x512x64xbf16>) -> tensor<8x512x64xbf16> {
  %o = attn.attention query(%q : tensor<8x512x64xbf16>) key(%k : tensor<8x512x64xbf16>) value(%v : tensor<8x512x64xbf16>)
    scale = 0.125 maps = [#q, #k, #v, #o] -> tensor<8x512x64xbf16>
  return %o : tensor<8x512x64xbf16>
}
