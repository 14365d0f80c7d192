//===- EquivTypes.cpp - in which types two models compute -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EquivTypes.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

namespace {
/// The narrowest float that anything is computed in, and the first of what is.
struct Narrowest {
  Type type;
  Operation *op = nullptr;
};
} // namespace

static Narrowest narrowestOf(const Subject &subject) {
  Narrowest found;
  subject.unraised.get()->walk([&](Operation *op) {
    if (op->hasTrait<OpTrait::ConstantLike>() || isa<func::FuncOp>(op))
      return;
    for (Type result : op->getResultTypes()) {
      Type type = getElementTypeOrSelf(result);
      if (isa<FloatType>(type) &&
          (!found.op ||
           type.getIntOrFloatBitWidth() < found.type.getIntOrFloatBitWidth()))
        found = {type, op};
    }
  });
  return found;
}

std::optional<equiv::Difference> attn::compareTypes(const SubjectPair &pair,
                                                    const Trial &rounded,
                                                    bool isExact) {
  Narrowest first = narrowestOf(pair.first), second = narrowestOf(pair.second);
  if (!first.op || !second.op)
    return std::nullopt;
  // Types of two contexts are never the same.
  auto nameOf = [](Type type) {
    std::string name;
    llvm::raw_string_ostream(name) << type;
    return name;
  };
  std::string left = nameOf(first.type), right = nameOf(second.type);
  if (left == right && first.type.isF32() && isExact && rounded.relative > 1e-2)
    return equiv::Difference{
        equiv::Difference::Kind::Type,
        "in float64 both give the same, in " + left + " they do not", "", "",
        "one side adds numbers beside which others are lost in its type"};
  if (left == right)
    return std::nullopt;
  // More than the roundings of float32, which sums in another order make.
  constexpr double roundings = 1e-5;
  if (rounded.relative <= roundings)
    return std::nullopt;
  return equiv::Difference{
      equiv::Difference::Kind::Type,
      "the first graph computes in " + left + ", the second in " + right,
      equiv::textOf(first.op->getLoc()), equiv::textOf(second.op->getLoc())};
}
