//===- VectorPairs.cpp - vectors of pairs of bf16 -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExchangeBlocks.h"
#include "VectorMath.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::attn;

/// The bits of a vector, in integers of so many bits.
static Value toBits(OpBuilder &b, Location loc, Value vector, unsigned width) {
  auto type = cast<VectorType>(vector.getType());
  int64_t bits = type.getNumElements() * type.getElementTypeBitWidth();
  return vector::BitCastOp::create(
      b, loc, VectorType::get(bits / width, b.getIntegerType(width)), vector);
}

static Value constantBits(OpBuilder &b, Location loc, Type type,
                          uint64_t value) {
  unsigned width = cast<VectorType>(type).getElementTypeBitWidth();
  return arith::ConstantOp::create(
      b, loc,
      DenseElementsAttr::get(cast<ShapedType>(type), APInt(width, value)));
}

Value VectorMath::splatPairs(double value) {
  FloatAttr number = b.getFloatAttr(b.getBF16Type(), value);
  return arith::ConstantOp::create(b, DenseElementsAttr::get(pairs, number));
}

Value VectorMath::splatPair(Value buffer, ValueRange at) {
  auto two = VectorType::get(2, b.getBF16Type());
  Value bits =
      toBits(b, b.getLoc(), vector::LoadOp::create(b, two, buffer, at), 32);
  Value pair = vector::ExtractOp::create(b, bits, 0);
  auto all = VectorType::get(unit.lanes, b.getI32Type());
  return vector::BitCastOp::create(b, pairs,
                                   vector::BroadcastOp::create(b, all, pair));
}

Value VectorMath::addProducts(Value first, Value second, Value sum) {
  StringRef name = unit.lanes == 16 ? "llvm.x86.avx512bf16.dpbf16ps.512"
                                    : "llvm.aarch64.neon.bfdot.v4f32.v8bf16";
  return LLVM::CallIntrinsicOp::create(b, type, b.getStringAttr(name),
                                       ValueRange{sum, first, second})
      .getResult(0);
}

Value VectorMath::roundToPairs(Value first, Value second) {
  auto half = VectorType::get(unit.lanes, b.getBF16Type());
  // Not arith.truncf: that is taken apart for CPUs that cannot do it.
  Value lower = LLVM::FPTruncOp::create(b, half, first);
  Value upper = LLVM::FPTruncOp::create(b, half, second);
  return vector::InterleaveOp::create(b, lower, upper);
}

/// The bits of a float32 that are a bf16.
static constexpr uint64_t kHead = 0xffff0000;

Value VectorMath::takeHeads(Value first, Value second) {
  Value low = toBits(b, b.getLoc(), first, 32);
  Value high = toBits(b, b.getLoc(), second, 32);
  auto constant = [&](uint64_t value) {
    return constantBits(b, b.getLoc(), low.getType(), value);
  };
  low = arith::ShRUIOp::create(b, low, constant(16));
  high = arith::AndIOp::create(b, high, constant(kHead));
  return vector::BitCastOp::create(b, pairs,
                                   arith::OrIOp::create(b, low, high));
}

Value VectorMath::dropHead(Value x) {
  Value bits = toBits(b, b.getLoc(), x, 32);
  Value head = arith::AndIOp::create(
      b, bits, constantBits(b, b.getLoc(), bits.getType(), kHead));
  return subf(x, vector::BitCastOp::create(b, type, head));
}

Value VectorMath::zeroWhereZero(Value numbers, Value where) {
  Value bits = toBits(b, b.getLoc(), where, 16);
  Value zero = constantBits(b, b.getLoc(), bits.getType(), 0);
  Value isZero = arith::CmpIOp::create(b, arith::CmpIPredicate::eq, bits, zero);
  Value kept = arith::SelectOp::create(b, isZero, zero,
                                       toBits(b, b.getLoc(), numbers, 16));
  return vector::BitCastOp::create(b, pairs, kept);
}

void VectorMath::transposePairs(MutableArrayRef<Value> rows) {
  for (Value &row : rows)
    row = toBits(b, b.getLoc(), row, 32);
  transpose(b, b.getLoc(), rows);
  for (Value &row : rows)
    row = vector::BitCastOp::create(b, pairs, row);
}
