//===- CommandLine.cpp - what the tools' command lines share --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CommandLine.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/Timing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

void mlir::attn::hideRegisteredOptions() {
  hideOptionsExcept({"help", "version"});
}

void mlir::attn::hideOptionsExcept(ArrayRef<StringRef> shown) {
  for (auto &entry : cl::getRegisteredOptions())
    if (!is_contained(shown, entry.first))
      entry.second->setHiddenFlag(cl::Hidden);
}

void mlir::attn::setToolVersion(StringRef tool) {
  cl::SetVersionPrinter([name = tool.str()](raw_ostream &os) {
    os << name << " " ATTN_VERSION "\nLLVM version " LLVM_VERSION_STRING "\n";
  });
}

void mlir::attn::registerCompilerFlags(ArrayRef<StringRef> own) {
  registerMLIRContextCLOptions();
  registerAsmPrinterCLOptions();
  registerPassManagerCLOptions();
  registerDefaultTimingManagerCLOptions();
  hideRegisteredOptions();
  auto &registered = cl::getRegisteredOptions();
  for (StringRef name : own)
    if (auto found = registered.find(name); found != registered.end())
      found->second->removeArgument();
}

Error mlir::attn::parseCommandLine(int argc, char **argv, StringRef overview) {
  std::string message;
  raw_string_ostream os(message);
  if (cl::ParseCommandLineOptions(argc, argv, overview, &os))
    return Error::success();
  return createStringError(inconvertibleErrorCode(),
                           StringRef(message).rtrim());
}
