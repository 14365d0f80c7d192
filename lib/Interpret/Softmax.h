//===- Softmax.h - the softmax of one row -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_SOFTMAX_H
#define INTERPRET_SOFTMAX_H

#include "Rounding.h"
#include "attn/Dialect/Attn/Attn.h"

namespace mlir::attn::interpret {

/// Replaces the scores of a row by its probabilities
///
///   p = exp(s - max s) / sum exp(s - max s)
///
/// and returns max s + log(sum exp(s - max s)). A row that is not empty and
/// whose every score is -inf becomes what `emptyRows` says; its logarithm, and
/// that of a row without scores, is -inf.
double softmax(MutableArrayRef<double> row, EmptyRows emptyRows,
               Rounding round);

/// The largest score; NaN if one is, -inf where there is none.
double getMaximum(ArrayRef<double> scores);

/// Whether every score is -inf; not so for a row without scores.
bool isEmptyRow(ArrayRef<double> scores);

} // namespace mlir::attn::interpret

#endif // INTERPRET_SOFTMAX_H
