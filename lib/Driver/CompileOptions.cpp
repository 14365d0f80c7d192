//===- CompileOptions.cpp - the command line of attn-compile --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CompileOptions.h"

#include "attn/Driver/AttentionFlags.h"
#include "attn/Driver/CommandLine.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;
using namespace mlir::attn;

static constexpr const char *overview = R"(compiles a model to code

Reads MODEL (torch, tf, linalg or attn; text or bytecode) and writes

  --target=cpu     --emit=mlir|llvm-ir|asm|object|shared
                   C functions, declared and documented by --emit-header
  --target=nvidia  --emit=mlir|ptx|cubin|fatbin
                   GPU kernels; cubin and fatbin need ptxas of the CUDA toolkit

Exit code: 0 done, 2 something given was wrong; nothing is written then.
)";

namespace {
/// The options as LLVM's command line registers them.
struct Flags {
  cl::OptionCategory category{"Options"};
  cl::opt<std::string> model{cl::Positional, cl::Required,
                             cl::desc("MODEL.mlir"), cl::cat(category)};
  cl::opt<std::string> target{"target", cl::value_desc("cpu|nvidia"),
                              cl::init("cpu"), cl::cat(category),
                              cl::desc("What to compile for (default: cpu)")};
  cl::opt<std::string> emit{
      "emit", cl::value_desc("KIND"), cl::cat(category),
      cl::desc("What to write (default: object, for nvidia ptx)")};
  cl::opt<std::string> output{
      "o", cl::value_desc("FILE"), cl::cat(category),
      cl::desc("Where to write; - is the standard output, the default for "
               "text")};
  cl::opt<std::string> header{"emit-header", cl::value_desc("FILE.h"),
                              cl::cat(category),
                              cl::desc("Write a C header as well")};
  cl::opt<std::string> cpu{
      "cpu", cl::value_desc("NAME"), cl::cat(category), cl::init("native"),
      cl::desc("Processor: native, x86-64-v3, ... (default: native)")};
  cl::opt<std::string> triple{
      "triple", cl::value_desc("TRIPLE"), cl::cat(category),
      cl::desc("Machine, as LLVM names it: aarch64-linux-gnu, ... (default: "
               "this one)")};
  cl::opt<std::string> chip{
      "chip", cl::value_desc("NAME"), cl::cat(category), cl::init("sm_80"),
      cl::desc("GPU: sm_80, sm_90a, ... (default: sm_80)")};
  cl::opt<unsigned> level{"O",
                          cl::value_desc("N"),
                          cl::Prefix,
                          cl::init(3),
                          cl::cat(category),
                          cl::desc("LLVM's optimisation, 0 to 3 (default: 3)")};
  cl::opt<unsigned> threads{
      "threads", cl::value_desc("N"), cl::cat(category),
      cl::desc("Compile with at most N threads (default: cores)")};
  cl::opt<std::string> parallel{
      "parallel", cl::value_desc("openmp|none"), cl::cat(category),
      cl::desc("Whether the code shares large loops among the threads of "
               "LLVM's OpenMP runtime, -lomp (default: openmp for shared, "
               "none otherwise)")};
  cl::opt<bool> roundWeights{
      "round-weights", cl::cat(category),
      cl::desc("Let attention round weights to bf16 before they meet values of "
               "bf16, on CPUs that multiply bf16")};
  cl::opt<bool> reassociate{
      "reassociate", cl::cat(category),
      cl::desc(
          "Take products in another order where that is less work; results "
          "are rounded differently (docs/Algebra.md)")};
  AttentionFlags attention{category};
};

struct EmissionName {
  StringRef name;
  Emission emission;
  bool isText;
};
} // namespace

static constexpr EmissionName cpuEmissions[] = {
    {"mlir", Emission::MLIR, true},
    {"llvm-ir", Emission::LLVMIR, true},
    {"asm", Emission::Assembly, true},
    {"object", Emission::Object, false},
    {"shared", Emission::Shared, false}};
static constexpr EmissionName nvidiaEmissions[] = {
    {"mlir", Emission::MLIR, true},
    {"ptx", Emission::PTX, true},
    {"cubin", Emission::Cubin, false},
    {"fatbin", Emission::Fatbin, false}};

static Error makeError(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), "error: " + message);
}

static Error takeTarget(const Flags &flags, CompileOptions &options) {
  if (flags.target == "nvidia")
    options.target = CompileTarget::NVIDIA;
  else if (flags.target != "cpu")
    return makeError("unknown --target=" + flags.target +
                     "; expected cpu or nvidia");
  bool isCPU = options.target == CompileTarget::CPU;
  if (isCPU && flags.chip.getNumOccurrences())
    return makeError("--chip is for --target=nvidia; --cpu names a processor");
  if (!isCPU && flags.cpu.getNumOccurrences())
    return makeError("--cpu is for --target=cpu; --chip names a GPU");
  if (!isCPU && flags.triple.getNumOccurrences())
    return makeError("--triple is for --target=cpu; --chip names a GPU");
  if (!isCPU && flags.roundWeights)
    return makeError("--round-weights is for --target=cpu");
  if (isCPU && flags.triple.getNumOccurrences() && flags.triple.empty())
    return makeError("--triple needs the name of a machine");
  const cl::Option *choice = flags.attention.findGiven();
  if (!isCPU && choice)
    return makeError("--" + choice->ArgStr + " is for --target=cpu");
  if (!isCPU && flags.header.getNumOccurrences())
    return makeError("--emit-header is for --target=cpu: GPU kernels have no C "
                     "interface");
  return Error::success();
}

/// A shared library is linked here; an object stands for itself unless its
/// owner wants it to need a runtime.
static Error takeParallel(const Flags &flags, CompileOptions &options) {
  if (flags.parallel.getNumOccurrences() == 0) {
    options.openMP = options.emission == Emission::Shared;
    return Error::success();
  }
  if (options.target != CompileTarget::CPU)
    return makeError("--parallel is for --target=cpu");
  options.openMP = flags.parallel == "openmp";
  if (options.openMP || flags.parallel == "none")
    return Error::success();
  return makeError("unknown --parallel=" + flags.parallel +
                   "; expected openmp or none");
}

static Error takeEmission(const Flags &flags, CompileOptions &options) {
  ArrayRef<EmissionName> emissions = cpuEmissions;
  if (options.target == CompileTarget::NVIDIA)
    emissions = nvidiaEmissions;
  StringRef wanted = flags.emit;
  if (wanted.empty() && flags.emit.getNumOccurrences() == 0)
    wanted = options.target == CompileTarget::CPU ? "object" : "ptx";
  std::string names;
  for (const EmissionName &entry : emissions) {
    names += (names.empty() ? "" : ", ") + entry.name.str();
    if (entry.name != wanted)
      continue;
    options.emission = entry.emission;
    if (options.output.empty() && !entry.isText)
      return makeError("--emit=" + wanted + " needs -o FILE");
    if (options.output.empty())
      options.output = "-";
    return Error::success();
  }
  bool isCPU = options.target == CompileTarget::CPU;
  ArrayRef<EmissionName> others = nvidiaEmissions;
  if (!isCPU)
    others = cpuEmissions;
  for (const EmissionName &entry : others)
    if (entry.name == wanted)
      return makeError("--emit=" + wanted +
                       " is for --target=" + (isCPU ? "nvidia" : "cpu") +
                       "; --target=" + flags.target + " has: " + names);
  return makeError("unknown --emit=" + wanted + "; --target=" + flags.target +
                   " has: " + names);
}

Expected<CompileOptions> mlir::attn::parseCompileOptions(int argc,
                                                         char **argv) {
  registerCompilerFlags({"target", "emit", "o", "emit-header", "cpu", "triple",
                         "chip", "O", "threads", "parallel", "round-weights",
                         "reassociate", "schedule", "tile-vectors",
                         "tiles-together"});
  setToolVersion("attn-compile");
  Flags flags;
  if (Error error = parseCommandLine(argc, argv, overview))
    return std::move(error);
  CompileOptions options;
  options.model = flags.model;
  options.output = flags.output;
  options.header = flags.header;
  options.cpu = flags.cpu;
  options.triple = flags.triple;
  options.chip = flags.chip;
  options.level = flags.level;
  options.roundsWeights = flags.roundWeights;
  options.reassociates = flags.reassociate;
  options.threads = flags.threads;
  options.attention = flags.attention.get();
  if (flags.level > 3)
    return makeError("-O" + Twine(flags.level) + ": expected -O0 to -O3");
  if (flags.threads.getNumOccurrences() && flags.threads == 0)
    return makeError("--threads is at least 1");
  if (flags.header.getNumOccurrences() && flags.header.empty())
    return makeError("--emit-header needs the name of a file");
  if (Error error = takeTarget(flags, options))
    return std::move(error);
  if (Error error = takeEmission(flags, options))
    return std::move(error);
  if (Error error = takeParallel(flags, options))
    return std::move(error);
  if (!options.header.empty() && options.header == options.output)
    return makeError("-o and --emit-header name the same file");
  return options;
}
