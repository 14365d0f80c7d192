//===- Cost.h - what a rewrite saves --------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef OPTIMIZE_COST_H
#define OPTIMIZE_COST_H

#include "AttentionFormula.h"

namespace mlir::attn::optimize {

/// Multiplications and additions, as a polynomial in the sizes that are not
/// known: coefficients by the product of unknown sizes that each stands with.
class Work {
public:
  /// Those of a product that is summed over some of `loops`: one each for every
  /// combination, each loop counted once.
  static Work product(AttentionFormula &formula, ArrayRef<unsigned> loops);

  Work operator+(const Work &other) const;
  /// Whether this is less, whatever the unknown sizes are: each term of this is
  /// covered by one of the other that grows at least as fast.
  bool operator<(const Work &other) const;
  /// "123", "123 * n" with as many letters as there are unknown sizes.
  std::string str() const;

private:
  using Unknowns = SmallVector<unsigned, 2>;
  SmallVector<std::pair<Unknowns, double>> terms;
};

/// Whether `product` is dead as soon as `op` does not read it.
bool isOnlyFor(Operation *product, Operation *op);

void remarkDone(Operation *op, StringRef what, const Work &before,
                const Work &after);
void remarkMissed(Operation *op, StringRef what, StringRef why);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_COST_H
