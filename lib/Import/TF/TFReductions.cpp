//===- TFReductions.cpp - Sum, Mean, ArgMax, Cumsum, ... ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

//===----------------------------------------------------------------------===//
// Reductions
//===----------------------------------------------------------------------===//

template <typename Op>
static LogicalResult reduce(TFImport &o, Reduction kind) {
  FailureOr<SmallVector<int64_t>> dims = o.axes(1, o.type(0).getRank());
  if (failed(dims))
    return failure();
  if (dims->empty())
    return o.result(o.operands[0]);
  return o.result(o.reduce(kind, o.operands[0], *dims,
                           cast<Op>(o.op).getKeepDims(), o.isUnsigned(0)));
}

/// sum(x) / count, in f32 for 16-bit floats.
static LogicalResult mean(TFImport &o) {
  FailureOr<SmallVector<int64_t>> dims = o.axes(1, o.type(0).getRank());
  if (failed(dims))
    return failure();
  if (dims->empty())
    return o.result(o.operands[0]);
  Type element = o.resultElement(), wide = o.accumulatorOf(element);
  OpFoldResult count = o.builder.getIndexAttr(1);
  for (int64_t dim : *dims)
    count = o.product(count, o.size(o.operands[0], dim));
  Value divisor;
  if (std::optional<int64_t> known = getConstantIntValue(count)) {
    if (*known == 0 && isa<IntegerType>(wide))
      return o.error() << "is over no elements";
    divisor = o.constant(wide, *known);
  } else {
    Value number = arith::IndexCastOp::create(
        o.builder, o.loc, o.builder.getI64Type(), o.asIndex(count));
    divisor = TensorBuilder::convertScalar(o.builder, o.loc, number, wide);
  }
  bool isUnsigned = o.isUnsigned(0);
  Value sum = o.reduce(Reduction::Sum, o.convert(o.operands[0], wide), *dims,
                       cast<tf::MeanOp>(o.op).getKeepDims(), isUnsigned);
  Value quotient =
      o.elementwise({sum, divisor}, wide,
                    [&](OpBuilder &b, Location loc, ValueRange in) -> Value {
                      if (isa<FloatType>(wide))
                        return arith::DivFOp::create(b, loc, in[0], in[1]);
                      if (isUnsigned)
                        return arith::DivUIOp::create(b, loc, in[0], in[1]);
                      return arith::DivSIOp::create(b, loc, in[0], in[1]);
                    });
  return o.result(o.convert(quotient, element));
}

//===----------------------------------------------------------------------===//
// ArgMax
//===----------------------------------------------------------------------===//

/// The position of the greatest (or least) element and the element itself are
/// carried along; the first one wins, and a NaN wins over every number.
static LogicalResult argReduce(TFImport &o, bool isMax) {
  int64_t rank = o.type(0).getRank();
  FailureOr<int64_t> dim = o.axis(1, rank);
  if (failed(dim))
    return failure();
  if (failed(o.atMost(o.builder.getIndexAttr(1), o.size(o.operands[0], *dim),
                      "is over no elements")))
    return failure();
  OpBuilder &b = o.builder;
  Type element = o.type(0).getElementType(), index = o.resultElement();
  Sizes sizes = o.sizes(o.operands[0]);
  sizes.erase(sizes.begin() + *dim);
  SmallVector<AffineExpr> kept;
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators[*dim] = utils::IteratorType::reduction;
  for (int64_t i = 0; i < rank; ++i)
    if (i != *dim)
      kept.push_back(b.getAffineDimExpr(i));
  AffineMap out = AffineMap::get(rank, 0, kept, b.getContext());
  // Every row starts with its first element, at position 0.
  Value first = o.squeeze(
      o.slice(o.operands[0], *dim, b.getIndexAttr(0), b.getIndexAttr(1)),
      {*dim});
  Value zero = o.fill(o.constant(index, int64_t(0)), sizes);
  auto floatPredicate =
      isMax ? arith::CmpFPredicate::UGT : arith::CmpFPredicate::ULT;
  bool isUnsigned = o.isUnsigned(0);
  auto predicate =
      isUnsigned
          ? (isMax ? arith::CmpIPredicate::ugt : arith::CmpIPredicate::ult)
          : (isMax ? arith::CmpIPredicate::sgt : arith::CmpIPredicate::slt);
  auto body = [&](OpBuilder &b, Location loc, ValueRange in) {
    Value better =
        isa<FloatType>(element)
            ? arith::CmpFOp::create(b, loc, floatPredicate, in[0], in[1])
                  .getResult()
            : arith::CmpIOp::create(b, loc, predicate, in[0], in[1])
                  .getResult();
    // A NaN that is carried along stays.
    if (isa<FloatType>(element))
      better = arith::AndIOp::create(
          b, loc, better,
          arith::CmpFOp::create(b, loc, arith::CmpFPredicate::ORD, in[1],
                                in[1]));
    Value at = arith::IndexCastOp::create(
        b, loc, index, linalg::IndexOp::create(b, loc, *dim));
    linalg::YieldOp::create(
        b, loc,
        ValueRange{arith::SelectOp::create(b, loc, better, in[0], in[1]),
                   arith::SelectOp::create(b, loc, better, at, in[2])});
  };
  auto generic = linalg::GenericOp::create(
      b, o.loc, TypeRange{first.getType(), zero.getType()}, o.operands[0],
      ValueRange{first, zero},
      ArrayRef<AffineMap>{b.getMultiDimIdentityMap(rank), out, out}, iterators,
      body);
  return o.result(generic.getResult(1));
}

//===----------------------------------------------------------------------===//
// Cumsum
//===----------------------------------------------------------------------===//

/// The one value that `tensor` repeats, if its running sums are exact.
static Value repeatedValue(TFImport &o, Value tensor) {
  if (!isa<IntegerType>(o.resultElement()))
    return {};
  if (auto filled = tensor.getDefiningOp<linalg::FillOp>())
    return filled.getInputs().front();
  return o.splat(tensor);
}

/// Running sums of one repeated value are its multiples: this is how a causal
/// mask numbers its rows and columns.
static Value multiples(TFImport &o, Value value, int64_t dim, bool exclusive,
                       bool reverse) {
  Value tensor = o.operands[0];
  Value size = o.asIndex(o.size(tensor, dim));
  Type type = o.resultElement();
  return o.generate(
      o.sizes(tensor), type,
      [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
        Value count = at[dim];
        if (reverse)
          count = arith::SubIOp::create(b, loc, size, count);
        // Before position i stand i elements, from position i on size - i.
        if (exclusive == reverse) {
          Value one = arith::ConstantIndexOp::create(b, loc, 1);
          count = reverse
                      ? arith::SubIOp::create(b, loc, count, one).getResult()
                      : arith::AddIOp::create(b, loc, count, one).getResult();
        }
        Value number = arith::IndexCastOp::create(b, loc, type, count);
        return arith::MulIOp::create(b, loc, number, value);
      });
}

/// out[i] = sum over j of x[j] where j <= i (j < i if exclusive, the other way
/// round if reverse). The number of additions is the square of the size.
static LogicalResult cumsum(TFImport &o) {
  auto op = cast<tf::CumsumOp>(o.op);
  int64_t rank = o.type(0).getRank();
  FailureOr<int64_t> dim = o.axis(1, rank);
  if (failed(dim))
    return failure();
  bool exclusive = op.getExclusive(), reverse = op.getReverse();
  Value x = o.operands[0];
  if (Value value = repeatedValue(o, x))
    return o.result(multiples(o, value, *dim, exclusive, reverse));
  OpBuilder &b = o.builder;
  Type element = o.resultElement(), wide = o.accumulatorOf(element);
  Sizes sizes = o.sizes(x);
  // Iterate over i..., j; x is read at j.
  SmallVector<AffineExpr> in, out;
  for (int64_t i = 0; i < rank; ++i) {
    in.push_back(b.getAffineDimExpr(i == *dim ? rank : i));
    out.push_back(b.getAffineDimExpr(i));
  }
  SmallVector<utils::IteratorType> iterators(rank + 1,
                                             utils::IteratorType::parallel);
  iterators[rank] = utils::IteratorType::reduction;
  Value init = o.fill(o.constant(wide, int64_t(0)), sizes);
  auto predicate =
      reverse
          ? (exclusive ? arith::CmpIPredicate::sgt : arith::CmpIPredicate::sge)
          : (exclusive ? arith::CmpIPredicate::slt : arith::CmpIPredicate::sle);
  auto sum = linalg::GenericOp::create(
      b, o.loc, init.getType(), x, init,
      ArrayRef<AffineMap>{AffineMap::get(rank + 1, 0, in, b.getContext()),
                          AffineMap::get(rank + 1, 0, out, b.getContext())},
      iterators, [&](OpBuilder &b, Location loc, ValueRange args) {
        Value i = linalg::IndexOp::create(b, loc, *dim);
        Value j = linalg::IndexOp::create(b, loc, rank);
        Value counts = arith::CmpIOp::create(b, loc, predicate, j, i);
        Value value = TensorBuilder::convertScalar(b, loc, args[0], wide);
        Value added =
            isa<FloatType>(wide)
                ? arith::AddFOp::create(b, loc, args[1], value).getResult()
                : arith::AddIOp::create(b, loc, args[1], value).getResult();
        linalg::YieldOp::create(
            b, loc,
            arith::SelectOp::create(b, loc, counts, added, args[1])
                .getResult());
      });
  return o.result(o.convert(sum.getResult(0), element));
}

void attn::addTFReductionRules(TFRules &rules) {
  rules["All"] = [](TFImport &o) {
    return reduce<tf::AllOp>(o, Reduction::And);
  };
  rules["Any"] = [](TFImport &o) {
    return reduce<tf::AnyOp>(o, Reduction::Or);
  };
  rules["Max"] = [](TFImport &o) {
    return reduce<tf::MaxOp>(o, Reduction::Max);
  };
  rules["Min"] = [](TFImport &o) {
    return reduce<tf::MinOp>(o, Reduction::Min);
  };
  rules["Prod"] = [](TFImport &o) {
    return reduce<tf::ProdOp>(o, Reduction::Product);
  };
  rules["Sum"] = [](TFImport &o) {
    return reduce<tf::SumOp>(o, Reduction::Sum);
  };
  rules["Mean"] = mean;
  rules["ArgMax"] = [](TFImport &o) { return argReduce(o, true); };
  rules["ArgMin"] = [](TFImport &o) { return argReduce(o, false); };
  rules["Cumsum"] = cumsum;
}
