//===- Join.cpp - attention whose keys come in parts ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// With a cache, scores of old and new keys are sometimes computed apart, joined
// for the softmax, and the probabilities taken apart again:
//
//   concat(Q K1^T, Q K2^T) = Q concat(K1, K2)^T
//   P1 V1 + P2 V2          = concat(P1, P2) concat(V1, V2)
//
// Both are rewritten where a softmax is between them; joining keys and values
// copies less than joining scores.
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Raise/Raise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

static RankedTensorType typeOf(Value value) {
  return dyn_cast<RankedTensorType>(value.getType());
}

// Slices of one tensor that follow each other along `dim` and are all of it.
static Value wholeOf(ArrayRef<Value> values, int64_t dim) {
  Value source;
  int64_t next = 0;
  for (Value value : values) {
    auto slice = value.getDefiningOp<tensor::ExtractSliceOp>();
    if (!slice || (source && slice.getSource() != source) ||
        slice.getType().getRank() != slice.getSourceType().getRank())
      return {};
    source = slice.getSource();
    for (int64_t i = 0; i < slice.getType().getRank(); ++i)
      if (slice.getStaticStrides()[i] != 1 ||
          slice.getStaticOffsets()[i] != (i == dim ? next : 0) ||
          (i != dim &&
           slice.getStaticSizes()[i] != typeOf(source).getDimSize(i)))
        return {};
    next += slice.getStaticSizes()[dim];
  }
  return next == typeOf(source).getDimSize(dim) ? source : Value();
}

// Whether the same linalg operation makes all values, from operands that may
// differ.
static bool areAlike(ArrayRef<Value> values) {
  auto first = values[0].getDefiningOp<linalg::LinalgOp>();
  return first && llvm::all_of(values, [&](Value value) {
           auto op = value.getDefiningOp<linalg::LinalgOp>();
           return op && op->getName() == first->getName() &&
                  op->getNumResults() == 1 && op.hasPureTensorSemantics() &&
                  op->getNumOperands() == first->getNumOperands() &&
                  op->getBlock() == first->getBlock() &&
                  op->getAttrDictionary() == first->getAttrDictionary() &&
                  typeOf(value).hasStaticShape() &&
                  OperationEquivalence::isRegionEquivalentTo(
                      &op->getRegion(0), &first->getRegion(0),
                      OperationEquivalence::IgnoreLocations);
         });
}

static SmallVector<Value> operandsOf(ArrayRef<Value> values, unsigned number) {
  return llvm::map_to_vector(values, [&](Value value) {
    return value.getDefiningOp()->getOperand(number);
  });
}

// Where each input reads `loop`: its dimension, or nothing. Fails where inputs
// that do not are different, or one reads it in another way.
static std::optional<SmallVector<std::optional<int64_t>>>
planOf(ArrayRef<Value> values, unsigned loop) {
  auto op = values[0].getDefiningOp<linalg::LinalgOp>();
  SmallVector<std::optional<int64_t>> plan;
  for (OpOperand *input : op.getDpsInputOperands()) {
    std::optional<int64_t> position;
    AffineMap map = op.getMatchingIndexingMap(input);
    for (auto [i, expr] : llvm::enumerate(map.getResults())) {
      if (expr == getAffineDimExpr(loop, op->getContext()))
        position = i;
      else if (expr.isFunctionOfDim(loop))
        return std::nullopt;
    }
    if (!position &&
        !llvm::all_equal(operandsOf(values, input->getOperandNumber())))
      return std::nullopt;
    plan.push_back(position);
  }
  return plan;
}

// The loop that is dimension `dim` of the result.
static std::optional<unsigned> loopOf(Value value, int64_t dim) {
  auto op = value.getDefiningOp<linalg::LinalgOp>();
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  auto expr = dyn_cast<AffineDimExpr>(map.getResult(dim));
  return expr ? std::optional(expr.getPosition()) : std::nullopt;
}

// The value that a sum starts from, or none where it starts from nothing.
static bool hasPlainInit(linalg::LinalgOp op, Value &start) {
  OpOperand *init = op.getDpsInitOperand(0);
  auto fill = init->get().getDefiningOp<linalg::FillOp>();
  start = fill ? fill.getInputs()[0] : Value();
  return fill || op.getMatchingBlockArgument(init).use_empty();
}

// The source of reshapes that leave dimension `dim` as it is, which becomes
// that of the source.
static std::optional<SmallVector<Value>> sourcesOf(ArrayRef<Value> values,
                                                   int64_t &dim) {
  SmallVector<Value> sources;
  std::optional<int64_t> found;
  SmallVector<ReassociationIndices, 4> groups;
  for (Value value : values) {
    Operation *op = value.getDefiningOp();
    auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op);
    auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(op);
    if ((!expand && !collapse) || !typeOf(value).hasStaticShape() ||
        op->getName() != values[0].getDefiningOp()->getName())
      return std::nullopt;
    auto own = expand ? expand.getReassociationIndices()
                      : collapse.getReassociationIndices();
    if (!sources.empty() && own != groups)
      return std::nullopt;
    groups = own;
    for (auto [i, group] : llvm::enumerate(groups))
      if (group.size() == 1 && (expand ? group[0] : int64_t(i)) == dim)
        found = expand ? int64_t(i) : group[0];
    sources.push_back(op->getOperand(0));
  }
  if (!found)
    return std::nullopt;
  dim = *found;
  return sources;
}

// Whether joining moves up to products of something with what is joined.
static bool reachesProduct(ArrayRef<Value> values, int64_t dim, int depth = 8) {
  if (--depth < 0)
    return false;
  int64_t sourceDim = dim;
  if (auto sources = sourcesOf(values, sourceDim))
    return reachesProduct(*sources, sourceDim, depth);
  std::optional<unsigned> loop =
      areAlike(values) ? loopOf(values[0], dim) : std::nullopt;
  auto plan = loop ? planOf(values, *loop) : std::nullopt;
  auto op = values[0].getDefiningOp<linalg::LinalgOp>();
  Value start;
  if (!plan || !hasPlainInit(op, start))
    return false;
  if (op.getNumReductionLoops() != 0)
    return llvm::is_contained(*plan, std::nullopt);
  for (auto [number, position] : llvm::enumerate(*plan))
    if (position &&
        reachesProduct(operandsOf(values, number), *position, depth))
      return true;
  return false;
}

static RankedTensorType joinedType(ArrayRef<Value> values, int64_t dim) {
  SmallVector<int64_t> shape(typeOf(values[0]).getShape());
  shape[dim] = 0;
  for (Value value : values)
    shape[dim] += typeOf(value).getDimSize(dim);
  return RankedTensorType::get(shape, typeOf(values[0]).getElementType());
}

static Value join(OpBuilder &builder, Location loc, ArrayRef<Value> values,
                  int64_t dim);

// The operation that makes the values, on joined inputs.
static Value joinInputs(OpBuilder &builder, Location loc,
                        ArrayRef<Value> values,
                        ArrayRef<std::optional<int64_t>> plan,
                        RankedTensorType type) {
  auto op = values[0].getDefiningOp<linalg::LinalgOp>();
  SmallVector<Value> operands;
  for (auto [number, position] : llvm::enumerate(plan))
    operands.push_back(
        position ? join(builder, loc, operandsOf(values, number), *position)
                 : op->getOperand(number));
  Value start;
  hasPlainInit(op, start);
  Value init = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                       type.getElementType());
  if (start)
    init = linalg::FillOp::create(builder, loc, start, init).getResult(0);
  operands.push_back(init);
  return mlir::clone(builder, op, type, operands)->getResult(0);
}

static Value join(OpBuilder &builder, Location loc, ArrayRef<Value> values,
                  int64_t dim) {
  if (Value whole = wholeOf(values, dim))
    return whole;
  RankedTensorType type = joinedType(values, dim);
  int64_t sourceDim = dim;
  if (auto sources = sourcesOf(values, sourceDim)) {
    Value source = join(builder, loc, *sources, sourceDim);
    if (auto op = values[0].getDefiningOp<tensor::ExpandShapeOp>())
      return tensor::ExpandShapeOp::create(builder, loc, type, source,
                                           op.getReassociationIndices());
    auto op = values[0].getDefiningOp<tensor::CollapseShapeOp>();
    return tensor::CollapseShapeOp::create(builder, loc, type, source,
                                           op.getReassociationIndices());
  }
  std::optional<unsigned> loop =
      areAlike(values) ? loopOf(values[0], dim) : std::nullopt;
  auto plan = loop ? planOf(values, *loop) : std::nullopt;
  Value start;
  if (plan && hasPlainInit(values[0].getDefiningOp<linalg::LinalgOp>(), start))
    return joinInputs(builder, loc, values, *plan, type);
  return tensor::ConcatOp::create(builder, loc, type, dim, values);
}

// Whether values joined are a softmax's result again, maybe reshaped.
static bool areProbabilities(ArrayRef<Value> values, int64_t dim) {
  if (Value whole = wholeOf(values, dim))
    return bool(whole.getDefiningOp<SoftmaxOp>());
  auto sources = sourcesOf(values, dim);
  return sources && areProbabilities(*sources, dim);
}

// The sum of two weighted sums over parts of a softmax as one, or null.
static Value joinSums(OpBuilder &builder, Location loc,
                      ArrayRef<Value> values) {
  int64_t dim = 0;
  auto type = typeOf(values[0]);
  Operation *op = values[0].getDefiningOp();
  auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op);
  for (; expand && dim < type.getRank(); ++dim) {
    int64_t sourceDim = dim;
    auto sources = sourcesOf(values, sourceDim);
    if (!sources)
      continue;
    Value source = joinSums(builder, loc, *sources);
    return source
               ? tensor::ExpandShapeOp::create(builder, loc, type, source,
                                               expand.getReassociationIndices())
                     .getResult()
               : Value();
  }
  SmallVector<unsigned> loops;
  if (areAlike(values))
    cast<linalg::LinalgOp>(op).getReductionDims(loops);
  auto plan = loops.size() == 1 ? planOf(values, loops[0]) : std::nullopt;
  Value start;
  if (!plan || !hasPlainInit(cast<linalg::LinalgOp>(op), start) || !start ||
      !matchPattern(start, m_AnyZeroFloat()))
    return {};
  for (auto [number, position] : llvm::enumerate(*plan))
    if (position && areProbabilities(operandsOf(values, number), *position))
      return joinInputs(builder, loc, values, *plan, type);
  return {};
}

static bool feedsSoftmax(Value value, int depth = 8) {
  return --depth >= 0 && llvm::any_of(value.getUsers(), [&](Operation *user) {
    if (isa<SoftmaxOp>(user))
      return true;
    auto op = dyn_cast<linalg::LinalgOp>(user);
    bool changes =
        op ? op.getNumReductionLoops() == 0
           : isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user);
    return changes && user->getNumResults() == 1 &&
           feedsSoftmax(user->getResult(0), depth);
  });
}

static void joinScores(RewriterBase &rewriter, tensor::ConcatOp concat) {
  SmallVector<Value> parts(concat.getInputs());
  if (parts.size() < 2 || !feedsSoftmax(concat) ||
      !reachesProduct(parts, concat.getDim()))
    return;
  rewriter.setInsertionPoint(concat);
  rewriter.replaceOp(concat,
                     join(rewriter, concat.getLoc(), parts, concat.getDim()));
}

// Whether `op` adds two tensors of its result's shape.
static bool isSum(linalg::LinalgOp op) {
  if (op.getNumDpsInputs() != 2 || op->getNumResults() != 1 ||
      !op.hasPureTensorSemantics() ||
      !llvm::all_of(op.getIndexingMapsArray(),
                    [](AffineMap map) { return map.isIdentity(); }))
    return false;
  Block *body = op.getBlock();
  auto add = dyn_cast_or_null<arith::AddFOp>(
      body->getTerminator()->getOperand(0).getDefiningOp());
  auto isInput = [&](Value value, unsigned number) {
    return value == body->getArgument(number);
  };
  return add && ((isInput(add.getLhs(), 0) && isInput(add.getRhs(), 1)) ||
                 (isInput(add.getLhs(), 1) && isInput(add.getRhs(), 0)));
}

void mlir::attn::raise::joinParts(RewriterBase &rewriter, Operation *root) {
  SmallVector<tensor::ConcatOp> concats;
  SmallVector<linalg::LinalgOp> sums;
  root->walk([&](tensor::ConcatOp op) { concats.push_back(op); });
  root->walk([&](linalg::LinalgOp op) {
    if (isSum(op))
      sums.push_back(op);
  });
  for (tensor::ConcatOp concat : concats)
    joinScores(rewriter, concat);
  for (linalg::LinalgOp op : sums) {
    rewriter.setInsertionPoint(op);
    SmallVector<Value> parts{op->getOperand(0), op->getOperand(1)};
    if (Value joined = joinSums(rewriter, op.getLoc(), parts))
      rewriter.replaceOp(op, joined);
  }
}
