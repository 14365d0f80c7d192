// A module without TensorFlow in it stays as it is, calls included.
// RUN: attn-opt %s > %t.before
// RUN: attn-opt %s --attn-import-tf > %t.after
// RUN: diff %t.before %t.after

func.func private @callee(%x: tensor<?xf32>) -> tensor<?xf32> {
  %0 = math.exp %x : tensor<?xf32>
  return %0 : tensor<?xf32>
}
func.func @caller(%x: tensor<?xf32>, %u: tensor<*xf32>) -> tensor<?xf32> {
  %0 = call @callee(%x) : (tensor<?xf32>) -> tensor<?xf32>
  %dead = math.exp %x : tensor<?xf32>
  return %0 : tensor<?xf32>
}
