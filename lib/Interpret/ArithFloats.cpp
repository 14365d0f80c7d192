//===- ArithFloats.cpp - arith on floats, in float64 --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pointwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// NaN where one is, and -0 < +0.
static double maximum(double x, double y) {
  if (std::isnan(x) || std::isnan(y))
    return NAN;
  return x == y ? (std::signbit(x) ? y : x) : std::max(x, y);
}
static double minimum(double x, double y) { return -maximum(-x, -y); }

/// Whether `op` adds to the running value of a reduction: there, the order of
/// the sum is free and nothing is rounded.
static bool isAccumulation(Operation *op) {
  return llvm::any_of(op->getOperands(), [](Value operand) {
    auto argument = dyn_cast<BlockArgument>(operand);
    if (!argument)
      return false;
    auto loop =
        dyn_cast_or_null<linalg::LinalgOp>(argument.getOwner()->getParentOp());
    return loop && loop.getNumReductionLoops() > 0 &&
           int64_t(argument.getArgNumber()) >= loop.getNumDpsInputs();
  });
}

/// A sum or difference, rounded where it may hold a mask.
template <typename OpTy, typename Fn>
static void addSum(OpTable &table, Fn fn) {
  table.add<OpTy>([fn](OpTy op, Reader &reader) {
    FloatType type = getFloatType(op.getResult());
    if (type.isF64() || isAccumulation(op))
      return binary(op, reader, [fn](Scalar x, Scalar y) {
        return makeReal(fn(x.real, y.real));
      });
    return binary(op, reader, [fn, type](Scalar x, Scalar y) {
      return makeReal(addMasks(fn(x.real, y.real), type));
    });
  });
}

static bool compare(arith::CmpFPredicate predicate, double x, double y) {
  bool unordered = std::isnan(x) || std::isnan(y);
  switch (predicate) {
  case arith::CmpFPredicate::AlwaysFalse:
    return false;
  case arith::CmpFPredicate::OEQ:
    return x == y;
  case arith::CmpFPredicate::OGT:
    return x > y;
  case arith::CmpFPredicate::OGE:
    return x >= y;
  case arith::CmpFPredicate::OLT:
    return x < y;
  case arith::CmpFPredicate::OLE:
    return x <= y;
  case arith::CmpFPredicate::ONE:
    return !unordered && x != y;
  case arith::CmpFPredicate::ORD:
    return !unordered;
  case arith::CmpFPredicate::UEQ:
    return unordered || x == y;
  case arith::CmpFPredicate::UGT:
    return unordered || x > y;
  case arith::CmpFPredicate::UGE:
    return unordered || x >= y;
  case arith::CmpFPredicate::ULT:
    return unordered || x < y;
  case arith::CmpFPredicate::ULE:
    return unordered || x <= y;
  case arith::CmpFPredicate::UNE:
    return unordered || x != y;
  case arith::CmpFPredicate::UNO:
    return unordered;
  case arith::CmpFPredicate::AlwaysTrue:
    return true;
  }
  llvm_unreachable("all predicates are listed");
}

void mlir::attn::interpret::addArithFloatOps(OpTable &table) {
  addSum<arith::AddFOp>(table, [](double x, double y) { return x + y; });
  addSum<arith::SubFOp>(table, [](double x, double y) { return x - y; });
  addReal<arith::MulFOp>(table, [](double x, double y) { return x * y; });
  addReal<arith::DivFOp>(table, [](double x, double y) { return x / y; });
  addReal<arith::RemFOp>(table, [](double x, double y) { return fmod(x, y); });
  addReal<arith::NegFOp>(table, [](double x) { return -x; });
  addReal<arith::MaximumFOp>(table, maximum);
  addReal<arith::MinimumFOp>(table, minimum);
  // These ignore a NaN.
  addReal<arith::MaxNumFOp>(table,
                            [](double x, double y) { return fmax(x, y); });
  addReal<arith::MinNumFOp>(table,
                            [](double x, double y) { return fmin(x, y); });

  table.add<arith::CmpFOp>([](arith::CmpFOp op, Reader &reader) {
    return binary(op, reader,
                  [predicate = op.getPredicate()](Scalar x, Scalar y) {
                    return makeInteger(compare(predicate, x.real, y.real));
                  });
  });
  table.add<arith::SelectOp>([](arith::SelectOp op, Reader &reader) {
    return ternary(op, reader, [](Scalar condition, Scalar x, Scalar y) {
      return condition.integer ? x : y;
    });
  });
}
