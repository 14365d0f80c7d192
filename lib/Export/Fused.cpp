//===- Fused.cpp - PyTorch's scaled_dot_product_attention -----------------===//
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

// A band that is_causal stands for, the only one.
bool mlir::attn::exporter::isCausal(AttentionOp op) {
  if (!op.getBands() || op.getBandsAttr().size() != 1)
    return false;
  auto band = cast<BandAttr>(op.getBandsAttr()[0]);
  return band.getUpper() == 0 && !band.getLower() &&
         band.getCorner() == Corner::TopLeft;
}

// What the function cannot do: it answers 0 for a row with nothing to attend
// to, takes one mask, and gives the output alone.
static bool fits(AttentionOp op) {
  bool masks = op.getMask() || op.getLengths() || op.getBands();
  return !op->hasAttr("attn.score_type") && op.getScore().empty() &&
         !op.getFactor() && !op.getLogsumexp() && !op.getProbabilities() &&
         op.getBiases().size() + masks <= 1 &&
         ((!masks && op.getBiases().empty()) || isCausal(op) ||
          op.getEmptyRows() == EmptyRows::Zero);
}

FailureOr<Tensor> Writer::fused(AttentionOp op, const Heads &heads) {
  FloatType type = op.getAccumulatorType();
  if (!fits(op) || parameters.number(op.getScale().convertToDouble(), type))
    return failure(); // a learned scale is no number
  const AttentionDims &role = heads.role;
  // Query heads that share a key head are a batch in which keys repeat.
  ArrayRef<unsigned> query = role.query;
  Indices batch;
  for (unsigned dim : role.batch)
    batch.push_back(heads.dims[dim]);
  for (unsigned dim : query.empty() ? query : query.drop_back())
    batch.push_back(heads.dims[dim]);
  if (!query.empty())
    query = query.take_back();
  auto layout = [&](ArrayRef<unsigned> rows, ArrayRef<unsigned> columns) {
    Indices dims = batch;
    dims.push_back(heads.together(rows));
    dims.push_back(heads.together(columns));
    return dims;
  };
  SmallVector<std::string> arguments;
  for (auto [value, map, rows, columns, name] :
       {std::tuple(op.getQuery(), op.getQueryMap(), query, ArrayRef(role.head),
                   "query"),
        std::tuple(op.getKey(), op.getKeyMap(), ArrayRef(role.key),
                   ArrayRef(role.head), "key"),
        std::tuple(op.getValue(), op.getValueMap(), ArrayRef(role.key),
                   ArrayRef(role.value), "value")}) {
    FailureOr<Tensor> tensor =
        readAs(heads.element(value, map), layout(rows, columns), name);
    if (failed(tensor))
      return failure();
    arguments.push_back(named(name, *tensor).text);
  }
  Indices scores = heads.scoreLayout();
  bool causal = isCausal(op) && !op.getMask() && !op.getLengths() &&
                llvm::is_contained(
                    query, cast<BandAttr>(op.getBandsAttr()[0]).getQuery());
  FailureOr<std::optional<Tensor>> mask = allowed(op, heads, causal);
  if (failed(mask))
    return failure();
  if (*mask) {
    FailureOr<Tensor> wide = viewAs(**mask, scores, /*broadcasts=*/true);
    if (failed(wide))
      return failure();
    arguments.push_back("attn_mask=" + wide->text);
  }
  for (auto [bias, map] : llvm::zip(op.getBiases(), op.getBiasMaps())) {
    FailureOr<Tensor> added =
        readAs(heads.element(bias, map), scores, "bias", /*broadcasts=*/true);
    if (failed(added))
      return failure();
    Type own = getElementTypeOrSelf(op.getQuery());
    if (getElementTypeOrSelf(bias) != own)
      added->text = framework.cast(added->text, own);
    arguments.push_back("attn_mask=" + added->text);
  }
  if (causal)
    arguments.push_back("is_causal=True");
  double scale = op.getScale().convertToDouble(), width = 1;
  for (unsigned name : space.resolve(heads.together(role.head)))
    width *= space.extent(name).isStatic() ? space.extent(name).size : NAN;
  if (!(std::abs(scale * std::sqrt(width) - 1.0) < 1e-6))
    arguments.push_back("scale=" +
                        literal(scale, Float64Type::get(op.getContext())));
  return assign("attended",
                {"F.scaled_dot_product_attention(" + joined(arguments) + ")",
                 layout(query, role.value)});
}
