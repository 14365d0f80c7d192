//===- PlantedBugs.h - mistakes that a compiler could make --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_LIB_PLANTEDBUGS_H
#define ATTN_TEST_LIB_PLANTEDBUGS_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Support/LLVM.h"

namespace mlir::attn::test {

/// A bug that the tests must notice. It is planted by rewriting what a pass has
/// made, as if that pass had it.
struct PlantedBug {
  llvm::StringLiteral name;
  llvm::StringLiteral description;
  /// The pass, by its name on the command line.
  llvm::StringLiteral pass;
  /// Called with each operation that is in the module when the pass has run;
  /// true where the bug has been planted. `op` may be replaced or erased, no
  /// other operation.
  bool (*plant)(Operation *op);
};

/// All bugs, by family: each file of them has one list.
SmallVector<PlantedBug> getPlantedBugs();
ArrayRef<PlantedBug> getAttentionBugs();
ArrayRef<PlantedBug> getDecompositionBugs();
ArrayRef<PlantedBug> getOnlineBugs();
ArrayRef<PlantedBug> getOperandBugs();
ArrayRef<PlantedBug> getRowBugs();
ArrayRef<PlantedBug> getTileBugs();

/// The bug of that name; after a diagnostic that lists all, null.
const PlantedBug *findPlantedBug(StringRef name, Location loc);

/// Plants `bug` wherever it fits and verifies the module. The number of places,
/// or failure where the module does not verify any more.
FailureOr<unsigned> plant(const PlantedBug &bug, ModuleOp module);

/// Registers --attn-test-plant-bug.
void registerTestPasses();

} // namespace mlir::attn::test

#endif // ATTN_TEST_LIB_PLANTEDBUGS_H
