//===- PackedWeights.h - constant weights in the order they are read ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_PACKEDWEIGHTS_H
#define SCHEDULE_CPU_PACKEDWEIGHTS_H

#include "mlir/IR/BuiltinAttributes.h"
#include <optional>

namespace mlir::attn {

/// The elements of `weights` in panels: for each position of the dimensions
/// `outside`, and each `lanes` of the dimension `lane`, all of the dimensions
/// `inside`, the lanes innermost. Nothing for what has no raw data, and for a
/// constant that is one number.
///
/// The result has the dimensions outside..., lane / lanes, inside..., lanes.
std::optional<ElementsAttr>
packWeights(ElementsAttr weights, ArrayRef<unsigned> outside, unsigned lane,
            ArrayRef<unsigned> inside, int64_t lanes);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_PACKEDWEIGHTS_H
