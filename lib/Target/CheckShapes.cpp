//===- CheckShapes.cpp - tensors that no memory can hold ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCHECKSHAPES
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Whether the sizes that `type` states already need more bytes than 63 bits
/// can count. A size of 0 makes any shape empty.
static bool isTooLarge(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || llvm::is_contained(tensor.getShape(), 0))
    return false;
  Type element = tensor.getElementType();
  std::optional<int64_t> bytes =
      element.isIntOrFloat()
          ? llvm::divideCeil(element.getIntOrFloatBitWidth(), 8)
          : 8;
  for (int64_t size : tensor.getShape())
    if (bytes && !ShapedType::isDynamic(size))
      bytes = llvm::checkedMul(*bytes, size);
  return !bytes;
}

/// The first type among `op`'s results and block arguments that is too large.
static Type findTooLarge(Operation *op) {
  for (Type type : op->getResultTypes())
    if (isTooLarge(type))
      return type;
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (Type type : block.getArgumentTypes())
        if (isTooLarge(type))
          return type;
  auto function = dyn_cast<FunctionOpInterface>(op);
  if (function && function.isExternal())
    for (Type type : function.getArgumentTypes())
      if (isTooLarge(type))
        return type;
  return {};
}

namespace {
struct CheckShapes : attn::impl::AttnCheckShapesBase<CheckShapes> {
  void runOnOperation() override {
    WalkResult walked = getOperation()->walk([](Operation *op) {
      Type type = findTooLarge(op);
      if (!type)
        return WalkResult::advance();
      op->emitOpError("has a tensor of type ")
          << type
          << ", whose bytes 63 bits cannot count; expected a shape that "
          << "a memory can hold: use smaller or dynamic sizes";
      return WalkResult::interrupt();
    });
    if (walked.wasInterrupted())
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};
} // namespace
