//===- OneSided.cpp - what only one of two graphs does --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where two formulas cannot be matched, a lenient prover looks whether they can
// be without a normalisation, a projection or an activation function that one
// of them has: then that is the difference.
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

using Kind = Difference::Kind;

static StringRef sideOf(bool isFirst) { return isFirst ? "first" : "second"; }

// A product of a number and a mask against the number.
std::optional<bool> Prover::sameButForMask(Scalar lhs, Scalar rhs) {
  if (!isLenient || !isa<FloatType>(lhs.elementType()) ||
      !isa<FloatType>(rhs.elementType()))
    return std::nullopt;
  Term left = productOf(space, lhs), right = productOf(space, rhs);
  auto isMask = [](const Factor &factor) { return factor.isMask; };
  bool isFirst = llvm::any_of(left.factors, isMask);
  if (isFirst == llvm::any_of(right.factors, isMask))
    return std::nullopt;
  SmallVector<Factor, 0> &factors = isFirst ? left.factors : right.factors;
  llvm::erase_if(factors, isMask);
  if (factors.size() != 1 || factors[0].inverse ||
      (isFirst ? left : right).coefficient != 1.0)
    return std::nullopt;
  if (!sameOnSide(factors[0].scalar, isFirst ? rhs : lhs, isFirst))
    return std::nullopt;
  return differ(Kind::Padding,
                "only the " + sideOf(isFirst) +
                    " graph leaves out what is masked",
                operationOf(lhs.value), operationOf(rhs.value));
}

// A normalisation that the other graph has not.
bool Prover::skipsNorm(Scalar one, Scalar other, bool isFirst) {
  Operation *op = one.value.getDefiningOp();
  if (!isa_and_present<LayerNormOp, RMSNormOp>(op) ||
      isa_and_present<LayerNormOp, RMSNormOp>(other.value.getDefiningOp()))
    return false;
  Scalar input{op->getOperand(0), one.at};
  Operation *facing = operationOf(other.value);
  return sameOnSide(input, other, isFirst) &&
         differ(Kind::Norm,
                "only the " + sideOf(isFirst) + " graph normalises here",
                isFirst ? op : facing, isFirst ? facing : op);
}

// The same for a summand that is a sum again without its normalisation.
bool Prover::matchWithoutNorm(Terms one, const Terms &other, bool isFirst) {
  for (size_t i = 0; i < one.size(); ++i) {
    if (one[i].factors.size() != 1 || one[i].coefficient != 1.0)
      continue;
    const Scalar scalar = one[i].factors[0].scalar;
    Operation *op = scalar.value.getDefiningOp();
    if (!isa_and_present<LayerNormOp, RMSNormOp>(op))
      continue;
    Terms rest = one;
    rest.erase(rest.begin() + i);
    int limit = 32;
    addends({op->getOperand(0), scalar.at}, 1.0, rest, limit);
    if (rest.size() > other.size() || rest.size() == one.size())
      continue;
    State state = save();
    if (rest.size() < other.size() ? matchWithoutNorm(rest, other, isFirst)
        : isFirst                  ? matchTerms(rest, other)
                                   : matchTerms(other, rest))
      return differ(Kind::Norm,
                    "only the " + sideOf(isFirst) + " graph normalises here",
                    isFirst ? op : nullptr, isFirst ? nullptr : op);
    restore(state);
  }
  return false;
}

// A product with a square weight that the other graph has not.
bool Prover::skipsProjection(Scalar one, Scalar other, bool isFirst) {
  std::optional<Reduction> sum = reductionOf(space, one);
  if (!sum || sum->kind != ReductionKind::Sum || sum->init ||
      reductionOf(space, other))
    return false;
  Term term = productOf(space, sum->body);
  if (term.factors.size() != 2 || term.coefficient != 1.0 ||
      term.factors[0].inverse || term.factors[1].inverse)
    return false;
  for (unsigned i : {0, 1}) {
    std::optional<Table> weight = tableOf(term.factors[i].scalar);
    if (!weight)
      continue;
    Index summed = space.resolve(sum->names), results;
    for (const Index &index : weight->scalar.at)
      for (unsigned name : space.resolve(index))
        if (!llvm::is_contained(summed, name))
          results.push_back(name);
    Operation *op = operationOf(one.value), *facing = operationOf(other.value);
    if (space.unify(summed, results) &&
        sameOnSide(term.factors[1 - i].scalar, other, isFirst))
      return differ(Kind::Projection,
                    "a projection that only the " + sideOf(isFirst) +
                        " graph has",
                    isFirst ? op : facing, isFirst ? facing : op);
  }
  return false;
}

// A softmax of the scores, but over another of their dimensions than the keys.
bool Prover::normalisesElsewhere(Scalar one, Scalar other, bool isFirst) {
  auto attention = one.value.getDefiningOp<AttentionOp>();
  std::optional<Reduction> sum = reductionOf(space, other);
  if (!attention || one.value != attention.getOutput() || !sum)
    return false;
  Term term = productOf(space, sum->body);
  auto *weights = llvm::find_if(term.factors, [](const Factor &factor) {
    return factor.scalar.value.getDefiningOp<SoftmaxOp>();
  });
  if (weights == term.factors.end() || term.factors.size() != 2)
    return false;
  const Factor &value = term.factors[weights == term.factors.begin() ? 1 : 0];
  Named named = name(attention, attention.getIndexingMaps(), one);
  Operation *op = weights->scalar.value.getDefiningOp();
  return sameOnSide(
             named.element(attention.getValue(), attention.getValueMap()),
             value.scalar, isFirst) &&
         differ(Kind::Dimensions,
                "the softmax of the " + sideOf(!isFirst) +
                    " graph does not run over the keys",
                isFirst ? attention : op, isFirst ? op : attention);
}

// What elementwise operations compute `scalar` from, each once.
static bool leavesOf(Space &space, Scalar scalar,
                     SmallVectorImpl<Scalar> &found, bool &isCurved,
                     int &budget) {
  scalar = peelCasts(space, scalar);
  if (constantOf(space, scalar))
    return true;
  Step step = stepOf(space, scalar);
  if (!step) {
    auto isIt = [&](const Scalar &leaf) {
      return isIdentical(space, leaf, scalar);
    };
    if (llvm::none_of(found, isIt))
      found.push_back(scalar);
    return found.size() <= 4;
  }
  isCurved |=
      isa<math::MathDialect>(step.op->getDialect()) ||
      isa<arith::MaximumFOp, arith::MinimumFOp, arith::SelectOp>(step.op);
  for (unsigned i = 0; i < step.op->getNumOperands(); ++i)
    if (--budget < 0 ||
        !leavesOf(space, step.operand(i), found, isCurved, budget))
      return false;
  return true;
}

// Another function of the same numbers.
bool Prover::differsInFunction(Scalar lhs, Scalar rhs) {
  SmallVector<Scalar> left, right;
  bool isCurved = false;
  int limit = 64;
  if (!leavesOf(space, lhs, left, isCurved, limit) ||
      !leavesOf(space, rhs, right, isCurved, limit) || !isCurved ||
      left.size() != right.size())
    return false;
  for (const Scalar &leaf : left) {
    auto *match = llvm::find_if(
        right, [&](const Scalar &other) { return same(leaf, other); });
    if (match == right.end())
      return false;
    right.erase(match);
  }
  return differ(Kind::Activation, "another function of the same numbers",
                operationOf(lhs.value), operationOf(rhs.value));
}

bool Prover::sameOnSide(Scalar one, Scalar other, bool isFirst) {
  return isFirst ? same(one, other) : same(other, one);
}

bool Prover::sameButForOne(Scalar lhs, Scalar rhs) {
  constexpr unsigned most = 3; // one inside the other
  llvm::SaveAndRestore<unsigned> deeper(numSkipped, numSkipped + 1);
  if (numSkipped > most)
    return false;
  State state = save();
  if (differsInFunction(lhs, rhs))
    return true;
  restore(state);
  for (auto rule : {&Prover::normalisesElsewhere, &Prover::skipsNorm,
                    &Prover::skipsProjection})
    for (bool isFirst : {true, false}) {
      if (isFirst ? (this->*rule)(lhs, rhs, true)
                  : (this->*rule)(rhs, lhs, false))
        return true;
      restore(state);
    }
  return false;
}
