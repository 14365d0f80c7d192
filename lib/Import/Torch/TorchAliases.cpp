//===- TorchAliases.cpp - values that share memory ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchAliases.h"

#include "attn/Dialect/Torch/TorchScalarOps.h"
#include "attn/Dialect/Torch/TorchViewOps.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

static StringRef nameOf(Operation *op) { return op->getName().getStringRef(); }

/// Row-major reshapes that never copy.
static bool isReshape(Operation *op) {
  static const llvm::StringSet<> names = {
      "torch.aten.view",           "torch.aten.view_as",
      "torch.aten._reshape_alias", "torch.aten.unflatten.int",
      "torch.aten.squeeze",        "torch.aten.squeeze.dim",
      "torch.aten.squeeze.dims",   "torch.prims.squeeze",
      "torch.aten.unsqueeze"};
  return names.contains(nameOf(op));
}

/// Copies, unless the elements already are as they are asked for.
static bool isReshapeOrCopy(Operation *op) {
  static const llvm::StringSet<> names = {
      "torch.aten.reshape", "torch.aten.reshape_as",
      "torch.aten.flatten.using_ints", "torch.prims.collapse",
      "torch.aten.contiguous"};
  return names.contains(nameOf(op));
}

static bool isPart(Operation *op) {
  static const llvm::StringSet<> names = {
      "torch.aten.slice.Tensor", "torch.aten.narrow", "torch.aten.select.int",
      "torch.aten.diagonal"};
  return names.contains(nameOf(op));
}

static bool isSplit(Operation *op) {
  static const llvm::StringSet<> names = {
      "torch.aten.split.Tensor", "torch.aten.split_with_sizes",
      "torch.aten.split.sizes", "torch.aten.chunk", "torch.aten.unbind.int"};
  return names.contains(nameOf(op));
}

static bool isPermutation(Operation *op) {
  static const llvm::StringSet<> names = {"torch.aten.permute",
                                          "torch.aten.transpose.int",
                                          "torch.aten.t",
                                          "torch.aten.numpy_T",
                                          "torch.aten.mT",
                                          "torch.aten.movedim.int",
                                          "torch.aten.movedim.intlist"};
  return names.contains(nameOf(op));
}

static bool isCast(Operation *op) {
  static const llvm::StringSet<> names = {
      "torch.aten.to.dtype", "torch.aten.to.dtype_layout",
      "torch.aten.to.device", "torch.aten.to.other", "torch.aten.type_as"};
  return names.contains(nameOf(op));
}

/// The same elements under another name.
static bool isSame(Operation *op) {
  static const llvm::StringSet<> names = {
      "torch.aten.detach", "torch.aten.detach_", "torch.aten.alias",
      "torch.aten.dropout"};
  return names.contains(nameOf(op));
}

/// Views that are only read here: nothing is written through them.
static bool isOtherView(Operation *op) {
  static const llvm::StringSet<> names = {"torch.aten.expand",
                                          "torch.aten.expand_as",
                                          "torch.aten.broadcast_to",
                                          "torch.prim.ListUnpack",
                                          "torch.aten.__getitem__.t",
                                          "torch.copy.to_tensor",
                                          "torch.copy.to_vtensor",
                                          "torch.derefine",
                                          "torch.tensor_static_info_cast"};
  return names.contains(nameOf(op));
}

/// Null where the file does not say.
static Type dtypeOf(Value value) {
  if (auto tensor = dyn_cast<VTensorType>(value.getType()))
    return tensor.getDtype();
  if (auto tensor = dyn_cast<TensorObjectType>(value.getType()))
    return tensor.getDtype();
  return Type();
}

static std::optional<int64_t> integerOf(Value value) {
  auto constant = value.getDefiningOp<ConstantIntOp>();
  return constant ? std::optional<int64_t>(constant.getValue()) : std::nullopt;
}

/// Whether a cast was asked to copy in any case.
static bool copies(Operation *op) {
  Value flag = TypeSwitch<Operation *, Value>(op)
                   .Case<AtenToDtypeOp, AtenToDtypeLayoutOp, AtenToDeviceOp,
                         AtenToOtherOp>([](auto to) { return to.getCopy(); })
                   .Default(Value());
  auto constant = flag ? flag.getDefiningOp<ConstantBoolOp>() : nullptr;
  return constant && constant.getValue();
}

bool attn::mayBeView(Operation *op) {
  if (isCast(op)) {
    if (copies(op))
      return false;
    Type from = dtypeOf(op->getOperand(0)), to = dtypeOf(op->getResult(0));
    return !from || !to || from == to;
  }
  return isReshape(op) || isReshapeOrCopy(op) || isPart(op) || isSplit(op) ||
         isPermutation(op) || isSame(op) || isOtherView(op);
}

/// Whether the elements surely are in row-major order without gaps.
static bool isContiguous(Value value) {
  static const llvm::StringSet<> makers = {"torch.vtensor.literal",
                                           "torch.aten.zeros",
                                           "torch.aten.ones",
                                           "torch.aten.full",
                                           "torch.aten.empty.memory_format",
                                           "torch.aten.eye",
                                           "torch.aten.arange",
                                           "torch.aten.arange.start",
                                           "torch.aten.arange.start_step",
                                           "torch.aten.new_zeros",
                                           "torch.aten.new_ones",
                                           "torch.aten.new_full",
                                           "torch.aten.new_empty",
                                           "torch.aten.contiguous",
                                           "torch.aten.mm",
                                           "torch.aten.bmm",
                                           "torch.aten.addmm",
                                           "torch.aten.baddbmm",
                                           "torch.aten.matmul",
                                           "torch.aten.linear",
                                           "torch.aten.cat",
                                           "torch.aten.stack",
                                           "torch.aten.embedding",
                                           "torch.aten.layer_norm"};
  static const llvm::StringSet<> keepers = {
      "torch.aten.slice_scatter",    "torch.aten.select_scatter",
      "torch.aten.diagonal_scatter", "torch.aten.index_put",
      "torch.aten.index_copy",       "torch.aten.copy",
      "torch.aten.fill.Scalar",      "torch.aten.masked_fill.Scalar",
      "torch.aten.mul.Scalar",       "torch.aten.div.Scalar",
      "torch.aten.add.Scalar"};
  Operation *op = value.getDefiningOp();
  if (!op)
    return false;
  if (makers.contains(nameOf(op)))
    return true;
  return (isReshape(op) || isReshapeOrCopy(op) || isSame(op) ||
          keepers.contains(nameOf(op))) &&
         isContiguous(op->getOperand(0));
}

bool attn::isView(Operation *op) {
  if (auto contiguous = dyn_cast<AtenContiguousOp>(op))
    if (integerOf(contiguous.getMemoryFormat()) != 0) // not row-major
      return false;
  if (isReshapeOrCopy(op))
    return isContiguous(op->getOperand(0));
  return mayBeView(op) && !isa<CopyToValueTensorOp, CopyToNonValueTensorOp>(op);
}

bool attn::areApart(Value lhs, Value rhs) {
  auto unpack = lhs.getDefiningOp<PrimListUnpackOp>();
  if (!unpack || unpack != rhs.getDefiningOp() || lhs == rhs)
    return false;
  Operation *list = unpack.getOperand().getDefiningOp();
  return list && isSplit(list);
}

//===----------------------------------------------------------------------===//
// Writing through a view
//===----------------------------------------------------------------------===//

static Value create(OpBuilder &b, Location loc, StringRef name,
                    ValueRange operands, Type type) {
  OperationState state(loc, name);
  state.addOperands(operands);
  state.addTypes(type);
  return b.create(state)->getResult(0);
}

static Value integer(OpBuilder &b, Location loc, int64_t value) {
  OperationState state(loc, ConstantIntOp::getOperationName());
  state.addAttribute("value", b.getI64IntegerAttr(value));
  state.addTypes(IntType::get(b.getContext()));
  return b.create(state)->getResult(0);
}

static Value throughPart(OpBuilder &b, Operation *op, Value written) {
  Location loc = written.getLoc();
  Value self = op->getOperand(0);
  SmallVector<Value> operands = {self, written};
  llvm::append_range(operands, op->getOperands().drop_front());
  StringRef name = "torch.aten.slice_scatter";
  if (isa<AtenSelectIntOp>(op))
    name = "torch.aten.select_scatter";
  if (isa<AtenDiagonalOp>(op))
    name = "torch.aten.diagonal_scatter";
  if (isa<AtenNarrowOp>(op)) {
    Value &end = operands.back();
    end = create(b, loc, "torch.aten.add.int", {operands[3], end},
                 IntType::get(b.getContext()));
    operands.push_back(integer(b, loc, 1));
  }
  return create(b, loc, name, operands, self.getType());
}

/// The inverse of a list of dimensions as a list; null if it is not constant.
static Value inverse(OpBuilder &b, Location loc, Value list) {
  auto dims = list.getDefiningOp<PrimListConstructOp>();
  if (!dims)
    return Value();
  int64_t rank = dims.getElements().size();
  SmallVector<Value> inverted(rank);
  for (auto [position, element] : llvm::enumerate(dims.getElements())) {
    std::optional<int64_t> dim = integerOf(element);
    if (!dim || *dim < -rank || *dim >= rank)
      return Value();
    inverted[*dim < 0 ? *dim + rank : *dim] = integer(b, loc, position);
  }
  if (llvm::is_contained(inverted, Value()))
    return Value();
  return create(b, loc, PrimListConstructOp::getOperationName(), inverted,
                list.getType());
}

static Value throughPermutation(OpBuilder &b, Operation *op, Value written) {
  SmallVector<Value> operands(op->getOperands());
  Type type = operands.front().getType();
  operands.front() = written;
  if (isa<AtenPermuteOp>(op))
    operands[1] = inverse(b, written.getLoc(), operands[1]);
  if (isa<AtenMovedimIntOp, AtenMovedimIntlistOp>(op))
    std::swap(operands[1], operands[2]);
  if (llvm::is_contained(operands, Value()))
    return Value();
  return create(b, written.getLoc(), nameOf(op), operands, type);
}

/// A part of a split, whose sizes the file has to state.
static Value throughSplit(OpBuilder &b, Operation *split, OpResult part,
                          Value written) {
  Location loc = written.getLoc();
  Value self = split->getOperand(0), dimOperand = split->getOperands().back();
  int64_t number = part.getResultNumber();
  if (isa<AtenUnbindIntOp>(split))
    return create(b, loc, "torch.aten.select_scatter",
                  {self, written, dimOperand, integer(b, loc, number)},
                  self.getType());
  std::optional<int64_t> dim = integerOf(dimOperand);
  int64_t end = 0, start = 0;
  for (int64_t i = 0; i <= number; ++i) {
    auto type = dyn_cast<VTensorType>(part.getOwner()->getResult(i).getType());
    if (!type || !type.getRanked() || !dim)
      return Value();
    int64_t rank = type.getShape().size(), at = *dim < 0 ? *dim + rank : *dim;
    if (at < 0 || at >= rank || ShapedType::isDynamic(type.getShape()[at]))
      return Value();
    start = end;
    end += type.getShape()[at];
  }
  return create(b, loc, "torch.aten.slice_scatter",
                {self, written, dimOperand, integer(b, loc, start),
                 integer(b, loc, end), integer(b, loc, 1)},
                self.getType());
}

Value attn::writeThrough(OpBuilder &b, Value view, Value written) {
  Operation *op = view.getDefiningOp();
  if (isPart(op))
    return throughPart(b, op, written);
  if (isPermutation(op))
    return throughPermutation(b, op, written);
  if (isSame(op) || isCast(op) || isa<AtenContiguousOp>(op))
    return written;
  if (isReshape(op) || isReshapeOrCopy(op))
    return create(b, written.getLoc(), "torch.aten.view_as",
                  {written, op->getOperand(0)}, op->getOperand(0).getType());
  if (isa<PrimListUnpackOp>(op))
    if (Operation *split = op->getOperand(0).getDefiningOp())
      if (isSplit(split))
        return throughSplit(b, split, cast<OpResult>(view), written);
  return Value();
}
