func.func @corner(%x: tensor<?x4xf32>, %y: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c = tensor.collapse_shape %x [[0,1]] : tensor<?x4xf32> into tensor<?xf32>
  %d = tensor.dim %c, %c0 : tensor<?xf32>
  %e = tensor.dim %y, %c0 : tensor<?xf32>
  %n = arith.divsi %e, %d : index
  %s = tensor.extract_slice %c[0] [%n] [1] : tensor<?xf32> to tensor<?xf32>
  return %s : tensor<?xf32>
}
