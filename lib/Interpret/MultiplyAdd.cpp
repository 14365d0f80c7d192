//===- MultiplyAdd.cpp - sums of products, without their region ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MultiplyAdd.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn::interpret;

bool mlir::attn::interpret::isMultiplyAdd(linalg::LinalgOp op) {
  Block &block = *op.getBlock();
  if (block.getNumArguments() != 3 || block.getOperations().size() != 3)
    return false;
  Value lhs = block.getArgument(0), rhs = block.getArgument(1),
        sum = block.getArgument(2);
  auto multiply = dyn_cast<arith::MulFOp>(&block.front());
  auto add = dyn_cast<arith::AddFOp>(block.front().getNextNode());
  auto areOf = [](Operation *op, Value a, Value b) {
    return (op->getOperand(0) == a && op->getOperand(1) == b) ||
           (op->getOperand(0) == b && op->getOperand(1) == a);
  };
  return multiply && add && (add.getType().isF32() || add.getType().isF64()) &&
         areOf(multiply, lhs, rhs) && areOf(add, sum, multiply.getResult()) &&
         block.getTerminator()->getOperand(0) == add.getResult();
}

namespace {
/// One loop: its size, and the strides of the three operands.
struct Loop {
  int64_t size, lhs, rhs, sum;
};
} // namespace

// The innermost loop: distinct elements of the sum, or one.
template <bool rounds>
static void run(const Loop &loop, const Scalar *lhs, const Scalar *rhs,
                Scalar *sum) {
  for (int64_t i = 0; i < loop.size; ++i) {
    double product = lhs[i * loop.lhs].real * rhs[i * loop.rhs].real;
    double &total = sum[i * loop.sum].real;
    total = rounds ? float(total + float(product)) : total + product;
  }
}

void mlir::attn::interpret::multiplyAdd(ArrayRef<int64_t> sizes,
                                        const Scalar *lhs, const Strided &atLhs,
                                        const Scalar *rhs, const Strided &atRhs,
                                        Scalar *sum, const Strided &atSum,
                                        Precision precision) {
  // Loops of the sum's elements, the one that runs through neighbours last of
  // all; between them, in order, those of the products of one element.
  SmallVector<Loop> outer, products, inner;
  for (auto [i, size] : llvm::enumerate(sizes)) {
    Loop loop{size, atLhs.strides[i], atRhs.strides[i], atSum.strides[i]};
    (loop.sum == 0                    ? products
     : loop.sum == 1 && inner.empty() ? inner
                                      : outer)
        .push_back(loop);
  }
  SmallVector<Loop> loops(outer);
  llvm::append_range(loops, products);
  llvm::append_range(loops, inner);
  if (loops.empty())
    loops.push_back({1, 0, 0, 0});
  Loop last = loops.pop_back_val();
  lhs += atLhs.offset;
  rhs += atRhs.offset;
  sum += atSum.offset;
  SmallVector<int64_t> index(loops.size(), 0);
  while (true) {
    if (precision == Precision::Plain)
      run<true>(last, lhs, rhs, sum);
    else
      run<false>(last, lhs, rhs, sum);
    size_t dim = loops.size();
    while (dim-- > 0) {
      const Loop &loop = loops[dim];
      bool wraps = ++index[dim] == loop.size;
      int64_t steps = wraps ? 1 - loop.size : 1;
      lhs += steps * loop.lhs;
      rhs += steps * loop.rhs;
      sum += steps * loop.sum;
      if (!wraps)
        break;
      index[dim] = 0;
    }
    if (dim == size_t(-1))
      return;
  }
}
