//===- NormWeights.cpp - weights of a norm meet those of projections ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// With z the normalised input, and scale g and bias b of the norm:
//
//   (z g + b) W = z (diag(g) W) + b W
//
// Guards:
//
//   ON1  scale and bias are known and finite
//   ON2  whatever reads the norm is a product with known weights, which sums
//        over all that is normalised
//   ON3  the weights are multiplied at compile time: they are not too many, and
//        the product is not in a loop or a branch
//
//===----------------------------------------------------------------------===//

#include "Cost.h"
#include "Products.h"
#include "Rewrites.h"

#include "attn/Formula/Named.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

namespace {
/// A product that reads a norm.
struct Reader {
  Space space{/*readsSlices=*/true};
  Scalar element;
  LinearForm form;
};
} // namespace

/// The element of a parameter of the norm that meets the product's data.
static Term parameterAt(LayerNormOp op, Value parameter, const Scalar &data) {
  Scalar scalar{parameter, {}};
  for (int64_t dim : op.getDimensions())
    scalar.at.push_back(data.at[dim]);
  Term term;
  term.factors.push_back({scalar});
  return term;
}

/// Reads a product as one of the norm with known weights.
static std::optional<Reader> readProduct(LayerNormOp op, Operation *product) {
  Reader reader;
  reader.element = elementOf(reader.space, product->getResult(0));
  std::optional<LinearForm> form = linearFormOf(reader.space, reader.element);
  if (!form || form->product != product || !form->offsets.empty() ||
      form->data.value != op.getOutput())
    return std::nullopt;
  Index sums = form->sums(reader.space);
  for (int64_t dim : op.getDimensions())
    for (unsigned name : reader.space.resolve(form->data.at[dim]))
      if (!llvm::is_contained(sums, name))
        return std::nullopt;
  reader.form = *form;
  return reader;
}

/// The product of `data`, an element of the plain norm, with the weights of
/// both, plus what the bias adds. Null if it cannot be written.
static Value rewriteProduct(RewriterBase &rewriter, LayerNormOp op, Value plain,
                            Reader &reader, std::string &why) {
  Emitter emitter(rewriter, op.getLoc(), reader.space);
  auto type = cast<RankedTensorType>(reader.element.value.getType());
  Term both = reader.form.weight;
  if (op.getWeight())
    llvm::append_range(
        both.factors,
        parameterAt(op, op.getWeight(), reader.form.data).factors);
  Operand weight = emitter.place(both, type.getElementType());
  Operand data = emitter.place(Scalar{plain, reader.form.data.at});
  if (!weight.value || !data.value)
    return {};
  auto weightType = cast<RankedTensorType>(weight.value.getType());
  std::optional<int64_t> size;
  if (weightType.hasStaticShape())
    size = weightType.getNumElements();
  if (!isFolded(reader.form.product, size, size)) {
    why = "ON3: the weights cannot be multiplied at compile time";
    return {};
  }
  SmallVector<unsigned> order;
  for (const Index &index : reader.element.at)
    llvm::append_range(order, reader.space.resolve(index));
  Operand sum = contract(emitter, data, weight, order,
                         reader.form.sums(reader.space), type.getElementType());
  if (!sum.value)
    return {};
  Value result = emitter.restore(sum.value, reader.element.at, type);
  if (!op.getBias())
    return result;
  return addProjected(emitter, reader.form,
                      parameterAt(op, op.getBias(), reader.form.data),
                      reader.element, result);
}

bool optimize::foldNormWeights(RewriterBase &rewriter, LayerNormOp op,
                               std::string &why) {
  auto isGiven = [](Value parameter) {
    return !parameter || isKnown(parameter);
  };
  if ((!op.getWeight() && !op.getBias()) || !isGiven(op.getWeight()) ||
      !isGiven(op.getBias()))
    return false; // ON1
  FailureOr<SmallVector<Operation *>> products = findProducts(op.getOutput());
  if (failed(products))
    return false; // ON2
  SmallVector<Reader, 0> readers;
  for (Operation *product : *products) {
    std::optional<Reader> reader = readProduct(op, product);
    if (!reader) {
      why = "ON2: one of the products that read the norm has no known weights, "
            "or does not sum over all that is normalised";
      return false;
    }
    readers.push_back(std::move(*reader));
  }
  rewriter.setInsertionPointAfter(op);
  auto plain = LayerNormOp::create(rewriter, op.getLoc(), op.getType(),
                                   op.getInput(), Value(), Value(),
                                   op.getDimensionsAttr(), op.getEpsilonAttr());
  SmallVector<Value> results;
  for (Reader &reader : readers) {
    rewriter.setInsertionPointAfter(reader.form.product);
    results.push_back(
        rewriteProduct(rewriter, op, plain.getOutput(), reader, why));
    if (!results.back())
      return false;
  }
  for (auto [product, result] : llvm::zip_equal(*products, results))
    rewriter.replaceOp(product, result);
  remarkDone(plain, "norm-weights", Cost(), Cost());
  return true;
}
