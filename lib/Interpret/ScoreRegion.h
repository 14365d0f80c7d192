//===- ScoreRegion.h - a region that changes scores, run ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_SCOREREGION_H
#define INTERPRET_SCOREREGION_H

#include "Planes.h"
#include "Program.h"

namespace mlir::attn::interpret {

/// What `region` makes of the `score` of a row and a key; its other arguments
/// are elements of `operands`.
inline FailureOr<double> changeScore(const Body &region, Frame &frame,
                                     double score, ArrayRef<Plane> operands,
                                     size_t row, size_t key) {
  frame.slots[region.arguments.front()].scalar = makeReal(score);
  for (auto [slot, operand] :
       llvm::zip_equal(ArrayRef(region.arguments).drop_front(), operands))
    frame.slots[slot].scalar = operand.at(row, key);
  if (failed(region.run(frame)))
    return failure();
  return frame.slots[region.results.front()].scalar.real;
}

} // namespace mlir::attn::interpret

#endif // INTERPRET_SCOREREGION_H
