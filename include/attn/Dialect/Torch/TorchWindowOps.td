//===- TorchWindowOps.td - convolution and pooling ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_WINDOW_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_WINDOW_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

//===----------------------------------------------------------------------===//
// Convolution: input [N, C, ...], weight [F, C / groups, ...]
//===----------------------------------------------------------------------===//

def Torch_AtenConvolutionOp : Torch_AtenOp<"aten.convolution",
    (ins Torch_Tensor:$input, Torch_Tensor:$weight, Torch_OptTensor:$bias,
     Torch_IntList:$stride, Torch_IntList:$padding, Torch_IntList:$dilation,
     Torch_Bool:$transposed, Torch_IntList:$output_padding,
     Torch_Int:$groups),
    "convolution over one to three dimensions">;
class Torch_Convolution<string mnemonic, Type padding, string text>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$input, Torch_Tensor:$weight, Torch_OptTensor:$bias,
         Torch_IntList:$stride, padding:$padding, Torch_IntList:$dilation,
         Torch_Int:$groups), text>;
def Torch_AtenConv1dOp : Torch_Convolution<"aten.conv1d", Torch_IntList,
    "convolution over one dimension">;
def Torch_AtenConv2dOp : Torch_Convolution<"aten.conv2d", Torch_IntList,
    "convolution over two dimensions">;
def Torch_AtenConv3dOp : Torch_Convolution<"aten.conv3d", Torch_IntList,
    "convolution over three dimensions">;
class Torch_ConvTranspose<string mnemonic, string text>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$input, Torch_Tensor:$weight, Torch_OptTensor:$bias,
         Torch_IntList:$stride, Torch_IntList:$padding,
         Torch_IntList:$output_padding, Torch_Int:$groups,
         Torch_IntList:$dilation), text>;
def Torch_AtenConvTranspose1dOp : Torch_ConvTranspose<"aten.conv_transpose1d",
    "transposed convolution over one dimension">;
def Torch_AtenConvTranspose2dInputOp
    : Torch_ConvTranspose<"aten.conv_transpose2d.input",
    "transposed convolution over two dimensions">;
def Torch_AtenConvTranspose3dInputOp
    : Torch_ConvTranspose<"aten.conv_transpose3d.input",
    "transposed convolution over three dimensions">;
def Torch_AtenConv1dPaddingOp : Torch_Convolution<"aten.conv1d.padding",
    Torch_Str, "conv1d; padding is `valid` or `same`">;
def Torch_AtenConv2dPaddingOp : Torch_Convolution<"aten.conv2d.padding",
    Torch_Str, "conv2d; padding is `valid` or `same`">;
def Torch_AtenConv3dPaddingOp : Torch_Convolution<"aten.conv3d.padding",
    Torch_Str, "conv3d; padding is `valid` or `same`">;

//===----------------------------------------------------------------------===//
// Pooling over the last dimensions
//===----------------------------------------------------------------------===//

class Torch_MaxPool<string mnemonic, string text,
                    dag outs = (outs Torch_Tensor:$result)>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$self, Torch_IntList:$kernel_size,
         Torch_IntList:$stride, Torch_IntList:$padding,
         Torch_IntList:$dilation, Torch_Bool:$ceil_mode), text, outs>;
def Torch_AtenMaxPool1dOp : Torch_MaxPool<"aten.max_pool1d",
    "maximum of windows">;
def Torch_AtenMaxPool2dOp : Torch_MaxPool<"aten.max_pool2d",
    "maximum of windows">;
def Torch_AtenMaxPool3dOp : Torch_MaxPool<"aten.max_pool3d",
    "maximum of windows">;
class Torch_MaxPoolWithIndices<string mnemonic>
    : Torch_MaxPool<mnemonic,
        "maximum of windows, and where it is, which is not imported",
        (outs Torch_Tensor:$result, Torch_Tensor:$indices)>;
def Torch_AtenMaxPool1dWithIndicesOp
    : Torch_MaxPoolWithIndices<"aten.max_pool1d_with_indices">;
def Torch_AtenMaxPool2dWithIndicesOp
    : Torch_MaxPoolWithIndices<"aten.max_pool2d_with_indices">;
def Torch_AtenMaxPool3dWithIndicesOp
    : Torch_MaxPoolWithIndices<"aten.max_pool3d_with_indices">;

def Torch_AtenAvgPool1dOp : Torch_AtenOp<"aten.avg_pool1d",
    (ins Torch_Tensor:$self, Torch_IntList:$kernel_size, Torch_IntList:$stride,
     Torch_IntList:$padding, Torch_Bool:$ceil_mode,
     Torch_Bool:$count_include_pad), "mean of windows">;
class Torch_AvgPool<string mnemonic>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$self, Torch_IntList:$kernel_size,
         Torch_IntList:$stride, Torch_IntList:$padding, Torch_Bool:$ceil_mode,
         Torch_Bool:$count_include_pad, Torch_OptInt:$divisor_override),
        "mean of windows, or their sum / divisor_override">;
def Torch_AtenAvgPool2dOp : Torch_AvgPool<"aten.avg_pool2d">;
def Torch_AtenAvgPool3dOp : Torch_AvgPool<"aten.avg_pool3d">;

class Torch_AdaptivePool<string mnemonic>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$self, Torch_IntList:$output_size),
        "means of parts, as many as output_size says">;
def Torch_AtenAdaptiveAvgPool1dOp
    : Torch_AdaptivePool<"aten.adaptive_avg_pool1d">;
def Torch_AtenAdaptiveAvgPool2dOp
    : Torch_AdaptivePool<"aten.adaptive_avg_pool2d">;
def Torch_Aten_AdaptiveAvgPool2dOp
    : Torch_AdaptivePool<"aten._adaptive_avg_pool2d">;

//===----------------------------------------------------------------------===//
// Interpolation: input [N, C, ...]
//===----------------------------------------------------------------------===//

// Sizes of the result are in its type.
class Torch_Upsample<string mnemonic, string text>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$input, Torch_OptIntList:$output_size,
         AnyType:$scale_factors), text>;
class Torch_UpsampleAligned<string mnemonic, string text>
    : Torch_AtenOp<mnemonic,
        (ins Torch_Tensor:$input, Torch_OptIntList:$output_size,
         Torch_Bool:$align_corners, AnyType:$scale_factors), text>;
def Torch_AtenUpsampleNearest1dVecOp
    : Torch_Upsample<"aten.upsample_nearest1d.vec", "the nearest position">;
def Torch_AtenUpsampleNearest2dVecOp
    : Torch_Upsample<"aten.upsample_nearest2d.vec", "the nearest position">;
def Torch_AtenUpsampleLinear1dVecOp
    : Torch_UpsampleAligned<"aten.upsample_linear1d.vec",
    "linear between two positions">;
def Torch_AtenUpsampleBilinear2dVecOp
    : Torch_UpsampleAligned<"aten.upsample_bilinear2d.vec",
    "linear between two positions of each dimension">;
def Torch_AtenUpsampleBicubic2dVecOp
    : Torch_UpsampleAligned<"aten.upsample_bicubic2d.vec",
    "cubic between four positions of each dimension">;
def Torch_Aten__InterpolateSizeListScaleListOp
    : Torch_AtenOp<"aten.__interpolate.size_list_scale_list",
    (ins Torch_Tensor:$input, Torch_OptIntList:$size, AnyType:$scale_factor,
     Torch_Str:$mode, Torch_OptBool:$align_corners,
     Torch_OptBool:$recompute_scale_factor, Torch_Bool:$antialias),
    "one of the above, by mode">;

#endif // ATTN_DIALECT_TORCH_TORCH_WINDOW_OPS_TD
