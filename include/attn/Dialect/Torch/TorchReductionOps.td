//===- TorchReductionOps.td - sums, maxima, moments -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_REDUCTION_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_REDUCTION_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

def Torch_AtenSumOp : Torch_AtenOp<"aten.sum",
    (ins Torch_Tensor:$self, Torch_OptInt:$dtype), "sum of all elements">;
def Torch_AtenSumDimIntListOp : Torch_AtenOp<"aten.sum.dim_IntList",
    (ins Torch_Tensor:$self, Torch_OptIntList:$dim, Torch_Bool:$keepdim,
     Torch_OptInt:$dtype), "sum over dim">;
def Torch_AtenMeanOp : Torch_AtenOp<"aten.mean",
    (ins Torch_Tensor:$self, Torch_OptInt:$dtype), "mean of all elements">;
def Torch_AtenMeanDimOp : Torch_AtenOp<"aten.mean.dim",
    (ins Torch_Tensor:$self, Torch_OptIntList:$dim, Torch_Bool:$keepdim,
     Torch_OptInt:$dtype), "mean over dim">;
def Torch_AtenProdOp : Torch_AtenOp<"aten.prod",
    (ins Torch_Tensor:$self, Torch_OptInt:$dtype),
    "product of all elements">;
def Torch_AtenProdDimIntOp : Torch_AtenOp<"aten.prod.dim_int",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Bool:$keepdim,
     Torch_OptInt:$dtype), "product over dim">;

class Torch_ReduceDims<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_IntList:$dim,
                              Torch_Bool:$keepdim), text>;
class Torch_ReduceOptDims<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_OptIntList:$dim,
                              Torch_Bool:$keepdim), text>;
class Torch_ReduceDim<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Int:$dim,
                              Torch_Bool:$keepdim), text>;
class Torch_ReduceDimWithIndex<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Int:$dim,
                              Torch_Bool:$keepdim), text,
                   (outs Torch_Tensor:$values, Torch_Tensor:$indices)>;
class Torch_ArgReduce<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_OptInt:$dim,
                              Torch_Bool:$keepdim), text>;

def Torch_AtenAmaxOp : Torch_ReduceDims<"aten.amax", "maximum over dim">;
def Torch_AtenAminOp : Torch_ReduceDims<"aten.amin", "minimum over dim">;
def Torch_AtenMaxOp : Torch_Unary<"aten.max", "maximum of all elements">;
def Torch_AtenMinOp : Torch_Unary<"aten.min", "minimum of all elements">;
def Torch_AtenMaxDimOp : Torch_ReduceDimWithIndex<"aten.max.dim",
    "maximum over dim, and its first position">;
def Torch_AtenMinDimOp : Torch_ReduceDimWithIndex<"aten.min.dim",
    "minimum over dim, and its first position">;
def Torch_AtenArgmaxOp : Torch_ArgReduce<"aten.argmax",
    "first position of the maximum">;
def Torch_AtenArgminOp : Torch_ArgReduce<"aten.argmin",
    "first position of the minimum">;
def Torch_AtenAllOp : Torch_Unary<"aten.all", "every element is not 0">;
def Torch_AtenAllDimOp : Torch_ReduceDim<"aten.all.dim",
    "every element along dim is not 0">;
def Torch_AtenAllDimsOp : Torch_ReduceOptDims<"aten.all.dims",
    "every element along dim is not 0">;
def Torch_AtenAnyOp : Torch_Unary<"aten.any", "an element is not 0">;
def Torch_AtenAnyDimOp : Torch_ReduceDim<"aten.any.dim",
    "an element along dim is not 0">;
def Torch_AtenAnyDimsOp : Torch_ReduceOptDims<"aten.any.dims",
    "an element along dim is not 0">;
def Torch_AtenLogsumexpOp : Torch_ReduceDims<"aten.logsumexp",
    "ln sum e^x over dim, stable">;
def Torch_AtenCumsumOp : Torch_AtenOp<"aten.cumsum",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_OptInt:$dtype),
    "running sum along dim">;
def Torch_AtenLinalgVectorNormOp : Torch_AtenOp<"aten.linalg_vector_norm",
    (ins Torch_Tensor:$self, Torch_Scalar:$ord, Torch_OptIntList:$dim,
     Torch_Bool:$keepdim, Torch_OptInt:$dtype), "(sum |x|^ord)^(1/ord)">;
def Torch_AtenNormScalarOptDimOp : Torch_AtenOp<"aten.norm.ScalarOpt_dim",
    (ins Torch_Tensor:$self, Torch_OptScalar:$p, Torch_IntList:$dim,
     Torch_Bool:$keepdim), "(sum |x|^p)^(1/p)">;

//===----------------------------------------------------------------------===//
// Variance: unbiased means divided by n - 1; correction is what n is lessened
// by, 1 where it is none
//===----------------------------------------------------------------------===//

class Torch_MomentAll<string mnemonic, string text,
                      dag outs = (outs Torch_Tensor:$result)>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Bool:$unbiased),
                   text, outs>;
class Torch_MomentDim<string mnemonic, string text,
                      dag outs = (outs Torch_Tensor:$result)>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_OptIntList:$dim,
                              Torch_Bool:$unbiased, Torch_Bool:$keepdim), text,
                   outs>;
class Torch_MomentCorrection<string mnemonic, string text,
                             dag outs = (outs Torch_Tensor:$result)>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_OptIntList:$dim,
                              Torch_OptScalar:$correction, Torch_Bool:$keepdim),
                   text, outs>;

def Torch_AtenVarOp : Torch_MomentAll<"aten.var", "variance">;
def Torch_AtenVarDimOp : Torch_MomentDim<"aten.var.dim", "variance">;
def Torch_AtenVarCorrectionOp : Torch_MomentCorrection<"aten.var.correction",
    "variance">;
def Torch_AtenStdOp : Torch_MomentAll<"aten.std", "root of the variance">;
def Torch_AtenStdDimOp : Torch_MomentDim<"aten.std.dim",
    "root of the variance">;
def Torch_AtenStdCorrectionOp : Torch_MomentCorrection<"aten.std.correction",
    "root of the variance">;
def Torch_AtenVarMeanOp : Torch_MomentAll<"aten.var_mean",
    "variance and mean", (outs Torch_Tensor:$var, Torch_Tensor:$mean)>;
def Torch_AtenVarMeanDimOp : Torch_MomentDim<"aten.var_mean.dim",
    "variance and mean", (outs Torch_Tensor:$var, Torch_Tensor:$mean)>;
def Torch_AtenVarMeanCorrectionOp
    : Torch_MomentCorrection<"aten.var_mean.correction", "variance and mean",
                             (outs Torch_Tensor:$var, Torch_Tensor:$mean)>;

#endif // ATTN_DIALECT_TORCH_TORCH_REDUCTION_OPS_TD
