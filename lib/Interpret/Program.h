//===- Program.h - functions as lists of steps on numbered slots --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_PROGRAM_H
#define INTERPRET_PROGRAM_H

#include "attn/Interpret/Tensor.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinTypes.h"

#include <functional>

namespace mlir::attn::interpret {

class Program;
enum class Precision;

/// What one SSA value is while a function runs: a scalar or a tensor.
struct Slot {
  Scalar scalar;
  Tensor tensor;
};

/// One call of a function: the values of all its regions by number.
struct Frame {
  std::vector<Slot> slots;
  std::shared_ptr<Memory> memory;
  unsigned depth = 0;
};

/// One operation: reads slots, writes slots. Fails after a diagnostic.
using Step = std::function<LogicalResult(Frame &)>;

/// One block. `results` are the operands of its terminator.
struct Body {
  std::vector<Step> steps;
  SmallVector<unsigned> arguments, results;

  LogicalResult run(Frame &frame) const {
    for (const Step &step : steps)
      if (failed(step(frame)))
        return failure();
    return success();
  }
};

/// The slot of a tensor result, with what its type promises.
struct Result {
  Operation *op = nullptr;
  unsigned slot = 0;
  RankedTensorType type;

  /// Fails where `tensor` does not have the sizes that the type states.
  LogicalResult set(Frame &frame, Tensor tensor) const;
  /// A copy of `tensor` in the slot, for the caller to write.
  FailureOr<Scalar *> copy(Frame &frame, Tensor tensor) const;
  /// A tensor of zeros in the slot, for the caller to fill.
  FailureOr<Tensor *> create(Frame &frame, ArrayRef<int64_t> shape) const;
};

/// Sizes, offsets or strides, each a constant or an index value.
struct Numbers {
  SmallVector<int64_t> constants;
  SmallVector<std::optional<unsigned>> slots;

  SmallVector<int64_t> get(const Frame &frame) const;
};

/// Turns the operations of one function into steps.
class Reader {
public:
  Reader(Program &program, unsigned &numSlots)
      : program(program), numSlots(numSlots) {}

  Program &getProgram() { return program; }
  unsigned slot(Value value);
  SmallVector<unsigned> slots(ValueRange values);
  Result result(OpResult value);
  Numbers numbers(ArrayRef<OpFoldResult> values);

  /// Fails with a diagnostic at the first operation or type that is not known.
  FailureOr<Body> read(Block &block);

private:
  /// Empties the tensors whose last use `op` is.
  void release(Operation *op, std::vector<Step> &steps);

  Program &program;
  unsigned &numSlots;
  DenseMap<Value, unsigned> numbering;
};

/// How each operation is read, by its name.
class OpTable {
public:
  using ReadOp = std::function<FailureOr<Step>(Operation *, Reader &)>;

  template <typename OpTy, typename Fn> void add(Fn read) {
    entries[OpTy::getOperationName()] = [read](Operation *op, Reader &reader) {
      return FailureOr<Step>(read(cast<OpTy>(op), reader));
    };
  }
  /// For every operation of an interface that has no entry of its own.
  template <typename InterfaceTy, typename Fn> void addInterface(Fn read) {
    interfaces.emplace_back([](Operation *op) { return isa<InterfaceTy>(op); },
                            [read](Operation *op, Reader &reader) {
                              return FailureOr<Step>(
                                  read(cast<InterfaceTy>(op), reader));
                            });
  }
  /// Null where the operation is not known.
  const ReadOp *find(Operation *op) const;

private:
  llvm::StringMap<ReadOp> entries;
  std::vector<std::pair<bool (*)(Operation *), ReadOp>> interfaces;
};

void addArithFloatOps(OpTable &table);
void addArithIntegerOps(OpTable &table);
void addArithCastOps(OpTable &table);
void addMathOps(OpTable &table);
void addConstantOps(OpTable &table);
void addControlFlowOps(OpTable &table);
void addForallOp(OpTable &table);
void addTensorElementOps(OpTable &table);
void addTensorShapeOps(OpTable &table);
void addTensorSliceOps(OpTable &table);
void addLinalgOps(OpTable &table);
void addAttentionOp(OpTable &table);
void addOnlineAttentionOp(OpTable &table);
void addPoolOp(OpTable &table);
void addSoftmaxOps(OpTable &table);
void addNormOps(OpTable &table);

/// The functions that have been read. They are kept by symbol and may call each
/// other.
class Program {
public:
  struct Function {
    func::FuncOp op;
    Body body;
    unsigned numSlots = 0;
  };

  explicit Program(Precision precision);
  /// Reads `op` if it has not been read; null after a diagnostic.
  Function *read(func::FuncOp op);
  const OpTable &getTable() const { return table; }
  Precision getPrecision() const { return precision; }

  /// Writes `arguments` into a new frame, runs, returns the result slots.
  static FailureOr<SmallVector<Slot>> call(const Function &function,
                                           ArrayRef<Slot> arguments,
                                           std::shared_ptr<Memory> memory,
                                           unsigned depth);

private:
  OpTable table;
  Precision precision;
  DenseMap<Operation *, std::unique_ptr<Function>> functions;
};

} // namespace mlir::attn::interpret

#endif // INTERPRET_PROGRAM_H
