//===- TorchBinaryOps.td - functions of two or three elements -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_BINARY_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_BINARY_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

//===----------------------------------------------------------------------===//
// Two operands
//===----------------------------------------------------------------------===//

def Torch_AtenAddTensorOp : Torch_TensorTensorAlpha<"aten.add.Tensor",
    "self + alpha other">;
def Torch_AtenAddScalarOp : Torch_TensorScalarAlpha<"aten.add.Scalar",
    "self + alpha other">;
def Torch_AtenSubTensorOp : Torch_TensorTensorAlpha<"aten.sub.Tensor",
    "self - alpha other">;
def Torch_AtenSubScalarOp : Torch_TensorScalarAlpha<"aten.sub.Scalar",
    "self - alpha other">;
def Torch_AtenRsubTensorOp : Torch_TensorTensorAlpha<"aten.rsub.Tensor",
    "other - alpha self">;
def Torch_AtenRsubScalarOp : Torch_TensorScalarAlpha<"aten.rsub.Scalar",
    "other - alpha self">;
def Torch_AtenMulTensorOp : Torch_TensorTensor<"aten.mul.Tensor",
    "self other">;
def Torch_AtenMulScalarOp : Torch_TensorScalar<"aten.mul.Scalar",
    "self other">;
def Torch_AtenDivTensorOp : Torch_TensorTensor<"aten.div.Tensor",
    "self / other, integers as floats">;
def Torch_AtenDivScalarOp : Torch_TensorScalar<"aten.div.Scalar",
    "self / other, integers as floats">;
def Torch_AtenDivTensorModeOp : Torch_AtenOp<"aten.div.Tensor_mode",
    (ins Torch_Tensor:$self, Torch_Tensor:$other, Torch_OptStr:$rounding_mode),
    "self / other, rounded by `floor` or `trunc`">;
def Torch_AtenDivScalarModeOp : Torch_AtenOp<"aten.div.Scalar_mode",
    (ins Torch_Tensor:$self, Torch_Scalar:$other, Torch_OptStr:$rounding_mode),
    "self / other, rounded by `floor` or `trunc`">;
def Torch_AtenFloorDivideOp : Torch_TensorTensor<"aten.floor_divide",
    "floor(self / other)">;
def Torch_AtenFloorDivideScalarOp
    : Torch_TensorScalar<"aten.floor_divide.Scalar", "floor(self / other)">;
def Torch_AtenRemainderTensorOp : Torch_TensorTensor<"aten.remainder.Tensor",
    "self - other floor(self / other)">;
def Torch_AtenRemainderScalarOp : Torch_TensorScalar<"aten.remainder.Scalar",
    "self - other floor(self / other)">;
def Torch_AtenPowTensorScalarOp : Torch_AtenOp<"aten.pow.Tensor_Scalar",
    (ins Torch_Tensor:$self, Torch_Scalar:$exponent), "self ^ exponent">;
def Torch_AtenPowTensorTensorOp : Torch_AtenOp<"aten.pow.Tensor_Tensor",
    (ins Torch_Tensor:$self, Torch_Tensor:$exponent), "self ^ exponent">;
def Torch_AtenPowScalarOp : Torch_AtenOp<"aten.pow.Scalar",
    (ins Torch_Scalar:$self, Torch_Tensor:$exponent), "self ^ exponent">;
def Torch_AtenMaximumOp : Torch_TensorTensor<"aten.maximum", "the larger">;
def Torch_AtenMinimumOp : Torch_TensorTensor<"aten.minimum", "the smaller">;
def Torch_AtenMaxOtherOp : Torch_TensorTensor<"aten.max.other", "the larger">;
def Torch_AtenMinOtherOp : Torch_TensorTensor<"aten.min.other", "the smaller">;

def Torch_AtenEqTensorOp : Torch_TensorTensor<"aten.eq.Tensor", "==">;
def Torch_AtenEqScalarOp : Torch_TensorScalar<"aten.eq.Scalar", "==">;
def Torch_AtenNeTensorOp : Torch_TensorTensor<"aten.ne.Tensor", "!=">;
def Torch_AtenNeScalarOp : Torch_TensorScalar<"aten.ne.Scalar", "!=">;
def Torch_AtenLtTensorOp : Torch_TensorTensor<"aten.lt.Tensor", "<">;
def Torch_AtenLtScalarOp : Torch_TensorScalar<"aten.lt.Scalar", "<">;
def Torch_AtenLeTensorOp : Torch_TensorTensor<"aten.le.Tensor", "<=">;
def Torch_AtenLeScalarOp : Torch_TensorScalar<"aten.le.Scalar", "<=">;
def Torch_AtenGtTensorOp : Torch_TensorTensor<"aten.gt.Tensor", ">">;
def Torch_AtenGtScalarOp : Torch_TensorScalar<"aten.gt.Scalar", ">">;
def Torch_AtenGeTensorOp : Torch_TensorTensor<"aten.ge.Tensor", ">=">;
def Torch_AtenGeScalarOp : Torch_TensorScalar<"aten.ge.Scalar", ">=">;

def Torch_AtenLogicalAndOp : Torch_TensorTensor<"aten.logical_and",
    "both are not 0">;
def Torch_AtenLogicalOrOp : Torch_TensorTensor<"aten.logical_or",
    "one is not 0">;
def Torch_AtenLogicalXorOp : Torch_TensorTensor<"aten.logical_xor",
    "just one is not 0">;
def Torch_AtenBitwiseAndTensorOp
    : Torch_TensorTensor<"aten.bitwise_and.Tensor", "self & other">;
def Torch_AtenBitwiseOrTensorOp
    : Torch_TensorTensor<"aten.bitwise_or.Tensor", "self | other">;
def Torch_AtenBitwiseXorTensorOp
    : Torch_TensorTensor<"aten.bitwise_xor.Tensor", "self ^ other">;
def Torch_AtenBitwiseAndScalarOp
    : Torch_TensorScalar<"aten.bitwise_and.Scalar", "self & other">;
def Torch_Aten__And__TensorOp : Torch_TensorTensor<"aten.__and__.Tensor",
    "self & other">;
def Torch_Aten__Xor__TensorOp : Torch_TensorTensor<"aten.__xor__.Tensor",
    "self ^ other">;
def Torch_Aten__Or__TensorOp : Torch_TensorTensor<"aten.__or__.Tensor",
    "self | other">;

//===----------------------------------------------------------------------===//
// Three operands
//===----------------------------------------------------------------------===//

def Torch_AtenAddcmulOp : Torch_AtenOp<"aten.addcmul",
    (ins Torch_Tensor:$self, Torch_Tensor:$tensor1, Torch_Tensor:$tensor2,
     Torch_Scalar:$value), "self + value tensor1 tensor2">;
def Torch_AtenAddcdivOp : Torch_AtenOp<"aten.addcdiv",
    (ins Torch_Tensor:$self, Torch_Tensor:$tensor1, Torch_Tensor:$tensor2,
     Torch_Scalar:$value), "self + value tensor1 / tensor2">;
def Torch_AtenLerpScalarOp : Torch_AtenOp<"aten.lerp.Scalar",
    (ins Torch_Tensor:$self, Torch_Tensor:$end, Torch_Scalar:$weight),
    "self + weight (end - self)">;
def Torch_AtenLerpTensorOp : Torch_AtenOp<"aten.lerp.Tensor",
    (ins Torch_Tensor:$self, Torch_Tensor:$end, Torch_Tensor:$weight),
    "self + weight (end - self)">;
def Torch_AtenWhereSelfOp : Torch_AtenOp<"aten.where.self",
    (ins Torch_Tensor:$condition, Torch_Tensor:$self, Torch_Tensor:$other),
    "self where condition, other elsewhere">;
def Torch_AtenWhereScalarSelfOp : Torch_AtenOp<"aten.where.ScalarSelf",
    (ins Torch_Tensor:$condition, Torch_Scalar:$self, Torch_Tensor:$other),
    "self where condition, other elsewhere">;
def Torch_AtenWhereScalarOtherOp : Torch_AtenOp<"aten.where.ScalarOther",
    (ins Torch_Tensor:$condition, Torch_Tensor:$self, Torch_Scalar:$other),
    "self where condition, other elsewhere">;
def Torch_AtenWhereScalarOp : Torch_AtenOp<"aten.where.Scalar",
    (ins Torch_Tensor:$condition, Torch_Scalar:$self, Torch_Scalar:$other),
    "self where condition, other elsewhere">;
def Torch_AtenMaskedFillScalarOp : Torch_AtenOp<"aten.masked_fill.Scalar",
    (ins Torch_Tensor:$self, Torch_Tensor:$mask, Torch_Scalar:$value),
    "value where mask, self elsewhere">;
def Torch_AtenMaskedFillTensorOp : Torch_AtenOp<"aten.masked_fill.Tensor",
    (ins Torch_Tensor:$self, Torch_Tensor:$mask, Torch_Tensor:$value),
    "value where mask, self elsewhere">;

//===----------------------------------------------------------------------===//
// In place: also replace what self holds
//===----------------------------------------------------------------------===//

def Torch_AtenAdd_TensorOp : Torch_TensorTensorAlpha<"aten.add_.Tensor",
    "self += alpha other">;
def Torch_AtenAdd_ScalarOp : Torch_TensorScalarAlpha<"aten.add_.Scalar",
    "self += alpha other">;
def Torch_AtenSub_TensorOp : Torch_TensorTensorAlpha<"aten.sub_.Tensor",
    "self -= alpha other">;
def Torch_AtenSub_ScalarOp : Torch_TensorScalarAlpha<"aten.sub_.Scalar",
    "self -= alpha other">;
def Torch_AtenMul_TensorOp : Torch_TensorTensor<"aten.mul_.Tensor",
    "self *= other">;
def Torch_AtenMul_ScalarOp : Torch_TensorScalar<"aten.mul_.Scalar",
    "self *= other">;
def Torch_AtenDiv_TensorOp : Torch_TensorTensor<"aten.div_.Tensor",
    "self /= other">;
def Torch_AtenDiv_ScalarOp : Torch_TensorScalar<"aten.div_.Scalar",
    "self /= other">;
def Torch_AtenMaskedFill_ScalarOp : Torch_AtenOp<"aten.masked_fill_.Scalar",
    (ins Torch_Tensor:$self, Torch_Tensor:$mask, Torch_Scalar:$value),
    "self = value where mask">;
def Torch_AtenMaskedFill_TensorOp : Torch_AtenOp<"aten.masked_fill_.Tensor",
    (ins Torch_Tensor:$self, Torch_Tensor:$mask, Torch_Tensor:$value),
    "self = value where mask">;
def Torch_AtenClamp_Op : Torch_AtenOp<"aten.clamp_",
    (ins Torch_Tensor:$self, Torch_OptScalar:$min, Torch_OptScalar:$max),
    "self = min(max(self, min), max)">;
def Torch_AtenClampMin_Op : Torch_TensorScalar<"aten.clamp_min_",
    "self = max(self, min)">;
def Torch_AtenRelu_Op : Torch_Unary<"aten.relu_", "self = max(self, 0)">;
def Torch_AtenExp_Op : Torch_Unary<"aten.exp_", "self = e^self">;
def Torch_AtenTanh_Op : Torch_Unary<"aten.tanh_", "self = tanh(self)">;
def Torch_AtenSigmoid_Op : Torch_Unary<"aten.sigmoid_",
    "self = 1 / (1 + e^-self)">;
def Torch_AtenSilu_Op : Torch_Unary<"aten.silu_",
    "self = self / (1 + e^-self)">;

class Torch_UnaryInPlace<string name, string text>
    : Torch_Unary<name, "self = " # text>;
def Torch_AtenAbs_Op : Torch_UnaryInPlace<"aten.abs_", "|self|">;
def Torch_AtenNeg_Op : Torch_UnaryInPlace<"aten.neg_", "-self">;
def Torch_AtenLog_Op : Torch_UnaryInPlace<"aten.log_", "ln self">;
def Torch_AtenSqrt_Op : Torch_UnaryInPlace<"aten.sqrt_", "sqrt self">;
def Torch_AtenRsqrt_Op : Torch_UnaryInPlace<"aten.rsqrt_", "1 / sqrt self">;
def Torch_AtenReciprocal_Op : Torch_UnaryInPlace<"aten.reciprocal_",
    "1 / self">;
def Torch_AtenSquare_Op : Torch_UnaryInPlace<"aten.square_", "self^2">;
def Torch_AtenSin_Op : Torch_UnaryInPlace<"aten.sin_", "sin self">;
def Torch_AtenCos_Op : Torch_UnaryInPlace<"aten.cos_", "cos self">;
def Torch_AtenFloor_Op : Torch_UnaryInPlace<"aten.floor_", "floor self">;
def Torch_AtenRelu6_Op : Torch_UnaryInPlace<"aten.relu6_",
    "min(max(self, 0), 6)">;
def Torch_AtenMish_Op : Torch_UnaryInPlace<"aten.mish_",
    "self tanh(ln(1 + e^self))">;
def Torch_AtenHardsigmoid_Op : Torch_UnaryInPlace<"aten.hardsigmoid_",
    "relu6(self + 3) / 6">;
def Torch_AtenHardswish_Op : Torch_UnaryInPlace<"aten.hardswish_",
    "self relu6(self + 3) / 6">;
def Torch_AtenLogicalNot_Op : Torch_UnaryInPlace<"aten.logical_not_",
    "self == 0">;
def Torch_AtenBitwiseNot_Op : Torch_UnaryInPlace<"aten.bitwise_not_",
    "~self">;
def Torch_AtenClampMax_Op : Torch_TensorScalar<"aten.clamp_max_",
    "self = min(self, max)">;
def Torch_AtenLeakyRelu_Op : Torch_AtenOp<"aten.leaky_relu_",
    (ins Torch_Tensor:$self, Torch_Scalar:$negative_slope),
    "self = leaky_relu(self)">;
def Torch_AtenElu_Op : Torch_AtenOp<"aten.elu_",
    (ins Torch_Tensor:$self, Torch_Scalar:$alpha, Torch_Scalar:$scale,
     Torch_Scalar:$input_scale), "self = elu(self)">;
def Torch_AtenHardtanh_Op : Torch_AtenOp<"aten.hardtanh_",
    (ins Torch_Tensor:$self, Torch_Scalar:$min_val, Torch_Scalar:$max_val),
    "self = min(max(self, min_val), max_val)">;
def Torch_AtenLogicalAnd_Op : Torch_TensorTensor<"aten.logical_and_",
    "self = self and other">;
def Torch_AtenLogicalOr_Op : Torch_TensorTensor<"aten.logical_or_",
    "self = self or other">;
def Torch_AtenBitwiseAnd_TensorOp
    : Torch_TensorTensor<"aten.bitwise_and_.Tensor", "self &= other">;
def Torch_AtenBitwiseOr_TensorOp
    : Torch_TensorTensor<"aten.bitwise_or_.Tensor", "self |= other">;
def Torch_Aten__Iand__TensorOp
    : Torch_TensorTensor<"aten.__iand__.Tensor", "self &= other">;
def Torch_Aten__Ior__TensorOp
    : Torch_TensorTensor<"aten.__ior__.Tensor", "self |= other">;
def Torch_AtenAddcmul_Op : Torch_AtenOp<"aten.addcmul_",
    (ins Torch_Tensor:$self, Torch_Tensor:$tensor1, Torch_Tensor:$tensor2,
     Torch_Scalar:$value), "self += value tensor1 tensor2">;
def Torch_AtenBaddbmm_Op : Torch_AtenOp<"aten.baddbmm_",
    (ins Torch_Tensor:$self, Torch_Tensor:$batch1, Torch_Tensor:$batch2,
     Torch_Scalar:$beta, Torch_Scalar:$alpha),
    "self = beta self + alpha batch1 batch2">;
def Torch_AtenDropout_Op : Torch_AtenOp<"aten.dropout_",
    (ins Torch_Tensor:$self, Torch_Float:$p, Torch_Bool:$train),
    "the same values, unless training">;

#endif // ATTN_DIALECT_TORCH_TORCH_BINARY_OPS_TD
