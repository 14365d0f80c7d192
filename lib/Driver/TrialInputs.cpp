//===- TrialInputs.cpp - inputs on which two models are tried -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/TrialInputs.h"

#include "attn/Driver/ValueRecipe.h"

using namespace mlir;
using namespace mlir::attn;
using Class = InputKind::Class;

// Constants that were rounded to f32 on two ways make 1e-8 of a difference, and
// more where scores are large.
// Of numbers around 1000, a softmax makes 0 and 1: only another choice counts.
static constexpr InputKind kinds[] = {
    {"ordinary numbers", Class::Ordinary, "normal:0:1", "normal:0:1",
     "bool:0.7", "integers:1:3", 1e-6},
    {"numbers between -2 and 3", Class::Ordinary, "uniform:-2:3",
     "uniform:-2:3", "bool:0.8", "integers:1:4", 1e-6},
    {"masks of 0 and 1", Class::Ordinary, "normal:0:1", "either:0:1:0.3",
     "bool:0.7", "integers:1:3", 1e-6},
    {"numbers around 0.001", Class::Ordinary, "normal:0:0.001",
     "normal:0:0.001", "bool:0.7", "integers:1:3", 1e-6},
    {"numbers around 1e-6", Class::Ordinary, "normal:0:1e-6", "normal:0:1e-6",
     "bool:0.7", "integers:1:3", 1e-6},
    {"numbers around 30", Class::Extreme, "normal:0:30", "normal:0:30",
     "bool:0.7", "integers:1:3", 1e-3},
    {"every condition true", Class::Masking, "normal:0:1", "ones", "bool:1",
     "integers:4:4", 1e-6},
    {"every condition false", Class::Masking, "normal:0:1", "zeros", "bool:0",
     "zeros", 1e-6},
    {"few conditions true", Class::Masking, "normal:0:1", "either:1:0:0.2",
     "bool:0.2", "integers:0:1", 1e-6},
    {"numbers around 1000", Class::Extreme, "normal:0:1000", "normal:0:1000",
     "bool:0.7", "integers:1:3", 0.1},
};

ArrayRef<InputKind> attn::getInputKinds() { return kinds; }

bool attn::isWorthTrying(const InputKind &kind, ArrayRef<ValueType> types) {
  if (kind.kind == Class::Extreme || kind.first != kinds[0].first ||
      &kind == kinds)
    return true;
  unsigned floats = 0;
  bool hasOthers = false;
  for (const ValueType &type : types)
    if (isFloat(type.kind))
      ++floats;
    else
      hasOthers |= kind.kind == Class::Masking;
  return hasOthers || floats > 1;
}

// A size for each dimension that is not stated: `batch`, then `length`.
static SmallVector<int64_t> chooseShape(const ValueType &type, int64_t batch,
                                        int64_t length) {
  SmallVector<int64_t> shape(type.shape);
  for (auto [i, size] : llvm::enumerate(shape))
    if (ShapedType::isDynamic(size))
      size = i == 0 ? batch : length;
  return shape;
}

llvm::Expected<std::vector<HostTensor>>
attn::makeInputs(const InputKind &kind, ArrayRef<ValueType> types,
                 int64_t batch, int64_t length, uint64_t seed) {
  std::vector<HostTensor> inputs;
  bool isFirst = true;
  for (auto [i, type] : llvm::enumerate(types)) {
    StringRef text = kind.integers;
    if (type.kind == ElementKind::Bool)
      text = kind.bools;
    else if (isFloat(type.kind))
      text = std::exchange(isFirst, false) ? kind.first : kind.others;
    llvm::Expected<ValueRecipe> recipe = parseValueRecipe(text);
    if (!recipe)
      return recipe.takeError();
    llvm::Expected<HostTensor> tensor = makeTensor(
        *recipe, type.kind, chooseShape(type, batch, length), getKey(seed, i));
    if (!tensor)
      return tensor.takeError();
    inputs.push_back(std::move(*tensor));
  }
  return inputs;
}
