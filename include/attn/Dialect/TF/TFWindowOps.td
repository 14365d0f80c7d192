//===- TFWindowOps.td - convolution and pooling ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TF_TFWINDOWOPS_TD
#define ATTN_DIALECT_TF_TFWINDOWOPS_TD

include "attn/Dialect/TF/TFDialect.td"

// Strides, dilations and window sizes have one entry for each dimension of the
// input in the order of data_format; explicit_paddings two, before and after.

def TF_Conv2DOp : TF_Op<"Conv2D",
    "convolution with a filter [height, width, in / groups, out]",
    (ins TF_NumberTensor:$input, TF_NumberTensor:$filter, TF_Ints:$strides,
         TF_Flag<"true">:$use_cudnn_on_gpu, TF_Str<"VALID">:$padding,
         TF_Ints:$explicit_paddings, TF_Str<"NHWC">:$data_format,
         TF_Ints:$dilations),
    (outs TF_NumberTensor:$output)>;
def TF_Conv3DOp : TF_Op<"Conv3D",
    "convolution with a filter [depth, height, width, in / groups, out]",
    (ins TF_NumberTensor:$input, TF_NumberTensor:$filter, TF_Ints:$strides,
         TF_Str<"VALID">:$padding, TF_Str<"NDHWC">:$data_format,
         TF_Ints:$dilations),
    (outs TF_NumberTensor:$output)>;
def TF_DepthwiseConv2dNativeOp : TF_Op<"DepthwiseConv2dNative",
    "each channel with filters of its own [height, width, in, multiplier]",
    (ins TF_NumberTensor:$input, TF_NumberTensor:$filter, TF_Ints:$strides,
         TF_Str<"VALID">:$padding, TF_Ints:$explicit_paddings,
         TF_Str<"NHWC">:$data_format, TF_Ints:$dilations),
    (outs TF_NumberTensor:$output)>;

def TF_Conv2DBackpropInputOp : TF_Op<"Conv2DBackpropInput",
    "transposed convolution with a filter [height, width, out, in]",
    (ins TF_IntTensor:$input_sizes, TF_NumberTensor:$filter,
         TF_NumberTensor:$out_backprop, TF_Ints:$strides,
         TF_Flag<"true">:$use_cudnn_on_gpu, TF_Str<"VALID">:$padding,
         TF_Ints:$explicit_paddings, TF_Str<"NHWC">:$data_format,
         TF_Ints:$dilations),
    (outs TF_NumberTensor:$output)>;
def TF_ExtractImagePatchesOp : TF_Op<"ExtractImagePatches",
    "the elements of each window as channels",
    (ins TF_NumberTensor:$images, TF_Ints:$ksizes, TF_Ints:$strides,
         TF_Ints:$rates, TF_Str<"VALID">:$padding),
    (outs TF_NumberTensor:$patches)>;

class TF_Resize<string mnemonic, string what>
    : TF_Op<mnemonic, what,
            (ins TF_NumberTensor:$images, TF_IntTensor:$size,
                 TF_Flag<>:$align_corners, TF_Flag<>:$half_pixel_centers),
            (outs TF_NumberTensor:$resized_images)>;
def TF_ResizeNearestNeighborOp : TF_Resize<"ResizeNearestNeighbor",
    "pictures of a given size, each element the nearest one">;
def TF_ResizeBilinearOp : TF_Resize<"ResizeBilinear",
    "pictures of a given size, between the four nearest elements">;

class TF_Pool<string mnemonic, string what, string format = "NHWC">
    : TF_Op<mnemonic, what,
            (ins TF_NumberTensor:$input, TF_Ints:$ksize, TF_Ints:$strides,
                 TF_Str<"VALID">:$padding, TF_Ints:$explicit_paddings,
                 TF_Str<format>:$data_format),
            (outs TF_NumberTensor:$output)>;
def TF_MaxPoolOp : TF_Pool<"MaxPool", "maximum of windows">;
def TF_AvgPoolOp : TF_Pool<"AvgPool", "mean of windows, without borders">;
def TF_MaxPool3DOp : TF_Pool<"MaxPool3D", "maximum of windows", "NDHWC">;
def TF_AvgPool3DOp
    : TF_Pool<"AvgPool3D", "mean of windows, without borders", "NDHWC">;

def TF_SpaceToBatchNDOp : TF_Op<"SpaceToBatchND",
    "blocks of the padded dimensions after the first, moved into the first",
    (ins TF_Tensor:$input, TF_IntTensor:$block_shape, TF_IntTensor:$paddings),
    (outs TF_Tensor:$output)>;
def TF_BatchToSpaceNDOp : TF_Op<"BatchToSpaceND",
    "blocks moved out of the first dimension again, and cropped",
    (ins TF_Tensor:$input, TF_IntTensor:$block_shape, TF_IntTensor:$crops),
    (outs TF_Tensor:$output)>;
class TF_Depth<string mnemonic, string what>
    : TF_Op<mnemonic, what,
            (ins TF_NumberTensor:$input, TF_Int<"2">:$block_size,
                 TF_Str<"NHWC">:$data_format),
            (outs TF_NumberTensor:$output)>;
def TF_SpaceToDepthOp
    : TF_Depth<"SpaceToDepth", "blocks of a picture as channels">;
def TF_DepthToSpaceOp
    : TF_Depth<"DepthToSpace", "channels as blocks of a picture">;

#endif // ATTN_DIALECT_TF_TFWINDOWOPS_TD
