//===- Verify.cpp - what the constraints of attn operations share ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verify.h"

#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::attn;

std::string attn::describe(ArrayRef<unsigned> dims) {
  if (dims.empty())
    return "none";
  std::string text;
  llvm::raw_string_ostream os(text);
  llvm::interleaveComma(dims, os, [&](unsigned dim) { os << "d" << dim; });
  return text;
}

/// The dimensions that a projected permutation selects, in its order.
static SmallVector<unsigned> dimsOf(AffineMap map) {
  SmallVector<unsigned> dims;
  for (AffineExpr expr : map.getResults())
    dims.push_back(cast<AffineDimExpr>(expr).getPosition());
  return dims;
}

/// One map by itself: a1's domain, a2 to a4.
static LogicalResult verifyMap(Operation *op, StringRef name, AffineMap map,
                               ShapedType type, unsigned numDims) {
  // attention_a2, pool_p3
  if (map.getNumDims() != numDims || map.getNumSymbols() != 0)
    return op->emitOpError("expects the map of ")
           << name << " to have " << numDims
           << " dimensions, as the first map, and no symbols, but found "
           << AffineMapAttr::get(map);
  // attention_a3, pool_p4
  llvm::SmallDenseSet<AffineExpr> seen;
  for (AffineExpr expr : map.getResults())
    if (!isa<AffineDimExpr>(expr) || !seen.insert(expr).second)
      return op->emitOpError("expects the map of ")
             << name << " to list distinct dimensions, but found "
             << AffineMapAttr::get(map);
  // attention_a4, pool_p5
  if (map.getNumResults() != type.getRank())
    return op->emitOpError("expects the map of ")
           << name << " to list " << type.getRank()
           << " dimensions, the rank of " << type << ", but found "
           << AffineMapAttr::get(map);
  return success();
}

LogicalResult attn::verifySegments(Operation *op,
                                   ArrayRef<std::pair<StringRef, size_t>> one) {
  for (auto [name, count] : one)
    if (count != 1)
      return op->emitOpError("expects its segment sizes to give it one ")
             << name << ", but found " << count;
  return success();
}

LogicalResult attn::verifyMaps(Operation *op, ArrayAttr maps,
                               ArrayRef<std::string> names) {
  SmallVector<Value> values(op->getOperands());
  llvm::append_range(values, op->getResults());
  return verifyMaps(op, maps, names, values);
}

LogicalResult attn::verifyMaps(Operation *op, ArrayAttr maps,
                               ArrayRef<std::string> names, ValueRange values) {
  // attention_a1, pool_p2
  if (maps.size() != names.size())
    return op->emitOpError("expects ")
           << names.size()
           << " indexing maps, one for each operand and result, but found "
           << maps.size();

  unsigned numDims = cast<AffineMapAttr>(maps[0]).getAffineMap().getNumDims();
  // Of each dimension, its size and who said so.
  SmallVector<std::pair<int64_t, StringRef>> sizes(numDims,
                                                   {ShapedType::kDynamic, ""});
  for (auto [name, value, attr] : llvm::zip_equal(names, values, maps)) {
    AffineMap map = cast<AffineMapAttr>(attr).getAffineMap();
    auto type = cast<ShapedType>(value.getType());
    if (failed(verifyMap(op, name, map, type, numDims)))
      return failure();
    // attention_a5, pool_p6
    for (auto [dim, size] : llvm::zip_equal(dimsOf(map), type.getShape())) {
      if (ShapedType::isDynamic(size))
        continue;
      if (ShapedType::isDynamic(sizes[dim].first))
        sizes[dim] = {size, name};
      else if (sizes[dim].first != size)
        return op->emitOpError("expects one size of dimension d")
               << dim << ", but found " << sizes[dim].first << " in "
               << sizes[dim].second << " and " << size << " in " << name;
    }
  }
  return success();
}

LogicalResult attn::verifyOnlyOver(Operation *op, StringRef name, AffineMap map,
                                   ArrayRef<unsigned> allowed, StringRef role) {
  for (unsigned dim : dimsOf(map))
    if (!llvm::is_contained(allowed, dim))
      return op->emitOpError("expects the map of ")
             << name << " to have only " << role << " dimensions ("
             << describe(allowed) << "), but found d" << dim;
  return success();
}

LogicalResult attn::verifyExactlyOver(Operation *op, StringRef name,
                                      AffineMap map,
                                      ArrayRef<unsigned> expected,
                                      StringRef role) {
  SmallVector<unsigned> found = dimsOf(map);
  llvm::sort(found);
  if (found == SmallVector<unsigned>(expected))
    return success();
  return op->emitOpError("expects the map of ")
         << name << " to have the " << role << " dimensions ("
         << describe(expected) << "), but found " << describe(found);
}

LogicalResult attn::verifyNotWider(Operation *op, StringRef name, Type type,
                                   FloatType accumulator) {
  Type element = getElementTypeOrSelf(type);
  if (element.isIntOrIndex())
    return success();
  auto floatType = dyn_cast<FloatType>(element);
  if (floatType && floatType.getWidth() <= accumulator.getWidth())
    return success();
  return op->emitOpError("expects ")
         << name << " to have elements no wider than " << accumulator
         << ", in which sums are kept, but found " << element;
}

LogicalResult attn::verifyReduced(Operation *op, Type input, Type output,
                                  ArrayRef<int64_t> dimensions) {
  int64_t rank = cast<RankedTensorType>(input).getRank();
  // s1, l1, r1
  if (dimensions.empty())
    return op->emitOpError("expects at least one dimension");
  for (auto [index, dim] : llvm::enumerate(dimensions)) {
    // s2, l2, r2
    if (dim < 0 || dim >= rank)
      return op->emitOpError("expects each dimension to be one of the ")
             << rank << " of " << input << ", but found " << dim;
    // s3, l3, r3
    if (index > 0 && dimensions[index - 1] >= dim)
      return op->emitOpError("expects dimensions in ascending order, each "
                             "once, but found ")
             << dim << " after " << dimensions[index - 1];
  }
  // s4, l4, r4
  if (failed(verifyCompatibleShape(input, output)))
    return op->emitOpError("expects a result of the input's shape, but found ")
           << output << " for " << input;
  return success();
}
