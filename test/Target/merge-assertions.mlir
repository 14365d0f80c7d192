// RUN: attn-opt %s --attn-merge-assertions | FileCheck %s

// CHECK-LABEL: @twice
// CHECK-COUNT-1: cf.assert %arg0, "first"
// CHECK-NOT:     cf.assert
// CHECK:         return
func.func @twice(%c: i1) {
  cf.assert %c, "first"
  cf.assert %c, "second"
  return
}

// Other conditions stay, and so do those that another path asserts.
// CHECK-LABEL: @different
// CHECK-COUNT-4: cf.assert
func.func @different(%c: i1, %d: i1) {
  cf.assert %c, "c"
  cf.assert %d, "d"
  cf.cond_br %d, ^bb1, ^bb2
^bb1:
  cf.assert %c, "again, in a block of its own"
  cf.br ^bb2
^bb2:
  cf.assert %c, "and again"
  return
}
