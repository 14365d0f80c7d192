//===- TFElementwiseOps.td - operations without memory of position -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TF_TFELEMENTWISEOPS_TD
#define ATTN_DIALECT_TF_TFELEMENTWISEOPS_TD

include "attn/Dialect/TF/TFDialect.td"

//===----------------------------------------------------------------------===//
// One operand
//===----------------------------------------------------------------------===//

class TF_Unary<string mnemonic, string what, Type type = TF_FloatTensor>
    : TF_Op<mnemonic, what, (ins type:$x), (outs type:$y)>;
class TF_Test<string mnemonic, string what>
    : TF_Op<mnemonic, what, (ins TF_FloatTensor:$x), (outs TF_BoolTensor:$y)>;

def TF_AbsOp : TF_Unary<"Abs", "|x|", TF_NumberTensor>;
def TF_CeilOp : TF_Unary<"Ceil", "x rounded up">;
def TF_CosOp : TF_Unary<"Cos", "cos x">;
def TF_EluOp : TF_Unary<"Elu", "x > 0 ? x : exp x - 1">;
def TF_ErfOp : TF_Unary<"Erf", "erf x">;
def TF_ErfcOp : TF_Unary<"Erfc", "1 - erf x">;
def TF_ExpOp : TF_Unary<"Exp", "exp x">;
def TF_Expm1Op : TF_Unary<"Expm1", "exp x - 1">;
def TF_FloorOp : TF_Unary<"Floor", "x rounded down">;
def TF_InvOp : TF_Unary<"Inv", "1 / x">;
def TF_IsFiniteOp : TF_Test<"IsFinite", "x is neither infinite nor NaN">;
def TF_IsInfOp : TF_Test<"IsInf", "|x| is infinite">;
def TF_IsNanOp : TF_Test<"IsNan", "x is NaN">;
def TF_LeakyReluOp : TF_Op<"LeakyRelu", "x > 0 ? x : alpha x",
    (ins TF_FloatTensor:$features,
         DefaultValuedOptionalAttr<F32Attr, "0.2f">:$alpha),
    (outs TF_FloatTensor:$activations)>;
def TF_LogOp : TF_Unary<"Log", "log x">;
def TF_Log1pOp : TF_Unary<"Log1p", "log(1 + x)">;
def TF_LogicalNotOp : TF_Unary<"LogicalNot", "not x", TF_BoolTensor>;
def TF_NegOp : TF_Unary<"Neg", "-x", TF_NumberTensor>;
def TF_OnesLikeOp : TF_Unary<"OnesLike", "1 in the shape of x",
                             TF_NumberTensor>;
def TF_ReciprocalOp : TF_Unary<"Reciprocal", "1 / x">;
def TF_ReluOp : TF_Unary<"Relu", "max(x, 0)", TF_NumberTensor>;
def TF_Relu6Op : TF_Unary<"Relu6", "min(max(x, 0), 6)", TF_NumberTensor>;
def TF_RintOp : TF_Unary<"Rint", "x rounded to the nearest, ties to even">;
def TF_RoundOp : TF_Unary<"Round", "x rounded to the nearest, ties to even",
                          TF_NumberTensor>;
def TF_RsqrtOp : TF_Unary<"Rsqrt", "1 / sqrt x">;
def TF_SeluOp : TF_Unary<"Selu", "scale * elu(x, alpha), self-normalising">;
def TF_SigmoidOp : TF_Unary<"Sigmoid", "1 / (1 + exp -x)">;
def TF_SignOp : TF_Unary<"Sign", "-1, 0 or 1", TF_NumberTensor>;
def TF_SinOp : TF_Unary<"Sin", "sin x">;
def TF_SoftplusOp : TF_Unary<"Softplus", "log(1 + exp x)">;
def TF_SoftsignOp : TF_Unary<"Softsign", "x / (1 + |x|)">;
def TF_SqrtOp : TF_Unary<"Sqrt", "sqrt x">;
def TF_SquareOp : TF_Unary<"Square", "x * x", TF_NumberTensor>;
def TF_TanhOp : TF_Unary<"Tanh", "tanh x">;
def TF_ZerosLikeOp : TF_Unary<"ZerosLike", "0 in the shape of x",
                              TF_NumberTensor>;

def TF_CastOp : TF_Op<"Cast", "x in another element type",
    (ins TF_NumberTensor:$x, TF_Flag<>:$Truncate), (outs TF_NumberTensor:$y)>;

//===----------------------------------------------------------------------===//
// Two operands, broadcast as NumPy does
//===----------------------------------------------------------------------===//

class TF_Binary<string mnemonic, string what, Type type = TF_NumberTensor>
    : TF_Op<mnemonic, what, (ins type:$x, type:$y), (outs type:$z)>;
class TF_Compare<string mnemonic, string what, dag attributes = (ins)>
    : TF_Op<mnemonic, what,
            !con((ins TF_NumberTensor:$x, TF_NumberTensor:$y), attributes),
            (outs TF_BoolTensor:$z)>;

def TF_AddOp : TF_Binary<"Add", "x + y">;
def TF_AddV2Op : TF_Binary<"AddV2", "x + y">;
def TF_DivOp : TF_Binary<"Div", "x / y, toward zero for integers">;
def TF_DivNoNanOp : TF_Binary<"DivNoNan", "x / y, 0 where y is 0",
                              TF_FloatTensor>;
def TF_FloorDivOp : TF_Binary<"FloorDiv", "floor(x / y)">;
def TF_FloorModOp : TF_Binary<"FloorMod", "x - floor(x / y) y">;
def TF_LogicalAndOp : TF_Binary<"LogicalAnd", "x and y", TF_BoolTensor>;
def TF_LogicalOrOp : TF_Binary<"LogicalOr", "x or y", TF_BoolTensor>;
def TF_MaximumOp : TF_Binary<"Maximum", "max(x, y), NaN if either is">;
def TF_MinimumOp : TF_Binary<"Minimum", "min(x, y), NaN if either is">;
def TF_MulOp : TF_Binary<"Mul", "x * y">;
def TF_MulNoNanOp : TF_Binary<"MulNoNan", "x * y, 0 where y is 0",
                              TF_FloatTensor>;
def TF_PowOp : TF_Binary<"Pow", "x to the power y">;
def TF_RealDivOp : TF_Binary<"RealDiv", "x / y">;
def TF_SquaredDifferenceOp : TF_Binary<"SquaredDifference", "(x - y)^2">;
def TF_SubOp : TF_Binary<"Sub", "x - y">;
def TF_TruncateDivOp : TF_Binary<"TruncateDiv", "x / y toward zero">;
def TF_XdivyOp : TF_Binary<"Xdivy", "x / y, 0 where x is 0", TF_FloatTensor>;

def TF_EqualOp : TF_Compare<"Equal", "x == y",
    (ins TF_Flag<"true">:$incompatible_shape_error)>;
def TF_NotEqualOp : TF_Compare<"NotEqual", "x != y",
    (ins TF_Flag<"true">:$incompatible_shape_error)>;
def TF_GreaterOp : TF_Compare<"Greater", "x > y">;
def TF_GreaterEqualOp : TF_Compare<"GreaterEqual", "x >= y">;
def TF_LessOp : TF_Compare<"Less", "x < y">;
def TF_LessEqualOp : TF_Compare<"LessEqual", "x <= y">;

def TF_BiasAddOp : TF_Op<"BiasAdd",
    "value + bias, along the last dimension (NHWC) or the second (NCHW)",
    (ins TF_NumberTensor:$value, TF_NumberTensor:$bias,
         TF_Str<"NHWC">:$data_format),
    (outs TF_NumberTensor:$output)>;
def TF_AddNOp : TF_Op<"AddN", "the sum of tensors of one shape",
    (ins Variadic<TF_NumberTensor>:$inputs), (outs TF_NumberTensor:$sum)>;

//===----------------------------------------------------------------------===//
// Three operands
//===----------------------------------------------------------------------===//

def TF_SelectOp : TF_Op<"Select",
    "condition ? t : e; a vector condition chooses whole rows",
    (ins TF_BoolTensor:$condition, TF_NumberTensor:$t, TF_NumberTensor:$e),
    (outs TF_NumberTensor:$output)>;
def TF_SelectV2Op : TF_Op<"SelectV2", "condition ? t : e, broadcast",
    (ins TF_BoolTensor:$condition, TF_NumberTensor:$t, TF_NumberTensor:$e),
    (outs TF_NumberTensor:$output)>;
def TF_ClipByValueOp : TF_Op<"ClipByValue", "min(max(x, low), high), broadcast",
    (ins TF_NumberTensor:$x, TF_NumberTensor:$clip_value_min,
         TF_NumberTensor:$clip_value_max),
    (outs TF_NumberTensor:$output)>;

#endif // ATTN_DIALECT_TF_TFELEMENTWISEOPS_TD
