//===- Pointwise.h - operations on scalars, element by element on tensors -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_POINTWISE_H
#define INTERPRET_POINTWISE_H

#include "Numbers.h"
#include "Program.h"
#include "mlir/IR/TypeUtilities.h"

namespace mlir::attn::interpret {

/// `fn` of the operands' elements, for an operation on tensors of one shape
/// (and scalars among them).
Step mapTensors(Operation *op, Reader &reader,
                std::function<Scalar(ArrayRef<Scalar>)> fn);

inline bool isOnTensors(Operation *op) {
  return isa<RankedTensorType>(op->getResult(0).getType());
}

/// The step of an operation that is `fn` of one, two or three scalars.
template <typename Fn> Step unary(Operation *op, Reader &reader, Fn fn) {
  if (isOnTensors(op))
    return mapTensors(op, reader, [fn](auto in) { return fn(in[0]); });
  unsigned a = reader.slot(op->getOperand(0));
  unsigned result = reader.slot(op->getResult(0));
  return [=](Frame &frame) {
    frame.slots[result].scalar = fn(frame.slots[a].scalar);
    return success();
  };
}

template <typename Fn> Step binary(Operation *op, Reader &reader, Fn fn) {
  if (isOnTensors(op))
    return mapTensors(op, reader, [fn](auto in) { return fn(in[0], in[1]); });
  unsigned a = reader.slot(op->getOperand(0));
  unsigned b = reader.slot(op->getOperand(1));
  unsigned result = reader.slot(op->getResult(0));
  return [=](Frame &frame) {
    frame.slots[result].scalar =
        fn(frame.slots[a].scalar, frame.slots[b].scalar);
    return success();
  };
}

template <typename Fn> Step ternary(Operation *op, Reader &reader, Fn fn) {
  if (isOnTensors(op))
    return mapTensors(op, reader,
                      [fn](auto in) { return fn(in[0], in[1], in[2]); });
  unsigned a = reader.slot(op->getOperand(0));
  unsigned b = reader.slot(op->getOperand(1));
  unsigned c = reader.slot(op->getOperand(2));
  unsigned result = reader.slot(op->getResult(0));
  return [=](Frame &frame) {
    frame.slots[result].scalar =
        fn(frame.slots[a].scalar, frame.slots[b].scalar, frame.slots[c].scalar);
    return success();
  };
}

/// An operation that is `fn` of doubles.
template <typename OpTy> void addReal(OpTable &table, double (*fn)(double)) {
  table.add<OpTy>([fn](OpTy op, Reader &reader) {
    return unary(op, reader, [fn](Scalar x) { return makeReal(fn(x.real)); });
  });
}

template <typename OpTy>
void addReal(OpTable &table, double (*fn)(double, double)) {
  table.add<OpTy>([fn](OpTy op, Reader &reader) {
    return binary(op, reader, [fn](Scalar x, Scalar y) {
      return makeReal(fn(x.real, y.real));
    });
  });
}

/// The element type of a scalar or tensor that is known to be of floats.
inline FloatType getFloatType(Value value) {
  return dyn_cast<FloatType>(getElementTypeOrSelf(value.getType()));
}
inline unsigned getWidth(Value value) {
  return getWidth(getElementTypeOrSelf(value.getType()));
}

} // namespace mlir::attn::interpret

#endif // INTERPRET_POINTWISE_H
