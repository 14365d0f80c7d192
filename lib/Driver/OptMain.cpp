//===- OptMain.cpp - attn-opt ---------------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlir-opt's driver with this project's dialects, a short help, a look at the
// input before it is parsed, and a reproducer when something crashes.
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CommandLine.h"
#include "attn/Driver/CrashReport.h"
#include "attn/Driver/Dialects.h"
#include "attn/Driver/InputCheck.h"
#include "attn/Driver/OutputFile.h"
#include "attn/Driver/ToolMain.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"

#include <set>

using namespace mlir;

/// The options of --help, so that it fits on two screens; --help-hidden has
/// all.
static constexpr StringRef shownOptions[] = {
    "allow-unregistered-dialect",
    "emit-bytecode",
    "help",
    "help-hidden",
    "list-passes",
    "mlir-disable-threading",
    "mlir-elide-elementsattrs-if-larger",
    "mlir-elide-resource-strings-if-larger",
    "mlir-print-ir-after",
    "mlir-print-ir-after-all",
    "mlir-print-ir-before",
    "mlir-print-local-scope",
    "mlir-timing",
    "o",
    "pass-pipeline",
    "remark-policy",
    "remarks-filter",
    "run-reproducer",
    "show-dialects",
    "split-input-file",
    "verify-diagnostics",
    "verify-each",
    "version",
};

/// The names of all passes and pipelines: the command line holds them as names
/// of one option that has no name itself.
static std::set<std::string> getPassNames() {
  std::set<std::string> names;
  for (auto &entry : llvm::cl::getRegisteredOptions())
    if (entry.second->ArgStr.empty())
      names.insert(entry.first.str());
  return names;
}

/// What --help prints above the options.
static std::string getHelpHeader() {
  std::string header;
  llvm::raw_string_ostream os(header);
  os << "compiler for attention and attention pooling\n\n"
        "Reads torch, tf, linalg or attn modules, as text or bytecode.\n\n"
        "Stages and passes, as options in the order in which they run "
        "(--attn-import=\"key=value ...\"),\nor as --pass-pipeline="
        "'builtin.module(attn-import,cse)':\n\n";
  std::string passes;
  llvm::raw_string_ostream passesOs(passes);
  for (const std::string &name : getPassNames()) {
    if (!StringRef(name).starts_with("attn-"))
      continue;
    if (const PassPipelineInfo *info = PassPipelineInfo::lookup(name))
      os << llvm::formatv("  --{0,-32} {1}\n", name,
                          info->getPassDescription());
    else if (const PassInfo *info = PassInfo::lookup(name))
      passesOs << llvm::formatv("  --{0,-32} {1}\n", name,
                                info->getPassDescription());
  }
  os << '\n'
     << passes
     << "\nUpstream's passes work as well (--list-passes); --help-hidden shows "
        "all options, LLVM's too.\n";
  return header;
}

/// Fills the pass manager as `config` says, and never fails in silence:
/// upstream's pipelines without options reject any without a word.
static LogicalResult setupPipeline(const MlirOptMainConfig &config,
                                   ArrayRef<char *> arguments,
                                   PassManager &pm) {
  bool reported = false;
  LogicalResult result = success();
  {
    ScopedDiagnosticHandler handler(pm.getContext(), [&](Diagnostic &) {
      reported = true;
      return failure(); // and on to the handler outside
    });
    result = config.setupPassPipeline(pm);
  }
  if (succeeded(result) || reported)
    return result;
  InFlightDiagnostic error = emitError(UnknownLoc::get(pm.getContext()))
                             << "a pass pipeline does not have the options "
                                "that it was given, or they are malformed";
  for (StringRef argument : arguments) {
    auto [name, options] = argument.ltrim('-').split('=');
    if (!options.empty() && PassPipelineInfo::lookup(name))
      error << "; " << argument;
  }
  return error;
}

/// --remark-policy alone asks for remarks, which upstream gives only for the
/// categories that a filter names: this project's, then.
static void showOwnRemarks() {
  auto &options = llvm::cl::getRegisteredOptions();
  if (llvm::cl::Option *policy = options.lookup("remark-policy");
      !policy || policy->getNumOccurrences() == 0)
    return;
  for (StringRef filter :
       {"remarks-filter", "remarks-filter-passed", "remarks-filter-missed",
        "remarks-filter-failed", "remarks-filter-analyse"})
    if (llvm::cl::Option *option = options.lookup(filter);
        !option || option->getNumOccurrences() > 0)
      return;
  options.lookup("remarks-filter")
      ->addOccurrence(/*pos=*/0, "remarks-filter", "attn.*");
}

static LogicalResult fail(const llvm::Twine &message) {
  llvm::errs() << message << '\n';
  return failure();
}

static LogicalResult run(int argc, char **argv, DialectRegistry &registry,
                         StringRef inputName, StringRef outputName) {
  showOwnRemarks();
  MlirOptMainConfig config = MlirOptMainConfig::createFromCLOptions();
  if (config.shouldShowDialects() || config.shouldListPasses())
    return MlirOptMain(argc, argv, inputName, outputName, registry);
  if (inputName == "-" && llvm::sys::Process::FileDescriptorIsDisplayed(0))
    llvm::errs() << "(reading from the standard input; end with ctrl-d)\n";

  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> input =
      openInputFile(inputName, &message);
  if (!input)
    return fail(message);
  attn::reportCrashes(argc, argv, inputName, *input);
  if (llvm::Error error =
          attn::checkInput(*input, registry, config.inputSplitMarker()))
    return fail(llvm::toString(std::move(error)));

  MlirOptMainConfig checked = config;
  checked.setPassPipelineSetupFn([&](PassManager &pm) {
    return setupPipeline(config, {argv, size_t(argc)}, pm);
  });
  // The crash report holds on to the buffer: the driver gets a second view.
  auto view = llvm::MemoryBuffer::getMemBuffer(*input);
  if (outputName == "-")
    return MlirOptMain(llvm::outs(), std::move(view), registry, checked);
  // Written when it is whole: it may be the file that is read.
  std::string text;
  llvm::raw_string_ostream os(text);
  if (failed(MlirOptMain(os, std::move(view), registry, checked)))
    return failure();
  if (llvm::Error error = attn::writeFile(outputName, [&](auto &file) {
        file << text;
        return llvm::Error::success();
      }))
    return fail(llvm::toString(std::move(error)));
  return success();
}

int attn::attnOptMain(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  hideRegisteredOptions();
  setToolVersion("attn-opt");
  DialectRegistry registry;
  registerAttnDialects(registry);
  registerAttnToolPasses();
  registerCLIOptions("attn-opt", registry);
  hideOptionsExcept(shownOptions);
  auto [input, output] = parseCLIOptions(argc, argv, getHelpHeader());
  return asMainReturnCode(run(argc, argv, registry, input, output));
}
