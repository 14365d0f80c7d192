//===- BuildRegion.cpp - changes of a score as a score region -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/AttentionParts.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// Writes the score region; its tensors become score operands.
bool mlir::attn::raise::buildRegion(Emitter &emitter, const Scores &scores,
                                    Parts &parts, ArrayRef<unsigned> scoreNames,
                                    Region &region) {
  Space &space = emitter.space;
  Location loc = emitter.loc;
  Block &block = region.emplaceBlock();
  Value score = block.addArgument(parts.accumulator, loc);
  OpBuilder body(loc.getContext());
  body.setInsertionPointToStart(&block);
  auto convert = [&](Value value, Type type) -> Value {
    unsigned from = value.getType().getIntOrFloatBitWidth();
    unsigned to = type.getIntOrFloatBitWidth();
    if (from == to)
      return value;
    return from < to ? arith::ExtFOp::create(body, loc, type, value).getResult()
                     : arith::TruncFOp::create(body, loc, type, value);
  };
  const Scalar &product = scores.contraction.result;
  SmallVector<std::pair<Scalar, Value>> read;
  auto leaf = [&](Scalar scalar) -> Value {
    if (isIdentical(space, scalar, product))
      return convert(score, product.elementType());
    for (auto &[other, value] : read)
      if (isIdentical(space, other, scalar))
        return value;
    if (contains(space, scalar, product))
      return {}; // look inside
    OpBuilder::InsertionGuard guard(emitter.builder);
    Operand operand = emitter.place(scalar);
    if (!operand.value || !areAllIn(operand.names, scoreNames))
      return {};
    parts.scoreOperands.push_back(operand);
    Value arg = block.addArgument(scalar.elementType(), loc);
    read.push_back({scalar, arg});
    return arg;
  };
  auto position = [&](ArrayRef<unsigned> index) -> Value {
    if (index.size() != 1 || !llvm::is_contained(scoreNames, index[0]))
      return {};
    int64_t dim = llvm::find(parts.loops, index[0]) - parts.loops.begin();
    return IndexOp::create(body, loc, body.getIndexType(), dim);
  };
  Value result = emitter.clone(body, *scores.region, {leaf, position});
  if (!result)
    return false;
  result = convert(result, parts.accumulator);
  if (scores.regionFactor != 1.0) {
    Value by = arith::ConstantOp::create(
        body, loc, body.getFloatAttr(parts.accumulator, scores.regionFactor));
    result = arith::MulFOp::create(body, loc, result, by);
  }
  YieldOp::create(body, loc, result);
  return true;
}
