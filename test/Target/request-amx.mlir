// RUN: attn-opt %s --attn-request-amx | FileCheck %s

// CHECK-LABEL: llvm.func @own(
// CHECK-DAG:     %[[CALL:.*]] = llvm.mlir.constant(158 : i64)
// CHECK-DAG:     %[[REQUEST:.*]] = llvm.mlir.constant(4131 : i64)
// CHECK-DAG:     %[[TILES:.*]] = llvm.mlir.constant(18 : i64)
// CHECK:         %[[ANSWER:.*]] = llvm.inline_asm has_side_effects "syscall", "={rax},{rax},{rdi},{rsi},~{rcx},~{r11},~{memory}" %[[CALL]], %[[REQUEST]], %[[TILES]]
// CHECK:         %[[REFUSED:.*]] = llvm.icmp "ne" %[[ANSWER]], %{{.*}} : i64
// CHECK:         llvm.cond_br %[[REFUSED]], ^[[REFUSAL:.*]], ^[[NEXT:.*]]
// CHECK:       ^[[REFUSAL]]:
// CHECK:         %[[THREE:.*]] = llvm.mlir.constant(3 : i32)
// CHECK:         llvm.return %[[THREE]]
// CHECK:       ^[[NEXT]]:
// CHECK:         llvm.call_intrinsic "llvm.x86.tilezero.internal"
llvm.func @own(%buffer: !llvm.ptr) -> i32 attributes {attn.c_function} {
  %rows = llvm.mlir.constant(16 : i16) : i16
  %bytes = llvm.mlir.constant(64 : i16) : i16
  %stride = llvm.mlir.constant(64 : i64) : i64
  %done = llvm.mlir.constant(0 : i32) : i32
  %zero = llvm.call_intrinsic "llvm.x86.tilezero.internal"(%rows, %bytes) : (i16, i16) -> !llvm.x86_amx
  llvm.call_intrinsic "llvm.x86.tilestored64.internal"(%rows, %bytes, %buffer, %stride, %zero) : (i16, i16, !llvm.ptr, i64, !llvm.x86_amx) -> ()
  llvm.return %done : i32
}

// A function that is called somewhere; one that is a pointer first; in a region.
// CHECK-LABEL: llvm.func @calls(
// CHECK:         llvm.inline_asm
// CHECK:         llvm.call @between
llvm.func @calls(%buffer: !llvm.ptr) -> i32 attributes {attn.c_function} {
  %status = llvm.call @between(%buffer) : (!llvm.ptr) -> i32
  llvm.return %status : i32
}
// CHECK-LABEL: llvm.func @shares(
// CHECK:         llvm.inline_asm
// CHECK:         omp.parallel
llvm.func @shares(%buffer: !llvm.ptr) -> i32 attributes {attn.c_function} {
  %done = llvm.mlir.constant(0 : i32) : i32
  omp.parallel {
    %inner = llvm.mlir.addressof @inner : !llvm.ptr
    llvm.call %inner(%buffer) : !llvm.ptr, (!llvm.ptr) -> ()
    omp.terminator
  }
  llvm.return %done : i32
}

// Who is no C function was called by one.
// CHECK-LABEL: llvm.func internal @between(
// CHECK-NOT:     llvm.inline_asm
llvm.func internal @between(%buffer: !llvm.ptr) -> i32 {
  %done = llvm.mlir.constant(0 : i32) : i32
  llvm.call @inner(%buffer) : (!llvm.ptr) -> ()
  %again = llvm.call @between(%buffer) : (!llvm.ptr) -> i32
  llvm.return %again : i32
}
llvm.func internal @inner(%buffer: !llvm.ptr) {
  %rows = llvm.mlir.constant(16 : i16) : i16
  %bytes = llvm.mlir.constant(64 : i16) : i16
  %stride = llvm.mlir.constant(64 : i64) : i64
  %matrix = llvm.call_intrinsic "llvm.x86.tileloadd64.internal"(%rows, %bytes, %buffer, %stride) : (i16, i16, !llvm.ptr, i64) -> !llvm.x86_amx
  llvm.call_intrinsic "llvm.x86.tilestored64.internal"(%rows, %bytes, %buffer, %stride, %matrix) : (i16, i16, !llvm.ptr, i64, !llvm.x86_amx) -> ()
  llvm.return
}

// A C function that has no matrices, whatever else is in the module.
// CHECK-LABEL: llvm.func @without(
// CHECK-NOT:     llvm.inline_asm
llvm.func @without(%buffer: !llvm.ptr) -> i32 attributes {attn.c_function} {
  %done = llvm.mlir.constant(0 : i32) : i32
  llvm.call @free(%buffer) : (!llvm.ptr) -> ()
  llvm.call_intrinsic "llvm.x86.sse.ldmxcsr"(%buffer) : (!llvm.ptr) -> ()
  llvm.return %done : i32
}
llvm.func @free(!llvm.ptr)
