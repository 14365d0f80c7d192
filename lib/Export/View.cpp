//===- View.cpp - a tensor's dimensions in another order ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "View.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

Index mlir::attn::exporter::namesOf(const Space &space, ArrayRef<Index> dims) {
  Index names;
  for (const Index &dim : dims)
    llvm::append_range(names, space.resolve(dim));
  return names;
}

namespace {
/// One rewrite from left to right; every step keeps `tensor` up to date.
class View {
public:
  View(const Layouts &layouts, const Space &space, SizeText size, Tensor tensor)
      : layouts(layouts), space(space), size(size), tensor(std::move(tensor)) {}

  FailureOr<Tensor> as(ArrayRef<Index> to, bool broadcasts);

private:
  std::string sizeOf(ArrayRef<unsigned> index);
  void reshape(Indices dims);
  void split(ArrayRef<Index> target);
  void dropFixed();
  void transpose(ArrayRef<unsigned> target);
  void insert(ArrayRef<Index> target);

  bool isBroadcast(ArrayRef<Index> target) const;
  bool isFixed(unsigned name) const {
    return space.fixedPosition(name).has_value();
  }

  const Layouts &layouts;
  const Space &space;
  SizeText size;
  Tensor tensor;
};
} // namespace

std::string View::sizeOf(ArrayRef<unsigned> index) {
  int64_t product = 1;
  std::string text;
  for (unsigned name : index) {
    Extent extent = space.extent(name); // `size` may add names
    if (extent.isStatic())
      product *= extent.size;
    else
      text += (text.empty() ? "" : " * ") + size(extent);
  }
  if (text.empty())
    return std::to_string(product);
  return product == 1 ? text : text + " * " + std::to_string(product);
}

// One size may be left to the framework: the only one that is not known
// beforehand, or else the first.
void View::reshape(Indices dims) {
  SmallVector<std::string> sizes;
  unsigned free = 0, numDynamic = 0;
  bool isEmpty = false;
  auto isDynamic = [&](unsigned name) {
    return !space.extent(name).isStatic();
  };
  for (auto [i, dim] : llvm::enumerate(dims)) {
    isEmpty |= llvm::any_of(
        dim, [&](unsigned name) { return space.extent(name).size == 0; });
    if (llvm::any_of(dim, isDynamic) && numDynamic++ == 0)
      free = i;
  }
  for (auto [i, dim] : llvm::enumerate(dims))
    sizes.push_back(i == (numDynamic > 1 ? 0 : free) && !isEmpty ? "-1"
                                                                 : sizeOf(dim));
  tensor = {layouts.reshape(tensor.text, sizes), std::move(dims)};
}

// Whether `part` is there in one of `whole` as it is.
static bool contains(ArrayRef<Index> whole, ArrayRef<unsigned> part) {
  return llvm::any_of(whole, [&](const Index &index) {
    return std::search(index.begin(), index.end(), part.begin(), part.end()) !=
           index.end();
  });
}

// A dimension stays whole where the target has it so.
void View::split(ArrayRef<Index> target) {
  Indices dims;
  bool splits = false;
  for (const Index &dim : tensor.dims) {
    if (contains(target, dim) || dim.size() <= 1) {
      dims.push_back(dim);
      continue;
    }
    splits = true;
    Index run;
    for (unsigned name : dim) {
      Index longer(run);
      longer.push_back(name);
      bool joins = !run.empty() && !isFixed(name) && !isFixed(run.back()) &&
                   contains(target, longer);
      if (!joins && !run.empty()) {
        dims.push_back(run);
        longer = {name};
      }
      run = longer;
    }
    dims.push_back(run);
  }
  if (splits)
    reshape(dims);
}

// Positions that are fixed, and sizes of 1.
void View::dropFixed() {
  std::string text;
  Indices kept;
  bool drops = false;
  for (const Index &dim : tensor.dims) {
    bool fixed = dim.size() == 1 && isFixed(dim[0]);
    if (!fixed && !dim.empty()) {
      text += (text.empty() ? ":" : ", :");
      kept.push_back(dim);
      continue;
    }
    text += text.empty() ? "" : ", ";
    text += std::to_string(fixed ? *space.fixedPosition(dim[0]) : 0);
    drops = true;
  }
  while (StringRef(text).ends_with(", :"))
    text.resize(text.size() - 3);
  if (drops)
    tensor = {operand(tensor.text) + "[" + text + "]", kept};
}

void View::transpose(ArrayRef<unsigned> target) {
  SmallVector<int64_t> order =
      llvm::to_vector(llvm::seq<int64_t>(0, tensor.dims.size()));
  llvm::sort(order, [&](int64_t a, int64_t b) {
    return llvm::find(target, tensor.dims[a].front()) <
           llvm::find(target, tensor.dims[b].front());
  });
  if (llvm::is_sorted(order))
    return;
  Indices dims;
  for (int64_t dim : order)
    dims.push_back(tensor.dims[dim]);
  tensor = {layouts.transpose(tensor.text, order), dims};
}

// Dimensions of size 1 where the target has one that is not there.
void View::insert(ArrayRef<Index> target) {
  std::string text;
  Indices dims;
  unsigned next = 0;
  bool inserts = false;
  for (const Index &dim : target) {
    bool have =
        next < tensor.dims.size() && !dim.empty() && tensor.dims[next] == dim;
    text += text.empty() ? "" : ", ";
    text += have ? ":" : "None";
    dims.push_back(have ? dim : Index());
    next += have;
    inserts |= !have;
  }
  while (StringRef(text).ends_with(", :"))
    text.resize(text.size() - 3);
  if (inserts)
    tensor = {operand(tensor.text) + "[" + text + "]", dims};
}

// Whether operators take it as it is.
bool View::isBroadcast(ArrayRef<Index> target) const {
  if (tensor.dims.size() > target.size())
    return false;
  ArrayRef<Index> last = target.take_back(tensor.dims.size());
  auto fits = [](auto pair) {
    auto [own, wanted] = pair;
    return own.empty() || own == wanted;
  };
  return llvm::all_of(llvm::zip(tensor.dims, last), fits);
}

FailureOr<Tensor> View::as(ArrayRef<Index> to, bool broadcasts) {
  Indices target;
  for (const Index &dim : to)
    target.push_back(space.resolve(dim));
  for (Index &dim : tensor.dims)
    dim = space.resolve(dim);
  if (tensor.dims == target || (broadcasts && isBroadcast(target)))
    return tensor;
  Index names = namesOf(space, tensor.dims), wanted = namesOf(space, target);
  if (!areDistinct(names) || !areDistinct(wanted))
    return failure();
  // What an operator stretches stays 1 or away; all else is to be there.
  auto has = [&](unsigned name) { return llvm::is_contained(names, name); };
  if (broadcasts) {
    for (Index &dim : target)
      if (llvm::none_of(dim, has))
        dim.clear();
    target.erase(target.begin(), llvm::find_if(target, [](const Index &dim) {
                   return !dim.empty();
                 }));
    wanted = namesOf(space, target);
  }
  Indices single;
  for (unsigned name : wanted)
    single.push_back({name});
  bool fills = !llvm::all_of(wanted, has);
  split(fills ? single : target);
  dropFixed();
  transpose(wanted);
  if (fills) {
    insert(single);
    SmallVector<std::string> sizes;
    for (const Index &dim : single)
      sizes.push_back(has(dim.front()) ? layouts.kept(sizeOf(dim))
                                       : sizeOf(dim));
    tensor = {layouts.broadcast(tensor.text, sizes), single};
  }
  bool joins = llvm::any_of(target, [&](const Index &dim) {
    return dim.size() > 1 && !llvm::is_contained(tensor.dims, dim);
  });
  if (joins)
    reshape(target);
  else if (tensor.dims != target)
    insert(target);
  return tensor;
}

FailureOr<Tensor> mlir::attn::exporter::viewAs(const Layouts &layouts,
                                               const Space &space,
                                               Tensor tensor,
                                               ArrayRef<Index> to,
                                               bool broadcasts, SizeText size) {
  return View(layouts, space, size, std::move(tensor)).as(to, broadcasts);
}
