//===- EquivOptions.cpp - the command line of attn-equiv ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/EquivOptions.h"

#include "attn/Driver/CommandLine.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;
using namespace mlir::attn;

static constexpr const char *overview =
    R"(says whether two models are the same layer

Imports both (torch, tf, linalg or attn; text or bytecode), compares what their
functions compute and prints one of

  EQUIVALENT (proved)   the same formula of the same inputs and weights
  EQUIVALENT (tested)   built differently, but the same numbers on every input
                        that was tried
  EQUIVALENT EXCEPT     the same but for certain inputs, which are named
  DIFFERENT             with what differs, and an input that shows it

Weights and constants are the same if they are within 1e-6 of the largest. With
--weights=map, weights stand for any numbers: the question is whether the layers
are the same for all weights of A, and which weight of B is which of A.

Exit code: 0 equivalent, 3 equivalent except, 1 different, 4 tested only with
--require-proof, 2 something given was wrong.
)";

namespace {
/// The options as LLVM's command line registers them.
struct Flags {
  cl::OptionCategory category{"Options"};
  cl::opt<std::string> first{cl::Positional, cl::Required, cl::desc("A.mlir"),
                             cl::cat(category)};
  cl::opt<std::string> second{cl::Positional, cl::Required, cl::desc("B.mlir"),
                              cl::cat(category)};
  cl::list<std::string> functions{
      "functions", cl::value_desc("A,B"), cl::cat(category), cl::CommaSeparated,
      cl::desc("The functions to compare; needed if several are public")};
  cl::list<std::string> inputs{
      "inputs", cl::value_desc("I:J,..."), cl::cat(category),
      cl::CommaSeparated,
      cl::desc("Input I of A is input J of B (default: by type and order)")};
  cl::opt<std::string> weights{
      "weights", cl::value_desc("equal|map"), cl::init("equal"),
      cl::cat(category),
      cl::desc("The weights are compared, or mapped (default: equal)")};
  cl::opt<std::string> writeWeights{
      "write-weights", cl::value_desc("FILE.safetensors"), cl::cat(category),
      cl::desc("Write A's weights in B's layout, by name (--names), or as "
               "weight.0, weight.1, ... in the order of B's constants; needs "
               "--weights=map")};
  cl::list<std::string> names{
      "names", cl::value_desc("A.safetensors,B.safetensors"), cl::cat(category),
      cl::CommaSeparated,
      cl::desc("What the weights are called: parameters of each model, which "
               "are recognised by their numbers; needs --weights=map")};
  cl::opt<bool> requireProof{
      "require-proof", cl::cat(category),
      cl::desc("Exit with 4 if the models are EQUIVALENT (tested) only")};
  cl::opt<bool> json{"json", cl::cat(category),
                     cl::desc("Print the verdict as JSON")};
  cl::opt<std::string> counterexample{
      "counterexample", cl::value_desc("DIR"), cl::cat(category),
      cl::desc("Write inputs that show a difference, as small and as simple as "
               "they can be made, and both results, as .npy files")};
  cl::opt<uint64_t> seed{"seed", cl::value_desc("N"), cl::init(1),
                         cl::cat(category),
                         cl::desc("Other numbers for the inputs that are "
                                  "tried (default: 1)")};
};
} // namespace

static Error makeError(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), "error: " + message);
}

static Error takeInputs(const cl::list<std::string> &option,
                        EquivOptions &options) {
  if (option.empty())
    return Error::success();
  options.inputs.emplace();
  for (StringRef text : option) {
    auto [left, right] = text.split(':');
    std::pair<unsigned, unsigned> pair;
    if (left.getAsInteger(10, pair.first) ||
        right.getAsInteger(10, pair.second))
      return makeError("--inputs: expected two numbers with a colon between "
                       "them, but found '" +
                       text + "'");
    options.inputs->push_back(pair);
  }
  return Error::success();
}

Expected<EquivOptions> mlir::attn::parseEquivOptions(int argc, char **argv) {
  registerCompilerFlags({"functions", "inputs", "weights", "write-weights",
                         "names", "require-proof", "json", "counterexample",
                         "seed"});
  Flags flags;
  setToolVersion("attn-equiv");
  if (Error error = parseCommandLine(argc, argv, overview))
    return std::move(error);
  EquivOptions options;
  options.models[0] = flags.first;
  options.models[1] = flags.second;
  if (flags.functions.getNumOccurrences() && flags.functions.size() != 2)
    return makeError("--functions: expected two names, A,B");
  for (unsigned i = 0; i < flags.functions.size(); ++i)
    options.functions[i] = flags.functions[i];
  if (Error error = takeInputs(flags.inputs, options))
    return std::move(error);
  options.mapWeights = flags.weights == "map";
  if (flags.weights != "map" && flags.weights != "equal")
    return makeError("unknown --weights=" + flags.weights +
                     "; expected equal or map");
  options.weights = flags.writeWeights;
  if (flags.writeWeights.getNumOccurrences() && options.weights.empty())
    return makeError("--write-weights names no file");
  if (!options.weights.empty() && !options.mapWeights)
    return makeError("--write-weights needs --weights=map");
  if (flags.names.getNumOccurrences() && flags.names.size() != 2)
    return makeError("--names: expected two files, A,B");
  if (!flags.names.empty() && !options.mapWeights)
    return makeError("--names needs --weights=map");
  for (unsigned i = 0; i < flags.names.size(); ++i)
    options.names[i] = flags.names[i];
  options.requireProof = flags.requireProof;
  options.json = flags.json;
  options.counterexample = flags.counterexample;
  if (flags.counterexample.getNumOccurrences() && flags.counterexample.empty())
    return makeError("--counterexample names no directory");
  options.seed = flags.seed;
  return options;
}
