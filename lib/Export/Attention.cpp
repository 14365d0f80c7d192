//===- Attention.cpp - attention, fused or written out --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Heads.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

Writer::Heads::Heads(Space &space, AttentionOp op, const Scalar &element)
    : Named(nameDims(space, op, op.getIndexingMaps(), element,
                     /*bound=*/false)) {
  std::string error;
  role = *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                             op.getOutputMap(), error);
  // Query heads that share a key head are a query dimension, too. The positions
  // come last: what a band or a mask is about, or the larger one.
  auto weight = [&](unsigned dim) {
    int64_t size = 1;
    for (unsigned name : dims[dim])
      size *= space.extent(name).isStatic() ? space.extent(name).size : 1 << 20;
    bool isBanded = false;
    if (op.getBands())
      for (BandAttr band : op.getBandsAttr().getAsRange<BandAttr>())
        isBanded |= band.getQuery() == int64_t(dim);
    bool isMasked = op.getMask() && op.getMaskMap().isFunctionOfDim(dim);
    return std::make_tuple(isBanded, isMasked, size, dim);
  };
  llvm::sort(role.query,
             [&](unsigned a, unsigned b) { return weight(a) < weight(b); });
}

// Whether a row may have nothing to attend to, so that its answer matters.
static bool mayBeEmpty(AttentionOp op) {
  if (op.getMask() || op.getLengths() || !op.getBiases().empty() ||
      !op.getScore().empty())
    return true;
  if (!op.getBands())
    return false;
  // One lower triangle leaves every query the first key.
  auto band = cast<BandAttr>(op.getBandsAttr()[0]);
  return op.getBandsAttr().size() > 1 || band.getLower() ||
         band.getCorner() != Corner::TopLeft || band.getUpper().value_or(0) < 0;
}

FailureOr<std::optional<Tensor>>
Writer::allowed(AttentionOp op, const Heads &heads, bool isCausalElsewhere) {
  SmallVector<Tensor> conditions;
  if (op.getMask()) {
    FailureOr<Tensor> mask =
        read(heads.element(op.getMask(), op.getMaskMap()), "mask");
    if (failed(mask))
      return failure();
    conditions.push_back(named("mask", *mask));
  }
  auto along = [&](unsigned dim) -> FailureOr<Tensor> {
    FailureOr<Tensor> tensor = positions(heads.dims[dim]);
    if (failed(tensor))
      return refuse(op, "the positions of a split dimension are asked for");
    return tensor;
  };
  if (op.getLengths()) {
    FailureOr<Tensor> lengths =
        read(heads.element(op.getLengths(), op.getLengthsMap()), "lengths");
    FailureOr<Tensor> keys = along(heads.role.key[0]);
    if (failed(lengths) || failed(keys))
      return failure();
    Tensor limit = named("lengths", *lengths);
    if (!getElementTypeOrSelf(op.getLengths()).isInteger(64))
      limit.text = framework.cast(limit.text, IndexType::get(op.getContext()));
    Indices layout = limit.dims;
    llvm::append_range(layout, keys->dims);
    Tensor wide = *viewAs(limit, layout, true);
    conditions.push_back(
        named("allowed", {keys->text + " < " + wide.text, layout}));
  }
  if (op.getBands() && !isCausalElsewhere)
    for (BandAttr band : op.getBandsAttr().getAsRange<BandAttr>()) {
      FailureOr<Tensor> rows = along(band.getQuery());
      FailureOr<Tensor> keys = along(band.getKey());
      if (failed(rows) || failed(keys))
        return failure();
      Tensor row = named("rows", *rows), key = named("columns", *keys);
      if (band.getCorner() == Corner::BottomRight) {
        auto size = [&](int64_t dim) {
          Index names = space.resolve(heads.dims[dim]);
          return names.empty() ? std::string("1")
                               : sizeText(space.extent(names[0]));
        };
        std::string offset =
            size(band.getKey()) + " - " + size(band.getQuery());
        if (isKeras())
          offset = framework.cast(offset, IndexType::get(op.getContext()));
        row = assign("rows", {row.text + " + (" + offset + ")", row.dims});
      }
      // Rows first.
      Indices layout = row.dims;
      llvm::append_range(layout, key.dims);
      row = *viewAs(row, layout, true);
      auto bounded = [&](StringRef infix, int64_t bound) {
        std::string limit = row.text;
        if (bound != 0)
          limit +=
              (bound < 0 ? " - " : " + ") + std::to_string(std::abs(bound));
        conditions.push_back(named(
            "allowed", {key.text + " " + infix.str() + " " + limit, layout}));
      };
      if (band.getUpper())
        bounded("<=", *band.getUpper());
      if (band.getLower())
        bounded(">=", *band.getLower());
    }
  if (conditions.empty())
    return std::optional<Tensor>();
  Tensor all = conditions.front();
  for (const Tensor &next : ArrayRef(conditions).drop_front()) {
    Indices layout;
    for (const Index &dim : heads.scoreLayout()) {
      auto has = [&](const Tensor &tensor) {
        return llvm::is_contained(namesOf(space, tensor.dims),
                                  dim.empty() ? ~0u
                                              : space.resolve(dim).front());
      };
      if (has(all) || has(next))
        layout.push_back(dim);
    }
    FailureOr<Tensor> left = viewAs(all, layout, true);
    FailureOr<Tensor> right = viewAs(next, layout, true);
    if (failed(left) || failed(right))
      return refuse(op, "its masks do not meet");
    all = assign("allowed", {left->text + " & " + right->text, layout});
  }
  return std::optional(all);
}

FailureOr<Tensor> Writer::scores(AttentionOp op, const Heads &heads) {
  FloatType type = op.getAccumulatorType();
  // As the graph summed the products, before the softmax.
  auto stated = op->getAttrOfType<TypeAttr>("attn.score_type");
  Type summed = stated ? stated.getValue() : type;
  SmallVector<Tensor> operands;
  for (auto [value, map, name] :
       {std::tuple(op.getQuery(), op.getQueryMap(), "query"),
        std::tuple(op.getKey(), op.getKeyMap(), "key")}) {
    FailureOr<Tensor> tensor = read(heads.element(value, map), name);
    if (failed(tensor))
      return failure();
    if (getElementTypeOrSelf(value) != summed)
      tensor->text = framework.cast(tensor->text, summed);
    operands.push_back(*tensor);
  }
  Indices layout = heads.scoreLayout();
  FailureOr<Tensor> scores = einsum(operands, layout, {"query", "key"});
  if (failed(scores))
    return refuse(op, "a dimension is there twice");
  // The scale is a number of the accumulator's type, whatever is summed in.
  if (summed != type)
    scores->text = framework.cast(scores->text, type);
  double scale = op.getScale().convertToDouble();
  if (std::optional<std::string> known = parameters.number(scale, type))
    scores->text += " * " + *known;
  else if (scale != 1.0)
    scores->text += " * " + literal(scale, type);
  *scores = *viewAs(assign("scores", *scores), layout);
  if (!op.getScore().empty()) {
    Block &body = op.getScore().front();
    Bound bound;
    bound[body.getArgument(0)] = *scores;
    for (auto [i, operand, map] :
         llvm::enumerate(op.getScoreOperands(), op.getScoreOperandMaps())) {
      FailureOr<Tensor> tensor = read(heads.element(operand, map));
      if (failed(tensor))
        return failure();
      bound[body.getArgument(i + 1)] = *tensor;
    }
    FailureOr<Tensor> modified = evaluate(
        {body.getTerminator()->getOperand(0), heads.loops()}, layout, bound);
    if (failed(modified))
      return failure();
    // A score that does not depend on its key is the same for all of them.
    if (isNumber(modified->text))
      modified->text = framework.scalar(0.0, type) + " * " + scores->text +
                       " + " + modified->text;
    modified = modified->dims.empty() ? Tensor{modified->text, scores->dims}
                                      : *viewAs(*modified, scores->dims);
    scores = assign("scores", *modified);
  }
  for (auto [bias, map] : llvm::zip(op.getBiases(), op.getBiasMaps())) {
    FailureOr<Tensor> added =
        readAs(heads.element(bias, map), scores->dims, "bias", true);
    if (failed(added))
      return failure();
    if (getElementTypeOrSelf(bias) != type)
      added->text = framework.cast(added->text, type);
    scores =
        assign("scores", {scores->text + " + " + added->text, scores->dims});
  }
  FailureOr<std::optional<Tensor>> mask = allowed(op, heads, false);
  if (failed(mask))
    return failure();
  if (*mask) {
    FailureOr<Tensor> wide = viewAs(**mask, scores->dims, true);
    scores =
        assign("scores", {framework.where(wide->text, scores->text,
                                          framework.scalar(-INFINITY, type)),
                          scores->dims});
  }
  return scores;
}

// b and h for a batch and its heads, q, k, d and v.
void Writer::nameRoles(const Heads &heads) {
  auto give = [&](ArrayRef<unsigned> dims, StringRef from) {
    for (auto [i, dim] : llvm::enumerate(dims)) {
      Index names = space.resolve(heads.dims[dim]);
      if (!names.empty() && i < from.size())
        letters[names.back()] = from[i];
    }
  };
  give(heads.role.batch, "bhg");
  // Query heads that share a key head come before the queries.
  give(heads.role.query, heads.role.query.size() > 1 ? "gq" : "q");
  give(heads.role.key, "k");
  give(heads.role.head, "d");
  give(heads.role.value, "v");
}

FailureOr<Tensor> Writer::attention(AttentionOp op, Scalar element) {
  Heads heads(space, op, element);
  nameRoles(heads);
  bool isOutput = element.value == op.getOutput();
  if (isOutput && !isKeras())
    if (FailureOr<Tensor> call = fused(op, heads); succeeded(call))
      return call;
  FloatType type = op.getAccumulatorType();
  FailureOr<Tensor> scored = scores(op, heads);
  if (failed(scored))
    return failure();
  auto converted = [&](Tensor tensor, Value result) {
    if (getElementTypeOrSelf(result) != type)
      tensor.text = framework.cast(tensor.text, getElementTypeOrSelf(result));
    return tensor;
  };
  // All results at once, so that nothing is computed twice.
  if (op.getLogsumexp()) {
    Indices dims = scored->dims;
    dims.pop_back();
    Tensor sum = converted(
        assign("logsumexp", {framework.logsumexp(scored->text), dims}),
        op.getLogsumexp());
    variables[op.getLogsumexp().getAsOpaquePointer()] = {
        sum, heads.element(op.getLogsumexp(), op.getLogsumexpMap()).at};
  }
  FailureOr<Tensor> weights =
      softmaxRows(*scored, type, op.getEmptyRows(), mayBeEmpty(op));
  if (op.getProbabilities())
    variables[op.getProbabilities().getAsOpaquePointer()] = {
        converted(*weights, op.getProbabilities()),
        heads.element(op.getProbabilities(), op.getProbabilitiesMap()).at};
  if (op.getFactor()) {
    FailureOr<Tensor> factor =
        readAs(heads.element(op.getFactor(), op.getFactorMap()), weights->dims,
               "factor", true);
    if (failed(factor))
      return failure();
    Type kind = getElementTypeOrSelf(op.getFactor());
    if (kind.isInteger(1))
      weights->text = framework.where(factor->text, weights->text,
                                      framework.scalar(0.0, type));
    else
      weights->text +=
          " * " +
          (kind == type ? factor->text : framework.cast(factor->text, type));
    weights = assign("weights", *weights);
  }
  FailureOr<Tensor> value =
      read(heads.element(op.getValue(), op.getValueMap()), "value");
  if (failed(value))
    return failure();
  if (getElementTypeOrSelf(op.getValue()) != type)
    value->text = framework.cast(value->text, type);
  Scalar output = heads.element(op.getOutput(), op.getOutputMap());
  FailureOr<Tensor> attended =
      einsum({*weights, *value}, output.at, {"weights", "value"});
  if (failed(attended))
    return refuse(op, "a dimension is there twice");
  variables[op.getOutput().getAsOpaquePointer()] = {
      assign("attended", converted(*attended, op.getOutput())), output.at};
  Variable mine = variables[element.value.getAsOpaquePointer()];
  // In the names of this element: they are those of the heads.
  return mine.tensor;
}
