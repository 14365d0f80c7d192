//===- TorchSynonyms.cpp - names that mean another operation --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchSynonyms.h"

#include "llvm/ADT/StringMap.h"

using namespace mlir;

// torch-mlir writes these as torch.operator, in exports that are not
// decomposed.
StringRef attn::operationOf(StringRef name) {
  static const llvm::StringMap<StringRef> synonyms = {
      {"torch.aten.adjoint", "torch.aten.mT"},
      {"torch.aten.clip", "torch.aten.clamp"},
      {"torch.aten.clip.Tensor", "torch.aten.clamp.Tensor"},
      {"torch.aten.clip_", "torch.aten.clamp_"},
      {"torch.aten.concatenate", "torch.aten.cat"},
      {"torch.aten.divide.Scalar", "torch.aten.div.Scalar"},
      {"torch.aten.divide.Scalar_mode", "torch.aten.div.Scalar_mode"},
      {"torch.aten.divide.Tensor", "torch.aten.div.Tensor"},
      {"torch.aten.divide.Tensor_mode", "torch.aten.div.Tensor_mode"},
      {"torch.aten.divide_.Scalar", "torch.aten.div_.Scalar"},
      {"torch.aten.divide_.Tensor", "torch.aten.div_.Tensor"},
      {"torch.aten.ger", "torch.aten.outer"},
      {"torch.aten.greater.Scalar", "torch.aten.gt.Scalar"},
      {"torch.aten.greater.Tensor", "torch.aten.gt.Tensor"},
      {"torch.aten.greater_equal.Scalar", "torch.aten.ge.Scalar"},
      {"torch.aten.greater_equal.Tensor", "torch.aten.ge.Tensor"},
      {"torch.aten.less.Scalar", "torch.aten.lt.Scalar"},
      {"torch.aten.less.Tensor", "torch.aten.lt.Tensor"},
      {"torch.aten.less_equal.Scalar", "torch.aten.le.Scalar"},
      {"torch.aten.less_equal.Tensor", "torch.aten.le.Tensor"},
      {"torch.aten.linalg_matmul", "torch.aten.matmul"},
      {"torch.aten.mH", "torch.aten.mT"},
      {"torch.aten.matrix_H", "torch.aten.mT"},
      {"torch.aten.moveaxis.int", "torch.aten.movedim.int"},
      {"torch.aten.moveaxis.intlist", "torch.aten.movedim.intlist"},
      {"torch.aten.multiply.Scalar", "torch.aten.mul.Scalar"},
      {"torch.aten.multiply.Tensor", "torch.aten.mul.Tensor"},
      {"torch.aten.multiply_.Scalar", "torch.aten.mul_.Scalar"},
      {"torch.aten.multiply_.Tensor", "torch.aten.mul_.Tensor"},
      {"torch.aten.negative", "torch.aten.neg"},
      {"torch.aten.negative_", "torch.aten.neg_"},
      {"torch.aten.not_equal.Scalar", "torch.aten.ne.Scalar"},
      {"torch.aten.not_equal.Tensor", "torch.aten.ne.Tensor"},
      {"torch.aten.row_stack", "torch.aten.vstack"},
      {"torch.aten.special_erf", "torch.aten.erf"},
      {"torch.aten.special_erfc", "torch.aten.erfc"},
      {"torch.aten.special_exp2", "torch.aten.exp2"},
      {"torch.aten.special_expit", "torch.aten.sigmoid"},
      {"torch.aten.special_expm1", "torch.aten.expm1"},
      {"torch.aten.special_log1p", "torch.aten.log1p"},
      {"torch.aten.special_log_softmax", "torch.aten.log_softmax.int"},
      {"torch.aten.special_logsumexp", "torch.aten.logsumexp"},
      {"torch.aten.special_softmax", "torch.aten.softmax.int"},
      {"torch.aten.subtract.Scalar", "torch.aten.sub.Scalar"},
      {"torch.aten.subtract.Tensor", "torch.aten.sub.Tensor"},
      {"torch.aten.subtract_.Scalar", "torch.aten.sub_.Scalar"},
      {"torch.aten.subtract_.Tensor", "torch.aten.sub_.Tensor"},
      {"torch.aten.swapaxes", "torch.aten.transpose.int"},
      {"torch.aten.swapdims", "torch.aten.transpose.int"},
      {"torch.aten.true_divide.Scalar", "torch.aten.div.Scalar"},
      {"torch.aten.true_divide.Tensor", "torch.aten.div.Tensor"},
  };
  auto found = synonyms.find(name);
  return found == synonyms.end() ? name : found->second;
}
