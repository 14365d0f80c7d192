//===- Roles.cpp - dimensions and operands of two attentions --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "attn/Dialect/Attn/AttentionDims.h"
#include "llvm/Support/SaveAndRestore.h"

#include <algorithm>
#include <array>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

using Kind = Difference::Kind;

static AttentionDims dimsOf(AttentionOp op) {
  std::string ignored; // the verifier has looked
  return *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                             op.getOutputMap(), ignored);
}

// Notes that what is query, key and value in one graph is exactly that in the
// other, but in other roles.
bool Prover::areSwapped(const Named &lhs, const Named &rhs) {
  constexpr StringRef names[] = {"query", "key", "value"};
  auto elements = [](const Named &named) {
    auto op = cast<AttentionOp>(named.op);
    return std::array<Scalar, 3>{
        named.element(op.getQuery(), op.getQueryMap()),
        named.element(op.getKey(), op.getKeyMap()),
        named.element(op.getValue(), op.getValueMap())};
  };
  // Where a value is another role, its positions are not those of the result.
  auto renamed = [&](Named named) {
    for (unsigned dim : dimsOf(cast<AttentionOp>(named.op)).value) {
      Index fresh;
      for (unsigned name : space.resolve(named.dims[dim]))
        fresh.push_back(space.add(space.extent(name), /*bound=*/true));
      named.dims[dim] = fresh;
    }
    return named;
  };
  Named first = renamed(lhs), second = renamed(rhs);
  std::array<Scalar, 3> left = elements(first), right = elements(second);
  State state = save();
  // What is tried here says nothing of where the graphs part.
  llvm::SaveAndRestore<std::string> text(proof.stuck), at(proof.stuckFirst),
      atOther(proof.stuckSecond);
  // One at a time: each role has other positions.
  auto isExactly = [&](unsigned i, unsigned j) {
    llvm::SaveAndRestore<bool> strictly(isLenient, false);
    bool matches = same(left[i], right[j]);
    restore(state);
    return matches;
  };
  unsigned order[] = {0, 1, 2};
  if (isExactly(0, 0) && isExactly(1, 1) && isExactly(2, 2))
    return false;
  while (std::next_permutation(order, order + 3)) {
    if (!isExactly(0, order[0]) || !isExactly(1, order[1]) ||
        !isExactly(2, order[2]))
      continue;
    std::string roles;
    for (unsigned i : {0, 1, 2})
      if (order[i] != i)
        roles += (roles.empty() ? "the " : ", the ") + names[i].str() +
                 " is the " + names[order[i]].str();
    return differ(Kind::Roles, roles + " of the other graph", lhs.op, rhs.op);
  }
  return false;
}

SmallVector<unsigned> Prover::keyNames(const Named &named) {
  SmallVector<unsigned> names;
  for (unsigned dim : dimsOf(cast<AttentionOp>(named.op)).key)
    llvm::append_range(names, named.dims[dim]);
  return names;
}

// Notes that heads have another width, or that keys are another dimension.
bool Prover::haveOtherSizes(const Named &lhs, const Named &rhs) {
  using Dims = SmallVector<unsigned> AttentionDims::*;
  auto extentsOf = [&](const Named &named, Dims role) {
    AttentionDims dims = dimsOf(cast<AttentionOp>(named.op));
    SmallVector<Extent> extents;
    for (unsigned dim : dims.*role)
      for (unsigned name : space.resolve(named.dims[dim]))
        extents.push_back(space.extent(name));
    return extents;
  };
  auto sizeOf = [](ArrayRef<Extent> extents) {
    int64_t size = 1;
    for (const Extent &extent : extents)
      size *= extent.isStatic() ? extent.size : 0;
    return size;
  };
  int64_t width = sizeOf(extentsOf(lhs, &AttentionDims::head));
  int64_t otherWidth = sizeOf(extentsOf(rhs, &AttentionDims::head));
  if (width != 0 && otherWidth != 0 && width != otherWidth)
    return differ(Kind::Heads,
                  "a head is " + Twine(width) + " wide against " +
                      Twine(otherWidth),
                  lhs.op, rhs.op);
  SmallVector<Extent> keys = extentsOf(lhs, &AttentionDims::key);
  SmallVector<Extent> others = extentsOf(rhs, &AttentionDims::key);
  if (keys.size() != 1 || others.size() != 1 || keys[0].equals(others[0]) ||
      llvm::none_of(
          extentsOf(lhs, &AttentionDims::batch),
          [&](const Extent &batch) { return batch.equals(others[0]); }))
    return false;
  return differ(Kind::Dimensions,
                "the keys of one graph are a batch dimension of the other",
                lhs.op, rhs.op,
                "sequence and batch are exchanged: one side is batch-first");
}

// What is summed in one is summed in the other, and each name is one dimension.
bool Prover::sameRoles(const Named &lhs, const Named &rhs) {
  auto namesOf = [](const Named &named, ArrayRef<unsigned> dims) {
    SmallVector<unsigned> names;
    for (unsigned dim : dims)
      llvm::append_range(names, named.dims[dim]);
    return names;
  };
  AttentionDims a = dimsOf(cast<AttentionOp>(lhs.op));
  AttentionDims b = dimsOf(cast<AttentionOp>(rhs.op));
  a.key.append(a.head);
  b.key.append(b.head);
  return space.areSameOnce(namesOf(lhs, a.head), namesOf(rhs, b.head)) &&
         space.areSameOnce(namesOf(lhs, a.key), namesOf(rhs, b.key));
}

// Whether no two dimensions were taken for one: a mask over queries is none
// over keys.
bool Prover::areApart(const Named &named) {
  SmallVector<unsigned> names;
  for (const Index &index : named.dims)
    for (unsigned name : space.resolve(index))
      if (!space.fixedPosition(name))
        names.push_back(name);
  return formula::areDistinct(names);
}

// Where dimensions of results have other sizes, what sums over them goes on
// with as many names.
void Prover::unifyResults(const Scalar &lhs, const Scalar &rhs) {
  Index left, right;
  for (const Index &index : lhs.at)
    llvm::append_range(left, space.resolve(index));
  for (const Index &index : rhs.at)
    llvm::append_range(right, space.resolve(index));
  auto isShared = [](const Index &other) {
    return [&](unsigned name) { return llvm::is_contained(other, name); };
  };
  Index all = left;
  llvm::erase_if(left, isShared(right));
  llvm::erase_if(right, isShared(all));
  space.unify(left, right);
}
