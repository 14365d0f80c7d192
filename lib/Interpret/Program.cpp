//===- Program.cpp - functions as lists of steps on numbered slots ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Program.h"

#include "Numbers.h"
#include "attn/Interpret/Interpreter.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// Calls may nest so deeply; a function that calls itself for ever ends here.
static constexpr unsigned maxDepth = 256;

Program::Program(Precision precision) : precision(precision) {
  addArithFloatOps(table);
  addArithIntegerOps(table);
  addArithCastOps(table);
  addMathOps(table);
  addConstantOps(table);
  addControlFlowOps(table);
  addForallOp(table);
  addTensorElementOps(table);
  addTensorShapeOps(table);
  addTensorSliceOps(table);
  addLinalgOps(table);
  addAttentionOp(table);
  addOnlineAttentionOp(table);
  addPoolOp(table);
  addSoftmaxOps(table);
  addNormOps(table);
}

Program::Function *Program::read(func::FuncOp op) {
  std::unique_ptr<Function> &function = functions[op];
  if (function)
    return function.get();
  function = std::make_unique<Function>();
  Function *read = function.get(); // callees may rehash the map
  read->op = op;
  if (!op.getBody().hasOneBlock()) {
    op.emitOpError("has ")
        << op.getBody().getBlocks().size()
        << " blocks; the interpreter runs functions of one block";
    return nullptr;
  }
  Reader reader(*this, read->numSlots);
  FailureOr<Body> body = reader.read(op.getBody().front());
  if (failed(body))
    return nullptr;
  read->body = std::move(*body);
  return read;
}

FailureOr<SmallVector<Slot>> Program::call(const Function &function,
                                           ArrayRef<Slot> arguments,
                                           std::shared_ptr<Memory> memory,
                                           unsigned depth) {
  if (depth > maxDepth) {
    func::FuncOp op = function.op;
    op.emitOpError("is called through more than ") << maxDepth << " calls";
    return failure();
  }
  Frame frame;
  frame.slots.resize(function.numSlots);
  frame.memory = std::move(memory);
  frame.depth = depth;
  for (auto [slot, argument] :
       llvm::zip_equal(function.body.arguments, arguments))
    frame.slots[slot] = argument;
  if (failed(function.body.run(frame)))
    return failure();
  SmallVector<Slot> results;
  for (unsigned slot : function.body.results)
    results.push_back(frame.slots[slot]);
  return results;
}

Interpreter::Interpreter(std::shared_ptr<Memory> memory, Precision precision)
    : memory(std::move(memory)), precision(precision),
      program(std::make_unique<Program>(precision)) {}

Interpreter::~Interpreter() = default;

LogicalResult Interpreter::prepare(func::FuncOp function) {
  program = std::make_unique<Program>(precision);
  entry = function;
  return success(program->read(function));
}

FailureOr<SmallVector<Tensor>> Interpreter::run(ArrayRef<Tensor> arguments) {
  FunctionType type = entry.getFunctionType();
  if (arguments.size() != type.getNumInputs())
    return entry.emitOpError("takes ") << type.getNumInputs() << " arguments, "
                                       << arguments.size() << " were given";
  SmallVector<Slot> inputs;
  for (auto [tensor, declared] : llvm::zip(arguments, type.getInputs())) {
    if (!hasShape(declared, tensor.getShape()))
      return entry.emitOpError("takes ")
             << declared << ", sizes " << describe(tensor.getShape())
             << " were given";
    Slot slot{makeInteger(0), {}};
    if (isa<RankedTensorType>(declared))
      slot.tensor = tensor;
    else
      slot.scalar = *tensor.data();
    inputs.push_back(std::move(slot));
  }
  FailureOr<SmallVector<Slot>> results =
      Program::call(*program->read(entry), inputs, memory, /*depth=*/0);
  if (failed(results))
    return failure();
  SmallVector<Tensor> tensors;
  for (auto [slot, declared] : llvm::zip(*results, type.getResults())) {
    tensors.push_back(slot.tensor);
    if (isa<RankedTensorType>(declared))
      continue;
    std::string error;
    std::optional<Tensor> scalar = Tensor::create({}, memory, error);
    if (!scalar)
      return entry.emitOpError(error);
    *scalar->mutableData() = slot.scalar;
    tensors.back() = std::move(*scalar);
  }
  return tensors;
}
