// The caller's sizes say how rows are split.
func.func @reshape_as(%rows: tensor<?x4xf32>, %like: tensor<?x?xf32>) -> tensor<?x?x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %n = tensor.dim %like, %c0 : tensor<?x?xf32>
  %m = tensor.dim %like, %c1 : tensor<?x?xf32>
  %shape = tensor.from_elements %n, %m, %c4 : tensor<3xindex>
  %0 = tensor.reshape %rows(%shape) : (tensor<?x4xf32>, tensor<3xindex>) -> tensor<?x?x4xf32>
  return %0 : tensor<?x?x4xf32>
}
