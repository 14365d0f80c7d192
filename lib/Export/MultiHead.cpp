//===- MultiHead.cpp - the frameworks' layers for multi-head attention ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// keras.layers.MultiHeadAttention and torch.nn.MultiheadAttention are four
// linear layers around an attention:
//
//   output(attention(query(x), key(y), value(z)))
//
// with the heads in the width of each. PyTorch's has as much width in its heads
// as in its output.
//
//===----------------------------------------------------------------------===//

#include "Heads.h"

#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

int64_t Writer::sizeOf(ArrayRef<unsigned> names) const {
  int64_t size = 1;
  for (unsigned name : space.resolve(names))
    if (ShapedType::isDynamic(size) || !space.extent(name).isStatic())
      size = ShapedType::kDynamic;
    else
      size *= space.extent(name).size;
  return size;
}

// Whether the layers do what the graph does about masks.
static bool fitsMasks(AttentionOp op, bool isKeras, bool anyEmptyRows) {
  if (!op.getScore().empty() || !op.getBiases().empty() || op.getFactor() ||
      op.getLogsumexp() || op.getLengths())
    return false;
  if (op.getBands() && (!isCausal(op) || op.getMask()))
    return false;
  // For a row without keys, Keras' gives the mean of the values; PyTorch's
  // gives 0, but NaN in inference, which takes a path of its own.
  return !op.getMask() || (!op.getProbabilities() && anyEmptyRows);
}

/// The names of what a linear layer contracts, in its input's order.
static Index widthOf(const Space &space, const Scalar &input,
                     ArrayRef<unsigned> contracted) {
  Index in = space.resolve(contracted), width;
  for (unsigned name : namesOf(space, input.at))
    if (llvm::is_contained(in, name))
      width.push_back(name);
  return width;
}

std::optional<Writer::MultiHead> Writer::multiHeadOf(const Linear &output) {
  auto op = output.input.value.getDefiningOp<AttentionOp>();
  if (!op || output.input.value != op.getOutput() ||
      output.type != output.weight.elementType() ||
      !fitsMasks(op, isKeras(), options.anyEmptyRows))
    return std::nullopt;
  MultiHead found{op, Heads(space, op, output.input), {}, output, {}, {}};
  const Heads &heads = found.heads;
  Index in = space.resolve(output.in);
  auto isSummed = [&](unsigned name) { return llvm::is_contained(in, name); };
  for (unsigned dim : heads.role.batch) {
    Index names = space.resolve(heads.dims[dim]);
    if (!names.empty() && llvm::all_of(names, isSummed))
      llvm::append_range(found.head, names);
    else if (llvm::none_of(names, isSummed))
      llvm::append_range(found.batch, names);
    else
      return std::nullopt;
  }
  auto withHeads = [&](ArrayRef<unsigned> dims) {
    Index names = found.head;
    llvm::append_range(names, heads.together(dims));
    return names;
  };
  if (!space.areSameOnce(withHeads(heads.role.value), in))
    return std::nullopt;
  for (auto [value, map, dims] :
       {std::tuple(op.getQuery(), op.getQueryMap(), heads.role.head),
        std::tuple(op.getKey(), op.getKeyMap(), heads.role.head),
        std::tuple(op.getValue(), op.getValueMap(), heads.role.value)}) {
    std::optional<Linear> linear = linearOf(heads.element(value, map));
    if (!linear || !space.areSameOnce(linear->out, withHeads(dims)) ||
        linear->bias.has_value() != output.bias.has_value() ||
        linear->type != linear->weight.elementType())
      return std::nullopt;
    found.parts.push_back(*linear);
  }
  double scale = op.getScale().convertToDouble();
  double width = sizeOf(heads.together(heads.role.head));
  if (!(std::abs(scale * std::sqrt(width) - 1.0) < 1e-6))
    return std::nullopt;
  return found;
}

// keras.layers.MultiHeadAttention: kernels [in, head, width] and
// [head, width, out].
std::optional<Writer::LayerCall> Writer::kerasHeads(const MultiHead &layer) {
  static constexpr const char *names[] = {"query", "key", "value"};
  const Linear &output = layer.output;
  Index head = space.resolve(layer.head), out = space.resolve(output.out);
  Index key = space.resolve(layer.heads.together(layer.heads.role.head));
  Index value = space.resolve(layer.heads.together(layer.heads.role.value));
  LayerCall call;
  int64_t widths[3];
  for (unsigned i : {0, 1, 2}) {
    const Linear &part = layer.parts[i];
    Index in = widthOf(space, part.input, part.in);
    widths[i] = sizeOf(in);
    std::string name = std::string(names[i]) + "_dense.";
    const Index &width = i == 2 ? value : key;
    call.uses.push_back({name + "kernel", part.weight, {in, head, width}});
    if (part.bias)
      call.uses.push_back({name + "bias", *part.bias, {head, width}});
  }
  call.uses.push_back(
      {"output_dense.kernel", output.weight, {head, value, out}});
  if (output.bias)
    call.uses.push_back({"output_dense.bias", *output.bias, {out}});
  std::string type = typeName(output.weight.elementType());
  llvm::raw_string_ostream os(call.create);
  os << "keras.layers.MultiHeadAttention(num_heads=" << sizeOf(head)
     << ", key_dim=" << sizeOf(key);
  if (sizeOf(value) != sizeOf(key))
    os << ", value_dim=" << sizeOf(value);
  if (!output.bias)
    os << ", use_bias=False";
  if (sizeOf(out) != widths[0])
    os << ", output_shape=" << sizeOf(out);
  os << typeArgument(type) << ")";
  call.build =
      llvm::formatv("[None, None, {0}], [None, None, {1}], [None, None, {2}]",
                    widths[0], widths[2], widths[1]);
  return call;
}

// torch.nn.MultiheadAttention: the three projections in one weight, where their
// inputs are as wide as the output.
std::optional<Writer::LayerCall> Writer::torchHeads(const MultiHead &layer) {
  static constexpr const char *names[] = {"q_proj_weight", "k_proj_weight",
                                          "v_proj_weight"};
  const Linear &output = layer.output;
  Index head = space.resolve(layer.head), out = space.resolve(output.out);
  Index key = space.resolve(layer.heads.together(layer.heads.role.head));
  Index value = space.resolve(layer.heads.together(layer.heads.role.value));
  int64_t width = sizeOf(out), widths[3];
  for (unsigned i : {0, 1, 2})
    widths[i] = sizeOf(widthOf(space, layer.parts[i].input, layer.parts[i].in));
  if (sizeOf(head) * sizeOf(key) != width ||
      sizeOf(head) * sizeOf(value) != width || widths[0] != width)
    return std::nullopt;
  LayerCall call;
  bool isPacked = widths[1] == width && widths[2] == width;
  auto withHeads = [&](ArrayRef<unsigned> names) {
    Index all = head;
    llvm::append_range(all, names);
    return all;
  };
  for (unsigned i : {0, 1, 2}) {
    const Linear &part = layer.parts[i];
    call.uses.push_back({isPacked ? "in_proj_weight" : names[i],
                         part.weight,
                         {withHeads(i == 2 ? value : key),
                          widthOf(space, part.input, part.in)}});
  }
  for (unsigned i = 0; i < 3 && output.bias; ++i)
    call.uses.push_back({"in_proj_bias",
                         *layer.parts[i].bias,
                         {withHeads(i == 2 ? value : key)}});
  call.uses.push_back(
      {"out_proj.weight", output.weight, {out, withHeads(value)}});
  if (output.bias)
    call.uses.push_back({"out_proj.bias", *output.bias, {out}});
  std::string type = typeName(output.weight.elementType());
  llvm::raw_string_ostream os(call.create);
  os << "nn.MultiheadAttention(" << width << ", " << sizeOf(head);
  if (!output.bias)
    os << ", bias=False";
  if (!isPacked)
    os << ", kdim=" << widths[1] << ", vdim=" << widths[2];
  os << ", batch_first=True";
  os << typeArgument(type) << ")";
  return call;
}

// The input of a projection as [batch, rows, width].
FailureOr<Tensor> Writer::readRows(const MultiHead &layer, const Linear &part,
                                   ArrayRef<unsigned> rows, StringRef hint) {
  FailureOr<Tensor> tensor =
      readAs(part.input, {layer.batch, layer.heads.together(rows),
                          widthOf(space, part.input, part.in)});
  if (failed(tensor))
    return failure();
  return named(hint, *tensor);
}

// What the call says of masks; nothing if the layer has no such argument.
std::optional<std::string> Writer::maskArgument(const MultiHead &layer) {
  const Heads &heads = layer.heads;
  Index rows = heads.together(heads.role.query);
  Index keys = heads.together(heads.role.key);
  bool causal = isCausal(layer.op);
  if (causal && isKeras())
    return ", use_causal_mask=True";
  FailureOr<std::optional<Tensor>> mask = allowed(layer.op, heads, false);
  if (failed(mask))
    return std::nullopt;
  if (!*mask)
    return "";
  Index names = namesOf(space, (*mask)->dims);
  auto isOf = [&](Index own) {
    own = space.resolve(own);
    return llvm::any_of(
        own, [&](unsigned name) { return llvm::is_contained(names, name); });
  };
  if (isOf(layer.head))
    return std::nullopt;
  if (isKeras()) {
    FailureOr<Tensor> wide = viewAs(**mask, {layer.batch, rows, keys}, true);
    return ", attention_mask=" + named("mask", *wide).text;
  }
  if (isOf(layer.batch) && isOf(rows))
    return std::nullopt;
  bool isPadding = isOf(layer.batch) || !isOf(rows);
  FailureOr<Tensor> wide =
      viewAs(**mask, {isPadding ? layer.batch : rows, keys});
  if (failed(wide))
    return std::nullopt;
  return std::string(isPadding ? ", key_padding_mask=~" : ", attn_mask=~") +
         named("mask", *wide).text;
}

std::optional<FailureOr<Tensor>> Writer::multiHead(const Linear &output,
                                                   StringRef hint) {
  std::optional<MultiHead> layer = multiHeadOf(output);
  if (!layer)
    return std::nullopt;
  std::optional<LayerCall> call =
      isKeras() ? kerasHeads(*layer) : torchHeads(*layer);
  const Heads &heads = layer->heads;
  std::optional<std::string> mask = call ? maskArgument(*layer) : std::nullopt;
  if (!mask)
    return std::nullopt;
  FailureOr<Tensor> failedRead = failure();
  SmallVector<std::string> inputs;
  static constexpr const char *names[] = {"query", "key", "value"};
  for (unsigned i : {0, 1, 2}) {
    FailureOr<Tensor> tensor =
        readRows(*layer, layer->parts[i],
                 i == 0 ? heads.role.query : heads.role.key, names[i]);
    if (failed(tensor))
      return failedRead;
    inputs.push_back(tensor->text);
  }
  FailureOr<std::string> attribute = parameters.layer(
      hint.empty() ? "attention" : hint, call->create, call->build, call->uses);
  if (failed(attribute))
    return std::nullopt;
  Value probabilities = layer->op.getProbabilities();
  std::string arguments;
  if (isKeras())
    arguments = inputs[0] + ", " + inputs[2] +
                (inputs[1] == inputs[2] ? "" : ", key=" + inputs[1]) + *mask +
                (probabilities ? ", return_attention_scores=True" : "");
  else
    arguments = joined(inputs) + *mask +
                (probabilities ? ", average_attn_weights=False"
                               : ", need_weights=False");
  if (layer->op.getMask() && options.anyEmptyRows)
    comment("a row with nothing to attend to: " +
            Twine(isKeras() ? "the mean of the values" : "0 or nan") +
            " here, " +
            (layer->op.getEmptyRows() == EmptyRows::Zero ? "0" : "nan") +
            " in the original");
  std::string results = newName("attended");
  if (probabilities || !isKeras()) {
    std::string second = probabilities ? newName("weights") : "_";
    if (probabilities)
      variables[probabilities.getAsOpaquePointer()] = {
          {second,
           {layer->batch, layer->head, heads.together(heads.role.query),
            heads.together(heads.role.key)}},
          heads.element(probabilities, layer->op.getProbabilitiesMap()).at};
    line(results + ", " + second + " = " + *attribute + "(" + arguments + ")");
  } else {
    line(results + " = " + *attribute + "(" + arguments + ")");
  }
  return FailureOr<Tensor>(Tensor{
      results, {layer->batch, heads.together(heads.role.query), output.out}});
}
