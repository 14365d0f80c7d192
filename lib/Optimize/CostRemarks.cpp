//===- CostRemarks.cpp - operations and bytes of each operation -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCOST
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

namespace {
struct Sums {
  double operations = 0.0, bytes = 0.0;
  int64_t unknown = 0;

  /// The product of `sizes`, unknown ones counted.
  double count(ArrayRef<int64_t> sizes) {
    double product = 1.0;
    for (int64_t size : sizes) {
      bool isKnown = !ShapedType::isDynamic(size);
      unknown += !isKnown;
      product *= isKnown ? size : 1.0;
    }
    return product;
  }
};
} // namespace

static SmallVector<int64_t> sizesOf(ArrayRef<int64_t> all,
                                    ArrayRef<unsigned> dims) {
  return llvm::map_to_vector(dims, [&](unsigned dim) { return all[dim]; });
}

/// Scores, their exponentials, and values with weights.
static double countAttention(Sums &sums, AttentionOp op) {
  std::string error;
  AttentionDims dims =
      *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                          op.getOutputMap(), error);
  SmallVector<int64_t> all = op.getStaticIterationSizes();
  double scores = sums.count(sizesOf(all, dims.scores()));
  double head = sums.count(sizesOf(all, dims.head));
  return scores * (2 * head + 1 + 2 * sums.count(sizesOf(all, dims.value)));
}

/// Each element of the logits once, each value multiplied and added.
static double countPool(Sums &sums, PoolOp op) {
  double count = sums.count(op.getLogits().getType().getShape());
  for (Value value : op.getValues())
    count += 2 * sums.count(cast<ShapedType>(value.getType()).getShape());
  return count;
}

/// Every operation of the body at every position of the loops.
static double countLinalg(Sums &sums, linalg::LinalgOp op) {
  double each = llvm::count_if(*op.getBlock(), [](Operation &inner) {
    return !isa<linalg::YieldOp, linalg::IndexOp, arith::ConstantOp>(inner);
  });
  return each == 0 ? 0 : each * sums.count(op.getStaticLoopRanges());
}

/// What an operation on tensors costs, if it computes or moves numbers.
static std::optional<Sums> costOf(Operation *op) {
  // Normalisations: two sums over each element, and four operations more.
  constexpr double kPerElement = 6.0;
  Sums sums;
  std::optional<double> operations =
      llvm::TypeSwitch<Operation *, std::optional<double>>(op)
          .Case<AttentionOp>([&](auto op) { return countAttention(sums, op); })
          .Case<PoolOp>([&](auto op) { return countPool(sums, op); })
          .Case<SoftmaxOp, LayerNormOp, RMSNormOp>([&](auto op) {
            return kPerElement * sums.count(op.getInput().getType().getShape());
          })
          .Case<linalg::LinalgOp>(
              [&](auto op) { return countLinalg(sums, op); })
          .Default([](Operation *) { return std::nullopt; });
  if (!operations || isa<linalg::FillOp>(op))
    return std::nullopt;
  sums.operations = *operations;
  llvm::SetVector<Value> tensors(op->operand_begin(), op->operand_end());
  tensors.insert(op->result_begin(), op->result_end());
  for (Value value : tensors)
    if (auto type = dyn_cast<RankedTensorType>(value.getType());
        type && type.getElementType().isIntOrFloat())
      sums.bytes += sums.count(type.getShape()) *
                    llvm::divideCeil(type.getElementTypeBitWidth(), 8);
  return sums;
}

static void say(Operation *op, StringRef function, StringRef what,
                const Sums &sums) {
  auto flight = remark::analysis(
      op->getLoc(),
      remark::RemarkOpts::name(what).category("attn-cost").function(function));
  flight << remark::metric("operations",
                           llvm::formatv("{0:f0}", sums.operations).str())
         << remark::metric("bytes", llvm::formatv("{0:f0}", sums.bytes).str());
  if (sums.unknown != 0)
    flight << remark::metric("unknown", std::to_string(sums.unknown));
}

namespace {
struct Cost : attn::impl::AttnCostBase<Cost> {
  using Base::Base;

  void runOnOperation() override {
    getOperation()->walk([](FunctionOpInterface function) {
      Sums total;
      function->walk([&](Operation *op) {
        std::optional<Sums> sums = costOf(op);
        if (!sums)
          return;
        say(op, function.getName(), op->getName().getStringRef(), *sums);
        total.operations += sums->operations;
        total.bytes += sums->bytes;
        total.unknown += sums->unknown;
      });
      say(function, function.getName(), "total", total);
    });
    markAllAnalysesPreserved();
  }
};
} // namespace
