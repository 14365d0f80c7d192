// Attention of bf16 where the CPU has AMX: both products are of matrices.
// RUN: attn-compile %s --triple=x86_64-linux-gnu --cpu=sapphirerapids --emit=asm -o - | FileCheck %s
// A weight is one number of bf16.
// RUN: attn-compile %s --triple=x86_64-linux-gnu --cpu=sapphirerapids --round-weights --emit=asm -o - | FileCheck %s --check-prefix=ONE
// RUN: attn-opt %s --attn-to-llvm="vector-bits=512 registers=32 scale pairs matrices" | FileCheck %s --check-prefix=MLIR
// MLIR: llvm.call_intrinsic "llvm.x86.tdpbf16ps.internal"
// A CPU without AMX, and systems that are not known to give it.
// RUN: attn-compile %s --triple=x86_64-linux-gnu --cpu=cooperlake --emit=mlir -o - | FileCheck %s --check-prefix=NONE
// RUN: attn-compile %s --triple=x86_64-windows-msvc --cpu=sapphirerapids --emit=mlir -o - | FileCheck %s --check-prefix=NONE
// RUN: attn-compile %s --triple=i686-linux-gnu --cpu=sapphirerapids --emit=mlir -o - | FileCheck %s --check-prefix=NONE

// NONE-NOT: {{llvm\.x86\.tile|syscall}}
// NONE: llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"
// NONE-NOT: {{llvm\.x86\.tile|syscall}}

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// The system is asked first.
// CHECK-LABEL: {{^}}layer:
// CHECK: syscall
// CHECK: testq %rax, %rax
// CHECK-NEXT: jne

// Three sums of 16 columns by 16 queries, 128 keys deep, twice.
// CHECK-LABEL: {{^}}attn_step_0_values:
// CHECK: ldtilecfg
// CHECK-COUNT-3: tileloadd
// CHECK-NOT: tilestored
// CHECK-COUNT-24: tdpbf16ps
// CHECK-NOT: tdpbf16ps
// CHECK-COUNT-3: tilestored
// CHECK-NOT: {{tdpbf16ps|tilestored}}
// ONE-LABEL: {{^}}attn_step_0_values:
// ONE-COUNT-12: tdpbf16ps
// ONE-NOT: tdpbf16ps

// Three sums of 16 keys by 16 queries; a head is 32, 32 and 16 numbers deep.
// CHECK-LABEL: {{^}}attn_step_0_scores:
// CHECK: ldtilecfg
// CHECK-COUNT-3: tilezero
// CHECK-NOT: tilestored
// CHECK-COUNT-9: tdpbf16ps
// CHECK-NOT: tdpbf16ps
// CHECK-COUNT-3: tilestored
// CHECK-NOT: {{tdpbf16ps|tilestored}}
// CHECK-LABEL: {{^}}attn_step_0:
// ONE-LABEL: {{^}}attn_step_0_query_pairs:
func.func @layer(%q: tensor<2x96x80xbf16>, %k: tensor<2x512x80xbf16>, %v: tensor<2x512x64xbf16>) -> tensor<2x96x64xbf16> {
  %o = attn.attention query(%q : tensor<2x96x80xbf16>) key(%k : tensor<2x512x80xbf16>) value(%v : tensor<2x512x64xbf16>)
    scale = 0.125 maps = [#q, #k, #v, #o] -> tensor<2x96x64xbf16>
  return %o : tensor<2x96x64xbf16>
}

// A rest of columns, keys and numbers of a head: all matrices find registers.
// CHECK-LABEL: {{^}}attn_step_1_values:
// CHECK: ldtilecfg
// CHECK-COUNT-3: tilezero
// CHECK-LABEL: {{^}}attn_step_1_scores:
func.func @rests(%q: tensor<48x34xbf16>, %k: tensor<77x34xbf16>, %v: tensor<77x40xbf16>) -> tensor<48x40xbf16> {
  %o = attn.attention query(%q : tensor<48x34xbf16>) key(%k : tensor<77x34xbf16>) value(%v : tensor<77x40xbf16>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>, affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>] -> tensor<48x40xbf16>
  return %o : tensor<48x40xbf16>
}
