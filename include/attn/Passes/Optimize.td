//===- Optimize.td - passes of the algebra --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_OPTIMIZE_TD
#define ATTN_PASSES_OPTIMIZE_TD

include "mlir/Pass/PassBase.td"

def AttnOptimize : Pass<"attn-optimize"> {
  let summary = "less work for the same function";
  let description = [{
    x
  }];
  let options = [
    Option<"reassociate", "reassociate", "bool", "false",
           "also what changes rounding: products are taken in another order">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def AttnFoldWeights : Pass<"attn-fold-weights", "::mlir::func::FuncOp"> {
  let summary = "compute what is made of weights alone";
  let description = [{
    x
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

#endif // ATTN_PASSES_OPTIMIZE_TD
