//===- ControlFlow.cpp - calls, assertions, branches and loops ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Program.h"

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// Copies the slots `from` to the slots `to`, all at once.
static void assign(Frame &frame, ArrayRef<unsigned> to,
                   ArrayRef<unsigned> from) {
  SmallVector<Slot> values;
  for (unsigned slot : from)
    values.push_back(frame.slots[slot]);
  for (auto [slot, value] : llvm::zip_equal(to, values))
    frame.slots[slot] = std::move(value);
}

static FailureOr<Step> readCall(func::CallOp op, Reader &reader) {
  auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      op, op.getCalleeAttr());
  if (!callee || callee.isDeclaration())
    return op.emitOpError("calls '")
           << op.getCallee() << "', which has no body to interpret";
  Program::Function *function = reader.getProgram().read(callee);
  if (!function)
    return failure();
  SmallVector<unsigned> operands = reader.slots(op.getOperands());
  SmallVector<unsigned> results = reader.slots(op.getResults());
  return Step([=](Frame &frame) -> LogicalResult {
    SmallVector<Slot> arguments;
    for (unsigned slot : operands)
      arguments.push_back(frame.slots[slot]);
    FailureOr<SmallVector<Slot>> values =
        Program::call(*function, arguments, frame.memory, frame.depth + 1);
    if (failed(values))
      return failure();
    for (auto [slot, value] : llvm::zip_equal(results, *values))
      frame.slots[slot] = std::move(value);
    return success();
  });
}

static FailureOr<Step> readAssert(cf::AssertOp op, Reader &reader) {
  return Step([op, slot = reader.slot(op.getArg())](
                  Frame &frame) mutable -> LogicalResult {
    if (frame.slots[slot].scalar.integer)
      return success();
    return op.emitOpError("does not hold: ") << op.getMsg();
  });
}

static FailureOr<Step> readIf(scf::IfOp op, Reader &reader) {
  FailureOr<Body> then = reader.read(*op.thenBlock());
  FailureOr<Body> otherwise = Body();
  if (op.elseBlock())
    otherwise = reader.read(*op.elseBlock());
  if (failed(then) || failed(otherwise))
    return failure();
  return Step(
      [=, condition = reader.slot(op.getCondition()),
       results = reader.slots(op.getResults())](Frame &frame) -> LogicalResult {
        const Body &taken =
            frame.slots[condition].scalar.integer ? *then : *otherwise;
        if (failed(taken.run(frame)))
          return failure();
        assign(frame, results, taken.results);
        return success();
      });
}

static FailureOr<Step> readFor(scf::ForOp op, Reader &reader) {
  FailureOr<Body> read = reader.read(*op.getBody());
  if (failed(read))
    return failure();
  unsigned lower = reader.slot(op.getLowerBound());
  unsigned upper = reader.slot(op.getUpperBound());
  unsigned step = reader.slot(op.getStep());
  unsigned width = getWidth(op.getStep().getType());
  return Step([=, body = std::move(*read),
               inits = reader.slots(op.getInitArgs()),
               results = reader.slots(op.getResults())](
                  Frame &frame) mutable -> LogicalResult {
    int64_t end = asSigned(frame.slots[upper].scalar, width);
    int64_t increment = asSigned(frame.slots[step].scalar, width);
    if (increment <= 0)
      return op.emitOpError("has the step ") << increment << ", not at least 1";
    ArrayRef<unsigned> carried(body.arguments);
    carried = carried.drop_front();
    assign(frame, carried, inits);
    int64_t i = asSigned(frame.slots[lower].scalar, width);
    for (; i < end; i += increment) {
      frame.slots[body.arguments.front()].scalar = wrap(i, width);
      if (failed(body.run(frame)))
        return failure();
      assign(frame, carried, body.results);
      if (uint64_t(end) - uint64_t(i) <= uint64_t(increment))
        break; // before the next i overflows
    }
    assign(frame, results, carried);
    return success();
  });
}

static FailureOr<Step> readWhile(scf::WhileOp op, Reader &reader) {
  FailureOr<Body> before = reader.read(*op.getBeforeBody());
  FailureOr<Body> after = reader.read(*op.getAfterBody());
  if (failed(before) || failed(after))
    return failure();
  return Step(
      [=, inits = reader.slots(op.getInits()),
       results = reader.slots(op.getResults())](Frame &frame) -> LogicalResult {
        assign(frame, before->arguments, inits);
        while (true) {
          if (failed(before->run(frame)))
            return failure();
          // scf.condition: whether to go on, then what is passed on.
          ArrayRef<unsigned> passed = ArrayRef(before->results).drop_front();
          if (!frame.slots[before->results.front()].scalar.integer) {
            assign(frame, results, passed);
            return success();
          }
          assign(frame, after->arguments, passed);
          if (failed(after->run(frame)))
            return failure();
          assign(frame, before->arguments, after->results);
        }
      });
}

void mlir::attn::interpret::addControlFlowOps(OpTable &table) {
  table.add<func::CallOp>(readCall);
  table.add<cf::AssertOp>(readAssert);
  table.add<scf::IfOp>(readIf);
  table.add<scf::ForOp>(readFor);
  table.add<scf::WhileOp>(readWhile);
}
