//===- FoldConstants.cpp - what depends on no input, as numbers -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Positions, slopes and angles are computed in one model and a table in
// another, whose exporter has computed them. Both are compared as tables.
//
//===----------------------------------------------------------------------===//

#include "attn/Compare/Pair.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Interpret/Interpreter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::attn;

// The most elements of one table.
static constexpr int64_t maxElements = int64_t(1) << 20;

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
static bool isTable(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.hasStaticShape() && type.getRank() > 0 &&
         type.getElementType().isIntOrFloat() &&
         type.getNumElements() <= maxElements;
}

// The operations that depend on constants alone, and which of them are tables
// that others read.
static SmallVector<Value> findTables(Block &body,
                                     llvm::SetVector<Operation *> &constant) {
  llvm::SmallPtrSet<Operation *, 32> computed;
  for (Operation &op : body.without_terminator()) {
    bool isConstant = isMemoryEffectFree(&op), isComputed = computes(&op);
    op.walk([&](Operation *inner) {
      for (Value operand : inner->getOperands()) {
        if (operand.getParentBlock() != &body)
          continue;
        Operation *from = operand.getDefiningOp();
        isConstant &= from && constant.contains(from);
        isComputed |= from && computed.contains(from);
      }
    });
    if (isConstant)
      constant.insert(&op);
    if (isConstant && isComputed)
      computed.insert(&op);
  }
  SmallVector<Value> tables;
  for (Operation *op : constant)
    for (Value result : op->getResults())
      if (computed.contains(op) && isTable(result) &&
          llvm::any_of(result.getUsers(), [&](Operation *user) {
            return !constant.contains(body.findAncestorOpInBlock(*user));
          }))
        tables.push_back(result);
  return tables;
}

// The numbers of a table as its type rounds them.
static DenseElementsAttr elementsOf(const interpret::Tensor &tensor,
                                    RankedTensorType type) {
  SmallVector<Attribute> elements;
  Type element = type.getElementType();
  for (int64_t i = 0, e = type.getNumElements(); i < e; ++i) {
    interpret::Scalar scalar = tensor.data()[i];
    if (isa<FloatType>(element))
      elements.push_back(FloatAttr::get(element, scalar.real));
    else
      elements.push_back(IntegerAttr::get(
          element, APInt(element.getIntOrFloatBitWidth(),
                         uint64_t(scalar.integer), false, true)));
  }
  return DenseElementsAttr::get(type, elements);
}

void mlir::attn::equiv::foldConstants(func::FuncOp pair) {
  Block &body = pair.getBody().front();
  llvm::SetVector<Operation *> constant;
  SmallVector<Value> tables = findTables(body, constant);
  if (tables.empty())
    return;
  // A function of nothing that gives the tables.
  OpBuilder builder(pair.getContext());
  OwningOpRef<ModuleOp> module = ModuleOp::create(builder, pair.getLoc());
  builder.setInsertionPointToEnd(module->getBody());
  auto function = func::FuncOp::create(
      builder, pair.getLoc(), "tables",
      builder.getFunctionType({}, ValueRange(tables).getTypes()));
  builder.setInsertionPointToEnd(function.addEntryBlock());
  IRMapping mapping;
  for (Operation *op : constant)
    builder.clone(*op, mapping);
  func::ReturnOp::create(builder, pair.getLoc(),
                         llvm::map_to_vector(tables, [&](Value table) {
                           return mapping.lookup(table);
                         }));
  // What cannot be run stays as it is.
  ScopedDiagnosticHandler silence(pair.getContext(),
                                  [](Diagnostic &) { return success(); });
  interpret::Interpreter interpreter(std::make_shared<interpret::Memory>());
  if (failed(interpreter.prepare(function)))
    return;
  FailureOr<SmallVector<interpret::Tensor>> results = interpreter.run({});
  if (failed(results))
    return;
  for (auto [table, result] : llvm::zip_equal(tables, *results)) {
    builder.setInsertionPoint(table.getDefiningOp());
    auto elements = elementsOf(result, cast<RankedTensorType>(table.getType()));
    Value folded = arith::ConstantOp::create(builder, table.getLoc(), elements);
    table.replaceUsesWithIf(folded, [&](OpOperand &use) {
      return !constant.contains(body.findAncestorOpInBlock(*use.getOwner()));
    });
  }
}
