func.func @corner(%x: tensor<3xf32>) -> tensor<3xf32> {
  %z = arith.constant 0.0 : f32
  %e4 = tensor.empty() : tensor<3x4xf32>
  %b = linalg.broadcast ins(%x: tensor<3xf32>) outs(%e4: tensor<3x4xf32>) dimensions=[1]
  %e = tensor.empty() : tensor<3xf32>
  %i = linalg.fill ins(%z: f32) outs(%e: tensor<3xf32>) -> tensor<3xf32>
  %r = linalg.reduce ins(%b: tensor<3x4xf32>) outs(%i: tensor<3xf32>) dimensions=[1]
    (%a: f32, %acc: f32) { %s = arith.addf %a, %acc : f32
      linalg.yield %s : f32 }
  return %r : tensor<3xf32>
}
