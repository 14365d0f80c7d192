//===- TFCalls.cpp - bodies in the place of calls -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFFunctions.h"

#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::attn;

/// The symbol that a call names; null if `op` is no call.
static SymbolRefAttr calleeOf(Operation *op) {
  if (auto call = dyn_cast<tf::PartitionedCallOp>(op))
    return call.getF();
  if (auto call = dyn_cast<tf::StatefulPartitionedCallOp>(op))
    return call.getF();
  if (auto call = dyn_cast<func::CallOp>(op))
    return call.getCalleeAttr();
  return {};
}

static FailureOr<func::FuncOp> findCallee(SymbolTable &symbols, Operation *op,
                                          SymbolRefAttr name) {
  auto callee =
      symbols.lookup<func::FuncOp>(name.getRootReference().getValue());
  if (!callee || callee.isExternal() || !callee.getBody().hasOneBlock())
    return op->emitError()
           << "'" << op->getName() << "' calls " << name
           << ", which is not a function of this module with one block";
  if (!llvm::equal(callee.getArgumentTypes(), op->getOperandTypes()) ||
      !llvm::equal(callee.getResultTypes(), op->getResultTypes()))
    return op->emitError() << "'" << op->getName() << "' calls " << name
                           << ", whose type is " << callee.getFunctionType();
  return callee;
}

/// Replaces one call by its callee's body.
static void inlineCall(Operation *call, func::FuncOp callee) {
  OpBuilder builder(call);
  IRMapping mapping;
  mapping.map(callee.getArguments(), call->getOperands());
  for (Operation &op : callee.front().without_terminator())
    builder.clone(op, mapping);
  Operation *terminator = callee.front().getTerminator();
  for (auto [result, returned] :
       llvm::zip_equal(call->getResults(), terminator->getOperands()))
    result.replaceAllUsesWith(mapping.lookupOrDefault(returned));
  call->erase();
}

static LogicalResult inlineCallsOf(SymbolTable &symbols, func::FuncOp function,
                                   size_t depth) {
  // A chain of calls longer than the number of functions is a circle.
  for (size_t level = 0; level <= depth; ++level) {
    SmallVector<Operation *> calls;
    function.walk([&](Operation *op) {
      if (calleeOf(op))
        calls.push_back(op);
    });
    if (calls.empty())
      return success();
    for (Operation *call : calls) {
      auto callee = findCallee(symbols, call, calleeOf(call));
      if (failed(callee))
        return failure();
      if (level == depth || *callee == function)
        return call->emitError() << "'" << call->getName() << "' calls "
                                 << calleeOf(call) << ", which calls itself";
      inlineCall(call, *callee);
    }
  }
  return success();
}

LogicalResult attn::inlineTFCalls(ModuleOp module,
                                  SmallVectorImpl<func::FuncOp> &functions) {
  SymbolTable symbols(module);
  size_t depth = llvm::range_size(module.getOps<func::FuncOp>());
  // Only what can be called from outside is imported; if everything is
  // private, all of it.
  if (llvm::all_of(functions, [](func::FuncOp f) { return f.isPrivate(); })) {
    for (func::FuncOp function : functions)
      if (failed(inlineCallsOf(symbols, function, depth)))
        return failure();
    return success();
  }
  for (func::FuncOp function : functions)
    if (!function.isPrivate() &&
        failed(inlineCallsOf(symbols, function, depth)))
      return failure();
  llvm::erase_if(functions, [&](func::FuncOp function) {
    if (!function.isPrivate())
      return false;
    symbols.erase(function);
    return true;
  });
  return success();
}
