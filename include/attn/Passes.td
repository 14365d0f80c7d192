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

def AttnWeightArguments : Pass<"attn-weight-arguments", "::mlir::ModuleOp"> {
  let summary = "make the weights of public functions arguments of theirs";
  let description = [{
    What is to hold for all weights of a layer may not depend on their numbers.
    Every constant tensor of floats that has a dimension, of the torch or tf
    dialect or upstream, becomes an argument behind the others; numbers without
    dimensions, and tensors that are masks (only 0, 1, infinities and numbers
    below -1000), stay. A resource that is written down several times is one
    weight. The values are kept, by function and in the arguments'
    order, in the module's attribute `attn.weights`.

    Example: `%w` becomes an argument, the attribute is
    `{f = [dense<[1.0, 2.0]> : tensor<2xf32>]}`.
    ```mlir
    func.func @f(%x: tensor<2xf32>) -> tensor<2xf32> {
      %w = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
      %y = arith.mulf %x, %w : tensor<2xf32>
      return %y : tensor<2xf32>
    }
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

def AttnEmptyConstants : Pass<"attn-empty-constants"> {
  let summary = "integer constants without elements -> tensor.empty";
  let description = [{
    A tensor without elements has no value, and nothing depends on which
    operation makes it. Upstream's analysis of integer ranges joins the ranges of
    a constant's elements and reads past the end where there are none, so that
    such constants must be gone before it runs.

    Example: becomes a tensor.empty.
    ```mlir
    %0 = arith.constant dense<> : tensor<2x0xi64>
    ```
  }];
  let dependentDialects = ["::mlir::tensor::TensorDialect"];
}

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
    left, except attn.online_attention if `online` is false.

    Example: becomes a sum of squares, its inverse root, and a product.
    ```mlir
    %y = attn.rms_norm %x dimensions = [1] epsilon = 1.000000e-05 : tensor<?x64xf32> -> tensor<?x64xf32>
    ```
  }];
  let options = [
    Option<"online", "online", "bool", /*default=*/"true",
           "write attn.online_attention as linalg, too">
  ];
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

include "attn/Passes/Optimize.td"
include "attn/Passes/ScheduleCPU.td"
include "attn/Passes/Target.td"

#endif // ATTN_PASSES_TD
