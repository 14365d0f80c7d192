//===- CaseReference.h - what a case should give, and how nearly ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DRIVER_CASEREFERENCE_H
#define DRIVER_CASEREFERENCE_H

#include "attn/Driver/CaseFile.h"

namespace mlir::attn {

/// One result: the expected value, and how far the actual one may be off.
struct CaseReference {
  HostTensor expected;
  Tolerance tolerance;
};

/// One reference for each of `results`, in which shapes are known. `model` is
/// for the interpreter. Errors: the expected values of `test` do not fit; the
/// interpreter failed (a diagnostic has been printed, the text is empty).
llvm::Expected<std::vector<CaseReference>>
getReferences(const Case &test, const Signature &entry, ModuleOp model,
              const std::vector<HostTensor> &inputs,
              const std::vector<HostTensor> &results);

} // namespace mlir::attn

#endif // DRIVER_CASEREFERENCE_H
