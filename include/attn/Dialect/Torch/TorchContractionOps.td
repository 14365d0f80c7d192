//===- TorchContractionOps.td - sums of products ----------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_CONTRACTION_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_CONTRACTION_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

class Torch_ProductOf<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Tensor:$other),
                   text>;
def Torch_AtenMatmulOp : Torch_ProductOf<"aten.matmul",
    "NumPy's matmul: 1-d or more, leading dimensions broadcast">;
def Torch_AtenMmOp : Torch_ProductOf<"aten.mm", "matrix times matrix">;
def Torch_AtenBmmOp : Torch_ProductOf<"aten.bmm", "mm for each of a batch">;
def Torch_AtenMvOp : Torch_ProductOf<"aten.mv", "matrix times vector">;
def Torch_AtenDotOp : Torch_ProductOf<"aten.dot", "vector times vector">;
def Torch_AtenOuterOp : Torch_ProductOf<"aten.outer",
    "every element times every element">;
def Torch_AtenLinearOp : Torch_AtenOp<"aten.linear",
    (ins Torch_Tensor:$input, Torch_Tensor:$weight, Torch_OptTensor:$bias),
    "input weight^T + bias">;
def Torch_AtenEinsumOp : Torch_AtenOp<"aten.einsum",
    (ins Torch_Str:$equation, Torch_TensorList:$tensors,
     Torch_OptIntList:$path),
    "sum of products by letters, as in `bmk,bnk->bmn`">;
def Torch_AtenTensordotOp : Torch_AtenOp<"aten.tensordot",
    (ins Torch_Tensor:$self, Torch_Tensor:$other, Torch_IntList:$dims_self,
     Torch_IntList:$dims_other),
    "sum of products over pairs of dimensions">;

class Torch_AddProduct<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Tensor:$mat1,
                              Torch_Tensor:$mat2, Torch_Scalar:$beta,
                              Torch_Scalar:$alpha), text>;
def Torch_AtenAddmmOp : Torch_AddProduct<"aten.addmm",
    "beta self + alpha mat1 mat2">;
def Torch_AtenBaddbmmOp : Torch_AddProduct<"aten.baddbmm",
    "beta self + alpha mat1 mat2 for each of a batch">;
def Torch_AtenAddmvOp : Torch_AddProduct<"aten.addmv",
    "beta self + alpha mat1 vector">;

#endif // ATTN_DIALECT_TORCH_TORCH_CONTRACTION_OPS_TD
