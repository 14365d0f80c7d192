// The caller chooses how attention is computed, wherever that is correct.
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 schedule=queries-in-lanes" \
// RUN:   --canonicalize --remarks-filter=attn-cpu 2>&1 | FileCheck %s --check-prefix=QUERIES
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 schedule=width-in-lanes" \
// RUN:   --canonicalize --remarks-filter=attn-cpu 2>&1 | FileCheck %s --check-prefix=WIDTH
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 schedule=scores" \
// RUN:   --remarks-filter=attn-cpu 2>&1 | FileCheck %s --check-prefix=SCORES
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32" --canonicalize > %t.default
// RUN: attn-opt %s --attn-cpu-tile-attention="vector-bits=128 registers=32 schedule=auto tile-vectors=0 tiles-together=0" \
// RUN:   --canonicalize | diff - %t.default

// The whole road takes the options, too, and so do the tools.
// RUN: attn-opt %s --attn-to-llvm="schedule=scores tile-vectors=1 tiles-together=1" | FileCheck %s --check-prefix=NO-STEPS
// RUN: attn-opt %s --attn-to-llvm="schedule=queries-in-lanes" | FileCheck %s --check-prefix=STEPS
// RUN: attn-compile %s --emit=mlir --schedule=scores | FileCheck %s --check-prefix=NO-STEPS
// RUN: attn-compile %s --emit=mlir --schedule=width-in-lanes --tile-vectors=1 --tiles-together=2 | FileCheck %s --check-prefix=STEPS
// NO-STEPS-NOT: @attn_step
// STEPS: @attn_step

#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
#kt = affine_map<(b, m, n, k, d) -> (b, k, n)>
#pq = affine_map<(b, n, k, d) -> (b, k)>
#pk = affine_map<(b, n, k, d) -> (b, n, k)>
#pv = affine_map<(b, n, k, d) -> (b, n, d)>
#po = affine_map<(b, n, k, d) -> (b, d)>

// QUERIES-DAG: [Passed] tiles {{.*}}keys=128, lanes=queries, queries=12
// QUERIES-DAG: [Missed] tiles {{.*}}it has no dimension of queries
// QUERIES-DAG: [Passed] tiles {{.*}}keys=128, lanes=width, queries=4
// WIDTH-DAG: [Passed] tiles {{.*}}keys=128, lanes=width, queries=4
// WIDTH-DAG: [Missed] tiles {{.*}}the width of a head does not fill vectors
// WIDTH-DAG: [Missed] tiles {{.*}}keys or values do not lie along the width of a head
// SCORES-COUNT-7: [Missed] tiles {{.*}}a matrix of scores is asked for
// SCORES-NOT: attn.online_attention

// Nine queries: three tiles of four, the last of which is one query.
// QUERIES-LABEL: func.func @nine
// QUERIES: scf.forall (%{{.*}}) in (2)
// QUERIES: attn.online_attention query(%{{.*}} : tensor<8x12xf32>)
// WIDTH-LABEL: func.func @nine
// WIDTH: scf.forall (%{{.*}}, %{{.*}}) in (2, 2)
// WIDTH: attn.online_attention query(%{{.*}} : tensor<4x8xf32>)
// WIDTH: scf.forall (%{{.*}}) in (2)
// WIDTH: attn.online_attention query(%{{.*}} : tensor<1x8xf32>)
func.func @nine(%q: tensor<2x9x8xf32>, %k: tensor<2x5x8xf32>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%q : tensor<2x9x8xf32>) key(%k : tensor<2x5x8xf32>) value(%k : tensor<2x5x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// Any number of queries: room for four, and for as many in the last tile.
// WIDTH-LABEL: func.func @open
// WIDTH: scf.forall (%{{.*}}, %{{.*}}) in (2, %{{.*}})
// WIDTH: attn.online_attention query(%{{.*}} : tensor<4x8xf32>)
// WIDTH: scf.forall
// WIDTH: attn.online_attention query(%{{.*}} : tensor<4x8xf32>)
func.func @open(%q: tensor<2x?x8xf32>, %k: tensor<2x5x8xf32>) -> tensor<2x?x8xf32> {
  %o = attn.attention query(%q : tensor<2x?x8xf32>) key(%k : tensor<2x5x8xf32>) value(%k : tensor<2x5x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x?x8xf32>
  return %o : tensor<2x?x8xf32>
}

// One query that has a dimension takes one of four lanes.
// QUERIES-LABEL: func.func @one
// QUERIES: attn.online_attention query(%{{.*}} : tensor<6x4xf32>)
// Neither fills vectors.
// WIDTH-LABEL: func.func @one
// WIDTH: attn.attention
func.func @one(%q: tensor<2x1x6xf32>, %k: tensor<2x5x6xf32>) -> tensor<2x1x6xf32> {
  %o = attn.attention query(%q : tensor<2x1x6xf32>) key(%k : tensor<2x5x6xf32>) value(%k : tensor<2x5x6xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x1x6xf32>
  return %o : tensor<2x1x6xf32>
}

// One that has none cannot.
// QUERIES-LABEL: func.func @pooling
// QUERIES: attn.online_attention query(%{{.*}} : tensor<8xf32>)
func.func @pooling(%q: tensor<2x8xf32>, %k: tensor<2x5x8xf32>) -> tensor<2x8xf32> {
  %o = attn.attention query(%q : tensor<2x8xf32>) key(%k : tensor<2x5x8xf32>) value(%k : tensor<2x5x8xf32>)
    maps = [#pq, #pk, #pv, #po] -> tensor<2x8xf32>
  return %o : tensor<2x8xf32>
}

// Near misses of width in lanes: a width that leaves lanes empty, of keys or of
// values, and keys that lie along something else. Queries are in lanes.
// WIDTH-LABEL: func.func @width
// WIDTH: attn.online_attention query(%{{.*}} : tensor<6x12xf32>)
func.func @width(%q: tensor<2x9x6xf32>, %k: tensor<2x5x6xf32>, %v: tensor<2x5x8xf32>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%q : tensor<2x9x6xf32>) key(%k : tensor<2x5x6xf32>) value(%v : tensor<2x5x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}

// WIDTH-LABEL: func.func @columns
// WIDTH: attn.online_attention query(%{{.*}} : tensor<8x12xf32>)
func.func @columns(%q: tensor<2x9x8xf32>, %k: tensor<2x5x8xf32>, %v: tensor<2x5x6xf32>) -> tensor<2x9x6xf32> {
  %o = attn.attention query(%q : tensor<2x9x8xf32>) key(%k : tensor<2x5x8xf32>) value(%v : tensor<2x5x6xf32>)
    maps = [#q, #k, #v, #o] -> tensor<2x9x6xf32>
  return %o : tensor<2x9x6xf32>
}

// WIDTH-LABEL: func.func @transposed
// WIDTH: attn.online_attention query(%{{.*}} : tensor<8x12xf32>)
func.func @transposed(%q: tensor<2x9x8xf32>, %k: tensor<2x8x5xf32>, %v: tensor<2x5x8xf32>) -> tensor<2x9x8xf32> {
  %o = attn.attention query(%q : tensor<2x9x8xf32>) key(%k : tensor<2x8x5xf32>) value(%v : tensor<2x5x8xf32>)
    maps = [#q, #kt, #v, #o] -> tensor<2x9x8xf32>
  return %o : tensor<2x9x8xf32>
}
