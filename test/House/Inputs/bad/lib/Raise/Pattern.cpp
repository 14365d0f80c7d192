//===- Pattern.cpp - a pattern with bad manners ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "attn/Import/TensorBuilder.h"
struct Long {
  LogicalResult matchAndRewrite(Op op, PatternRewriter &rewriter) const override {
    if (!op) // return failure() in a comment is none
      return failure();
    if (!other(op))
      return rewriter.notifyMatchFailure(op, "not the other");
    if (!third(op)) {
      op.emitOpError("has no third");
      return failure();
    }
    step(1);
    step(2);
    step(3);
    step(4);
    step(5);
    step(6);
    step(7);
    step(8);
    step(9);
    step(10);
    step(11);
    step(12);
    step(13);
    step(14);
    step(15);
    step(16);
    step(17);
    step(18);
    step(19);
    step(20);
    step(21);
    step(22);
    step(23);
    step(24);
    step(25);
    step(26);
    step(27);
    step(28);
    step(29);
    step(30);
    step(31);
    step(32);
    builder.create<OtherOp>(loc); // TODO
    return success();
  }
};
