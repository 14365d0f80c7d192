//===- ErrorBound.cpp - what folding weights does to rounding -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ErrorBound.h"

#include "Cost.h"

#include "attn/Interpret/FoldConstants.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::formula;

static double squareSum(const interpret::Tensor &tensor) {
  double sum = 0.0;
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i)
    sum += tensor.data()[i].real * tensor.data()[i].real;
  return sum;
}

std::optional<double> optimize::errorOfFolding(AttentionFormula &formula,
                                               const Operand &lhs,
                                               const Operand &rhs,
                                               const Operand &product,
                                               ArrayRef<unsigned> head) {
  auto tensors = interpret::evaluate({lhs.value, rhs.value, product.value});
  if (!tensors)
    return std::nullopt;
  // What is summed, and what both have and is not: heads. A tensor that does
  // not have what is summed, or what only it could have, is the same along it.
  SmallVector<unsigned> columns(head), repeated;
  for (unsigned name : product.names) {
    bool isLeft = llvm::is_contained(lhs.names, name);
    bool isRight = llvm::is_contained(rhs.names, name);
    if (isLeft && isRight)
      columns.push_back(name);
    if (!isLeft && !isRight)
      repeated.push_back(name);
  }
  for (unsigned name : head)
    for (const Operand *operand : {&lhs, &rhs})
      if (!llvm::is_contained(operand->names, name))
        repeated.push_back(name);
  std::optional<int64_t> number = formula.sizeOf(columns);
  double both = squareSum((*tensors)[0]) * squareSum((*tensors)[1]) *
                formula.sizeOf(repeated).value_or(1);
  if (!number)
    return std::nullopt;
  if (both == 0.0)
    return 0.0;
  return std::sqrt(*number * squareSum((*tensors)[2]) / both);
}

Operand optimize::foldPair(AttentionFormula &formula, const Operand &lhs,
                           const Operand &rhs, ArrayRef<unsigned> order,
                           ArrayRef<unsigned> head, StringRef errorGuard,
                           StringRef sizeGuard, std::string &why) {
  SmallVector<unsigned> loops = join(join(lhs.names, rhs.names), order);
  if (!isFolded(formula, join(loops, head), order)) {
    why = llvm::formatv("{0}: the weights cannot be multiplied at compile time",
                        sizeGuard);
    return {};
  }
  Operand product = formula.contract(lhs, rhs, order, head);
  if (!product.value)
    return {};
  std::optional<double> error =
      errorOfFolding(formula, lhs, rhs, product, head);
  if (error && *error <= kMostError)
    return product;
  why = llvm::formatv("{0}: rounding errors would be {1:f1} times as large",
                      errorGuard, error.value_or(0.0));
  return {};
}
