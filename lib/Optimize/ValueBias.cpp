//===- ValueBias.cpp - a bias of the values moves behind the attention ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The probabilities of a row add up to 1, so with v_n = x_n Wv + b:
//
//   (sum_n p_n v_n) Wo = (sum_n p_n x_n Wv) Wo + b Wo
//
// What is added to every value becomes one more bias of the output projection.
//
// Guards:
//
//   OV1  what is added to the values is known, finite and the same for all keys
//   OV2  probabilities add up to 1: no factor, keys, and no row of which all
//        are masked that gives 0; where the number of keys is not known it is
//        looked at when it is
//   OV3  the output is read by one product with known weights, and nothing else
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "Products.h"
#include "Rewrites.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

/// Takes `offsets` away from the values of the attention; false if that cannot
/// be written.
static bool dropOffsets(RewriterBase &rewriter, AttentionOp op) {
  AttentionFormula formula(rewriter, op);
  FailureOr<SmallVector<Term>> terms = sumOf(formula.space, formula.value());
  if (failed(terms))
    return false;
  takeOffsets(formula.space, *terms, formula.namesOf(formula.dims.key));
  if (terms->size() != 1)
    return false;
  Operand query = formula.emitter.place(formula.query());
  Operand key = formula.emitter.place(formula.key());
  Operand value = formula.emitter.place(
      terms->front(), op.getValue().getType().getElementType());
  if (!query.value || !key.value || !value.value)
    return false;
  Operand result = formula.attend(query, key, value);
  if (!result.value)
    return false;
  Cost before;
  before.operations = Work(formula, value.names, /*each=*/1);
  remarkDone(op, "value-bias", before, Cost());
  formula.replaceBy(result);
  return true;
}

bool optimize::moveValueBias(RewriterBase &rewriter, AttentionOp op,
                             std::string &why) {
  FailureOr<SmallVector<Operation *>> readers = findProducts(op.getOutput());
  if (failed(readers) || readers->size() != 1 || op.getLogsumexp() ||
      op.getProbabilities() || !isProjectedBy(op, readers->front()))
    return false; // OV3
  Operation *reader = readers->front();
  Space space(/*readsSlices=*/true);
  Value product = reader->getResult(0);
  Scalar element = elementOf(space, product);
  std::optional<LinearForm> form = linearFormOf(space, element);
  Named named = nameDims(space, op, op.getIndexingMaps(), form->data,
                         /*bound=*/false);
  AttentionFormula formula(rewriter, op);
  SmallVector<unsigned> keys;
  for (unsigned dim : formula.dims.key)
    llvm::append_range(keys, space.resolve(named.dims[dim]));
  FailureOr<SmallVector<Term>> terms =
      sumOf(space, named.element(op.getValue(), op.getValueMap()));
  if (failed(terms))
    return false;
  SmallVector<Term> offsets = takeOffsets(space, *terms, keys);
  if (offsets.empty() || terms->size() != 1)
    return false; // OV1
  if (!formula.rowsSumToOne()) {
    why =
        "OV2: something is added to the values, and probabilities may not add "
        "up to 1";
    return false;
  }
  Value hasKeys = formula.hasKeys();
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : product.getUses())
    if (!isa<tensor::DimOp>(use.getOwner()))
      uses.push_back(&use);
  rewriter.setInsertionPointAfter(reader);
  Emitter emitter(rewriter, op.getLoc(), space);
  Value result = product;
  for (const Term &offset : offsets) {
    result = addProjected(emitter, *form, offset, element, result, hasKeys);
    if (!result)
      return false;
  }
  if (!dropOffsets(rewriter, op))
    return false;
  for (OpOperand *use : uses)
    rewriter.modifyOpInPlace(use->getOwner(), [&] { use->set(result); });
  return true;
}
