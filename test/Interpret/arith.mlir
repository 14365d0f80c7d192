// RUN: %python %S/Inputs/expect.py %s
//
// Constants go through a call, so that nothing is folded on the way.

func.func private @i8(%x: i8, %y: i8) -> (i8, i8, i8, i8, i8, i8, i8, i8, i8) attributes {no_inline} {
  %0 = arith.addi %x, %y : i8
  %1 = arith.muli %x, %y : i8
  %2 = arith.divsi %x, %y : i8
  %3 = arith.divui %x, %y : i8
  %4 = arith.remsi %x, %y : i8
  %5 = arith.floordivsi %x, %y : i8
  %6 = arith.ceildivsi %x, %y : i8
  %7 = arith.maxsi %x, %y : i8
  %8 = arith.maxui %x, %y : i8
  return %0, %1, %2, %3, %4, %5, %6, %7, %8 : i8, i8, i8, i8, i8, i8, i8, i8, i8
}

// -7 = 249 and 2; -128 and -1; 5 and 0.
// EXPECT: -5
// EXPECT: -14
// EXPECT: -3
// EXPECT: 124
// EXPECT: -1
// EXPECT: -4
// EXPECT: -3
// EXPECT: 2
// EXPECT: -7
func.func @signs() -> (i8, i8, i8, i8, i8, i8, i8, i8, i8) {
  %x = arith.constant -7 : i8
  %y = arith.constant 2 : i8
  %r:9 = func.call @i8(%x, %y) : (i8, i8) -> (i8, i8, i8, i8, i8, i8, i8, i8, i8)
  return %r#0, %r#1, %r#2, %r#3, %r#4, %r#5, %r#6, %r#7, %r#8 : i8, i8, i8, i8, i8, i8, i8, i8, i8
}

// EXPECT: 127
// EXPECT: -128
// EXPECT: -128
// EXPECT: 0
// EXPECT: 0
// EXPECT: -128
// EXPECT: -128
// EXPECT: -1
// EXPECT: -1
func.func @wraps() -> (i8, i8, i8, i8, i8, i8, i8, i8, i8) {
  %x = arith.constant -128 : i8
  %y = arith.constant -1 : i8
  %r:9 = func.call @i8(%x, %y) : (i8, i8) -> (i8, i8, i8, i8, i8, i8, i8, i8, i8)
  return %r#0, %r#1, %r#2, %r#3, %r#4, %r#5, %r#6, %r#7, %r#8 : i8, i8, i8, i8, i8, i8, i8, i8, i8
}

// EXPECT: 5
// EXPECT: 0
// EXPECT: 5
// EXPECT: 5
// EXPECT: 0
// EXPECT: 5
// EXPECT: 5
// EXPECT: 5
// EXPECT: 5
func.func @by_0() -> (i8, i8, i8, i8, i8, i8, i8, i8, i8) {
  %x = arith.constant 5 : i8
  %y = arith.constant 0 : i8
  %r:9 = func.call @i8(%x, %y) : (i8, i8) -> (i8, i8, i8, i8, i8, i8, i8, i8, i8)
  return %r#0, %r#1, %r#2, %r#3, %r#4, %r#5, %r#6, %r#7, %r#8 : i8, i8, i8, i8, i8, i8, i8, i8, i8
}

// EXPECT: [-3, 2, 0, 127, -128]
// EXPECT: [-3.7, 2.5, nan, inf, -300]
// EXPECT: [-1, -1, 0]
// EXPECT: [1, 1, 0]
// EXPECT: [-1, 255]
// EXPECT: [1073741824, -1073741824]
func.func @casts() -> (tensor<5xi8>, tensor<5xf16>, tensor<3xf32>, tensor<3xf32>, tensor<2xi16>, tensor<2xi32>) {
  %0 = arith.constant dense<[-3.7, 2.5, 0x7FF8000000000000, 1.0e9, -300.0]> : tensor<5xf64>
  %1 = func.call @opaque_5xf64(%0) : (tensor<5xf64>) -> tensor<5xf64>
  %2 = arith.fptosi %1 : tensor<5xf64> to tensor<5xi8>
  %3 = arith.truncf %1 : tensor<5xf64> to tensor<5xf16>
  %b = arith.constant dense<[true, true, false]> : tensor<3xi1>
  %bt = func.call @opaque_3xi1(%b) : (tensor<3xi1>) -> tensor<3xi1>
  %4 = arith.sitofp %bt : tensor<3xi1> to tensor<3xf32>
  %5 = arith.uitofp %bt : tensor<3xi1> to tensor<3xf32>
  %i = arith.constant dense<-1> : tensor<1xi8>
  %it = func.call @opaque_1xi8(%i) : (tensor<1xi8>) -> tensor<1xi8>
  %6 = arith.extsi %it : tensor<1xi8> to tensor<1xi16>
  %7 = arith.extui %it : tensor<1xi8> to tensor<1xi16>
  %8 = tensor.concat dim(0) %6, %7 : (tensor<1xi16>, tensor<1xi16>) -> tensor<2xi16>
  %f = arith.constant dense<[2.0, -2.0]> : tensor<2xf32>
  %ft = func.call @opaque_2xf32(%f) : (tensor<2xf32>) -> tensor<2xf32>
  %9 = arith.bitcast %ft : tensor<2xf32> to tensor<2xi32>
  return %2, %3, %4, %5, %8, %9 : tensor<5xi8>, tensor<5xf16>, tensor<3xf32>, tensor<3xf32>, tensor<2xi16>, tensor<2xi32>
}

// A float is a double whatever its type.
// EXPECT: [1/3, 1/7]
// EXPECT: [exp(0.125), exp(0.5)]
func.func @precision() -> (tensor<2xf16>, tensor<2xbf16>) {
  %x = arith.constant dense<[3.0, 7.0]> : tensor<2xf16>
  %one = arith.constant dense<[1.0, 1.0]> : tensor<2xf16>
  %t = func.call @opaque_2xf16(%x) : (tensor<2xf16>) -> tensor<2xf16>
  %0 = arith.divf %one, %t : tensor<2xf16>
  %y = arith.constant dense<[0.125, 0.5]> : tensor<2xbf16>
  %u = func.call @opaque_2xbf16(%y) : (tensor<2xbf16>) -> tensor<2xbf16>
  %1 = math.exp %u : tensor<2xbf16>
  return %0, %1 : tensor<2xf16>, tensor<2xbf16>
}

// A sum that a mask has made low is rounded to its type: in f16 to multiples of
// 8 at 1e4, and to infinity beyond 65504.
// EXPECT: [-10000, -10024, -65504, -inf, -4094 - 1/1024, 1e4 + 1/1024]
// EXPECT: [-10000, -9999.75]
func.func @masks() -> (tensor<6xf16>, tensor<2xf32>) {
  %x = arith.constant dense<[1.0, -22.5, 10.0, -65504.0, -9.765625e-04, 9.765625e-04]> : tensor<6xf16>
  %mask = arith.constant dense<[-1.0e4, -1.0e4, -65504.0, -65504.0, -4.094e3, 1.0e4]> : tensor<6xf16>
  %t = func.call @opaque_6xf16(%x) : (tensor<6xf16>) -> tensor<6xf16>
  %0 = arith.addf %t, %mask : tensor<6xf16>
  %y = arith.constant dense<[1.0e-04, 0.2501]> : tensor<2xf32>
  %ten = arith.constant dense<1.0e4> : tensor<2xf32>
  %u = func.call @opaque_2xf32(%y) : (tensor<2xf32>) -> tensor<2xf32>
  %1 = arith.subf %u, %ten : tensor<2xf32>
  return %0, %1 : tensor<6xf16>, tensor<2xf32>
}

// EXPECT: [nan, nan, 1, 0]
// EXPECT: [1, 1, 1, 0]
// EXPECT: [false, false, false, true]
// EXPECT: [true, true, false, true]
func.func @nan() -> (tensor<4xf32>, tensor<4xf32>, tensor<4xi1>, tensor<4xi1>) {
  %x = arith.constant dense<[1.0, 0x7FC00000, 1.0, 0.0]> : tensor<4xf32>
  %y = arith.constant dense<[0x7FC00000, 1.0, 0.0, -0.0]> : tensor<4xf32>
  %t = func.call @opaque_4xf32(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %0 = arith.maximumf %t, %y : tensor<4xf32>
  %1 = arith.maxnumf %t, %y : tensor<4xf32>
  %2 = arith.cmpf oeq, %t, %y : tensor<4xf32>
  %3 = arith.cmpf ueq, %t, %y : tensor<4xf32>
  return %0, %1, %2, %3 : tensor<4xf32>, tensor<4xf32>, tensor<4xi1>, tensor<4xi1>
}

// EXPECT: [erf(0.5), tanh(0.5), sqrt(0.5), 0.5 ** 0.25, log1p(0.5), 2, -0.0, 1]
func.func @functions() -> tensor<8xf64> {
  %half = arith.constant dense<0.5> : tensor<1xf64>
  %x = func.call @opaque_1xf64(%half) : (tensor<1xf64>) -> tensor<1xf64>
  %quarter = arith.constant dense<0.25> : tensor<1xf64>
  %0 = math.erf %x : tensor<1xf64>
  %1 = math.tanh %x : tensor<1xf64>
  %2 = math.sqrt %x : tensor<1xf64>
  %3 = math.powf %x, %quarter : tensor<1xf64>
  %4 = math.log1p %x : tensor<1xf64>
  %q = arith.mulf %x, %x : tensor<1xf64>
  %5 = math.rsqrt %q : tensor<1xf64>
  %6 = math.roundeven %x : tensor<1xf64>
  %7 = math.round %x : tensor<1xf64>
  %r = tensor.concat dim(0) %0, %1, %2, %3, %4, %5, %6, %7
    : (tensor<1xf64>, tensor<1xf64>, tensor<1xf64>, tensor<1xf64>, tensor<1xf64>, tensor<1xf64>, tensor<1xf64>, tensor<1xf64>) -> tensor<8xf64>
  return %r : tensor<8xf64>
}

func.func private @opaque_1xf64(%x: tensor<1xf64>) -> tensor<1xf64> {
  return %x : tensor<1xf64>
}

func.func private @opaque_1xi8(%x: tensor<1xi8>) -> tensor<1xi8> {
  return %x : tensor<1xi8>
}

func.func private @opaque_2xbf16(%x: tensor<2xbf16>) -> tensor<2xbf16> {
  return %x : tensor<2xbf16>
}

func.func private @opaque_2xf16(%x: tensor<2xf16>) -> tensor<2xf16> {
  return %x : tensor<2xf16>
}

func.func private @opaque_2xf32(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

func.func private @opaque_3xi1(%x: tensor<3xi1>) -> tensor<3xi1> {
  return %x : tensor<3xi1>
}

func.func private @opaque_4xf32(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

func.func private @opaque_5xf64(%x: tensor<5xf64>) -> tensor<5xf64> {
  return %x : tensor<5xf64>
}

func.func private @opaque_6xf16(%x: tensor<6xf16>) -> tensor<6xf16> {
  return %x : tensor<6xf16>
}
