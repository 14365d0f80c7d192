//===- Tensors.cpp - what moves whole tensors -----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "attn/Formula/Gather.h"
#include "attn/Formula/Size.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

// Rows of a table, as a layer where it is a weight of its own.
FailureOr<Tensor> Writer::rows(const Gather &gather, const Tensor &positions,
                               StringRef hint) {
  Scalar table = gather.table;
  table.at[gather.dim] = space.addDim(table.value, gather.dim);
  auto type = cast<RankedTensorType>(table.value.getType());
  bool isLayer = isConstantTensor(table.value) && gather.dim == 0 &&
                 type.getRank() == 2 && isa<FloatType>(type.getElementType());
  std::string own = typeName(type.getElementType());
  Indices dims = positions.dims;
  if (isLayer) {
    std::string sizes = std::to_string(type.getDimSize(0)) + ", " +
                        std::to_string(type.getDimSize(1));
    Use use{isKeras() ? "embeddings" : "weight", table, table.at};
    std::string create =
        (isKeras() ? "keras.layers.Embedding(" : "nn.Embedding(") + sizes +
        typeArgument(own) + ")";
    void *key = table.value.getAsOpaquePointer();
    std::string build = isKeras() ? "[None]" : "";
    if (!variables.count(key) || parameters.has(create, build, {use})) {
      FailureOr<std::string> layer = parameters.layer(
          hint.empty() ? "embedding" : hint, create, build, {use});
      if (succeeded(layer)) {
        bind(table, *layer + "." + use.name, use.dims);
        dims.push_back(table.at[1]);
        return Tensor{*layer + "(" + positions.text + ")", dims};
      }
    }
  }
  FailureOr<std::string> text = readWhole(table.value, "table");
  if (failed(text))
    return failure();
  Indices rest = table.at;
  rest.erase(rest.begin() + gather.dim);
  rest.insert(rest.begin() + gather.dim, dims.begin(), dims.end());
  return Tensor{framework.take(*text, positions.text, gather.dim), rest};
}

FailureOr<Tensor> Writer::lookedUp(const Gather &gather, Operation *op,
                                   StringRef hint) {
  Indices loops;
  for (const Index &loop : gather.position.at)
    if (!loop.empty() && dependsOn(space, gather.position, loop))
      loops.push_back(loop);
  FailureOr<Tensor> positions = evaluate(gather.position, loops);
  if (failed(positions))
    return failure();
  Index names = namesOf(space, positions->dims);
  for (unsigned name : namesOf(space, gather.table.at))
    if (llvm::is_contained(names, name))
      return refuse(op, "it reads one row for each row of positions");
  return rows(gather, *positions, hint);
}

// "1:3", "2:", ":"; sizes that are known where the slice ends are not asked
// for.
static std::string range(StringRef offset, StringRef size, StringRef stride,
                         bool reachesEnd) {
  std::string from = offset == "0" ? "" : offset.str(), to;
  int64_t low, count, step = 1;
  bool known = !offset.getAsInteger(10, low) && !size.getAsInteger(10, count) &&
               !stride.getAsInteger(10, step);
  if (!reachesEnd)
    to = known ? std::to_string(low + (count - 1) * step + 1)
         : offset == "0" && stride == "1" ? size.str()
         : stride == "1"
             ? (offset + " + " + size).str()
             : (offset + " + " + operand(size) + " * " + operand(stride)).str();
  return from + ":" + to + (stride == "1" ? "" : (":" + stride).str());
}

FailureOr<Tensor> Writer::slice(tensor::ExtractSliceOp op, Scalar element) {
  FailureOr<std::string> source = readWhole(op.getSource());
  if (failed(source))
    return failure();
  llvm::SmallBitVector dropped = op.getDroppedDims();
  std::string text;
  for (int64_t i = 0, rank = op.getSourceType().getRank(); i < rank; ++i) {
    FailureOr<std::string> offset = number(op.getMixedOffsets()[i]);
    FailureOr<std::string> size = number(op.getMixedSizes()[i]);
    FailureOr<std::string> stride = number(op.getMixedStrides()[i]);
    if (failed(offset) || failed(size) || failed(stride))
      return failure();
    text += text.empty() ? "" : ", ";
    int64_t whole = op.getSourceType().getDimSize(i), low, count;
    bool isAll =
        *offset == "0" && *stride == "1" &&
        Size::of(op.getMixedSizes()[i]) == Size::ofDim(op.getSource(), i);
    bool ends = !StringRef(*offset).getAsInteger(10, low) &&
                !StringRef(*size).getAsInteger(10, count) && *stride == "1" &&
                low + count == whole;
    text +=
        dropped[i] ? *offset : range(*offset, *size, *stride, isAll || ends);
  }
  while (StringRef(text).ends_with(", :"))
    text.resize(text.size() - 3);
  return Tensor{text == ":" ? *source : *source + "[" + text + "]", element.at};
}

FailureOr<Tensor> Writer::concat(tensor::ConcatOp op, Scalar element) {
  SmallVector<std::string> parts;
  for (Value input : op.getInputs()) {
    FailureOr<std::string> text = readWhole(input);
    if (failed(text))
      return failure();
    parts.push_back(*text);
  }
  return Tensor{framework.concat(parts, op.getDim()), element.at};
}

FailureOr<Tensor> Writer::pad(tensor::PadOp op, Scalar element) {
  Value fill = op.getConstantPaddingValue();
  Scalar value{fill, {}};
  std::optional<double> known = fill ? constantOf(space, value) : std::nullopt;
  if (!known)
    return refuse(op, "it pads with different values");
  SmallVector<std::string> before, after;
  for (auto [low, high] :
       llvm::zip(op.getMixedLowPad(), op.getMixedHighPad())) {
    FailureOr<std::string> left = number(low), right = number(high);
    if (failed(left) || failed(right))
      return failure();
    before.push_back(*left);
    after.push_back(*right);
  }
  FailureOr<std::string> source = readWhole(op.getSource());
  if (failed(source))
    return failure();
  return Tensor{
      framework.pad(*source, before, after, literal(*known, fill.getType())),
      element.at};
}

FailureOr<Tensor> Writer::reshape(Operation *op, Value source, Scalar element) {
  FailureOr<std::string> text = readWhole(source);
  if (failed(text))
    return failure();
  SmallVector<std::string> sizes;
  unsigned numDynamic = 0;
  auto type = cast<RankedTensorType>(element.value.getType());
  for (int64_t i = 0; i < type.getRank(); ++i) {
    FailureOr<std::string> size = std::string("-1");
    if (auto reshape = dyn_cast<tensor::ReshapeOp>(op);
        reshape && type.isDynamicDim(i) && numDynamic > 0) {
      auto shape = reshape.getShape().getDefiningOp<tensor::FromElementsOp>();
      if (!shape)
        return refuse(op, "its sizes are a tensor");
      size = number(shape.getElements()[i]);
    } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op);
               expand && (!type.isDynamicDim(i) || numDynamic > 0)) {
      size = number(expand.getMixedOutputShape()[i]);
    } else if (!type.isDynamicDim(i) || numDynamic > 0) {
      size = sizeText(Extent::of(element.value, i));
    }
    if (failed(size))
      return failure();
    numDynamic += type.isDynamicDim(i);
    sizes.push_back(*size);
  }
  return Tensor{framework.reshape(*text, sizes), element.at};
}

FailureOr<Tensor> Writer::constant(Scalar element, StringRef hint) {
  if (isSplat(element.value)) {
    Type type = getElementTypeOrSelf(element.value.getType());
    std::optional<double> value = constantOf(space, element);
    auto shape = cast<RankedTensorType>(element.value.getType());
    if (value && shape.getNumElements() == 1)
      if (std::optional<std::string> known = parameters.number(*value, type))
        return Tensor{*known, {}};
    if (value)
      return Tensor{literal(*value, type), {}};
  }
  FailureOr<std::string> text =
      parameters.weight(element.value, hint.empty() ? "weight" : hint);
  if (failed(text))
    return refuse(element.value.getDefiningOp(), "it has no data");
  return Tensor{*text, element.at};
}

FailureOr<Tensor> Writer::whole(Operation *op, Scalar element, StringRef hint) {
  using Result = FailureOr<Tensor>;
  return llvm::TypeSwitch<Operation *, Result>(op)
      .Case([&](arith::ConstantOp) { return constant(element, hint); })
      .Case([&](tensor::ExtractSliceOp o) { return slice(o, element); })
      .Case([&](tensor::ConcatOp o) { return concat(o, element); })
      .Case([&](tensor::PadOp o) { return pad(o, element); })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
          [&](auto o) { return reshape(o, o.getSrc(), element); })
      .Case([&](tensor::ReshapeOp o) {
        return reshape(o, o.getSource(), element);
      })
      .Case([&](tensor::CastOp o) -> Result {
        FailureOr<std::string> text = readWhole(o.getSource());
        if (failed(text))
          return failure();
        return Tensor{*text, element.at};
      })
      .Case([&](tensor::FromElementsOp o) -> Result {
        if (o.getElements().size() != 1)
          return refuse(o, "it is made of several numbers");
        FailureOr<Tensor> tensor = read({o.getElements()[0], {}});
        if (failed(tensor))
          return failure();
        return Tensor{tensor->text, {}};
      })
      .Default([&](Operation *o) -> Result {
        return refuse(o, "there is no counterpart");
      });
}
