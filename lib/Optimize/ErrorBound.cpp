//===- ErrorBound.cpp - what folding weights does to rounding -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ErrorBound.h"

#include "attn/Interpret/FoldConstants.h"

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
                                               const Operand &product) {
  auto tensors = interpret::evaluate({lhs.value, rhs.value, product.value});
  if (!tensors)
    return std::nullopt;
  // What is summed, and what both have and is not: heads.
  SmallVector<unsigned> sums, heads;
  for (unsigned name : lhs.names)
    if (llvm::is_contained(rhs.names, name))
      (llvm::is_contained(product.names, name) ? heads : sums).push_back(name);
  std::optional<int64_t> columns = formula.sizeOf(join(sums, heads));
  double both = squareSum((*tensors)[0]) * squareSum((*tensors)[1]);
  if (!columns || both == 0.0)
    return std::nullopt;
  return std::sqrt(*columns * squareSum((*tensors)[2]) / both);
}
