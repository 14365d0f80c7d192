//===- Prove.cpp - whether two formulas are the same ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/SaveAndRestore.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

std::string equiv::number(double value) {
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format("%.7g", value);
  return text;
}

std::string equiv::textOf(Location location) {
  std::string text;
  llvm::raw_string_ostream os(text);
  if (auto file = location->findInstanceOf<FileLineColLoc>())
    os << file.getFilename().getValue() << ':' << file.getLine() << ':'
       << file.getColumn();
  else
    location.print(os);
  return text;
}

Prover::State Prover::save() const {
  return {space, proof.differences.size(), weights.size(), proof.links.size(),
          proof.weightError};
}

void Prover::restore(const State &state) {
  space = state.space;
  proof.differences.erase(proof.differences.begin() + state.differences,
                          proof.differences.end());
  weights.truncate(state.weights);
  proof.links.erase(proof.links.begin() + state.links, proof.links.end());
  proof.weightError = state.weightError;
}

bool Prover::differ(Difference::Kind kind, const Twine &text, Operation *lhs,
                    Operation *rhs, StringRef cause) {
  if (!isLenient)
    return false;
  Difference difference{kind, text.str(), lhs ? textOf(lhs->getLoc()) : "",
                        rhs ? textOf(rhs->getLoc()) : "", cause.str()};
  auto isThere = [&](const Difference &other) {
    return other.kind == kind && other.text == difference.text &&
           other.first == difference.first && other.second == difference.second;
  };
  // An operation that is used twice is compared twice.
  if (llvm::none_of(proof.differences, isThere))
    proof.differences.push_back(difference);
  return true;
}

// The innermost mismatch is met first: it says most.
bool Prover::stuck(const Twine &text, Scalar lhs, Scalar rhs) {
  if (proof.stuck.empty()) {
    proof.stuck = text.str();
    proof.stuckFirst = textOf(lhs.value.getLoc());
    proof.stuckSecond = textOf(rhs.value.getLoc());
  }
  return false;
}

Operation *equiv::operationOf(Value value) {
  if (Operation *op = value.getDefiningOp())
    return op;
  return value.getParentBlock()->getParentOp();
}

bool equiv::isClose(double lhs, double rhs) {
  if (lhs == rhs || (std::isnan(lhs) && std::isnan(rhs)))
    return true;
  return std::abs(lhs - rhs) <=
         constantTolerance * std::max(std::abs(lhs), std::abs(rhs));
}

std::optional<bool> Prover::sameConstants(Scalar lhs, Scalar rhs) {
  std::optional<double> a = constantOf(space, lhs), b = constantOf(space, rhs);
  if (!a || !b)
    return std::nullopt;
  if (isClose(*a, *b))
    return true;
  return differ(Difference::Kind::Constant,
                "the number " + number(*a) + " against " + number(*b),
                operationOf(lhs.value), operationOf(rhs.value),
                causeOfFills(*a, *b));
}

StringRef equiv::causeOfFills(double first, double second) {
  bool areFills = std::max(first, second) <= -1e3;
  return areFills ? "a mask adds another large negative number: the same until "
                    "scores are as large, or everything is masked"
                  : "";
}

// Numbers that one condition chooses, however they are computed from it.
std::optional<bool> Prover::sameChoices(Scalar lhs, Scalar rhs) {
  std::optional<Choice> a = choiceOf(space, lhs);
  std::optional<Choice> b = a ? choiceOf(space, rhs) : std::nullopt;
  bool isItself = a && b && isIdentical(space, a->condition, lhs) &&
                  isIdentical(space, b->condition, rhs);
  if (!a || !b || isItself)
    return std::nullopt;
  bool isAlike =
      isClose(a->ifTrue, b->ifTrue) && isClose(a->ifFalse, b->ifFalse);
  bool isOpposite =
      isClose(a->ifTrue, b->ifFalse) && isClose(a->ifFalse, b->ifTrue);
  if ((isAlike || isOpposite) && same(a->condition, b->condition) &&
      (isAlike ||
       differ(Difference::Kind::Polarity, "one keeps what the other masks",
              operationOf(lhs.value), operationOf(rhs.value))))
    return true;
  return std::nullopt;
}

// Positions: linalg.index, attn.index, and the arguments of score regions.
std::optional<bool> Prover::samePositions(Scalar lhs, Scalar rhs) {
  auto position = [&](const Scalar &scalar) -> std::optional<Index> {
    if (auto index = scalar.value.getDefiningOp<linalg::IndexOp>())
      return scalar.at[index.getDim()];
    auto index = scalar.value.getDefiningOp<attn::IndexOp>();
    auto region = index ? regions.find(index->getBlock()) : regions.end();
    if (region == regions.end())
      return std::nullopt;
    return region->second.dims[index.getDimension()];
  };
  std::optional<Index> a = position(lhs), b = position(rhs);
  if (a && b)
    return space.unify(*a, *b);
  auto argument = [&](const Scalar &scalar) -> std::optional<unsigned> {
    auto value = dyn_cast<BlockArgument>(scalar.value);
    if (!value || !regions.count(value.getOwner()))
      return std::nullopt;
    return value.getArgNumber();
  };
  std::optional<unsigned> first = argument(lhs), second = argument(rhs);
  if (first == 0 && second == 0)
    return true; // the score
  auto operand = [&](const Scalar &scalar, std::optional<unsigned> number) {
    if (!number || *number == 0)
      return scalar;
    const Named &named = regions.at(Value(scalar.value).getParentBlock());
    auto op = cast<AttentionOp>(named.op);
    return named.element(op.getScoreOperands()[*number - 1],
                         op.getScoreOperandMaps()[*number - 1]);
  };
  if (first || second)
    return first != 0 && second != 0 &&
           same(operand(lhs, first), operand(rhs, second));
  return std::nullopt;
}

bool Prover::strictlySame(Scalar lhs, Scalar rhs) {
  llvm::SaveAndRestore<bool> strictly(isLenient, false);
  return same(lhs, rhs);
}

std::optional<bool> Prover::sameSteps(Scalar lhs, Scalar rhs) {
  Step a = stepOf(space, lhs), b = stepOf(space, rhs);
  if (!a || !b)
    return std::nullopt;
  if (a.op->getNumOperands() != b.op->getNumOperands() || !isPure(a.op) ||
      !isPure(b.op))
    return std::nullopt;
  if (a.op->getName() != b.op->getName())
    return a.op->getNumOperands() == 1 &&
           isa<math::MathDialect>(a.op->getDialect()) &&
           isa<math::MathDialect>(b.op->getDialect()) &&
           strictlySame(a.operand(0), b.operand(0)) &&
           differ(Difference::Kind::Activation,
                  "the function " + a.op->getName().getStringRef() +
                      " against " + b.op->getName().getStringRef(),
                  a.op, b.op);
  if (a.op->getPropertiesAsAttribute() != b.op->getPropertiesAsAttribute())
    return std::nullopt;
  unsigned count = a.op->getNumOperands();
  auto matches = [&](bool isSwapped) {
    for (unsigned i = 0; i < count; ++i)
      if (!same(a.operand(i), b.operand(isSwapped ? count - 1 - i : i)))
        return false;
    return true;
  };
  State state = save();
  if (matches(/*isSwapped=*/false))
    return true;
  restore(state);
  return count == 2 && a.op->hasTrait<OpTrait::IsCommutative>() &&
         matches(/*isSwapped=*/true);
}

std::optional<bool> Prover::sameReductions(Scalar lhs, Scalar rhs) {
  std::optional<Reduction> a = reductionOf(space, lhs);
  std::optional<Reduction> b = reductionOf(space, rhs);
  if (!a || !b || a->kind != b->kind ||
      a->init.has_value() != b->init.has_value())
    return std::nullopt;
  if (!same(a->body, b->body))
    return false;
  Index names = space.resolve(a->names);
  if (!space.areSameOnce(a->names, b->names) ||
      space.uses(a->result.at, names) || space.uses(b->result.at, names))
    return stuck("the sums run over different dimensions", lhs, rhs);
  return !a->init || same(*a->init, *b->init);
}

// Tensors that are joined of the same parts.
std::optional<bool> Prover::sameConcats(Scalar lhs, Scalar rhs) {
  auto a = lhs.value.getDefiningOp<tensor::ConcatOp>();
  auto b = rhs.value.getDefiningOp<tensor::ConcatOp>();
  if (!a || !b || a.getInputs().size() != b.getInputs().size() ||
      !space.unify(lhs.at[a.getDim()], rhs.at[b.getDim()]))
    return std::nullopt;
  for (auto [left, right] : llvm::zip(a.getInputs(), b.getInputs())) {
    Extent extent = Extent::of(left, a.getDim());
    if (!extent.equals(Extent::of(right, b.getDim())))
      return std::nullopt;
    Scalar first{left, lhs.at}, second{right, rhs.at};
    first.at[a.getDim()] = second.at[b.getDim()] =
        space.addDim(left, a.getDim());
    if (!same(first, second))
      return false;
  }
  return true;
}

bool Prover::compare(Scalar lhs, Scalar rhs) {
  State state = save();
  for (auto rule :
       {&Prover::sameGathers, &Prover::sameButForMask, &Prover::sameConstants,
        &Prover::sameChoices, &Prover::samePositions, &Prover::sameOperations,
        &Prover::sameConcats, &Prover::sameErrorFunctions, &Prover::sameSums,
        &Prover::sameReductions, &Prover::sameSteps, &Prover::sameWeights}) {
    if (std::optional<bool> answer = (this->*rule)(lhs, rhs))
      return *answer;
    restore(state);
  }
  return false;
}

// What computes a scalar, for people.
static std::string nameOf(Space &space, const Scalar &scalar) {
  Value value = scalar.value;
  if (Step step = stepOf(space, scalar))
    return step.op->getName().getStringRef().str();
  if (auto argument = dyn_cast<BlockArgument>(value))
    return "argument " + std::to_string(argument.getArgNumber());
  return value.getDefiningOp()->getName().getStringRef().str();
}

bool Prover::same(Scalar lhs, Scalar rhs) {
  if (--budget < 0)
    return stuck("the comparison takes too long", lhs, rhs);
  lhs = peelCasts(space, lhs);
  rhs = peelCasts(space, rhs);
  State state = save();
  if (lhs.value == rhs.value && space.unifyAll(lhs.at, rhs.at))
    return true;
  restore(state);
  auto resolve = [&](const Indices &at) {
    return llvm::map_to_vector<4>(at,
                                  [&](auto &i) { return space.resolve(i); });
  };
  bool isWhole =
      lhs.isTensor() && rhs.isTensor() && resolve(lhs.at) == resolve(rhs.at) &&
      llvm::none_of(lhs.at, [&](const Index &index) {
        return llvm::any_of(space.resolve(index),
                            [&](unsigned n) { return space.isBound(n); });
      });
  std::pair<void *, void *> key(lhs.value.getAsOpaquePointer(),
                                rhs.value.getAsOpaquePointer());
  if (isWhole && !isLenient && known.count(key))
    return known[key];
  bool answer = compare(lhs, rhs);
  if (!answer && isLenient) {
    restore(state);
    answer = sameButForOne(lhs, rhs);
  }
  if (!answer) {
    restore(state);
    stuck(nameOf(space, lhs) + " against " + nameOf(space, rhs), lhs, rhs);
  }
  if (isWhole && !isLenient)
    known[key] = answer;
  return answer;
}

bool Prover::sameTensors(Value lhs, Value rhs) {
  auto left = cast<RankedTensorType>(lhs.getType());
  auto right = cast<RankedTensorType>(rhs.getType());
  if (left.getRank() != right.getRank())
    return false;
  Indices at = space.addDims(lhs);
  return same({lhs, at}, {rhs, at});
}

// What both differences say together; what is built differently comes first.
static void nameCauses(std::vector<Difference> &differences) {
  using Kind = Difference::Kind;
  auto has = [&](StringRef text) {
    return llvm::any_of(differences, [&](const Difference &difference) {
      return difference.text == text;
    });
  };
  bool isMoved = has("only the first graph normalises here") &&
                 has("only the second graph normalises here");
  for (Difference &difference : differences)
    if (difference.kind == Kind::Norm && isMoved)
      difference.cause = "one normalises before attention and feed-forward "
                         "(pre-norm), the other after the residual (post-norm)";
  auto isStructure = [](const Difference &difference) {
    return difference.kind == Kind::Norm || difference.kind == Kind::Projection;
  };
  std::vector<Difference> sorted;
  for (bool first : {true, false})
    llvm::copy_if(differences, std::back_inserter(sorted),
                  [&](const Difference &difference) {
                    return isStructure(difference) == first;
                  });
  differences = std::move(sorted);
}

Proof Prover::finish(bool isComplete) {
  proof.isComplete = isComplete;
  if (!isComplete)
    proof.differences.clear(); // found on ways that led nowhere
  nameCauses(proof.differences);
  llvm::SmallPtrSet<void *, 16> distinct;
  for (Value weight : weights)
    distinct.insert(weight.getAsOpaquePointer());
  proof.numWeights = distinct.size();
  return proof;
}

Proof equiv::prove(func::FuncOp pair, const PairArguments &arguments) {
  Operation *terminator = pair.getBody().front().getTerminator();
  unsigned count = terminator->getNumOperands() / 2;
  // What differs is looked for only where something does.
  for (bool isLenient : {false, true}) {
    Prover prover(arguments, isLenient);
    bool isComplete = true;
    for (unsigned i = 0; i < count; ++i)
      isComplete &= prover.sameTensors(terminator->getOperand(i),
                                       terminator->getOperand(count + i));
    if (isComplete || isLenient)
      return prover.finish(isComplete);
  }
  llvm_unreachable("the lenient prover always answers");
}
