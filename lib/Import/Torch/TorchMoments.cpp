//===- TorchMoments.cpp - variance, positions of maxima, running sums -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchReduce.h"

#include "attn/Dialect/Torch/TorchReductionOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

//===----------------------------------------------------------------------===//
// Variance
//===----------------------------------------------------------------------===//

namespace {
struct Moments {
  Value variance, mean;
};
} // namespace

/// mean = sum(x) / n, variance = sum((x - mean)^2) / max(n - correction, 0)
static Moments momentsOf(TorchImport &t, const ReductionInput &in,
                         double correction) {
  Type type = t.elementOf(in.tensor);
  Value count = countOf(t, in, type);
  Value sum = t.b.reduce(Reduction::Sum, in.tensor, in.dims, /*keepDims=*/true);
  Value mean = t.b.elementwise(
      {sum, count}, type, [](OpBuilder &b, Location at, ValueRange v) -> Value {
        return arith::DivFOp::create(b, at, v[0], v[1]);
      });
  Value squares =
      t.b.elementwise({in.tensor, mean}, type,
                      [](OpBuilder &b, Location at, ValueRange v) -> Value {
                        Value distance =
                            arith::SubFOp::create(b, at, v[0], v[1]);
                        return arith::MulFOp::create(b, at, distance, distance);
                      });
  Value total = t.b.reduce(Reduction::Sum, squares, in.dims, in.keepDims);
  Value zero = t.b.constant(type, 0.0);
  Value less = t.b.builder.createOrFold<arith::SubFOp>(
      t.b.loc, count, t.b.constant(type, correction));
  Value divisor =
      t.b.builder.createOrFold<arith::MaximumFOp>(t.b.loc, less, zero);
  Value variance =
      t.b.elementwise({total, divisor}, type,
                      [](OpBuilder &b, Location at, ValueRange v) -> Value {
                        return arith::DivFOp::create(b, at, v[0], v[1]);
                      });
  if (!in.keepDims)
    mean = t.b.squeeze(mean, in.dims);
  return {variance, mean};
}

/// Operands: self, then `unbiased`; or self, dim, `unbiased` or correction,
/// keepdim. Results: variance or deviation, then maybe the mean.
template <bool isRoot>
static LogicalResult importMoments(Operation *op, TorchImport &t) {
  bool all = op->getNumOperands() == 2;
  ReductionInput in;
  if (readReduction(t, op->getOperand(0), all ? Value() : op->getOperand(1),
                    all ? Value() : op->getOperand(3), in))
    return failure();
  Value correctionOperand = op->getOperand(all ? 1 : 2);
  double correction = 1;
  bool unbiased;
  if (isa<torch::BoolType>(correctionOperand.getType())) {
    if (t.flag(correctionOperand, "unbiased", unbiased))
      return failure();
    correction = unbiased;
  } else if (!t.isNone(correctionOperand) &&
             t.number(correctionOperand, "correction", correction)) {
    return failure();
  }
  Type type = t.elementOf(in.tensor);
  if (!isa<mlir::FloatType>(type))
    return t.error() << "expected a variance of floats, found " << type;
  in.tensor = t.b.convert(in.tensor, t.b.accumulatorOf(type));
  Moments moments = momentsOf(t, in, correction);
  if (isRoot)
    moments.variance =
        t.b.elementwise(moments.variance, t.elementOf(moments.variance),
                        [](OpBuilder &b, Location at, ValueRange v) -> Value {
                          return math::SqrtOp::create(b, at, v[0]);
                        });
  Value results[] = {t.b.convert(moments.variance, type),
                     t.b.convert(moments.mean, type)};
  return t.replace(ArrayRef<Value>(results).take_front(op->getNumResults()));
}

//===----------------------------------------------------------------------===//
// Positions of the largest and the smallest
//===----------------------------------------------------------------------===//

namespace {
struct Extremum {
  Value value, position;
};
} // namespace

/// Whether `candidate` takes the place of `best`: it is further out, or the
/// first NaN.
static Value replaces(OpBuilder &b, Location at, Value candidate, Value best,
                      bool isMax, bool isUnsigned) {
  if (!isa<mlir::FloatType>(candidate.getType())) {
    using P = arith::CmpIPredicate;
    P predicate =
        isUnsigned ? (isMax ? P::ugt : P::ult) : (isMax ? P::sgt : P::slt);
    return arith::CmpIOp::create(b, at, predicate, candidate, best);
  }
  using P = arith::CmpFPredicate;
  Value further =
      arith::CmpFOp::create(b, at, isMax ? P::OGT : P::OLT, candidate, best);
  Value isNaN = arith::CmpFOp::create(b, at, P::UNO, candidate, candidate);
  Value bestIsNumber = arith::CmpFOp::create(b, at, P::ORD, best, best);
  Value first = arith::AndIOp::create(b, at, isNaN, bestIsNumber);
  return arith::OrIOp::create(b, at, further, first);
}

/// One loop that keeps the best value and where it was first seen.
static Extremum extremumAlong(TorchImport &t, Value x, int64_t dim, bool isMax,
                              bool isUnsigned) {
  OpBuilder &b = t.b.builder;
  Type type = t.elementOf(x), i64 = b.getI64Type();
  isUnsigned |= type.isInteger(1);
  int64_t rank = t.rankOf(x);
  TorchImport::Sizes sizes = t.b.sizes(x);
  sizes.erase(sizes.begin() + dim);
  // The reduction of nothing is what every value replaces.
  Value worst =
      t.b.neutral(isMax ? Reduction::Max : Reduction::Min, type, isUnsigned);
  Value inits[] = {t.b.fill(worst, sizes),
                   t.b.fill(t.b.constant(i64, int64_t(0)), sizes)};
  SmallVector<AffineExpr> kept;
  for (int64_t d = 0; d < rank; ++d)
    if (d != dim)
      kept.push_back(b.getAffineDimExpr(d));
  AffineMap out = AffineMap::get(rank, 0, kept, b.getContext());
  AffineMap maps[] = {b.getMultiDimIdentityMap(rank), out, out};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators[dim] = utils::IteratorType::reduction;
  auto loop = linalg::GenericOp::create(
      b, t.b.loc, TypeRange(ValueRange(inits)), x, inits, maps, iterators,
      [&](OpBuilder &nested, Location at, ValueRange v) {
        Value index = arith::IndexCastOp::create(
            nested, at, i64, linalg::IndexOp::create(nested, at, dim));
        Value better = replaces(nested, at, v[0], v[1], isMax, isUnsigned);
        Value results[] = {
            arith::SelectOp::create(nested, at, better, v[0], v[1]),
            arith::SelectOp::create(nested, at, better, index, v[2])};
        linalg::YieldOp::create(nested, at, results);
      });
  return {loop.getResult(0), loop.getResult(1)};
}

/// values and indices of max.dim and min.dim
template <bool isMax>
static LogicalResult importExtremumDim(Operation *op, TorchImport &t) {
  ReductionInput in;
  if (readReduction(t, op->getOperand(0), op->getOperand(1), op->getOperand(2),
                    in))
    return failure();
  Type i64 = t.b.builder.getI64Type();
  if (t.rankOf(in.tensor) == 0) {
    Value zero = t.b.fill(t.b.constant(i64, int64_t(0)), {});
    return t.replace({in.tensor, zero});
  }
  if (op->getResult(1).use_empty()) {
    Value value = t.b.reduce(
        isMax ? Reduction::Max : Reduction::Min, in.tensor, in.dims,
        in.keepDims, in.isUnsigned || t.elementOf(in.tensor).isInteger(1));
    // Nobody reads the positions.
    return t.replace(
        {value, t.b.fill(t.b.constant(i64, int64_t(0)), t.b.sizes(value))});
  }
  Extremum found =
      extremumAlong(t, in.tensor, in.dims.front(), isMax, in.isUnsigned);
  if (in.keepDims) {
    found.value = t.b.unsqueeze(found.value, in.dims.front());
    found.position = t.b.unsqueeze(found.position, in.dims.front());
  }
  return t.replace({found.value, found.position});
}

template <bool isMax>
static LogicalResult importPosition(Operation *op, TorchImport &t) {
  Value self;
  int64_t dim = 0;
  bool keepDims;
  if (t.tensor(op->getOperand(0), self) ||
      t.flag(op->getOperand(2), "keepdim", keepDims))
    return failure();
  int64_t rank = t.rankOf(self);
  bool isAll = t.isNone(op->getOperand(1));
  if (isAll || rank == 0) {
    OpFoldResult count = t.index(1);
    for (OpFoldResult size : t.b.sizes(self))
      count = t.b.product(count, size);
    auto flat = RankedTensorType::get(
        getConstantIntValue(count).value_or(ShapedType::kDynamic),
        t.elementOf(self));
    self = t.b.reshape(self, count, flat);
  } else if (t.dim(op->getOperand(1), "dim", rank, dim)) {
    return failure();
  }
  Value found =
      extremumAlong(t, self, dim, isMax, t.isUnsigned(op->getOperand(0)))
          .position;
  if (keepDims && rank > 0)
    for (int64_t d = isAll ? 0 : dim, end = isAll ? rank : dim + 1; d < end;
         ++d)
      found = t.b.unsqueeze(found, d);
  return t.replace(found);
}

//===----------------------------------------------------------------------===//
// Running sums
//===----------------------------------------------------------------------===//

/// out[..., i, ...] = sum over j <= i of x[..., j, ...]
static LogicalResult importCumsum(AtenCumsumOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  Type dtype = t.declaredDtype();
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      t.dtype(op.getDtype(), dtype))
    return failure();
  Type element = dtype ? signless(dtype) : t.elementOf(self);
  if (!dtype && isa<IntegerType>(element))
    element = t.b.builder.getI64Type();
  Type summed = t.b.accumulatorOf(element);
  Value x = t.b.convert(self, summed, t.isUnsigned(op.getSelf()));
  if (t.rankOf(self) == 0)
    return t.replace(t.b.convert(x, element));
  OpBuilder &b = t.b.builder;
  int64_t rank = t.rankOf(self);
  SmallVector<AffineExpr> from;
  for (int64_t d = 0; d < rank; ++d)
    from.push_back(b.getAffineDimExpr(d == dim ? rank : d));
  AffineMap maps[] = {AffineMap::get(rank + 1, 0, from, b.getContext()),
                      b.getMultiDimIdentityMap(rank + 1).getMajorSubMap(rank)};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  Value zero = t.b.constant(summed, int64_t(0));
  Value init = t.b.fill(zero, t.b.sizes(x));
  Value sum =
      linalg::GenericOp::create(
          b, t.b.loc, init.getType(), x, init, maps, iterators,
          [&](OpBuilder &nested, Location at, ValueRange v) {
            Value i = linalg::IndexOp::create(nested, at, dim);
            Value j = linalg::IndexOp::create(nested, at, rank);
            Value before = arith::CmpIOp::create(
                nested, at, arith::CmpIPredicate::ule, j, i);
            Value term =
                arith::SelectOp::create(nested, at, before, v[0], zero);
            Value next =
                isa<mlir::FloatType>(summed)
                    ? arith::AddFOp::create(nested, at, v[1], term).getResult()
                    : arith::AddIOp::create(nested, at, v[1], term).getResult();
            linalg::YieldOp::create(nested, at, next);
          })
          .getResult(0);
  return t.replace(t.b.convert(sum, element));
}

void attn::addTorchMoments(TorchImports &imports) {
  imports.addAll<AtenVarOp, AtenVarDimOp, AtenVarCorrectionOp, AtenVarMeanOp,
                 AtenVarMeanDimOp, AtenVarMeanCorrectionOp>(
      importMoments<false>);
  imports.addAll<AtenStdOp, AtenStdDimOp, AtenStdCorrectionOp>(
      importMoments<true>);
  imports.addAll<AtenMaxDimOp>(importExtremumDim<true>);
  imports.addAll<AtenMinDimOp>(importExtremumDim<false>);
  imports.addAll<AtenArgmaxOp>(importPosition<true>);
  imports.addAll<AtenArgminOp>(importPosition<false>);
  imports.add(importCumsum);
}
