//===- Passes.td - every pass, in pipeline order -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table of contents: import -> raise -> schedule -> target. Each pass's
// example is run by a test of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TD
#define ATTN_PASSES_TD

include "mlir/Pass/PassBase.td"

//===----------------------------------------------------------------------===//
// Import
//===----------------------------------------------------------------------===//

def AttnCheckConstants : Pass<"attn-check-constants"> {
  let summary = "refuse constants whose data is missing or of the wrong size";
  let description = [{
    MLIR reads `dense_resource<key> : type` without looking at the data behind
    `key`. Fails where there is none (the file was printed with
    `--mlir-elide-...`, or the key is misspelt), or where it does not have the
    bytes that `type` needs: each element in whole bytes, or, for elements of
    less than a byte, packed bits. Changes nothing.

    Example: accepted if `w` holds 8 bytes.
    ```mlir
    %0 = arith.constant dense_resource<w> : tensor<2xf32>
    ```
  }];
}

//===----------------------------------------------------------------------===//
// Schedule
//===----------------------------------------------------------------------===//

def AttnDecompose : Pass<"attn-decompose"> {
  let summary = "write every attn operation as linalg operations";
  let description = [{
    Replaces each attn operation by its formula in upstream operations (its
    AggregatedOpInterface). No attn operation is left.
  }];
}

//===----------------------------------------------------------------------===//
// Target: the C interface of compiled code
//===----------------------------------------------------------------------===//

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
    or 1 when sizes are negative or do not agree with each other, or 2 when
    memory could not be allocated. `const char *f_status_text(int32_t)` is the
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

def AttnCheckedAllocation : Pass<"attn-checked-allocation", "ModuleOp"> {
  let summary = "return a status when memory is short, and free everything";
  let description = [{
    Each body that attn-c-interface made keeps a list of its buffers in its
    own stack frame. When one cannot be allocated, the body returns status 2;
    whenever it returns, what is still in the list is freed. Runs on the LLVM
    dialect, after finalize-memref-to-llvm with use-generic-functions.
  }];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

//===----------------------------------------------------------------------===//
// Target: CPU
//===----------------------------------------------------------------------===//

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
    "arith::ArithDialect", "math::MathDialect", "vector::VectorDialect"
  ];
}

#endif // ATTN_PASSES_TD
