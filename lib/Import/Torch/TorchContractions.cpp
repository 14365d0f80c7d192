//===- TorchContractions.cpp - matrix products ----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

#include "attn/Dialect/Torch/TorchContractionOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// Both operands; an error if their element types differ, as PyTorch has it.
static ParseResult readFactors(TorchImport &t, Value lhs, Value rhs, Value &l,
                               Value &r) {
  if (t.tensor(lhs, l) || t.tensor(rhs, r))
    return failure();
  if (t.elementOf(l) != t.elementOf(r))
    return t.error() << "expected factors of one element type, found "
                     << t.typeOf(l) << " and " << t.typeOf(r);
  return success();
}

/// The leading dimensions broadcast, and the summed sizes are equal.
static ParseResult checkMatmul(TorchImport &t, Value lhs, Value rhs) {
  int64_t lhsRank = t.rankOf(lhs), rhsRank = t.rankOf(rhs);
  if (lhsRank == 0 || rhsRank == 0)
    return t.error() << "expected factors of at least 1 dimension, found "
                     << t.typeOf(lhs) << " and " << t.typeOf(rhs);
  if (t.checkEqual(lhs, lhsRank - 1, rhs, std::max<int64_t>(rhsRank - 2, 0)))
    return failure();
  for (int64_t back = 3; back <= std::min(lhsRank, rhsRank); ++back) {
    int64_t l = t.typeOf(lhs).getDimSize(lhsRank - back),
            r = t.typeOf(rhs).getDimSize(rhsRank - back);
    if (l != 1 && r != 1 &&
        t.checkEqual(lhs, lhsRank - back, rhs, rhsRank - back))
      return failure();
  }
  return success();
}

static LogicalResult importMatmul(AtenMatmulOp op, TorchImport &t) {
  Value lhs, rhs;
  if (readFactors(t, op.getSelf(), op.getOther(), lhs, rhs) ||
      checkMatmul(t, lhs, rhs))
    return failure();
  return t.replace(t.b.matmul(lhs, rhs, /*transposeLhs=*/false,
                              /*transposeRhs=*/false, t.elementOf(lhs)));
}

/// A product whose operands have exactly these ranks; batches are equal.
template <int64_t lhsRank, int64_t rhsRank>
static LogicalResult importProduct(Operation *op, TorchImport &t) {
  Value lhs, rhs;
  if (readFactors(t, op->getOperand(0), op->getOperand(1), lhs, rhs) ||
      t.checkRank(lhs, "self", lhsRank) || t.checkRank(rhs, "other", rhsRank) ||
      checkMatmul(t, lhs, rhs) ||
      (lhsRank == 3 && t.checkEqual(lhs, 0, rhs, 0)))
    return failure();
  return t.replace(t.b.matmul(lhs, rhs, /*transposeLhs=*/false,
                              /*transposeRhs=*/false, t.elementOf(lhs)));
}

static LogicalResult importOuter(AtenOuterOp op, TorchImport &t) {
  Value lhs, rhs;
  if (readFactors(t, op.getSelf(), op.getOther(), lhs, rhs) ||
      t.checkRank(lhs, "self", 1) || t.checkRank(rhs, "vec2", 1))
    return failure();
  return t.replace(t.b.contract(lhs, "m", rhs, "n", "mn", t.elementOf(lhs)));
}

//===----------------------------------------------------------------------===//
// Products with something added
//===----------------------------------------------------------------------===//

/// beta * addend + alpha * product, rounded to `element` once.
static Value addTo(TorchImport &t, Value product, double alpha, Value addend,
                   double beta, Type element) {
  Type computed = t.elementOf(product);
  auto scaled = [&](OpBuilder &b, Location at, Value value,
                    double factor) -> Value {
    value = TensorBuilder::convertScalar(b, at, value, computed);
    if (factor == 1)
      return value;
    TensorBuilder nested(b, at);
    if (isa<mlir::FloatType>(computed))
      return arith::MulFOp::create(b, at, value,
                                   nested.constant(computed, factor));
    return arith::MulIOp::create(
        b, at, value, nested.constant(computed, static_cast<int64_t>(factor)));
  };
  SmallVector<Value> inputs = {product};
  if (addend)
    inputs.push_back(addend);
  return t.b.elementwise(
      inputs, element, [&](OpBuilder &b, Location at, ValueRange in) {
        Value sum = scaled(b, at, in[0], alpha);
        if (addend) {
          Value term = scaled(b, at, in[1], beta);
          sum = isa<mlir::FloatType>(computed)
                    ? arith::AddFOp::create(b, at, sum, term).getResult()
                    : arith::AddIOp::create(b, at, sum, term).getResult();
        }
        return TensorBuilder::convertScalar(b, at, sum, element);
      });
}

static LogicalResult importLinear(AtenLinearOp op, TorchImport &t) {
  Value input, weight, bias;
  if (readFactors(t, op.getInput(), op.getWeight(), input, weight) ||
      t.optionalTensor(op.getBias(), bias))
    return failure();
  int64_t rank = t.rankOf(input), weightRank = t.rankOf(weight);
  if (rank == 0 || weightRank == 0 || weightRank > 2)
    return t.error() << "expected an input of 1 or more and a weight of 1 or 2 "
                        "dimensions, found "
                     << rank << " and " << weightRank;
  if (t.checkEqual(input, rank - 1, weight, weightRank - 1))
    return failure();
  Type element = t.elementOf(input);
  Type summed = bias ? t.b.accumulatorOf(element) : element;
  std::string letters;
  for (int64_t dim = 0; dim < rank - 1; ++dim)
    letters.push_back(static_cast<char>('A' + dim));
  Value product =
      t.b.contract(input, letters + "k", weight, weightRank == 2 ? "nk" : "k",
                   weightRank == 2 ? letters + "n" : letters, summed);
  if (!bias)
    return t.replace(product);
  if (t.checkBroadcast({product, bias}))
    return failure();
  return t.replace(addTo(t, product, 1, bias, 1, element));
}

/// addmm, baddbmm, addmv: beta self + alpha mat1 mat2
template <int64_t lhsRank, int64_t rhsRank>
static LogicalResult importAddProduct(Operation *op, TorchImport &t) {
  Value self, lhs, rhs;
  double beta, alpha;
  if (t.tensor(op->getOperand(0), self) ||
      readFactors(t, op->getOperand(1), op->getOperand(2), lhs, rhs) ||
      t.checkRank(lhs, "mat1", lhsRank) || t.checkRank(rhs, "mat2", rhsRank) ||
      checkMatmul(t, lhs, rhs) ||
      (lhsRank == 3 && t.checkEqual(lhs, 0, rhs, 0)) ||
      t.number(op->getOperand(3), "beta", beta) ||
      t.number(op->getOperand(4), "alpha", alpha))
    return failure();
  Type element = t.elementOf(lhs);
  Value product =
      t.b.matmul(lhs, rhs, /*transposeLhs=*/false,
                 /*transposeRhs=*/false, t.b.accumulatorOf(element));
  if (t.checkBroadcast({product, self}))
    return failure();
  // With beta = 0 PyTorch does not read self.
  return t.replace(
      addTo(t, product, alpha, beta == 0 ? Value() : self, beta, element));
}

static LogicalResult importTensordot(AtenTensordotOp op, TorchImport &t) {
  Value lhs, rhs;
  SmallVector<int64_t> listed, lhsDims, rhsDims;
  if (readFactors(t, op.getSelf(), op.getOther(), lhs, rhs) ||
      t.integers(op.getDimsSelf(), "dims_self", listed))
    return failure();
  if (!listed.empty() &&
      (t.dims(op.getDimsSelf(), "dims_self", t.rankOf(lhs), lhsDims) ||
       t.dims(op.getDimsOther(), "dims_other", t.rankOf(rhs), rhsDims)))
    return failure();
  if (lhsDims.size() != rhsDims.size() || t.rankOf(lhs) + t.rankOf(rhs) > 50)
    return t.error() << "expected as many dimensions of self as of other";
  std::string lhsLetters, rhsLetters, out;
  for (int64_t dim = 0; dim < t.rankOf(lhs); ++dim) {
    lhsLetters.push_back(static_cast<char>('A' + dim));
    if (!llvm::is_contained(lhsDims, dim))
      out.push_back(lhsLetters.back());
  }
  for (int64_t dim = 0; dim < t.rankOf(rhs); ++dim) {
    auto *paired = llvm::find(rhsDims, dim);
    if (paired == rhsDims.end()) {
      rhsLetters.push_back(static_cast<char>('a' + dim));
      out.push_back(rhsLetters.back());
      continue;
    }
    int64_t other = lhsDims[paired - rhsDims.begin()];
    if (t.checkEqual(lhs, other, rhs, dim))
      return failure();
    rhsLetters.push_back(lhsLetters[other]);
  }
  return t.replace(
      t.b.contract(lhs, lhsLetters, rhs, rhsLetters, out, t.elementOf(lhs)));
}

void attn::addTorchContractions(TorchImports &imports) {
  imports.add(importMatmul);
  imports.addAll<AtenMmOp>(importProduct<2, 2>);
  imports.addAll<AtenBmmOp>(importProduct<3, 3>);
  imports.addAll<AtenMvOp>(importProduct<2, 1>);
  imports.addAll<AtenDotOp>(importProduct<1, 1>);
  imports.add(importOuter);
  imports.add(importLinear);
  imports.addAll<AtenAddmmOp>(importAddProduct<2, 2>);
  imports.addAll<AtenBaddbmmOp>(importAddProduct<3, 3>);
  imports.addAll<AtenAddmvOp>(importAddProduct<2, 1>);
  imports.add(importTensordot);
}
