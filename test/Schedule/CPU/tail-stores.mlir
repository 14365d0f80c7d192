// What is left of a row of 16-bit numbers is written in pieces: LLVM 22 writes 32
// bits where a mask is known to leave one element, past the end of the buffer.
// RUN: attn-compile %s --cpu=x86-64-v4 --emit=llvm-ir -o - | FileCheck %s
// CHECK-LABEL: define {{.*}} @tails(
// CHECK-NOT: llvm.masked.store
// CHECK: store <1 x i16>
// CHECK-NOT: llvm.masked.store
// An element of 32 bits, and a number of columns that is not known, have masks.
// CHECK-LABEL: define {{.*}} @wide(
// CHECK: llvm.masked.store{{.*}}v16f32
// CHECK-LABEL: define {{.*}} @unknown(
// CHECK: llvm.masked.store{{.*}}v16i16

#row = affine_map<(m, n) -> (m, n)>
func.func @tails(%x: tensor<27x51xbf16>) -> tensor<27x51xbf16> {
  %empty = tensor.empty() : tensor<27x51xbf16>
  %y = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<27x51xbf16>) outs(%empty : tensor<27x51xbf16>) {
  ^bb0(%in: bf16, %out: bf16):
    %sum = arith.addf %in, %in : bf16
    linalg.yield %sum : bf16
  } -> tensor<27x51xbf16>
  return %y : tensor<27x51xbf16>
}

func.func @wide(%x: tensor<27x51xf32>) -> tensor<27x51xf32> {
  %empty = tensor.empty() : tensor<27x51xf32>
  %y = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<27x51xf32>) outs(%empty : tensor<27x51xf32>) {
  ^bb0(%in: f32, %out: f32):
    %sum = arith.addf %in, %in : f32
    linalg.yield %sum : f32
  } -> tensor<27x51xf32>
  return %y : tensor<27x51xf32>
}

func.func @unknown(%x: tensor<27x?xbf16>) -> tensor<27x?xbf16> {
  %one = arith.constant 1 : index
  %size = tensor.dim %x, %one : tensor<27x?xbf16>
  %empty = tensor.empty(%size) : tensor<27x?xbf16>
  %y = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<27x?xbf16>) outs(%empty : tensor<27x?xbf16>) {
  ^bb0(%in: bf16, %out: bf16):
    %sum = arith.addf %in, %in : bf16
    linalg.yield %sum : bf16
  } -> tensor<27x?xbf16>
  return %y : tensor<27x?xbf16>
}
