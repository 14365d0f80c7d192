//===- TorchElementwise.h - PyTorch's rules for functions of elements -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHELEMENTWISE_H
#define IMPORT_TORCH_TORCHELEMENTWISE_H

#include "TorchImport.h"

namespace mlir::attn {

/// The element type, with its sign, in which PyTorch combines these torch
/// values (torch.result_type): tensors with dimensions decide; tensors without,
/// then Python numbers, only raise the kind (bool, integer, float).
Type promotedDtype(TorchImport &t, ValueRange operands);

/// How an elementwise operation computes.
struct ElementwiseRule {
  /// Integers are computed as f32, the default float.
  bool floatOnly = false;
  /// Computed in 16 bits where the operands are 16-bit floats: only for a
  /// single operation, which rounds the same way in f32 and in 16 bits.
  bool keep16 = false;
  /// The result is i1, whatever is compared.
  bool isPredicate = false;
};

/// One element of the result from one element of each operand. `isUnsigned`
/// says how integers are to be read.
using ElementwiseBody = llvm::function_ref<Value(OpBuilder &, Location,
                                                 ValueRange, bool isUnsigned)>;

/// The result of `body` over torch operands, with broadcasting and promotion;
/// 16-bit floats are computed in f32 and rounded once.
FailureOr<Value> elementwise(TorchImport &t, ValueRange operands,
                             ElementwiseRule rule, ElementwiseBody body);
/// The same for the operation at hand, which it replaces.
LogicalResult replaceElementwise(TorchImport &t, ValueRange operands,
                                 ElementwiseRule rule, ElementwiseBody body);

/// A number constant folded into `type`; anything else is converted.
Value scalarAs(TensorBuilder &b, Value scalar, Type type);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHELEMENTWISE_H
