//===- Sizes.cpp - sizes and whole numbers --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "attn/Formula/Size.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

// The batch and the length of the first inputs are what a reader calls so.
std::string Writer::sizeText(const Extent &extent) {
  if (extent.isStatic())
    return std::to_string(extent.size);
  Size size = Size::ofDim(extent.tensor, extent.position);
  Value tensor = extent.tensor;
  unsigned position = extent.position;
  if (size.coefficient == 1 && size.factors.size() == 1 &&
      size.factors[0].second >= 0) {
    tensor = size.factors[0].first;
    position = size.factors[0].second;
  }
  FailureOr<std::string> text = readWhole(tensor);
  if (failed(text))
    return "-1"; // the failure was reported
  std::string expression = framework.size(*text, position);
  std::string &name = sizes[expression];
  if (name.empty()) {
    unsigned rank = cast<RankedTensorType>(tensor.getType()).getRank();
    name = newName(position == 0 && rank > 1           ? "batch"
                   : position + 2 == rank || rank <= 2 ? "length"
                                                       : "size");
    line(name + " = " + expression);
  }
  return name;
}

std::string Writer::sizesText(ArrayRef<unsigned> index) {
  std::string text;
  for (unsigned name : space.resolve(index))
    text += (text.empty() ? "" : " * ") + sizeText(space.extent(name));
  return text.empty() ? "1" : text;
}

FailureOr<std::string> Writer::number(OpFoldResult value) {
  if (std::optional<int64_t> known = getConstantIntValue(value))
    return std::to_string(*known);
  return number(cast<Value>(value));
}

// Python's own arithmetic on whole numbers: a division rounds down there.
static StringRef operatorOf(Operation *op) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case([](arith::AddIOp) { return " + "; })
      .Case([](arith::SubIOp) { return " - "; })
      .Case([](arith::MulIOp) { return " * "; })
      .Case<arith::FloorDivSIOp, arith::DivUIOp>([](auto) { return " // "; })
      .Default(StringRef());
}

FailureOr<std::string> Writer::number(Value value) {
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)))
    return std::to_string(constant.getSExtValue());
  Operation *op = value.getDefiningOp();
  if (!op)
    return inputs[cast<BlockArgument>(value).getArgNumber()];
  if (auto dim = dyn_cast<tensor::DimOp>(op))
    if (std::optional<int64_t> position = dim.getConstantIndex())
      return sizeText(Extent::of(dim.getSource(), *position));
  if (isa<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(op))
    return number(op->getOperand(0));
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    FailureOr<std::string> text = readWhole(extract.getTensor());
    SmallVector<std::string> at;
    for (Value index : extract.getIndices()) {
      FailureOr<std::string> position = number(index);
      if (failed(position))
        return failure();
      at.push_back(*position);
    }
    if (failed(text) || at.empty())
      return text;
    return *text + listed(at);
  }
  SmallVector<std::string> operands;
  for (Value operand : op->getOperands()) {
    FailureOr<std::string> text = number(operand);
    if (failed(text))
      return failure();
    operands.push_back(*text);
  }
  if (StringRef infix = operatorOf(op); !infix.empty())
    return "(" + operands[0] + infix.str() + operands[1] + ")";
  bool isMax = isa<arith::MaxSIOp>(op), isMin = isa<arith::MinSIOp>(op);
  if (isMax || isMin) {
    if (isKeras())
      return std::string(isMax ? "tf.maximum(" : "tf.minimum(") +
             joined(operands) + ")";
    return std::string(isMax ? "max(" : "min(") + joined(operands) + ")";
  }
  return refuse(op, "it computes a size in a way that has no counterpart");
}
