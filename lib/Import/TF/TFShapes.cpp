//===- TFShapes.cpp - constants, sizes and tensors of given sizes ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

static LogicalResult constant(TFImport &o) {
  auto value = cast<tf::ConstOp>(o.op).getValue();
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type || !type.hasStaticShape())
    return o.error() << "expected a value of static shape, found "
                     << value.getType();
  // What operations such as Assert print; nothing else reads a string.
  if (!type.getElementType().isIntOrFloat())
    return o.result(
        ub::PoisonOp::create(o.builder, o.loc, o.op->getResult(0).getType()));
  type = type.clone(o.resultElement());
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    value = DenseResourceElementsAttr::get(type, resource.getRawHandle());
  } else if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    if (dense.getElementType().isUnsignedInteger())
      value = dense.bitcast(type.getElementType());
  } else {
    return o.error() << "expected dense or dense_resource data";
  }
  return o.result(
      arith::ConstantOp::create(o.builder, o.loc, cast<TypedAttr>(value)));
}

//===----------------------------------------------------------------------===//
// Sizes as data
//===----------------------------------------------------------------------===//

static LogicalResult shape(TFImport &o) {
  for (auto [position, operand] : llvm::enumerate(o.operands)) {
    auto sizes = o.sizes(operand);
    o.results.push_back(o.fromElements(
        sizes, RankedTensorType::get({static_cast<int64_t>(sizes.size())},
                                     o.resultElement(position))));
  }
  return success();
}

static LogicalResult size(TFImport &o) {
  OpFoldResult total = o.builder.getIndexAttr(1);
  for (OpFoldResult size : o.sizes(o.operands[0]))
    total = o.product(total, size);
  return o.result(
      o.fromElements(total, RankedTensorType::get({}, o.resultElement())));
}

static LogicalResult rank(TFImport &o) {
  OpFoldResult rank = o.builder.getIndexAttr(o.type(0).getRank());
  return o.result(
      o.fromElements(rank, RankedTensorType::get({}, o.resultElement())));
}

/// The shape to which two shapes broadcast: the one that is not 1.
static LogicalResult broadcastArgs(TFImport &o) {
  auto left = o.elements(0), right = o.elements(1);
  if (failed(left) || failed(right))
    return failure();
  if (left->size() < right->size())
    std::swap(left, right);
  size_t shift = left->size() - right->size();
  for (auto [position, size] : llvm::enumerate(*right)) {
    OpFoldResult &out = (*left)[shift + position];
    if (getConstantIntValue(size) == 1 || out == size)
      continue;
    if (getConstantIntValue(out) == 1)
      out = size;
    else
      out = arith::MaxSIOp::create(o.builder, o.loc, o.asIndex(out),
                                   o.asIndex(size))
                .getResult();
  }
  int64_t rank = left->size();
  return o.result(
      o.fromElements(*left, RankedTensorType::get({rank}, o.resultElement())));
}

//===----------------------------------------------------------------------===//
// New tensors
//===----------------------------------------------------------------------===//

static LogicalResult fill(TFImport &o) {
  auto sizes = o.elements(0);
  if (failed(sizes))
    return failure();
  if (o.type(1).getRank() != 0)
    return o.error() << "expected a scalar value, found " << o.type(1);
  for (OpFoldResult size : *sizes)
    if (getConstantIntValue(size).value_or(0) < 0)
      return o.error() << "expected sizes of at least 0";
  return o.result(o.fill(o.scalar(o.operands[1]), *sizes));
}

//===----------------------------------------------------------------------===//
// No values
//===----------------------------------------------------------------------===//

static LogicalResult identity(TFImport &o) {
  o.results = o.operands;
  return success();
}

static LogicalResult ensureShape(TFImport &o) {
  tf_type::ShapeAttr shape = cast<tf::EnsureShapeOp>(o.op).getShape();
  if (!shape.getRanked())
    return identity(o);
  if (static_cast<int64_t>(shape.getDims().size()) != o.type(0).getRank())
    return o.error() << "expected " << shape.getDims().size()
                     << " dimensions, found " << o.type(0);
  Value tensor = o.operands[0];
  for (auto [dim, size] : llvm::enumerate(shape.getDims())) {
    int64_t known = o.type(0).getDimSize(dim);
    if (size >= 0 && !ShapedType::isDynamic(known) && known != size)
      return o.error() << "expected size " << size << " in dimension " << dim
                       << ", found " << o.type(0);
  }
  for (auto [dim, size] : llvm::enumerate(shape.getDims()))
    if (size >= 0)
      tensor = o.withSize(tensor, dim, size);
  return o.result(tensor);
}

static LogicalResult assertThat(TFImport &o) {
  if (o.type(0).getRank() != 0)
    return o.error() << "expected a scalar condition, found " << o.type(0);
  cf::AssertOp::create(o.builder, o.loc, o.scalar(o.operands[0]),
                       "an assertion of the model does not hold");
  return success();
}

void attn::addTFShapeRules(TFRules &rules) {
  rules["Const"] = constant;
  rules["Shape"] = rules["ShapeN"] = shape;
  rules["Size"] = size;
  rules["Rank"] = rank;
  rules["BroadcastArgs"] = broadcastArgs;
  rules["Fill"] = fill;
  for (StringRef name : {"Identity", "IdentityN", "StopGradient",
                         "PreventGradient", "CheckNumerics"})
    rules[name] = identity;
  rules["EnsureShape"] = ensureShape;
  rules["Assert"] = assertThat;
  rules["NoOp"] = [](TFImport &) { return success(); };
}
