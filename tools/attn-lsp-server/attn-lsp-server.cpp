//===- attn-lsp-server.cpp - the dialects in an editor --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CommandLine.h"
#include "attn/Driver/Dialects.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Tools/mlir-lsp-server/MlirLspServerMain.h"

int main(int argc, char **argv) {
  mlir::attn::hideRegisteredOptions();
  mlir::attn::setToolVersion("attn-lsp-server");
  mlir::DialectRegistry registry;
  mlir::attn::registerAttnDialects(registry);
  return mlir::failed(mlir::MlirLspServerMain(argc, argv, registry));
}
