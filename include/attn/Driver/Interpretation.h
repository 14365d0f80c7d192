//===- Interpretation.h - attn-run without a compiler -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_INTERPRETATION_H
#define ATTN_DRIVER_INTERPRETATION_H

#include "attn/Driver/Signature.h"
#include "attn/Interpret/Interpreter.h"
#include "mlir/Support/LLVM.h"

#include <vector>

namespace mlir::attn {

enum class Interpretation {
  Done,
  /// The function, or what it calls, holds what the interpreter does not know.
  Unknown,
  /// Something went wrong on the way: an assertion, an index out of bounds.
  Failed
};

/// Fills `results` with what the reference interpreter computes for the
/// function of `entry` in `module` (see attn/Interpret/Interpreter.h). `inputs`
/// are accepted (acceptInputs). Floats are float64 whatever the result's type,
/// integers have the result's type. There is a diagnostic where it is not done.
Interpretation
interpretFunction(ModuleOp module, const Signature &entry,
                  const std::vector<HostTensor> &inputs,
                  std::vector<HostTensor> &results,
                  interpret::Precision precision = interpret::Precision::Exact);

} // namespace mlir::attn

#endif // ATTN_DRIVER_INTERPRETATION_H
