//===- CaseReport.h - what is printed about cases -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DRIVER_CASEREPORT_H
#define DRIVER_CASEREPORT_H

#include "attn/Driver/CaseFile.h"
#include "attn/Driver/RunOptions.h"

namespace mlir::attn {

/// The comparisons of one case.
struct Verdict {
  /// Of all results: |got - expected| over what it may be.
  double largestRatio = 0;
  /// One line for each result that is wrong.
  std::vector<std::string> failures;

  void add(size_t index, const Comparison &comparison, const HostTensor &got,
           const HostTensor &expected);
};

/// Prints failing cases as they come.
class CaseReport {
public:
  explicit CaseReport(const RunOptions &options) : options(options) {}
  void add(size_t index, const Case &test, llvm::StringRef function,
           const Verdict &verdict);
  /// Prints the summary; false if a case failed.
  bool finish();

private:
  const RunOptions &options;
  size_t passed = 0, failed = 0;
  double largestRatio = 0;
  size_t largestIndex = 0;
};

/// Ends the process with status 2 and the name of the case when it takes longer
/// than it may.
class CaseClock {
public:
  CaseClock(size_t index, llvm::StringRef function, unsigned seconds);
  ~CaseClock();
};

} // namespace mlir::attn

#endif // DRIVER_CASEREPORT_H
