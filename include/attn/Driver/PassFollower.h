//===- PassFollower.h - which pass changes the numbers ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_PASSFOLLOWER_H
#define ATTN_DRIVER_PASSFOLLOWER_H

#include "attn/Driver/Compare.h"
#include "attn/Driver/Interpretation.h"

namespace mlir {
class Pass;
class PassManager;

namespace attn {

/// Interprets a module after every pass that changes it, from the first stage
/// that the interpreter knows (the reference) to the last one before it no
/// longer does, and compares each with the reference.
class PassFollower {
public:
  /// `function` may be empty if one is public. Passes run in one thread.
  PassFollower(std::string function, std::vector<HostTensor> inputs,
               Tolerance tolerance)
      : function(std::move(function)), inputs(std::move(inputs)),
        tolerance(tolerance) {}

  /// Takes `module`, before any pass, for the reference if it is known.
  void start(ModuleOp module);
  /// Follows the passes of `pm`.
  void attach(PassManager &pm);
  /// Says how far it came, or which pass changed the numbers and how: false. An
  /// error if no stage was known.
  llvm::Expected<bool> report(llvm::raw_ostream &os) const;

private:
  class Instrumentation;
  void visit(StringRef pass, ModuleOp module);
  Interpretation interpret(ModuleOp module, std::vector<HostTensor> &results);
  void compareWithReference(const std::vector<HostTensor> &results);

  std::string function;
  std::vector<HostTensor> inputs;
  Tolerance tolerance;

  enum { Before, Following, Beyond, Guilty } state = Before;
  Signature entry;
  std::vector<HostTensor> reference;
  std::string referenceName, lastName, beyondName;
  /// Why a stage is not known or failed.
  std::string reason;
  /// How the guilty pass's numbers differ.
  std::string difference;
  std::optional<OperationFingerPrint> fingerprint;
  unsigned numPasses = 0, numChanges = 0;
};

} // namespace attn
} // namespace mlir

#endif // ATTN_DRIVER_PASSFOLLOWER_H
