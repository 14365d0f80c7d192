//===- Pair.cpp - two functions as one ------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Compare/Pair.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;

static bool areFloats(Type lhs, Type rhs) {
  return isa<FloatType>(lhs) && isa<FloatType>(rhs);
}

// The first type, with what both say of the sizes; null if they contradict each
// other.
static Type joinTypes(Type lhs, Type rhs) {
  if (lhs == rhs)
    return lhs;
  auto a = dyn_cast<RankedTensorType>(lhs), b = dyn_cast<RankedTensorType>(rhs);
  if (!a || !b || a.getRank() != b.getRank() ||
      (a.getElementType() != b.getElementType() &&
       !areFloats(a.getElementType(), b.getElementType())))
    return {};
  SmallVector<int64_t> shape;
  for (auto [left, right] : llvm::zip(a.getShape(), b.getShape())) {
    if (!ShapedType::isDynamic(left) && !ShapedType::isDynamic(right) &&
        left != right)
      return {};
    shape.push_back(ShapedType::isDynamic(left) ? right : left);
  }
  return a.clone(shape);
}

static Value castTo(OpBuilder &builder, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  Type from = getElementTypeOrSelf(value.getType());
  Type to = getElementTypeOrSelf(type);
  if (from != to) {
    unsigned width = from.getIntOrFloatBitWidth();
    // Of float16 and bfloat16, neither holds the other.
    if (to.getIntOrFloatBitWidth() == width)
      to = builder.getF32Type();
    Type converted = cast<RankedTensorType>(value.getType()).clone(to);
    if (to.getIntOrFloatBitWidth() > width)
      value = arith::ExtFOp::create(builder, loc, converted, value);
    else
      value = arith::TruncFOp::create(builder, loc, converted, value);
    return castTo(builder, loc, value, type);
  }
  return tensor::CastOp::create(builder, loc, type, value);
}

// Copies the body with its arguments replaced; its results.
static SmallVector<Value> copyBody(OpBuilder &builder, func::FuncOp function,
                                   ValueRange arguments) {
  IRMapping mapping;
  Block &body = function.getBody().front();
  for (auto [from, to] : llvm::zip_equal(body.getArguments(), arguments))
    mapping.map(from, castTo(builder, function.getLoc(), to, from.getType()));
  for (Operation &op : body.without_terminator())
    if (!isa<cf::AssertOp>(op))
      builder.clone(op, mapping);
  return llvm::map_to_vector(
      body.getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookupOrDefault(value); });
}

static bool isStraight(func::FuncOp function) {
  bool calls = false;
  function.walk([&](func::CallOp) { calls = true; });
  return function.getBody().hasOneBlock() && !calls;
}

OwningOpRef<ModuleOp> mlir::attn::equiv::buildPair(func::FuncOp first,
                                                   func::FuncOp second,
                                                   ArrayRef<unsigned> inputs,
                                                   std::string &error) {
  for (func::FuncOp function : {first, second})
    if (!isStraight(function)) {
      error = "function '" + function.getName().str() +
              "' has control flow, which is not compared";
      return nullptr;
    }
  // Shared inputs, then what each has of its own.
  ArrayRef<Type> left = first.getArgumentTypes();
  ArrayRef<Type> right = second.getArgumentTypes();
  SmallVector<Type> types(left);
  for (auto [i, input] : llvm::enumerate(inputs)) {
    types[i] = joinTypes(left[i], right[input]);
    if (!types[i]) {
      error = "input " + std::to_string(i) + " and input " +
              std::to_string(input) + " have sizes that contradict each other";
      return nullptr;
    }
  }
  llvm::append_range(types, right.drop_front(inputs.size()));
  OpBuilder builder(first.getContext());
  OwningOpRef<ModuleOp> module = ModuleOp::create(builder, first.getLoc());
  builder.setInsertionPointToEnd(module->getBody());
  auto pair = func::FuncOp::create(builder, first.getLoc(), "pair",
                                   builder.getFunctionType(types, {}));
  Block *block = pair.addEntryBlock();
  builder.setInsertionPointToEnd(block);
  ValueRange all = block->getArguments();
  SmallVector<Value> arguments(all.take_front(left.size()));
  SmallVector<Value> others(inputs.size());
  for (auto [i, input] : llvm::enumerate(inputs))
    others[input] = all[i];
  llvm::append_range(others, all.drop_front(left.size()));
  SmallVector<Value> results = copyBody(builder, first, arguments);
  llvm::append_range(results, copyBody(builder, second, others));
  func::ReturnOp::create(builder, first.getLoc(), results);
  pair.setType(builder.getFunctionType(types, ValueRange(results).getTypes()));
  return module;
}
