//===- CaseReference.cpp - what a case should give, and how nearly --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CaseReference.h"

#include "attn/Driver/HostCompilation.h"
#include "attn/Driver/Interpretation.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using interpret::Precision;

static llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

/// The expected values that `test` states.
static llvm::Expected<CaseReference> getStated(const Case &test,
                                               const ValueRecipe &recipe,
                                               const HostTensor &result) {
  // A list is read in the result's type, but as exactly as it is written.
  ElementKind kind = isFloat(result.kind) ? ElementKind::Float64 : result.kind;
  llvm::Expected<HostTensor> expected =
      makeTensor(recipe, kind, result.shape, /*key=*/0);
  if (!expected)
    return expected.takeError();
  if (expected->shape != result.shape ||
      isFloat(expected->kind) != isFloat(result.kind))
    return makeError(
        "expected values are " + describe(expected->shape, expected->kind) +
        ", but the result is " + describe(result.shape, result.kind));
  return CaseReference{std::move(*expected), test.tolerance};
}

/// The largest |plain - exact| where both are finite.
static double getLargestError(const HostTensor &plain,
                              const HostTensor &exact) {
  double largest = 0;
  for (int64_t i = 0, e = exact.getNumElements(); i < e; ++i) {
    double error = std::fabs(plain.getFloat(i) - exact.getFloat(i));
    if (std::isfinite(error))
      largest = std::max(largest, error);
  }
  return largest;
}

/// What a result of `kind` may be off, given what a plain implementation is and
/// the largest value of all results.
static double getAllowance(ElementKind kind, double plainError,
                           double largest) {
  double unit = getUlp(largest, kind);
  switch (kind) {
  case ElementKind::Float64:
    // Once more, since the reference rounds to float64 as well.
    return std::max(3 * 0x1p-29 * plainError, 16 * unit);
  case ElementKind::Float32:
    return std::max(2 * plainError, 16 * unit);
  default:
    return std::max(2 * plainError, unit);
  }
}

static llvm::Expected<std::vector<CaseReference>>
interpretCase(const Case &test, const Signature &entry, ModuleOp model,
              const std::vector<HostTensor> &inputs) {
  bool isGiven = test.tolerance.absolute || test.tolerance.relative;
  std::vector<HostTensor> exact, plain;
  if (interpretFunction(model, entry, inputs, exact) != Interpretation::Done)
    return makeReported();
  if (!isGiven && interpretFunction(model, entry, inputs, plain,
                                    Precision::Plain) != Interpretation::Done)
    return makeReported();
  // Where an output and its log-sum-exp come from one sum, the smaller is not
  // the more exact.
  double largest = 0;
  for (const HostTensor &result : exact)
    if (isFloat(result.kind))
      largest = std::max(largest, getLargestFinite(result));
  std::vector<CaseReference> references;
  for (auto [index, result] : llvm::enumerate(exact)) {
    CaseReference reference{std::move(result), test.tolerance};
    ElementKind kind = entry.results[index].kind;
    if (!isGiven && isFloat(kind)) {
      double error = getLargestError(plain[index], reference.expected);
      reference.tolerance = {0.0, getAllowance(kind, error, largest)};
    }
    references.push_back(std::move(reference));
  }
  return references;
}

llvm::Expected<std::vector<CaseReference>>
attn::getReferences(const Case &test, const Signature &entry, ModuleOp model,
                    const std::vector<HostTensor> &inputs,
                    const std::vector<HostTensor> &results) {
  if (test.expected.empty())
    return interpretCase(test, entry, model, inputs);
  if (test.expected.size() != results.size())
    return makeError("function '" + entry.name + "' has " +
                     Twine(results.size()) + " results, but the case has " +
                     Twine(test.expected.size()) + " expected");
  std::vector<CaseReference> references;
  for (auto [recipe, result] : llvm::zip(test.expected, results)) {
    llvm::Expected<CaseReference> reference = getStated(test, recipe, result);
    if (!reference)
      return reference.takeError();
    references.push_back(std::move(*reference));
  }
  return references;
}
