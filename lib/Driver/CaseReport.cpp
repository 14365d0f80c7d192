//===- CaseReport.cpp - what is printed about cases -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CaseReport.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace mlir::attn;

void Verdict::add(size_t index, const Comparison &comparison,
                  const HostTensor &got, const HostTensor &expected) {
  double allowed = comparison.absoluteTolerance;
  if (isFloat(got.kind))
    allowed += comparison.relativeTolerance * getLargestFinite(expected);
  if (comparison.absolute.error > 0)
    largestRatio = std::max(largestRatio, comparison.absolute.error / allowed);
  if (comparison.mismatches == 0)
    return;
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "result " << index << " (" << describe(got.shape, got.kind)
     << "): " << comparison.mismatches << " of " << comparison.numElements
     << " elements differ, by at most "
     << llvm::format("%.3g", comparison.absolute.error) << " where "
     << llvm::format("%.3g", allowed) << " is allowed; NaN "
     << comparison.gotNaN << " (expected " << comparison.expectedNaN
     << "); first: ";
  printElements(os, comparison.firstMismatch, got, expected);
  failures.push_back(text);
}

void CaseReport::add(size_t index, const Case &test, llvm::StringRef function,
                     const Verdict &verdict) {
  if (!test.mustFail && verdict.largestRatio > largestRatio) {
    largestRatio = verdict.largestRatio;
    largestIndex = index;
  }
  bool isRight = verdict.failures.empty() != test.mustFail;
  ++(isRight ? passed : failed);
  if (isRight)
    return;
  llvm::outs() << "FAIL: case " << index << " ('" << function << "'"
               << (test.label.empty() ? "" : ", ") << test.label << "): ";
  if (test.mustFail)
    llvm::outs() << "all results match, but the case says they must not\n";
  else
    llvm::outs() << llvm::join(verdict.failures, "\n  and ") << '\n';
  if (!options.onlyCase)
    llvm::outs() << "  alone: attn-run " << options.model
                 << " --cases=" << options.cases << " --case=" << index << '\n';
}

bool CaseReport::finish() {
  llvm::outs() << passed + failed << " cases: " << passed << " passed, "
               << failed << " failed";
  if (largestRatio > 0)
    llvm::outs() << llvm::format("; largest error / tolerance %.2g",
                                 largestRatio)
                 << " in case " << largestIndex;
  llvm::outs() << '\n';
  return failed == 0 && passed != 0;
}

/// Composed beforehand: a signal handler may only call write and _exit.
static char alarmText[256];

static void giveUp(int) {
  size_t length = std::strlen(alarmText);
  if (::write(STDERR_FILENO, alarmText, length) != ssize_t(length))
    _exit(3);
  _exit(2);
}

CaseClock::CaseClock(size_t index, llvm::StringRef function, unsigned seconds) {
  std::snprintf(alarmText, sizeof(alarmText),
                "error: case %zu ('%.100s') takes longer than %u seconds; "
                "--case-seconds=S allows more\n",
                index, function.str().c_str(), seconds);
  std::signal(SIGALRM, giveUp);
  ::alarm(seconds);
}

CaseClock::~CaseClock() { ::alarm(0); }
