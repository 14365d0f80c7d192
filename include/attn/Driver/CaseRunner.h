//===- CaseRunner.h - attn-run --cases ------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_CASERUNNER_H
#define ATTN_DRIVER_CASERUNNER_H

#include "attn/Driver/RunHooks.h"
#include "attn/Driver/RunOptions.h"

namespace mlir::attn {

/// Compiles the model once and runs the cases of `options` on it. Prints one
/// line for each that fails, with the command that runs it alone, and a summary
/// last; false where one failed.
///
/// Expected values are those of the case or else of the reference interpreter,
/// on the model as it was read where it has no torch or tf operations. Then a
/// result may deviate from them
///
///   f32  by twice the largest error of a plain implementation in the same
///        type, at least by 16 units in the last place of the largest value of
///        all results
///   f64  the same, three times: the reference has errors as large
///   f16, bf16  by twice the largest error of a plain implementation that sums
///        in f32, at least by one unit in the last place of the largest value:
///        twice what rounding the result alone costs
///
/// The plain implementation is the interpreter with Precision::Plain.
llvm::Expected<bool> runCases(const RunOptions &options, const RunHooks &hooks,
                              int argc, char **argv);

} // namespace mlir::attn

#endif // ATTN_DRIVER_CASERUNNER_H
