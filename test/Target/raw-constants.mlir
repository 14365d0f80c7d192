// RUN: attn-opt %s --attn-raw-constants | FileCheck %s

// CHECK: llvm.mlir.global private constant @weights(dense_resource<w> : tensor<16xi8>) {{{.*}}alignment = 64 : i64} : !llvm.array<16 x i8>
llvm.mlir.global private constant @weights(dense_resource<w> : tensor<2x2xf32>) {addr_space = 0 : i32} : !llvm.array<2 x array<2 x f32>>
// What is no resource stays as it is.
// CHECK: llvm.mlir.global private constant @dense(dense<1.0{{.*}}> : tensor<2xf32>)
llvm.mlir.global private constant @dense(dense<1.0> : tensor<2xf32>) {addr_space = 0 : i32} : !llvm.array<2 x f32>

{-#
  dialect_resources: {
    builtin: {
      w: "0x040000000000803F000000400000404000008040"
    }
  }
#-}
