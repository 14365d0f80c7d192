//===- OutputFile.cpp - files written whole or not at all -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/OutputFile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

static Error makeError(StringRef path, std::error_code error) {
  return createStringError(error,
                           "cannot write '" + path + "': " + error.message());
}

/// `write` into a stream that is not seekable: through memory.
static Error writeDirectly(StringRef path, raw_fd_ostream &os,
                           function_ref<Error(raw_pwrite_stream &)> write) {
  SmallString<0> buffer;
  raw_svector_ostream memory(buffer);
  if (Error error = write(memory))
    return error;
  os << buffer;
  os.flush();
  if (!os.has_error())
    return Error::success();
  std::error_code error = os.error();
  os.clear_error(); // or its destructor aborts
  return makeError(path, error);
}

static Error writeBeside(StringRef path,
                         function_ref<Error(raw_pwrite_stream &)> write) {
  Expected<sys::fs::TempFile> file = sys::fs::TempFile::create(
      path + ".%%%%%%.tmp", sys::fs::all_read | sys::fs::all_write);
  if (!file)
    return makeError(path, errorToErrorCode(file.takeError()));
  Error failure = Error::success();
  {
    raw_fd_ostream os(file->FD, /*shouldClose=*/false);
    failure = write(os);
    os.flush();
    if (os.has_error()) {
      failure = joinErrors(std::move(failure), makeError(path, os.error()));
      os.clear_error();
    }
  }
  if (failure) {
    consumeError(file->discard());
    return failure;
  }
  if (Error error = file->keep(path))
    return makeError(path, errorToErrorCode(std::move(error)));
  return Error::success();
}

Error mlir::attn::writeFile(StringRef path,
                            function_ref<Error(raw_pwrite_stream &)> write) {
  if (path == "-")
    return writeDirectly("standard output", outs(), write);
  sys::fs::file_status status;
  bool exists = !sys::fs::status(path, status);
  if (exists && sys::fs::is_directory(status))
    return makeError(path, std::make_error_code(std::errc::is_a_directory));
  if (!exists || sys::fs::is_regular_file(status))
    return writeBeside(path, write);
  std::error_code error;
  raw_fd_ostream os(path, error, sys::fs::OF_None);
  if (error)
    return makeError(path, error);
  return writeDirectly(path, os, write);
}
