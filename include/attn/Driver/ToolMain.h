//===- ToolMain.h - the command-line tools --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Exit codes. attn-opt: 0 done, 1 an error was reported. attn-run: 0 all
// results match, 1 a comparison failed, 2 something given was wrong.
// attn-compile and attn-translate: 0 done, 2 something given was wrong.
// attn-equiv: 0 equivalent, 3 equivalent but for some inputs, 1 different, 4
// tested but not proved with
// --require-proof, 2 something given was wrong.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_TOOLMAIN_H
#define ATTN_DRIVER_TOOLMAIN_H

#include "attn/Driver/RunHooks.h"

namespace mlir::attn {

int attnOptMain(int argc, char **argv);
int attnRunMain(int argc, char **argv, RunHooks hooks = {});
int attnCompileMain(int argc, char **argv);
int attnEquivMain(int argc, char **argv);
int attnTranslateMain(int argc, char **argv);

} // namespace mlir::attn

#endif // ATTN_DRIVER_TOOLMAIN_H
