//===- WeightArguments.cpp - weights as arguments of their function -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Dialect/Torch/TorchScalarOps.h"
#include "attn/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/TypeSwitch.h"

#include <cmath>

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNWEIGHTARGUMENTS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

// The constant of a framework or of upstream; null if it is none.
static ElementsAttr constantOf(Operation *op) {
  return llvm::TypeSwitch<Operation *, ElementsAttr>(op)
      .Case([](torch::ValueTensorLiteralOp literal) {
        return dyn_cast<ElementsAttr>(literal.getValueAttr());
      })
      .Case([](tf::ConstOp constant) { return constant.getValue(); })
      .Case([](arith::ConstantOp constant) {
        return dyn_cast<ElementsAttr>(constant.getValue());
      })
      .Default(ElementsAttr());
}

// Numbers of masks: nothing else is in a tensor that is one.
static bool isOfMask(double value) {
  return value == 0.0 || value == 1.0 || !std::isfinite(value) || value <= -1e3;
}

// Floats with a dimension, but for masks.
static bool isWeight(ElementsAttr elements) {
  auto type = elements ? dyn_cast<RankedTensorType>(elements.getShapedType())
                       : RankedTensorType();
  if (!type || !isa<FloatType>(type.getElementType()) || type.getRank() == 0 ||
      type.getNumElements() == 0)
    return false;
  auto dense = dyn_cast<DenseFPElementsAttr>(elements);
  if (!dense)
    return true; // in a resource: as many numbers as masks never have
  if (dense.isSplat()) {
    double value = FloatAttr::getValueAsDouble(dense.getSplatValue<APFloat>());
    return std::isfinite(value) && value > -1e3;
  }
  return !llvm::all_of(dense.getValues<APFloat>(), [&](const APFloat &value) {
    return isOfMask(FloatAttr::getValueAsDouble(value));
  });
}

namespace {
struct WeightArguments : attn::impl::AttnWeightArgumentsBase<WeightArguments> {
  void runOnOperation() override {
    SmallVector<NamedAttribute> all;
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (function.isPublic() && !function.isExternal())
        all.emplace_back(function.getName(), convert(function));
    getOperation()->setAttr("attn.weights",
                            DictionaryAttr::get(&getContext(), all));
  }

  // The values of the new arguments.
  ArrayAttr convert(func::FuncOp function) {
    SmallVector<Operation *> constants;
    for (Operation &op : function.getBody().front())
      if (isWeight(constantOf(&op)))
        constants.push_back(&op);
    SmallVector<Attribute> values;
    DenseMap<std::pair<Attribute, Type>, Value> known;
    for (Operation *op : constants) {
      ElementsAttr elements = constantOf(op);
      Type type = op->getResult(0).getType();
      // A resource is one tensor of the framework, written down wherever it is
      // used. Equal numbers alone may be two tensors: biases begin equal.
      bool isShared = isa<DenseResourceElementsAttr>(elements);
      Value argument = isShared ? known.lookup({elements, type}) : Value();
      if (!argument) {
        argument = function.getBody().front().addArgument(type, op->getLoc());
        values.push_back(elements);
        if (isShared)
          known[{elements, type}] = argument;
      }
      op->getResult(0).replaceAllUsesWith(argument);
      op->erase();
    }
    function.setType(FunctionType::get(
        &getContext(), function.getBody().front().getArgumentTypes(),
        function.getResultTypes()));
    return ArrayAttr::get(&getContext(), values);
  }
};
} // namespace
