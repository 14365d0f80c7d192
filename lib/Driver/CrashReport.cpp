//===- CrashReport.cpp - a reproducer when a tool crashes -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CrashReport.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace llvm;

namespace {
/// One place where the input can go, and what to say then.
struct Reproducer {
  std::string path;
  std::string message;
};

/// Everything is composed beforehand: a signal handler may only call open and
/// write.
struct CrashState {
  Reproducer candidates[2];
  StringRef input;
};
} // namespace

static bool writeAll(int fd, StringRef text) {
  while (!text.empty()) {
    ssize_t written = ::write(fd, text.data(), text.size());
    if (written <= 0)
      return false;
    text = text.drop_front(written);
  }
  return true;
}

static void writeReproducer(void *cookie) {
  auto *state = static_cast<CrashState *>(cookie);
  for (const Reproducer &candidate : state->candidates) {
    int fd = ::open(candidate.path.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (fd < 0)
      continue;
    bool written = writeAll(fd, state->input);
    ::close(fd);
    if (!written) {
      ::unlink(candidate.path.c_str());
      continue;
    }
    writeAll(STDERR_FILENO, candidate.message);
    return;
  }
  writeAll(STDERR_FILENO, "error: the compiler crashed, and no reproducer "
                          "could be written\n");
}

/// `argument` as a shell reads it back.
static void printArgument(raw_ostream &os, StringRef argument) {
  bool isPlain = !argument.empty() && all_of(argument, [](char c) {
    return isAlnum(c) || StringRef("_./=:,+-@%").contains(c);
  });
  if (isPlain) {
    os << argument;
    return;
  }
  os << '\'';
  for (char c : argument)
    if (c == '\'')
      os << "'\\''";
    else
      os << c;
  os << '\'';
}

/// The command line with the input replaced by `path`.
static std::string getCommand(int argc, char **argv, StringRef inputName,
                              StringRef path) {
  std::string command;
  raw_string_ostream os(command);
  bool replaced = false;
  for (int i = 0; i < argc; ++i) {
    StringRef argument = argv[i];
    bool isInput = i > 0 && !replaced && argument == inputName &&
                   StringRef(argv[i - 1]) != "-o";
    replaced |= isInput;
    if (i)
      os << ' ';
    printArgument(os, isInput ? path : argument);
  }
  if (!replaced) {
    os << ' ';
    printArgument(os, path);
  }
  return command;
}

void mlir::attn::reportCrashes(int argc, char **argv, StringRef inputName,
                               MemoryBufferRef input) {
  static CrashState state;
  state.input = input.getBuffer();
  std::string name = (sys::path::stem(argv[0]) + "-crash-" +
                      Twine(sys::Process::getProcessId()) + ".mlir")
                         .str();
  SmallString<128> temporary;
  sys::path::system_temp_directory(/*ErasedOnReboot=*/true, temporary);
  sys::path::append(temporary, name);
  state.candidates[0].path = name;
  state.candidates[1].path = temporary.str().str();
  for (Reproducer &candidate : state.candidates)
    candidate.message = "error: the compiler crashed; its input is kept in '" +
                        candidate.path + "'. This line repeats the crash:\n  " +
                        getCommand(argc, argv, inputName, candidate.path) +
                        "\n";
  sys::AddSignalHandler(writeReproducer, &state);
}
