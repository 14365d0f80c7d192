//===- TorchReductions.cpp - sums, maxima, norms, running sums ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchReduce.h"

#include "attn/Dialect/Torch/TorchLayerOps.h"
#include "attn/Dialect/Torch/TorchReductionOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <limits>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

ParseResult attn::readReduction(TorchImport &t, Value self, Value dims,
                                Value keepDims, ReductionInput &in) {
  if (t.tensor(self, in.tensor))
    return failure();
  in.isUnsigned = t.isUnsigned(self);
  int64_t rank = t.rankOf(in.tensor);
  if (!dims)
    llvm::append_range(in.dims, llvm::seq<int64_t>(0, rank));
  else if (isa<torch::IntType>(dims.getType())) {
    int64_t dim;
    if (t.dim(dims, "dim", rank, dim))
      return failure();
    in.dims.push_back(dim);
  } else if (t.dims(dims, "dim", rank, in.dims)) {
    return failure();
  }
  if (keepDims && t.flag(keepDims, "keepdim", in.keepDims))
    return failure();
  if (rank == 0) // as one of one dimension, which is then dropped again
    in.dims.clear();
  return success();
}

Value attn::countOf(TorchImport &t, const ReductionInput &in, Type type) {
  OpFoldResult count = t.index(1);
  for (int64_t dim : in.dims)
    count = t.b.product(count, t.b.size(in.tensor, dim));
  if (auto known = getConstantIntValue(count))
    return t.b.constant(type, static_cast<double>(*known));
  Value integer = arith::IndexCastOp::create(
      t.b.builder, t.b.loc, t.b.builder.getI64Type(), cast<Value>(count));
  return arith::SIToFPOp::create(t.b.builder, t.b.loc, type, integer);
}

//===----------------------------------------------------------------------===//
// Sums, means, products
//===----------------------------------------------------------------------===//

/// The element type of the result: `dtype`, or what the file states, or i64 for
/// sums of integers.
static ParseResult resultType(TorchImport &t, Value self, Value dtype,
                              bool asFloat, Type &result) {
  result = t.declaredDtype();
  if (!result) {
    result = t.dtypeOf(self);
    if (isa<IntegerType>(result))
      result = asFloat ? Type(t.b.builder.getF32Type())
                       : t.b.builder.getIntegerType(64, /*isSigned=*/true);
  }
  if (dtype && t.dtype(dtype, result))
    return failure();
  result = signless(result);
  return success();
}

static LogicalResult importSum(TorchImport &t, Reduction kind, Value self,
                               Value dims, Value keepDims, Value dtype) {
  ReductionInput in;
  Type type;
  if (readReduction(t, self, dims, keepDims, in) ||
      resultType(t, self, dtype, /*asFloat=*/false, type))
    return failure();
  Value converted = t.b.convert(in.tensor, type, in.isUnsigned);
  return t.replace(t.b.reduce(kind, converted, in.dims, in.keepDims));
}

static LogicalResult importSumAll(AtenSumOp op, TorchImport &t) {
  return importSum(t, Reduction::Sum, op.getSelf(), {}, {}, op.getDtype());
}
static LogicalResult importSumDims(AtenSumDimIntListOp op, TorchImport &t) {
  return importSum(t, Reduction::Sum, op.getSelf(), op.getDim(),
                   op.getKeepdim(), op.getDtype());
}
static LogicalResult importProdAll(AtenProdOp op, TorchImport &t) {
  return importSum(t, Reduction::Product, op.getSelf(), {}, {}, op.getDtype());
}
static LogicalResult importProdDim(AtenProdDimIntOp op, TorchImport &t) {
  return importSum(t, Reduction::Product, op.getSelf(), op.getDim(),
                   op.getKeepdim(), op.getDtype());
}

/// sum / count, in the type that 16-bit floats are summed in.
static LogicalResult importMean(TorchImport &t, Value self, Value dims,
                                Value keepDims, Value dtype) {
  ReductionInput in;
  Type type;
  if (readReduction(t, self, dims, keepDims, in) ||
      resultType(t, self, dtype, /*asFloat=*/true, type))
    return failure();
  if (!isa<mlir::FloatType>(type))
    return t.error() << "expected a mean of floats, found " << type;
  Type summed = t.b.accumulatorOf(type);
  Value sum =
      t.b.reduce(Reduction::Sum, t.b.convert(in.tensor, summed, in.isUnsigned),
                 in.dims, in.keepDims);
  Value count = countOf(t, in, summed);
  return t.replace(t.b.elementwise(
      {sum, count}, type, [&](OpBuilder &b, Location at, ValueRange v) {
        Value mean = arith::DivFOp::create(b, at, v[0], v[1]);
        return TensorBuilder::convertScalar(b, at, mean, type);
      }));
}

static LogicalResult importMeanAll(AtenMeanOp op, TorchImport &t) {
  return importMean(t, op.getSelf(), {}, {}, op.getDtype());
}
static LogicalResult importMeanDims(AtenMeanDimOp op, TorchImport &t) {
  return importMean(t, op.getSelf(), op.getDim(), op.getKeepdim(),
                    op.getDtype());
}

//===----------------------------------------------------------------------===//
// Largest, smallest, all, any
//===----------------------------------------------------------------------===//

/// self alone, or self, dim and keepdim; booleans if `asBool`.
template <Reduction kind, bool asBool>
static LogicalResult importReduce(Operation *op, TorchImport &t) {
  ReductionInput in;
  bool all = op->getNumOperands() == 1;
  if (readReduction(t, op->getOperand(0), all ? Value() : op->getOperand(1),
                    all ? Value() : op->getOperand(2), in))
    return failure();
  if (asBool)
    in.tensor = t.b.convert(in.tensor, t.b.builder.getI1Type());
  bool isUnsigned = in.isUnsigned || t.elementOf(in.tensor).isInteger(1);
  return t.replace(
      t.b.reduce(kind, in.tensor, in.dims, in.keepDims, isUnsigned));
}

//===----------------------------------------------------------------------===//
// Norms and logsumexp
//===----------------------------------------------------------------------===//

/// (sum |x|^p)^(1/p); the largest or smallest |x| for infinite p.
static Value vectorNorm(TorchImport &t, const ReductionInput &in, double p,
                        Type type) {
  Type computed = t.b.accumulatorOf(type);
  double inf = std::numeric_limits<double>::infinity();
  Value x = t.b.convert(in.tensor, computed, in.isUnsigned);
  Value terms = t.b.elementwise(
      x, computed, [&](OpBuilder &b, Location at, ValueRange v) -> Value {
        if (p == 2)
          return arith::MulFOp::create(b, at, v[0], v[0]);
        Value magnitude = math::AbsFOp::create(b, at, v[0]);
        if (p == 1 || p == inf || p == -inf)
          return magnitude;
        Value exponent = TensorBuilder(b, at).constant(computed, p);
        return math::PowFOp::create(b, at, magnitude, exponent);
      });
  Reduction kind = p == inf    ? Reduction::Max
                   : p == -inf ? Reduction::Min
                               : Reduction::Sum;
  Value sum = t.b.reduce(kind, terms, in.dims, in.keepDims);
  return t.b.elementwise(
      sum, type, [&](OpBuilder &b, Location at, ValueRange v) {
        Value root = v[0];
        if (p == 2)
          root = math::SqrtOp::create(b, at, root);
        else if (p != 1 && p != inf && p != -inf)
          root = math::PowFOp::create(
              b, at, root, TensorBuilder(b, at).constant(computed, 1 / p));
        return TensorBuilder::convertScalar(b, at, root, type);
      });
}

static LogicalResult importNorm(TorchImport &t, Value self, Value order,
                                Value dims, Value keepDims, Value dtype) {
  ReductionInput in;
  Type type;
  double p = 2;
  if (readReduction(t, self, dims, keepDims, in) ||
      resultType(t, self, dtype, /*asFloat=*/true, type) ||
      (!t.isNone(order) && t.number(order, "ord", p)))
    return failure();
  if (p == 0 || !isa<mlir::FloatType>(type))
    return t.error() << "expected a norm of floats of an order other than 0";
  return t.replace(vectorNorm(t, in, p, type));
}

/// v g / |v|: the norm of each slice of v along `dim`, kept for broadcasting.
static LogicalResult importWeightNorm(Aten_WeightNormOp op, TorchImport &t) {
  ReductionInput in;
  Value length;
  int64_t kept;
  if (t.tensor(op.getV(), in.tensor) || t.tensor(op.getG(), length) ||
      t.dim(op.getDim(), "dim", t.rankOf(in.tensor), kept) ||
      t.checkBroadcast({in.tensor, length}))
    return failure();
  Type type = t.elementOf(in.tensor), computed = t.b.accumulatorOf(type);
  if (!isa<mlir::FloatType>(type))
    return t.error() << "expected a norm of floats of an order other than 0";
  in.keepDims = true;
  for (int64_t dim = 0; dim < t.rankOf(in.tensor); ++dim)
    if (dim != kept)
      in.dims.push_back(dim);
  Value norm = vectorNorm(t, in, 2, computed);
  return t.replace(t.b.elementwise(
      {in.tensor, length, norm}, type,
      [&](OpBuilder &b, Location at, ValueRange v) {
        auto wide = [&](Value value) {
          return TensorBuilder::convertScalar(b, at, value, computed);
        };
        Value factor = arith::DivFOp::create(b, at, wide(v[1]), v[2]);
        return TensorBuilder::convertScalar(
            b, at, arith::MulFOp::create(b, at, wide(v[0]), factor), type);
      }));
}

static LogicalResult importVectorNorm(AtenLinalgVectorNormOp op,
                                      TorchImport &t) {
  return importNorm(t, op.getSelf(), op.getOrd(), op.getDim(), op.getKeepdim(),
                    op.getDtype());
}
static LogicalResult importNormDims(AtenNormScalarOptDimOp op, TorchImport &t) {
  return importNorm(t, op.getSelf(), op.getP(), op.getDim(), op.getKeepdim(),
                    {});
}

ShiftedSum attn::sumExp(TorchImport &t, Value x, ArrayRef<int64_t> dims) {
  Type type = t.elementOf(x);
  // An infinite maximum is not subtracted: it would make NaN of inf - inf.
  Value largest = t.b.reduce(Reduction::Max, x, dims, /*keepDims=*/true);
  Value shift = t.b.elementwise(
      largest, type, [&](OpBuilder &b, Location at, ValueRange v) -> Value {
        TensorBuilder nested(b, at);
        Value magnitude = math::AbsFOp::create(b, at, v[0]);
        Value isFinite = arith::CmpFOp::create(
            b, at, arith::CmpFPredicate::ONE, magnitude,
            nested.constant(type, std::numeric_limits<double>::infinity()));
        return arith::SelectOp::create(b, at, isFinite, v[0],
                                       nested.constant(type, 0.0));
      });
  Value powers = t.b.elementwise(
      {x, shift}, type, [&](OpBuilder &b, Location at, ValueRange v) -> Value {
        return math::ExpOp::create(b, at,
                                   arith::SubFOp::create(b, at, v[0], v[1]));
      });
  return {shift, t.b.reduce(Reduction::Sum, powers, dims, /*keepDims=*/true)};
}

static LogicalResult importLogSumExp(AtenLogsumexpOp op, TorchImport &t) {
  ReductionInput in;
  Type type;
  if (readReduction(t, op.getSelf(), op.getDim(), op.getKeepdim(), in) ||
      resultType(t, op.getSelf(), {}, /*asFloat=*/true, type))
    return failure();
  Value x = t.b.convert(in.tensor, t.b.accumulatorOf(type), in.isUnsigned);
  ShiftedSum shifted = sumExp(t, x, in.dims);
  Value total =
      t.b.elementwise({shifted.sum, shifted.shift}, t.elementOf(x),
                      [&](OpBuilder &b, Location at, ValueRange v) -> Value {
                        return arith::AddFOp::create(
                            b, at, math::LogOp::create(b, at, v[0]), v[1]);
                      });
  if (!in.keepDims)
    total = t.b.squeeze(total, in.dims);
  return t.replace(t.b.convert(total, type));
}

void attn::addTorchReductions(TorchImports &imports) {
  imports.add(importSumAll);
  imports.add(importSumDims);
  imports.add(importProdAll);
  imports.add(importProdDim);
  imports.add(importMeanAll);
  imports.add(importMeanDims);
  imports.addAll<AtenMaxOp, AtenAmaxOp>(importReduce<Reduction::Max, false>);
  imports.addAll<AtenMinOp, AtenAminOp>(importReduce<Reduction::Min, false>);
  imports.addAll<AtenAllOp, AtenAllDimOp, AtenAllDimsOp>(
      importReduce<Reduction::And, true>);
  imports.addAll<AtenAnyOp, AtenAnyDimOp, AtenAnyDimsOp>(
      importReduce<Reduction::Or, true>);
  imports.add(importVectorNorm);
  imports.add(importWeightNorm);
  imports.add(importNormDims);
  imports.add(importLogSumExp);
}
