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

/// A number, as a polynomial in the sizes that are not known: coefficients by
/// the product of unknown sizes that each stands with.
class Work {
public:
  Work() = default;
  /// `each` for every combination of `loops`, each of which counts once.
  Work(AttentionFormula &formula, ArrayRef<unsigned> loops, double each);

  Work operator+(const Work &other) const;
  /// Whether this is less, whatever the unknown sizes are: each term of this is
  /// covered by one of the other that grows at least as fast.
  bool operator<(const Work &other) const;
  /// "123", or "123 * ? * ?" with as many ? as there are unknown sizes.
  std::string str() const;

private:
  using Unknowns = SmallVector<unsigned, 2>;
  SmallVector<std::pair<Unknowns, double>> terms;
};

/// Multiplications and additions, and bytes read and written.
struct Cost {
  Work operations, bytes;

  /// Of a product over all names of these tensors: its factors, and its result
  /// if that is written to memory.
  static Cost product(AttentionFormula &formula,
                      ArrayRef<ArrayRef<unsigned>> tensors);
  Cost operator+(const Cost &other) const {
    return {operations + other.operations, bytes + other.bytes};
  }
  bool operator<(const Cost &other) const {
    return operations < other.operations;
  }
};

/// Whether `product` is dead as soon as nothing comes through it to these
/// operands.
bool isOnlyFor(Operation *product, ArrayRef<OpOperand *> operands);

/// Whether the part of a product that `form` is need not be computed as soon as
/// nothing comes through it to `gone`, operands of the attention: what its
/// others read of the product are other parts, see placeApart.
bool isSaved(AttentionFormula &formula, const LinearForm &form,
             ArrayRef<OpOperand *> gone);

/// Whether attn-fold-weights computes what takes so many products and is so
/// large, if that is known: `op`, which reads it, must not be in a loop or a
/// branch.
bool isFolded(Operation *op, std::optional<int64_t> products,
              std::optional<int64_t> elements);

/// Whether attn-fold-weights computes the product of known tensors with all of
/// `loops`, whose result has the names `order`: it is not too large, and the
/// attention is not in a loop or a branch.
bool isFolded(AttentionFormula &formula, ArrayRef<unsigned> loops,
              ArrayRef<unsigned> order);

/// The reason of a guard that found `after` not to be less.
std::string refuseCost(StringRef guard, const Cost &before, const Cost &after);
void remarkDone(Operation *op, StringRef what, const Cost &before,
                const Cost &after);
void remarkMissed(Operation *op, StringRef what, StringRef why);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_COST_H
