//===- Operations.cpp - scalar operations as Python -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn::exporter;

// The operators of a comparison of floats, and whether the answer for NaN is
// that of its opposite.
static std::pair<StringRef, bool>
floatComparison(arith::CmpFPredicate predicate) {
  using P = arith::CmpFPredicate;
  switch (predicate) {
  case P::OEQ:
    return {"==", false};
  case P::UNE:
    return {"!=", false};
  case P::OLT:
    return {"<", false};
  case P::OLE:
    return {"<=", false};
  case P::OGT:
    return {">", false};
  case P::OGE:
    return {">=", false};
  case P::ULT:
    return {">=", true};
  case P::ULE:
    return {">", true};
  case P::UGT:
    return {"<=", true};
  case P::UGE:
    return {"<", true};
  default:
    return {"", false};
  }
}

StringRef mlir::attn::exporter::comparison(arith::CmpIPredicate predicate) {
  using P = arith::CmpIPredicate;
  switch (predicate) {
  case P::eq:
    return "==";
  case P::ne:
    return "!=";
  case P::slt:
  case P::ult:
    return "<";
  case P::sle:
  case P::ule:
    return "<=";
  case P::sgt:
  case P::ugt:
    return ">";
  case P::sge:
  case P::uge:
    return ">=";
  }
  llvm_unreachable("unknown predicate");
}

static StringRef infixOf(Operation *op) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case<arith::AddFOp, arith::AddIOp>([](auto) { return "+"; })
      .Case<arith::SubFOp, arith::SubIOp>([](auto) { return "-"; })
      .Case<arith::MulFOp, arith::MulIOp>([](auto) { return "*"; })
      .Case([](arith::DivFOp) { return "/"; })
      .Case([](arith::FloorDivSIOp) { return "//"; })
      .Case([](arith::AndIOp) { return "&"; })
      .Case([](arith::OrIOp) { return "|"; })
      .Case([](arith::XOrIOp) { return "^"; })
      .Case([](arith::CmpIOp cmp) { return comparison(cmp.getPredicate()); })
      .Default(StringRef());
}

bool Writer::isInfix(Operation *op) {
  return !infixOf(op).empty() ||
         isa<arith::CmpFOp, arith::NegFOp, math::FmaOp>(op);
}

std::string Writer::compared(arith::CmpFPredicate predicate, Texts operands) {
  using P = arith::CmpFPredicate;
  const std::string &a = operands[0], &b = operands[1];
  auto isNaN = [&](const std::string &x) {
    return framework.function("math.isnan") + "(" + x + ")";
  };
  std::string either = a == b ? isNaN(a) : isNaN(a) + " | " + isNaN(b);
  std::string differs = "(" + a + " < " + b + ") | (" + a + " > " + b + ")";
  switch (predicate) {
  case P::UNO:
    return either;
  case P::ORD:
    return "~(" + either + ")";
  case P::ONE:
    return differs;
  case P::UEQ:
    return "~(" + differs + ")";
  default:
    auto [infix, negated] = floatComparison(predicate);
    std::string text = a + " " + infix.str() + " " + b;
    return negated ? "~(" + text + ")" : text;
  }
}

// Whether the operation takes the bits of a number in a way that no framework
// does: a sign where there is none, none where there is one.
static bool isOfOtherSign(Operation *op) {
  Type from = op->getNumOperands() ? op->getOperand(0).getType() : Type();
  if (auto cmp = dyn_cast<arith::CmpIOp>(op)) {
    bool isEquality = cmp.getPredicate() == arith::CmpIPredicate::eq ||
                      cmp.getPredicate() == arith::CmpIPredicate::ne;
    bool isUnsigned = cmp.getPredicate() >= arith::CmpIPredicate::ult;
    return !isEquality && !from.isIndex() && isUnsigned != from.isInteger(1);
  }
  if (isa<arith::ExtSIOp, arith::SIToFPOp>(op))
    return from.isInteger(1);
  if (isa<arith::ExtUIOp, arith::UIToFPOp>(op))
    return !from.isInteger(1) && !from.isInteger(8);
  return isa<arith::TruncIOp>(op) && op->getResult(0).getType().isInteger(1);
}

FailureOr<std::string> Writer::operation(Operation *op, Texts operands) {
  Type type = op->getResult(0).getType();
  auto typed = [&](unsigned i) { // a number that stands alone
    Type operand = op->getOperand(i).getType();
    double value;
    StringRef text = operands[i];
    if (!isNumber(text) && text != "True" && text != "False")
      return operands[i];
    if (operand.isF32() && isKeras() && !text.getAsDouble(value))
      return operands[i];
    return (isKeras() ? "tf.constant(" + operands[i] + ", tf."
                      : "torch.tensor(" + operands[i] + ", dtype=torch.") +
           typeName(operand) + ")";
  };
  if (isOfOtherSign(op))
    return refuse(op, "it reads a number with another sign than it has");
  if (op->getNumOperands() > 0 && typeName(type).empty())
    return refuse(op, "it has no type of that kind");
  if (auto xori = dyn_cast<arith::XOrIOp>(op);
      xori && type.isInteger(1) && operands[1] == "True")
    return "~" + operands[0];
  if (isa<arith::AndIOp, arith::OrIOp>(op) && type.isInteger(1))
    for (unsigned i : {0, 1}) // a front end's neutral mask
      if (operands[i] == (isa<arith::AndIOp>(op) ? "True" : "False"))
        return operands[1 - i];
  if (StringRef infix = infixOf(op); !infix.empty())
    return operands[0] + " " + infix.str() + " " + operands[1];
  if (auto cmp = dyn_cast<arith::CmpFOp>(op))
    return compared(cmp.getPredicate(), operands);
  if (isa<arith::NegFOp>(op))
    return "-" + operands[0];
  if (isa<arith::SelectOp>(op)) {
    // PyTorch gives a number the type of the other side.
    bool alone = isKeras() || (isNumber(operands[1]) && isNumber(operands[2]));
    return framework.where(operands[0], alone ? typed(1) : operands[1],
                           alone ? typed(2) : operands[2]);
  }
  if (isa<arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp, arith::UIToFPOp,
          arith::FPToSIOp, arith::ExtSIOp, arith::ExtUIOp, arith::TruncIOp,
          arith::IndexCastOp>(op)) {
    if (typeName(type) == typeName(op->getOperand(0).getType()))
      return operands[0];
    double number;
    if (!StringRef(operands[0]).getAsDouble(number))
      return literal(number, type);
    return framework.cast(operands[0], type);
  }
  if (auto fma = dyn_cast<math::FmaOp>(op))
    return operands[0] + " * " + operands[1] + " + " + operands[2];
  StringRef name = op->getName().getStringRef();
  if (name == "arith.divsi" && !isKeras())
    return "torch.div(" + joined(operands) + ", rounding_mode=\"trunc\")";
  std::string function = framework.function(name);
  if (function.empty())
    return refuse(op, "there is no such function");
  SmallVector<std::string> arguments;
  for (unsigned i = 0; i < operands.size(); ++i)
    arguments.push_back(operands.size() > 1 &&
                                !isa<math::PowFOp, math::FPowIOp>(op)
                            ? typed(i)
                            : operands[i]);
  return function + "(" + joined(arguments) + ")";
}
