//===- ArithIntegers.cpp - arith on integers, exact at their width ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pointwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// An operation that is `fn` of two's complement numbers, wrapped to its width.
template <typename OpTy, typename Fn>
static void addSigned(OpTable &table, Fn fn) {
  table.add<OpTy>([fn](OpTy op, Reader &reader) {
    unsigned width = getWidth(op.getResult());
    return binary(op, reader, [fn, width](Scalar x, Scalar y) {
      return wrap(fn(asSigned(x, width), asSigned(y, width)), width);
    });
  });
}

template <typename OpTy, typename Fn>
static void addUnsigned(OpTable &table, Fn fn) {
  table.add<OpTy>([fn](OpTy op, Reader &reader) {
    unsigned width = getWidth(op.getResult());
    return binary(op, reader, [fn, width](Scalar x, Scalar y) {
      return wrap(fn(asUnsigned(x), asUnsigned(y)), width);
    });
  });
}

/// A division by 0 has no meaning; as in compiled code (attn-guard-division)
/// it is one by 1, and a quotient that does not fit wraps around. Dividing by
/// -1 is negating, which the processor's division cannot do to INT64_MIN.
static uint64_t quotient(int64_t x, int64_t y) {
  return y == 0 ? x : y == -1 ? -uint64_t(x) : x / y;
}
static int64_t signedRest(int64_t x, int64_t y) {
  return y == 0 || y == -1 ? 0 : x % y;
}
static uint64_t floorQuotient(int64_t x, int64_t y) {
  int64_t rest = signedRest(x, y);
  return quotient(x, y) - (rest != 0 && (rest < 0) != (y < 0));
}
static uint64_t ceilQuotient(int64_t x, int64_t y) {
  int64_t rest = signedRest(x, y);
  return quotient(x, y) + (rest != 0 && (rest < 0) == (y < 0));
}

static bool compare(arith::CmpIPredicate predicate, Scalar x, Scalar y,
                    unsigned width) {
  int64_t a = asSigned(x, width), b = asSigned(y, width);
  uint64_t ua = asUnsigned(x), ub = asUnsigned(y);
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return a == b;
  case arith::CmpIPredicate::ne:
    return a != b;
  case arith::CmpIPredicate::slt:
    return a < b;
  case arith::CmpIPredicate::sle:
    return a <= b;
  case arith::CmpIPredicate::sgt:
    return a > b;
  case arith::CmpIPredicate::sge:
    return a >= b;
  case arith::CmpIPredicate::ult:
    return ua < ub;
  case arith::CmpIPredicate::ule:
    return ua <= ub;
  case arith::CmpIPredicate::ugt:
    return ua > ub;
  case arith::CmpIPredicate::uge:
    return ua >= ub;
  }
  llvm_unreachable("all predicates are listed");
}

/// A shift by the width or more has no meaning: here all bits leave.
static void addShifts(OpTable &table) {
  addUnsigned<arith::ShLIOp>(
      table, [](uint64_t x, uint64_t y) { return y > 63 ? 0 : x << y; });
  addUnsigned<arith::ShRUIOp>(
      table, [](uint64_t x, uint64_t y) { return y > 63 ? 0 : x >> y; });
  table.add<arith::ShRSIOp>([](arith::ShRSIOp op, Reader &reader) {
    unsigned width = getWidth(op.getResult());
    return binary(op, reader, [width](Scalar x, Scalar y) {
      uint64_t distance = std::min<uint64_t>(asUnsigned(y), 63);
      return wrap(asSigned(x, width) >> distance, width);
    });
  });
}

void mlir::attn::interpret::addArithIntegerOps(OpTable &table) {
  using U = uint64_t;
  using S = int64_t;
  addUnsigned<arith::AddIOp>(table, [](U x, U y) { return x + y; });
  addUnsigned<arith::SubIOp>(table, [](U x, U y) { return x - y; });
  addUnsigned<arith::MulIOp>(table, [](U x, U y) { return x * y; });
  addUnsigned<arith::AndIOp>(table, [](U x, U y) { return x & y; });
  addUnsigned<arith::OrIOp>(table, [](U x, U y) { return x | y; });
  addUnsigned<arith::XOrIOp>(table, [](U x, U y) { return x ^ y; });
  addSigned<arith::DivSIOp>(table, quotient);
  addSigned<arith::FloorDivSIOp>(table, floorQuotient);
  addSigned<arith::CeilDivSIOp>(table, ceilQuotient);
  addSigned<arith::RemSIOp>(table, signedRest);
  addUnsigned<arith::DivUIOp>(table, [](U x, U y) { return y ? x / y : x; });
  addUnsigned<arith::RemUIOp>(table, [](U x, U y) { return y ? x % y : 0; });
  addUnsigned<arith::CeilDivUIOp>(
      table, [](U x, U y) { return y ? x / y + (x % y != 0) : x; });
  addSigned<arith::MaxSIOp>(table, [](S x, S y) { return std::max(x, y); });
  addSigned<arith::MinSIOp>(table, [](S x, S y) { return std::min(x, y); });
  addUnsigned<arith::MaxUIOp>(table, [](U x, U y) { return std::max(x, y); });
  addUnsigned<arith::MinUIOp>(table, [](U x, U y) { return std::min(x, y); });
  addShifts(table);

  table.add<arith::CmpIOp>([](arith::CmpIOp op, Reader &reader) {
    unsigned width = getWidth(op.getLhs());
    return binary(op, reader,
                  [predicate = op.getPredicate(), width](Scalar x, Scalar y) {
                    return makeInteger(compare(predicate, x, y, width));
                  });
  });
}
