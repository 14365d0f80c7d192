//===- Optimize.td - passes of the algebra --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_OPTIMIZE_TD
#define ATTN_PASSES_OPTIMIZE_TD

include "mlir/Pass/PassBase.td"

def AttnFoldWeights : Pass<"attn-fold-weights", "::mlir::func::FuncOp"> {
  let summary = "compute what is made of weights alone";
  let description = [{
    Whatever depends on constants alone, among them a tensor of floats that are
    not all the same, becomes a constant if it is computed: in float64 by the
    reference interpreter, rounded once. Where such a tensor does not change
    along a dimension, it is broadcast along it. Reshapes and parts of constants
    become constants. Tensors of more than 2^24 elements stay, and what takes
    more than 2^32 steps, and transposes, which whoever reads the weights takes
    into account.

    Example: `%s` becomes the constant `dense<[4.0, 6.0]>`.
    ```mlir
    func.func @f(%x: tensor<2xf32>) -> tensor<2xf32> {
      %a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
      %b = arith.constant dense<[3.0, 4.0]> : tensor<2xf32>
      %e = tensor.empty() : tensor<2xf32>
      %s = linalg.add ins(%a, %b : tensor<2xf32>, tensor<2xf32>)
        outs(%e : tensor<2xf32>) -> tensor<2xf32>
      %y = linalg.mul ins(%x, %s : tensor<2xf32>, tensor<2xf32>)
        outs(%e : tensor<2xf32>) -> tensor<2xf32>
      return %y : tensor<2xf32>
    }
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def AttnOptimize : Pass<"attn-optimize"> {
  let summary = "the algebra of attention: less work for the same function";
  let description = [{
    Replaces attention and pooling by what is the same function of their inputs
    and less work. The guards of each equation are listed in docs/Algebra.md and
    above its rewrite; a remark of the category `attn-optimize` says what it
    saves, or which guard refuses what nearly fits.

    | always        | equation                                                  |
    |---------------|-----------------------------------------------------------|
    | `norm-weights`| (z g + b) W = z (diag(g) W) + b W                         |
    | `linear-pool` | sum softmax(x w + b) v = softmax(w x^T) v                 |
    | `key-offset`  | softmax(q (x Wk + b)^T) = softmax(q (x Wk)^T)             |
    | `row-bias`    | softmax(s + c) = softmax(s) for c constant along the keys |
    | `value-bias`  | (P (x Wv + b)) Wo = (P (x Wv)) Wo + b Wo                  |

    Several dimensions of queries that nothing else depends on become one
    (`merge-queries`), and so do those of keys (`merge-keys`).

    With `reassociate` products are taken in another order, which rounds
    differently, where the number of multiplications says that it is less work:

    | `reassociate`    | equation                              |
    |------------------|---------------------------------------|
    | `constant-query` | q (x Wk)^T = (q Wk^T) x^T             |
    | `score-product`  | (x Wq) (y Wk)^T = (x (Wq Wk^T)) y^T   |
    | `value-output`   | (P (x Wv)) Wo = P (x (Wv Wo))         |
    | `pool-first`     | P (x Wv) = (P x) Wv                   |

    Products of weights are written as operations on constants, for
    `attn-fold-weights`.

    Example: with `reassociate` the eight projected keys become one known vector.
    ```mlir
    func.func @pool(%x: tensor<8x4xf32>) -> tensor<4xf32> {
      %q = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
      %w = arith.constant dense<[[1.0, 0.5], [0.0, 1.0], [2.0, 0.0], [1.0, 1.0]]> : tensor<4x2xf32>
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : tensor<8x2xf32>
      %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x2xf32>) -> tensor<8x2xf32>
      %k = linalg.matmul ins(%x, %w : tensor<8x4xf32>, tensor<4x2xf32>)
        outs(%f : tensor<8x2xf32>) -> tensor<8x2xf32>
      %y = attn.attention query(%q : tensor<2xf32>) key(%k : tensor<8x2xf32>)
        value(%x : tensor<8x4xf32>)
        maps = [affine_map<(n, k, d) -> (k)>, affine_map<(n, k, d) -> (n, k)>,
                affine_map<(n, k, d) -> (n, d)>, affine_map<(n, k, d) -> (d)>]
        -> tensor<4xf32>
      return %y : tensor<4xf32>
    }
    ```
  }];
  let options = [
    Option<"reassociate", "reassociate", "bool", /*default=*/"false",
           "take products in another order where it is less work">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def AttnCost : Pass<"attn-cost"> {
  let summary = "say how many operations and bytes each operation takes";
  let description = [{
    A remark of the category `attn-cost` for each linalg and attn operation on
    tensors: multiplications, additions and other arithmetic, an exponential
    counted as one, and the bytes of all operands and results. One more gives the
    sums of each function. What is read several times in one operation counts
    once. Sizes that are not known count as 1, and `unknown` says how many there
    are. Changes nothing; before and after `attn-optimize` it says what that
    saves.

    Example: 2 * 8 * 4 * 2 = 128 operations, 4 * (32 + 8 + 16 + 16) = 288 bytes.
    ```mlir
    func.func @f(%x: tensor<8x4xf32>, %w: tensor<4x2xf32>, %z: tensor<8x2xf32>) -> tensor<8x2xf32> {
      %y = linalg.matmul ins(%x, %w : tensor<8x4xf32>, tensor<4x2xf32>)
        outs(%z : tensor<8x2xf32>) -> tensor<8x2xf32>
      return %y : tensor<8x2xf32>
    }
    ```
  }];
}

#endif // ATTN_PASSES_OPTIMIZE_TD
