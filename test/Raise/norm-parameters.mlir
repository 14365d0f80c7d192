// The weight and the bias that a front end applies to a norm without them.
// RUN: attn-opt %s --attn-raise | FileCheck %s

#all = affine_map<(b, d) -> (b, d)>
#row = affine_map<(b, d) -> (d)>
#column = affine_map<(b, d) -> (b)>

// CHECK-LABEL: func.func @weight_and_bias(
// CHECK: %[[Y:.+]] = attn.layer_norm %arg0 dimensions = [1] epsilon = 1.000000e-03 weight(%arg1 : tensor<8xf32>) bias(%arg2 : tensor<8xf32>)
// CHECK-NEXT: return %[[Y]]
func.func @weight_and_bias(%x: tensor<3x8xf32>, %w: tensor<8xf32>, %b: tensor<8xf32>) -> tensor<3x8xf32> {
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.000000e-03 : tensor<3x8xf32> -> tensor<3x8xf32>
  %e = tensor.empty() : tensor<3x8xf32>
  %s = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%n, %w : tensor<3x8xf32>, tensor<8xf32>) outs(%e : tensor<3x8xf32>) {
    ^bb0(%a: f32, %c: f32, %out: f32):
      %0 = arith.mulf %a, %c : f32
      linalg.yield %0 : f32
  } -> tensor<3x8xf32>
  %y = linalg.generic {indexing_maps = [#row, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%b, %s : tensor<8xf32>, tensor<3x8xf32>) outs(%e : tensor<3x8xf32>) {
    ^bb0(%c: f32, %a: f32, %out: f32):
      %0 = arith.addf %c, %a : f32
      linalg.yield %0 : f32
  } -> tensor<3x8xf32>
  return %y : tensor<3x8xf32>
}

// Near misses: a factor for each row is none of the norm's.
// CHECK-LABEL: func.func @factor_of_rows(
// CHECK: attn.layer_norm %arg0 dimensions = [1] epsilon = 1.000000e-03 : tensor<3x8xf32>
func.func @factor_of_rows(%x: tensor<3x8xf32>, %w: tensor<3xf32>) -> tensor<3x8xf32> {
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.000000e-03 : tensor<3x8xf32> -> tensor<3x8xf32>
  %e = tensor.empty() : tensor<3x8xf32>
  %s = linalg.generic {indexing_maps = [#all, #column, #all], iterator_types = ["parallel", "parallel"]}
      ins(%n, %w : tensor<3x8xf32>, tensor<3xf32>) outs(%e : tensor<3x8xf32>) {
    ^bb0(%a: f32, %c: f32, %out: f32):
      %0 = arith.mulf %a, %c : f32
      linalg.yield %0 : f32
  } -> tensor<3x8xf32>
  return %s : tensor<3x8xf32>
}

// A weight after the bias scales both.
// CHECK-LABEL: func.func @weight_after_bias(
// CHECK: attn.layer_norm %arg0 dimensions = [1] epsilon = 1.000000e-03 bias(%arg1 : tensor<8xf32>)
// CHECK: arith.mulf
func.func @weight_after_bias(%x: tensor<3x8xf32>, %b: tensor<8xf32>, %w: tensor<8xf32>) -> tensor<3x8xf32> {
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.000000e-03 bias(%b : tensor<8xf32>) : tensor<3x8xf32> -> tensor<3x8xf32>
  %e = tensor.empty() : tensor<3x8xf32>
  %s = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%n, %w : tensor<3x8xf32>, tensor<8xf32>) outs(%e : tensor<3x8xf32>) {
    ^bb0(%a: f32, %c: f32, %out: f32):
      %0 = arith.mulf %a, %c : f32
      linalg.yield %0 : f32
  } -> tensor<3x8xf32>
  return %s : tensor<3x8xf32>
}

// The norm itself is needed, too.
// CHECK-LABEL: func.func @used_twice(
// CHECK: attn.layer_norm %arg0 dimensions = [1] epsilon = 1.000000e-03 : tensor<3x8xf32>
func.func @used_twice(%x: tensor<3x8xf32>, %w: tensor<8xf32>) -> (tensor<3x8xf32>, tensor<3x8xf32>) {
  %n = attn.layer_norm %x dimensions = [1] epsilon = 1.000000e-03 : tensor<3x8xf32> -> tensor<3x8xf32>
  %e = tensor.empty() : tensor<3x8xf32>
  %s = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%n, %w : tensor<3x8xf32>, tensor<8xf32>) outs(%e : tensor<3x8xf32>) {
    ^bb0(%a: f32, %c: f32, %out: f32):
      %0 = arith.mulf %a, %c : f32
      linalg.yield %0 : f32
  } -> tensor<3x8xf32>
  return %s, %n : tensor<3x8xf32>, tensor<3x8xf32>
}
