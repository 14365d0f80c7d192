//===- TorchCreationOps.td - tensors from nothing ---------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_CREATION_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_CREATION_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

// dtype none is the element type of self, of the values, or f32; layout,
// device and memory format do not change values.

def Torch_AtenArangeOp : Torch_Creation<"aten.arange",
    (ins Torch_Scalar:$end), "0, 1, ... below end">;
def Torch_AtenArangeStartOp : Torch_Creation<"aten.arange.start",
    (ins Torch_Scalar:$start, Torch_Scalar:$end), "start, ... below end">;
def Torch_AtenArangeStartStepOp : Torch_Creation<"aten.arange.start_step",
    (ins Torch_Scalar:$start, Torch_Scalar:$end, Torch_Scalar:$step),
    "start, start + step, ... below end">;
def Torch_AtenLinspaceOp : Torch_Creation<"aten.linspace",
    (ins Torch_Scalar:$start, Torch_Scalar:$end, Torch_Int:$steps),
    "steps numbers from start to end">;
def Torch_AtenFullOp : Torch_Creation<"aten.full",
    (ins Torch_IntList:$size, Torch_Scalar:$fill_value), "one value">;
def Torch_AtenOnesOp : Torch_Creation<"aten.ones", (ins Torch_IntList:$size),
    "ones">;
def Torch_AtenZerosOp : Torch_Creation<"aten.zeros",
    (ins Torch_IntList:$size), "zeros">;
def Torch_AtenEmptyMemoryFormatOp
    : Torch_CreationWithFormat<"aten.empty.memory_format",
    (ins Torch_IntList:$size), "any values; imported as zeros">;
def Torch_AtenEmptyStridedOp : Torch_Creation<"aten.empty_strided",
    (ins Torch_IntList:$size, Torch_IntList:$stride),
    "any values; imported as zeros">;
def Torch_AtenScalarTensorOp : Torch_Creation<"aten.scalar_tensor",
    (ins Torch_Scalar:$s), "a tensor without dimensions">;
def Torch_AtenEyeOp : Torch_Creation<"aten.eye", (ins Torch_Int:$n),
    "ones on the diagonal of an n by n matrix">;
def Torch_AtenEyeMOp : Torch_Creation<"aten.eye.m",
    (ins Torch_Int:$n, Torch_Int:$m),
    "ones on the diagonal of an n by m matrix">;

def Torch_AtenFullLikeOp : Torch_CreationWithFormat<"aten.full_like",
    (ins Torch_Tensor:$self, Torch_Scalar:$fill_value), "one value">;
def Torch_AtenOnesLikeOp : Torch_CreationWithFormat<"aten.ones_like",
    (ins Torch_Tensor:$self), "ones">;
def Torch_AtenZerosLikeOp : Torch_CreationWithFormat<"aten.zeros_like",
    (ins Torch_Tensor:$self), "zeros">;
def Torch_AtenEmptyLikeOp : Torch_CreationWithFormat<"aten.empty_like",
    (ins Torch_Tensor:$self), "any values; imported as zeros">;
def Torch_AtenNewFullOp : Torch_Creation<"aten.new_full",
    (ins Torch_Tensor:$self, Torch_IntList:$size, Torch_Scalar:$fill_value),
    "one value">;
def Torch_AtenNewOnesOp : Torch_Creation<"aten.new_ones",
    (ins Torch_Tensor:$self, Torch_IntList:$size), "ones">;
def Torch_AtenNewZerosOp : Torch_Creation<"aten.new_zeros",
    (ins Torch_Tensor:$self, Torch_IntList:$size), "zeros">;
def Torch_AtenNewEmptyOp : Torch_Creation<"aten.new_empty",
    (ins Torch_Tensor:$self, Torch_IntList:$size),
    "any values; imported as zeros">;
def Torch_AtenNewEmptyStridedOp : Torch_Creation<"aten.new_empty_strided",
    (ins Torch_Tensor:$self, Torch_IntList:$size, Torch_IntList:$stride),
    "any values; imported as zeros">;

class Torch_FillOp<string mnemonic, Type value, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, value:$value), text>;
def Torch_AtenFillScalarOp : Torch_FillOp<"aten.fill.Scalar", Torch_Scalar,
    "one value">;
def Torch_AtenFillTensorOp : Torch_FillOp<"aten.fill.Tensor", Torch_Tensor,
    "one value">;
def Torch_AtenFill_ScalarOp : Torch_FillOp<"aten.fill_.Scalar", Torch_Scalar,
    "self = one value">;
def Torch_AtenFill_TensorOp : Torch_FillOp<"aten.fill_.Tensor", Torch_Tensor,
    "self = one value">;
def Torch_AtenZero_Op : Torch_Unary<"aten.zero_", "self = zeros">;
def Torch_AtenZeroOp : Torch_Unary<"aten.zero", "zeros">;

class Torch_TriangleOp<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Int:$diagonal),
                   text>;
def Torch_AtenTrilOp : Torch_TriangleOp<"aten.tril",
    "self where column - row <= diagonal, 0 elsewhere">;
def Torch_AtenTriuOp : Torch_TriangleOp<"aten.triu",
    "self where column - row >= diagonal, 0 elsewhere">;
def Torch_AtenTril_Op : Torch_TriangleOp<"aten.tril_",
    "self = 0 where column - row > diagonal">;
def Torch_AtenTriu_Op : Torch_TriangleOp<"aten.triu_",
    "self = 0 where column - row < diagonal">;

#endif // ATTN_DIALECT_TORCH_TORCH_CREATION_OPS_TD
