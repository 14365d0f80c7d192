// What the rules of single TensorFlow operations refuse.
// RUN: attn-opt %s --attn-import-tf --split-input-file --verify-diagnostics

func.func @bias(%x: tensor<2x3xf32>, %y: tensor<3x3xf32>) {
  // expected-error @+1 {{'tf.BiasAdd' expected a value of two dimensions or more and a bias of one, found 'tensor<2x3xf32>' and 'tensor<3x3xf32>'}}
  %0 = "tf.BiasAdd"(%x, %y) : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @bias_format(%x: tensor<2x3xf32>, %y: tensor<3xf32>) {
  // expected-error @+1 {{'tf.BiasAdd' expected data_format NHWC or NCHW, found 'NDHWC'}}
  %0 = "tf.BiasAdd"(%x, %y) <{data_format = "NDHWC"}> : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @add_none() {
  // expected-error @+1 {{'tf.AddN' expected at least one operand}}
  %0 = "tf.AddN"() : () -> tensor<2xf32>
  return
}

// -----

func.func @matmul_rank(%x: tensor<2x3x4xf32>, %y: tensor<4x5xf32>) {
  // expected-error @+1 {{'tf.MatMul' expected two matrices, found 'tensor<2x3x4xf32>' and 'tensor<4x5xf32>'}}
  %0 = "tf.MatMul"(%x, %y) : (tensor<2x3x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @batch_matmul_rank(%x: tensor<4xf32>, %y: tensor<4x5xf32>) {
  // expected-error @+1 {{'tf.BatchMatMulV2' expected matrices, found 'tensor<4xf32>' and 'tensor<4x5xf32>'}}
  %0 = "tf.BatchMatMulV2"(%x, %y) : (tensor<4xf32>, tensor<4x5xf32>) -> tensor<5xf32>
  return
}

// -----

func.func @batch_matmul_batch(%x: tensor<2x3x4xf32>, %y: tensor<5x4x3xf32>) {
  // expected-error @+1 {{'tf.BatchMatMulV2' has batch dimensions that do not broadcast: 'tensor<2x3x4xf32>' and 'tensor<5x4x3xf32>'}}
  %0 = "tf.BatchMatMulV2"(%x, %y) : (tensor<2x3x4xf32>, tensor<5x4x3xf32>) -> tensor<2x3x3xf32>
  return
}

// -----

func.func @gather_empty(%x: tensor<0x4xf32>, %y: tensor<3xi32>) {
  %c0 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.GatherV2' chooses from dimension 0 of 'tensor<0x4xf32>', which is empty}}
  %1 = "tf.GatherV2"(%x, %y, %c0) : (tensor<0x4xf32>, tensor<3xi32>, tensor<i32>) -> tensor<3x4xf32>
  return
}

// -----

func.func @gather_zero_dim(%x: tensor<f32>, %y: tensor<3xi32>) {
  // expected-error @+1 {{'tf.Gather' expected a tensor to choose from, found 'tensor<f32>'}}
  %0 = "tf.Gather"(%x, %y) : (tensor<f32>, tensor<3xi32>) -> tensor<3xf32>
  return
}

// -----

func.func @gather_nd(%x: tensor<4x5xf32>, %y: tensor<2x3xi32>) {
  // expected-error @+1 {{'tf.GatherNd' expected positions of at most 2 dimensions, found 'tensor<2x3xi32>'}}
  %0 = "tf.GatherNd"(%x, %y) : (tensor<4x5xf32>, tensor<2x3xi32>) -> tensor<2xf32>
  return
}

// -----

func.func @one_hot(%x: tensor<2xi32>, %y: tensor<1xf32>, %z: tensor<f32>) {
  %c0 = "tf.Const"() <{value = dense<3> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.OneHot' expected a scalar depth and two scalar values}}
  %1 = "tf.OneHot"(%x, %c0, %y, %z) : (tensor<2xi32>, tensor<i32>, tensor<1xf32>, tensor<f32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @band_part(%x: tensor<4xf32>) {
  %c0 = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %c1 = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.MatrixBandPart' expected matrices and two scalar numbers of diagonals}}
  %2 = "tf.MatrixBandPart"(%x, %c0, %c1) : (tensor<4xf32>, tensor<i32>, tensor<i32>) -> tensor<4xf32>
  return
}

// -----

func.func @softmax(%x: tensor<f32>) {
  // expected-error @+1 {{'tf.Softmax' expected at least one dimension, found 'tensor<f32>'}}
  %0 = "tf.Softmax"(%x) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @log_softmax(%x: tensor<f32>) {
  // expected-error @+1 {{'tf.LogSoftmax' expected at least one dimension, found 'tensor<f32>'}}
  %0 = "tf.LogSoftmax"(%x) : (tensor<f32>) -> tensor<f32>
  return
}

// -----

func.func @batch_norm_rank(%x: tensor<2x3xf32>, %y: tensor<3xf32>, %z: tensor<3xf32>, %w: tensor<3xf32>, %a: tensor<3xf32>) {
  // expected-error @+1 {{'tf.FusedBatchNormV3' expected a picture in NHWC or NCHW, found 'tensor<2x3xf32>' in 'NHWC'}}
  %0:6 = "tf.FusedBatchNormV3"(%x, %y, %z, %w, %a) <{is_training = false}> : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @batch_norm_matrix(%x: tensor<1x2x2x3xf32>, %y: tensor<3x1xf32>, %z: tensor<3xf32>, %w: tensor<3xf32>, %a: tensor<3xf32>) {
  // expected-error @+1 {{'tf.FusedBatchNormV3' expected a vector as operand 1, found 'tensor<3x1xf32>'}}
  %0:6 = "tf.FusedBatchNormV3"(%x, %y, %z, %w, %a) <{is_training = false}> : (tensor<1x2x2x3xf32>, tensor<3x1xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x2x2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @batch_norm_channels(%x: tensor<1x2x2x3xf32>, %y: tensor<4xf32>, %z: tensor<3xf32>, %w: tensor<3xf32>, %a: tensor<3xf32>) {
  // expected-error @+1 {{'tf.FusedBatchNormV3' expected 3 values as operand 1, found 4}}
  %0:6 = "tf.FusedBatchNormV3"(%x, %y, %z, %w, %a) <{is_training = false}> : (tensor<1x2x2x3xf32>, tensor<4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<1x2x2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return
}

// -----

func.func @select_types(%x: tensor<2xi1>, %y: tensor<2xf32>, %z: tensor<2xf64>) {
  // expected-error @+1 {{'tf.SelectV2' expected two values of one element type, found 'tensor<2xf32>' and 'tensor<2xf64>'}}
  %0 = "tf.SelectV2"(%x, %y, %z) : (tensor<2xi1>, tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  return
}

// -----

func.func @select_condition(%x: tensor<2x3xi1>, %y: tensor<2x3x4xf32>, %z: tensor<2x3x4xf32>) {
  // expected-error @+1 {{'tf.Select' expected a condition that is a scalar, a vector or has the shape of the values, found 'tensor<2x3xi1>'}}
  %0 = "tf.Select"(%x, %y, %z) : (tensor<2x3xi1>, tensor<2x3x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return
}

// -----

func.func @sparse() {
  // expected-error @+1 {{'tf.Const' expected dense or dense_resource data}}
  %0 = "tf.Const"() <{value = sparse<[[0]], [1.0]> : tensor<2xf32>}> : () -> tensor<2xf32>
  return
}

// -----

func.func @fill_value(%x: tensor<1xf32>) {
  %c0 = "tf.Const"() <{value = dense<[2]> : tensor<1xi32>}> : () -> tensor<1xi32>
  // expected-error @+1 {{'tf.Fill' expected a scalar value, found 'tensor<1xf32>'}}
  %1 = "tf.Fill"(%c0, %x) : (tensor<1xi32>, tensor<1xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @fill_sizes(%x: tensor<f32>) {
  %c0 = "tf.Const"() <{value = dense<[-2]> : tensor<1xi32>}> : () -> tensor<1xi32>
  // expected-error @+1 {{'tf.Fill' expected sizes of at least 0}}
  %1 = "tf.Fill"(%c0, %x) : (tensor<1xi32>, tensor<f32>) -> tensor<?xf32>
  return
}

// -----

func.func @range_step() {
  %c0 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %c1 = "tf.Const"() <{value = dense<4> : tensor<i32>}> : () -> tensor<i32>
  %c2 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.Range' expected a constant step that is not 0}}
  %3 = "tf.Range"(%c0, %c1, %c2) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
  return
}

// -----

func.func @range_bounds() {
  %c0 = "tf.Const"() <{value = dense<[0, 1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<4> : tensor<i32>}> : () -> tensor<i32>
  %c2 = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.Range' expected scalar bounds}}
  %3 = "tf.Range"(%c0, %c1, %c2) : (tensor<2xi32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
  return
}

// -----

func.func @ensure_rank(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{'tf.EnsureShape' expected 1 dimensions, found 'tensor<2x3xf32>'}}
  %0 = "tf.EnsureShape"(%x) <{shape = #tf_type.shape<2>}> : (tensor<2x3xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @ensure_size(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{'tf.EnsureShape' expected size 4 in dimension 1, found 'tensor<2x3xf32>'}}
  %0 = "tf.EnsureShape"(%x) <{shape = #tf_type.shape<2x4>}> : (tensor<2x3xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @strides(%x: tensor<2x3xf32>, %y: tensor<1xi32>) {
  %c0 = "tf.Const"() <{value = dense<[0]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %c1 = "tf.Const"() <{value = dense<[1]> : tensor<1xi32>}> : () -> tensor<1xi32>
  // expected-error @+1 {{'tf.StridedSlice' expected constant strides, one for each bound}}
  %2 = "tf.StridedSlice"(%x, %c0, %c1, %y) : (tensor<2x3xf32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<?x3xf32>
  return
}

// -----

func.func @split_sizes(%x: tensor<4x3xf32>) {
  %c0 = "tf.Const"() <{value = dense<[1, 3]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.SplitV' expected one size for each of 3 results, found 2}}
  %2:3 = "tf.SplitV"(%x, %c0, %c1) : (tensor<4x3xf32>, tensor<2xi32>, tensor<i32>) -> (tensor<1x3xf32>, tensor<2x3xf32>, tensor<1x3xf32>)
  return
}

// -----

func.func @split_unknown(%x: tensor<4x3xf32>) {
  %c0 = "tf.Const"() <{value = dense<[-1, -1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.SplitV' expected at most one size of -1}}
  %2:2 = "tf.SplitV"(%x, %c0, %c1) : (tensor<4x3xf32>, tensor<2xi32>, tensor<i32>) -> (tensor<?x3xf32>, tensor<?x3xf32>)
  return
}

// -----

func.func @split_sum(%x: tensor<4x3xf32>) {
  %c0 = "tf.Const"() <{value = dense<[1, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.SplitV' has sizes that do not add up to dimension 0 of 'tensor<4x3xf32>'}}
  %2:2 = "tf.SplitV"(%x, %c0, %c1) : (tensor<4x3xf32>, tensor<2xi32>, tensor<i32>) -> (tensor<1x3xf32>, tensor<2x3xf32>)
  return
}

// -----

func.func @pad(%x: tensor<2xf32>) {
  %c0 = "tf.Const"() <{value = dense<[[1, -1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
  // expected-error @+1 {{'tf.Pad' expected two constant widths of at least 0 for each dimension of 'tensor<2xf32>'}}
  %1 = "tf.Pad"(%x, %c0) : (tensor<2xf32>, tensor<1x2xi32>) -> tensor<2xf32>
  return
}

// -----

func.func @tile(%x: tensor<2xf32>) {
  %c0 = "tf.Const"() <{value = dense<[-1]> : tensor<1xi32>}> : () -> tensor<1xi32>
  // expected-error @+1 {{'tf.Tile' expected multiples of at least 0}}
  %1 = "tf.Tile"(%x, %c0) : (tensor<2xf32>, tensor<1xi32>) -> tensor<?xf32>
  return
}

// -----

func.func @tile_rank(%x: tensor<2xf32>) {
  %c0 = "tf.Const"() <{value = dense<[1, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.Tile' expected 1 multiples, found 2}}
  %1 = "tf.Tile"(%x, %c0) : (tensor<2xf32>, tensor<2xi32>) -> tensor<?xf32>
  return
}

// -----

func.func @concat_none() {
  %c0 = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.ConcatV2' expected at least one tensor}}
  %1 = "tf.ConcatV2"(%c0) : (tensor<i32>) -> tensor<2xf32>
  return
}

// -----

func.func @pack_none() {
  // expected-error @+1 {{'tf.Pack' expected at least one tensor}}
  %0 = "tf.Pack"() <{axis = 0}> : () -> tensor<2xf32>
  return
}

// -----

func.func @pack_ranks(%x: tensor<2xf32>, %y: tensor<2x3xf32>) {
  // expected-error @+1 {{'tf.Pack' cannot stack 'tensor<2xf32>' and 'tensor<2x3xf32>'}}
  %0 = "tf.Pack"(%x, %y) <{axis = 0}> : (tensor<2xf32>, tensor<2x3xf32>) -> tensor<2x2xf32>
  return
}

// -----

func.func @unpack(%x: tensor<3x2xf32>) {
  // expected-error @+1 {{'tf.Unpack' expected 3 results for dimension 0 of 'tensor<3x2xf32>', found 2}}
  %0:2 = "tf.Unpack"(%x) <{axis = 0}> : (tensor<3x2xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  return
}

// -----

// expected-error @+1 {{@blocks has control flow: expected one block of operations}}
func.func @blocks(%x: tensor<2xf32>) -> tensor<2xf32> {
  %0 = "tf.Neg"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  cf.br ^bb1
^bb1:
  return %0 : tensor<2xf32>
}

// -----

func.func @assertion(%c: tensor<2xi1>, %x: tensor<f32>) {
  // expected-error @+1 {{'tf.Assert' expected a scalar condition, found 'tensor<2xi1>'}}
  "tf.Assert"(%c, %x) : (tensor<2xi1>, tensor<f32>) -> ()
  return
}

// -----

func.func @float_range_step(%d: tensor<f32>) {
  %c = "tf.Const"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
  // expected-error @+1 {{'tf.Range' expected a constant step that is not 0}}
  %0 = "tf.Range"(%c, %d, %d) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
  return
}

// -----

func.func @float_range_bounds(%d: tensor<2xf32>) {
  %c = "tf.Const"() <{value = dense<1.0> : tensor<f32>}> : () -> tensor<f32>
  // expected-error @+1 {{'tf.Range' expected scalar bounds}}
  %0 = "tf.Range"(%d, %c, %c) : (tensor<2xf32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
  return
}
