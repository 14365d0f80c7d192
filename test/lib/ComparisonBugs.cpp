//===- ComparisonBugs.cpp - mistakes that a test could make ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ComparisonBugs.h"

#include <cmath>

using namespace mlir::attn;
using namespace mlir::attn::test;

static Comparison compareNothing(const HostTensor &got, const HostTensor &,
                                 const Tolerance &) {
  Comparison result;
  result.numElements = got.getNumElements();
  return result;
}

/// Compares the elements for which `isCompared` is true.
template <typename Fn>
static Comparison compareSome(const HostTensor &got, const HostTensor &expected,
                              const Tolerance &tolerance, Fn isCompared) {
  Comparison result = compare(got, expected, tolerance);
  result.mismatches = 0;
  for (int64_t i = 0, e = got.getNumElements(); i < e; ++i) {
    double x = got.getFloat(i), y = expected.getFloat(i);
    bool matches =
        std::fabs(x - y) <=
        result.absoluteTolerance + result.relativeTolerance * std::fabs(y);
    if (isCompared(i, x, y) && !matches && result.mismatches++ == 0)
      result.firstMismatch = i;
  }
  return result;
}

static Comparison compareFirst(const HostTensor &got,
                               const HostTensor &expected,
                               const Tolerance &tolerance) {
  return compareSome(got, expected, tolerance,
                     [](int64_t i, double, double) { return i == 0; });
}

static Comparison acceptNaN(const HostTensor &got, const HostTensor &expected,
                            const Tolerance &tolerance) {
  return compareSome(got, expected, tolerance, [](int64_t, double x, double y) {
    return !std::isnan(x) && !std::isnan(y);
  });
}

static Comparison acceptInfinity(const HostTensor &got,
                                 const HostTensor &expected,
                                 const Tolerance &tolerance) {
  return compareSome(got, expected, tolerance, [](int64_t, double x, double y) {
    return std::isfinite(x) && std::isfinite(y);
  });
}

static Comparison loosen(const HostTensor &got, const HostTensor &expected,
                         const Tolerance &tolerance) {
  Tolerance loose = tolerance;
  for (std::optional<double> *part : {&loose.absolute, &loose.relative})
    if (*part)
      *part = **part * 1000;
  return compare(got, expected, loose);
}

llvm::ArrayRef<ComparisonBug> mlir::attn::test::getComparisonBugs() {
  static constexpr ComparisonBug bugs[] = {
      {"comparison-off", "nothing is compared", compareNothing},
      {"comparison-first-only", "only the first element is compared",
       compareFirst},
      {"comparison-nan-equal", "NaN equals everything", acceptNaN},
      {"comparison-inf-equal", "an infinity equals everything", acceptInfinity},
      {"comparison-loose", "the tolerance is a thousand times as large",
       loosen},
  };
  return bugs;
}
