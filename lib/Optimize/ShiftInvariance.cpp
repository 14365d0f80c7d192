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
//   OI1  what is dropped is known, finite and the same for all keys
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

bool optimize::dropKeyOffset(RewriterBase &rewriter, AttentionOp op,
                             std::string &why) {
  AttentionFormula formula(rewriter, op);
  Space &space = formula.space;
  FailureOr<SmallVector<Term>> terms = sumOf(space, formula.key());
  if (failed(terms) || terms->size() < 2)
    return false;
  SmallVector<unsigned> keys = formula.namesOf(formula.dims.key);
  SmallVector<Term> kept;
  for (const Term &term : *terms)
    if (dependsOn(space, term, keys) || !isKnown(term))
      kept.push_back(term);
  if (kept.size() != 1 || kept.size() == terms->size())
    return false; // OI1
  if (!op.getScore().empty() || op.getLogsumexp() || op.getProbabilities()) {
    why = kSeen;
    return false;
  }
  Operand query = formula.emitter.place(formula.query());
  Operand key =
      formula.emitter.place(kept[0], op.getKey().getType().getElementType());
  Operand value = formula.emitter.place(formula.value());
  if (!query.value || !key.value || !value.value)
    return false;
  Type type = op.getOutput().getType().getElementType();
  Operand result =
      formula.attend(query, key, value, formula.resultNames(), type);
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
  SmallVector<unsigned> keys = AttentionFormula(rewriter, op).dims.key;
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
      return false;
    }
    SmallVector<Attribute> maps(op.getIndexingMaps().getValue());
    maps.erase(maps.begin() + 3 + i);
    rewriter.modifyOpInPlace(op, [&] {
      op.getBiasesMutable().erase(i);
      op.setIndexingMapsAttr(rewriter.getArrayAttr(maps));
    });
    isChanged = true;
  }
  return isChanged;
}
