//===- ValueRecipe.h - tensors from a short description -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_VALUERECIPE_H
#define ATTN_DRIVER_VALUERECIPE_H

#include "attn/Driver/HostTensor.h"
#include "llvm/Support/Error.h"

#include <vector>

namespace mlir::attn {

/// Where the values of a tensor come from. As text, numbers are decimal, `inf`,
/// `-inf` or `nan`:
///
///   normal, normal:MEAN:DEVIATION   bell-shaped (a sum of twelve uniforms)
///   uniform:LOW:HIGH                LOW <= x < HIGH
///   integers:LOW:HIGH               LOW <= x <= HIGH, for floats too
///   bool:P                          true with probability P
///   either:A:B:P                    A with probability P, B otherwise
///   zeros, ones, fill:X             all the same
///   file:PATH                       a .npy file
struct ValueRecipe {
  enum class Kind {
    Default,
    Normal,
    Uniform,
    Integers,
    Bool,
    Either,
    File,
    List
  };

  Kind kind = Kind::Default;
  /// The numbers of the text, in its order.
  double first = 0, second = 0, probability = 0;
  std::string path;
  /// Row-major elements of a List.
  std::vector<double> elements;

  /// "normal:0:1", for messages.
  std::string text;
};

/// Errors say what was expected.
llvm::Expected<ValueRecipe> parseValueRecipe(llvm::StringRef text);

/// A tensor by `recipe`: bell-shaped floats and even bools by default. The
/// numbers depend on `key` and the position of the element alone, and are the
/// same on every machine; each is rounded to `kind`. A file is read whatever
/// its kind and shape. Errors: the recipe does not fit `kind` or `shape`.
llvm::Expected<HostTensor> makeTensor(const ValueRecipe &recipe,
                                      ElementKind kind,
                                      llvm::ArrayRef<int64_t> shape,
                                      uint64_t key);

/// A key for makeTensor: unrelated for any two different (seed, index).
uint64_t getKey(uint64_t seed, uint64_t index);

} // namespace mlir::attn

#endif // ATTN_DRIVER_VALUERECIPE_H
