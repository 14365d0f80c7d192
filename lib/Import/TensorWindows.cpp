//===- TensorWindows.cpp - convolution and pooling ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TensorWindows.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

bool attn::isView(const Window &window) {
  return window.size == 1 ||
         (window.size == window.stride && window.dilation == 1);
}

//===----------------------------------------------------------------------===//
// Sizes and borders
//===----------------------------------------------------------------------===//

OpFoldResult TensorWindows::add(OpFoldResult x, OpFoldResult y) {
  return getAsOpFoldResult(
      b.builder.createOrFold<arith::AddIOp>(b.loc, b.asIndex(x), b.asIndex(y)));
}

OpFoldResult TensorWindows::subtract(OpFoldResult x, OpFoldResult y) {
  return getAsOpFoldResult(
      b.builder.createOrFold<arith::SubIOp>(b.loc, b.asIndex(x), b.asIndex(y)));
}

static OpFoldResult orZero(OpBuilder &builder, OpFoldResult size) {
  return size ? size : OpFoldResult(builder.getIndexAttr(0));
}

OpFoldResult TensorWindows::count(OpFoldResult size, const Window &window,
                                  bool ceil) {
  OpBuilder &builder = b.builder;
  auto index = [&](int64_t value) { return builder.getIndexAttr(value); };
  OpFoldResult low = orZero(builder, window.low);
  OpFoldResult whole = add(add(size, low), orZero(builder, window.high));
  OpFoldResult room =
      subtract(whole, index(window.dilation * (window.size - 1) + 1));
  OpFoldResult stride = index(window.stride);
  auto divide = [&](auto op, OpFoldResult x) {
    using OpT = decltype(op);
    return getAsOpFoldResult(
        builder.createOrFold<OpT>(b.loc, b.asIndex(x), b.asIndex(stride)));
  };
  auto bound = [&](auto op, OpFoldResult x, OpFoldResult y) {
    using OpT = decltype(op);
    return getAsOpFoldResult(
        builder.createOrFold<OpT>(b.loc, b.asIndex(x), b.asIndex(y)));
  };
  OpFoldResult steps = ceil ? divide(arith::CeilDivSIOp(), room)
                            : divide(arith::FloorDivSIOp(), room);
  OpFoldResult result = add(steps, index(1));
  if (ceil) // windows that begin in the high border are left out
    result = bound(arith::MinSIOp(), result,
                   divide(arith::CeilDivSIOp(), add(size, low)));
  return bound(arith::MaxSIOp(), result, index(0));
}

void TensorWindows::padToSame(OpFoldResult size, Window &window) {
  OpBuilder &builder = b.builder;
  auto index = [&](int64_t value) { return builder.getIndexAttr(value); };
  Value steps = builder.createOrFold<arith::CeilDivSIOp>(
      b.loc, b.asIndex(size), b.asIndex(index(window.stride)));
  Value last = builder.createOrFold<arith::MulIOp>(
      b.loc, b.asIndex(subtract(getAsOpFoldResult(steps), index(1))),
      b.asIndex(index(window.stride)));
  OpFoldResult reach = add(getAsOpFoldResult(last),
                           index(window.dilation * (window.size - 1) + 1));
  Value missing = builder.createOrFold<arith::MaxSIOp>(
      b.loc, b.asIndex(subtract(reach, size)), b.asIndex(index(0)));
  Value half =
      builder.createOrFold<arith::DivUIOp>(b.loc, missing, b.asIndex(index(2)));
  window.low = getAsOpFoldResult(half);
  window.high = subtract(getAsOpFoldResult(missing), window.low);
}

Value TensorWindows::pad(Value tensor, ArrayRef<int64_t> dims,
                         ArrayRef<Window> windows, Value filler) {
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank();
  TensorBuilder::Sizes low(rank, b.builder.getIndexAttr(0)), high = low;
  for (auto [dim, window] : llvm::zip_equal(dims, windows)) {
    low[dim] = orZero(b.builder, window.low);
    high[dim] = orZero(b.builder, window.high);
  }
  auto isNothing = [](OpFoldResult width) {
    return getConstantIntValue(width) == 0;
  };
  if (llvm::all_of(low, isNothing) && llvm::all_of(high, isNothing))
    return tensor;
  return tensor::PadOp::create(b.builder, b.loc, Type(), tensor, low, high,
                               filler);
}

//===----------------------------------------------------------------------===//
// Windows that are views
//===----------------------------------------------------------------------===//

Value TensorWindows::takeApart(Value input, int64_t dim, const Window &window,
                               OpFoldResult count) {
  OpFoldResult zero = b.builder.getIndexAttr(0);
  if (window.size == 1)
    return window.stride == 1 ? input
                              : b.slice(input, dim, zero, count, window.stride);
  OpFoldResult size = b.builder.getIndexAttr(window.size);
  OpFoldResult covered = b.product(count, size);
  if (!isEqualConstantIntOrValue(covered, b.size(input, dim)))
    input = b.slice(input, dim, zero, covered);
  auto type = cast<RankedTensorType>(input.getType());
  TensorBuilder::Sizes sizes = b.sizes(input);
  SmallVector<int64_t> shape(type.getShape());
  sizes[dim] = count;
  sizes.insert(sizes.begin() + dim + 1, size);
  shape[dim] = getConstantIntValue(count).value_or(ShapedType::kDynamic);
  shape.insert(shape.begin() + dim + 1, window.size);
  SmallVector<ReassociationIndices> groups;
  for (int64_t from = 0, to = 0; from < type.getRank(); ++from) {
    groups.push_back({to++});
    if (from == dim)
      groups.back().push_back(to++);
  }
  return tensor::ExpandShapeOp::create(
      b.builder, b.loc, RankedTensorType::get(shape, type.getElementType()),
      input, groups, sizes);
}

//===----------------------------------------------------------------------===//
// Convolution
//===----------------------------------------------------------------------===//

namespace {
/// The iteration space of a convolution: a letter for each loop.
struct Loops {
  std::string letters;
  MLIRContext *context;

  void add(StringRef dims) {
    for (char letter : dims)
      if (letters.find(letter) == std::string::npos)
        letters.push_back(letter);
  }
  AffineExpr expr(char letter) const {
    return getAffineDimExpr(letters.find(letter), context);
  }
  AffineMap map(StringRef dims, function_ref<AffineExpr(char)> exprOf) const {
    return AffineMap::get(letters.size(), 0, llvm::map_to_vector(dims, exprOf),
                          context);
  }
};
} // namespace

/// acc + x * y in the accumulator's type.
static void multiplyAdd(OpBuilder &builder, Location loc, ValueRange args) {
  Type type = args[2].getType();
  Value x = TensorBuilder::convertScalar(builder, loc, args[0], type);
  Value y = TensorBuilder::convertScalar(builder, loc, args[1], type);
  Value sum;
  if (isa<FloatType>(type))
    sum = arith::AddFOp::create(builder, loc, args[2],
                                arith::MulFOp::create(builder, loc, x, y));
  else
    sum = arith::AddIOp::create(builder, loc, args[2],
                                arith::MulIOp::create(builder, loc, x, y));
  linalg::YieldOp::create(builder, loc, sum);
}

Value TensorWindows::convolve(Value input, StringRef inputLetters, Value kernel,
                              StringRef kernelLetters, StringRef outDims,
                              ArrayRef<Window> windows, Type elementType) {
  std::string inputDims(inputLetters), kernelDims(kernelLetters);
  SmallVector<int64_t> padded;
  for (size_t i = 0; i < windows.size(); ++i)
    padded.push_back(inputDims.find("xyz"[i]));
  llvm::MapVector<char, OpFoldResult> counts;
  for (auto [i, window] : llvm::enumerate(windows))
    counts["xyz"[i]] = count(b.size(input, padded[i]), window);
  Type type = getElementTypeOrSelf(input.getType());
  input = pad(input, padded, windows, b.constant(type, int64_t(0)));

  bool overlaps = false;
  for (auto [i, window] : llvm::enumerate(windows)) {
    char position = "xyz"[i], place = "uvw"[i];
    size_t dim = inputDims.find(position);
    if (!isView(window)) {
      overlaps = true;
      continue;
    }
    input = takeApart(input, dim, window, counts[position]);
    if (window.size > 1) {
      inputDims.insert(dim + 1, 1, place);
    } else {
      size_t at = kernelDims.find(place);
      kernel = b.squeeze(kernel, {static_cast<int64_t>(at)});
      kernelDims.erase(at, 1);
    }
  }
  if (!overlaps)
    return b.contract(input, inputDims, kernel, kernelDims, outDims,
                      elementType);

  Loops loops{outDims.str(), b.builder.getContext()};
  loops.add(inputDims);
  loops.add(kernelDims);
  auto plain = [&](char letter) { return loops.expr(letter); };
  auto moving = [&](char letter) {
    size_t i = StringRef("xyz").find(letter);
    if (i == StringRef::npos || isView(windows[i]))
      return loops.expr(letter);
    return loops.expr(letter) * windows[i].stride +
           loops.expr("uvw"[i]) * windows[i].dilation;
  };
  TensorBuilder::Sizes outSizes;
  for (char letter : outDims) {
    size_t at = inputDims.find(letter);
    outSizes.push_back(counts.contains(letter) ? counts[letter]
                       : at != std::string::npos
                           ? b.size(input, at)
                           : b.size(kernel, kernelDims.find(letter)));
  }
  SmallVector<utils::IteratorType> iterators(loops.letters.size(),
                                             utils::IteratorType::reduction);
  std::fill_n(iterators.begin(), outDims.size(), utils::IteratorType::parallel);
  Value init =
      b.fill(b.constant(b.accumulatorOf(elementType), int64_t(0)), outSizes);
  Value sum = linalg::GenericOp::create(
                  b.builder, b.loc, init.getType(), ValueRange{input, kernel},
                  ValueRange{init},
                  ArrayRef<AffineMap>{loops.map(inputDims, moving),
                                      loops.map(kernelDims, plain),
                                      loops.map(outDims, plain)},
                  iterators, multiplyAdd)
                  .getResult(0);
  return b.convert(sum, elementType);
}

//===----------------------------------------------------------------------===//
// Pooling
//===----------------------------------------------------------------------===//

static Value combine(OpBuilder &builder, Location loc, Reduction kind, Value x,
                     Value y) {
  if (kind == Reduction::Sum)
    return isa<FloatType>(x.getType())
               ? arith::AddFOp::create(builder, loc, x, y).getResult()
               : arith::AddIOp::create(builder, loc, x, y).getResult();
  return isa<FloatType>(x.getType())
             ? arith::MaximumFOp::create(builder, loc, x, y).getResult()
             : arith::MaxSIOp::create(builder, loc, x, y).getResult();
}

Value TensorWindows::pool(Reduction kind, Value input, ArrayRef<int64_t> dims,
                          ArrayRef<Window> windows,
                          ArrayRef<OpFoldResult> counts) {
  if (llvm::all_of(windows, isView)) {
    SmallVector<int64_t> places;
    for (size_t i = dims.size(); i-- > 0;) { // the last dimension first
      input = takeApart(input, dims[i], windows[i], counts[i]);
      for (int64_t &place : places)
        place += windows[i].size > 1;
      if (windows[i].size > 1)
        places.push_back(dims[i] + 1);
    }
    return places.empty() ? input
                          : b.reduce(kind, input, places, /*keepDims=*/false);
  }
  OpBuilder &builder = b.builder;
  MLIRContext *context = builder.getContext();
  int64_t rank = cast<RankedTensorType>(input.getType()).getRank();
  auto loops = static_cast<unsigned>(rank + dims.size());
  SmallVector<AffineExpr> exprs, places;
  TensorBuilder::Sizes sizes = b.sizes(input), extents;
  for (int64_t dim = 0; dim < rank; ++dim)
    exprs.push_back(getAffineDimExpr(dim, context));
  for (auto [i, dim] : llvm::enumerate(dims)) {
    places.push_back(getAffineDimExpr(rank + i, context));
    exprs[dim] =
        exprs[dim] * windows[i].stride + places[i] * windows[i].dilation;
    sizes[dim] = counts[i];
    extents.push_back(builder.getIndexAttr(windows[i].size));
  }
  Type type = getElementTypeOrSelf(input.getType());
  // Holds no values: its shape is the window's.
  Value shape = tensor::EmptyOp::create(builder, b.loc, extents, type);
  Value init = b.fill(b.neutral(kind, type, /*isUnsigned=*/false), sizes);
  SmallVector<utils::IteratorType> iterators(loops,
                                             utils::IteratorType::reduction);
  std::fill_n(iterators.begin(), rank, utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, b.loc, init.getType(), ValueRange{input, shape},
             ValueRange{init},
             ArrayRef<AffineMap>{
                 AffineMap::get(loops, 0, exprs, context),
                 AffineMap::get(loops, 0, places, context),
                 AffineMap::getMultiDimIdentityMap(loops, context)
                     .getMajorSubMap(rank)},
             iterators,
             [&](OpBuilder &inner, Location loc, ValueRange args) {
               linalg::YieldOp::create(
                   inner, loc, combine(inner, loc, kind, args[0], args[2]));
             })
      .getResult(0);
}
