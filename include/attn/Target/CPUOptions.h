//===- CPUOptions.h - what scheduling wants to know about a CPU -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_CPUOPTIONS_H
#define ATTN_TARGET_CPUOPTIONS_H

#include "attn/Passes/AttentionSchedule.h"
#include "attn/Passes/FloatControl.h"

namespace mlir::attn {

struct CPUOptions {
  /// Width in bits of the widest vector register that pays off.
  unsigned vectorBits = 256;
  /// Whether the CPU converts between f16 and f32 in hardware.
  bool hasHalfConversions = false;
  /// Number of the vector registers.
  unsigned registers = 16;
  /// Whether it has the instructions that make 2^x cheap (AVX-512).
  bool hasScale = false;
  /// Whether one instruction multiplies two pairs of bf16 in each lane.
  bool hasPairs = false;
  /// Whether it has AMX besides, which multiplies matrices of such pairs.
  bool hasMatrices = false;
  /// Whether weights may be rounded to bf16 before they meet values of bf16.
  bool roundsWeights = false;
  /// Whether products may be taken in another order, where that is less work.
  bool reassociates = false;
  /// What says that denormal numbers are flushed to zero.
  FloatControl floatControl = FloatControl::None;
  /// Whether the system is Linux, which maps large buffers in large pages if it
  /// is asked to.
  bool hugePages = false;
  /// Whether large loops are shared by the threads of OpenMP's runtime.
  bool openMP = false;
  /// How attention is computed, where the caller says so.
  AttentionChoices attention;
};

} // namespace mlir::attn

#endif // ATTN_TARGET_CPUOPTIONS_H
