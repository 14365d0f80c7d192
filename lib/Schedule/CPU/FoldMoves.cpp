//===- FoldMoves.cpp - attention that reads what lies elsewhere -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FoldMoves.h"

#include "attn/Dialect/Attn/AttentionDims.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn;

static AffineMap withResults(AffineMap map, ArrayRef<AffineExpr> results) {
  return AffineMap::get(map.getNumDims(), 0, results, map.getContext());
}

/// The source of `value`, which is read through `map`, and the map for it;
/// null if `value` is no move.
static std::pair<Value, AffineMap> getSource(Value value, AffineMap map) {
  if (auto transpose = value.getDefiningOp<linalg::TransposeOp>()) {
    SmallVector<AffineExpr> results(map.getNumResults());
    for (auto [to, from] : llvm::enumerate(transpose.getPermutation()))
      results[from] = map.getResult(to);
    return {transpose.getInput(), withResults(map, results)};
  }
  if (auto broadcast = value.getDefiningOp<linalg::BroadcastOp>()) {
    SmallVector<AffineExpr> results;
    for (auto [i, expr] : llvm::enumerate(map.getResults()))
      if (!llvm::is_contained(broadcast.getDimensions(), int64_t(i)))
        results.push_back(expr);
    return {broadcast.getInput(), withResults(map, results)};
  }
  return {};
}

/// Whether the dimensions have the same roles with `maps`.
static bool keepsRoles(AttentionOp op, ArrayRef<AffineMap> maps) {
  std::string error;
  AffineMap output = maps[op->getNumOperands()];
  FailureOr<AttentionDims> before =
      AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                         op.getOutputMap(), error);
  FailureOr<AttentionDims> after =
      AttentionDims::get(maps[0], maps[1], maps[2], output, error);
  return succeeded(before) && succeeded(after) &&
         before->query == after->query && before->value == after->value &&
         before->batch == after->batch;
}

static SmallVector<AffineMap> getMaps(AttentionOp op) {
  return llvm::to_vector(op.getIndexingMaps().getAsValueRange<AffineMapAttr>());
}

/// Whether every dimension still has a size that something states.
static bool keepsSizes(AttentionOp op, ArrayRef<AffineMap> maps) {
  for (unsigned dim = 0; dim < maps[0].getNumDims(); ++dim)
    if (llvm::none_of(maps.take_front(op->getNumOperands()),
                      [&](AffineMap map) { return map.isFunctionOfDim(dim); }))
      return false;
  return true;
}

void attn::foldMoves(RewriterBase &rewriter, AttentionOp op) {
  for (OpOperand &operand : op->getOpOperands()) {
    unsigned number = operand.getOperandNumber();
    while (true) {
      SmallVector<AffineMap> maps = getMaps(op);
      Value source;
      std::tie(source, maps[number]) = getSource(operand.get(), maps[number]);
      if (!source)
        break;
      if (!keepsRoles(op, maps) || !keepsSizes(op, maps))
        break;
      rewriter.modifyOpInPlace(op, [&] {
        operand.set(source);
        op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
      });
    }
  }
  // The result, if a transpose is all that becomes of it.
  Value output = op.getOutput();
  if (!output.hasOneUse())
    return;
  auto transpose = dyn_cast<linalg::TransposeOp>(*output.user_begin());
  if (!transpose || transpose.getInput() != output)
    return;
  SmallVector<AffineMap> maps = getMaps(op);
  AffineMap &map = maps[op->getNumOperands()];
  SmallVector<AffineExpr> results;
  for (int64_t from : transpose.getPermutation())
    results.push_back(map.getResult(from));
  map = withResults(map, results);
  rewriter.modifyOpInPlace(op, [&] {
    output.setType(cast<RankedTensorType>(transpose->getResult(0).getType()));
    op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
  });
  rewriter.replaceAllUsesWith(transpose->getResult(0), output);
  rewriter.eraseOp(transpose);
}
