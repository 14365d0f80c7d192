//===- Compare.h - results against what was expected ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_COMPARE_H
#define ATTN_DRIVER_COMPARE_H

#include "attn/Driver/HostTensor.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace mlir::attn {

/// What counts as equal; unset: the defaults of the result's type.
struct Tolerance {
  std::optional<double> relative;
  std::optional<double> absolute;
};

/// The default relative tolerance: float64 1e-12, float32 1e-5, float16 4e-3,
/// bfloat16 4e-2, integers 0.
double getDefaultRelativeTolerance(ElementKind kind);

/// The distance of neighbouring numbers of `kind` at `value`.
double getUlp(double value, ElementKind kind);

/// The largest finite magnitude of a tensor of floats; 0 if there is none.
double getLargestFinite(const HostTensor &tensor);

/// A largest error and where it is; -1: nowhere.
struct ErrorAt {
  double error = 0;
  int64_t index = -1;
};

struct Comparison {
  /// |got - expected|, that over |expected| (where expected is not 0), and that
  /// over the distance of neighbouring numbers of the result's type at
  /// `expected`. Over the elements that are finite on both sides.
  ErrorAt absolute, relative, ulp;
  int64_t numElements = 0;
  int64_t gotNaN = 0, expectedNaN = 0, gotInf = 0, expectedInf = 0;
  int64_t mismatches = 0;
  int64_t firstMismatch = -1;
  /// The tolerances that were applied.
  double absoluteTolerance = 0, relativeTolerance = 0;
};

/// Compares every element: it matches if |got - expected| <= absolute +
/// relative * |expected|, an infinity if it is the same, a NaN if both are NaN,
/// an integer or bool if within the same bound. Without a given absolute
/// tolerance it is the relative one times the largest finite |expected|.
/// `expected` has the shape of `got`, and its kind or, for floats, any float.
Comparison compare(const HostTensor &got, const HostTensor &expected,
                   const Tolerance &tolerance);

/// "at [1, 2]: got 3, expected 4".
void printElements(llvm::raw_ostream &os, int64_t index, const HostTensor &got,
                   const HostTensor &expected);

/// Five lines: largest errors with positions and values, NaN and Inf, verdict.
void printComparison(llvm::raw_ostream &os, const Comparison &comparison,
                     const HostTensor &got, const HostTensor &expected);

} // namespace mlir::attn

#endif // ATTN_DRIVER_COMPARE_H
