// RUN: attn-opt %s --finalize-memref-to-llvm=use-generic-functions --convert-func-to-llvm \
// RUN:     --attn-checked-allocation --reconcile-unrealized-casts | FileCheck %s
// RUN: attn-opt %s --finalize-memref-to-llvm=use-generic-functions --convert-func-to-llvm \
// RUN:     --attn-checked-allocation=huge-pages --reconcile-unrealized-casts | FileCheck %s --check-prefix=HUGE

// HUGE-LABEL: llvm.func @body
// HUGE:         %[[BYTES:.*]] = llvm.ptrtoint
// HUGE:         %[[BUFFER:.*]] = llvm.call @attn_allocate(%{{.*}}, %[[BYTES]])
// HUGE:         llvm.call @attn_use_huge_pages(%[[BUFFER]], %[[BYTES]])
// HUGE-LABEL: llvm.func internal @attn_use_huge_pages
// HUGE:         llvm.mlir.constant(4194304 : i64)
// HUGE:         llvm.icmp "ult"
// HUGE:         llvm.call @madvise
// CHECK-LABEL: llvm.func @body
// CHECK:         %[[LIST:.*]] = llvm.alloca
// CHECK:         %[[BUFFER:.*]] = llvm.call @attn_allocate(%[[LIST]], %{{.*}})
// CHECK:         %[[FAILED:.*]] = llvm.icmp "eq" %[[BUFFER]]
// CHECK:         llvm.cond_br %[[FAILED]], ^[[SHORT:.*]], ^
// CHECK:         llvm.call @attn_release(
// CHECK:         llvm.call @attn_release_all(%[[LIST]])
// CHECK-NEXT:    llvm.return
// CHECK:       ^[[SHORT]]:
// CHECK:         llvm.mlir.constant(2 : i32)
// CHECK:         llvm.call @attn_release_all(%[[LIST]])
// CHECK-NEXT:    llvm.return
func.func @body(%n: index) -> i32 attributes {attn.returns_status} {
  %c0 = arith.constant 0 : i32
  %a = memref.alloc(%n) : memref<?xf32>
  memref.dealloc %a : memref<?xf32>
  return %c0 : i32
}
