//===- TorchReduce.h - what reductions share ------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHREDUCE_H
#define IMPORT_TORCH_TORCHREDUCE_H

#include "TorchImport.h"

namespace mlir::attn {

struct ReductionInput {
  Value tensor;
  SmallVector<int64_t> dims;
  bool keepDims = false;
  bool isUnsigned = false;
};

/// A tensor, the dimensions to reduce (a null value: all of them; an int or a
/// list) and whether they stay with size 1 (null: no).
ParseResult readReduction(TorchImport &t, Value self, Value dims,
                          Value keepDims, ReductionInput &in);
/// How many elements each result comes from, as a float.
Value countOf(TorchImport &t, const ReductionInput &in, Type type);
/// ln sum e^x over `dims` of a float tensor; stable.
Value logSumExp(TorchImport &t, Value x, ArrayRef<int64_t> dims, bool keepDims);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHREDUCE_H
