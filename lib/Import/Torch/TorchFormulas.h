//===- TorchFormulas.h - activation functions on one number ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHFORMULAS_H
#define IMPORT_TORCH_TORCHFORMULAS_H

#include "mlir/IR/Builders.h"

namespace mlir::attn::formulas {

template <typename OpT> Value of(OpBuilder &b, Location loc, Value x) {
  return OpT::create(b, loc, x);
}

// x is a float, or an integer where the name says so. NaN gives NaN.
Value same(OpBuilder &b, Location loc, Value x);
Value negateInteger(OpBuilder &b, Location loc, Value x);
/// -1, 0 or 1, of a float or an integer.
Value signOf(OpBuilder &b, Location loc, Value x);
Value isNaN(OpBuilder &b, Location loc, Value x);
Value isInfinite(OpBuilder &b, Location loc, Value x);
/// 1 / x
Value reciprocal(OpBuilder &b, Location loc, Value x);
/// 1 / (1 + e^-x)
Value sigmoid(OpBuilder &b, Location loc, Value x);
/// min(x, 0) - ln(1 + e^-|x|)
Value logSigmoid(OpBuilder &b, Location loc, Value x);
/// x / (1 + e^-x)
Value silu(OpBuilder &b, Location loc, Value x);
/// x tanh(ln(1 + e^x))
Value mish(OpBuilder &b, Location loc, Value x);
/// elu with the constants of self-normalising networks (Klambauer et al., 2017)
Value selu(OpBuilder &b, Location loc, Value x);
/// min(max(x + 3, 0), 6) / 6
Value hardSigmoid(OpBuilder &b, Location loc, Value x);
/// x min(max(x + 3, 0), 6) / 6
Value hardSwish(OpBuilder &b, Location loc, Value x);
/// min(max(x, 0), 6)
Value relu6(OpBuilder &b, Location loc, Value x);
/// x (1 + erf(x / sqrt 2)) / 2
Value geluErf(OpBuilder &b, Location loc, Value x);
/// x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2
Value geluTanh(OpBuilder &b, Location loc, Value x);

// With constant parameters, in PyTorch's order.
/// negative_slope: x where x > 0, negative_slope x elsewhere
Value leakyRelu(OpBuilder &b, Location loc, Value x, ArrayRef<double> p);
/// alpha, scale, input_scale:
/// scale x where x > 0, scale alpha (e^(input_scale x) - 1) elsewhere
Value elu(OpBuilder &b, Location loc, Value x, ArrayRef<double> p);
/// min_val, max_val: min(max(x, min_val), max_val)
Value hardTanh(OpBuilder &b, Location loc, Value x, ArrayRef<double> p);
/// beta, threshold: ln(1 + e^(beta x)) / beta, x where beta x > threshold
Value softplus(OpBuilder &b, Location loc, Value x, ArrayRef<double> p);
/// The replacements of NaN, inf and -inf.
Value replaceNonFinite(OpBuilder &b, Location loc, Value x, ArrayRef<double> p);

} // namespace mlir::attn::formulas

#endif // IMPORT_TORCH_TORCHFORMULAS_H
