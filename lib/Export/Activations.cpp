//===- Activations.cpp - scalar functions that have a name ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Exports write a GELU out, in several operations and several ways. An element
// is read as a product or a sum, and compared with the formula.
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "attn/Formula/Terms.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

namespace {
class Reader {
public:
  Reader(Space &space, Type type)
      : space(space), tolerance(type.isF64() ? 1e-12 : 1e-6) {}

  /// The function's text, with {0} for its operand, and the operand.
  std::optional<std::pair<std::string, Scalar>> activationOf(Scalar element,
                                                             bool isKeras);

private:
  /// A constant that a narrower type has rounded is another one, and stays as
  /// it is written.
  bool isClose(double value, double expected) const {
    return std::abs(value - expected) <= tolerance * std::abs(expected);
  }
  bool isMultiple(Scalar scalar, const Scalar &x, double coefficient);
  Step besideOne(Scalar scalar);
  bool isSigmoid(Scalar scalar, const Scalar &x, double scale);
  bool isNormalTail(Scalar scalar, const Scalar &x);
  std::optional<double> cubeOf(const Term &term, const Scalar &x);
  bool isTanhTail(Scalar scalar, const Scalar &x);

  Space &space;
  double tolerance;
};
} // namespace

// coefficient * x, or x itself.
bool Reader::isMultiple(Scalar scalar, const Scalar &x, double coefficient) {
  Term term = productOf(space, scalar);
  return term.factors.size() == 1 && !term.factors[0].inverse &&
         !term.factors[0].isMask && isClose(term.coefficient, coefficient) &&
         isIdentical(space, peelCasts(space, term.factors[0].scalar), x);
}

// What computes y, where the scalar is 1 + y.
Step Reader::besideOne(Scalar scalar) {
  FailureOr<SmallVector<Term>> sum = sumOf(space, scalar);
  if (failed(sum) || sum->size() != 2)
    return {};
  for (unsigned i : {0, 1}) {
    const Term &one = (*sum)[i], &other = (*sum)[1 - i];
    if (one.factors.empty() && isClose(one.coefficient, 1.0) &&
        other.factors.size() == 1 && !other.factors[0].inverse &&
        !other.factors[0].isMask && isClose(other.coefficient, 1.0))
      return stepOf(space, other.factors[0].scalar);
  }
  return {};
}

// 1 / (1 + exp(-scale * x)).
bool Reader::isSigmoid(Scalar scalar, const Scalar &x, double scale) {
  Term term = productOf(space, scalar);
  if (term.factors.size() != 1 || !term.factors[0].inverse ||
      !isClose(term.coefficient, 1.0))
    return false;
  Step exp = besideOne(term.factors[0].scalar);
  return exp.is<math::ExpOp>() && isMultiple(exp.operand(0), x, -scale);
}

// 1 + erf(x / sqrt 2) or erfc(-x / sqrt 2).
bool Reader::isNormalTail(Scalar scalar, const Scalar &x) {
  Step step = stepOf(space, scalar);
  if (step.is<math::ErfcOp>())
    return isMultiple(step.operand(0), x, -M_SQRT1_2);
  Step erf = besideOne(scalar);
  return erf.is<math::ErfOp>() && isMultiple(erf.operand(0), x, M_SQRT1_2);
}

// x^3 times a coefficient.
std::optional<double> Reader::cubeOf(const Term &term, const Scalar &x) {
  double power = 0;
  for (const Factor &factor : term.factors) {
    Scalar scalar = peelCasts(space, factor.scalar);
    Step step = stepOf(space, scalar);
    if (factor.inverse || factor.isMask)
      return std::nullopt;
    if (isIdentical(space, scalar, x)) {
      power += 1;
    } else if (step.is<math::PowFOp>() || step.is<math::FPowIOp>()) {
      std::optional<double> exponent = constantOf(space, step.operand(1));
      if (!exponent ||
          !isIdentical(space, peelCasts(space, step.operand(0)), x))
        return std::nullopt;
      power += *exponent;
    } else {
      return std::nullopt;
    }
  }
  return power == 3 ? std::optional(term.coefficient) : std::nullopt;
}

// tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)).
bool Reader::isTanhTail(Scalar scalar, const Scalar &x) {
  Step tanh = besideOne(scalar);
  if (!tanh.is<math::TanhOp>())
    return false;
  Term product = productOf(space, tanh.operand(0));
  double scale = product.coefficient;
  Scalar argument = tanh.operand(0);
  if (product.factors.size() == 1)
    argument = product.factors[0].scalar;
  else
    scale = 1.0;
  FailureOr<SmallVector<Term>> inner = sumOf(space, argument);
  if (failed(inner) || inner->size() != 2)
    return false;
  double linear = 0, cubic = 0;
  for (const Term &term : *inner) {
    if (std::optional<double> cube = cubeOf(term, x))
      cubic = *cube * scale;
    else if (term.factors.size() == 1 && !term.factors[0].inverse &&
             isIdentical(space, peelCasts(space, term.factors[0].scalar), x))
      linear = term.coefficient * scale;
  }
  const double root = std::sqrt(2.0 / M_PI);
  return isClose(linear, root) && isClose(cubic, 0.044715 * root);
}

// What is applied to the operand that the element is a function of.
std::optional<std::pair<std::string, Scalar>>
Reader::activationOf(Scalar element, bool isKeras) {
  auto call = [&](StringRef keras, StringRef torch, Scalar x) {
    return std::make_pair((isKeras ? keras : torch).str(), x);
  };
  Step step = stepOf(space, element);
  if (step.is<mlir::arith::MaximumFOp>())
    for (unsigned i : {0, 1})
      if (isConstant(space, step.operand(i), 0.0))
        return call("tf.nn.relu({0})", "F.relu({0})",
                    peelCasts(space, step.operand(1 - i)));
  Term product = productOf(space, element);
  if (product.factors.size() == 1 && product.factors[0].inverse &&
      isClose(product.coefficient, 1.0)) {
    FailureOr<SmallVector<Term>> sum = sumOf(space, product.factors[0].scalar);
    if (succeeded(sum))
      for (const Term &term : *sum)
        if (term.factors.size() == 1)
          if (Step exp = stepOf(space, term.factors[0].scalar);
              exp.is<math::ExpOp>()) {
            Term inner = productOf(space, exp.operand(0));
            if (inner.factors.size() != 1)
              continue;
            Scalar x = peelCasts(space, inner.factors[0].scalar);
            if (isSigmoid(element, x, 1.0))
              return call("tf.sigmoid({0})", "torch.sigmoid({0})", x);
          }
  }
  if (product.factors.size() != 2)
    return std::nullopt;
  for (unsigned i : {0, 1}) {
    const Factor &first = product.factors[i], &other = product.factors[1 - i];
    if (first.inverse || first.isMask || other.isMask)
      continue;
    Scalar x = peelCasts(space, first.scalar);
    if (other.inverse) {
      Step exp = besideOne(other.scalar); // x / (1 + exp(-x))
      if (isClose(product.coefficient, 1.0) && exp.is<math::ExpOp>() &&
          isMultiple(exp.operand(0), x, -1.0))
        return call("tf.nn.silu({0})", "F.silu({0})", x);
      continue;
    }
    if (!isClose(product.coefficient, 0.5))
      continue;
    if (isNormalTail(other.scalar, x))
      return call("tf.nn.gelu({0})", "F.gelu({0})", x);
    if (isTanhTail(other.scalar, x))
      return call("tf.nn.gelu({0}, approximate=True)",
                  "F.gelu({0}, approximate=\"tanh\")", x);
  }
  return std::nullopt;
}

std::optional<FailureOr<Tensor>> Writer::activation(Scalar element) {
  auto op = element.value.getDefiningOp<linalg::LinalgOp>();
  if (!op || op.getNumReductionLoops() != 0 ||
      !isa<FloatType>(element.elementType()))
    return std::nullopt;
  auto found =
      Reader(space, element.elementType()).activationOf(element, isKeras());
  if (!found || !found->second.isTensor() ||
      found->second.elementType() != element.elementType())
    return std::nullopt;
  FailureOr<Tensor> x = read(found->second);
  if (failed(x))
    return x;
  std::string text = found->first;
  text.replace(text.find("{0}"), 3, x->text);
  return FailureOr<Tensor>(Tensor{text, x->dims});
}
