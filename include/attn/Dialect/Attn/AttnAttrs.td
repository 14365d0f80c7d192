//===- AttnAttrs.td - attributes of the attn dialect ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_ATTN_ATTRS_TD
#define ATTN_DIALECT_ATTN_ATTRS_TD

include "attn/Dialect/Attn/AttnDialect.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

class Attn_Attr<string name, string attrMnemonic> : AttrDef<Attn_Dialect, name> {
  let mnemonic = attrMnemonic;
}

def Attn_EmptyRows : I32EnumAttr<"EmptyRows",
    "what a row of scores with nothing to attend to becomes", [
    I32EnumAttrCase<"NaN", 0, "nan">, I32EnumAttrCase<"Zero", 1, "zero">]> {
  let cppNamespace = "::mlir::attn";
  let genSpecializedAttr = 0;
}

def Attn_EmptyRowsAttr : EnumAttr<Attn_Dialect, Attn_EmptyRows, "empty_rows"> {
  let summary = "the answer for a row whose every score is -inf or masked";
  let description = [{
    `nan`: the row of probabilities, and what is summed with it, is NaN, as
    `softmax` of both PyTorch and TensorFlow gives. `zero`: it is 0, as
    PyTorch's `scaled_dot_product_attention` gives. A mask that adds a finite
    number leaves no row empty, so this says nothing about it.
  }];
  let assemblyFormat = "$value";
}

def Attn_Corner : I32EnumAttr<"Corner",
    "the corner of the score matrix that a band is aligned to", [
    I32EnumAttrCase<"TopLeft", 0, "top_left">,
    I32EnumAttrCase<"BottomRight", 1, "bottom_right">]> {
  let cppNamespace = "::mlir::attn";
  let genSpecializedAttr = 0;
}

def Attn_CornerAttr : EnumAttr<Attn_Dialect, Attn_Corner, "corner"> {
  let assemblyFormat = "$value";
}

def Attn_BandAttr : Attn_Attr<"Band", "band"> {
  let summary = "a diagonal band of allowed (query, key) positions";
  let description = [{
    Names the query and the key dimension of the iteration space and bounds the
    difference of positions: a key at position `n` may be attended from a query
    at position `m` iff

    ```
    lower <= n - m - offset <= upper
    ```

    where `offset` is 0 for `top_left` and `N - M`, the number of keys minus the
    number of queries, for `bottom_right`. A missing bound does not restrict.
    A causal mask is `upper = 0`; a sliding window of `w` keys is
    `lower = -(w - 1), upper = 0`.

    ```mlir
    #attn.band<query = 2, key = 3, upper = 0>
    #attn.band<query = 2, key = 3, lower = -127, upper = 0, corner = bottom_right>
    ```
  }];
  let parameters = (ins
    "int64_t":$query, "int64_t":$key,
    OptionalParameter<"::std::optional<int64_t>">:$lower,
    OptionalParameter<"::std::optional<int64_t>">:$upper,
    DefaultValuedParameter<"::mlir::attn::Corner", "::mlir::attn::Corner::TopLeft">:$corner);
  let assemblyFormat = "`<` struct(params) `>`";
}

#endif // ATTN_DIALECT_ATTN_ATTRS_TD
