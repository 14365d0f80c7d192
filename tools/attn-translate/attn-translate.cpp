//===- attn-translate.cpp - a model as source of a framework -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/ToolMain.h"

int main(int argc, char **argv) {
  return mlir::attn::attnTranslateMain(argc, argv);
}
