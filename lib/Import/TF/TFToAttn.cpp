//===- TFToAttn.cpp - the attn-import-tf pass -----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every operation is replaced by values of exactly its own result types: what
// is known better stands behind a cast, through which the next operation looks
// (`mostExact`). An operation that is refused emits its error and is replaced
// by poison, and what reads the poison stays silent: one error for each cause.
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFFunctions.h"
#include "attn/Import/TFImport.h"
#include "attn/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Transforms/DialectConversion.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNIMPORTTF
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

static TFRules allRules() {
  TFRules rules;
  addTFUnaryRules(rules);
  addTFBinaryRules(rules);
  addTFSelectionRules(rules);
  addTFShapeRules(rules);
  addTFRangeRules(rules);
  addTFViewRules(rules);
  addTFSliceRules(rules);
  addTFGatherRules(rules);
  addTFScatterRules(rules);
  addTFDiagonalRules(rules);
  addTFRollRules(rules);
  addTFReductionRules(rules);
  addTFContractionRules(rules);
  addTFNormalisationRules(rules);
  addTFWindowRules(rules);
  addTFPatchRules(rules);
  addTFResizeRules(rules);
  addTFBlockRules(rules);
  addTFRefusals(rules);
  return rules;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

static bool isNumber(Type type) {
  return type.isF16() || type.isBF16() || type.isF32() || type.isF64() ||
         (type.isSignlessInteger() && type.getIntOrFloatBitWidth() <= 64);
}

/// A value of the result's own type, made of the most exact one: the sizes that
/// either knows. Null if they contradict each other.
static Value asDeclared(OpBuilder &b, Location loc, Value value,
                        Type declared) {
  if (value.getType() == declared)
    return value;
  auto type = dyn_cast<RankedTensorType>(value.getType());
  auto stated = dyn_cast<TensorType>(declared);
  if (!type || !stated || failed(verifyCompatibleShape(type, stated)))
    return {};
  Type element = stated.getElementType();
  if (type.getElementType() != element &&
      (!element.isUnsignedInteger() || !type.getElementType().isSignlessInteger(
                                           element.getIntOrFloatBitWidth())))
    return {};
  auto withElement = stated.clone(type.getElementType());
  if (auto ranked = dyn_cast<RankedTensorType>(withElement))
    value = TensorBuilder(b, loc).refine(value, ranked);
  if (value.getType() != withElement)
    value = tensor::CastOp::create(b, loc, withElement, value);
  if (withElement == declared)
    return value;
  return UnrealizedConversionCastOp::create(b, loc, declared, value)
      .getResult(0);
}

//===----------------------------------------------------------------------===//
// The pattern
//===----------------------------------------------------------------------===//

namespace {
/// Any operation of the tf dialect, by the rule of its name.
class ImportOperation : public ConversionPattern {
public:
  ImportOperation(MLIRContext *context, const TFRules &rules, bool &hasErrors)
      : ConversionPattern(Pattern::MatchAnyOpTypeTag(), 1, context),
        rules(rules), hasErrors(hasErrors) {}

  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    if (!isa<tf::TFDialect>(op->getDialect()))
      return rewriter.notifyMatchFailure(op, "not an operation of TensorFlow");
    SmallVector<Value> exact = llvm::map_to_vector(operands, mostExact);
    SmallVector<Value> results;
    bool isPoisoned = hasErrors && llvm::any_of(exact, [](Value value) {
                        return value.getDefiningOp<ub::PoisonOp>();
                      });
    if (!isPoisoned && failed(import(op, exact, rewriter, results))) {
      hasErrors = isPoisoned = true;
    }
    if (isPoisoned) {
      results.clear();
      for (Type type : op->getResultTypes())
        results.push_back(ub::PoisonOp::create(rewriter, op->getLoc(), type));
    }
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  /// The results by the operation's rule, or an error at the operation.
  LogicalResult import(Operation *op, ArrayRef<Value> operands,
                       OpBuilder &builder, SmallVector<Value> &results) const;

  const TFRules &rules;
  bool &hasErrors;
};
} // namespace

LogicalResult ImportOperation::import(Operation *op, ArrayRef<Value> operands,
                                      OpBuilder &builder,
                                      SmallVector<Value> &results) const {
  // What an assertion would print is dropped.
  if (isa<tf::AssertOp>(op))
    operands = operands.take_front();
  TFImport import(builder, op, operands);
  auto rule = rules.find(op->getName().stripDialect());
  if (rule == rules.end())
    return import.error() << "cannot be imported";
  for (auto [position, operand] : llvm::enumerate(operands)) {
    auto type = dyn_cast<RankedTensorType>(operand.getType());
    bool isVariable = isa<tf_type::ResourceType>(
        cast<TensorType>(operand.getType()).getElementType());
    if ((!type || !isNumber(type.getElementType())) && !isVariable)
      return import.error()
             << "expected a tensor of numbers with a known number of "
                "dimensions as operand "
             << position << ", found " << operand.getType();
  }
  if (!importTFShapeValue(import) && failed(rule->second(import)))
    return failure();
  for (auto [value, result] :
       llvm::zip_equal(import.results, op->getResults())) {
    Value declared = asDeclared(builder, op->getLoc(), value, result.getType());
    if (!declared)
      return import.error() << "gives " << value.getType()
                            << ", but the file says " << result.getType();
    results.push_back(declared);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
class ImportTF : public attn::impl::AttnImportTFBase<ImportTF> {
public:
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    stripTFAttributes(module);
    SmallVector<func::FuncOp> functions = findTFFunctions(module);
    if (failed(inlineTFCalls(module, functions)))
      return signalPassFailure();
    for (func::FuncOp function : functions)
      if (failed(openTFFunction(function)))
        return signalPassFailure();
    for (func::FuncOp function : functions)
      if (failed(convert(function)) || failed(closeTFFunction(function)))
        return signalPassFailure();
  }

private:
  LogicalResult convert(func::FuncOp function) {
    MLIRContext *context = &getContext();
    ConversionTarget target(*context);
    target.addIllegalDialect<tf::TFDialect>();
    target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
    TFRules rules = allRules();
    bool hasErrors = false;
    RewritePatternSet patterns(context);
    patterns.add<ImportOperation>(context, rules, hasErrors);
    ConversionConfig config;
    config.allowPatternRollback = false;
    config.foldingMode = DialectConversionFoldingMode::Never;
    if (failed(applyPartialConversion(function, target, std::move(patterns),
                                      config)))
      return failure();
    return failure(hasErrors);
  }
};
} // namespace
