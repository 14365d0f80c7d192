//===- Heads.h - the operands of attention by role ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef EXPORT_HEADS_H
#define EXPORT_HEADS_H

#include "Writer.h"
#include "attn/Dialect/Attn/AttentionDims.h"
#include "attn/Formula/Named.h"

namespace mlir::attn::exporter {

/// The iteration space of an attention, by names.
struct Writer::Heads : formula::Named {
  Heads(Space &space, AttentionOp op, const Scalar &element);

  /// The names of several dimensions, the outermost first.
  Index together(ArrayRef<unsigned> which) const {
    Index names;
    for (unsigned dim : which)
      llvm::append_range(names, dims[dim]);
    return names;
  }
  /// Batch, query and key, in which softmax is over the last.
  Indices scoreLayout() const {
    Indices layout;
    for (unsigned dim : role.batch)
      layout.push_back(dims[dim]);
    for (unsigned dim : role.query)
      layout.push_back(dims[dim]);
    layout.push_back(together(role.key));
    return layout;
  }

  /// The indices of a scalar in the score region.
  Indices loops() const { return Indices(dims.begin(), dims.end()); }

  AttentionDims role;
};

/// Four linear layers around an attention.
struct Writer::MultiHead {
  AttentionOp op;
  Heads heads;
  SmallVector<Linear> parts; // query, key, value
  Linear output;
  Index batch, head; // names of the batch dimensions and of the heads
};

/// A layer of the framework about to be called.
struct Writer::LayerCall {
  std::string create, build;
  SmallVector<Use> uses;
};

/// Whether a lower triangle from the first query and key on is the only band.
bool isCausal(AttentionOp op);

} // namespace mlir::attn::exporter

#endif // EXPORT_HEADS_H
