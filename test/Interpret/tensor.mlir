// RUN: %python %S/Inputs/expect.py %s

// EXPECT: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
// EXPECT: [1, 2, 3, 4, 5, 6, 7, 8]
// EXPECT: [[1, 2, 3, 4], [5, 6, 7, 8]]
// EXPECT: 4
// EXPECT: 3
func.func @views() -> (tensor<2x2x2xi32>, tensor<8xi32>, tensor<2x4xi32>, index, index) {
  %x = arith.constant dense<[[1, 2], [3, 4], [5, 6], [7, 8]]> : tensor<4x2xi32>
  %cast = tensor.cast %x : tensor<4x2xi32> to tensor<?x2xi32>
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %n = tensor.dim %cast, %c0 : tensor<?x2xi32>
  %half = arith.divui %n, %c2 : index
  %0 = tensor.expand_shape %cast [[0, 1], [2]] output_shape [%half, 2, 2] : tensor<?x2xi32> into tensor<?x2x2xi32>
  %r0 = tensor.cast %0 : tensor<?x2x2xi32> to tensor<2x2x2xi32>
  %1 = tensor.collapse_shape %x [[0, 1]] : tensor<4x2xi32> into tensor<8xi32>
  %shape = arith.constant dense<[2, 4]> : tensor<2xi32>
  %2 = tensor.reshape %x(%shape) : (tensor<4x2xi32>, tensor<2xi32>) -> tensor<2x4xi32>
  %rank = tensor.rank %0 : tensor<?x2x2xi32>
  return %r0, %1, %2, %n, %rank : tensor<2x2x2xi32>, tensor<8xi32>, tensor<2x4xi32>, index, index
}

// EXPECT: [[11, 13]]
// EXPECT: [2, 12]
// EXPECT: [[0, 1, 2, 3], [10, 70, 12, 80], [20, 21, 22, 23]]
func.func @slices() -> (tensor<1x2xi64>, tensor<2xi64>, tensor<3x4xi64>) {
  %x = arith.constant dense<[[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]]> : tensor<3x4xi64>
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %0 = tensor.extract_slice %x[%c1, %c1] [1, 2] [1, %c2] : tensor<3x4xi64> to tensor<1x2xi64>
  %1 = tensor.extract_slice %x[0, 2] [2, 1] [1, 1] : tensor<3x4xi64> to tensor<2xi64>
  %part = arith.constant dense<[70, 80]> : tensor<2xi64>
  %2 = tensor.insert_slice %part into %x[1, %c1] [1, 2] [1, 2] : tensor<2xi64> into tensor<3x4xi64>
  return %0, %1, %2 : tensor<1x2xi64>, tensor<2xi64>, tensor<3x4xi64>
}

// EXPECT: [[1, 2, 5], [3, 4, 6]]
// EXPECT: [[9, 9, 9, 9], [9, 1, 2, 9], [9, 3, 4, 9]]
// EXPECT: [[0, 1], [1, 2]]
// EXPECT: [7, 7]
// EXPECT: [[1, 2], [3, 4]]
func.func @made() -> (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x2xindex>, tensor<2xf32>, tensor<2x2xf32>) {
  %x = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %y = arith.constant dense<[[5.0], [6.0]]> : tensor<2x1xf32>
  %0 = tensor.concat dim(1) %x, %y : (tensor<2x2xf32>, tensor<2x1xf32>) -> tensor<2x3xf32>
  %c1 = arith.constant 1 : index
  %nine = arith.constant 9.0 : f32
  %1 = tensor.pad %x low[1, %c1] high[0, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %nine : f32
  } : tensor<2x2xf32> to tensor<3x4xf32>
  %2 = tensor.generate {
  ^bb0(%i: index, %j: index):
    %s = arith.addi %i, %j : index
    tensor.yield %s : index
  } : tensor<2x2xindex>
  %seven = arith.constant 7.0 : f32
  %3 = tensor.splat %seven : tensor<2xf32>
  %c0 = arith.constant 0 : index
  %a = tensor.extract %x[%c0, %c0] : tensor<2x2xf32>
  %b = tensor.extract %x[%c0, %c1] : tensor<2x2xf32>
  %c = tensor.extract %x[%c1, %c0] : tensor<2x2xf32>
  %4 = tensor.from_elements %a, %b, %c, %seven : tensor<2x2xf32>
  %four = arith.constant 4.0 : f32
  %5 = tensor.insert %four into %4[%c1, %c1] : tensor<2x2xf32>
  return %0, %1, %2, %3, %5 : tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x2xindex>, tensor<2xf32>, tensor<2x2xf32>
}

// EXPECT: [[5, 6], [1, 2], [5, 6]]
// EXPECT: [4, 5]
// EXPECT: [[[2]], [[6]]]
func.func @gathers() -> (tensor<3x2xf32>, tensor<2xf32>, tensor<2x1x1xf32>) {
  %x = arith.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf32>
  %rows = arith.constant dense<[[2], [0], [2]]> : tensor<3x1xi32>
  %0 = tensor.gather %x[%rows] gather_dims([0]) : (tensor<3x2xf32>, tensor<3x1xi32>) -> tensor<3x2xf32>
  %at = arith.constant dense<[[1, 1], [2, 0]]> : tensor<2x2xindex>
  %1 = tensor.gather %x[%at] gather_dims([0, 1]) : (tensor<3x2xf32>, tensor<2x2xindex>) -> tensor<2xf32>
  %one = arith.constant dense<[[0, 1], [2, 1]]> : tensor<2x2xindex>
  %2 = tensor.gather %x[%one] gather_dims([0, 1]) : (tensor<3x2xf32>, tensor<2x2xindex>) -> tensor<2x1x1xf32>
  return %0, %1, %2 : tensor<3x2xf32>, tensor<2xf32>, tensor<2x1x1xf32>
}

// A tensor that is written keeps what others hold of it.
// EXPECT: [1, 2]
// EXPECT: [9, 2]
// EXPECT: [9, 9]
func.func @sharing() -> (tensor<2xi8>, tensor<2xi8>, tensor<2xi8>) {
  %x = arith.constant dense<[1, 2]> : tensor<2xi8>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %nine = arith.constant 9 : i8
  %y = tensor.insert %nine into %x[%c0] : tensor<2xi8>
  %z = tensor.insert %nine into %y[%c1] : tensor<2xi8>
  return %x, %y, %z : tensor<2xi8>, tensor<2xi8>, tensor<2xi8>
}

// What nobody has written is NaN, or there is nothing of it.
// EXPECT: [nan, nan]
// EXPECT: zeros(0, 3)
// EXPECT: [[5, 5, 5]]
func.func @empty() -> (tensor<2xf32>, tensor<0x3xi32>, tensor<1x3xi32>) {
  %0 = tensor.empty() : tensor<2xf32>
  %1 = tensor.empty() : tensor<0x3xi32>
  %five = arith.constant dense<5> : tensor<1x3xi32>
  %2 = tensor.concat dim(0) %1, %five : (tensor<0x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi32>
  return %0, %1, %2 : tensor<2xf32>, tensor<0x3xi32>, tensor<1x3xi32>
}
