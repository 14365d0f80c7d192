//===- HostTensor.cpp - a tensor in this process's memory -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/HostTensor.h"

#include "llvm/ADT/bit.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

#include <cassert>
#include <cmath>
#include <cstring>

using namespace mlir::attn;

unsigned mlir::attn::getByteWidth(ElementKind kind) {
  switch (kind) {
  case ElementKind::Bool:
  case ElementKind::Int8:
  case ElementKind::UInt8:
    return 1;
  case ElementKind::Int16:
  case ElementKind::UInt16:
  case ElementKind::Float16:
  case ElementKind::BFloat16:
    return 2;
  case ElementKind::Int32:
  case ElementKind::UInt32:
  case ElementKind::Float32:
    return 4;
  case ElementKind::Int64:
  case ElementKind::UInt64:
  case ElementKind::Float64:
    return 8;
  }
  llvm_unreachable("all kinds are listed");
}

bool mlir::attn::isFloat(ElementKind kind) {
  return kind >= ElementKind::Float16;
}

bool mlir::attn::isUnsigned(ElementKind kind) {
  return kind == ElementKind::Bool ||
         (kind >= ElementKind::UInt8 && kind <= ElementKind::UInt64);
}

llvm::StringRef mlir::attn::getName(ElementKind kind) {
  static constexpr llvm::StringLiteral names[] = {
      "bool",   "int8",   "int16",   "int32",    "int64",   "uint8",  "uint16",
      "uint32", "uint64", "float16", "bfloat16", "float32", "float64"};
  return names[static_cast<size_t>(kind)];
}

FloatFormat mlir::attn::getFloatFormat(ElementKind kind) {
  switch (kind) {
  case ElementKind::Float16:
    return {11, -14};
  case ElementKind::BFloat16:
    return {8, -126};
  case ElementKind::Float32:
    return {24, -126};
  default:
    return {53, -1022};
  }
}

std::optional<int64_t> mlir::attn::getByteSize(llvm::ArrayRef<int64_t> shape,
                                               ElementKind kind) {
  // A size of 0 hides an overflow among the others: it is refused all the same,
  // whichever comes first.
  int64_t size = getByteWidth(kind);
  bool empty = false;
  for (int64_t dim : shape) {
    if (dim < 0)
      return std::nullopt;
    empty |= dim == 0;
    std::optional<int64_t> product =
        llvm::checkedMul<int64_t>(size, dim == 0 ? 1 : dim);
    if (!product)
      return std::nullopt;
    size = *product;
  }
  return empty ? 0 : size;
}

std::string mlir::attn::describe(llvm::ArrayRef<int64_t> shape,
                                 ElementKind kind) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (int64_t dim : shape) {
    if (dim < 0)
      os << "?x";
    else
      os << dim << 'x';
  }
  os << getName(kind);
  return text;
}

HostTensor::HostTensor(ElementKind kind, llvm::ArrayRef<int64_t> shape)
    : kind(kind), shape(shape.begin(), shape.end()) {
  std::optional<int64_t> size = getByteSize(shape, kind);
  assert(size && "the caller checks the shape");
  numElements = *size / getByteWidth(kind);
  data.reset(new char[*size]());
}

/// The value of a 16-bit float with `exponentBits` bits of exponent.
static double decodeFloat16(uint16_t bits, int exponentBits) {
  int mantissaBits = 15 - exponentBits;
  int bias = (1 << (exponentBits - 1)) - 1;
  int exponent = (bits >> mantissaBits) & ((1 << exponentBits) - 1);
  int mantissa = bits & ((1 << mantissaBits) - 1);
  double sign = (bits & 0x8000) ? -1.0 : 1.0;
  if (exponent == (1 << exponentBits) - 1)
    return mantissa ? std::nan("") : sign * INFINITY;
  if (exponent == 0)
    return sign * std::ldexp(mantissa, 1 - bias - mantissaBits);
  return sign * std::ldexp(mantissa + (1 << mantissaBits),
                           exponent - bias - mantissaBits);
}

template <typename T> static T load(const char *data, int64_t index) {
  T value;
  std::memcpy(&value, data + index * sizeof(T), sizeof(T));
  return value;
}

double HostTensor::getFloat(int64_t index) const {
  switch (kind) {
  case ElementKind::Float16:
    return decodeFloat16(load<uint16_t>(data.get(), index), 5);
  case ElementKind::BFloat16:
    return llvm::bit_cast<float>(uint32_t(load<uint16_t>(data.get(), index))
                                 << 16);
  case ElementKind::Float32:
    return load<float>(data.get(), index);
  case ElementKind::Float64:
    return load<double>(data.get(), index);
  default:
    llvm_unreachable("not a float");
  }
}

uint64_t HostTensor::getInteger(int64_t index) const {
  switch (kind) {
  case ElementKind::Bool:
  case ElementKind::UInt8:
    return load<uint8_t>(data.get(), index);
  case ElementKind::UInt16:
    return load<uint16_t>(data.get(), index);
  case ElementKind::UInt32:
    return load<uint32_t>(data.get(), index);
  case ElementKind::Int8:
    return int64_t(load<int8_t>(data.get(), index));
  case ElementKind::Int16:
    return int64_t(load<int16_t>(data.get(), index));
  case ElementKind::Int32:
    return int64_t(load<int32_t>(data.get(), index));
  case ElementKind::Int64:
  case ElementKind::UInt64:
    return load<uint64_t>(data.get(), index);
  default:
    llvm_unreachable("not an integer");
  }
}

/// The inverse of decodeFloat16.
static uint16_t encodeFloat16(double value, int exponentBits) {
  int mantissaBits = 15 - exponentBits;
  int bias = (1 << (exponentBits - 1)) - 1;
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  uint16_t infinity = ((1 << exponentBits) - 1) << mantissaBits;
  if (std::isnan(value))
    return sign | infinity | 1 << (mantissaBits - 1);
  double magnitude = std::fabs(value);
  if (magnitude >= std::ldexp(1.0, bias + 1))
    return sign | infinity;
  int exponent =
      magnitude == 0 ? 1 - bias : std::max(std::ilogb(magnitude), 1 - bias);
  // A carry out of the mantissa goes where it belongs, into the exponent.
  double units = std::nearbyint(std::ldexp(magnitude, mantissaBits - exponent));
  return sign | (((exponent + bias - 1) << mantissaBits) + int(units));
}

template <typename T> static void store(char *data, int64_t index, T value) {
  std::memcpy(data + index * sizeof(T), &value, sizeof(T));
}

bool HostTensor::fits(double value) const {
  if (isFloat(kind))
    return true;
  unsigned bits = kind == ElementKind::Bool ? 1 : 8 * getByteWidth(kind);
  double low = isUnsigned(kind) ? 0 : -std::ldexp(1.0, bits - 1);
  double end = std::ldexp(1.0, isUnsigned(kind) ? bits : bits - 1);
  return std::floor(value) == value && value >= low && value < end;
}

void HostTensor::set(int64_t index, double value) {
  assert(fits(value) && "the caller checks the value");
  switch (kind) {
  case ElementKind::Float16:
    return store(data.get(), index, encodeFloat16(value, 5));
  case ElementKind::BFloat16:
    return store(data.get(), index, encodeFloat16(value, 8));
  case ElementKind::Float32:
    return store(data.get(), index, static_cast<float>(value));
  case ElementKind::Float64:
    return store(data.get(), index, value);
  case ElementKind::UInt64:
    return store(data.get(), index, static_cast<uint64_t>(value));
  default:
    break;
  }
  // The low bytes of an integer of 64 bits; only little-endian hosts.
  auto integer = static_cast<int64_t>(value);
  unsigned width = getByteWidth(kind);
  std::memcpy(data.get() + index * width, &integer, width);
}

std::string HostTensor::getPosition(int64_t index) const {
  llvm::SmallVector<int64_t> position(shape.size());
  for (size_t dim = shape.size(); dim-- > 0;) {
    position[dim] = index % shape[dim];
    index /= shape[dim];
  }
  std::string text;
  llvm::raw_string_ostream os(text);
  os << '[';
  for (size_t dim = 0; dim < position.size(); ++dim)
    os << (dim ? ", " : "") << position[dim];
  os << ']';
  return text;
}

HostTensor mlir::attn::convertFloat(const HostTensor &tensor,
                                    ElementKind kind) {
  HostTensor result(kind, tensor.shape);
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i)
    result.set(i, tensor.getFloat(i));
  return result;
}
