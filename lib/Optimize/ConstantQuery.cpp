//===- ConstantQuery.cpp - a query that is known meets the key's weights --===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// With a query q that depends on no input, and keys k_n = x_n Wk + b:
//
//   q k_n^T = x_n (Wk q^T) + q b^T
//
// The second term is the same for every key of a row and drops out of the
// softmax. What is left is attention of the known query u = Wk q^T to x itself:
// one vector a head takes the place of the projection of every key.
//
// Guards:
//
//   OQ1  the query depends on constants alone
//   OQ2  the key is a product of an input with known weights, plus known
//        numbers
//   OQ3  weights and what is added do not change along the keys
//   OQ4  neither logsumexp nor probabilities are asked for; if something is
//        added to the key, nothing changes the score, and it is not as large as
//        what masks
//   OQ5  it is less work
//   OQ6  rounding errors stay within four times of what they were, see
//        ErrorBound.h
//   OQ7  query and weights are multiplied at compile time: their product is not
//        too large, and the attention is not in a loop or a branch
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "ErrorBound.h"
#include "Rewrites.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

bool optimize::foldConstantQuery(RewriterBase &rewriter, AttentionOp op,
                                 std::string &why) {
  if (!isKnown(op.getQuery()))
    return false; // OQ1
  AttentionFormula formula(rewriter, op);
  Space &space = formula.space;
  std::optional<LinearForm> key = linearFormOf(space, formula.key());
  if (!key)
    return false; // OQ2
  SmallVector<unsigned> keys = formula.namesOf(formula.dims.key);
  SmallVector<unsigned> head = formula.namesOf(formula.dims.head);
  auto changes = [&](const Term &term) { return dependsOn(space, term, keys); };
  if (changes(key->weight) || llvm::any_of(key->offsets, changes) ||
      formula::dependsOn(space, key->data, head)) {
    why = "OQ3: weights or what is added to the key change along the keys, or "
          "its input along the columns of the head";
    return false;
  }
  if (op.getLogsumexp() || op.getProbabilities()) {
    why = "OQ4: the logsumexp or all probabilities are asked for";
    return false;
  }
  if (!key->offsets.empty() &&
      (!op.getScore().empty() || !areSmall(formula.emitter, key->offsets))) {
    why = "OQ4: what is added to the key would be seen";
    return false;
  }
  Operand query = formula.emitter.place(formula.query());
  Operand weight = formula.placeKnown(key->weight);
  Operand data = formula.emitter.place(key->data);
  Operand value = formula.placeApart(formula.value(), key->product);
  if (!query.value || !weight.value || !data.value || !value.value)
    return false;
  Index sums = key->sums(space);
  head = formula.namesOf(formula.dims.head);
  SmallVector<unsigned> order =
      without(join(query.names, weight.names), join(head, sums));
  llvm::append_range(order, sums);
  SmallVector<unsigned> own = formula.namesIn(op.getKeyMap());
  Cost before =
      Cost::product(formula, {formula.namesIn(op.getQueryMap()), own});
  if (isSaved(formula, *key, &op.getKeyMutable()))
    before = before + Cost::product(formula, {data.names, weight.names, own});
  Cost after = Cost::product(formula, {order, data.names});
  if (!(after < before)) {
    why = refuseCost("OQ5", before, after);
    return false;
  }
  Operand folded =
      foldPair(formula, query, weight, order, head, "OQ6", "OQ7", why);
  if (!folded.value)
    return false;
  Operand result = formula.attend(folded, data, value);
  if (!result.value)
    return false;
  remarkDone(op, "constant-query", before, after);
  formula.replaceBy(result);
  return true;
}
