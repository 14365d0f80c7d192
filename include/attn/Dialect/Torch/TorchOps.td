//===- TorchOps.td - operations of the torch dialect ------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_OPS_TD

include "mlir/IR/BuiltinAttributes.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

include "attn/Dialect/Torch/TorchScalarOps.td"
include "attn/Dialect/Torch/TorchElementwiseOps.td"
include "attn/Dialect/Torch/TorchViewOps.td"
include "attn/Dialect/Torch/TorchReductionOps.td"
include "attn/Dialect/Torch/TorchContractionOps.td"
include "attn/Dialect/Torch/TorchCreationOps.td"
include "attn/Dialect/Torch/TorchLayerOps.td"

#endif // ATTN_DIALECT_TORCH_TORCH_OPS_TD
