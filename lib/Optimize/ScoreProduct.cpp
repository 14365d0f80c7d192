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
//   OS2  weights and what is added do not change along queries or keys, and
//        inputs not along the columns that scores sum
//   OS3  neither logsumexp nor probabilities are asked for; if something is
//        added to the key, nothing changes the score, and it is not as large as
//        what masks
//   OS4  it is less work
//   OS5  rounding errors stay within four times of what they were, see
//        ErrorBound.h
//   OS6  the weights are multiplied at compile time: their product is not too
//        large, and the attention is not in a loop or a branch
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "ErrorBound.h"
#include "Products.h"
#include "Rewrites.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

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
  if (formula::dependsOn(space, query->data, head) ||
      formula::dependsOn(space, key->data, head)) {
    why = "OS2: an input changes along the columns that scores sum";
    return false;
  }
  if (op.getLogsumexp() || op.getProbabilities()) {
    why = "OS3: the logsumexp or all probabilities are asked for";
    return false;
  }
  if (!key->offsets.empty() &&
      (!op.getScore().empty() || !areSmall(formula.emitter, key->offsets))) {
    why = "OS3: what is added to the key would be seen";
    return false;
  }
  Operand queryData = formula.emitter.place(query->data);
  Operand keyData = formula.emitter.place(key->data);
  Operand queryWeight = formula.placeKnown(query->weight);
  Operand keyWeight = formula.placeKnown(key->weight);
  Operand value =
      formula.placeApart(formula.value(), {query->product, key->product});
  if (!queryData.value || !keyData.value || !queryWeight.value ||
      !keyWeight.value || !value.value)
    return false;
  head = formula.namesOf(formula.dims.head);
  // x Wq Wk^T: what x is not summed over, then the columns of y.
  SmallVector<unsigned> product =
      without(join(join(queryWeight.names, keyWeight.names),
                   join(query->sums(space), key->sums(space))),
              head);
  SmallVector<unsigned> projected =
      without(join(queryData.names, product), query->sums(space));
  SmallVector<unsigned> ownQuery = formula.namesIn(op.getQueryMap());
  SmallVector<unsigned> ownKey = formula.namesIn(op.getKeyMap());
  Cost before = Cost::product(formula, {ownQuery, ownKey});
  // One product may be both, or of one input with the values.
  SmallVector<OpOperand *> gone = {&op.getQueryMutable(), &op.getKeyMutable()};
  if (isSaved(formula, *query, gone))
    before = before + Cost::product(formula, {queryData.names,
                                              queryWeight.names, ownQuery});
  if ((key->product != query->product || areApart(space, *query, *key)) &&
      isSaved(formula, *key, gone))
    before = before +
             Cost::product(formula, {keyData.names, keyWeight.names, ownKey});
  Cost after = Cost::product(formula, {queryData.names, product, projected}) +
               Cost::product(formula, {projected, keyData.names});
  if (!(after < before)) {
    why = refuseCost("OS4", before, after);
    return false;
  }
  Operand merged = foldPair(formula, queryWeight, keyWeight, product, head,
                            "OS5", "OS6", why);
  if (!merged.value)
    return false;
  Operand folded = formula.addProducts(
      formula.contract(queryData, merged, projected, query->sums(space)),
      query->offsets, keyWeight, head, key->sums(space));
  if (!folded.value)
    return false;
  Operand result = formula.attend(folded, keyData, value);
  if (!result.value)
    return false;
  remarkDone(op, "score-product", before, after);
  formula.replaceBy(result);
  return true;
}
