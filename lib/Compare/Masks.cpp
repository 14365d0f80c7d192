//===- Masks.cpp - what two attentions leave out --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

using Kind = Difference::Kind;

// One triangle, from the first or from the last query and key.
static bool areOtherCorners(Space &space, const Named &lhs, BandAttr first,
                            const Named &rhs, BandAttr second) {
  auto offset = [&](const Named &named,
                    BandAttr band) -> std::optional<int64_t> {
    const Index &m = named.dims[band.getQuery()],
                &n = named.dims[band.getKey()];
    if (m.size() != 1 || n.size() != 1 || !space.extent(m[0]).isStatic() ||
        !space.extent(n[0]).isStatic())
      return std::nullopt;
    return space.extent(n[0]).size - space.extent(m[0]).size;
  };
  if (!first.getUpper() || !second.getUpper() || first.getLower() ||
      second.getLower())
    return false;
  int64_t apart = std::abs(*first.getUpper() - *second.getUpper());
  if (first.getCorner() != second.getCorner())
    return apart == 0;
  std::optional<int64_t> a = offset(lhs, first), b = offset(rhs, second);
  return a && a == b && apart == std::abs(*a);
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
      "allowed positions are " + text(left) + " against " + text(right), a, b,
      left.size() == 1 && right.size() == 1 &&
              areOtherCorners(space, lhs, left[0], rhs, right[0])
          ? "the causal triangle begins at the first query and key on one "
            "side, and ends at the last of both on the other"
          : "");
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
  llvm::erase_if(left, [&](const Scalar &bias) {
    auto *found = llvm::find_if(
        right, [&](const Scalar &other) { return same(bias, other); });
    if (found == right.end())
      return false;
    right.erase(found);
    return true;
  });
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
    }
  }
  // A mask that is added as 1 and 0.
  if (left.size() + right.size() == 1 && !a.getMask() != !b.getMask() &&
      !a.getMask() == isFirst) {
    Scalar mask = isFirst ? rhs.element(b.getMask(), b.getMaskMap())
                          : lhs.element(a.getMask(), a.getMaskMap());
    std::optional<Choice> choice =
        choiceOf(space, isFirst ? left[0] : right[0]);
    if (choice && std::abs(choice->ifTrue - choice->ifFalse) == 1.0 &&
        sameOnSide(choice->condition,
                   simplified(space, {mask, false}).condition, isFirst)) {
      replacesMask = true;
      return differ(Kind::MaskAdded,
                    "the " + Twine(isFirst ? "first" : "second") +
                        " graph adds " + number(choice->ifTrue) + " or " +
                        number(choice->ifFalse) + " where the other masks",
                    a, b);
    }
  }
  return differ(Kind::Bias, "other numbers are added to the scores", a, b);
}

// Whether a row of scores may have nothing to attend to: not by one band that
// leaves the first or the last query a key.
bool Prover::canBeEmpty(const Named &named) {
  auto op = cast<AttentionOp>(named.op);
  if (op.getMask() || op.getLengths() || !op.getScore().empty() ||
      !llvm::all_of(llvm::zip(op.getBiases(), op.getBiasMaps()),
                    [&](auto bias) {
                      return isFinite(std::apply(
                          [&](Value value, AffineMap map) {
                            return named.element(value, map);
                          },
                          bias));
                    }))
    return true;
  ArrayAttr bands = op.getBandsAttr();
  if (!bands || bands.empty())
    return false;
  if (bands.size() > 1)
    return true;
  auto band = cast<BandAttr>(bands[0]);
  auto sizeOf = [&](unsigned dim) -> std::optional<int64_t> {
    int64_t size = 1;
    for (unsigned name : space.resolve(named.dims[dim])) {
      if (!space.extent(name).isStatic())
        return std::nullopt;
      size *= space.extent(name).size;
    }
    return size;
  };
  bool isTopLeft = band.getCorner() == Corner::TopLeft;
  // 0 <= m + offset + upper for the first query: with a lower bound, or from
  // the other corner, sizes decide.
  if (isTopLeft && !band.getLower())
    return band.getUpper() && *band.getUpper() < 0;
  std::optional<int64_t> m = sizeOf(band.getQuery()), n = sizeOf(band.getKey());
  if (!m || !n)
    return true;
  int64_t offset = isTopLeft ? 0 : *n - *m;
  return *n == 0 || (band.getUpper() && offset + *band.getUpper() < 0) ||
         (band.getLower() && *m - 1 + offset + *band.getLower() > *n - 1);
}

bool Prover::sameMasks(const Named &lhs, const Named &rhs) {
  auto a = cast<AttentionOp>(lhs.op), b = cast<AttentionOp>(rhs.op);
  bool replacesMask = false;
  if (!sameBiases(lhs, rhs, replacesMask))
    return false;
  if (!replacesMask && !sameOptional(lhs.optional(a.getMask(), a.getMaskMap()),
                                     rhs.optional(b.getMask(), b.getMaskMap()),
                                     Kind::Mask, "a mask", a, b))
    return false;
  if (!sameOptional(lhs.optional(a.getLengths(), a.getLengthsMap()),
                    rhs.optional(b.getLengths(), b.getLengthsMap()), Kind::Mask,
                    "key lengths", a, b) ||
      !sameOptional(lhs.optional(a.getFactor(), a.getFactorMap()),
                    rhs.optional(b.getFactor(), b.getFactorMap()), Kind::Mask,
                    "a factor on the probabilities", a, b))
    return false;
  return replacesMask || !canBeEmpty(lhs) ||
         sameEmptyRows(a.getEmptyRows(), b.getEmptyRows(), a, b);
}

// A score region that selects the product, times a number, or a finite fill.
std::optional<Prover::Fill> Prover::fillOf(const Named &named) {
  auto op = cast<AttentionOp>(named.op);
  if (op.getScore().empty() || op.getMask())
    return std::nullopt;
  Block &block = op.getScore().front();
  regions.insert_or_assign(&block, named);
  Step select = stepOf(space, {block.getTerminator()->getOperand(0), {}});
  for (unsigned filled : {1, 2}) {
    if (!select.is<arith::SelectOp>())
      return std::nullopt;
    std::optional<double> value = constantOf(space, select.operand(filled));
    auto condition = dyn_cast<BlockArgument>(select.operand(0).value);
    Term kept = productOf(space, select.operand(3 - filled));
    if (!value || !std::isfinite(*value) || *value > -1e3 || !condition ||
        condition.getOwner() != &block || kept.factors.size() != 1 ||
        kept.factors[0].scalar.value != block.getArgument(0))
      continue;
    unsigned number = condition.getArgNumber() - 1;
    return Fill{named.element(op.getScoreOperands()[number],
                              op.getScoreOperandMaps()[number]),
                filled == 1, *value, kept.coefficient};
  }
  return std::nullopt;
}

// One side fills with a number what the other masks.
bool Prover::sameFill(const Named &lhs, const Named &rhs, const Fill &fill,
                      bool isFirst) {
  auto masked = cast<AttentionOp>((isFirst ? rhs : lhs).op);
  Mask allows = simplified(
      space,
      {(isFirst ? rhs : lhs).element(masked.getMask(), masked.getMaskMap()),
       false});
  Mask keeps = simplified(space, {fill.condition, fill.isFilledWhereTrue});
  if (!sameOnSide(keeps.condition, allows.condition, isFirst))
    return false;
  if (keeps.negated != allows.negated)
    return differ(Kind::Polarity, "one keeps what the other masks", lhs.op,
                  rhs.op);
  return differ(Kind::FiniteMask,
                "the " + Twine(isFirst ? "first" : "second") +
                    " graph has scores of " + number(fill.value) +
                    " where the other masks",
                lhs.op, rhs.op);
}
