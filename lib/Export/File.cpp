//===- File.cpp - the Python module around a layer ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "File.h"

#include "Framework.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn::exporter;

namespace {
class File {
public:
  File(const Contents &contents, const Options &options, std::string &text)
      : contents(contents), options(options),
        isKeras(options.target == Target::Keras), os(text) {}

  void write();

private:
  void writeHeader();
  void writeClass();
  void writeLoad();
  void writeFromState();
  void writeMain();
  std::string describe(Type type);

  const Contents &contents;
  const Options &options;
  bool isKeras;
  llvm::raw_string_ostream os;
};
} // namespace

// "float32 [2, ?, 32]".
std::string File::describe(Type type) {
  std::string text = typeName(getElementTypeOrSelf(type));
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return text;
  SmallVector<std::string> sizes;
  for (int64_t size : tensor.getShape())
    sizes.push_back(ShapedType::isDynamic(size) ? "?" : std::to_string(size));
  return text + " " + listed(sizes);
}

void File::writeHeader() {
  os << "\"\"\"" << options.className << " as a "
     << (isKeras ? "Keras layer" : "PyTorch module")
     << ", written by attn-translate.\n\n";
  for (auto [name, type] : contents.inputs)
    os << "    " << name << ": " << describe(type) << "\n";
  os << "    returns ";
  llvm::interleaveComma(contents.resultTypes, os,
                        [&](Type type) { os << describe(type); });
  os << "\n\nA size ? is free. What only training does (dropout, how weights "
        "begin) is not\nin the graph that was translated, nor "
        "here.\n\"\"\"\n\n";
  if (isKeras)
    os << "import operator\nimport pathlib\n\nimport keras\nimport numpy as "
          "np\nimport tensorflow as tf\nfrom safetensors.numpy import "
          "load_file\n";
  else
    os << "import pathlib\n\nimport numpy as np\nimport torch\nimport "
          "torch.nn.functional as F\nfrom safetensors.torch import "
          "load_file\nfrom torch import nn\n";
  os << "\nWEIGHTS = pathlib.Path(__file__).parent / \"" << options.weightsFile
     << "\"\n";
}

void File::writeClass() {
  os << "\n\nclass " << options.className << "("
     << (isKeras ? "keras.layers.Layer" : "nn.Module") << "):\n";
  if (isKeras)
    os << "    def __init__(self, **kwargs):\n"
          "        # inputs stay what they are: no conversion to the layer's "
          "type\n"
          "        super().__init__(autocast=False, **kwargs)\n";
  else
    os << "    def __init__(self):\n        super().__init__()\n";
  for (const attn::exporter::Attribute &attribute : contents.attributes) {
    for (const std::string &shape : attribute.shapes)
      os << "        # " << shape << "\n";
    os << "        self." << attribute.name << " = " << attribute.create
       << "\n";
    if (!attribute.build.empty())
      os << "        self." << attribute.name << ".build(" << attribute.build
         << ")\n";
  }
  os << "\n    def " << (isKeras ? "call" : "forward") << "(self";
  for (auto [name, type] : contents.inputs)
    os << ", " << name;
  os << "):\n";
  for (const std::string &line : contents.lines)
    os << "        " << line << "\n";
  os << "        return " << joined(contents.results) << "\n";
}

void File::writeLoad() {
  const std::string &name = options.className;
  if (isKeras)
    os << "\n\ndef _assign(layer, weights):\n"
          "    for name, value in weights.items():\n"
          "        operator.attrgetter(name)(layer).assign(value)\n"
          "    return layer\n"
          "\n\ndef load(path=WEIGHTS):\n"
          "    \"\"\"The layer with the weights of a file.\"\"\"\n"
          "    return _assign("
       << name << "(), load_file(path))\n";
  else
    os << "\n\ndef load(path=WEIGHTS):\n"
          "    \"\"\"The module with the weights of a file, for "
          "inference.\"\"\"\n"
          "    module = "
       << name
       << "()\n"
          "    module.load_state_dict(load_file(path))\n"
          "    return module.eval()\n";
}

// For later checkpoints of the layer that was translated.
void File::writeFromState() {
  bool all = true, any = false;
  for (const Parameter &parameter : contents.parameters) {
    all &= !parameter.fromState.empty();
    any |= !parameter.fromState.empty();
  }
  if (!any)
    return;
  os << "\n\ndef _array(value):\n"
        "    if hasattr(value, \"detach\"):  # a PyTorch tensor\n"
        "        value = value.detach().cpu()\n"
        "        value = value.float() if \"bfloat16\" in str(value.dtype) "
        "else value\n"
        "    return np.asarray(value)\n"
        "\n\ndef weights_from_state_dict(state):\n"
        "    \"\"\"The weights of this layer, by name, from those of the "
        "original one.\n\n"
        "    state: name -> array or tensor, as in a later checkpoint of the "
        "same layer.\n"
        "    \"\"\"\n"
        "    state = {name: _array(value) for name, value in state.items()}\n"
        "    return {\n";
  for (const Parameter &parameter : contents.parameters)
    if (!parameter.fromState.empty())
      os << "        \"" << parameter.weight.name
         << "\": " << parameter.fromState << ",\n";
  os << "    }\n\n\ndef from_state_dict(state):\n"
        "    \"\"\"The layer with the weights of a later checkpoint of the "
        "original one.\"\"\"\n";
  // What is no parameter of the original stays.
  if (isKeras)
    os << "    return _assign("
       << (all ? options.className + "()" : std::string("load()"))
       << ", weights_from_state_dict(state))\n";
  else
    os << "    module = "
       << (all ? options.className + "()" : std::string("load()"))
       << "\n    weights = weights_from_state_dict(state)\n"
          "    module.load_state_dict(\n"
          "        {name: torch.from_numpy(np.array(value)) for name, value in "
          "weights.items()}"
       << (all ? "" : ",\n        strict=False") << "\n    )\n"
       << "    return module.eval()\n";
}

void File::writeMain() {
  os << "\n\ndef example_inputs(seed=0):\n"
        "    \"\"\"Inputs of the right shapes and types.\"\"\"\n"
        "    random = np.random.default_rng(seed)\n"
        "    return [\n";
  for (auto [name, type] : contents.inputs) {
    SmallVector<int64_t> shape;
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      for (int64_t size : tensor.getShape())
        shape.push_back(!ShapedType::isDynamic(size) ? size
                        : shape.empty()              ? 2
                                                     : 5);
    Type element = getElementTypeOrSelf(type);
    std::string draw = isa<FloatType>(element)
                           ? "random.standard_normal(" + listed(shape) + ")"
                       : element.isInteger(1)
                           ? "random.random(" + listed(shape) + ") < 0.8"
                           : "random.integers(0, 2, " + listed(shape) + ")";
    std::string dtype = typeName(element);
    os << "        "
       << (isKeras ? "tf.cast(" + draw + ", tf." + dtype + ")"
                   : "torch.as_tensor(" + draw + ").to(torch." + dtype + ")")
       << ",\n";
  }
  os << "    ]\n\n\nif __name__ == \"__main__\":\n";
  std::string indent = "    ";
  if (!isKeras) {
    os << "    with torch.no_grad():\n";
    indent += "    ";
  }
  os << indent << "results = load()(*example_inputs())\n";
  os << "    for result in results if isinstance(results, tuple) else "
        "[results]:\n"
        "        print(tuple(result.shape), result.dtype)\n";
}

void File::write() {
  writeHeader();
  writeClass();
  writeLoad();
  writeFromState();
  writeMain();
}

std::string mlir::attn::exporter::writeFile(const Contents &contents,
                                            const Options &options) {
  std::string text;
  File(contents, options, text).write();
  return text;
}
