// RUN: %python %S/Inputs/expect.py %s
//
// Sizes come from a call, so that no loop or branch is folded away.

func.func private @twice(%x: tensor<?xf32>) -> tensor<?xf32> attributes {no_inline} {
  %two = arith.constant 2.0 : f32
  %0 = linalg.map ins(%x : tensor<?xf32>) outs(%x : tensor<?xf32>) (%in: f32, %out: f32) {
    %1 = arith.mulf %in, %two : f32
    linalg.yield %1 : f32
  }
  return %0 : tensor<?xf32>
}

// EXPECT: [8, 16]
// EXPECT: [1, 2]
// EXPECT: 2
func.func @loop() -> (tensor<?xf32>, tensor<?xf32>, index) {
  %x = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %c = tensor.cast %x : tensor<2xf32> to tensor<?xf32>
  %y = func.call @twice(%c) : (tensor<?xf32>) -> tensor<?xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %y, %c0 : tensor<?xf32>
  %0 = scf.for %i = %c0 to %n step %c1 iter_args(%a = %y) -> tensor<?xf32> {
    %1 = func.call @twice(%a) : (tensor<?xf32>) -> tensor<?xf32>
    scf.yield %1 : tensor<?xf32>
  }
  // A loop that does not run hands on what it was given.
  %none = scf.for %i = %n to %c0 step %c1 iter_args(%a = %c) -> tensor<?xf32> {
    %1 = func.call @twice(%a) : (tensor<?xf32>) -> tensor<?xf32>
    scf.yield %1 : tensor<?xf32>
  }
  return %0, %none, %n : tensor<?xf32>, tensor<?xf32>, index
}

// 27 halved, or tripled and one added, until it is 1: 111 steps.
// EXPECT: 111
func.func @while() -> i64 {
  %x = arith.constant dense<27> : tensor<1xi64>
  %c0 = arith.constant 0 : index
  %t = linalg.transpose ins(%x : tensor<1xi64>) outs(%x : tensor<1xi64>) permutation = [0]
  %start = tensor.extract %t[%c0] : tensor<1xi64>
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %two = arith.constant 2 : i64
  %three = arith.constant 3 : i64
  %r:2 = scf.while (%a = %start, %steps = %zero) : (i64, i64) -> (i64, i64) {
    %go = arith.cmpi ne, %a, %one : i64
    scf.condition(%go) %a, %steps : i64, i64
  } do {
  ^bb0(%a: i64, %steps: i64):
    %rest = arith.remsi %a, %two : i64
    %odd = arith.cmpi eq, %rest, %one : i64
    %next = scf.if %odd -> i64 {
      %0 = arith.muli %a, %three : i64
      %1 = arith.addi %0, %one : i64
      scf.yield %1 : i64
    } else {
      %0 = arith.divsi %a, %two : i64
      scf.yield %0 : i64
    }
    %more = arith.addi %steps, %one : i64
    scf.yield %next, %more : i64, i64
  }
  return %r#1 : i64
}

// Parallel loops: a step, and sizes that are not known before; the first sees
// what it was given, not what other iterations write.
// EXPECT: [1, 10, 2, 11, 3, 12]
// EXPECT: [[0, 0], [0, 1], [0, 2], [7, 6]]
// EXPECT: [9, 8]
func.func @forall() -> (tensor<6xindex>, tensor<4x2xindex>, tensor<2xindex>) {
  %x = arith.constant dense<[0, 10, 1, 11, 2, 12]> : tensor<6xindex>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %start = arith.constant dense<[[9, 8], [7, 6], [9, 8], [7, 6]]> : tensor<4x2xindex>
  %row = arith.constant dense<[9, 8]> : tensor<2xindex>
  %t = linalg.transpose ins(%x : tensor<6xindex>) outs(%x : tensor<6xindex>) permutation = [0]
  %n = tensor.extract %t[%c1] : tensor<6xindex>
  %rows = arith.subi %n, %c3 : index
  %0 = scf.forall (%i) = (0) to (6) step (2) shared_outs(%out = %x) -> (tensor<6xindex>) {
    %first = tensor.extract %out[%c0] : tensor<6xindex>
    %one = tensor.extract_slice %out[%i] [1] [1] : tensor<6xindex> to tensor<1xindex>
    %a = tensor.extract %one[%c0] : tensor<1xindex>
    %b = arith.addi %a, %c1 : index
    %c = arith.addi %b, %first : index
    %part = tensor.from_elements %c : tensor<1xindex>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %out[%i] [1] [1] : tensor<1xindex> into tensor<6xindex>
    }
  }
  // Rows of a dynamic number, written without their first dimension, and a
  // result that nothing is written to.
  %1:2 = scf.forall (%i, %j) = (%c0, 3) to (%rows, 4) step (%c3, 1) shared_outs(%out = %start, %none = %row) -> (tensor<4x2xindex>, tensor<2xindex>) {
    %k = arith.divui %i, %c3 : index
    %z = arith.subi %j, %c3 : index
    %part = tensor.from_elements %z, %k : tensor<2xindex>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %out[%k, 0] [1, 2] [1, 1] : tensor<2xindex> into tensor<4x2xindex>
    }
  }
  return %0, %1#0, %1#1 : tensor<6xindex>, tensor<4x2xindex>, tensor<2xindex>
}

// No iteration: the results are what was given. An iteration that writes two
// results.
// EXPECT: [9, 8]
// EXPECT: [1, 0]
// EXPECT: [0, 1]
func.func @forall_results() -> (tensor<2xindex>, tensor<2xindex>, tensor<2xindex>) {
  %x = arith.constant dense<[9, 8]> : tensor<2xindex>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %t = linalg.transpose ins(%x : tensor<2xindex>) outs(%x : tensor<2xindex>) permutation = [0]
  %n = tensor.extract %t[%c0] : tensor<2xindex>
  %0 = scf.forall (%i, %j) = (0, %n) to (2, 1) step (1, 1) shared_outs(%out = %x) -> (tensor<2xindex>) {
    %part = tensor.from_elements %j : tensor<1xindex>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %out[%i] [1] [1] : tensor<1xindex> into tensor<2xindex>
    }
  }
  %1:2 = scf.forall (%i) in (2) shared_outs(%a = %x, %b = %x) -> (tensor<2xindex>, tensor<2xindex>) {
    %part = tensor.from_elements %i : tensor<1xindex>
    %other = arith.subi %c1, %i : index
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part into %a[%other] [1] [1] : tensor<1xindex> into tensor<2xindex>
      tensor.parallel_insert_slice %part into %b[%i] [1] [1] : tensor<1xindex> into tensor<2xindex>
    }
  }
  return %0, %1#0, %1#1 : tensor<2xindex>, tensor<2xindex>, tensor<2xindex>
}
