//===- AliasDepths.h - how deep attribute and type aliases nest -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DRIVER_ALIASDEPTHS_H
#define DRIVER_ALIASDEPTHS_H

#include "llvm/ADT/StringMap.h"

namespace mlir::attn {

/// The nesting of `#a = [#b]` is that of its brackets plus that of `#b`.
class AliasDepths {
public:
  /// From here on uses belong to the definition of `name` ("#a", "!t").
  void define(llvm::StringRef name) { definition = &depths[name]; }

  /// The nesting of `name` where `brackets` are open around it.
  unsigned use(llvm::StringRef name, unsigned brackets) {
    unsigned depth = brackets + depths.lookup(name);
    if (definition)
      *definition = std::max(*definition, depth);
    return depth;
  }

private:
  llvm::StringMap<unsigned> depths;
  unsigned *definition = nullptr;
};

} // namespace mlir::attn

#endif // DRIVER_ALIASDEPTHS_H
