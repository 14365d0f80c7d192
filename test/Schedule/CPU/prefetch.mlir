// A step for few queries asks for the block that comes after the one it works on:
// for values while it makes scores, for the next keys while it sums values.
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=512 registers=32" --canonicalize | FileCheck %s
// Two lines for each row of 32 numbers.
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=256 registers=16" | FileCheck %s --check-prefix=AVX

#q = affine_map<(n, k, d) -> (k)>
#k = affine_map<(n, k, d) -> (n, k)>
#v = affine_map<(n, k, d) -> (n, d)>
#a = affine_map<(n, k, d) -> (d)>
#p = affine_map<(n, k, d) -> ()>

// CHECK-LABEL: func.func private @attn_step_0_scores
// CHECK-COUNT-32: memref.prefetch %{{.*}}, read, locality<3>, data : memref<?x32xf32>
// CHECK-NOT: memref.prefetch
// CHECK-LABEL: func.func private @attn_step_0_values
// CHECK: %[[NEXT:.*]] = arith.addi %{{.*}}, %c128
// CHECK: memref.prefetch %{{.*}}[%[[NEXT]], %c0{{.*}}], read, locality<3>, data : memref<?x32xf32>
// CHECK: memref.prefetch %{{.*}}[%[[NEXT]], %c16{{.*}}], read, locality<3>, data : memref<?x32xf32>
// CHECK-NOT: memref.prefetch
// AVX-LABEL: func.func private @attn_step_0_scores
// AVX-COUNT-16: memref.prefetch
// AVX-NOT: memref.prefetch
// AVX-LABEL: func.func private @attn_step_0_weights
func.func @in_memory(%q: memref<32xf32>, %k: memref<?x32xf32>, %v: memref<?x32xf32>,
                     %a: memref<32xf32>, %shift: memref<f32>, %sum: memref<f32>) {
  attn.online_attention query(%q : memref<32xf32>) key(%k : memref<?x32xf32>) value(%v : memref<?x32xf32>)
    outs(%a, %shift, %sum : memref<32xf32>, memref<f32>, memref<f32>) maps = [#q, #k, #v, #a, #p, #p]
  return
}

// What was made for the step, such as widened keys, is in the cache.
// CHECK-LABEL: func.func private @attn_step_1_scores
// CHECK-NOT: memref.prefetch
// CHECK-LABEL: func.func private @attn_step_1(
func.func @made(%q: memref<32xf32>, %n: index, %a: memref<32xf32>, %shift: memref<f32>, %sum: memref<f32>) {
  %block = memref.alloca() : memref<128x32xf32>
  %k = memref.subview %block[0, 0] [%n, 32] [1, 1] : memref<128x32xf32> to memref<?x32xf32, strided<[32, 1]>>
  attn.online_attention query(%q : memref<32xf32>) key(%k : memref<?x32xf32, strided<[32, 1]>>) value(%k : memref<?x32xf32, strided<[32, 1]>>)
    outs(%a, %shift, %sum : memref<32xf32>, memref<f32>, memref<f32>) maps = [#q, #k, #v, #a, #p, #p]
  return
}

#fq = affine_map<(m, n, k, d) -> (m, k)>
#fk = affine_map<(m, n, k, d) -> (n, k)>
#fv = affine_map<(m, n, k, d) -> (n, d)>
#fa = affine_map<(m, n, k, d) -> (m, d)>
#fr = affine_map<(m, n, k, d) -> (m)>

// Two of eight vectors of columns are in a tile, and it asks for as much of the next
// key, so that every line is asked for once.
// CHECK-LABEL: func.func private @attn_step_2_values
// CHECK: scf.for %[[COLUMN:.*]] = %{{.*}} to %c128
// CHECK: memref.prefetch %{{.*}}[%{{.*}}, %[[COLUMN]]]
// CHECK: memref.prefetch %{{.*}}[%{{.*}}, %{{.*}}]
// CHECK-NOT: memref.prefetch
func.func @several_tiles(%q: memref<12x128xf32>, %k: memref<?x128xf32>, %v: memref<?x128xf32>,
                         %a: memref<12x128xf32>, %shift: memref<12xf32>, %sum: memref<12xf32>) {
  attn.online_attention query(%q : memref<12x128xf32>) key(%k : memref<?x128xf32>) value(%v : memref<?x128xf32>)
    outs(%a, %shift, %sum : memref<12x128xf32>, memref<12xf32>, memref<12xf32>) maps = [#fq, #fk, #fv, #fa, #fr, #fr]
  return
}

// Keys that are the values, too, have been read when values are; rows of a block that
// the first cache does not hold come to the second.
// CHECK-LABEL: func.func private @attn_step_3_scores
// CHECK-NOT: memref.prefetch
// CHECK-LABEL: func.func private @attn_step_3_values
// CHECK-COUNT-8: memref.prefetch %{{.*}}, read, locality<2>, data : memref<?x128xf32>
// CHECK-NOT: memref.prefetch
// CHECK-LABEL: func.func private @attn_step_3(
func.func @one_tensor(%q: memref<128xf32>, %x: memref<?x128xf32>, %a: memref<128xf32>,
                      %shift: memref<f32>, %sum: memref<f32>) {
  attn.online_attention query(%q : memref<128xf32>) key(%x : memref<?x128xf32>) value(%x : memref<?x128xf32>)
    outs(%a, %shift, %sum : memref<128xf32>, memref<f32>, memref<f32>) maps = [#q, #k, #v, #a, #p, #p]
  return
}

#pq = affine_map<(m, n, k, d) -> (m, k)>
#pk = affine_map<(m, n, k, d) -> (n, k)>
#pv = affine_map<(m, n, k, d) -> (n, d)>
#pa = affine_map<(m, n, k, d) -> (m, d)>
#pr = affine_map<(m, n, k, d) -> (m)>

// Several queries have something to do all the time: each walk along keys asks for one
// row of the next block, and the values for what is missing, in the order of memory.
// CHECK-LABEL: func.func private @attn_step_4_scores
// CHECK: memref.prefetch %{{.*}}, read, locality<3>, data : memref<?x512xf32>
// CHECK-NEXT: vector.load
// CHECK-LABEL: func.func private @attn_step_4_values
// CHECK: arith.muli %{{.*}}, %c96
// CHECK: memref.prefetch %{{.*}}, read, locality<3>, data : memref<?x512xf32>
// CHECK-LABEL: func.func private @attn_step_4(
func.func @several_queries(%q: memref<4x512xf32>, %x: memref<?x512xf32>, %a: memref<4x512xf32>,
                           %shift: memref<4xf32>, %sum: memref<4xf32>) {
  attn.online_attention query(%q : memref<4x512xf32>) key(%x : memref<?x512xf32>) value(%x : memref<?x512xf32>)
    outs(%a, %shift, %sum : memref<4x512xf32>, memref<4xf32>, memref<4xf32>) maps = [#pq, #pk, #pv, #pa, #pr, #pr]
  return
}

// Near miss: rows that do not lie side by side.
// CHECK-LABEL: func.func private @attn_step_5_scores
// CHECK-NOT: memref.prefetch
// CHECK-LABEL: func.func private @attn_step_5_values
// CHECK: memref.prefetch %{{.*}}, read, locality<2>
func.func @strided_rows(%q: memref<4x512xf32>, %x: memref<?x512xf32, strided<[1024, 1]>>, %a: memref<4x512xf32>,
                        %shift: memref<4xf32>, %sum: memref<4xf32>) {
  attn.online_attention query(%q : memref<4x512xf32>) key(%x : memref<?x512xf32, strided<[1024, 1]>>) value(%x : memref<?x512xf32, strided<[1024, 1]>>)
    outs(%a, %shift, %sum : memref<4x512xf32>, memref<4xf32>, memref<4xf32>) maps = [#pq, #pk, #pv, #pa, #pr, #pr]
  return
}

#uq = affine_map<(n, k, d) -> (k)>
#uk = affine_map<(n, k, d) -> (n, k)>
#uv = affine_map<(n, k, d) -> (n, d)>
#ua = affine_map<(n, k, d) -> (d)>
#up = affine_map<(n, k, d) -> ()>

// Values that are wider than the keys: all of each of the sixteen rows.
// CHECK-LABEL: func.func private @attn_step_6_scores
// CHECK-COUNT-64: memref.prefetch %{{.*}} : memref<?x64xf32>
// CHECK-NOT: memref.prefetch
// CHECK-LABEL: func.func private @attn_step_6_values
func.func @wide_values(%q: memref<32xf32>, %k: memref<?x32xf32>, %v: memref<?x64xf32>, %a: memref<64xf32>,
                       %shift: memref<f32>, %sum: memref<f32>) {
  attn.online_attention query(%q : memref<32xf32>) key(%k : memref<?x32xf32>) value(%v : memref<?x64xf32>)
    outs(%a, %shift, %sum : memref<64xf32>, memref<f32>, memref<f32>) maps = [#uq, #uk, #uv, #ua, #up, #up]
  return
}
