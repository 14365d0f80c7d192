//===- AttentionFlags.h - the options about attention on a CPU ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_ATTENTIONFLAGS_H
#define ATTN_DRIVER_ATTENTIONFLAGS_H

#include "attn/Passes/AttentionSchedule.h"
#include "llvm/Support/CommandLine.h"

namespace mlir::attn {

/// The options of attn-compile and attn-run that choose how a CPU computes
/// attention, as LLVM's command line registers them.
struct AttentionFlags {
  explicit AttentionFlags(llvm::cl::OptionCategory &category);

  AttentionChoices get() const;
  /// One that was given, or null.
  const llvm::cl::Option *findGiven() const;

  llvm::cl::opt<AttentionSchedule> schedule;
  llvm::cl::opt<unsigned> tileVectors, tilesTogether;
};

} // namespace mlir::attn

#endif // ATTN_DRIVER_ATTENTIONFLAGS_H
