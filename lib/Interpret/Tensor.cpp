//===- Tensor.cpp - the values that the interpreter computes with -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Interpret/Tensor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

using namespace mlir;
using namespace mlir::attn::interpret;

std::optional<int64_t>
mlir::attn::interpret::countElements(ArrayRef<int64_t> shape) {
  // A size of 0 does not excuse an overflow among the others.
  int64_t count = 1;
  bool empty = false;
  for (int64_t size : shape) {
    if (size < 0)
      return std::nullopt;
    empty |= size == 0;
    std::optional<int64_t> product =
        llvm::checkedMul<int64_t>(count, size == 0 ? 1 : size);
    if (!product)
      return std::nullopt;
    count = *product;
  }
  return empty ? 0 : count;
}

std::string mlir::attn::interpret::describe(ArrayRef<int64_t> shape) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << '[';
  llvm::interleaveComma(shape, os);
  os << ']';
  return text;
}

Tensor::Elements::~Elements() {
  std::free(data);
  memory->used -= count * sizeof(Scalar);
}

std::optional<Tensor> Tensor::create(ArrayRef<int64_t> shape,
                                     const std::shared_ptr<Memory> &memory,
                                     std::string &error) {
  std::optional<int64_t> count = countElements(shape);
  if (!count) {
    error = "a tensor of sizes " + describe(shape) +
            " is impossible: a size is negative, or their product does not fit "
            "into 63 bits";
    return std::nullopt;
  }
  size_t left = memory->limit - std::min(memory->used, memory->limit);
  // Pages of zeros cost nothing before they are written.
  void *data = size_t(*count) > left / sizeof(Scalar)
                   ? nullptr
                   : std::calloc(std::max<int64_t>(*count, 1), sizeof(Scalar));
  if (!data) {
    error = "a tensor of sizes " + describe(shape) + " does not fit into the " +
            std::to_string(memory->limit >> 20) +
            " MiB that the interpreter may use";
    return std::nullopt;
  }
  Tensor tensor;
  tensor.shape.assign(shape.begin(), shape.end());
  tensor.elements = std::make_shared<Elements>();
  tensor.elements->data = static_cast<Scalar *>(data);
  tensor.elements->count = *count;
  tensor.elements->memory = memory;
  memory->used += *count * sizeof(Scalar);
  return tensor;
}

bool Tensor::unshare(std::string &error) {
  if (!elements || elements.use_count() == 1)
    return true;
  std::optional<Tensor> own = create(shape, elements->memory, error);
  if (!own)
    return false;
  std::copy_n(data(), getNumElements(), own->mutableData());
  *this = std::move(*own);
  return true;
}

Tensor Tensor::reshaped(ArrayRef<int64_t> newShape) const {
  Tensor result = *this;
  result.shape.assign(newShape.begin(), newShape.end());
  return result;
}
