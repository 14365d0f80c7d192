//===- TorchEinsum.cpp - sums of products by letters ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

#include "attn/Dialect/Torch/TorchContractionOps.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

namespace {
/// An einsum equation with `...` written out in letters that it does not use.
struct Equation {
  SmallVector<std::string> inputs;
  std::string output;
};
} // namespace

/// Letters for the dimensions that `...` stands for, the same from the right in
/// every operand.
static std::string ellipsisLetters(StringRef equation, int64_t count) {
  std::string letters;
  for (char letter = 'A'; letter <= 'z' && count > 0; ++letter)
    if (llvm::isAlpha(letter) && !equation.contains(letter)) {
      letters.insert(letters.begin(), letter);
      --count;
    }
  return count > 0 ? "" : letters;
}

/// Writes out `term` for an operand of `rank` dimensions (negative: the output,
/// which takes all of `ellipsis`).
static ParseResult expandTerm(TorchImport &t, StringRef term, int64_t rank,
                              StringRef ellipsis, std::string &result) {
  size_t dots = term.find("...");
  std::string named = term.str();
  if (dots != StringRef::npos) {
    named.erase(dots, 3);
    int64_t count =
        rank < 0 ? ellipsis.size() : rank - static_cast<int64_t>(named.size());
    if (count < 0 || count > static_cast<int64_t>(ellipsis.size()))
      return t.error() << "expected an operand of at least " << named.size()
                       << " dimensions for '" << term << "', found " << rank;
    result = named;
    result.insert(dots, ellipsis.take_back(count).str());
  } else {
    result = named;
  }
  if (!llvm::all_of(result, [](char c) { return llvm::isAlpha(c); }))
    return t.error() << "expected letters in the equation, found '" << term
                     << "'";
  if (rank >= 0 && rank != static_cast<int64_t>(result.size()))
    return t.error() << "expected an operand of " << result.size()
                     << " dimensions for '" << term << "', found " << rank;
  for (size_t i = 0; i < result.size(); ++i)
    if (result.find(result[i], i + 1) != std::string::npos)
      return t.error() << "expected no letter twice in one term, found '"
                       << term << "'";
  return success();
}

/// Without `->`: `...`, then the letters that occur once, sorted.
static std::string implicitOutput(ArrayRef<StringRef> terms) {
  std::string all, once;
  bool hasDots = false;
  for (StringRef term : terms) {
    hasDots |= term.contains("...");
    all += term.str();
  }
  for (char letter : all)
    if (letter != '.' && llvm::count(all, letter) == 1)
      once.push_back(letter);
  llvm::sort(once);
  return hasDots ? "..." + once : once;
}

static ParseResult parseEquation(TorchImport &t, StringRef text,
                                 ArrayRef<Value> operands, Equation &result) {
  std::string plain = text.str();
  llvm::erase(plain, ' ');
  auto [left, right] = StringRef(plain).split("->");
  SmallVector<StringRef> terms;
  left.split(terms, ',');
  if (terms.size() != operands.size())
    return t.error() << "expected " << terms.size() << " operands for '" << text
                     << "', found " << operands.size();
  int64_t hidden = 0;
  for (auto [term, operand] : llvm::zip_equal(terms, operands))
    if (term.contains("..."))
      hidden = std::max<int64_t>(
          hidden, t.rankOf(operand) - static_cast<int64_t>(term.size()) + 3);
  std::string ellipsis = ellipsisLetters(plain, hidden);
  if (static_cast<int64_t>(ellipsis.size()) != hidden)
    return t.error() << "has too many dimensions to name";
  std::string output =
      StringRef(plain).contains("->") ? right.str() : implicitOutput(terms);
  for (auto [term, operand] : llvm::zip_equal(terms, operands)) {
    result.inputs.emplace_back();
    if (expandTerm(t, term, t.rankOf(operand), ellipsis, result.inputs.back()))
      return failure();
  }
  if (expandTerm(t, output, /*rank=*/-1, ellipsis, result.output))
    return failure();
  for (char letter : result.output)
    if (llvm::none_of(result.inputs, [&](const std::string &input) {
          return StringRef(input).contains(letter);
        }))
      return t.error() << "expected output letters that an operand has, found '"
                       << std::string(1, letter) << "'";
  return success();
}

/// Static sizes of one letter are equal, or 1.
static ParseResult checkSizes(TorchImport &t, const Equation &equation,
                              ArrayRef<Value> operands) {
  llvm::SmallDenseMap<char, int64_t> sizes;
  for (auto [letters, operand] : llvm::zip_equal(equation.inputs, operands))
    for (auto [letter, size] :
         llvm::zip_equal(letters, t.typeOf(operand).getShape())) {
      if (size == 1 || ShapedType::isDynamic(size))
        continue;
      auto [known, isNew] = sizes.insert({letter, size});
      if (!isNew && known->second != size)
        return t.error() << "expected one size for letter '"
                         << std::string(1, letter) << "', found "
                         << known->second << " and " << size;
    }
  return success();
}

/// One operand: sums, then a transpose.
static Value importOneOperand(TorchImport &t, Value tensor, StringRef letters,
                              StringRef output) {
  SmallVector<int64_t> summed, permutation;
  std::string kept;
  for (auto [dim, letter] : llvm::enumerate(letters)) {
    if (output.contains(letter))
      kept.push_back(letter);
    else
      summed.push_back(dim);
  }
  if (!summed.empty())
    tensor = t.b.reduce(Reduction::Sum, tensor, summed, /*keepDims=*/false);
  for (char letter : output)
    permutation.push_back(kept.find(letter));
  return t.b.transpose(tensor, permutation);
}

static LogicalResult importEinsum(AtenEinsumOp op, TorchImport &t) {
  StringRef text;
  SmallVector<Value> operands;
  if (t.string(op.getEquation(), "equation", text) ||
      t.list(op.getTensors(), operands))
    return failure();
  if (operands.empty() || llvm::is_contained(operands, Value()))
    return t.error() << "expected a list of one or more tensors";
  Type element = t.elementOf(operands.front());
  for (Value operand : operands)
    if (t.elementOf(operand) != element)
      return t.error() << "expected operands of one element type, found "
                       << element << " and " << t.elementOf(operand);
  Equation equation;
  if (parseEquation(t, text, operands, equation) ||
      checkSizes(t, equation, operands))
    return failure();
  Value result = operands.front();
  std::string letters = equation.inputs.front();
  for (size_t next = 1; next < operands.size(); ++next) {
    // Keep what a later operand or the output still needs.
    bool isLast = next + 1 == operands.size();
    std::string needed, out = equation.output;
    for (size_t later = next + 1; later < operands.size(); ++later)
      needed += equation.inputs[later];
    if (!isLast) {
      out.clear();
      for (char letter : letters + equation.inputs[next])
        if (!StringRef(out).contains(letter) &&
            StringRef(needed + equation.output).contains(letter))
          out.push_back(letter);
    }
    result = t.b.contract(result, letters, operands[next],
                          equation.inputs[next], out, element);
    letters = out;
  }
  if (operands.size() == 1)
    result = importOneOperand(t, result, letters, equation.output);
  return t.replace(result);
}

void attn::addTorchEinsum(TorchImports &imports) { imports.add(importEinsum); }
