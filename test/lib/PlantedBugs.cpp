//===- PlantedBugs.cpp - mistakes that a compiler could make ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/Pass.h"

namespace mlir::attn::test {
#define GEN_PASS_DECL
#define GEN_PASS_DEF_ATTNTESTPLANTBUG
#define GEN_PASS_REGISTRATION
#include "TestPasses.h.inc"
} // namespace mlir::attn::test

using namespace mlir;
using namespace mlir::attn::test;

SmallVector<PlantedBug> mlir::attn::test::getPlantedBugs() {
  SmallVector<PlantedBug> all;
  llvm::append_range(all, getAttentionBugs());
  llvm::append_range(all, getOperandBugs());
  llvm::append_range(all, getTileBugs());
  llvm::append_range(all, getRowBugs());
  llvm::append_range(all, getDecompositionBugs());
  llvm::append_range(all, getOnlineBugs());
  return all;
}

const PlantedBug *mlir::attn::test::findPlantedBug(StringRef name,
                                                   Location loc) {
  static const SmallVector<PlantedBug> all = getPlantedBugs();
  for (const PlantedBug &bug : all)
    if (bug.name == name)
      return &bug;
  InFlightDiagnostic error = emitError(loc)
                             << "there is no bug '" << name << "' to plant";
  for (const PlantedBug &bug : all)
    error.attachNote(loc) << bug.name << ": " << bug.description;
  return nullptr;
}

FailureOr<unsigned> mlir::attn::test::plant(const PlantedBug &bug,
                                            ModuleOp module) {
  SmallVector<Operation *> operations;
  module.walk([&](Operation *op) { operations.push_back(op); });
  unsigned places = 0;
  for (Operation *op : operations)
    places += bug.plant(op);
  if (failed(verify(module)))
    return failure();
  return places;
}

namespace {
struct PlantBug : attn::test::impl::AttnTestPlantBugBase<PlantBug> {
  using Base::Base;

  void runOnOperation() override {
    const PlantedBug *found = findPlantedBug(bug, getOperation().getLoc());
    if (!found)
      return signalPassFailure();
    FailureOr<unsigned> places = plant(*found, getOperation());
    if (failed(places))
      return signalPassFailure();
    if (*places > 0)
      return;
    getOperation().emitError("has no place to plant the bug '") << bug << "'";
    signalPassFailure();
  }
};
} // namespace

void mlir::attn::test::registerTestPasses() { registerAttnTestPasses(); }
