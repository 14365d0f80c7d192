//===- TFContractions.cpp - MatMul, BatchMatMul, Einsum -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Products of matrices
//===----------------------------------------------------------------------===//

static LogicalResult multiply(TFImport &o, bool transposeLhs,
                              bool transposeRhs) {
  RankedTensorType lhs = o.type(0), rhs = o.type(1);
  int64_t left = lhs.getRank(), right = rhs.getRank();
  if (left < 2 || right < 2)
    return o.error() << "expected matrices, found " << lhs << " and " << rhs;
  int64_t lhsK = transposeLhs ? left - 2 : left - 1;
  int64_t rhsK = transposeRhs ? right - 1 : right - 2;
  int64_t k = lhs.getDimSize(lhsK), otherK = rhs.getDimSize(rhsK);
  if (k != otherK && !ShapedType::isDynamic(k) &&
      !ShapedType::isDynamic(otherK))
    return o.error() << "sums over sizes that differ: " << k << " of " << lhs
                     << " and " << otherK << " of " << rhs;
  for (int64_t i = left - 3, j = right - 3; i >= 0 && j >= 0; --i, --j) {
    int64_t a = lhs.getDimSize(i), b = rhs.getDimSize(j);
    if (a != b && a != 1 && b != 1 && !ShapedType::isDynamic(a) &&
        !ShapedType::isDynamic(b))
      return o.error() << "has batch dimensions that do not broadcast: " << lhs
                       << " and " << rhs;
  }
  o.operands[0] = o.withSize(o.operands[0], lhsK, otherK);
  o.operands[1] = o.withSize(o.operands[1], rhsK, k);
  return o.result(o.matmul(o.operands[0], o.operands[1], transposeLhs,
                           transposeRhs, o.resultElement()));
}

static LogicalResult matMul(TFImport &o) {
  auto op = cast<tf::MatMulOp>(o.op);
  if (o.type(0).getRank() != 2 || o.type(1).getRank() != 2)
    return o.error() << "expected two matrices, found " << o.type(0) << " and "
                     << o.type(1);
  return multiply(o, op.getTransposeA(), op.getTransposeB());
}

template <typename Op> static LogicalResult batchMatMul(TFImport &o) {
  auto op = cast<Op>(o.op);
  return multiply(o, op.getAdjX(), op.getAdjY());
}

//===----------------------------------------------------------------------===//
// Einsum
//===----------------------------------------------------------------------===//

namespace {
/// An equation over operands of known rank: one letter a dimension. The
/// dimensions of `...` are named 0, 1, ... from the last one.
struct Equation {
  SmallVector<std::string> inputs;
  std::string output;
};
} // namespace

static std::string ellipsisLetters(int64_t count) {
  std::string letters;
  for (int64_t i = count; i > 0; --i)
    letters.push_back(static_cast<char>('0' + i - 1));
  return letters;
}

/// Replaces `...` by the letters of `count` dimensions.
static std::string withoutEllipsis(StringRef dims, int64_t count) {
  size_t at = dims.find("...");
  if (at == StringRef::npos)
    return dims.str();
  return (dims.take_front(at) + ellipsisLetters(count) +
          dims.drop_front(at + 3))
      .str();
}

static LogicalResult checkLetters(TFImport &o, StringRef dims) {
  std::string seen;
  for (char letter : dims) {
    if (!llvm::isAlnum(letter))
      return o.error() << "has an equation with '" << StringRef(&letter, 1)
                       << "' in it";
    if (StringRef(seen).contains(letter))
      return o.error() << "repeats '" << StringRef(&letter, 1)
                       << "' within one operand: diagonals are not supported";
    seen.push_back(letter);
  }
  return success();
}

static FailureOr<Equation> parse(TFImport &o) {
  std::string text = cast<tf::EinsumOp>(o.op).getEquation().str();
  llvm::erase(text, ' ');
  auto [left, right] = StringRef(text).split("->");
  SmallVector<StringRef> inputs;
  left.split(inputs, ',');
  if (!StringRef(text).contains("->") || inputs.size() != o.operands.size())
    return o.error() << "expected an equation of " << o.operands.size()
                     << " inputs and '->', found '" << text << "'";
  Equation equation;
  int64_t batchRank = 0;
  for (auto [position, dims] : llvm::enumerate(inputs)) {
    bool hasEllipsis = dims.contains("...");
    int64_t rank = o.type(position).getRank();
    int64_t named = dims.size() - (hasEllipsis ? 3 : 0);
    if (hasEllipsis ? rank < named || rank - named > 9 : rank != named)
      return o.error() << "names " << named << " dimensions of "
                       << o.type(position) << " in '" << text << "'";
    batchRank = std::max(batchRank, hasEllipsis ? rank - named : 0);
    equation.inputs.push_back(withoutEllipsis(dims, rank - named));
  }
  equation.output = withoutEllipsis(right, batchRank);
  for (StringRef dims : equation.inputs)
    if (failed(checkLetters(o, dims)))
      return failure();
  if (failed(checkLetters(o, equation.output)))
    return failure();
  return equation;
}

/// Every output letter must be that of an input, and sizes must agree; a size
/// that one operand knows is stated for the other.
static LogicalResult check(TFImport &o, const Equation &equation) {
  for (char letter : equation.output)
    if (llvm::none_of(equation.inputs,
                      [&](StringRef dims) { return dims.contains(letter); }))
      return o.error() << "has '" << StringRef(&letter, 1)
                       << "' in the output only";
  if (equation.inputs.size() < 2)
    return success();
  for (auto [position, letter] : llvm::enumerate(equation.inputs[0])) {
    size_t other = equation.inputs[1].find(letter);
    if (other == std::string::npos)
      continue;
    int64_t a = o.type(0).getDimSize(position), b = o.type(1).getDimSize(other);
    bool mayDiffer = llvm::isDigit(letter) && (a == 1 || b == 1);
    if (a != b && !mayDiffer && !ShapedType::isDynamic(a) &&
        !ShapedType::isDynamic(b))
      return o.error() << "has two sizes for '" << StringRef(&letter, 1)
                       << "': " << a << " and " << b;
    if (mayDiffer)
      continue;
    o.operands[0] = o.withSize(o.operands[0], position, b);
    o.operands[1] = o.withSize(o.operands[1], other, a);
  }
  return success();
}

/// One operand: sums over what the output lacks, and a transposition.
static Value reduceAndTranspose(TFImport &o, StringRef dims, StringRef out) {
  SmallVector<int64_t> summed, permutation;
  std::string kept;
  for (auto [position, letter] : llvm::enumerate(dims))
    if (out.contains(letter))
      kept.push_back(letter);
    else
      summed.push_back(position);
  Value tensor = o.operands[0];
  if (!summed.empty())
    tensor = o.reduce(Reduction::Sum, tensor, summed, /*keepDims=*/false);
  for (char letter : out)
    permutation.push_back(StringRef(kept).find(letter));
  return o.transpose(tensor, permutation);
}

static LogicalResult einsum(TFImport &o) {
  if (o.operands.empty() || o.operands.size() > 2)
    return o.error() << "expected one or two operands, found "
                     << o.operands.size();
  FailureOr<Equation> equation = parse(o);
  if (failed(equation) || failed(check(o, *equation)))
    return failure();
  if (o.operands.size() == 1)
    return o.result(
        reduceAndTranspose(o, equation->inputs[0], equation->output));
  return o.result(o.contract(o.operands[0], equation->inputs[0], o.operands[1],
                             equation->inputs[1], equation->output,
                             o.resultElement()));
}

void attn::addTFContractionRules(TFRules &rules) {
  rules["MatMul"] = matMul;
  rules["BatchMatMul"] = batchMatMul<tf::BatchMatMulOp>;
  rules["BatchMatMulV2"] = batchMatMul<tf::BatchMatMulV2Op>;
  rules["BatchMatMulV3"] = batchMatMul<tf::BatchMatMulV3Op>;
  rules["Einsum"] = einsum;
}
