//===- WeightedSum.cpp - sums weighted by a softmax -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Guards, each with a near-miss test in test/Raise/attention-near-miss.mlir:
//
//   RW1  the sum starts from 0
//   RW2  it runs over the softmax's dimensions, all of them and no other
//   RW3  the value is summed, so it depends on those dimensions
//   RW4  a query, key or value that is a product is not larger than its factors
//   RW5  it is not divided by another sum that is weighted by a softmax
//   RA1  every dimension has one role (AttentionDims)
//   RA2  masks, biases, the score region and the factor of the probabilities
//        depend on dimensions of the scores
//   RA3  probabilities that are used elsewhere have the dimensions of scores,
//        and are not needed to form the value or the factor
//   RA4  a sink is not relative to the largest score
//   RP1  logits and value of a pool have the dimensions of the result and the
//        summed ones, and no others
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/WeightedSum.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// The one factor that is a sum, removed from `term`.
static std::optional<Reduction> takeSum(Space &space, Term &term) {
  for (auto [i, factor] : llvm::enumerate(term.factors)) {
    if (factor.inverse)
      continue;
    std::optional<Reduction> sum =
        reductionOf(space, factor.scalar, /*bound=*/false);
    if (!sum || sum->kind != ReductionKind::Sum || sum->names.empty())
      continue;
    term.factors.erase(term.factors.begin() + i);
    return sum;
  }
  return std::nullopt;
}

// Whether the softmax or another factor of the value changes with all of the
// result's names that `factor` changes with.
static bool isCovered(Space &space, const Indices &at, const WeightedSum &sum,
                      const Factor &factor) {
  return llvm::all_of(at, [&](const Index &index) {
    return llvm::all_of(space.resolve(index), [&](unsigned name) {
      return !dependsOn(space, factor.scalar, name) ||
             dependsOn(space, sum.softmax.input, name) ||
             llvm::any_of(sum.value.factors, [&](const Factor &other) {
               return !isIdentical(space, other.scalar, factor.scalar) &&
                      dependsOn(space, other.scalar, name);
             });
    });
  });
}

// Whether `scalar` is another sum weighted by a softmax, plus anything:
// outside, it would be an attention of its own, and the probabilities computed
// twice.
static bool sumsSoftmax(Space space, Scalar scalar) {
  Step step = stepOf(space, peelCasts(space, scalar));
  if (step.is<arith::AddFOp>() || step.is<arith::MaximumFOp>())
    return sumsSoftmax(space, step.operand(0)) ||
           sumsSoftmax(space, step.operand(1));
  std::optional<Reduction> sum = reductionOf(space, scalar);
  if (!sum || sum->kind != ReductionKind::Sum)
    return false;
  Term body = productOf(space, sum->body);
  std::string ignored;
  return takeSoftmax(space, body, ignored).has_value();
}

// Takes factors out of the sum that do not change along it.
static void moveOut(Space &space, const Indices &at, WeightedSum &sum) {
  for (unsigned i = 0; i < sum.value.factors.size();) {
    Factor factor = sum.value.factors[i];
    if (dependsOn(space, factor.scalar, sum.softmax.names) ||
        !(factor.inverse || isCovered(space, at, sum, factor))) {
      ++i;
      continue;
    }
    sum.outer.factors.push_back(factor);
    sum.value.factors.erase(sum.value.factors.begin() + i);
  }
}

Value mlir::attn::raise::finish(Site &site, const WeightedSum &sum,
                                Value output) {
  if (sum.outer.factors.empty())
    return output;
  const Indices &at = site.element.at;
  auto type = cast<RankedTensorType>(site.root.getType());
  Term product = sum.outer;
  product.factors.insert(product.factors.begin(), Factor{{output, at}});
  SmallVector<unsigned> order;
  for (const Index &index : at)
    llvm::append_range(order, site.space().resolve(index));
  Operand result =
      site.emitter.place(product, type.getElementType(), ArrayRef(order));
  return result.value ? site.emitter.restore(result.value, at, type) : Value();
}

std::optional<WeightedSum> mlir::attn::raise::weightedSumOf(Space &space,
                                                            Scalar scalar,
                                                            std::string &why) {
  Term term = productOf(space, scalar);
  std::optional<Reduction> sum = takeSum(space, term);
  if (!sum || !llvm::all_of(term.factors, [](auto &f) { return f.inverse; }))
    return std::nullopt;
  WeightedSum result;
  result.value = productOf(space, sum->body);
  result.value.coefficient *= term.coefficient;
  llvm::append_range(result.value.factors, term.factors);
  std::optional<Softmax> softmax = takeSoftmax(space, result.value, why);
  if (!softmax)
    return std::nullopt;
  result.softmax = *softmax;
  if (sum->init) {
    why = "RW1: the weighted sum does not start from 0";
    return std::nullopt;
  }
  if (!space.areSame(sum->names, softmax->names)) {
    why = "RW2: the weighted sum does not run over the softmax's dimensions";
    return std::nullopt;
  }
  bool summed = llvm::all_of(space.resolve(softmax->names), [&](unsigned n) {
    return llvm::any_of(result.value.factors, [&](const Factor &factor) {
      return dependsOn(space, factor.scalar, n);
    });
  });
  if (!summed) {
    why = "RW3: the value does not change along the softmax's dimensions";
    return std::nullopt;
  }
  moveOut(space, scalar.at, result);
  if (llvm::any_of(result.outer.factors, [&](const Factor &factor) {
        return factor.inverse && sumsSoftmax(space, factor.scalar);
      })) {
    why = "RW5: the weighted sum is divided by another sum of a softmax";
    return std::nullopt;
  }
  return result;
}

static bool isConstantTensor(Space &space, const Factor &factor) {
  return matchPattern(peelCasts(space, factor.scalar).value, m_Constant());
}

// x W, or x W + b, with constant weights.
static bool isLinear(Space &space, Scalar scalar) {
  FailureOr<SmallVector<Term>> terms = sumOf(space, scalar);
  if (failed(terms))
    return false;
  unsigned products = 0;
  for (const Term &term : *terms) {
    if (term.factors.size() != 1 || term.factors[0].inverse)
      return false;
    if (isConstantTensor(space, term.factors[0]))
      continue; // a bias
    std::optional<Reduction> sum = reductionOf(space, term.factors[0].scalar);
    if (!sum || sum->kind != ReductionKind::Sum)
      return false;
    Term product = productOf(space, sum->body);
    if (llvm::none_of(product.factors, [&](const Factor &factor) {
          return isConstantTensor(space, factor);
        }))
      return false;
    ++products;
  }
  return products == 1;
}

bool mlir::attn::raise::isProjection(Space &space,
                                     const Contraction &contraction,
                                     const Term &value) {
  if (!llvm::all_of(contraction.query.factors, [&](const Factor &factor) {
        return isConstantTensor(space, factor);
      }))
    return false;
  ArrayRef<Factor> key = contraction.key.factors;
  bool keyIsValue = key.size() == 1 && value.factors.size() == 1 &&
                    peelCasts(space, key[0].scalar).value ==
                        peelCasts(space, value.factors[0].scalar).value;
  return keyIsValue || key.size() != 1 || key[0].inverse ||
         !isLinear(space, key[0].scalar);
}

bool mlir::attn::raise::raiseWeightedSum(RewriterBase &rewriter,
                                         OpResult root) {
  Space space;
  Site site(rewriter, root, space);
  std::string why;
  std::optional<WeightedSum> sum = weightedSumOf(space, site.element, why);
  if (!sum) {
    remarkMissed(root, "attention", why);
    return false;
  }
  std::optional<Scores> scores = scoresOf(space, sum->softmax);
  if (scores)
    llvm::append_range(scores->masks, sum->softmax.masks);
  if (scores && !isProjection(space, scores->contraction, sum->value)) {
    if (buildAttention(site, *sum, *scores, why)) {
      remarkRaised(root, "attention");
      return true;
    }
    remarkMissed(root, "attention", why);
    // A pool would compute the probabilities a second time.
    if (sum->softmax.op && isUsedElsewhere(sum->softmax.op, root.getOwner()))
      return false;
  }
  if (!buildPool(site, *sum, why)) {
    remarkMissed(root, "pool", why);
    return false;
  }
  remarkRaised(root, "pool");
  return true;
}
