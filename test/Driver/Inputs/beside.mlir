// Each reads the element at an index that nothing checks.

func.func @of_input(%x: tensor<48xf32>, %i: index) -> f32 {
  %r = tensor.extract %x[%i] : tensor<48xf32>
  return %r : f32
}

func.func @of_temporary(%x: tensor<?xf32>, %i: index) -> f32 {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %y = linalg.exp ins(%x : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %r = tensor.extract %y[%i] : tensor<?xf32>
  return %r : f32
}
