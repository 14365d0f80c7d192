//===- TorchToAttn.cpp - the torch dialect as upstream operations ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

#include "TorchInPlace.h"
#include "TorchSynonyms.h"
#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/Torch/TorchScalarOps.h"
#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Verifier.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNIMPORTTORCH
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

static bool isTorchType(Type type) {
  return isa<torch::TorchDialect>(type.getDialect());
}

/// The builtin type of a torch value that a function takes or returns; null if
/// there is none, the type itself if it is no torch type.
static Type builtinType(Type type) {
  MLIRContext *context = type.getContext();
  if (isa<torch::IntType>(type))
    return IntegerType::get(context, 64);
  if (isa<torch::FloatType>(type))
    return Float64Type::get(context);
  if (isa<torch::BoolType>(type))
    return IntegerType::get(context, 1);
  auto tensorOf = [](auto tensor) -> Type {
    if (!tensor.getRanked() || !tensor.getDtype() ||
        !isSupportedDtype(tensor.getDtype()))
      return Type();
    return RankedTensorType::get(tensor.getShape(),
                                 signless(tensor.getDtype()));
  };
  if (auto value = dyn_cast<torch::VTensorType>(type))
    return tensorOf(value);
  if (auto object = dyn_cast<torch::TensorObjectType>(type))
    return tensorOf(object);
  return isTorchType(type) ? Type() : type;
}

namespace {

/// Imports one function.
class FunctionImport {
public:
  FunctionImport(func::FuncOp function, const TorchImports &imports)
      : function(function), imports(imports), builder(function.getContext()),
        t(builder) {}

  LogicalResult run();

private:
  LogicalResult importArguments();
  LogicalResult importOperation(Operation *op);
  LogicalResult nameOperations();
  LogicalResult importTorchOperation(Operation *op);
  LogicalResult importReturn(func::ReturnOp op);
  LogicalResult importCall(func::CallOp op);
  void finish();

  func::FuncOp function;
  const TorchImports &imports;
  OpBuilder builder;
  TorchImport t;
  SmallVector<UnrealizedConversionCastOp> arguments;
  SmallVector<Operation *> imported;
};

} // namespace

LogicalResult FunctionImport::importArguments() {
  builder.setInsertionPointToStart(&function.front());
  for (BlockArgument argument : function.getArguments()) {
    Type type = builtinType(argument.getType());
    if (!type)
      return function.emitError("expected argument ")
             << argument.getArgNumber() << " of '@" << function.getName()
             << "' to be a number or a tensor of known rank and of a supported "
                "element type, found "
             << argument.getType();
    if (type == argument.getType())
      continue;
    arguments.push_back(UnrealizedConversionCastOp::create(
        builder, argument.getLoc(), type, argument));
    t.bind(argument, arguments.back().getResult(0));
  }
  return success();
}

/// An operation known by name only becomes the operation of that name.
LogicalResult FunctionImport::nameOperations() {
  for (auto op : llvm::make_early_inc_range(
           function.front().getOps<torch::OperatorOp>())) {
    OperationName name(operationOf(op.getName()), op.getContext());
    if (!name.isRegistered() || op->getNumRegions() != 0 ||
        !isa_and_nonnull<torch::TorchDialect>(name.getDialect()))
      return op.emitOpError("names '")
             << op.getName() << "', which is not an operation of the import";
    OperationState state(op.getLoc(), name);
    state.addOperands(op.getOperands());
    state.addTypes(op.getResultTypes());
    builder.setInsertionPoint(op);
    Operation *named = builder.create(state);
    op->replaceAllUsesWith(named->getResults());
    op->erase();
    if (failed(verify(named)))
      return failure();
  }
  return success();
}

LogicalResult FunctionImport::importTorchOperation(Operation *op) {
  const TorchImports::Handler *handler =
      imports.find(op->getName().getStringRef());
  if (!handler)
    return op->emitOpError("is not imported");
  auto checkType = [&](Type type) {
    Type dtype;
    if (auto value = dyn_cast<torch::VTensorType>(type))
      dtype = value.getDtype();
    if (auto object = dyn_cast<torch::TensorObjectType>(type))
      dtype = object.getDtype();
    return !dtype || isSupportedDtype(dtype);
  };
  for (Type type : op->getResultTypes())
    if (!checkType(type))
      return op->emitOpError("expected an element type of bool, (u)int8, int16 "
                             "to int64, float16 to float64 or bfloat16, found ")
             << type;
  imported.push_back(op);
  t.begin(op);
  return (*handler)(op, t);
}

LogicalResult FunctionImport::importReturn(func::ReturnOp op) {
  builder.setInsertionPoint(op);
  SmallVector<Value> results;
  SmallVector<Type> types;
  for (auto [position, operand] : llvm::enumerate(op.getOperands())) {
    Value value = isTorchType(operand.getType()) ? t.lookup(operand) : operand;
    Type stated = builtinType(operand.getType());
    if (!value)
      return op.emitOpError("expected result ")
             << position << " to be a number or a tensor, found "
             << operand.getType();
    if (stated && stated != value.getType())
      value = tensor::CastOp::create(builder, op.getLoc(), stated, value);
    results.push_back(value);
    types.push_back(value.getType());
  }
  op->setOperands(results);
  function.setType(FunctionType::get(function.getContext(),
                                     function.getArgumentTypes(), types));
  return success();
}

LogicalResult FunctionImport::importCall(func::CallOp op) {
  builder.setInsertionPoint(op);
  SmallVector<Value> operands;
  SmallVector<Type> types;
  for (Value operand : op.getOperands()) {
    Type type = builtinType(operand.getType());
    Value value = isTorchType(operand.getType()) ? t.lookup(operand) : operand;
    if (!type || !value)
      return op.emitOpError(
                 "expected numbers and tensors of known rank, found ")
             << operand.getType();
    if (type != value.getType())
      value = tensor::CastOp::create(builder, op.getLoc(), type, value);
    operands.push_back(value);
  }
  for (Type result : op.getResultTypes()) {
    types.push_back(builtinType(result));
    if (!types.back())
      return op.emitOpError("expected results of known rank, found ") << result;
  }
  auto call = func::CallOp::create(builder, op.getLoc(), op.getCalleeAttr(),
                                   types, operands);
  for (auto [result, value] :
       llvm::zip_equal(op.getResults(), call.getResults()))
    t.bind(result, value);
  imported.push_back(op);
  return success();
}

LogicalResult FunctionImport::importOperation(Operation *op) {
  if (isa<torch::TorchDialect>(op->getDialect()))
    return importTorchOperation(op);
  if (auto returnOp = dyn_cast<func::ReturnOp>(op))
    return importReturn(returnOp);
  auto usesTorch = [](Operation *nested) {
    return llvm::any_of(nested->getOperandTypes(), isTorchType) ||
           llvm::any_of(nested->getResultTypes(), isTorchType) ||
           isa<torch::TorchDialect>(nested->getDialect());
  };
  if (!op->walk([&](Operation *nested) {
           return usesTorch(nested) ? WalkResult::interrupt()
                                    : WalkResult::advance();
         }).wasInterrupted())
    return success();
  if (auto call = dyn_cast<func::CallOp>(op))
    return importCall(call);
  return op->emitOpError("handles torch values, and is not imported");
}

/// Takes away the torch operations and the torch types of the arguments.
void FunctionImport::finish() {
  for (Operation *op : llvm::reverse(imported))
    op->erase();
  for (UnrealizedConversionCastOp castOp : arguments) {
    Value argument = castOp.getOperand(0);
    argument.setType(castOp.getResult(0).getType());
    castOp.getResult(0).replaceAllUsesWith(argument);
    castOp.erase();
  }
  function.setType(FunctionType::get(function.getContext(),
                                     function.front().getArgumentTypes(),
                                     function.getResultTypes()));
}

LogicalResult FunctionImport::run() {
  if (!llvm::hasSingleElement(function.getBody()))
    return function.emitError("expected a function without branches");
  if (failed(nameOperations()) || failed(replaceInPlaceOps(function)))
    return failure();
  SmallVector<Operation *> body;
  for (Operation &op : function.front())
    body.push_back(&op);
  if (failed(importArguments()))
    return failure();
  for (Operation *op : body)
    if (failed(importOperation(op)))
      return failure();
  finish();
  return success();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static bool isTorchFunction(func::FuncOp function) {
  if (llvm::any_of(function.getArgumentTypes(), isTorchType) ||
      llvm::any_of(function.getResultTypes(), isTorchType))
    return true;
  return function
      .walk([](Operation *op) {
        return isa<torch::TorchDialect>(op->getDialect())
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

/// A function without a body only changes its type.
static LogicalResult importDeclaration(func::FuncOp function) {
  SmallVector<Type> inputs, results;
  for (Type type : function.getArgumentTypes())
    inputs.push_back(builtinType(type));
  for (Type type : function.getResultTypes())
    results.push_back(builtinType(type));
  if (llvm::is_contained(inputs, Type()) || llvm::is_contained(results, Type()))
    return function.emitError(
               "expected numbers and tensors of known rank, found ")
           << function.getFunctionType();
  function.setType(FunctionType::get(function.getContext(), inputs, results));
  return success();
}

static void dropTorchAttributes(Operation *op) {
  for (NamedAttribute attribute : llvm::to_vector(op->getDiscardableAttrs()))
    if (attribute.getName().getValue().starts_with("torch."))
      op->removeDiscardableAttr(attribute.getName());
}

namespace {
struct ImportTorch : attn::impl::AttnImportTorchBase<ImportTorch> {
  LogicalResult initialize(MLIRContext *) override {
    auto table = std::make_shared<TorchImports>();
    for (auto add :
         {addTorchScalars,       addTorchUnary,        addTorchBinary,
          addTorchSelections,    addTorchReshapes,     addTorchExpand,
          addTorchSlices,        addTorchIndexing,     addTorchWrites,
          addTorchScatters,      addTorchOrder,        addTorchJoins,
          addTorchCasts,         addTorchReductions,   addTorchMoments,
          addTorchContractions,  addTorchEinsum,       addTorchCreation,
          addTorchNorms,         addTorchChannelNorms, addTorchConvolutions,
          addTorchInterpolation, addTorchPooling,      addTorchAttention})
      add(*table);
    imports = table;
    return success();
  }

  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (!isTorchFunction(function))
        continue;
      if (failed(function.isDeclaration()
                     ? importDeclaration(function)
                     : FunctionImport(function, *imports).run()))
        return signalPassFailure();
      dropTorchAttributes(function);
    }
    dropTorchAttributes(getOperation());
  }

  std::shared_ptr<const TorchImports> imports;
};
} // namespace
