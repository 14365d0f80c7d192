//===- Reductions.cpp - sums, products and other reductions ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

// Names that stand side by side in every operand are one letter.
static SmallVector<Index> runsOf(const Space &space, ArrayRef<Tensor> operands,
                                 ArrayRef<unsigned> out) {
  auto joins = [&](unsigned a, unsigned b) {
    if (llvm::is_contained(out, a) != llvm::is_contained(out, b))
      return false;
    return llvm::all_of(operands, [&](const Tensor &tensor) {
      return llvm::all_of(tensor.dims, [&](const Index &dim) {
        const auto *it = llvm::find(dim, a);
        if (it == dim.end())
          return !llvm::is_contained(dim, b);
        return std::next(it) != dim.end() && *std::next(it) == b;
      });
    });
  };
  SmallVector<Index> runs;
  for (const Tensor &tensor : operands)
    for (const Index &dim : tensor.dims)
      for (unsigned name : dim) {
        if (llvm::any_of(runs,
                         [&](const Index &run) {
                           return llvm::is_contained(run, name);
                         }) ||
            space.fixedPosition(name))
          continue;
        if (!runs.empty() && name != dim.front() &&
            joins(runs.back().back(), name))
          runs.back().push_back(name);
        else
          runs.push_back({name});
      }
  return runs;
}

// One letter for each run: that of its role, or the next that is free.
static std::string lettersOf(ArrayRef<Index> runs,
                             const DenseMap<unsigned, char> &roles) {
  std::string letters, taken;
  for (const Index &run : runs) {
    char letter = roles.lookup(run.back());
    letters += letter && taken.find(letter) == std::string::npos ? letter : ' ';
    taken += letters.back();
  }
  for (char &letter : letters)
    for (char free = 'a'; letter == ' ' && free <= 'z'; ++free)
      if (taken.find(free) == std::string::npos) {
        letter = free;
        taken += free;
      }
  return letters;
}

FailureOr<Tensor> Writer::einsum(SmallVector<Tensor> operands,
                                 ArrayRef<Index> out,
                                 ArrayRef<StringRef> hints) {
  Index wanted = namesOf(space, out);
  for (Tensor &operand : operands)
    for (Index &dim : operand.dims)
      dim = space.resolve(dim);
  SmallVector<Index> runs = runsOf(space, operands, wanted);
  if (runs.size() > 26)
    return failure();
  std::string letters = lettersOf(runs, this->letters);
  auto letter = [&](unsigned run) { return letters[run]; };
  std::string equation;
  SmallVector<std::string> texts;
  for (auto [number, operand] : llvm::enumerate(operands)) {
    // In the operand's own order.
    Indices dims;
    for (unsigned name : namesOf(space, operand.dims))
      for (auto [i, run] : llvm::enumerate(runs))
        if (run.front() == name) {
          dims.push_back(run);
          equation += letter(i);
        }
    equation += ",";
    FailureOr<Tensor> viewed = viewAs(operand, dims);
    if (failed(viewed))
      return failure();
    if (number < hints.size() && viewed->text != operand.text)
      viewed = named(hints[number], *viewed);
    texts.push_back(viewed->text);
  }
  equation.back() = '-';
  equation += ">";
  Indices dims;
  for (unsigned name : wanted)
    for (auto [i, run] : llvm::enumerate(runs))
      if (run.front() == name) {
        dims.push_back(run);
        equation += letter(i);
      }
  return Tensor{framework.einsum(equation, texts), dims};
}

// Of a tensor in which what is reduced is dimensions of its own.
Tensor Writer::reduce(ReductionKind kind, const Tensor &tensor,
                      ArrayRef<unsigned> names) {
  SmallVector<int64_t> axes;
  Tensor result{tensor.text, {}};
  for (auto [i, dim] : llvm::enumerate(tensor.dims)) {
    if (!dim.empty() && llvm::is_contained(names, dim.front()))
      axes.push_back(i);
    else
      result.dims.push_back(dim);
  }
  Reduce how = kind == ReductionKind::Sum   ? Reduce::Sum
               : kind == ReductionKind::Max ? Reduce::Max
               : kind == ReductionKind::And ? Reduce::All
                                            : Reduce::Any;
  if (!axes.empty())
    result.text = framework.reduce(how, tensor.text, axes, false);
  return result;
}

Scalar Writer::operandIn(Operation *op, Scalar scalar) {
  scalar = peel(space, scalar);
  while (!scalar.isTensor()) {
    Operation *cast = scalar.value.getDefiningOp();
    if (!isa_and_present<arith::ExtFOp, arith::TruncFOp>(cast) ||
        cast->getParentOp() != op)
      break;
    scalar = peel(space, {cast->getOperand(0), scalar.at});
  }
  return scalar;
}

// The tensors that the body multiplies; false if it does anything else.
bool Writer::factorsOf(Operation *op, Scalar body,
                       SmallVectorImpl<Scalar> &factors) {
  Scalar scalar = operandIn(op, body);
  if (scalar.isTensor()) {
    factors.push_back(scalar);
    return true;
  }
  Step step{scalar.value.getDefiningOp(), scalar.at};
  return step.is<arith::MulFOp>() && step.op->getParentOp() == op &&
         factorsOf(op, step.operand(0), factors) &&
         factorsOf(op, step.operand(1), factors);
}

// A sum over a dimension that nothing depends on counts it.
Tensor Writer::timesUnread(Tensor sum, Type type, ArrayRef<unsigned> names,
                           ArrayRef<unsigned> read) {
  for (unsigned name : space.resolve(names)) {
    if (llvm::is_contained(read, name) || space.fixedPosition(name))
      continue;
    Extent extent = space.extent(name);
    std::string size = sizeText(extent);
    double number;
    if (extent.isStatic() && !StringRef(sum.text).getAsDouble(number)) {
      sum.text = literal(number * double(extent.size), type);
      continue;
    }
    if (extent.isStatic())
      size += ".0";
    else if (isKeras())
      size = "tf.cast(" + size + ", " + operand(sum.text) + ".dtype)";
    sum.text = operand(sum.text) + " * " + size;
  }
  return sum;
}

FailureOr<Tensor> Writer::reduction(Scalar element) {
  Operation *op = element.value.getDefiningOp();
  std::optional<Reduction> reduction = reductionOf(space, element);
  if (!reduction)
    return refuse(op, "it reduces in a way that has no counterpart");
  SmallVector<Scalar> factors;
  bool isProduct = reduction->kind == ReductionKind::Sum &&
                   factorsOf(op, reduction->body, factors);
  FailureOr<Tensor> result = failure();
  Index read; // the dimensions of what is summed
  if (isProduct && factors.size() > 1) {
    SmallVector<Tensor> operands;
    std::string numbers;
    for (const Scalar &factor : factors) {
      FailureOr<Tensor> tensor = this->read(factor);
      if (failed(tensor))
        return failure();
      if (factor.elementType() != element.elementType())
        tensor->text = framework.cast(tensor->text, element.elementType());
      if (isNumber(tensor->text)) {
        numbers += " * " + tensor->text;
        continue;
      }
      operands.push_back(*tensor);
      llvm::append_range(read, namesOf(space, tensor->dims));
    }
    if (operands.empty())
      return refuse(op, "it sums a number");
    result = einsum(operands, element.at);
    if (failed(result))
      return refuse(op, "it contracts a diagonal");
    result->text += numbers;
  } else {
    Indices loops = element.at;
    for (unsigned name : reduction->names)
      loops.push_back({name});
    FailureOr<Tensor> body = evaluate(reduction->body, loops);
    if (failed(body))
      return failure();
    read = namesOf(space, body->dims);
    Indices single;
    for (unsigned name : read)
      single.push_back({name});
    body = viewAs(*body, single);
    if (failed(body))
      return refuse(op, "it reduces a diagonal");
    result = reduce(reduction->kind, *body, space.resolve(reduction->names));
  }
  if (reduction->kind == ReductionKind::Sum)
    result =
        timesUnread(*result, element.elementType(), reduction->names, read);
  if (!reduction->init)
    return result;
  if (reduction->kind != ReductionKind::Sum)
    return refuse(op, "it starts from a tensor");
  FailureOr<Tensor> start =
      readAs(*reduction->init, result->dims, "", /*broadcasts=*/true);
  if (failed(start))
    return failure();
  return Tensor{start->text + " + " + result->text, result->dims};
}
