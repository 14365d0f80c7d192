//===- AttentionFlags.cpp - the options about attention on a CPU ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/AttentionFlags.h"

using namespace llvm;
using namespace mlir::attn;

AttentionFlags::AttentionFlags(cl::OptionCategory &category)
    : schedule(
          "schedule", cl::cat(category), cl::init(AttentionSchedule::Auto),
          cl::desc("How a CPU computes attention, wherever that is "
                   "correct (default: auto):"),
          cl::values(clEnumValN(AttentionSchedule::Auto, "auto",
                                "As it suits the shape"),
                     clEnumValN(AttentionSchedule::QueriesInLanes,
                                "queries-in-lanes", "In tiles of many queries"),
                     clEnumValN(AttentionSchedule::WidthInLanes,
                                "width-in-lanes", "In tiles of few queries"),
                     clEnumValN(AttentionSchedule::Scores, "scores",
                                "With a matrix of all scores"))),
      tileVectors("tile-vectors", cl::value_desc("N"), cl::cat(category),
                  cl::desc("At most N vectors of queries in a tile (default: "
                           "as many as registers allow)")),
      tilesTogether("tiles-together", cl::value_desc("N"), cl::cat(category),
                    cl::desc("Up to N tiles go through the keys together, at "
                             "most 4 (default: 4 where they share "
                             "something)")) {}

AttentionChoices AttentionFlags::get() const {
  return {schedule, tileVectors, tilesTogether};
}

const cl::Option *AttentionFlags::findGiven() const {
  for (const cl::Option *option :
       {static_cast<const cl::Option *>(&schedule),
        static_cast<const cl::Option *>(&tileVectors),
        static_cast<const cl::Option *>(&tilesTogether)})
    if (option->getNumOccurrences())
      return option;
  return nullptr;
}
