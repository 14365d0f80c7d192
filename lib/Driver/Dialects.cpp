//===- Dialects.cpp - what the tools can read and run ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Dialects.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/TF/TF.h"
#include "attn/Dialect/Torch/Torch.h"
#include "attn/Passes.h"
#include "attn/Pipelines.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"

void mlir::attn::registerAttnDialects(DialectRegistry &registry) {
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerBufferizableOpInterfaces(registry);
  registry.insert<AttnDialect, tf::TFDialect, tf_type::TFTypeDialect,
                  tf_executor::TFExecutorDialect, torch::TorchDialect>();
}

void mlir::attn::registerAttnToolPasses() {
  registerAllPasses();
  registerAttnPasses();
  registerPipelines();
}
