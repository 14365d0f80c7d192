//===- DestinationForm.cpp - results go where the caller says -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;

/// Writes `result` to `destination`, and that of a choice in each branch: only
/// what is computed just for one write is computed where it is wanted.
static void writeResult(OpBuilder &builder, Value result, Value destination) {
  if (auto choice = result.getDefiningOp<scf::IfOp>()) {
    unsigned number = cast<OpResult>(result).getResultNumber();
    for (scf::YieldOp yield : {choice.thenYield(), choice.elseYield()}) {
      OpBuilder inBranch(yield);
      writeResult(inBranch, yield.getOperand(number), destination);
    }
    return;
  }
  auto write = bufferization::MaterializeInDestinationOp::create(
      builder, result.getLoc(), /*result=*/Type(), result, destination);
  write.setRestrict(true);
  write.setWritable(true);
}

void attn::makeDestinationForm(func::FuncOp function, StringRef name) {
  Block &entry = function.getBody().front();
  Operation *terminator = entry.getTerminator();
  OpBuilder builder(terminator);
  Location loc = terminator->getLoc();

  SmallVector<Value> returned = {arith::ConstantIntOp::create(
      builder, loc, builder.getI32Type(), CStatus::Done)};
  for (Value result : terminator->getOperands()) {
    auto tensor = dyn_cast<RankedTensorType>(result.getType());
    if (!tensor) {
      returned.push_back(result);
      continue;
    }
    auto type = MemRefType::get(tensor.getShape(), tensor.getElementType());
    Value destination = entry.addArgument(type, loc);
    writeResult(builder, result, destination);
  }
  terminator->setOperands(returned);

  function.setName(name);
  function.setPrivate();
  function.setFunctionType(builder.getFunctionType(
      entry.getArgumentTypes(), terminator->getOperandTypes()));
  function.removeArgAttrsAttr();
  function.removeResAttrsAttr();
  function->setAttr(kStatusAttr, builder.getUnitAttr());
}
