//===- View.h - a tensor's dimensions by name, and in another order -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef EXPORT_VIEW_H
#define EXPORT_VIEW_H

#include "Framework.h"

namespace mlir::attn::exporter {

using formula::Extent;
using formula::Index;
using formula::Indices;
using formula::Scalar;
using formula::Space;

/// A Python expression that gives a tensor, and the index of each of its
/// dimensions: a product of names, empty where the size is 1.
struct Tensor {
  std::string text;
  Indices dims;
};

/// The text of a size: a number, or an expression.
using SizeText = llvm::function_ref<std::string(const Extent &)>;

/// Rewrites a tensor so that its dimensions are those of `to`: reshapes to
/// split, indexes what is fixed, transposes, reshapes to join, as few of them
/// as needed. Names that it has not are dimensions it does not depend on:
/// `broadcasts` leaves them with size 1 (and out where they come first), as
/// operators do with their operands; otherwise they are filled. Fails where a
/// name is there twice.
FailureOr<Tensor> viewAs(const Layouts &layouts, const Space &space,
                         Tensor tensor, ArrayRef<Index> to, bool broadcasts,
                         SizeText size);

/// Names of all dimensions, the outermost first.
Index namesOf(const Space &space, ArrayRef<Index> dims);

} // namespace mlir::attn::exporter

#endif // EXPORT_VIEW_H
