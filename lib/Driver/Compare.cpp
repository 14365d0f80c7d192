//===- Compare.cpp - results against what was expected --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Compare.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>

using namespace mlir::attn;

double mlir::attn::getDefaultRelativeTolerance(ElementKind kind) {
  switch (kind) {
  case ElementKind::Float64:
    return 1e-12;
  case ElementKind::Float32:
    return 1e-5;
  case ElementKind::Float16:
    return 4e-3;
  case ElementKind::BFloat16:
    return 4e-2;
  default:
    return 0;
  }
}

/// The distance of `value` to the next larger number of `kind`.
double mlir::attn::getUlp(double value, ElementKind kind) {
  FloatFormat format = getFloatFormat(kind);
  int exponent = value == 0 ? format.minExponent
                            : std::max(std::ilogb(value), format.minExponent);
  return std::ldexp(1.0, exponent - format.precision + 1);
}

double mlir::attn::getLargestFinite(const HostTensor &tensor) {
  double largest = 0;
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i) {
    double value = std::fabs(tensor.getFloat(i));
    if (std::isfinite(value))
      largest = std::max(largest, value);
  }
  return largest;
}

static void raise(ErrorAt &largest, double error, int64_t index) {
  if (error > largest.error || largest.index < 0)
    largest = {error, index};
}

/// Records the errors of element `index`; true if it matches.
static bool compareFloats(double got, double expected, int64_t index,
                          ElementKind kind, Comparison &result) {
  result.gotNaN += std::isnan(got);
  result.expectedNaN += std::isnan(expected);
  result.gotInf += std::isinf(got);
  result.expectedInf += std::isinf(expected);
  if (std::isnan(got) || std::isnan(expected))
    return std::isnan(got) && std::isnan(expected);
  if (std::isinf(got) || std::isinf(expected))
    return got == expected;
  double error = std::fabs(got - expected);
  raise(result.absolute, error, index);
  if (expected != 0)
    raise(result.relative, error / std::fabs(expected), index);
  raise(result.ulp, error / getUlp(expected, kind), index);
  return error <= result.absoluteTolerance +
                      result.relativeTolerance * std::fabs(expected);
}

static bool compareIntegers(const HostTensor &got, const HostTensor &expected,
                            int64_t index, Comparison &result) {
  uint64_t lhs = got.getInteger(index), rhs = expected.getInteger(index);
  bool isUnsigned = ::isUnsigned(expected.kind);
  bool less = isUnsigned ? lhs < rhs : int64_t(lhs) < int64_t(rhs);
  // The difference of two 64-bit numbers fits into 64 bits unsigned.
  auto error = static_cast<double>(less ? rhs - lhs : lhs - rhs);
  double magnitude = isUnsigned ? static_cast<double>(rhs)
                                : std::fabs(static_cast<double>(int64_t(rhs)));
  raise(result.absolute, error, index);
  if (magnitude != 0)
    raise(result.relative, error / magnitude, index);
  return lhs == rhs || error <= result.absoluteTolerance +
                                    result.relativeTolerance * magnitude;
}

Comparison mlir::attn::compare(const HostTensor &got,
                               const HostTensor &expected,
                               const Tolerance &tolerance) {
  Comparison result;
  result.numElements = got.getNumElements();
  result.relativeTolerance =
      tolerance.relative.value_or(getDefaultRelativeTolerance(got.kind));
  if (tolerance.absolute)
    result.absoluteTolerance = *tolerance.absolute;
  else if (isFloat(got.kind))
    result.absoluteTolerance =
        result.relativeTolerance * getLargestFinite(expected);
  for (int64_t i = 0; i < result.numElements; ++i) {
    bool matches = isFloat(got.kind)
                       ? compareFloats(got.getFloat(i), expected.getFloat(i), i,
                                       got.kind, result)
                       : compareIntegers(got, expected, i, result);
    if (matches)
      continue;
    if (result.mismatches++ == 0)
      result.firstMismatch = i;
  }
  return result;
}

static void printValue(llvm::raw_ostream &os, const HostTensor &tensor,
                       int64_t index) {
  if (isFloat(tensor.kind))
    os << llvm::format("%.9g", tensor.getFloat(index));
  else if (isUnsigned(tensor.kind))
    os << tensor.getInteger(index);
  else
    os << int64_t(tensor.getInteger(index));
}

void mlir::attn::printElements(llvm::raw_ostream &os, int64_t index,
                               const HostTensor &got,
                               const HostTensor &expected) {
  os << "at " << got.getPosition(index) << ": got ";
  printValue(os, got, index);
  os << ", expected ";
  printValue(os, expected, index);
}

static void printPair(llvm::raw_ostream &os, int64_t index,
                      const HostTensor &got, const HostTensor &expected) {
  os << ' ';
  printElements(os, index, got, expected);
  os << '\n';
}

void mlir::attn::printComparison(llvm::raw_ostream &os,
                                 const Comparison &comparison,
                                 const HostTensor &got,
                                 const HostTensor &expected) {
  auto printLargest = [&](const char *what, const ErrorAt &largest) {
    os << "  largest " << what << " error ";
    if (largest.index < 0) {
      os << "0\n";
      return;
    }
    os << llvm::format("%.3g", largest.error);
    printPair(os, largest.index, got, expected);
  };
  printLargest("absolute", comparison.absolute);
  printLargest("relative", comparison.relative);
  if (isFloat(got.kind)) {
    printLargest("ULP", comparison.ulp);
    os << "  NaN " << comparison.gotNaN << " (expected "
       << comparison.expectedNaN << "), Inf " << comparison.gotInf
       << " (expected " << comparison.expectedInf << ")\n";
  }
  os << "  " << (comparison.mismatches ? "FAIL: " : "PASS: ")
     << comparison.numElements - comparison.mismatches << " of "
     << comparison.numElements << " elements within "
     << llvm::format("%.3g", comparison.absoluteTolerance) << " + "
     << llvm::format("%.3g", comparison.relativeTolerance) << " * |expected|\n";
  if (comparison.mismatches) {
    os << "  first mismatch";
    printPair(os, comparison.firstMismatch, got, expected);
  }
}
