//===- TranslateMain.cpp - attn-translate ---------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Compilation.h"
#include "attn/Driver/HostCompilation.h"
#include "attn/Driver/OutputFile.h"
#include "attn/Driver/Safetensors.h"
#include "attn/Driver/ToolMain.h"
#include "attn/Driver/TranslateOptions.h"
#include "attn/Export/Export.h"
#include "attn/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <map>

using namespace mlir;
using namespace mlir::attn;

static llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

static Type typeOf(ElementKind kind, MLIRContext *context) {
  switch (kind) {
  case ElementKind::Float16:
    return Float16Type::get(context);
  case ElementKind::BFloat16:
    return BFloat16Type::get(context);
  case ElementKind::Float32:
    return Float32Type::get(context);
  case ElementKind::Float64:
    return Float64Type::get(context);
  case ElementKind::Bool:
    return IntegerType::get(context, 1);
  default:
    return IntegerType::get(context, 8 * getByteWidth(kind));
  }
}

/// "SelfAttention" for self_attention; "Layer" for names that tools make.
static std::string classNameOf(StringRef function) {
  std::string name;
  if (!function.starts_with("__inference") && function != "main")
    for (StringRef part : llvm::split(function, '_'))
      for (auto [i, c] : llvm::enumerate(part))
        if (llvm::isAlnum(c))
          name += i == 0 ? llvm::toUpper(c) : c;
  if (name.empty() || llvm::isDigit(name.front()))
    return "Layer";
  bool isTaken =
      llvm::is_contained({"None", "True", "False", "F"}, StringRef(name));
  return isTaken ? name + "Layer" : name;
}

/// How the source names the weights: as its neighbour, or by their whole path.
static std::string weightsFileOf(const TranslateOptions &options) {
  namespace path = llvm::sys::path;
  if (path::parent_path(options.weights) == path::parent_path(options.output))
    return path::filename(options.weights).str();
  SmallString<128> absolute(options.weights);
  llvm::sys::fs::make_absolute(absolute);
  return absolute.str().str();
}

/// Two parameters that are equal are one constant to a compiler.
static void warnOfEqual(StringRef path, ArrayRef<exporter::Weight> parameters) {
  std::map<size_t, const exporter::Weight *> known;
  for (const exporter::Weight &parameter : parameters) {
    StringRef bytes(parameter.bytes.data(), parameter.bytes.size());
    const exporter::Weight *&first = known[llvm::hash_value(bytes)];
    if (!first)
      first = &parameter;
    else if (first->type == parameter.type && first->bytes == parameter.bytes)
      llvm::errs() << "warning: " << path << ": '" << first->name << "' and '"
                   << parameter.name
                   << "' have the same values and cannot be told apart; export "
                      "the layer with weights that all differ\n";
  }
}

static llvm::Expected<std::vector<exporter::Weight>>
readNames(StringRef path, MLIRContext *context) {
  std::vector<exporter::Weight> parameters;
  if (path.empty())
    return parameters;
  auto tensors = readSafetensors(path);
  if (!tensors)
    return tensors.takeError();
  for (const auto &[name, tensor] : *tensors)
    parameters.push_back(
        {name,
         RankedTensorType::get(tensor.shape, typeOf(tensor.kind, context)),
         std::vector<char>(tensor.bytes().begin(), tensor.bytes().end())});
  warnOfEqual(path, parameters);
  return parameters;
}

static llvm::Error writeWeights(StringRef path,
                                ArrayRef<exporter::Weight> weights) {
  std::vector<HostTensor> tensors;
  std::vector<std::pair<std::string, const HostTensor *>> named;
  tensors.reserve(weights.size());
  for (const exporter::Weight &weight : weights) {
    tensors.emplace_back(*getElementKind(weight.type.getElementType()),
                         weight.type.getShape());
    llvm::copy(weight.bytes, tensors.back().bytes().begin());
    named.emplace_back(weight.name, &tensors.back());
  }
  return writeSafetensors(path, named);
}

static llvm::Expected<func::FuncOp> load(Compilation &compilation,
                                         const TranslateOptions &options,
                                         int argc, char **argv) {
  auto simplify = [](OpPassManager &pm) {
    pm.addPass(createAttnInlineFunctions());
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
  };
  if (failed(compilation.load(options.model, argc, argv)) ||
      failed(compilation.import()) || failed(compilation.run(simplify)))
    return makeReported();
  llvm::Expected<Signature> entry =
      selectEntry(compilation.getSignatures(), options.function);
  if (!entry)
    return makeError(options.model + ": " + llvm::toString(entry.takeError()));
  return compilation.getModule().lookupSymbol<func::FuncOp>(entry->name);
}

static llvm::Error translate(const TranslateOptions &options, int argc,
                             char **argv) {
  Compilation compilation(1);
  auto function = load(compilation, options, argc, argv);
  if (!function)
    return function.takeError();
  auto parameters =
      readNames(options.names, compilation.getModule().getContext());
  if (!parameters)
    return parameters.takeError();
  exporter::Options how;
  how.target =
      options.toKeras ? exporter::Target::Keras : exporter::Target::Torch;
  how.className = options.className.empty() ? classNameOf(function->getName())
                                            : options.className;
  how.weightsFile = weightsFileOf(options);
  how.parameters = *parameters;
  how.anyEmptyRows = options.anyEmptyRows;
  FailureOr<exporter::Layer> layer = exporter::exportLayer(*function, how);
  if (failed(layer))
    return makeReported();
  if (options.weights.empty() && !layer->weights.empty())
    return makeError("the layer has weights, but --weights and -o name no "
                     "file for them");
  if (!options.weights.empty())
    if (llvm::Error error = writeWeights(options.weights, layer->weights))
      return error;
  return writeFile(options.output, [&](llvm::raw_pwrite_stream &os) {
    os << layer->source;
    return llvm::Error::success();
  });
}

int attn::attnTranslateMain(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  llvm::Expected<TranslateOptions> options = parseTranslateOptions(argc, argv);
  if (!options) {
    llvm::errs() << llvm::toString(options.takeError()) << '\n';
    return 2;
  }
  if (llvm::Error error = translate(*options, argc, argv)) {
    std::string message = llvm::toString(std::move(error));
    if (!message.empty())
      llvm::errs() << "error: " << message << '\n';
    return 2;
  }
  return 0;
}
