//===- AttnVerifyNorm.cpp - the constraints of normalisations -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verify.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

/// layer_norm_l5, l6 and l8, rms_norm_r5 and r7: weight or bias.
static LogicalResult verifyParameter(Operation *op, StringRef name,
                                     Value parameter, Value input,
                                     ArrayRef<int64_t> dimensions) {
  if (!parameter)
    return success();
  auto type = cast<RankedTensorType>(input.getType());
  SmallVector<int64_t> shape;
  for (int64_t dim : dimensions)
    shape.push_back(type.getDimSize(dim));
  auto expected =
      RankedTensorType::get(shape, getElementTypeOrSelf(parameter.getType()));
  if (failed(verifyCompatibleShape(expected, parameter.getType())))
    return op->emitOpError("expects ")
           << name << " to have the shape of the normalised dimensions, "
           << expected << ", but found " << parameter.getType();
  return verifyNotWider(op, name, parameter.getType(),
                        getAccumulatorType(type));
}

/// layer_norm_l7, rms_norm_r6
static LogicalResult verifyEpsilon(Operation *op, const APFloat &epsilon) {
  if (epsilon.isFinite() && !(epsilon.isNegative() && !epsilon.isZero()))
    return success();
  return op->emitOpError("expects a finite epsilon of at least 0, but found ")
         << epsilon.convertToDouble();
}

LogicalResult LayerNormOp::verify() {
  if (failed(verifySegments(*this, {{"input", getODSOperands(0).size()}})))
    return failure();
  if (failed(verifyReduced(*this, getInput().getType(), getOutput().getType(),
                           getDimensions())) ||
      failed(verifyParameter(*this, "weight", getWeight(), getInput(),
                             getDimensions())) ||
      failed(verifyParameter(*this, "bias", getBias(), getInput(),
                             getDimensions())))
    return failure();
  return verifyEpsilon(*this, getEpsilon());
}

LogicalResult RMSNormOp::verify() {
  if (failed(verifyReduced(*this, getInput().getType(), getOutput().getType(),
                           getDimensions())) ||
      failed(verifyParameter(*this, "weight", getWeight(), getInput(),
                             getDimensions())))
    return failure();
  return verifyEpsilon(*this, getEpsilon());
}
