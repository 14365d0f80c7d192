// RUN: attn-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(attn-gpu-map-loops))'

func.func @tensors(%a: tensor<4xf32>, %o: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{expected buffers, found tensors; bufferize first}}
  %0 = linalg.map { math.exp } ins(%a : tensor<4xf32>) outs(%o : tensor<4xf32>)
  return %0 : tensor<4xf32>
}

// -----

func.func @unranked(%a: memref<*xf32>, %o: memref<4xf32>) {
  // expected-error @below {{of a buffer of unknown rank has no GPU mapping}}
  memref.copy %a, %o : memref<*xf32> to memref<4xf32>
  return
}

// -----

func.func @softmax(%a: memref<4x5xf32>, %o: memref<4x5xf32>) {
  // expected-error @below {{'linalg.softmax' op has no GPU mapping; write it as linalg.generic}}
  linalg.softmax dimension(1) ins(%a : memref<4x5xf32>) outs(%o : memref<4x5xf32>)
  return
}
