//===- attn-test-opt.cpp - attn-opt with passes that only tests use -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "attn/Driver/ToolMain.h"

int main(int argc, char **argv) {
  mlir::attn::test::registerTestPasses();
  return mlir::attn::attnOptMain(argc, argv);
}
