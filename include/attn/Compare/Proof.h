//===- Proof.h - are two graphs the same function? ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_COMPARE_PROOF_H
#define ATTN_COMPARE_PROOF_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

#include <string>
#include <vector>

namespace mlir::attn::equiv {

/// One way in which two graphs that are the same otherwise are not.
struct Difference {
  enum class Kind {
    Epsilon,    // of a normalisation
    Scale,      // of scores, or a constant factor of a product
    Constant,   // another number
    Weights,    // other values of a weight
    Layout,     // the same values of a weight in another order
    Roles,      // query, key and value in other roles
    Bands,      // another triangle or window
    EmptyRows,  // another answer where everything is masked
    Mask,       // one masks what the other does not
    Polarity,   // one masks exactly what the other keeps
    FiniteMask, // one adds a number where the other masks
    Bias,       // a summand that only one has
    Activation, // another scalar function
    Dimensions, // a softmax or norm over other dimensions
    Heads,      // other widths or numbers of heads
    Norm,       // a normalisation that only one has
    Projection, // a product with a weight that only one has
    Padding,    // one leaves out of a sum or a count what the other takes
    MaskAdded,  // one adds 1 or 0 where the other masks
    Type,       // one computes in a narrower type
  };

  Kind kind;
  /// "epsilon 1e-05 against 0.001 in layer_norm".
  std::string text;
  /// Where the operations in the first and the second graph are:
  /// "layer.mlir:12:3"; empty in a graph that has no such operation.
  std::string first, second;
  /// What usually is the reason, if more is known than the kind says.
  std::string cause = {};
};

/// Two graphs differ only where something is masked altogether.
inline bool isConditional(const Difference &difference) {
  return difference.kind == Difference::Kind::EmptyRows ||
         difference.kind == Difference::Kind::FiniteMask;
}

/// A weight of the second graph that is one of the first, or a part of it, in
/// some order: for all positions of the loops, the element of the second at
/// atSecond + sum of position * second is that of the first at
/// atFirst + sum of position * first.
struct Link {
  unsigned first, second; // numbers of the weights
  struct Loop {
    int64_t size, first, second;
    bool operator==(const Loop &other) const {
      return size == other.size && first == other.first &&
             second == other.second;
    }
  };
  SmallVector<Loop> loops;
  int64_t atFirst = 0, atSecond = 0;

  int64_t numElements() const;
};

/// Calls `visit` with every pair of elements (of the first, of the second).
void forEachElement(const Link &link,
                    llvm::function_ref<void(int64_t, int64_t)> visit);

/// What the arguments of a pair are, in this order: inputs of both graphs,
/// weights of the first, weights of the second. Weights stand for any numbers.
struct PairArguments {
  unsigned inputs, firstWeights = 0, secondWeights = 0;
};

/// What a comparison of formulas found.
struct Proof {
  /// The graphs are the same function of their inputs, but for `differences`.
  bool isComplete = false;
  std::vector<Difference> differences;
  /// Otherwise: the first pair of operations that could not be matched.
  std::string stuck, stuckFirst, stuckSecond;
  /// Constants of the first graph that were compared with some of the second,
  /// and the largest difference, relative to the largest of its weight.
  unsigned numWeights = 0;
  double weightError = 0;
  /// What the weights of the second graph must be, if they are arguments.
  std::vector<Link> links;

  bool isEqual() const { return isComplete && differences.empty(); }
};

/// How far two constants or weights may be apart, relative to the larger
/// constant or the largest of the weights: the roundings of one number to f32
/// on two ways.
constexpr double constantTolerance = 1e-6;

/// "layer.mlir:12:3".
std::string textOf(Location location);

/// Compares result i of `pair` with result i + n/2, of n: the results of two
/// functions of the same arguments. Real arithmetic: the order of sums and
/// products, and roundings, do not count.
/// Where weights are arguments, the proof holds for all weights of the first
/// graph, those of the second being as `links` says.
Proof prove(func::FuncOp pair, const PairArguments &arguments);

} // namespace mlir::attn::equiv

#endif // ATTN_COMPARE_PROOF_H
