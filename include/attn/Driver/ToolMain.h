//===- ToolMain.h - the command-line tools --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Exit codes. attn-opt: 0 done, 1 an error was reported. attn-run: 0 all
// results match, 1 a comparison failed, 2 something given was wrong.
// attn-compile: 0 done, 2 something given was wrong.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_TOOLMAIN_H
#define ATTN_DRIVER_TOOLMAIN_H

#include <functional>

namespace mlir {
class PassManager;
} // namespace mlir

namespace mlir::attn {

int attnOptMain(int argc, char **argv);
/// `prepare` may add instrumentation to each pass manager before it runs.
int attnRunMain(int argc, char **argv,
                std::function<void(PassManager &)> prepare = nullptr);
int attnCompileMain(int argc, char **argv);

} // namespace mlir::attn

#endif // ATTN_DRIVER_TOOLMAIN_H
