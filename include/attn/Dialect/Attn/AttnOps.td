//===- AttnOps.td - operations of the attn dialect -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Formulas follow Vaswani et al., "Attention Is All You Need" (2017), Ba et
// al., "Layer Normalization" (2016) and Zhang and Sennrich, "Root Mean Square
// Layer Normalization" (2019). Numbered constraints (A1, S1, ...) are those of
// docs/Spec.md; each has a test in test/Dialect/Attn/invalid.mlir.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_ATTN_OPS_TD
#define ATTN_DIALECT_ATTN_OPS_TD

include "attn/Dialect/Attn/AttnAttrs.td"
include "mlir/Dialect/Linalg/IR/LinalgInterfaces.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Attn_FloatTensor : RankedTensorOf<[F16, BF16, F32, F64]>;
def Attn_FloatShaped : AnyTypeOf<[Attn_FloatTensor,
  MemRefRankOf<[F16, BF16, F32, F64], [0, 1, 2, 3, 4, 5, 6, 7, 8]>]>;
def Attn_BoolTensor : RankedTensorOf<[I1]>;
def Attn_FactorTensor : RankedTensorOf<[I1, F16, BF16, F32, F64]>;
def Attn_LengthTensor : RankedTensorOf<[I32, I64, Index]>;

class Attn_Op<string mnemonic, list<Trait> traits = []>
    : Op<Attn_Dialect, mnemonic, traits>;

// An operation that is a function of tensors, knows the sizes of its results
// and can write itself out as upstream operations.
class Attn_TensorOp<string mnemonic, list<Trait> traits = []>
    : Attn_Op<mnemonic, !listconcat(traits, [Pure,
        DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
          ["reifyResultShapes"]>,
        DeclareOpInterfaceMethods<AggregatedOpInterface,
          ["decomposeOperation"]>])> {
  let hasVerifier = 1;
}

def Attn_AttentionOp : Attn_TensorOp<"attention", [
    AttrSizedOperandSegments, AttrSizedResultSegments,
    RecursiveMemoryEffects]> {
  let summary = "softmax(scale * Q K^T, modified and masked) V";
  let description = [{
    Scaled dot-product attention over named dimensions. Every operand and result
    has an indexing map from one common iteration space; the maps are projected
    permutations. They are listed in the order query, key, value, biases, mask,
    lengths, score operands, factor, output, logsumexp, probabilities. A
    dimension is

    | name  | occurs in                        | role                        |
    |-------|----------------------------------|-----------------------------|
    | query | query and output only            | `m`, one row of scores each |
    | key   | key and value, not in the output | `n`, summed by the softmax  |
    | head  | query and key, not in the output | `k`, contracted by Q K^T    |
    | value | value and output only            | `d`, width of the answer    |
    | batch | any other dimension of the output| independent problems        |

    With all sums taken in the accumulation type (the widest of query, key,
    value and f32), for every batch, query and value index:

    ```
    s[m, n] = scale * sum_k query[m, k] * key[n, k]
    s[m, n] = region(s[m, n], score operands)        if a region is given
    s[m, n] = s[m, n] + bias[m, n]                   for each bias
    s[m, n] = -inf    where mask is false, outside the bands, or n >= lengths
    p[m, n] = exp(s[m, n] - max_n s[m, n]) / sum_n exp(s[m, n] - max_n s[m, n])
    w[m, n] = p[m, n] * factor[m, n]        p[m, n] or 0 for a boolean factor
    output[m, d] = sum_n w[m, n] * value[n, d]
    logsumexp[m] = log(sum_n exp(s[m, n]))
    probabilities[m, n] = p[m, n]
    ```

    A masked key contributes nothing, even if its key or value is NaN. A row
    whose every score is -inf gives what `empty_rows` says. The logsumexp of
    such a row is -inf. A factor takes weight from keys after the softmax has
    counted them: dropped probabilities, as opposed to masked scores.

    Example: grouped-query attention, eight query heads on two key heads, causal.

    ```mlir
    %o = attn.attention
      query(%q : tensor<2x2x4x10x16xf32>) key(%k : tensor<2x2x10x16xf32>)
      value(%v : tensor<2x2x10x16xf32>)
      scale = 2.500000e-01 bands = [#attn.band<query = 3, key = 4, upper = 0>]
      empty_rows = zero
      maps = [affine_map<(b, h, g, m, n, k, d) -> (b, h, g, m, k)>,
              affine_map<(b, h, g, m, n, k, d) -> (b, h, n, k)>,
              affine_map<(b, h, g, m, n, k, d) -> (b, h, n, d)>,
              affine_map<(b, h, g, m, n, k, d) -> (b, h, g, m, d)>]
      -> tensor<2x2x4x10x16xf32>
    ```

    Example: a soft cap on the scores.

    ```mlir
    %o = attn.attention
      query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>)
      value(%v : tensor<12x16xf32>)
      maps = [affine_map<(m, n, k, d) -> (m, k)>,
              affine_map<(m, n, k, d) -> (n, k)>,
              affine_map<(m, n, k, d) -> (n, d)>,
              affine_map<(m, n, k, d) -> (m, d)>] modify {
      ^bb0(%s: f32):
        %cap = arith.constant 3.000000e+01 : f32
        %0 = arith.divf %s, %cap : f32
        %1 = math.tanh %0 : f32
        %2 = arith.mulf %1, %cap : f32
        attn.yield %2 : f32
    } -> tensor<10x16xf32>
    ```
  }];
  let arguments = (ins
    Attn_FloatTensor:$query, Attn_FloatTensor:$key, Attn_FloatTensor:$value,
    Variadic<Attn_FloatTensor>:$biases,
    Optional<Attn_BoolTensor>:$mask,
    Optional<Attn_LengthTensor>:$lengths,
    Variadic<AnyRankedTensor>:$score_operands,
    Optional<Attn_FactorTensor>:$factor,
    AffineMapArrayAttr:$indexing_maps,
    DefaultValuedAttr<F64Attr, "1.0">:$scale,
    OptionalAttr<TypedArrayAttrBase<Attn_BandAttr, "bands">>:$bands,
    DefaultValuedAttr<Attn_EmptyRowsAttr, "::mlir::attn::EmptyRows::NaN">:$empty_rows);
  let results = (outs Attn_FloatTensor:$output,
    Optional<Attn_FloatTensor>:$logsumexp,
    Optional<Attn_FloatTensor>:$probabilities);
  let regions = (region MaxSizedRegion<1>:$score);
  let hasCanonicalizer = 1;
  let assemblyFormat = [{
    `query` `(` $query `:` type($query) `)`
    `key` `(` $key `:` type($key) `)`
    `value` `(` $value `:` type($value) `)`
    (`biases` `(` $biases^ `:` type($biases) `)`)?
    (`mask` `(` $mask^ `:` type($mask) `)`)?
    (`lengths` `(` $lengths^ `:` type($lengths) `)`)?
    (`score` `(` $score_operands^ `:` type($score_operands) `)`)?
    (`factor` `(` $factor^ `:` type($factor) `)`)?
    (`scale` `=` $scale^)?
    (`bands` `=` $bands^)?
    (`empty_rows` `=` `` $empty_rows^)?
    `maps` `=` $indexing_maps
    attr-dict (`modify` $score^)?
    `->` type($output)
    (`logsumexp` `(` type($logsumexp)^ `)`)?
    (`probabilities` `(` type($probabilities)^ `)`)?
  }];
  let extraClassDeclaration = [{
    /// The type in which scores are formed and summed.
    ::mlir::FloatType getAccumulatorType();
    /// Maps by role; the optional ones are null when there is no such operand.
    ::mlir::AffineMap getQueryMap();
    ::mlir::AffineMap getKeyMap();
    ::mlir::AffineMap getValueMap();
    ::llvm::SmallVector<::mlir::AffineMap> getBiasMaps();
    ::mlir::AffineMap getMaskMap();
    ::mlir::AffineMap getLengthsMap();
    ::llvm::SmallVector<::mlir::AffineMap> getScoreOperandMaps();
    ::mlir::AffineMap getFactorMap();
    ::mlir::AffineMap getOutputMap();
    ::mlir::AffineMap getLogsumexpMap();
    ::mlir::AffineMap getProbabilitiesMap();
    /// The size of every dimension of the iteration space.
    ::llvm::SmallVector<::mlir::OpFoldResult>
    getIterationSizes(::mlir::OpBuilder &builder);
    /// The same where types state it, ShapedType::kDynamic elsewhere.
    ::llvm::SmallVector<int64_t> getStaticIterationSizes();
  }];
}

def Attn_OnlineAttentionOp : Attn_Op<"online_attention", [
    AttrSizedOperandSegments, IsolatedFromAbove,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<DestinationStyleOpInterface,
      ["getDpsInitsMutable"]>,
    DeclareOpInterfaceMethods<AggregatedOpInterface,
      ["decomposeOperation"]>]> {
  let summary = "one step of attention: some keys more in a running softmax";
  let description = [{
    Attention is associative along the keys (Milakov and Gimelshein, "Online
    normalizer calculation for softmax", 2018; Rabe and Staats, "Self-attention
    does not need O(n^2) memory", 2021; Dao et al., "FlashAttention", 2022). The
    state of a row of scores is a `shift`, the `sum` of the exponentials relative
    to it and the sum of the values with these weights, `accumulator`. A step
    takes the keys it is given into account:

    ```
    s[m, n] = scale * sum_k query[m, k] * key[n, k]
    s[m, n] = region(s[m, n], score operands)        if a region is given
    s[m, n] = s[m, n] + bias[m, n]
    p[m, n] = 2^(s[m, n] - shift'[m])
    sum'[m] = sum[m] * 2^(shift[m] - shift'[m]) + sum_n p[m, n]
    accumulator'[m, d] = accumulator[m, d] * 2^(shift[m] - shift'[m])
                         + sum_n p[m, n] * factor[m, n] * value[n, d]
    ```

    Scores are logarithms to the base 2: who makes the steps multiplies the query
    by the attention's scale and log2(e), or says so as the `scale`, or lets the
    region multiply by the latter. Any `shift'` will do that keeps the sum in
    range; the formula as linalg takes the running maximum. A new state is all
    zeros. A sum of 0 says that no key had any weight so far, and its shift says
    nothing. A bias of -inf masks: such a key contributes nothing, even if its
    key, factor or value is NaN.

    Maps are listed in the order query, key, value, bias, score operands, factor,
    accumulator, shift, sum, and are projected permutations with the roles of
    `attn.attention`. The state and what changes scores have one element type.
    Query, key and value have it too or are narrower, and are converted to it. On
    tensors the new state is the result, on buffers it replaces the old one. The
    region uses nothing from outside, and knows no position.

    Example: ten queries meet eight more keys, all of them transposed.

    ```mlir
    %state:3 = attn.online_attention
      query(%q : tensor<16x10xf32>) key(%k : tensor<16x8xf32>)
      value(%v : tensor<8x16xf32>)
      outs(%acc, %shift, %sum : tensor<16x10xf32>, tensor<10xf32>, tensor<10xf32>)
      maps = [affine_map<(m, n, k, d) -> (k, m)>,
              affine_map<(m, n, k, d) -> (k, n)>,
              affine_map<(m, n, k, d) -> (n, d)>,
              affine_map<(m, n, k, d) -> (d, m)>,
              affine_map<(m, n, k, d) -> (m)>,
              affine_map<(m, n, k, d) -> (m)>]
      -> tensor<16x10xf32>, tensor<10xf32>, tensor<10xf32>
    ```
  }];
  let arguments = (ins
    Attn_FloatShaped:$query, Attn_FloatShaped:$key, Attn_FloatShaped:$value,
    Optional<Attn_FloatShaped>:$bias,
    Variadic<Attn_FloatShaped>:$score_operands,
    Optional<Attn_FloatShaped>:$factor,
    Attn_FloatShaped:$accumulator, Attn_FloatShaped:$shift,
    Attn_FloatShaped:$sum,
    DefaultValuedAttr<F64Attr, "1.0">:$scale,
    AffineMapArrayAttr:$indexing_maps);
  let results = (outs Variadic<Attn_FloatTensor>:$results);
  // Not an empty one: upstream's patterns for destinations clone regions, which
  // must have a block.
  let regions = (region VariadicRegion<SizedRegion<1>>:$score);
  let assemblyFormat = [{
    `query` `(` $query `:` type($query) `)`
    `key` `(` $key `:` type($key) `)`
    `value` `(` $value `:` type($value) `)`
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    (`score` `(` $score_operands^ `:` type($score_operands) `)`)?
    (`factor` `(` $factor^ `:` type($factor) `)`)?
    `outs` `(` $accumulator `,` $shift `,` $sum `:` type($accumulator) `,`
      type($shift) `,` type($sum) `)`
    (`scale` `=` $scale^)?
    `maps` `=` $indexing_maps attr-dict (`modify` $score^)?
    (`->` type($results)^)?
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::AffineMap getQueryMap();
    ::mlir::AffineMap getKeyMap();
    ::mlir::AffineMap getValueMap();
    /// Null when there is no bias.
    ::mlir::AffineMap getBiasMap();
    ::llvm::SmallVector<::mlir::AffineMap> getScoreOperandMaps();
    /// Null when there is no factor.
    ::mlir::AffineMap getFactorMap();
    ::mlir::AffineMap getAccumulatorMap();
    ::mlir::AffineMap getShiftMap();
    ::mlir::AffineMap getSumMap();
    /// The size of every dimension of the iteration space.
    ::llvm::SmallVector<::mlir::OpFoldResult>
    getIterationSizes(::mlir::OpBuilder &builder);
  }];
}

def Attn_SoftmaxOp : Attn_TensorOp<"softmax"> {
  let summary = "stable softmax over one or more dimensions";
  let description = [{
    ```
    p = exp(x - max(x)) / sum(exp(x - max(x)))
    ```

    over `dimensions`, computed in f32 for 16-bit inputs and in the input's type
    otherwise, then rounded to the result's type. A row whose every value is
    -inf gives what `empty_rows` says. A row that holds a NaN is NaN.

    ```mlir
    %p = attn.softmax %x dimensions = [3] : tensor<2x4x10x10xf16> -> tensor<2x4x10x10xf32>
    %q = attn.softmax %y dimensions = [1] empty_rows = zero : tensor<?x?xf32> -> tensor<?x?xf32>
    ```
  }];
  let arguments = (ins Attn_FloatTensor:$input,
    DenseI64ArrayAttr:$dimensions,
    DefaultValuedAttr<Attn_EmptyRowsAttr, "::mlir::attn::EmptyRows::NaN">:$empty_rows);
  let results = (outs Attn_FloatTensor:$output);
  let assemblyFormat = [{
    $input `dimensions` `=` $dimensions (`empty_rows` `=` `` $empty_rows^)?
    attr-dict `:` type($input) `->` type($output)
  }];
}

def Attn_PoolOp : Attn_TensorOp<"pool", [
    AttrSizedOperandSegments, AttrSizedResultSegments]> {
  let summary = "attention pooling: sum_n softmax(logits)_n * value_n";
  let description = [{
    The sum of each value weighted by a softmax of given logits. Maps are listed
    in the order logits, values, mask, lengths, outputs, logsumexp, and are
    projected permutations. The softmax and the sum run over the dimensions of the logits
    that no output has. For each value:

    ```
    l[n] = -inf where mask is false or n >= lengths, logits[n] otherwise
    output[d] = sum_n exp(l[n] - max_n l[n]) / sum_n exp(l[n] - max_n l[n]) * value[n, d]
    logsumexp = log(sum_n exp(l[n]))
    ```

    Sums are taken in f32 for 16-bit inputs. A masked position contributes
    nothing, even if its value is NaN; a row with nothing to attend to gives
    what `empty_rows` says, and its logsumexp is -inf. `attn.attention` is the normal form where the logits
    contract a query with a key, `attn.pool` where they do not.

    Example: weighted mean and second moment (attentive statistics pooling,
    Okabe et al., 2018).

    ```mlir
    %r:2 = attn.pool logits(%l : tensor<2x10xf32>)
      values(%x, %xx : tensor<2x10x32xf32>, tensor<2x10x32xf32>)
      maps = [affine_map<(b, n, d) -> (b, n)>,
              affine_map<(b, n, d) -> (b, n, d)>,
              affine_map<(b, n, d) -> (b, n, d)>,
              affine_map<(b, n, d) -> (b, d)>,
              affine_map<(b, n, d) -> (b, d)>]
      -> tensor<2x32xf32>, tensor<2x32xf32>
    ```
  }];
  let arguments = (ins Attn_FloatTensor:$logits,
    Variadic<Attn_FloatTensor>:$values,
    Optional<Attn_BoolTensor>:$mask,
    Optional<Attn_LengthTensor>:$lengths,
    AffineMapArrayAttr:$indexing_maps,
    DefaultValuedAttr<Attn_EmptyRowsAttr, "::mlir::attn::EmptyRows::NaN">:$empty_rows);
  let results = (outs Variadic<Attn_FloatTensor>:$outputs,
    Optional<Attn_FloatTensor>:$logsumexp);
  let hasCanonicalizer = 1;
  let assemblyFormat = [{
    `logits` `(` $logits `:` type($logits) `)`
    `values` `(` $values `:` type($values) `)`
    (`mask` `(` $mask^ `:` type($mask) `)`)?
    (`lengths` `(` $lengths^ `:` type($lengths) `)`)?
    (`empty_rows` `=` `` $empty_rows^)?
    `maps` `=` $indexing_maps
    attr-dict `->` type($outputs) (`logsumexp` `(` type($logsumexp)^ `)`)?
  }];
  let extraClassDeclaration = [{
    /// The type in which logits are normalised and values are summed.
    ::mlir::FloatType getAccumulatorType();
    ::mlir::AffineMap getLogitsMap();
    ::llvm::SmallVector<::mlir::AffineMap> getValueMaps();
    ::mlir::AffineMap getMaskMap();
    ::mlir::AffineMap getLengthsMap();
    ::llvm::SmallVector<::mlir::AffineMap> getOutputMaps();
    ::mlir::AffineMap getLogsumexpMap();
    /// The size of every dimension of the iteration space.
    ::llvm::SmallVector<::mlir::OpFoldResult>
    getIterationSizes(::mlir::OpBuilder &builder);
  }];
}

def Attn_LayerNormOp : Attn_TensorOp<"layer_norm", [
    AttrSizedOperandSegments]> {
  let summary = "layer normalisation over the given dimensions";
  let description = [{
    ```
    mean = sum(x) / count,  variance = sum((x - mean)^2) / count
    y = (x - mean) / sqrt(variance + epsilon) * weight + bias
    ```

    over `dimensions`, in f32 for 16-bit inputs. `weight` and `bias` have the
    shape of the normalised dimensions, in ascending order.

    ```mlir
    %y = attn.layer_norm %x dimensions = [2] epsilon = 1.000000e-06
      weight(%w : tensor<32xf32>) bias(%b : tensor<32xf32>)
      : tensor<2x10x32xf32> -> tensor<2x10x32xf32>
    ```
  }];
  let arguments = (ins Attn_FloatTensor:$input,
    Optional<Attn_FloatTensor>:$weight, Optional<Attn_FloatTensor>:$bias,
    DenseI64ArrayAttr:$dimensions, F64Attr:$epsilon);
  let results = (outs Attn_FloatTensor:$output);
  let hasCanonicalizer = 1;
  let assemblyFormat = [{
    $input `dimensions` `=` $dimensions `epsilon` `=` $epsilon
    (`weight` `(` $weight^ `:` type($weight) `)`)?
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    attr-dict `:` type($input) `->` type($output)
  }];
}

def Attn_RMSNormOp : Attn_TensorOp<"rms_norm"> {
  let summary = "root-mean-square normalisation over the given dimensions";
  let description = [{
    ```
    y = x / sqrt(sum(x^2) / count + epsilon) * weight
    ```

    over `dimensions`, in f32 for 16-bit inputs. `weight` has the shape of the
    normalised dimensions, in ascending order.

    ```mlir
    %y = attn.rms_norm %x dimensions = [1] epsilon = 1.000000e-05
      weight(%w : tensor<64xf32>) : tensor<?x64xf32> -> tensor<?x64xf32>
    ```
  }];
  let arguments = (ins Attn_FloatTensor:$input,
    Optional<Attn_FloatTensor>:$weight,
    DenseI64ArrayAttr:$dimensions, F64Attr:$epsilon);
  let results = (outs Attn_FloatTensor:$output);
  let hasCanonicalizer = 1;
  let assemblyFormat = [{
    $input `dimensions` `=` $dimensions `epsilon` `=` $epsilon
    (`weight` `(` $weight^ `:` type($weight) `)`)?
    attr-dict `:` type($input) `->` type($output)
  }];
}

def Attn_IndexOp : Attn_Op<"index", [Pure, ParentOneOf<["AttentionOp"]>]> {
  let summary = "position along a dimension, inside a score region";
  let description = [{
    The index of the current score along dimension `dimension` of the enclosing
    operation's iteration space; the dimension must be one a score has (batch,
    query or key).

    ```mlir
    %n = attn.index 3 : index
    ```
  }];
  let arguments = (ins I64Attr:$dimension);
  let results = (outs Index:$result);
  let assemblyFormat = "$dimension attr-dict `:` type($result)";
  let hasVerifier = 1;
}

def Attn_YieldOp : Attn_Op<"yield", [Pure, Terminator, ReturnLike,
    ParentOneOf<["AttentionOp", "OnlineAttentionOp"]>]> {
  let summary = "end of a score region: the modified score";
  let description = [{
    ```mlir
    attn.yield %score : f32
    ```
  }];
  let arguments = (ins AnyFloat:$score);
  let assemblyFormat = "$score attr-dict `:` type($score)";
  let hasVerifier = 1;
}

#endif // ATTN_DIALECT_ATTN_OPS_TD
