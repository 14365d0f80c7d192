// What the rules of scatters, boxes, diagonals, rolls and resizes refuse.
// RUN: attn-opt %s --attn-import-tf --split-input-file --verify-diagnostics

func.func @scatter_depth(%t: tensor<6x3xf32>, %i: tensor<2x3xi32>, %u: tensor<2xf32>) {
  // expected-error @+1 {{'tf.TensorScatterUpdate' expected positions of at most 2 dimensions and updates of the dimensions that are left, found 'tensor<2x3xi32>' and 'tensor<2xf32>'}}
  %0 = "tf.TensorScatterUpdate"(%t, %i, %u) : (tensor<6x3xf32>, tensor<2x3xi32>, tensor<2xf32>) -> tensor<6x3xf32>
  return
}

// -----

func.func @scatter_sizes(%t: tensor<6x3xf32>, %i: tensor<2x1xi32>, %u: tensor<2x4xf32>) {
  // expected-error @+1 {{'tf.TensorScatterAdd' updates do not fit: 4 is above 3}}
  %0 = "tf.TensorScatterAdd"(%t, %i, %u) : (tensor<6x3xf32>, tensor<2x1xi32>, tensor<2x4xf32>) -> tensor<6x3xf32>
  return
}

// -----

func.func @box_rank(%t: tensor<6x3xf32>, %u: tensor<3xf32>, %i: tensor<2xi32>) {
  // expected-error @+1 {{'tf.XlaDynamicUpdateSlice' expected two tensors of as many dimensions, found 'tensor<6x3xf32>' and 'tensor<3xf32>'}}
  %0 = "tf.XlaDynamicUpdateSlice"(%t, %u, %i) : (tensor<6x3xf32>, tensor<3xf32>, tensor<2xi32>) -> tensor<6x3xf32>
  return
}

// -----

func.func @box_places(%t: tensor<6x3xf32>, %u: tensor<1x3xf32>, %i: tensor<1xi32>) {
  // expected-error @+1 {{'tf.XlaDynamicUpdateSlice' expected 2 places and sizes, found 1 and 2}}
  %0 = "tf.XlaDynamicUpdateSlice"(%t, %u, %i) : (tensor<6x3xf32>, tensor<1x3xf32>, tensor<1xi32>) -> tensor<6x3xf32>
  return
}

// -----

func.func @box_size(%t: tensor<6x3xf32>, %i: tensor<2xi32>) {
  %s = "tf.Const"() <{value = dense<[7, 3]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.XlaDynamicSlice' a box is larger than the tensor: 7 is above 6}}
  %0 = "tf.XlaDynamicSlice"(%t, %i, %s) : (tensor<6x3xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<7x3xf32>
  return
}

// -----

func.func @several_diagonals(%m: tensor<4x4xf32>, %d: tensor<2x4xf32>) {
  %k = "tf.Const"() <{value = dense<[0, 1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.MatrixSetDiagV3' expected one constant diagonal as operand 2}}
  %0 = "tf.MatrixSetDiagV3"(%m, %d, %k) : (tensor<4x4xf32>, tensor<2x4xf32>, tensor<2xi32>) -> tensor<4x4xf32>
  return
}

// -----

func.func @diagonal_rank(%m: tensor<4x4xf32>, %d: tensor<2x4xf32>) {
  %k = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.MatrixSetDiagV3' expected matrices and one diagonal of each, found 'tensor<4x4xf32>' and 'tensor<2x4xf32>'}}
  %0 = "tf.MatrixSetDiagV3"(%m, %d, %k) : (tensor<4x4xf32>, tensor<2x4xf32>, tensor<i32>) -> tensor<4x4xf32>
  return
}

// -----

func.func @short_diagonal(%m: tensor<4x4xf32>, %d: tensor<3xf32>) {
  %k = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.MatrixSetDiagV3' a diagonal is too short: 4 is above 3}}
  %0 = "tf.MatrixSetDiagV3"(%m, %d, %k) : (tensor<4x4xf32>, tensor<3xf32>, tensor<i32>) -> tensor<4x4xf32>
  return
}

// -----

func.func @diagonal_of_vector(%m: tensor<4xf32>) {
  %k = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %p = "tf.Const"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
  // expected-error @+1 {{'tf.MatrixDiagPartV3' expected matrices, found 'tensor<4xf32>'}}
  %0 = "tf.MatrixDiagPartV3"(%m, %k, %p) : (tensor<4xf32>, tensor<i32>, tensor<f32>) -> tensor<4xf32>
  return
}

// -----

func.func @diagonal_not_square(%d: tensor<4xf32>) {
  %k = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %n = "tf.Const"() <{value = dense<5> : tensor<i32>}> : () -> tensor<i32>
  %p = "tf.Const"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
  // expected-error @+1 {{'tf.MatrixDiagV3' expected diagonals of square matrices, whose numbers of rows and columns are -1}}
  %0 = "tf.MatrixDiagV3"(%d, %k, %n, %n, %p) : (tensor<4xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<f32>) -> tensor<5x5xf32>
  return
}

// -----

func.func @roll_dimensions(%x: tensor<4x4xf32>) {
  %n = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> : () -> tensor<2xi32>
  %a = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.Roll' expected a constant dimension for each of 2 shifts}}
  %0 = "tf.Roll"(%x, %n, %a) : (tensor<4x4xf32>, tensor<2xi32>, tensor<i32>) -> tensor<4x4xf32>
  return
}

// -----

func.func @mirror_mode(%x: tensor<4xf32>) {
  %w = "tf.Const"() <{value = dense<1> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
  // expected-error @+1 {{'tf.MirrorPad' expected mode REFLECT or SYMMETRIC and two constant widths of at least 0 for each dimension of 'tensor<4xf32>'}}
  %0 = "tf.MirrorPad"(%x, %w) <{mode = "EDGE"}> : (tensor<4xf32>, tensor<1x2xi32>) -> tensor<6xf32>
  return
}

// -----

func.func @mirror_width(%x: tensor<4xf32>) {
  %w = "tf.Const"() <{value = dense<4> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
  // expected-error @+1 {{'tf.MirrorPad' a reflection is too wide: 5 is above 4}}
  %0 = "tf.MirrorPad"(%x, %w) <{mode = "REFLECT"}> : (tensor<4xf32>, tensor<1x2xi32>) -> tensor<12xf32>
  return
}

// -----

func.func @resize_rank(%x: tensor<4x4xf32>) {
  %s = "tf.Const"() <{value = dense<2> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.ResizeBilinear' expected pictures of four dimensions and two sizes, found 'tensor<4x4xf32>' and 'tensor<2xi32>'}}
  %0 = "tf.ResizeBilinear"(%x, %s) : (tensor<4x4xf32>, tensor<2xi32>) -> tensor<2x2xf32>
  return
}

// -----

func.func @resize_nothing(%x: tensor<1x0x4x1xf32>) {
  %s = "tf.Const"() <{value = dense<2> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.ResizeNearestNeighbor' a picture without elements: 1 is above 0}}
  %0 = "tf.ResizeNearestNeighbor"(%x, %s) : (tensor<1x0x4x1xf32>, tensor<2xi32>) -> tensor<1x2x2x1xf32>
  return
}
