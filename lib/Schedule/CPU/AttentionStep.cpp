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
      tile(getTile(unit, typeOf(op.getSum()).getNumElements())),
      isPaired(typeOf(op.getQuery()).getElementType().isBF16()),
      hasMatrices(isPaired && unit.hasMatrices),
      weightTerms(isPaired && !unit.roundsWeights ? 2 : 1) {
  // The last tile of keys may be beyond the block.
  int64_t keys = kKeysPerBlock + tile.rows, queries = tile.getQueries();
  auto scores = MemRefType::get({keys, queries}, b.getF32Type());
  if (!isPaired) {
    weightsType = scores;
    return;
  }
  Type bf16 = b.getBF16Type();
  scoresType = scores;
  weightsType = MemRefType::get({weightTerms * keys / 2, 2 * queries}, bf16);
  queryPairsType = MemRefType::get({head / 2, 2 * queries}, bf16);
  // The last matrix of columns is whole.
  int64_t rows = llvm::alignTo<kMatrixRows>(columns);
  valuePairsType =
      hasMatrices ? MemRefType::get({rows, kKeysPerBlock}, bf16)
                  : MemRefType::get({kKeysPerBlock / 2, 2 * columns}, bf16);
}

StringRef AttentionStep::findObstacle(OnlineAttentionOp op,
                                      const VectorUnit &unit) {
  bool isPaired =
      unit.hasPairs && typeOf(op.getQuery()).getElementType().isBF16();
  StringRef obstacle = findCommonObstacle(op, isPaired);
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
  unsigned query = dims.query.front(), key = dims.key.front(),
           head = dims.head.front(), value = dims.value.front();
  if (isPaired && (!isOver(op.getQueryMap(), {query, head}) ||
                   !isOver(op.getKeyMap(), {key, head}) ||
                   !isOver(op.getValueMap(), {key, value})))
    return "the width of a head is not innermost";
  if ((!isPaired && !isOver(op.getQueryMap(), {head, query})) ||
      !isOver(op.getAccumulatorMap(), {value, query}) ||
      (op.getBias() && !isOver(op.getBiasMap(), {key, query})))
    return "queries are not innermost";
  if (op.getFactor() && !isOver(op.getFactorMap(), {key, query}))
    return "queries are not innermost";
  for (AffineMap map : op.getScoreOperandMaps())
    if (map.getNumResults() == 2 && !isOver(map, {key, query}))
      return "queries are not innermost";
  if (isPaired && op.getFactor())
    return "pairs have no factor";
  SmallVector<Value> contiguous = {op.getQuery(), op.getAccumulator(),
                                   op.getShift(), op.getSum(),
                                   op.getBias(),  op.getFactor()};
  llvm::append_range(contiguous, op.getScoreOperands());
  if (isPaired)
    contiguous.append({op.getKey(), op.getValue()});
  for (Value buffer : contiguous)
    if (buffer && typeOf(buffer).getRank() != 0 &&
        !typeOf(buffer).isLastDimUnitStride())
      return "what is innermost is not contiguous";
  int64_t queries = typeOf(op.getSum()).getDimSize(0);
  if (queries == 0 || queries % unit.lanes != 0 ||
      queries > getWidestTile(unit).getQueries())
    return "the queries do not fill the vectors of one tile";
  auto widthOf = [](Value buffer) { return typeOf(buffer).getShape().back(); };
  if (isPaired && (widthOf(op.getQuery()) % 2 != 0 ||
                   widthOf(op.getQuery()) < 2 * unit.lanes ||
                   widthOf(op.getValue()) < 2 * unit.lanes))
    return "the width of a head does not fill vectors of pairs";
  return {};
}

AttentionStep::Vectors AttentionStep::loadRow(Value buffer, ValueRange row) {
  Vectors vectors;
  SmallVector<Value> at(row);
  at.push_back(Value());
  int64_t width =
      typeOf(buffer).getElementType().isBF16() ? 2 * tile.lanes : tile.lanes;
  for (int64_t i = 0; i < typeOf(buffer).getShape().back() / width; ++i) {
    at.back() = v.index(i * width);
    vectors.push_back(v.load(buffer, at));
  }
  return vectors;
}

void AttentionStep::storeRow(ValueRange vectors, Value buffer, ValueRange row) {
  SmallVector<Value> at(row);
  at.push_back(Value());
  for (auto [i, vector] : llvm::enumerate(vectors)) {
    at.back() =
        v.index(i * cast<VectorType>(vector.getType()).getNumElements());
    v.store(vector, buffer, at);
  }
}

//===----------------------------------------------------------------------===//
// The step
//===----------------------------------------------------------------------===//

/// Whether a row has a reference as far from 0 as scores seldom are that stay
/// within 2^64 of each other: then the next block would most likely have to be
/// computed again, and its largest scores are looked for at once.
Value AttentionStep::isWide(const Block &block) {
  constexpr double kFar = 128;
  Vectors far;
  for (Value shift : loadRow(block.shift, {}))
    far.push_back(v.compare(arith::CmpFPredicate::OGT, v.mulf(shift, shift),
                            v.splat(kFar * kFar)));
  return v.any(far);
}

func::FuncOp AttentionStep::emit() {
  unsigned weightParts = fromParts() | FactorPart | WeightsPart;
  unsigned largestParts = fromParts() | scoresPart();
  unsigned redoParts =
      largestParts | FactorPart | WeightsPart | AccumulatorPart | SumPart;
  unsigned valueParts = (isPaired ? ValuePairsPart : ValuePart) |
                        (hasMatrices ? ScoresPart : 0) | AccumulatorPart |
                        WeightsPart;
  unsigned matrixParts = KeyPart | QueryPairsPart | ScoresPart;

  func::FuncOp weights =
      function("_weights", weightParts, tile.vectors, [&](const Block &block) {
        return emitScores(block, /*exponentials=*/true);
      });
  func::FuncOp largest =
      function("_largest", largestParts, tile.vectors, [&](const Block &block) {
        return emitScores(block, /*exponentials=*/false);
      });
  func::FuncOp redo = function("_redo", redoParts, 0, [&](const Block &block) {
    emitRedo(block, call(largest, largestParts, block));
    return Vectors();
  });
  func::FuncOp values =
      function("_values", valueParts, 0, [&](const Block &block) {
        hasMatrices ? emitMatrixValues(block) : emitValues(block);
        return Vectors();
      });
  func::FuncOp queryPairs, valuePairs, scores;
  if (isPaired) {
    queryPairs = function("_query_pairs", QueryPart | QueryPairsPart, 0,
                          [&](const Block &block) {
                            emitQueryPairs(block);
                            return Vectors();
                          });
    valuePairs = function(
        "_value_pairs", ValuePart | ValuePairsPart, 0, [&](const Block &block) {
          hasMatrices ? emitTurnedValues(block) : emitValuePairs(block);
          return Vectors();
        });
  }
  if (hasMatrices)
    scores = function("_scores", matrixParts, 0, [&](const Block &block) {
      emitMatrixScores(block);
      return Vectors();
    });

  auto emitBlock = [&](const Block &block) {
    if (hasMatrices)
      call(scores, matrixParts, block);
    auto choice = scf::IfOp::create(b, isWide(block), /*withElse=*/true);
    {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPoint(choice.thenYield());
      call(redo, redoParts, block);
      b.setInsertionPoint(choice.elseYield());
      Vectors sums, outside;
      for (auto [before, added] : llvm::zip_equal(
               loadRow(block.sum, {}), call(weights, weightParts, block))) {
        Value sum = v.addf(before, added);
        sums.push_back(sum);
        outside.push_back(isOutOfRange(sum));
      }
      auto isOver = scf::IfOp::create(b, v.any(outside), /*withElse=*/true);
      b.setInsertionPoint(isOver.thenYield());
      call(redo, redoParts, block);
      b.setInsertionPoint(isOver.elseYield());
      storeRow(sums, block.sum, {});
    }
    if (isPaired)
      call(valuePairs, ValuePart | ValuePairsPart, block);
    call(values, valueParts, block);
  };

  auto begin = [&](const Block &block) {
    if (isPaired)
      call(queryPairs, QueryPart | QueryPairsPart, block);
  };
  return blocks(begin, emitBlock);
}
