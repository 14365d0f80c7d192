//===- KeepApart.cpp - functions that stay functions ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeepApart.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;

void attn::keepApart(func::FuncOp function) {
  Builder builder(function);
  function.setPrivate();
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(builder.getContext(), LLVM::Linkage::Internal));
  function->setAttr("passthrough", builder.getStrArrayAttr({"noinline"}));
}
