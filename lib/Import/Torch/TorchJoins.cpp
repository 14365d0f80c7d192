//===- TorchJoins.cpp - tensors joined ------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchShapes.h"
#include "attn/Dialect/Torch/TorchViewOps.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// The tensors of a list, cast to their common element type.
static ParseResult readJoined(TorchImport &t, Value list,
                              SmallVectorImpl<Value> &tensors) {
  if (t.list(list, tensors))
    return failure();
  if (tensors.empty() || llvm::is_contained(tensors, Value()))
    return t.error() << "expected a list of one or more tensors";
  // An empty tensor of one dimension is passed over, as PyTorch does.
  if (llvm::any_of(tensors, [&](Value v) { return t.rankOf(v) > 1; }))
    llvm::erase_if(tensors, [&](Value v) {
      return t.rankOf(v) == 1 && t.typeOf(v).getDimSize(0) == 0;
    });
  Type element = signless(t.declaredDtype());
  if (!element)
    element = t.elementOf(tensors.front());
  for (Value &tensor : tensors) {
    if (t.rankOf(tensor) != t.rankOf(tensors.front()))
      return t.error() << "expected tensors of one rank, found "
                       << t.typeOf(tensors.front()) << " and "
                       << t.typeOf(tensor);
    tensor = t.b.convert(tensor, element);
  }
  return success();
}

static ParseResult checkJoined(TorchImport &t, ArrayRef<Value> tensors,
                               int64_t joined) {
  for (Value tensor : tensors)
    for (int64_t dim = 0; dim < t.rankOf(tensor); ++dim)
      if (dim != joined && t.checkEqual(tensors.front(), dim, tensor, dim))
        return failure();
  return success();
}

static LogicalResult importCat(Operation *op, TorchImport &t) {
  SmallVector<Value> tensors;
  int64_t dim;
  if (readJoined(t, op->getOperand(0), tensors) ||
      t.dim(op->getOperand(1), "dim", t.rankOf(tensors.front()), dim) ||
      checkJoined(t, tensors, dim))
    return failure();
  if (t.rankOf(tensors.front()) == 0)
    return t.error() << "expected tensors with dimensions, found none";
  return t.replace(tensors.size() == 1 ? tensors.front()
                                       : t.b.concat(tensors, dim));
}

static LogicalResult importStack(AtenStackOp op, TorchImport &t) {
  SmallVector<Value> tensors;
  int64_t dim;
  if (readJoined(t, op.getTensors(), tensors) ||
      t.dim(op.getDim(), "dim", t.rankOf(tensors.front()) + 1, dim) ||
      checkJoined(t, tensors, /*joined=*/-1))
    return failure();
  for (Value &tensor : tensors)
    tensor = t.b.unsqueeze(tensor, dim);
  return t.replace(tensors.size() == 1 ? tensors.front()
                                       : t.b.concat(tensors, dim));
}

/// hstack and vstack: tensors of up to `least` - 1 dimensions get more first.
template <int64_t least, int64_t joined>
static LogicalResult importStackAlong(Operation *op, TorchImport &t) {
  SmallVector<Value> tensors;
  if (readJoined(t, op->getOperand(0), tensors))
    return failure();
  for (Value &tensor : tensors)
    while (t.rankOf(tensor) < least)
      tensor = t.b.unsqueeze(tensor, 0);
  int64_t dim = std::min(joined, t.rankOf(tensors.front()) - 1);
  if (checkJoined(t, tensors, dim))
    return failure();
  return t.replace(tensors.size() == 1 ? tensors.front()
                                       : t.b.concat(tensors, dim));
}

/// Every vector along a dimension of its own, repeated along the others.
static LogicalResult importMeshgrid(Operation *op, TorchImport &t) {
  SmallVector<Value> tensors;
  StringRef indexing = "ij";
  if (t.list(op->getOperand(0), tensors) ||
      (op->getNumOperands() > 1 &&
       t.string(op->getOperand(1), "indexing", indexing)))
    return failure();
  if (tensors.empty() || llvm::is_contained(tensors, Value()))
    return t.error() << "expected a list of one or more tensors";
  int64_t rank = tensors.size();
  auto dimOf = [&](int64_t position) {
    return indexing == "xy" && position < 2 && rank > 1 ? 1 - position
                                                        : position;
  };
  TorchImport::Sizes sizes(rank);
  for (auto [position, tensor] : llvm::enumerate(tensors)) {
    if (t.rankOf(tensor) == 0)
      tensor = t.b.unsqueeze(tensor, 0);
    if (t.checkRank(tensor, "tensors", 1))
      return failure();
    sizes[dimOf(position)] = t.b.size(tensor, 0);
  }
  for (auto [position, tensor] : llvm::enumerate(tensors)) {
    for (int64_t after = dimOf(position) + 1; after < rank; ++after)
      tensor = t.b.unsqueeze(tensor, t.rankOf(tensor));
    FailureOr<Value> wide = expandTo(t, tensor, sizes);
    if (failed(wide))
      return failure();
    tensor = *wide;
  }
  return t.replaceWithList(tensors);
}

void attn::addTorchJoins(TorchImports &imports) {
  imports.addAll<AtenCatOp, AtenConcatOp>(importCat);
  imports.add(importStack);
  imports.addAll<AtenHstackOp>(importStackAlong<1, 1>);
  imports.addAll<AtenVstackOp>(importStackAlong<2, 0>);
  imports.addAll<AtenMeshgridOp, AtenMeshgridIndexingOp>(importMeshgrid);
}
