// A step for few queries as vectors of the width of a head.
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=512 registers=32 scale float-control=mxcsr" | FileCheck %s
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=128 registers=16" | FileCheck %s --check-prefix=SSE

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#b = affine_map<(m, n, k, d) -> (m, n)>
#a = affine_map<(m, n, k, d) -> (m, d)>
#m = affine_map<(m, n, k, d) -> (m)>
#pq = affine_map<(n, k, d) -> (k)>
#pk = affine_map<(n, k, d) -> (n, k)>
#pv = affine_map<(n, k, d) -> (n, d)>
#pa = affine_map<(n, k, d) -> (d)>
#p = affine_map<(n, k, d) -> ()>

// CHECK-LABEL: func.func @steps
// CHECK-COUNT-2: call @attn_step_0(
// CHECK: call @attn_step_1(
// CHECK: return

// Sixteen keys at once: 8 + 4 + 2 + 1 sums across lanes.
// CHECK-LABEL: func.func private @attn_step_0_scores
// CHECK: %{{.*}}:16 = scf.for %{{.*}} = %{{.*}} to %c64{{.*}} step %c16
// CHECK-COUNT-30: vector.shuffle
// CHECK-NOT: vector.shuffle
// CHECK: vector.store
// The last twelve keys, -inf in the lanes that are left.
// CHECK: %{{.*}}:12 = scf.for
// CHECK-COUNT-30: vector.shuffle
// CHECK: vector.create_mask
// CHECK: arith.select
// CHECK: vector.store
// One sum a query, and what asks for the block again.
// CHECK-LABEL: func.func private @attn_step_0_weights
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.mask.scalef.ps.512"
// CHECK: vector.reduction <add>, %{{.*}} fastmath<reassoc> : vector<16xf32> into f32
// CHECK: arith.cmpf uge, %{{.*}} : f32
// CHECK: arith.cmpf ult, %{{.*}} : f32
// CHECK: scf.if
// CHECK: vector.reduction <maxnumf>
// Four vectors of columns in registers over all keys.
// CHECK-LABEL: func.func private @attn_step_0_values
// CHECK: %{{.*}}:4 = scf.for
// CHECK-LABEL: func.func private @attn_step_0(
// CHECK: llvm.call_intrinsic "llvm.x86.sse.stmxcsr"(%[[CALLER:.*]])
// CHECK: call @attn_step_0_scores
// CHECK: call @attn_step_0_weights
// CHECK: call @attn_step_0_values
// CHECK: llvm.call_intrinsic "llvm.x86.sse.ldmxcsr"(%[[CALLER]])
// CHECK-NEXT: return
// Keys whose number is not known end anywhere: past the end is the last again.
// A masked key may be NaN.
// CHECK-LABEL: func.func private @attn_step_1_scores
// CHECK: arith.minsi
// CHECK: vector.maskedload
// CHECK: arith.cmpf oeq
// CHECK: arith.select
// Five queries by four vectors.
// CHECK-LABEL: func.func private @attn_step_1_values
// CHECK: %{{.*}}:20 = scf.for
// Sums that are not finite are made again without masked values.
// CHECK: arith.cmpf uno
// CHECK: scf.if
// CHECK: %{{.*}}:20 = scf.for
// CHECK: arith.cmpf oeq
// CHECK: arith.select
// CHECK: } else {
// CHECK: vector.store
// CHECK-LABEL: func.func private @attn_step_1(
// CHECK: call @attn_step_1_values
// Ten accumulators where there are 16 registers: of 16 vectors ten, then six.
// SSE-LABEL: func.func private @attn_step_0_scores
// SSE: %{{.*}}:4 = scf.for
// SSE-LABEL: func.func private @attn_step_0_values
// SSE: %{{.*}}:10 = scf.for
// SSE: %{{.*}}:6 = scf.for
func.func @steps(%q: memref<64xf32>, %k: memref<44x64xf32, strided<[64, 1], offset: ?>>, %acc: memref<64xf32>, %shift: memref<f32>, %sum: memref<f32>,
                 %q5: memref<5x64xf32>, %free: memref<?x64xf32>, %bias: memref<5x?xf32>, %acc5: memref<5x64xf32>, %row: memref<5xf32>) {
  attn.online_attention query(%q : memref<64xf32>) key(%k : memref<44x64xf32, strided<[64, 1], offset: ?>>) value(%k : memref<44x64xf32, strided<[64, 1], offset: ?>>)
    outs(%acc, %shift, %sum : memref<64xf32>, memref<f32>, memref<f32>) maps = [#pq, #pk, #pv, #pa, #p, #p]
  attn.online_attention query(%q : memref<64xf32>) key(%k : memref<44x64xf32, strided<[64, 1], offset: ?>>) value(%k : memref<44x64xf32, strided<[64, 1], offset: ?>>)
    outs(%acc, %shift, %sum : memref<64xf32>, memref<f32>, memref<f32>) maps = [#pq, #pk, #pv, #pa, #p, #p]
  attn.online_attention query(%q5 : memref<5x64xf32>) key(%free : memref<?x64xf32>) value(%free : memref<?x64xf32>) bias(%bias : memref<5x?xf32>)
    outs(%acc5, %row, %row : memref<5x64xf32>, memref<5xf32>, memref<5xf32>) maps = [#q, #k, #v, #b, #a, #m, #m]
  return
}
