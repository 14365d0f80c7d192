//===- PassFollower.cpp - which pass changes the numbers ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/PassFollower.h"

#include "attn/Driver/Execution.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;
using namespace mlir::attn;

class PassFollower::Instrumentation : public PassInstrumentation {
public:
  explicit Instrumentation(PassFollower &follower) : follower(follower) {}

  void runAfterPass(Pass *pass, Operation *op) override {
    while (Operation *parent = op->getParentOp())
      op = parent;
    if (auto module = dyn_cast<ModuleOp>(op))
      follower.visit(pass->getArgument(), module);
  }

private:
  PassFollower &follower;
};

void PassFollower::attach(PassManager &pm) {
  pm.addInstrumentation(std::make_unique<Instrumentation>(*this));
}

void PassFollower::start(ModuleOp module) { visit("reading", module); }

/// What has gone wrong as one line.
static std::string toLine(Diagnostic &diagnostic) {
  std::string text;
  llvm::raw_string_ostream(text)
      << diagnostic.getLocation() << ": " << diagnostic;
  return text;
}

Interpretation PassFollower::interpret(ModuleOp module,
                                       std::vector<HostTensor> &results) {
  reason.clear();
  ScopedDiagnosticHandler handler(module.getContext(), [&](Diagnostic &d) {
    if (reason.empty())
      reason = toLine(d);
  });
  auto refuse = [&](llvm::Error error) {
    reason = llvm::toString(std::move(error));
    return Interpretation::Unknown;
  };
  llvm::Expected<std::vector<Signature>> signatures = getSignatures(module);
  if (!signatures)
    return refuse(signatures.takeError());
  llvm::Expected<Signature> selected = selectEntry(
      *signatures, reference.empty() ? StringRef(function) : entry.name);
  if (!selected)
    return refuse(selected.takeError());
  if (llvm::Error error = acceptInputs(*selected, inputs))
    return refuse(std::move(error));
  entry = std::move(*selected);
  return interpretFunction(module, entry, inputs, results);
}

void PassFollower::compareWithReference(
    const std::vector<HostTensor> &results) {
  llvm::raw_string_ostream os(difference);
  if (results.size() != reference.size()) {
    os << "there are " << results.size() << " results, there were "
       << reference.size() << '\n';
    return;
  }
  for (auto [index, result] : llvm::enumerate(results)) {
    const HostTensor &expected = reference[index];
    Tolerance allowed = tolerance;
    if (!allowed.relative)
      allowed.relative = getDefaultRelativeTolerance(entry.results[index].kind);
    std::string title = "result " + std::to_string(index) + ": " +
                        describe(result.shape, result.kind) + '\n';
    if (result.shape != expected.shape || result.kind != expected.kind) {
      os << title << "  was " << describe(expected.shape, expected.kind)
         << '\n';
      continue;
    }
    Comparison comparison = compare(result, expected, allowed);
    if (comparison.mismatches == 0)
      continue;
    os << title;
    printComparison(os, comparison, result, expected);
  }
}

void PassFollower::visit(StringRef pass, ModuleOp module) {
  if (state == Beyond || state == Guilty || pass.empty())
    return; // an empty name: a pass manager inside another
  numPasses += state == Following;
  OperationFingerPrint current(module);
  if (fingerprint && *fingerprint == current)
    return;
  fingerprint = current;
  std::vector<HostTensor> results;
  Interpretation outcome = interpret(module, results);
  if (state == Before) {
    if (outcome != Interpretation::Done)
      return;
    state = Following;
    reference = std::move(results);
    referenceName = lastName = pass;
    return;
  }
  if (outcome == Interpretation::Unknown) {
    state = Beyond;
    beyondName = pass;
    return;
  }
  ++numChanges;
  lastName = pass;
  if (outcome == Interpretation::Failed)
    difference = "the interpreter stops at " + reason + '\n';
  else
    compareWithReference(results);
  if (!difference.empty())
    state = Guilty;
}

llvm::Expected<bool> PassFollower::report(llvm::raw_ostream &os) const {
  if (state == Before)
    return llvm::createStringError(
        llvm::inconvertibleErrorCode(),
        "no stage of the compiler is one that the interpreter can run: " +
            reason);
  if (state == Guilty) {
    os << "pass " << numPasses << " after " << referenceName << ", " << lastName
       << ", changes the numbers\n"
       << difference;
    return false;
  }
  os << "the numbers after " << referenceName << " hold for " << numPasses
     << " passes, " << numChanges
     << " of which changed the module, the last of them " << lastName << '\n';
  if (state == Beyond)
    os << "  " << beyondName
       << " makes what the interpreter does not know: " << reason << '\n';
  return true;
}
