//===- Signature.cpp - what a compiled function takes and gives -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Signature.h"

#include "attn/Target/CNames.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;
using namespace mlir::attn;

static llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

bool ValueType::isDynamic() const { return ShapedType::isDynamicShape(shape); }

bool ValueType::hasShape(ArrayRef<int64_t> sizes) const {
  return shape.size() == sizes.size() &&
         llvm::all_of(llvm::zip(shape, sizes), [](auto pair) {
           auto [declared, size] = pair;
           return ShapedType::isDynamic(declared) || declared == size;
         });
}

bool Signature::hasDynamicResult() const {
  return llvm::any_of(results,
                      [](const ValueType &type) { return type.isDynamic(); });
}

std::optional<ElementKind> attn::getElementKind(Type type) {
  if (type.isF16())
    return ElementKind::Float16;
  if (type.isBF16())
    return ElementKind::BFloat16;
  if (type.isF32())
    return ElementKind::Float32;
  if (type.isF64())
    return ElementKind::Float64;
  if (type.isSignlessInteger(1))
    return ElementKind::Bool;
  if (type.isSignlessInteger(8))
    return ElementKind::Int8;
  if (type.isSignlessInteger(16))
    return ElementKind::Int16;
  if (type.isSignlessInteger(32))
    return ElementKind::Int32;
  if (type.isSignlessInteger(64) || type.isIndex())
    return ElementKind::Int64;
  return std::nullopt;
}

static llvm::Expected<ValueType> getValueType(Type type, StringRef function) {
  ValueType value;
  llvm::raw_string_ostream(value.text) << type;
  Type element = type;
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    value.isTensor = true;
    llvm::append_range(value.shape, tensor.getShape());
    element = tensor.getElementType();
  }
  std::optional<ElementKind> kind = getElementKind(element);
  if (!kind)
    return makeError("function '" + function + "' takes or returns " +
                     value.text +
                     "; ranked tensors and scalars of i1, i8, i16, i32, i64, "
                     "f16, bf16, f32 and f64 can be passed");
  value.kind = *kind;
  return value;
}

static llvm::Error getValueTypes(TypeRange types, StringRef function,
                                 std::vector<ValueType> &values) {
  for (Type type : types) {
    llvm::Expected<ValueType> value = getValueType(type, function);
    if (!value)
      return value.takeError();
    values.push_back(std::move(*value));
  }
  return llvm::Error::success();
}

llvm::Expected<std::vector<Signature>> attn::getSignatures(ModuleOp module) {
  std::vector<Signature> signatures;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (!function.isPublic() || function.isDeclaration())
      continue;
    Signature signature;
    signature.name = function.getName().str();
    signature.symbol = getCName(function.getName());
    if (llvm::Error error = getValueTypes(function.getArgumentTypes(),
                                          function.getName(), signature.inputs))
      return std::move(error);
    if (llvm::Error error = getValueTypes(
            function.getResultTypes(), function.getName(), signature.results))
      return std::move(error);
    signatures.push_back(std::move(signature));
  }
  return signatures;
}

llvm::Expected<Signature> attn::selectEntry(ArrayRef<Signature> signatures,
                                            StringRef name) {
  if (signatures.empty())
    return makeError("the module has no public function");
  if (name.empty() && signatures.size() == 1)
    return signatures.front();
  std::string names;
  for (const Signature &signature : signatures) {
    if (signature.name == name)
      return signature;
    names += (names.empty() ? "" : ", ") + signature.name;
  }
  if (name.empty())
    return makeError("the module has several public functions; --function=NAME "
                     "chooses one of: " +
                     names);
  return makeError("the module has no public function '" + name +
                   "'; it has: " + names);
}
