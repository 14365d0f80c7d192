//===- TensorWindows.h - convolution and pooling --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What both importers make of operations that move a window over a tensor. A
// window that covers one element, or whose positions do not overlap, is a view
// of the input, so that patch embeddings and pointwise convolutions are plain
// contractions. Any other is one linalg.generic whose input map adds the
// position of the window and the place in it.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_IMPORT_TENSORWINDOWS_H
#define ATTN_IMPORT_TENSORWINDOWS_H

#include "attn/Import/TensorBuilder.h"

namespace mlir::attn {

/// A window that moves along one dimension; `low` and `high` elements are put
/// before and after the dimension first. All sizes count elements.
struct Window {
  int64_t size = 1, stride = 1, dilation = 1;
  OpFoldResult low = {}, high = {};
};

class TensorWindows {
public:
  explicit TensorWindows(TensorBuilder &b) : b(b) {}

  /// floor((low + size + high - reach) / stride) + 1 and at least 0, reach
  /// being dilation * (window.size - 1) + 1; with `ceil`, rounded up as long as
  /// the last window begins before the high border.
  OpFoldResult count(OpFoldResult size, const Window &window,
                     bool ceil = false);

  /// `low` and `high` such that there are ceil(size / stride) windows, as
  /// TensorFlow's padding SAME: half of what is missing before, the rest after.
  void padToSame(OpFoldResult size, Window &window);

  /// The dimensions with their borders, of the value `filler`.
  Value pad(Value tensor, ArrayRef<int64_t> dims, ArrayRef<Window> windows,
            Value filler);

  /// Sum of products of windows of `input` with `kernel`. Dimensions are named
  /// by letters as in TensorBuilder::contract; windows move along x, y, z of
  /// the input, and their places are u, v, w of the kernel. Sums are kept in
  /// the accumulation type.
  Value convolve(Value input, StringRef inputDims, Value kernel,
                 StringRef kernelDims, StringRef outDims,
                 ArrayRef<Window> windows, Type elementType);

  /// Reduction over windows along `dims`, whose borders are there already;
  /// `counts` says how many.
  Value pool(Reduction kind, Value input, ArrayRef<int64_t> dims,
             ArrayRef<Window> windows, ArrayRef<OpFoldResult> counts);

private:
  OpFoldResult add(OpFoldResult x, OpFoldResult y);
  OpFoldResult subtract(OpFoldResult x, OpFoldResult y);
  /// Takes apart a dimension whose windows do not overlap: its positions
  /// (`count`), followed by the places if there is more than one.
  Value takeApart(Value input, int64_t dim, const Window &window,
                  OpFoldResult count);

  TensorBuilder &b;
};

/// Whether the positions of the window are a view of the input.
bool isView(const Window &window);

} // namespace mlir::attn

#endif // ATTN_IMPORT_TENSORWINDOWS_H
