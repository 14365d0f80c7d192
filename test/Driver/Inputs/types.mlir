// A function for each element type that returns its argument.
func.func @bool(%x: tensor<2x3xi1>) -> tensor<2x3xi1> { return %x : tensor<2x3xi1> }
func.func @int8(%x: tensor<2x3xi8>) -> tensor<2x3xi8> { return %x : tensor<2x3xi8> }
func.func @int16(%x: tensor<2x3xi16>) -> tensor<2x3xi16> { return %x : tensor<2x3xi16> }
func.func @int32(%x: tensor<2x3xi32>) -> tensor<2x3xi32> { return %x : tensor<2x3xi32> }
func.func @int64(%x: tensor<2x3xi64>) -> tensor<2x3xi64> { return %x : tensor<2x3xi64> }
func.func @half(%x: tensor<2x3xf16>) -> tensor<2x3xf16> { return %x : tensor<2x3xf16> }
func.func @brain(%x: tensor<2x3xbf16>) -> tensor<2x3xbf16> { return %x : tensor<2x3xbf16> }
func.func @single(%x: tensor<2x3xf32>) -> tensor<2x3xf32> { return %x : tensor<2x3xf32> }
func.func @dbl(%x: tensor<2x3xf64>) -> tensor<2x3xf64> { return %x : tensor<2x3xf64> }
func.func @scalars(%x: f32, %n: i64) -> (i64, f32) { return %n, %x : i64, f32 }
func.func @dynamic(%x: tensor<?x?xf32>) -> tensor<?x?xf32> { return %x : tensor<?x?xf32> }
func.func @empty(%x: tensor<0x3xf32>) -> tensor<0x3xf32> { return %x : tensor<0x3xf32> }
