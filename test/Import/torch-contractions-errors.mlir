// What the import of contractions, reductions, norms and attention refuses.
// RUN: attn-opt %s --attn-import-torch --split-input-file --verify-diagnostics


func.func @matmul_zero_dim(%x: !torch.vtensor<[],f32>, %y: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'torch.aten.matmul' op expected factors of at least 1 dimension, found 'tensor<f32>' and 'tensor<2xf32>'}}
  %0 = torch.aten.matmul %x, %y : !torch.vtensor<[],f32>, !torch.vtensor<[2],f32> -> !torch.vtensor<[],f32>
  return
}

// -----

func.func @matmul_batch(%x: !torch.vtensor<[2,3,4],f32>, %y: !torch.vtensor<[5,4,3],f32>) {
  // expected-error @+1 {{'torch.aten.matmul' op expected equal sizes, found 2 in dimension 0 and 5 in dimension 0}}
  %0 = torch.aten.matmul %x, %y : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[5,4,3],f32> -> !torch.vtensor<[2,3,3],f32>
  return
}

// -----

func.func @linear(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,2,3],f32>) {
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.linear' op expected an input of 1 or more and a weight of 1 or 2 dimensions, found 2 and 3}}
  %0 = torch.aten.linear %x, %y, %none : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,2,3],f32>, !torch.none -> !torch.vtensor<[2,2],f32>
  return
}

// -----

func.func @linear_width(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[4,5],f32>) {
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.linear' op expected equal sizes, found 3 in dimension 1 and 5 in dimension 1}}
  %0 = torch.aten.linear %x, %y, %none : !torch.vtensor<[2,3],f32>, !torch.vtensor<[4,5],f32>, !torch.none -> !torch.vtensor<[2,4],f32>
  return
}

// -----

func.func @tensordot(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3,2],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int0, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.tensordot' op expected as many dimensions of self as of other}}
  %2 = torch.aten.tensordot %x, %y, %l0, %l1 : !torch.vtensor<[2,3],f32>, !torch.vtensor<[3,2],f32>, !torch.list<int>, !torch.list<int> -> !torch.vtensor<[],f32>
  return
}

// -----

func.func @einsum_rank(%x: !torch.vtensor<[2],f32>) {
  %str = torch.constant.str "...ij->...ij"
  %l0 = torch.prim.ListConstruct %x : (!torch.vtensor<[2],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op expected an operand of at least 2 dimensions for '...ij', found 1}}
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @einsum_letters(%x: !torch.vtensor<[2,3],f32>) {
  %str = torch.constant.str "i1->i"
  %l0 = torch.prim.ListConstruct %x : (!torch.vtensor<[2,3],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op expected letters in the equation, found 'i1'}}
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @einsum_dims(%x: !torch.vtensor<[2,3],f32>) {
  %str = torch.constant.str "ijk->i"
  %l0 = torch.prim.ListConstruct %x : (!torch.vtensor<[2,3],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op expected an operand of 3 dimensions for 'ijk', found 2}}
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @einsum_count(%x: !torch.vtensor<[2,3],f32>) {
  %str = torch.constant.str "ij,jk->ik"
  %l0 = torch.prim.ListConstruct %x : (!torch.vtensor<[2,3],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op expected 2 operands for 'ij,jk->ik', found 1}}
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2,2],f32>
  return
}

// -----

func.func @einsum_output(%x: !torch.vtensor<[2,3],f32>) {
  %str = torch.constant.str "ij->ik"
  %l0 = torch.prim.ListConstruct %x : (!torch.vtensor<[2,3],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op expected output letters that an operand has, found 'k'}}
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2,2],f32>
  return
}

// -----

func.func @einsum_empty() {
  %str = torch.constant.str "ij->i"
  %l = torch.prim.ListConstruct  : () -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op expected a list of one or more tensors}}
  %0 = torch.aten.einsum %str, %l, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @einsum_many(%x: !torch.vtensor<[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],f32>) {
  %str = torch.constant.str "...->..."
  %l0 = torch.prim.ListConstruct %x : (!torch.vtensor<[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],f32>) -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op has too many dimensions to name}}
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],f32>
  return
}

// -----

func.func @einsum_types(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3,2],f64>) {
  %str = torch.constant.str "ij,jk->ik"
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2,3],f32>, !torch.vtensor<[3,2],f64>) -> !torch.list<vtensor>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.einsum' op expected operands of one element type, found 'f32' and 'f64'}}
  %1 = torch.aten.einsum %str, %l0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2,2],f32>
  return
}

// -----

func.func @variance(%x: !torch.vtensor<[3],si64>) {
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.var' op expected a variance of floats, found 'i64'}}
  %0 = torch.aten.var %x, %false : !torch.vtensor<[3],si64>, !torch.bool -> !torch.vtensor<[],f32>
  return
}

// -----

func.func @mean(%x: !torch.vtensor<[3],si64>) {
  %int4 = torch.constant.int 4
  // expected-error @+1 {{'torch.aten.mean' op expected a mean of floats, found 'i64'}}
  %0 = torch.aten.mean %x, %int4 : !torch.vtensor<[3],si64>, !torch.int -> !torch.vtensor<[],si64>
  return
}

// -----

func.func @norm(%x: !torch.vtensor<[2,3],f32>) {
  %float0_0 = torch.constant.float 0.000000e+00
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.linalg_vector_norm' op expected a norm of floats of an order other than 0}}
  %1 = torch.aten.linalg_vector_norm %x, %float0_0, %l0, %false, %none : !torch.vtensor<[2,3],f32>, !torch.float, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @softmax_type(%x: !torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %int4 = torch.constant.int 4
  // expected-error @+1 {{'torch.aten.softmax.int' op expected a softmax of floats, found 'si64'}}
  %0 = torch.aten.softmax.int %x, %int1, %int4 : !torch.vtensor<[2,3],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,3],si64>
  return
}

// -----

func.func @layer_norm_type(%x: !torch.vtensor<[2,3],si64>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %none = torch.constant.none
  %float1e-05 = torch.constant.float 1.000000e-05
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.layer_norm' op expected an input of floats, found 'tensor<2x3xi64>'}}
  %1 = torch.aten.layer_norm %x, %l0, %none, %none, %float1e-05, %false : !torch.vtensor<[2,3],si64>, !torch.list<int>, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,3],si64>
  return
}

// -----

func.func @layer_norm_dims(%x: !torch.vtensor<[3],f32>) {
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int1, %int3 : (!torch.int, !torch.int) -> !torch.list<int>
  %none = torch.constant.none
  %float1e-05 = torch.constant.float 1.000000e-05
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.layer_norm' op expected 1 to 1 normalised dimensions, found 2}}
  %1 = torch.aten.layer_norm %x, %l0, %none, %none, %float1e-05, %false : !torch.vtensor<[3],f32>, !torch.list<int>, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @layer_norm_weight(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %none = torch.constant.none
  %float1e-05 = torch.constant.float 1.000000e-05
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.layer_norm' op expected equal sizes, found 3 in dimension 1 and 2 in dimension 0}}
  %1 = torch.aten.layer_norm %x, %l0, %y, %none, %float1e-05, %false : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.vtensor<[2],f32>, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @channels(%x: !torch.vtensor<[3],f32>, %y: !torch.vtensor<[3],f32>, %w: !torch.vtensor<[3],f32>) {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %float0_1 = torch.constant.float 1.000000e-01
  %float1e-05 = torch.constant.float 1.000000e-05
  // expected-error @+1 {{'torch.aten.batch_norm' op expected an input of floats of at least 2 dimensions, found 'tensor<3xf32>'}}
  %0 = torch.aten.batch_norm %x, %none, %none, %y, %w, %false, %float0_1, %float1e-05, %false : !torch.vtensor<[3],f32>, !torch.none, !torch.none, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.bool, !torch.float, !torch.float, !torch.bool -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @batch_moments(%x: !torch.vtensor<[2,3],f32>) {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %float0_1 = torch.constant.float 1.000000e-01
  %float1e-05 = torch.constant.float 1.000000e-05
  // expected-error @+1 {{'torch.aten.batch_norm' op expected the moments of the training (running_mean, running_var)}}
  %0 = torch.aten.batch_norm %x, %none, %none, %none, %none, %false, %float0_1, %float1e-05, %false : !torch.vtensor<[2,3],f32>, !torch.none, !torch.none, !torch.none, !torch.none, !torch.bool, !torch.float, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @batch_training(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3],f32>, %w: !torch.vtensor<[3],f32>) {
  %none = torch.constant.none
  %true = torch.constant.bool true
  %float0_1 = torch.constant.float 1.000000e-01
  %float1e-05 = torch.constant.float 1.000000e-05
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.batch_norm' op is in training form; export the module in evaluation form (module.eval())}}
  %0 = torch.aten.batch_norm %x, %none, %none, %y, %w, %true, %float0_1, %float1e-05, %false : !torch.vtensor<[2,3],f32>, !torch.none, !torch.none, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.bool, !torch.float, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @groups(%x: !torch.vtensor<[2,3],f32>) {
  %int2 = torch.constant.int 2
  %none = torch.constant.none
  %float1e-05 = torch.constant.float 1.000000e-05
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.group_norm' op expected channels that 2 groups divide, found 'tensor<2x3xf32>'}}
  %0 = torch.aten.group_norm %x, %int2, %none, %none, %float1e-05, %false : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @attention_query(%x: !torch.vtensor<[3],f32>, %y: !torch.vtensor<[3],f32>, %w: !torch.vtensor<[3],f32>) {
  %none = torch.constant.none
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected a query of floats of at least 2 dimensions, found 'tensor<3xf32>'}}
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %none, %float0_0, %false, %none, %false : !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @attention_ranks(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[1,2,3],f32>, %w: !torch.vtensor<[2,3],f32>) {
  %none = torch.constant.none
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected query, key and value of one rank and element type, found 'tensor<2x3xf32>' and 'tensor<1x2x3xf32>'}}
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %none, %float0_0, %false, %none, %false : !torch.vtensor<[2,3],f32>, !torch.vtensor<[1,2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @attention_batch(%x: !torch.vtensor<[2,5,4],f32>, %y: !torch.vtensor<[3,5,4],f32>, %w: !torch.vtensor<[3,5,4],f32>) {
  %none = torch.constant.none
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected batch sizes that broadcast, found 2 and 3 in dimension 0}}
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %none, %float0_0, %false, %none, %false : !torch.vtensor<[2,5,4],f32>, !torch.vtensor<[3,5,4],f32>, !torch.vtensor<[3,5,4],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,5,4],f32>
  return
}

// -----

func.func @attention_gqa(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,3],f32>, %w: !torch.vtensor<[2,3],f32>) {
  %none = torch.constant.none
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  %true = torch.constant.bool true
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected at least 3 dimensions with enable_gqa}}
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %none, %float0_0, %false, %none, %true : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @attention_mask_heads(%x: !torch.vtensor<[6,5,8],f32>, %y: !torch.vtensor<[3,5,8],f32>, %w: !torch.vtensor<[3,5,8],f32>, %z: !torch.vtensor<[3,5,5],f32>) {
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  %none = torch.constant.none
  %true = torch.constant.bool true
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected a mask of 1 or of all query heads, found 'tensor<3x5x5xf32>'}}
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %z, %float0_0, %false, %none, %true : !torch.vtensor<[6,5,8],f32>, !torch.vtensor<[3,5,8],f32>, !torch.vtensor<[3,5,8],f32>, !torch.vtensor<[3,5,5],f32>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[6,5,8],f32>
  return
}

// -----

func.func @attention_mask_rank(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,3],f32>, %w: !torch.vtensor<[2,3],f32>, %z: !torch.vtensor<[1,2,2],f32>) {
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected a mask of at most as many dimensions as the query, found 'tensor<1x2x2xf32>'}}
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %z, %float0_0, %false, %none, %false : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[1,2,2],f32>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @attention_mask_type(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,3],f32>, %w: !torch.vtensor<[2,3],f32>, %z: !torch.vtensor<[2,2],si64>) {
  %float0_0 = torch.constant.float 0.000000e+00
  %false = torch.constant.bool false
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected a mask of booleans or floats, found 'tensor<2x2xi64>'}}
  %0 = torch.aten.scaled_dot_product_attention %x, %y, %w, %z, %float0_0, %false, %none, %false : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,2],si64>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}
