// RUN: attn-opt %s --attn-check-constants | FileCheck %s
// RUN: attn-opt %s --emit-bytecode | attn-opt --attn-check-constants | FileCheck %s

// CHECK-LABEL: func.func @sizes
func.func @sizes() {
  // CHECK: dense_resource<w> : tensor<2xf32>
  %0 = arith.constant dense_resource<w> : tensor<2xf32>
  // As bytes, and as packed bits.
  %1 = arith.constant dense_resource<bytes> : tensor<9xi1>
  %2 = arith.constant dense_resource<bits> : tensor<9xi1>
  return
}
{-#
  dialect_resources: { builtin: {
    w: "0x040000000000803F00000040",
    bytes: "0x01000000010001000100010001",
    bits: "0x01000000AA01"
  } }
#-}
