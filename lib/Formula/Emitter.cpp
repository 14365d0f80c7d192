//===- Emitter.cpp - formulas written back as tensors ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Emitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::attn::formula;

AffineMap Emitter::mapOf(ArrayRef<unsigned> names, ArrayRef<unsigned> loops) {
  SmallVector<AffineExpr> dims;
  for (unsigned name : names)
    dims.push_back(
        builder.getAffineDimExpr(llvm::find(loops, name) - loops.begin()));
  return AffineMap::get(loops.size(), 0, dims, builder.getContext());
}

Operand Emitter::place(Scalar scalar) {
  scalar = peel(space, scalar);
  if (scalar.isTensor()) {
    Operand operand = layOut(scalar);
    if (operand.value && areDistinct(operand.names))
      return operand;
  }
  return compute(scalar, scalar.elementType(),
                 [](OpBuilder &, ValueRange values) { return values[0]; });
}

Operand Emitter::place(Scalar scalar, ArrayRef<unsigned> order) {
  scalar = peel(space, scalar);
  if (scalar.isTensor()) {
    Operand operand = layOut(scalar);
    if (operand.value && ArrayRef(operand.names) == order)
      return operand;
  }
  return compute(
      scalar, scalar.elementType(),
      [](OpBuilder &, ValueRange values) { return values[0]; }, order);
}

Value mlir::attn::formula::toFloat(OpBuilder &builder, Location loc,
                                   Value value, Type type) {
  unsigned from = value.getType().getIntOrFloatBitWidth();
  unsigned to = type.getIntOrFloatBitWidth();
  if (value.getType() == type)
    return value;
  if (from == to) // between f16 and bf16
    value = arith::ExtFOp::create(builder, loc, builder.getF32Type(), value);
  if (from < to)
    return arith::ExtFOp::create(builder, loc, type, value);
  return arith::TruncFOp::create(builder, loc, type, value);
}

// The product of factors whose values are `values`; what masks forbid is 0,
// even if the rest is NaN.
static Value multiply(OpBuilder &body, Location loc, const Term &term,
                      ValueRange values, Type type) {
  auto constant = [&](double number) -> Value {
    return arith::ConstantOp::create(body, loc,
                                     body.getFloatAttr(type, number));
  };
  Value product;
  if (term.coefficient != 1.0)
    product = constant(term.coefficient);
  for (auto [factor, value] : llvm::zip(term.factors, values)) {
    if (factor.isMask)
      continue;
    Value number = toFloat(body, loc, value, type);
    if (!product && factor.inverse)
      product = constant(1.0);
    if (!product)
      product = number;
    else if (factor.inverse)
      product = arith::DivFOp::create(body, loc, product, number);
    else
      product = arith::MulFOp::create(body, loc, product, number);
  }
  if (!product)
    product = constant(1.0);
  for (auto [factor, value] : llvm::zip(term.factors, values)) {
    if (!factor.isMask)
      continue;
    Value zero = constant(0.0);
    product = arith::SelectOp::create(body, loc, value,
                                      factor.negated ? zero : product,
                                      factor.negated ? product : zero);
  }
  return product;
}

Operand Emitter::place(const Term &term, Type type,
                       std::optional<ArrayRef<unsigned>> order) {
  if (term.coefficient == 1.0 && term.factors.size() == 1 &&
      !term.factors[0].inverse && term.factors[0].scalar.elementType() == type)
    return order ? place(term.factors[0].scalar, *order)
                 : place(term.factors[0].scalar);
  SmallVector<Scalar> scalars;
  for (const Factor &factor : term.factors)
    scalars.push_back(factor.scalar);
  return compute(
      scalars, type,
      [&](OpBuilder &body, ValueRange values) {
        return multiply(body, loc, term, values, type);
      },
      order);
}

static bool collectLeaves(Space &space, Scalar scalar, int &budget,
                          SmallVectorImpl<Scalar> &leaves,
                          SmallVectorImpl<unsigned> &names) {
  if (--budget < 0)
    return false;
  scalar = peel(space, scalar);
  if (scalar.isTensor()) {
    SplatElementsAttr splat;
    bool isNew = llvm::none_of(leaves, [&](const Scalar &leaf) {
      return isIdentical(space, leaf, scalar);
    });
    if (isNew && !matchPattern(scalar.value, m_Constant(&splat)))
      leaves.push_back(scalar);
    return true;
  }
  if (auto index = scalar.value.getDefiningOp<linalg::IndexOp>())
    llvm::append_range(names, space.resolve(scalar.at[index.getDim()]));
  Step step = stepOf(space, scalar);
  for (unsigned i = 0; step && i < step.op->getNumOperands(); ++i)
    if (!collectLeaves(space, step.operand(i), budget, leaves, names))
      return false;
  return true;
}

Operand Emitter::compute(ArrayRef<Scalar> scalars, Type type, Combine combine,
                         std::optional<ArrayRef<unsigned>> order) {
  SmallVector<Scalar> leaves;
  SmallVector<unsigned> used;
  int budget = 1000;
  for (Scalar scalar : scalars)
    if (!collectLeaves(space, scalar, budget, leaves, used))
      return {};
  SmallVector<Operand> operands;
  SmallVector<Value> inputs;
  for (const Scalar &leaf : leaves) {
    Operand operand = layOut(leaf);
    if (!operand.value)
      return {};
    llvm::append_range(used, operand.names);
    inputs.push_back(operand.value);
    operands.push_back(std::move(operand));
  }
  used = SetVector<unsigned>(used.begin(), used.end()).takeVector();
  SmallVector<unsigned> loops = order ? llvm::to_vector(*order) : used;
  if (!llvm::all_of(used,
                    [&](unsigned n) { return llvm::is_contained(loops, n); }))
    return {};
  SmallVector<AffineMap> maps;
  SmallVector<OpFoldResult> sizes;
  for (const Operand &operand : operands)
    maps.push_back(mapOf(operand.names, loops));
  maps.push_back(builder.getMultiDimIdentityMap(loops.size()));
  for (unsigned name : loops)
    sizes.push_back(space.extent(name).materialize(builder, loc));
  Value init = tensor::EmptyOp::create(builder, loc, sizes, type);
  SmallVector<utils::IteratorType> kinds(loops.size(),
                                         utils::IteratorType::parallel);
  bool complete = true;
  auto generic = linalg::GenericOp::create(
      builder, loc, init.getType(), inputs, init, maps, kinds,
      [&](OpBuilder &body, Location, ValueRange args) {
        auto leaf = [&](Scalar scalar) -> Value {
          for (auto [i, other] : llvm::enumerate(leaves))
            if (isIdentical(space, other, scalar))
              return args[i];
          return {};
        };
        auto position = [&](ArrayRef<unsigned> index) -> Value {
          if (index.size() != 1)
            return {};
          return linalg::IndexOp::create(
              body, loc, llvm::find(loops, index[0]) - loops.begin());
        };
        SmallVector<Value> values;
        for (const Scalar &scalar : scalars) {
          values.push_back(clone(body, scalar, {leaf, position}));
          complete &= bool(values.back());
        }
        Value result = complete ? combine(body, values) : Value();
        if (!result)
          result = arith::ConstantOp::create(body, loc, body.getZeroAttr(type));
        linalg::YieldOp::create(body, loc, result);
      });
  if (!complete)
    return {};
  return {generic.getResult(0), loops};
}

// The one number that a constant tensor holds, as a constant.
static Value splatOf(OpBuilder &builder, Location loc, Value tensor) {
  SplatElementsAttr splat;
  if (!matchPattern(tensor, m_Constant(&splat)))
    return {};
  return arith::ConstantOp::create(
      builder, loc, cast<TypedAttr>(splat.getSplatValue<Attribute>()));
}

Value Emitter::clone(OpBuilder &body, Scalar scalar, const Leaves &leaves) {
  SmallVector<std::pair<Scalar, Value>> done;
  return clone(body, scalar, leaves, done);
}

Value Emitter::clone(OpBuilder &body, Scalar scalar, const Leaves &leaves,
                     SmallVectorImpl<std::pair<Scalar, Value>> &done) {
  scalar = peel(space, scalar);
  for (auto &[other, value] : done)
    if (isIdentical(space, other, scalar))
      return value;
  Value result;
  if (scalar.isTensor())
    result = splatOf(body, loc, scalar.value);
  if (scalar.isTensor() && !result)
    result = leaves.leaf(scalar);
  auto index = scalar.value.getDefiningOp<linalg::IndexOp>();
  auto constant = scalar.value.getDefiningOp<arith::ConstantOp>();
  if (index) {
    result = leaves.position(space.resolve(scalar.at[index.getDim()]));
  } else if (constant && !scalar.isTensor()) {
    result = body.clone(*constant)->getResult(0);
  } else if (Step step = result ? Step() : stepOf(space, scalar)) {
    IRMapping mapping;
    for (unsigned i = 0; i < step.op->getNumOperands(); ++i) {
      Value operand = clone(body, step.operand(i), leaves, done);
      if (!operand)
        return {};
      mapping.map(step.op->getOperand(i), operand);
    }
    result =
        isPure(step.op) ? body.clone(*step.op, mapping)->getResult(0) : Value();
  } else if (!scalar.isTensor() &&
             !isa_and_present<linalg::LinalgOp>(
                 scalar.value.getParentBlock()->getParentOp())) {
    result = scalar.value; // a number from outside all bodies
  }
  if (result)
    done.push_back({scalar, result});
  return result;
}
