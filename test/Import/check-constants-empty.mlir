// A constant without elements, as it is printed and read again.
// RUN: attn-opt %s | attn-opt --attn-check-constants | FileCheck %s

// CHECK-LABEL: func.func @empty
func.func @empty() {
  // CHECK: dense_resource<empty> : tensor<0x3xf32>
  %0 = arith.constant dense_resource<empty> : tensor<0x3xf32>
  return
}
{-# dialect_resources: { builtin: { empty: "0x04000000" } } #-}
