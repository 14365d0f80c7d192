//===- Writer.h - a function, value by value, as Python -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the results need is written, from the results backwards. A value that is
// computed becomes a variable, in whatever layout is natural (a linear layer
// keeps the dimensions of its input and adds one); data movement becomes
// nothing, until somebody needs another layout. So what a framework's export
// does between two layers, to suit itself, is not in the source.
//
//===----------------------------------------------------------------------===//

#ifndef EXPORT_WRITER_H
#define EXPORT_WRITER_H

#include "Parameters.h"
#include "View.h"
#include "attn/Dialect/Attn/Attn.h"
#include "attn/Export/Export.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <map>
#include <set>

namespace mlir::attn::formula {
struct Gather;
} // namespace mlir::attn::formula

namespace mlir::attn::exporter {

/// "<=": signed and unsigned alike.
StringRef comparison(arith::CmpIPredicate predicate);

class Writer {
public:
  Writer(func::FuncOp function, const Options &options);

  FailureOr<Layer> write();

private:
  /// After what they are to an attention: query, key, value, mask, bias.
  void nameInputs();

  //===--------------------------------------------------------------------===//
  // Values (Values.cpp)
  //===--------------------------------------------------------------------===//

  /// A variable, and the value's own dimensions, by the names that the
  /// variable's are written in.
  struct Variable {
    Tensor tensor;
    Indices own;
  };

  /// The value as a variable. `hint`: what it is to whoever asks ("query").
  FailureOr<Variable> emit(Value value, StringRef hint);
  FailureOr<Tensor> compute(Scalar element, StringRef hint);
  /// The tensor whose element `scalar` is, its dimensions named as there.
  FailureOr<Tensor> read(Scalar scalar, StringRef hint = "");
  FailureOr<Tensor> readUnsplit(const Variable &variable, const Scalar &scalar);
  /// The same, in the layout `to`.
  FailureOr<Tensor> readAs(Scalar scalar, ArrayRef<Index> to,
                           StringRef hint = "", bool broadcasts = false);
  FailureOr<Tensor> viewAs(const Tensor &tensor, ArrayRef<Index> to,
                           bool broadcasts = false);
  /// The value as its type has it.
  FailureOr<std::string> readWhole(Value value, StringRef hint = "");
  /// A new variable with the text of `tensor`.
  Tensor assign(StringRef name, Tensor tensor);
  /// An expression is written once, a name any number of times.
  Tensor named(StringRef name, Tensor tensor);
  std::string newName(StringRef hint);
  void line(const Twine &text) { lines.push_back(text.str()); }
  void comment(const Twine &text) { line("# " + text); }

  /// An error at `op`: it "cannot be written as TensorFlow source: " + why.
  LogicalResult refuse(Operation *op, const Twine &why);

  //===--------------------------------------------------------------------===//
  // Sizes and whole numbers (Sizes.cpp)
  //===--------------------------------------------------------------------===//

  std::string sizeText(Extent extent);
  std::string sizeOfInput(unsigned input, unsigned dim);
  std::string sizeOfTensor(Value tensor, unsigned dim);
  /// 0, 1, ... along a dimension; fails if it is a product of names.
  FailureOr<Tensor> positions(ArrayRef<unsigned> index);
  /// Of a dimension that is a product of names.
  std::string sizesText(ArrayRef<unsigned> index);
  FailureOr<std::string> number(OpFoldResult value);
  FailureOr<std::string> number(Value value);

  //===--------------------------------------------------------------------===//
  // Elementwise operations (Elementwise.cpp, Activations.cpp)
  //===--------------------------------------------------------------------===//

  /// What the arguments of a body stand for.
  using Bound = DenseMap<Value, Tensor>;

  FailureOr<Tensor> elementwise(Scalar element);
  /// A value in the body of an operation, for all positions of `loops`.
  FailureOr<Tensor> evaluate(Scalar body, ArrayRef<Index> loops,
                             const Bound &bound = Bound());
  /// The tensor that a scalar is an element of, if it is not computed in the
  /// body.
  FailureOr<std::optional<Tensor>> leaf(Scalar scalar, const Bound &bound);
  LogicalResult leaves(Scalar scalar, const Bound &bound,
                       SmallVectorImpl<Tensor> &found);
  /// The text of a scalar, whose tensors have or lack the dimensions of
  /// `layout`; in parentheses if it is an operand and needs them.
  FailureOr<std::string> expression(Scalar scalar, ArrayRef<Index> layout,
                                    const Bound &bound, bool isOperand);
  FailureOr<std::string> operation(Operation *op, Texts operands);
  std::string compared(arith::CmpFPredicate predicate, Texts operands);
  /// Whether it is written between or before its operands.
  static bool isInfix(Operation *op);
  /// Rows of a table at positions that are computed.
  FailureOr<Tensor> lookedUp(const formula::Gather &gather, Operation *op,
                             StringRef hint);
  FailureOr<Tensor> rows(const formula::Gather &gather, const Tensor &positions,
                         StringRef hint);
  std::optional<FailureOr<Tensor>> activation(Scalar element);

  //===--------------------------------------------------------------------===//
  // Sums and products (Reductions.cpp, Linear.cpp)
  //===--------------------------------------------------------------------===//

  FailureOr<Tensor> reduction(Scalar element);
  Tensor timesUnread(Tensor sum, Type type, ArrayRef<unsigned> names,
                     ArrayRef<unsigned> read);
  /// The operand of `op`, through what its body casts.
  Scalar operandIn(Operation *op, Scalar scalar);
  bool factorsOf(Operation *op, Scalar body, SmallVectorImpl<Scalar> &factors);
  /// einsum of operands, with the names of `out` in their order.
  /// Operands that need another layout become variables called `hints`.
  FailureOr<Tensor> einsum(SmallVector<Tensor> operands, ArrayRef<Index> out,
                           ArrayRef<StringRef> hints = {});
  Tensor reduce(formula::ReductionKind kind, const Tensor &tensor,
                ArrayRef<unsigned> names);

  /// input contracted with a constant weight, plus a constant bias.
  struct Linear {
    Scalar input, weight;
    std::optional<Scalar> bias;
    /// The type that is computed in; the weight may be wider.
    Type type;
    /// What is contracted, and the dimensions of the weight that are not.
    Index in, out;
  };
  std::optional<Linear> linearOf(Scalar element);
  bool readProduct(const formula::Reduction &reduction, Linear &linear);
  /// Nothing where the weight already belongs to a layer of another kind.
  std::optional<FailureOr<Tensor>> linear(const Linear &linear, Scalar element,
                                          StringRef hint);
  void bind(const Scalar &constant, StringRef text, ArrayRef<Index> dims);
  bool isConstantTensor(Value value) const;

  //===--------------------------------------------------------------------===//
  // Layers (Attention.cpp, MultiHead.cpp, Norms.cpp, Pool.cpp)
  //===--------------------------------------------------------------------===//

  /// The operands of an attention or pooling by role, at named dimensions.
  struct Heads;
  FailureOr<Tensor> attention(AttentionOp op, Scalar element);
  void nameRoles(const Heads &heads);
  FailureOr<Tensor> fused(AttentionOp op, const Heads &heads);
  FailureOr<Tensor> scores(AttentionOp op, const Heads &heads);
  /// Softmax of the last dimension; `mayBeEmpty`: some row may have nothing to
  /// attend to.
  Tensor softmaxRows(const Tensor &scores, Type type, EmptyRows policy,
                     bool mayBeEmpty);
  /// Whether a score may be attended to: mask, bands and lengths as one.
  FailureOr<std::optional<Tensor>> allowed(AttentionOp op, const Heads &heads,
                                           bool isCausalElsewhere);
  /// A layer for multi-head attention, if `linear` is the last part of one.
  struct MultiHead;
  struct LayerCall;
  std::optional<FailureOr<Tensor>> multiHead(const Linear &output,
                                             StringRef hint);
  std::optional<MultiHead> multiHeadOf(const Linear &output);
  std::optional<LayerCall> kerasHeads(const MultiHead &layer);
  std::optional<LayerCall> torchHeads(const MultiHead &layer);
  FailureOr<Tensor> readRows(const MultiHead &layer, const Linear &part,
                             ArrayRef<unsigned> rows, StringRef hint);
  std::optional<std::string> maskArgument(const MultiHead &layer);
  /// The product of the sizes; ShapedType::kDynamic if one is not known.
  int64_t sizeOf(ArrayRef<unsigned> names) const;
  FailureOr<Tensor> pool(PoolOp op, Scalar element);
  FailureOr<Tensor> softmax(SoftmaxOp op, Scalar element);
  /// What is normalised, in dimensions of its own.
  struct Rows;
  FailureOr<Rows> rowsOf(Value source, ArrayRef<int64_t> dims,
                         const Scalar &element);
  FailureOr<Tensor> besideRows(Value parameter, const Rows &rows, Type to,
                               StringRef hint);
  std::string inverseRoot(const Tensor &x, size_t count, StringRef epsilon);
  Tensor converted(Tensor tensor, Type from, Type to);
  FailureOr<Tensor> layerNorm(LayerNormOp op, Scalar element);
  FailureOr<Tensor> rmsNorm(RMSNormOp op, Scalar element);

  //===--------------------------------------------------------------------===//
  // Tensors as wholes (Tensors.cpp)
  //===--------------------------------------------------------------------===//

  FailureOr<Tensor> whole(Operation *op, Scalar element, StringRef hint);
  FailureOr<Tensor> constant(Scalar element, StringRef hint);
  FailureOr<Tensor> slice(tensor::ExtractSliceOp op, Scalar element);
  FailureOr<Tensor> concat(tensor::ConcatOp op, Scalar element);
  FailureOr<Tensor> pad(tensor::PadOp op, Scalar element);
  FailureOr<Tensor> reshape(Operation *op, Value source, Scalar element);

  /// ", dtype=..." for a layer of this type; empty for float32, the default.
  std::string typeArgument(StringRef type) const;
  bool isKeras() const { return options.target == Target::Keras; }

  func::FuncOp function;
  const Options &options;
  const Framework &framework;
  Space space{/*readsSlices=*/true};
  std::map<void *, Variable> variables;
  std::map<std::string, std::string> sizes; // expression -> variable
  std::map<std::string, unsigned> taken;    // names of variables
  std::set<std::pair<void *, unsigned>> sizesAsked;
  bool hasUnknownSize = false; // the text says -1 for it
  SmallVector<std::string> inputs;
  SmallVector<std::string> lines;   // of the body
  DenseMap<unsigned, char> letters; // of names in an einsum, by their role
  Parameters parameters;
};

} // namespace mlir::attn::exporter

#endif // EXPORT_WRITER_H
