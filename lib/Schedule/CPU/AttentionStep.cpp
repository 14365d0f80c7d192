//===- AttentionStep.cpp - the functions of one kind of step --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"

#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn;

AttentionStep::AttentionStep(ModuleOp module, OnlineAttentionOp op,
                             const VectorUnit &unit, StringRef name)
    : StepFunctions(module, op, unit, name),
      tile(getTile(unit, typeOf(op.getSum()).getNumElements())) {
  weightsType = MemRefType::get({kKeysPerBlock + tile.rows, tile.getQueries()},
                                b.getF32Type());
}

StringRef AttentionStep::findObstacle(OnlineAttentionOp op,
                                      const VectorUnit &unit) {
  StringRef obstacle = findCommonObstacle(op);
  if (!obstacle.empty())
    return obstacle;
  AttentionDims dims = dimsOf(op);
  if (dims.query.empty())
    return "it has no query dimension";
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
  int64_t queries = typeOf(op.getSum()).getDimSize(0);
  if (queries == 0 || queries % unit.lanes != 0 ||
      queries > getWidestTile(unit).getQueries())
    return "the queries do not fill the vectors of one tile";
  return {};
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

//===----------------------------------------------------------------------===//
// The step
//===----------------------------------------------------------------------===//

func::FuncOp AttentionStep::emit() {
  constexpr unsigned redoParts = kScoreParts | AccumulatorPart | SumPart;
  constexpr unsigned valueParts = ValuePart | AccumulatorPart | WeightsPart;

  func::FuncOp weights =
      function("_weights", kScoreParts, tile.vectors, [&](const Block &block) {
        return emitScores(block, /*exponentials=*/true);
      });
  func::FuncOp largest =
      function("_largest", kScoreParts, tile.vectors, [&](const Block &block) {
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
         llvm::zip_equal(old, call(weights, kScoreParts, block))) {
      Value sum = v.addf(before, added);
      sums.push_back(sum);
      outside.push_back(isOutOfRange(sum));
    }
    auto choice = scf::IfOp::create(b, v.any(outside), /*withElse=*/true);
    {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPoint(choice.thenYield());
      call(redo, redoParts, block);
      b.setInsertionPoint(choice.elseYield());
      storeRow(sums, block.sum, {});
    }
    addValues(
        block, [&] { call(values, valueParts, block); },
        [&] { emitAttendedValues(block); });
  };

  return blocks(emitBlock);
}
