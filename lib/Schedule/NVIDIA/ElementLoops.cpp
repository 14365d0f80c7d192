//===- ElementLoops.cpp - one element of a linalg operation ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ElementLoops.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::linalg;

SmallVector<unsigned> attn::threadDims(LinalgOp op) {
  SmallVector<utils::IteratorType> kinds = op.getIteratorTypesArray();
  SmallVector<unsigned> dims;
  for (auto [index, init] : llvm::enumerate(op.getDpsInitsMutable())) {
    SmallVector<unsigned> plain;
    for (AffineExpr expr : op.getMatchingIndexingMap(&init).getResults())
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (kinds[dim.getPosition()] == utils::IteratorType::parallel)
          plain.push_back(dim.getPosition());
    if (index == 0)
      dims = plain;
    else
      llvm::erase_if(dims,
                     [&](unsigned d) { return !llvm::is_contained(plain, d); });
  }
  return dims;
}

namespace {

struct Element {
  OpBuilder &builder;
  LinalgOp op;
  SmallVector<Value> ivs;

  Location loc() { return op.getLoc(); }

  SmallVector<Value> position(OpOperand &operand) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    SmallVector<Value> result;
    for (AffineExpr expr : map.getResults()) {
      if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
        result.push_back(ivs[dim.getPosition()]);
        continue;
      }
      AffineMap one = AffineMap::get(map.getNumDims(), 0, expr);
      result.push_back(getValueOrCreateConstantIndexOp(
          builder, loc(),
          affine::makeComposedFoldedAffineApply(builder, loc(), one,
                                                getAsOpFoldResult(ivs))));
    }
    return result;
  }

  Value load(OpOperand &operand) {
    if (!isa<MemRefType>(operand.get().getType()))
      return operand.get();
    return memref::LoadOp::create(builder, loc(), operand.get(),
                                  position(operand));
  }

  SmallVector<Value> loadInits(Value fill) {
    SmallVector<Value> values;
    for (OpOperand &init : op.getDpsInitsMutable())
      values.push_back(fill ? fill : load(init));
    return values;
  }

  void store(ValueRange values) {
    for (auto [init, value] : llvm::zip(op.getDpsInitsMutable(), values))
      memref::StoreOp::create(builder, loc(), value, init.get(),
                              position(init));
  }

  SmallVector<Value> emitPayload(ValueRange inits);
};

/// The body for one point; `inits` are the results' values so far.
SmallVector<Value> Element::emitPayload(ValueRange inits) {
  Block *body = op.getBlock();
  IRMapping map;
  for (auto [operand, argument] :
       llvm::zip(op.getOpOperandsMatchingBBargs(), body->getArguments())) {
    if (op.isDpsInit(operand))
      map.map(argument,
              inits[operand->getOperandNumber() - op.getNumDpsInputs()]);
    else if (!argument.use_empty())
      map.map(argument, load(*operand));
  }
  for (Operation &inner : body->without_terminator()) {
    if (auto index = dyn_cast<IndexOp>(inner))
      map.map(index.getResult(), ivs[index.getDim()]);
    else
      builder.clone(inner, map);
  }
  SmallVector<Value> results;
  for (Value value : body->getTerminator()->getOperands())
    results.push_back(map.lookupOrDefault(value));
  return results;
}

} // namespace

void attn::emitElementLoops(OpBuilder &builder, LinalgOp op,
                            ArrayRef<Range> ranges, SmallVector<Value> ivs,
                            Value fill) {
  Location loc = op.getLoc();
  SmallVector<unsigned> inner;
  SmallVector<Value> lower, upper, step;
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    if (ivs[dim])
      continue;
    inner.push_back(dim);
    lower.push_back(
        getValueOrCreateConstantIndexOp(builder, loc, range.offset));
    upper.push_back(getValueOrCreateConstantIndexOp(builder, loc, range.size));
    step.push_back(getValueOrCreateConstantIndexOp(builder, loc, range.stride));
  }
  Element element{builder, op, ivs};
  bool inRegister = llvm::all_of(op.getDpsInitsMutable(), [&](OpOperand &init) {
    AffineMap map = op.getMatchingIndexingMap(&init);
    return llvm::none_of(inner,
                         [&](unsigned d) { return map.isFunctionOfDim(d); });
  });
  if (!inRegister) {
    scf::buildLoopNest(builder, loc, lower, upper, step,
                       [&](OpBuilder &b, Location, ValueRange loopIvs) {
                         Element point{b, op, element.ivs};
                         for (auto [dim, iv] : llvm::zip(inner, loopIvs))
                           point.ivs[dim] = iv;
                         point.store(point.emitPayload(point.loadInits(fill)));
                       });
    return;
  }
  SmallVector<Value> inits = element.loadInits(fill);
  scf::LoopNest nest = scf::buildLoopNest(
      builder, loc, lower, upper, step, inits,
      [&](OpBuilder &b, Location, ValueRange loopIvs, ValueRange values) {
        Element point{b, op, element.ivs};
        for (auto [dim, iv] : llvm::zip(inner, loopIvs))
          point.ivs[dim] = iv;
        return point.emitPayload(values);
      });
  element.store(nest.results);
}
