//===- Cost.cpp - what a rewrite saves ------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cost.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;

Work::Work(AttentionFormula &formula, ArrayRef<unsigned> loops, double each) {
  double count = each;
  Unknowns unknown;
  for (unsigned loop : llvm::SetVector<unsigned>(loops.begin(), loops.end())) {
    const formula::Extent &extent = formula.space.extent(loop);
    if (formula.space.fixedPosition(loop))
      continue;
    if (extent.isStatic())
      count *= extent.size;
    else
      unknown.push_back(loop);
  }
  llvm::sort(unknown);
  terms.push_back({unknown, count});
}

Cost Cost::product(AttentionFormula &formula,
                   ArrayRef<ArrayRef<unsigned>> tensors) {
  SmallVector<unsigned> loops;
  Cost cost;
  double bytes = formula.op.getQuery().getType().getElementTypeBitWidth() / 8;
  for (ArrayRef<unsigned> tensor : tensors) {
    llvm::append_range(loops, tensor);
    cost.bytes = cost.bytes + Work(formula, tensor, bytes);
  }
  cost.operations = Work(formula, loops, /*each=*/2);
  return cost;
}

Work Work::operator+(const Work &other) const {
  Work sum = *this;
  for (const auto &term : other.terms) {
    auto *same = llvm::find_if(
        sum.terms, [&](auto &own) { return own.first == term.first; });
    if (same == sum.terms.end())
      sum.terms.push_back(term);
    else
      same->second += term.second;
  }
  return sum;
}

bool Work::operator<(const Work &other) const {
  // What grows fastest is covered first, by what grows no faster than needed.
  auto own = terms, left = other.terms;
  auto growsLess = [](const auto &lhs, const auto &rhs) {
    return std::pair(lhs.first.size(), lhs.first) <
           std::pair(rhs.first.size(), rhs.first);
  };
  llvm::sort(own, growsLess);
  llvm::sort(left, growsLess);
  for (const auto &[unknown, count] : llvm::reverse(own)) {
    double rest = count;
    for (auto &[grows, capacity] : left) {
      if (!std::includes(grows.begin(), grows.end(), unknown.begin(),
                         unknown.end()))
        continue;
      double taken = std::min(rest, capacity);
      rest -= taken;
      capacity -= taken;
    }
    if (rest > 0.0)
      return false;
  }
  return llvm::any_of(left, [](const auto &term) { return term.second > 0.0; });
}

std::string Work::str() const {
  SmallVector<std::string> texts;
  for (const auto &[unknown, count] : terms) {
    texts.push_back(llvm::formatv("{0:f0}", count).str());
    for (size_t i = 0; i < unknown.size(); ++i)
      texts.back() += " * ?";
  }
  return texts.empty() ? "0" : llvm::join(texts, " + ");
}

bool optimize::isOnlyFor(Operation *product, ArrayRef<OpOperand *> operands) {
  SmallVector<Operation *> left = {product};
  llvm::SmallPtrSet<Operation *, 16> seen;
  while (!left.empty())
    for (OpOperand &use : left.pop_back_val()->getUses()) {
      Operation *user = use.getOwner();
      if (llvm::is_contained(operands, &use) || isa<tensor::DimOp>(user) ||
          !seen.insert(user).second)
        continue;
      auto linalgOp = dyn_cast<linalg::LinalgOp>(user);
      bool moves = linalgOp && linalgOp.getNumReductionLoops() == 0;
      if (!moves && user->getDialect()->getNamespace() !=
                        tensor::TensorDialect::getDialectNamespace())
        return false;
      left.push_back(user);
    }
  return true;
}

bool optimize::isSaved(AttentionFormula &formula, const LinearForm &form,
                       ArrayRef<OpOperand *> gone) {
  AttentionOp op = formula.op;
  SmallVector<OpOperand *> operands(gone);
  std::pair<OpOperand *, formula::Scalar> all[] = {
      {&op.getQueryMutable(), formula.query()},
      {&op.getKeyMutable(), formula.key()},
      {&op.getValueMutable(), formula.value()}};
  for (auto &[operand, scalar] : all) {
    if (llvm::is_contained(gone, operand))
      continue;
    std::optional<LinearForm> other = linearFormOf(formula.space, scalar);
    if (other && areApart(formula.space, form, *other))
      operands.push_back(operand);
  }
  return isOnlyFor(form.product, operands);
}

bool optimize::isFolded(Operation *op, std::optional<int64_t> products,
                        std::optional<int64_t> elements) {
  // attn-fold-weights stores as many elements, and a minute is enough.
  constexpr int64_t kMostElements = int64_t(1) << 24;
  constexpr int64_t kMostProducts = int64_t(1) << 32;
  Region *region = op->getParentRegion();
  return products.value_or(kMostProducts + 1) <= kMostProducts &&
         elements.value_or(kMostElements + 1) <= kMostElements &&
         isa<FunctionOpInterface>(region->getParentOp()) &&
         llvm::hasSingleElement(*region);
}

bool optimize::isFolded(AttentionFormula &formula, ArrayRef<unsigned> loops,
                        ArrayRef<unsigned> order) {
  llvm::SetVector<unsigned> all(loops.begin(), loops.end());
  return isFolded(formula.op, formula.sizeOf(all.getArrayRef()),
                  formula.sizeOf(order));
}

static remark::RemarkOpts options(Operation *op, StringRef what) {
  auto function = op->getParentOfType<FunctionOpInterface>();
  return remark::RemarkOpts::name(what)
      .category("attn-optimize")
      .function(function ? function.getName() : StringRef());
}

std::string optimize::refuseCost(StringRef guard, const Cost &before,
                                 const Cost &after) {
  return llvm::formatv(
      "{0}: it would be more work: {1} operations instead of {2}", guard,
      after.operations.str(), before.operations.str());
}

void optimize::remarkDone(Operation *op, StringRef what, const Cost &before,
                          const Cost &after) {
  remark::passed(op->getLoc(), options(op, what))
      << remark::metric("operations-before", before.operations.str())
      << remark::metric("operations-after", after.operations.str())
      << remark::metric("bytes-before", before.bytes.str())
      << remark::metric("bytes-after", after.bytes.str());
}

void optimize::remarkMissed(Operation *op, StringRef what, StringRef why) {
  if (!why.empty())
    remark::missed(op->getLoc(), options(op, what))
        << remark::reason("{0}", why);
}
