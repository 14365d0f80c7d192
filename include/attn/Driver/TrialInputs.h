//===- TrialInputs.h - what two models are tried on -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_TRIALINPUTS_H
#define ATTN_DRIVER_TRIALINPUTS_H

#include "attn/Driver/Signature.h"

#include <vector>

namespace mlir::attn {

/// Inputs of one kind.
struct InputKind {
  enum class Class {
    Ordinary, // what a layer is used on
    Extreme,  // magnitudes at which roundings of constants show
    Masking   // masks, lengths and flags that leave little or nothing
  };
  llvm::StringRef name;
  Class kind;
  /// Recipes (ValueRecipe.h) for the first float input, other float inputs,
  /// bools and integers.
  llvm::StringRef first, others, bools, integers;
  /// How far results may be apart, relative to the largest element.
  double tolerance;
};

/// All kinds, of which the first is the usual one.
ArrayRef<InputKind> getInputKinds();

/// Whether inputs of `kind` differ from those of the first kind.
bool isWorthTrying(const InputKind &kind, ArrayRef<ValueType> types);

/// A tensor for each type; a first dimension whose size is not stated has
/// `batch` elements, another `length`.
llvm::Expected<std::vector<HostTensor>>
makeInputs(const InputKind &kind, ArrayRef<ValueType> types, int64_t batch,
           int64_t length, uint64_t seed);

} // namespace mlir::attn

#endif // ATTN_DRIVER_TRIALINPUTS_H
