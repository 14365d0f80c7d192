//===- TorchInterpolation.cpp - images at another resolution --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Positions and weights depend on sizes alone: the nearest position is a
// gather, anything smoother a product with a constant matrix for each
// dimension.

#include "TorchImport.h"
#include "attn/Dialect/Torch/TorchWindowOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

namespace {
enum class Mode { Nearest, Linear, Cubic };

/// One dimension: result position i is at i * step + shift of the input.
struct Axis {
  int64_t from, to;
  double step, shift = 0;
};
} // namespace

/// `scale` is the factor that was asked for, 0 if a size was.
static Axis axisOf(int64_t from, int64_t to, double scale, Mode mode,
                   bool alignCorners) {
  Axis axis = {from, to, scale > 0 ? 1 / scale : double(from) / double(to)};
  if (mode == Mode::Nearest)
    return axis;
  if (alignCorners)
    axis.step = to > 1 ? double(from - 1) / double(to - 1) : 0;
  else
    axis.shift = axis.step / 2 - 0.5;
  return axis;
}

/// PyTorch's cubic convolution, with a = -0.75.
static double cubicWeight(double distance) {
  const double a = -0.75;
  double x = std::abs(distance);
  if (x <= 1)
    return ((a + 2) * x - (a + 3)) * x * x + 1;
  return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0;
}

/// The share that each input position has in each result position.
static SmallVector<double> weightsOf(const Axis &axis, Mode mode) {
  SmallVector<double> weights(axis.to * axis.from, 0);
  for (int64_t i = 0; i < axis.to; ++i) {
    double at = i * axis.step + axis.shift;
    if (mode == Mode::Linear)
      at = std::max(at, 0.0);
    double base = std::floor(at);
    int64_t first = mode == Mode::Cubic ? -1 : 0,
            last = mode == Mode::Cubic ? 2 : 1;
    for (int64_t tap = first; tap <= last; ++tap) {
      int64_t position =
          std::clamp<int64_t>(int64_t(base) + tap, 0, axis.from - 1);
      double distance = at - base - double(tap);
      weights[i * axis.from + position] +=
          mode == Mode::Cubic ? cubicWeight(distance)
                              : std::max(0.0, 1 - std::abs(distance));
    }
  }
  return weights;
}

static Value alongNearest(TorchImport &t, Value input, int64_t dim,
                          const Axis &axis) {
  SmallVector<int64_t> positions;
  for (int64_t i = 0; i < axis.to; ++i)
    positions.push_back(std::min<int64_t>(
        int64_t(std::floor(float(i) * float(axis.step))), axis.from - 1));
  auto type = RankedTensorType::get({axis.to}, t.b.builder.getI64Type());
  Value table = arith::ConstantOp::create(
      t.b.builder, t.b.loc, DenseElementsAttr::get(type, ArrayRef(positions)));
  TorchImport::Sizes sizes = t.b.sizes(input);
  sizes[dim] = t.index(axis.to);
  return t.b.generate(sizes, t.elementOf(input),
                      [&](OpBuilder &b, Location at, ValueRange out) -> Value {
                        SmallVector<Value> from(out);
                        Value position =
                            tensor::ExtractOp::create(b, at, table, out[dim]);
                        from[dim] = arith::IndexCastOp::create(
                            b, at, b.getIndexType(), position);
                        return tensor::ExtractOp::create(b, at, input, from);
                      });
}

static Value alongMatrix(TorchImport &t, Value input, int64_t dim,
                         const Axis &axis, Mode mode) {
  Type element = t.elementOf(input);
  SmallVector<APFloat> rounded;
  for (double weight : weightsOf(axis, mode)) {
    APFloat value(weight);
    bool losesInfo;
    value.convert(cast<mlir::FloatType>(element).getFloatSemantics(),
                  APFloat::rmNearestTiesToEven, &losesInfo);
    rounded.push_back(value);
  }
  auto type = RankedTensorType::get({axis.to, axis.from}, element);
  Value matrix = arith::ConstantOp::create(
      t.b.builder, t.b.loc, DenseElementsAttr::get(type, rounded));
  std::string in = StringRef("abcde").take_front(t.rankOf(input)).str(),
              out = in;
  out[dim] = 'z';
  return t.b.contract(input, in, matrix, std::string("z") + in[dim], out,
                      element);
}

static LogicalResult resample(TorchImport &t, Value operand, Mode mode,
                              bool alignCorners, Value scales) {
  Value input;
  SmallVector<int64_t> shape;
  SmallVector<Value> factors;
  if (t.tensor(operand, input) ||
      (scales && !t.isNone(scales) && t.list(scales, factors)))
    return failure();
  int64_t rank = t.rankOf(input);
  if (!t.declaredShape(0, shape) || rank < 3 || rank > 5 ||
      static_cast<int64_t>(shape.size()) != rank ||
      !isa<mlir::FloatType>(t.elementOf(input)))
    return t.error() << "expected floats [N, C, ...] and a result of known "
                        "rank, found "
                     << t.typeOf(input);
  for (int64_t dim = 2; dim < rank; ++dim) {
    int64_t from = t.typeOf(input).getDimSize(dim), to = shape[dim];
    if (ShapedType::isDynamic(from) || ShapedType::isDynamic(to) || from == 0)
      return t.error() << "expected static sizes of at least 1 to interpolate, "
                          "found "
                       << t.typeOf(input);
    double scale = 0;
    FloatAttr factor;
    if (dim - 2 < static_cast<int64_t>(factors.size())) {
      auto constant = factors[dim - 2].getDefiningOp<arith::ConstantOp>();
      if (constant)
        factor = dyn_cast<FloatAttr>(constant.getValue());
      if (!factor)
        return t.error() << "expected constant scale factors";
      scale = factor.getValueAsDouble();
    }
    Axis axis = axisOf(from, to, scale, mode, alignCorners);
    input = mode == Mode::Nearest ? alongNearest(t, input, dim, axis)
                                  : alongMatrix(t, input, dim, axis, mode);
  }
  return t.replace(input);
}

static LogicalResult importNearest(Operation *op, TorchImport &t) {
  return resample(t, op->getOperand(0), Mode::Nearest, false,
                  op->getOperand(2));
}

template <Mode mode>
static LogicalResult importSmooth(Operation *op, TorchImport &t) {
  bool alignCorners;
  if (t.flag(op->getOperand(2), "align_corners", alignCorners))
    return failure();
  return resample(t, op->getOperand(0), mode, alignCorners, op->getOperand(3));
}

static LogicalResult importInterpolate(Aten__InterpolateSizeListScaleListOp op,
                                       TorchImport &t) {
  StringRef name;
  bool alignCorners = false, antialias, recomputes = false;
  if (t.string(op.getMode(), "mode", name) ||
      t.flag(op.getAntialias(), "antialias", antialias) ||
      (!t.isNone(op.getAlignCorners()) &&
       t.flag(op.getAlignCorners(), "align_corners", alignCorners)) ||
      (!t.isNone(op.getRecomputeScaleFactor()) &&
       t.flag(op.getRecomputeScaleFactor(), "recompute_scale_factor",
              recomputes)))
    return failure();
  std::optional<Mode> mode =
      llvm::StringSwitch<std::optional<Mode>>(name)
          .Case("nearest", Mode::Nearest)
          .Cases({"linear", "bilinear", "trilinear"}, Mode::Linear)
          .Case("bicubic", Mode::Cubic)
          .Default(std::nullopt);
  if (!mode || antialias)
    return t.error() << "expected mode 'nearest', 'linear', 'bilinear', "
                        "'trilinear' or 'bicubic' without antialiasing, found '"
                     << name << "'";
  // Factors that are computed anew are those of the sizes.
  return resample(t, op.getInput(), *mode, alignCorners,
                  recomputes ? Value() : op.getScaleFactor());
}

void attn::addTorchInterpolation(TorchImports &imports) {
  imports.addAll<AtenUpsampleNearest1dVecOp, AtenUpsampleNearest2dVecOp>(
      importNearest);
  imports.addAll<AtenUpsampleLinear1dVecOp, AtenUpsampleBilinear2dVecOp>(
      importSmooth<Mode::Linear>);
  imports.addAll<AtenUpsampleBicubic2dVecOp>(importSmooth<Mode::Cubic>);
  imports.add(importInterpolate);
}
