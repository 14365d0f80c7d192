// RUN: attn-opt %s --attn-check-constants --split-input-file --verify-diagnostics
// RUN: not attn-opt %s --attn-import --split-input-file 2>&1 | FileCheck %s
// CHECK: check-constants-errors.mlir:7:{{[0-9]+}}: error: constant '__elided__' has no data

func.func @elided() {
  // expected-error @+1 {{constant '__elided__' has no data: the file was printed with its constants left out}}
  %0 = arith.constant dense_resource<__elided__> : tensor<2xf32>
  return
}

// -----

func.func @missing() {
  // expected-error @+1 {{constant 'nosuch' has no data: the file's dialect_resources section does not hold it}}
  %0 = arith.constant dense_resource<nosuch> : tensor<2xf32>
  return
}

// -----

func.func @short() {
  // expected-error @+1 {{constant 'short' holds 4 bytes, but 'tensor<2xf32>' needs 8}}
  %0 = arith.constant dense_resource<short> : tensor<2xf32>
  return
}
{-# dialect_resources: { builtin: { short: "0x040000000000803F" } } #-}

// -----

func.func @huge() {
  // expected-error @+1 {{constant 'huge' holds 4 bytes, but 'tensor<4611686018427387904x4xf32>' needs more than there can be}}
  %0 = arith.constant dense_resource<huge> : tensor<4611686018427387904x4xf32>
  return
}
{-# dialect_resources: { builtin: { huge: "0x040000000000803F" } } #-}
