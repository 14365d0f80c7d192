// Large buffers are in large pages where the system is asked to: on Linux.
// RUN: attn-compile %s --emit=llvm-ir --triple=x86_64-linux-gnu --cpu=x86-64 -o - | FileCheck %s
// RUN: attn-compile %s --emit=llvm-ir --triple=arm64-apple-macosx --cpu=apple-m1 -o - | FileCheck %s --check-prefix=OTHER

// CHECK: call {{.*}}@madvise({{.*}}, i32 14)
// OTHER-NOT: madvise
// OTHER: call {{.*}}@malloc(
// OTHER-NOT: madvise
func.func @chain(%x: tensor<2048x512xf32>, %a: tensor<512x2048xf32>, %b: tensor<2048x512xf32>) -> tensor<2048x512xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<2048x2048xf32>
  %start = linalg.fill ins(%zero : f32) outs(%empty : tensor<2048x2048xf32>) -> tensor<2048x2048xf32>
  %wide = linalg.matmul ins(%x, %a : tensor<2048x512xf32>, tensor<512x2048xf32>) outs(%start : tensor<2048x2048xf32>) -> tensor<2048x2048xf32>
  %narrow = tensor.empty() : tensor<2048x512xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%narrow : tensor<2048x512xf32>) -> tensor<2048x512xf32>
  %y = linalg.matmul ins(%wide, %b : tensor<2048x2048xf32>, tensor<2048x512xf32>) outs(%sums : tensor<2048x512xf32>) -> tensor<2048x512xf32>
  return %y : tensor<2048x512xf32>
}
