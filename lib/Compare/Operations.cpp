//===- Operations.cpp - attn operations of two graphs ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "attn/Dialect/Attn/AttentionDims.h"

#include "llvm/ADT/TypeSwitch.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

using Kind = Difference::Kind;

Scalar Named::element(Value operand, AffineMap map) const {
  Scalar scalar{operand, {}};
  for (AffineExpr expr : map.getResults())
    scalar.at.push_back(dims[cast<AffineDimExpr>(expr).getPosition()]);
  return scalar;
}

// The dimensions of `result` are those it is read at; the others are new.
Named Prover::name(Operation *op, AffineMap map, const Scalar &result,
                   ArrayRef<AffineMap> maps) {
  SmallVector<std::optional<Index>> dims(map.getNumDims());
  for (auto [expr, index] : llvm::zip(map.getResults(), result.at))
    dims[cast<AffineDimExpr>(expr).getPosition()] = index;
  for (auto [operand, at] : llvm::zip(op->getOperands(), maps))
    for (auto [i, expr] : llvm::enumerate(at.getResults())) {
      auto &dim = dims[cast<AffineDimExpr>(expr).getPosition()];
      if (!dim)
        dim = space.addDim(operand, i, /*bound=*/true);
    }
  Named named{op, {}};
  for (const std::optional<Index> &dim : dims)
    named.dims.push_back(dim.value_or(Index()));
  return named;
}

static SmallVector<AffineMap> mapsOf(ArrayAttr maps) {
  return llvm::to_vector(maps.getAsValueRange<AffineMapAttr>());
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

static std::optional<Scalar> operandOf(const Named &named, Value operand,
                                       AffineMap map) {
  if (!operand)
    return std::nullopt;
  return named.element(operand, map);
}

bool Prover::sameScores(const Named &lhs, const Named &rhs) {
  auto a = cast<AttentionOp>(lhs.op), b = cast<AttentionOp>(rhs.op);
  Scalar query = lhs.element(a.getQuery(), a.getQueryMap());
  Scalar key = lhs.element(a.getKey(), a.getKeyMap());
  Scalar otherQuery = rhs.element(b.getQuery(), b.getQueryMap());
  Scalar otherKey = rhs.element(b.getKey(), b.getKeyMap());
  State state = save();
  bool matches = same(query, otherQuery) && same(key, otherKey);
  if (!matches) {
    restore(state);
    return false;
  }
  double scale = a.getScale().convertToDouble();
  double otherScale = b.getScale().convertToDouble();
  if (std::abs(scale - otherScale) <=
      constantTolerance * std::max(std::abs(scale), std::abs(otherScale)))
    return true;
  return differ(Kind::Scale,
                "scores are scaled by " + number(scale) + " against " +
                    number(otherScale),
                a, b);
}

bool Prover::sameBands(const Named &lhs, const Named &rhs) {
  auto a = cast<AttentionOp>(lhs.op), b = cast<AttentionOp>(rhs.op);
  auto listOf = [](AttentionOp op) {
    SmallVector<BandAttr> bands;
    if (ArrayAttr attr = op.getBandsAttr())
      llvm::append_range(bands, attr.getAsRange<BandAttr>());
    return bands;
  };
  SmallVector<BandAttr> left = listOf(a), right = listOf(b);
  auto isSame = [&](BandAttr x, BandAttr y) {
    // With as many queries as keys, both corners are the same.
    auto isSquare = [&](const Named &named, BandAttr band) {
      const Index &m = named.dims[band.getQuery()],
                  &n = named.dims[band.getKey()];
      return m.size() == 1 && n.size() == 1 &&
             space.extent(m[0]).equals(space.extent(n[0]));
    };
    return space.unify(lhs.dims[x.getQuery()], rhs.dims[y.getQuery()]) &&
           space.unify(lhs.dims[x.getKey()], rhs.dims[y.getKey()]) &&
           x.getLower() == y.getLower() && x.getUpper() == y.getUpper() &&
           (x.getCorner() == y.getCorner() ||
            (isSquare(lhs, x) && isSquare(rhs, y)));
  };
  bool matches = left.size() == right.size();
  for (BandAttr band : left)
    matches &= llvm::any_of(right, [&](BandAttr other) {
      State state = save();
      if (isSame(band, other))
        return true;
      restore(state);
      return false;
    });
  if (matches)
    return true;
  auto text = [](ArrayRef<BandAttr> bands) {
    std::string result;
    llvm::raw_string_ostream os(result);
    for (BandAttr band : bands)
      os << (result.empty() ? "" : ", ") << band;
    return result.empty() ? std::string("no band") : result;
  };
  return differ(
      Kind::Bands,
      "allowed positions are " + text(left) + " against " + text(right), a, b);
}

// A number that is added where `mask` forbids, 0 elsewhere.
static std::optional<Choice> finiteMaskOf(Space &space, const Scalar &bias) {
  std::optional<Choice> choice = choiceOf(space, bias);
  if (!choice || std::isinf(choice->ifTrue) || std::isinf(choice->ifFalse))
    return std::nullopt;
  bool falls = choice->ifTrue == 0.0 && choice->ifFalse <= -1e3;
  bool falling = choice->ifFalse == 0.0 && choice->ifTrue <= -1e3;
  return falls || falling ? choice : std::nullopt;
}

// Each bias of one side is one of the other, or, once, a finite mask where the
// other side has a mask.
bool Prover::sameBiases(const Named &lhs, const Named &rhs,
                        bool &replacesMask) {
  auto a = cast<AttentionOp>(lhs.op), b = cast<AttentionOp>(rhs.op);
  auto elements = [](const Named &named) {
    auto op = cast<AttentionOp>(named.op);
    SmallVector<Scalar> list;
    for (auto [bias, map] : llvm::zip(op.getBiases(), op.getBiasMaps()))
      list.push_back(named.element(bias, map));
    return list;
  };
  SmallVector<Scalar> left = elements(lhs), right = elements(rhs);
  for (unsigned i = 0; i < left.size();) {
    bool found = false;
    for (unsigned j = 0; j < right.size() && !found; ++j) {
      State state = save();
      if ((found = same(left[i], right[j])))
        right.erase(right.begin() + j);
      else
        restore(state);
    }
    if (found)
      left.erase(left.begin() + i);
    else
      ++i;
  }
  if (left.empty() && right.empty())
    return true;
  bool isFirst = !left.empty();
  if (left.size() + right.size() == 1 && !a.getMask() != !b.getMask() &&
      !a.getMask() == isFirst) {
    Scalar bias = isFirst ? left[0] : right[0];
    Scalar mask = isFirst ? rhs.element(b.getMask(), b.getMaskMap())
                          : lhs.element(a.getMask(), a.getMaskMap());
    if (std::optional<Choice> choice = finiteMaskOf(space, bias)) {
      Mask forbids = simplified(space, {mask, false});
      State state = save();
      bool allows = choice->ifTrue == 0.0;
      if (allows == !forbids.negated &&
          same(choice->condition, forbids.condition)) {
        replacesMask = true;
        double added = allows ? choice->ifFalse : choice->ifTrue;
        return differ(Kind::FiniteMask,
                      "the " + Twine(isFirst ? "first" : "second") +
                          " graph adds " + number(added) +
                          " where the other masks",
                      a, b);
      }
      restore(state);
    }
  }
  return differ(Kind::Bias, "other numbers are added to the scores", a, b);
}

bool Prover::sameMasks(const Named &lhs, const Named &rhs) {
  auto a = cast<AttentionOp>(lhs.op), b = cast<AttentionOp>(rhs.op);
  bool replacesMask = false;
  if (!sameBiases(lhs, rhs, replacesMask))
    return false;
  if (!replacesMask &&
      !sameOptional(operandOf(lhs, a.getMask(), a.getMaskMap()),
                    operandOf(rhs, b.getMask(), b.getMaskMap()), Kind::Mask,
                    "a mask", a, b))
    return false;
  if (!sameOptional(operandOf(lhs, a.getLengths(), a.getLengthsMap()),
                    operandOf(rhs, b.getLengths(), b.getLengthsMap()),
                    Kind::Mask, "key lengths", a, b) ||
      !sameOptional(operandOf(lhs, a.getFactor(), a.getFactorMap()),
                    operandOf(rhs, b.getFactor(), b.getFactorMap()), Kind::Mask,
                    "a factor on the probabilities", a, b))
    return false;
  // Only what masks can leave a row with nothing to attend to.
  bool canBeEmpty = a.getMask() || a.getLengths() || a.getBandsAttr() ||
                    !a.getBiases().empty() || !a.getScore().empty();
  if (!replacesMask && canBeEmpty && a.getEmptyRows() != b.getEmptyRows())
    return differ(Kind::EmptyRows,
                  "a row with nothing to attend to is " +
                      stringifyEnum(a.getEmptyRows()) + " against " +
                      stringifyEnum(b.getEmptyRows()),
                  a, b);
  return true;
}

// What is summed in one is summed in the other, and each name is one dimension.
bool Prover::sameRoles(const Named &lhs, const Named &rhs) {
  auto dimsOf = [](AttentionOp op) {
    std::string ignored; // the verifier has looked
    return *AttentionDims::get(op.getQueryMap(), op.getKeyMap(),
                               op.getValueMap(), op.getOutputMap(), ignored);
  };
  auto namesOf = [](const Named &named, ArrayRef<unsigned> dims) {
    SmallVector<unsigned> names;
    for (unsigned dim : dims)
      llvm::append_range(names, named.dims[dim]);
    return names;
  };
  AttentionDims a = dimsOf(cast<AttentionOp>(lhs.op));
  AttentionDims b = dimsOf(cast<AttentionOp>(rhs.op));
  a.key.append(a.head);
  b.key.append(b.head);
  return sameNames(namesOf(lhs, a.head), namesOf(rhs, b.head)) &&
         sameNames(namesOf(lhs, a.key), namesOf(rhs, b.key));
}

bool Prover::sameAttention(AttentionOp lhs, AttentionOp rhs,
                           const Scalar &atLhs, const Scalar &atRhs) {
  auto mapAt = [](AttentionOp op, Value result) {
    return result == op.getOutput()      ? op.getOutputMap()
           : result == op.getLogsumexp() ? op.getLogsumexpMap()
                                         : op.getProbabilitiesMap();
  };
  auto role = [](AttentionOp op, Value result) {
    return result == op.getOutput() ? 0 : result == op.getLogsumexp() ? 1 : 2;
  };
  if (role(lhs, atLhs.value) != role(rhs, atRhs.value))
    return false;
  Named a =
      name(lhs, mapAt(lhs, atLhs.value), atLhs, mapsOf(lhs.getIndexingMaps()));
  Named b =
      name(rhs, mapAt(rhs, atRhs.value), atRhs, mapsOf(rhs.getIndexingMaps()));
  bool hasValue = role(lhs, atLhs.value) == 0;
  if (!sameScores(a, b))
    return false;
  if (hasValue && !same(a.element(lhs.getValue(), lhs.getValueMap()),
                        b.element(rhs.getValue(), rhs.getValueMap())))
    return false;
  if (lhs.getScore().empty() != rhs.getScore().empty())
    return differ(Kind::Activation,
                  "only one graph changes the scores between product and mask",
                  lhs, rhs);
  if (!lhs.getScore().empty()) {
    Block &left = lhs.getScore().front(), &right = rhs.getScore().front();
    regions.insert_or_assign(&left, a);
    regions.insert_or_assign(&right, b);
    if (!same({left.getTerminator()->getOperand(0), {}},
              {right.getTerminator()->getOperand(0), {}}) &&
        !differ(Kind::Activation, "scores are changed by another function", lhs,
                rhs))
      return false;
  }
  return sameRoles(a, b) && sameBands(a, b) && sameMasks(a, b);
}

bool Prover::samePools(PoolOp lhs, PoolOp rhs, const Scalar &atLhs,
                       const Scalar &atRhs) {
  unsigned i = cast<OpResult>(atLhs.value).getResultNumber();
  unsigned j = cast<OpResult>(atRhs.value).getResultNumber();
  bool isLogarithm = atLhs.value == lhs.getLogsumexp();
  if (isLogarithm != (atRhs.value == rhs.getLogsumexp()))
    return false;
  Named a =
      name(lhs, isLogarithm ? lhs.getLogsumexpMap() : lhs.getOutputMaps()[i],
           atLhs, mapsOf(lhs.getIndexingMaps()));
  Named b =
      name(rhs, isLogarithm ? rhs.getLogsumexpMap() : rhs.getOutputMaps()[j],
           atRhs, mapsOf(rhs.getIndexingMaps()));
  if (!isLogarithm &&
      !same(a.element(lhs.getValues()[i], lhs.getValueMaps()[i]),
            b.element(rhs.getValues()[j], rhs.getValueMaps()[j])))
    return false;
  Scalar logits = a.element(lhs.getLogits(), lhs.getLogitsMap());
  Scalar others = b.element(rhs.getLogits(), rhs.getLogitsMap());
  if (!same(logits, others))
    return false;
  auto namesOf = [](const Scalar &scalar) {
    Index names;
    for (const Index &index : scalar.at)
      llvm::append_range(names, index);
    return names;
  };
  if (!sameNames(namesOf(logits), namesOf(others)))
    return differ(Kind::Dimensions, "attn.pool over other dimensions", lhs,
                  rhs);
  if (!sameOptional(operandOf(a, lhs.getMask(), lhs.getMaskMap()),
                    operandOf(b, rhs.getMask(), rhs.getMaskMap()), Kind::Mask,
                    "a mask", lhs, rhs) ||
      !sameOptional(operandOf(a, lhs.getLengths(), lhs.getLengthsMap()),
                    operandOf(b, rhs.getLengths(), rhs.getLengthsMap()),
                    Kind::Mask, "key lengths", lhs, rhs))
    return false;
  if (lhs.getEmptyRows() != rhs.getEmptyRows() &&
      (lhs.getMask() || lhs.getLengths()))
    return differ(Kind::EmptyRows,
                  "a row with nothing to attend to is " +
                      stringifyEnum(lhs.getEmptyRows()) + " against " +
                      stringifyEnum(rhs.getEmptyRows()),
                  lhs, rhs);
  return true;
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
  if (constantOf(space, given) == neutral)
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
  if (!same(a, b))
    return false;
  auto rowOf = [&](OpT op, const Scalar &scalar) {
    Index names;
    for (int64_t dim : op.getDimensions())
      llvm::append_range(names, space.resolve(scalar.at[dim]));
    llvm::sort(names);
    return names;
  };
  if (rowOf(lhs, a) != rowOf(rhs, b))
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
    if (std::abs(epsilon - other) >
            constantTolerance * std::max(epsilon, other) &&
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
