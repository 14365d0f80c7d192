//===- TranslateOptions.cpp - the command line of attn-translate ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/TranslateOptions.h"

#include "attn/Driver/CommandLine.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace mlir::attn;

static constexpr const char *overview =
    R"(writes a model as source of the other framework

Imports a model (torch, tf, linalg or attn; text or bytecode) and writes a
Python module with one layer that computes the same: a keras.layers.Layer for
TensorFlow or a torch.nn.Module for PyTorch, with load(), example_inputs() and,
where the original names are given, from_state_dict(). Its weights are stored in
the layout of that framework.

  attn-translate --to-keras layer.torch.mlir -o layer.py
  attn-translate --to-torch layer.tf.mlir -o layer.py --weights=layer.safetensors

Exit code: 0 done, 2 something given was wrong or cannot be expressed.
)";

namespace {
/// The options as LLVM's command line registers them.
struct Flags {
  cl::OptionCategory category{"Options"};
  cl::opt<std::string> model{cl::Positional, cl::Required,
                             cl::desc("MODEL.mlir"), cl::cat(category)};
  cl::opt<bool> toKeras{"to-keras", cl::cat(category),
                        cl::desc("Write a Keras layer (TensorFlow)")};
  cl::opt<bool> toTorch{"to-torch", cl::cat(category),
                        cl::desc("Write a PyTorch module")};
  cl::opt<std::string> output{"o", cl::value_desc("FILE.py"), cl::init("-"),
                              cl::cat(category),
                              cl::desc("Where the source goes (default: -, the "
                                       "standard output)")};
  cl::opt<std::string> weights{
      "weights", cl::value_desc("FILE.safetensors"), cl::cat(category),
      cl::desc("Where the weights go (default: beside the source)")};
  cl::opt<std::string> names{
      "names", cl::value_desc("FILE.safetensors"), cl::cat(category),
      cl::desc("The state of the layer that was exported: its parameters by "
               "name, with the values that are in the model")};
  cl::opt<std::string> function{
      "function", cl::value_desc("NAME"), cl::cat(category),
      cl::desc("The function to translate; needed if several are public")};
  cl::opt<std::string> className{
      "class", cl::value_desc("NAME"), cl::cat(category),
      cl::desc("The name of the class (default: after the function)")};
  cl::opt<std::string> emptyRows{
      "empty-rows", cl::value_desc("exact|any"), cl::init("exact"),
      cl::cat(category),
      cl::desc("A row of scores with nothing to attend to gives what the model "
               "gives (default), or what the framework's own layer for "
               "multi-head attention gives")};
};
} // namespace

static Error makeError(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), "error: " + message);
}

static bool isIdentifier(StringRef name) {
  return !name.empty() && !isDigit(name.front()) &&
         all_of(name, [](char c) { return isAlnum(c) || c == '_'; });
}

// Beside the source, named like it.
static Error takeWeights(const Flags &flags, TranslateOptions &options) {
  options.weights = flags.weights;
  if (flags.weights.getNumOccurrences() && options.weights.empty())
    return makeError("--weights names no file");
  if (options.weights.empty() && options.output != "-") {
    SmallString<128> path(options.output);
    sys::path::replace_extension(path, "safetensors");
    options.weights = path.str();
  }
  if (options.weights == options.output)
    return makeError("-o and the weights name the same file, '" +
                     options.output + "'");
  return Error::success();
}

Expected<TranslateOptions> mlir::attn::parseTranslateOptions(int argc,
                                                             char **argv) {
  registerCompilerFlags({"to-keras", "to-torch", "o", "weights", "names",
                         "function", "class", "empty-rows"});
  Flags flags;
  setToolVersion("attn-translate");
  if (Error error = parseCommandLine(argc, argv, overview))
    return std::move(error);
  TranslateOptions options;
  options.model = flags.model;
  options.function = flags.function;
  options.toKeras = flags.toKeras;
  options.output = flags.output;
  options.names = flags.names;
  options.className = flags.className;
  options.anyEmptyRows = flags.emptyRows == "any";
  if (flags.toKeras == flags.toTorch)
    return makeError("expected one of --to-keras and --to-torch");
  if (options.output.empty())
    return makeError("-o names no file");
  if (flags.names.getNumOccurrences() && options.names.empty())
    return makeError("--names names no file");
  if (flags.emptyRows != "any" && flags.emptyRows != "exact")
    return makeError("unknown --empty-rows=" + flags.emptyRows +
                     "; expected exact or any");
  if (flags.className.getNumOccurrences() && !isIdentifier(options.className))
    return makeError("--class: expected a name of Python, but found '" +
                     options.className + "'");
  if (Error error = takeWeights(flags, options))
    return std::move(error);
  return options;
}
