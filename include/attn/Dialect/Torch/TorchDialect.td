//===- TorchDialect.td - the importable part of torch ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_DIALECT_TD
#define ATTN_DIALECT_TORCH_TORCH_DIALECT_TD

include "mlir/IR/DialectBase.td"

def Torch_Dialect : Dialect {
  let name = "torch";
  let cppNamespace = "::mlir::torch";
  let summary = "the part of torch-mlir's dialect that attn-opt imports";
  let description = [{
    The operations and types that torch-mlir prints for attention layers,
    transformer encoder layers and pooling layers, under the same names and with
    the same text, in the readable and in the generic form. An operation's
    operands are those of PyTorch's own schema of that name, in its order.

    The dialect only reads and checks; `attn-import-torch` gives it meaning. An
    operation that is not defined here is an error at its place in the file.
  }];
  let useDefaultTypePrinterParser = 1;
  let extraClassDeclaration = [{
    void registerTypes();
    void registerScalarOps();
    void registerUnaryOps();
    void registerBinaryOps();
    void registerViewOps();
    void registerReductionOps();
    void registerContractionOps();
    void registerCreationOps();
    void registerLayerOps();
    void registerWindowOps();
  }];
}

#endif // ATTN_DIALECT_TORCH_TORCH_DIALECT_TD
