//===- EquivReport.cpp - what attn-equiv says -----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EquivReport.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using equiv::Difference;
using Kind = Difference::Kind;
using Class = InputKind::Class;

StringRef attn::getName(Verdict verdict) {
  switch (verdict) {
  case Verdict::Proved:
    return "EQUIVALENT (proved)";
  case Verdict::Tested:
    return "EQUIVALENT (tested)";
  case Verdict::Except:
    return "EQUIVALENT EXCEPT";
  case Verdict::Different:
    return "DIFFERENT";
  }
  llvm_unreachable("unknown verdict");
}

void attn::judge(Finding &finding) {
  const equiv::Proof &proof = finding.proof;
  bool isConditional = proof.isComplete && !proof.differences.empty() &&
                       llvm::all_of(proof.differences, equiv::isConditional);
  // What shows a difference best: the usual numbers, or the mask that is all
  // there is to it. (Masks that are drawn may leave a row empty, too.)
  auto shows = [&](const Trial &trial) {
    return trial.kind->kind ==
           (isConditional ? Class::Masking : Class::Ordinary);
  };
  bool ordinary = false;
  for (const Trial &trial : finding.trials) {
    if (trial.agrees)
      continue;
    ordinary |= trial.kind->kind == Class::Ordinary;
    if (!finding.example || (shows(trial) && !shows(*finding.example)))
      finding.example = &trial;
  }
  auto isOfType = [](const Difference &difference) {
    return difference.kind == Kind::Type;
  };
  if (isConditional) {
    // What is masked altogether may be left out of the result anyhow.
    finding.verdict = finding.example ? Verdict::Except : Verdict::Tested;
  } else if (llvm::any_of(proof.differences, isOfType) && !ordinary) {
    finding.verdict = Verdict::Different;
    finding.example = &*finding.rounded;
  } else if (ordinary)
    finding.verdict = Verdict::Different;
  else if (finding.example)
    finding.verdict = Verdict::Except;
  else
    finding.verdict = proof.isEqual() ? Verdict::Proved : Verdict::Tested;
}

namespace {
/// A kind of difference as scripts see it, and what usually is the reason.
struct Cause {
  Kind kind;
  StringRef name, hint;
};
} // namespace

static constexpr Cause causes[] = {
    {Kind::Epsilon, "epsilon",
     "LayerNorm's epsilon is 1e-5 by default in PyTorch, 1e-3 in Keras; state "
     "it in both"},
    {Kind::Scale, "scale",
     "the scale of the scores is missing, doubled, or by another width than "
     "that of a head"},
    {Kind::Constant, "constant", "a number in the layer is another one"},
    {Kind::Weights, "weights",
     "the weights were not copied, or not transposed or split into heads as "
     "the other framework has them"},
    {Kind::Layout, "layout",
     "a weight is transposed, or its heads are in another order"},
    {Kind::Roles, "roles",
     "query, key and value were passed, or their projections assigned, in "
     "another order"},
    {Kind::Bands, "bands",
     "one is causal and the other is not, or from another corner, or by "
     "another window"},
    {Kind::EmptyRows, "empty-rows",
     "where every key is masked, one framework gives zeros or NaN and the "
     "other does not"},
    {Kind::Mask, "mask", "one ignores a mask that the other applies"},
    {Kind::Polarity, "polarity",
     "True means masked in one framework and kept in the other"},
    {Kind::FiniteMask, "finite-mask",
     "adding a large negative number to the scores is the same as masking, "
     "but where every key is masked, or scores are as large"},
    {Kind::Bias, "bias", "a bias, a residual or a mask is missing on one side"},
    {Kind::Activation, "activation",
     "the functions differ: GELU by erf or by tanh, a soft cap, ..."},
    {Kind::Dimensions, "dimensions", "one normalises over another axis"},
    {Kind::Heads, "heads",
     "the projections are not split into heads, or into another number of "
     "them"},
    {Kind::Norm, "norm", "a normalisation is missing on one side"},
    {Kind::Projection, "projection",
     "the projection of the output is missing on one side"},
    {Kind::Padding, "padding",
     "padding takes part in the pooling on one side: it is summed, or counted"},
    {Kind::MaskAdded, "mask-added",
     "the mask is added to the scores, where it should select what takes part"},
    {Kind::Type, "dtype", "one side computes in 16 bits"},
};

static const Cause &causeOf(const Difference &difference) {
  return *llvm::find_if(causes, [&](const Cause &cause) {
    return cause.kind == difference.kind;
  });
}

static StringRef hintOf(const Difference &difference) {
  return difference.cause.empty() ? causeOf(difference).hint
                                  : StringRef(difference.cause);
}

// One line for each different text.
static void printDifferences(llvm::raw_ostream &os,
                             ArrayRef<Difference> differences) {
  SmallVector<StringRef> seen;
  for (const Difference &difference : differences) {
    os << "  " << difference.text << '\n';
    if (!difference.first.empty())
      os << "    first graph:  " << difference.first << '\n';
    if (!difference.second.empty())
      os << "    second graph: " << difference.second << '\n';
    StringRef hint = hintOf(difference);
    if (!llvm::is_contained(seen, hint))
      os << "    likely cause: " << hint << '\n';
    seen.push_back(hint);
  }
}

static std::string textOf(const HostTensor &tensor, int64_t element) {
  if (!isFloat(tensor.kind))
    return std::to_string(int64_t(tensor.getInteger(element)));
  std::string text;
  llvm::raw_string_ostream(text)
      << llvm::format("%.9g", tensor.getFloat(element));
  return text;
}

static void printExample(llvm::raw_ostream &os, const Trial &trial) {
  os << "  with " << trial.kind->name;
  if (trial.kept == 0)
    os << ", all of them 0";
  else if (trial.kept)
    os << ", all but " << *trial.kept << " of them 0";
  if (trial.isRounded)
    os << ", when every operation rounds to its type";
  os << ", result " << trial.result << " ";
  const HostTensor &first = trial.results[0][trial.result];
  const HostTensor &second = trial.results[1][trial.result];
  if (first.shape != second.shape)
    os << "has the shape " << describe(first.shape, first.kind) << " against "
       << describe(second.shape, second.kind) << '\n';
  else
    os << "at " << first.getPosition(trial.element)
       << ": the first graph gives " << textOf(first, trial.element)
       << ", the second " << textOf(second, trial.element) << '\n';
  if (trial.kind->kind != Class::Extreme || first.shape != second.shape ||
      !isFloat(first.kind))
    return;
  bool isFinite = std::isfinite(first.getFloat(trial.element));
  if (isFinite != std::isfinite(second.getFloat(trial.element)))
    os << "    likely cause: the " << (isFinite ? "second" : "first")
       << " overflows: float16 ends at 65504, and exp in float32 at 88\n";
}

static void printTrials(llvm::raw_ostream &os, const Finding &finding) {
  double largest = 0, ulp = 0;
  unsigned count = 0;
  for (const Trial &trial : finding.trials)
    if (trial.agrees) {
      ++count;
      if (trial.kind->kind != Class::Extreme) {
        largest = std::max(largest, trial.relative);
        ulp = std::max(ulp, trial.ulp);
      }
    }
  os << llvm::format("  tried in float64 on %u kinds of inputs (seed %llu): "
                     "apart by at most %.2g of the largest element, %.2g ulp "
                     "of the model's type\n",
                     count, (unsigned long long)finding.seed, largest, ulp);
  if (finding.rounded)
    os << llvm::format("  in the model's type: apart by at most %.2g of the "
                       "largest element\n",
                       finding.rounded->relative);
}

void attn::printText(llvm::raw_ostream &os, const Finding &finding) {
  const equiv::Proof &proof = finding.proof;
  os << getName(finding.verdict) << '\n';
  switch (finding.verdict) {
  case Verdict::Proved:
    os << "  both graphs are the same formula of their inputs";
    if (finding.isMapped)
      os << ", for all weights of the first";
    else if (proof.numWeights)
      os << llvm::format(" and of %u weight%s, which agree within %.2g of the "
                         "largest",
                         proof.numWeights, proof.numWeights == 1 ? "" : "s",
                         proof.weightError);
    os << '\n';
    break;
  case Verdict::Tested:
    if (proof.isComplete)
      printDifferences(os, proof.differences);
    else
      os << "  the graphs are built differently: " << proof.stuck << '\n';
    break;
  case Verdict::Except:
  case Verdict::Different:
    printDifferences(os, proof.differences);
    if (!proof.isComplete)
      os << "  the first difference that was met: " << proof.stuck << '\n';
    break;
  }
  if (!proof.isComplete && !proof.stuckFirst.empty())
    os << "    first graph:  " << proof.stuckFirst
       << "\n    second graph: " << proof.stuckSecond << '\n';
  if (!finding.mapping.empty())
    os << "  the second graph's weights, given the first's:\n";
  for (StringRef line : finding.mapping)
    os << "    " << line << '\n';
  if (finding.isMapped && finding.mapping.empty() && !proof.isComplete)
    os << "  which weight is which could not be found\n";
  if (finding.example)
    printExample(os, *finding.example);
  // Each kind of inputs on which they are not the same.
  SmallVector<const InputKind *> shown;
  for (const Trial &trial : finding.trials) {
    bool isNews = !trial.agrees && finding.verdict == Verdict::Except &&
                  trial.kind != finding.example->kind &&
                  !llvm::is_contained(shown, trial.kind);
    if (isNews) {
      shown.push_back(trial.kind);
      printExample(os, trial);
    }
  }
  if (finding.verdict != Verdict::Different)
    printTrials(os, finding);
}

// JSON has no NaN and no infinity: they are text.
static llvm::json::Value toJSON(double value) {
  if (std::isfinite(value))
    return value;
  return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

static llvm::json::Value toJSON(const Trial &trial) {
  llvm::json::Object object{{"inputs", trial.kind->name},
                            {"agrees", trial.agrees},
                            {"rounded", trial.isRounded},
                            {"largest_difference", toJSON(trial.relative)},
                            {"ulp", toJSON(trial.ulp)}};
  if (!trial.agrees) {
    object["result"] = trial.result;
    object["element"] = trial.element;
    const HostTensor &first = trial.results[0][trial.result];
    const HostTensor &second = trial.results[1][trial.result];
    if (first.shape == second.shape && isFloat(first.kind)) {
      object["first"] = toJSON(first.getFloat(trial.element));
      object["second"] = toJSON(second.getFloat(trial.element));
    }
  }
  return object;
}

void attn::printJSON(llvm::raw_ostream &os, const Finding &finding) {
  const equiv::Proof &proof = finding.proof;
  llvm::json::Array differences, trials;
  for (const Difference &difference : proof.differences)
    differences.push_back(
        llvm::json::Object{{"kind", causeOf(difference).name},
                           {"text", difference.text},
                           {"likely_cause", hintOf(difference)},
                           {"first", difference.first},
                           {"second", difference.second}});
  for (const Trial &trial : finding.trials)
    trials.push_back(toJSON(trial));
  llvm::json::Object object{{"verdict", getName(finding.verdict)},
                            {"proved", proof.isEqual()},
                            {"weights", proof.numWeights},
                            {"weight_difference", proof.weightError},
                            {"differences", std::move(differences)},
                            {"mapping", llvm::json::Array(finding.mapping)},
                            {"trials", std::move(trials)},
                            {"seed", finding.seed}};
  if (!proof.isComplete)
    object["stuck"] = proof.stuck;
  if (finding.smallest) {
    llvm::json::Value trial = toJSON(*finding.smallest);
    llvm::json::Array sizes;
    for (const HostTensor &input : finding.smallest->inputs)
      sizes.push_back(llvm::json::Array(input.shape));
    (*trial.getAsObject())["sizes"] = std::move(sizes);
    (*trial.getAsObject())["not_zero"] = finding.smallest->kept.value_or(0);
    object["counterexample"] = std::move(trial);
  }
  if (finding.rounded)
    object["rounded_difference"] = toJSON(finding.rounded->relative);
  os << llvm::formatv("{0:2}", llvm::json::Value(std::move(object))) << '\n';
}
