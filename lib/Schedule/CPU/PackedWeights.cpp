//===- PackedWeights.cpp - constant weights in the order they are read ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PackedWeights.h"

#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;

/// The elements of `weights` one after the other, or nothing.
static ArrayRef<char> getData(ElementsAttr weights, int64_t elementBytes) {
  ArrayRef<char> data;
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(weights)) {
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob())
      data = blob->getData();
  } else if (auto dense = dyn_cast<DenseElementsAttr>(weights)) {
    data = dense.getRawData();
  }
  int64_t expected = weights.getNumElements() * elementBytes;
  return static_cast<int64_t>(data.size()) == expected ? data
                                                       : ArrayRef<char>();
}

std::optional<ElementsAttr>
attn::packWeights(ElementsAttr weights, ArrayRef<unsigned> outside,
                  unsigned lane, ArrayRef<unsigned> inside, int64_t lanes) {
  auto type = cast<ShapedType>(weights.getType());
  Type element = type.getElementType();
  if (!element.isIntOrFloat() || element.getIntOrFloatBitWidth() % 8 != 0)
    return std::nullopt;
  int64_t bytes = element.getIntOrFloatBitWidth() / 8;
  ArrayRef<char> data = getData(weights, bytes);
  if (data.empty())
    return std::nullopt;

  // Size and stride in `weights` of each dimension of the result.
  SmallVector<int64_t> strides = computeStrides(type.getShape());
  SmallVector<int64_t> shape, steps;
  auto add = [&](int64_t size, int64_t step) {
    shape.push_back(size);
    steps.push_back(step * bytes);
  };
  for (unsigned dim : outside)
    add(type.getDimSize(dim), strides[dim]);
  add(type.getDimSize(lane) / lanes, strides[lane] * lanes);
  for (unsigned dim : inside)
    add(type.getDimSize(dim), strides[dim]);
  add(lanes, strides[lane]);

  AsmResourceBlob blob = HeapAsmResourceBlob::allocate(data.size(), 64);
  char *to = blob.getMutableData().data();
  // An odometer over all but the lanes.
  SmallVector<int64_t> at(shape.size() - 1, 0);
  int64_t laneStep = steps.back();
  const char *from = data.data();
  for (int64_t row = weights.getNumElements() / lanes; row > 0; --row) {
    const char *number = from;
    for (int64_t i = 0; i < lanes; ++i, number += laneStep, to += bytes)
      std::memcpy(to, number, bytes);
    for (size_t dim = at.size(); dim-- > 0;) {
      from += steps[dim];
      if (++at[dim] < shape[dim])
        break;
      from -= steps[dim] * shape[dim];
      at[dim] = 0;
    }
  }
  return DenseResourceElementsAttr::get(RankedTensorType::get(shape, element),
                                        "packed_weights", std::move(blob));
}
