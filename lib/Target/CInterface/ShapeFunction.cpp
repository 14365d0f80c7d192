//===- ShapeFunction.cpp - result sizes from argument sizes ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A copy of the function is made to return its results' sizes and the
// conditions it asserts; upstream's patterns then express those by the sizes
// of the arguments, everything else is dead, and what remains is the answer.
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

static bool isDynamic(Value value) {
  return attn::getNumCSizes(value.getType()) != 0;
}

/// The size in dimension `dim` of what both branches of `choice` write to and
/// yield as result `number`, or nothing. It is known outside of `choice`: a
/// tensor there, or the size of a new one in each branch.
static OpFoldResult getCommonSize(OpBuilder &builder, scf::IfOp choice,
                                  unsigned number, int64_t dim) {
  OpFoldResult common;
  for (scf::YieldOp yield : {choice.thenYield(), choice.elseYield()}) {
    Value destination = yield.getOperand(number);
    while (auto write =
               destination.getDefiningOp<DestinationStyleOpInterface>())
      destination = write.getTiedOpOperand(cast<OpResult>(destination))->get();
    OpFoldResult size = destination;
    if (auto empty = destination.getDefiningOp<tensor::EmptyOp>())
      size = empty.getMixedSizes()[dim];
    auto value = dyn_cast<Value>(size);
    if ((common && size != common) ||
        (value && choice->isAncestor(value.getParentRegion()->getParentOp())))
      return {};
    common = size;
  }
  if (auto value = dyn_cast<Value>(common);
      value && isa<TensorType>(value.getType()))
    return tensor::DimOp::create(builder, choice.getLoc(), value, dim)
        .getResult();
  return common;
}

namespace {
/// A loop in two versions has the sizes of what both write to.
struct DimOfVersions : OpRewritePattern<tensor::DimOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::DimOp dim,
                                PatternRewriter &rewriter) const override {
    auto choice = dim.getSource().getDefiningOp<scf::IfOp>();
    std::optional<int64_t> index = dim.getConstantIndex();
    if (!choice || !index)
      return rewriter.notifyMatchFailure(dim, "no size of a choice");
    OpFoldResult size = getCommonSize(
        rewriter, choice, cast<OpResult>(dim.getSource()).getResultNumber(),
        *index);
    if (!size)
      return rewriter.notifyMatchFailure(dim, "no choice of versions");
    rewriter.replaceOp(
        dim, getValueOrCreateConstantIndexOp(rewriter, dim.getLoc(), size));
    return success();
  }
};
} // namespace

/// Expresses all tensor.dim in `function` by the dims of its arguments, as far
/// as possible, and removes what nothing needs.
static void resolveDims(func::FuncOp function) {
  MLIRContext *context = function.getContext();
  RewritePatternSet patterns(context);
  memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
  memref::populateResolveShapedTypeResultDimsPatterns(patterns);
  patterns.add<DimOfVersions>(context);
  for (Dialect *dialect : context->getLoadedDialects())
    dialect->getCanonicalizationPatterns(patterns);
  for (RegisteredOperationName op : context->getRegisteredOperations())
    op.getCanonicalizationPatterns(patterns, context);
  // Not converging only leaves more to look through below.
  (void)applyPatternsGreedily(function, std::move(patterns));
}

/// Whether `value` can be computed from the arguments' sizes alone.
static bool isFunctionOfSizes(Value value) {
  SmallVector<Value> work = {value};
  llvm::SmallPtrSet<Operation *, 16> seen;
  while (!work.empty()) {
    Value next = work.pop_back_val();
    Operation *op = next.getDefiningOp();
    if (!op)
      return false; // A scalar argument is data.
    if (!seen.insert(op).second)
      continue;
    if (auto dim = dyn_cast<tensor::DimOp>(op))
      if (isa<BlockArgument>(dim.getSource()) && dim.getConstantIndex())
        continue;
    if (!isMemoryEffectFree(op) || op->getNumRegions() != 0)
      return false;
    llvm::append_range(work, op->getOperands());
  }
  return true;
}

/// Makes the copy return (conditions..., result sizes...) and returns how many
/// conditions there are.
static unsigned returnSizes(func::FuncOp copy,
                            ArrayRef<cf::AssertOp> assertions) {
  Operation *terminator = copy.getBody().front().getTerminator();
  OpBuilder builder(terminator);
  SmallVector<Value> values;
  for (cf::AssertOp assertion : assertions)
    values.push_back(assertion.getArg());
  for (Value result : terminator->getOperands())
    if (isDynamic(result))
      for (int64_t dim : llvm::seq(attn::getNumCSizes(result.getType())))
        values.push_back(
            tensor::DimOp::create(builder, result.getLoc(), result, dim));
  terminator->setOperands(values);
  for (cf::AssertOp assertion : assertions)
    assertion.erase();
  return assertions.size();
}

/// The conditions every call must meet, whatever the function does: no
/// negative size, static sizes as declared, and bytes that can be counted.
static Value buildArgumentChecks(OpBuilder &builder, Location loc,
                                 RankedTensorType type, ValueRange sizes) {
  Type i64 = builder.getI64Type();
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIntOp::create(builder, loc, i64, value);
  };
  Type element = type.getElementType();
  int64_t bytes =
      element.isIntOrFloat() ? (element.getIntOrFloatBitWidth() + 7) / 8 : 8;
  Value ok = arith::ConstantIntOp::create(builder, loc, builder.getI1Type(), 1);
  auto require = [&](arith::CmpIPredicate predicate, Value a, Value b) {
    Value holds = arith::CmpIOp::create(builder, loc, predicate, a, b);
    ok = arith::AndIOp::create(builder, loc, ok, holds);
  };
  Value zero = constant(0), product = constant(bytes);
  for (auto [extent, size] : llvm::zip_equal(type.getShape(), sizes)) {
    Value size64 = arith::IndexCastOp::create(builder, loc, i64, size);
    if (ShapedType::isDynamic(extent))
      require(arith::CmpIPredicate::sge, size64, zero);
    else
      require(arith::CmpIPredicate::eq, size64, constant(extent));
    auto wide = arith::MulSIExtendedOp::create(builder, loc, product, size64);
    product = wide.getLow();
    require(arith::CmpIPredicate::eq, wide.getHigh(), zero);
    require(arith::CmpIPredicate::sge, product, zero);
  }
  return ok;
}

/// Replaces the tensor arguments of `copy` by the sizes of those that have
/// dynamic ones, and returns the condition on them.
static Value takeSizes(func::FuncOp copy) {
  Block &entry = copy.getBody().front();
  OpBuilder builder = OpBuilder::atBlockBegin(&entry);
  Location loc = copy.getLoc();
  Value ok = arith::ConstantIntOp::create(builder, loc, builder.getI1Type(), 1);
  unsigned numArguments = entry.getNumArguments();
  for (BlockArgument argument :
       llvm::to_vector(entry.getArguments().take_front(numArguments))) {
    auto type = dyn_cast<RankedTensorType>(argument.getType());
    SmallVector<Value> sizes;
    for (int64_t i = 0; i < attn::getNumCSizes(argument.getType()); ++i)
      sizes.push_back(entry.addArgument(builder.getIndexType(), loc));
    for (Operation *user : llvm::make_early_inc_range(argument.getUsers())) {
      auto dim = cast<tensor::DimOp>(user);
      dim.replaceAllUsesWith(sizes[*dim.getConstantIndex()]);
      dim.erase();
    }
    if (sizes.empty())
      continue;
    Value possible = buildArgumentChecks(builder, loc, type, sizes);
    ok = arith::AndIOp::create(builder, loc, ok, possible);
  }
  entry.eraseArguments(0, numArguments);
  return ok;
}

/// The assertions of `function` that are always reached.
static SmallVector<cf::AssertOp> getAssertions(func::FuncOp function) {
  return llvm::to_vector(function.getBody().front().getOps<cf::AssertOp>());
}

/// Removes what does not contribute to what `function` returns, side effects
/// included: the copy computes sizes, the original does the work.
static void keepOnlyReturned(func::FuncOp function) {
  Block &block = function.getBody().front();
  SmallVector<Operation *> ops;
  for (Operation &op : block.without_terminator())
    ops.push_back(&op);
  for (Operation *op : llvm::reverse(ops))
    if (op->use_empty())
      op->erase();
}

/// Splits what the copy returns: conditions on sizes leave `function` and are
/// returned as one, conditions on data stay where the data is.
static Value collectConditions(func::FuncOp copy,
                               ArrayRef<cf::AssertOp> assertions) {
  Operation *terminator = copy.getBody().front().getTerminator();
  OpBuilder builder(terminator);
  Location loc = copy.getLoc();
  Value agreed =
      arith::ConstantIntOp::create(builder, loc, builder.getI1Type(), 1);
  for (auto [index, known] : llvm::enumerate(assertions)) {
    cf::AssertOp assertion = known;
    Value condition = terminator->getOperand(index);
    if (!isFunctionOfSizes(condition))
      continue;
    agreed = arith::AndIOp::create(builder, loc, agreed, condition);
    assertion.erase();
  }
  return agreed;
}

FailureOr<func::FuncOp> attn::buildShapeFunction(func::FuncOp function,
                                                 StringRef name) {
  OpBuilder builder(function);
  auto copy = cast<func::FuncOp>(builder.clone(*function));
  copy.setName(name);
  copy.setPrivate();
  unsigned numConditions = returnSizes(copy, getAssertions(copy));
  resolveDims(copy);

  Operation *terminator = copy.getBody().front().getTerminator();
  SmallVector<Value> results =
      llvm::to_vector(terminator->getOperands().drop_front(numConditions));
  if (!llvm::all_of(results, isFunctionOfSizes)) {
    copy.erase();
    return function.emitError()
           << "the sizes of the results of '" << function.getSymName()
           << "' depend on more than the sizes of its arguments; expected "
              "results whose sizes follow from the arguments' sizes";
  }
  Value agreed = collectConditions(copy, getAssertions(function));
  results.insert(results.begin(), agreed);
  terminator->setOperands(results);
  keepOnlyReturned(copy);

  Value possible = takeSizes(copy);
  builder.setInsertionPoint(terminator);
  agreed = arith::AndIOp::create(builder, copy.getLoc(), possible, agreed);
  terminator->setOperand(0, agreed);
  copy.setFunctionType(
      builder.getFunctionType(copy.getBody().front().getArgumentTypes(),
                              terminator->getOperandTypes()));
  copy.removeArgAttrsAttr();
  copy.removeResAttrsAttr();
  return copy;
}
