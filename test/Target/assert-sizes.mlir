// RUN: attn-opt %s --attn-assert-sizes | FileCheck %s

// CHECK-LABEL: @operands
// CHECK:         %[[K:.*]] = tensor.dim %arg0, %{{.*}}
// CHECK:         %[[K2:.*]] = tensor.dim %arg1, %{{.*}}
// CHECK:         %[[EQ:.*]] = arith.cmpi eq, %[[K]], %[[K2]]
// CHECK-NEXT:    cf.assert %[[EQ]], "the sizes of the operands agree"
// CHECK-NOT:     cf.assert
// CHECK:         linalg.matmul
func.func @operands(%a: tensor<8x?xf32>, %b: tensor<?x16xf32>, %c: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<8x?xf32>, tensor<?x16xf32>) outs(%c : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}

// CHECK-LABEL: @cast
// CHECK:         cf.assert %{{.*}}, "a size is what the cast says"
func.func @cast(%a: tensor<?xf32>) -> tensor<4xf32> {
  %0 = tensor.cast %a : tensor<?xf32> to tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: @reshape
// CHECK:         cf.assert %{{.*}}, "a reshape keeps the number of elements"
func.func @reshape(%a: tensor<?xf32>, %s: tensor<2xindex>) -> tensor<?x?xf32> {
  %0 = tensor.reshape %a(%s) : (tensor<?xf32>, tensor<2xindex>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// What the verifier has compared is not compared again.
// CHECK-LABEL: @known
// CHECK-NOT:     cf.assert
// CHECK:         return
func.func @known(%a: tensor<4xf32>) -> tensor<?xf32> {
  %0 = tensor.cast %a : tensor<4xf32> to tensor<?xf32>
  return %0 : tensor<?xf32>
}

// The last window must lie inside, unless there is none.
// CHECK-LABEL: @windows
// CHECK:         %[[LAST:.*]] = arith.addi %{{.*}}, %{{.*}} : index
// CHECK:         %[[INSIDE:.*]] = arith.cmpi slt, %[[LAST]], %{{.*}} : index
// CHECK:         %[[OK:.*]] = arith.ori %{{.*}}, %[[INSIDE]] : i1
// CHECK-NEXT:    cf.assert %[[OK]], "the windows lie inside their tensor"
func.func @windows(%x: tensor<2x?x6xf32>, %w: tensor<3x6x8xf32>, %o: tensor<2x?x8xf32>) -> tensor<2x?x8xf32> {
  %0 = linalg.conv_1d_nwc_wcf {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>}
      ins(%x, %w : tensor<2x?x6xf32>, tensor<3x6x8xf32>) outs(%o : tensor<2x?x8xf32>) -> tensor<2x?x8xf32>
  return %0 : tensor<2x?x8xf32>
}
