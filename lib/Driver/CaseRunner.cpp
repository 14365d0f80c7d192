//===- CaseRunner.cpp - attn-run --cases ----------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CaseRunner.h"

#include "CaseReference.h"
#include "CaseReport.h"
#include "attn/Dialect/TF/TF.h"
#include "attn/Dialect/Torch/Torch.h"
#include "attn/Driver/Compilation.h"
#include "attn/Driver/Execution.h"
#include "attn/Driver/HostCompilation.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn;

namespace {
class CaseRunner {
public:
  CaseRunner(const RunOptions &options, const RunHooks &hooks)
      : options(options), hooks(hooks), compilation(options.threads) {}

  llvm::Expected<bool> run(int argc, char **argv);

private:
  llvm::Error readFile();
  llvm::Error load(int argc, char **argv);
  llvm::Error compile();
  llvm::Expected<Verdict> runCase(const Case &test, const Signature &entry);

  const RunOptions &options;
  const RunHooks &hooks;
  Compilation compilation;
  std::vector<Case> cases;
  size_t begin = 0, end = 0;
  /// The entry of each case.
  std::vector<Signature> entries;
  /// What the interpreter reads.
  OwningOpRef<ModuleOp> model;
  std::unique_ptr<JIT> jit;
};
} // namespace

static llvm::Error inCase(size_t index, llvm::Error error) {
  std::string message = llvm::toString(std::move(error));
  if (message.empty()) // a diagnostic has been printed
    llvm::errs() << "in case " << index << '\n';
  else
    message = "case " + std::to_string(index) + ": " + message;
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

llvm::Error CaseRunner::readFile() {
  if (llvm::Error error = readCases(options.cases).moveInto(cases))
    return error;
  end = cases.size();
  if (!options.onlyCase)
    return llvm::Error::success();
  if (*options.onlyCase >= cases.size())
    return llvm::createStringError("--case=" + Twine(*options.onlyCase) +
                                   ", but the file has cases 0 to " +
                                   Twine(int64_t(cases.size()) - 1));
  begin = *options.onlyCase;
  end = begin + 1;
  return llvm::Error::success();
}

/// Whether the interpreter knows the dialects of `module`.
static bool isFrameworkFree(ModuleOp module) {
  return !module
              .walk([](Operation *op) {
                StringRef dialect = op->getName().getDialectNamespace();
                bool isFramework = dialect == "torch" || dialect == "torch_c" ||
                                   dialect.starts_with("tf");
                return isFramework ? WalkResult::interrupt()
                                   : WalkResult::advance();
              })
              .wasInterrupted();
}

/// Only `name` is compiled, and what it calls.
static void hideOthers(ModuleOp module, StringRef name) {
  for (auto function : module.getOps<func::FuncOp>())
    if (function.isPublic() && !function.isExternal() &&
        function.getName() != name)
      function.setPrivate();
}

llvm::Error CaseRunner::load(int argc, char **argv) {
  if (hooks.prepare)
    compilation.prepareWith(hooks.prepare);
  if (failed(compilation.load(options.model, argc, argv)))
    return makeReported();
  if (options.onlyCase && !cases[begin].function.empty())
    hideOthers(compilation.getModule(), cases[begin].function);
  bool asRead = isFrameworkFree(compilation.getModule());
  if (asRead)
    model = compilation.getModule().clone();
  if (failed(compilation.import()))
    return makeReported();
  if (!asRead)
    model = compilation.getModule().clone();
  for (auto [index, test] : llvm::enumerate(cases)) {
    entries.emplace_back();
    if (index < begin || index >= end)
      continue;
    if (llvm::Error error =
            selectEntry(compilation.getSignatures(), test.function)
                .moveInto(entries.back()))
      return inCase(index, std::move(error));
  }
  return llvm::Error::success();
}

llvm::Error CaseRunner::compile() {
  return compileForHost(compilation, options).moveInto(jit);
}

llvm::Expected<Verdict> CaseRunner::runCase(const Case &test,
                                            const Signature &entry) {
  llvm::Expected<std::vector<HostTensor>> inputs = makeInputs(test, entry);
  if (!inputs)
    return inputs.takeError();
  llvm::Expected<std::vector<HostTensor>> results =
      allocateResults(*jit, entry, *inputs);
  if (!results)
    return results.takeError();
  if (llvm::Error error =
          callEntry(*jit, entry, *inputs, *results, options.placements))
    return std::move(error);
  llvm::Expected<std::vector<CaseReference>> references =
      getReferences(test, entry, *model, *inputs, *results);
  if (!references)
    return references.takeError();
  Verdict verdict;
  for (auto [index, reference] : llvm::enumerate(*references)) {
    HostTensor &result = (*results)[index];
    if (!isFloat(result.kind)) // MLIR's integers have no sign; files have one
      result.kind = reference.expected.kind;
    Comparison comparison =
        hooks.compare
            ? hooks.compare(result, reference.expected, reference.tolerance)
            : compare(result, reference.expected, reference.tolerance);
    if (options.onlyCase) {
      llvm::outs() << "result " << index << ": "
                   << describe(result.shape, result.kind) << '\n';
      printComparison(llvm::outs(), comparison, result, reference.expected);
    }
    verdict.add(index, comparison, result, reference.expected);
  }
  return verdict;
}

llvm::Expected<bool> CaseRunner::run(int argc, char **argv) {
  if (llvm::Error error = readFile())
    return std::move(error);
  if (llvm::Error error = load(argc, argv))
    return std::move(error);
  if (llvm::Error error = compile())
    return std::move(error);
  CaseReport report(options);
  for (size_t index = begin; index < end; ++index) {
    llvm::PrettyStackTraceFormat trace("running case %zu ('%s')", index,
                                       entries[index].name.c_str());
    CaseClock clock(index, entries[index].name, options.caseSeconds);
    llvm::Expected<Verdict> verdict = runCase(cases[index], entries[index]);
    if (!verdict)
      return inCase(index, verdict.takeError());
    report.add(index, cases[index], entries[index].name, *verdict);
  }
  return report.finish();
}

llvm::Expected<bool> attn::runCases(const RunOptions &options,
                                    const RunHooks &hooks, int argc,
                                    char **argv) {
  return CaseRunner(options, hooks).run(argc, argv);
}
