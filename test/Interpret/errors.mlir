// What cannot be interpreted is an error at its operation; exit code 2.
//
// RUN: not attn-run %s --interpret --function=unknown 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not attn-run %s --interpret --function=called 2>&1 | FileCheck %s --check-prefix=CALLED
// RUN: not attn-run %s --interpret --function=complex 2>&1 | FileCheck %s --check-prefix=COMPLEX
// RUN: not attn-run %s --interpret --function=blocks 2>&1 | FileCheck %s --check-prefix=BLOCKS
// RUN: not attn-run %s --interpret --function=assert 2>&1 | FileCheck %s --check-prefix=ASSERT
// RUN: not attn-run %s --interpret --function=sizes 2>&1 | FileCheck %s --check-prefix=SIZES
// RUN: not attn-run %s --interpret --function=attention 2>&1 | FileCheck %s --check-prefix=ATTENTION
// RUN: not attn-run %s --interpret --function=index 2>&1 | FileCheck %s --check-prefix=INDEX
// RUN: not attn-run %s --interpret --function=slice 2>&1 | FileCheck %s --check-prefix=SLICE
// RUN: not attn-run %s --interpret --function=map 2>&1 | FileCheck %s --check-prefix=MAP
// RUN: not attn-run %s --interpret --function=negative 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// RUN: not attn-run %s --interpret --function=overflow 2>&1 | FileCheck %s --check-prefix=OVERFLOW
// RUN: not attn-run %s --interpret --function=memory 2>&1 | FileCheck %s --check-prefix=MEMORY
// RUN: not attn-run %s --interpret --function=forever 2>&1 | FileCheck %s --check-prefix=FOREVER
// RUN: not attn-run %s --interpret --function=step 2>&1 | FileCheck %s --check-prefix=STEP
// RUN: not attn-run %s --interpret --function=race 2>&1 | FileCheck %s --check-prefix=RACE
// RUN: not attn-run %s --interpret --function=outside 2>&1 | FileCheck %s --check-prefix=OUTSIDE
// RUN: not attn-run %s --interpret --function=part 2>&1 | FileCheck %s --check-prefix=PART
// RUN: not attn-run %s --interpret --function=online 2>&1 | FileCheck %s --check-prefix=ONLINE

func.func private @number(%x: index) -> index {
  return %x : index
}

// UNKNOWN: errors.mlir:[[#@LINE+2]]:8: error: 'math.isnormal' op is not an operation that the interpreter knows
func.func private @test(%x: f32) -> i1 {
  %0 = math.isnormal %x : f32
  return %0 : i1
}
func.func @unknown() -> i1 {
  %c = arith.constant 5.0 : f32
  %0 = func.call @test(%c) : (f32) -> i1
  return %0 : i1
}

// CALLED: error: 'func.call' op calls 'elsewhere', which has no body to interpret
func.func private @elsewhere() -> i32
func.func @called() -> i32 {
  %0 = func.call @elsewhere() : () -> i32
  return %0 : i32
}

// COMPLEX: error: {{.*}} has a value of 'complex<f32>', the interpreter knows ranked tensors and scalars of f16, bf16, f32, f64, index and integers of at most 64 bits
func.func private @real(%x: f32) -> f32 {
  %0 = complex.create %x, %x : complex<f32>
  %1 = complex.exp %0 : complex<f32>
  %2 = complex.re %1 : complex<f32>
  return %2 : f32
}
func.func @complex() -> f32 {
  %c = arith.constant 5.0 : f32
  %0 = func.call @real(%c) : (f32) -> f32
  return %0 : f32
}

// BLOCKS: error: 'func.func' op has 3 blocks; the interpreter runs functions of one block
func.func private @jump(%x: f32) -> i32 {
  %c = arith.cmpf oeq, %x, %x : f32
  cf.cond_br %c, ^bb1, ^bb2
^bb1:
  %0 = arith.constant 1 : i32
  return %0 : i32
^bb2:
  %1 = func.call @jump(%x) : (f32) -> i32
  return %1 : i32
}
func.func @blocks() -> i32 {
  %x = arith.constant 1.0 : f32
  %0 = func.call @jump(%x) : (f32) -> i32
  return %0 : i32
}

// ASSERT: error: 'cf.assert' op does not hold: batch sizes differ
func.func @assert() -> index {
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %n = func.call @number(%c3) : (index) -> index
  %0 = arith.cmpi eq, %n, %c4 : index
  cf.assert %0, "batch sizes differ"
  return %n : index
}

// SIZES: error: 'linalg.map' op has operands that give dimension 0 of its loops the sizes 3 and 4
func.func @sizes() -> tensor<?xf32> {
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %n = func.call @number(%c3) : (index) -> index
  %m = func.call @number(%c4) : (index) -> index
  %x = tensor.empty(%n) : tensor<?xf32>
  %y = tensor.empty(%m) : tensor<?xf32>
  %0 = linalg.map { math.exp } ins(%x : tensor<?xf32>) outs(%y : tensor<?xf32>)
  return %0 : tensor<?xf32>
}

// ATTENTION: error: 'attn.attention' op has operands that give dimension 1 of its loops the sizes 3 and 4
func.func @attention() -> tensor<1x1xf32> {
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %n = func.call @number(%c3) : (index) -> index
  %m = func.call @number(%c4) : (index) -> index
  %q = arith.constant dense<1.0> : tensor<1x1xf32>
  %k = tensor.empty(%n) : tensor<?x1xf32>
  %v = tensor.empty(%m) : tensor<?x1xf32>
  %o = attn.attention query(%q : tensor<1x1xf32>) key(%k : tensor<?x1xf32>) value(%v : tensor<?x1xf32>)
    maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>] -> tensor<1x1xf32>
  return %o : tensor<1x1xf32>
}

// INDEX: error: 'tensor.extract' op has index 3 in dimension 0 of a tensor of sizes [2]
func.func @index() -> f32 {
  %c3 = arith.constant 3 : index
  %n = func.call @number(%c3) : (index) -> index
  %x = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %0 = tensor.extract %x[%n] : tensor<2xf32>
  return %0 : f32
}

// SLICE: error: 'tensor.extract_slice' op takes a slice of offsets [3], sizes [2] and strides [1] from a tensor of sizes [4]
func.func @slice() -> tensor<2xf32> {
  %c3 = arith.constant 3 : index
  %n = func.call @number(%c3) : (index) -> index
  %x = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %0 = tensor.extract_slice %x[%n] [2] [1] : tensor<4xf32> to tensor<2xf32>
  return %0 : tensor<2xf32>
}

// MAP: error: 'linalg.generic' op reads or writes outside an operand of sizes [3]
func.func @map() -> tensor<2xf32> {
  %c3 = arith.constant 3 : index
  %n = func.call @number(%c3) : (index) -> index
  %x = tensor.empty(%n) : tensor<?xf32>
  %y = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (3 * i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
    ins(%x : tensor<?xf32>) outs(%y : tensor<2xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
  } -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// NEGATIVE: error: 'tensor.empty' op a tensor of sizes [-1, 2] is impossible: a size is negative, or their product does not fit into 63 bits
func.func @negative() -> tensor<?x2xf32> {
  %c = arith.constant -1 : index
  %n = func.call @number(%c) : (index) -> index
  %x = tensor.empty(%n) : tensor<?x2xf32>
  return %x : tensor<?x2xf32>
}

// OVERFLOW: error: 'tensor.empty' op a tensor of sizes [4294967296, 4294967296, 0] is impossible
func.func @overflow() -> tensor<?x?x0xf32> {
  %c = arith.constant 4294967296 : index
  %n = func.call @number(%c) : (index) -> index
  %x = tensor.empty(%n, %n) : tensor<?x?x0xf32>
  return %x : tensor<?x?x0xf32>
}

// MEMORY: error: 'tensor.empty' op a tensor of sizes [1073741825] does not fit into the 8192 MiB that the interpreter may use
func.func @memory() -> tensor<?xf32> {
  %c = arith.constant 1073741825 : index
  %n = func.call @number(%c) : (index) -> index
  %x = tensor.empty(%n) : tensor<?xf32>
  return %x : tensor<?xf32>
}

// FOREVER: error: 'func.func' op is called through more than 256 calls
func.func private @again(%x: index) -> index {
  %0 = func.call @again(%x) : (index) -> index
  return %0 : index
}
func.func @forever() -> index {
  %c = arith.constant 1 : index
  %0 = func.call @again(%c) : (index) -> index
  return %0 : index
}

// STEP: error: 'scf.forall' op has the step 0, not at least 1
func.func @step() -> tensor<4xindex> {
  %c = arith.constant 0 : index
  %n = func.call @number(%c) : (index) -> index
  %x = arith.constant dense<[9, 8, 7, 6]> : tensor<4xindex>
  %0 = scf.forall (%i) = (0) to (4) step (%n) shared_outs(%out = %x) -> (tensor<4xindex>) {
    %part = tensor.from_elements %i : tensor<1xindex>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %out[%i] [1] [1] : tensor<1xindex> into tensor<4xindex>
    }
  }
  return %0 : tensor<4xindex>
}

// Tiles of two at a distance of one.
// RACE: error: 'tensor.parallel_insert_slice' op writes elements that are written already, in a slice of offsets [1] and sizes [2]; iterations have no order
func.func @race() -> tensor<4xindex> {
  %c = arith.constant 1 : index
  %n = func.call @number(%c) : (index) -> index
  %x = arith.constant dense<[9, 8, 7, 6]> : tensor<4xindex>
  %0 = scf.forall (%i) = (0) to (3) step (%n) shared_outs(%out = %x) -> (tensor<4xindex>) {
    %part = tensor.from_elements %i, %i : tensor<2xindex>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %out[%i] [2] [1] : tensor<2xindex> into tensor<4xindex>
    }
  }
  return %0 : tensor<4xindex>
}

// OUTSIDE: error: 'tensor.parallel_insert_slice' op takes a slice of offsets [3], sizes [2] and strides [1] from a tensor of sizes [4]
func.func @outside() -> tensor<4xindex> {
  %c = arith.constant 3 : index
  %n = func.call @number(%c) : (index) -> index
  %x = arith.constant dense<[9, 8, 7, 6]> : tensor<4xindex>
  %0 = scf.forall (%i) = (0) to (4) step (%n) shared_outs(%out = %x) -> (tensor<4xindex>) {
    %part = tensor.from_elements %i, %i : tensor<2xindex>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %out[%i] [2] [1] : tensor<2xindex> into tensor<4xindex>
    }
  }
  return %0 : tensor<4xindex>
}

// PART: error: 'tensor.parallel_insert_slice' op inserts sizes [3] as a slice of sizes [2]
func.func @part() -> tensor<4xindex> {
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %n = func.call @number(%c3) : (index) -> index
  %m = func.call @number(%c2) : (index) -> index
  %x = arith.constant dense<[9, 8, 7, 6]> : tensor<4xindex>
  %part = tensor.empty(%n) : tensor<?xindex>
  %0 = scf.forall (%i) in (2) shared_outs(%out = %x) -> (tensor<4xindex>) {
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %out[%i] [%m] [1] : tensor<?xindex> into tensor<4xindex>
    }
  }
  return %0 : tensor<4xindex>
}

// ONLINE: error: 'attn.online_attention' op has operands that give dimension 0 of its loops the sizes 3 and 4
func.func @online() -> tensor<1x?xf32> {
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %n = func.call @number(%c3) : (index) -> index
  %m = func.call @number(%c4) : (index) -> index
  %q = tensor.empty(%n) : tensor<1x?xf32>
  %k = arith.constant dense<1.0> : tensor<1x1xf32>
  %acc = tensor.empty(%n) : tensor<1x?xf32>
  %shift = tensor.empty(%n) : tensor<?xf32>
  %sum = tensor.empty(%m) : tensor<?xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x?xf32>) key(%k : tensor<1x1xf32>) value(%k : tensor<1x1xf32>)
    outs(%acc, %shift, %sum : tensor<1x?xf32>, tensor<?xf32>, tensor<?xf32>)
    maps = [affine_map<(m, n, k, d) -> (k, m)>, affine_map<(m, n, k, d) -> (n, k)>,
            affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (d, m)>,
            affine_map<(m, n, k, d) -> (m)>, affine_map<(m, n, k, d) -> (m)>]
    -> tensor<1x?xf32>, tensor<?xf32>, tensor<?xf32>
  return %r#0 : tensor<1x?xf32>
}
