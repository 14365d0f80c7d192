// Functions for attn-run-cases.test.

func.func @softmax(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %p = attn.softmax %x dimensions = [1] empty_rows = zero : tensor<?x?xf32> -> tensor<?x?xf32>
  return %p : tensor<?x?xf32>
}

func.func @identity(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  return %x : tensor<2x3xf32>
}

func.func @half(%x: tensor<?xf16>, %y: tensor<?xbf16>) -> (tensor<?xf16>, tensor<?xbf16>) {
  return %x, %y : tensor<?xf16>, tensor<?xbf16>
}

func.func @integers(%x: tensor<4xi32>, %m: tensor<4xi1>) -> (tensor<4xi32>, tensor<4xi1>) {
  return %x, %m : tensor<4xi32>, tensor<4xi1>
}

func.func private @negate(%x: f32) -> f32 {
  %y = arith.negf %x : f32
  return %y : f32
}
func.func @scalar(%x: f32) -> f32 {
  %y = call @negate(%x) : (f32) -> f32
  return %y : f32
}

func.func @same_size(%x: tensor<?xf32>, %y: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %m = tensor.dim %y, %c0 : tensor<?xf32>
  %same = arith.cmpi eq, %n, %m : index
  cf.assert %same, "sizes differ"
  %r = arith.addf %x, %y : tensor<?xf32>
  return %r : tensor<?xf32>
}
