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
