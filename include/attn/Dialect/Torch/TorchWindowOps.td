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
    "convolution over one to three dimensions; not transposed">;
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

#endif // ATTN_DIALECT_TORCH_TORCH_WINDOW_OPS_TD
