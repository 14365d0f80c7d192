//===- TorchResults.cpp - results and shapes of an import -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

using namespace mlir;
using namespace mlir::attn;

static void printShape(InFlightDiagnostic &diag, ArrayRef<int64_t> shape) {
  diag << "[";
  llvm::interleave(
      shape,
      [&](int64_t size) {
        if (ShapedType::isDynamic(size))
          diag << "?";
        else
          diag << size;
      },
      [&] { diag << ", "; });
  diag << "]";
}

static bool mayBeEqual(int64_t lhs, int64_t rhs) {
  return lhs == rhs || ShapedType::isDynamic(lhs) || ShapedType::isDynamic(rhs);
}

LogicalResult TorchImport::replace(ValueRange results) {
  for (auto [position, pair] :
       llvm::enumerate(llvm::zip_equal(op->getResults(), results))) {
    auto [result, value] = pair;
    SmallVector<int64_t> shape;
    if (value && isa<RankedTensorType>(value.getType())) {
      if (Type dtype = declaredDtype(position))
        value = b.convert(value, signless(dtype));
      if (declaredShape(position, shape)) {
        ArrayRef<int64_t> own = typeOf(value).getShape();
        if (own.size() != shape.size() ||
            !llvm::all_of_zip(own, shape, mayBeEqual)) {
          InFlightDiagnostic diag = error();
          diag << "has a result of sizes ";
          printShape(diag, own);
          diag << ", but its type says ";
          printShape(diag, shape);
          return diag;
        }
        value = b.refine(value, RankedTensorType::get(shape, elementOf(value)));
      }
    }
    bind(result, value);
  }
  return success();
}

LogicalResult TorchImport::replaceWithList(ArrayRef<Value> elements) {
  lists[op->getResult(0)].assign(elements.begin(), elements.end());
  return success();
}

LogicalResult TorchImport::forward(Value operand) {
  Value value = lookup(operand);
  if (value && isa<RankedTensorType>(value.getType()))
    return replace(value);
  aliases[op->getResult(0)] = operand;
  return success();
}

ParseResult TorchImport::checkBroadcast(ValueRange values) {
  SmallVector<int64_t> common; // from the last dimension
  for (Value value : values) {
    if (!value || !isa<RankedTensorType>(value.getType()))
      continue;
    for (auto [position, size] :
         llvm::enumerate(llvm::reverse(typeOf(value).getShape()))) {
      if (position == common.size())
        common.push_back(1);
      if (size == 1 || ShapedType::isDynamic(size))
        continue;
      if (common[position] != 1 && common[position] != size)
        return error() << "expected sizes that broadcast, found "
                       << common[position] << " and " << size
                       << " in dimension " << position << " from the last";
      common[position] = size;
    }
  }
  return success();
}

ParseResult TorchImport::checkEqual(Value lhs, int64_t lhsDim, Value rhs,
                                    int64_t rhsDim) {
  int64_t left = typeOf(lhs).getDimSize(lhsDim),
          right = typeOf(rhs).getDimSize(rhsDim);
  if (!mayBeEqual(left, right))
    return error() << "expected equal sizes, found " << left << " in dimension "
                   << lhsDim << " and " << right << " in dimension " << rhsDim;
  return success();
}

ParseResult TorchImport::checkRank(Value tensor, StringRef what, int64_t rank) {
  if (rankOf(tensor) != rank)
    return error() << "expected '" << what << "' of " << rank
                   << " dimensions, found " << rankOf(tensor);
  return success();
}
