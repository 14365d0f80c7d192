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
                     ArrayRef<unsigned> loops, ArrayRef<unsigned> results,
                     ArrayRef<unsigned> rows) {
  Emitter &emitter = site.emitter;
  SmallVector<AffineMap> maps{emitter.mapOf(logits.names, loops),
                              emitter.mapOf(value.names, loops)};
  if (structure.mask.value)
    maps.push_back(emitter.mapOf(structure.mask.names, loops));
  if (structure.lengths.value)
    maps.push_back(emitter.mapOf(structure.lengths.names, loops));
  maps.push_back(emitter.mapOf(results, loops));
  Type type =
      typeOf(site.space(), results, getElementTypeOrSelf(site.root.getType()));
  Type logsumexp;
  if (sum.softmax.sink) {
    maps.push_back(emitter.mapOf(rows, loops));
    logsumexp = typeOf(site.space(), rows, accumulatorOf({logits, value}));
  }
  return PoolOp::create(
      emitter.builder, emitter.loc, TypeRange{type}, logsumexp, logits.value,
      ValueRange{value.value}, structure.mask.value, structure.lengths.value,
      emitter.builder.getAffineMapArrayAttr(maps),
      EmptyRowsAttr::get(emitter.builder.getContext(), sum.softmax.emptyRows));
}

bool mlir::attn::raise::buildPool(Site &site, const WeightedSum &sum,
                                  std::string &why) {
  Space &space = site.space();
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
  SmallVector<unsigned> rows;
  for (unsigned name : results)
    if (llvm::is_contained(logits.names, name))
      rows.push_back(name);
  PoolOp op = create(site, sum, logits, value, structure, loops, results, rows);
  Value output =
      site.emitter.restore(op.getResult(0), site.element.at,
                           cast<RankedTensorType>(site.root.getType()));
  if (sum.softmax.sink)
    output =
        withSink(site, *sum.softmax.sink, output, {op.getLogsumexp(), rows});
  if (output)
    output = finish(site, sum, output);
  if (!output)
    return why = "a factor of the result cannot be written out", false;
  site.rewriter.replaceAllUsesWith(site.root, output);
  return true;
}
