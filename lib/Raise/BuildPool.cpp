//===- BuildPool.cpp - clusters that are attn.pool ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/AttentionParts.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// Names of the operation's loops: those of the result, then the summed ones.
static SmallVector<unsigned> loopsOf(Space &space, const Scalar &element,
                                     ArrayRef<unsigned> summed) {
  SmallVector<unsigned> loops;
  for (const Index &index : element.at)
    llvm::append_range(loops, space.resolve(index));
  llvm::append_range(loops, space.resolve(summed));
  return loops;
}

// The logits and what is masked of them. A mask with more dimensions than what
// it masks is a part of the logits.
static bool placeLogits(Site &site, const WeightedSum &sum, Operand &logits,
                        Structure &structure) {
  Space &space = site.space();
  SmallVector<Mask, 0> masks = sum.softmax.masks;
  Scalar input = peelMasks(space, sum.softmax.input, masks);
  double scale = sum.softmax.scale;
  logits = scale == 1.0 ? site.emitter.place(input)
                        : site.emitter.place(Term{scale, {{input}}},
                                             input.elementType());
  Axes axes{{}, {}, llvm::to_vector(space.resolve(sum.softmax.names))};
  for (unsigned name : logits.names)
    if (!llvm::is_contained(axes.keys, name))
      axes.rows.push_back(name);
  if (!placeStructure(site.emitter, masks, axes, structure))
    return false;
  if (!areAllIn(structure.mask.names, logits.names)) {
    if (!sum.softmax.masks.empty() || scale != 1.0)
      return false;
    structure = {};
    logits = site.emitter.place(sum.softmax.input);
  }
  return bool(logits.value);
}

static PoolOp create(Site &site, const WeightedSum &sum, const Operand &logits,
                     const Operand &value, const Structure &structure,
                     ArrayRef<unsigned> loops, ArrayRef<unsigned> results) {
  Emitter &emitter = site.emitter;
  SmallVector<AffineMap> maps{emitter.mapOf(logits.names, loops),
                              emitter.mapOf(value.names, loops)};
  if (structure.mask.value)
    maps.push_back(emitter.mapOf(structure.mask.names, loops));
  if (structure.lengths.value)
    maps.push_back(emitter.mapOf(structure.lengths.names, loops));
  maps.push_back(emitter.mapOf(results, loops));
  SmallVector<int64_t> shape;
  for (unsigned name : results)
    shape.push_back(site.space().extent(name).size);
  Type type =
      RankedTensorType::get(shape, getElementTypeOrSelf(site.root.getType()));
  return PoolOp::create(
      emitter.builder, emitter.loc, TypeRange{type}, logits.value,
      ValueRange{value.value}, structure.mask.value, structure.lengths.value,
      emitter.builder.getAffineMapArrayAttr(maps),
      EmptyRowsAttr::get(emitter.builder.getContext(), sum.softmax.emptyRows));
}

bool mlir::attn::raise::buildPool(Site &site, const WeightedSum &sum,
                                  std::string &why) {
  Space &space = site.space();
  if (sum.softmax.sink)
    return why = "RP2: the softmax has a sink, which a pool has not", false;
  Operand logits, value = placeProduct(site.emitter, sum.value);
  Structure structure;
  if (!value.value)
    return why = "RW4: the value is a product larger than its factors", false;
  if (!placeLogits(site, sum, logits, structure))
    return why = "logits or mask cannot be written as tensors", false;
  Index summed = space.resolve(sum.softmax.names);
  SmallVector<unsigned> loops = loopsOf(space, site.element, summed);
  SmallVector<unsigned> results(loops.begin(), loops.end() - summed.size());
  SmallVector<unsigned> read = logits.names;
  llvm::append_range(read, value.names);
  if (!areAllIn(read, loops) || !areAllIn(results, read) ||
      !areAllIn(summed, logits.names) || !areAllIn(summed, value.names))
    return why = "RP1: logits or value have other dimensions than a pool",
           false;
  PoolOp op = create(site, sum, logits, value, structure, loops, results);
  Value output =
      finish(site, sum,
             site.emitter.restore(op.getResult(0), site.element.at,
                                  cast<RankedTensorType>(site.root.getType())));
  if (!output)
    return why = "a factor of the result cannot be written out", false;
  site.rewriter.replaceAllUsesWith(site.root, output);
  return true;
}
