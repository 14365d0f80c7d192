// What the import of convolution and pooling refuses.
// RUN: attn-opt %s --attn-import-tf --split-input-file --verify-diagnostics

func.func @filter(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4xf32>) {
  // expected-error @+1 {{'tf.Conv2D' expected a picture of 3 dimensions with its channels second or last, found 'tensor<1x8x8x4xf32>' in 'NHWC'}}
  %0 = "tf.Conv2D"(%x, %y) <{strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @filter_type(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf64>) {
  // expected-error @+1 {{'tf.Conv2D' expected a picture and a filter of static shape and of the same element type, found 'tensor<1x8x8x4xf32>' and 'tensor<3x3x4x6xf64>'}}
  %0 = "tf.Conv2D"(%x, %y) <{strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf64>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @format(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) {
  // expected-error @+1 {{'tf.Conv2D' expected a picture of 4 dimensions with its channels second or last, found 'tensor<1x8x8x4xf32>' in 'CHWN'}}
  %0 = "tf.Conv2D"(%x, %y) <{data_format = "CHWN", strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @strides(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) {
  // expected-error @+1 {{'tf.Conv2D' expected 4 strides of at least 1, found [1, 1]}}
  %0 = "tf.Conv2D"(%x, %y) <{strides = [1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @stride_of_zero(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) {
  // expected-error @+1 {{'tf.Conv2D' expected 4 strides of at least 1, found [1, 0, 1, 1]}}
  %0 = "tf.Conv2D"(%x, %y) <{strides = [1, 0, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @batch_stride(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) {
  // expected-error @+1 {{'tf.Conv2D' moves a window along dimension 0, which is the batch or the channels}}
  %0 = "tf.Conv2D"(%x, %y) <{strides = [2, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @padding(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) {
  // expected-error @+1 {{'tf.Conv2D' expected padding VALID, SAME, or EXPLICIT with two widths of at least 0 for each dimension, found 'FULL'}}
  %0 = "tf.Conv2D"(%x, %y) <{padding = "FULL", strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @explicit(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x4x6xf32>) {
  // expected-error @+1 {{'tf.Conv2D' expected padding VALID, SAME, or EXPLICIT with two widths of at least 0 for each dimension, found 'EXPLICIT'}}
  %0 = "tf.Conv2D"(%x, %y) <{explicit_paddings = [0, 0, 1], padding = "EXPLICIT", strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @channels(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x3x6xf32>) {
  // expected-error @+1 {{'tf.Conv2D' expected channels that those of the filter divide, found 'tensor<1x8x8x4xf32>' and 'tensor<3x3x3x6xf32>'}}
  %0 = "tf.Conv2D"(%x, %y) <{strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x3x6xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @depthwise(%x: tensor<1x8x8x4xf32>, %y: tensor<3x3x3x1xf32>) {
  // expected-error @+1 {{'tf.DepthwiseConv2dNative' expected 4 channels in the filter, found 'tensor<3x3x3x1xf32>'}}
  %0 = "tf.DepthwiseConv2dNative"(%x, %y) <{strides = [1, 1, 1, 1]}> : (tensor<1x8x8x4xf32>, tensor<3x3x3x1xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @pool_type(%x: tensor<1x8x8x4xi32>) {
  // expected-error @+1 {{'tf.MaxPool' expected floats, found 'tensor<1x8x8x4xi32>'}}
  %0 = "tf.MaxPool"(%x) <{ksize = [1, 2, 2, 1], strides = [1, 2, 2, 1]}> : (tensor<1x8x8x4xi32>) -> tensor<1x4x4x4xi32>
  return
}

// -----

func.func @pool_rank(%x: tensor<8x8x4xf32>) {
  // expected-error @+1 {{'tf.AvgPool' expected a picture of 4 dimensions with its channels second or last, found 'tensor<8x8x4xf32>' in 'NHWC'}}
  %0 = "tf.AvgPool"(%x) <{ksize = [1, 2, 2, 1], strides = [1, 2, 2, 1]}> : (tensor<8x8x4xf32>) -> tensor<4x4x4xf32>
  return
}

// -----

func.func @pool_window(%x: tensor<1x8x8x4xf32>) {
  // expected-error @+1 {{'tf.AvgPool' moves a window along dimension 3, which is the batch or the channels}}
  %0 = "tf.AvgPool"(%x) <{ksize = [1, 2, 2, 2], strides = [1, 2, 2, 1]}> : (tensor<1x8x8x4xf32>) -> tensor<1x8x8x4xf32>
  return
}

// -----

func.func @blocks(%x: tensor<1x8x8x4xf32>) {
  %c0 = "tf.Const"() <{value = dense<[0, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<[[0, 0], [0, 0]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  // expected-error @+1 {{'tf.SpaceToBatchND' expected constant block sizes of at least 1 for dimensions of 'tensor<1x8x8x4xf32>', and two widths of at least 0 for each}}
  %2 = "tf.SpaceToBatchND"(%x, %c0, %c1) : (tensor<1x8x8x4xf32>, tensor<2xi32>, tensor<2x2xi32>) -> tensor<?x?x?x4xf32>
  return
}

// -----

func.func @block_size(%x: tensor<1x8x8x4xf32>) {
  %c0 = "tf.Const"() <{value = dense<[3, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<[[0, 0], [0, 0]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  // expected-error @+1 {{'tf.SpaceToBatchND' expected blocks of 3 to divide the padded size 8}}
  %2 = "tf.SpaceToBatchND"(%x, %c0, %c1) : (tensor<1x8x8x4xf32>, tensor<2xi32>, tensor<2x2xi32>) -> tensor<?x?x?x4xf32>
  return
}

// -----

func.func @block_batch(%x: tensor<6x8x8x4xf32>) {
  %c0 = "tf.Const"() <{value = dense<[2, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<[[0, 0], [0, 0]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  // expected-error @+1 {{'tf.BatchToSpaceND' expected a batch of blocks of 4, found 'tensor<6x8x8x4xf32>'}}
  %2 = "tf.BatchToSpaceND"(%x, %c0, %c1) : (tensor<6x8x8x4xf32>, tensor<2xi32>, tensor<2x2xi32>) -> tensor<?x?x?x4xf32>
  return
}

// -----

func.func @crops(%x: tensor<4x1x1x4xf32>) {
  %c0 = "tf.Const"() <{value = dense<[2, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %c1 = "tf.Const"() <{value = dense<[[2, 1], [0, 0]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  // expected-error @+1 {{'tf.BatchToSpaceND' crops more than dimension 1 has}}
  %2 = "tf.BatchToSpaceND"(%x, %c0, %c1) : (tensor<4x1x1x4xf32>, tensor<2xi32>, tensor<2x2xi32>) -> tensor<?x?x?x4xf32>
  return
}

// -----

func.func @patch_sizes(%x: tensor<1x8x8x4xf32>) {
  // expected-error @+1 {{'tf.ExtractImagePatches' expected window sizes [1, height, width, 1] of at least 1, found [1, 2, 2, 2]}}
  %0 = "tf.ExtractImagePatches"(%x) <{ksizes = [1, 2, 2, 2], strides = [1, 2, 2, 1], rates = [1, 1, 1, 1], padding = "VALID"}> : (tensor<1x8x8x4xf32>) -> tensor<?x?x?x?xf32>
  return
}

// -----

func.func @patch_channels(%x: tensor<1x8x8x?xf32>) {
  // expected-error @+1 {{'tf.ExtractImagePatches' expected pictures [batch, height, width, channels] of a static number of channels, found 'tensor<1x8x8x?xf32>'}}
  %0 = "tf.ExtractImagePatches"(%x) <{ksizes = [1, 2, 2, 1], strides = [1, 2, 2, 1], rates = [1, 1, 1, 1], padding = "VALID"}> : (tensor<1x8x8x?xf32>) -> tensor<?x?x?x?xf32>
  return
}

// -----

func.func @patch_padding(%x: tensor<1x8x8x4xf32>) {
  // expected-error @+1 {{'tf.ExtractImagePatches' expected padding VALID or SAME, found 'EXPLICIT'}}
  %0 = "tf.ExtractImagePatches"(%x) <{ksizes = [1, 2, 2, 1], strides = [1, 2, 2, 1], rates = [1, 1, 1, 1], padding = "EXPLICIT"}> : (tensor<1x8x8x4xf32>) -> tensor<?x?x?x?xf32>
  return
}

// -----

func.func @transposed_dilation(%x: tensor<1x4x4x3xf32>, %f: tensor<2x2x5x3xf32>) {
  %s = "tf.Const"() <{value = dense<[1, 8, 8, 5]> : tensor<4xi32>}> : () -> tensor<4xi32>
  // expected-error @+1 {{'tf.Conv2DBackpropInput' expected format NHWC, padding VALID or SAME and dilations of 1}}
  %0 = "tf.Conv2DBackpropInput"(%s, %f, %x) <{strides = [1, 2, 2, 1], dilations = [1, 2, 2, 1]}> : (tensor<4xi32>, tensor<2x2x5x3xf32>, tensor<1x4x4x3xf32>) -> tensor<1x8x8x5xf32>
  return
}

// -----

func.func @transposed_channels(%x: tensor<1x4x4x6xf32>, %f: tensor<2x2x5x3xf32>) {
  %s = "tf.Const"() <{value = dense<[1, 8, 8, 5]> : tensor<4xi32>}> : () -> tensor<4xi32>
  // expected-error @+1 {{'tf.Conv2DBackpropInput' expected four sizes, a filter of static shape and a picture of its last dimension's channels, found 'tensor<4xi32>', 'tensor<2x2x5x3xf32>' and 'tensor<1x4x4x6xf32>'}}
  %0 = "tf.Conv2DBackpropInput"(%s, %f, %x) <{strides = [1, 2, 2, 1]}> : (tensor<4xi32>, tensor<2x2x5x3xf32>, tensor<1x4x4x6xf32>) -> tensor<1x8x8x5xf32>
  return
}

// -----

func.func @transposed_nothing(%x: tensor<1x0x4x3xf32>, %f: tensor<2x2x5x3xf32>) {
  %s = "tf.Const"() <{value = dense<[1, 8, 8, 5]> : tensor<4xi32>}> : () -> tensor<4xi32>
  // expected-error @+1 {{'tf.Conv2DBackpropInput' a picture without elements: 1 is above 0}}
  %0 = "tf.Conv2DBackpropInput"(%s, %f, %x) <{strides = [1, 2, 2, 1]}> : (tensor<4xi32>, tensor<2x2x5x3xf32>, tensor<1x0x4x3xf32>) -> tensor<1x8x8x5xf32>
  return
}

// -----

func.func @depth_blocks(%x: tensor<1x5x4x4xf32>) {
  // expected-error @+1 {{'tf.SpaceToDepth' expected blocks of 2 to divide dimension 1 of 'tensor<1x5x4x4xf32>'}}
  %0 = "tf.SpaceToDepth"(%x) <{block_size = 2 : i64}> : (tensor<1x5x4x4xf32>) -> tensor<?x?x?x?xf32>
  return
}

// -----

func.func @depth_channels(%x: tensor<1x4x4x6xf32>) {
  // expected-error @+1 {{'tf.DepthToSpace' expected blocks of 2 by 2 to divide the channels of 'tensor<1x4x4x6xf32>'}}
  %0 = "tf.DepthToSpace"(%x) <{block_size = 2 : i64}> : (tensor<1x4x4x6xf32>) -> tensor<?x?x?x?xf32>
  return
}

// -----

func.func @depth_format(%x: tensor<1x4x4x8xf32>) {
  // expected-error @+1 {{'tf.DepthToSpace' expected a picture [batch, height, width, channels] and blocks of at least 2, found 'tensor<1x4x4x8xf32>' in 'NCHW' and blocks of 2}}
  %0 = "tf.DepthToSpace"(%x) <{block_size = 2 : i64, data_format = "NCHW"}> : (tensor<1x4x4x8xf32>) -> tensor<?x?x?x?xf32>
  return
}
