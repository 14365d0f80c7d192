//===- attn-opt.cpp - the opt-style driver -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/TF/TF.h"
#include "attn/Passes.h"
#include "attn/Pipelines.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  registry.insert<mlir::attn::AttnDialect, mlir::tf::TFDialect,
                  mlir::tf_type::TFTypeDialect,
                  mlir::tf_executor::TFExecutorDialect>();
  mlir::registerTransformsPasses();
  mlir::attn::registerAttnPasses();
  mlir::attn::registerPipelines();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "attention compiler\n", registry));
}
