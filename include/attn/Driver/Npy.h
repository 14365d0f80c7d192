//===- Npy.h - NumPy's .npy files -----------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The format is NEP 1: a magic string, a version (1, 2 or 3), the length of the
// header and the header, a Python dictionary with the keys descr, fortran_order
// and shape; then the elements. Files come from anywhere: every length is
// checked against the file's before it is used.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_NPY_H
#define ATTN_DRIVER_NPY_H

#include "attn/Driver/HostTensor.h"
#include "llvm/Support/Error.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace mlir::attn {

/// The longest header that is read; NumPy writes 128 bytes.
constexpr size_t npyHeaderLimit = 64 * 1024;

/// What the header says.
struct NpyHeader {
  ElementKind kind;
  bool isBigEndian;
  /// Columns first: the first index runs fastest in the file.
  bool isFortranOrder;
  llvm::SmallVector<int64_t> shape;
};

/// Reads the dictionary of a header. bool, signed and unsigned integers of 1,
/// 2, 4, 8 bytes and floats of 2, 4, 8 bytes are understood.
llvm::Expected<NpyHeader> parseNpyHeader(llvm::StringRef dictionary);

/// Reads a whole file's content. The tensor is row-major and in this machine's
/// byte order whatever the file's are. Missing and surplus bytes are errors.
llvm::Expected<HostTensor> parseNpy(llvm::StringRef content);
llvm::Expected<HostTensor> readNpy(llvm::StringRef path);

/// Writes version 1.0, row-major, little-endian. A bf16 tensor is written as
/// float32 holding the same values, as NumPy has no such type.
void printNpy(llvm::raw_ostream &os, const HostTensor &tensor);
llvm::Error writeNpy(llvm::StringRef path, const HostTensor &tensor);

} // namespace mlir::attn

#endif // ATTN_DRIVER_NPY_H
