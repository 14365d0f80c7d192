//===- TestPasses.td - passes that only tests use -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_LIB_TESTPASSES_TD
#define ATTN_TEST_LIB_TESTPASSES_TD

include "mlir/Pass/PassBase.td"

def AttnTestPlantBug : Pass<"attn-test-plant-bug", "::mlir::ModuleOp"> {
  let summary = "make a mistake on purpose, to see whether a test notices";
  let description = [{
    Rewrites the module as if the pass that made it had the bug. It is an error
    if there is no place for it.

    ```
    attn-test-opt layer.mlir --attn-import --attn-test-plant-bug=bug=scale-lost
    ```
  }];
  let options = [
    Option<"bug", "bug", "std::string", /*default=*/"",
           "its name; an unknown one lists all">
  ];
}

def AttnTestEmitExp2 : Pass<"attn-test-emit-exp2", "::mlir::ModuleOp"> {
  let summary = "write math.exp2 and math.tanh on vectors as the CPU schedule of attention does";
  let options = [
    Option<"scale", "scale", "bool", /*default=*/"false",
           "the CPU has vreduceps and vscalefps (AVX-512)">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::math::MathDialect", "::mlir::vector::VectorDialect"
  ];
}

#endif // ATTN_TEST_LIB_TESTPASSES_TD
