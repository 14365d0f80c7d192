//===- TorchInPlace.cpp - operations that change a tensor -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchInPlace.h"

#include "TorchAliases.h"
#include "attn/Dialect/Torch/TorchScalarOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SetVector.h"

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
  std::string suffix = overload.empty() ? "" : ("." + overload).str();
  if (base.consume_front("__i") && base.consume_back("__")) // __iand__
    return (prefix + "__" + base + "__").str() + suffix;
  if (!base.consume_back("_") || base.ends_with("_") || base == "detach")
    return "";
  return (prefix + base).str() + suffix;
}

namespace {

/// The values that may share memory with one that is changed.
class Aliases {
public:
  Aliases(Operation *op, Value self);

  Value root() const { return values.front(); }
  /// From `self` to the lowest value that has all those under it that are read
  /// later and may be changed too.
  SmallVector<Value> changed() const;
  /// Those under `top`, from there down, that later operations need.
  SetVector<Value> needed(Value top) const;
  /// A value that is read later, and may have been changed or not.
  Value unclear(Value top) const;

private:
  Value parent(Value value) const {
    return value == root() ? Value() : value.getDefiningOp()->getOperand(0);
  }
  bool isReadLater(Value value) const {
    return llvm::any_of(value.getUsers(), [&](Operation *user) {
      return op->isBeforeInBlock(user);
    });
  }
  SmallVector<Value> path(Value value) const {
    SmallVector<Value> result;
    for (; value; value = parent(value))
      result.push_back(value);
    return result;
  }

  Operation *op;
  Value self;
  SetVector<Value> values; ///< parents first
};

} // namespace

Aliases::Aliases(Operation *op, Value self) : op(op), self(self) {
  Value root = self;
  while (Operation *view = root.getDefiningOp()) {
    if (!mayBeView(view))
      break;
    root = view->getOperand(0);
  }
  values.insert(root);
  for (unsigned next = 0; next < values.size(); ++next)
    for (OpOperand &use : values[next].getUses())
      if (use.getOperandNumber() == 0 && mayBeView(use.getOwner()) &&
          use.getOwner()->isBeforeInBlock(op))
        values.insert(use.getOwner()->result_begin(),
                      use.getOwner()->result_end());
}

SmallVector<Value> Aliases::changed() const {
  SmallVector<Value> chain = path(self);
  size_t count = 1;
  for (Value value : values) {
    if (value == self || !isReadLater(value))
      continue;
    SmallVector<Value> up = path(value);
    size_t meets = 0, below = 0;
    while (!llvm::is_contained(up, chain[meets]))
      ++meets;
    while (up[below] != chain[meets])
      ++below;
    if (meets && below && areApart(chain[meets - 1], up[below - 1]))
      continue;
    // the list that is taken apart is no tensor
    bool isList = isa<torch::ListType>(chain[meets].getType());
    count = std::max(count, meets + 1 + isList);
  }
  chain.truncate(count);
  return chain;
}

SetVector<Value> Aliases::needed(Value top) const {
  SetVector<Value> marked, result;
  for (Value value : values)
    if (isReadLater(value))
      for (Value above : path(value))
        marked.insert(above);
  for (Value value : values)
    if (marked.contains(value) && llvm::is_contained(path(value), top))
      result.insert(value);
  return result;
}

Value Aliases::unclear(Value top) const {
  for (Value value : values) {
    if (value == self || !isReadLater(value))
      continue;
    SmallVector<Value> both = path(value), chain = path(self);
    if (!llvm::is_contained(both, top))
      continue;
    llvm::append_range(both, chain);
    for (Value step : both)
      if (step != root() && !isView(step.getDefiningOp()) &&
          llvm::is_contained(path(step), top) && step != top)
        return value;
  }
  return Value();
}

static InFlightDiagnostic refuse(Operation *op) {
  return op->emitOpError("changes a tensor in place that is read later "
                         "through another view");
}

/// What the caller or a later call would see of the change is said, as the
/// compiled function does not do it.
static LogicalResult checkRoot(Operation *op, Value root) {
  if (auto argument = dyn_cast<BlockArgument>(root)) {
    if (!isa<torch::VTensorType>(root.getType()))
      return op->emitOpError("changes an argument of the function in place; "
                             "expected a function without such effects");
    op->emitWarning() << "'" << op->getName() << "' op changes argument "
                      << argument.getArgNumber()
                      << " in place; the caller's tensor is left as it is";
  }
  if (root.getDefiningOp<torch::ValueTensorLiteralOp>())
    op->emitWarning() << "'" << op->getName()
                      << "' op changes a tensor of the module in place; every "
                         "call starts from what the file holds";
  return success();
}

static LogicalResult replaceInPlaceOp(Operation *op, StringRef name) {
  OperationName functional(name, op->getContext());
  if (!functional.isRegistered() || op->getNumResults() != 1)
    return op->emitOpError("changes a tensor in place, and is not imported");
  Value self = op->getOperand(0);
  op->replaceAllUsesWith(ValueRange(self)); // it is the same tensor
  Aliases aliases(op, self);
  if (failed(checkRoot(op, aliases.root())))
    return failure();
  SmallVector<Value> chain = aliases.changed();
  if (Value other = aliases.unclear(chain.back())) {
    InFlightDiagnostic diag = refuse(op);
    for (Operation *user : other.getUsers())
      if (op->isBeforeInBlock(user))
        diag.attachNote(user->getLoc()) << "read here";
    return diag;
  }
  OpBuilder b(op);
  OperationState state(op->getLoc(), functional);
  state.addOperands(op->getOperands());
  state.addTypes(op->getResultTypes());
  Value top = b.create(state)->getResult(0);
  for (size_t at = 0; at + 1 < chain.size(); ++at) {
    if (isa<torch::ListType>(chain[at].getType()))
      continue; // written with its part
    top = writeThrough(b, chain[at], top);
    if (!top)
      return refuse(op);
  }
  // The views that are read later, of the changed tensor.
  IRMapping now;
  now.map(chain.back(), top);
  SetVector<Value> needed = aliases.needed(chain.back());
  for (Value value : needed)
    if (!now.contains(value))
      b.clone(*value.getDefiningOp(), now);
  if (chain.size() == 1)
    needed.insert(self);
  for (Value value : needed)
    value.replaceUsesWithIf(now.lookup(value), [&](OpOperand &use) {
      return op->isBeforeInBlock(use.getOwner());
    });
  op->erase();
  return success();
}

/// A tensor of the module is one literal where it is read: its uses are one
/// value, so that a change is seen by all.
static void joinLiterals(func::FuncOp function) {
  DenseMap<Attribute, torch::ValueTensorLiteralOp> first;
  for (auto literal : llvm::make_early_inc_range(
           function.front().getOps<torch::ValueTensorLiteralOp>())) {
    if (!isa<DenseResourceElementsAttr>(literal.getValue()))
      continue;
    auto [known, isNew] = first.try_emplace(literal.getValue(), literal);
    if (isNew || known->second.getType() != literal.getType())
      continue;
    literal.replaceAllUsesWith(known->second.getResult());
    literal.erase();
  }
}

LogicalResult attn::replaceInPlaceOps(func::FuncOp function) {
  SmallVector<Operation *> found;
  for (Operation &op : function.front())
    if (!functionalName(&op).empty())
      found.push_back(&op);
  if (!found.empty())
    joinLiterals(function);
  for (Operation *op : found)
    if (failed(replaceInPlaceOp(op, functionalName(op))))
      return failure();
  return success();
}
