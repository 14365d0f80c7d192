//===- Structure.h - masks as bands, lengths and one boolean tensor -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What a mask is, is read from what it allows, not from how it was made: a
// condition on positions that the shape of a band or a number of keys allows
// exactly becomes an attribute or a length operand; everything else stays one
// boolean tensor.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_STRUCTURE_H
#define ATTN_RAISE_STRUCTURE_H

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Emitter.h"
#include "attn/Raise/Scores.h"

namespace mlir::attn::raise {

/// The names of a score by role; rows are the batch and query names.
struct Axes {
  SmallVector<unsigned> rows, queries, keys;
};

/// lower <= key - query <= upper, seen from a corner.
struct Band {
  unsigned query = 0, key = 0;
  std::optional<int64_t> lower, upper;
  Corner corner = Corner::TopLeft;
};

/// All masks of one operation.
struct Structure {
  SmallVector<Band> bands;
  /// No value: no such operand.
  Operand lengths, mask;
};

/// Splits conjunctions, reads comparisons of numbers that are 0 or 1 as
/// conditions, and drops what is always true.
void flattenMask(Space &space, Mask mask, SmallVector<Mask, 0> &flat);

/// Reads a comparison of positions, also with sizes that are not known.
std::optional<Band> bandOfComparison(Space &space, const Mask &mask,
                                     const Axes &axes);
/// Reads what a condition on positions of known sizes allows.
std::optional<Band> bandOfTable(Space &space, const Mask &mask,
                                const Axes &axes);

/// Reads `mask` as key < length of the row: the lengths as a tensor of i32, i64
/// or index. Null if it is not exactly that.
Operand lengthsOf(Emitter &emitter, const Mask &mask, const Axes &axes);

/// A bias that is 0 or -inf at every position, as a constant boolean tensor.
std::optional<Mask> maskOfBias(Emitter &emitter, const Term &bias);

/// Writes `masks`; false if one cannot be written.
bool placeStructure(Emitter &emitter, ArrayRef<Mask> masks, const Axes &axes,
                    Structure &structure);

/// The bands as the operation's attribute over `loops`; null if there is none.
ArrayAttr bandsOf(Builder &builder, ArrayRef<Band> bands,
                  ArrayRef<unsigned> loops);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_STRUCTURE_H
