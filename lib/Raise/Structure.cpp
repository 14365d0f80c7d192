//===- Structure.cpp - masks as bands, lengths and one boolean tensor -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Structure.h"

#include "attn/Formula/Positional.h"
#include "attn/Raise/WeightedSum.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <limits>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// The two masks whose conjunction `mask` is.
static std::optional<std::pair<Mask, Mask>> split(Space &space,
                                                  const Mask &mask) {
  Step step = stepOf(space, mask.condition);
  if (mask.negated ? step.is<arith::OrIOp>() : step.is<arith::AndIOp>())
    return std::make_pair(Mask{step.operand(0), mask.negated},
                          Mask{step.operand(1), mask.negated});
  if (!step.is<arith::SelectOp>())
    return std::nullopt;
  // select(c, x, false) is c and x, select(c, false, x) is not c and x; with
  // true and or, the same for what is negated.
  double outcome = mask.negated ? 1.0 : 0.0;
  for (unsigned other : {1, 2})
    if (isConstant(space, step.operand(3 - other), outcome))
      return std::make_pair(Mask{step.operand(0), other == 2},
                            Mask{step.operand(other), mask.negated});
  return std::nullopt;
}

void mlir::attn::raise::flattenMask(Space &space, Mask mask,
                                    SmallVector<Mask, 0> &flat) {
  mask = simplified(space, mask);
  if (isConstant(space, mask.condition, mask.negated ? 0.0 : 1.0))
    return;
  if (auto both = split(space, mask)) {
    flattenMask(space, both->first, flat);
    flattenMask(space, both->second, flat);
    return;
  }
  flat.push_back(mask);
}

// Narrows a band of the same dimensions and corner, or appends one; false if
// nothing would be left of it.
static bool addBand(SmallVectorImpl<Band> &bands, const Band &band) {
  if (!band.lower && !band.upper)
    return true;
  for (Band &other : bands) {
    if (other.query != band.query || other.key != band.key ||
        other.corner != band.corner)
      continue;
    Band both = other;
    if (band.lower)
      both.lower = std::max(*band.lower, both.lower.value_or(*band.lower));
    if (band.upper)
      both.upper = std::min(*band.upper, both.upper.value_or(*band.upper));
    if (both.lower && both.upper && *both.lower > *both.upper)
      return false;
    other = both;
    return true;
  }
  bands.push_back(band);
  return true;
}

// Takes `mask` as a band or as lengths.
static bool take(Emitter &emitter, const Mask &mask, const Axes &axes,
                 Structure &structure) {
  Space &space = emitter.space;
  std::optional<Band> band = bandOfComparison(space, mask, axes);
  if (!band)
    band = bandOfTable(space, mask, axes);
  if (band)
    return addBand(structure.bands, *band);
  if (structure.lengths.value)
    return false;
  structure.lengths = lengthsOf(emitter, mask, axes);
  return bool(structure.lengths.value);
}

bool mlir::attn::raise::placeStructure(Emitter &emitter, ArrayRef<Mask> masks,
                                       const Axes &axes, Structure &structure) {
  SmallVector<Mask, 0> rest;
  for (const Mask &mask : masks) {
    Mask whole = simplified(emitter.space, mask);
    if (take(emitter, whole, axes, structure))
      continue;
    SmallVector<Mask, 0> flat, others;
    flattenMask(emitter.space, whole, flat);
    for (const Mask &part : flat)
      if (!take(emitter, part, axes, structure))
        others.push_back(part);
    if (others.size() > 1 && others.size() == flat.size())
      rest.push_back(whole); // one tensor, as it was written
    else
      llvm::append_range(rest, others);
  }
  if (rest.empty())
    return true;
  structure.mask = placeMasks(emitter, rest);
  return bool(structure.mask.value);
}

std::optional<Mask> mlir::attn::raise::maskOfBias(Emitter &emitter,
                                                  const Term &bias) {
  Space &space = emitter.space;
  if (!(bias.coefficient > 0) || bias.factors.size() != 1 ||
      bias.factors[0].inverse)
    return std::nullopt;
  std::optional<Positional> formula =
      Positional::of(space, bias.factors[0].scalar);
  if (!formula || formula->countPositions(space) > Positional::limit)
    return std::nullopt;
  SmallVector<bool, 0> allowed;
  constexpr double lowest = -std::numeric_limits<double>::infinity();
  bool isMask = formula->visitAll(
      space, [&](ArrayRef<int64_t>, Positional::Number number) {
        allowed.push_back(number.real == 0.0);
        return number.real == 0.0 || number.real == lowest;
      });
  if (!isMask)
    return std::nullopt;
  Scalar condition;
  SmallVector<int64_t> shape;
  for (unsigned name : formula->getNames()) {
    shape.push_back(space.extent(name).size);
    condition.at.push_back(shape.back() == 1 ? Index() : Index{name});
  }
  auto type = RankedTensorType::get(shape, emitter.builder.getI1Type());
  condition.value =
      arith::ConstantOp::create(emitter.builder, emitter.loc, type,
                                DenseElementsAttr::get(type, allowed));
  return Mask{condition, false};
}

ArrayAttr mlir::attn::raise::bandsOf(Builder &builder, ArrayRef<Band> bands,
                                     ArrayRef<unsigned> loops) {
  if (bands.empty())
    return {};
  SmallVector<Attribute> attrs;
  for (const Band &band : bands)
    attrs.push_back(BandAttr::get(builder.getContext(),
                                  llvm::find(loops, band.query) - loops.begin(),
                                  llvm::find(loops, band.key) - loops.begin(),
                                  band.lower, band.upper, band.corner));
  return builder.getArrayAttr(attrs);
}
