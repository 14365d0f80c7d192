//===- Npy.cpp - NumPy's .npy files ---------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Npy.h"

#include "attn/Driver/OutputFile.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

using namespace llvm;
using namespace mlir::attn;

static constexpr StringLiteral magic = "\x93NUMPY";

static Error makeError(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), message);
}

/// Takes magic, version, length and header off the front of `content`.
static Expected<NpyHeader> takeHeader(StringRef &content) {
  if (!content.consume_front(magic))
    return makeError("not a .npy file: it does not begin with \\x93NUMPY");
  if (content.size() < 2)
    return makeError("the .npy file ends inside its header");
  unsigned major = uint8_t(content[0]);
  if (major < 1 || major > 3)
    return makeError("unknown .npy version " + Twine(major) +
                     " (1, 2 and 3 are read)");
  size_t lengthBytes = major == 1 ? 2 : 4;
  content = content.drop_front(2);
  if (content.size() < lengthBytes)
    return makeError("the .npy file ends inside its header");
  size_t length = major == 1 ? support::endian::read16le(content.data())
                             : support::endian::read32le(content.data());
  content = content.drop_front(lengthBytes);
  if (length > npyHeaderLimit)
    return makeError("the .npy header claims " + Twine(length) +
                     " bytes, more than " + Twine(npyHeaderLimit));
  if (content.size() < length)
    return makeError("the .npy file ends inside its header");
  Expected<NpyHeader> header = parseNpyHeader(content.take_front(length));
  content = content.drop_front(length);
  return header;
}

/// Copies `data`, whose first index runs fastest, into row-major order.
static void copyFromFortranOrder(HostTensor &tensor, const char *data) {
  size_t width = getByteWidth(tensor.kind);
  size_t rank = tensor.shape.size();
  SmallVector<int64_t> strides(rank, 1), position(rank, 0);
  for (size_t dim = 1; dim < rank; ++dim)
    strides[dim] = strides[dim - 1] * tensor.shape[dim - 1];
  char *to = tensor.bytes().data();
  int64_t from = 0;
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i, to += width) {
    std::copy_n(data + from * width, width, to);
    for (size_t dim = rank; dim-- > 0;) {
      from += strides[dim];
      if (++position[dim] < tensor.shape[dim])
        break;
      from -= strides[dim] * tensor.shape[dim];
      position[dim] = 0;
    }
  }
}

static void swapBytes(HostTensor &tensor) {
  size_t width = getByteWidth(tensor.kind);
  char *data = tensor.bytes().data();
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i)
    std::reverse(data + i * width, data + (i + 1) * width);
}

Expected<HostTensor> mlir::attn::parseNpy(StringRef content) {
  Expected<NpyHeader> header = takeHeader(content);
  if (!header)
    return header.takeError();
  std::optional<int64_t> size = getByteSize(header->shape, header->kind);
  if (!size)
    return makeError("the .npy shape " + describe(header->shape, header->kind) +
                     " does not fit into memory");
  if (uint64_t(*size) != content.size())
    return makeError("the .npy file holds " + Twine(content.size()) +
                     " bytes of elements, but " +
                     describe(header->shape, header->kind) + " needs " +
                     Twine(*size));
  HostTensor tensor(header->kind, header->shape);
  if (header->isFortranOrder)
    copyFromFortranOrder(tensor, content.data());
  else
    llvm::copy(content, tensor.bytes().begin());
  if (header->isBigEndian != sys::IsBigEndianHost)
    swapBytes(tensor);
  if (tensor.kind == ElementKind::Bool &&
      llvm::any_of(tensor.bytes(), [](char byte) { return byte & ~1; }))
    return makeError("the .npy file holds a bool that is neither 0 nor 1");
  return tensor;
}

Expected<HostTensor> mlir::attn::readNpy(StringRef path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> file = MemoryBuffer::getFile(
      path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (std::error_code error = file.getError())
    return createStringError(error,
                             "cannot read '" + path + "': " + error.message());
  Expected<HostTensor> tensor = parseNpy((*file)->getBuffer());
  if (!tensor)
    return makeError("'" + path + "': " + toString(tensor.takeError()));
  return tensor;
}

/// NumPy's type string.
static std::string getDescr(ElementKind kind) {
  char letter = kind == ElementKind::Bool ? 'b'
                : isFloat(kind)           ? 'f'
                : isUnsigned(kind)        ? 'u'
                                          : 'i';
  unsigned width = getByteWidth(kind);
  return (Twine(width == 1 ? '|' : '<') + Twine(letter) + Twine(width)).str();
}

void mlir::attn::printNpy(raw_ostream &os, const HostTensor &tensor) {
  if (tensor.kind == ElementKind::BFloat16)
    return printNpy(os, convertFloat(tensor, ElementKind::Float32));
  std::string header = "{'descr': '" + getDescr(tensor.kind) +
                       "', 'fortran_order': False, 'shape': (";
  for (int64_t size : tensor.shape)
    header += std::to_string(size) + ", ";
  // "(3, 4)", "(3,)" and "()".
  if (!tensor.shape.empty())
    header.resize(header.size() - (tensor.shape.size() == 1 ? 1 : 2));
  header += "), }";
  // The elements begin at a multiple of 64.
  size_t prefix = magic.size() + 4;
  header.resize(alignTo(prefix + header.size() + 1, 64) - prefix - 1, ' ');
  header += '\n';
  os << magic << '\1' << '\0' << char(header.size() & 0xFF)
     << char(header.size() >> 8) << header;
  static_assert(sys::IsLittleEndianHost, "elements are written as they lie");
  os.write(tensor.bytes().data(), tensor.bytes().size());
}

Error mlir::attn::writeNpy(StringRef path, const HostTensor &tensor) {
  return writeFile(path, [&](raw_pwrite_stream &os) {
    printNpy(os, tensor);
    return Error::success();
  });
}
