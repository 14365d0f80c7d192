//===- npy-fuzzer.cpp - the .npy reader on bytes from anywhere ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A libFuzzer target. Whatever is read can be written and read again, and is
// the same. Without libFuzzer (ATTN_FUZZER_REPLAYS), `main` runs it on files
// and on the files of directories.
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Npy.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

using namespace mlir::attn;

static void require(bool condition, llvm::StringRef what) {
  if (condition)
    return;
  llvm::errs() << what << '\n';
  std::abort();
}

static std::string print(const HostTensor &tensor) {
  std::string text;
  llvm::raw_string_ostream os(text);
  printNpy(os, tensor);
  return text;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *begin = reinterpret_cast<const char *>(data);
  llvm::Expected<HostTensor> tensor = parseNpy(llvm::StringRef(begin, size));
  if (!tensor) {
    require(!toString(tensor.takeError()).empty(), "an error without a text");
    return 0;
  }
  std::string text = print(*tensor);
  llvm::Expected<HostTensor> again = parseNpy(text);
  require(bool(again), "what was written cannot be read");
  require(again->kind == tensor->kind && again->shape == tensor->shape,
          "another type or shape");
  require(again->bytes() == tensor->bytes(), "other elements");
  return 0;
}

#ifdef ATTN_FUZZER_REPLAYS
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

static int replay(llvm::StringRef path) {
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false);
  require(bool(file), "cannot read " + path.str());
  // A copy of exactly its size, so that a sanitizer sees reads past its end.
  std::vector<uint8_t> data((*file)->getBuffer().bytes_begin(),
                            (*file)->getBuffer().bytes_end());
  LLVMFuzzerTestOneInput(data.data(), data.size());
  return 1;
}

int main(int argc, char **argv) {
  int count = 0;
  std::error_code error;
  for (llvm::StringRef argument : llvm::ArrayRef(argv + 1, argv + argc)) {
    if (argument.starts_with("-")) // libFuzzer's options
      continue;
    if (!llvm::sys::fs::is_directory(argument)) {
      count += replay(argument);
      continue;
    }
    for (llvm::sys::fs::directory_iterator file(argument, error), end;
         file != end && !error; file.increment(error))
      count += replay(file->path());
  }
  llvm::errs() << "Done " << count << " runs\n";
  return count == 0;
}
#endif
