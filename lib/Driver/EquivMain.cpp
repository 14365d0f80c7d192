//===- EquivMain.cpp - attn-equiv -----------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Counterexample.h"
#include "EquivReport.h"
#include "EquivTypes.h"
#include "EquivWeights.h"
#include "attn/Compare/Pair.h"
#include "attn/Driver/Compilation.h"
#include "attn/Driver/Dialects.h"
#include "attn/Driver/EquivOptions.h"
#include "attn/Driver/HostCompilation.h"
#include "attn/Driver/Npy.h"
#include "attn/Driver/ToolMain.h"
#include "attn/Interpret/FoldConstants.h"
#include "attn/Passes.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn;

static llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

/// One model, imported, with one function of straight-line code.
static llvm::Expected<Subject> load(Compilation &compilation, StringRef path,
                                    StringRef function, bool mapWeights,
                                    int argc, char **argv) {
  if (failed(compilation.load(path, argc, argv)))
    return makeReported();
  auto takeWeights = [](OpPassManager &pm) {
    pm.addPass(createAttnCheckConstants());
    pm.addPass(createAttnWeightArguments());
  };
  auto inlineCalls = [](OpPassManager &pm) {
    pm.addPass(createAttnInlineFunctions());
  };
  OwningOpRef<ModuleOp> unraised;
  if ((mapWeights && failed(compilation.run(takeWeights))) ||
      failed(compilation.import(unraised)) ||
      failed(compilation.run(inlineCalls)))
    return makeReported();
  llvm::Expected<Signature> entry =
      selectEntry(compilation.getSignatures(), function);
  if (!entry)
    return makeError(path + ": " + llvm::toString(entry.takeError()));
  Subject subject{
      compilation.getModule(), std::move(unraised), std::move(*entry), {}, {}};
  if (llvm::Error error = readWeights(subject).moveInto(subject.weights))
    return std::move(error);
  return std::move(subject);
}

/// The inputs without the weights behind them.
static ArrayRef<ValueType> inputsOf(const Subject &subject) {
  return ArrayRef(subject.entry.inputs).drop_back(subject.weights.size());
}

/// A float may be wider on one side: that is a difference, not another input.
static bool mayBeSame(const ValueType &lhs, const ValueType &rhs) {
  bool areTensors = lhs.isTensor && rhs.isTensor;
  return lhs.isTensor == rhs.isTensor &&
         (lhs.kind == rhs.kind ||
          (areTensors && isFloat(lhs.kind) && isFloat(rhs.kind))) &&
         lhs.shape.size() == rhs.shape.size() &&
         llvm::all_of(llvm::zip(lhs.shape, rhs.shape), [](auto pair) {
           auto [a, b] = pair;
           return a == b || ShapedType::isDynamic(a) ||
                  ShapedType::isDynamic(b);
         });
}

static std::string listOf(ArrayRef<ValueType> types) {
  std::string text;
  for (auto [i, type] : llvm::enumerate(types))
    text += (i ? ", " : "") + std::to_string(i) + ": " + type.text;
  return text;
}

/// Which input of the second is each of the first: the next of its type.
static llvm::Expected<SmallVector<unsigned>>
matchInputs(const Subject &first, const Subject &second,
            const EquivOptions &options) {
  ArrayRef<ValueType> left = inputsOf(first), right = inputsOf(second);
  std::string both = "the first model's are " + listOf(left) +
                     "; the second's are " + listOf(right);
  if (left.size() != right.size())
    return makeError("expected models with equally many inputs, but " + both);
  SmallVector<unsigned> inputs(left.size(), ~0u);
  SmallVector<bool> taken(left.size(), false);
  auto take = [&](unsigned i, unsigned j) {
    inputs[i] = j;
    taken[j] = true;
  };
  if (options.inputs) {
    for (auto [i, j] : *options.inputs) {
      if (i >= left.size() || j >= right.size())
        return makeError("--inputs: there is no pair " + Twine(i) + ":" +
                         Twine(j) + "; " + both);
      if (inputs[i] != ~0u || taken[j])
        return makeError("--inputs: an input is named twice in " + Twine(i) +
                         ":" + Twine(j));
      take(i, j);
    }
  }
  // In place first, then in order.
  for (unsigned i = 0; i < left.size() && !options.inputs; ++i)
    if (mayBeSame(left[i], right[i]))
      take(i, i);
  for (unsigned i = 0; i < left.size(); ++i)
    for (unsigned j = 0; j < right.size() && inputs[i] == ~0u; ++j)
      if (!taken[j] && mayBeSame(left[i], right[j]))
        take(i, j);
  for (unsigned i = 0; i < left.size(); ++i)
    if (inputs[i] == ~0u || !mayBeSame(left[i], right[inputs[i]]))
      return makeError("no input of the second model matches input " +
                       Twine(i) + "; " + both +
                       "; name the pairs with --inputs=I:J,...");
  return inputs;
}

static llvm::Error checkResults(const Subject &first, const Subject &second) {
  ArrayRef<ValueType> left = first.entry.results, right = second.entry.results;
  if (left.size() == right.size() &&
      llvm::all_of(llvm::zip(left, right), [](auto pair) {
        auto &[a, b] = pair;
        return a.shape.size() == b.shape.size() &&
               isFloat(a.kind) == isFloat(b.kind);
      }))
    return llvm::Error::success();
  return makeError("expected models with results of the same kinds, but the "
                   "first has " +
                   listOf(left) + "; the second has " + listOf(right));
}

/// `function` and its module in another context.
static func::FuncOp moveTo(MLIRContext &context, const Subject &subject,
                           OwningOpRef<ModuleOp> &owner) {
  std::string bytes;
  llvm::raw_string_ostream os(bytes);
  if (failed(writeBytecodeToFile(subject.module, os)))
    return {};
  owner = parseSourceString<ModuleOp>(bytes, ParserConfig(&context));
  return owner ? owner->lookupSymbol<func::FuncOp>(subject.entry.name)
               : func::FuncOp();
}

static llvm::Expected<equiv::Proof>
prove(const Subject &first, const Subject &second, ArrayRef<unsigned> inputs) {
  DialectRegistry registry;
  registerAttnDialects(registry);
  MLIRContext context(registry);
  OwningOpRef<ModuleOp> modules[2];
  func::FuncOp left = moveTo(context, first, modules[0]);
  func::FuncOp right = moveTo(context, second, modules[1]);
  if (!left || !right)
    return makeReported();
  equiv::Proof none;
  OwningOpRef<ModuleOp> pair =
      equiv::buildPair(left, right, inputs, none.stuck);
  if (!pair)
    return none;
  PassManager pm(&context);
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  if (failed(pm.run(*pair)))
    return makeReported();
  // A table in one model is what makes it in the other.
  interpret::foldConstants(*pair->getOps<func::FuncOp>().begin());
  return equiv::prove(*pair->getOps<func::FuncOp>().begin(),
                      {unsigned(inputs.size()), unsigned(first.weights.size()),
                       unsigned(second.weights.size())});
}

/// inI.npy, first.outI.npy and second.outI.npy.
static llvm::Error writeExample(StringRef directory, const Trial &trial) {
  if (std::error_code error = llvm::sys::fs::create_directories(directory))
    return makeError("cannot make the directory " + directory + ": " +
                     error.message());
  auto write = [&](const Twine &name, const HostTensor &tensor) {
    SmallString<128> path(directory);
    llvm::sys::path::append(path, name);
    return writeNpy(path, tensor);
  };
  for (auto [i, input] : llvm::enumerate(trial.inputs))
    if (llvm::Error error = write("in" + Twine(i) + ".npy", input))
      return error;
  for (auto [side, results] : llvm::enumerate(trial.results))
    for (auto [i, result] : llvm::enumerate(results))
      if (llvm::Error error = write(Twine(side ? "second" : "first") + ".out" +
                                        Twine(i) + ".npy",
                                    result))
        return error;
  return llvm::Error::success();
}

/// If it is known which weight is which, both are tried with the weights of the
/// first.
static llvm::Error useMapping(const EquivOptions &options,
                              Subject (&subjects)[2], Finding &finding) {
  finding.isMapped = true;
  if (!finding.proof.isComplete)
    return llvm::Error::success();
  for (const equiv::Link &link : finding.proof.links)
    finding.mapping.push_back(describe(link, subjects[0], subjects[1]));
  if (llvm::Error error =
          mapWeights(finding.proof.links, subjects[0], subjects[1]))
    return error;
  if (options.weights.empty() ||
      !llvm::all_of(finding.proof.differences, equiv::isConditional))
    return llvm::Error::success();
  return writeWeights(options.weights, subjects[1]);
}

static llvm::Expected<Finding> compareModels(const EquivOptions &options,
                                             int argc, char **argv) {
  Compilation compilations[] = {Compilation(1), Compilation(1)};
  Subject subjects[2];
  for (unsigned i : {0, 1}) {
    llvm::Expected<Subject> subject =
        load(compilations[i], options.models[i], options.functions[i],
             options.mapWeights, argc, argv);
    if (!subject)
      return subject.takeError();
    subjects[i] = std::move(*subject);
    if (!options.names[i].empty())
      if (llvm::Error error = nameWeights(options.names[i], subjects[i]))
        return std::move(error);
  }
  llvm::Expected<SmallVector<unsigned>> inputs =
      matchInputs(subjects[0], subjects[1], options);
  if (!inputs)
    return inputs.takeError();
  if (llvm::Error error = checkResults(subjects[0], subjects[1]))
    return std::move(error);
  Finding finding;
  finding.seed = options.seed;
  if (llvm::Error error =
          prove(subjects[0], subjects[1], *inputs).moveInto(finding.proof))
    return std::move(error);
  if (options.mapWeights)
    if (llvm::Error error = useMapping(options, subjects, finding))
      return std::move(error);
  SubjectPair pair{subjects[0], subjects[1], *inputs};
  if (llvm::Error error =
          runTrials(pair, options.seed, !finding.proof.isEqual())
              .moveInto(finding.trials))
    return std::move(error);
  if (finding.trials.empty())
    return makeError("the models could not be run on the same inputs of any "
                     "size that was tried");
  finding.rounded = compareRounded(pair, finding.trials);
  if (finding.rounded)
    if (auto difference =
            compareTypes(pair, *finding.rounded, finding.trials.front().agrees))
      finding.proof.differences.insert(finding.proof.differences.begin(),
                                       std::move(*difference));
  judge(finding);
  if (!options.counterexample.empty() && finding.example) {
    finding.smallest = shrink(pair, *finding.example, options.seed);
    finding.example = &*finding.smallest;
    if (llvm::Error error =
            writeExample(options.counterexample, *finding.example))
      return std::move(error);
  }
  (options.json ? printJSON : printText)(llvm::outs(), finding);
  return finding;
}

int attn::attnEquivMain(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  llvm::Expected<EquivOptions> options = parseEquivOptions(argc, argv);
  if (!options) {
    llvm::errs() << llvm::toString(options.takeError()) << '\n';
    return 2;
  }
  llvm::Expected<Finding> finding = compareModels(*options, argc, argv);
  if (!finding) {
    std::string message = llvm::toString(finding.takeError());
    if (!message.empty())
      llvm::errs() << "error: " << message << '\n';
    return 2;
  }
  switch (finding->verdict) {
  case Verdict::Proved:
    return 0;
  case Verdict::Tested:
    return options->requireProof ? 4 : 0;
  case Verdict::Except:
    return 3;
  case Verdict::Different:
    return 1;
  }
  llvm_unreachable("unknown verdict");
}
