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

#endif // ATTN_PASSES_TD
