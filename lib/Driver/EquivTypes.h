//===- EquivTypes.h - in which types two models compute -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DRIVER_EQUIVTYPES_H
#define DRIVER_EQUIVTYPES_H

#include "attn/Compare/Proof.h"
#include "attn/Driver/Trials.h"

namespace mlir::attn {

/// A difference if one side computes in a narrower float than the other does
/// anywhere, and `rounded` shows it; a proof looks through such casts. Or if
/// results are the same in float64 (`isExact`), but not nearly in their type.
std::optional<equiv::Difference>
compareTypes(const SubjectPair &pair, const Trial &rounded, bool isExact);

} // namespace mlir::attn

#endif // DRIVER_EQUIVTYPES_H
