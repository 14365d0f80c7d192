//===- TFRolls.cpp - what leaves a dimension and comes back ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

/// `shift` as a number of elements between 0 and the size.
static OpFoldResult wrapped(TFImport &o, OpFoldResult shift,
                            OpFoldResult size) {
  OpBuilder &b = o.builder;
  std::optional<int64_t> known = getConstantIntValue(shift),
                         whole = getConstantIntValue(size);
  if (known && whole)
    return b.getIndexAttr(*whole == 0 ? 0
                                      : (*known % *whole + *whole) % *whole);
  Value divisor = o.asIndex(o.larger(size, b.getIndexAttr(1)));
  Value rest =
      arith::RemSIOp::create(b, o.loc, o.asIndex(shift), divisor).getResult();
  Value again = arith::RemSIOp::create(
      b, o.loc, arith::AddIOp::create(b, o.loc, rest, divisor), divisor);
  return again;
}

/// The tensor with `count` elements from the end of `dim` before the others:
/// two parts if their sizes are known, else one loop that keeps the size.
static Value rolled(TFImport &o, Value tensor, int64_t dim,
                    OpFoldResult count) {
  OpFoldResult size = o.size(tensor, dim);
  if (getConstantIntValue(count) == 0)
    return tensor;
  OpFoldResult first = o.difference(size, count);
  if (getConstantIntValue(first)) {
    Value front = o.slice(tensor, dim, first, count);
    Value back = o.slice(tensor, dim, o.builder.getIndexAttr(0), first);
    return o.concat({front, back}, dim);
  }
  Value shift = o.asIndex(first), whole = o.asIndex(size);
  return o.generate(o.sizes(tensor), o.resultElement(),
                    [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
                      SmallVector<Value> from(at);
                      from[dim] = arith::RemUIOp::create(
                          b, loc, arith::AddIOp::create(b, loc, at[dim], shift),
                          whole);
                      return tensor::ExtractOp::create(b, loc, tensor, from);
                    });
}

static LogicalResult roll(TFImport &o) {
  FailureOr<Sizes> shifts = o.elements(1);
  auto axes = o.integers(2);
  if (failed(shifts))
    return failure();
  if (!axes || axes->size() != shifts->size())
    return o.error() << "expected a constant dimension for each of "
                     << shifts->size() << " shifts";
  Value tensor = o.operands[0];
  for (auto [axis, shift] : llvm::zip_equal(*axes, *shifts)) {
    FailureOr<int64_t> dim = o.normalised(axis, o.type(0).getRank());
    if (failed(dim))
      return failure();
    tensor = rolled(o, tensor, *dim, wrapped(o, shift, o.size(tensor, *dim)));
  }
  return o.result(tensor);
}

/// The position in a dimension of `size` for `at` of the padded one: reflected
/// at its ends, between elements if `edge` is 1, else at the last of them.
static Value reflected(OpBuilder &b, Location loc, Value at, int64_t low,
                       Value size, int64_t edge) {
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value place = arith::SubIOp::create(b, loc, at, index(low));
  Value before = arith::SubIOp::create(b, loc, index(-edge), place);
  Value first = arith::MaxSIOp::create(b, loc, place, before);
  Value twice = arith::MulIOp::create(b, loc, size, index(2));
  Value after = arith::SubIOp::create(
      b, loc, arith::SubIOp::create(b, loc, twice, index(2 - edge)), first);
  return arith::MinSIOp::create(b, loc, first, after);
}

static LogicalResult mirrorPad(TFImport &o) {
  StringRef mode = cast<tf::MirrorPadOp>(o.op).getMode();
  auto widths = o.integers(1);
  int64_t rank = o.type(0).getRank(), edge = mode == "SYMMETRIC";
  if (!widths || static_cast<int64_t>(widths->size()) != 2 * rank ||
      llvm::any_of(*widths, [](int64_t width) { return width < 0; }) ||
      (mode != "REFLECT" && mode != "SYMMETRIC"))
    return o.error() << "expected mode REFLECT or SYMMETRIC and two constant "
                        "widths of at least 0 for each dimension of "
                     << o.type(0);
  Value tensor = o.operands[0];
  Sizes own = o.sizes(tensor), sizes;
  SmallVector<Value> bounds;
  for (auto [dim, size] : llvm::enumerate(own)) {
    int64_t low = (*widths)[2 * dim], high = (*widths)[2 * dim + 1];
    int64_t least = std::max(low, high);
    if (least > 0 && failed(o.atMost(o.builder.getIndexAttr(least + 1 - edge),
                                     size, "a reflection is too wide")))
      return failure();
    sizes.push_back(o.sum(size, o.builder.getIndexAttr(low + high)));
    bounds.push_back(o.asIndex(size));
  }
  return o.result(o.generate(
      sizes, o.resultElement(),
      [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
        SmallVector<Value> from(at);
        for (int64_t dim = 0; dim < rank; ++dim)
          if ((*widths)[2 * dim] + (*widths)[2 * dim + 1] > 0)
            from[dim] = reflected(b, loc, at[dim], (*widths)[2 * dim],
                                  bounds[dim], edge);
        return tensor::ExtractOp::create(b, loc, tensor, from);
      }));
}

void attn::addTFRollRules(TFRules &rules) {
  rules["Roll"] = roll;
  rules["MirrorPad"] = mirrorPad;
}
