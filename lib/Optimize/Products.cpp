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

Operand optimize::contract(Emitter &emitter, Operand lhs, Operand rhs,
                           ArrayRef<unsigned> order, Type type) {
  OpBuilder &b = emitter.builder;
  SmallVector<unsigned> loops(order), sums;
  for (const Operand *operand : {&lhs, &rhs})
    for (unsigned name : operand->names)
      if (!llvm::is_contained(loops, name)) {
        loops.push_back(name);
        sums.push_back(name);
      }
  // Upstream's contraction has what is summed in both.
  lhs = along(emitter, lhs, sums);
  rhs = along(emitter, rhs, sums);
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

Operand optimize::add(Emitter &emitter, const Operand &operand,
                      const Operand &other) {
  if (!operand.value || !other.value)
    return {};
  Type type = getElementTypeOrSelf(operand.value.getType());
  return emitter.compute(
      {scalarOf(operand), scalarOf(other)}, type,
      [&](OpBuilder &body, ValueRange values) -> Value {
        Value addend = toFloat(body, emitter.loc, values[1], type);
        return arith::AddFOp::create(body, emitter.loc, values[0], addend);
      },
      ArrayRef(operand.names));
}
