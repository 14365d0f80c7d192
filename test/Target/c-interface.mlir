// RUN: attn-opt %s --attn-c-interface --split-input-file | FileCheck %s

// Sizes follow a tensor that has a dynamic one, outputs included; a scalar
// result is written through a pointer.

// CHECK-LABEL: func.func private @dynamic_shapes(
// CHECK-SAME:    %[[M:.*]]: index, %[[K:.*]]: index, %[[K2:.*]]: index, %[[N:.*]]: index) -> (i1, index, index)
// CHECK:         arith.mulsi_extended
// CHECK:         %[[EQ:.*]] = arith.cmpi eq, %[[K]], %[[K2]] : index
// CHECK:         return %{{.*}}, %[[M]], %[[N]] : i1, index, index

// CHECK-LABEL: func.func @dynamic_output_sizes(
// CHECK-SAME:    i64, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: !llvm.ptr) -> i32

// CHECK-LABEL: func.func @dynamic_status_text(
// CHECK-SAME:    i32) -> !llvm.ptr

// The assertion on sizes is checked at entry, so the body has none.
// CHECK-LABEL: func.func private @dynamic_body(
// CHECK-SAME:    memref<?x?xf32>) -> (i32, f32)
// CHECK-NOT:     cf.assert
// CHECK:         bufferization.materialize_in_destination %{{.*}} in restrict writable

// CHECK-LABEL: func.func @dynamic(
// CHECK-SAME:    %{{.*}}: !llvm.ptr, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: !llvm.ptr, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: f32, %{{.*}}: !llvm.ptr, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: !llvm.ptr) -> i32
// CHECK:         call @dynamic_shapes
// CHECK:         scf.if
// CHECK:           call @dynamic_body
func.func @dynamic(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %s: f32) -> (tensor<?x?xf32>, f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %k = tensor.dim %a, %c1 : tensor<?x?xf32>
  %k2 = tensor.dim %b, %c0 : tensor<?x?xf32>
  %n = tensor.dim %b, %c1 : tensor<?x?xf32>
  %agree = arith.cmpi eq, %k, %k2 : index
  cf.assert %agree, "sizes of k agree"
  %empty = tensor.empty(%m, %n) : tensor<?x?xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %r = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%fill : tensor<?x?xf32>) -> tensor<?x?xf32>
  %twice = arith.addf %s, %s : f32
  return %r, %twice : tensor<?x?xf32>, f32
}

// -----

// Static shapes pass no sizes. The name becomes one that C accepts.

// CHECK-LABEL: func.func @__inference__lambda__42(
// CHECK-SAME:    %{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr) -> i32
// CHECK-NOT:   _output_sizes
func.func @"__inference_<lambda>_42"(%a: tensor<4xf32>) -> tensor<4xf32> {
  return %a : tensor<4xf32>
}

// CHECK-LABEL: func.func @expf_(
func.func @expf(%a: i64) -> i64 {
  return %a : i64
}

// -----

// An assertion on data stays where the data is.

// CHECK-LABEL: func.func private @data_body(
// CHECK:         cf.assert
func.func @data(%a: tensor<i64>) -> tensor<i64> {
  %c0 = arith.constant 0 : i64
  %x = tensor.extract %a[] : tensor<i64>
  %positive = arith.cmpi sgt, %x, %c0 : i64
  cf.assert %positive, "positive"
  return %a : tensor<i64>
}

// -----

// A private function is not for C.

// CHECK-LABEL: func.func private @inside(
// CHECK-SAME:    tensor<4xf32>) -> tensor<4xf32>
// CHECK-NOT:   inside_body
func.func private @inside(%a: tensor<4xf32>) -> tensor<4xf32> {
  return %a : tensor<4xf32>
}

// -----

// What is one of several is written by the branch that computes it, whichever it is.

// CHECK-LABEL: func.func private @choice_body(
// CHECK-SAME:    %{{.*}}: i1, %{{.*}}: i1, %[[TO:.*]]: memref<4xf32>
// CHECK:         scf.if
// CHECK:           %[[SUM:.*]] = linalg.add
// CHECK:           materialize_in_destination %[[SUM]] in restrict writable %[[TO]]
// CHECK:         else
// CHECK:           scf.if
// CHECK:             %[[PRODUCT:.*]] = linalg.mul
// CHECK:             materialize_in_destination %[[PRODUCT]] in restrict writable %[[TO]]
// CHECK:           else
// CHECK:             materialize_in_destination %{{.*}} in restrict writable %[[TO]]
// CHECK-NOT:     materialize_in_destination
// CHECK:         return
func.func @choice(%a: tensor<4xf32>, %one: i1, %two: i1) -> tensor<4xf32> {
  %r = scf.if %one -> (tensor<4xf32>) {
    %e = tensor.empty() : tensor<4xf32>
    %sum = linalg.add ins(%a, %a : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %sum : tensor<4xf32>
  } else {
    %inner = scf.if %two -> (tensor<4xf32>) {
      %e = tensor.empty() : tensor<4xf32>
      %product = linalg.mul ins(%a, %a : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
      scf.yield %product : tensor<4xf32>
    } else {
      scf.yield %a : tensor<4xf32>
    }
    scf.yield %inner : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// Two versions have the sizes of what both write to, which each has made and filled for
// itself.

// CHECK-LABEL: func.func private @versions_shapes(
// CHECK-SAME:    %[[N:.*]]: index) -> (i1, index)
// CHECK:         return %{{.*}}, %[[N]] : i1, index
func.func @versions(%a: tensor<?xf32>) -> tensor<?xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c16 = arith.constant 16 : index
  %n = tensor.dim %a, %c0 : tensor<?xf32>
  %many = arith.cmpi uge, %n, %c16 : index
  %r = scf.if %many -> (tensor<?xf32>) {
    %e = tensor.empty(%n) : tensor<?xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
    %l = scf.forall (%i) in (%n) shared_outs(%into = %f) -> (tensor<?xf32>) {
      %x = tensor.extract_slice %a[%i] [1] [1] : tensor<?xf32> to tensor<1xf32>
      scf.forall.in_parallel {
        tensor.parallel_insert_slice %x into %into[%i] [1] [1] : tensor<1xf32> into tensor<?xf32>
      }
    }
    scf.yield %l : tensor<?xf32>
  } else {
    %e = tensor.empty(%n) : tensor<?xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %f : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}
