//===- AttentionFormula.h - attention read and written with names ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef OPTIMIZE_ATTENTIONFORMULA_H
#define OPTIMIZE_ATTENTIONFORMULA_H

#include "LinearForm.h"

#include "attn/Dialect/Attn/AttentionDims.h"
#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Emitter.h"
#include "attn/Formula/Named.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::attn::optimize {

/// All names of both.
inline SmallVector<unsigned> join(ArrayRef<unsigned> lhs,
                                  ArrayRef<unsigned> rhs) {
  SmallVector<unsigned> all(lhs);
  llvm::append_range(all, rhs);
  return all;
}

/// Each of `names` once, but those of `gone`.
SmallVector<unsigned> without(ArrayRef<unsigned> names,
                              ArrayRef<unsigned> gone);

/// The roles of an attention's dimensions.
AttentionDims dimsOf(AttentionOp op);

/// Looks through the views of all operands of `named`, which may split names:
/// before anything is written with them.
void readViews(formula::Space &space, const formula::Named &named,
               ArrayAttr maps);

/// Whether known numbers are small enough to leave the scores that they are
/// added to as they are: -1e9 makes them all the same.
bool areSmall(formula::Emitter &emitter, ArrayRef<formula::Term> terms);

/// Whether an attention that was written over the names `loops` is valid, and a
/// softmax along `keys`.
bool isSound(formula::Space &space, AttentionOp attention,
             ArrayRef<unsigned> loops, ArrayRef<unsigned> keys);

/// Whether `product` is one of the output with known weights.
bool isProjectedBy(AttentionOp op, Operation *product);

/// An attention over names, read so that another one, or products with known
/// weights, can be written before it.
class AttentionFormula {
public:
  AttentionFormula(RewriterBase &rewriter, AttentionOp op);

  /// The same where the result is that of `product`, see `isProjectedBy`.
  AttentionFormula(RewriterBase &rewriter, AttentionOp op, Operation *product);

  formula::Scalar query() {
    return named.element(op.getQuery(), op.getQueryMap());
  }
  formula::Scalar key() { return named.element(op.getKey(), op.getKeyMap()); }
  formula::Scalar value() {
    return named.element(op.getValue(), op.getValueMap());
  }
  /// The names that dimensions have now.
  SmallVector<unsigned> namesOf(ArrayRef<unsigned> dims) const;
  SmallVector<unsigned> namesIn(AffineMap map) const {
    SmallVector<unsigned> dims;
    for (AffineExpr expr : map.getResults())
      dims.push_back(cast<AffineDimExpr>(expr).getPosition());
    return namesOf(dims);
  }
  /// Those of the result, in its order.
  SmallVector<unsigned> resultNames() const;
  /// The number of elements along names; nothing if one is not known.
  std::optional<int64_t> sizeOf(ArrayRef<unsigned> names) const;

  /// Whether the probabilities of a row add up to 1, or are NaN, if there are
  /// keys.
  bool rowsSumToOne();
  /// Whether there are keys, where only the sizes of tensors say so; null where
  /// it is known that there are.
  Value hasKeys();

  /// The type in which is summed.
  Type sumType() { return op.getAccumulatorType(); }
  /// Known numbers as a tensor of that type.
  formula::Operand placeKnown(const formula::Term &term);
  /// An operand as a tensor. Where it is a part of one of `products`, which are
  /// not needed otherwise any more, that part is computed on its own: packed
  /// projections would be computed whole for it.
  formula::Operand placeApart(formula::Scalar scalar,
                              ArrayRef<Operation *> products);
  /// sum of lhs * rhs over `sums` and what else is not in `order`.
  formula::Operand contract(const formula::Operand &lhs,
                            const formula::Operand &rhs,
                            ArrayRef<unsigned> order, ArrayRef<unsigned> sums);
  /// `operand` plus known numbers, which have no other names, if `condition`
  /// holds.
  formula::Operand add(formula::Operand operand,
                       ArrayRef<formula::Term> offsets, Value condition = {});

  /// `operand` plus, for each of the known `offsets`, the sum of its product
  /// with `weight` over `sums`, a tensor that also has the names `along`.
  formula::Operand addProducts(formula::Operand operand,
                               ArrayRef<formula::Term> offsets,
                               const formula::Operand &weight,
                               ArrayRef<unsigned> sums,
                               ArrayRef<unsigned> along = {});

  /// The same attention, masked and biased alike, of other operands, with
  /// another output. Null if it cannot be written.
  formula::Operand attend(const formula::Operand &query,
                          const formula::Operand &key,
                          const formula::Operand &value,
                          ArrayRef<unsigned> output, Type type);
  /// The same with the output that there is.
  formula::Operand attend(const formula::Operand &query,
                          const formula::Operand &key,
                          const formula::Operand &value) {
    return attend(query, key, value, resultNames(),
                  op.getOutput().getType().getElementType());
  }
  /// Puts `result`, whose names are those of the result, in the place of the
  /// attention, or of what reads it.
  void replaceBy(const formula::Operand &result);

  RewriterBase &rewriter;
  AttentionOp op;
  AttentionDims dims;
  formula::Space space;
  /// Of the result: the output, or what is made of it.
  formula::Scalar element;
  /// What is made of the output, if anything is.
  std::optional<LinearForm> reader;
  formula::Named named;
  formula::Emitter emitter;
};

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_ATTENTIONFORMULA_H
