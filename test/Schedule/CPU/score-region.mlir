// Scores that a region changes, and weights with a factor, as steps: what does not
// depend on a score is a tensor of each block, what does is the step's region.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=512 registers=32" \
// RUN:   --canonicalize --cse --split-input-file --verify-roundtrip | FileCheck %s

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// A soft cap: 0.5 / 4 goes into the query, 4 * log2(e) is multiplied last.
// CHECK-LABEL: func.func @cap
// CHECK-DAG: %[[SCALE:.*]] = arith.constant 1.250000e-01 : f32
// CHECK: linalg.generic
// CHECK: arith.mulf %{{.*}}, %[[SCALE]] : f32
// CHECK: attn.online_attention {{.*}} modify {
// CHECK-NEXT: ^bb0(%[[S:.*]]: f32):
// CHECK-NEXT: %[[LAST:.*]] = arith.constant 5.770780e+00 : f32
// CHECK-NEXT: %[[T:.*]] = math.tanh %[[S]] : f32
// CHECK-NEXT: %[[Y:.*]] = arith.mulf %[[T]], %[[LAST]] : f32
// CHECK-NEXT: attn.yield %[[Y]] : f32
func.func @cap(%q: tensor<2x48x8xf32>, %k: tensor<2x128x8xf32>) -> tensor<2x48x8xf32> {
  %cap = arith.constant 4.0 : f32
  %o = attn.attention query(%q : tensor<2x48x8xf32>) key(%k : tensor<2x128x8xf32>) value(%k : tensor<2x128x8xf32>)
    scale = 0.5 maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = arith.divf %s, %cap : f32
      %1 = math.tanh %0 : f32
      %2 = arith.mulf %cap, %1 : f32
      attn.yield %2 : f32
    } -> tensor<2x48x8xf32>
  return %o : tensor<2x48x8xf32>
}

// -----

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// Near misses: the score itself is used again, a quotient by the score, a factor
// that underflows the query, and one that is 0.
// CHECK-LABEL: func.func @factors_that_stay
// CHECK: modify {
// CHECK: arith.mulf
// CHECK: arith.addf
// CHECK: modify {
// CHECK: arith.divf
// CHECK: modify {
// CHECK: arith.mulf
// CHECK: math.tanh
// CHECK: modify {
// CHECK: arith.mulf
// CHECK: math.tanh
func.func @factors_that_stay(%q: tensor<2x48x8xf32>, %k: tensor<2x128x8xf32>) -> (tensor<2x48x8xf32>, tensor<2x48x8xf32>, tensor<2x48x8xf32>, tensor<2x48x8xf32>) {
  %two = arith.constant 2.0 : f32
  %tiny = arith.constant 1.0e-30 : f32
  %zero = arith.constant 0.0 : f32
  %a = attn.attention query(%q : tensor<2x48x8xf32>) key(%k : tensor<2x128x8xf32>) value(%k : tensor<2x128x8xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = arith.mulf %s, %two : f32
      %1 = arith.addf %0, %s : f32
      attn.yield %1 : f32
    } -> tensor<2x48x8xf32>
  %b = attn.attention query(%q : tensor<2x48x8xf32>) key(%k : tensor<2x128x8xf32>) value(%k : tensor<2x128x8xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = arith.divf %two, %s : f32
      attn.yield %0 : f32
    } -> tensor<2x48x8xf32>
  %c = attn.attention query(%q : tensor<2x48x8xf32>) key(%k : tensor<2x128x8xf32>) value(%k : tensor<2x128x8xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = arith.mulf %s, %tiny : f32
      %1 = math.tanh %0 : f32
      attn.yield %1 : f32
    } -> tensor<2x48x8xf32>
  %d = attn.attention query(%q : tensor<2x48x8xf32>) key(%k : tensor<2x128x8xf32>) value(%k : tensor<2x128x8xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %0 = arith.mulf %s, %zero : f32
      %1 = math.tanh %0 : f32
      attn.yield %1 : f32
    } -> tensor<2x48x8xf32>
  return %a, %b, %c, %d : tensor<2x48x8xf32>, tensor<2x48x8xf32>, tensor<2x48x8xf32>, tensor<2x48x8xf32>
}

// -----

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#t = affine_map<(b, m, n, k, d) -> (b)>
#n = affine_map<(b, m, n, k, d) -> (n)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// A temperature of each batch is one number, a bound of each key one of each key,
// and a distance one of each score; which key is allowed is a number, too.
// CHECK-LABEL: func.func @operands
// CHECK: scf.for %[[N:.*]] = %c0 to %c256 step %c128
// CHECK: %[[HEAT:.*]] = tensor.extract_slice %arg2[%{{.*}}] [1] [1] : tensor<2xf32> to tensor<f32>
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]
// CHECK: linalg.index
// CHECK: arith.sitofp
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel"]
// CHECK: arith.extf
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel"]
// CHECK: arith.uitofp
// CHECK: attn.online_attention
// CHECK-SAME: score(%[[HEAT]], %{{.*}} : tensor<f32>, tensor<128x48xf32>, tensor<128xf32>, tensor<128xf32>)
// CHECK: ^bb0(%[[S:.*]]: f32, %[[T:.*]]: f32, %[[D:.*]]: f32, %[[U:.*]]: f32, %[[A:.*]]: f32):
// CHECK-DAG: arith.cmpf une, %[[A]], %{{.*}} : f32
// CHECK-DAG: arith.mulf %[[S]], %[[T]] : f32
func.func @operands(%q: tensor<2x48x8xf32>, %k: tensor<2x256x8xf32>, %t: tensor<2xf32>, %u: tensor<256xf16>, %a: tensor<256xi1>) -> tensor<2x48x8xf32> {
  %o = attn.attention query(%q : tensor<2x48x8xf32>) key(%k : tensor<2x256x8xf32>) value(%k : tensor<2x256x8xf32>)
    score(%t, %u, %a : tensor<2xf32>, tensor<256xf16>, tensor<256xi1>) maps = [#q, #k, #v, #t, #n, #n, #o] modify {
    ^bb0(%s: f32, %x: f32, %y: f16, %z: i1):
      %low = arith.constant -1.0e+02 : f32
      %m = attn.index 1 : index
      %n = attn.index 2 : index
      %0 = arith.subi %n, %m : index
      %1 = arith.index_cast %0 : index to i32
      %2 = arith.sitofp %1 : i32 to f32
      %3 = arith.mulf %s, %x : f32
      %4 = arith.addf %3, %2 : f32
      %5 = arith.extf %y : f16 to f32
      %6 = arith.minimumf %4, %5 : f32
      %7 = arith.select %z, %6, %low : f32
      attn.yield %7 : f32
    } -> tensor<2x48x8xf32>
  return %o : tensor<2x48x8xf32>
}

// -----

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#m = affine_map<(b, m, n, k, d) -> (m)>
#n = affine_map<(b, m, n, k, d) -> (n)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// Forty queries in a tile for 48: where there is none, an operand is 1, so that no
// quotient is NaN. A factor of 16 bits is widened.
// CHECK-LABEL: func.func @room
// CHECK: %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
// CHECK: %[[ONES:.*]] = linalg.fill ins(%[[ONE]] : f32) outs(%{{.*}} : tensor<48xf32>)
// CHECK: %[[T:.*]] = tensor.insert_slice %{{.*}} into %[[ONES]][0] [40] [1]
// CHECK: arith.extf
// CHECK: attn.online_attention {{.*}} score(%[[T]] : tensor<48xf32>) factor(%{{.*}} : tensor<128x48xf32>)
func.func @room(%q: tensor<2x40x8xf32>, %k: tensor<2x128x8xf32>, %t: tensor<40xf32>, %f: tensor<128xbf16>) -> tensor<2x40x8xf32> {
  %o = attn.attention query(%q : tensor<2x40x8xf32>) key(%k : tensor<2x128x8xf32>) value(%k : tensor<2x128x8xf32>)
    score(%t : tensor<40xf32>) factor(%f : tensor<128xbf16>) maps = [#q, #k, #v, #m, #n, #o] modify {
    ^bb0(%s: f32, %x: f32):
      %0 = arith.divf %s, %x : f32
      attn.yield %0 : f32
    } -> tensor<2x40x8xf32>
  return %o : tensor<2x40x8xf32>
}
