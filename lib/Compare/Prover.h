//===- Prover.h - formulas of two graphs side by side ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both graphs are read as formulas over the names of the dimensions of their
// common results. Two formulas are the same if they are built alike from the
// same inputs, constants and weights; dimensions that are summed are renamed as
// the comparison goes on. Which summand or factor belongs to which is found by
// trying. A lenient prover notes what differs in an operation that is there on
// both sides, and goes on as if it were the same.
//
//===----------------------------------------------------------------------===//

#ifndef COMPARE_PROVER_H
#define COMPARE_PROVER_H

#include "attn/Compare/Proof.h"
#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Choice.h"
#include "attn/Formula/Named.h"
#include "attn/Formula/Terms.h"

#include <map>

namespace mlir::attn::equiv {

/// A constant tensor or a weight, or a slice of one, read at `scalar.at`: an
/// element stands at offset + sum of position * stride.
struct Table {
  formula::Scalar scalar;
  ElementsAttr elements; // null for a weight that is an argument
  unsigned weight = 0;   // its number
  int64_t numElements = 0;
  int64_t offset = 0;
  SmallVector<int64_t> strides;
};

using formula::Named;

class Prover {
public:
  Prover(const PairArguments &arguments, bool isLenient)
      : arguments(arguments), isLenient(isLenient) {}

  /// Whether both tensors are the same at all positions.
  bool sameTensors(Value lhs, Value rhs);

  /// What was found; `isComplete`: everything was the same.
  Proof finish(bool isComplete);

private:
  using Scalar = formula::Scalar;
  using Space = formula::Space;

  /// What is undone when an attempt fails.
  struct State {
    Space space;
    size_t differences, weights, links;
    double weightError;
  };
  State save() const;
  void restore(const State &state);

  /// What an attempt that failed has left behind is undone.
  bool same(Scalar lhs, Scalar rhs);
  bool strictlySame(Scalar lhs, Scalar rhs);
  bool compare(Scalar lhs, Scalar rhs);
  /// Rules of compare: nothing where one does not apply.
  std::optional<bool> sameConstants(Scalar lhs, Scalar rhs);
  std::optional<bool> sameChoices(Scalar lhs, Scalar rhs);
  std::optional<bool> sameWeights(Scalar lhs, Scalar rhs);
  bool sameTables(double scale, const Table &lhs, const Table &rhs);
  bool noteOrder(ArrayRef<unsigned> order, ArrayRef<unsigned> dims,
                 Operation *first, Operation *second);
  bool link(const Table &lhs, const Table &rhs, Link link);
  std::optional<bool> sameOperations(Scalar lhs, Scalar rhs);
  std::optional<bool> sameErrorFunctions(Scalar lhs, Scalar rhs);
  std::optional<bool> sameSums(Scalar lhs, Scalar rhs);
  std::optional<bool> sameConcats(Scalar lhs, Scalar rhs);
  std::optional<bool> sameGathers(Scalar lhs, Scalar rhs);
  std::optional<bool> sameReductions(Scalar lhs, Scalar rhs);
  std::optional<bool> sameSteps(Scalar lhs, Scalar rhs);
  std::optional<bool> samePositions(Scalar lhs, Scalar rhs);

  /// Without something that only one graph does.
  bool sameButForOne(Scalar lhs, Scalar rhs);
  bool sameOnSide(Scalar one, Scalar other, bool isFirst);
  std::optional<bool> sameButForMask(Scalar lhs, Scalar rhs);
  bool skipsNorm(Scalar one, Scalar other, bool isFirst);
  bool skipsProjection(Scalar one, Scalar other, bool isFirst);
  bool normalisesElsewhere(Scalar one, Scalar other, bool isFirst);
  bool differsInFunction(Scalar lhs, Scalar rhs);

  using Terms = SmallVector<formula::Term>;
  void addends(Scalar scalar, double coefficient, Terms &terms, int &budget);
  bool isMissing(const formula::Term &term, bool isFirst);
  bool matchWithoutNorm(Terms one, const Terms &other, bool isFirst);
  bool matchTerms(ArrayRef<formula::Term> lhs, Terms rhs);
  bool sameTerms(const formula::Term &lhs, const formula::Term &rhs);
  bool dropPadding(SmallVectorImpl<formula::Factor> &longer,
                   ArrayRef<formula::Factor> shorter);
  bool matchFactors(ArrayRef<formula::Factor> lhs,
                    SmallVector<formula::Factor> rhs, double &sign);
  bool sameFactors(const formula::Factor &lhs, const formula::Factor &rhs);
  bool sameUpToShift(Scalar lhs, Scalar rhs, ArrayRef<unsigned> names,
                     ArrayRef<unsigned> others);
  bool sameScaled(Scalar lhs, double scale, Scalar rhs);
  bool sameScaledSums(const formula::Factor &lhs, const formula::Factor &rhs,
                      double scale);
  bool areOpposite(Scalar lhs, Scalar rhs);
  std::optional<bool> areOppositeFactors(const formula::Factor &lhs,
                                         const formula::Factor &rhs);

  Named name(Operation *op, ArrayAttr maps, const Scalar &result);
  bool sameAttention(AttentionOp lhs, AttentionOp rhs, const Scalar &atLhs,
                     const Scalar &atRhs);
  bool areSwapped(const Named &lhs, const Named &rhs);
  bool sameScores(const Named &lhs, const Named &rhs, bool isShiftable,
                  double factor);
  /// Scores that are another number where something is masked.
  struct Fill {
    Scalar condition;
    bool isFilledWhereTrue;
    double value;
    double factor; // of the scores that are kept
  };
  std::optional<Fill> fillOf(const Named &named);
  bool sameFill(const Named &lhs, const Named &rhs, const Fill &fill,
                bool isFirst);
  void unifyResults(const Scalar &lhs, const Scalar &rhs);
  bool sameMasks(const Named &lhs, const Named &rhs);
  bool sameRoles(const Named &lhs, const Named &rhs);
  bool areApart(const Named &named);
  SmallVector<unsigned> keyNames(const Named &named);
  bool haveOtherSizes(const Named &lhs, const Named &rhs);
  bool sameBands(const Named &lhs, const Named &rhs);
  bool sameBiases(const Named &lhs, const Named &rhs, bool &replacesMask);
  bool samePools(PoolOp lhs, PoolOp rhs, const Scalar &atLhs,
                 const Scalar &atRhs);
  template <typename OpT>
  bool sameRows(OpT lhs, OpT rhs, const Scalar &atLhs, const Scalar &atRhs);
  bool sameParameters(Value lhs, Value rhs, const formula::Indices &at,
                      const formula::Indices &other, double neutral,
                      StringRef what, Operation *first, Operation *second);
  bool sameEmptyRows(EmptyRows lhs, EmptyRows rhs, Operation *first,
                     Operation *second);
  bool sameOptional(std::optional<Scalar> lhs, std::optional<Scalar> rhs,
                    Difference::Kind kind, StringRef what, Operation *first,
                    Operation *second);

  std::optional<Table> tableOf(Scalar scalar);
  /// Whether all elements of the constant that this one is of are `value`, as
  /// in a bias that was never trained.
  bool isEverywhere(Scalar scalar, double value);
  /// Whether it is an element of a weight, or of a constant without infinities.
  bool isFinite(Scalar scalar);
  bool canBeEmpty(const Named &named);

  /// Notes a difference between operations, of which one may be missing; false
  /// where none is allowed.
  bool differ(Difference::Kind kind, const Twine &text, Operation *lhs,
              Operation *rhs, StringRef cause = "");
  bool stuck(const Twine &text, Scalar lhs, Scalar rhs);

  PairArguments arguments;
  bool isLenient;
  Proof proof;
  /// Constants of the first graph that were met.
  SmallVector<Value> weights;
  Space space{/*readsSlices=*/true};
  int budget = 200000;
  /// Rules of sameButForOne that are being tried.
  unsigned numSkipped = 0;
  /// Tensors that were compared at all positions: whether they are the same.
  std::map<std::pair<void *, void *>, bool> known;
  /// The operation whose score region a block is, and its dimensions.
  std::map<Block *, Named> regions;
};

/// "0.001", as short as it is exact to seven digits.
std::string number(double value);

/// Whether both are one number, rounded on two ways.
bool isClose(double lhs, double rhs);

/// What it means that one adds `first` where the other adds `second`; empty if
/// they are not what masks add.
StringRef causeOfFills(double first, double second);

/// What computes `value`, or has it as an argument.
Operation *operationOf(Value value);

} // namespace mlir::attn::equiv

#endif // COMPARE_PROVER_H
