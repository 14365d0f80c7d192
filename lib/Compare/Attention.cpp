//===- Attention.cpp - attn.attention in two graphs -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "attn/Dialect/Attn/AttentionDims.h"
#include "llvm/Support/SaveAndRestore.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

using Kind = Difference::Kind;

static AttentionDims dimsOf(AttentionOp op) {
  std::string ignored; // the verifier has looked
  return *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                             op.getOutputMap(), ignored);
}

// Notes that what is query, key and value in one graph is exactly that in the
// other, but in other roles.
bool Prover::areSwapped(const Named &lhs, const Named &rhs) {
  constexpr StringRef names[] = {"query", "key", "value"};
  auto elements = [](const Named &named) {
    auto op = cast<AttentionOp>(named.op);
    return std::array<Scalar, 3>{
        named.element(op.getQuery(), op.getQueryMap()),
        named.element(op.getKey(), op.getKeyMap()),
        named.element(op.getValue(), op.getValueMap())};
  };
  // Where a value is another role, its positions are not those of the result.
  auto renamed = [&](Named named) {
    for (unsigned dim : dimsOf(cast<AttentionOp>(named.op)).value) {
      Index fresh;
      for (unsigned name : space.resolve(named.dims[dim]))
        fresh.push_back(space.add(space.extent(name), /*bound=*/true));
      named.dims[dim] = fresh;
    }
    return named;
  };
  Named first = renamed(lhs), second = renamed(rhs);
  std::array<Scalar, 3> left = elements(first), right = elements(second);
  State state = save();
  // What is tried here says nothing of where the graphs part.
  llvm::SaveAndRestore<std::string> text(proof.stuck), at(proof.stuckFirst),
      atOther(proof.stuckSecond);
  // One at a time: each role has other positions.
  auto isExactly = [&](unsigned i, unsigned j) {
    llvm::SaveAndRestore<bool> strictly(isLenient, false);
    bool matches = same(left[i], right[j]);
    restore(state);
    return matches;
  };
  unsigned order[] = {0, 1, 2};
  if (isExactly(0, 0) && isExactly(1, 1) && isExactly(2, 2))
    return false;
  while (std::next_permutation(order, order + 3)) {
    if (!isExactly(0, order[0]) || !isExactly(1, order[1]) ||
        !isExactly(2, order[2]))
      continue;
    std::string roles;
    for (unsigned i : {0, 1, 2})
      if (order[i] != i)
        roles += (roles.empty() ? "the " : ", the ") + names[i].str() +
                 " is the " + names[order[i]].str();
    return differ(Kind::Roles, roles + " of the other graph", lhs.op, rhs.op);
  }
  return false;
}

// What makes one scale another one.
static StringRef causeOfScales(double first, double second) {
  double low = std::min(std::abs(first), std::abs(second));
  double high = std::max(std::abs(first), std::abs(second));
  if (isClose(high, 1.0))
    return "the scores are not scaled on one side: by 1 / sqrt(width of a "
           "head)";
  if (isClose(low, high * high))
    return "the scale is applied twice on one side, or the width of a head "
           "stands without its root";
  double heads = (high / low) * (high / low);
  if (std::abs(heads - std::round(heads)) < 1e-4)
    return "one scales by the width of the model, where the other does by that "
           "of a head";
  return "";
}

// `isShiftable`: what is added to all scores of a row has no effect.
bool Prover::sameScores(const Named &lhs, const Named &rhs, bool isShiftable) {
  auto a = cast<AttentionOp>(lhs.op), b = cast<AttentionOp>(rhs.op);
  double scale = a.getScale().convertToDouble();
  double otherScale = b.getScale().convertToDouble();
  Scalar query = lhs.element(a.getQuery(), a.getQueryMap());
  Scalar other = rhs.element(b.getQuery(), b.getQueryMap());
  Scalar key = lhs.element(a.getKey(), a.getKeyMap());
  Scalar otherKey = rhs.element(b.getKey(), b.getKeyMap());
  auto sameKeys = [&] {
    return isShiftable
               ? sameUpToShift(key, otherKey, keyNames(lhs), keyNames(rhs))
               : same(key, otherKey);
  };
  State state = save();
  if (!isClose(scale, otherScale)) {
    double ratio = scale / otherScale;
    if ((sameScaled(query, ratio, other) && sameKeys()) ||
        (restore(state),
         strictlySame(query, other) && sameScaled(key, ratio, otherKey)))
      return true;
    restore(state);
  }
  if (!same(query, other) || !sameKeys())
    return false;
  return isClose(scale, otherScale) ||
         differ(Kind::Scale,
                "scores are scaled by " + number(scale) + " against " +
                    number(otherScale),
                a, b, causeOfScales(scale, otherScale));
}

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
static bool canBeEmpty(Space &space, const Named &named) {
  auto op = cast<AttentionOp>(named.op);
  if (op.getMask() || op.getLengths() || !op.getBiases().empty() ||
      !op.getScore().empty())
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
  return replacesMask || !canBeEmpty(space, lhs) ||
         sameEmptyRows(a.getEmptyRows(), b.getEmptyRows(), a, b);
}

SmallVector<unsigned> Prover::keyNames(const Named &named) {
  SmallVector<unsigned> names;
  for (unsigned dim : dimsOf(cast<AttentionOp>(named.op)).key)
    llvm::append_range(names, named.dims[dim]);
  return names;
}

// Notes that heads have another width, or that keys are another dimension.
bool Prover::haveOtherSizes(const Named &lhs, const Named &rhs) {
  using Dims = SmallVector<unsigned> AttentionDims::*;
  auto extentsOf = [&](const Named &named, Dims role) {
    AttentionDims dims = dimsOf(cast<AttentionOp>(named.op));
    SmallVector<Extent> extents;
    for (unsigned dim : dims.*role)
      for (unsigned name : space.resolve(named.dims[dim]))
        extents.push_back(space.extent(name));
    return extents;
  };
  auto sizeOf = [](ArrayRef<Extent> extents) {
    int64_t size = 1;
    for (const Extent &extent : extents)
      size *= extent.isStatic() ? extent.size : 0;
    return size;
  };
  int64_t width = sizeOf(extentsOf(lhs, &AttentionDims::head));
  int64_t otherWidth = sizeOf(extentsOf(rhs, &AttentionDims::head));
  if (width != 0 && otherWidth != 0 && width != otherWidth)
    return differ(Kind::Heads,
                  "a head is " + Twine(width) + " wide against " +
                      Twine(otherWidth),
                  lhs.op, rhs.op);
  SmallVector<Extent> keys = extentsOf(lhs, &AttentionDims::key);
  SmallVector<Extent> others = extentsOf(rhs, &AttentionDims::key);
  if (keys.size() != 1 || others.size() != 1 || keys[0].equals(others[0]) ||
      llvm::none_of(
          extentsOf(lhs, &AttentionDims::batch),
          [&](const Extent &batch) { return batch.equals(others[0]); }))
    return false;
  return differ(Kind::Dimensions,
                "the keys of one graph are a batch dimension of the other",
                lhs.op, rhs.op,
                "sequence and batch are exchanged: one side is batch-first");
}

// What is summed in one is summed in the other, and each name is one dimension.
bool Prover::sameRoles(const Named &lhs, const Named &rhs) {
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
  return space.areSameOnce(namesOf(lhs, a.head), namesOf(rhs, b.head)) &&
         space.areSameOnce(namesOf(lhs, a.key), namesOf(rhs, b.key));
}

bool Prover::sameAttention(AttentionOp lhs, AttentionOp rhs,
                           const Scalar &atLhs, const Scalar &atRhs) {
  auto role = [](AttentionOp op, Value result) {
    return result == op.getOutput() ? 0 : result == op.getLogsumexp() ? 1 : 2;
  };
  if (role(lhs, atLhs.value) != role(rhs, atRhs.value))
    return false;
  Named a = name(lhs, lhs.getIndexingMaps(), atLhs);
  Named b = name(rhs, rhs.getIndexingMaps(), atRhs);
  bool hasValue = role(lhs, atLhs.value) == 0;
  if (isLenient && haveOtherSizes(a, b)) {
    // What is summed over the results goes on with as many names.
    Index left, right;
    for (const Index &index : atLhs.at)
      llvm::append_range(left, space.resolve(index));
    for (const Index &index : atRhs.at)
      llvm::append_range(right, space.resolve(index));
    auto isShared = [](const Index &other) {
      return [&](unsigned name) { return llvm::is_contained(other, name); };
    };
    Index all = left;
    llvm::erase_if(left, isShared(right));
    llvm::erase_if(right, isShared(all));
    space.unify(left, right);
    return true;
  }
  if (isLenient && areSwapped(a, b))
    return true;
  bool isShiftable = role(lhs, atLhs.value) != 1 && lhs.getScore().empty() &&
                     rhs.getScore().empty();
  if (!sameScores(a, b, isShiftable))
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
