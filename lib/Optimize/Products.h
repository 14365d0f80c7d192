//===- Products.h - products and sums of named tensors --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef OPTIMIZE_PRODUCTS_H
#define OPTIMIZE_PRODUCTS_H

#include "LinearForm.h"

#include "attn/Formula/Emitter.h"

namespace mlir::attn::optimize {

/// sum of lhs * rhs over `sums` and the other names that are not in `order`, as
/// a tensor of `type` with the names of `order`. What neither has is repeated.
/// Null if it cannot be written.
formula::Operand contract(formula::Emitter &emitter, formula::Operand lhs,
                          formula::Operand rhs, ArrayRef<unsigned> order,
                          ArrayRef<unsigned> sums, Type type);

/// `operand` plus another, which has no other names, of the type of the first;
/// only where `condition` holds, if there is one. Null if it cannot be written.
formula::Operand add(formula::Emitter &emitter, const formula::Operand &operand,
                     const formula::Operand &other, Value condition = {});

/// number + addend; number alone where there is a condition and it is false.
Value addIf(OpBuilder &builder, Location loc, Value condition, Value number,
            Value addend);

/// `sum`, which starts as the product that `form` is and has its shape, plus
/// what a known `offset` of the product's data adds to it. Null if that cannot
/// be written.
Value addProjected(formula::Emitter &emitter, const LinearForm &form,
                   const formula::Term &offset, const formula::Scalar &product,
                   Value sum, Value condition = {});

/// The products and other sums that read `value`, however it is moved before;
/// failure if anything else does.
FailureOr<SmallVector<Operation *>> findProducts(Value value);

/// Each element by its name.
formula::Scalar scalarOf(const formula::Operand &operand);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_PRODUCTS_H
