//===- Target.td - the passes of Target, in pipeline order ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The last part of attn/Passes.td, which includes it.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TARGET_TD
#define ATTN_PASSES_TARGET_TD

include "mlir/Pass/PassBase.td"

//===----------------------------------------------------------------------===//
// Target: the C interface of compiled code
//===----------------------------------------------------------------------===//

def AttnCheckShapes : Pass<"attn-check-shapes"> {
  let summary = "refuse tensors that no memory can hold";
  let description = [{
    Sizes are 64-bit, and so are products of sizes: an operation whose static
    sizes alone need 2^63 bytes or more is an error that names it. A tensor with
    a size of 0 is empty, whatever its other sizes are. Products of dynamic
    sizes are checked when the code runs, see attn-guard-allocation. Changes
    nothing.

    Example: accepted, but not with a 1 in place of the 0.
    ```mlir
    %0 = tensor.empty() : tensor<4000000000x4000000000x0xf32>
    ```
  }];
}

def AttnAssertSizes : Pass<"attn-assert-sizes"> {
  let summary = "assert that sizes agree where operations rely on it";
  let description = [{
    The operands of a structured operation, the windows it moves over one, a
    cast to a static size and a reshape with dynamic sizes rely on sizes that
    only a call makes known. Each becomes a `cf.assert`, which attn-c-interface then checks at entry, so that
    no call with other sizes reads or writes outside its tensors.
  }];
  let options = [
    Option<"viewsOnly", "views-only", "bool", /*default=*/"false",
           "casts and reshapes only: simplification takes them at their word, "
           "so that they have to be asserted before it">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "cf::ControlFlowDialect", "tensor::TensorDialect"
  ];
}

def AttnMergeAssertions : Pass<"attn-merge-assertions"> {
  let summary = "assert a condition once in a block";
  let description = [{
    Drops a `cf.assert` of a value that an earlier one in the same block has
    asserted. Several operations rely on the same sizes, and each asserts them;
    after common subexpressions are merged, their conditions are one value.
  }];
}

def AttnInlineFunctions : Pass<"attn-inline-functions", "ModuleOp"> {
  let summary = "inline private functions into public ones";
  let description = [{
    Inlines calls and drops the functions that nobody calls any more, so that a
    public function is one block of straight-line code. A module without
    `func.func`, such as one that is in the LLVM dialect already, stays as it
    is.
  }];
}

def AttnGuardDivision : Pass<"attn-guard-division"> {
  let summary = "make integer division by zero harmless";
  let description = [{
    Size arithmetic divides by sizes that may be 0 on a path whose result is
    not used; the machine would stop there. Integer divisions and remainders
    whose divisor is not a harmless constant divide by 1 instead where the
    divisor is 0, and where a signed quotient is not representable.
  }];
}

def AttnCInterface : Pass<"attn-c-interface", "ModuleOp"> {
  let summary = "give every public function on tensors a C function";
  let description = [{
    A public function `f` on ranked tensors and scalars becomes the C function

    ```c
    int32_t f(const T *arg0[, int64_t size of each dimension of arg0], ...,
              U *out0[, int64_t size of each dimension of out0], ...);
    ```

    Sizes are passed for a tensor that has a dynamic one, all of them. Tensors
    are contiguous and row-major, elements need their own alignment only, a
    boolean is one byte, f16 and bf16 are their bit patterns, scalars are
    passed by value and returned through a pointer. The function returns 0,
    or 1 when sizes are negative or do not agree with each other, 2 when memory
    could not be allocated, or 3 when the system does not let the process use
    AMX. `const char *f_status_text(int32_t)` is the
    text of a status. With a dynamic result there is also

    ```c
    int32_t f_output_sizes(int64_t sizes of the arguments...,
                           int64_t *sizes of out0, ...);
    ```

    An assertion (`cf.assert`) on argument sizes becomes a check at entry.
    Characters of the name that C forbids become `_`. Fails when a type has no
    C equivalent, when a result's size depends on data, and when the function
    is not one block or is called in the module (inline first).

    Runs on tensors, before bufferisation. Functions that are C functions
    already, and private ones, are left alone.
  }];
  let dependentDialects = [
    "arith::ArithDialect",
    "bufferization::BufferizationDialect", "func::FuncDialect",
    "LLVM::LLVMDialect", "scf::SCFDialect", "tensor::TensorDialect"
  ];
}

def AttnStatusReturns : Pass<"attn-status-returns", "func::FuncOp"> {
  let summary = "return a status where an assertion or a size fails";
  let description = [{
    In the bodies that attn-c-interface made, once control flow is branches:
    a failing `cf.assert` returns status 1 instead of ending the program, and
    a buffer whose size in bytes cannot be represented returns status 2.
  }];
  let dependentDialects = ["arith::ArithDialect", "cf::ControlFlowDialect"];
}

def AttnGuardAllocation : Pass<"attn-guard-allocation"> {
  let summary = "let an allocation fail whose size overflows";
  let description = [{
    The bytes of a buffer are a product of 64-bit sizes, which wraps. Where the
    product of the sizes of a `memref.alloc` is more than 2^62 bytes, its sizes
    are replaced by others of more than 2^62 bytes that do not wrap, so that
    attn-checked-allocation returns status 2. A size of 0 makes no bytes,
    whatever the other sizes are.
  }];
  let dependentDialects = ["arith::ArithDialect"];
}

def AttnCheckedAllocation : Pass<"attn-checked-allocation", "ModuleOp"> {
  let summary = "return a status when memory is short, and free everything";
  let description = [{
    Each body that attn-c-interface made keeps a list of its buffers in its
    own stack frame. When one cannot be allocated, the body returns status 2;
    whenever it returns, what is still in the list is freed. Runs on the LLVM
    dialect, after finalize-memref-to-llvm with use-generic-functions. With
    `huge-pages`, Linux is asked to map buffers of 4 MiB and more in large pages
    (madvise), since a fault for each small one may take longer than what is
    computed there.
  }];
  let options = [
    Option<"hugePages", "huge-pages", "bool", /*default=*/"false",
           "ask Linux for large pages">
  ];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

//===----------------------------------------------------------------------===//
// Target: CPU
//===----------------------------------------------------------------------===//

def AttnExpandViews : Pass<"attn-expand-views"> {
  let summary = "write expansions of several unknown sizes as casts";
  let description = [{
    `expand-strided-metadata` takes a group of dimensions that a
    `memref.expand_shape` makes to hold at most one unknown size, and fails
    otherwise. Such an expansion becomes a `memref.reinterpret_cast` here.

    ```mlir
    func.func @split(%x: memref<?xf32>, %b: index, %n: index) -> memref<?x?xf32> {
      %0 = memref.expand_shape %x [[0, 1]] output_shape [%b, %n] : memref<?xf32> into memref<?x?xf32>
      return %0 : memref<?x?xf32>
    }
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "memref::MemRefDialect"];
}

def AttnCopyLoops : Pass<"attn-copy-loops"> {
  let summary = "write copies of strided buffers as linalg.generic";
  let description = [{
    `memref.copy` between buffers that are not both contiguous would become a
    call into MLIR's own runtime library, which compiled code does not need
    otherwise.
  }];
  let dependentDialects = ["linalg::LinalgDialect"];
}

def AttnApproximateMath : Pass<"attn-approximate-math"> {
  let summary = "compute f32 exp, tanh and erf by polynomials";
  let description = [{
    Upstream's polynomials, for scalars and vectors: at most 1 unit in the last
    place for exp, 5 for tanh and erf. f64 is left for the C library.
  }];
  let dependentDialects = [
    "arith::ArithDialect", "LLVM::LLVMDialect", "math::MathDialect",
    "vector::VectorDialect"
  ];
}

def AttnExpandHalf : Pass<"attn-expand-half"> {
  let summary = "convert 16-bit floats by integer arithmetic";
  let description = [{
    Conversions between f16 and f32 become integer arithmetic unless the CPU
    has them, and conversions of f16 and bf16 from and to f64 go through f32,
    rounding once. LLVM would call its runtime library for them, and for vectors
    that it makes of numbers in memory: those are read and written as integers.
  }];
  let options = [
    Option<"halfConversions", "half-conversions", "bool", /*default=*/"false",
           "the CPU converts between f16 and f32">
  ];
  let dependentDialects = ["arith::ArithDialect", "memref::MemRefDialect"];
}

def AttnRequestAMX : Pass<"attn-request-amx", "ModuleOp"> {
  let summary = "ask Linux for AMX's registers before they are used";
  let description = [{
    Linux ends a process that uses a matrix register of AMX without having asked
    for them (`arch_prctl(ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA)`). Each C
    function with such an instruction in it, or in a function that it names,
    asks when it is entered, and returns status 3 if it is refused. Runs on the
    LLVM dialect.
  }];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

def AttnRawConstants : Pass<"attn-raw-constants", "ModuleOp"> {
  let summary = "hand weights to LLVM as bytes";
  let description = [{
    A global whose value is a `dense_resource` becomes an array of i8 over the
    same blob. LLVM writes bytes at once, but numbers one by one: for 400 MB of
    weights that is the difference between seconds and minutes.
  }];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

//===----------------------------------------------------------------------===//
// Target: NVIDIA
//===----------------------------------------------------------------------===//

def AttnGPUNameKernels : Pass<"attn-gpu-name-kernels", "ModuleOp"> {
  let summary = "name each launch's kernel after its function";
  let description = [{
    The i-th gpu.launch of function @f becomes kernel @f_i of module @kernels
    when gpu-kernel-outlining moves it out; characters that PTX forbids in names
    become `_`.
  }];
}

def AttnGPUAttachTarget : Pass<"attn-gpu-attach-target", "ModuleOp"> {
  let summary = "set the chip that kernels are compiled for";
  let description = [{
    Like nvvm-attach-target, but refuses a chip that LLVM does not know (which
    LLVM itself only warns about) and replaces an earlier target.
  }];
  let dependentDialects = ["NVVM::NVVMDialect"];
  let options = [
    Option<"chip", "chip", "std::string", [{"sm_80"}], "sm_80, sm_90a, ...">,
    Option<"features", "features", "std::string", [{""}],
           "LLVM features, for example +ptx80">,
    Option<"optLevel", "O", "unsigned", "3", "optimisation level, 0 to 3">
  ];
}

def AttnExpandMath : Pass<"attn-expand-math"> {
  let summary = "mathematical functions as arithmetic";
  let description = [{
    Writes exp, exp2, expm1, log, log2, log10, log1p, tanh, erf, erfc, sin, cos,
    tan, sinh, cosh, asinh, acosh, atanh, pow, rsqrt and the remainder of floats
    as arith operations, math.fma and math.sqrt, so that no library is needed:
    f64 by the formulas of lib/Target/DoubleMath.h (3 ulp), f32 exp, tanh and erf
    by MLIR's own polynomials (1, 4.5 and 4.6 ulp; exp gives 0 for a subnormal
    result), other f32 functions in f64, 16-bit ones in f32.
  }];
  let dependentDialects = ["arith::ArithDialect", "math::MathDialect",
                           "vector::VectorDialect"];
}

def AttnGPUMath : Pass<"attn-gpu-math", "gpu::GPUModuleOp"> {
  let summary = "the remaining math operations as instructions of PTX";
  let description = [{
    sqrt, fma, abs, copysign and the roundings become LLVM intrinsics that the
    NVPTX code generator has instructions for. A function that is not expanded
    is an error here; convert-gpu-to-nvvm would call libdevice.
  }];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

def AttnGPUCheckKernels : Pass<"attn-gpu-check-kernels", "gpu::GPUModuleOp"> {
  let summary = "refuse kernels with more than 4096 bytes of parameters";
  let description = [{
    A buffer is 3 + 2 * rank parameters of 8 bytes. CUDA before 12.1 and ptxas
    for older chips know no more than 4096 bytes.
  }];
}

#endif // ATTN_PASSES_TARGET_TD
