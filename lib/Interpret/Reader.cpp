//===- Reader.cpp - operations as steps ---------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Rounding.h"

#include "mlir/IR/OpDefinition.h"

using namespace mlir;
using namespace mlir::attn::interpret;

const OpTable::ReadOp *OpTable::find(Operation *op) const {
  auto entry = entries.find(op->getName().getStringRef());
  if (entry != entries.end())
    return &entry->second;
  for (const auto &[matches, readOp] : interfaces)
    if (matches(op))
      return &readOp;
  return nullptr;
}

LogicalResult Result::set(Frame &frame, Tensor tensor) const {
  if (!hasShape(type, tensor.getShape()))
    return op->emitOpError("has a result of sizes ")
           << describe(tensor.getShape()) << ", its type is " << type;
  frame.slots[slot].tensor = std::move(tensor);
  return success();
}

FailureOr<Scalar *> Result::copy(Frame &frame, Tensor tensor) const {
  std::string error;
  if (!tensor.unshare(error))
    return op->emitOpError(error);
  Scalar *data = tensor.mutableData();
  if (failed(set(frame, std::move(tensor))))
    return failure();
  return data;
}

FailureOr<Tensor *> Result::create(Frame &frame,
                                   ArrayRef<int64_t> shape) const {
  std::string error;
  std::optional<Tensor> tensor = Tensor::create(shape, frame.memory, error);
  if (!tensor)
    return op->emitOpError(error);
  if (failed(set(frame, std::move(*tensor))))
    return failure();
  return &frame.slots[slot].tensor;
}

SmallVector<int64_t> Numbers::get(const Frame &frame) const {
  SmallVector<int64_t> values(constants);
  for (auto [value, slot] : llvm::zip_equal(values, slots))
    if (slot)
      value = frame.slots[*slot].scalar.integer;
  return values;
}

unsigned Reader::slot(Value value) {
  auto [entry, isNew] = numbering.try_emplace(value, numSlots);
  if (isNew)
    ++numSlots;
  return entry->second;
}

SmallVector<unsigned> Reader::slots(ValueRange values) {
  return llvm::map_to_vector(values, [&](Value v) { return slot(v); });
}

Result Reader::result(OpResult value) {
  return {value.getOwner(), slot(value),
          dyn_cast<RankedTensorType>(value.getType())};
}

Numbers Reader::numbers(ArrayRef<OpFoldResult> values) {
  Numbers numbers;
  for (OpFoldResult value : values) {
    std::optional<int64_t> constant = getConstantIntValue(value);
    numbers.constants.push_back(constant.value_or(0));
    numbers.slots.push_back(
        constant ? std::nullopt
                 : std::optional<unsigned>(slot(cast<Value>(value))));
  }
  return numbers;
}

/// Fails at `op` if one of its values, `types`, is of no known type.
static LogicalResult checkTypes(Operation *op, TypeRange types) {
  for (Type type : types)
    if (!isKnownType(type))
      return op->emitOpError("has a value of ")
             << type
             << ", the interpreter knows ranked tensors and scalars of f16, "
                "bf16, f32, f64, index and integers of at most 64 bits";
  return success();
}

void Reader::release(Operation *op, std::vector<Step> &steps) {
  Block *block = op->getBlock();
  SmallVector<unsigned> dead;
  auto consider = [&](Value value) {
    if (!isa<RankedTensorType>(value.getType()) ||
        value.getParentBlock() != block)
      return;
    for (Operation *user : value.getUsers()) {
      Operation *ancestor = block->findAncestorOpInBlock(*user);
      if (!ancestor || op->isBeforeInBlock(ancestor))
        return;
    }
    dead.push_back(slot(value));
  };
  op->walk([&](Operation *inner) {
    llvm::for_each(inner->getOperands(), consider);
  });
  llvm::for_each(op->getResults(), consider);
  if (dead.empty())
    return;
  steps.push_back([dead](Frame &frame) {
    for (unsigned slot : dead)
      frame.slots[slot].tensor = Tensor();
    return success();
  });
}

FailureOr<Body> Reader::read(Block &block) {
  Body body;
  if (failed(checkTypes(block.getParentOp(), block.getArgumentTypes())))
    return failure();
  for (BlockArgument argument : block.getArguments())
    body.arguments.push_back(slot(argument));
  for (Operation &op : block) {
    if (failed(checkTypes(&op, op.getOperandTypes())) ||
        failed(checkTypes(&op, op.getResultTypes())))
      return failure();
    if (op.hasTrait<OpTrait::IsTerminator>()) {
      body.results = slots(op.getOperands());
      continue;
    }
    const OpTable::ReadOp *readOp = program.getTable().find(&op);
    if (!readOp)
      return op.emitOpError("is not an operation that the interpreter knows");
    FailureOr<Step> step = (*readOp)(&op, *this);
    if (failed(step))
      return failure();
    if (*step)
      body.steps.push_back(std::move(*step));
    if (program.getPrecision() == Precision::Plain)
      if (Step rounding = readRounding(&op, *this))
        body.steps.push_back(std::move(rounding));
    release(&op, body.steps);
  }
  return body;
}
