// RUN: attn-opt %s --attn-to-llvm="vector-bits=512" | FileCheck %s

// A function that only libm has is called for each element of a vector, and
// nothing of the vector dialect is left of taking the vector apart.

// CHECK-NOT: vector.
// CHECK: llvm.call @erfc
// CHECK-NOT: {{ |"}}vector.
func.func @f(%x: tensor<4x64xf64>) -> tensor<4x64xf64> {
  %e = tensor.empty() : tensor<4x64xf64>
  %0 = linalg.map { math.erfc } ins(%x : tensor<4x64xf64>) outs(%e : tensor<4x64xf64>)
  return %0 : tensor<4x64xf64>
}
