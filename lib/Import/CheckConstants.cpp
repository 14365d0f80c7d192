//===- CheckConstants.cpp - weights that are not what they claim ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Operation.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCHECKCONSTANTS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Bits of one element in a resource; nothing for types that have no resource.
static std::optional<uint64_t> getElementBits(Type type) {
  if (auto complex = dyn_cast<ComplexType>(type)) {
    std::optional<uint64_t> part = getElementBits(complex.getElementType());
    return part ? std::optional<uint64_t>(2 * *part) : std::nullopt;
  }
  if (type.isIndex())
    return 64;
  if (type.isIntOrFloat())
    return type.getIntOrFloatBitWidth();
  return std::nullopt;
}

/// Bytes that `type` needs: whole bytes an element, and, for elements of less
/// than a byte, what packed bits need as well. Nothing where the product does
/// not fit into 63 bits.
static std::optional<std::pair<int64_t, int64_t>> getSizes(ShapedType type,
                                                           uint64_t bits) {
  std::optional<int64_t> count = 1;
  for (int64_t size : type.getShape())
    if (count)
      count = llvm::checkedMul(*count, size);
  if (!count)
    return std::nullopt;
  std::optional<int64_t> bytes =
      llvm::checkedMul<int64_t>(*count, llvm::divideCeil(bits, 8));
  if (!bytes)
    return std::nullopt;
  return std::pair(
      *bytes, bits < 8 ? int64_t(llvm::divideCeil(*count * bits, 8)) : *bytes);
}

static LogicalResult checkResource(DenseResourceElementsAttr attr,
                                   Operation *op) {
  StringRef key = attr.getRawHandle().getKey();
  AsmResourceBlob *blob = attr.getRawHandle().getBlob();
  if (!blob) {
    InFlightDiagnostic error = op->emitError("constant '")
                               << key << "' has no data: ";
    if (key == "__elided__")
      return error << "the file was printed with its constants left out "
                      "(--mlir-elide-...); print it again without that";
    return error << "the file's dialect_resources section does not hold it";
  }
  auto type = dyn_cast<ShapedType>(attr.getType());
  std::optional<uint64_t> bits =
      type ? getElementBits(type.getElementType()) : std::nullopt;
  if (!bits || !type.hasStaticShape())
    return op->emitError("constant '")
           << key << "' of type " << attr.getType()
           << ": expected a static shape of integers or floats";
  std::optional<std::pair<int64_t, int64_t>> sizes = getSizes(type, *bits);
  int64_t found = blob->getData().size();
  if (sizes && (found == sizes->first || found == sizes->second))
    return success();
  InFlightDiagnostic error = op->emitError("constant '")
                             << key << "' holds " << found << " bytes, but "
                             << type << " needs ";
  return sizes ? error << sizes->first : error << "more than there can be";
}

namespace {
struct AttnCheckConstants final
    : mlir::attn::impl::AttnCheckConstantsBase<AttnCheckConstants> {
  using Base::Base;

  void runOnOperation() override {
    bool ok = true;
    getOperation()->walk([&](Operation *op) {
      op->getAttrDictionary().walk([&](DenseResourceElementsAttr attr) {
        ok &= succeeded(checkResource(attr, op));
      });
    });
    if (!ok)
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};
} // namespace
