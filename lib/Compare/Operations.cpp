//===- Operations.cpp - attn operations of two graphs ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

using Kind = Difference::Kind;

Named Prover::name(Operation *op, ArrayAttr maps, const Scalar &result) {
  return nameDims(space, op, maps, result, /*bound=*/true);
}

// What both, only one, or neither has.
bool Prover::sameOptional(std::optional<Scalar> lhs, std::optional<Scalar> rhs,
                          Kind kind, StringRef what, Operation *first,
                          Operation *second) {
  if (lhs && rhs)
    return same(*lhs, *rhs);
  if (!lhs && !rhs)
    return true;
  return differ(kind,
                "only the " + Twine(lhs ? "first" : "second") + " graph has " +
                    what,
                first, second);
}

bool Prover::sameEmptyRows(EmptyRows lhs, EmptyRows rhs, Operation *first,
                           Operation *second) {
  return lhs == rhs ||
         differ(Kind::EmptyRows,
                "a row with nothing to attend to is " + stringifyEnum(lhs) +
                    " against " + stringifyEnum(rhs),
                first, second);
}

bool Prover::samePools(PoolOp lhs, PoolOp rhs, const Scalar &atLhs,
                       const Scalar &atRhs) {
  unsigned i = cast<OpResult>(atLhs.value).getResultNumber();
  unsigned j = cast<OpResult>(atRhs.value).getResultNumber();
  bool isLogarithm = atLhs.value == lhs.getLogsumexp();
  if (isLogarithm != (atRhs.value == rhs.getLogsumexp()))
    return false;
  Named a = name(lhs, lhs.getIndexingMaps(), atLhs);
  Named b = name(rhs, rhs.getIndexingMaps(), atRhs);
  if (!isLogarithm &&
      !same(a.element(lhs.getValues()[i], lhs.getValueMaps()[i]),
            b.element(rhs.getValues()[j], rhs.getValueMaps()[j])))
    return false;
  Scalar logits = a.element(lhs.getLogits(), lhs.getLogitsMap());
  Scalar others = b.element(rhs.getLogits(), rhs.getLogitsMap());
  auto namesOf = [](const Scalar &scalar) {
    Index names;
    for (const Index &index : scalar.at)
      llvm::append_range(names, index);
    return names;
  };
  auto pooledOf = [&](const Scalar &scalar, const Scalar &result) {
    Index names = space.resolve(namesOf(scalar)), pooled;
    Index kept = space.resolve(namesOf(result));
    llvm::copy_if(names, std::back_inserter(pooled), [&](unsigned name) {
      return !llvm::is_contained(kept, name);
    });
    return pooled;
  };
  if (isLogarithm ? !same(logits, others)
                  : !sameUpToShift(logits, others, pooledOf(logits, atLhs),
                                   pooledOf(others, atRhs)))
    return false;
  if (!space.areSameOnce(namesOf(logits), namesOf(others)))
    return differ(Kind::Dimensions, "attn.pool over other dimensions", lhs,
                  rhs);
  if (!sameOptional(a.optional(lhs.getMask(), lhs.getMaskMap()),
                    b.optional(rhs.getMask(), rhs.getMaskMap()), Kind::Mask,
                    "a mask", lhs, rhs) ||
      !sameOptional(a.optional(lhs.getLengths(), lhs.getLengthsMap()),
                    b.optional(rhs.getLengths(), rhs.getLengthsMap()),
                    Kind::Mask, "key lengths", lhs, rhs))
    return false;
  return !(lhs.getMask() || lhs.getLengths()) ||
         sameEmptyRows(lhs.getEmptyRows(), rhs.getEmptyRows(), lhs, rhs);
}

// Weight or bias of a norm, which may be missing where it does nothing.
bool Prover::sameParameters(Value lhs, Value rhs, const Indices &at,
                            const Indices &other, double neutral,
                            StringRef what, Operation *first,
                            Operation *second) {
  if (lhs && rhs)
    return same({lhs, at}, {rhs, other});
  if (!lhs && !rhs)
    return true;
  Scalar given = lhs ? Scalar{lhs, at} : Scalar{rhs, other};
  if (isEverywhere(given, neutral))
    return true;
  return differ(Kind::Weights,
                "only the " + Twine(lhs ? "first" : "second") +
                    " graph's norm has a " + what,
                first, second);
}

template <typename OpT> static Value weightOf(OpT op) {
  if constexpr (std::is_same_v<OpT, SoftmaxOp>)
    return Value();
  else
    return op.getWeight();
}

template <typename OpT> static Value biasOf(OpT op) {
  if constexpr (std::is_same_v<OpT, LayerNormOp>)
    return op.getBias();
  else
    return Value();
}

template <typename OpT>
bool Prover::sameRows(OpT lhs, OpT rhs, const Scalar &atLhs,
                      const Scalar &atRhs) {
  // What is summed is read at every position, not at that of the result.
  auto input = [&](OpT op, const Scalar &result, Indices &parameters) {
    Scalar element{op.getInput(), result.at};
    for (int64_t dim : op.getDimensions()) {
      parameters.push_back(result.at[dim]);
      element.at[dim] = space.addDim(op.getInput(), dim, /*bound=*/true);
    }
    return element;
  };
  Indices atWeight, atOther;
  Scalar a = input(lhs, atLhs, atWeight), b = input(rhs, atRhs, atOther);
  auto rowOf = [](OpT op, const Scalar &scalar) {
    Index names;
    for (int64_t dim : op.getDimensions())
      llvm::append_range(names, scalar.at[dim]);
    return names;
  };
  if (std::is_same_v<OpT, SoftmaxOp>
          ? !sameUpToShift(a, b, rowOf(lhs, a), rowOf(rhs, b))
          : !same(a, b))
    return false;
  if (!space.areSame(rowOf(lhs, a), rowOf(rhs, b)))
    return differ(Kind::Dimensions,
                  lhs->getName().getStringRef() + " over other dimensions", lhs,
                  rhs);
  // The element itself stands where the result does in both.
  for (auto [dim, other] : llvm::zip(lhs.getDimensions(), rhs.getDimensions()))
    if (!space.unify(atLhs.at[dim], atRhs.at[other]))
      return false;
  if constexpr (std::is_same_v<OpT, SoftmaxOp>) {
    if (lhs.getEmptyRows() != rhs.getEmptyRows())
      return differ(Kind::EmptyRows, "a row of -inf is another number", lhs,
                    rhs);
  } else {
    double epsilon = lhs.getEpsilon().convertToDouble();
    double other = rhs.getEpsilon().convertToDouble();
    if (!isClose(epsilon, other) &&
        !differ(Kind::Epsilon,
                "epsilon " + number(epsilon) + " against " + number(other) +
                    " in " + lhs->getName().stripDialect(),
                lhs, rhs))
      return false;
  }
  return sameParameters(weightOf(lhs), weightOf(rhs), atWeight, atOther, 1.0,
                        "weight", lhs, rhs) &&
         sameParameters(biasOf(lhs), biasOf(rhs), atWeight, atOther, 0.0,
                        "bias", lhs, rhs);
}

std::optional<bool> Prover::sameOperations(Scalar lhs, Scalar rhs) {
  Operation *first = lhs.value.getDefiningOp();
  Operation *second = rhs.value.getDefiningOp();
  if (!first || !second || first->getName() != second->getName())
    return std::nullopt;
  return llvm::TypeSwitch<Operation *, std::optional<bool>>(first)
      .Case([&](AttentionOp op) {
        return sameAttention(op, cast<AttentionOp>(second), lhs, rhs);
      })
      .Case([&](PoolOp op) {
        return samePools(op, cast<PoolOp>(second), lhs, rhs);
      })
      .Case<SoftmaxOp, LayerNormOp, RMSNormOp>([&](auto op) {
        return sameRows(op, cast<decltype(op)>(second), lhs, rhs);
      })
      .Default([](Operation *) { return std::nullopt; });
}
