//===- AttentionBugs.cpp - bugs in what is raised -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "attn/Dialect/Attn/Attn.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::test;

static bool loseScale(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || attention.getScale().convertToDouble() == 1.0)
    return false;
  attention.setScaleAttr(Builder(op->getContext()).getF64FloatAttr(1.0));
  return true;
}

/// Every band that is aligned to the bottom right.
static bool alignToTopLeft(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || !attention.getBandsAttr())
    return false;
  bool planted = false;
  SmallVector<Attribute> bands;
  for (BandAttr band : attention.getBandsAttr().getAsRange<BandAttr>()) {
    planted |= band.getCorner() == Corner::BottomRight;
    bands.push_back(BandAttr::get(op->getContext(), band.getQuery(),
                                  band.getKey(), band.getLower(),
                                  band.getUpper(), Corner::TopLeft));
  }
  attention.setBandsAttr(ArrayAttr::get(op->getContext(), bands));
  return planted;
}

ArrayRef<PlantedBug> mlir::attn::test::getAttentionBugs() {
  static constexpr PlantedBug bugs[] = {
      {"scale-lost", "attention does not scale its scores", "attn-raise",
       loseScale},
      {"top-left-for-bottom-right", "a band is aligned to the wrong corner",
       "attn-raise", alignToTopLeft},
  };
  return bugs;
}
