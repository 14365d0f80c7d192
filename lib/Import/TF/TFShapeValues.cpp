//===- TFShapeValues.cpp - tensors of sizes as index arithmetic -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Keras computes shapes as small integer tensors: Shape, then GatherV2, Prod,
// ConcatV2, Pack, ... Here every element of such a tensor is a constant or a
// value of type index. The imported tensor is a constant or one
// tensor.from_elements, from which the next operation reads its elements; it
// vanishes unless it is used as data.
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;

using Elements = SmallVector<OpFoldResult>;

//===----------------------------------------------------------------------===//
// Arithmetic of sizes
//===----------------------------------------------------------------------===//

namespace {
/// An operation on two sizes, on numbers and on values.
struct Arithmetic {
  std::optional<int64_t> (*fold)(int64_t, int64_t);
  Value (*build)(OpBuilder &, Location, Value, Value);
};
} // namespace

template <typename Op>
static Value build(OpBuilder &b, Location loc, Value x, Value y) {
  return Op::create(b, loc, x, y);
}

static const Arithmetic *arithmeticOf(StringRef name) {
  using N = std::optional<int64_t>;
  static const Arithmetic
      add = {[](int64_t x, int64_t y) { return N(x + y); },
             build<arith::AddIOp>},
      sub = {[](int64_t x, int64_t y) { return N(x - y); },
             build<arith::SubIOp>},
      mul = {[](int64_t x, int64_t y) { return N(x * y); },
             build<arith::MulIOp>},
      divide = {[](int64_t x, int64_t y) {
                  return y ? N(llvm::divideFloorSigned(x, y)) : N();
                },
                build<arith::FloorDivSIOp>},
      modulo = {[](int64_t x, int64_t y) {
                  return y ? N(x - llvm::divideFloorSigned(x, y) * y) : N();
                },
                nullptr},
      maximum = {[](int64_t x, int64_t y) { return N(std::max(x, y)); },
                 build<arith::MaxSIOp>},
      minimum = {[](int64_t x, int64_t y) { return N(std::min(x, y)); },
                 build<arith::MinSIOp>};
  return llvm::StringSwitch<const Arithmetic *>(name)
      .Cases({"Add", "AddV2"}, &add)
      .Case("Sub", &sub)
      .Case("Mul", &mul)
      .Case("FloorDiv", &divide)
      .Case("FloorMod", &modulo)
      .Case("Maximum", &maximum)
      .Case("Minimum", &minimum)
      .Default(nullptr);
}

static std::optional<OpFoldResult> compute(TFImport &o, const Arithmetic &how,
                                           OpFoldResult x, OpFoldResult y) {
  std::optional<int64_t> a = getConstantIntValue(x), b = getConstantIntValue(y);
  if (a && b) {
    if (std::optional<int64_t> folded = how.fold(*a, *b))
      return OpFoldResult(o.builder.getIndexAttr(*folded));
    return std::nullopt;
  }
  bool divides = how.build == build<arith::FloorDivSIOp>;
  bool adds = how.build == build<arith::AddIOp>;
  if (b == 0 && (adds || how.build == build<arith::SubIOp>))
    return x;
  if (a == 0 && adds)
    return y;
  if (x == y && (how.build == build<arith::MaxSIOp> ||
                 how.build == build<arith::MinSIOp>))
    return x;
  if (how.build == build<arith::MulIOp>)
    return o.product(x, y);
  // Dividing by what may be 0 is left to the tensor operation, which guards it.
  if (!how.build || (divides && b.value_or(0) <= 0))
    return std::nullopt;
  if (divides && b == 1)
    return x;
  return OpFoldResult(how.build(o.builder, o.loc, o.asIndex(x), o.asIndex(y)));
}

OpFoldResult TFImport::sum(OpFoldResult x, OpFoldResult y) {
  return *compute(*this, *arithmeticOf("Add"), x, y);
}
OpFoldResult TFImport::difference(OpFoldResult x, OpFoldResult y) {
  return *compute(*this, *arithmeticOf("Sub"), x, y);
}
OpFoldResult TFImport::smaller(OpFoldResult x, OpFoldResult y) {
  return *compute(*this, *arithmeticOf("Minimum"), x, y);
}
OpFoldResult TFImport::larger(OpFoldResult x, OpFoldResult y) {
  return *compute(*this, *arithmeticOf("Maximum"), x, y);
}

LogicalResult TFImport::atMost(OpFoldResult x, OpFoldResult y, StringRef what) {
  std::optional<int64_t> a = getConstantIntValue(x), b = getConstantIntValue(y);
  if (a && b && *a > *b)
    return error() << what << ": " << *a << " is above " << *b;
  if ((a && b) || x == y)
    return success();
  Value holds = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sle,
                                      asIndex(x), asIndex(y));
  cf::AssertOp::create(builder, loc, holds, what);
  return success();
}

//===----------------------------------------------------------------------===//
// Operations on vectors of sizes
//===----------------------------------------------------------------------===//

static std::optional<Elements>
elementwise(TFImport &o, ArrayRef<Elements> operands, const Arithmetic &how) {
  size_t count = std::max(operands[0].size(), operands[1].size());
  Elements result;
  for (size_t i = 0; i < count; ++i) {
    auto at = [&](const Elements &from) {
      return from[from.size() == 1 ? 0 : i];
    };
    if ((operands[0].size() != 1 && operands[0].size() != count) ||
        (operands[1].size() != 1 && operands[1].size() != count))
      return std::nullopt;
    auto value = compute(o, how, at(operands[0]), at(operands[1]));
    if (!value)
      return std::nullopt;
    result.push_back(*value);
  }
  return result;
}

static std::optional<Elements> reduced(TFImport &o, const Elements &elements,
                                       StringRef name) {
  if (o.type(0).getRank() != 1)
    return std::nullopt;
  const Arithmetic *how = arithmeticOf(llvm::StringSwitch<StringRef>(name)
                                           .Case("Prod", "Mul")
                                           .Case("Sum", "Add")
                                           .Case("Max", "Maximum")
                                           .Case("Min", "Minimum")
                                           .Default(""));
  auto axes = o.integers(1);
  if (!how || !axes || axes->size() != 1 ||
      (elements.empty() && name != "Prod"))
    return std::nullopt;
  if (elements.empty())
    return Elements{o.builder.getIndexAttr(1)};
  OpFoldResult result = elements.front();
  for (OpFoldResult element : llvm::drop_begin(elements)) {
    auto next = compute(o, *how, result, element);
    if (!next)
      return std::nullopt;
    result = *next;
  }
  return Elements{result};
}

static std::optional<Elements> gathered(TFImport &o, const Elements &from) {
  auto indices = o.integers(1);
  if (!indices || o.type(0).getRank() != 1)
    return std::nullopt;
  Elements result;
  for (int64_t index : *indices) {
    if (index < 0 || index >= static_cast<int64_t>(from.size()))
      return std::nullopt;
    result.push_back(from[index]);
  }
  return result;
}

/// shape[begin:end:stride] of a vector, an element of it, or a new dimension.
static std::optional<Elements> sliced(TFImport &o, const Elements &from) {
  auto op = cast<tf::StridedSliceOp>(o.op);
  auto begin = o.integers(1), end = o.integers(2), stride = o.integers(3);
  if (!begin || !end || !stride || begin->size() != 1 || end->size() != 1 ||
      stride->size() != 1 || o.type(0).getRank() != 1 || op.getEllipsisMask() ||
      op.getNewAxisMask() || stride->front() <= 0)
    return std::nullopt;
  int64_t count = from.size();
  auto clamp = [&](int64_t at) {
    return std::clamp<int64_t>(at < 0 ? at + count : at, 0, count);
  };
  int64_t first = op.getBeginMask() & 1 ? 0 : clamp(begin->front());
  if (op.getShrinkAxisMask() & 1) {
    int64_t at = begin->front() < 0 ? begin->front() + count : begin->front();
    if (at < 0 || at >= count)
      return std::nullopt;
    return Elements{from[at]};
  }
  int64_t last = op.getEndMask() & 1 ? count : clamp(end->front());
  Elements result;
  for (int64_t at = first; at < last; at += stride->front())
    result.push_back(from[at]);
  return result;
}

static std::optional<Elements> range(ArrayRef<Elements> operands, Builder &b) {
  if (llvm::any_of(operands, [](const Elements &e) { return e.size() != 1; }))
    return std::nullopt;
  auto start = getConstantIntValue(operands[0][0]),
       limit = getConstantIntValue(operands[1][0]),
       delta = getConstantIntValue(operands[2][0]);
  if (!start || !limit || !delta || *delta == 0)
    return std::nullopt;
  Elements result;
  for (int64_t at = *start; *delta > 0 ? at < *limit : at > *limit;
       at += *delta) {
    if (result.size() >= 64)
      return std::nullopt;
    result.push_back(b.getIndexAttr(at));
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

static std::optional<Elements> evaluate(TFImport &o, StringRef name,
                                        ArrayRef<Elements> operands) {
  if (const Arithmetic *how = arithmeticOf(name))
    return elementwise(o, operands, *how);
  Elements all;
  for (const Elements &elements : operands)
    llvm::append_range(all, elements);
  auto lastRank = [&] { return o.type(o.operands.size() - 1).getRank(); };
  if (name == "Pack" && !operands.empty() && o.type(0).getRank() == 0)
    return all;
  if (name == "ConcatV2" && lastRank() == 0 && o.type(0).getRank() == 1) {
    all.pop_back();
    return all;
  }
  if (name == "Cast" || name == "Identity" || name == "StopGradient")
    return operands[0];
  if (name == "Reshape" || name == "ExpandDims" || name == "Squeeze")
    return operands[0];
  if (name == "Neg") {
    Elements zero = {o.builder.getIndexAttr(0)};
    return elementwise(o, {zero, operands[0]}, *arithmeticOf("Sub"));
  }
  if (name == "Range")
    return range(operands, o.builder);
  if (name == "GatherV2" || name == "Gather")
    return gathered(o, operands[0]);
  if (name == "StridedSlice")
    return sliced(o, operands[0]);
  return reduced(o, operands[0], name);
}

bool attn::importTFShapeValue(TFImport &o) {
  if (o.op->getNumResults() != 1 || o.op->getNumOperands() == 0)
    return false;
  auto integer = dyn_cast<IntegerType>(
      cast<TensorType>(o.op->getResult(0).getType()).getElementType());
  if (!integer || integer.getWidth() < 32 || integer.isUnsigned())
    return false;
  SmallVector<Elements> operands;
  for (auto [position, operand] : llvm::enumerate(o.operands)) {
    auto elements = knownElements(operand);
    if (!elements || o.isUnsigned(position) ||
        cast<RankedTensorType>(operand.getType()).getRank() > 1)
      return false;
    operands.push_back(*elements);
  }
  StringRef name = o.op->getName().stripDialect();
  // The result's own type says whether one element is a scalar or a vector.
  auto declared = dyn_cast<RankedTensorType>(o.op->getResult(0).getType());
  if (!declared || declared.getRank() > 1)
    return false;
  auto elements = evaluate(o, name, operands);
  if (!elements)
    return false;
  SmallVector<int64_t> shape(declared.getRank(), elements->size());
  if (declared.getRank() == 0 && elements->size() != 1)
    return false;
  o.results.push_back(o.fromElements(
      *elements, RankedTensorType::get(shape, o.resultElement())));
  return true;
}
