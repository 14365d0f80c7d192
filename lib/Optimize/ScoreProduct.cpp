//===- ScoreProduct.cpp - one product where query and key had two ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// With queries q_m = x_m Wq + a and keys k_n = y_n Wk + b:
//
//   q_m k_n^T = (x_m (Wq Wk^T) + a Wk^T) y_n^T + q_m b^T
//
// The last term is the same for every key of a row and drops out of the
// softmax. What is left is attention of x (Wq Wk^T) + a Wk^T to y itself: one
// projection instead of two.
//
// Guards:
//
//   OS1  query and key are products of inputs with known weights, plus known
//        numbers
//   OS2  weights and what is added do not change along queries or keys
//   OS3  nothing changes the score, and no logsumexp is asked for, if something
//        is added to the key
//   OS4  it is less work
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "Rewrites.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

static SmallVector<unsigned> without(ArrayRef<unsigned> names,
                                     ArrayRef<unsigned> gone) {
  SmallVector<unsigned> rest;
  for (unsigned name : names)
    if (!llvm::is_contained(gone, name) && !llvm::is_contained(rest, name))
      rest.push_back(name);
  return rest;
}

bool optimize::mergeScoreProducts(RewriterBase &rewriter, AttentionOp op,
                                  std::string &why) {
  AttentionFormula formula(rewriter, op);
  Space &space = formula.space;
  std::optional<LinearForm> query = linearFormOf(space, formula.query());
  std::optional<LinearForm> key = linearFormOf(space, formula.key());
  if (!query || !key)
    return false; // OS1
  SmallVector<unsigned> keys = formula.namesOf(formula.dims.key);
  SmallVector<unsigned> queries = formula.namesOf(formula.dims.query);
  SmallVector<unsigned> head = formula.namesOf(formula.dims.head);
  SmallVector<unsigned> positions = join(keys, queries);
  auto changes = [&](const Term &term) {
    return dependsOn(space, term, positions);
  };
  if (changes(query->weight) || changes(key->weight) ||
      llvm::any_of(query->offsets, changes) ||
      llvm::any_of(key->offsets, changes)) {
    why = "OS2: weights or what is added change along queries or keys";
    return false;
  }
  if (!key->offsets.empty() &&
      (!op.getScore().empty() || op.getLogsumexp() || op.getProbabilities())) {
    why = "OS3: what is added to the key would be seen";
    return false;
  }
  Operand queryData = formula.emitter.place(query->data);
  Operand keyData = formula.emitter.place(key->data);
  Operand queryWeight = formula.placeKnown(query->weight);
  Operand keyWeight = formula.placeKnown(key->weight);
  Operand value = formula.emitter.place(formula.value());
  if (!queryData.value || !keyData.value || !queryWeight.value ||
      !keyWeight.value || !value.value || op.getLogsumexp() ||
      op.getProbabilities())
    return false;
  SmallVector<unsigned> scores = formula.namesOf(formula.dims.scores());
  // x Wq Wk^T: what x is not summed over, then the columns of y.
  SmallVector<unsigned> product =
      without(join(queryWeight.names, keyWeight.names), head);
  SmallVector<unsigned> projected =
      without(join(queryData.names, product), query->names);
  Work before = Work::product(formula, join(scores, head));
  if (isOnlyFor(query->product, op))
    before =
        before + Work::product(formula, join(queryWeight.names, queryData.names));
  if (isOnlyFor(key->product, op))
    before =
        before + Work::product(formula, join(keyWeight.names, keyData.names));
  Work after = Work::product(formula, join(queryData.names, product)) +
               Work::product(formula, join(scores, key->names));
  if (!(after < before)) {
    why = "OS4: it would be more work";
    return false;
  }
  Operand merged = formula.contract(queryWeight, keyWeight, product);
  Operand folded = formula.contract(queryData, merged, projected);
  for (const Term &offset : query->offsets) {
    Operand known = formula.placeKnown(offset);
    if (!known.value)
      return false;
    Operand added = formula.contract(
        known, keyWeight, without(join(known.names, keyWeight.names), head));
    Term term;
    term.factors.push_back({Scalar{added.value, {}}});
    for (unsigned name : added.names)
      term.factors.back().scalar.at.push_back({name});
    folded = formula.add(folded, term);
    if (!folded.value)
      return false;
  }
  Operand result =
      formula.attend(folded, keyData, value, formula.resultNames(),
                     cast<RankedTensorType>(op.getOutput().getType())
                         .getElementType());
  if (!result.value)
    return false;
  remarkDone(op, "score-product", before, after);
  formula.replaceBy(result);
  return true;
}
