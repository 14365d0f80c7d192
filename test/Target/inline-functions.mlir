// RUN: attn-opt %s --attn-inline-functions --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @public
// CHECK-NEXT:    arith.addf
// CHECK-NOT:   func.func
func.func @public(%x: f32) -> f32 {
  %0 = func.call @private(%x) : (f32) -> f32
  return %0 : f32
}
func.func private @private(%x: f32) -> f32 {
  %0 = arith.addf %x, %x : f32
  return %0 : f32
}

// -----

// What is in the LLVM dialect is done.
// CHECK-LABEL: llvm.func internal @private
// CHECK-LABEL: llvm.func @public
// CHECK:         llvm.call @private
llvm.func internal @private(%x: f32) -> f32 attributes {sym_visibility = "private"} {
  %0 = llvm.fadd %x, %x : f32
  llvm.return %0 : f32
}
llvm.func @public(%x: f32) -> f32 {
  %0 = llvm.call @private(%x) : (f32) -> f32
  llvm.return %0 : f32
}
