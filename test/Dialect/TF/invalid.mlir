// RUN: attn-opt %s --split-input-file --verify-diagnostics

func.func @unknown_op(%x: tensor<2xf32>) {
  // expected-error @+1 {{unregistered operation 'tf.NonSuch' found in dialect ('tf') that does not allow unknown operations}}
  %0 = "tf.NonSuch"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @wrong_attribute(%x: tensor<2xf32>, %i: tensor<1xi32>) {
  // expected-error @+1 {{Invalid attribute `keep_dims` in property conversion: 3 : i64}}
  %0 = "tf.Mean"(%x, %i) <{keep_dims = 3 : i64}> : (tensor<2xf32>, tensor<1xi32>) -> tensor<f32>
  return
}

// -----

func.func @missing_attribute(%x: tensor<2xf32>) {
  // expected-error @+1 {{'tf.Einsum' op requires attribute 'equation'}}
  %0 = "tf.Einsum"(%x) : (tensor<2xf32>) -> tensor<f32>
  return
}

// -----

func.func @missing_operand(%x: tensor<2xf32>) {
  // expected-error @+1 {{'tf.AddV2' op expected 2 operands, but found 1}}
  %0 = "tf.AddV2"(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @wrong_type(%x: tensor<2xi32>) {
  // expected-error @+1 {{'tf.Exp' op operand #0 must be tensor of 16-bit float or bfloat16 type or 32-bit float or 64-bit float values, but got 'tensor<2xi32>'}}
  %0 = "tf.Exp"(%x) : (tensor<2xi32>) -> tensor<2xi32>
  return
}

// -----

func.func @not_a_tensor(%x: f32) {
  // expected-error @+1 {{'tf.Neg' op operand #0 must be tensor of}}
  %0 = "tf.Neg"(%x) : (f32) -> f32
  return
}

// -----

func.func @property_of_none(%x: tensor<2xf32>) {
  // expected-error @+1 {{this operation does not support properties}}
  %0 = "tf.Neg"(%x) <{alpha = 1.0 : f32}> : (tensor<2xf32>) -> tensor<2xf32>
  return
}

// -----

// expected-error @+1 {{unknown  type `nosuch` in dialect `tf_type`}}
func.func private @unknown_type(tensor<!tf_type.nosuch>)

// -----

// expected-error @+1 {{expected '>'}}
func.func private @bad_shape() attributes {tf.s = #tf_type.shape<2x3 4>}

// -----

func.func @graph_form(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{'tf_executor.graph' is TensorFlow's graph form: export the functional form with tf.mlir.experimental.convert_function(function, pass_pipeline="tf-standard-pipeline")}}
  %0 = tf_executor.graph {
    %1:2 = tf_executor.island wraps "tf.Neg"(%x) : (tensor<2xf32>) -> tensor<2xf32>
    tf_executor.fetch %1#0 : tensor<2xf32>
  }
  return %0 : tensor<2xf32>
}
