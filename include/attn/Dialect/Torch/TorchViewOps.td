//===- TorchViewOps.td - shapes, slices, joining, picking -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_VIEW_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_VIEW_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

class Torch_ReshapeTo<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_IntList:$size),
                   text>;
def Torch_AtenViewOp : Torch_ReshapeTo<"aten.view",
    "row-major reshape; a size of -1 is computed">;
def Torch_AtenReshapeOp : Torch_ReshapeTo<"aten.reshape",
    "row-major reshape; a size of -1 is computed">;
def Torch_Aten_UnsafeViewOp : Torch_ReshapeTo<"aten._unsafe_view",
    "row-major reshape; a size of -1 is computed">;
def Torch_Aten_ReshapeAliasOp : Torch_AtenOp<"aten._reshape_alias",
    (ins Torch_Tensor:$self, Torch_IntList:$size, Torch_IntList:$stride),
    "row-major reshape; strides are left to the compiler">;
def Torch_AtenViewAsOp : Torch_TensorTensor<"aten.view_as",
    "reshape to the sizes of other">;
def Torch_AtenReshapeAsOp : Torch_TensorTensor<"aten.reshape_as",
    "reshape to the sizes of other">;
def Torch_AtenFlattenUsingIntsOp : Torch_AtenOp<"aten.flatten.using_ints",
    (ins Torch_Tensor:$self, Torch_Int:$start_dim, Torch_Int:$end_dim),
    "dimensions start_dim to end_dim become one">;
def Torch_PrimsCollapseOp : Torch_AtenOp<"prims.collapse",
    (ins Torch_Tensor:$a, Torch_Int:$start, Torch_Int:$end),
    "dimensions start to end become one">;
def Torch_AtenUnflattenIntOp : Torch_AtenOp<"aten.unflatten.int",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_IntList:$sizes),
    "dimension dim becomes several">;
def Torch_AtenSqueezeOp : Torch_Unary<"aten.squeeze",
    "without the dimensions of size 1">;
def Torch_AtenSqueezeDimOp : Torch_AtenOp<"aten.squeeze.dim",
    (ins Torch_Tensor:$self, Torch_Int:$dim),
    "without dim, if its size is 1">;
def Torch_AtenSqueezeDimsOp : Torch_AtenOp<"aten.squeeze.dims",
    (ins Torch_Tensor:$self, Torch_IntList:$dim),
    "without those of dim whose size is 1">;
def Torch_PrimsSqueezeOp : Torch_AtenOp<"prims.squeeze",
    (ins Torch_Tensor:$a, Torch_IntList:$dimensions),
    "without dimensions, all of size 1">;
def Torch_AtenUnsqueezeOp : Torch_AtenOp<"aten.unsqueeze",
    (ins Torch_Tensor:$self, Torch_Int:$dim),
    "with a new dimension of size 1 at dim">;

//===----------------------------------------------------------------------===//
// Order of dimensions
//===----------------------------------------------------------------------===//

def Torch_AtenPermuteOp : Torch_AtenOp<"aten.permute",
    (ins Torch_Tensor:$self, Torch_IntList:$dims),
    "dimension i of the result is dims[i] of self">;
def Torch_AtenTransposeIntOp : Torch_AtenOp<"aten.transpose.int",
    (ins Torch_Tensor:$self, Torch_Int:$dim0, Torch_Int:$dim1),
    "two dimensions exchanged">;
def Torch_AtenTOp : Torch_Unary<"aten.t", "transpose of a matrix">;
def Torch_AtenNumpyTOp : Torch_Unary<"aten.numpy_T", "dimensions reversed">;
def Torch_AtenMTOp : Torch_Unary<"aten.mT", "last two dimensions exchanged">;
def Torch_AtenMovedimIntOp : Torch_AtenOp<"aten.movedim.int",
    (ins Torch_Tensor:$self, Torch_Int:$source, Torch_Int:$destination),
    "dimension source moved to destination">;
def Torch_AtenMovedimIntlistOp : Torch_AtenOp<"aten.movedim.intlist",
    (ins Torch_Tensor:$self, Torch_IntList:$source,
     Torch_IntList:$destination),
    "dimensions source moved to destination">;

//===----------------------------------------------------------------------===//
// Repetition
//===----------------------------------------------------------------------===//

def Torch_AtenExpandOp : Torch_AtenOp<"aten.expand",
    (ins Torch_Tensor:$self, Torch_IntList:$size, Torch_Bool:$implicit),
    "sizes of 1 repeated; -1 keeps a size">;
def Torch_AtenBroadcastToOp : Torch_AtenOp<"aten.broadcast_to",
    (ins Torch_Tensor:$self, Torch_IntList:$size),
    "sizes of 1 repeated; -1 keeps a size">;
def Torch_AtenExpandAsOp : Torch_TensorTensor<"aten.expand_as",
    "sizes of 1 repeated to the sizes of other">;
def Torch_AtenRepeatOp : Torch_AtenOp<"aten.repeat",
    (ins Torch_Tensor:$self, Torch_IntList:$repeats),
    "the whole tensor repeated along each dimension">;
def Torch_AtenTileOp : Torch_AtenOp<"aten.tile",
    (ins Torch_Tensor:$self, Torch_IntList:$dims),
    "the whole tensor repeated along the last dimensions">;
def Torch_AtenRepeatInterleaveSelfIntOp
    : Torch_AtenOp<"aten.repeat_interleave.self_int",
    (ins Torch_Tensor:$self, Torch_Int:$repeats, Torch_OptInt:$dim,
     Torch_OptInt:$output_size),
    "each element repeated along dim">;

//===----------------------------------------------------------------------===//
// The same values
//===----------------------------------------------------------------------===//

class Torch_SameValue<string mnemonic>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$self, Torch_OptInt:$memory_format),
        "the same values in some memory order">;
def Torch_AtenContiguousOp : Torch_SameValue<"aten.contiguous">;
def Torch_AtenCloneOp : Torch_SameValue<"aten.clone">;
def Torch_AtenDetachOp : Torch_Unary<"aten.detach", "the same values">;
def Torch_AtenDetach_Op : Torch_Unary<"aten.detach_", "the same values">;
def Torch_AtenAliasOp : Torch_Unary<"aten.alias", "the same values">;
def Torch_AtenLiftFreshCopyOp : Torch_Unary<"aten.lift_fresh_copy",
    "the same values">;

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

def Torch_AtenSliceTensorOp : Torch_AtenOp<"aten.slice.Tensor",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_OptInt:$start,
     Torch_OptInt:$end, Torch_Int:$step),
    "self[start:end:step] along dim; bounds are clamped">;
def Torch_AtenNarrowOp : Torch_AtenOp<"aten.narrow",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Int:$start,
     Torch_Int:$length),
    "self[start:start + length] along dim">;
def Torch_AtenSelectIntOp : Torch_AtenOp<"aten.select.int",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Int:$index),
    "self[index] along dim, which is dropped">;
def Torch_AtenSplitTensorOp : Torch_AtenOp<"aten.split.Tensor",
    (ins Torch_Tensor:$self, Torch_Int:$split_size, Torch_Int:$dim),
    "parts of split_size, the last maybe smaller",
    (outs Torch_TensorList:$result)>;
def Torch_AtenSplitWithSizesOp : Torch_AtenOp<"aten.split_with_sizes",
    (ins Torch_Tensor:$self, Torch_IntList:$split_sizes, Torch_Int:$dim),
    "parts of the given sizes", (outs Torch_TensorList:$result)>;
def Torch_AtenSplitSizesOp : Torch_AtenOp<"aten.split.sizes",
    (ins Torch_Tensor:$self, Torch_IntList:$split_size, Torch_Int:$dim),
    "parts of the given sizes", (outs Torch_TensorList:$result)>;
def Torch_AtenChunkOp : Torch_AtenOp<"aten.chunk",
    (ins Torch_Tensor:$self, Torch_Int:$chunks, Torch_Int:$dim),
    "parts of ceil(size / chunks)", (outs Torch_TensorList:$result)>;
def Torch_AtenUnbindIntOp : Torch_AtenOp<"aten.unbind.int",
    (ins Torch_Tensor:$self, Torch_Int:$dim),
    "every self[i] along dim", (outs Torch_TensorList:$result)>;

//===----------------------------------------------------------------------===//
// Joining and moving
//===----------------------------------------------------------------------===//

class Torch_JoinOp<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_TensorList:$tensors, Torch_Int:$dim),
                   text>;
def Torch_AtenCatOp : Torch_JoinOp<"aten.cat", "joined along dim">;
def Torch_AtenConcatOp : Torch_JoinOp<"aten.concat", "joined along dim">;
def Torch_AtenStackOp : Torch_JoinOp<"aten.stack", "joined along a new dim">;
class Torch_JoinAlongOp<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_TensorList:$tensors), text>;
def Torch_AtenHstackOp : Torch_JoinAlongOp<"aten.hstack",
    "joined along the second dimension, vectors along their only one">;
def Torch_AtenVstackOp : Torch_JoinAlongOp<"aten.vstack",
    "joined along the first dimension, vectors as rows">;
def Torch_AtenMeshgridOp : Torch_AtenOp<"aten.meshgrid",
    (ins Torch_TensorList:$tensors),
    "each vector along a dimension of its own",
    (outs Torch_TensorList:$result)>;
def Torch_AtenMeshgridIndexingOp : Torch_AtenOp<"aten.meshgrid.indexing",
    (ins Torch_TensorList:$tensors, Torch_Str:$indexing),
    "each vector along a dimension of its own; `xy` exchanges the first two",
    (outs Torch_TensorList:$result)>;
def Torch_AtenRollOp : Torch_AtenOp<"aten.roll",
    (ins Torch_Tensor:$self, Torch_IntList:$shifts, Torch_IntList:$dims),
    "rotated by shifts along dims">;
def Torch_AtenFlipOp : Torch_AtenOp<"aten.flip",
    (ins Torch_Tensor:$self, Torch_IntList:$dims), "reversed along dims">;
def Torch_AtenPadOp : Torch_AtenOp<"aten.pad",
    (ins Torch_Tensor:$self, Torch_IntList:$pad, Torch_Str:$mode,
     Torch_OptFloat:$value),
    "constant_pad_nd, if mode is `constant`">;
def Torch_AtenConstantPadNdOp : Torch_AtenOp<"aten.constant_pad_nd",
    (ins Torch_Tensor:$self, Torch_IntList:$pad, Torch_Scalar:$value),
    "with borders of value; pad is (before, after) from the last dimension">;

//===----------------------------------------------------------------------===//
// Writing into a part
//===----------------------------------------------------------------------===//

class Torch_CopyInto<string mnemonic, string text>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$self, Torch_Tensor:$src, Torch_Bool:$non_blocking),
        text>;
def Torch_AtenCopyOp : Torch_CopyInto<"aten.copy",
    "src, with the sizes and the element type of self">;
def Torch_AtenCopy_Op : Torch_CopyInto<"aten.copy_", "self = src">;
def Torch_AtenSliceScatterOp : Torch_AtenOp<"aten.slice_scatter",
    (ins Torch_Tensor:$self, Torch_Tensor:$src, Torch_Int:$dim,
     Torch_OptInt:$start, Torch_OptInt:$end, Torch_Int:$step),
    "self with self[start:end:step] along dim replaced by src">;
def Torch_AtenSelectScatterOp : Torch_AtenOp<"aten.select_scatter",
    (ins Torch_Tensor:$self, Torch_Tensor:$src, Torch_Int:$dim,
     Torch_Int:$index),
    "self with self[index] along dim replaced by src">;
def Torch_AtenDiagonalOp : Torch_AtenOp<"aten.diagonal",
    (ins Torch_Tensor:$self, Torch_Int:$offset, Torch_Int:$dim1,
     Torch_Int:$dim2),
    "elements with dim2 - dim1 = offset, as a last dimension">;
def Torch_AtenDiagonalScatterOp : Torch_AtenOp<"aten.diagonal_scatter",
    (ins Torch_Tensor:$self, Torch_Tensor:$src, Torch_Int:$offset,
     Torch_Int:$dim1, Torch_Int:$dim2),
    "self with its diagonal replaced by src">;

class Torch_IndexPut<string mnemonic, Type indices, string text>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$self, indices:$indices, Torch_Tensor:$values,
         Torch_Bool:$accumulate), text>;
def Torch_AtenIndexPutOp : Torch_IndexPut<"aten.index_put",
    Torch_OptTensorList, "self with self[indices] = values">;
def Torch_AtenIndexPut_Op : Torch_IndexPut<"aten.index_put_",
    Torch_OptTensorList, "self[indices] = values">;
def Torch_AtenIndexPutHackedTwinOp
    : Torch_IndexPut<"aten.index_put.hacked_twin", Torch_TensorList,
    "self with self[indices] = values">;
def Torch_AtenIndexPut_HackedTwinOp
    : Torch_IndexPut<"aten.index_put_.hacked_twin", Torch_TensorList,
    "self[indices] = values">;

class Torch_IndexWrite<string mnemonic, string text>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Tensor:$index,
         Torch_Tensor:$source), text>;
def Torch_AtenIndexCopyOp : Torch_IndexWrite<"aten.index_copy",
    "self with self[index] along dim replaced by source">;
def Torch_AtenIndexCopy_Op : Torch_IndexWrite<"aten.index_copy_",
    "self[index] = source along dim">;
def Torch_AtenScatterSrcOp : Torch_AtenOp<"aten.scatter.src",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Tensor:$index,
     Torch_Tensor:$src),
    "self with the positions along dim in index replaced by src">;
def Torch_AtenScatter_SrcOp : Torch_AtenOp<"aten.scatter_.src",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Tensor:$index,
     Torch_Tensor:$src),
    "src is written to the positions along dim in index">;
def Torch_AtenScatterValueOp : Torch_AtenOp<"aten.scatter.value",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Tensor:$index,
     Torch_Scalar:$value),
    "self with the positions along dim in index replaced by value">;
def Torch_AtenScatter_ValueOp : Torch_AtenOp<"aten.scatter_.value",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Tensor:$index,
     Torch_Scalar:$value),
    "value is written to the positions along dim in index">;

//===----------------------------------------------------------------------===//
// Picking by index
//===----------------------------------------------------------------------===//

def Torch_AtenEmbeddingOp : Torch_AtenOp<"aten.embedding",
    (ins Torch_Tensor:$weight, Torch_Tensor:$indices, Torch_Int:$padding_idx,
     Torch_Bool:$scale_grad_by_freq, Torch_Bool:$sparse),
    "weight[indices]">;
def Torch_AtenIndexSelectOp : Torch_AtenOp<"aten.index_select",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Tensor:$index),
    "self[index] along dim">;
def Torch_AtenGatherOp : Torch_AtenOp<"aten.gather",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Tensor:$index,
     Torch_Bool:$sparse_grad),
    "self with the position along dim read from index">;
def Torch_AtenIndexTensorOp : Torch_AtenOp<"aten.index.Tensor",
    (ins Torch_Tensor:$self, Torch_OptTensorList:$indices),
    "self[indices], indices broadcast together; none keeps a dimension">;
def Torch_AtenIndexTensorHackedTwinOp
    : Torch_AtenOp<"aten.index.Tensor_hacked_twin",
    (ins Torch_Tensor:$self, Torch_TensorList:$indices),
    "self[indices], indices broadcast together">;
class Torch_OrderOp<string mnemonic, dag args, string text>
    : Torch_AtenOp<mnemonic, args, text,
        (outs Torch_Tensor:$values, Torch_Tensor:$indices)>;
def Torch_AtenTopkOp : Torch_OrderOp<"aten.topk",
    (ins Torch_Tensor:$self, Torch_Int:$k, Torch_Int:$dim, Torch_Bool:$largest,
     Torch_Bool:$sorted), "the k largest (or smallest) along dim, in order">;
def Torch_AtenArgsortOp : Torch_AtenOp<"aten.argsort",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Bool:$descending),
    "the positions along dim in the order of their values">;
def Torch_AtenSortOp : Torch_OrderOp<"aten.sort",
    (ins Torch_Tensor:$self, Torch_Int:$dim, Torch_Bool:$descending),
    "in order along dim; equal values keep theirs">;

//===----------------------------------------------------------------------===//
// Element types
//===----------------------------------------------------------------------===//

def Torch_AtenToDtypeOp : Torch_AtenOp<"aten.to.dtype",
    (ins Torch_Tensor:$self, Torch_Int:$dtype, Torch_Bool:$non_blocking,
     Torch_Bool:$copy, Torch_OptInt:$memory_format),
    "cast to an element type">;
def Torch_AtenToDtypeLayoutOp : Torch_AtenOp<"aten.to.dtype_layout",
    (ins Torch_Tensor:$self, Torch_OptInt:$dtype, Torch_OptInt:$layout,
     Torch_OptDevice:$device, Torch_OptBool:$pin_memory,
     Torch_Bool:$non_blocking, Torch_Bool:$copy, Torch_OptInt:$memory_format),
    "cast to an element type">;
def Torch_AtenToDeviceOp : Torch_AtenOp<"aten.to.device",
    (ins Torch_Tensor:$self, Torch_Device:$device, Torch_Int:$dtype,
     Torch_Bool:$non_blocking, Torch_Bool:$copy, Torch_OptInt:$memory_format),
    "cast to an element type">;
def Torch_AtenToOtherOp : Torch_AtenOp<"aten.to.other",
    (ins Torch_Tensor:$self, Torch_Tensor:$other, Torch_Bool:$non_blocking,
     Torch_Bool:$copy, Torch_OptInt:$memory_format),
    "cast to the element type of other">;
def Torch_AtenTypeAsOp : Torch_TensorTensor<"aten.type_as",
    "cast to the element type of other">;
def Torch_Aten_ToCopyOp : Torch_AtenOp<"aten._to_copy",
    (ins Torch_Tensor:$self, Torch_OptInt:$dtype, Torch_OptInt:$layout,
     Torch_OptDevice:$device, Torch_OptBool:$pin_memory,
     Torch_Bool:$non_blocking, Torch_OptInt:$memory_format),
    "cast to an element type">;
def Torch_PrimsConvertElementTypeOp
    : Torch_AtenOp<"prims.convert_element_type",
    (ins Torch_Tensor:$a, Torch_Int:$dtype), "cast to an element type">;

#endif // ATTN_DIALECT_TORCH_TORCH_VIEW_OPS_TD
