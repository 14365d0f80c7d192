//===- File.h - the Python module around a layer --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef EXPORT_FILE_H
#define EXPORT_FILE_H

#include "Parameters.h"

namespace mlir::attn::exporter {

/// What is in a module.
struct Contents {
  SmallVector<std::pair<std::string, Type>> inputs;
  SmallVector<std::string> lines, results; // of the call
  SmallVector<Type> resultTypes;
  ArrayRef<Attribute> attributes;
  ArrayRef<Parameter> parameters;
};

/// The class, load(), from_state_dict() where names are known, and a main.
std::string writeFile(const Contents &contents, const Options &options);

} // namespace mlir::attn::exporter

#endif // EXPORT_FILE_H
