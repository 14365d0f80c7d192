// RUN: attn-opt %s --attn-check-shapes --split-input-file --verify-diagnostics

func.func @result() {
  // expected-error @below {{'tensor.empty' op has a tensor of type 'tensor<4000000000x4000000000xf32>', whose bytes 63 bits cannot count; expected a shape that a memory can hold}}
  %0 = tensor.empty() : tensor<4000000000x4000000000xf32>
  return
}

// -----

// Elements count, bytes do not fit.
// expected-error @below {{'func.func' op has a tensor of type 'tensor<2305843009213693952xf32>'}}
func.func @argument(%x: tensor<2305843009213693952xf32>) {
  return
}

// -----

// expected-error @below {{'func.func' op has a tensor of type 'tensor<?x4000000000x4000000000xf64>'}}
func.func private @external(tensor<?x4000000000x4000000000xf64>)

// -----

func.func @fits(%x: tensor<2305843009213693951xf32>, %empty: tensor<4000000000x0x4000000000x4000000000xf32>, %any: tensor<?x?xf64>) {
  return
}
