//===- AttnDialect.td - the attn dialect ---------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_ATTN_DIALECT_TD
#define ATTN_DIALECT_ATTN_DIALECT_TD

include "mlir/IR/OpBase.td"

def Attn_Dialect : Dialect {
  let name = "attn";
  let cppNamespace = "::mlir::attn";
  let summary = "attention and attention pooling over named dimensions";
  let description = [{
    The meeting point of PyTorch and TensorFlow: the few operations that make an
    attention or attention-pooling layer, each with one meaning. Dimensions are
    named by indexing maps, so that head grouping, broadcast masks and memory
    layouts are maps and not special cases. Everything around them is upstream
    `linalg`, `tensor` and `arith`.

    All operations are pure functions of tensors. `docs/Spec.md` holds their
    numbered constraints.
  }];
  let useDefaultAttributePrinterParser = 1;
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_DIALECT_ATTN_DIALECT_TD
