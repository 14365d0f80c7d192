//===- TorchExpand.cpp - repeated dimensions ------------------------------===//
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

FailureOr<Value> attn::expandTo(TorchImport &t, Value tensor,
                                TorchImport::Sizes sizes) {
  int64_t leading = static_cast<int64_t>(sizes.size()) - t.rankOf(tensor);
  if (leading < 0)
    return t.error() << "expected at least " << t.rankOf(tensor)
                     << " sizes, found " << sizes.size();
  for (auto [position, size] : llvm::enumerate(sizes)) {
    int64_t dim = static_cast<int64_t>(position) - leading;
    std::optional<int64_t> wanted = getConstantIntValue(size);
    if (dim < 0 && wanted && *wanted < 0)
      return t.error() << "expected a size of 0 or more in the new dimension "
                       << position << ", found " << *wanted;
    if (dim < 0)
      continue;
    int64_t own = t.typeOf(tensor).getDimSize(dim);
    if (wanted == -1)
      size = t.b.size(tensor, dim);
    else if (wanted && own != 1 && !ShapedType::isDynamic(own) &&
             own != *wanted)
      return t.error() << "expected a size of 1 to expand to " << *wanted
                       << " in dimension " << position << ", found " << own;
  }
  return t.b.broadcastTo(tensor, sizes);
}

static LogicalResult replaceExpanded(TorchImport &t, Value tensor,
                                     TorchImport::Sizes sizes) {
  FailureOr<Value> result = expandTo(t, tensor, std::move(sizes));
  return failed(result) ? failure() : t.replace(*result);
}

static LogicalResult importExpand(Operation *op, TorchImport &t) {
  Value self;
  TorchImport::Sizes sizes;
  if (t.tensor(op->getOperand(0), self) ||
      t.sizes(op->getOperand(1), "size", sizes))
    return failure();
  return replaceExpanded(t, self, sizes);
}

static LogicalResult importExpandAs(AtenExpandAsOp op, TorchImport &t) {
  Value self, other;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getOther(), other))
    return failure();
  return replaceExpanded(t, self, t.b.sizes(other));
}

/// The whole tensor repeated: [r0, n0, r1, n1, ...] with the r broadcast, then
/// each pair of dimensions joined.
static LogicalResult importRepeat(Operation *op, TorchImport &t) {
  Value self;
  TorchImport::Sizes repeats, wide, joined;
  if (t.tensor(op->getOperand(0), self) ||
      t.sizes(op->getOperand(1), "repeats", repeats))
    return failure();
  int64_t rank = t.rankOf(self), count = repeats.size();
  if (count < rank && isa<AtenRepeatOp>(op))
    return t.error() << "expected at least " << rank << " repeats, found "
                     << count;
  repeats.insert(repeats.begin(), std::max<int64_t>(rank - count, 0),
                 t.index(1));
  for (; rank < static_cast<int64_t>(repeats.size()); ++rank)
    self = t.b.unsqueeze(self, 0);
  TorchImport::Sizes own = t.b.sizes(self);
  for (auto [dim, size] : llvm::enumerate(own)) {
    std::optional<int64_t> times = getConstantIntValue(repeats[dim]);
    if (times && *times < 0)
      return t.error() << "expected repeats of 0 or more, found " << *times;
    joined.push_back(t.b.product(repeats[dim], size));
    if (times != 1) {
      self = t.b.unsqueeze(self, wide.size());
      wide.push_back(repeats[dim]);
    }
    wide.push_back(size);
  }
  FailureOr<Value> result = reshapeTo(t, t.b.broadcastTo(self, wide), joined);
  return failed(result) ? failure() : t.replace(*result);
}

/// Each element repeated: a new dimension after `dim`, broadcast, joined.
static LogicalResult importRepeatInterleave(AtenRepeatInterleaveSelfIntOp op,
                                            TorchImport &t) {
  Value self;
  OpFoldResult repeats;
  int64_t dim = 0;
  if (t.tensor(op.getSelf(), self) ||
      t.size(op.getRepeats(), "repeats", repeats))
    return failure();
  if (std::optional<int64_t> times = getConstantIntValue(repeats);
      times && *times < 0)
    return t.error() << "expected repeats of 0 or more, found " << *times;
  if (t.isNone(op.getDim()) || t.rankOf(self) == 0) {
    FailureOr<Value> flat = reshapeTo(t, self, {t.index(-1)});
    if (failed(flat))
      return failure();
    self = *flat;
  } else if (t.dim(op.getDim(), "dim", t.rankOf(self), dim)) {
    return failure();
  }
  TorchImport::Sizes joined = t.b.sizes(self), wide = joined;
  joined[dim] = t.b.product(joined[dim], repeats);
  wide.insert(wide.begin() + dim + 1, repeats);
  Value repeated = t.b.broadcastTo(t.b.unsqueeze(self, dim + 1), wide);
  FailureOr<Value> result = reshapeTo(t, repeated, joined);
  return failed(result) ? failure() : t.replace(*result);
}

void attn::addTorchExpand(TorchImports &imports) {
  imports.addAll<AtenExpandOp, AtenBroadcastToOp>(importExpand);
  imports.add(importExpandAs);
  imports.addAll<AtenRepeatOp, AtenTileOp>(importRepeat);
  imports.add(importRepeatInterleave);
}
