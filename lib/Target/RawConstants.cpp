//===- RawConstants.cpp - weights as bytes --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNRAWCONSTANTS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// The blob of `attr` if it holds exactly its elements, a byte for an i1.
static AsmResourceBlob *getWholeBlob(DenseResourceElementsAttr attr) {
  Type element = attr.getType().getElementType();
  AsmResourceBlob *blob = attr.getRawHandle().getBlob();
  if (!blob || !element.isIntOrFloat())
    return nullptr;
  int64_t bytes = llvm::divideCeil(element.getIntOrFloatBitWidth(), 8);
  int64_t expected = attr.getType().getNumElements() * bytes;
  return static_cast<int64_t>(blob->getData().size()) == expected ? blob
                                                                  : nullptr;
}

namespace {
struct RawConstants : attn::impl::AttnRawConstantsBase<RawConstants> {
  void runOnOperation() override {
    Builder builder(&getContext());
    for (auto global : getOperation().getOps<LLVM::GlobalOp>()) {
      auto attr =
          dyn_cast_if_present<DenseResourceElementsAttr>(global.getValueAttr());
      AsmResourceBlob *blob = attr ? getWholeBlob(attr) : nullptr;
      if (!blob || blob->getData().empty())
        continue;
      int64_t size = blob->getData().size();
      auto type = RankedTensorType::get(size, builder.getI8Type());
      global.setGlobalType(LLVM::LLVMArrayType::get(builder.getI8Type(), size));
      // The same blob: nothing is copied.
      global.setValueAttr(
          DenseResourceElementsAttr::get(type, attr.getRawHandle()));
      if (!global.getAlignment())
        global.setAlignment(64);
    }
  }
};
} // namespace
