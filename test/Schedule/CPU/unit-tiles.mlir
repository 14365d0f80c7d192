// A tile with one query, one key or one column of tensors that have other sizes
// of 1 between: which dimension is the tile's is written down, since upstream
// takes the first ones for those that are dropped.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=16" --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=16" | FileCheck %s --check-prefix=NEAR
// RUN: attn-compile %s --emit=asm -o - | FileCheck %s --check-prefix=ASM
// ASM: between:

#q = affine_map<(b, g, m, n, k, d) -> (m, k, g, b)>
#k = affine_map<(b, g, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, g, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, g, m, n, k, d) -> (m, d, g, b)>

// The ninth query.
// CHECK-LABEL: func.func @between
// CHECK: %[[ALL:.*]] = tensor.extract_slice %{{.*}}[8, 0, 0, %{{.*}}] [1, 5, 1, 1] [1, 1, 1, 1] : tensor<9x5x1x4xf32> to tensor<1x5x1x1xf32>
// CHECK: tensor.collapse_shape %[[ALL]] {{\[\[}}0], [1, 2, 3]] : tensor<1x5x1x1xf32> into tensor<1x5xf32>
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2, 3]] output_shape [1, 3, 1, 1]
func.func @between(%q: tensor<9x5x1x4xf32>, %k: tensor<4x7x5xf32>, %v: tensor<4x7x3xf32>) -> tensor<9x3x1x4xf32> {
  %o = attn.attention query(%q : tensor<9x5x1x4xf32>) key(%k : tensor<4x7x5xf32>) value(%v : tensor<4x7x3xf32>)
    maps = [#q, #k, #v, #o] -> tensor<9x3x1x4xf32>
  return %o : tensor<9x3x1x4xf32>
}

// The last block of keys under a band, of which only canonicalisation finds that
// it is one key.
// CHECK-LABEL: func.func @band
// CHECK: tensor.extract_slice {{.*}} [1, 1, 2, 1] [1, 1, 1, 1] : tensor<7x3x2x4xf32> to tensor<1x1x2x1xf32>
// CHECK: tensor.collapse_shape {{.*}} : tensor<1x1x2x1xf32> into tensor<1x2xf32>
#bq = affine_map<(b, h, m, n, k, d) -> (b, h, m, k)>
#bk = affine_map<(b, h, m, n, k, d) -> (b, h, n, k)>
#bb = affine_map<(b, h, m, n, k, d) -> (n, b, m, h)>
func.func @band(%q: tensor<3x4x2x8xf32>, %k: tensor<3x4x7x8xf32>, %x: tensor<7x3x2x4xf32>) -> tensor<3x4x2x8xf32> {
  %o = attn.attention query(%q : tensor<3x4x2x8xf32>) key(%k : tensor<3x4x7x8xf32>) value(%k : tensor<3x4x7x8xf32>)
    biases(%x : tensor<7x3x2x4xf32>) bands = [#attn.band<query = 2, key = 3, upper = 0>]
    maps = [#bq, #bk, affine_map<(b, h, m, n, k, d) -> (b, h, n, d)>, #bb, affine_map<(b, h, m, n, k, d) -> (b, h, m, d)>] -> tensor<3x4x2x8xf32>
  return %o : tensor<3x4x2x8xf32>
}

// Near miss: eight queries have no tile of one, and need nothing of this.
// NEAR-LABEL: func.func @eight
// NEAR-NOT: tensor.collapse_shape
func.func @eight(%q: tensor<8x5x1x4xf32>, %k: tensor<4x7x5xf32>, %v: tensor<4x7x3xf32>) -> tensor<8x3x1x4xf32> {
  %o = attn.attention query(%q : tensor<8x5x1x4xf32>) key(%k : tensor<4x7x5xf32>) value(%v : tensor<4x7x3xf32>)
    maps = [#q, #k, #v, #o] -> tensor<8x3x1x4xf32>
  return %o : tensor<8x3x1x4xf32>
}
