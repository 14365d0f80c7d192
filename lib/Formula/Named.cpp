//===- Named.cpp - an operation with maps, its dimensions by name ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Named.h"

using namespace mlir;
using namespace mlir::attn::formula;

static unsigned positionOf(AffineExpr expr) {
  return cast<AffineDimExpr>(expr).getPosition();
}

Scalar Named::element(Value operand, AffineMap map) const {
  Scalar scalar{operand, {}};
  for (AffineExpr expr : map.getResults())
    scalar.at.push_back(dims[positionOf(expr)]);
  return scalar;
}

Named mlir::attn::formula::nameDims(Space &space, Operation *op, ArrayAttr maps,
                                    const Scalar &result, bool bound) {
  auto mapAt = [&](unsigned i) {
    return cast<AffineMapAttr>(maps[i]).getValue();
  };
  AffineMap map = mapAt(op->getNumOperands() +
                        cast<OpResult>(result.value).getResultNumber());
  SmallVector<std::optional<Index>> dims(map.getNumDims());
  for (auto [expr, index] : llvm::zip(map.getResults(), result.at))
    dims[positionOf(expr)] = index;
  for (auto [number, operand] : llvm::enumerate(op->getOperands()))
    for (auto [i, expr] : llvm::enumerate(mapAt(number).getResults()))
      if (std::optional<Index> &dim = dims[positionOf(expr)]; !dim)
        dim = space.addDim(operand, i, bound);
  Named named{op, {}};
  for (const std::optional<Index> &dim : dims)
    named.dims.push_back(dim.value_or(Index()));
  return named;
}
