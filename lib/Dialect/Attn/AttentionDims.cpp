//===- AttentionDims.cpp - the dimensions of attention by name ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/AttentionDims.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::attn;

static llvm::SmallBitVector dimsOf(AffineMap map) {
  llvm::SmallBitVector dims(map.getNumDims());
  for (AffineExpr expr : map.getResults())
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      dims.set(dim.getPosition());
  return dims;
}

FailureOr<AttentionDims> AttentionDims::get(AffineMap query, AffineMap key,
                                            AffineMap value, AffineMap output,
                                            std::string &error) {
  llvm::SmallBitVector q = dimsOf(query), k = dimsOf(key), v = dimsOf(value),
                       o = dimsOf(output);
  AttentionDims dims;
  for (unsigned dim = 0, end = output.getNumDims(); dim < end; ++dim) {
    if (o[dim]) {
      bool onlyQuery = q[dim] && !k[dim] && !v[dim];
      bool onlyValue = v[dim] && !q[dim] && !k[dim];
      if (!q[dim] && !k[dim] && !v[dim]) {
        error = "dimension d" + std::to_string(dim) +
                " of the output is in no operand";
        return failure();
      }
      (onlyQuery   ? dims.query
       : onlyValue ? dims.value
                   : dims.batch)
          .push_back(dim);
    } else if (k[dim] && v[dim] && !q[dim]) {
      dims.key.push_back(dim);
    } else if (q[dim] && k[dim] && !v[dim]) {
      dims.head.push_back(dim);
    } else {
      error = "dimension d" + std::to_string(dim) +
              " is neither a key dimension (key and value only), a head "
              "dimension (query and key only) nor in the output";
      return failure();
    }
  }
  if (dims.key.empty() || dims.head.empty()) {
    error = dims.key.empty() ? "no key dimension (in key and value only)"
                             : "no head dimension (in query and key only)";
    return failure();
  }
  return dims;
}

SmallVector<unsigned> AttentionDims::rows() const {
  SmallVector<unsigned> all(batch);
  llvm::append_range(all, query);
  llvm::sort(all);
  return all;
}

SmallVector<unsigned> AttentionDims::scores() const {
  SmallVector<unsigned> all = rows();
  llvm::append_range(all, key);
  llvm::sort(all);
  return all;
}
