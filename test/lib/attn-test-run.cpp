//===- attn-test-run.cpp - attn-run with a bug in a pass ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// attn-test-run --plant=BUG ...: attn-run, but the pass that BUG names (see
// PlantedBugs.h) has that bug when it first makes something to plant it in. It
// is an error (exit code 3) if it never does. Or the comparison has the bug
// (see ComparisonBugs.h). --list-bugs lists all.
//
//===----------------------------------------------------------------------===//

#include "ComparisonBugs.h"
#include "PlantedBugs.h"
#include "attn/Driver/ToolMain.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn::test;

namespace {
class Planter : public PassInstrumentation {
public:
  Planter(std::string name, bool &planted)
      : name(std::move(name)), planted(planted) {}

  void runAfterPass(Pass *pass, Operation *op) override {
    while (Operation *parent = op->getParentOp())
      op = parent;
    auto module = dyn_cast<ModuleOp>(op);
    if (planted || !module)
      return;
    const PlantedBug *bug = findPlantedBug(name, op->getLoc());
    if (!bug)
      exit(3);
    if (bug->pass != pass->getArgument())
      return;
    FailureOr<unsigned> places = plant(*bug, module);
    if (failed(places))
      exit(3);
    planted = *places > 0;
  }

private:
  std::string name;
  bool &planted;
};
} // namespace

static int listBugs() {
  for (const PlantedBug &bug : getPlantedBugs())
    llvm::outs() << bug.name << ": " << bug.description << '\n';
  for (const ComparisonBug &bug : getComparisonBugs())
    llvm::outs() << bug.name << ": " << bug.description << '\n';
  return 0;
}

int main(int argc, char **argv) {
  SmallVector<char *> arguments;
  std::string name;
  for (char *argument : ArrayRef(argv, argc)) {
    StringRef text(argument);
    if (text == "--list-bugs")
      return listBugs();
    if (text.consume_front("--plant="))
      name = text.str();
    else
      arguments.push_back(argument);
  }
  arguments.push_back(nullptr);
  bool planted = name.empty();
  mlir::attn::RunHooks hooks;
  for (const ComparisonBug &bug : getComparisonBugs())
    if (bug.name == name) {
      hooks.compare = bug.compare;
      planted = true;
    }
  if (!planted)
    hooks.prepare = [&](PassManager &pm) {
      pm.addInstrumentation(std::make_unique<Planter>(name, planted));
    };
  int status = mlir::attn::attnRunMain(arguments.size() - 1, arguments.data(),
                                       std::move(hooks));
  if (planted || status == 2)
    return status;
  llvm::errs() << "error: there was no place to plant the bug '" << name
               << "'\n";
  return 3;
}
