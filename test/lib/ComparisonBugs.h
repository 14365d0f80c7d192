//===- ComparisonBugs.h - mistakes that a test could make -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_LIB_COMPARISONBUGS_H
#define ATTN_TEST_LIB_COMPARISONBUGS_H

#include "attn/Driver/Compare.h"

#include "llvm/ADT/ArrayRef.h"

namespace mlir::attn::test {

/// A comparison that misses what it must find.
struct ComparisonBug {
  llvm::StringLiteral name;
  llvm::StringLiteral description;
  Comparison (*compare)(const HostTensor &, const HostTensor &,
                        const Tolerance &);
};

llvm::ArrayRef<ComparisonBug> getComparisonBugs();

} // namespace mlir::attn::test

#endif // ATTN_TEST_LIB_COMPARISONBUGS_H
