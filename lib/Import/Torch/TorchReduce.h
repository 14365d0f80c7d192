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

/// sum e^(x - shift), where the shift is the maximum if that is finite.
struct ShiftedSum {
  Value shift, sum;
};
/// Over `dims` of a float tensor, which stay with size 1.
ShiftedSum sumExp(TorchImport &t, Value x, ArrayRef<int64_t> dims);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHREDUCE_H
