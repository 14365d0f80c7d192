//===- FoldConstants.cpp - what depends on no input, as numbers -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "attn/Interpret/FoldConstants.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Interpret/Interpreter.h"
#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::attn;

// Whether it makes other numbers, and does not move them only.
static bool computes(Operation *op) {
  if (isa<AttentionOp, PoolOp, SoftmaxOp, LayerNormOp, RMSNormOp>(op))
    return true;
  if (isa<linalg::TransposeOp, linalg::BroadcastOp, linalg::FillOp,
          linalg::CopyOp>(op))
    return false;
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  return linalgOp && !llvm::hasSingleElement(*linalgOp.getBlock());
}

// A static tensor of numbers that has an end.
static bool isTable(Value value, int64_t mostElements) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.hasStaticShape() && type.getRank() > 0 &&
         type.getElementType().isIntOrFloat() &&
         type.getNumElements() <= mostElements;
}

// Whether `value` is a constant tensor of floats that are not all the same.
static bool isWeight(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  SplatElementsAttr splat;
  return type && isa<FloatType>(type.getElementType()) &&
         matchPattern(value, m_Constant()) &&
         !matchPattern(value, m_Constant(&splat));
}

// The operations that depend on constants alone, and which of them are tables
// that others read.
static SmallVector<Value> findTables(Block &body,
                                     const interpret::FoldLimits &limits,
                                     llvm::SetVector<Operation *> &constant) {
  llvm::SmallPtrSet<Operation *, 32> computed, weighed;
  for (Operation &op : body.without_terminator()) {
    bool isConstant = isMemoryEffectFree(&op), isComputed = computes(&op);
    bool isWeighed = llvm::any_of(op.getResults(), isWeight);
    op.walk([&](Operation *inner) {
      for (Value operand : inner->getOperands()) {
        if (operand.getParentBlock() != &body)
          continue;
        Operation *from = operand.getDefiningOp();
        isConstant &= from && constant.contains(from);
        isComputed |= from && computed.contains(from);
        isWeighed |= from && weighed.contains(from);
      }
    });
    if (isConstant)
      constant.insert(&op);
    if (isConstant && isComputed)
      computed.insert(&op);
    if (isConstant && (isWeighed || !limits.weightsOnly))
      weighed.insert(&op);
  }
  SmallVector<Value> tables;
  for (Operation *op : constant)
    for (Value result : op->getResults())
      if (computed.contains(op) && weighed.contains(op) &&
          isTable(result, limits.mostElements) &&
          llvm::any_of(result.getUsers(), [&](Operation *user) {
            return !constant.contains(body.findAncestorOpInBlock(*user));
          }))
        tables.push_back(result);
  return tables;
}

// A number of a table as its type rounds it.
static APInt bitsOf(interpret::Scalar scalar, Type type) {
  if (!isa<FloatType>(type))
    return APInt(type.getIntOrFloatBitWidth(), uint64_t(scalar.integer), false,
                 true);
  return cast<FloatAttr>(FloatAttr::get(type, scalar.real))
      .getValue()
      .bitcastToAPInt();
}

// A table that does not change along some dimensions: without them.
struct Narrow {
  SmallVector<int64_t> kept, dropped;
  SmallVector<APInt> elements;
};

static Narrow narrowed(const interpret::Tensor &tensor, RankedTensorType type) {
  ArrayRef<int64_t> shape = type.getShape();
  SmallVector<APInt> bits;
  for (int64_t i = 0, e = type.getNumElements(); i < e; ++i)
    bits.push_back(bitsOf(tensor.data()[i], type.getElementType()));
  SmallVector<int64_t> strides = computeStrides(shape);
  Narrow narrow;
  for (auto [dim, size] : llvm::enumerate(shape)) {
    bool isSame = size > 1;
    for (int64_t i = 0, e = bits.size(); isSame && i < e; ++i)
      isSame = i / strides[dim] % size == 0 ||
               bits[i] == bits[i - strides[dim]];
    (isSame ? narrow.dropped : narrow.kept).push_back(dim);
  }
  for (auto [i, number] : llvm::enumerate(bits))
    if (llvm::all_of(narrow.dropped, [&](int64_t dim) {
          return int64_t(i) / strides[dim] % shape[dim] == 0;
        }))
      narrow.elements.push_back(number);
  return narrow;
}

// The table as a constant, broadcast along the dimensions that it does not
// change along.
static Value constantOf(OpBuilder &builder, Location loc,
                        const interpret::Tensor &tensor,
                        RankedTensorType type) {
  Narrow narrow = narrowed(tensor, type);
  Type element = type.getElementType();
  SmallVector<int64_t> shape;
  for (int64_t dim : narrow.kept)
    shape.push_back(type.getDimSize(dim));
  auto own = RankedTensorType::get(shape, element);
  DenseElementsAttr elements;
  if (auto floats = dyn_cast<FloatType>(element))
    elements = DenseElementsAttr::get(
        own, llvm::map_to_vector(narrow.elements, [&](const APInt &bits) {
          return APFloat(floats.getFloatSemantics(), bits);
        }));
  else
    elements = DenseElementsAttr::get(own, narrow.elements);
  Value constant = arith::ConstantOp::create(builder, loc, elements);
  if (narrow.dropped.empty())
    return constant;
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(), element);
  return linalg::BroadcastOp::create(builder, loc, constant, empty,
                                     narrow.dropped)
      ->getResult(0);
}

void interpret::foldConstants(func::FuncOp caller, const FoldLimits &limits) {
  if (!llvm::hasSingleElement(caller.getBody()))
    return;
  Block &body = caller.getBody().front();
  llvm::SetVector<Operation *> constant;
  SmallVector<Value> tables = findTables(body, limits, constant);
  if (tables.empty())
    return;
  // A function of nothing that gives the tables.
  OpBuilder builder(caller.getContext());
  OwningOpRef<ModuleOp> module = ModuleOp::create(builder, caller.getLoc());
  builder.setInsertionPointToEnd(module->getBody());
  auto function = func::FuncOp::create(
      builder, caller.getLoc(), "tables",
      builder.getFunctionType({}, ValueRange(tables).getTypes()));
  builder.setInsertionPointToEnd(function.addEntryBlock());
  IRMapping mapping;
  llvm::SetVector<Operation *> needed;
  BackwardSliceOptions options;
  options.inclusive = true;
  options.omitUsesFromAbove = false;
  options.filter = [&](Operation *op) { return op->getBlock() == &body; };
  for (Value table : tables)
    if (failed(getBackwardSlice(table, &needed, options)))
      return;
  for (Operation *op : constant)
    if (needed.contains(op))
      builder.clone(*op, mapping);
  func::ReturnOp::create(builder, caller.getLoc(),
                         llvm::map_to_vector(tables, [&](Value table) {
                           return mapping.lookup(table);
                         }));
  // What cannot be run stays as it is.
  ScopedDiagnosticHandler silence(caller.getContext(),
                                  [](Diagnostic &) { return success(); });
  interpret::Interpreter interpreter(std::make_shared<interpret::Memory>());
  if (failed(interpreter.prepare(function)))
    return;
  FailureOr<SmallVector<interpret::Tensor>> results = interpreter.run({});
  if (failed(results))
    return;
  for (auto [table, result] : llvm::zip_equal(tables, *results)) {
    builder.setInsertionPoint(table.getDefiningOp());
    Value folded = constantOf(builder, table.getLoc(), result,
                              cast<RankedTensorType>(table.getType()));
    table.replaceUsesWithIf(folded, [&](OpOperand &use) {
      return !constant.contains(body.findAncestorOpInBlock(*use.getOwner()));
    });
  }
}
