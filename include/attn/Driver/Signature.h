//===- Signature.h - what a compiled function takes and gives -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_SIGNATURE_H
#define ATTN_DRIVER_SIGNATURE_H

#include "attn/Driver/HostTensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

#include <vector>

namespace mlir::attn {

/// The type of one argument or result.
struct ValueType {
  /// Otherwise a scalar, with an empty shape.
  bool isTensor = false;
  ElementKind kind = ElementKind::Float32;
  /// ShapedType::kDynamic where a size is only known at run time.
  SmallVector<int64_t> shape;
  /// As MLIR prints it: "tensor<?x4xf32>".
  std::string text;

  bool isDynamic() const;
  /// Whether a tensor of `sizes` is one of this type.
  bool hasShape(ArrayRef<int64_t> sizes) const;
};

/// A public function of an imported module.
struct Signature {
  /// The function's name, and that of its C function.
  std::string name, symbol;
  std::vector<ValueType> inputs, results;

  bool hasDynamicResult() const;
};

/// What the elements of a type are, or nothing if a C program has none such.
/// Signless integers count as signed, an index as 64 bits.
std::optional<ElementKind> getElementKind(Type type);

/// The public functions of `module` that have a body, in order. Fails on a type
/// that the C interface does not have.
llvm::Expected<std::vector<Signature>> getSignatures(ModuleOp module);

/// The signature called `name`, or, if `name` is empty, the only one. The error
/// lists what there is.
llvm::Expected<Signature> selectEntry(ArrayRef<Signature> signatures,
                                      StringRef name);

} // namespace mlir::attn

#endif // ATTN_DRIVER_SIGNATURE_H
