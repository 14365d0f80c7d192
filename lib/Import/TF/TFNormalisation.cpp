//===- TFNormalisation.cpp - softmax and batch normalisation --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Softmax
//===----------------------------------------------------------------------===//

static LogicalResult softmax(TFImport &o) {
  int64_t rank = o.type(0).getRank();
  if (rank < 1)
    return o.error() << "expected at least one dimension, found " << o.type(0);
  return o.result(SoftmaxOp::create(o.builder, o.loc, o.type(0), o.operands[0],
                                    ArrayRef<int64_t>{rank - 1},
                                    EmptyRows::NaN));
}

template <typename Op> static Value join(TFImport &o, Value x, Value y) {
  return o.elementwise({x, y}, getElementTypeOrSelf(x.getType()),
                       [](OpBuilder &b, Location loc, ValueRange in) -> Value {
                         return Op::create(b, loc, in[0], in[1]);
                       });
}

template <typename Op> static Value apply(TFImport &o, Value x) {
  return o.elementwise(x, getElementTypeOrSelf(x.getType()),
                       [](OpBuilder &b, Location loc, ValueRange in) -> Value {
                         return Op::create(b, loc, in[0]);
                       });
}

// (x - max x) - log(sum(exp(x - max x)))
static LogicalResult logSoftmax(TFImport &o) {
  int64_t last = o.type(0).getRank() - 1;
  if (last < 0)
    return o.error() << "expected at least one dimension, found " << o.type(0);
  Type element = o.resultElement();
  Value x = o.convert(o.operands[0], o.accumulatorOf(element));
  Value maximum = o.reduce(Reduction::Max, x, {last}, /*keepDims=*/true);
  Value shifted = join<arith::SubFOp>(o, x, maximum);
  Value sum = o.reduce(Reduction::Sum, apply<math::ExpOp>(o, shifted), {last},
                       /*keepDims=*/true);
  Value result = join<arith::SubFOp>(o, shifted, apply<math::LogOp>(o, sum));
  return o.result(o.convert(result, element));
}

//===----------------------------------------------------------------------===//
// FusedBatchNorm
//===----------------------------------------------------------------------===//

/// Whether every element of a tensor is `value`.
static bool repeats(Value tensor, double value) {
  auto isValue = [&](const APFloat &found) {
    return found.convertToDouble() == value;
  };
  DenseFPElementsAttr constant;
  if (matchPattern(tensor, m_Constant(&constant)))
    return constant.isSplat() && isValue(constant.getSplatValue<APFloat>());
  auto filled = tensor.getDefiningOp<linalg::FillOp>();
  FloatAttr scalar;
  return filled &&
         matchPattern(filled.getInputs().front(), m_Constant(&scalar)) &&
         isValue(scalar.getValue());
}

/// (x - mean) / sqrt(variance + epsilon) over dimension `dim`. A reshape that
/// leaves the dimension alone is moved behind, so that the layer norm is that
/// of the model and not of the picture that batch normalisation wants.
static Value standardised(TFImport &o, Value x, int64_t dim, double epsilon) {
  OpBuilder &b = o.builder;
  if (auto expand = x.getDefiningOp<tensor::ExpandShapeOp>()) {
    for (auto [source, group] :
         llvm::enumerate(expand.getReassociationIndices())) {
      if (!llvm::is_contained(group, dim) ||
          llvm::any_of(group, [&](int64_t other) {
            return other != dim &&
                   expand.getResultType().getDimSize(other) != 1;
          }))
        continue;
      Value inner = standardised(o, expand.getSrc(), source, epsilon);
      return tensor::ExpandShapeOp::create(
          b, o.loc, expand.getResultType(), inner,
          expand.getReassociationIndices(), expand.getMixedOutputShape());
    }
  }
  if (auto collapse = x.getDefiningOp<tensor::CollapseShapeOp>()) {
    auto groups = collapse.getReassociationIndices();
    if (groups.size() > static_cast<size_t>(dim) && groups[dim].size() == 1) {
      Value inner =
          standardised(o, collapse.getSrc(), groups[dim].front(), epsilon);
      return tensor::CollapseShapeOp::create(b, o.loc, collapse.getResultType(),
                                             inner, groups);
    }
  }
  return LayerNormOp::create(b, o.loc, x.getType(), x, Value(), Value(),
                             b.getDenseI64ArrayAttr({dim}),
                             b.getF64FloatAttr(epsilon));
}

namespace {
/// What batch normalisation says of its operands.
struct Picture {
  int64_t channel;            // the dimension of scale and offset
  SmallVector<int64_t> other; // the dimensions of size other than 1
};
} // namespace

static FailureOr<Picture> readPicture(TFImport &o, StringRef format) {
  int64_t rank = o.type(0).getRank();
  bool channelLast = format == "NHWC" || format == "NDHWC";
  if (rank < 3 || (!channelLast && format != "NCHW" && format != "NCDHW"))
    return o.error() << "expected a picture in NHWC or NCHW, found "
                     << o.type(0) << " in '" << format << "'";
  Picture picture{channelLast ? rank - 1 : 1, {}};
  for (int64_t dim = 0; dim < rank; ++dim)
    if (dim != picture.channel && o.type(0).getDimSize(dim) != 1)
      picture.other.push_back(dim);
  for (unsigned operand = 1; operand < 5; ++operand) {
    int64_t size = o.type(0).getDimSize(picture.channel);
    if (o.type(operand).getRank() != 1)
      return o.error() << "expected a vector as operand " << operand
                       << ", found " << o.type(operand);
    int64_t own = o.type(operand).getDimSize(0);
    // In training, mean and variance are not read and may be empty.
    if (operand < 3 && own != size && !ShapedType::isDynamic(own) &&
        !ShapedType::isDynamic(size))
      return o.error() << "expected " << size << " values as operand "
                       << operand << ", found " << own;
  }
  return picture;
}

/// A vector by channel, in the shape of the picture and the type computed in.
static Value byChannel(TFImport &o, unsigned operand, const Picture &picture,
                       Type computed) {
  Value vector = o.operands[operand];
  if (picture.channel == 1)
    for (int64_t dim = 2; dim < o.type(0).getRank(); ++dim)
      vector = o.unsqueeze(vector, 1);
  return o.convert(vector, computed);
}

template <typename Op> static LogicalResult batchNorm(TFImport &o) {
  auto op = cast<Op>(o.op);
  for (OpResult result : llvm::drop_begin(op->getResults()))
    if (!result.use_empty())
      return o.error() << "is read beyond its first result; statistics are "
                          "not imported";
  FailureOr<Picture> picture = readPicture(o, op.getDataFormat());
  if (failed(picture))
    return failure();
  double epsilon = op.getEpsilon().convertToDouble();
  Value y = o.operands[0];
  Type element = o.type(0).getElementType(), computed = element;
  if (op.getIsTraining()) {
    if (picture->other.empty())
      picture->other.push_back(picture->channel == 1 ? 2 : 1);
    if (picture->other.size() == 1)
      y = standardised(o, y, picture->other.front(), epsilon);
    else
      y = LayerNormOp::create(o.builder, o.loc, y.getType(), y, Value(),
                              Value(),
                              o.builder.getDenseI64ArrayAttr(picture->other),
                              o.builder.getF64FloatAttr(epsilon));
  } else {
    computed = o.accumulatorOf(element);
    y = join<arith::SubFOp>(o, o.convert(y, computed),
                            byChannel(o, 3, *picture, computed));
    Value variance = byChannel(o, 4, *picture, computed);
    Value deviation = o.elementwise(
        variance, computed,
        [&](OpBuilder &b, Location loc, ValueRange in) -> Value {
          Value small = arith::ConstantOp::create(
              b, loc, b.getFloatAttr(computed, epsilon));
          return math::RsqrtOp::create(
              b, loc, arith::AddFOp::create(b, loc, in[0], small));
        });
    y = join<arith::MulFOp>(o, y, deviation);
  }
  if (!repeats(o.operands[1], 1.0))
    y = join<arith::MulFOp>(o, y, byChannel(o, 1, *picture, computed));
  if (!repeats(o.operands[2], 0.0))
    y = join<arith::AddFOp>(o, y, byChannel(o, 2, *picture, computed));
  o.results.push_back(o.convert(y, element));
  for (OpResult unused : llvm::drop_begin(op->getResults()))
    o.results.push_back(
        ub::PoisonOp::create(o.builder, o.loc, unused.getType()));
  return success();
}

void attn::addTFNormalisationRules(TFRules &rules) {
  rules["Softmax"] = softmax;
  rules["LogSoftmax"] = logSoftmax;
  rules["FusedBatchNorm"] = batchNorm<tf::FusedBatchNormOp>;
  rules["FusedBatchNormV2"] = batchNorm<tf::FusedBatchNormV2Op>;
  rules["FusedBatchNormV3"] = batchNorm<tf::FusedBatchNormV3Op>;
}
