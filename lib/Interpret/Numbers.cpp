//===- Numbers.cpp - types, rounding and constants ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/ADT/APFloat.h"

using namespace mlir;
using namespace mlir::attn::interpret;

static bool isKnownElement(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return integer.isSignless() && integer.getWidth() >= 1 &&
           integer.getWidth() <= 64;
  return type.isF16() || type.isBF16() || type.isF32() || type.isF64() ||
         type.isIndex();
}

bool mlir::attn::interpret::isKnownType(Type type) {
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    return isKnownElement(tensor.getElementType());
  return isKnownElement(type);
}

bool mlir::attn::interpret::hasShape(Type type, ArrayRef<int64_t> sizes) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return sizes.empty();
  return size_t(tensor.getRank()) == sizes.size() &&
         llvm::all_of(llvm::zip(tensor.getShape(), sizes), [](auto pair) {
           auto [declared, size] = pair;
           return ShapedType::isDynamic(declared) || declared == size;
         });
}

unsigned mlir::attn::interpret::getWidth(Type type) {
  return type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
}

double mlir::attn::interpret::roundTo(FloatType type, double value) {
  if (type.isF64())
    return value;
  if (type.isF32())
    return static_cast<float>(value);
  llvm::APFloat rounded(value);
  bool losesInfo;
  rounded.convert(type.getFloatSemantics(), llvm::APFloat::rmNearestTiesToEven,
                  &losesInfo);
  return rounded.convertToDouble();
}

double mlir::attn::interpret::limitTo(FloatType type, double value) {
  return std::isinf(roundTo(type, value)) ? std::copysign(INFINITY, value)
                                          : value;
}

uint64_t mlir::attn::interpret::toBits(FloatType type, double value) {
  llvm::APFloat rounded(value);
  bool losesInfo;
  rounded.convert(type.getFloatSemantics(), llvm::APFloat::rmNearestTiesToEven,
                  &losesInfo);
  return rounded.bitcastToAPInt().getZExtValue();
}

double mlir::attn::interpret::fromBits(FloatType type, uint64_t bits) {
  return llvm::APFloat(type.getFloatSemantics(),
                       llvm::APInt(type.getWidth(), bits))
      .convertToDouble();
}

static Scalar toScalar(const llvm::APFloat &value) {
  return makeReal(value.convertToDouble());
}
static Scalar toScalar(const llvm::APInt &value) {
  return makeInteger(value.getZExtValue());
}

std::optional<Scalar> mlir::attn::interpret::getScalar(Attribute attribute) {
  if (auto real = dyn_cast<FloatAttr>(attribute))
    return toScalar(real.getValue());
  if (auto integer = dyn_cast<IntegerAttr>(attribute))
    return toScalar(integer.getValue());
  return std::nullopt;
}

/// Whole bytes in the machine's order, which the project requires to be little
/// endian; booleans may be packed eight to a byte.
static LogicalResult getRawElements(Type type, ArrayRef<char> bytes,
                                    MutableArrayRef<Scalar> to) {
  unsigned width = getWidth(type), step = llvm::divideCeil(width, 8u);
  bool packed = width == 1 && bytes.size() != to.size();
  if (bytes.size() !=
      (packed ? llvm::divideCeil(to.size(), 8) : to.size() * step))
    return failure();
  for (size_t i = 0; i < to.size(); ++i) {
    uint64_t bits = 0;
    if (packed)
      bits = (bytes[i / 8] >> (i % 8)) & 1;
    else
      std::memcpy(&bits, bytes.data() + i * step, step);
    if (type.isF32())
      to[i] = makeReal(llvm::bit_cast<float>(uint32_t(bits)));
    else if (auto real = dyn_cast<FloatType>(type))
      to[i] = makeReal(fromBits(real, bits));
    else
      to[i] = wrap(bits, width);
  }
  return success();
}

LogicalResult mlir::attn::interpret::getElements(ElementsAttr attribute,
                                                 MutableArrayRef<Scalar> to,
                                                 std::string &error) {
  Type type = attribute.getElementType();
  if (auto dense = dyn_cast<DenseElementsAttr>(attribute)) {
    bool isReal = isa<FloatType>(type);
    if (dense.isSplat())
      std::fill(to.begin(), to.end(),
                isReal ? toScalar(dense.getSplatValue<llvm::APFloat>())
                       : toScalar(dense.getSplatValue<llvm::APInt>()));
    else if (isReal)
      llvm::transform(dense.getValues<llvm::APFloat>(), to.begin(),
                      [](const llvm::APFloat &v) { return toScalar(v); });
    else
      llvm::transform(dense.getValues<llvm::APInt>(), to.begin(),
                      [](const llvm::APInt &v) { return toScalar(v); });
    return success();
  }
  auto resource = dyn_cast<DenseResourceElementsAttr>(attribute);
  if (!resource) {
    error = "is a constant of a kind that the interpreter does not know";
    return failure();
  }
  AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  if (blob && succeeded(getRawElements(type, blob->getData(), to)))
    return success();
  error = "is a constant whose data is missing or of the wrong size";
  return failure();
}
