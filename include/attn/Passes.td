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

def AttnImportTorch : Pass<"attn-import-torch", "::mlir::ModuleOp"> {
  let summary = "torch dialect -> attn + linalg + tensor";
  let description = [{
    Replaces every torch operation by upstream operations on builtin tensors, or
    by the attn operation of the same meaning (softmax, layer normalisation,
    scaled dot-product attention). PyTorch's rules hold: broadcasting, type
    promotion, sums of 16-bit values in f32, and the answer for a row with
    nothing to attend to. Signed and unsigned integers become signless, weights
    are not copied. A module without torch values is left as it is.

    What cannot be said exactly is an error at the operation: an operation
    outside the set, sizes or dimensions that must be constant and are not,
    dropout in training form, a tensor changed in place that is read otherwise.

    Example: a layer normalisation stays one operation.
    ```mlir
    func.func @norm(%x: !torch.vtensor<[2,32],f32>) -> !torch.vtensor<[2,32],f32> {
      %int32 = torch.constant.int 32
      %none = torch.constant.none
      %eps = torch.constant.float 1.0e-05
      %true = torch.constant.bool true
      %shape = torch.prim.ListConstruct %int32 : (!torch.int) -> !torch.list<int>
      %y = torch.aten.layer_norm %x, %shape, %none, %none, %eps, %true : !torch.vtensor<[2,32],f32>, !torch.list<int>, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,32],f32>
      return %y : !torch.vtensor<[2,32],f32>
    }
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::attn::AttnDialect",
    "::mlir::cf::ControlFlowDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::tensor::TensorDialect"];
}

def AttnImportTF : Pass<"attn-import-tf", "::mlir::ModuleOp"> {
  let summary = "write TensorFlow's operations as linalg, tensor and attn";
  let description = [{
    Replaces each operation of the `tf` dialect by upstream structured
    operations, or by the attn operation that it is (`tf.Softmax`, and
    `tf.FusedBatchNormV3` where it normalises a layer). Calls are replaced by
    the bodies of their callees, and `tf.` attributes are removed. A module
    without TensorFlow in it stays as it is.

    Sizes that the model computes (`tf.Shape`, `tf.Pack`, ...) become
    `tensor.dim` and index arithmetic. Sizes that must agree and are not seen to
    are guarded by `cf.assert`. Results take the most exact type that is known.

    Errors, at the operation or the function: variables (the function is not
    frozen), operands of unknown rank, shapes that do not fit, control flow,
    random numbers.

    ```mlir
    func.func @f(%q: tensor<?x8xf32>, %k: tensor<10x8xf32>) -> tensor<?x10xf32> {
      %0 = "tf.MatMul"(%q, %k) <{transpose_b = true}> : (tensor<?x8xf32>, tensor<10x8xf32>) -> tensor<?x10xf32>
      %1 = "tf.Softmax"(%0) : (tensor<?x10xf32>) -> tensor<?x10xf32>
      return %1 : tensor<?x10xf32>
    }
    ```

    becomes

    ```mlir
    func.func @f(%q: tensor<?x8xf32>, %k: tensor<10x8xf32>) -> tensor<?x10xf32> {
      %c0 = arith.constant 0 : index
      %zero = arith.constant 0.000000e+00 : f32
      %rows = tensor.dim %q, %c0 : tensor<?x8xf32>
      %empty = tensor.empty(%rows) : tensor<?x10xf32>
      %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x10xf32>) -> tensor<?x10xf32>
      %0 = linalg.contract indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>]
        ins(%q, %k : tensor<?x8xf32>, tensor<10x8xf32>) outs(%init : tensor<?x10xf32>) -> tensor<?x10xf32>
      %1 = attn.softmax %0 dimensions = [1] : tensor<?x10xf32> -> tensor<?x10xf32>
      return %1 : tensor<?x10xf32>
    }
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::attn::AttnDialect",
    "::mlir::cf::ControlFlowDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::tensor::TensorDialect",
    "::mlir::ub::UBDialect"];
}

//===----------------------------------------------------------------------===//
// Raise
//===----------------------------------------------------------------------===//

def AttnNormalize : Pass<"attn-normalize"> {
  let summary = "bring reshapes, sizes and constants to the form raise reads";
  let description = [{
    Simplifies what importers and other front ends leave around a cluster: sizes
    are expressed by those of function arguments, a `tensor.reshape` becomes
    expand_shape and collapse_shape where its sizes prove how, and a broadcast by
    `tensor.extract` an operand with a map. Everything it cannot simplify stays
    as it is.

    Example: becomes a tensor.collapse_shape and a tensor.expand_shape.
    ```mlir
    func.func @heads(%x: tensor<2x10x32xf32>) -> tensor<20x4x8xf32> {
      %sizes = arith.constant dense<[20, 4, 8]> : tensor<3xindex>
      %0 = tensor.reshape %x(%sizes) : (tensor<2x10x32xf32>, tensor<3xindex>) -> tensor<20x4x8xf32>
      return %0 : tensor<20x4x8xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::tensor::TensorDialect",
    "::mlir::arith::ArithDialect", "::mlir::affine::AffineDialect"];
}

def AttnRaise : Pass<"attn-raise"> {
  let summary = "recognise softmax, normalisation, attention and pooling";
  let description = [{
    Reads clusters of linalg and tensor operations as formulas over named
    dimensions (fused or not, in any layout) and replaces those that are exactly
    the formula of an attn operation: attn.layer_norm, attn.rms_norm,
    attn.softmax, attn.attention, attn.pool. What fits no formula stays as it is.
    `--remark-policy=all` reports what was raised, and which guard (listed in
    docs/Raising.md) refused what nearly was.

    Example: becomes one attn.pool.
    ```mlir
    func.func @pool(%logits: tensor<10xf32>, %x: tensor<10x32xf32>) -> tensor<32xf32> {
      %p = attn.softmax %logits dimensions = [0] : tensor<10xf32> -> tensor<10xf32>
      %zeros = arith.constant dense<0.0> : tensor<32xf32>
      %0 = linalg.vecmat ins(%p, %x : tensor<10xf32>, tensor<10x32xf32>)
        outs(%zeros : tensor<32xf32>) -> tensor<32xf32>
      return %0 : tensor<32xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::attn::AttnDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
    "::mlir::arith::ArithDialect"];
}

//===----------------------------------------------------------------------===//
// Schedule
//===----------------------------------------------------------------------===//

def AttnDecompose : Pass<"attn-decompose"> {
  let summary = "write every attn operation as linalg operations";
  let description = [{
    Replaces each attn operation by its formula in upstream operations (its
    AggregatedOpInterface; docs/Spec.md has the formulas): `linalg.contract`
    where products are summed, `linalg.generic` elsewhere. No attn operation is
    left.

    Example: becomes a sum of squares, its inverse root, and a product.
    ```mlir
    %y = attn.rms_norm %x dimensions = [1] epsilon = 1.000000e-05 : tensor<?x64xf32> -> tensor<?x64xf32>
    ```
  }];
}

//===----------------------------------------------------------------------===//
// Schedule / NVIDIA
//===----------------------------------------------------------------------===//

def AttnGPUFuse : Pass<"attn-gpu-fuse", "func::FuncOp"> {
  let summary = "fuse element-wise producers, so that fewer kernels are left";
  let description = [{
    Turns named linalg operations on tensors into linalg.generic (fills are
    kept, one for each use) and fuses element-wise producers into their
    consumers where no value is computed twice: pure data movement always,
    arithmetic only into a consumer that reads each of its elements once.
  }];
  let dependentDialects = ["linalg::LinalgDialect", "affine::AffineDialect"];
}

def AttnGPUMapLoops : Pass<"attn-gpu-map-loops", "func::FuncOp"> {
  let summary = "linalg on memrefs -> loops mapped to blocks and threads";
  let description = [{
    Every linalg operation (and memref.copy) on buffers becomes one scf.parallel
    over blocks that holds one scf.parallel over threads, both with the mapping
    attributes of --convert-parallel-loops-to-gpu. Each thread computes one
    element of the result; reductions are sequential loops with the running
    value in a register.

    The grid has one dimension (blockIdx.x), which has no practical limit; the
    thread block has up to three: the innermost dimension of the result that is
    not 1 is threadIdx.x, so that a warp writes consecutive elements, the one
    before it threadIdx.y, all others together threadIdx.z. Tiles are powers of
    two, at most 256 threads; a static size smaller than a tile shrinks it.
    Elements beyond a size that is no multiple of the tile are masked by an
    scf.if; a loop nest whose number of blocks may be zero is guarded.

    ```mlir
    linalg.generic {..} ins(%a : memref<?x32xf32>) outs(%o : memref<?x32xf32>)
    // becomes
    scf.parallel (%b) = (%c0) to (%blocks) step (%c1) {
      scf.parallel (%z, %y, %x) = (%c0, %c0, %c0) to (%c1, %c8, %c32) ... {
        ...
      } {mapping = [thread_z, thread_y, thread_x]}
    } {mapping = [block_x]}
    ```
  }];
  let dependentDialects = ["affine::AffineDialect", "arith::ArithDialect",
                           "gpu::GPUDialect", "linalg::LinalgDialect",
                           "memref::MemRefDialect", "scf::SCFDialect"];
}

def AttnGPUMap : Pass<"attn-gpu-map", "ModuleOp"> {
  let summary = "linalg on tensors -> loops mapped to blocks and threads";
  let description = [{
    Runs attn-gpu-fuse, bufferisation (results become buffers of the caller) and
    attn-gpu-map-loops. A module that already holds GPU kernels is left as it
    is.
  }];
}

def AttnCPUFuse : Pass<"attn-cpu-fuse"> {
  let summary = "compute together, on tensors, what one loop nest can";
  let description = [{
    Writes structured operations as linalg.generic and lets elementwise
    producers join their only consumer, transposes and broadcasts every
    consumer; never so that anything is computed more often, and contractions
    stay contractions. Every operation gets an empty or filled tensor of its
    own, which bufferisation would otherwise copy.
  }];
  let dependentDialects = ["linalg::LinalgDialect", "tensor::TensorDialect"];
}

def AttnCPUVectorize : Pass<"attn-cpu-vectorize"> {
  let summary = "turn linalg.generic on buffers into loops over vectors";
  let description = [{
    Chooses for each operation the dimension whose elements share a vector:
    contiguous in what is written, or a reduction that is contiguous in what is
    read. A contraction keeps a tile of rows and vectors in registers over the
    whole reduction; an input whose lanes are not contiguous is copied into
    panels first when several rows use it. What is left at the end of a row is
    computed under a mask, what is left of the rows by computing the last one
    again. Operations with anything but numbers and elementwise operations in
    their body are left alone; a remark says which and why.

    Runs after bufferisation, so that nothing is unrolled before it.
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "unsigned", /*default=*/"256",
           "width of the vector registers in bits">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "memref::MemRefDialect", "scf::SCFDialect",
    "vector::VectorDialect"
  ];
}

//===----------------------------------------------------------------------===//
// Target: the C interface of compiled code
//===----------------------------------------------------------------------===//

def AttnAssertSizes : Pass<"attn-assert-sizes"> {
  let summary = "assert that sizes agree where operations rely on it";
  let description = [{
    The operands of a structured operation, a cast to a static size and a
    reshape with dynamic sizes rely on sizes that only a call makes known. Each
    becomes a `cf.assert`, which attn-c-interface then checks at entry, so that
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
    rounding once. LLVM would call its runtime library for them.
  }];
  let options = [
    Option<"halfConversions", "half-conversions", "bool", /*default=*/"false",
           "the CPU converts between f16 and f32">
  ];
  let dependentDialects = ["arith::ArithDialect"];
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
    pow, rsqrt, sinh, cosh, tan and the remainder of floats as arith operations
    and math.fma, so that no library is needed: f64 by the formulas of
    lib/Target/DoubleMath.h (2 ulp), f32 exp, tanh and erf by MLIR's own
    polynomials (1, 4.5 and 4.6 ulp), other f32 functions in f64, 16-bit ones in
    f32.
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

#endif // ATTN_PASSES_TD
