//===- TFFunctions.cpp - functions of TensorFlow being imported -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TFFunctions.h"

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::attn;

static bool isTF(Type type) {
  return isa<tf_type::TFTypeDialect>(getElementTypeOrSelf(type).getDialect());
}

SmallVector<func::FuncOp> attn::findTFFunctions(ModuleOp module) {
  SmallVector<func::FuncOp> result;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.isExternal())
      continue;
    bool found = llvm::any_of(function.getArgumentTypes(), isTF);
    function.walk([&](Operation *op) {
      found |= isa_and_nonnull<tf::TFDialect>(op->getDialect());
      return found ? WalkResult::interrupt() : WalkResult::advance();
    });
    if (found)
      result.push_back(function);
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Opening
//===----------------------------------------------------------------------===//

static LogicalResult checkArgument(func::FuncOp function, BlockArgument arg) {
  Type type = arg.getType();
  auto error = [&] {
    return function.emitError() << "argument " << arg.getArgNumber() << " of @"
                                << function.getName() << ", " << type << ", ";
  };
  Type element = getElementTypeOrSelf(type);
  if (isa<tf_type::ResourceType>(element))
    return error() << "is a variable: the function is not frozen; export "
                      "convert_variables_to_constants_v2(concrete_function) "
                      "instead of concrete_function";
  if (!isa<TensorType>(type) || !element.isIntOrFloat())
    return error() << "cannot be imported: expected a tensor of numbers";
  if (isa<UnrankedTensorType>(type))
    return error() << "has an unknown number of dimensions: give the function "
                      "an input_signature";
  return success();
}

LogicalResult attn::openTFFunction(func::FuncOp function) {
  if (!function.getBody().hasOneBlock())
    return function.emitError()
           << "@" << function.getName()
           << " has control flow: expected one block of operations";
  for (BlockArgument arg : function.getArguments())
    if (failed(checkArgument(function, arg)))
      return failure();
  OpBuilder builder = OpBuilder::atBlockBegin(&function.front());
  for (BlockArgument arg : function.getArguments()) {
    auto type = cast<RankedTensorType>(arg.getType());
    if (!type.getElementType().isUnsignedInteger())
      continue;
    arg.setType(
        type.clone(builder.getIntegerType(type.getElementTypeBitWidth())));
    auto castOp =
        UnrealizedConversionCastOp::create(builder, arg.getLoc(), type, arg);
    arg.replaceAllUsesExcept(castOp.getResult(0), castOp);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Closing
//===----------------------------------------------------------------------===//

void attn::stripTFAttributes(Operation *op) {
  auto isTFName = [](StringRef name) {
    return name.starts_with("tf.") || name.starts_with("_") ||
           name == "allow_soft_placement";
  };
  for (NamedAttribute attr : llvm::to_vector(op->getDiscardableAttrs()))
    if (isTFName(attr.getName()))
      op->removeDiscardableAttr(attr.getName());
  auto function = dyn_cast<func::FuncOp>(op);
  if (!function)
    return;
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    for (NamedAttribute attr : llvm::to_vector(
             mlir::function_interface_impl::getArgAttrs(function, i)))
      if (isTFName(attr.getName()))
        function.removeArgAttr(i, attr.getName());
  for (unsigned i = 0; i < function.getNumResults(); ++i)
    for (NamedAttribute attr : llvm::to_vector(
             mlir::function_interface_impl::getResultAttrs(function, i)))
      if (isTFName(attr.getName()))
        function.removeResultAttr(i, attr.getName());
}

LogicalResult attn::closeTFFunction(func::FuncOp function) {
  Operation *terminator = function.front().getTerminator();
  for (OpOperand &operand : terminator->getOpOperands()) {
    operand.set(mostExact(operand.get()));
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    if (!type || !type.getElementType().isSignlessIntOrFloat())
      return function.emitError()
             << "result " << operand.getOperandNumber() << " of @"
             << function.getName()
             << " cannot be imported: " << operand.get().getType()
             << "; expected a tensor of numbers with a known number of "
                "dimensions";
  }
  function.setFunctionType(FunctionType::get(
      function.getContext(), function.front().getArgumentTypes(),
      terminator->getOperandTypes()));
  for (Operation &op :
       llvm::make_early_inc_range(llvm::reverse(function.front())))
    if (isOpTriviallyDead(&op))
      op.erase();
  stripTFAttributes(function);
  return success();
}
