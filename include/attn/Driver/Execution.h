//===- Execution.h - calling a compiled function on tensors ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_EXECUTION_H
#define ATTN_DRIVER_EXECUTION_H

#include "attn/Driver/GuardedMemory.h"
#include "attn/Driver/Signature.h"

#include <vector>

namespace mlir::attn {

class JIT;

/// Checks number, types and shapes of `inputs` against `entry`; a float32
/// tensor for a bf16 argument is rounded to bf16. Integers of the right width
/// may be signed or unsigned.
llvm::Error acceptInputs(const Signature &entry,
                         std::vector<HostTensor> &inputs);

/// Checks number, types and shapes of `expected` against the results of
/// `entry`, and that there are at least `outputs` results.
llvm::Error acceptExpected(const Signature &entry,
                           const std::vector<HostTensor> &expected,
                           size_t outputs);

/// Tensors for the results; dynamic sizes are asked from the compiled code.
llvm::Expected<std::vector<HostTensor>>
allocateResults(const JIT &jit, const Signature &entry,
                const std::vector<HostTensor> &inputs);

/// Calls the C function of `entry`. A status other than 0 is an error with its
/// text. Results are filled with 0xFF (NaN) first, so that an element that is
/// not written shows. One call for each of `placements`: for all but Anywhere
/// the function gets copies beside inaccessible pages, its inputs in memory
/// that is read only. Results that are not the same bits everywhere are an
/// error.
llvm::Error callEntry(const JIT &jit, const Signature &entry,
                      const std::vector<HostTensor> &inputs,
                      std::vector<HostTensor> &results,
                      llvm::ArrayRef<Placement> placements);

} // namespace mlir::attn

#endif // ATTN_DRIVER_EXECUTION_H
