//===- Parameters.cpp - the layers and weights of a layer -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Parameters.h"

#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

static ElementsAttr elementsOf(Value constant) {
  ElementsAttr elements;
  matchPattern(constant, m_Constant(&elements));
  return elements;
}

bool mlir::attn::exporter::isSplat(Value constant) {
  auto dense = dyn_cast_or_null<DenseElementsAttr>(elementsOf(constant));
  return dense && dense.isSplat();
}

static int64_t widthOf(Type type) {
  return std::max<int64_t>(type.getIntOrFloatBitWidth() / 8, 1);
}

FailureOr<std::vector<char>> mlir::attn::exporter::bytesOf(Value constant) {
  ElementsAttr elements = elementsOf(constant);
  auto type = cast<RankedTensorType>(constant.getType());
  if (!elements || !type.getElementType().isIntOrFloat())
    return failure();
  size_t size = type.getNumElements() * widthOf(type.getElementType());
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob || blob->getData().size() != size)
      return failure();
    return std::vector<char>(blob->getData().begin(), blob->getData().end());
  }
  auto dense = dyn_cast<DenseElementsAttr>(elements);
  if (!dense)
    return failure();
  std::vector<char> bytes;
  if (type.getElementType().isInteger(1)) {
    for (bool value : dense.getValues<bool>())
      bytes.push_back(value);
    return bytes;
  }
  ArrayRef<char> raw = dense.getRawData();
  while (!raw.empty() && bytes.size() < size)
    bytes.insert(bytes.end(), raw.begin(), raw.end());
  return bytes;
}

// Weights that are equal have names in the order in which both appear.
std::string Parameters::originalName(Value constant) {
  const void *key = elementsOf(constant).getAsOpaquePointer();
  auto found = names.find(key);
  if (found != names.end())
    return found->second;
  FailureOr<std::vector<char>> bytes = bytesOf(constant);
  auto type = cast<RankedTensorType>(constant.getType());
  const Weight *match = nullptr;
  for (const Weight &parameter : options.parameters) {
    if (failed(bytes) ||
        parameter.type.getElementType() != type.getElementType() ||
        parameter.bytes != *bytes)
      continue;
    bool better = parameter.type == type && !given[parameter.name];
    if (!match || better)
      match = &parameter;
    if (better)
      break;
  }
  if (match)
    ++given[match->name];
  return names[key] = match ? match->name : "";
}

// "encoder.query.weight" is the query of the encoder.
std::string Parameters::attributeName(StringRef hint, Value constant) {
  std::string name = hint.str();
  std::string original = constant ? originalName(constant) : "";
  size_t end = StringRef(original).find_last_of("./");
  if (end != std::string::npos)
    name = original.substr(0, end);
  else if (!original.empty() && hint == "weight")
    name = original;
  return uniqueName(name);
}

// What the classes that a layer derives from, or Python, have already.
static bool isReserved(StringRef name) {
  static const llvm::StringSet<> names = {
      "and", "as", "assert", "async", "await", "break", "class", "continue",
      "def", "del", "elif", "else", "except", "finally", "for", "from",
      "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
      "pass", "raise", "return", "try", "while", "with", "yield", "None",
      "True", "False", "self",
      // keras.layers.Layer
      "output", "input", "path", "name", "dtype", "weights", "variables",
      "losses", "metrics", "input_spec", "dtype_policy", "compute_dtype",
      "input_dtype", "variable_dtype", "trainable", "trainable_weights",
      "trainable_variables", "non_trainable_weights", "non_trainable_variables",
      "metrics_variables", "quantization_mode", "build", "built", "call",
      "add_weight", "autocast", "supports_masking",
      // torch.nn.Module
      "forward", "training", "train", "eval", "load_state_dict", "state_dict",
      "parameters", "modules", "buffers", "children", "to", "type", "half",
      "float", "double", "apply", "register_buffer"};
  return names.contains(name);
}

std::string Parameters::uniqueName(std::string name) {
  for (char &c : name)
    if (!llvm::isAlnum(c))
      c = '_';
  if (name.empty() || llvm::isDigit(name.front()) || isReserved(name))
    name = name.empty() ? "layer" : "layer_" + name;
  unsigned count = ++taken[name];
  return count == 1 ? name : uniqueName(name + "_" + std::to_string(count));
}

namespace {
/// How far apart in a constant's elements the positions of a name are.
struct Strides {
  DenseMap<unsigned, int64_t> of;
  int64_t offset = 0;
};
} // namespace

static FailureOr<Strides> stridesOf(const Space &space,
                                    const Scalar &constant) {
  Strides strides;
  auto type = cast<RankedTensorType>(constant.value.getType());
  int64_t stride = 1;
  for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
    int64_t within = stride;
    Index names = space.resolve(constant.at[dim]);
    for (unsigned name : llvm::reverse(names)) {
      const Extent &extent = space.extent(name);
      if (!extent.isStatic())
        return failure();
      if (std::optional<int64_t> position = space.fixedPosition(name))
        strides.offset += *position * within;
      else if (!strides.of.try_emplace(name, within).second)
        return failure(); // a diagonal
      within *= extent.size;
    }
    stride *= type.getDimSize(dim);
  }
  return strides;
}

FailureOr<Parameter> Parameters::view(const Use &use, StringRef name) {
  FailureOr<Strides> strides = stridesOf(space, use.constant);
  FailureOr<std::vector<char>> bytes = bytesOf(use.constant.value);
  if (failed(strides) || failed(bytes))
    return failure();
  auto type = cast<RankedTensorType>(use.constant.value.getType());
  int64_t width = widthOf(type.getElementType());
  SmallVector<int64_t> shape;
  SmallVector<std::pair<int64_t, int64_t>> loops; // (size, stride)
  for (const Index &dim : use.dims) {
    shape.push_back(1);
    for (unsigned atom : space.resolve(dim)) {
      if (!space.extent(atom).isStatic() || !strides->of.count(atom))
        return failure();
      shape.back() *= space.extent(atom).size;
      loops.emplace_back(space.extent(atom).size, strides->of[atom]);
    }
  }
  Parameter parameter;
  parameter.weight = {
      name.str(), RankedTensorType::get(shape, type.getElementType()), {}};
  std::vector<char> &out = parameter.weight.bytes;
  SmallVector<int64_t> at(loops.size(), 0);
  for (int64_t i = 0, e = parameter.weight.type.getNumElements(); i < e; ++i) {
    int64_t from = strides->offset;
    for (auto [position, loop] : llvm::zip(at, loops))
      from += position * loop.second;
    out.insert(out.end(), bytes->begin() + from * width,
               bytes->begin() + (from + 1) * width);
    for (unsigned loop = loops.size(); loop-- > 0;) {
      if (++at[loop] < loops[loop].first)
        break;
      at[loop] = 0;
    }
  }
  std::string original = originalName(use.constant.value);
  if (original.empty())
    return parameter;
  Tensor state{"state[\"" + original + "\"]", use.constant.at};
  for (const Weight &weight : options.parameters)
    if (weight.name == original && weight.type.getShape() != type.getShape()) {
      SmallVector<std::string> sizes;
      for (int64_t size : type.getShape())
        sizes.push_back(std::to_string(size));
      state.text = numpy().reshape(state.text, sizes);
    }
  FailureOr<Tensor> viewed =
      viewAs(numpy(), space, state, use.dims, /*broadcasts=*/false,
             [](const Extent &) { return std::string(); });
  if (succeeded(viewed))
    parameter.fromState = viewed->text;
  return parameter;
}

// One after the other along the first dimension.
static Parameter append(Parameter first, Parameter second) {
  SmallVector<int64_t> shape(first.weight.type.getShape());
  shape[0] += second.weight.type.getDimSize(0);
  first.weight.type = first.weight.type.clone(shape);
  llvm::append_range(first.weight.bytes, second.weight.bytes);
  bool isKnown = !first.fromState.empty() && !second.fromState.empty();
  first.fromState = isKnown ? "np.concatenate([" + first.fromState + ", " +
                                  second.fromState + "])"
                            : "";
  return first;
}

// What a layer is; empty if its constants are no layer's.
std::string Parameters::keyOf(StringRef create, StringRef build,
                              ArrayRef<Use> uses) {
  std::string key = (create + build).str();
  for (const Use &use : uses) {
    FailureOr<Strides> strides = stridesOf(space, use.constant);
    if (failed(strides))
      return "";
    key += "|" + use.name + " " +
           llvm::utohexstr(reinterpret_cast<uintptr_t>(
               elementsOf(use.constant.value).getAsOpaquePointer())) +
           "+" + std::to_string(strides->offset);
    for (unsigned name : namesOf(space, use.dims))
      key += " " + std::to_string(space.extent(name).size) + "x" +
             std::to_string(strides->of.lookup(name));
  }
  return key;
}

bool Parameters::has(StringRef create, StringRef build, ArrayRef<Use> uses) {
  return known.count(keyOf(create, build, uses));
}

FailureOr<std::string> Parameters::layer(StringRef hint, StringRef create,
                                         StringRef build, ArrayRef<Use> uses) {
  std::string key = keyOf(create, build, uses);
  if (key.empty())
    return failure();
  bool isUniform = llvm::all_of(
      uses, [](const Use &use) { return isSplat(use.constant.value); });
  // Zeros and ones are those of any layer that was never trained.
  auto found = known.find(key);
  if (found != known.end() && !isUniform)
    return "self." + found->second;
  Attribute attribute;
  attribute.name = attributeName(hint, uses.front().constant.value);
  attribute.create = create.str();
  attribute.build = build.str();
  std::vector<Parameter> own;
  for (const Use &use : uses) {
    FailureOr<Parameter> parameter = view(use, attribute.name + "." + use.name);
    if (failed(parameter))
      return failure();
    if (!own.empty() && own.back().weight.name == parameter->weight.name)
      own.back() = append(std::move(own.back()), std::move(*parameter));
    else
      own.push_back(std::move(*parameter));
  }
  for (Parameter &parameter : own) {
    std::string shape =
        parameter.weight.name.substr(attribute.name.size() + 1) + " " +
        listed(parameter.weight.type.getShape());
    if (!attribute.shapes.empty() && attribute.shapes.back().size() < 40)
      attribute.shapes.back() += ", " + shape;
    else
      attribute.shapes.push_back(shape);
    parameters.push_back(std::move(parameter));
  }
  known[key] = attribute.name;
  attributes.push_back(attribute);
  return "self." + attribute.name;
}

std::string Parameters::add(std::string name, Parameter parameter) {
  name = uniqueName(name);
  RankedTensorType type = parameter.weight.type;
  std::string shape = listed(type.getShape());
  std::string dtype = typeName(type.getElementType());
  bool trains = isa<FloatType>(type.getElementType());
  Attribute attribute;
  attribute.name = name;
  if (options.target == Target::Keras)
    attribute.create = "self.add_weight(shape=" + shape + ", dtype=\"" + dtype +
                       "\", initializer=\"zeros\"" +
                       (trains ? "" : ", trainable=False") + ", name=\"" +
                       name + "\")";
  else
    attribute.create = (trains ? "nn.Parameter(" : "nn.Buffer(") +
                       std::string("torch.zeros(") + shape + ", dtype=torch." +
                       dtype + "))";
  parameter.weight.name = name;
  parameters.push_back(std::move(parameter));
  attributes.push_back(attribute);
  return "self." + name;
}

FailureOr<std::string> Parameters::weight(Value constant, StringRef hint) {
  Use use{"", {constant, space.addDims(constant)}, {}};
  use.dims = use.constant.at;
  FailureOr<Parameter> parameter = view(use, "");
  if (failed(parameter))
    return failure();
  std::string original = originalName(constant);
  return add(original.empty() ? hint.str() : original, std::move(*parameter));
}

double mlir::attn::exporter::numberOf(const Weight &weight) {
  Type type = weight.type.getElementType();
  uint64_t bits = 0;
  std::memcpy(&bits, weight.bytes.data(),
              std::min(weight.bytes.size(), sizeof(bits)));
  if (auto real = dyn_cast<FloatType>(type))
    return FloatAttr::getValueAsDouble(
        APFloat(real.getFloatSemantics(), APInt(real.getWidth(), bits)));
  return double(bits);
}

std::optional<std::string> Parameters::number(double value, Type type) {
  for (const Weight &weight : options.parameters) {
    if (weight.type.getNumElements() != 1 ||
        !isa<FloatType>(weight.type.getElementType()) ||
        weight.type.getElementType() != type || numberOf(weight) != value)
      continue;
    std::string &known = this->known["number " + weight.name];
    if (known.empty()) {
      ++given[weight.name];
      Parameter parameter;
      parameter.weight = weight;
      parameter.fromState = "state[\"" + weight.name + "\"]";
      known = add(weight.name, std::move(parameter));
      if (weight.type.getRank() > 0) { // as a number, without dimensions
        std::string zeros = "0";
        for (int64_t i = 1; i < weight.type.getRank(); ++i)
          zeros += ", 0";
        known += "[" + zeros + "]";
      }
    }
    return known;
  }
  return std::nullopt;
}
