//===- ErrorBound.h - what folding weights does to rounding ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef OPTIMIZE_ERRORBOUND_H
#define OPTIMIZE_ERRORBOUND_H

#include "AttentionFormula.h"

namespace mlir::attn::optimize {

/// Inputs of one size in every direction are multiplied with W1 and W2 one
/// after the other, or with W1 W2 at once. Rounding moves each element of a
/// product by about 2^-24 of it. In the first case these errors are independent
/// in each of the n columns between the weights and average out, in the second
/// there is one. So the errors of the folded product are, as root mean squares,
///
///   r = sqrt(n) |W1 W2| / (|W1| |W2|)        with Frobenius norms
///
/// times those of the two products: about 1 for weights without a preferred
/// direction, up to sqrt(n) where one direction is nearly all of both. Weights
/// of several heads are taken as one sum over heads.
///
/// Returns r for known tensors and their known product along `head`; nothing if
/// they cannot be evaluated.
std::optional<double> errorOfFolding(AttentionFormula &formula,
                                     const formula::Operand &lhs,
                                     const formula::Operand &rhs,
                                     const formula::Operand &product,
                                     ArrayRef<unsigned> head);

/// What is refused: errors would be more than this many times as large.
constexpr double kMostError = 4.0;

/// sum of lhs * rhs, which are known, over `head`, with the names of `order`,
/// for attn-fold-weights to compute. Null, and `why` the reason, where it does
/// not (the number of that guard is `sizeGuard`), or where errors grow
/// (`errorGuard`).
formula::Operand foldPair(AttentionFormula &formula,
                          const formula::Operand &lhs,
                          const formula::Operand &rhs, ArrayRef<unsigned> order,
                          ArrayRef<unsigned> head, StringRef errorGuard,
                          StringRef sizeGuard, std::string &why);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_ERRORBOUND_H
