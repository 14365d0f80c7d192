// Steps with a score region and a factor, as vectors.
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=512 registers=32 scale" | FileCheck %s

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#nm = affine_map<(m, n, k, d) -> (n, m)>
#n = affine_map<(m, n, k, d) -> (n)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>
#one = affine_map<(m, n, k, d) -> ()>
#fq = affine_map<(m, n, k, d) -> (m, k)>
#fa = affine_map<(m, n, k, d) -> (m, d)>
#mn = affine_map<(m, n, k, d) -> (m, n)>

// Steps share functions only if their regions do the same.
// CHECK-LABEL: func.func @steps
// CHECK: call @attn_step_0(
// CHECK: call @attn_step_1(
// CHECK: call @attn_step_0(
// CHECK: return

// Products start at 0; the region is done to each vector, then the bias is added.
// CHECK-LABEL: func.func private @attn_step_0_weights
// CHECK: %[[SUMS:.*]]:24 = scf.for
// CHECK-COUNT-96: arith.addf %{{.*}} fastmath<contract> : vector<16xf32>
// CHECK: scf.yield
// A number for all scores, one of each key, vectors of each query and of each score.
// CHECK: memref.load %{{.*}}[] : memref<f32>
// CHECK: vector.broadcast
// CHECK: memref.load %{{.*}}[%{{.*}}] : memref<128xf32>
// CHECK: vector.broadcast
// CHECK: vector.load %{{.*}}[%c0{{.*}}] : memref<48xf32>, vector<16xf32>
// CHECK: vector.load %{{.*}}[%{{.*}}, %c0{{.*}}] : memref<128x48xf32>, vector<16xf32>
// CHECK: arith.mulf %[[SUMS]]#0, %{{.*}} : vector<16xf32>
// CHECK: math.absf
// CHECK: arith.divf
// CHECK: math.copysign
// CHECK: arith.cmpf une, %{{.*}} : vector<16xf32>
// CHECK: arith.select %{{.*}} : vector<16xi1>, vector<16xf32>
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.mask.scalef.ps.512"
// Sums first, then the factor; 0 stays where a key is masked.
// CHECK: arith.addf %{{.*}} : vector<16xf32>
// CHECK: arith.mulf %{{.*}} : vector<16xf32>
// CHECK: arith.cmpf oeq, %{{.*}} : vector<16xf32>
// CHECK: vector.store
// CHECK-LABEL: func.func private @attn_step_0_redo
// CHECK: arith.cmpf oeq
// CHECK-LABEL: func.func private @attn_step_1_weights
// CHECK-NOT: math.copysign
// CHECK-LABEL: func.func private @attn_step_1_largest
func.func @steps(%q: memref<64x48xf32>, %k: memref<128x64xf32>, %t: memref<f32>, %u: memref<128xf32>, %w: memref<48xf32>, %x: memref<128x48xf32>,
                 %acc: memref<64x48xf32>, %shift: memref<48xf32>, %sum: memref<48xf32>) {
  attn.online_attention query(%q : memref<64x48xf32>) key(%k : memref<128x64xf32>) value(%k : memref<128x64xf32>) bias(%x : memref<128x48xf32>)
    score(%t, %u, %w, %x : memref<f32>, memref<128xf32>, memref<48xf32>, memref<128x48xf32>) factor(%x : memref<128x48xf32>)
    outs(%acc, %shift, %sum : memref<64x48xf32>, memref<48xf32>, memref<48xf32>) maps = [#q, #k, #v, #nm, #one, #n, #m, #nm, #nm, #a, #m, #m] modify {
    ^bb0(%s: f32, %0: f32, %1: f32, %2: f32, %3: f32):
      %zero = arith.constant 0.0 : f32
      %4 = arith.mulf %s, %0 : f32
      %5 = arith.addf %4, %1 : f32
      %6 = math.tanh %5 : f32
      %7 = arith.cmpf une, %2, %zero : f32
      %8 = arith.select %7, %6, %3 : f32
      attn.yield %8 : f32
    }
  attn.online_attention query(%q : memref<64x48xf32>) key(%k : memref<128x64xf32>) value(%k : memref<128x64xf32>) bias(%x : memref<128x48xf32>)
    score(%t, %u, %w, %x : memref<f32>, memref<128xf32>, memref<48xf32>, memref<128x48xf32>) factor(%x : memref<128x48xf32>)
    outs(%acc, %shift, %sum : memref<64x48xf32>, memref<48xf32>, memref<48xf32>) maps = [#q, #k, #v, #nm, #one, #n, #m, #nm, #nm, #a, #m, #m] modify {
    ^bb0(%s: f32, %0: f32, %1: f32, %2: f32, %3: f32):
      %4 = arith.mulf %s, %3 : f32
      attn.yield %4 : f32
    }
  attn.online_attention query(%q : memref<64x48xf32>) key(%k : memref<128x64xf32>) value(%k : memref<128x64xf32>) bias(%x : memref<128x48xf32>)
    score(%t, %u, %w, %x : memref<f32>, memref<128xf32>, memref<48xf32>, memref<128x48xf32>) factor(%x : memref<128x48xf32>)
    outs(%acc, %shift, %sum : memref<64x48xf32>, memref<48xf32>, memref<48xf32>) maps = [#q, #k, #v, #nm, #one, #n, #m, #nm, #nm, #a, #m, #m] modify {
    ^bb0(%s: f32, %0: f32, %1: f32, %2: f32, %3: f32):
      %zero = arith.constant 0.0 : f32
      %4 = arith.mulf %s, %0 : f32
      %5 = arith.addf %4, %1 : f32
      %6 = math.tanh %5 : f32
      %7 = arith.cmpf une, %2, %zero : f32
      %8 = arith.select %7, %6, %3 : f32
      attn.yield %8 : f32
    }
  return
}

// Few queries: keys lie in lanes, and those past the end have no operand.
// CHECK-LABEL: func.func private @attn_step_2_scores
// CHECK: memref.load %{{.*}}[%{{.*}}] : memref<2xf32>
// CHECK: vector.load %{{.*}}[%{{.*}}, %{{.*}}] : memref<2x20xf32>, vector<16xf32>
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.mask.scalef.ps.512"
// CHECK: vector.maskedload {{.*}} : memref<2x20xf32>
// CHECK: arith.select
// CHECK-LABEL: func.func private @attn_step_2_weights
// CHECK: vector.maskedload {{.*}} : memref<20xf32>
func.func @few(%q: memref<2x64xf32>, %k: memref<20x64xf32>, %t: memref<2xf32>, %u: memref<2x20xf32>, %f: memref<20xf32>, %acc: memref<2x64xf32>, %row: memref<2xf32>) {
  attn.online_attention query(%q : memref<2x64xf32>) key(%k : memref<20x64xf32>) value(%k : memref<20x64xf32>)
    score(%t, %u : memref<2xf32>, memref<2x20xf32>) factor(%f : memref<20xf32>)
    outs(%acc, %row, %row : memref<2x64xf32>, memref<2xf32>, memref<2xf32>) maps = [#fq, #k, #v, #m, #mn, #n, #fa, #m, #m] modify {
    ^bb0(%s: f32, %0: f32, %1: f32):
      %2 = arith.mulf %s, %0 : f32
      %3 = arith.addf %2, %1 : f32
      %4 = math.exp2 %3 : f32
      attn.yield %4 : f32
    }
  return
}
