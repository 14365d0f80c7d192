//===- CopyLoops.cpp - copies between strided buffers ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCOPYLOOPS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Whether the copy is one memcpy.
static bool isContiguous(memref::CopyOp copy) {
  auto source = cast<BaseMemRefType>(copy.getSource().getType());
  auto target = cast<BaseMemRefType>(copy.getTarget().getType());
  auto isIdentity = [](BaseMemRefType type) {
    auto ranked = dyn_cast<MemRefType>(type);
    return ranked && ranked.getLayout().isIdentity();
  };
  return isIdentity(source) && isIdentity(target);
}

namespace {
struct CopyLoops : attn::impl::AttnCopyLoopsBase<CopyLoops> {
  void runOnOperation() override {
    SmallVector<memref::CopyOp> copies;
    getOperation()->walk([&](memref::CopyOp copy) {
      if (!isContiguous(copy) && isa<MemRefType>(copy.getSource().getType()) &&
          isa<MemRefType>(copy.getTarget().getType()))
        copies.push_back(copy);
    });
    for (memref::CopyOp copy : copies) {
      OpBuilder builder(copy);
      linalg::makeMemRefCopyOp(builder, copy.getLoc(), copy.getSource(),
                               copy.getTarget());
      copy.erase();
    }
  }
};
} // namespace
