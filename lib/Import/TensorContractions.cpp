//===- TensorContractions.cpp - sums of products --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TensorBuilder.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::attn;

Type TensorBuilder::accumulatorOf(Type type) {
  auto floatType = dyn_cast<FloatType>(type);
  return floatType && floatType.getWidth() < 32 ? builder.getF32Type() : type;
}

/// Sums away the dimensions of `tensor` that neither `other` nor `out` has,
/// and drops its dimensions of size 1 where the other operand has more.
void TensorBuilder::reduceOwnDims(Value &tensor, std::string &dims, Value other,
                                  StringRef otherDims, StringRef out) {
  SmallVector<int64_t> summed;
  for (auto [position, letter] : llvm::enumerate(dims))
    if (!otherDims.contains(letter) && !out.contains(letter))
      summed.push_back(position);
  if (!summed.empty()) {
    tensor = reduce(Reduction::Sum, tensor, summed, /*keepDims=*/false);
    for (int64_t position : llvm::reverse(summed))
      dims.erase(position, 1);
  }
  SmallVector<int64_t> repeated;
  auto otherType = cast<RankedTensorType>(other.getType());
  for (auto [position, letter] : llvm::enumerate(dims)) {
    size_t at = otherDims.find(letter);
    if (at != StringRef::npos && otherType.getDimSize(at) != 1 &&
        cast<RankedTensorType>(tensor.getType()).getDimSize(position) == 1)
      repeated.push_back(position);
  }
  tensor = squeeze(tensor, repeated);
  for (int64_t position : llvm::reverse(repeated))
    dims.erase(position, 1);
}

/// The map from the iteration space `letters` to an operand's dimensions.
static AffineMap mapOf(StringRef dims, StringRef letters,
                       MLIRContext *context) {
  SmallVector<AffineExpr> exprs;
  for (char letter : dims)
    exprs.push_back(getAffineDimExpr(letters.find(letter), context));
  return AffineMap::get(letters.size(), 0, exprs, context);
}

Value TensorBuilder::contract(Value lhs, StringRef lhsLetters, Value rhs,
                              StringRef rhsLetters, StringRef outDims,
                              Type elementType, Type accumulator) {
  std::string lhsDims(lhsLetters), rhsDims(rhsLetters);
  reduceOwnDims(lhs, lhsDims, rhs, rhsDims, outDims);
  reduceOwnDims(rhs, rhsDims, lhs, lhsDims, outDims);
  if (!accumulator)
    accumulator = accumulatorOf(elementType);

  // The iteration space: dimensions of the output, then the summed ones.
  std::string letters(outDims);
  llvm::MapVector<char, OpFoldResult> sizeOf;
  auto addDims = [&](Value tensor, StringRef dims) {
    for (auto [position, letter] : llvm::enumerate(dims)) {
      OpFoldResult size = this->size(tensor, position);
      auto [entry, isNew] = sizeOf.insert({letter, size});
      if (!isNew) {
        assertEqual(entry->second, size);
        if (getConstantIntValue(size))
          entry->second = size;
      }
      if (StringRef(letters).find(letter) == StringRef::npos)
        letters.push_back(letter);
    }
  };
  addDims(lhs, lhsDims);
  addDims(rhs, rhsDims);
  Sizes outSizes;
  for (char letter : outDims)
    outSizes.push_back(sizeOf.lookup(letter));

  MLIRContext *context = builder.getContext();
  SmallVector<AffineMap> maps = {mapOf(lhsDims, letters, context),
                                 mapOf(rhsDims, letters, context),
                                 mapOf(outDims, letters, context)};
  if (letters.size() == outDims.size())
    return productOf(lhs, rhs, maps, outSizes, elementType);
  Value init = fill(constant(accumulator, int64_t(0)), outSizes);
  Value sum = linalg::ContractOp::create(builder, loc, init.getType(),
                                         ValueRange{lhs, rhs}, ValueRange{init},
                                         builder.getAffineMapArrayAttr(maps))
                  .getResult(0);
  return convert(sum, elementType);
}

/// An outer or elementwise product: linalg.contract must sum something.
Value TensorBuilder::productOf(Value lhs, Value rhs, ArrayRef<AffineMap> maps,
                               ArrayRef<OpFoldResult> sizes, Type elementType) {
  SmallVector<utils::IteratorType> iterators(sizes.size(),
                                             utils::IteratorType::parallel);
  Value init = empty(sizes, elementType);
  return linalg::GenericOp::create(
             builder, loc, init.getType(), ValueRange{lhs, rhs}, init, maps,
             iterators,
             [&](OpBuilder &b, Location at, ValueRange args) {
               Value l = convertScalar(b, at, args[0], elementType);
               Value r = convertScalar(b, at, args[1], elementType);
               Value product =
                   isa<FloatType>(elementType)
                       ? arith::MulFOp::create(b, at, l, r).getResult()
                       : arith::MulIOp::create(b, at, l, r).getResult();
               linalg::YieldOp::create(b, at, product);
             })
      .getResult(0);
}

Value TensorBuilder::matmul(Value lhs, Value rhs, bool transposeLhs,
                            bool transposeRhs, Type elementType) {
  auto rank = [](Value v) {
    return cast<RankedTensorType>(v.getType()).getRank();
  };
  // Batch letters are aligned at the right, A being the innermost.
  auto batch = [](int64_t count) {
    std::string letters;
    for (int64_t i = count; i > 0; --i)
      letters.push_back(static_cast<char>('A' + i - 1));
    return letters;
  };
  int64_t lhsBatch = std::max<int64_t>(rank(lhs) - 2, 0),
          rhsBatch = std::max<int64_t>(rank(rhs) - 2, 0);
  std::string lhsDims = rank(lhs) == 1 ? "k" : transposeLhs ? "km" : "mk";
  std::string rhsDims = rank(rhs) == 1 ? "k" : transposeRhs ? "nk" : "kn";
  std::string out = batch(std::max(lhsBatch, rhsBatch));
  out += rank(lhs) == 1 ? "" : "m";
  out += rank(rhs) == 1 ? "" : "n";
  return contract(lhs, batch(lhsBatch) + lhsDims, rhs,
                  batch(rhsBatch) + rhsDims, out, elementType);
}
