//===- BuildPool.cpp - clusters that are attn.pool ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/WeightedSum.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

static bool areAllIn(ArrayRef<unsigned> names, ArrayRef<unsigned> set) {
  return llvm::all_of(
      names, [&](unsigned name) { return llvm::is_contained(set, name); });
}

// Names of the operation's loops: those of the result, then the summed ones.
static SmallVector<unsigned> loopsOf(Space &space, const Scalar &element,
                                     ArrayRef<unsigned> summed) {
  SmallVector<unsigned> loops;
  for (const Index &index : element.at)
    llvm::append_range(loops, space.resolve(index));
  llvm::append_range(loops, space.resolve(summed));
  return loops;
}

bool mlir::attn::raise::buildPool(Site &site, const WeightedSum &sum,
                                  std::string &why) {
  Space &space = site.space();
  Emitter &emitter = site.emitter;
  SmallVector<Mask, 0> masks;
  Scalar input = peelMasks(space, sum.softmax.input, masks);
  Operand logits = emitter.place(input), mask;
  auto type = cast<RankedTensorType>(site.root.getType());
  Operand value = placeProduct(emitter, sum.value);
  if (!masks.empty())
    mask = placeMasks(emitter, masks);
  if (!areAllIn(mask.names, logits.names)) {
    // A mask with more dimensions than what it masks is part of the logits.
    masks.clear();
    mask = {};
    logits = emitter.place(sum.softmax.input);
  }
  if (!value.value)
    return why = "RW4: the value is a product larger than its factors", false;
  if (!logits.value || (!masks.empty() && !mask.value))
    return why = "logits or mask cannot be written as tensors", false;
  SmallVector<unsigned> loops = loopsOf(space, site.element, sum.softmax.names);
  SmallVector<unsigned> results = loops;
  results.resize(loops.size() - space.resolve(sum.softmax.names).size());
  SmallVector<unsigned> read = logits.names;
  llvm::append_range(read, value.names);
  if (!areAllIn(read, loops) || !areAllIn(results, read) ||
      !areAllIn(space.resolve(sum.softmax.names), logits.names) ||
      !areAllIn(space.resolve(sum.softmax.names), value.names))
    return why = "RP1: logits, value or mask have other dimensions than a pool",
           false;
  SmallVector<AffineMap> maps{emitter.mapOf(logits.names, loops),
                              emitter.mapOf(value.names, loops)};
  if (mask.value)
    maps.push_back(emitter.mapOf(mask.names, loops));
  maps.push_back(emitter.mapOf(results, loops));
  SmallVector<int64_t> shape;
  for (unsigned name : results)
    shape.push_back(space.extent(name).size);
  auto op = PoolOp::create(
      emitter.builder, emitter.loc,
      TypeRange{RankedTensorType::get(shape, type.getElementType())},
      logits.value, ValueRange{value.value}, mask.value, Value(),
      emitter.builder.getAffineMapArrayAttr(maps),
      EmptyRowsAttr::get(emitter.builder.getContext(), sum.softmax.emptyRows));
  site.rewriter.replaceAllUsesWith(
      site.root, emitter.restore(op.getResult(0), site.element.at, type));
  return true;
}
