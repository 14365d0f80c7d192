// A step of attention as register tiles.
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=512 registers=32 scale float-control=mxcsr" | FileCheck %s
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=512 registers=32" | FileCheck %s --check-prefix=BITS
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=512 registers=32 float-control=fpcr" | FileCheck %s --check-prefix=FPCR

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#b = affine_map<(m, n, k, d) -> (n, m)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

// CHECK-LABEL: func.func @steps
// CHECK-COUNT-2: call @attn_step_0(
// CHECK: call @attn_step_1(
// CHECK: return

// 24 sums in registers, the exponentials taken from there.
// CHECK-LABEL: func.func private @attn_step_0_weights
// CHECK: scf.for
// CHECK: %{{.*}}:24 = scf.for %{{.*}} = %{{.*}} to %c64
// CHECK-COUNT-96: arith.addf %{{.*}} fastmath<contract> : vector<16xf32>
// CHECK: scf.yield
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.mask.reduce.ps.512"
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.mask.scalef.ps.512"
// CHECK: vector.store
// The largest scores, then the block again.
// CHECK-LABEL: func.func private @attn_step_0_largest
// CHECK: arith.maxnumf
// CHECK-LABEL: func.func private @attn_step_0_redo
// CHECK: call @attn_step_0_largest
// CHECK-LABEL: func.func private @attn_step_0_values
// CHECK: %{{.*}}:24 = scf.for
// Sums out of [2^-64, 2^64] are what asks for it.
// CHECK-LABEL: func.func private @attn_step_0(
// CHECK: llvm.call_intrinsic "llvm.x86.sse.stmxcsr"(%[[CALLER:.*]])
// CHECK: llvm.call_intrinsic "llvm.x86.sse.ldmxcsr"
// A reference beyond 128 asks for the largest scores at once.
// CHECK: arith.cmpf ogt, %{{.*}}, %cst{{.*}} : vector<16xf32>
// CHECK: vector.reduction <or>
// CHECK: scf.if
// CHECK-NEXT: call @attn_step_0_redo
// CHECK-NEXT: else
// CHECK: call @attn_step_0_weights
// CHECK: arith.cmpf uge, %{{.*}}, %cst{{.*}} : vector<16xf32>
// CHECK: arith.cmpf ult, %{{.*}}, %cst{{.*}} : vector<16xf32>
// CHECK: vector.reduction <or>
// CHECK: scf.if
// CHECK: call @attn_step_0_redo
// CHECK: call @attn_step_0_values
// CHECK: llvm.call_intrinsic "llvm.x86.sse.ldmxcsr"(%[[CALLER]])
// CHECK-NEXT: return
// With a mask a key that is masked may be NaN.
// CHECK-LABEL: func.func private @attn_step_1_largest
// CHECK: arith.cmpf oeq
// CHECK: arith.select
// BITS-LABEL: func.func private @attn_step_0_weights
// BITS-NOT: llvm.x86
// BITS-NOT: math.floor
// BITS: arith.shli
// BITS-NOT: llvm.call_intrinsic
// FPCR-LABEL: func.func private @attn_step_0(
// FPCR: %[[CALLER:.*]] = llvm.call_intrinsic "llvm.aarch64.get.fpcr"() : () -> i64
// FPCR: %[[OWN:.*]] = arith.ori %[[CALLER]], %c16777216{{.*}} : i64
// FPCR: llvm.call_intrinsic "llvm.aarch64.set.fpcr"(%[[OWN]])
// FPCR: call @attn_step_0_weights
// FPCR: llvm.call_intrinsic "llvm.aarch64.set.fpcr"(%[[CALLER]])
// FPCR-NEXT: return
func.func @steps(%q: memref<64x48xf32>, %k: memref<?x64xf32, strided<[64, 1], offset: ?>>, %v: memref<?x64xf32, strided<[64, 1], offset: ?>>, %bias: memref<?x48xf32>, %acc: memref<64x48xf32>, %shift: memref<48xf32>, %sum: memref<48xf32>) {
  attn.online_attention query(%q : memref<64x48xf32>) key(%k : memref<?x64xf32, strided<[64, 1], offset: ?>>) value(%v : memref<?x64xf32, strided<[64, 1], offset: ?>>)
    outs(%acc, %shift, %sum : memref<64x48xf32>, memref<48xf32>, memref<48xf32>) maps = [#q, #k, #v, #a, #m, #m]
  attn.online_attention query(%q : memref<64x48xf32>) key(%k : memref<?x64xf32, strided<[64, 1], offset: ?>>) value(%v : memref<?x64xf32, strided<[64, 1], offset: ?>>)
    outs(%acc, %shift, %sum : memref<64x48xf32>, memref<48xf32>, memref<48xf32>) maps = [#q, #k, #v, #a, #m, #m]
  attn.online_attention query(%q : memref<64x48xf32>) key(%k : memref<?x64xf32, strided<[64, 1], offset: ?>>) value(%v : memref<?x64xf32, strided<[64, 1], offset: ?>>)
    bias(%bias : memref<?x48xf32>)
    outs(%acc, %shift, %sum : memref<64x48xf32>, memref<48xf32>, memref<48xf32>) maps = [#q, #k, #v, #b, #a, #m, #m]
  return
}
