// A finite number fills what a band masks: structure, as every row keeps a key.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
#mn = affine_map<(b, m, n, k, d) -> (m, n)>
#bmn = affine_map<(b, m, n, k, d) -> (b, m, n)>

// As Keras' causal mask: scaled, then filled. A batch that was multiplied out
// repeats the band.
// CHECK-LABEL: func.func @selected(
// CHECK: attn.attention query(%arg0 : tensor<2x3x8xf32>) key(%arg0 : tensor<2x3x8xf32>) value(%arg0 : tensor<2x3x8xf32>) scale = 2.500000e-01 bands = [#attn.band<query = 1, key = 2, upper = 0>] maps
// CHECK-NOT: modify
func.func @selected(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %mask = arith.constant dense<[[[true, false, false], [true, true, false], [true, true, true]],
                                [[true, false, false], [true, true, false], [true, true, true]]]> : tensor<2x3x3xi1>
  %fill = arith.constant -2.37267096E+38 : f32
  %scale = arith.constant 2.5e-01 : f32
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>)
      score(%mask : tensor<2x3x3xi1>) maps = [#q, #k, #v, #bmn, #o] modify {
    ^bb0(%s: f32, %c: i1):
      %0 = arith.mulf %s, %scale : f32
      %1 = arith.select %c, %0, %fill : f32
      attn.yield %1 : f32
    } -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// The other way round; what else the region does stays.
// CHECK-LABEL: func.func @capped(
// CHECK: attn.attention {{.*}} bands = [#attn.band<query = 1, key = 2, upper = 0>] maps = {{.*}} modify {
// CHECK-NEXT: ^bb0(%[[S:.+]]: f32):
// CHECK-NEXT: %[[T:.+]] = math.tanh %[[S]]
// CHECK-NEXT: attn.yield %[[T]]
func.func @capped(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %mask = arith.constant dense<[[false, true, true], [false, false, true], [false, false, false]]> : tensor<3x3xi1>
  %fill = arith.constant -1.0E+38 : f32
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>)
      score(%mask : tensor<3x3xi1>) maps = [#q, #k, #v, #mn, #o] modify {
    ^bb0(%s: f32, %c: i1):
      %0 = math.tanh %s : f32
      %1 = arith.select %c, %fill, %0 : f32
      attn.yield %1 : f32
    } -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// CHECK-LABEL: func.func @added(
// CHECK: attn.attention query(%arg0 : tensor<2x3x8xf32>) key(%arg0 : tensor<2x3x8xf32>) value(%arg0 : tensor<2x3x8xf32>) bands = [#attn.band<query = 1, key = 2, upper = 0>] maps
func.func @added(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %empty = tensor.empty() : tensor<3x3xf32>
  %zero = arith.constant 0.0 : f32
  %fill = arith.constant -3.0E+38 : f32
  %mask = arith.constant dense<[[true, false, false], [true, true, false], [true, true, true]]> : tensor<3x3xi1>
  %chosen = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]} ins(%mask : tensor<3x3xi1>) outs(%empty : tensor<3x3xf32>) {
    ^bb0(%c: i1, %out: f32):
      %0 = arith.select %c, %zero, %fill : f32
      linalg.yield %0 : f32
  } -> tensor<3x3xf32>
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>)
      biases(%chosen : tensor<3x3xf32>) maps = [#q, #k, #v, #mn, #o] -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// Near misses. -1e9 is no number that scores cannot come near.
// CHECK-LABEL: func.func @not_low(
// CHECK-NOT: bands
// CHECK: return
func.func @not_low(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %mask = arith.constant dense<[[true, false, false], [true, true, false], [true, true, true]]> : tensor<3x3xi1>
  %fill = arith.constant -1.0E+9 : f32
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>)
      score(%mask : tensor<3x3xi1>) maps = [#q, #k, #v, #mn, #o] modify {
    ^bb0(%s: f32, %c: i1):
      %0 = arith.select %c, %s, %fill : f32
      attn.yield %0 : f32
    } -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// A strict triangle leaves the first row no key: there the mean of the values.
// CHECK-LABEL: func.func @not_strict(
// CHECK-NOT: bands
// CHECK: return
func.func @not_strict(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %mask = arith.constant dense<[[false, false, false], [true, false, false], [true, true, false]]> : tensor<3x3xi1>
  %fill = arith.constant -2.0E+38 : f32
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>)
      score(%mask : tensor<3x3xi1>) maps = [#q, #k, #v, #mn, #o] modify {
    ^bb0(%s: f32, %c: i1):
      %0 = arith.select %c, %s, %fill : f32
      attn.yield %0 : f32
    } -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// A mask that is an input may leave a row nothing.
// CHECK-LABEL: func.func @not_an_input(
// CHECK: attn.attention {{.*}} score(%arg1 : tensor<2x3x3xi1>) maps
func.func @not_an_input(%x: tensor<2x3x8xf32>, %mask: tensor<2x3x3xi1>) -> tensor<2x3x8xf32> {
  %fill = arith.constant -2.0E+38 : f32
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>)
      score(%mask : tensor<2x3x3xi1>) maps = [#q, #k, #v, #bmn, #o] modify {
    ^bb0(%s: f32, %c: i1):
      %0 = arith.select %c, %s, %fill : f32
      attn.yield %0 : f32
    } -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// The batches have other bands.
// CHECK-LABEL: func.func @not_repeated(
// CHECK-NOT: bands
// CHECK: return
func.func @not_repeated(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %mask = arith.constant dense<[[[true, false, false], [true, true, false], [true, true, true]],
                                [[true, true, false], [true, true, true], [true, true, true]]]> : tensor<2x3x3xi1>
  %fill = arith.constant -2.0E+38 : f32
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>)
      score(%mask : tensor<2x3x3xi1>) maps = [#q, #k, #v, #bmn, #o] modify {
    ^bb0(%s: f32, %c: i1):
      %0 = arith.select %c, %s, %fill : f32
      attn.yield %0 : f32
    } -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}
