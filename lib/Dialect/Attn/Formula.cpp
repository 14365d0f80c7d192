//===- Formula.cpp - formulas over named dimensions as linalg -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Formula.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

Value Formula::convertFloat(ImplicitLocOpBuilder &b, Value value, Type type) {
  auto from = dyn_cast<FloatType>(value.getType());
  auto to = dyn_cast<FloatType>(type);
  if (!from || !to || from == to)
    return value;
  if (from.getWidth() < to.getWidth())
    return arith::ExtFOp::create(b, to, value);
  return arith::TruncFOp::create(b, to, value);
}

/// Loops of an operation: the dimensions of the result in its order, then
/// those that only operands have. Renumbers each map to these loops.
static SmallVector<AffineMap> toLoops(ArrayRef<AffineMap> operandMaps,
                                      AffineMap resultMap, unsigned &loops) {
  MLIRContext *ctx = resultMap.getContext();
  SmallVector<AffineExpr> loopOf(resultMap.getNumDims());
  loops = 0;
  auto number = [&](AffineMap map) {
    for (AffineExpr expr : map.getResults()) {
      AffineExpr &loop = loopOf[cast<AffineDimExpr>(expr).getPosition()];
      if (!loop)
        loop = getAffineDimExpr(loops++, ctx);
    }
  };
  number(resultMap);
  for (AffineMap map : operandMaps)
    number(map);

  SmallVector<AffineMap> renumbered;
  for (AffineMap map : operandMaps)
    renumbered.push_back(map.replaceDimsAndSymbols(loopOf, {}, loops, 0));
  renumbered.push_back(resultMap.replaceDimsAndSymbols(loopOf, {}, loops, 0));
  return renumbered;
}

AffineMap Formula::over(ArrayRef<unsigned> dims) const {
  SmallVector<AffineExpr> exprs;
  for (unsigned dim : dims)
    exprs.push_back(getAffineDimExpr(dim, builder.getContext()));
  return AffineMap::get(sizes.size(), 0, exprs, builder.getContext());
}

SmallVector<unsigned> Formula::onlyIn(AffineMap map, AffineMap other) {
  SmallVector<unsigned> dims;
  for (AffineExpr expr : map.getResults())
    if (!other.getResultPosition(expr))
      dims.push_back(cast<AffineDimExpr>(expr).getPosition());
  llvm::sort(dims);
  return dims;
}

AffineMap Formula::without(AffineMap map, ArrayRef<unsigned> dims) const {
  SmallVector<unsigned> kept;
  for (AffineExpr expr : map.getResults())
    if (unsigned dim = cast<AffineDimExpr>(expr).getPosition();
        !llvm::is_contained(dims, dim))
      kept.push_back(dim);
  return over(kept);
}

Value Formula::empty(AffineMap map, Type elementType) {
  SmallVector<OpFoldResult> selected;
  for (AffineExpr expr : map.getResults())
    selected.push_back(sizes[cast<AffineDimExpr>(expr).getPosition()]);
  return tensor::EmptyOp::create(builder, selected, elementType);
}

Value Formula::filled(AffineMap map, double value) {
  Value init = empty(map, accumulator);
  return linalg::FillOp::create(builder, constant(value), init).getResult(0);
}

Indexed Formula::generic(ArrayRef<Indexed> operands, Indexed init, Body body) {
  SmallVector<Value> inputs;
  SmallVector<AffineMap> operandMaps;
  for (const Indexed &operand : operands) {
    inputs.push_back(operand.tensor);
    operandMaps.push_back(operand.map);
  }
  unsigned loops;
  SmallVector<AffineMap> maps = toLoops(operandMaps, init.map, loops);
  SmallVector<utils::IteratorType> iterators(loops,
                                             utils::IteratorType::reduction);
  std::fill_n(iterators.begin(), init.map.getNumResults(),
              utils::IteratorType::parallel);

  Type elementType = getElementTypeOrSelf(init.tensor);
  auto op = linalg::GenericOp::create(
      builder, init.tensor.getType(), inputs, init.tensor, maps, iterators,
      [&](OpBuilder &nested, Location loc, ValueRange args) {
        ImplicitLocOpBuilder b(loc, nested);
        SmallVector<Value> scalars;
        for (Value arg : args.drop_back())
          scalars.push_back(convertFloat(b, arg, accumulator));
        scalars.push_back(args.back());
        Value result = convertFloat(b, body(b, scalars), elementType);
        linalg::YieldOp::create(b, result);
      });
  return {op.getResult(0), init.map};
}

Indexed Formula::pointwise(ArrayRef<Indexed> operands, AffineMap map,
                           Type elementType, Body body) {
  // The result's old value is no operand of a pointwise body.
  return generic(operands, {empty(map, elementType), map},
                 [&](ImplicitLocOpBuilder &b, ValueRange scalars) {
                   return body(b, scalars.drop_back());
                 });
}

Indexed Formula::reduce(ArrayRef<Indexed> operands, AffineMap map, double init,
                        Body body) {
  return generic(operands, {filled(map, init), map}, body);
}

Indexed Formula::contract(Indexed lhs, Indexed rhs, AffineMap map) {
  unsigned loops;
  SmallVector<AffineMap> maps = toLoops({lhs.map, rhs.map}, map, loops);
  // Its own zeros: a shared fill would be copied when buffers are assigned.
  Value zeros = filled(map, 0.0);
  auto op = linalg::ContractOp::create(
      builder, zeros.getType(), ValueRange{lhs.tensor, rhs.tensor}, zeros,
      builder.getAffineMapArrayAttr(maps));
  return {op.getResult(0), map};
}

Value Formula::result(Indexed value, AffineMap map, Value replaced) {
  Type elementType = getElementTypeOrSelf(replaced);
  if (value.map != map || getElementTypeOrSelf(value.tensor) != elementType)
    value = pointwise({value}, map, elementType,
                      [](auto &, auto in) { return in[0]; });
  // Sizes that the two types know differently.
  if (value.tensor.getType() != replaced.getType())
    return tensor::CastOp::create(builder, replaced.getType(), value.tensor);
  return value.tensor;
}

SmallVector<Value> Formula::positions(ImplicitLocOpBuilder &b, AffineMap map) {
  SmallVector<Value> positions(map.getNumDims());
  for (auto [loop, expr] : llvm::enumerate(map.getResults()))
    positions[cast<AffineDimExpr>(expr).getPosition()] =
        linalg::IndexOp::create(b, loop);
  return positions;
}

Value Formula::size(unsigned dim) {
  return getValueOrCreateConstantIndexOp(builder, builder.getLoc(), sizes[dim]);
}

Value Formula::count(ArrayRef<unsigned> dims) {
  Value product = index(1);
  for (unsigned dim : dims)
    product = builder.createOrFold<arith::MulIOp>(product, size(dim));
  Value integer =
      builder.createOrFold<arith::IndexCastOp>(builder.getI64Type(), product);
  return builder.createOrFold<arith::SIToFPOp>(accumulator, integer);
}

Value Formula::constant(double value) {
  return arith::ConstantOp::create(builder,
                                   builder.getFloatAttr(accumulator, value));
}

Value Formula::index(int64_t value) {
  return arith::ConstantIndexOp::create(builder, value);
}
