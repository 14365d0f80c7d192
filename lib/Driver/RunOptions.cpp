//===- RunOptions.cpp - the command line of attn-run ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/RunOptions.h"

#include "attn/Driver/AttentionFlags.h"
#include "attn/Driver/CommandLine.h"
#include "llvm/Support/CommandLine.h"

#include <cmath>

using namespace llvm;
using namespace mlir::attn;

static constexpr const char *overview = R"(runs a model on .npy files

Compiles MODEL (torch, tf, linalg or attn; text or bytecode), runs its function
on the inputs in this process and compares the results with the expected ones.

Input files have the type and shape of the argument; float32 for a bfloat16 one.
Expected files have the result's shape and its type, or for floats a wider one.

An element matches if |got - expected| <= atol + rtol * |expected|; infinities
match if they are the same, NaN matches NaN. --rtol is by default
  float64 1e-12, float32 1e-5, float16 4e-3, bfloat16 4e-2, integers and bool 0
and --atol is rtol times the largest finite |expected| of the result.

Exit code: 0 all results match, 1 a comparison failed, 2 something given was
wrong.
)";

namespace {
/// The options as LLVM's command line registers them.
struct Flags {
  cl::OptionCategory category{"Options"};
  cl::opt<std::string> model{cl::Positional, cl::Required,
                             cl::desc("MODEL.mlir"), cl::cat(category)};
  cl::list<std::string> input{
      "input", cl::value_desc("@FILE.npy"), cl::cat(category),
      cl::desc("Next argument of the function; once for each")};
  cl::list<std::string> expect{"expect", cl::value_desc("@FILE.npy"),
                               cl::cat(category),
                               cl::desc("What the next result should be")};
  cl::list<std::string> output{"output", cl::value_desc("@FILE.npy"),
                               cl::cat(category),
                               cl::desc("Where the next result is written")};
  cl::opt<std::string> function{
      "function", cl::value_desc("NAME"), cl::cat(category),
      cl::desc("The function to run; needed if several are public")};
  cl::opt<double> rtol{"rtol", cl::value_desc("R"), cl::cat(category),
                       cl::desc("Relative tolerance (default: by type)")};
  cl::opt<double> atol{"atol", cl::value_desc("A"), cl::cat(category),
                       cl::desc("Absolute tolerance (default: see above)")};
  cl::opt<unsigned> threads{
      "threads", cl::value_desc("N"), cl::cat(category),
      cl::desc("At most N threads, compiling and running (default: cores)")};
  cl::opt<bool> roundWeights{
      "round-weights", cl::cat(category),
      cl::desc("Let attention round weights to bf16, as attn-compile does")};
  cl::opt<bool> reassociate{
      "reassociate", cl::cat(category),
      cl::desc("Take products in another order, as attn-compile does")};
  cl::opt<unsigned> repeat{
      "repeat", cl::value_desc("N"), cl::cat(category), cl::init(1),
      cl::desc("Run N times; prints the least and the median time")};
  cl::opt<std::string> cpu{"cpu", cl::value_desc("NAME"), cl::cat(category),
                           cl::init("native"),
                           cl::desc("The processor to compile for; this one "
                                    "must be able to run it")};
  AttentionFlags attention{category};
  cl::list<Placement> buffers{
      "buffers", cl::cat(category), cl::CommaSeparated,
      cl::desc("Run once with the buffers in each of these places:"),
      cl::values(
          clEnumValN(Placement::Front, "front", "After an inaccessible page"),
          clEnumValN(Placement::Back, "back", "Before an inaccessible page"),
          clEnumValN(Placement::Odd, "odd",
                     "One element after a multiple of 64 bytes"))};
  cl::opt<bool> interpret{
      "interpret", cl::cat(category),
      cl::desc("Compute in float64 what the imported model means, by the "
               "reference interpreter; results are written as float64")};
  cl::opt<bool> interpretAfterEachPass{
      "interpret-after-each-pass", cl::cat(category),
      cl::desc("Run the compiler's passes, interpret after each that changes "
               "the module, and name the first that changes the numbers")};
  cl::opt<std::string> cases{
      "cases", cl::value_desc("FILE.json"), cl::cat(category),
      cl::desc("Run the cases of a file (docs/WritingTests.md) instead")};
  cl::opt<unsigned> onlyCase{"case", cl::value_desc("N"), cl::cat(category),
                             cl::desc("Run case N alone and show its results")};
  cl::opt<unsigned> caseSeconds{"case-seconds", cl::value_desc("S"),
                                cl::cat(category), cl::init(60),
                                cl::desc("Give up when a case takes longer")};
  cl::opt<bool> gpuLoops{
      "gpu-loops", cl::cat(category), cl::Hidden,
      cl::desc("Run the loops that a GPU's threads would share")};
};
} // namespace

static Error makeError(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), "error: " + message);
}

/// Takes the '@' off each name.
static Error takePaths(const cl::list<std::string> &option,
                       std::vector<std::string> &paths) {
  for (StringRef value : option) {
    if (!value.consume_front("@") || value.empty())
      return makeError("--" + option.ArgStr + "=" + value +
                       ": expected @ and the name of a .npy file");
    paths.push_back(value.str());
  }
  return Error::success();
}

static Error takeTolerance(const cl::opt<double> &option,
                           std::optional<double> &tolerance) {
  if (option.getNumOccurrences() == 0)
    return Error::success();
  if (!(option >= 0))
    return makeError("--" + option.ArgStr + " is not a number of at least 0");
  tolerance = option;
  return Error::success();
}

/// --cases comes with inputs and expected values of its own.
static Error takeCases(const Flags &flags, RunOptions &options) {
  options.cases = flags.cases;
  options.caseSeconds = flags.caseSeconds;
  if (flags.onlyCase.getNumOccurrences())
    options.onlyCase = flags.onlyCase;
  if (flags.cases.getNumOccurrences() && flags.cases.empty())
    return makeError("--cases names no file");
  if (options.onlyCase && options.cases.empty())
    return makeError("--case needs --cases");
  if (flags.caseSeconds == 0)
    return makeError("--case-seconds is at least 1");
  // A cl::list has an operator & of its own.
  const cl::Option *others[] = {std::addressof(flags.input),
                                std::addressof(flags.expect),
                                std::addressof(flags.output),
                                &flags.function,
                                &flags.rtol,
                                &flags.atol,
                                &flags.repeat,
                                &flags.interpret,
                                &flags.interpretAfterEachPass};
  for (const cl::Option *other : others)
    if (!options.cases.empty() && other->getNumOccurrences())
      return makeError("--" + other->ArgStr + " does not go with --cases");
  return Error::success();
}

Expected<RunOptions> mlir::attn::parseRunOptions(int argc, char **argv) {
  registerCompilerFlags({"input",         "expect",
                         "output",        "function",
                         "rtol",          "atol",
                         "threads",       "repeat",
                         "cpu",           "gpu-loops",
                         "round-weights", "reassociate",
                         "interpret",     "interpret-after-each-pass",
                         "cases",         "case",
                         "case-seconds",  "buffers",
                         "schedule",      "tile-vectors",
                         "tiles-together"});
  setToolVersion("attn-run");
  Flags flags;
  if (Error error = parseCommandLine(argc, argv, overview))
    return std::move(error);
  RunOptions options;
  options.model = flags.model;
  options.function = flags.function;
  options.cpu = flags.cpu;
  options.threads = flags.threads;
  options.repeat = flags.repeat;
  options.gpuLoops = flags.gpuLoops;
  options.roundsWeights = flags.roundWeights;
  options.reassociates = flags.reassociate;
  options.attention = flags.attention.get();
  if (!flags.buffers.empty())
    options.placements.assign(flags.buffers.begin(), flags.buffers.end());
  options.interpret = flags.interpret;
  options.interpretAfterEachPass = flags.interpretAfterEachPass;
  if (flags.interpretAfterEachPass &&
      (flags.interpret || !flags.expect.empty() || !flags.output.empty()))
    return makeError("--interpret-after-each-pass compares the passes with one "
                     "another; it takes no --interpret, --expect or --output");
  if (flags.threads.getNumOccurrences() && flags.threads == 0)
    return makeError("--threads is at least 1");
  if (flags.repeat == 0)
    return makeError("--repeat is at least 1");
  if (Error error = takeCases(flags, options))
    return std::move(error);
  if (Error error = takePaths(flags.input, options.inputs))
    return std::move(error);
  if (Error error = takePaths(flags.expect, options.expected))
    return std::move(error);
  if (Error error = takePaths(flags.output, options.outputs))
    return std::move(error);
  if (Error error = takeTolerance(flags.rtol, options.tolerance.relative))
    return std::move(error);
  if (Error error = takeTolerance(flags.atol, options.tolerance.absolute))
    return std::move(error);
  return options;
}
