//===- Safetensors.h - files of named tensors -----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The safetensors format (https://huggingface.co/docs/safetensors): the size of
// a JSON header in eight bytes, the header, the data, all little-endian.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_SAFETENSORS_H
#define ATTN_DRIVER_SAFETENSORS_H

#include "attn/Driver/HostTensor.h"
#include "llvm/Support/Error.h"

#include <vector>

namespace mlir::attn {

struct NamedTensor {
  std::string name;
  HostTensor tensor;
};

/// The tensors of a file, in the order of their data. A header that is not
/// JSON, a type that HostTensor has not, or data outside the file is an error
/// that says so.
llvm::Expected<std::vector<NamedTensor>> readSafetensors(llvm::StringRef path);

/// Writes tensors by name, in their order; the file is whole or not there.
llvm::Error writeSafetensors(
    llvm::StringRef path,
    llvm::ArrayRef<std::pair<std::string, const HostTensor *>> tensors);

} // namespace mlir::attn

#endif // ATTN_DRIVER_SAFETENSORS_H
