//===- TorchCasts.cpp - element types -------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

#include "attn/Dialect/Torch/TorchViewOps.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// Cast to the type that operand `dtypeOperand` names, None being no cast.
template <unsigned dtypeOperand>
static LogicalResult importCast(Operation *op, TorchImport &t) {
  Value self;
  Type dtype;
  if (t.tensor(op->getOperand(0), self) ||
      t.dtype(op->getOperand(dtypeOperand), dtype))
    return failure();
  if (!dtype)
    return t.replace(self);
  return t.replace(
      t.b.convert(self, signless(dtype), t.isUnsigned(op->getOperand(0))));
}

static LogicalResult importCastLike(Operation *op, TorchImport &t) {
  Value self, other;
  if (t.tensor(op->getOperand(0), self) || t.tensor(op->getOperand(1), other))
    return failure();
  return t.replace(
      t.b.convert(self, t.elementOf(other), t.isUnsigned(op->getOperand(0))));
}

void attn::addTorchCasts(TorchImports &imports) {
  imports.addAll<AtenToDtypeOp, AtenToDtypeLayoutOp, Aten_ToCopyOp,
                 PrimsConvertElementTypeOp>(importCast<1>);
  imports.addAll<AtenToDeviceOp>(importCast<2>);
  imports.addAll<AtenToOtherOp, AtenTypeAsOp>(importCastLike);
}
