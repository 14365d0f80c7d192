// Reshapes and broadcasts of dynamic shapes in the form that raise reads.
// RUN: attn-opt %s --attn-normalize --canonicalize --cse | FileCheck %s

// [B, N, 32] -> [B * N, 32]: two dimensions collapse, one stays.
// CHECK-LABEL: func.func @join(
// CHECK-NEXT: tensor.collapse_shape %arg0 {{\[\[}}0, 1], [2]] : tensor<?x?x32xf32> into tensor<?x32xf32>
// CHECK-NEXT: return
func.func @join(%x: tensor<?x?x32xf32>) -> tensor<?x32xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c32 = arith.constant 32 : index
  %b = tensor.dim %x, %c0 : tensor<?x?x32xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x32xf32>
  %bn = arith.muli %b, %n : index
  %shape = tensor.from_elements %bn, %c32 : tensor<2xindex>
  %r = tensor.reshape %x(%shape) : (tensor<?x?x32xf32>, tensor<2xindex>) -> tensor<?x32xf32>
  return %r : tensor<?x32xf32>
}

// [B, N, 32] -> [B, N, 4, 8], B given as B * N * 32 / (N * 32).
// CHECK-LABEL: func.func @split(
// CHECK: tensor.expand_shape %arg0 {{\[\[}}0], [1], [2, 3]] output_shape
// CHECK-NEXT: return
func.func @split(%x: tensor<?x?x32xf32>) -> tensor<?x?x4x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : i64
  %c8 = arith.constant 8 : i64
  %c32 = arith.constant 32 : i64
  %b = tensor.dim %x, %c0 : tensor<?x?x32xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x32xf32>
  %b64 = arith.index_cast %b : index to i64
  %n64 = arith.index_cast %n : index to i64
  %bn = arith.muli %b64, %n64 : i64
  %all = arith.muli %bn, %c32 : i64
  %rest = arith.muli %n64, %c32 : i64
  %inferred = arith.divsi %all, %rest : i64
  %shape = tensor.from_elements %inferred, %n64, %c4, %c8 : tensor<4xi64>
  %r = tensor.reshape %x(%shape) : (tensor<?x?x32xf32>, tensor<4xi64>) -> tensor<?x?x4x8xf32>
  return %r : tensor<?x?x4x8xf32>
}

// Sizes that cannot be told apart: everything is joined, then split.
// CHECK-LABEL: func.func @unknown(
// CHECK: tensor.collapse_shape %arg0 {{\[\[}}0, 1]] : tensor<?x?xf32> into tensor<?xf32>
// CHECK: tensor.expand_shape {{.*}} {{\[\[}}0, 1]] output_shape [%arg1, %arg2]
func.func @unknown(%x: tensor<?x?xf32>, %a: index, %b: index) -> tensor<?x?xf32> {
  %shape = tensor.from_elements %a, %b : tensor<2xindex>
  %r = tensor.reshape %x(%shape) : (tensor<?x?xf32>, tensor<2xindex>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

// A broadcast to the size that is there already.
// CHECK-LABEL: func.func @extract(
// CHECK: linalg.generic {{.*}} ins(%arg0
// CHECK-NOT: tensor.extract
// CHECK: return
func.func @extract(%x: tensor<?x8xf32>) -> tensor<8x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %init = tensor.empty(%n) : tensor<8x?xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      outs(%init : tensor<8x?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %one = arith.cmpi eq, %n, %c1 : index
    %row = arith.select %one, %c0, %j : index
    %e = tensor.extract %x[%row, %i] : tensor<?x8xf32>
    linalg.yield %e : f32
  } -> tensor<8x?xf32>
  return %r : tensor<8x?xf32>
}

// The size of another tensor: nothing is known about it, the extract stays.
// CHECK-LABEL: func.func @extract_of_another_size(
// CHECK: tensor.extract
func.func @extract_of_another_size(%x: tensor<?x8xf32>, %n: index) -> tensor<8x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %init = tensor.empty(%n) : tensor<8x?xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      outs(%init : tensor<8x?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %one = arith.cmpi eq, %n, %c1 : index
    %row = arith.select %one, %c0, %j : index
    %e = tensor.extract %x[%row, %i] : tensor<?x8xf32>
    linalg.yield %e : f32
  } -> tensor<8x?xf32>
  return %r : tensor<8x?xf32>
}

// Sizes that are asserted to be equal are the same, wherever the assertion
// stands; a length is not less than 0.
// CHECK-LABEL: func.func @asserted_sizes(
// CHECK-NOT: tensor.reshape
// CHECK: tensor.collapse_shape %arg0 {{\[\[}}0, 1], [2], [3]] : tensor<?x3x?x4xf32> into tensor<?x?x4xf32>
// CHECK-NOT: tensor.reshape
func.func @asserted_sizes(%x: tensor<?x3x?x4xf32>, %y: tensor<?x3x?x4xf32>) -> tensor<?x?x4xf32> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %xb = tensor.dim %x, %c0 : tensor<?x3x?x4xf32>
  %xn = tensor.dim %x, %c2 : tensor<?x3x?x4xf32>
  %yb = tensor.dim %y, %c0 : tensor<?x3x?x4xf32>
  %yn = tensor.dim %y, %c2 : tensor<?x3x?x4xf32>
  %bh = arith.muli %yb, %c3 : index
  %n = arith.maxsi %yn, %c0 : index
  %sizes = tensor.from_elements %bh, %n, %c4 : tensor<3xindex>
  %0 = tensor.reshape %x(%sizes) : (tensor<?x3x?x4xf32>, tensor<3xindex>) -> tensor<?x?x4xf32>
  %sameb = arith.cmpi eq, %xb, %yb : index
  cf.assert %sameb, "sizes that meet are not equal"
  %samen = arith.cmpi eq, %yn, %xn : index
  cf.assert %samen, "sizes that meet are not equal"
  return %0 : tensor<?x?x4xf32>
}

// Near miss: without the assertion, another grouping may be meant.
// CHECK-LABEL: func.func @other_sizes(
// CHECK: tensor.collapse_shape %arg0 {{\[\[}}0, 1, 2{{.*}} : tensor<?x3x?x4xf32> into
func.func @other_sizes(%x: tensor<?x3x?x4xf32>, %y: tensor<?x3x?x4xf32>) -> tensor<?x?x4xf32> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %yb = tensor.dim %y, %c0 : tensor<?x3x?x4xf32>
  %yn = tensor.dim %y, %c2 : tensor<?x3x?x4xf32>
  %bh = arith.muli %yb, %c3 : index
  %sizes = tensor.from_elements %bh, %yn, %c4 : tensor<3xindex>
  %0 = tensor.reshape %x(%sizes) : (tensor<?x3x?x4xf32>, tensor<3xindex>) -> tensor<?x?x4xf32>
  return %0 : tensor<?x?x4xf32>
}

// The length of a range is clamped: torch.arange(n) for the mask of n keys.
// CHECK-LABEL: func.func @clamped_length(
// CHECK-NOT: arith.maxsi
// CHECK: tensor.expand_shape %arg0 {{\[\[}}0, 1], [2]] output_shape
// CHECK-NEXT: return
func.func @clamped_length(%x: tensor<?x4xf32>, %like: tensor<?x?xf32>) -> tensor<?x?x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  %b = tensor.dim %like, %c0 : tensor<?x?xf32>
  %n = tensor.dim %like, %c1 : tensor<?x?xf32>
  %clamped = arith.maxsi %n, %c0 : index
  %twice = arith.muli %clamped, %c2 : index
  %half = arith.divsi %twice, %c2 : index
  %again = arith.maxsi %half, %c0 : index
  %shape = tensor.from_elements %b, %again, %c4 : tensor<3xindex>
  %r = tensor.reshape %x(%shape) : (tensor<?x4xf32>, tensor<3xindex>) -> tensor<?x?x4xf32>
  return %r : tensor<?x?x4xf32>
}

// A difference may be negative, and 1 more than a size.
// CHECK-LABEL: func.func @clamped_difference(
// CHECK: arith.maxsi
// CHECK: arith.maxsi
func.func @clamped_difference(%like: tensor<?x?xf32>) -> (index, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %like, %c0 : tensor<?x?xf32>
  %n = tensor.dim %like, %c1 : tensor<?x?xf32>
  %difference = arith.subi %n, %b : index
  %r = arith.maxsi %difference, %c0 : index
  %s = arith.maxsi %n, %c1 : index
  return %r, %s : index, index
}
