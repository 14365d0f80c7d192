//===- CaseFile.h - many runs of a model, in one JSON file ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_CASEFILE_H
#define ATTN_DRIVER_CASEFILE_H

#include "attn/Driver/Compare.h"
#include "attn/Driver/Signature.h"
#include "attn/Driver/ValueRecipe.h"

namespace mlir::attn {

/// One argument of a case.
struct CaseInput {
  ValueRecipe values;
  /// May be missing where the argument's type is static, and for a file.
  std::optional<llvm::SmallVector<int64_t>> shape;
};

/// One call of a function, and what must come out.
struct Case {
  std::string function;
  /// Free text, printed where the case fails.
  std::string label;
  uint64_t seed = 0;
  std::vector<CaseInput> inputs;
  /// Files and lists, one a result; empty: the interpreter says.
  std::vector<ValueRecipe> expected;
  /// Empty: twice the error of a plain implementation (see CaseRunner.h).
  Tolerance tolerance;
  /// The comparison must fail: a test of the test.
  bool mustFail = false;
};

/// A file may have that many bytes, and lists and objects within each other; a
/// made input that many bytes.
constexpr size_t caseFileLimit = size_t(1) << 28;
constexpr unsigned caseNestingLimit = 16;
constexpr int64_t caseTensorLimit = int64_t(1) << 30;

/// Reads a file of cases:
///
///   {"cases": [{"function": "causal", "seed": 7, "label": "long rows",
///               "inputs": [{"shape": [2, 10, 16], "values": "normal"}, ...],
///               "expected": ["file:y.npy", [1, 2, 3]],
///               "rtol": 1e-5, "atol": 0, "must_fail": false}]}
///
/// Only "cases" and "inputs" must be there, and "function" where the module has
/// several. A case takes "seed", "rtol" and "atol" from the top level where it
/// has none. Files are relative to the case file. Errors name the case and what
/// was expected.
llvm::Expected<std::vector<Case>> readCases(llvm::StringRef path);

/// The inputs of `test` for `entry`. Errors: their number, shapes and values.
llvm::Expected<std::vector<HostTensor>> makeInputs(const Case &test,
                                                   const Signature &entry);

} // namespace mlir::attn

#endif // ATTN_DRIVER_CASEFILE_H
