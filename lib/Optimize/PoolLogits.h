//===- PoolLogits.h - logits that are scores of a known query -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef OPTIMIZE_POOLLOGITS_H
#define OPTIMIZE_POOLLOGITS_H

#include "LinearForm.h"

#include "mlir/IR/Builders.h"

namespace mlir::attn::optimize {

/// A projection of an input to one number, to which another may be added, or in
/// the place of which there may be a number.
struct PoolLogits {
  LinearForm form;
  /// What is added, times `sign`: one number that is not known, as it is
  /// written. Nothing is multiplied out, since the parts of a mask may be large
  /// where the mask is not.
  std::optional<formula::Scalar> addend = std::nullopt;
  double sign = 1.0;

  /// A number in the place of logits where `condition` is not `kept`, finite in
  /// their type.
  struct Fill {
    formula::Scalar condition;
    bool kept;
    double number;
  };
  std::optional<Fill> fill = std::nullopt;
  /// In which the sum is made.
  Type type = {};
};

std::optional<PoolLogits> readPoolLogits(formula::Space &space,
                                         formula::Scalar logit);

/// Writes the score region: (score + operands) where the last operand, the
/// condition, keeps it, the number elsewhere; scores are of `type`.
void writeFill(OpBuilder builder, Location loc, const PoolLogits::Fill &fill,
               ValueRange operands, Type type, Region &region);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_POOLLOGITS_H
