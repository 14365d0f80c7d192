//===- ScoreRegion.cpp - what changes scores, on vectors ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScoreRegion.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;

/// The number that `value` is, whatever its operands, if it is one.
static std::optional<double> getNumber(Value value) {
  FloatAttr attr;
  if (!value.getType().isF32() || !matchPattern(value, m_Constant(&attr)))
    return std::nullopt;
  return attr.getValueAsDouble();
}

static bool isConstant(Value value) {
  return matchPattern(value, m_Constant());
}

/// `visit` all that `inner` uses, in regions of its own, too.
static void visitUsed(Operation *inner, function_ref<void(Value)> visit) {
  inner->walk(
      [&](Operation *nested) { llvm::for_each(nested->getOperands(), visit); });
}

//===----------------------------------------------------------------------===//
// The cut
//===----------------------------------------------------------------------===//

ScoreRegion::ScoreRegion(AttentionOp op)
    : op(op), before(op.getScale().convertToDouble()),
      after(llvm::numbers::log2e) {
  if (op.getScore().empty()) {
    before *= after;
    return;
  }
  block = &op.getScore().front();
  score = block->getArgument(0);
  result = cast<YieldOp>(block->getTerminator()).getScore();
  takeOutFactors();
  findInputs();
}

/// What a product or quotient multiplies `value` with, if a constant.
static std::optional<double> getFactorOf(Value value, Operation *user) {
  std::optional<double> number;
  if (auto product = dyn_cast<arith::MulFOp>(user))
    number = getNumber(product.getLhs() == value ? product.getRhs()
                                                 : product.getLhs());
  else if (auto quotient = dyn_cast<arith::DivFOp>(user);
           quotient && quotient.getLhs() == value)
    if ((number = getNumber(quotient.getRhs())))
      number = 1.0 / *number;
  return number;
}

/// Whether `factor` may move past a sum: it and its inverse are normal floats.
static bool mayMove(double factor) {
  constexpr double most = 1e18;
  return std::abs(factor) < most && std::abs(factor) > 1.0 / most;
}

void ScoreRegion::takeOutFactors() {
  while (score != result && score.hasOneUse()) {
    Operation *user = *score.user_begin();
    std::optional<double> factor = getFactorOf(score, user);
    if (!factor || !mayMove(before * *factor) || !mayMove(*factor))
      break;
    before *= *factor;
    score = user->getResult(0);
  }
  while (score != result && result.hasOneUse()) {
    Operation *last = result.getDefiningOp();
    if (!last || last->getBlock() != block || last->getNumOperands() != 2)
      break;
    Value scaled = last->getOperand(getNumber(last->getOperand(0)) ? 1 : 0);
    std::optional<double> factor = getFactorOf(scaled, last);
    if (!factor || !mayMove(after * *factor) || !mayMove(*factor))
      break;
    after *= *factor;
    result = scaled;
  }
}

/// The operations of `block` that compute `value`, and what they use, `value`
/// among it.
static llvm::SetVector<Value> getSlice(Block *block, Value value) {
  llvm::SetVector<Value> slice;
  slice.insert(value);
  for (size_t i = 0; i < slice.size(); ++i)
    if (Operation *inner = slice[i].getDefiningOp();
        inner && inner->getBlock() == block)
      visitUsed(inner, [&](Value used) { slice.insert(used); });
  return slice;
}

void ScoreRegion::addInput(Value value) {
  if (llvm::any_of(inputs,
                   [&](const Input &input) { return input.value == value; }))
    return;
  llvm::SetVector<unsigned> operands, dims, positions;
  for (Value used : getSlice(block, value)) {
    if (auto index = used.getDefiningOp<IndexOp>())
      positions.insert(index.getDimension());
    auto argument = dyn_cast<BlockArgument>(used);
    if (!argument || argument.getOwner() != block)
      continue;
    unsigned operand = argument.getArgNumber() - 1;
    operands.insert(operand);
    for (AffineExpr expr : op.getScoreOperandMaps()[operand].getResults())
      dims.insert(cast<AffineDimExpr>(expr).getPosition());
  }
  dims.insert_range(positions);
  inputs.push_back({value, operands.takeVector(), dims.takeVector(),
                    positions.takeVector()});
}

void ScoreRegion::findInputs() {
  llvm::SmallDenseSet<Value> onScore = {score};
  SmallVector<Operation *> all;
  for (Operation &inner : block->without_terminator()) {
    bool isDependent = false;
    visitUsed(&inner,
              [&](Value used) { isDependent |= onScore.contains(used); });
    if (!isDependent)
      continue;
    onScore.insert(inner.result_begin(), inner.result_end());
    all.push_back(&inner);
  }
  // Only what the result needs.
  llvm::SetVector<Value> needed = getSlice(block, result);
  for (Operation *inner : all)
    if (llvm::any_of(inner->getResults(),
                     [&](Value value) { return needed.contains(value); }))
      dependent.push_back(inner);
  auto use = [&](Value value) {
    if (!onScore.contains(value) && !isConstant(value))
      addInput(value);
  };
  for (Operation *inner : dependent)
    llvm::for_each(inner->getOperands(), use);
  use(result);
}

StringRef ScoreRegion::findObstacle() const {
  for (Operation *inner : dependent)
    if (!hasVectorForm(*inner))
      return "scores are changed by an operation without a form on vectors";
  return {};
}

//===----------------------------------------------------------------------===//
// What does not depend on scores
//===----------------------------------------------------------------------===//

Value ScoreRegion::emitInput(ImplicitLocOpBuilder &b, const Input &input,
                             ValueRange elements,
                             function_ref<Value(unsigned)> position) const {
  IRMapping mapping;
  for (auto [operand, element] : llvm::zip_equal(input.operands, elements)) {
    Value argument = block->getArgument(1 + operand);
    // The region has elements as they are stored.
    if (argument.getType() == element.getType())
      mapping.map(argument, element);
    else
      mapping.map(argument,
                  arith::TruncFOp::create(b, argument.getType(), element));
  }
  llvm::SetVector<Value> slice = getSlice(block, input.value);
  for (Operation &inner : block->without_terminator()) {
    if (llvm::none_of(inner.getResults(),
                      [&](Value value) { return slice.contains(value); }))
      continue;
    if (auto index = dyn_cast<IndexOp>(inner))
      mapping.map(index.getResult(), position(index.getDimension()));
    else
      b.clone(inner, mapping);
  }
  Value value = mapping.lookupOrDefault(input.value);
  if (value.getType().isInteger(1))
    value = arith::UIToFPOp::create(b, b.getF32Type(), value);
  return value;
}

//===----------------------------------------------------------------------===//
// What does
//===----------------------------------------------------------------------===//

void ScoreRegion::emitStep(OpBuilder &builder, OnlineAttentionOp step) const {
  if (!block)
    return;
  OpBuilder::InsertionGuard guard(builder);
  ImplicitLocOpBuilder b(score.getLoc(), builder);
  SmallVector<Type> types(1 + inputs.size(), b.getF32Type());
  SmallVector<Location> locations(types.size(), b.getLoc());
  Block *into = b.createBlock(&step.getScore().front(), {}, types, locations);
  IRMapping mapping;
  mapping.map(score, into->getArgument(0));
  for (auto [input, argument] :
       llvm::zip_equal(inputs, into->getArguments().drop_front())) {
    Value value = argument;
    if (input.value.getType().isInteger(1))
      value = arith::CmpFOp::create(
          b, arith::CmpFPredicate::UNE, argument,
          arith::ConstantOp::create(b, b.getF32FloatAttr(0.0)));
    mapping.map(input.value, value);
  }
  // Nothing is taken from outside.
  auto cloneConstant = [&](Value value) {
    if (!mapping.contains(value) && isConstant(value))
      b.clone(*value.getDefiningOp(), mapping);
  };
  for (Operation *inner : dependent) {
    llvm::for_each(inner->getOperands(), cloneConstant);
    b.clone(*inner, mapping);
  }
  cloneConstant(result);
  YieldOp::create(b, scaleScore(b, mapping.lookup(result), after));
}

Value attn::scaleScore(ImplicitLocOpBuilder &b, Value score, double factor) {
  auto constant = [&](float value) {
    return arith::ConstantOp::create(b, b.getF32FloatAttr(value));
  };
  float sign = factor < 0 ? -1.0f : 1.0f;
  bool isBounded =
      isa_and_nonnull<math::TanhOp, math::ErfOp>(score.getDefiningOp());
  if (std::abs(factor) > 1 && !isBounded) {
    auto most = static_cast<float>(std::numeric_limits<float>::max() /
                                   std::abs(factor));
    Value lowest = constant(-sign * std::nextafter(most, 0.0f));
    Value isLower = arith::CmpFOp::create(
        b, sign > 0 ? arith::CmpFPredicate::OLT : arith::CmpFPredicate::OGT,
        score, lowest);
    Value finite = arith::SelectOp::create(b, isLower, lowest, score);
    Value isMasked = arith::CmpFOp::create(
        b, arith::CmpFPredicate::OEQ, score,
        constant(-sign * std::numeric_limits<float>::infinity()));
    score = arith::SelectOp::create(b, isMasked, score, finite);
  }
  return arith::MulFOp::create(b, score, constant(static_cast<float>(factor)));
}

bool attn::hasVectorForm(Operation &inner) {
  auto isNumber = [](Type type) { return type.isF32() || type.isInteger(1); };
  return inner.getNumResults() == 1 &&
         llvm::all_of(inner.getResultTypes(), isNumber) &&
         llvm::all_of(inner.getOperandTypes(), isNumber) &&
         isa<arith::ConstantOp, arith::AddFOp, arith::SubFOp, arith::MulFOp,
             arith::DivFOp, arith::NegFOp, arith::MaximumFOp, arith::MinimumFOp,
             arith::MaxNumFOp, arith::MinNumFOp, arith::CmpFOp, arith::SelectOp,
             arith::AndIOp, arith::OrIOp, arith::XOrIOp, math::AbsFOp,
             math::SqrtOp, math::ExpOp, math::Exp2Op, math::TanhOp,
             math::ErfOp>(inner);
}

Value attn::applyToVectors(VectorMath &v, Region &region,
                           ArrayRef<Value> vectors) {
  Block &block = region.front();
  IRMapping mapping;
  mapping.map(block.getArguments(), vectors);
  for (Operation &inner : block.without_terminator()) {
    SmallVector<Value> operands;
    for (Value operand : inner.getOperands())
      operands.push_back(mapping.lookup(operand));
    Value value;
    if (isa<math::Exp2Op>(inner)) {
      value = v.exp2(operands.front());
    } else if (isa<math::TanhOp>(inner)) {
      value = v.tanh(operands.front());
    } else {
      auto type = VectorType::get(v.unit.lanes, inner.getResult(0).getType());
      OperationState state(v.b.getLoc(), inner.getName(), operands, type,
                           inner.getAttrs());
      if (auto constant = dyn_cast<arith::ConstantOp>(inner))
        state.attributes.set(
            constant.getValueAttrName(),
            DenseElementsAttr::get(type,
                                   ArrayRef<Attribute>(constant.getValue())));
      value = v.b.create(state)->getResult(0);
    }
    mapping.map(inner.getResult(0), value);
  }
  return mapping.lookup(cast<YieldOp>(block.getTerminator()).getScore());
}
