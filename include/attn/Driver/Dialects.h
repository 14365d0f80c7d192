//===- Dialects.h - what the tools can read and run -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_DIALECTS_H
#define ATTN_DRIVER_DIALECTS_H

namespace mlir {
class DialectRegistry;

namespace attn {

/// attn, the frameworks' dialects, upstream's dialects and their extensions.
void registerAttnDialects(DialectRegistry &registry);

/// The passes and pipelines of this project and upstream's.
void registerAttnToolPasses();

} // namespace attn
} // namespace mlir

#endif // ATTN_DRIVER_DIALECTS_H
