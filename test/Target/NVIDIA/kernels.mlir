// RUN: attn-opt %s --split-input-file --attn-gpu-name-kernels | FileCheck %s

// CHECK-LABEL: func @two
//       CHECK: gpu.launch {{.*}} module(@kernels) function(@two_0)
//       CHECK: gpu.launch {{.*}} module(@kernels) function(@two_1)
func.func @two() {
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1) threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    gpu.terminator
  }
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1) threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    gpu.terminator
  }
  return
}

// -----

// TensorFlow's names are no PTX names, and two may become one.
// CHECK-LABEL: func @"__inference_<lambda>_1"
//       CHECK: module(@kernels_0) function(@kernel___inference__lambda__1_0)
func.func @"__inference_<lambda>_1"() {
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1) threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    gpu.terminator
  }
  return
}
// CHECK-LABEL: func @"__inference_[lambda]_1"
//       CHECK: module(@kernels_0) function(@kernel___inference__lambda__1_1)
func.func @"__inference_[lambda]_1"() {
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1) threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    gpu.terminator
  }
  return
}
func.func private @kernels()
