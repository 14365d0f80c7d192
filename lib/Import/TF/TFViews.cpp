//===- TFViews.cpp - reshapes, transposes, repetition, joining ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/SizeProduct.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

static RankedTensorType typeOf(ArrayRef<OpFoldResult> sizes, Type element) {
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes) {
    std::optional<int64_t> known = getConstantIntValue(size);
    shape.push_back(known.value_or(-1) < 0 ? ShapedType::kDynamic : *known);
  }
  return RankedTensorType::get(shape, element);
}

//===----------------------------------------------------------------------===//
// Reshape
//===----------------------------------------------------------------------===//

/// The size that makes `to` hold as many elements as `from`: their quotient
/// where it is seen, or a division.
static OpFoldResult inferredSize(TFImport &o, ArrayRef<OpFoldResult> from,
                                 ArrayRef<OpFoldResult> others) {
  SizeProduct all(from), known(others);
  if (std::optional<SizeProduct> quotient = all.dividedBy(known))
    return quotient->materialise(o);
  Value divisor = o.asIndex(known.materialise(o));
  Value one = o.asIndex(o.builder.getIndexAttr(1));
  divisor = arith::MaxSIOp::create(o.builder, o.loc, divisor, one);
  return arith::DivSIOp::create(o.builder, o.loc, o.asIndex(all.materialise(o)),
                                divisor)
      .getResult();
}

static LogicalResult reshape(TFImport &o) {
  FailureOr<Sizes> to = o.elements(1);
  if (failed(to))
    return failure();
  Sizes from = o.sizes(o.operands[0]), others;
  OpFoldResult *inferred = nullptr;
  for (OpFoldResult &size : *to) {
    int64_t known = getConstantIntValue(size).value_or(0);
    if (known < -1 || (known == -1 && inferred))
      return o.error() << "expected sizes of at least 0 and at most one -1";
    if (known == -1)
      inferred = &size;
    else
      others.push_back(size);
  }
  auto count = [](ArrayRef<OpFoldResult> sizes) -> std::optional<int64_t> {
    if (auto known = getConstantIntValues(sizes))
      return ShapedType::getNumElements(*known);
    return std::nullopt;
  };
  std::optional<int64_t> has = count(from), wants = count(others);
  if (has && wants &&
      (inferred ? *wants == 0 || *has % *wants != 0 : *has != *wants))
    return o.error() << "cannot give the " << *has << " elements of "
                     << o.type(0) << " the shape "
                     << typeOf(*to, o.resultElement());
  if (inferred)
    *inferred = inferredSize(o, from, others);
  return o.result(
      o.reshape(o.operands[0], *to, typeOf(*to, o.resultElement())));
}

static LogicalResult expandDims(TFImport &o) {
  FailureOr<int64_t> dim = o.axis(1, o.type(0).getRank() + 1);
  if (failed(dim))
    return failure();
  return o.result(o.unsqueeze(o.operands[0], *dim));
}

static LogicalResult squeeze(TFImport &o) {
  SmallVector<int64_t> dims;
  RankedTensorType type = o.type(0);
  for (Attribute attr : cast<tf::SqueezeOp>(o.op).getSqueezeDims()) {
    FailureOr<int64_t> dim =
        o.normalised(cast<IntegerAttr>(attr).getInt(), type.getRank());
    if (failed(dim))
      return failure();
    if (!type.isDynamicDim(*dim) && type.getDimSize(*dim) != 1)
      return o.error() << "expected size 1 in dimension " << *dim << ", found "
                       << type;
    if (!llvm::is_contained(dims, *dim))
      dims.push_back(*dim);
  }
  if (dims.empty()) {
    if (!type.hasStaticShape())
      return o.error() << "expected squeeze_dims, because sizes of " << type
                       << " are unknown";
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      if (type.getDimSize(dim) == 1)
        dims.push_back(dim);
  }
  for (int64_t dim : dims)
    o.operands[0] = o.withSize(o.operands[0], dim, 1);
  return o.result(o.squeeze(o.operands[0], dims));
}

//===----------------------------------------------------------------------===//
// Transposition and repetition
//===----------------------------------------------------------------------===//

static LogicalResult transpose(TFImport &o) {
  FailureOr<SmallVector<int64_t>> permutation = o.axes(1, o.type(0).getRank());
  if (failed(permutation))
    return failure();
  if (static_cast<int64_t>(permutation->size()) != o.type(0).getRank())
    return o.error() << "expected a permutation of " << o.type(0).getRank()
                     << " dimensions, found " << permutation->size();
  return o.result(o.transpose(o.operands[0], *permutation));
}

static LogicalResult broadcastTo(TFImport &o) {
  FailureOr<Sizes> to = o.elements(1);
  if (failed(to))
    return failure();
  for (OpFoldResult size : *to)
    if (getConstantIntValue(size).value_or(0) < 0)
      return o.error() << "expected sizes of at least 0";
  RankedTensorType from = o.type(0);
  int64_t shift = static_cast<int64_t>(to->size()) - from.getRank();
  for (int64_t dim = 0; dim < from.getRank(); ++dim) {
    int64_t size = from.getDimSize(dim);
    if (shift >= 0 &&
        (size == 1 || ShapedType::isDynamic(size) ||
         getConstantIntValue((*to)[shift + dim]).value_or(size) == size))
      continue;
    return o.error() << "cannot broadcast " << from << " to "
                     << typeOf(*to, o.resultElement());
  }
  return o.result(o.broadcastTo(o.operands[0], *to));
}

/// Each repeated dimension of more than one element gets a dimension in front
/// of it, along which it is repeated; the two are then one.
static LogicalResult tile(TFImport &o) {
  FailureOr<Sizes> multiples = o.elements(1);
  if (failed(multiples))
    return failure();
  RankedTensorType type = o.type(0);
  if (static_cast<int64_t>(multiples->size()) != type.getRank())
    return o.error() << "expected " << type.getRank() << " multiples, found "
                     << multiples->size();
  Value tensor = o.operands[0];
  Sizes own = o.sizes(tensor), repeated;
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0, at = 0; dim < type.getRank(); ++dim, ++at) {
    OpFoldResult multiple = (*multiples)[dim];
    groups.push_back({at});
    if (getConstantIntValue(multiple).value_or(0) < 0)
      return o.error() << "expected multiples of at least 0";
    if (type.getDimSize(dim) == 1 || getConstantIntValue(multiple) == 1) {
      repeated.push_back(o.product(multiple, own[dim]));
      continue;
    }
    tensor = o.unsqueeze(tensor, at);
    repeated.append({multiple, own[dim]});
    groups.back().push_back(++at);
  }
  tensor = o.broadcastTo(tensor, repeated);
  if (repeated.size() != multiples->size())
    tensor = tensor::CollapseShapeOp::create(o.builder, o.loc, tensor, groups);
  return o.result(tensor);
}

//===----------------------------------------------------------------------===//
// Joining
//===----------------------------------------------------------------------===//

static LogicalResult join(TFImport &o, ArrayRef<Value> tensors, int64_t dim) {
  auto first = cast<RankedTensorType>(tensors.front().getType());
  for (Value tensor : tensors) {
    auto type = cast<RankedTensorType>(tensor.getType());
    bool agrees = type.getRank() == first.getRank() &&
                  type.getElementType() == first.getElementType();
    for (int64_t i = 0; agrees && i < type.getRank(); ++i)
      agrees = i == dim || type.isDynamicDim(i) || first.isDynamicDim(i) ||
               type.getDimSize(i) == first.getDimSize(i);
    if (!agrees)
      return o.error() << "cannot join " << first << " and " << type
                       << " along dimension " << dim;
  }
  return o.result(o.concat(tensors, dim));
}

/// `axisOperand` is the first or the last operand, the rest are joined.
static LogicalResult concat(TFImport &o, bool axisIsFirst) {
  unsigned count = o.operands.size();
  if (count < 2)
    return o.error() << "expected at least one tensor";
  ArrayRef<Value> tensors = ArrayRef(o.operands).slice(axisIsFirst, count - 1);
  FailureOr<int64_t> dim =
      o.axis(axisIsFirst ? 0 : count - 1,
             cast<RankedTensorType>(tensors.front().getType()).getRank());
  if (failed(dim))
    return failure();
  return join(o, tensors, *dim);
}

static LogicalResult pack(TFImport &o) {
  if (o.operands.empty())
    return o.error() << "expected at least one tensor";
  FailureOr<int64_t> dim =
      o.normalised(cast<tf::PackOp>(o.op).getAxis(), o.type(0).getRank() + 1);
  if (failed(dim))
    return failure();
  SmallVector<Value> tensors;
  for (auto [position, tensor] : llvm::enumerate(o.operands)) {
    if (o.type(position).getRank() != o.type(0).getRank())
      return o.error() << "cannot stack " << o.type(0) << " and "
                       << o.type(position);
    tensors.push_back(o.unsqueeze(tensor, *dim));
  }
  return join(o, tensors, *dim);
}

static LogicalResult unpack(TFImport &o) {
  FailureOr<int64_t> dim =
      o.normalised(cast<tf::UnpackOp>(o.op).getAxis(), o.type(0).getRank());
  if (failed(dim))
    return failure();
  int64_t count = o.op->getNumResults(), size = o.type(0).getDimSize(*dim);
  if (!ShapedType::isDynamic(size) && size != count)
    return o.error() << "expected " << size << " results for dimension " << *dim
                     << " of " << o.type(0) << ", found " << count;
  Value tensor = o.withSize(o.operands[0], *dim, count);
  for (int64_t i = 0; i < count; ++i)
    o.results.push_back(
        o.squeeze(o.slice(tensor, *dim, o.builder.getIndexAttr(i),
                          o.builder.getIndexAttr(1)),
                  {*dim}));
  return success();
}

void attn::addTFViewRules(TFRules &rules) {
  rules["Reshape"] = reshape;
  rules["ExpandDims"] = expandDims;
  rules["Squeeze"] = squeeze;
  rules["Transpose"] = transpose;
  rules["BroadcastTo"] = broadcastTo;
  rules["Tile"] = tile;
  rules["Concat"] = [](TFImport &o) { return concat(o, true); };
  rules["ConcatV2"] = [](TFImport &o) { return concat(o, false); };
  rules["Pack"] = pack;
  rules["Unpack"] = unpack;
}
