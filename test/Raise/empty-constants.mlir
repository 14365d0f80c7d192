// Integer constants without elements, which upstream's analysis of ranges cannot
// read: it ran into whatever was in memory, so that these crashed.
// RUN: attn-opt %s --attn-import | FileCheck %s
// RUN: attn-opt %s --attn-empty-constants | FileCheck %s --check-prefixes=CHECK,KEPT
// RUN: attn-compile %s --emit=asm -o - | FileCheck %s --check-prefix=ASM
// ASM: both

// CHECK-LABEL: func.func @both
// CHECK-DAG: tensor.empty() : tensor<2x0xi1>
// CHECK-DAG: tensor.empty() : tensor<0xindex>
// KEPT: return
func.func @both(%i: index, %x: tensor<?xi64>) -> (tensor<2x0xi1>, tensor<0xindex>, i64) {
  %c0 = arith.constant 0 : index
  %e0 = arith.constant dense<> : tensor<2x0xi1>
  %n = tensor.dim %x, %c0 : tensor<?xi64>
  %m = arith.index_cast %n : index to i64
  %e1 = arith.constant dense<> : tensor<0xindex>
  %a = tensor.extract %x[%i] : tensor<?xi64>
  %b = arith.maxsi %a, %m : i64
  return %e0, %e1, %b : tensor<2x0xi1>, tensor<0xindex>, i64
}

// CHECK-LABEL: func.func @divide
// CHECK-DAG: tensor.empty() : tensor<2x0xi1>
func.func @divide(%i: index, %x: tensor<?xi64>) -> (tensor<2x0xi1>, i64) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xi64>
  %m = arith.index_cast %n : index to i64
  %e0 = arith.constant dense<> : tensor<2x0xi1>
  %a = tensor.extract %x[%i] : tensor<?xi64>
  %b = arith.divsi %a, %m : i64
  return %e0, %b : tensor<2x0xi1>, i64
}

// Near misses: one with an element, and one of floats, stay constants.
// KEPT-LABEL: func.func private @kept
// KEPT: arith.constant dense<[0, 1]> : tensor<2xi32>
// KEPT: arith.constant dense<> : tensor<0xf32>
func.func private @kept() -> (tensor<2xi32>, tensor<0xf32>) {
  %e0 = arith.constant dense<[0, 1]> : tensor<2xi32>
  %e1 = arith.constant dense<> : tensor<0xf32>
  return %e0, %e1 : tensor<2xi32>, tensor<0xf32>
}
