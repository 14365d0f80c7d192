//===- Remarks.cpp - what was raised, and what nearly was -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Scalar.h"
#include "attn/Raise/Raise.h"

#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;

static remark::RemarkOpts options(OpResult root, StringRef what) {
  auto function = root.getOwner()->getParentOfType<FunctionOpInterface>();
  return remark::RemarkOpts::name(what).category("attn").function(
      function ? function.getName() : StringRef());
}

void mlir::attn::raise::remarkRaised(OpResult root, StringRef what) {
  remark::passed(root.getLoc(), options(root, what))
      << remark::reason("raised to attn.{0}", what);
}

void mlir::attn::raise::remarkMissed(OpResult root, StringRef what,
                                     StringRef why) {
  // Whoever reads a result through data movement sees the same cluster again.
  formula::Space space;
  if (why.empty() || peelCasts(space, elementOf(space, root)).value != root)
    return;
  remark::missed(root.getLoc(), options(root, what))
      << remark::reason("{0}", why);
}
