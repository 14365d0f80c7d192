//===- RunHooks.h - where tests change what attn-run does -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_RUNHOOKS_H
#define ATTN_DRIVER_RUNHOOKS_H

#include "attn/Driver/Compare.h"

#include <functional>

namespace mlir {
class PassManager;

namespace attn {

/// How a tool that tests the tests plants its bugs. Each may be empty.
struct RunHooks {
  /// May add instrumentation to each pass manager before it runs.
  std::function<void(PassManager &)> prepare;
  /// Takes the place of compare().
  std::function<Comparison(const HostTensor &, const HostTensor &,
                           const Tolerance &)>
      compare;
};

} // namespace attn
} // namespace mlir

#endif // ATTN_DRIVER_RUNHOOKS_H
