//===- EquivReport.h - what attn-equiv says -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DRIVER_EQUIVREPORT_H
#define DRIVER_EQUIVREPORT_H

#include "attn/Compare/Proof.h"
#include "attn/Driver/Trials.h"

namespace mlir::attn {

enum class Verdict { Proved, Tested, Except, Different };

/// All that is known of a pair.
struct Finding {
  equiv::Proof proof;
  std::vector<Trial> trials;
  /// Which weight is which, as text, where they were mapped.
  bool isMapped = false;
  std::vector<std::string> mapping;
  /// On ordinary inputs when every operation rounds, relative to the largest.
  std::optional<Trial> rounded;
  uint64_t seed = 1;
  Verdict verdict = Verdict::Different;
  /// What was made of the example for the user to keep.
  std::optional<Trial> smallest;
  /// The trial that shows the difference best; null if none does.
  const Trial *example = nullptr;
};

/// Fills in the verdict and the example.
void judge(Finding &finding);

/// "EQUIVALENT (proved)".
StringRef getName(Verdict verdict);

void printText(llvm::raw_ostream &os, const Finding &finding);
void printJSON(llvm::raw_ostream &os, const Finding &finding);

} // namespace mlir::attn

#endif // DRIVER_EQUIVREPORT_H
