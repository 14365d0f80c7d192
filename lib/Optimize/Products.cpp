//===- Products.cpp - products and sums of named tensors ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Products.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::formula;

Scalar optimize::scalarOf(const Operand &operand) {
  Scalar scalar{operand.value, {}};
  for (unsigned name : operand.names)
    scalar.at.push_back({name});
  return scalar;
}

/// `operand` repeated along those of `names` that it does not have.
static Operand along(Emitter &emitter, const Operand &operand,
                     ArrayRef<unsigned> names) {
  SmallVector<unsigned> all = operand.names;
  for (unsigned name : names)
    if (!llvm::is_contained(all, name))
      all.push_back(name);
  if (all.size() == operand.names.size())
    return operand;
  return emitter.compute(
      optimize::scalarOf(operand),
      getElementTypeOrSelf(operand.value.getType()),
      [](OpBuilder &, ValueRange values) { return values[0]; }, ArrayRef(all));
}

/// lhs * rhs, in `order`.
static Operand multiply(Emitter &emitter, const Operand &lhs,
                        const Operand &rhs, ArrayRef<unsigned> order,
                        Type type) {
  return emitter.compute(
      {optimize::scalarOf(lhs), optimize::scalarOf(rhs)}, type,
      [&](OpBuilder &body, ValueRange values) -> Value {
        Value left = toFloat(body, emitter.loc, values[0], type);
        Value right = toFloat(body, emitter.loc, values[1], type);
        return arith::MulFOp::create(body, emitter.loc, left, right);
      },
      order);
}

Operand optimize::contract(Emitter &emitter, Operand lhs, Operand rhs,
                           ArrayRef<unsigned> order, ArrayRef<unsigned> sums,
                           Type type) {
  if (!lhs.value || !rhs.value)
    return {};
  OpBuilder &b = emitter.builder;
  SmallVector<unsigned> loops(order), summed, repeated;
  for (ArrayRef<unsigned> names :
       {ArrayRef(lhs.names), ArrayRef(rhs.names), sums})
    for (unsigned name : names)
      if (!llvm::is_contained(loops, name)) {
        loops.push_back(name);
        summed.push_back(name);
      }
  for (unsigned name : order)
    if (!llvm::is_contained(lhs.names, name) &&
        !llvm::is_contained(rhs.names, name))
      repeated.push_back(name);
  // Upstream's contraction has what is summed in both, and the rest in one.
  llvm::append_range(repeated, summed);
  lhs = along(emitter, lhs, repeated);
  rhs = along(emitter, rhs, summed);
  if (!lhs.value || !rhs.value)
    return {};
  if (summed.empty())
    return multiply(emitter, lhs, rhs, order, type);
  SmallVector<OpFoldResult> sizes;
  for (unsigned name : order)
    sizes.push_back(emitter.space.extent(name).materialize(b, emitter.loc));
  Value empty = tensor::EmptyOp::create(b, emitter.loc, sizes, type);
  Value zero = arith::ConstantOp::create(b, emitter.loc, b.getZeroAttr(type));
  Value init = linalg::FillOp::create(b, emitter.loc, zero, empty).getResult(0);
  ArrayAttr maps = b.getAffineMapArrayAttr({emitter.mapOf(lhs.names, loops),
                                            emitter.mapOf(rhs.names, loops),
                                            emitter.mapOf(order, loops)});
  Value sum =
      linalg::ContractOp::create(b, emitter.loc, init.getType(),
                                 ValueRange{lhs.value, rhs.value}, init, maps)
          .getResult(0);
  return {sum, llvm::to_vector(order)};
}

Value optimize::addIf(OpBuilder &builder, Location loc, Value condition,
                      Value number, Value addend) {
  Value sum = arith::AddFOp::create(builder, loc, number, addend);
  return condition
             ? arith::SelectOp::create(builder, loc, condition, sum, number)
             : sum;
}

Operand optimize::add(Emitter &emitter, const Operand &operand,
                      const Operand &other, Value condition) {
  if (!operand.value || !other.value)
    return {};
  Type type = getElementTypeOrSelf(operand.value.getType());
  return emitter.compute(
      {scalarOf(operand), scalarOf(other)}, type,
      [&](OpBuilder &body, ValueRange values) -> Value {
        Value addend = toFloat(body, emitter.loc, values[1], type);
        return optimize::addIf(body, emitter.loc, condition, values[0], addend);
      },
      ArrayRef(operand.names));
}

/// What `offset` of the data adds to each element of a product: a tensor over
/// some of the product's dimensions, which become `dims`.
static Value projectOffset(Emitter &emitter, const optimize::LinearForm &form,
                           const Term &offset, const Scalar &product,
                           SmallVector<unsigned> &dims) {
  Space &space = emitter.space;
  auto type = cast<RankedTensorType>(product.value.getType());
  Operand weight = emitter.place(form.weight, type.getElementType());
  Operand known = emitter.place(offset, type.getElementType());
  if (!weight.value || !known.value)
    return {};
  Index sums = form.sums(space);
  SmallVector<unsigned> left;
  for (ArrayRef<unsigned> names :
       {ArrayRef(weight.names), ArrayRef(known.names)})
    for (unsigned name : names)
      if (!llvm::is_contained(sums, name) && !llvm::is_contained(left, name))
        left.push_back(name);
  SmallVector<unsigned> order;
  Indices at;
  SmallVector<int64_t> shape;
  for (auto [dim, index] : llvm::enumerate(product.at)) {
    Index names = space.resolve(index);
    auto isLeft = [&](unsigned name) { return llvm::is_contained(left, name); };
    if (names.empty() || !llvm::all_of(names, isLeft))
      continue;
    llvm::append_range(order, names);
    at.push_back(names);
    dims.push_back(dim);
    shape.push_back(type.getDimSize(dim));
  }
  if (order.size() != left.size())
    return {};
  Operand sum = optimize::contract(emitter, known, weight, order, sums,
                                   type.getElementType());
  if (!sum.value)
    return {};
  return emitter.restore(sum.value, at,
                         RankedTensorType::get(shape, type.getElementType()));
}

/// `product` plus a tensor over `dims` of it, if `condition` holds.
static Value addAlong(Emitter &emitter, Value condition, Value product,
                      Value addend, ArrayRef<unsigned> dims) {
  OpBuilder &b = emitter.builder;
  auto type = cast<RankedTensorType>(product.getType());
  AffineMap identity = b.getMultiDimIdentityMap(type.getRank());
  SmallVector<AffineMap> maps = {identity, identity.getSubMap(dims), identity};
  SmallVector<utils::IteratorType> kinds(type.getRank(),
                                         utils::IteratorType::parallel);
  Value empty = tensor::EmptyOp::create(
      b, emitter.loc, tensor::getMixedSizes(b, emitter.loc, product),
      type.getElementType());
  return linalg::GenericOp::create(
             b, emitter.loc, type, ValueRange{product, addend}, empty, maps,
             kinds,
             [&](OpBuilder &body, Location loc, ValueRange values) {
               linalg::YieldOp::create(
                   body, loc,
                   optimize::addIf(body, loc, condition, values[0], values[1]));
             })
      .getResult(0);
}

Value optimize::addProjected(Emitter &emitter, const optimize::LinearForm &form,
                             const Term &offset, const Scalar &product,
                             Value sum, Value condition) {
  SmallVector<unsigned> dims;
  Value addend = projectOffset(emitter, form, offset, product, dims);
  return addend ? addAlong(emitter, condition, sum, addend, dims) : Value();
}

FailureOr<SmallVector<Operation *>> optimize::findProducts(Value value) {
  SmallVector<Value> left = {value};
  SmallVector<Operation *> products;
  while (!left.empty())
    for (Operation *user : left.pop_back_val().getUsers()) {
      auto linalgOp = dyn_cast<linalg::LinalgOp>(user);
      if (isa<tensor::DimOp>(user))
        continue;
      if (linalgOp && linalgOp.getNumReductionLoops() != 0 &&
          user->getNumResults() == 1) {
        if (!llvm::is_contained(products, user))
          products.push_back(user);
      } else if (isa<linalg::TransposeOp, tensor::ExpandShapeOp,
                     tensor::CollapseShapeOp, tensor::CastOp>(user)) {
        left.push_back(user->getResult(0));
      } else {
        return failure();
      }
    }
  return products;
}
