//===- LinearForm.cpp - products of an input with known weights -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LinearForm.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::formula;

using Seen = llvm::DenseMap<Value, bool>;

static bool isFinite(Attribute attr) {
  if (auto number = dyn_cast<FloatAttr>(attr))
    return number.getValue().isFinite();
  if (auto dense = dyn_cast<DenseFPElementsAttr>(attr))
    return llvm::all_of(dense.getValues<APFloat>(), [](const APFloat &number) {
      return number.isFinite();
    });
  auto resource = dyn_cast<DenseResourceElementsAttr>(attr);
  if (!resource)
    return !isa<ElementsAttr>(attr) || isa<DenseIntElementsAttr>(attr);
  AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  auto type = dyn_cast<RankedTensorType>(resource.getType());
  // As it lies, where that can be: an attribute would be a copy, kept for good.
  if (blob && type && type.getElementType().isF32() &&
      blob->getData().size() == type.getNumElements() * sizeof(float))
    return llvm::all_of(blob->getDataAs<float>(),
                        [](float number) { return std::isfinite(number); });
  bool isSplat = false;
  if (!blob || !type || type.getElementType().isInteger(1) ||
      !DenseElementsAttr::isValidRawBuffer(type, blob->getData(), isSplat))
    return false;
  return isFinite(DenseElementsAttr::getFromRawBuffer(type, blob->getData()));
}

static bool isKnown(Value value, Seen &seen) {
  if (auto [known, isNew] = seen.try_emplace(value, false); !isNew)
    return known->second;
  auto all = [&](ValueRange values) {
    return llvm::all_of(values,
                        [&](Value other) { return isKnown(other, seen); });
  };
  bool known = false;
  if (auto arg = dyn_cast<BlockArgument>(value)) {
    // In a body: an element of an operand.
    auto op = dyn_cast_or_null<linalg::LinalgOp>(arg.getOwner()->getParentOp());
    known = op && all(op->getOperands());
  } else {
    Operation *op = value.getDefiningOp();
    Attribute attr;
    known = matchPattern(op, m_Constant(&attr))
                ? isFinite(attr)
                : isMemoryEffectFree(op) && all(op->getOperands());
    if (known)
      op->walk([&](Operation *inner) {
        for (Value operand : inner->getOperands())
          if (!op->isAncestor(operand.getParentBlock()->getParentOp()))
            known &= isKnown(operand, seen);
      });
  }
  return seen[value] = known;
}

bool optimize::isKnown(Value value) {
  Seen seen;
  return ::isKnown(value, seen);
}

bool optimize::isKnown(const Term &term) {
  return std::isfinite(term.coefficient) &&
         llvm::all_of(term.factors, [](const Factor &factor) {
           return isKnown(factor.scalar.value);
         });
}

/// Whether both read different positions of one tensor along a dimension.
static bool areApart(const Space &space, const Scalar &lhs, const Scalar &rhs) {
  if (lhs.value != rhs.value || lhs.at.size() != rhs.at.size())
    return false;
  for (auto [left, right] : llvm::zip_equal(lhs.at, rhs.at))
    for (auto [one, other] :
         llvm::zip(space.resolve(left), space.resolve(right)))
      if (one != other && space.fixedPosition(one) &&
          space.fixedPosition(other) &&
          space.extent(one).size == space.extent(other).size)
        return true;
  return false;
}

bool optimize::areApart(Space &space, const LinearForm &lhs,
                        const LinearForm &rhs) {
  return lhs.product == rhs.product && lhs.data.value == rhs.data.value &&
         llvm::any_of(lhs.weight.factors, [&](const Factor &left) {
           return llvm::any_of(rhs.weight.factors, [&](const Factor &right) {
             return ::areApart(space, left.scalar, right.scalar);
           });
         });
}

bool optimize::dependsOn(Space &space, const Term &term,
                         ArrayRef<unsigned> names) {
  return llvm::any_of(term.factors, [&](const Factor &factor) {
    return formula::dependsOn(space, factor.scalar, names);
  });
}

SmallVector<Term> optimize::takeOffsets(Space &space, SmallVector<Term> &terms,
                                        ArrayRef<unsigned> keys) {
  SmallVector<Term> kept, offsets;
  for (const Term &term : terms)
    (isKnown(term) && !optimize::dependsOn(space, term, keys) ? offsets : kept)
        .push_back(term);
  terms = kept;
  return offsets;
}

/// Takes the factors of `term` that depend on an input out of it.
static SmallVector<Factor, 0> takeData(Term &term, Seen &seen) {
  SmallVector<Factor, 0> data, known;
  for (Factor &factor : term.factors)
    (isKnown(factor.scalar.value, seen) ? known : data).push_back(factor);
  term.factors = std::move(known);
  return data;
}

static bool isPlain(ArrayRef<Factor> factors) {
  return factors.size() == 1 && !factors[0].inverse && !factors[0].isMask;
}

/// Takes `term`, whose factors `sums` depend on an input, into `form` if it is
/// a product of an input with known weights.
static bool takeProduct(Space &space, optimize::LinearForm &form,
                        const Term &term, ArrayRef<Factor> sums, Seen &seen) {
  if (form.product || !isPlain(sums))
    return false;
  std::optional<Reduction> sum =
      reductionOf(space, sums[0].scalar, /*bound=*/false);
  if (!sum || sum->kind != ReductionKind::Sum || sum->names.empty())
    return false;
  Term body = productOf(space, sum->body);
  SmallVector<Factor, 0> data = takeData(body, seen);
  if (!isPlain(data)) {
    // Gated units are a product themselves: the tensor that holds it.
    auto holdsData = [&](const Scalar &scalar) {
      return scalar.isTensor() && !isKnown(scalar.value, seen);
    };
    body = productOf(space, sum->body, holdsData);
    data = takeData(body, seen);
  }
  std::optional<Term> init;
  if (sum->init)
    init = productOf(space, *sum->init);
  if (!isPlain(data) || (init && !optimize::isKnown(*init)))
    return false;
  form.data = peelCasts(space, data[0].scalar);
  form.weight = term;
  form.weight.coefficient *= body.coefficient;
  llvm::append_range(form.weight.factors, body.factors);
  form.names.assign(sum->names.begin(), sum->names.end());
  form.product = sum->result.value.getDefiningOp();
  if (init) {
    init->coefficient *= term.coefficient;
    llvm::append_range(init->factors, term.factors);
    form.offsets.push_back(*init);
  }
  return true;
}

std::optional<optimize::LinearForm> optimize::linearFormOf(Space &space,
                                                           Scalar scalar) {
  FailureOr<SmallVector<Term>> terms = sumOf(space, scalar);
  if (failed(terms))
    return std::nullopt;
  Seen seen;
  LinearForm form;
  for (Term &term : *terms) {
    SmallVector<Factor, 0> sums = takeData(term, seen);
    if (!std::isfinite(term.coefficient))
      return std::nullopt;
    if (sums.empty())
      form.offsets.push_back(term);
    else if (!takeProduct(space, form, term, sums, seen))
      return std::nullopt;
  }
  return form.product ? std::optional(form) : std::nullopt;
}
