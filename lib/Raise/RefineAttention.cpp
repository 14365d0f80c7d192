//===- RefineAttention.cpp - structure of masks that are operands ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// An attention that a front end wrote as one operation has its masks as
// tensors. They are read like those of a cluster that is raised.
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/AttentionDims.h"
#include "attn/Raise/Fills.h"
#include "attn/Raise/Raise.h"
#include "attn/Raise/Structure.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

namespace {
class Refiner {
public:
  Refiner(RewriterBase &rewriter, AttentionOp op)
      : rewriter(rewriter), op(op), emitter(rewriter, op.getLoc(), space) {}

  bool run() {
    if (!op.getMask() && op.getBiases().empty() && op.getScore().empty())
      return false;
    nameLoops();
    if (!readAxes())
      return false;
    readStructure();
    unsigned bands = structure.bands.size();
    bool hadLengths = bool(structure.lengths.value);
    if (op.getMask())
      masks.push_back({element(op.getMask(), op.getMaskMap()), false});
    for (auto [bias, map] : llvm::zip(op.getBiases(), op.getBiasMaps()))
      readBias(bias, map);
    readFill();
    if (!placeStructure(emitter, masks, axes, structure))
      return false;
    bool changed = biases.size() != op.getBiases().size() ||
                   structure.bands.size() != bands ||
                   bool(structure.lengths.value) != hadLengths ||
                   bool(structure.mask.value) != bool(op.getMask());
    if (!changed || !areWhole())
      return false;
    replace();
    return true;
  }

private:
  RewriterBase &rewriter;
  AttentionOp op;
  Space space;
  Emitter emitter;
  SmallVector<unsigned> loops;
  Axes axes;
  std::optional<FilledScore> filled;
  SmallVector<Mask, 0> masks;
  SmallVector<Operand> biases;
  Structure structure;

  SmallVector<AffineMap> mapsOf() {
    return llvm::to_vector(
        op.getIndexingMaps().getAsValueRange<AffineMapAttr>());
  }

  // A name for every dimension, with the size that an operand gives it.
  void nameLoops() {
    SmallVector<AffineMap> maps = mapsOf();
    loops.resize(maps.front().getNumDims());
    SmallVector<bool> named(loops.size(), false);
    for (auto [operand, map] : llvm::zip(op->getOperands(), maps))
      for (auto [i, expr] : llvm::enumerate(map.getResults())) {
        unsigned dim = cast<AffineDimExpr>(expr).getPosition();
        if (!named[dim])
          loops[dim] = space.add(Extent::of(operand, i));
        named[dim] = true;
      }
  }

  SmallVector<unsigned> namesOf(ArrayRef<unsigned> dims) {
    return llvm::map_to_vector(dims, [&](unsigned dim) { return loops[dim]; });
  }

  SmallVector<unsigned> namesOf(AffineMap map) {
    return llvm::map_to_vector(map.getResults(), [&](AffineExpr expr) {
      return loops[cast<AffineDimExpr>(expr).getPosition()];
    });
  }

  Scalar element(Value operand, AffineMap map) {
    Scalar scalar{operand, {}};
    for (unsigned name : namesOf(map))
      scalar.at.push_back(space.extent(name).size == 1 ? Index() : Index{name});
    return scalar;
  }

  // Masks among the summands of a bias; false if there is none.
  bool readSummands(Scalar scalar, SmallVectorImpl<Scalar> &rest) {
    if (std::optional<Mask> mask = addedMaskOf(space, scalar)) {
      masks.push_back(*mask);
      return true;
    }
    if (std::optional<Mask> mask = filledMaskOf(space, scalar);
        mask && isBandWithKeys(*mask)) {
      masks.push_back(*mask);
      return true;
    }
    if (std::optional<Mask> mask = maskOfBias(emitter, {1.0, {{scalar}}})) {
      masks.push_back(*mask);
      return true;
    }
    Step step = stepOf(space, peelCasts(space, scalar));
    SmallVector<Scalar> parts;
    if (step.is<arith::AddFOp>()) {
      bool left = readSummands(step.operand(0), parts);
      bool right = readSummands(step.operand(1), parts);
      if (left || right) {
        llvm::append_range(rest, parts);
        return true;
      }
    }
    rest.push_back(scalar);
    return false;
  }

  void readBias(Value bias, AffineMap map) {
    SmallVector<Scalar> rest;
    if (!readSummands(element(bias, map), rest)) {
      biases.push_back({bias, namesOf(map)});
      return;
    }
    for (Scalar part : rest)
      biases.push_back(emitter.place(part));
  }

  bool isBandWithKeys(const Mask &mask) {
    Space saved = space;
    std::optional<Band> band = bandOfComparison(space, mask, axes);
    if (!band)
      band = bandOfTable(space, mask, axes);
    bool leaves = band && leavesKeys(space, *band);
    space = saved;
    return leaves;
  }

  // A fill whose condition is a score operand.
  void readFill() {
    filled = filledScoreOf(op);
    auto argument =
        filled ? dyn_cast<BlockArgument>(filled->condition) : BlockArgument();
    if (!argument || argument.getArgNumber() == 0) {
      filled.reset();
      return;
    }
    unsigned number = argument.getArgNumber() - 1;
    Mask mask{element(op.getScoreOperands()[number],
                      op.getScoreOperandMaps()[number]),
              filled->negated};
    if (isBandWithKeys(mask))
      masks.push_back(mask);
    else
      filled.reset();
  }

  // What the region did to the score before, without the choice; a factor alone
  // is the scale.
  void dropFill(AttentionOp refined) {
    rewriter.replaceAllUsesWith(filled->select, filled->score);
    auto factor = filled->score.getDefiningOp<arith::MulFOp>();
    FloatAttr number;
    if (!factor ||
        factor.getLhs() != refined.getScore().front().getArgument(0) ||
        !matchPattern(factor.getRhs(), m_Constant(&number)))
      return;
    rewriter.replaceAllUsesWith(factor, factor.getLhs());
    refined.setScale(APFloat(refined.getScale().convertToDouble() *
                             number.getValueAsDouble()));
  }

  void readStructure() {
    if (op.getLengths())
      structure.lengths = {op.getLengths(), namesOf(op.getLengthsMap())};
    if (ArrayAttr bands = op.getBandsAttr())
      for (auto band : bands.getAsRange<BandAttr>())
        structure.bands.push_back({loops[band.getQuery()], loops[band.getKey()],
                                   band.getLower(), band.getUpper(),
                                   band.getCorner()});
  }

  bool readAxes() {
    std::string error;
    FailureOr<AttentionDims> dims =
        AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                           op.getOutputMap(), error);
    if (failed(dims))
      return false;
    axes = {namesOf(dims->batch), namesOf(dims->query), namesOf(dims->key)};
    llvm::append_range(axes.rows, axes.queries);
    return true;
  }

  // Whether every operand could be written over the operation's dimensions.
  bool areWhole() {
    auto isWhole = [&](const Operand &operand) {
      return operand.value && llvm::all_of(operand.names, [&](unsigned name) {
               return llvm::is_contained(loops, name);
             });
    };
    return llvm::all_of(biases, isWhole) &&
           (!structure.mask.value || isWhole(structure.mask)) &&
           (!structure.lengths.value || isWhole(structure.lengths)) &&
           llvm::all_of(loops, [&](unsigned name) {
             return space.resolve(name) == Index{name};
           });
  }

  void replace() {
    SmallVector<AffineMap> maps{op.getQueryMap(), op.getKeyMap(),
                                op.getValueMap()};
    SmallVector<Value> values;
    for (const Operand &bias : biases) {
      values.push_back(bias.value);
      maps.push_back(emitter.mapOf(bias.names, loops));
    }
    if (structure.mask.value)
      maps.push_back(emitter.mapOf(structure.mask.names, loops));
    if (structure.lengths.value)
      maps.push_back(emitter.mapOf(structure.lengths.names, loops));
    llvm::append_range(maps, op.getScoreOperandMaps());
    if (op.getFactor())
      maps.push_back(op.getFactorMap());
    SmallVector<AffineMap> all = mapsOf();
    llvm::append_range(maps, ArrayRef(all).take_back(op->getNumResults()));
    auto typeOf = [](Value value) { return value ? value.getType() : Type(); };
    auto refined = AttentionOp::create(
        rewriter, op.getLoc(), op.getOutput().getType(),
        typeOf(op.getLogsumexp()), typeOf(op.getProbabilities()), op.getQuery(),
        op.getKey(), op.getValue(), values, structure.mask.value,
        structure.lengths.value, op.getScoreOperands(), op.getFactor(),
        rewriter.getAffineMapArrayAttr(maps), op.getScaleAttr(),
        bandsOf(rewriter, structure.bands, loops), op.getEmptyRowsAttr());
    refined->setDiscardableAttrs(op->getDiscardableAttrDictionary());
    refined.getScore().takeBody(op.getScore());
    rewriter.replaceOp(op, refined);
    if (filled)
      dropFill(refined);
  }
};
} // namespace

void mlir::attn::raise::refineAttentions(RewriterBase &rewriter,
                                         Operation *root) {
  SmallVector<AttentionOp> ops;
  root->walk([&](AttentionOp op) { ops.push_back(op); });
  for (AttentionOp op : ops) {
    rewriter.setInsertionPoint(op);
    Refiner(rewriter, op).run();
  }
}
