//===- ScheduleCPU.td - the passes of Schedule / CPU, in pipeline order ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A part of attn/Passes.td, which includes it.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SCHEDULECPU_TD
#define ATTN_PASSES_SCHEDULECPU_TD

include "mlir/Pass/PassBase.td"

def AttnCPUTileAttention : Pass<"attn-cpu-tile-attention"> {
  let summary = "attn.attention -> loops over attn.online_attention";
  let description = [{
    Writes attention on tensors as a parallel loop over batches and tiles of
    queries, in which blocks of keys follow each other, each a step of the
    online softmax. No matrix of scores is left. The query tile is transposed and
    multiplied by scale * log2(e) once; key and value blocks of 16 bits are
    widened. Where the CPU multiplies pairs of bf16, all stay as they are, and
    the steps have the scale. Bands and lengths bound the loop over keys, and only blocks that
    they cut are masked; biases and masks that are tensors are added up for each
    block. What is left of the queries after whole tiles is a narrower tile.

    Which numbers share a vector depends on the shape: those of several queries,
    or, where these are few, those of the width of a head. `schedule` chooses
    instead, `scores` to leave the attention to attn-decompose; where the chosen
    schedule cannot compute an attention, a remark says why, and the shape decides.

    An attention that this does not cover is left to attn-decompose; a remark
    says why.

    ```mlir
    %o = attn.attention query(%q : tensor<8x512x64xf32>) ...
    // becomes
    %o = scf.forall (%b, %t) in (8, 10) shared_outs(...) {
      ...
      %state:3 = scf.for %n = %c0 to %c512 step %c128 iter_args(...) {
        attn.online_attention query(...) key(...) value(...) outs(...) ...
      }
      ...
    }
    ```
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "unsigned", /*default=*/"256",
           "width of the vector registers in bits">,
    Option<"registers", "registers", "unsigned", /*default=*/"16",
           "number of the vector registers">,
    Option<"pairs", "pairs", "bool", /*default=*/"false",
           "one instruction multiplies pairs of bf16 in each lane">,
    Option<"schedule", "schedule", "::mlir::attn::AttentionSchedule",
           /*default=*/"::mlir::attn::AttentionSchedule::Auto",
           "what is computed how, wherever that is correct",
           [{::llvm::cl::values(
             clEnumValN(::mlir::attn::AttentionSchedule::Auto, "auto",
                        "as it suits the shape"),
             clEnumValN(::mlir::attn::AttentionSchedule::QueriesInLanes,
                        "queries-in-lanes", "tiles of many queries"),
             clEnumValN(::mlir::attn::AttentionSchedule::WidthInLanes,
                        "width-in-lanes", "tiles of few queries"),
             clEnumValN(::mlir::attn::AttentionSchedule::Scores, "scores",
                        "a matrix of all scores"))}]>,
    Option<"tileVectors", "tile-vectors", "unsigned", /*default=*/"0",
           "most vectors of queries in a tile; 0: as many as registers allow">,
    Option<"tilesTogether", "tiles-together", "unsigned", /*default=*/"0",
           "most tiles that go through the keys together, 1 to 4; 0: 4 where "
           "they share something">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "math::MathDialect",
    "scf::SCFDialect", "tensor::TensorDialect"
  ];
}

def AttnCPUShareLoops : Pass<"attn-cpu-share-loops"> {
  let summary = "large structured operations on buffers -> loops over pieces";
  let description = [{
    Structured operations of known sizes that are not in a tile yet and have much
    to do become a parallel loop over pieces of them. They are cut along their
    outermost dimensions that are in everything they write, so that no two pieces
    write to one place. Those that follow each other and go through the same
    pieces do so together. A piece is worth the time in which a thread wakes up:
    how many there are depends on the sizes alone, and what would be one piece
    only is left alone.
  }];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "memref::MemRefDialect", "scf::SCFDialect"
  ];
}

def AttnCPUOutlineTiles : Pass<"attn-cpu-outline-tiles", "::mlir::ModuleOp"> {
  let summary = "scf.forall on buffers -> scf.parallel over calls";
  let description = [{
    The body of each parallel loop becomes a function: its buffers are on the
    stack of the thread that runs it, and its code has all registers. A loop in
    the body of another becomes a plain loop over calls. The
    dimensions of a loop become one. Where a loop in the body goes on for
    longer at one place of the innermost dimension than at another, as under a
    causal mask, an iteration from the front alternates with one from the back,
    so that consecutive ones are together as long everywhere; otherwise they
    follow each other as what they read does.
  }];
  let dependentDialects = [
    "arith::ArithDialect", "func::FuncDialect", "LLVM::LLVMDialect",
    "memref::MemRefDialect", "scf::SCFDialect"
  ];
}

def AttnCPUEmitAttention : Pass<"attn-cpu-emit-attention", "::mlir::ModuleOp"> {
  let summary = "attn.online_attention on buffers -> register tiles";
  let description = [{
    Each kind of step becomes three functions, so that each has all registers:
    scores and their exponentials, values, and the step itself. Scores are
    products of repeated keys and vectors of queries, in a tile that stays in
    registers; the exponentials are taken from there. The reference that is
    subtracted from the scores stays as it is while the sums are in
    [2^-64, 2^64], for which float32 has the range; a block that leaves them is
    computed again with its largest score as the reference. With a
    `float-control` the step flushes denormal numbers to zero and restores the
    caller's mode.

    The step wants the query as (head, query), the accumulator as (column,
    query) and the number of queries to be known and a multiple of the lanes;
    any other is an error. Where the CPU multiplies pairs of bf16
    (`llvm.x86.avx512bf16.dpbf16ps.512` for 512 bits, `llvm.aarch64.neon.bfdot`
    for 128), query, key and value may be bf16 with the width of a head
    innermost. A weight is the sum of two numbers of bf16 there, exact to 2^-17,
    or rounded to one with `round-weights`. With `matrices` both products are
    AMX's, of tiles of 16 keys or columns by 16 queries.
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "unsigned", /*default=*/"256",
           "width of the vector registers in bits">,
    Option<"registers", "registers", "unsigned", /*default=*/"16",
           "number of the vector registers">,
    Option<"scale", "scale", "bool", /*default=*/"false",
           "the CPU has vreduceps and vscalefps on 512 bits (AVX-512)">,
    Option<"pairs", "pairs", "bool", /*default=*/"false",
           "one instruction multiplies pairs of bf16 in each lane">,
    Option<"matrices", "matrices", "bool", /*default=*/"false",
           "AMX multiplies matrices of such pairs">,
    Option<"roundWeights", "round-weights", "bool", /*default=*/"false",
           "round weights to bf16 before they meet values of bf16">,
    Option<"floatControl", "float-control", "::mlir::attn::FloatControl",
           /*default=*/"::mlir::attn::FloatControl::None",
           "the register by which denormal numbers are flushed",
           [{::llvm::cl::values(
             clEnumValN(::mlir::attn::FloatControl::None, "none", "none"),
             clEnumValN(::mlir::attn::FloatControl::MXCSR, "mxcsr", "x86"),
             clEnumValN(::mlir::attn::FloatControl::FPCR, "fpcr", "AArch64"))}]>
  ];
  let dependentDialects = [
    "arith::ArithDialect", "func::FuncDialect", "linalg::LinalgDialect",
    "math::MathDialect", "memref::MemRefDialect", "scf::SCFDialect",
    "vector::VectorDialect", "amx::AMXDialect", "LLVM::LLVMDialect"
  ];
}

def AttnCPUUnfold : Pass<"attn-cpu-unfold"> {
  let summary = "copy overlapping windows side by side";
  let description = [{
    A convolution or pooling reads its input at sums of two loops: where the
    window is, and where in the window. The input is copied first, with a
    dimension for each loop (im2col), so that what is left is a plain
    contraction or reduction, tiled and vectorised like any other. Named
    operations of linalg become generic ones on the way.

    The copy holds every element once for each window that covers it.
  }];
  let dependentDialects = ["linalg::LinalgDialect", "tensor::TensorDialect"];
}

def AttnCPUFuse : Pass<"attn-cpu-fuse"> {
  let summary = "compute together, on tensors, what one loop nest can";
  let description = [{
    Writes structured operations as linalg.generic and lets elementwise
    producers join their only consumer, transposes and broadcasts every
    consumer; never so that anything is computed more often, and products of
    matrices stay contractions. Reductions that go through the same elements,
    such as the sum of weights and the weighted sums, become one with several
    results. Where a product has the rows of all batches in one dimension that is
    split afterwards, functions of it are computed before the split; if something
    sums over the rows of a batch, they are split before the product. A part of a
    split tensor that a parallel loop reads becomes one of the whole. Every
    operation gets an empty or filled tensor of its own, which bufferisation would
    otherwise copy.
  }];
  let dependentDialects = ["linalg::LinalgDialect", "tensor::TensorDialect"];
}

def AttnCPUTileContractions : Pass<"attn-cpu-tile-contractions"> {
  let summary = "products with constant weights -> loops over packed panels";
  let description = [{
    A product of an activation with constant weights becomes a parallel loop over
    panels of columns and blocks of rows. The weights are packed at compile time
    in the order in which a register tile reads them. What needs no more of the
    product than a tile has follows in the tile: elementwise operations, and sums
    over rows where a tile can have all of a batch and there are enough tiles.
    Only what others need leaves it.

    Where one parallel loop of at least 16 iterations reads each part of all this
    in one iteration alone, and nothing else does, the part is computed there: in
    an inner loop over panels, for 48 to 192 rows. Where the number of iterations
    is not known, that is one of two versions. So attention with one tile of
    queries makes its keys and values block by block.

    Runs after attn-cpu-fuse. The number of columns must be a multiple of a
    vector; other products are left as they are.
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "unsigned", /*default=*/"256",
           "width of the vector registers in bits">
  ];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect", "scf::SCFDialect",
    "tensor::TensorDialect"
  ];
}

def AttnCPUVectorize : Pass<"attn-cpu-vectorize"> {
  let summary = "turn linalg.generic on buffers into loops over vectors";
  let description = [{
    Chooses for each operation the dimension whose elements share a vector:
    contiguous in what is written, or a reduction that is contiguous in what is
    read. A contraction keeps a tile of rows and vectors in registers over the
    whole reduction; an input whose lanes are not contiguous is copied into
    panels first when several rows use it. What is left at the end of a row is
    computed under a mask, what is left of the rows in a tile of its own if their
    number is known, otherwise by computing the last one
    again. Operations with anything but numbers and elementwise operations in
    their body are left alone; a remark says which and why.

    Runs after bufferisation, so that nothing is unrolled before it.
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "unsigned", /*default=*/"256",
           "width of the vector registers in bits">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "memref::MemRefDialect", "scf::SCFDialect",
    "vector::VectorDialect"
  ];
}

#endif // ATTN_PASSES_SCHEDULECPU_TD
