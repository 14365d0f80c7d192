//===- Machine.h - the CPU that code is generated for ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_MACHINE_H
#define ATTN_TARGET_MACHINE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>

#include "attn/Target/CPUOptions.h"

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::attn {

/// A CPU as LLVM names it. All fields are filled by `resolveCPU`.
struct Machine {
  /// LLVM's target triple, for example "x86_64-pc-linux-gnu".
  std::string triple;
  /// LLVM's CPU name, for example "x86-64-v3" or "emeraldrapids".
  std::string cpu;
  /// LLVM's feature string, for example "+avx2,-avx512f"; may be empty.
  std::string features;
  /// What of it matters before LLVM sees the code.
  CPUOptions options;
};

/// The machine called `cpu`: a name LLVM knows for `triple`, or "native" for
/// the machine this runs on, with exactly its features. An empty triple is the
/// host's. The error names the CPU and lists what is accepted.
llvm::Expected<Machine> resolveCPU(llvm::StringRef cpu,
                                   llvm::StringRef triple = "");

/// LLVM's code generator for `machine`, position-independent code.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(const Machine &machine);

} // namespace mlir::attn

#endif // ATTN_TARGET_MACHINE_H
