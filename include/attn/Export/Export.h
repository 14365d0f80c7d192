//===- Export.h - a function as source of a framework ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_EXPORT_EXPORT_H
#define ATTN_EXPORT_EXPORT_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

#include <string>
#include <vector>

namespace mlir::attn::exporter {

enum class Target { Keras, Torch };

/// A tensor by name: its elements row-major, as a framework keeps them (a bool
/// is one byte).
struct Weight {
  std::string name;
  RankedTensorType type;
  std::vector<char> bytes;
};

struct Options {
  Target target = Target::Keras;
  /// Of the class; a Python identifier.
  std::string className = "Layer";
  /// The file of the weights as the source names it, from the source's folder.
  std::string weightsFile;
  /// The parameters of the layer that was imported, with the values that are in
  /// the function; a constant with the bytes of one has its name.
  ArrayRef<Weight> parameters;
  /// A row without any key may be answered as the target's own layer does; the
  /// source says so in a comment.
  bool anyEmptyRows = false;
};

struct Layer {
  /// A Python module.
  std::string source;
  /// What its load() reads.
  std::vector<Weight> weights;
};

/// Writes a function of attn, linalg, tensor and arith operations on tensors,
/// straight-line code, as a layer of the target. Fails with an error at the
/// first operation that cannot be written.
FailureOr<Layer> exportLayer(func::FuncOp function, const Options &options);

} // namespace mlir::attn::exporter

#endif // ATTN_EXPORT_EXPORT_H
