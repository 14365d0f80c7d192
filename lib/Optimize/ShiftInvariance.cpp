//===- ShiftInvariance.cpp - what is constant along the keys drops out ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// softmax_n(s_n + c) = softmax_n(s_n), so with k_n = x_n Wk + b:
//
//   softmax_n(q k_n^T) = softmax_n(q (x_n Wk)^T)        c = q b^T
//
// and a bias of the scores that is the same for all keys goes, too.
//
// Guards:
//
//   OI1  what is dropped is known, the same for all keys, and not as large as
//        what masks: -1e9 makes all scores the same
//   OI2  nothing changes the score afterwards, and no logsumexp is asked for
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "Rewrites.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

static constexpr StringLiteral kSeen =
    "OI2: the score is changed afterwards, or its logsumexp is asked for";

static constexpr StringLiteral kLarge =
    "OI1: what is added would be too large to leave scores as they are";

bool optimize::dropKeyOffset(RewriterBase &rewriter, AttentionOp op,
                             std::string &why) {
  AttentionFormula formula(rewriter, op);
  Space &space = formula.space;
  FailureOr<SmallVector<Term>> terms = sumOf(space, formula.key());
  if (failed(terms) || terms->size() < 2)
    return false;
  SmallVector<unsigned> keys = formula.namesOf(formula.dims.key);
  SmallVector<Term> dropped = takeOffsets(space, *terms, keys);
  if (terms->size() != 1 || dropped.empty())
    return false; // OI1
  if (!op.getScore().empty() || op.getLogsumexp() || op.getProbabilities()) {
    why = kSeen;
    return false;
  }
  if (!areSmall(formula.emitter, dropped)) {
    why = kLarge;
    return false;
  }
  Operand query = formula.emitter.place(formula.query());
  Operand key = formula.emitter.place(terms->front(),
                                      op.getKey().getType().getElementType());
  Operand value = formula.emitter.place(formula.value());
  if (!query.value || !key.value || !value.value)
    return false;
  Operand result = formula.attend(query, key, value);
  if (!result.value)
    return false;
  Cost before;
  before.operations = Work(formula, key.names, /*each=*/1);
  remarkDone(op, "key-offset", before, Cost());
  formula.replaceBy(result);
  return true;
}

bool optimize::dropRowBiases(RewriterBase &rewriter, AttentionOp op,
                             std::string &why) {
  AttentionFormula formula(rewriter, op);
  ArrayRef<unsigned> keys = formula.dims.key;
  auto isOfRows = [&](unsigned i) {
    return isKnown(op.getBiases()[i]) && llvm::none_of(keys, [&](unsigned key) {
             return op.getBiasMaps()[i].isFunctionOfDim(key);
           });
  };
  bool isChanged = false;
  for (unsigned i = op.getBiases().size(); i-- > 0;) {
    if (!isOfRows(i))
      continue;
    if (op.getLogsumexp()) {
      why = kSeen;
      return isChanged;
    }
    AffineMap map = op.getBiasMaps()[i];
    Scalar bias = formula.named.element(op.getBiases()[i], map);
    if (!areSmall(formula.emitter, productOf(formula.space, bias))) {
      why = kLarge;
      continue;
    }
    Cost before;
    before.operations = Work(
        formula, join(formula.namesIn(map), formula.namesOf(keys)), /*each=*/1);
    SmallVector<Attribute> maps(op.getIndexingMaps().getValue());
    maps.erase(maps.begin() + 3 + i);
    rewriter.modifyOpInPlace(op, [&] {
      op.getBiasesMutable().erase(i);
      op.setIndexingMapsAttr(rewriter.getArrayAttr(maps));
    });
    remarkDone(op, "row-bias", before, Cost());
    isChanged = true;
  }
  return isChanged;
}
