//===- TorchReshapes.cpp - shapes and the order of dimensions -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchShapes.h"

#include "attn/Dialect/Torch/TorchViewOps.h"
#include "attn/Import/SizeProduct.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

static RankedTensorType typeOfSizes(ArrayRef<OpFoldResult> sizes,
                                    Type element) {
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  return RankedTensorType::get(shape, element);
}

/// The elements of `tensor` divided among `others`; factors that both have
/// cancel.
static OpFoldResult quotient(TorchImport &t, Value tensor,
                             ArrayRef<OpFoldResult> others) {
  SizeProduct total(t.b.sizes(tensor)), divisor(others);
  if (std::optional<SizeProduct> exact = total.dividedBy(divisor))
    return exact->materialise(t.b);
  return t.compute<arith::DivUIOp>(total.materialise(t.b),
                                   divisor.materialise(t.b));
}

FailureOr<Value> attn::reshapeTo(TorchImport &t, Value tensor,
                                 TorchImport::Sizes sizes) {
  int64_t unknown = -1, known = 1;
  bool isStatic = true;
  TorchImport::Sizes others;
  for (auto [position, size] : llvm::enumerate(sizes)) {
    std::optional<int64_t> constant = getConstantIntValue(size);
    if (constant == -1 && unknown < 0) {
      unknown = position;
      continue;
    }
    if (constant && *constant < 0)
      return t.error() << "expected sizes of 0 or more and at most one -1, "
                          "found "
                       << *constant;
    others.push_back(size);
    isStatic &= constant.has_value();
    known *= constant.value_or(1);
  }
  RankedTensorType type = t.typeOf(tensor);
  if (unknown >= 0 && known == 0)
    return t.error() << "expected sizes that leave one for -1, found a product "
                        "of 0";
  if (type.hasStaticShape() && isStatic) {
    int64_t total = type.getNumElements();
    if (unknown < 0 ? known != total : total % known != 0)
      return t.error() << "expected sizes for " << total
                       << " elements, found a product of " << known;
  }
  if (unknown >= 0)
    sizes[unknown] = quotient(t, tensor, others);
  return t.b.reshape(tensor, sizes, typeOfSizes(sizes, t.elementOf(tensor)));
}

static LogicalResult replaceReshaped(TorchImport &t, Value tensor,
                                     TorchImport::Sizes sizes) {
  FailureOr<Value> result = reshapeTo(t, tensor, std::move(sizes));
  return failed(result) ? failure() : t.replace(*result);
}

static LogicalResult importView(Operation *op, TorchImport &t) {
  Value self;
  TorchImport::Sizes sizes;
  if (t.tensor(op->getOperand(0), self) ||
      t.sizes(op->getOperand(1), "size", sizes))
    return failure();
  return replaceReshaped(t, self, sizes);
}

static LogicalResult importViewAs(Operation *op, TorchImport &t) {
  Value self, other;
  if (t.tensor(op->getOperand(0), self) || t.tensor(op->getOperand(1), other))
    return failure();
  return replaceReshaped(t, self, t.b.sizes(other));
}

static LogicalResult importFlatten(Operation *op, TorchImport &t) {
  Value self;
  int64_t start, end;
  if (t.tensor(op->getOperand(0), self) ||
      t.dim(op->getOperand(1), "start_dim", t.rankOf(self), start) ||
      t.dim(op->getOperand(2), "end_dim", t.rankOf(self), end))
    return failure();
  if (start > end)
    return t.error() << "expected start_dim before end_dim, found " << start
                     << " and " << end;
  TorchImport::Sizes from = t.b.sizes(self), to;
  if (from.empty())
    from.push_back(t.index(1));
  for (auto [dim, size] : llvm::enumerate(from)) {
    int64_t position = dim;
    if (position > start && position <= end)
      to.back() = t.b.product(to.back(), size);
    else
      to.push_back(size);
  }
  return replaceReshaped(t, self, to);
}

static LogicalResult importUnflatten(AtenUnflattenIntOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  TorchImport::Sizes parts;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      t.sizes(op.getSizes(), "sizes", parts))
    return failure();
  TorchImport::Sizes to = t.b.sizes(self);
  if (to.empty())
    return t.error() << "expected a tensor with dimensions, found none";
  // A part of -1 is computed from this dimension alone.
  for (auto [position, part] : llvm::enumerate(parts)) {
    if (getConstantIntValue(part) != -1)
      continue;
    OpFoldResult others = t.index(1);
    for (auto [next, other] : llvm::enumerate(parts))
      if (next != position)
        others = t.b.product(others, other);
    std::optional<int64_t> divisor = getConstantIntValue(others),
                           size = getConstantIntValue(to[dim]);
    if (divisor && (*divisor <= 0 || (size && *size % *divisor != 0)))
      return t.error() << "expected parts of dimension " << dim
                       << ", found a product of " << *divisor;
    part = t.compute<arith::DivUIOp>(to[dim], others);
    break;
  }
  to.erase(to.begin() + dim);
  to.insert(to.begin() + dim, parts.begin(), parts.end());
  return replaceReshaped(t, self, to);
}

//===----------------------------------------------------------------------===//
// Dimensions of size 1
//===----------------------------------------------------------------------===//

/// Drops those of `dims` whose size is 1; a dynamic size is 1 only if the
/// result's stated rank says so.
static LogicalResult squeezeDims(TorchImport &t, Value self,
                                 ArrayRef<int64_t> dims, bool mustBeOne) {
  SmallVector<int64_t> dropped, shape;
  bool stated = t.declaredShape(0, shape);
  for (int64_t dim : dims) {
    if (dim >= t.rankOf(self))
      continue; // no dimensions at all
    int64_t size = t.typeOf(self).getDimSize(dim);
    if (ShapedType::isDynamic(size)) {
      int64_t fewer = t.rankOf(self) - static_cast<int64_t>(dims.size());
      if (mustBeOne || (stated && static_cast<int64_t>(shape.size()) == fewer))
        dropped.push_back(dim);
    } else if (size == 1) {
      dropped.push_back(dim);
    } else if (mustBeOne) {
      return t.error() << "expected a size of 1 in dimension " << dim
                       << ", found " << size;
    }
  }
  for (int64_t dim : dropped)
    t.b.assertEqual(t.b.size(self, dim), t.index(1));
  return t.replace(t.b.squeeze(self, dropped));
}

static LogicalResult importSqueeze(AtenSqueezeOp op, TorchImport &t) {
  Value self;
  if (t.tensor(op.getSelf(), self))
    return failure();
  return squeezeDims(t, self,
                     llvm::to_vector(llvm::seq<int64_t>(0, t.rankOf(self))),
                     /*mustBeOne=*/false);
}

static LogicalResult importSqueezeDim(AtenSqueezeDimOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim))
    return failure();
  return squeezeDims(t, self, dim, /*mustBeOne=*/false);
}

template <bool mustBeOne>
static LogicalResult importSqueezeDims(Operation *op, TorchImport &t) {
  Value self;
  SmallVector<int64_t> listed, dims;
  if (t.tensor(op->getOperand(0), self) ||
      t.integers(op->getOperand(1), "dim", listed))
    return failure();
  if (!listed.empty() && t.dims(op->getOperand(1), "dim", t.rankOf(self), dims))
    return failure();
  return squeezeDims(t, self, dims, mustBeOne);
}

static LogicalResult importUnsqueeze(AtenUnsqueezeOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self) + 1, dim))
    return failure();
  return t.replace(t.b.unsqueeze(self, dim));
}

//===----------------------------------------------------------------------===//
// Order of dimensions
//===----------------------------------------------------------------------===//

static LogicalResult importPermute(AtenPermuteOp op, TorchImport &t) {
  Value self;
  SmallVector<int64_t> listed, dims;
  if (t.tensor(op.getSelf(), self) ||
      t.integers(op.getDims(), "dims", listed) ||
      t.dims(op.getDims(), "dims", t.rankOf(self), dims))
    return failure();
  int64_t count = listed.size();
  if (count != t.rankOf(self))
    return t.error() << "expected " << t.rankOf(self) << " dimensions, found "
                     << count;
  return t.replace(t.b.transpose(self, dims));
}

static LogicalResult exchange(TorchImport &t, Value self, int64_t lhs,
                              int64_t rhs) {
  if (t.rankOf(self) == 0)
    return t.replace(self);
  SmallVector<int64_t> order =
      llvm::to_vector(llvm::seq<int64_t>(0, t.rankOf(self)));
  std::swap(order[lhs], order[rhs]);
  return t.replace(t.b.transpose(self, order));
}

static LogicalResult importTranspose(AtenTransposeIntOp op, TorchImport &t) {
  Value self;
  int64_t dim0, dim1;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim0(), "dim0", t.rankOf(self), dim0) ||
      t.dim(op.getDim1(), "dim1", t.rankOf(self), dim1))
    return failure();
  return exchange(t, self, dim0, dim1);
}

/// aten.t (at most two dimensions) and aten.mT (at least two)
template <bool atMostTwo>
static LogicalResult importMatrixTranspose(Operation *op, TorchImport &t) {
  Value self;
  if (t.tensor(op->getOperand(0), self))
    return failure();
  int64_t rank = t.rankOf(self);
  if (atMostTwo ? rank > 2 : rank < 2)
    return t.error() << "expected " << (atMostTwo ? "at most" : "at least")
                     << " 2 dimensions, found " << rank;
  return rank < 2 ? t.replace(self) : exchange(t, self, rank - 2, rank - 1);
}

static LogicalResult importReverseDims(AtenNumpyTOp op, TorchImport &t) {
  Value self;
  if (t.tensor(op.getSelf(), self))
    return failure();
  SmallVector<int64_t> order;
  for (int64_t dim = t.rankOf(self); dim > 0; --dim)
    order.push_back(dim - 1);
  return t.replace(t.b.transpose(self, order));
}

static LogicalResult moveDims(TorchImport &t, Value self,
                              ArrayRef<int64_t> sources,
                              ArrayRef<int64_t> destinations) {
  if (sources.size() != destinations.size())
    return t.error() << "expected as many sources as destinations, found "
                     << sources.size() << " and " << destinations.size();
  SmallVector<int64_t> order(t.rankOf(self), -1);
  for (auto [source, destination] : llvm::zip_equal(sources, destinations))
    order[destination] = source;
  int64_t next = 0;
  for (int64_t &dim : order) {
    if (dim >= 0)
      continue;
    while (llvm::is_contained(sources, next))
      ++next;
    dim = next++;
  }
  return t.replace(t.b.transpose(self, order));
}

static LogicalResult importMovedimInt(AtenMovedimIntOp op, TorchImport &t) {
  Value self;
  int64_t source, destination;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getSource(), "source", t.rankOf(self), source) ||
      t.dim(op.getDestination(), "destination", t.rankOf(self), destination))
    return failure();
  return t.rankOf(self) == 0 ? t.replace(self)
                             : moveDims(t, self, source, destination);
}

static LogicalResult importMovedimList(AtenMovedimIntlistOp op,
                                       TorchImport &t) {
  Value self;
  SmallVector<int64_t> listed, sources, destinations;
  if (t.tensor(op.getSelf(), self) ||
      t.integers(op.getSource(), "source", listed))
    return failure();
  if (listed.empty() || t.rankOf(self) == 0)
    return t.replace(self);
  if (t.dims(op.getSource(), "source", t.rankOf(self), sources) ||
      t.dims(op.getDestination(), "destination", t.rankOf(self), destinations))
    return failure();
  return moveDims(t, self, sources, destinations);
}

static LogicalResult importSame(Operation *op, TorchImport &t) {
  return t.forward(op->getOperand(0));
}

void attn::addTorchReshapes(TorchImports &imports) {
  imports.addAll<AtenViewOp, AtenReshapeOp, Aten_UnsafeViewOp,
                 Aten_ReshapeAliasOp>(importView);
  imports.addAll<AtenViewAsOp, AtenReshapeAsOp>(importViewAs);
  imports.addAll<AtenFlattenUsingIntsOp, PrimsCollapseOp>(importFlatten);
  imports.add(importUnflatten);
  imports.add(importSqueeze);
  imports.add(importSqueezeDim);
  imports.addAll<AtenSqueezeDimsOp>(importSqueezeDims<false>);
  imports.addAll<PrimsSqueezeOp>(importSqueezeDims<true>);
  imports.add(importUnsqueeze);
  imports.add(importPermute);
  imports.add(importTranspose);
  imports.addAll<AtenTOp>(importMatrixTranspose<true>);
  imports.addAll<AtenMTOp>(importMatrixTranspose<false>);
  imports.add(importReverseDims);
  imports.add(importMovedimInt);
  imports.add(importMovedimList);
  imports.addAll<AtenContiguousOp, AtenCloneOp, AtenDetachOp, AtenDetach_Op,
                 AtenAliasOp, AtenLiftFreshCopyOp>(importSame);
}
