// RUN: attn-opt %s --pass-pipeline='builtin.module(gpu.module(attn-expand-math,attn-gpu-math))' | FileCheck %s

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @instructions
  // CHECK: llvm.call_intrinsic "llvm.sqrt"(%{{.*}}) : (f32) -> f32
  // CHECK: llvm.call_intrinsic "llvm.sqrt"(%{{.*}}) : (f64) -> f64
  // CHECK: llvm.call_intrinsic "llvm.fabs"
  // CHECK: llvm.call_intrinsic "llvm.floor"
  // CHECK: llvm.call_intrinsic "llvm.sqrt"
  // CHECK: arith.divf
  gpu.func @instructions(%a: f32, %b: f64, %o: memref<?xf32>, %p: memref<?xf64>) kernel {
    %c0 = arith.constant 0 : index
    %0 = math.sqrt %a : f32
    memref.store %0, %o[%c0] : memref<?xf32>
    %1 = math.sqrt %b : f64
    memref.store %1, %p[%c0] : memref<?xf64>
    %2 = math.absf %a : f32
    memref.store %2, %o[%c0] : memref<?xf32>
    %3 = math.floor %a : f32
    memref.store %3, %o[%c0] : memref<?xf32>
    %4 = math.rsqrt %a : f32
    memref.store %4, %o[%c0] : memref<?xf32>
    gpu.return
  }

  // 16-bit functions are computed in f32.
  // CHECK-LABEL: gpu.func @half
  // CHECK: arith.extf %{{.*}} : bf16 to f32
  // CHECK-NOT: math.
  // CHECK: arith.truncf %{{.*}} : f32 to bf16
  gpu.func @half(%a: bf16, %o: memref<?xbf16>) kernel {
    %c0 = arith.constant 0 : index
    %0 = math.exp %a : bf16
    memref.store %0, %o[%c0] : memref<?xbf16>
    gpu.return
  }
}
