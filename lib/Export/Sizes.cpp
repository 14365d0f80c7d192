//===- Sizes.cpp - sizes and whole numbers --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "attn/Formula/Size.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

// The batch and the length of the first inputs are what a reader calls so.
std::string Writer::sizeOfInput(unsigned input, unsigned dim) {
  std::string expression = framework.size(inputs[input], dim);
  std::string &name = sizes[expression];
  if (name.empty()) {
    unsigned rank =
        cast<RankedTensorType>(function.getArgumentTypes()[input]).getRank();
    name = newName(dim == 0 && rank > 1           ? "batch"
                   : dim + 2 == rank || rank <= 2 ? "length"
                                                  : "size");
    line(name + " = " + expression);
  }
  return name;
}

// A size that only `tensor` knows; "" where it cannot be asked.
std::string Writer::sizeOfTensor(Value tensor, unsigned dim) {
  if (auto argument = dyn_cast<BlockArgument>(tensor))
    return sizeOfInput(argument.getArgNumber(), dim);
  std::pair<void *, unsigned> key(tensor.getAsOpaquePointer(), dim);
  if (!sizesAsked.insert(key).second)
    return ""; // its own layout asks for it
  FailureOr<Variable> variable = emit(tensor, "");
  std::string text;
  if (succeeded(variable)) {
    Index own = space.resolve(variable->own[dim]);
    for (auto [i, index] : llvm::enumerate(variable->tensor.dims))
      if (space.resolve(index) == own)
        text = framework.size(variable->tensor.text, i);
  }
  sizesAsked.erase(key);
  return text;
}

std::string Writer::sizeText(Extent extent) {
  if (extent.isStatic())
    return std::to_string(extent.size);
  Size size = Size::ofDim(extent.tensor, extent.position);
  std::string text;
  for (auto [value, dim] : size.factors) {
    std::string factor;
    if (dim >= 0)
      factor = sizeOfTensor(value, dim);
    else if (FailureOr<std::string> known = number(value); succeeded(known))
      factor = *known;
    if (factor.empty()) {
      hasUnknownSize = true;
      factor = "-1";
    }
    text += (text.empty() ? "" : " * ") + operand(factor);
  }
  if (text.empty())
    return std::to_string(size.coefficient);
  return size.coefficient == 1
             ? text
             : text + " * " + std::to_string(size.coefficient);
}

FailureOr<Tensor> Writer::positions(ArrayRef<unsigned> index) {
  Index names = space.resolve(index);
  if (names.empty())
    return Tensor{"0", {}};
  if (names.size() > 1 || space.fixedPosition(names[0]))
    return failure();
  std::string size = sizeText(space.extent(names[0]));
  return Tensor{framework.range(size, IndexType::get(function.getContext())),
                {names}};
}

std::string Writer::sizesText(ArrayRef<unsigned> index) {
  std::string text;
  for (unsigned name : space.resolve(index)) {
    Extent extent = space.extent(name); // a copy: more names may follow
    text += (text.empty() ? "" : " * ") + sizeText(extent);
  }
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
      .Case([](arith::AddIOp) { return "+"; })
      .Case([](arith::SubIOp) { return "-"; })
      .Case([](arith::MulIOp) { return "*"; })
      // No size is negative.
      .Case<arith::FloorDivSIOp, arith::DivUIOp, arith::DivSIOp>(
          [](auto) { return "//"; })
      .Case<arith::RemUIOp, arith::RemSIOp>([](auto) { return "%"; })
      .Case([](arith::CmpIOp cmp) { return comparison(cmp.getPredicate()); })
      .Default(StringRef());
}

static std::string ofAffine(AffineExpr expr, Texts operands, unsigned numDims) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return std::to_string(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return operands[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return operands[numDims + symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  std::string lhs = operand(ofAffine(binary.getLHS(), operands, numDims));
  std::string rhs = operand(ofAffine(binary.getRHS(), operands, numDims));
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return "(" + lhs + " + " + rhs + ")";
  case AffineExprKind::Mul:
    return lhs + " * " + rhs;
  case AffineExprKind::Mod:
    return lhs + " % " + rhs;
  case AffineExprKind::FloorDiv:
    return lhs + " // " + rhs;
  default:
    return "-(-" + lhs + " // " + rhs + ")";
  }
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
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op))
    return ofAffine(apply.getAffineMap().getResult(0), operands,
                    apply.getAffineMap().getNumDims());
  if (isa<arith::SelectOp>(op))
    return isKeras() ? framework.where(operands[0], operands[1], operands[2])
                     : "(" + operands[1] + " if " + operands[0] + " else " +
                           operands[2] + ")";
  if (StringRef infix = operatorOf(op); !infix.empty())
    return operand(operands[0]) + " " + infix.str() + " " +
           operand(operands[1]);
  bool isMax = isa<arith::MaxSIOp>(op), isMin = isa<arith::MinSIOp>(op);
  if (isMax || isMin) {
    if (isKeras())
      return std::string(isMax ? "tf.maximum(" : "tf.minimum(") +
             joined(operands) + ")";
    return std::string(isMax ? "max(" : "min(") + joined(operands) + ")";
  }
  return refuse(op, "it computes a size in a way that has no counterpart");
}
