//===- TorchSyntax.cpp - the text that operations share -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchSyntax.h"

#include "attn/Dialect/Torch/Torch.h"

using namespace mlir;

ParseResult torch::parseUniformOp(OpAsmParser &parser, OperationState &state) {
  llvm::SMLoc loc = parser.getCurrentLocation();
  SmallVector<OpAsmParser::UnresolvedOperand> operands;
  SmallVector<Type> operandTypes;
  if (parser.parseOperandList(operands) ||
      parser.parseOptionalAttrDict(state.attributes) || parser.parseColon())
    return failure();
  if (!operands.empty() &&
      (parser.parseTypeList(operandTypes) ||
       parser.resolveOperands(operands, operandTypes, loc, state.operands)))
    return failure();
  if (!operands.empty() && parser.parseOptionalArrow())
    return success(); // nothing is returned
  return parser.parseTypeList(state.types);
}

void torch::printUniformOp(OpAsmPrinter &printer, Operation *op) {
  printer << ' ' << op->getOperands();
  printer.printOptionalAttrDict(op->getAttrs());
  printer << " : " << op->getOperandTypes();
  if (op->getNumOperands() != 0 && op->getNumResults() != 0)
    printer << " -> ";
  printer << op->getResultTypes();
}

ParseResult torch::parseCopyOp(OpAsmParser &parser, OperationState &state,
                               bool toValue) {
  llvm::SMLoc loc;
  OpAsmParser::UnresolvedOperand operand;
  Type type;
  if (parser.parseOperand(operand) ||
      parser.parseOptionalAttrDict(state.attributes) || parser.parseColon() ||
      parser.getCurrentLocation(&loc) || parser.parseType(type))
    return failure();
  Type operandType;
  if (auto value = dyn_cast<VTensorType>(type); value && toValue)
    operandType = TensorObjectType::get(type.getContext(), value.getRanked(),
                                        value.getShape(), value.getDtype());
  else if (auto object = dyn_cast<TensorObjectType>(type); object && !toValue)
    operandType = VTensorType::get(type.getContext(), object.getRanked(),
                                   object.getShape(), object.getDtype());
  else
    return parser.emitError(loc, "expected ")
           << (toValue ? "!torch.vtensor" : "!torch.tensor") << ", found "
           << type;
  state.addTypes(type);
  return parser.resolveOperand(operand, operandType, state.operands);
}

void torch::printCopyOp(OpAsmPrinter &printer, Operation *op) {
  printer << ' ' << op->getOperand(0);
  printer.printOptionalAttrDict(op->getAttrs());
  printer << " : " << op->getResult(0).getType();
}
