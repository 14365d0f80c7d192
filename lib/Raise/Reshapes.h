//===- Reshapes.h - tensor.reshape as expand_shape and collapse_shape -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef RAISE_RESHAPES_H
#define RAISE_RESHAPES_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn::raise {

/// tensor.reshape -> collapse_shape and expand_shape, in the smallest groups of
/// dimensions whose sizes provably have the same product.
void populateReshapePatterns(RewritePatternSet &patterns);

/// A tensor.extract at the loops of a linalg.generic -> an operand with a map.
void populateExtractPatterns(RewritePatternSet &patterns);

/// The larger of a size and 0 -> the size: lengths of ranges are clamped, which
/// hides that they are the size of another tensor.
void populateMaximumPatterns(RewritePatternSet &patterns);

/// One value inserted into a slice -> a choice by position, as a mask is.
void populateWritePatterns(RewritePatternSet &patterns);

} // namespace mlir::attn::raise

#endif // RAISE_RESHAPES_H
