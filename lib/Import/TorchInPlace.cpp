//===- TorchInPlace.cpp - operations that change a tensor -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchInPlace.h"

#include "attn/Dialect/Torch/Torch.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::attn;

/// `torch.aten.relu` of `torch.aten.relu_`; empty for any other operation.
/// (`detach_` changes what PyTorch records, not the tensor.)
static std::string functionalName(Operation *op) {
  StringRef name = op->getName().getStringRef();
  StringRef prefix = "torch.aten.";
  if (!name.consume_front(prefix))
    return "";
  auto [base, overload] = name.split('.');
  if (!base.consume_back("_") || base.ends_with("_") || base == "detach")
    return "";
  return (prefix + base + (overload.empty() ? "" : ".") + overload).str();
}

/// Whether the result may be the same memory as the first operand.
static bool mayBeView(Operation *op) {
  static const llvm::StringSet<> views = {"torch.aten.view",
                                          "torch.aten.reshape",
                                          "torch.aten._reshape_alias",
                                          "torch.aten.view_as",
                                          "torch.aten.reshape_as",
                                          "torch.aten.flatten.using_ints",
                                          "torch.aten.unflatten.int",
                                          "torch.aten.squeeze",
                                          "torch.aten.squeeze.dim",
                                          "torch.aten.squeeze.dims",
                                          "torch.prims.squeeze",
                                          "torch.prims.collapse",
                                          "torch.aten.unsqueeze",
                                          "torch.aten.permute",
                                          "torch.aten.transpose.int",
                                          "torch.aten.t",
                                          "torch.aten.numpy_T",
                                          "torch.aten.mT",
                                          "torch.aten.movedim.int",
                                          "torch.aten.movedim.intlist",
                                          "torch.aten.expand",
                                          "torch.aten.expand_as",
                                          "torch.aten.broadcast_to",
                                          "torch.aten.slice.Tensor",
                                          "torch.aten.narrow",
                                          "torch.aten.select.int",
                                          "torch.aten.split.Tensor",
                                          "torch.aten.split_with_sizes",
                                          "torch.aten.split.sizes",
                                          "torch.aten.chunk",
                                          "torch.aten.unbind.int",
                                          "torch.prim.ListUnpack",
                                          "torch.aten.__getitem__.t",
                                          "torch.aten.detach_",
                                          "torch.aten.detach",
                                          "torch.aten.alias",
                                          "torch.aten.contiguous",
                                          "torch.aten.to.dtype",
                                          "torch.aten.to.dtype_layout",
                                          "torch.aten.to.device",
                                          "torch.aten.to.other",
                                          "torch.aten.type_as",
                                          "torch.aten.dropout",
                                          "torch.copy.to_tensor",
                                          "torch.copy.to_vtensor",
                                          "torch.derefine",
                                          "torch.tensor_static_info_cast"};
  return views.contains(op->getName().getStringRef());
}

/// Every value that may share memory with `value`.
static SetVector<Value> aliasesOf(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!mayBeView(op))
      break;
    value = op->getOperand(0);
  }
  SetVector<Value> aliases;
  aliases.insert(value);
  for (unsigned next = 0; next < aliases.size(); ++next)
    for (OpOperand &use : aliases[next].getUses())
      if (use.getOperandNumber() == 0 && mayBeView(use.getOwner()))
        aliases.insert(use.getOwner()->result_begin(),
                       use.getOwner()->result_end());
  return aliases;
}

static LogicalResult replaceInPlaceOp(Operation *op, StringRef name) {
  OperationName functional(name, op->getContext());
  if (!functional.isRegistered() || op->getNumResults() != 1)
    return op->emitOpError("changes a tensor in place, and is not imported");
  Value self = op->getOperand(0);
  SetVector<Value> aliases = aliasesOf(self);
  if (isa<BlockArgument>(aliases.front()))
    return op->emitOpError("changes an argument of the function in place; "
                           "expected a function without such effects");
  for (Value alias : aliases)
    for (Operation *user : alias.getUsers())
      if (alias != self && op->isBeforeInBlock(user))
        return op->emitOpError("changes a tensor in place that is read later "
                               "through another view")
                   .attachNote(user->getLoc())
               << "read here";
  OperationState state(op->getLoc(), functional);
  state.addOperands(op->getOperands());
  state.addTypes(op->getResultTypes());
  Operation *replacement = OpBuilder(op).create(state);
  Value result = replacement->getResult(0);
  op->replaceAllUsesWith(replacement);
  self.replaceUsesWithIf(result, [&](OpOperand &use) {
    return replacement->isBeforeInBlock(use.getOwner());
  });
  op->erase();
  return success();
}

LogicalResult attn::replaceInPlaceOps(func::FuncOp function) {
  for (Operation &op : llvm::make_early_inc_range(function.front()))
    if (std::string name = functionalName(&op); !name.empty())
      if (failed(replaceInPlaceOp(&op, name)))
        return failure();
  return success();
}
