//===- EquivWeights.h - weights of one model in another's layout ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DRIVER_EQUIVWEIGHTS_H
#define DRIVER_EQUIVWEIGHTS_H

#include "attn/Compare/Proof.h"
#include "attn/Driver/Trials.h"

namespace mlir::attn {

/// The values that attn-weight-arguments kept for the subject's function.
llvm::Expected<std::vector<HostTensor>> readWeights(const Subject &subject);

/// Gives the weights of `second` the numbers of `first`.
llvm::Error mapWeights(ArrayRef<equiv::Link> links, const Subject &first,
                       Subject &second);

/// "weight 2 (32x4x8xfloat32) is weight 0 (96x32xfloat32), elements 1024 to
/// 2047, transposed".
std::string describe(const equiv::Link &link, const Subject &first,
                     const Subject &second);

/// Names the weights of `subject` as the file of tensors at `path` does that
/// has the same numbers, in the same shape if there are several.
llvm::Error nameWeights(StringRef path, Subject &subject);

/// Writes the weights of `subject` by name, or as weight.0, weight.1, ...
llvm::Error writeWeights(StringRef path, const Subject &subject);

} // namespace mlir::attn

#endif // DRIVER_EQUIVWEIGHTS_H
