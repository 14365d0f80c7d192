//===- Positional.h - formulas of positions and constants -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A mask or a bias that no input reaches is a function of positions. It is
// computed here, at every position, with the arithmetic of its operations, so
// that what it is does not depend on how it was spelled.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_POSITIONAL_H
#define ATTN_FORMULA_POSITIONAL_H

#include "attn/Formula/Scalar.h"

#include <functional>

namespace mlir::attn::formula {

class Positional {
public:
  /// An integer (also a boolean or an index), or a float.
  struct Number {
    int64_t integer = 0;
    double real = 0.0;
  };

  /// Reads `scalar`; fails if an input reaches it, if it holds an operation
  /// whose result depends on the machine (exp, ...), or a size is not known.
  static std::optional<Positional> of(Space &space, Scalar scalar);

  /// The names it changes with, each of a static size.
  ArrayRef<unsigned> getNames() const { return names; }
  /// The number of positions; more than `limit` if there are more than that.
  int64_t countPositions(const Space &space) const;
  static constexpr int64_t limit = int64_t(1) << 22;

  /// The value where the i-th name is at the i-th position.
  Number at(ArrayRef<int64_t> positions);

  /// Calls `visit` with every position, the last name fastest, and the value
  /// there, until it returns false; whether it never did.
  bool visitAll(const Space &space,
                function_ref<bool(ArrayRef<int64_t>, Number)> visit);

private:
  friend class PositionalReader;
  using Apply = std::function<Number(const Number *)>;

  /// offset + sum of stride * position.
  struct Linear {
    int64_t offset = 0;
    SmallVector<std::pair<unsigned, int64_t>, 2> strides; // by name
  };
  struct Node {
    enum { Constant, Position, Element, Operation } kind;
    Number number;
    Linear linear;
    std::vector<Number> elements;
    SmallVector<unsigned, 3> operands;
    Apply apply;
  };
  std::vector<Node> nodes; // operands before what uses them
  unsigned root = 0;
  std::vector<Number> values;
  SmallVector<unsigned> names;
};

/// What `op` computes from numbers, rounded and wrapped to its type; null if it
/// is not arithmetic that is the same everywhere.
std::function<Positional::Number(const Positional::Number *)>
arithmeticOf(Operation *op);

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_POSITIONAL_H
