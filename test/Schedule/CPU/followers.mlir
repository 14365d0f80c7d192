// What follows a product in its tiles.
// RUN: attn-opt %s --attn-cpu-fuse --attn-cpu-tile-contractions=vector-bits=512 --split-input-file | FileCheck %s

// A softmax over the rows: tiles have all of them, and nothing but the result
// leaves a tile. Exponentials are written where the product was.
// CHECK-LABEL: func.func @column_softmax
// CHECK:       scf.forall (%{{.*}}, %{{.*}}, %{{.*}}) in (8, 1, 2) shared_outs(%{{[^,]*}} = %{{[^,]*}}) -> (tensor<8x100x128xf32>)
// CHECK:         %[[P:.*]] = linalg.generic {{.*}} ins(%{{.*}} : tensor<1x100x2xf32>, tensor<2x64xf32>) outs(%{{.*}} : tensor<1x100x64xf32>)
// CHECK:           arith.mulf
// CHECK:         linalg.generic {{.*}} ins(%[[P]] : tensor<1x100x64xf32>) outs(%[[P]] : tensor<1x100x64xf32>)
// CHECK-NEXT:    ^bb0
// CHECK-NEXT:      math.exp
// CHECK:         linalg.generic {{.*}} outs(%{{.*}} : tensor<1x64xf32>)
// CHECK:           arith.addf
// CHECK:         linalg.generic
// CHECK:           arith.divf
// CHECK:         scf.forall.in_parallel
// CHECK-NEXT:      tensor.parallel_insert_slice %{{.*}} into %{{.*}}[%{{.*}}, %{{.*}}, %{{.*}}] [1, 100, 64] [1, 1, 1]
// CHECK-NEXT:    }
// CHECK-NOT:   linalg.generic
func.func @column_softmax(%x: tensor<8x100x2xf32>) -> tensor<8x100x128xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x128xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x100x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x100x128xf32>) -> tensor<8x100x128xf32>
  %p = linalg.contract indexing_maps = [affine_map<(b, r, c, k) -> (b, r, k)>, affine_map<(b, r, c, k) -> (k, c)>, affine_map<(b, r, c, k) -> (b, r, c)>]
    ins(%x, %w : tensor<8x100x2xf32>, tensor<2x128xf32>) outs(%f : tensor<8x100x128xf32>) -> tensor<8x100x128xf32>
  %exp = linalg.exp ins(%p : tensor<8x100x128xf32>) outs(%e : tensor<8x100x128xf32>) -> tensor<8x100x128xf32>
  %e1 = tensor.empty() : tensor<8x128xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<8x128xf32>) -> tensor<8x128xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<8x100x128xf32>) outs(%f1 : tensor<8x128xf32>) dimensions = [1]
  %many = linalg.broadcast ins(%sum : tensor<8x128xf32>) outs(%e : tensor<8x100x128xf32>) dimensions = [1]
  %r = linalg.div ins(%exp, %many : tensor<8x100x128xf32>, tensor<8x100x128xf32>) outs(%e : tensor<8x100x128xf32>) -> tensor<8x100x128xf32>
  return %r : tensor<8x100x128xf32>
}

// -----

// Near miss: a sum over the columns needs all tiles, and so does what needs it,
// although it uses the product, too. The product is a result, then.
// CHECK-LABEL: func.func @row_sum
// CHECK:       %[[P:.*]] = scf.forall (%{{.*}}, %{{.*}}) in (3, 2)
// CHECK-NOT:     linalg.generic {{.*}}ins(%{{[^,]*}} : tensor<{{.*}}x64xf32>)
// CHECK:         scf.forall.in_parallel
// CHECK:       %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[P]] : tensor<200x128xf32>)
// CHECK:       linalg.generic {{.*}} ins(%[[P]], %[[SUM]] : tensor<200x128xf32>, tensor<200xf32>)
func.func @row_sum(%x: tensor<200x2xf32>) -> tensor<200x128xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x128xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<200x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<200x128xf32>) -> tensor<200x128xf32>
  %p = linalg.matmul ins(%x, %w : tensor<200x2xf32>, tensor<2x128xf32>) outs(%f : tensor<200x128xf32>) -> tensor<200x128xf32>
  %e1 = tensor.empty() : tensor<200xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<200xf32>) -> tensor<200xf32>
  %sum = linalg.reduce { arith.addf } ins(%p : tensor<200x128xf32>) outs(%f1 : tensor<200xf32>) dimensions = [1]
  %many = linalg.broadcast ins(%sum : tensor<200xf32>) outs(%e : tensor<200x128xf32>) dimensions = [1]
  %r = linalg.div ins(%p, %many : tensor<200x128xf32>, tensor<200x128xf32>) outs(%e : tensor<200x128xf32>) -> tensor<200x128xf32>
  return %r : tensor<200x128xf32>
}

// -----

// Near misses: a sum over rows that are, with what a product sums, too large for the
// cache, and one that would leave too few tiles.
// CHECK-LABEL: func.func @many_rows
// CHECK:       scf.forall (%{{.*}}, %{{.*}}, %{{.*}}) in (8, 8, 2)
// CHECK:         scf.forall.in_parallel
// CHECK:       linalg.generic {{.*}} ins(%{{.*}} : tensor<8x700x128xf32>)
func.func @many_rows(%x: tensor<8x700x200xf32>) -> tensor<8x128xf32> {
  %w = arith.constant dense_resource<w> : tensor<200x128xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x700x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x700x128xf32>) -> tensor<8x700x128xf32>
  %p = linalg.contract indexing_maps = [affine_map<(b, r, c, k) -> (b, r, k)>, affine_map<(b, r, c, k) -> (k, c)>, affine_map<(b, r, c, k) -> (b, r, c)>]
    ins(%x, %w : tensor<8x700x200xf32>, tensor<200x128xf32>) outs(%f : tensor<8x700x128xf32>) -> tensor<8x700x128xf32>
  %e1 = tensor.empty() : tensor<8x128xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<8x128xf32>) -> tensor<8x128xf32>
  %sum = linalg.reduce { arith.addf } ins(%p : tensor<8x700x128xf32>) outs(%f1 : tensor<8x128xf32>) dimensions = [1]
  return %sum : tensor<8x128xf32>
}

// CHECK-LABEL: func.func @few_tiles
// CHECK:       scf.forall (%{{.*}}, %{{.*}}) in (3, 2)
// CHECK:         scf.forall.in_parallel
// CHECK:       linalg.generic {{.*}} ins(%{{.*}} : tensor<200x128xf32>)
func.func @few_tiles(%x: tensor<200x2xf32>) -> tensor<128xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x128xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<200x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<200x128xf32>) -> tensor<200x128xf32>
  %p = linalg.matmul ins(%x, %w : tensor<200x2xf32>, tensor<2x128xf32>) outs(%f : tensor<200x128xf32>) -> tensor<200x128xf32>
  %e1 = tensor.empty() : tensor<128xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<128xf32>) -> tensor<128xf32>
  %sum = linalg.reduce { arith.addf } ins(%p : tensor<200x128xf32>) outs(%f1 : tensor<128xf32>) dimensions = [0]
  return %sum : tensor<128xf32>
}

// -----

// Near miss: an operation that knows where it is.
// CHECK-LABEL: func.func @positions
// CHECK:       scf.forall.in_parallel
// CHECK:       linalg.index
func.func @positions(%x: tensor<200x2xf32>) -> tensor<200x32xindex> {
  %w = arith.constant dense_resource<w> : tensor<2x32xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<200x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<200x32xf32>) -> tensor<200x32xf32>
  %p = linalg.matmul ins(%x, %w : tensor<200x2xf32>, tensor<2x32xf32>) outs(%f : tensor<200x32xf32>) -> tensor<200x32xf32>
  %ei = tensor.empty() : tensor<200x32xindex>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]}
      ins(%p : tensor<200x32xf32>) outs(%ei : tensor<200x32xindex>) {
  ^bb0(%in: f32, %out: index):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %positive = arith.cmpf ogt, %in, %zero : f32
    %s = arith.select %positive, %i, %j : index
    linalg.yield %s : index
  } -> tensor<200x32xindex>
  return %r : tensor<200x32xindex>
}

// -----

// What goes on from a product, as a sum that has it for its first value, is in
// another loop.
// CHECK-LABEL: func.func @onto_the_product
// CHECK:       %[[P:.*]] = scf.forall
// CHECK:       linalg.generic {{.*}} outs(%[[P]] : tensor<200x32xf32>)
func.func @onto_the_product(%x: tensor<200x2xf32>, %y: tensor<200x32xf32>) -> tensor<200x32xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x32xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<200x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<200x32xf32>) -> tensor<200x32xf32>
  %p = linalg.matmul ins(%x, %w : tensor<200x2xf32>, tensor<2x32xf32>) outs(%f : tensor<200x32xf32>) -> tensor<200x32xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<200x32xf32>) outs(%p : tensor<200x32xf32>) {
  ^bb0(%in: f32, %out: f32):
    %s = arith.addf %in, %out : f32
    linalg.yield %s : f32
  } -> tensor<200x32xf32>
  return %r : tensor<200x32xf32>
}

// -----

// A product of what the tile has is a follower like others, and no projection of its
// own any more.
// CHECK-LABEL: func.func @weighted_rows
// CHECK:       scf.forall
// CHECK:         linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} : tensor<1x200xf32>, tensor<1x200x64xf32>)
// CHECK:         scf.forall.in_parallel
// CHECK-NOT:   linalg.generic
func.func @weighted_rows(%x: tensor<8x200x2xf32>, %a: tensor<8x200xf32>) -> tensor<8x128xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x128xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x200x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x200x128xf32>) -> tensor<8x200x128xf32>
  %p = linalg.contract indexing_maps = [affine_map<(b, r, c, k) -> (b, r, k)>, affine_map<(b, r, c, k) -> (k, c)>, affine_map<(b, r, c, k) -> (b, r, c)>]
    ins(%x, %w : tensor<8x200x2xf32>, tensor<2x128xf32>) outs(%f : tensor<8x200x128xf32>) -> tensor<8x200x128xf32>
  %e1 = tensor.empty() : tensor<8x128xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<8x128xf32>) -> tensor<8x128xf32>
  %y = linalg.contract indexing_maps = [affine_map<(b, r, c) -> (b, r)>, affine_map<(b, r, c) -> (b, r, c)>, affine_map<(b, r, c) -> (b, c)>]
    ins(%a, %p : tensor<8x200xf32>, tensor<8x200x128xf32>) outs(%f1 : tensor<8x128xf32>) -> tensor<8x128xf32>
  return %y : tensor<8x128xf32>
}

// -----

// Near misses: a body that reads another element of the product; what follows a call
// that needs the product, as the loop is before the call.
// CHECK-LABEL: func.func @body_reads_product
// CHECK:       %[[P:.*]] = scf.forall
// CHECK:         scf.forall.in_parallel
// CHECK:       linalg.generic
// CHECK:         tensor.extract %[[P]]
func.func @body_reads_product(%x: tensor<200x2xf32>) -> tensor<200x32xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x32xf32>
  %zero = arith.constant 0.0 : f32
  %zero_i = arith.constant 0 : index
  %e = tensor.empty() : tensor<200x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<200x32xf32>) -> tensor<200x32xf32>
  %p = linalg.matmul ins(%x, %w : tensor<200x2xf32>, tensor<2x32xf32>) outs(%f : tensor<200x32xf32>) -> tensor<200x32xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]}
      ins(%p : tensor<200x32xf32>) outs(%e : tensor<200x32xf32>) {
  ^bb0(%in: f32, %out: f32):
    %first = tensor.extract %p[%zero_i, %zero_i] : tensor<200x32xf32>
    %s = arith.subf %in, %first : f32
    linalg.yield %s : f32
  } -> tensor<200x32xf32>
  return %r : tensor<200x32xf32>
}

func.func private @look(tensor<200x32xf32>)

// CHECK-LABEL: func.func @seen_by_a_call
// CHECK:       %[[P:.*]] = scf.forall
// CHECK:         scf.forall.in_parallel
// CHECK:       call @look(%[[P]])
// CHECK:       math.exp
func.func @seen_by_a_call(%x: tensor<200x2xf32>) -> tensor<200x32xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x32xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<200x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<200x32xf32>) -> tensor<200x32xf32>
  %p = linalg.matmul ins(%x, %w : tensor<200x2xf32>, tensor<2x32xf32>) outs(%f : tensor<200x32xf32>) -> tensor<200x32xf32>
  call @look(%p) : (tensor<200x32xf32>) -> ()
  %r = linalg.exp ins(%p : tensor<200x32xf32>) outs(%e : tensor<200x32xf32>) -> tensor<200x32xf32>
  return %r : tensor<200x32xf32>
}
