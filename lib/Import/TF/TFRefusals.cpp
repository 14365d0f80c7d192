//===- TFRefusals.cpp - operations that are refused with a reason ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TFImport.h"

using namespace mlir;
using namespace mlir::attn;

void attn::addTFRefusals(TFRules &rules) {
  constexpr StringRef variable =
      "is about a variable: freeze the function with "
      "convert_variables_to_constants_v2(concrete_function) before exporting";
  constexpr StringRef control =
      "is control flow: export the layer without it, or with its condition "
      "known";
  constexpr StringRef random =
      "makes random numbers: export the layer for inference (training=False)";
  constexpr StringRef graph = "belongs to a graph: export a function with "
                              "tf.mlir.experimental.convert_function(function)";
  const std::pair<StringRef, StringRef> reasons[] = {
      {"AssignVariableOp", variable},
      {"ReadVariableOp", variable},
      {"ResourceGather", variable},
      {"VarHandleOp", variable},
      {"If", control},
      {"While", control},
      {"RandomUniform", random},
      {"StatelessRandomUniformV2", random},
      {"Placeholder", graph},
      {"PlaceholderWithDefault", graph},
  };
  for (auto [name, reason] : reasons)
    rules[name] = [reason = reason](TFImport &o) -> LogicalResult {
      return o.error() << reason;
    };
}
