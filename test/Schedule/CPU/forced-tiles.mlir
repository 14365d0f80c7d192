// The caller chooses how wide a tile is, and how many go through the keys
// together.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 tile-vectors=1" --canonicalize | FileCheck %s --check-prefix=ONE
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 tile-vectors=2" --canonicalize | FileCheck %s --check-prefix=TWO
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 tile-vectors=9" --canonicalize | FileCheck %s --check-prefix=NINE
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 tile-vectors=1 tiles-together=4" --canonicalize | FileCheck %s --check-prefix=FOUR
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 tile-vectors=1 tiles-together=2" --canonicalize | FileCheck %s --check-prefix=PAIR
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 schedule=width-in-lanes tiles-together=4" --canonicalize | FileCheck %s --check-prefix=WIDTH
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 tiles-together=1" --canonicalize | FileCheck %s --check-prefix=ALONE

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#l = affine_map<(b, m, n, k, d) -> (b)>
#x = affine_map<(b, m, n, k, d) -> (m, n)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>

// 18 queries are 4 * 4 + 2, 2 * 8 + 2 or 12 + 6; no tile has more vectors than
// registers allow.
// ONE-LABEL: func.func @queries
// ONE: scf.forall (%{{.*}}, %{{.*}}) in (3, 4)
// ONE-COUNT-1: attn.online_attention query(%{{.*}} : tensor<8x4xf32>)
// ONE: scf.forall (%{{.*}}) in (3)
// ONE: attn.online_attention query(%{{.*}} : tensor<8x4xf32>)
// TWO-LABEL: func.func @queries
// TWO: scf.forall (%{{.*}}, %{{.*}}) in (3, 2)
// TWO: attn.online_attention query(%{{.*}} : tensor<8x8xf32>)
// TWO: attn.online_attention query(%{{.*}} : tensor<8x4xf32>)
// NINE-LABEL: func.func @queries
// NINE: scf.forall (%{{.*}}) in (3)
// NINE: attn.online_attention query(%{{.*}} : tensor<8x12xf32>)
// NINE: attn.online_attention query(%{{.*}} : tensor<8x8xf32>)

// Three batches are no group of four or two: tiles of queries are.
// FOUR-LABEL: func.func @queries
// FOUR: scf.forall (%{{.*}}) in (3)
// FOUR-COUNT-4: attn.online_attention query(%{{.*}} : tensor<8x4xf32>)
// FOUR: tensor.parallel_insert_slice {{.*}} [1, 16, 8] [1, 1, 1]
// FOUR: scf.forall (%{{.*}}) in (3)
// FOUR-COUNT-1: attn.online_attention
// FOUR-LABEL: func.func @heads
// PAIR-LABEL: func.func @queries
// PAIR: scf.forall (%{{.*}}, %{{.*}}) in (3, 2)
// PAIR-COUNT-2: attn.online_attention query(%{{.*}} : tensor<8x4xf32>)
// PAIR: tensor.parallel_insert_slice {{.*}} [1, 8, 8] [1, 1, 1]
func.func @queries(%q: tensor<3x18x8xf32>, %k: tensor<3x5x8xf32>) -> tensor<3x18x8xf32> {
  %o = attn.attention query(%q : tensor<3x18x8xf32>) key(%k : tensor<3x5x8xf32>) value(%k : tensor<3x5x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<3x18x8xf32>
  return %o : tensor<3x18x8xf32>
}

// Batches go together although they share nothing, few queries' too.
// FOUR: scf.forall (%{{.*}}) in (2)
// FOUR-COUNT-4: attn.online_attention query(%{{.*}} : tensor<8x4xf32>)
// FOUR: tensor.parallel_insert_slice {{.*}} [4, 3, 8] [1, 1, 1]
// FOUR-LABEL: func.func @lengths
// WIDTH-LABEL: func.func @heads
// WIDTH: scf.forall (%{{.*}}) in (2)
// WIDTH-COUNT-4: attn.online_attention query(%{{.*}} : tensor<3x8xf32>)
// WIDTH: tensor.parallel_insert_slice {{.*}} [4, 3, 8] [1, 1, 1]
func.func @heads(%q: tensor<8x3x8xf32>, %k: tensor<8x5x8xf32>) -> tensor<8x3x8xf32> {
  %o = attn.attention query(%q : tensor<8x3x8xf32>) key(%k : tensor<8x5x8xf32>) value(%k : tensor<8x5x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<8x3x8xf32>
  return %o : tensor<8x3x8xf32>
}

// Near miss: where each has its own number of keys, each goes alone.
// FOUR: scf.forall (%{{.*}}) in (8)
// FOUR-COUNT-1: attn.online_attention
// FOUR-LABEL: func.func @shared
func.func @lengths(%q: tensor<8x3x8xf32>, %k: tensor<8x5x8xf32>, %l: tensor<8xi64>) -> tensor<8x3x8xf32> {
  %o = attn.attention query(%q : tensor<8x3x8xf32>) key(%k : tensor<8x5x8xf32>) value(%k : tensor<8x5x8xf32>)
    lengths(%l : tensor<8xi64>) maps = [#q, #k, #v, #l, #o] -> tensor<8x3x8xf32>
  return %o : tensor<8x3x8xf32>
}

// Those that share a bias do so by themselves, unless each is to go alone.
// ONE-LABEL: func.func @shared
// ONE-COUNT-4: attn.online_attention {{.*}} bias(
// ALONE-LABEL: func.func @shared
// ALONE: scf.forall (%{{.*}}) in (8)
// ALONE-COUNT-1: attn.online_attention {{.*}} bias(
// ALONE: return
func.func @shared(%q: tensor<8x3x8xf32>, %k: tensor<8x5x8xf32>, %x: tensor<3x5xf32>) -> tensor<8x3x8xf32> {
  %o = attn.attention query(%q : tensor<8x3x8xf32>) key(%k : tensor<8x5x8xf32>) value(%k : tensor<8x5x8xf32>)
    biases(%x : tensor<3x5xf32>) maps = [#q, #k, #v, #x, #o] -> tensor<8x3x8xf32>
  return %o : tensor<8x3x8xf32>
}
