//===- LargeConstants.h - weights past the text parser --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR's parser holds the hexadecimal text of a resource, a copy of its bytes
// and the resource at once. Large ones are decoded here instead, while what has
// been read of the file is let go, and given to the module after parsing.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_LARGECONSTANTS_H
#define ATTN_DRIVER_LARGECONSTANTS_H

#include "mlir/IR/AsmState.h"
#include "mlir/Support/LLVM.h"
#include "llvm/Support/MemoryBuffer.h"

#include <vector>

namespace mlir::attn {

/// Where a resource's string literal lies in the text, quotes included.
struct ResourceText {
  size_t begin, size;
};

/// A file's text in which some resources are empty, and their data.
struct ReducedText {
  std::string text;
  std::vector<std::pair<std::string, AsmResourceBlob>> constants;
};

/// Decodes the resources of at least a megabyte. `resources` are those of
/// `input`, in order. Nothing where there are none, or one is not as expected:
/// then the parser reads (and reports) all.
std::optional<ReducedText> takeLargeConstants(const llvm::MemoryBuffer &input,
                                              ArrayRef<ResourceText> resources);

/// Gives the parsed text its data back; fails if a resource is not a builtin
/// one.
LogicalResult giveLargeConstants(MLIRContext &context, ReducedText &text);

} // namespace mlir::attn

#endif // ATTN_DRIVER_LARGECONSTANTS_H
