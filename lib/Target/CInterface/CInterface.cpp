//===- CInterface.cpp - public functions become C functions ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCINTERFACE
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Private functions with a body are no symbols of the object.
static void makeInternal(ModuleOp module) {
  auto internal =
      LLVM::LinkageAttr::get(module.getContext(), LLVM::Linkage::Internal);
  for (auto function : module.getOps<func::FuncOp>())
    if (function.isPrivate() && !function.isDeclaration())
      function->setAttr("llvm.linkage", internal);
}

/// Whether attn-c-interface has work to do on `function`.
static bool needsCFunction(func::FuncOp function) {
  return function.isPublic() && !function.isDeclaration() &&
         !function->hasAttr(attn::kCFunctionAttr);
}

/// Fails with a diagnostic when `function` has a form this pass cannot take.
static LogicalResult verifyForm(func::FuncOp function, ModuleOp module) {
  if (!llvm::hasSingleElement(function.getBody()))
    return function.emitError()
           << "function '" << function.getSymName() << "' has "
           << function.getBody().getBlocks().size()
           << " blocks; expected straight-line code";
  if (!SymbolTable::symbolKnownUseEmpty(function, module))
    return function.emitError()
           << "public function '" << function.getSymName()
           << "' is called in the module and could not be inlined; make it "
              "private or remove the recursion";
  return attn::verifyCTypes(function);
}

static LogicalResult buildInterface(func::FuncOp function,
                                    SymbolTable &symbols) {
  auto module = cast<ModuleOp>(symbols.getOp());
  if (failed(verifyForm(function, module)))
    return failure();
  std::string name = attn::getCName(function.getSymName());
  FunctionType type = function.getFunctionType();
  bool hasDynamicResult = llvm::any_of(
      type.getResults(), [](Type t) { return attn::getNumCSizes(t) != 0; });
  SmallVector<std::string> created = {name, name + "_status_text",
                                      name + "_shapes", name + "_body"};
  if (hasDynamicResult)
    created.push_back(name + "_output_sizes");
  for (StringRef symbol : created)
    if (Operation *other = symbols.lookup(symbol); other && other != function) {
      InFlightDiagnostic diag = function.emitError()
                                << "the function '" << symbol << "' for '"
                                << function.getSymName()
                                << "' has the name of another function; rename "
                                   "one of them";
      diag.attachNote(other->getLoc()) << "the other function";
      return diag;
    }

  FailureOr<func::FuncOp> shapes =
      attn::buildShapeFunction(function, name + "_shapes");
  if (failed(shapes))
    return failure();
  attn::makeDestinationForm(function, name + "_body");
  attn::buildCFunction(function, *shapes, type, name);
  if (hasDynamicResult)
    attn::buildOutputSizesFunction(*shapes, type, name + "_output_sizes");
  OpBuilder builder(function);
  attn::buildStatusTextFunction(builder, function.getLoc(),
                                name + "_status_text");
  return success();
}

namespace {
struct CInterface : attn::impl::AttnCInterfaceBase<CInterface> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    auto functions =
        llvm::filter_to_vector(module.getOps<func::FuncOp>(), needsCFunction);
    for (func::FuncOp function : functions) {
      // Names change as functions are built, so the table is made anew.
      SymbolTable symbols(module);
      if (failed(buildInterface(function, symbols)))
        return signalPassFailure();
    }
    makeInternal(module);
  }
};
} // namespace
