//===- Space.cpp - boxes of indices, and tensors read through affine maps -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Space.h"

#include "mlir/IR/AffineExpr.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn::interpret;

SmallVector<int64_t>
mlir::attn::interpret::getStrides(ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(shape.size());
  uint64_t stride = 1; // wraps where the tensor is empty, and is not used then
  for (size_t dim = shape.size(); dim-- > 0;) {
    strides[dim] = stride;
    stride *= shape[dim];
  }
  return strides;
}

int64_t mlir::attn::interpret::evaluate(AffineExpr expr, ArrayRef<int64_t> dims,
                                        ArrayRef<int64_t> symbols) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dims[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return symbols[symbol.getPosition()];
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return constant.getValue();
  auto binary = cast<AffineBinaryOpExpr>(expr);
  int64_t lhs = evaluate(binary.getLHS(), dims, symbols);
  int64_t rhs = evaluate(binary.getRHS(), dims, symbols);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return uint64_t(lhs) + uint64_t(rhs);
  case AffineExprKind::Mul:
    return uint64_t(lhs) * uint64_t(rhs);
  case AffineExprKind::FloorDiv:
    return rhs < 1 ? -1 : llvm::divideFloorSigned(lhs, rhs);
  case AffineExprKind::CeilDiv:
    return rhs < 1 ? -1 : llvm::divideCeilSigned(lhs, rhs);
  case AffineExprKind::Mod:
    return rhs < 1 ? -1 : llvm::mod(lhs, rhs);
  default:
    llvm_unreachable("the other kinds have no operands");
  }
}

LogicalResult Space::add(Operation *op, AffineMap map,
                         ArrayRef<int64_t> shape) {
  for (auto [expr, size] : llvm::zip_equal(map.getResults(), shape)) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim)
      continue;
    int64_t &known = sizes[dim.getPosition()];
    if (known >= 0 && known != size)
      return op->emitOpError("has operands that give dimension ")
             << dim.getPosition() << " of its loops the sizes " << known
             << " and " << size;
    known = size;
  }
  return success();
}

LogicalResult Space::check(Operation *op) const {
  if (auto *unknown = llvm::find(sizes, -1); unknown != sizes.end())
    return op->emitOpError("has no operand that gives dimension ")
           << std::distance(sizes.begin(), unknown) << " of its loops a size";
  return success();
}

Shape Space::getShape(AffineMap map) const {
  Shape shape;
  for (unsigned i = 0; i < map.getNumResults(); ++i)
    shape.push_back(sizes[map.getDimPosition(i)]);
  return shape;
}

SmallVector<int64_t> Space::getSizes(ArrayRef<unsigned> dims) const {
  return llvm::map_to_vector(dims, [&](unsigned dim) { return sizes[dim]; });
}

static bool isLinearExpr(AffineExpr expr) {
  bool linear = expr.isPureAffine();
  expr.walk([&](AffineExpr inner) {
    AffineExprKind kind = inner.getKind();
    linear &= kind != AffineExprKind::Mod && kind != AffineExprKind::FloorDiv &&
              kind != AffineExprKind::CeilDiv;
  });
  return linear;
}

Access::Access(AffineMap map, ArrayRef<int64_t> shape)
    : map(map), shape(shape.begin(), shape.end()),
      linear(llvm::all_of(map.getResults(), isLinearExpr)),
      strides(map.getNumDims(), 0) {
  if (!linear)
    return;
  // The value at 0 and at each unit vector is all there is to a linear map.
  SmallVector<int64_t> index(map.getNumDims(), 0);
  for (auto [expr, stride] :
       llvm::zip_equal(map.getResults(), interpret::getStrides(shape))) {
    int64_t origin = evaluate(expr, index);
    start += origin * stride;
    for (unsigned dim = 0; dim < map.getNumDims(); ++dim) {
      index[dim] = 1;
      strides[dim] += (evaluate(expr, index) - origin) * stride;
      index[dim] = 0;
    }
  }
}

bool Access::isInBounds(ArrayRef<int64_t> sizes) const {
  if (!linear || isEmptyBox(sizes))
    return true;
  SmallVector<int64_t> index(sizes.size(), 0);
  for (auto [expr, size] : llvm::zip_equal(map.getResults(), shape)) {
    int64_t origin = evaluate(expr, index), least = origin, most = origin;
    for (auto [dim, extent] : llvm::enumerate(sizes)) {
      index[dim] = 1;
      int64_t reach = (evaluate(expr, index) - origin) * (extent - 1);
      index[dim] = 0;
      (reach < 0 ? least : most) += reach;
    }
    if (least < 0 || most >= size)
      return false;
  }
  return true;
}

int64_t Access::getOffset(ArrayRef<int64_t> index) const {
  int64_t offset = 0;
  for (auto [expr, size] : llvm::zip_equal(map.getResults(), shape)) {
    int64_t position = evaluate(expr, index);
    if (position < 0 || position >= size)
      return -1;
    offset = offset * size + position;
  }
  return offset;
}
