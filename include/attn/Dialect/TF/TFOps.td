//===- TFOps.td - every importable TensorFlow operation ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Contractions, reductions, normalisation and control here; the rest in the
// files included.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TF_TFOPS_TD
#define ATTN_DIALECT_TF_TFOPS_TD

include "attn/Dialect/TF/TFElementwiseOps.td"
include "attn/Dialect/TF/TFShapeOps.td"
include "attn/Dialect/TF/TFWindowOps.td"

//===----------------------------------------------------------------------===//
// Contractions
//===----------------------------------------------------------------------===//

def TF_MatMulOp : TF_Op<"MatMul", "the product of two matrices",
    (ins TF_NumberTensor:$a, TF_NumberTensor:$b, TF_Flag<>:$transpose_a,
         TF_Flag<>:$transpose_b, TF_Flag<>:$grad_a, TF_Flag<>:$grad_b),
    (outs TF_NumberTensor:$product)>;

class TF_BatchMatMul<string mnemonic, string what>
    : TF_Op<mnemonic, what,
            (ins TF_NumberTensor:$x, TF_NumberTensor:$y, TF_Flag<>:$adj_x,
                 TF_Flag<>:$adj_y, TF_Flag<>:$grad_x, TF_Flag<>:$grad_y),
            (outs TF_NumberTensor:$output)>;
def TF_BatchMatMulOp : TF_BatchMatMul<"BatchMatMul", "products of matrices">;
def TF_BatchMatMulV2Op
    : TF_BatchMatMul<"BatchMatMulV2", "products of matrices, broadcast">;
def TF_BatchMatMulV3Op : TF_BatchMatMul<"BatchMatMulV3",
    "products of matrices, broadcast, the result of another type">;

def TF_EinsumOp : TF_Op<"Einsum", "a sum of products over named dimensions",
    (ins Variadic<TF_NumberTensor>:$inputs, StrAttr:$equation),
    (outs TF_NumberTensor:$output)>;

//===----------------------------------------------------------------------===//
// Reductions
//===----------------------------------------------------------------------===//

class TF_Reduce<string mnemonic, string what, Type type = TF_NumberTensor>
    : TF_Op<mnemonic, what # " over the given dimensions",
            (ins type:$input, TF_IntTensor:$reduction_indices,
                 TF_Flag<>:$keep_dims),
            (outs type:$output)>;
def TF_AllOp : TF_Reduce<"All", "whether all are true", TF_BoolTensor>;
def TF_AnyOp : TF_Reduce<"Any", "whether any is true", TF_BoolTensor>;
def TF_MaxOp : TF_Reduce<"Max", "maximum">;
def TF_MeanOp : TF_Reduce<"Mean", "mean">;
def TF_MinOp : TF_Reduce<"Min", "minimum">;
def TF_ProdOp : TF_Reduce<"Prod", "product">;
def TF_SumOp : TF_Reduce<"Sum", "sum">;

class TF_ArgReduce<string mnemonic, string what>
    : TF_Op<mnemonic, what,
            (ins TF_NumberTensor:$input, TF_IntTensor:$dimension),
            (outs TensorOf<[AnyInteger]>:$output)>;
def TF_ArgMaxOp : TF_ArgReduce<"ArgMax", "the first position of the maximum">;
def TF_ArgMinOp : TF_ArgReduce<"ArgMin", "the first position of the minimum">;

def TF_CumsumOp : TF_Op<"Cumsum", "running sums along a dimension",
    (ins TF_NumberTensor:$x, TF_IntTensor:$axis, TF_Flag<>:$exclusive,
         TF_Flag<>:$reverse),
    (outs TF_NumberTensor:$out)>;

//===----------------------------------------------------------------------===//
// Normalisation
//===----------------------------------------------------------------------===//

def TF_SoftmaxOp : TF_Op<"Softmax", "softmax over the last dimension",
    (ins TF_FloatTensor:$logits), (outs TF_FloatTensor:$softmax)>;
def TF_LogSoftmaxOp : TF_Op<"LogSoftmax", "log softmax over the last dimension",
    (ins TF_FloatTensor:$logits), (outs TF_FloatTensor:$logsoftmax)>;

class TF_FusedBatchNorm<string mnemonic, dag reserves>
    : TF_Op<mnemonic,
            "(x - mean) / sqrt(variance + epsilon) * scale + offset by channel",
            (ins TF_FloatTensor:$x, TF_FloatTensor:$scale,
                 TF_FloatTensor:$offset, TF_FloatTensor:$mean,
                 TF_FloatTensor:$variance,
                 DefaultValuedOptionalAttr<F32Attr, "0.0001f">:$epsilon,
                 DefaultValuedOptionalAttr<F32Attr, "1.0f">:
                   $exponential_avg_factor,
                 TF_Str<"NHWC">:$data_format, TF_Flag<"true">:$is_training),
            !con((outs TF_FloatTensor:$y, TF_FloatTensor:$batch_mean,
                       TF_FloatTensor:$batch_variance,
                       TF_FloatTensor:$reserve_space_1,
                       TF_FloatTensor:$reserve_space_2), reserves)>;
def TF_FusedBatchNormOp : TF_FusedBatchNorm<"FusedBatchNorm", (outs)>;
def TF_FusedBatchNormV2Op : TF_FusedBatchNorm<"FusedBatchNormV2", (outs)>;
def TF_FusedBatchNormV3Op : TF_FusedBatchNorm<"FusedBatchNormV3",
    (outs TF_FloatTensor:$reserve_space_3)>;

//===----------------------------------------------------------------------===//
// Calls, and what is refused with a reason
//===----------------------------------------------------------------------===//

class TF_Effect<string mnemonic, string what, dag inputs, dag outputs>
    : TF_Op<mnemonic, what, inputs, outputs, []>;

class TF_Call<string mnemonic, string what>
    : TF_Effect<mnemonic, what,
                (ins Variadic<TF_Tensor>:$args, TF_AnyAttr:$arg_attrs,
                     TF_AnyAttr:$res_attrs, SymbolRefAttr:$f,
                     TF_Str<>:$config, TF_Str<>:$config_proto,
                     TF_Str<>:$executor_type),
                (outs Variadic<TF_Tensor>:$output)>;
def TF_PartitionedCallOp : TF_Call<"PartitionedCall", "a function's results">;
def TF_StatefulPartitionedCallOp
    : TF_Call<"StatefulPartitionedCall", "a function's results">;

def TF_NoOp : TF_Effect<"NoOp", "nothing", (ins), (outs)>;
def TF_AssertOp : TF_Effect<"Assert",
    "stops the program unless the condition holds",
    (ins TF_BoolTensor:$condition, Variadic<TF_Tensor>:$data,
         TF_Int<"3">:$summarize), (outs)>;

def TF_IfOp : TF_Effect<"If", "one of two functions' results",
    (ins TF_Tensor:$cond, Variadic<TF_Tensor>:$input,
         SymbolRefAttr:$then_branch, SymbolRefAttr:$else_branch,
         TF_Flag<>:$is_stateless, TF_AnyAttr:$output_shapes),
    (outs Variadic<TF_Tensor>:$output)>;
def TF_WhileOp : TF_Effect<"While", "a function's results, repeated",
    (ins Variadic<TF_Tensor>:$input, SymbolRefAttr:$cond, SymbolRefAttr:$body,
         TF_Int<"10">:$parallel_iterations, TF_Flag<>:$is_stateless,
         TF_Flag<>:$shape_invariant, TF_AnyAttr:$output_shapes),
    (outs Variadic<TF_Tensor>:$output)>;

def TF_VarHandleOp : TF_Effect<"VarHandleOp", "a handle to a variable",
    (ins TF_Str<>:$container, TF_Str<>:$shared_name,
         TF_Str<>:$debug_name, TF_AnyAttr:$allowed_devices),
    (outs TF_ResourceTensor:$resource)>;
def TF_ReadVariableOp : TF_Effect<"ReadVariableOp", "a variable's value",
    (ins TF_ResourceTensor:$resource), (outs TF_Tensor:$value)>;
def TF_AssignVariableOp : TF_Effect<"AssignVariableOp", "stores a value",
    (ins TF_ResourceTensor:$resource, TF_Tensor:$value,
         TF_Flag<>:$validate_shape), (outs)>;
def TF_ResourceGatherOp : TF_Effect<"ResourceGather", "rows of a variable",
    (ins TF_ResourceTensor:$resource, TF_IntTensor:$indices,
         TF_Int<"0">:$batch_dims, TF_Flag<"true">:$validate_indices),
    (outs TF_Tensor:$output)>;
def TF_PlaceholderOp : TF_Effect<"Placeholder", "an input of a graph",
    (ins TF_AnyAttr:$shape), (outs TF_Tensor:$output)>;

def TF_RandomUniformOp : TF_Effect<"RandomUniform", "random numbers",
    (ins TF_IntTensor:$shape, TF_Int<"0">:$seed, TF_Int<"0">:$seed2),
    (outs TF_FloatTensor:$output)>;
def TF_StatelessRandomUniformV2Op : TF_Effect<"StatelessRandomUniformV2",
    "random numbers of a seed",
    (ins TF_IntTensor:$shape, TF_Tensor:$key, TF_Tensor:$counter,
         TF_Tensor:$alg), (outs TF_FloatTensor:$output)>;

#endif // ATTN_DIALECT_TF_TFOPS_TD
