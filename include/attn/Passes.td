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
// Schedule
//===----------------------------------------------------------------------===//

def AttnDecompose : Pass<"attn-decompose"> {
  let summary = "write every attn operation as linalg operations";
  let description = [{
    Replaces each attn operation by its formula in upstream operations (its
    AggregatedOpInterface). No attn operation is left.
  }];
}

#endif // ATTN_PASSES_TD
