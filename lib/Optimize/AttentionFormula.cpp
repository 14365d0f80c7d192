//===- AttentionFormula.cpp - attention read and written with names -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"

#include "Products.h"

#include "attn/Interpret/FoldConstants.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

AttentionDims optimize::dimsOf(AttentionOp op) {
  // The verifier has found them before.
  std::string error;
  return *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                             op.getOutputMap(), error);
}

SmallVector<unsigned> optimize::without(ArrayRef<unsigned> names,
                                        ArrayRef<unsigned> gone) {
  SmallVector<unsigned> rest;
  for (unsigned name : names)
    if (!llvm::is_contained(gone, name) && !llvm::is_contained(rest, name))
      rest.push_back(name);
  return rest;
}

void optimize::readViews(Space &space, const Named &named, ArrayAttr maps) {
  for (auto [operand, map] : llvm::zip(named.op->getOperands(),
                                       maps.getAsValueRange<AffineMapAttr>()))
    peel(space, named.element(operand, map));
}

AttentionFormula::AttentionFormula(RewriterBase &rewriter, AttentionOp op)
    : rewriter(rewriter), op(op), dims(dimsOf(op)), space(/*readsSlices=*/true),
      element(elementOf(space, op.getOutput())),
      named(nameDims(space, op, op.getIndexingMaps(), element,
                     /*bound=*/false)),
      emitter(rewriter, op.getLoc(), space) {
  rewriter.setInsertionPoint(op);
  readViews(space, named, op.getIndexingMaps());
}

AttentionFormula::AttentionFormula(RewriterBase &rewriter, AttentionOp op,
                                   Operation *product)
    : rewriter(rewriter), op(op), dims(dimsOf(op)), space(/*readsSlices=*/true),
      element(elementOf(space, product->getResult(0))),
      reader(linearFormOf(space, element)),
      named(nameDims(space, op, op.getIndexingMaps(), reader->data,
                     /*bound=*/false)),
      emitter(rewriter, op.getLoc(), space) {
  // Its weights may be defined after the attention.
  rewriter.setInsertionPoint(product);
  readViews(space, named, op.getIndexingMaps());
}

bool optimize::isProjectedBy(AttentionOp op, Operation *product) {
  Space space(/*readsSlices=*/true);
  std::optional<LinearForm> form =
      linearFormOf(space, elementOf(space, product->getResult(0)));
  return form && form->product == product && form->data.value == op.getOutput();
}

SmallVector<unsigned> AttentionFormula::namesOf(ArrayRef<unsigned> dims) const {
  SmallVector<unsigned> names;
  for (unsigned dim : dims)
    llvm::append_range(names, space.resolve(named.dims[dim]));
  return names;
}

SmallVector<unsigned> AttentionFormula::resultNames() const {
  SmallVector<unsigned> names;
  for (const Index &index : element.at)
    llvm::append_range(names, space.resolve(index));
  return names;
}

std::optional<int64_t>
AttentionFormula::sizeOf(ArrayRef<unsigned> names) const {
  int64_t size = 1;
  for (unsigned name : names) {
    if (!space.extent(name).isStatic())
      return std::nullopt;
    size *= space.extent(name).size;
  }
  return size;
}

bool AttentionFormula::rowsSumToOne() {
  if (op.getFactor() || sizeOf(namesOf(dims.key)) == 0)
    return false;
  return op.getEmptyRows() == EmptyRows::NaN ||
         (!op.getMask() && !op.getLengths() && !op.getBands() &&
          op.getBiases().empty() && op.getScore().empty());
}

Value AttentionFormula::hasKeys() {
  Location loc = op.getLoc();
  Value all;
  for (unsigned name : namesOf(dims.key)) {
    if (space.extent(name).isStatic())
      continue;
    Value size = getValueOrCreateConstantIndexOp(
        rewriter, loc, space.extent(name).materialize(rewriter, loc));
    Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
    Value some = arith::CmpIOp::create(rewriter, loc, arith::CmpIPredicate::ne,
                                       size, zero);
    all = all ? arith::AndIOp::create(rewriter, loc, all, some) : some;
  }
  return all;
}

bool optimize::areSmall(Emitter &emitter, ArrayRef<Term> terms) {
  constexpr double kLarge = 1024.0;
  SmallVector<Value> placed;
  for (const Term &term : terms)
    placed.push_back(emitter.place(term, emitter.builder.getF32Type()).value);
  if (llvm::is_contained(placed, Value()))
    return false;
  auto numbers = interpret::evaluate(placed);
  return numbers && llvm::all_of(*numbers, [&](const interpret::Tensor &each) {
           return llvm::all_of(ArrayRef(each.data(), each.getNumElements()),
                               [&](const interpret::Scalar &number) {
                                 return std::abs(number.real) < kLarge;
                               });
         });
}

static void addNew(SmallVector<unsigned> &names, ArrayRef<unsigned> others) {
  for (unsigned name : others)
    if (!llvm::is_contained(names, name))
      names.push_back(name);
}

Operand AttentionFormula::placeKnown(const Term &term) {
  return emitter.place(term, sumType());
}

Operand AttentionFormula::placeApart(Scalar scalar,
                                     ArrayRef<Operation *> products) {
  std::optional<LinearForm> form = linearFormOf(space, scalar);
  if (!form || !llvm::is_contained(products, form->product))
    return emitter.place(scalar);
  Operand data = emitter.place(form->data);
  Operand weight = placeKnown(form->weight);
  if (!data.value || !weight.value)
    return {};
  SmallVector<unsigned> order;
  for (const Index &index : scalar.at)
    for (unsigned name : space.resolve(index))
      if (!space.fixedPosition(name))
        order.push_back(name);
  return add(contract(data, weight, order, form->sums(space)), form->offsets);
}

Operand AttentionFormula::contract(const Operand &lhs, const Operand &rhs,
                                   ArrayRef<unsigned> order,
                                   ArrayRef<unsigned> sums) {
  return optimize::contract(emitter, lhs, rhs, order, sums, sumType());
}

Operand AttentionFormula::add(Operand operand, ArrayRef<Term> offsets,
                              Value condition) {
  for (const Term &offset : offsets)
    operand = optimize::add(emitter, operand, placeKnown(offset), condition);
  return operand;
}

Operand AttentionFormula::addProducts(Operand operand, ArrayRef<Term> offsets,
                                      const Operand &weight,
                                      ArrayRef<unsigned> sums,
                                      ArrayRef<unsigned> along) {
  for (const Term &offset : offsets) {
    Operand known = placeKnown(offset);
    Operand product = contract(
        known, weight,
        without(join(known.names, join(weight.names, along)), sums), sums);
    operand = optimize::add(emitter, operand, product);
  }
  return operand;
}

namespace {
/// What of an attention stays, whatever its query, key and value are.
struct Rest {
  Operand mask, lengths, factor;
  SmallVector<Operand> biases, scoreOperands;
  bool isComplete = true;
};
} // namespace

static Rest placeRest(AttentionFormula &formula) {
  AttentionOp op = formula.op;
  Rest rest;
  auto place = [&](Value operand, AffineMap map) {
    Operand placed = formula.emitter.place(formula.named.element(operand, map));
    rest.isComplete &= bool(placed.value);
    return placed;
  };
  for (auto [bias, map] : llvm::zip_equal(op.getBiases(), op.getBiasMaps()))
    rest.biases.push_back(place(bias, map));
  if (op.getMask())
    rest.mask = place(op.getMask(), op.getMaskMap());
  if (op.getLengths())
    rest.lengths = place(op.getLengths(), op.getLengthsMap());
  for (auto [operand, map] :
       llvm::zip_equal(op.getScoreOperands(), op.getScoreOperandMaps()))
    rest.scoreOperands.push_back(place(operand, map));
  if (op.getFactor())
    rest.factor = place(op.getFactor(), op.getFactorMap());
  return rest;
}

/// The loop that dimension `dim` of the attention has become, if it is one.
static std::optional<unsigned> loopOf(AttentionFormula &formula, unsigned dim,
                                      ArrayRef<unsigned> loops) {
  Index names = formula.space.resolve(formula.named.dims[dim]);
  if (names.size() != 1 || !llvm::is_contained(loops, names[0]))
    return std::nullopt;
  return llvm::find(loops, names[0]) - loops.begin();
}

/// The bands over `loops`; failure where one is about a dimension that is gone.
static FailureOr<ArrayAttr> bandsOver(AttentionFormula &formula,
                                      ArrayRef<unsigned> loops) {
  if (!formula.op.getBands())
    return ArrayAttr();
  SmallVector<Attribute> bands;
  for (auto band : formula.op.getBands()->getAsRange<BandAttr>()) {
    auto query = loopOf(formula, band.getQuery(), loops);
    auto key = loopOf(formula, band.getKey(), loops);
    if (!query || !key)
      return failure();
    bands.push_back(BandAttr::get(band.getContext(), *query, *key,
                                  band.getLower(), band.getUpper(),
                                  band.getCorner()));
  }
  return formula.rewriter.getArrayAttr(bands);
}

/// Copies the score region; false where it asks for a position that is gone.
static bool copyRegion(AttentionFormula &formula, ArrayRef<unsigned> loops,
                       Region &copy) {
  IRMapping mapping;
  formula.op.getScore().cloneInto(&copy, mapping);
  bool isWhole = true;
  copy.walk([&](IndexOp index) {
    std::optional<unsigned> loop = loopOf(formula, index.getDimension(), loops);
    isWhole &= loop.has_value();
    if (loop)
      index.setDimension(*loop);
  });
  return isWhole;
}

bool optimize::isSound(Space &space, AttentionOp attention,
                       ArrayRef<unsigned> loops, ArrayRef<unsigned> keys) {
  ScopedDiagnosticHandler silence(attention.getContext(),
                                  [](Diagnostic &) { return success(); });
  if (failed(verify(attention)))
    return false;
  SmallVector<unsigned> own;
  for (unsigned dim : dimsOf(attention).key)
    own.push_back(loops[dim]);
  return space.areSame(own, keys) && llvm::all_of(loops, [&](unsigned name) {
           return space.resolve({name}) == Index{name}; // was not split since
         });
}

Operand AttentionFormula::attend(const Operand &query, const Operand &key,
                                 const Operand &value,
                                 ArrayRef<unsigned> output, Type type) {
  if (op.getLogsumexp() || op.getProbabilities())
    return {};
  Rest rest = placeRest(*this);
  // Batches and queries come first, as in the output.
  SmallVector<unsigned> loops;
  for (unsigned name : output)
    if (llvm::is_contained(query.names, name) ||
        llvm::is_contained(key.names, name))
      loops.push_back(name);
  addNew(loops, namesOf(dims.key));
  addNew(loops, query.names);
  addNew(loops, output);
  addNew(loops, key.names);
  addNew(loops, value.names);
  FailureOr<ArrayAttr> bands = bandsOver(*this, loops);
  Region region;
  if (!rest.isComplete || failed(bands) || !copyRegion(*this, loops, region))
    return {};

  SmallVector<Operand> all = {query, key, value};
  SmallVector<Value> biases, scoreOperands;
  for (const Operand &bias : rest.biases)
    biases.push_back(bias.value);
  for (const Operand &operand : rest.scoreOperands)
    scoreOperands.push_back(operand.value);
  llvm::append_range(all, rest.biases);
  if (rest.mask.value)
    all.push_back(rest.mask);
  if (rest.lengths.value)
    all.push_back(rest.lengths);
  llvm::append_range(all, rest.scoreOperands);
  if (rest.factor.value)
    all.push_back(rest.factor);
  SmallVector<AffineMap> maps;
  for (const Operand &operand : all)
    maps.push_back(emitter.mapOf(operand.names, loops));
  maps.push_back(emitter.mapOf(output, loops));
  SmallVector<int64_t> shape;
  for (unsigned name : output)
    shape.push_back(space.extent(name).size);
  auto attention = AttentionOp::create(
      rewriter, op.getLoc(), RankedTensorType::get(shape, type), Type(), Type(),
      query.value, key.value, value.value, biases, rest.mask.value,
      rest.lengths.value, scoreOperands, rest.factor.value,
      rewriter.getAffineMapArrayAttr(maps), op.getScaleAttr(), *bands,
      op.getEmptyRowsAttr());
  attention.getScore().takeBody(region);
  if (!isSound(space, attention, loops, namesOf(dims.key))) {
    rewriter.eraseOp(attention);
    return {};
  }
  return {attention.getOutput(), llvm::to_vector(output)};
}

void AttentionFormula::replaceBy(const Operand &result) {
  Value value = result.value;
  auto type = cast<RankedTensorType>(element.value.getType());
  auto own = cast<RankedTensorType>(value.getType());
  if (own.getElementType() != type.getElementType()) {
    value = emitter
                .compute(
                    scalarOf(result), type.getElementType(),
                    [&](OpBuilder &body, ValueRange values) {
                      return toFloat(body, op.getLoc(), values[0],
                                     type.getElementType());
                    },
                    ArrayRef(result.names))
                .value;
  }
  rewriter.replaceAllUsesWith(element.value,
                              emitter.restore(value, element.at, type));
  // What read it, if anything did, is dead now.
  if (op.getOutput().use_empty())
    rewriter.eraseOp(op);
}
