// Values put at given positions: how caches are written.
// RUN: attn-opt %s --attn-import-tf --canonicalize --mlir-print-local-scope | FileCheck %s

// The last of several updates of an element is the one that stays.
// CHECK-LABEL: func.func @update(
// CHECK-SAME: %[[T:.+]]: tensor<6x3xf32>, %[[I:.+]]: tensor<2x1xi32>, %[[U:.+]]: tensor<2x3xf32>)
// CHECK: linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[U]] : tensor<2x3xf32>) outs(%[[T]] : tensor<6x3xf32>)
// CHECK: %[[N:.+]] = linalg.index 2
// CHECK: tensor.extract %[[I]][%[[N]], %{{.+}}] : tensor<2x1xi32>
// CHECK: %[[HERE:.+]] = arith.cmpi eq
// CHECK: arith.select %[[HERE]], %in, %out : f32
func.func @update(%t: tensor<6x3xf32>, %i: tensor<2x1xi32>, %u: tensor<2x3xf32>) -> tensor<6x3xf32> {
  %0 = "tf.TensorScatterUpdate"(%t, %i, %u) <{bad_indices_policy = ""}> : (tensor<6x3xf32>, tensor<2x1xi32>, tensor<2x3xf32>) -> tensor<6x3xf32>
  return %0 : tensor<6x3xf32>
}

// CHECK-LABEL: func.func @add(
// CHECK: %[[SUM:.+]] = arith.addf %out, %in : f32
// CHECK: arith.select %{{.+}}, %[[SUM]], %out : f32
func.func @add(%t: tensor<6x3xf32>, %i: tensor<2x1xi32>, %u: tensor<2x3xf32>) -> tensor<6x3xf32> {
  %0 = "tf.TensorScatterAdd"(%t, %i, %u) : (tensor<6x3xf32>, tensor<2x1xi32>, tensor<2x3xf32>) -> tensor<6x3xf32>
  return %0 : tensor<6x3xf32>
}

// CHECK-LABEL: func.func @nd(
// CHECK: linalg.fill
// CHECK: arith.addi %out, %in : i32
func.func @nd(%i: tensor<2x2xi64>, %u: tensor<2xi32>) -> tensor<6x3xi32> {
  %s = "tf.Const"() <{value = dense<[6, 3]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %0 = "tf.ScatterNd"(%i, %u, %s) : (tensor<2x2xi64>, tensor<2xi32>, tensor<2xi64>) -> tensor<6x3xi32>
  return %0 : tensor<6x3xi32>
}

// A box of 2 elements begins at 0 to 6.
// CHECK-LABEL: func.func @cache(
// CHECK-SAME: %[[T:.+]]: tensor<1x8x3xf32>, %[[U:.+]]: tensor<1x2x3xf32>, %[[I:.+]]: tensor<3xi32>)
// CHECK: %[[LOW:.+]] = arith.minsi %{{.+}}, %c6
// CHECK: %[[AT:.+]] = arith.maxsi %[[LOW]], %c0
// CHECK: tensor.insert_slice %[[U]] into %[[T]][0, %[[AT]], 0] [1, 2, 3] [1, 1, 1]
// CHECK: tensor.extract_slice %[[T]][0, %{{.+}}, 0] [1, 4, 3] [1, 1, 1]
func.func @cache(%t: tensor<1x8x3xf32>, %u: tensor<1x2x3xf32>, %i: tensor<3xi32>) -> (tensor<1x8x3xf32>, tensor<1x4x3xf32>) {
  %s = "tf.Const"() <{value = dense<[1, 4, 3]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %0 = "tf.XlaDynamicUpdateSlice"(%t, %u, %i) : (tensor<1x8x3xf32>, tensor<1x2x3xf32>, tensor<3xi32>) -> tensor<1x8x3xf32>
  %1 = "tf.XlaDynamicSlice"(%t, %i, %s) : (tensor<1x8x3xf32>, tensor<3xi32>, tensor<3xi32>) -> tensor<1x4x3xf32>
  return %0, %1 : tensor<1x8x3xf32>, tensor<1x4x3xf32>
}

// Where what is set is one value, as in a mask, nothing is loaded.
// CHECK-LABEL: func.func @set_diagonal(
// CHECK-NOT: tensor.extract
// CHECK: %[[ON:.+]] = arith.cmpi eq
// CHECK: arith.select %[[ON]], %cst, %in : f32
func.func @set_diagonal(%m: tensor<2x4x4xf32>) -> tensor<2x4x4xf32> {
  %k = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %d = "tf.Const"() <{value = dense<-1.0e+9> : tensor<2x4xf32>}> : () -> tensor<2x4xf32>
  %0 = "tf.MatrixSetDiagV3"(%m, %d, %k) <{align = "RIGHT_LEFT"}> : (tensor<2x4x4xf32>, tensor<2x4xf32>, tensor<i32>) -> tensor<2x4x4xf32>
  return %0 : tensor<2x4x4xf32>
}

// Two slices, joined the other way round.
// CHECK-LABEL: func.func @roll(
// CHECK: %[[FRONT:.+]] = tensor.extract_slice %{{.+}}[0, 1, 0] [2, 4, 3]
// CHECK: %[[BACK:.+]] = tensor.extract_slice %{{.+}}[0, 0, 0] [2, 1, 3]
// CHECK: tensor.concat dim(1) %[[FRONT]], %[[BACK]]
func.func @roll(%x: tensor<2x5x3xf32>) -> tensor<2x5x3xf32> {
  %n = "tf.Const"() <{value = dense<-1> : tensor<i32>}> : () -> tensor<i32>
  %a = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %0 = "tf.Roll"(%x, %n, %a) : (tensor<2x5x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x5x3xf32>
  return %0 : tensor<2x5x3xf32>
}

// Keras counts positions in floats: the length is the tensor's own size.
// CHECK-LABEL: func.func @float_positions(
// CHECK-NOT: math.ceil
// CHECK: %[[N:.+]] = tensor.dim %{{.+}}, %c0
// CHECK: tensor.empty(%[[N]]) : tensor<?xf32>
// CHECK: return
func.func @float_positions(%x: tensor<?x3xf32>) -> tensor<?xf32> {
  %b = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %e = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zero = "tf.Const"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
  %one = "tf.Const"() <{value = dense<1.0> : tensor<f32>}> : () -> tensor<f32>
  %s = "tf.Shape"(%x) : (tensor<?x3xf32>) -> tensor<2xi32>
  %n = "tf.StridedSlice"(%s, %b, %e, %e) <{shrink_axis_mask = 1 : i64}> : (tensor<2xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
  %f = "tf.Cast"(%n) <{Truncate = false}> : (tensor<i32>) -> tensor<f32>
  %0 = "tf.Range"(%zero, %f, %one) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}
