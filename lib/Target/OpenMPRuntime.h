//===- OpenMPRuntime.h - one OpenMP runtime for a process -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TARGET_OPENMPRUNTIME_H
#define TARGET_OPENMPRUNTIME_H

namespace llvm {
class Module;
}

namespace mlir::attn {

/// Lets `module` use Intel's OpenMP runtime instead of LLVM's if its first call
/// finds Intel's in the process: each ends a process in which it finds the
/// other at work.
void shareOpenMPRuntime(llvm::Module &module);

} // namespace mlir::attn

#endif // TARGET_OPENMPRUNTIME_H
