// Products with constant weights as loops over packed panels.
// RUN: attn-opt %s --attn-cpu-tile-contractions=vector-bits=512 --split-input-file | FileCheck %s

#a = affine_map<(m, n, k) -> (m, k)>
#w = affine_map<(m, n, k) -> (n, k)>
#o = affine_map<(m, n, k) -> (m, n)>
#id = affine_map<(m, n) -> (m, n)>
#col = affine_map<(m, n) -> (n)>

// One panel of 32 columns, transposed; the bias joins the tile.
// CHECK-LABEL: func.func @projection
// CHECK: dense_resource<packed_weights> : tensor<1x2x32xf32>
// Many rows: blocks of them outside.
// CHECK: scf.forall (%{{.*}}, %{{.*}}) in (3, 1)
// CHECK: tensor.extract_slice %{{.*}} to tensor<?x2xf32>
// CHECK: tensor.extract_slice %{{.*}}[%{{.*}}, 0, 0] [1, 2, 32] [1, 1, 1] : tensor<1x2x32xf32> to tensor<2x32xf32>
// CHECK: arith.mulf
// CHECK: linalg.generic
// CHECK: arith.addf
// CHECK: tensor.parallel_insert_slice
// CHECK: attn.work = 25600
// 0 to 63 in two columns; the first row of the panel is every other number.
// CHECK: packed_weights: "0x400000000000000000000040000080400000C04
func.func @projection(%x: tensor<200x2xf32>, %bias: tensor<32xf32>) -> tensor<200x32xf32> {
  %w = arith.constant dense_resource<w> : tensor<32x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<200x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<200x32xf32>) -> tensor<200x32xf32>
  %p = linalg.generic {indexing_maps = [#a, #w, #o], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<200x2xf32>, tensor<32x2xf32>) outs(%f : tensor<200x32xf32>) {
  ^bb0(%l: f32, %r: f32, %s: f32):
    %0 = arith.mulf %l, %r : f32
    %1 = arith.addf %s, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<200x32xf32>
  %e2 = tensor.empty() : tensor<200x32xf32>
  %y = linalg.generic {indexing_maps = [#id, #col, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %bias : tensor<200x32xf32>, tensor<32xf32>) outs(%e2 : tensor<200x32xf32>) {
  ^bb0(%l: f32, %r: f32, %s: f32):
    %0 = arith.addf %l, %r : f32
    linalg.yield %0 : f32
  } -> tensor<200x32xf32>
  return %y : tensor<200x32xf32>
}
{-#
  dialect_resources: {
    builtin: {
      w: "0x40000000000000000000803F0000004000004040000080400000A0400000C0400000E0400000004100001041000020410000304100004041000050410000604100007041000080410000884100009041000098410000A0410000A8410000B0410000B8410000C0410000C8410000D0410000D8410000E0410000E8410000F0410000F84100000042000004420000084200000C4200001042000014420000184200001C4200002042000024420000284200002C4200003042000034420000384200003C4200004042000044420000484200004C4200005042000054420000584200005C4200006042000064420000684200006C4200007042000074420000784200007C42"
    }
  }
#-}

// -----

#a = affine_map<(m, n, k) -> (m, k)>
#w = affine_map<(m, n, k) -> (k, n)>
#o = affine_map<(m, n, k) -> (m, n)>

// Near misses: weights that are not constant, columns that fill no vector.
// CHECK-LABEL: func.func @near_misses
// CHECK-NOT: scf.forall
func.func @near_misses(%x: tensor<9x2xf32>, %w: tensor<2x32xf32>) -> (tensor<9x32xf32>, tensor<9x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<9x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<9x32xf32>) -> tensor<9x32xf32>
  %p = linalg.generic {indexing_maps = [#a, #w, #o], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<9x2xf32>, tensor<2x32xf32>) outs(%f : tensor<9x32xf32>) {
  ^bb0(%l: f32, %r: f32, %s: f32):
    %0 = arith.mulf %l, %r : f32
    %1 = arith.addf %s, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<9x32xf32>
  %narrow = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %e3 = tensor.empty() : tensor<9x3xf32>
  %f3 = linalg.fill ins(%zero : f32) outs(%e3 : tensor<9x3xf32>) -> tensor<9x3xf32>
  %p3 = linalg.generic {indexing_maps = [#a, #w, #o], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %narrow : tensor<9x2xf32>, tensor<2x3xf32>) outs(%f3 : tensor<9x3xf32>) {
  ^bb0(%l: f32, %r: f32, %s: f32):
    %0 = arith.mulf %l, %r : f32
    %1 = arith.addf %s, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<9x3xf32>
  return %p, %p3 : tensor<9x32xf32>, tensor<9x3xf32>
}

// -----

// Heads have weights of their own: one after the other, a panel each.
// CHECK-LABEL: func.func @heads
// CHECK: dense_resource<packed_weights{{.*}}> : tensor<2x1x2x16xf32>
// CHECK: scf.forall (%[[HEAD:.*]], %{{.*}}, %{{.*}}) in (2, 1, 1)
// CHECK: tensor.extract_slice %{{.*}}[%{{.*}}, %[[HEAD]], 0] [9, 1, 2] [1, 1, 1]
// CHECK: linalg.generic
func.func @heads(%x: tensor<9x2x2xf32>) -> tensor<9x2x16xf32> {
  %w = arith.constant dense<[[[0.0, 1.0], [1.0, 1.0], [2.0, 1.0], [3.0, 1.0], [4.0, 1.0], [5.0, 1.0], [6.0, 1.0], [7.0, 1.0], [8.0, 1.0], [9.0, 1.0], [10.0, 1.0], [11.0, 1.0], [12.0, 1.0], [13.0, 1.0], [14.0, 1.0], [15.0, 1.0]], [[16.0, 1.0], [17.0, 1.0], [18.0, 1.0], [19.0, 1.0], [20.0, 1.0], [21.0, 1.0], [22.0, 1.0], [23.0, 1.0], [24.0, 1.0], [25.0, 1.0], [26.0, 1.0], [27.0, 1.0], [28.0, 1.0], [29.0, 1.0], [30.0, 1.0], [31.0, 1.0]]]> : tensor<2x16x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<9x2x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<9x2x16xf32>) -> tensor<9x2x16xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(m, h, n, k) -> (m, h, k)>, affine_map<(m, h, n, k) -> (h, n, k)>,
                                        affine_map<(m, h, n, k) -> (m, h, n)>],
                       iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<9x2x2xf32>, tensor<2x16x2xf32>) outs(%f : tensor<9x2x16xf32>) {
  ^bb0(%l: f32, %r: f32, %s: f32):
    %0 = arith.mulf %l, %r : f32
    %1 = arith.addf %s, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<9x2x16xf32>
  return %p : tensor<9x2x16xf32>
}

// -----

// Nothing is multiplied: there is no panel.
// CHECK-LABEL: func.func @empty
// CHECK-NOT: scf.forall
func.func @empty(%x: tensor<9x3xf32>) -> tensor<9x0xf32> {
  %w = arith.constant dense<[[], [], []]> : tensor<3x0xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<9x0xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<9x0xf32>) -> tensor<9x0xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                                        affine_map<(m, n, k) -> (m, n)>],
                       iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<9x3xf32>, tensor<3x0xf32>) outs(%f : tensor<9x0xf32>) {
  ^bb0(%l: f32, %r: f32, %s: f32):
    %0 = arith.mulf %l, %r : f32
    %1 = arith.addf %s, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<9x0xf32>
  return %p : tensor<9x0xf32>
}
