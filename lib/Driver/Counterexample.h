//===- Counterexample.h - the smallest inputs that show a difference ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DRIVER_COUNTEREXAMPLE_H
#define DRIVER_COUNTEREXAMPLE_H

#include "attn/Driver/Trials.h"

namespace mlir::attn {

/// A trial that shows what `example` does with less: sizes that are not stated
/// as small as they can be, then as many elements as possible 0, the others
/// small whole numbers where that is enough. Greedy: no single step makes it
/// smaller still, as far as `mostRuns` runs of both models go.
Trial shrink(const SubjectPair &pair, const Trial &example, uint64_t seed,
             unsigned mostRuns = 2000);

} // namespace mlir::attn

#endif // DRIVER_COUNTEREXAMPLE_H
