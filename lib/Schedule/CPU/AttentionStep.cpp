//===- AttentionStep.cpp - the functions of one kind of step --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"

#include "attn/Dialect/Attn/AttentionDims.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn;

/// Sums this far from 1 are still exact enough, whatever the reference was:
/// float32 reaches 2^126 in either direction, and what is 2^-62 of a sum is
/// not seen in it.
static constexpr double kLargestSum = 18446744073709551616.0; // 2^64

static AttentionDims dimsOf(OnlineAttentionOp op) {
  // The verifier has found them before.
  std::string error;
  return *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                             op.getAccumulatorMap(), error);
}

static MemRefType typeOf(Value buffer) {
  return cast<MemRefType>(buffer.getType());
}

AttentionStep::AttentionStep(ModuleOp module, OnlineAttentionOp op,
                             const VectorUnit &unit, StringRef name)
    : module(module), op(op),
      b(op.getLoc(), OpBuilder::atBlockEnd(module.getBody())), unit(unit),
      v(b, this->unit),
      tile(getTile(unit, typeOf(op.getSum()).getNumElements())),
      name(name.str()), head(typeOf(op.getQuery()).getDimSize(0)),
      columns(typeOf(op.getAccumulator()).getDimSize(0)) {}

StringRef AttentionStep::findObstacle(OnlineAttentionOp op,
                                      const VectorUnit &unit) {
  auto sum = dyn_cast<MemRefType>(op.getSum().getType());
  if (!sum)
    return "it is not on buffers";
  AttentionDims dims = dimsOf(op);
  if (!dims.batch.empty() || dims.query.size() != 1 || dims.key.size() != 1 ||
      dims.head.size() != 1 || dims.value.size() != 1)
    return "a query, key, head or value has not one dimension";
  if (!sum.getElementType().isF32())
    return "its numbers are not f32";
  auto isOver = [&](AffineMap map, ArrayRef<unsigned> order) {
    return llvm::equal(map.getResults(), order,
                       [](AffineExpr expr, unsigned dim) {
                         return cast<AffineDimExpr>(expr).getPosition() == dim;
                       });
  };
  unsigned query = dims.query.front(), key = dims.key.front();
  if (!isOver(op.getQueryMap(), {dims.head.front(), query}) ||
      !isOver(op.getAccumulatorMap(), {dims.value.front(), query}) ||
      (op.getBias() && !isOver(op.getBiasMap(), {key, query})))
    return "queries are not innermost";
  for (Value buffer : {op.getQuery(), op.getAccumulator(), op.getShift(),
                       op.getSum(), op.getBias()})
    if (buffer && !typeOf(buffer).isLastDimUnitStride())
      return "queries are not contiguous";
  if (!sum.hasStaticShape() || !typeOf(op.getQuery()).hasStaticShape() ||
      !typeOf(op.getAccumulator()).hasStaticShape())
    return "the number of queries or the width of a head is not known";
  int64_t queries = sum.getDimSize(0);
  if (queries == 0 || queries % unit.lanes != 0 ||
      queries > getWidestTile(unit).getQueries())
    return "the queries do not fill the vectors of one tile";
  return {};
}

//===----------------------------------------------------------------------===//
// Functions and loops
//===----------------------------------------------------------------------===//

/// `visit` each buffer of the `parts` of a block, in their order.
template <typename BlockT, typename VisitT>
static void visitParts(BlockT &block, unsigned parts, VisitT visit) {
  unsigned part = 1;
  for (auto *buffer :
       {&block.query, &block.key, &block.value, &block.bias, &block.accumulator,
        &block.shift, &block.sum, &block.weights}) {
    if (parts & part)
      visit(*buffer);
    part *= 2;
  }
}

func::FuncOp
AttentionStep::function(StringRef suffix, unsigned parts, unsigned results,
                        function_ref<Vectors(const Block &)> body) {
  Block types = {op.getQuery(),
                 op.getKey(),
                 op.getValue(),
                 op.getBias(),
                 op.getAccumulator(),
                 op.getShift(),
                 op.getSum(),
                 Value(),
                 Value(),
                 Value()};
  if (!op.getBias())
    parts &= ~BiasPart;
  SmallVector<Type> arguments;
  visitParts(types, parts, [&](Value buffer) {
    arguments.push_back(
        buffer ? buffer.getType()
               : MemRefType::get({kKeysPerBlock + tile.rows, tile.getQueries()},
                                 b.getF32Type()));
  });
  arguments.append(2, b.getIndexType());
  auto function = func::FuncOp::create(
      b, name + suffix.str(),
      b.getFunctionType(arguments, SmallVector<Type>(results, v.type)));
  function.setPrivate();
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(b.getContext(), LLVM::Linkage::Internal));
  function->setAttr("passthrough", b.getStrArrayAttr({"noinline"}));
  OpBuilder::InsertionGuard guard(b);
  mlir::Block *entry = function.addEntryBlock();
  b.setInsertionPointToStart(entry);
  AttentionStep::Block block;
  unsigned next = 0;
  visitParts(block, parts,
             [&](Value &buffer) { buffer = entry->getArgument(next++); });
  block.first = entry->getArgument(next++);
  block.count = entry->getArgument(next);
  func::ReturnOp::create(b, body(block));
  return function;
}

AttentionStep::Vectors AttentionStep::call(func::FuncOp callee, unsigned parts,
                                           const Block &block) {
  if (!op.getBias())
    parts &= ~BiasPart;
  SmallVector<Value> arguments;
  visitParts(block, parts, [&](Value buffer) { arguments.push_back(buffer); });
  arguments.append({block.first, block.count});
  auto results = func::CallOp::create(b, callee, arguments).getResults();
  return Vectors(results.begin(), results.end());
}

AttentionStep::Vectors AttentionStep::loop(Value from, Value to, int64_t step,
                                           ValueRange carried, Body body) {
  auto forOp = scf::ForOp::create(b, from, to, v.index(step), carried);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(forOp.getBody());
  Vectors next = body(forOp.getInductionVar(), forOp.getRegionIterArgs());
  if (!carried.empty())
    scf::YieldOp::create(b, next);
  return Vectors(forOp.getResults().begin(), forOp.getResults().end());
}

void AttentionStep::loop(Value from, Value to, int64_t step,
                         function_ref<void(Value)> body) {
  loop(from, to, step, {}, [&](Value index, ValueRange) {
    body(index);
    return Vectors();
  });
}

AttentionStep::Vectors AttentionStep::loadRow(Value buffer, ValueRange row) {
  Vectors vectors;
  SmallVector<Value> at(row);
  at.push_back(Value());
  for (int64_t i = 0; i < tile.vectors; ++i) {
    at.back() = v.index(i * tile.lanes);
    vectors.push_back(v.load(buffer, at));
  }
  return vectors;
}

void AttentionStep::storeRow(ValueRange vectors, Value buffer, ValueRange row) {
  SmallVector<Value> at(row);
  at.push_back(Value());
  for (auto [i, vector] : llvm::enumerate(vectors)) {
    at.back() = v.index(i * tile.lanes);
    v.store(vector, buffer, at);
  }
}

/// One key or value: element (row, column) of a buffer with `map`.
Value AttentionStep::loadNumber(Value buffer, AffineMap map, Value row,
                                Value column) {
  AttentionDims dims = dimsOf(op);
  bool rowsFirst = map.getResult(0) == b.getAffineDimExpr(dims.key.front());
  SmallVector<Value> at = {rowsFirst ? row : column, rowsFirst ? column : row};
  return memref::LoadOp::create(b, buffer, at);
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

func::FuncOp AttentionStep::emit() {
  constexpr unsigned scoreParts =
      QueryPart | KeyPart | BiasPart | ShiftPart | WeightsPart;
  constexpr unsigned redoParts = scoreParts | AccumulatorPart | SumPart;
  constexpr unsigned valueParts = ValuePart | AccumulatorPart | WeightsPart;

  func::FuncOp weights =
      function("_weights", scoreParts, tile.vectors, [&](const Block &block) {
        return emitScores(block, /*exponentials=*/true);
      });
  func::FuncOp largest =
      function("_largest", scoreParts, tile.vectors, [&](const Block &block) {
        return emitScores(block, /*exponentials=*/false);
      });
  func::FuncOp redo = function("_redo", redoParts, 0, [&](const Block &block) {
    emitRedo(block, largest);
    return Vectors();
  });
  func::FuncOp values =
      function("_values", valueParts, 0, [&](const Block &block) {
        emitValues(block);
        return Vectors();
      });

  auto emitBlock = [&](const Block &block) {
    Vectors old = loadRow(block.sum, {});
    Vectors sums, outside;
    for (auto [before, added] :
         llvm::zip_equal(old, call(weights, scoreParts, block))) {
      Value sum = v.addf(before, added);
      sums.push_back(sum);
      // NaN is outside, too.
      outside.push_back(
          v.compare(arith::CmpFPredicate::UGE, sum, v.splat(kLargestSum)));
      outside.push_back(v.compare(arith::CmpFPredicate::ULT, sum,
                                  v.splat(1.0 / kLargestSum)));
    }
    auto choice = scf::IfOp::create(b, v.any(outside), /*withElse=*/true);
    {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPoint(choice.thenYield());
      call(redo, redoParts, block);
      b.setInsertionPoint(choice.elseYield());
      storeRow(sums, block.sum, {});
    }
    if (!op.getBias()) {
      call(values, valueParts, block);
      return;
    }
    // 0 * value of a masked key would be NaN.
    auto finite = scf::IfOp::create(b, hasInfinities(block), /*withElse=*/true);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPoint(finite.thenYield());
    emitAttendedValues(block);
    b.setInsertionPoint(finite.elseYield());
    call(values, valueParts, block);
  };

  unsigned all = redoParts | valueParts;
  return function("", all & ~WeightsPart, 0, [&](const Block &outer) {
    Block block = outer;
    auto type = MemRefType::get({kKeysPerBlock + tile.rows, tile.getQueries()},
                                b.getF32Type());
    block.weights = memref::AllocaOp::create(b, type, b.getI64IntegerAttr(64));
    Value end = outer.count;
    flushDenormals(b, unit.floatControl, [&] {
      loop(outer.first, end, kKeysPerBlock, [&](Value first) {
        block.first = first;
        Value left = arith::SubIOp::create(b, end, first);
        block.count = arith::MinSIOp::create(b, left, v.index(kKeysPerBlock));
        emitBlock(block);
      });
    });
    return Vectors();
  });
}
