//===- BuildAttention.cpp - clusters that are attn.attention --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/AttentionDims.h"
#include "attn/Raise/AttentionParts.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

FloatType mlir::attn::raise::accumulatorOf(ArrayRef<Operand> operands) {
  FloatType widest;
  for (const Operand &operand : operands) {
    auto type = cast<FloatType>(getElementTypeOrSelf(operand.value));
    if (!widest || type.getWidth() > widest.getWidth())
      widest = type;
  }
  return widest.getWidth() < 32 ? Float32Type::get(widest.getContext())
                                : widest;
}

// In the type of its factor, or in the widest type of its factors.
Operand mlir::attn::raise::placeProduct(Emitter &emitter, const Term &term) {
  Type widest;
  for (const Factor &factor : term.factors)
    if (factor.isMask)
      continue;
    else if (Type type = factor.scalar.elementType();
             !widest ||
             type.getIntOrFloatBitWidth() > widest.getIntOrFloatBitWidth())
      widest = type;
  if (!widest)
    return {}; // a mask alone
  Operand operand = emitter.place(term, widest);
  bool isAsLarge = llvm::any_of(term.factors, [&](const Factor &factor) {
    return llvm::all_of(operand.names, [&](unsigned name) {
      return dependsOn(emitter.space, factor.scalar, name);
    });
  });
  return isAsLarge ? operand : Operand();
}

static Operand placeBias(Emitter &emitter, const Term &bias,
                         FloatType accumulator) {
  Type type = bias.factors[0].scalar.elementType();
  bool asIs = bias.coefficient == 1.0 &&
              type.getIntOrFloatBitWidth() <= accumulator.getWidth();
  return emitter.place(bias, asIs ? type : Type(accumulator));
}

static void appendNew(SmallVectorImpl<unsigned> &names,
                      ArrayRef<unsigned> more) {
  for (unsigned name : more)
    if (!llvm::is_contained(names, name))
      names.push_back(name);
}

// Loops in the order batch and query (as in the output), key, head, value.
static void orderLoops(Parts &parts, ArrayRef<unsigned> keys) {
  auto isScore = [&](unsigned name) {
    return llvm::is_contained(parts.query.names, name) ||
           llvm::is_contained(parts.key.names, name);
  };
  for (unsigned name : parts.output)
    if (isScore(name))
      parts.loops.push_back(name);
  appendNew(parts.loops, keys);
  appendNew(parts.loops, parts.query.names);
  appendNew(parts.loops, parts.output);
  appendNew(parts.loops, parts.key.names);
  appendNew(parts.loops, parts.value.names);
}

// Whether `factor` changes along a dimension of the result that scores do not
// have: it belongs to the value then.
static bool hasWidth(Site &site, const Parts &parts, const Factor &factor) {
  Space &space = site.space();
  return llvm::any_of(site.element.at, [&](const Index &index) {
    return llvm::any_of(space.resolve(index), [&](unsigned name) {
      return !llvm::is_contained(parts.query.names, name) &&
             !llvm::is_contained(parts.key.names, name) &&
             dependsOn(space, factor.scalar, name);
    });
  });
}

// Conditions that select a probability or 0 stay conditions; those that are
// multiplied with it become numbers, as NaN times 0 is NaN.
static Operand placeFactor(Site &site, const Term &term) {
  Emitter &emitter = site.emitter;
  bool selects = term.coefficient == 1.0 &&
                 llvm::all_of(term.factors, [](const Factor &factor) {
                   return factor.isMask && factor.selected;
                 });
  if (!selects) {
    Type type = getElementTypeOrSelf(site.root.getType());
    return emitter.place(term, type);
  }
  SmallVector<Mask, 0> masks;
  for (const Factor &factor : term.factors)
    masks.push_back({factor.scalar, factor.negated});
  return placeMasks(emitter, masks);
}

// The value, and what of it changes along the queries, or would make it larger,
// as a factor of the probabilities.
static bool placeValue(Site &site, const WeightedSum &sum, Parts &parts) {
  Space &space = site.space();
  auto isQuery = [&](unsigned name) {
    return llvm::is_contained(parts.query.names, name) &&
           !llvm::is_contained(parts.key.names, name);
  };
  parts.value = placeProduct(site.emitter, sum.value);
  if (parts.value.value && llvm::none_of(parts.value.names, isQuery))
    return true;
  Term value{sum.value.coefficient, {}}, factor;
  for (const Factor &each : sum.value.factors) {
    bool isWide = hasWidth(site, parts, each) ||
                  llvm::none_of(parts.query.names, [&](unsigned name) {
                    return isQuery(name) && dependsOn(space, each.scalar, name);
                  });
    (isWide ? value : factor).factors.push_back(each);
  }
  if (value.factors.empty() || factor.factors.empty())
    return bool(parts.value.value); // RA1 says what it is
  parts.value = placeProduct(site.emitter, value);
  parts.factor = placeFactor(site, factor);
  return parts.value.value && parts.factor.value;
}

// Places everything that is a tensor.
static bool placeParts(Site &site, const WeightedSum &sum, const Scores &scores,
                       Parts &parts, SmallVector<Mask, 0> &masks,
                       std::string &why) {
  Emitter &emitter = site.emitter;
  Space &space = site.space();
  parts.query = placeProduct(emitter, scores.contraction.query);
  parts.key = placeProduct(emitter, scores.contraction.key);
  if (!parts.query.value || !parts.key.value || !placeValue(site, sum, parts)) {
    why = "RW4: a query, key or value is a product larger than its factors";
    return false;
  }
  parts.accumulator = accumulatorOf({parts.query, parts.key, parts.value});
  masks = scores.masks;
  for (const Term &bias : scores.biases) {
    if (std::optional<Mask> mask = maskOfBias(emitter, bias)) {
      masks.push_back(*mask);
      continue;
    }
    parts.biases.push_back(placeBias(emitter, bias, parts.accumulator));
    if (!parts.biases.back().value)
      return why = "RA2: a bias cannot be written as a tensor", false;
  }
  for (const Index &index : site.element.at)
    llvm::append_range(parts.output, space.resolve(index));
  orderLoops(parts, space.resolve(sum.softmax.names));
  return true;
}

static SmallVector<unsigned> namesOf(const Parts &parts,
                                     ArrayRef<unsigned> dims) {
  return llvm::map_to_vector(dims,
                             [&](unsigned dim) { return parts.loops[dim]; });
}

// RA1 and RA2. `scoreNames` are those of the scores.
static bool checkRoles(Emitter &emitter, Parts &parts, ArrayRef<Mask> masks,
                       SmallVectorImpl<unsigned> &scoreNames,
                       std::string &why) {
  auto map = [&](ArrayRef<unsigned> names) {
    return emitter.mapOf(names, parts.loops);
  };
  std::string error;
  FailureOr<AttentionDims> dims =
      AttentionDims::get(map(parts.query.names), map(parts.key.names),
                         map(parts.value.names), map(parts.output), error);
  if (failed(dims)) {
    why = "RA1: " + error;
    return false;
  }
  Axes axes{namesOf(parts, dims->batch), namesOf(parts, dims->query),
            namesOf(parts, dims->key)};
  llvm::append_range(axes.rows, axes.queries);
  parts.rows = axes.rows;
  for (unsigned dim : dims->scores())
    scoreNames.push_back(parts.loops[dim]);
  if (!placeStructure(emitter, masks, axes, parts.structure))
    return why = "RA2: the mask cannot be written as a tensor", false;
  for (const Operand &bias : parts.biases)
    if (!areAllIn(bias.names, scoreNames))
      return why = "RA2: a bias has a dimension that scores do not have", false;
  if (!areAllIn(parts.structure.mask.names, scoreNames))
    return why = "RA2: the mask has a dimension that scores do not have", false;
  if (!areAllIn(parts.factor.names, scoreNames))
    return why = "RA2: a factor of the probabilities has a dimension that "
                 "scores do not have",
           false;
  return true;
}

Type mlir::attn::raise::typeOf(Space &space, ArrayRef<unsigned> names,
                               Type element) {
  SmallVector<int64_t> shape;
  for (unsigned name : names)
    shape.push_back(space.extent(name).size);
  return RankedTensorType::get(shape, element);
}

static SmallVector<Value> valuesOf(ArrayRef<Operand> operands) {
  return llvm::map_to_vector(operands,
                             [](const Operand &o) { return o.value; });
}

// The maps in the operation's order.
static ArrayAttr mapsOf(Emitter &emitter, const Parts &parts) {
  SmallVector<Operand> all{parts.query, parts.key, parts.value};
  llvm::append_range(all, parts.biases);
  if (parts.structure.mask.value)
    all.push_back(parts.structure.mask);
  if (parts.structure.lengths.value)
    all.push_back(parts.structure.lengths);
  llvm::append_range(all, parts.scoreOperands);
  if (parts.factor.value)
    all.push_back(parts.factor);
  SmallVector<AffineMap> maps;
  for (const Operand &operand : all)
    maps.push_back(emitter.mapOf(operand.names, parts.loops));
  maps.push_back(emitter.mapOf(parts.output, parts.loops));
  if (parts.hasLogsumexp)
    maps.push_back(emitter.mapOf(parts.rows, parts.loops));
  if (!parts.probabilities.empty())
    maps.push_back(emitter.mapOf(parts.probabilities, parts.loops));
  return emitter.builder.getAffineMapArrayAttr(maps);
}

// The type that the graph keeps scores in: that of the sums, or of what they
// are rounded to at once.
static Type typeOfSums(Value sums) {
  Type type = getElementTypeOrSelf(sums.getType());
  for (Operation *user : sums.getUsers())
    if (auto op = dyn_cast<linalg::GenericOp>(user);
        op && op.getNumLoops() == op.getNumParallelLoops() &&
        isa<arith::TruncFOp>(op.getBlock()->front()))
      type = getElementTypeOrSelf(op->getResult(0).getType());
  return type;
}

static AttentionOp create(Site &site, const WeightedSum &sum,
                          const Scores &scores, const Parts &parts,
                          Region &region) {
  Space &space = site.space();
  OpBuilder &builder = site.emitter.builder;
  Type element = getElementTypeOrSelf(site.root.getType());
  Type probabilities, logsumexp;
  if (parts.hasLogsumexp)
    logsumexp = typeOf(space, parts.rows, parts.accumulator);
  if (!parts.probabilities.empty())
    probabilities =
        typeOf(space, parts.probabilities, sum.softmax.result.elementType());
  const Structure &structure = parts.structure;
  auto op = AttentionOp::create(
      builder, site.emitter.loc, typeOf(space, parts.output, element),
      logsumexp, probabilities, parts.query.value, parts.key.value,
      parts.value.value, valuesOf(parts.biases), structure.mask.value,
      structure.lengths.value, valuesOf(parts.scoreOperands),
      parts.factor.value, mapsOf(site.emitter, parts),
      builder.getF64FloatAttr(scores.scale),
      bandsOf(builder, structure.bands, parts.loops),
      EmptyRowsAttr::get(builder.getContext(), sum.softmax.emptyRows));
  op.getScore().takeBody(region);
  // The operation sums in f32 and is none the worse for it; who writes the
  // graph down again wants it as it was, with scores that overflow where those
  // did.
  Type scoreType = typeOfSums(scores.contraction.result.value);
  if (scoreType.getIntOrFloatBitWidth() < 32)
    op->setAttr("attn.score_type", TypeAttr::get(scoreType));
  return op;
}

bool mlir::attn::raise::buildAttention(Site &site, const WeightedSum &sum,
                                       const Scores &scores, std::string &why) {
  if (sum.softmax.sink && sum.softmax.sink->isRelative) {
    why = "RA4: the sink is relative to the largest score, which is not known "
          "without the scores";
    return false;
  }
  Emitter &emitter = site.emitter;
  Parts parts;
  SmallVector<unsigned> scoreNames;
  SmallVector<Mask, 0> masks;
  if (!placeParts(site, sum, scores, parts, masks, why) ||
      !checkRoles(emitter, parts, masks, scoreNames, why) ||
      !needsProbabilities(site, sum, parts, scoreNames, why))
    return false;
  Region region;
  if (scores.region &&
      !buildRegion(emitter, scores, parts, scoreNames, region)) {
    why = "RA2: the score is changed by something that cannot be written in a "
          "score region";
    return false;
  }
  parts.hasLogsumexp = sum.softmax.sink.has_value();
  AttentionOp op = create(site, sum, scores, parts, region);
  auto type = cast<RankedTensorType>(site.root.getType());
  Value output = emitter.restore(op.getOutput(), site.element.at, type);
  if (sum.softmax.sink)
    output = withSink(site, *sum.softmax.sink, output,
                      {op.getLogsumexp(), parts.rows});
  if (output)
    output = finish(site, sum, output);
  if (!output)
    return why = "a factor of the result cannot be written out", false;
  site.rewriter.replaceAllUsesWith(site.root, output);
  if (op.getProbabilities())
    replaceProbabilities(site, sum, op);
  return true;
}
