// RUN: attn-opt %s --attn-to-nvvm="chip=sm_90a" -o %t.mlir
// RUN: FileCheck %s < %t.mlir
// A stage accepts its own output.
// RUN: attn-opt %t.mlir --attn-to-nvvm="chip=sm_80" | FileCheck %s --check-prefix=AGAIN

// CHECK-LABEL: func {{.*}}@scaled_sum
//       CHECK: %[[WEIGHTS:.*]] = memref.get_global
//       CHECK: gpu.launch_func @kernels::@scaled_sum_0 blocks in ({{.*}}) threads in ({{.*}}) args(
//       CHECK: gpu.module @kernels [#nvvm.target<O = 3, chip = "sm_90a">]
//       CHECK: llvm.func @scaled_sum_0({{.*}}) attributes {{.*}}nvvm.kernel, nvvm.maxntid = array<i32:
//   CHECK-DAG: nvvm.read.ptx.sreg.ctaid.x
//   CHECK-DAG: nvvm.read.ptx.sreg.tid.x
//       CHECK: llvm.load {{.*}} -> f32
//   CHECK-NOT: unrealized_conversion_cast
//   CHECK-NOT: __nv_
//       CHECK: llvm.return
// AGAIN: #nvvm.target<O = 3, chip = "sm_80">
func.func @scaled_sum(%a: tensor<?x37xf32>) -> tensor<?xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %w = arith.constant dense_resource<weights> : tensor<37xf32>
  %n = tensor.dim %a, %c0 : tensor<?x37xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %r = linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i)>],
    iterator_types = ["parallel", "reduction"]
  } ins(%a, %w : tensor<?x37xf32>, tensor<37xf32>) outs(%f : tensor<?xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %xy = arith.mulf %x, %y : f32
    %s = math.tanh %xy : f32
    %next = arith.addf %sum, %s : f32
    linalg.yield %next : f32
  } -> tensor<?xf32>
  return %r : tensor<?xf32>
}
{-#
  dialect_resources: {
    builtin: {
      weights: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F"
    }
  }
#-}
