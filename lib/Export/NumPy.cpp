//===- NumPy.cpp - how NumPy moves data -----------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Framework.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using llvm::formatv;

namespace {
class NumPy : public Layouts {
  std::string reshape(StringRef x, Texts sizes) const override {
    return formatv("{0}.reshape({1})", x, joined(sizes));
  }
  std::string transpose(StringRef x, ArrayRef<int64_t> order) const override {
    std::string dims = listed(order);
    return formatv("{0}.transpose({1})", x,
                   StringRef(dims).drop_front().drop_back());
  }
  std::string broadcast(StringRef x, Texts sizes) const override {
    return formatv("np.broadcast_to({0}, {1})", x, listed(sizes));
  }
};
} // namespace

const Layouts &mlir::attn::exporter::numpy() {
  static const NumPy layouts;
  return layouts;
}
