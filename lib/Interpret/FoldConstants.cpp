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
#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/bit.h"

#include <cstring>

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

// A static tensor of numbers that has an end, and is not empty.
static bool isTable(Value value, int64_t mostElements) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.hasStaticShape() && type.getRank() > 0 &&
         type.getElementType().isIntOrFloat() && type.getNumElements() > 0 &&
         type.getNumElements() <= mostElements;
}

// Whether the interpreter gets through it in a minute, and its results fit into
// memory.
static bool isSmall(Operation *op) {
  constexpr double kMostElements = 1ll << 26, kMostSteps = 1ll << 32;
  auto count = [](ArrayRef<int64_t> sizes) {
    double product = 1.0;
    for (int64_t size : sizes)
      product *= ShapedType::isDynamic(size) ? 1.0 : double(size);
    return product;
  };
  if (auto attention = dyn_cast<AttentionOp>(op))
    if (count(attention.getStaticIterationSizes()) > kMostSteps)
      return false;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    if (count(linalgOp.getStaticLoopRanges()) > kMostSteps)
      return false;
  return llvm::all_of(op->getResultTypes(), [&](Type type) {
    auto shaped = dyn_cast<RankedTensorType>(type);
    return !shaped || count(shaped.getShape()) <= kMostElements;
  });
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
    bool isConstant = isMemoryEffectFree(&op) && isSmall(&op),
         isComputed = computes(&op);
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

// The bits of the numbers of a table, as its type rounds them.
static SmallVector<uint64_t> bitsOf(const interpret::Tensor &tensor, Type type,
                                    int64_t count) {
  SmallVector<uint64_t> bits(count);
  auto floats = dyn_cast<FloatType>(type);
  for (auto [i, each] : llvm::enumerate(bits)) {
    interpret::Scalar scalar = tensor.data()[i];
    if (!floats)
      each = uint64_t(scalar.integer);
    else if (floats.isF32())
      each = llvm::bit_cast<uint32_t>(float(scalar.real));
    else
      each = FloatAttr::get(type, scalar.real)
                 .getValue()
                 .bitcastToAPInt()
                 .getZExtValue();
  }
  return bits;
}

// Whether a table of `shape` is the same at every position of `dim`.
static bool isConstantAlong(ArrayRef<uint64_t> bits, int64_t size,
                            int64_t stride) {
  if (size == 1)
    return false;
  for (int64_t i = 0, e = bits.size(); i < e; ++i)
    if (i / stride % size != 0 && bits[i] != bits[i - stride])
      return false;
  return true;
}

static DenseElementsAttr elementsOf(ArrayRef<uint64_t> bits,
                                    RankedTensorType type) {
  Type element = type.getElementType();
  unsigned width = element.getIntOrFloatBitWidth();
  if (width % 8 != 0)
    return DenseElementsAttr::get(type,
                                  llvm::map_to_vector(bits, [&](uint64_t each) {
                                    return APInt(width, each, false, true);
                                  }));
  SmallVector<char> bytes(bits.size() * width / 8);
  for (auto [i, each] : llvm::enumerate(bits))
    std::memcpy(&bytes[i * width / 8], &each, width / 8);
  return DenseElementsAttr::getFromRawBuffer(type, bytes);
}

// The table as a constant, broadcast along the dimensions that it does not
// change along.
static Value constantOf(OpBuilder &builder, Location loc,
                        const interpret::Tensor &tensor,
                        RankedTensorType type) {
  Type element = type.getElementType();
  SmallVector<uint64_t> bits = bitsOf(tensor, element, type.getNumElements());
  SmallVector<int64_t> shape = llvm::to_vector(type.getShape()), dropped;
  for (int64_t dim = shape.size() - 1; dim >= 0; --dim) {
    int64_t stride = llvm::product_of(ArrayRef(shape).drop_front(dim + 1));
    if (!isConstantAlong(bits, shape[dim], stride))
      continue;
    SmallVector<uint64_t> first;
    for (int64_t i = 0, e = bits.size(); i < e; i += stride * shape[dim])
      first.append(bits.begin() + i, bits.begin() + i + stride);
    bits = std::move(first);
    shape.erase(shape.begin() + dim);
    dropped.push_back(dim);
  }
  Value constant = arith::ConstantOp::create(
      builder, loc, elementsOf(bits, RankedTensorType::get(shape, element)));
  if (dropped.empty())
    return constant;
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(), element);
  return linalg::BroadcastOp::create(builder, loc, constant, empty,
                                     llvm::to_vector(llvm::reverse(dropped)))
      ->getResult(0);
}

std::optional<SmallVector<interpret::Tensor>>
interpret::evaluate(ValueRange values) {
  if (values.empty())
    return SmallVector<Tensor>();
  // A function of nothing that gives the values.
  Region *body = values.front().getParentRegion();
  Location loc = values.front().getLoc();
  llvm::SetVector<Operation *> needed;
  BackwardSliceOptions options;
  options.inclusive = true;
  options.omitUsesFromAbove = false;
  options.filter = [&](Operation *op) {
    return op->getParentRegion()->isAncestor(body);
  };
  for (Value value : values)
    if (failed(getBackwardSlice(value, &needed, options)))
      return std::nullopt;
  OpBuilder builder(values.front().getContext());
  OwningOpRef<ModuleOp> module = ModuleOp::create(builder, loc);
  builder.setInsertionPointToEnd(module->getBody());
  auto function =
      func::FuncOp::create(builder, loc, "constants",
                           builder.getFunctionType({}, values.getTypes()));
  builder.setInsertionPointToEnd(function.addEntryBlock());
  IRMapping mapping;
  for (Operation *op : topologicalSort(needed))
    builder.clone(*op, mapping);
  func::ReturnOp::create(builder, loc,
                         llvm::map_to_vector(values, [&](Value value) {
                           return mapping.lookup(value);
                         }));
  ScopedDiagnosticHandler silence(builder.getContext(),
                                  [](Diagnostic &) { return success(); });
  Interpreter interpreter(std::make_shared<Memory>());
  if (failed(interpreter.prepare(function)))
    return std::nullopt;
  FailureOr<SmallVector<Tensor>> results = interpreter.run({});
  return succeeded(results) ? std::optional(*results) : std::nullopt;
}

void interpret::foldConstants(func::FuncOp function, const FoldLimits &limits) {
  if (!llvm::hasSingleElement(function.getBody()))
    return;
  Block &body = function.getBody().front();
  llvm::SetVector<Operation *> constant;
  SmallVector<Value> tables = findTables(body, limits, constant);
  // What cannot be run stays as it is.
  std::optional<SmallVector<Tensor>> results = evaluate(tables);
  if (!results)
    return;
  OpBuilder builder(function.getContext());
  for (auto [table, result] : llvm::zip_equal(tables, *results)) {
    builder.setInsertionPoint(table.getDefiningOp());
    Value folded = constantOf(builder, table.getLoc(), result,
                              cast<RankedTensorType>(table.getType()));
    table.replaceUsesWithIf(folded, [&](OpOperand &use) {
      return !constant.contains(body.findAncestorOpInBlock(*use.getOwner()));
    });
  }
}
