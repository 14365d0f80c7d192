//===- TorchUnaryOps.td - functions of one element ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_UNARY_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_UNARY_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

def Torch_AtenAbsOp : Torch_Unary<"aten.abs", "|x|">;
def Torch_AtenNegOp : Torch_Unary<"aten.neg", "-x">;
def Torch_AtenExpOp : Torch_Unary<"aten.exp", "e^x">;
def Torch_AtenExp2Op : Torch_Unary<"aten.exp2", "2^x">;
def Torch_AtenExpm1Op : Torch_Unary<"aten.expm1", "e^x - 1">;
def Torch_AtenLogOp : Torch_Unary<"aten.log", "ln x">;
def Torch_AtenLog2Op : Torch_Unary<"aten.log2", "log2 x">;
def Torch_AtenLog10Op : Torch_Unary<"aten.log10", "log10 x">;
def Torch_AtenLog1pOp : Torch_Unary<"aten.log1p", "ln (1 + x)">;
def Torch_AtenSqrtOp : Torch_Unary<"aten.sqrt", "x^(1/2)">;
def Torch_AtenRsqrtOp : Torch_Unary<"aten.rsqrt", "x^(-1/2)">;
def Torch_AtenReciprocalOp : Torch_Unary<"aten.reciprocal", "1 / x">;
def Torch_AtenSquareOp : Torch_Unary<"aten.square", "x^2">;
def Torch_AtenSinOp : Torch_Unary<"aten.sin", "sin x">;
def Torch_AtenCosOp : Torch_Unary<"aten.cos", "cos x">;
def Torch_AtenTanhOp : Torch_Unary<"aten.tanh", "tanh x">;
def Torch_AtenErfcOp : Torch_Unary<"aten.erfc", "1 - erf x">;
def Torch_AtenErfOp : Torch_Unary<"aten.erf", "erf x">;
def Torch_AtenSigmoidOp : Torch_Unary<"aten.sigmoid", "1 / (1 + e^-x)">;
def Torch_AtenLogSigmoidOp : Torch_Unary<"aten.log_sigmoid",
    "ln (1 / (1 + e^-x))">;
def Torch_AtenReluOp : Torch_Unary<"aten.relu", "max(x, 0)">;
def Torch_AtenRelu6Op : Torch_Unary<"aten.relu6", "min(max(x, 0), 6)">;
def Torch_AtenSiluOp : Torch_Unary<"aten.silu", "x / (1 + e^-x)">;
def Torch_AtenSeluOp : Torch_Unary<"aten.selu",
    "elu with alpha 1.67326... and scale 1.05070...">;
def Torch_AtenMishOp : Torch_Unary<"aten.mish", "x tanh(ln (1 + e^x))">;
def Torch_AtenHardsigmoidOp : Torch_Unary<"aten.hardsigmoid",
    "min(max(x + 3, 0), 6) / 6">;
def Torch_AtenHardswishOp : Torch_Unary<"aten.hardswish",
    "x min(max(x + 3, 0), 6) / 6">;
def Torch_AtenCeilOp : Torch_Unary<"aten.ceil", "the next integer up">;
def Torch_AtenFloorOp : Torch_Unary<"aten.floor", "the next integer down">;
def Torch_AtenRoundOp : Torch_Unary<"aten.round",
    "the nearest integer, ties to even">;
def Torch_AtenTruncOp : Torch_Unary<"aten.trunc", "toward zero">;
def Torch_AtenSignOp : Torch_Unary<"aten.sign", "-1, 0 or 1">;
def Torch_AtenIsnanOp : Torch_Unary<"aten.isnan", "x is NaN">;
def Torch_AtenIsinfOp : Torch_Unary<"aten.isinf", "x is -inf or inf">;
def Torch_AtenLogicalNotOp : Torch_Unary<"aten.logical_not", "x == 0">;
def Torch_AtenBitwiseNotOp : Torch_Unary<"aten.bitwise_not", "~x">;

def Torch_AtenGeluOp : Torch_AtenOp<"aten.gelu",
    (ins Torch_Tensor:$self, Torch_Str:$approximate),
    "x Phi(x), or its tanh approximation">;
def Torch_AtenLeakyReluOp : Torch_AtenOp<"aten.leaky_relu",
    (ins Torch_Tensor:$self, Torch_Scalar:$negative_slope),
    "x where x > 0, negative_slope x elsewhere">;
def Torch_AtenEluOp : Torch_AtenOp<"aten.elu",
    (ins Torch_Tensor:$self, Torch_Scalar:$alpha, Torch_Scalar:$scale,
     Torch_Scalar:$input_scale),
    "scale x where x > 0, scale alpha (e^(input_scale x) - 1) elsewhere">;
def Torch_AtenHardtanhOp : Torch_AtenOp<"aten.hardtanh",
    (ins Torch_Tensor:$self, Torch_Scalar:$min_val, Torch_Scalar:$max_val),
    "min(max(x, min_val), max_val)">;
def Torch_AtenSoftplusOp : Torch_AtenOp<"aten.softplus",
    (ins Torch_Tensor:$self, Torch_Scalar:$beta, Torch_Scalar:$threshold),
    "ln(1 + e^(beta x)) / beta, x where beta x > threshold">;
def Torch_AtenGluOp : Torch_AtenOp<"aten.glu",
    (ins Torch_Tensor:$self, Torch_Int:$dim),
    "first half of dim times sigmoid of the second half">;
def Torch_AtenClampOp : Torch_AtenOp<"aten.clamp",
    (ins Torch_Tensor:$self, Torch_OptScalar:$min, Torch_OptScalar:$max),
    "min(max(x, min), max)">;
def Torch_AtenClampTensorOp : Torch_AtenOp<"aten.clamp.Tensor",
    (ins Torch_Tensor:$self, Torch_OptTensor:$min, Torch_OptTensor:$max),
    "min(max(x, min), max)">;
def Torch_AtenClampMinOp : Torch_TensorScalar<"aten.clamp_min", "max(x, min)">;
def Torch_AtenClampMaxOp : Torch_TensorScalar<"aten.clamp_max", "min(x, max)">;
def Torch_AtenClampMinTensorOp : Torch_TensorTensor<"aten.clamp_min.Tensor",
    "max(x, min)">;
def Torch_AtenClampMaxTensorOp : Torch_TensorTensor<"aten.clamp_max.Tensor",
    "min(x, max)">;
def Torch_AtenNanToNumOp : Torch_AtenOp<"aten.nan_to_num",
    (ins Torch_Tensor:$self, Torch_OptFloat:$nan, Torch_OptFloat:$posinf,
     Torch_OptFloat:$neginf),
    "NaN, inf and -inf replaced (0, largest, lowest)">;

#endif // ATTN_DIALECT_TORCH_TORCH_UNARY_OPS_TD
