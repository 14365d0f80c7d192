//===- StepFunctions.cpp - what steps of attention are made of ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StepFunctions.h"

#include "KeepApart.h"
#include "ScoreRegion.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn;

/// Sums this far from 1 are still exact enough, whatever the reference was:
/// float32 reaches 2^126 in either direction, and what is 2^-62 of a sum is
/// not seen in it.
static constexpr float kLargestSum = 18446744073709551616.0f; // 2^64

/// The size of dimension `dim` of the operation in a buffer with `map`.
static int64_t sizeOf(Value buffer, AffineMap map, unsigned dim) {
  return typeOf(buffer).getDimSize(
      *map.getResultPosition(getAffineDimExpr(dim, map.getContext())));
}

StepFunctions::StepFunctions(ModuleOp module, OnlineAttentionOp op,
                             const VectorUnit &unit, StringRef name)
    : op(op), dims(dimsOf(op)),
      b(op.getLoc(), OpBuilder::atBlockEnd(module.getBody())), unit(unit),
      v(b, this->unit), name(name.str()),
      head(sizeOf(op.getQuery(), op.getQueryMap(), dims.head.front())),
      columns(sizeOf(op.getAccumulator(), op.getAccumulatorMap(),
                     dims.value.front())) {}

AttentionDims StepFunctions::dimsOf(OnlineAttentionOp op) {
  // The verifier has found them before.
  std::string error;
  return *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                             op.getAccumulatorMap(), error);
}

StringRef StepFunctions::findCommonObstacle(OnlineAttentionOp op,
                                            bool isPaired) {
  auto sum = dyn_cast<MemRefType>(op.getSum().getType());
  if (!sum)
    return "it is not on buffers";
  AttentionDims dims = dimsOf(op);
  if (!dims.batch.empty() || dims.query.size() > 1 || dims.key.size() != 1 ||
      dims.head.size() != 1 || dims.value.size() != 1)
    return "a query, key, head or value has not one dimension";
  if (!sum.getElementType().isF32())
    return "its numbers are not f32";
  for (Value factor : {op.getQuery(), op.getKey(), op.getValue()})
    if (Type type = typeOf(factor).getElementType();
        isPaired ? !type.isBF16() : !type.isF32())
      return "its factors are neither all f32 nor all pairs of bf16";
  if (!sum.hasStaticShape() || !typeOf(op.getQuery()).hasStaticShape() ||
      !typeOf(op.getAccumulator()).hasStaticShape())
    return "the number of queries or the width of a head is not known";
  for (Region &region : op.getScore())
    if (!llvm::all_of(region.front().without_terminator(), hasVectorForm))
      return "its score region has an operation without a form on vectors";
  return {};
}

//===----------------------------------------------------------------------===//
// Functions and loops
//===----------------------------------------------------------------------===//

/// `visit` each buffer of the `parts` of a block, in their order.
template <typename BlockT, typename VisitT>
static void visitParts(BlockT &block, unsigned parts, VisitT visit) {
  unsigned part = 1;
  auto next = [&](auto &buffer) {
    if (parts & part)
      visit(buffer);
    part *= 2;
  };
  next(block.query);
  next(block.key);
  next(block.value);
  next(block.bias);
  if (parts & part)
    llvm::for_each(block.scoreOperands, visit);
  part *= 2;
  for (auto *buffer :
       {&block.factor, &block.accumulator, &block.shift, &block.sum,
        &block.weights, &block.scores, &block.queryPairs, &block.valuePairs})
    next(*buffer);
}

unsigned StepFunctions::getGiven(unsigned parts) {
  if (!op.getBias())
    parts &= ~BiasPart;
  if (!op.getFactor())
    parts &= ~FactorPart;
  return parts;
}

func::FuncOp
StepFunctions::function(StringRef suffix, unsigned parts, unsigned results,
                        function_ref<Vectors(const Block &)> body) {
  parts = getGiven(parts);
  StepFunctions::Block given;
  given.query = op.getQuery();
  given.key = op.getKey();
  given.value = op.getValue();
  given.bias = op.getBias();
  given.scoreOperands.assign(op.getScoreOperands().begin(),
                             op.getScoreOperands().end());
  given.factor = op.getFactor();
  given.accumulator = op.getAccumulator();
  given.shift = op.getShift();
  given.sum = op.getSum();
  SmallVector<Type> arguments;
  visitParts(given, parts & kStepParts,
             [&](Value buffer) { arguments.push_back(buffer.getType()); });
  unsigned own = WeightsPart;
  for (MemRefType type : getOwnTypes()) {
    if (parts & own)
      arguments.push_back(type);
    own *= 2;
  }
  arguments.append(2, b.getIndexType());
  auto function = func::FuncOp::create(
      b, name + suffix.str(),
      b.getFunctionType(arguments, SmallVector<Type>(results, v.type)));
  keepApart(function);
  OpBuilder::InsertionGuard guard(b);
  mlir::Block *entry = function.addEntryBlock();
  b.setInsertionPointToStart(entry);
  StepFunctions::Block block;
  block.scoreOperands.resize(op.getScoreOperands().size());
  unsigned next = 0;
  visitParts(block, parts,
             [&](Value &buffer) { buffer = entry->getArgument(next++); });
  block.first = entry->getArgument(next++);
  block.count = entry->getArgument(next);
  func::ReturnOp::create(b, body(block));
  return function;
}

StepFunctions::Vectors StepFunctions::call(func::FuncOp callee, unsigned parts,
                                           const Block &block) {
  SmallVector<Value> arguments;
  visitParts(block, getGiven(parts),
             [&](Value buffer) { arguments.push_back(buffer); });
  arguments.append({block.first, block.count});
  auto results = func::CallOp::create(b, callee, arguments).getResults();
  return Vectors(results.begin(), results.end());
}

StepFunctions::Vectors StepFunctions::loop(Value from, Value to, int64_t step,
                                           ValueRange carried, Body body) {
  auto forOp = scf::ForOp::create(b, from, to, v.index(step), carried);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(forOp.getBody());
  Vectors next = body(forOp.getInductionVar(), forOp.getRegionIterArgs());
  if (!carried.empty())
    scf::YieldOp::create(b, next);
  return Vectors(forOp.getResults().begin(), forOp.getResults().end());
}

void StepFunctions::loop(Value from, Value to, int64_t step,
                         function_ref<void(Value)> body) {
  loop(from, to, step, {}, [&](Value index, ValueRange) {
    body(index);
    return Vectors();
  });
}

Value StepFunctions::changeScore(const Block &block, Value score,
                                 function_ref<Value(Value, AffineMap)> load) {
  if (op.getScore().empty())
    return score;
  SmallVector<Value> vectors = {score};
  for (auto [buffer, map] :
       llvm::zip_equal(block.scoreOperands, op.getScoreOperandMaps()))
    vectors.push_back(load(buffer, map));
  return applyToVectors(v, op.getScore().front(), vectors);
}

Value StepFunctions::applyFactor(const Block &block, Value weight,
                                 Value factor) {
  Value product = v.mulf(weight, factor);
  if (!block.bias)
    return product;
  Value zero = v.splat(0.0);
  return v.select(v.compare(arith::CmpFPredicate::OEQ, weight, zero), zero,
                  product);
}

Value StepFunctions::loadNumber(Value buffer, AffineMap map, Value row,
                                Value column) {
  bool rowsFirst = map.getResult(0) == b.getAffineDimExpr(dims.key.front());
  SmallVector<Value> at = {rowsFirst ? row : column, rowsFirst ? column : row};
  return memref::LoadOp::create(b, buffer, at);
}

std::optional<int64_t> StepFunctions::getKnownKeys() {
  int64_t keys = sizeOf(op.getKey(), op.getKeyMap(), dims.key.front());
  if (ShapedType::isDynamic(keys) || keys > keysPerBlock)
    return std::nullopt;
  return keys;
}

Value StepFunctions::isOutOfRange(Value sum) {
  auto limit = [&](float value) -> Value {
    TypedAttr attr = b.getF32FloatAttr(value);
    if (auto type = dyn_cast<VectorType>(sum.getType()))
      attr = DenseElementsAttr::get(type, value);
    return arith::ConstantOp::create(b, attr);
  };
  // NaN is outside, too.
  return arith::OrIOp::create(
      b, v.compare(arith::CmpFPredicate::UGE, sum, limit(kLargestSum)),
      v.compare(arith::CmpFPredicate::ULT, sum, limit(1.0f / kLargestSum)));
}

std::pair<Value, Value> StepFunctions::moveReference(Value sum, Value shift,
                                                     Value largest) {
  Value zero = v.splat(0.0);
  Value ninf = v.splat(-std::numeric_limits<double>::infinity());
  // Where there was no key so far there was no reference.
  Value isNew = v.compare(arith::CmpFPredicate::OEQ, sum, zero);
  Value before = v.select(isNew, ninf, shift);
  Value after = v.maxnum(before, largest);
  Value isEmpty = v.compare(arith::CmpFPredicate::OEQ, after, ninf);
  after = v.select(isEmpty, zero, after);
  return {after, v.exp2(v.subf(before, after))};
}

void StepFunctions::storeUnlessMasked(ValueRange sums,
                                      function_ref<void()> store,
                                      function_ref<void()> again) {
  if (!op.getBias())
    return store();
  // 0 * x is 0 or NaN, and so is a sum of them; an addition waits for the one
  // before it, so there are several sums.
  constexpr size_t kChains = 4;
  Vectors chains(std::min(kChains, sums.size()), v.splat(0.0));
  for (auto [i, sum] : llvm::enumerate(sums)) {
    Value &chain = chains[i % chains.size()];
    chain = v.fma(v.splat(0.0), sum, chain);
  }
  for (Value &chain : chains)
    chain = v.compare(arith::CmpFPredicate::UNO, chain, chain);
  auto choice = scf::IfOp::create(b, v.any(chains), /*withElse=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(choice.thenYield());
  again();
  b.setInsertionPoint(choice.elseYield());
  store();
}

//===----------------------------------------------------------------------===//
// The step
//===----------------------------------------------------------------------===//

/// Sets bits 15 (results) and 6 (operands) of x86's MXCSR while `body` runs.
static void flushByMXCSR(ImplicitLocOpBuilder &b, function_ref<void()> body) {
  constexpr int32_t flush = 0x8040;
  Type pointer = LLVM::LLVMPointerType::get(b.getContext());
  Value one = arith::ConstantIntOp::create(b, b.getI32Type(), 1);
  Value caller = LLVM::AllocaOp::create(b, pointer, b.getI32Type(), one);
  Value own = LLVM::AllocaOp::create(b, pointer, b.getI32Type(), one);
  auto call = [&](StringRef name, Value where) {
    LLVM::CallIntrinsicOp::create(b, b.getStringAttr(name), where);
  };
  call("llvm.x86.sse.stmxcsr", caller);
  Value mode = LLVM::LoadOp::create(b, b.getI32Type(), caller);
  Value bits = arith::ConstantIntOp::create(b, b.getI32Type(), flush);
  LLVM::StoreOp::create(b, arith::OrIOp::create(b, mode, bits), own);
  call("llvm.x86.sse.ldmxcsr", own);
  body();
  call("llvm.x86.sse.ldmxcsr", caller);
}

/// Sets bit 24 (FZ) of AArch64's FPCR while `body` runs.
static void flushByFPCR(ImplicitLocOpBuilder &b, function_ref<void()> body) {
  constexpr int64_t flush = 1 << 24;
  Type i64 = b.getI64Type();
  auto set = [&](Value mode) {
    LLVM::CallIntrinsicOp::create(b, b.getStringAttr("llvm.aarch64.set.fpcr"),
                                  mode);
  };
  Value caller =
      LLVM::CallIntrinsicOp::create(
          b, i64, b.getStringAttr("llvm.aarch64.get.fpcr"), ValueRange())
          .getResult(0);
  Value bits = arith::ConstantIntOp::create(b, i64, flush);
  set(arith::OrIOp::create(b, caller, bits));
  body();
  set(caller);
}

/// Flushes denormal numbers to zero while `body` runs: weights of 2^-130 would
/// take a hundred times as long as others, and are nothing beside a sum of
/// 2^-64.
static void flushDenormals(ImplicitLocOpBuilder &b, FloatControl control,
                           function_ref<void()> body) {
  switch (control) {
  case FloatControl::None:
    return body();
  case FloatControl::MXCSR:
    return flushByMXCSR(b, body);
  case FloatControl::FPCR:
    return flushByFPCR(b, body);
  }
}

func::FuncOp StepFunctions::blocks(function_ref<void(const Block &)> begin,
                                   function_ref<void(const Block &)> body) {
  return function("", kStepParts, 0, [&](const Block &outer) {
    Block block = outer;
    Value *own[] = {&block.weights, &block.scores, &block.queryPairs,
                    &block.valuePairs};
    for (auto [buffer, type] : llvm::zip_equal(own, getOwnTypes()))
      if (type)
        *buffer = memref::AllocaOp::create(b, type, b.getI64IntegerAttr(64));
    Value end = outer.count;
    flushDenormals(b, unit.floatControl, [&] {
      begin(block);
      loop(outer.first, end, keysPerBlock, [&](Value first) {
        block.first = first;
        Value left = arith::SubIOp::create(b, end, first);
        block.count = arith::MinSIOp::create(b, left, v.index(keysPerBlock));
        body(block);
      });
    });
    return Vectors();
  });
}
