// Attention that is left to attn-decompose, and why: more in tile-attention.mlir.
// RUN: attn-opt %s --attn-cpu-tile-attention --remarks-filter=attn-cpu 2>&1 >/dev/null | FileCheck %s
// RUN: attn-opt %s --attn-cpu-tile-attention | FileCheck %s --check-prefix=LEFT

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#p = affine_map<(b, m, n, k, d) -> (b, m, n)>
#l = affine_map<(b, m, n, k, d) -> (b, m)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
#image = affine_map<(b, m, n, p, k, d) -> (b, n, p, k)>
#query = affine_map<(b, m, n, p, k, d) -> (b, m, k)>
#value = affine_map<(b, m, n, p, k, d) -> (b, n, p, d)>
#out = affine_map<(b, m, n, p, k, d) -> (b, m, d)>

// LEFT-NOT: attn.online_attention
// CHECK: [Missed] tiles {{.*}}all probabilities are asked for
func.func @probabilities(%x: tensor<2x9x8xf32>) -> (tensor<2x9x8xf32>, tensor<2x9x9xf32>) {
  %o, %p = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%x : tensor<2x9x8xf32>)
    maps = [#q, #k, #v, #o, #p] -> tensor<2x9x8xf32> probabilities(tensor<2x9x9xf32>)
  return %o, %p : tensor<2x9x8xf32>, tensor<2x9x9xf32>
}

// CHECK: [Missed] tiles {{.*}}a boolean factor drops even NaN
func.func @dropped(%x: tensor<2x9x8xf32>, %f: tensor<2x9x9xi1>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%x : tensor<2x9x8xf32>)
    factor(%f : tensor<2x9x9xi1>) maps = [#q, #k, #v, #p, #o] -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// CHECK: [Missed] tiles {{.*}}scores are changed by an operation without a form on vectors
func.func @sine(%x: tensor<2x9x8xf32>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%x : tensor<2x9x8xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = math.sin %s : f32
      attn.yield %0 : f32
    } -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// What vectors would have to be of 16 bits.
// CHECK: [Missed] tiles {{.*}}scores are changed by an operation without a form on vectors
func.func @rounded(%x: tensor<2x9x8xf32>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%x : tensor<2x9x8xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = arith.truncf %s : f32 to f16
      %1 = arith.extf %0 : f16 to f32
      attn.yield %1 : f32
    } -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// The score is used in a region within.
// CHECK: [Missed] tiles {{.*}}scores are changed by an operation without a form on vectors
func.func @nested(%x: tensor<2x9x8xf32>, %c: tensor<i1>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%x : tensor<2x9x8xf32>)
    score(%c : tensor<i1>) maps = [#q, #k, #v, affine_map<(b, m, n, k, d) -> ()>, #o] modify {
    ^bb0(%s: f32, %t: i1):
      %0 = scf.if %t -> f32 {
        %1 = arith.addf %s, %s : f32
        scf.yield %1 : f32
      } else {
        scf.yield %s : f32
      }
      attn.yield %0 : f32
    } -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// CHECK: [Missed] tiles {{.*}}scores are changed by an operation without a form on vectors
func.func @power(%x: tensor<2x9x8xf32>, %e: tensor<9xi32>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%x : tensor<2x9x8xf32>)
    score(%e : tensor<9xi32>) maps = [#q, #k, #v, affine_map<(b, m, n, k, d) -> (n)>, #o] modify {
    ^bb0(%s: f32, %t: i32):
      %0 = math.fpowi %s, %t : f32, i32
      attn.yield %0 : f32
    } -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// CHECK: [Missed] tiles {{.*}}a head has no width
func.func @no_width(%x: tensor<2x9x8xf32>, %v: tensor<2x9x0xf32>) -> tensor<2x9x0xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%v : tensor<2x9x0xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x9x0xf32>
  return %o : tensor<2x9x0xf32>
}

// CHECK: [Missed] tiles {{.*}}a key, head or value has not one dimension
func.func @image(%x: tensor<2x9x8xf32>, %y: tensor<2x5x5x8xf32>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%y : tensor<2x5x5x8xf32>) value(%y : tensor<2x5x5x8xf32>)
    maps = [#query, #image, #value, #out] -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// CHECK: [Missed] tiles {{.*}}there is one query, and its width fills no vectors
func.func @one(%q: tensor<2x1x12xf32>, %k: tensor<2x9x12xf32>) -> tensor<2x1x12xf32> {
  %o = attn.attention query(%q : tensor<2x1x12xf32>) key(%k : tensor<2x9x12xf32>) value(%k : tensor<2x9x12xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x1x12xf32>
  return %o : tensor<2x1x12xf32>
}

// CHECK: [Missed] tiles {{.*}}each query has its own number of keys
func.func @lengths(%x: tensor<2x9x8xf32>, %lengths: tensor<2x9xi64>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%x : tensor<2x9x8xf32>) key(%x : tensor<2x9x8xf32>) value(%x : tensor<2x9x8xf32>)
    lengths(%lengths : tensor<2x9xi64>) maps = [#q, #k, #v, #l, #o] -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}
