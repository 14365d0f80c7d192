//===- GuardAllocation.cpp - sizes whose product overflows ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNGUARDALLOCATION
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// More bytes than this attn-checked-allocation refuses.
static constexpr int64_t kTooMany = int64_t(1) << 62;

/// The bytes of `type` for one element of every dynamic size: 1 to kTooMany.
static int64_t getStaticBytes(MemRefType type) {
  Type element = type.getElementType();
  std::optional<int64_t> bytes =
      element.isIntOrFloat()
          ? llvm::divideCeil(element.getIntOrFloatBitWidth(), 8)
          : 8;
  for (int64_t size : type.getShape())
    if (bytes && !ShapedType::isDynamic(size))
      bytes = llvm::checkedMul(*bytes, size);
  return std::clamp<int64_t>(bytes.value_or(kTooMany), 1, kTooMany);
}

/// Makes the bytes of `op` more than kTooMany where the true product of its
/// sizes, none of them negative, is; leaves them as they are otherwise.
static void guard(memref::AllocOp op) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(builder, loc, value);
  };
  auto isNot = [&](Value a, Value b) -> Value {
    return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne, a, b);
  };
  Value zero = index(0), one = index(1);
  // How often the sizes so far fit: floor(floor(a / b) / c) = floor(a / (b c)).
  int64_t limit = kTooMany / getStaticBytes(op.getType());
  Value times = index(limit);
  Value empty = arith::ConstantIntOp::create(builder, loc, false, 1);
  for (Value size : op.getDynamicSizes()) {
    Value isEmpty = arith::CmpIOp::create(builder, loc,
                                          arith::CmpIPredicate::eq, size, zero);
    empty = arith::OrIOp::create(builder, loc, empty, isEmpty);
    Value divisor = arith::SelectOp::create(builder, loc, isEmpty, one, size);
    times = arith::DivUIOp::create(builder, loc, times, divisor);
  }
  Value fits = arith::OrIOp::create(builder, loc, isNot(times, zero), empty);
  SmallVector<Value> sizes;
  for (auto [i, size] : llvm::enumerate(op.getDynamicSizes()))
    sizes.push_back(arith::SelectOp::create(builder, loc, fits, size,
                                            i == 0 ? index(limit + 1) : one));
  op.getDynamicSizesMutable().assign(sizes);
}

namespace {
struct GuardAllocation : attn::impl::AttnGuardAllocationBase<GuardAllocation> {
  void runOnOperation() override {
    getOperation()->walk([](memref::AllocOp op) {
      if (!op.getDynamicSizes().empty())
        guard(op);
    });
  }
};
} // namespace
