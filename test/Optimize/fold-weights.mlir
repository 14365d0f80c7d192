// What is made of weights alone becomes a constant.
// RUN: attn-opt %s --attn-fold-weights --split-input-file --canonicalize | FileCheck %s

// CHECK-LABEL: func @sum(
// CHECK: %[[S:.+]] = arith.constant dense<[4.000000e+00, 6.000000e+00]>
// CHECK: linalg.mul ins(%{{.*}}, %[[S]] :
func.func @sum(%x: tensor<2xf32>) -> tensor<2xf32> {
  %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %b = arith.constant dense<[3.0, 4.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %s = linalg.add ins(%a, %b : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// Rows that are the same are broadcast.
// CHECK-LABEL: func @rows(
// CHECK: %[[B:.+]] = arith.constant dense<[2.000000e+00, 4.000000e+00]> : tensor<2xf32>
// CHECK: linalg.broadcast ins(%[[B]] : tensor<2xf32>) {{.*}} dimensions = [0]
func.func @rows(%x: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  %b = linalg.broadcast ins(%a : tensor<2xf32>) outs(%e : tensor<3x2xf32>) dimensions = [0]
  %s = linalg.add ins(%b, %b : tensor<3x2xf32>, tensor<3x2xf32>) outs(%e : tensor<3x2xf32>) -> tensor<3x2xf32>
  %y = linalg.mul ins(%x, %s : tensor<3x2xf32>, tensor<3x2xf32>) outs(%e : tensor<3x2xf32>) -> tensor<3x2xf32>
  return %y : tensor<3x2xf32>
}

// -----

// CHECK-LABEL: func @part(
// CHECK: %[[S:.+]] = arith.constant dense_resource<weights> : tensor<2xf32>
// CHECK: linalg.mul ins(%{{.*}}, %[[S]] :
// CHECK: weights: "0x{{[0-9A-F]*}}0000004000004040"
func.func @part(%x: tensor<2xf32>) -> tensor<2xf32> {
  %a = arith.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %s = tensor.extract_slice %a[1] [2] [1] : tensor<3xf32> to tensor<2xf32>
  %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%x : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// CHECK-LABEL: func @reshape(
// CHECK: %[[R:.+]] = arith.constant dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]>
// CHECK: linalg.mul ins(%{{.*}}, %[[R]] :
func.func @reshape(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %a = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %r = tensor.expand_shape %a [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
  %y = linalg.mul ins(%x, %r : tensor<2x2xf32>, tensor<2x2xf32>) outs(%x : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

// -----

// Each of the following stays. No weights: all numbers are the same.
// CHECK-LABEL: func @splat(
// CHECK: linalg.add
func.func @splat(%x: tensor<2xf32>) -> tensor<2xf32> {
  %a = arith.constant dense<1.0> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %s = linalg.add ins(%a, %a : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// Positions and masks.
// CHECK-LABEL: func @positions(
// CHECK: linalg.generic
// CHECK: linalg.index
func.func @positions(%x: tensor<2xf32>) -> tensor<2xf32> {
  %e = tensor.empty() : tensor<2xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%e : tensor<2xf32>) {
    ^bb0(%out: f32):
      %i = linalg.index 0 : index
      %j = arith.index_cast %i : index to i32
      %f = arith.sitofp %j : i32 to f32
      linalg.yield %f : f32
    } -> tensor<2xf32>
  %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// CHECK-LABEL: func @mask(
// CHECK: arith.select
func.func @mask(%x: tensor<2xf32>) -> tensor<2xf32> {
  %m = arith.constant dense<[true, false]> : tensor<2xi1>
  %e = tensor.empty() : tensor<2xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%m : tensor<2xi1>) outs(%e : tensor<2xf32>) {
    ^bb0(%t: i1, %out: f32):
      %zero = arith.constant 0.0 : f32
      %low = arith.constant -1.0e9 : f32
      %f = arith.select %t, %zero, %low : f32
      linalg.yield %f : f32
    } -> tensor<2xf32>
  %y = linalg.add ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// CHECK-LABEL: func @unknown_size(
// CHECK: linalg.add
func.func @unknown_size(%x: tensor<?xf32>, %n: index) -> tensor<?xf32> {
  %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %b = tensor.cast %a : tensor<2xf32> to tensor<?xf32>
  %s = linalg.add ins(%b, %b : tensor<?xf32>, tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %y = linalg.mul ins(%x, %s : tensor<?xf32>, tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  return %y : tensor<?xf32>
}

// -----

// 2^24 + 2 elements.
// CHECK-LABEL: func @too_many(
// CHECK: linalg.generic
func.func @too_many(%x: tensor<8388609x2xf32>) -> tensor<8388609x2xf32> {
  %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<8388609x2xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<2xf32>) outs(%e : tensor<8388609x2xf32>) {
    ^bb0(%t: f32, %out: f32):
      %0 = arith.addf %t, %t : f32
      linalg.yield %0 : f32
    } -> tensor<8388609x2xf32>
  %y = linalg.mul ins(%x, %s : tensor<8388609x2xf32>, tensor<8388609x2xf32>) outs(%e : tensor<8388609x2xf32>) -> tensor<8388609x2xf32>
  return %y : tensor<8388609x2xf32>
}

// -----

// Sums of 2^32 elements.
// CHECK-LABEL: func @too_much_work(
// CHECK: linalg.generic
func.func @too_much_work(%x: tensor<2xf32>) -> tensor<2xf32> {
  %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %b = arith.constant dense<0.5> : tensor<65536x65536xf32>
  %z = arith.constant dense<0.0> : tensor<2xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i)>],
                       iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%a, %b : tensor<2xf32>, tensor<65536x65536xf32>) outs(%z : tensor<2xf32>) {
    ^bb0(%t: f32, %u: f32, %out: f32):
      %0 = arith.mulf %t, %u : f32
      %1 = arith.addf %out, %0 : f32
      linalg.yield %1 : f32
    } -> tensor<2xf32>
  %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%x : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// No elements at all: there is nothing to compute.
// CHECK-LABEL: func @none(
// CHECK: tensor.extract_slice
func.func @none(%x: tensor<0x2xf32>) -> tensor<0x2xf32> {
  %a = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf32>
  %s = tensor.extract_slice %a[0, 0] [0, 2] [1, 1] : tensor<1x2xf32> to tensor<0x2xf32>
  %y = linalg.add ins(%x, %s : tensor<0x2xf32>, tensor<0x2xf32>) outs(%x : tensor<0x2xf32>) -> tensor<0x2xf32>
  return %y : tensor<0x2xf32>
}

// -----

// CHECK-LABEL: func @blocks(
// CHECK: linalg.add
func.func @blocks(%x: tensor<2xf32>) -> tensor<2xf32> {
  %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %s = linalg.add ins(%a, %a : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  cf.br ^next
^next:
  %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// The interpreter knows no complex numbers.
// CHECK-LABEL: func @unknown_operation(
// CHECK: complex.create
func.func @unknown_operation(%x: tensor<2xf32>) -> tensor<2xf32> {
  %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%a : tensor<2xf32>) outs(%e : tensor<2xf32>) {
    ^bb0(%t: f32, %out: f32):
      %0 = complex.create %t, %t : complex<f32>
      %1 = complex.abs %0 : complex<f32>
      %2 = arith.addf %1, %t : f32
      linalg.yield %2 : f32
    } -> tensor<2xf32>
  %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
