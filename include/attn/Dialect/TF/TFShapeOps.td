//===- TFShapeOps.td - sizes, views, movement ----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TF_TFSHAPEOPS_TD
#define ATTN_DIALECT_TF_TFSHAPEOPS_TD

include "attn/Dialect/TF/TFDialect.td"

//===----------------------------------------------------------------------===//
// Sizes as data
//===----------------------------------------------------------------------===//

def TF_ShapeOp : TF_Op<"Shape", "the sizes of a tensor",
    (ins TF_Tensor:$input), (outs TF_IntTensor:$output)>;
def TF_ShapeNOp : TF_Op<"ShapeN", "the sizes of each tensor",
    (ins Variadic<TF_Tensor>:$input), (outs Variadic<TF_IntTensor>:$output)>;
def TF_SizeOp : TF_Op<"Size", "the number of elements",
    (ins TF_Tensor:$input), (outs TF_IntTensor:$output)>;
def TF_RankOp : TF_Op<"Rank", "the number of dimensions",
    (ins TF_Tensor:$input), (outs TF_IntTensor:$output)>;
def TF_BroadcastArgsOp : TF_Op<"BroadcastArgs", "the shape two shapes give",
    (ins TF_IntTensor:$s0, TF_IntTensor:$s1), (outs TF_IntTensor:$r0)>;

//===----------------------------------------------------------------------===//
// New tensors
//===----------------------------------------------------------------------===//

def TF_ConstOp : TF_Op<"Const", "a constant",
    (ins ElementsAttr:$value), (outs TF_Tensor:$output)>;
def TF_FillOp : TF_Op<"Fill", "one value in a given shape",
    (ins TF_IntTensor:$dims, TF_NumberTensor:$value),
    (outs TF_NumberTensor:$output)>;
def TF_RangeOp : TF_Op<"Range", "start, start + delta, ... below limit",
    (ins TF_NumberTensor:$start, TF_NumberTensor:$limit,
         TF_NumberTensor:$delta),
    (outs TF_NumberTensor:$output)>;
def TF_OneHotOp : TF_Op<"OneHot", "on_value at the index, off_value elsewhere",
    (ins TensorOf<[AnyInteger]>:$indices, TF_IntTensor:$depth,
         TF_NumberTensor:$on_value, TF_NumberTensor:$off_value,
         TF_Int<"-1">:$axis),
    (outs TF_NumberTensor:$output)>;

//===----------------------------------------------------------------------===//
// The same values
//===----------------------------------------------------------------------===//

class TF_Same<string mnemonic, string what, dag attributes = (ins)>
    : TF_Op<mnemonic, what, !con((ins TF_Tensor:$input), attributes),
            (outs TF_Tensor:$output)>;

def TF_IdentityOp : TF_Same<"Identity", "its operand">;
def TF_IdentityNOp : TF_Op<"IdentityN", "its operands",
    (ins Variadic<TF_Tensor>:$input), (outs Variadic<TF_Tensor>:$output)>;
def TF_StopGradientOp : TF_Same<"StopGradient", "its operand">;
def TF_PreventGradientOp : TF_Same<"PreventGradient", "its operand",
    (ins TF_Str<>:$message)>;
def TF_CheckNumericsOp : TF_Same<"CheckNumerics",
    "its operand; TensorFlow stops the program at a NaN or infinity",
    (ins TF_Str<>:$message)>;
def TF_EnsureShapeOp : TF_Same<"EnsureShape",
    "its operand, whose shape must be the given one",
    (ins TFType_ShapeAttr:$shape)>;
def TF_PlaceholderWithDefaultOp : TF_Same<"PlaceholderWithDefault",
    "its operand", (ins TF_AnyAttr:$shape)>;

def TF_ReshapeOp : TF_Op<"Reshape", "row-major reshape; one size may be -1",
    (ins TF_Tensor:$tensor, TF_IntTensor:$shape), (outs TF_Tensor:$output)>;
def TF_ExpandDimsOp : TF_Op<"ExpandDims", "a new dimension of size 1",
    (ins TF_Tensor:$input, TF_IntTensor:$dim), (outs TF_Tensor:$output)>;
def TF_SqueezeOp : TF_Same<"Squeeze",
    "dimensions of size 1 removed: the given ones, or all",
    (ins TF_Ints:$squeeze_dims)>;

//===----------------------------------------------------------------------===//
// Values moved
//===----------------------------------------------------------------------===//

def TF_TransposeOp : TF_Op<"Transpose", "dimensions permuted",
    (ins TF_Tensor:$x, TF_IntTensor:$perm), (outs TF_Tensor:$y)>;
def TF_BroadcastToOp : TF_Op<"BroadcastTo", "NumPy broadcast to a shape",
    (ins TF_NumberTensor:$input, TF_IntTensor:$shape),
    (outs TF_NumberTensor:$output)>;
def TF_TileOp : TF_Op<"Tile", "the tensor repeated along each dimension",
    (ins TF_NumberTensor:$input, TF_IntTensor:$multiples),
    (outs TF_NumberTensor:$output)>;
def TF_ConcatOp : TF_Op<"Concat", "tensors one after another",
    (ins TF_IntTensor:$concat_dim, Variadic<TF_NumberTensor>:$values),
    (outs TF_NumberTensor:$output)>;
def TF_ConcatV2Op : TF_Op<"ConcatV2", "tensors one after another",
    (ins Variadic<TF_NumberTensor>:$values, TF_IntTensor:$axis),
    (outs TF_NumberTensor:$output)>;
def TF_PackOp : TF_Op<"Pack", "tensors stacked along a new dimension",
    (ins Variadic<TF_NumberTensor>:$values, TF_Int<"0">:$axis),
    (outs TF_NumberTensor:$output)>;
def TF_UnpackOp : TF_Op<"Unpack", "the slices along a dimension",
    (ins TF_NumberTensor:$value, TF_Int<"0">:$axis),
    (outs Variadic<TF_NumberTensor>:$output)>;
def TF_SplitOp : TF_Op<"Split", "equal parts along a dimension",
    (ins TF_IntTensor:$split_dim, TF_NumberTensor:$value),
    (outs Variadic<TF_NumberTensor>:$output)>;
def TF_SplitVOp : TF_Op<"SplitV", "parts of given sizes along a dimension",
    (ins TF_NumberTensor:$value, TF_IntTensor:$size_splits,
         TF_IntTensor:$split_dim),
    (outs Variadic<TF_NumberTensor>:$output)>;
def TF_SliceOp : TF_Op<"Slice", "a box: begin, and size or -1 for the rest",
    (ins TF_NumberTensor:$input, TF_IntTensor:$begin, TF_IntTensor:$size),
    (outs TF_NumberTensor:$output)>;
def TF_StridedSliceOp : TF_Op<"StridedSlice",
    "input[begin:end:strides] with Python's meaning; masks by bit of position",
    (ins TF_NumberTensor:$input, TF_IntTensor:$begin, TF_IntTensor:$end,
         TF_IntTensor:$strides, TF_Int<"0">:$begin_mask, TF_Int<"0">:$end_mask,
         TF_Int<"0">:$ellipsis_mask, TF_Int<"0">:$new_axis_mask,
         TF_Int<"0">:$shrink_axis_mask),
    (outs TF_NumberTensor:$output)>;
def TF_ReverseV2Op : TF_Op<"ReverseV2", "dimensions back to front",
    (ins TF_NumberTensor:$tensor, TF_IntTensor:$axis),
    (outs TF_NumberTensor:$output)>;
def TF_RollOp : TF_Op<"Roll", "dimensions shifted; what leaves comes back in",
    (ins TF_NumberTensor:$input, TF_IntTensor:$shift, TF_IntTensor:$axis),
    (outs TF_NumberTensor:$output)>;
def TF_MirrorPadOp : TF_Op<"MirrorPad",
    "a reflection before and after, without the edge or (SYMMETRIC) with it",
    (ins TF_NumberTensor:$input, TF_IntTensor:$paddings, StrAttr:$mode),
    (outs TF_NumberTensor:$output)>;
def TF_PadOp : TF_Op<"Pad", "zeros before and after",
    (ins TF_NumberTensor:$input, TF_IntTensor:$paddings),
    (outs TF_NumberTensor:$output)>;
def TF_PadV2Op : TF_Op<"PadV2", "a value before and after",
    (ins TF_NumberTensor:$input, TF_IntTensor:$paddings,
         TF_NumberTensor:$constant_values),
    (outs TF_NumberTensor:$output)>;
def TF_GatherOp : TF_Op<"Gather", "params[indices], along the first dimension",
    (ins TF_NumberTensor:$params, TF_IntTensor:$indices,
         TF_Flag<"true">:$validate_indices),
    (outs TF_NumberTensor:$output)>;
def TF_GatherV2Op : TF_Op<"GatherV2", "params[..., indices, ...] along axis",
    (ins TF_NumberTensor:$params, TF_IntTensor:$indices, TF_IntTensor:$axis,
         TF_Int<"0">:$batch_dims),
    (outs TF_NumberTensor:$output)>;
def TF_GatherNdOp : TF_Op<"GatherNd", "params[indices[..., :]]",
    (ins TF_NumberTensor:$params, TF_IntTensor:$indices,
         TF_Str<>:$bad_indices_policy),
    (outs TF_NumberTensor:$output)>;
class TF_TensorScatter<string mnemonic, string what>
    : TF_Op<mnemonic, what,
            (ins TF_NumberTensor:$tensor, TF_IntTensor:$indices,
                 TF_NumberTensor:$updates, TF_Str<>:$bad_indices_policy),
            (outs TF_NumberTensor:$output)>;
def TF_TensorScatterUpdateOp : TF_TensorScatter<"TensorScatterUpdate",
    "tensor with updates at indices[..., :]">;
def TF_TensorScatterAddOp : TF_TensorScatter<"TensorScatterAdd",
    "tensor with updates added at indices[..., :]">;
def TF_ScatterNdOp : TF_Op<"ScatterNd",
    "zeros of a given shape with updates added at indices[..., :]",
    (ins TF_IntTensor:$indices, TF_NumberTensor:$updates, TF_IntTensor:$shape,
         TF_Str<>:$bad_indices_policy),
    (outs TF_NumberTensor:$output)>;
def TF_XlaDynamicSliceOp : TF_Op<"XlaDynamicSlice",
    "a box of a given size; it begins where it has room",
    (ins TF_NumberTensor:$input, TF_IntTensor:$start_indices,
         TF_IntTensor:$size_indices),
    (outs TF_NumberTensor:$output)>;
def TF_XlaDynamicUpdateSliceOp : TF_Op<"XlaDynamicUpdateSlice",
    "input with a box replaced; it begins where it has room",
    (ins TF_NumberTensor:$input, TF_NumberTensor:$update,
         TF_IntTensor:$indices),
    (outs TF_NumberTensor:$output)>;
def TF_MatrixBandPartOp : TF_Op<"MatrixBandPart",
    "matrices with zeros outside a band of diagonals",
    (ins TF_NumberTensor:$input, TF_IntTensor:$num_lower,
         TF_IntTensor:$num_upper),
    (outs TF_NumberTensor:$band)>;

// Of several diagonals, k gives two numbers; here it is one.
def TF_MatrixDiagV3Op : TF_Op<"MatrixDiagV3",
    "matrices with given values on a diagonal",
    (ins TF_NumberTensor:$diagonal, TF_IntTensor:$k, TF_IntTensor:$num_rows,
         TF_IntTensor:$num_cols, TF_NumberTensor:$padding_value,
         TF_Str<"RIGHT_LEFT">:$align),
    (outs TF_NumberTensor:$output)>;
def TF_MatrixSetDiagV3Op : TF_Op<"MatrixSetDiagV3",
    "matrices with a diagonal replaced",
    (ins TF_NumberTensor:$input, TF_NumberTensor:$diagonal, TF_IntTensor:$k,
         TF_Str<"RIGHT_LEFT">:$align),
    (outs TF_NumberTensor:$output)>;
def TF_MatrixDiagPartV3Op : TF_Op<"MatrixDiagPartV3", "a diagonal of matrices",
    (ins TF_NumberTensor:$input, TF_IntTensor:$k,
         TF_NumberTensor:$padding_value, TF_Str<"RIGHT_LEFT">:$align),
    (outs TF_NumberTensor:$diagonal)>;

#endif // ATTN_DIALECT_TF_TFSHAPEOPS_TD
