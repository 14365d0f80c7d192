//===- TorchLayerOps.td - softmax, norms, attention, dropout ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_LAYER_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_LAYER_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

//===----------------------------------------------------------------------===//
// Softmax
//===----------------------------------------------------------------------===//

class Torch_SoftmaxWithDtype<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Int:$dim,
                              Torch_OptInt:$dtype), text>;
class Torch_SoftmaxHalfToFloat<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Int:$dim,
                              Torch_Bool:$half_to_float), text>;
def Torch_AtenSoftmaxIntOp : Torch_SoftmaxWithDtype<"aten.softmax.int",
    "softmax along dim; NaN where all is -inf">;
def Torch_Aten_SoftmaxOp : Torch_SoftmaxHalfToFloat<"aten._softmax",
    "softmax along dim; NaN where all is -inf">;
def Torch_Aten_SafeSoftmaxOp : Torch_SoftmaxWithDtype<"aten._safe_softmax",
    "softmax along dim; 0 where all is -inf">;
def Torch_AtenLogSoftmaxIntOp
    : Torch_SoftmaxWithDtype<"aten.log_softmax.int", "ln of the softmax">;
def Torch_Aten_LogSoftmaxOp
    : Torch_SoftmaxHalfToFloat<"aten._log_softmax", "ln of the softmax">;

//===----------------------------------------------------------------------===//
// Normalisation
//===----------------------------------------------------------------------===//

def Torch_AtenLayerNormOp : Torch_AtenOp<"aten.layer_norm",
    (ins Torch_Tensor:$input, Torch_IntList:$normalized_shape,
     Torch_OptTensor:$weight, Torch_OptTensor:$bias, Torch_Float:$eps,
     Torch_Bool:$cudnn_enable),
    "layer normalisation over the last dimensions">;
def Torch_AtenNativeLayerNormOp : Torch_AtenOp<"aten.native_layer_norm",
    (ins Torch_Tensor:$input, Torch_IntList:$normalized_shape,
     Torch_OptTensor:$weight, Torch_OptTensor:$bias, Torch_Float:$eps),
    "layer normalisation, with the mean and 1 / deviation it used",
    (outs Torch_Tensor:$result, Torch_Tensor:$mean, Torch_Tensor:$rstd)>;
def Torch_AtenRmsNormOp : Torch_AtenOp<"aten.rms_norm",
    (ins Torch_Tensor:$input, Torch_IntList:$normalized_shape,
     Torch_OptTensor:$weight, Torch_OptFloat:$eps),
    "x / sqrt(mean(x^2) + eps) weight; eps none is the type's epsilon">;
def Torch_Aten_FusedRmsNormOp : Torch_AtenOp<"aten._fused_rms_norm",
    (ins Torch_Tensor:$input, Torch_IntList:$normalized_shape,
     Torch_OptTensor:$weight, Torch_OptFloat:$eps),
    "rms_norm, with the 1 / sqrt(...) it used",
    (outs Torch_Tensor:$result, Torch_Tensor:$rstd)>;
def Torch_AtenGroupNormOp : Torch_AtenOp<"aten.group_norm",
    (ins Torch_Tensor:$input, Torch_Int:$num_groups, Torch_OptTensor:$weight,
     Torch_OptTensor:$bias, Torch_Float:$eps, Torch_Bool:$cudnn_enabled),
    "normalisation over groups of dimension 1 and all after it">;
def Torch_AtenBatchNormOp : Torch_AtenOp<"aten.batch_norm",
    (ins Torch_Tensor:$input, Torch_OptTensor:$weight, Torch_OptTensor:$bias,
     Torch_OptTensor:$running_mean, Torch_OptTensor:$running_var,
     Torch_Bool:$training, Torch_Float:$momentum, Torch_Float:$eps,
     Torch_Bool:$cudnn_enabled),
    "normalisation of dimension 1 by given moments">;
def Torch_Aten_NativeBatchNormLegitNoTrainingOp
    : Torch_AtenOp<"aten._native_batch_norm_legit_no_training",
    (ins Torch_Tensor:$input, Torch_OptTensor:$weight, Torch_OptTensor:$bias,
     Torch_Tensor:$running_mean, Torch_Tensor:$running_var,
     Torch_Float:$momentum, Torch_Float:$eps),
    "normalisation of dimension 1 by given moments",
    (outs Torch_Tensor:$result, Torch_Tensor:$save_mean,
     Torch_Tensor:$save_invstd)>;

def Torch_AtenNativeGroupNormOp : Torch_AtenOp<"aten.native_group_norm",
    (ins Torch_Tensor:$input, Torch_OptTensor:$weight, Torch_OptTensor:$bias,
     Torch_Int:$N, Torch_Int:$C, Torch_Int:$HxW, Torch_Int:$group,
     Torch_Float:$eps),
    "group_norm, with the moments it used",
    (outs Torch_Tensor:$result, Torch_Tensor:$mean, Torch_Tensor:$rstd)>;
def Torch_AtenInstanceNormOp : Torch_AtenOp<"aten.instance_norm",
    (ins Torch_Tensor:$input, Torch_OptTensor:$weight, Torch_OptTensor:$bias,
     Torch_OptTensor:$running_mean, Torch_OptTensor:$running_var,
     Torch_Bool:$use_input_stats, Torch_Float:$momentum, Torch_Float:$eps,
     Torch_Bool:$cudnn_enabled),
    "normalisation of each channel over all after it">;
def Torch_Aten_WeightNormOp : Torch_AtenOp<"aten._weight_norm",
    (ins Torch_Tensor:$v, Torch_Tensor:$g, Torch_Int:$dim),
    "v g / |v|, the norm being over all dimensions but dim">;

//===----------------------------------------------------------------------===//
// Dropout: imported where it does nothing, refused elsewhere
//===----------------------------------------------------------------------===//

def Torch_AtenDropoutOp : Torch_AtenOp<"aten.dropout",
    (ins Torch_Tensor:$input, Torch_Float:$p, Torch_Bool:$train),
    "the same values, in evaluation or with p = 0">;
def Torch_AtenNativeDropoutOp : Torch_AtenOp<"aten.native_dropout",
    (ins Torch_Tensor:$input, Torch_Float:$p, Torch_OptBool:$train),
    "the same values, in evaluation or with p = 0; and the mask",
    (outs Torch_Tensor:$result, Torch_Tensor:$mask)>;

//===----------------------------------------------------------------------===//
// Attention: query [..., M, K], key [..., N, K], value [..., N, D]
//===----------------------------------------------------------------------===//

def Torch_AtenScaledDotProductAttentionOp
    : Torch_AtenOp<"aten.scaled_dot_product_attention",
    (ins Torch_Tensor:$query, Torch_Tensor:$key, Torch_Tensor:$value,
     Torch_OptTensor:$attn_mask, Torch_Float:$dropout_p, Torch_Bool:$is_causal,
     Torch_OptFloat:$scale, Torch_Bool:$enable_gqa),
    "softmax(scale query key^T + mask) value; 0 where nothing is attended">;
def Torch_Aten_ScaledDotProductAttentionMathOp
    : Torch_AtenOp<"aten._scaled_dot_product_attention_math",
    (ins Torch_Tensor:$query, Torch_Tensor:$key, Torch_Tensor:$value,
     Torch_OptTensor:$attn_mask, Torch_Float:$dropout_p, Torch_Bool:$is_causal,
     Torch_OptTensor:$dropout_mask, Torch_OptFloat:$scale,
     Torch_Bool:$enable_gqa),
    "scaled_dot_product_attention, and the probabilities",
    (outs Torch_Tensor:$output, Torch_Tensor:$probabilities)>;
def Torch_Aten_ScaledDotProductFlashAttentionForCpuOp
    : Torch_AtenOp<"aten._scaled_dot_product_flash_attention_for_cpu",
    (ins Torch_Tensor:$query, Torch_Tensor:$key, Torch_Tensor:$value,
     Torch_Float:$dropout_p, Torch_Bool:$is_causal, Torch_OptTensor:$attn_mask,
     Torch_OptFloat:$scale),
    "scaled_dot_product_attention, and ln sum e^score",
    (outs Torch_Tensor:$output, Torch_Tensor:$logsumexp)>;

#endif // ATTN_DIALECT_TORCH_TORCH_LAYER_OPS_TD
