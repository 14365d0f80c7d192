//===- RunMain.cpp - attn-run ---------------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CaseRunner.h"
#include "attn/Driver/Compilation.h"
#include "attn/Driver/Execution.h"
#include "attn/Driver/HostCompilation.h"
#include "attn/Driver/Interpretation.h"
#include "attn/Driver/Npy.h"
#include "attn/Driver/PassFollower.h"
#include "attn/Driver/RunOptions.h"
#include "attn/Driver/ToolMain.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"

#include <chrono>

using namespace mlir;
using namespace mlir::attn;

namespace {
using Clock = std::chrono::steady_clock;

/// attn-run, in the order in which things can go wrong: what was given is
/// checked before anything is compiled, and compiled before anything runs.
class Runner {
public:
  Runner(RunOptions options, int argc, char **argv, RunHooks hooks)
      : options(std::move(options)), argc(argc), argv(argv),
        // What is followed happens one after the other.
        compilation(
            this->options.interpretAfterEachPass ? 1 : this->options.threads),
        hooks(std::move(hooks)) {}

  /// False where a comparison failed.
  llvm::Expected<bool> run();

private:
  llvm::Error readFiles();
  llvm::Error prepareEntry();
  llvm::Expected<bool> followPasses();
  llvm::Error checkShapes();
  llvm::Error execute();
  llvm::Error interpretEntry();
  llvm::Error writeOutputs();
  bool compareResults();

  RunOptions options;
  int argc;
  char **argv;
  Compilation compilation;
  RunHooks hooks;
  std::unique_ptr<JIT> jit;
  Signature entry;
  std::vector<HostTensor> inputs, expected, results;
};
} // namespace

static double milliseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

static llvm::Error readAll(ArrayRef<std::string> paths,
                           std::vector<HostTensor> &tensors) {
  for (const std::string &path : paths) {
    llvm::Expected<HostTensor> tensor = readNpy(path);
    if (!tensor)
      return tensor.takeError();
    tensors.push_back(std::move(*tensor));
  }
  return llvm::Error::success();
}

llvm::Error Runner::readFiles() {
  if (llvm::Error error = readAll(options.inputs, inputs))
    return error;
  return readAll(options.expected, expected);
}

llvm::Error Runner::prepareEntry() {
  llvm::Expected<Signature> selected =
      selectEntry(compilation.getSignatures(), options.function);
  if (!selected)
    return selected.takeError();
  entry = std::move(*selected);
  if (llvm::Error error = acceptInputs(entry, inputs))
    return error;
  return acceptExpected(entry, expected, options.outputs.size());
}

/// The shapes of dynamic results are known by now.
llvm::Error Runner::checkShapes() {
  for (auto [index, pair] : llvm::enumerate(llvm::zip(expected, results))) {
    auto &[wanted, result] = pair;
    if (wanted.shape != result.shape)
      return llvm::createStringError(
          "--expect number " + Twine(index + 1) + " is " +
          describe(wanted.shape, wanted.kind) + ", but result " + Twine(index) +
          " is " + describe(result.shape, result.kind));
    // MLIR's integers have no sign; the file says which are meant.
    if (!isFloat(wanted.kind))
      result.kind = wanted.kind;
  }
  return llvm::Error::success();
}

llvm::Error Runner::execute() {
  llvm::Expected<std::vector<HostTensor>> allocated =
      allocateResults(*jit, entry, inputs);
  if (!allocated)
    return allocated.takeError();
  results = std::move(*allocated);
  if (llvm::Error error = checkShapes())
    return error;
  std::vector<double> times;
  for (unsigned i = 0; i < options.repeat; ++i) {
    Clock::time_point begin = Clock::now();
    if (llvm::Error error =
            callEntry(*jit, entry, inputs, results, options.placements))
      return error;
    times.push_back(milliseconds(Clock::now() - begin));
  }
  llvm::sort(times);
  llvm::outs() << llvm::format("ran in %.3f ms", times.front());
  if (options.repeat > 1)
    llvm::outs() << llvm::format(" (least of %u; median %.3f ms)",
                                 options.repeat, times[times.size() / 2]);
  llvm::outs() << '\n';
  return llvm::Error::success();
}

llvm::Error Runner::interpretEntry() {
  Clock::time_point begin = Clock::now();
  if (interpretFunction(compilation.getModule(), entry, inputs, results) !=
      Interpretation::Done)
    return makeReported();
  llvm::outs() << llvm::format("interpreted in %.3f ms\n",
                               milliseconds(Clock::now() - begin));
  return checkShapes();
}

llvm::Expected<bool> Runner::followPasses() {
  llvm::Expected<Machine> machine = resolveCPU(options.cpu);
  if (!machine)
    return machine.takeError();
  PassFollower follower(options.function, std::move(inputs), options.tolerance);
  follower.start(compilation.getModule());
  compilation.prepareWith([&](PassManager &pm) { follower.attach(pm); });
  if (hooks.prepare)
    compilation.prepareWith(hooks.prepare);
  if (llvm::Error error = lowerForHost(compilation, options, *machine))
    return std::move(error);
  return follower.report(llvm::outs());
}

llvm::Error Runner::writeOutputs() {
  for (auto [path, result] : llvm::zip(options.outputs, results))
    if (llvm::Error error = writeNpy(path, result))
      return error;
  return llvm::Error::success();
}

bool Runner::compareResults() {
  bool allMatch = true;
  for (auto [index, result] : llvm::enumerate(results)) {
    llvm::outs() << "result " << index << ": "
                 << describe(result.shape, result.kind) << '\n';
    if (index >= expected.size())
      continue;
    // The interpreter is as exact as what it is compared with.
    Tolerance tolerance = options.tolerance;
    if (options.interpret && !tolerance.relative)
      tolerance.relative = getDefaultRelativeTolerance(expected[index].kind);
    Comparison comparison = compare(result, expected[index], tolerance);
    printComparison(llvm::outs(), comparison, result, expected[index]);
    allMatch &= comparison.mismatches == 0;
  }
  return allMatch;
}

llvm::Expected<bool> Runner::run() {
  if (llvm::Error error = readFiles())
    return std::move(error);
  Clock::time_point begin = Clock::now();
  if (failed(compilation.load(options.model, argc, argv)))
    return makeReported();
  if (options.interpretAfterEachPass)
    return followPasses();
  if (hooks.prepare)
    compilation.prepareWith(hooks.prepare);
  if (failed(compilation.import()))
    return makeReported();
  if (llvm::Error error = prepareEntry())
    return std::move(error);
  if (options.interpret) {
    if (llvm::Error error = interpretEntry())
      return std::move(error);
  } else {
    if (llvm::Error error = compileForHost(compilation, options).moveInto(jit))
      return std::move(error);
    llvm::outs() << llvm::format("compiled in %.0f ms\n",
                                 milliseconds(Clock::now() - begin));
    if (llvm::Error error = execute())
      return std::move(error);
  }
  if (llvm::Error error = writeOutputs())
    return std::move(error);
  return compareResults();
}

int attn::attnRunMain(int argc, char **argv, RunHooks hooks) {
  llvm::InitLLVM init(argc, argv);
  llvm::Expected<RunOptions> options = parseRunOptions(argc, argv);
  if (!options) {
    llvm::errs() << llvm::toString(options.takeError()) << '\n';
    return 2;
  }
  llvm::Expected<bool> matches =
      options->cases.empty()
          ? Runner(std::move(*options), argc, argv, std::move(hooks)).run()
          : runCases(*options, hooks, argc, argv);
  if (matches)
    return *matches ? 0 : 1;
  std::string message = llvm::toString(matches.takeError());
  if (!message.empty())
    llvm::errs() << "error: " << message << '\n';
  return 2;
}
