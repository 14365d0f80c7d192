//===- Masks.cpp - masks written as one boolean tensor --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/WeightedSum.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn::raise;

Operand mlir::attn::raise::placeMasks(Emitter &emitter, ArrayRef<Mask> masks) {
  if (masks.size() == 1 && !masks[0].negated)
    return emitter.place(masks[0].condition);
  SmallVector<Scalar> conditions;
  for (const Mask &mask : masks)
    conditions.push_back(mask.condition);
  Type type = emitter.builder.getI1Type();
  return emitter.compute(
      conditions, type, [&](OpBuilder &body, ValueRange values) {
        Value all;
        for (auto [mask, value] : llvm::zip(masks, values)) {
          if (mask.negated) {
            Value one = arith::ConstantOp::create(body, emitter.loc,
                                                  body.getBoolAttr(true));
            value = arith::XOrIOp::create(body, emitter.loc, value, one);
          }
          all = all ? arith::AndIOp::create(body, emitter.loc, all, value)
                          .getResult()
                    : value;
        }
        return all;
      });
}
