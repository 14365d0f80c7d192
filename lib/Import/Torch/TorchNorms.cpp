//===- TorchNorms.cpp - softmax, normalisation, dropout -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchReduce.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/Torch/TorchLayerOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

//===----------------------------------------------------------------------===//
// Softmax
//===----------------------------------------------------------------------===//

namespace {
struct SoftmaxInput {
  Value tensor; // of floats
  int64_t dim;
  Type result;
};
} // namespace

/// self, dim and the result's type: `dtype` (an int or None) or `half_to_float`
/// (a bool). A tensor without dimensions gets one.
static ParseResult readSoftmax(TorchImport &t, SoftmaxInput &in) {
  Value self = t.op->getOperand(0), kind = t.op->getOperand(2);
  bool halfToFloat = false;
  if (t.tensor(self, in.tensor) ||
      t.dim(t.op->getOperand(1), "dim", t.rankOf(in.tensor), in.dim))
    return failure();
  Type dtype = t.dtypeOf(self);
  if (isa<torch::BoolType>(kind.getType())
          ? t.flag(kind, "half_to_float", halfToFloat)
          : t.dtype(kind, dtype))
    return failure();
  in.result = halfToFloat ? Type(t.b.builder.getF32Type()) : dtype;
  if (!isa<mlir::FloatType>(in.result))
    return t.error() << "expected a softmax of floats, found " << in.result;
  // The op itself computes 16-bit inputs in f32; a wider result needs a wider
  // input.
  auto given = dyn_cast<mlir::FloatType>(t.elementOf(in.tensor));
  if (!given ||
      cast<mlir::FloatType>(in.result).getWidth() >
          cast<mlir::FloatType>(t.b.accumulatorOf(given)).getWidth() ||
      cast<mlir::FloatType>(in.result).getWidth() < given.getWidth())
    in.tensor = t.b.convert(in.tensor, in.result, t.isUnsigned(self));
  if (t.rankOf(in.tensor) == 0)
    in.tensor = t.b.unsqueeze(in.tensor, 0);
  return success();
}

/// Drops the dimension that a tensor without dimensions got.
static LogicalResult replaceSoftmax(TorchImport &t, Value result) {
  auto self = t.typeOf(t.lookup(t.op->getOperand(0)));
  return t.replace(self.getRank() == 0 ? t.b.squeeze(result, 0) : result);
}

template <EmptyRows emptyRows>
static LogicalResult importSoftmax(Operation *, TorchImport &t) {
  SoftmaxInput in;
  if (readSoftmax(t, in))
    return failure();
  Type type = t.typeOf(in.tensor).clone(in.result);
  return replaceSoftmax(
      t, SoftmaxOp::create(t.b.builder, t.b.loc, type, in.tensor,
                           ArrayRef<int64_t>{in.dim}, emptyRows));
}

/// (x - shift) - ln sum e^(x - shift): where x is large, ln would be lost if
/// it were added to the shift first.
static LogicalResult importLogSoftmax(Operation *, TorchImport &t) {
  SoftmaxInput in;
  if (readSoftmax(t, in))
    return failure();
  Value x = t.b.convert(in.tensor, t.b.accumulatorOf(in.result));
  ShiftedSum shifted = sumExp(t, x, in.dim);
  return replaceSoftmax(
      t, t.b.elementwise(
             {x, shifted.shift, shifted.sum}, in.result,
             [&](OpBuilder &b, Location at, ValueRange v) {
               Value difference = arith::SubFOp::create(b, at, v[0], v[1]);
               Value log = math::LogOp::create(b, at, v[2]);
               Value result = arith::SubFOp::create(b, at, difference, log);
               return TensorBuilder::convertScalar(b, at, result, in.result);
             }));
}

//===----------------------------------------------------------------------===//
// Layer and root-mean-square normalisation
//===----------------------------------------------------------------------===//

namespace {
struct NormInput {
  Value tensor, weight, bias;
  SmallVector<int64_t> dims; // the normalised ones: the last few
};
} // namespace

static ParseResult readNorm(TorchImport &t, Value input, Value shape,
                            Value weight, Value bias, NormInput &in) {
  SmallVector<int64_t> normalized;
  if (t.tensor(input, in.tensor) ||
      t.integers(shape, "normalized_shape", normalized) ||
      t.optionalTensor(weight, in.weight) ||
      (bias && t.optionalTensor(bias, in.bias)))
    return failure();
  if (!isa<mlir::FloatType>(t.elementOf(in.tensor)))
    return t.error() << "expected an input of floats, found "
                     << t.typeOf(in.tensor);
  int64_t rank = t.rankOf(in.tensor), count = normalized.size();
  if (count == 0 || count > rank)
    return t.error() << "expected 1 to " << rank
                     << " normalised dimensions, found " << count;
  auto named = RankedTensorType::get(normalized, t.elementOf(in.tensor));
  for (int64_t i = 0; i < count; ++i) {
    int64_t own = t.typeOf(in.tensor).getDimSize(rank - count + i);
    if (normalized[i] < 0 ||
        (!ShapedType::isDynamic(own) && own != normalized[i]))
      return t.error() << "expected a normalised dimension of size " << own
                       << ", found " << normalized[i];
    in.dims.push_back(rank - count + i);
  }
  for (Value *parameter : {&in.weight, &in.bias}) {
    if (!*parameter)
      continue;
    if (t.checkRank(*parameter, "weight", count))
      return failure();
    for (int64_t i = 0; i < count; ++i)
      if (t.checkEqual(in.tensor, in.dims[i], *parameter, i))
        return failure();
    *parameter = t.b.refine(*parameter, named);
  }
  SmallVector<int64_t> shapeOfInput(t.typeOf(in.tensor).getShape());
  llvm::copy(normalized, shapeOfInput.end() - count);
  in.tensor = t.b.refine(
      in.tensor, RankedTensorType::get(shapeOfInput, t.elementOf(in.tensor)));
  return success();
}

static Value layerNorm(TorchImport &t, const NormInput &in, double epsilon) {
  return LayerNormOp::create(t.b.builder, t.b.loc, in.tensor.getType(),
                             in.tensor, in.weight, in.bias, in.dims,
                             APFloat(epsilon));
}

static LogicalResult importLayerNorm(AtenLayerNormOp op, TorchImport &t) {
  NormInput in;
  double epsilon;
  if (readNorm(t, op.getInput(), op.getNormalizedShape(), op.getWeight(),
               op.getBias(), in) ||
      t.number(op.getEps(), "eps", epsilon))
    return failure();
  return t.replace(layerNorm(t, in, epsilon));
}

/// 1 / sqrt(sum(terms) / count + epsilon), the dimensions staying.
static Value inverseRoot(TorchImport &t, Value terms, const NormInput &in,
                         double epsilon) {
  Type type = t.elementOf(terms);
  Value count = countOf(t, {terms, in.dims}, type);
  Value sum = t.b.reduce(Reduction::Sum, terms, in.dims, /*keepDims=*/true);
  Value addend = t.b.constant(type, epsilon);
  return t.b.elementwise({sum, count, addend}, type,
                         [](OpBuilder &b, Location at, ValueRange v) -> Value {
                           Value mean =
                               arith::DivFOp::create(b, at, v[0], v[1]);
                           return math::RsqrtOp::create(
                               b, at, arith::AddFOp::create(b, at, mean, v[2]));
                         });
}

/// Also the mean and 1 / deviation, where somebody reads them.
static LogicalResult importNativeLayerNorm(AtenNativeLayerNormOp op,
                                           TorchImport &t) {
  NormInput in;
  double epsilon;
  if (readNorm(t, op.getInput(), op.getNormalizedShape(), op.getWeight(),
               op.getBias(), in) ||
      t.number(op.getEps(), "eps", epsilon))
    return failure();
  Value result = layerNorm(t, in, epsilon);
  if (op.getMean().use_empty() && op.getRstd().use_empty())
    return t.replace({result, Value(), Value()});
  Type type = t.b.accumulatorOf(t.elementOf(in.tensor));
  Value x = t.b.convert(in.tensor, type);
  Value count = countOf(t, {x, in.dims}, type);
  Value mean = t.b.elementwise(
      {t.b.reduce(Reduction::Sum, x, in.dims, /*keepDims=*/true), count}, type,
      [](OpBuilder &b, Location at, ValueRange v) -> Value {
        return arith::DivFOp::create(b, at, v[0], v[1]);
      });
  Value squares = t.b.elementwise(
      {x, mean}, type, [](OpBuilder &b, Location at, ValueRange v) -> Value {
        Value distance = arith::SubFOp::create(b, at, v[0], v[1]);
        return arith::MulFOp::create(b, at, distance, distance);
      });
  return t.replace({result, mean, inverseRoot(t, squares, in, epsilon)});
}

/// The epsilon given, or that of the input's type (of f32 for 16-bit inputs, as
/// PyTorch computes those in f32).
static ParseResult readEpsilon(TorchImport &t, Value eps, const NormInput &in,
                               double &epsilon) {
  if (!t.isNone(eps))
    return t.number(eps, "eps", epsilon);
  auto type = cast<mlir::FloatType>(t.b.accumulatorOf(t.elementOf(in.tensor)));
  epsilon = std::ldexp(1.0, 1 - static_cast<int>(type.getFPMantissaWidth()));
  return success();
}

template <typename OpT>
static LogicalResult importRmsNorm(OpT op, TorchImport &t) {
  NormInput in;
  double epsilon;
  if (readNorm(t, op.getInput(), op.getNormalizedShape(), op.getWeight(), {},
               in) ||
      readEpsilon(t, op.getEps(), in, epsilon))
    return failure();
  SmallVector<Value> results = {
      RMSNormOp::create(t.b.builder, t.b.loc, in.tensor.getType(), in.tensor,
                        in.weight, in.dims, APFloat(epsilon))};
  if (op->getNumResults() == 1)
    return t.replace(results);
  results.emplace_back();
  if (!op->getResult(1).use_empty()) {
    Type type = t.b.accumulatorOf(t.elementOf(in.tensor));
    Value squares = t.b.elementwise(
        in.tensor, type, [&](OpBuilder &b, Location at, ValueRange v) -> Value {
          Value x = TensorBuilder::convertScalar(b, at, v[0], type);
          return arith::MulFOp::create(b, at, x, x);
        });
    results.back() = inverseRoot(t, squares, in, epsilon);
  }
  return t.replace(results);
}

void attn::addTorchNorms(TorchImports &imports) {
  imports.addAll<AtenSoftmaxIntOp, Aten_SoftmaxOp>(
      importSoftmax<EmptyRows::NaN>);
  imports.addAll<Aten_SafeSoftmaxOp>(importSoftmax<EmptyRows::Zero>);
  imports.addAll<AtenLogSoftmaxIntOp, Aten_LogSoftmaxOp>(importLogSoftmax);
  imports.add(importLayerNorm);
  imports.add(importNativeLayerNorm);
  imports.add(importRmsNorm<AtenRmsNormOp>);
  imports.add(importRmsNorm<Aten_FusedRmsNormOp>);
}
