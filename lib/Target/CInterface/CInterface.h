//===- CInterface.h - public functions as C functions ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The pieces of the pass attn-c-interface. One public function `f` becomes
//
//   @f_shapes  from the sizes of the arguments: do they agree, and the sizes
//              of the results;
//   @f_body    the computation, writing its results where it is told to;
//   @f         the C function: checks by @f_shapes, then calls @f_body;
//   @f_output_sizes, @f_status_text   what a C caller needs besides.
//
//===----------------------------------------------------------------------===//

#ifndef TARGET_CINTERFACE_CINTERFACE_H
#define TARGET_CINTERFACE_CINTERFACE_H

#include "attn/Target/CNames.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"

namespace mlir::attn {

/// What a C function returns.
enum CStatus : int32_t { Done = 0, BadSizes = 1, NoMemory = 2, NoMatrices = 3 };

/// Marks functions of the C interface, so that the pass leaves them alone.
constexpr llvm::StringLiteral kCFunctionAttr = "attn.c_function";
/// Marks functions whose first result is a status.
constexpr llvm::StringLiteral kStatusAttr = "attn.returns_status";

/// Fails with a diagnostic unless every argument and result of `function` can
/// be passed between C and `function`.
LogicalResult verifyCTypes(func::FuncOp function);

/// The dimensions of `type` that C passes as sizes: all of them when one is
/// dynamic, otherwise none.
int64_t getNumCSizes(Type type);

/// Inserts before `function`
///   func @f_shapes(index...) -> (i1, index...)
/// which takes the sizes of all arguments that have a dynamic one and tells
/// whether they are possible and agree, and the sizes of all results that have
/// a dynamic one. Assertions on sizes move there from `function`. Fails with a
/// diagnostic when a result's size depends on more than the arguments' sizes.
FailureOr<func::FuncOp> buildShapeFunction(func::FuncOp function,
                                           StringRef name);

/// Turns `function` into the private
///   func @f_body(arguments..., memref...) -> (i32, scalar results...)
/// which writes each tensor result to the memref it is given for it.
void makeDestinationForm(func::FuncOp function, StringRef name);

/// Inserts after `body` the C function, whose signature docs describe; `type`
/// is that of the function as it was written.
void buildCFunction(func::FuncOp body, func::FuncOp shapes, FunctionType type,
                    StringRef name);

/// Inserts `int32_t f_output_sizes(...)`, for functions with a dynamic result.
void buildOutputSizesFunction(func::FuncOp shapes, FunctionType type,
                              StringRef name);

/// Inserts `const char *f_status_text(int32_t)` at the builder's place.
void buildStatusTextFunction(OpBuilder &builder, Location loc, StringRef name);

} // namespace mlir::attn

#endif // TARGET_CINTERFACE_CINTERFACE_H
