//===- TorchImport.h - what torch operands have become --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// A graph of PyTorch is straight-line code whose lists, strings and None exist
// only while it is read. So the import interprets it once from top to bottom:
// every torch value is bound to what it has become, and each operation has a
// function that reads its operands here and writes upstream operations.
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHIMPORT_H
#define IMPORT_TORCH_TORCHIMPORT_H

#include "attn/Dialect/Torch/Torch.h"
#include "attn/Import/TensorBuilder.h"

namespace mlir::attn {

/// The element type without its sign (si64 -> i64, ui8 -> i8).
Type signless(Type dtype);
/// Whether the import handles tensors of this element type.
bool isSupportedDtype(Type dtype);

class TorchImport {
public:
  using Sizes = TensorBuilder::Sizes;

  explicit TorchImport(OpBuilder &builder)
      : b(builder, builder.getUnknownLoc()) {}

  TensorBuilder b;
  /// The operation at hand; new operations are put before it.
  Operation *op = nullptr;
  void begin(Operation *next);
  /// An error at the operation at hand, naming it.
  InFlightDiagnostic error() const;

  //===--------------------------------------------------------------------===//
  // Operands. A getter that cannot say what is asked for reports why and is
  // true in a condition. `what` names the operand in that report.
  //===--------------------------------------------------------------------===//

  bool isNone(Value operand) const;
  /// A ranked tensor.
  ParseResult tensor(Value operand, Value &result);
  /// A ranked tensor, or null for None.
  ParseResult optionalTensor(Value operand, Value &result);
  /// A ranked tensor, or an i64, f64 or i1 value.
  ParseResult tensorOrScalar(Value operand, Value &result);
  /// The elements of a list; null for each that is None.
  ParseResult list(Value operand, SmallVectorImpl<Value> &result);

  ParseResult integer(Value operand, StringRef what, int64_t &result);
  ParseResult number(Value operand, StringRef what, double &result);
  ParseResult flag(Value operand, StringRef what, bool &result);
  ParseResult string(Value operand, StringRef what, StringRef &result);
  ParseResult integers(Value operand, StringRef what,
                       SmallVectorImpl<int64_t> &result);
  /// An integer that may be known at run time only, as an index.
  ParseResult size(Value operand, StringRef what, OpFoldResult &result);
  ParseResult sizes(Value operand, StringRef what, Sizes &result);
  /// A dimension of `rank`, counted from the end if negative. A tensor without
  /// dimensions is treated as one of one dimension, as PyTorch does.
  ParseResult dim(Value operand, StringRef what, int64_t rank, int64_t &result);
  /// Some dimensions; all of them for None or an empty list.
  ParseResult dims(Value operand, StringRef what, int64_t rank,
                   SmallVectorImpl<int64_t> &result);
  /// PyTorch's number of an element type, with its sign; `result` is left as it
  /// is for None.
  ParseResult dtype(Value operand, Type &result);

  /// The element type of a torch tensor, with its sign.
  Type dtypeOf(Value operand) const;
  bool isUnsigned(Value operand) const;
  /// What the file says of a result: its element type with its sign (null if
  /// unknown), and its sizes (false if unknown).
  Type declaredDtype(unsigned result = 0) const;
  bool declaredShape(unsigned result, SmallVectorImpl<int64_t> &shape) const;

  //===--------------------------------------------------------------------===//
  // Results
  //===--------------------------------------------------------------------===//

  /// Binds every result, cast to its stated element type and sizes; an error if
  /// the sizes cannot be those.
  LogicalResult replace(ValueRange results);
  LogicalResult replaceWithList(ArrayRef<Value> elements);
  /// The first result is whatever `operand` is.
  LogicalResult forward(Value operand);

  void bind(Value torchValue, Value value) { values[torchValue] = value; }
  Value lookup(Value torchValue) const;

  //===--------------------------------------------------------------------===//
  // Shapes
  //===--------------------------------------------------------------------===//

  static RankedTensorType typeOf(Value tensor) {
    return cast<RankedTensorType>(tensor.getType());
  }
  static int64_t rankOf(Value tensor) { return typeOf(tensor).getRank(); }
  static Type elementOf(Value tensor) {
    return typeOf(tensor).getElementType();
  }
  /// An error unless static sizes are equal or 1 where they meet; scalars and
  /// nulls are passed over.
  ParseResult checkBroadcast(ValueRange values);
  /// An error unless the two dimensions may have the same size.
  ParseResult checkEqual(Value lhs, int64_t lhsDim, Value rhs, int64_t rhsDim);
  /// An error unless the tensor has this many dimensions.
  ParseResult checkRank(Value tensor, StringRef what, int64_t rank);

  /// lhs OP rhs on sizes, folded.
  template <typename OpT>
  OpFoldResult compute(OpFoldResult lhs, OpFoldResult rhs) {
    return getAsOpFoldResult(
        b.builder.createOrFold<OpT>(b.loc, b.asIndex(lhs), b.asIndex(rhs)));
  }
  OpFoldResult index(int64_t value) { return b.builder.getIndexAttr(value); }

private:
  Value resolve(Value torchValue) const;

  DenseMap<Value, Value> values;
  DenseMap<Value, SmallVector<Value>> lists;
  /// Results that are another torch value, None included.
  DenseMap<Value, Value> aliases;
};

/// The table of what is imported: a function for each operation.
class TorchImports {
public:
  using Handler = std::function<LogicalResult(Operation *, TorchImport &)>;

  template <typename OpT>
  void add(LogicalResult (*handler)(OpT, TorchImport &)) {
    handlers[OpT::getOperationName()] = [handler](Operation *op,
                                                  TorchImport &t) {
      return handler(cast<OpT>(op), t);
    };
  }
  /// One function for several operations with the same operands.
  template <typename... OpTs> void addAll(const Handler &handler) {
    ((handlers[OpTs::getOperationName()] = handler), ...);
  }
  const Handler *find(StringRef name) const {
    auto found = handlers.find(name);
    return found == handlers.end() ? nullptr : &found->second;
  }

private:
  llvm::StringMap<Handler> handlers;
};

void addTorchScalars(TorchImports &imports);
void addTorchNumbers(TorchImports &imports);
void addTorchUnary(TorchImports &imports);
void addTorchBinary(TorchImports &imports);
void addTorchSelections(TorchImports &imports);
void addTorchReshapes(TorchImports &imports);
void addTorchExpand(TorchImports &imports);
void addTorchSlices(TorchImports &imports);
void addTorchIndexing(TorchImports &imports);
void addTorchWrites(TorchImports &imports);
void addTorchScatters(TorchImports &imports);
void addTorchOrder(TorchImports &imports);
void addTorchJoins(TorchImports &imports);
void addTorchInterpolation(TorchImports &imports);
void addTorchCasts(TorchImports &imports);
void addTorchReductions(TorchImports &imports);
void addTorchMoments(TorchImports &imports);
void addTorchContractions(TorchImports &imports);
void addTorchEinsum(TorchImports &imports);
void addTorchCreation(TorchImports &imports);
void addTorchNorms(TorchImports &imports);
void addTorchChannelNorms(TorchImports &imports);
void addTorchConvolutions(TorchImports &imports);
void addTorchPooling(TorchImports &imports);
void addTorchAttention(TorchImports &imports);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHIMPORT_H
