// RUN: attn-opt %s | attn-opt | FileCheck %s
// RUN: attn-opt %s --emit-bytecode | attn-opt | FileCheck %s

// CHECK-LABEL: @types
// CHECK-SAME: tensor<*x!tf_type.resource>
// CHECK-SAME: tensor<!tf_type.resource<tensor<2x3xf32>>>
// CHECK-SAME: tensor<!tf_type.variant>
// CHECK-SAME: tensor<!tf_type.variant<tensor<*xf32>, tensor<1xi1>>>
// CHECK-SAME: tensor<?x!tf_type.string>
// CHECK-SAME: tensor<2x!tf_type.qint8>
// CHECK-SAME: tensor<2x!tf_type.quint16>
func.func private @types(tensor<*x!tf_type.resource>,
  tensor<!tf_type.resource<tensor<2x3xf32>>>, tensor<!tf_type.variant>,
  tensor<!tf_type.variant<tensor<*xf32>, tensor<1xi1>>>,
  tensor<?x!tf_type.string>, tensor<2x!tf_type.qint8>,
  tensor<2x!tf_type.quint16>)

// CHECK-LABEL: @attributes
// CHECK-SAME: tf._input_shapes = [#tf_type.shape<?x10x32>, #tf_type.shape<>, #tf_type.shape<*>, #tf_type.shape<0x?>]
// CHECK-SAME: tf.f = #tf_type.func<@types, {transpose = true}>
func.func private @attributes() attributes {
  tf._input_shapes = [#tf_type.shape<?x10x32>, #tf_type.shape<>,
                      #tf_type.shape<*>, #tf_type.shape<0x?>],
  tf.f = #tf_type.func<@types, {transpose = true}>}
