// Masks that come as operands of an attention are read too.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
#mn = affine_map<(b, m, n, k, d) -> (m, n)>
#bn = affine_map<(b, m, n, k, d) -> (b, n)>

// CHECK-LABEL: func.func @constant_mask(
// CHECK: attn.attention query(%arg0 : tensor<2x3x8xf32>) key(%arg0 : tensor<2x3x8xf32>) value(%arg0 : tensor<2x3x8xf32>) bands = [#attn.band<query = 1, key = 2, upper = 0>] empty_rows = zero maps
func.func @constant_mask(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %mask = arith.constant dense<[[true, false, false], [true, true, false], [true, true, true]]> : tensor<3x3xi1>
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>) mask(%mask : tensor<3x3xi1>)
    empty_rows = zero maps = [#q, #k, #v, #mn, #o] -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// One bias is a triangle, the other stays; so do scale and region.
// CHECK-LABEL: func.func @constant_bias(
// CHECK: attn.attention {{.*}} biases(%arg1 : tensor<3x3xf32>) scale = 5.000000e-01 bands = [#attn.band<query = 1, key = 2, upper = 0, corner = bottom_right>, #attn.band<query = 1, key = 2, upper = 1>] maps = {{.*}} modify {
// CHECK: math.tanh
func.func @constant_bias(%x: tensor<2x3x8xf32>, %b: tensor<3x3xf32>) -> tensor<2x3x8xf32> {
  %c = arith.constant dense<[[0.0, 0.0, 0xFF800000], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]> : tensor<3x3xf32>
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>) biases(%b, %c : tensor<3x3xf32>, tensor<3x3xf32>)
    scale = 5.0e-01 bands = [#attn.band<query = 1, key = 2, upper = 0, corner = bottom_right>] maps = [#q, #k, #v, #mn, #mn, #o] modify {
    ^bb0(%s: f32):
      %t = math.tanh %s : f32
      attn.yield %t : f32
    } -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// Lengths and a mask of keys; the probabilities stay a result.
// CHECK-LABEL: func.func @lengths_and_mask(
// CHECK: %output, %[[P:.+]] = attn.attention {{.*}} mask(%arg2 : tensor<2x3xi1>) lengths(%arg1 : tensor<2xi64>) maps
// CHECK: return %output, %[[P]]
func.func @lengths_and_mask(%x: tensor<2x3x8xf32>, %l: tensor<2xi64>, %w: tensor<2x3xi1>) -> (tensor<2x3x8xf32>, tensor<2x3x3xf32>) {
  %empty = tensor.empty() : tensor<2x3xi1>
  %mask = linalg.generic {indexing_maps = [affine_map<(b, n) -> (b)>, affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (b, n)>],
      iterator_types = ["parallel", "parallel"]} ins(%l, %w : tensor<2xi64>, tensor<2x3xi1>) outs(%empty : tensor<2x3xi1>) {
    ^bb0(%a: i64, %c: i1, %out: i1):
      %n = linalg.index 1 : index
      %i = arith.index_cast %n : index to i64
      %0 = arith.cmpi slt, %i, %a : i64
      %1 = arith.andi %0, %c : i1
      linalg.yield %1 : i1
  } -> tensor<2x3xi1>
  %o, %p = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>) mask(%mask : tensor<2x3xi1>)
    maps = [#q, #k, #v, #bn, #o, affine_map<(b, m, n, k, d) -> (b, m, n)>] -> tensor<2x3x8xf32> probabilities(tensor<2x3x3xf32>)
  return %o, %p : tensor<2x3x8xf32>, tensor<2x3x3xf32>
}

// where(mask, 0, -inf) as a bias.
// CHECK-LABEL: func.func @selected_bias(
// CHECK: attn.attention query(%arg0 : tensor<2x3x8xf32>) key(%arg0 : tensor<2x3x8xf32>) value(%arg0 : tensor<2x3x8xf32>) mask(%arg1 : tensor<2x3xi1>) maps
func.func @selected_bias(%x: tensor<2x3x8xf32>, %w: tensor<2x3xi1>) -> tensor<2x3x8xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %empty = tensor.empty() : tensor<2x3xf32>
  %bias = linalg.map ins(%w : tensor<2x3xi1>) outs(%empty : tensor<2x3xf32>) (%c: i1, %init: f32) {
      %0 = arith.select %c, %zero, %lowest : f32
      linalg.yield %0 : f32
  }
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>) biases(%bias : tensor<2x3xf32>)
    maps = [#q, #k, #v, #bn, #o] -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}

// Near misses: a mask without form, and a finite bias, stay.
// CHECK-LABEL: func.func @no_form(
// CHECK: attn.attention {{.*}} biases(%{{.+}} : tensor<3x3xf32>) mask(%{{.+}} : tensor<3x3xi1>) maps
func.func @no_form(%x: tensor<2x3x8xf32>) -> tensor<2x3x8xf32> {
  %mask = arith.constant dense<[[true, false, true], [true, true, false], [true, true, true]]> : tensor<3x3xi1>
  %bias = arith.constant dense<[[0.0, -1.0e9, -1.0e9], [0.0, 0.0, -1.0e9], [0.0, 0.0, 0.0]]> : tensor<3x3xf32>
  %o = attn.attention query(%x : tensor<2x3x8xf32>) key(%x : tensor<2x3x8xf32>) value(%x : tensor<2x3x8xf32>) biases(%bias : tensor<3x3xf32>) mask(%mask : tensor<3x3xi1>)
    maps = [#q, #k, #v, #mn, #mn, #o] -> tensor<2x3x8xf32>
  return %o : tensor<2x3x8xf32>
}
