// RUN: attn-opt %s --attn-c-interface --split-input-file --verify-diagnostics

// expected-error@+1 {{argument #0 of function 'complex' has type 'tensor<2xcomplex<f32>>'; expected a ranked tensor or a scalar of f16, bf16, f32, f64, i1, i8, i16, i32, i64 or index}}
func.func @complex(%a: tensor<2xcomplex<f32>>) {
  return
}

// -----

// expected-error@+1 {{result #0 of function 'unranked' has type 'tensor<*xf32>'}}
func.func @unranked(%a: tensor<4xf32>) -> tensor<*xf32> {
  %0 = tensor.cast %a : tensor<4xf32> to tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

// expected-error@+1 {{the sizes of the results of 'data_size' depend on more than the sizes of its arguments}}
func.func @data_size(%n: index) -> tensor<?xf32> {
  %0 = tensor.empty(%n) : tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

// expected-error@+1 {{public function 'recursive' is called in the module and could not be inlined}}
func.func @recursive(%a: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @recursive(%a) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// expected-error@+1 {{function 'branches' has 2 blocks; expected straight-line code}}
func.func @branches(%a: tensor<4xf32>) -> tensor<4xf32> {
  cf.br ^end
^end:
  return %a : tensor<4xf32>
}

// -----

// expected-error@+1 {{the function 'a_b' for 'a-b' has the name of another function; rename one of them}}
func.func @"a-b"(%a: tensor<4xf32>) -> tensor<4xf32> {
  return %a : tensor<4xf32>
}
// expected-note@+1 {{the other function}}
func.func private @a_b()
