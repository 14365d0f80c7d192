// One test for everything that the import refuses.
// RUN: attn-opt %s --attn-import-torch --split-input-file --verify-diagnostics

// expected-error @+1 {{expected argument 0 of '@unranked_argument' to be a number or a tensor of known rank and of a supported element type, found '!torch.vtensor<*,f32>'}}
func.func @unranked_argument(%x: !torch.vtensor<*,f32>) -> !torch.vtensor<*,f32> {
  return %x : !torch.vtensor<*,f32>
}

// -----

// expected-error @+1 {{expected argument 0 of '@complex_argument' to be a number or a tensor of known rank and of a supported element type, found '!torch.vtensor<[2],complex<f32>>'}}
func.func @complex_argument(%x: !torch.vtensor<[2],complex<f32>>) {
  return
}

// -----

func.func @complex_result(%x: !torch.vtensor<[2],f32>) {
  %int9 = torch.constant.int 9
  %none = torch.constant.none
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.to.dtype' op expected an element type of bool, (u)int8, int16 to int64, float16 to float64 or bfloat16, found '!torch.vtensor<[2],complex<f32>>'}}
  %0 = torch.aten.to.dtype %x, %int9, %false, %false, %none : !torch.vtensor<[2],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2],complex<f32>>
  return
}

// -----

func.func @two_masks(%q: !torch.vtensor<[1,2,4,8],f32>, %m: !torch.vtensor<[4,4],i1>) {
  %float0 = torch.constant.float 0.000000e+00
  %true = torch.constant.bool true
  %none = torch.constant.none
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected either 'attn_mask' or 'is_causal', found both, which PyTorch refuses; make the causal mask a part of 'attn_mask'}}
  %0 = torch.aten.scaled_dot_product_attention %q, %q, %q, %m, %float0, %true, %none, %false : !torch.vtensor<[1,2,4,8],f32>, !torch.vtensor<[1,2,4,8],f32>, !torch.vtensor<[1,2,4,8],f32>, !torch.vtensor<[4,4],i1>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,2,4,8],f32>
  return
}

// -----

func.func @unknown_dtype(%x: !torch.vtensor<[2],f32>) {
  %int24 = torch.constant.int 24
  %none = torch.constant.none
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.to.dtype' op expected a dtype of bool, (u)int8, int16 to int64, float16 to float64 or bfloat16, found number 24}}
  %0 = torch.aten.to.dtype %x, %int24, %false, %false, %none : !torch.vtensor<[2],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2],unk>
  return
}

// -----

// expected-error @+1 {{expected a function without branches}}
func.func @branches(%x: !torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32> {
  cf.br ^bb1
^bb1:
  return %x : !torch.vtensor<[2],f32>
}

// -----

func.func @region(%x: !torch.vtensor<[2],f32>, %c: i1) {
  // expected-error @+1 {{'scf.if' op handles torch values, and is not imported}}
  scf.if %c {
    %0 = torch.aten.exp %x : !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  }
  return
}

// -----

func.func @named_operation(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'torch.operator' op names 'torch.aten.nonsuch', which is not an operation of the import}}
  %0 = torch.operator "torch.aten.nonsuch"(%x) : (!torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @named_operation_wrong_operands(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'torch.aten.add.Tensor' op expected 3 operands, but found 2}}
  %0 = torch.operator "torch.aten.add.Tensor"(%x, %x) : (!torch.vtensor<[2],f32>, !torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @broadcast(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[4],f32>) {
  // expected-error @+1 {{'torch.aten.mul.Tensor' op expected sizes that broadcast, found 3 and 4 in dimension 0 from the last}}
  %0 = torch.aten.mul.Tensor %x, %y : !torch.vtensor<[2,3],f32>, !torch.vtensor<[4],f32> -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @wrong_result_type(%x: !torch.vtensor<[2,3],f32>) {
  // expected-error @+1 {{'torch.aten.exp' op has a result of sizes [2, 3], but its type says [2, 4]}}
  %0 = torch.aten.exp %x : !torch.vtensor<[2,3],f32> -> !torch.vtensor<[2,4],f32>
  return
}

// -----

func.func @dim_out_of_range(%x: !torch.vtensor<[2,3],f32>) {
  %int2 = torch.constant.int 2
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.softmax.int' op expected 'dim' from -2 to 1, found 2}}
  %0 = torch.aten.softmax.int %x, %int2, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @dim_not_constant(%x: !torch.vtensor<[2,3],f32>, %d: !torch.int) {
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.softmax.int' op expected a constant integer for 'dim'}}
  %0 = torch.aten.softmax.int %x, %d, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @dims_not_constant(%x: !torch.vtensor<[2,3],f32>, %d: !torch.int) {
  %0 = torch.prim.ListConstruct %d, %d : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.permute' op expected constant integers for 'dims'}}
  %1 = torch.aten.permute %x, %0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[3,2],f32>
  return
}

// -----

func.func @dims_repeated(%x: !torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %0 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.permute' op expected 'dims' without repetition, found dimension 1 twice}}
  %1 = torch.aten.permute %x, %0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[3,2],f32>
  return
}

// -----

func.func @list_from_outside(%x: !torch.vtensor<[2,3],f32>) {
  %none = torch.constant.none
  %0 = torch.derefine %none : !torch.none to !torch.list<int>
  // expected-error @+1 {{'torch.aten.view' op expected a list that is made in this function, found a value of type '!torch.list<int>'}}
  %1 = torch.aten.view %x, %0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[6],f32>
  return
}

// -----

func.func @view(%x: !torch.vtensor<[2,3],f32>) {
  %int4 = torch.constant.int 4
  %int-1 = torch.constant.int -1
  %0 = torch.prim.ListConstruct %int4, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.view' op expected sizes for 6 elements, found a product of 4}}
  %1 = torch.aten.view %x, %0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[4,?],f32>
  return
}

// -----

func.func @view_two_unknown(%x: !torch.vtensor<[2,3],f32>) {
  %int-1 = torch.constant.int -1
  %0 = torch.prim.ListConstruct %int-1, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.view' op expected sizes of 0 or more and at most one -1, found -1}}
  %1 = torch.aten.view %x, %0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[?,?],f32>
  return
}

// -----

func.func @expand(%x: !torch.vtensor<[2,3],f32>) {
  %int4 = torch.constant.int 4
  %int3 = torch.constant.int 3
  %false = torch.constant.bool false
  %0 = torch.prim.ListConstruct %int4, %int3 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.expand' op expected a size of 1 to expand to 4 in dimension 0, found 2}}
  %1 = torch.aten.expand %x, %0, %false : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[4,3],f32>
  return
}

// -----

func.func @squeeze(%x: !torch.vtensor<[2,3],f32>) {
  %int0 = torch.constant.int 0
  %0 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.prims.squeeze' op expected a size of 1 in dimension 0, found 2}}
  %1 = torch.prims.squeeze %x, %0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @select(%x: !torch.vtensor<[2,3],f32>) {
  %int0 = torch.constant.int 0
  %int2 = torch.constant.int 2
  // expected-error @+1 {{'torch.aten.select.int' op expected 'index' from -2 to 1, found 2}}
  %0 = torch.aten.select.int %x, %int0, %int2 : !torch.vtensor<[2,3],f32>, !torch.int, !torch.int -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @split(%x: !torch.vtensor<[5,3],f32>) {
  %int0 = torch.constant.int 0
  %int2 = torch.constant.int 2
  %0 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.split_with_sizes' op expected parts that add up to 5, found 4}}
  %1 = torch.aten.split_with_sizes %x, %0, %int0 : !torch.vtensor<[5,3],f32>, !torch.list<int>, !torch.int -> !torch.list<vtensor>
  return
}

// -----

func.func @split_dynamic(%x: !torch.vtensor<[?,3],f32>) {
  %int0 = torch.constant.int 0
  %int2 = torch.constant.int 2
  // expected-error @+1 {{'torch.aten.chunk' op expected a static size to split into parts}}
  %0 = torch.aten.chunk %x, %int2, %int0 : !torch.vtensor<[?,3],f32>, !torch.int, !torch.int -> !torch.list<vtensor>
  return
}

// -----

func.func @unpack(%x: !torch.vtensor<[4,3],f32>) {
  %int0 = torch.constant.int 0
  %int2 = torch.constant.int 2
  %0 = torch.aten.chunk %x, %int2, %int0 : !torch.vtensor<[4,3],f32>, !torch.int, !torch.int -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.prim.ListUnpack' op expected a list of 3 elements, found 2}}
  %1:3 = torch.prim.ListUnpack %0 : !torch.list<vtensor> -> !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @cat(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,4],f32>) {
  %int0 = torch.constant.int 0
  %0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2,3],f32>, !torch.vtensor<[2,4],f32>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.cat' op expected equal sizes, found 3 in dimension 1 and 4 in dimension 1}}
  %1 = torch.aten.cat %0, %int0 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[4,3],f32>
  return
}

// -----

func.func @matmul(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[4,5],f32>) {
  // expected-error @+1 {{'torch.aten.mm' op expected equal sizes, found 3 in dimension 1 and 4 in dimension 0}}
  %0 = torch.aten.mm %x, %y : !torch.vtensor<[2,3],f32>, !torch.vtensor<[4,5],f32> -> !torch.vtensor<[2,5],f32>
  return
}

// -----

func.func @matmul_rank(%x: !torch.vtensor<[2,3,4],f32>, %y: !torch.vtensor<[4,5],f32>) {
  // expected-error @+1 {{'torch.aten.mm' op expected 'self' of 2 dimensions, found 3}}
  %0 = torch.aten.mm %x, %y : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[4,5],f32> -> !torch.vtensor<[2,5],f32>
  return
}

// -----

func.func @matmul_types(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[3,5],f16>) {
  // expected-error @+1 {{'torch.aten.matmul' op expected factors of one element type, found 'tensor<2x3xf32>' and 'tensor<3x5xf16>'}}
  %0 = torch.aten.matmul %x, %y : !torch.vtensor<[2,3],f32>, !torch.vtensor<[3,5],f16> -> !torch.vtensor<[2,5],f32>
  return
}

// -----

func.func @einsum(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[4,5],f32>) {
  %none = torch.constant.none
  %str = torch.constant.str "ij,jk->ik"
  %0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2,3],f32>, !torch.vtensor<[4,5],f32>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.einsum' op expected one size for letter 'j', found 3 and 4}}
  %1 = torch.aten.einsum %str, %0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2,5],f32>
  return
}

// -----

func.func @einsum_diagonal(%x: !torch.vtensor<[2,2],f32>) {
  %none = torch.constant.none
  %str = torch.constant.str "ii->i"
  %0 = torch.prim.ListConstruct %x : (!torch.vtensor<[2,2],f32>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.einsum' op expected no letter twice in one term, found 'ii'}}
  %1 = torch.aten.einsum %str, %0, %none : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @gelu(%x: !torch.vtensor<[2],f32>) {
  %str = torch.constant.str "fast"
  // expected-error @+1 {{'torch.aten.gelu' op expected approximate to be 'none' or 'tanh', found 'fast'}}
  %0 = torch.aten.gelu %x, %str : !torch.vtensor<[2],f32>, !torch.str -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @layer_norm(%x: !torch.vtensor<[2,3],f32>) {
  %int4 = torch.constant.int 4
  %none = torch.constant.none
  %float = torch.constant.float 1.0e-05
  %false = torch.constant.bool false
  %0 = torch.prim.ListConstruct %int4 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.layer_norm' op expected a normalised dimension of size 3, found 4}}
  %1 = torch.aten.layer_norm %x, %0, %none, %none, %float, %false : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @dropout(%x: !torch.vtensor<[2],f32>) {
  %p = torch.constant.float 1.0e-01
  %true = torch.constant.bool true
  // expected-error @+1 {{'torch.aten.dropout' op is in training form and drops values with p = 0.100000; export the module in evaluation form (module.eval())}}
  %0 = torch.aten.dropout %x, %p, %true : !torch.vtensor<[2],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @attention_dropout(%x: !torch.vtensor<[2,3],f32>) {
  %p = torch.constant.float 1.0e-01
  %none = torch.constant.none
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op drops probabilities with p = 0.100000; export the module in evaluation form (module.eval())}}
  %0 = torch.aten.scaled_dot_product_attention %x, %x, %x, %none, %p, %false, %none, %false : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @attention_heads(%q: !torch.vtensor<[2,6,5,8],f32>, %k: !torch.vtensor<[2,4,5,8],f32>) {
  %p = torch.constant.float 0.0
  %none = torch.constant.none
  %false = torch.constant.bool false
  %true = torch.constant.bool true
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected static numbers of query heads that key and value heads divide, found 'tensor<2x6x5x8xf32>', 'tensor<2x4x5x8xf32>' and 'tensor<2x4x5x8xf32>'}}
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %none, %p, %false, %none, %true : !torch.vtensor<[2,6,5,8],f32>, !torch.vtensor<[2,4,5,8],f32>, !torch.vtensor<[2,4,5,8],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,6,5,8],f32>
  return
}

// -----

func.func @attention_mask(%q: !torch.vtensor<[2,5,8],f32>, %m: !torch.vtensor<[3,5],i1>) {
  %p = torch.constant.float 0.0
  %none = torch.constant.none
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.scaled_dot_product_attention' op expected a mask that broadcasts to the scores, found 'tensor<3x5xi1>'}}
  %0 = torch.aten.scaled_dot_product_attention %q, %q, %q, %m, %p, %false, %none, %false : !torch.vtensor<[2,5,8],f32>, !torch.vtensor<[2,5,8],f32>, !torch.vtensor<[2,5,8],f32>, !torch.vtensor<[3,5],i1>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,5,8],f32>
  return
}

// -----

func.func @in_place_argument(%x: !torch.tensor<[2],f32>) {
  // expected-error @+1 {{'torch.aten.relu_' op changes an argument of the function in place; expected a function without such effects}}
  %0 = torch.aten.relu_ %x : !torch.tensor<[2],f32> -> !torch.tensor<[2],f32>
  return
}

// -----

// A value cannot change: the new one is read from there on, and the caller is told.
func.func @in_place_value(%x: !torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32> {
  // expected-warning @+1 {{'torch.aten.relu_' op changes argument 0 in place; the caller's tensor is left as it is}}
  %0 = torch.aten.relu_ %x : !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return %x : !torch.vtensor<[2],f32>
}

// -----

func.func @in_place_module_tensor() -> !torch.vtensor<[2],f32> {
  %0 = torch.vtensor.literal(dense<[1.0, -1.0]> : tensor<2xf32>) : !torch.vtensor<[2],f32>
  // expected-warning @+1 {{'torch.aten.relu_' op changes a tensor of the module in place; every call starts from what the file holds}}
  %1 = torch.aten.relu_ %0 : !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return %1 : !torch.vtensor<[2],f32>
}

// -----

// Whether a reshape of any exponential is a copy depends on its strides.
func.func @in_place_copy_or_view(%x: !torch.vtensor<[2,2],f32>) -> !torch.vtensor<[2,2],f32> {
  %int4 = torch.constant.int 4
  %size = torch.prim.ListConstruct %int4 : (!torch.int) -> !torch.list<int>
  %0 = torch.aten.exp %x : !torch.vtensor<[2,2],f32> -> !torch.vtensor<[2,2],f32>
  %1 = torch.aten.reshape %0, %size : !torch.vtensor<[2,2],f32>, !torch.list<int> -> !torch.vtensor<[4],f32>
  // expected-error @+1 {{'torch.aten.relu_' op changes a tensor in place that is read later through another view}}
  %2 = torch.aten.relu_ %1 : !torch.vtensor<[4],f32> -> !torch.vtensor<[4],f32>
  // expected-note @+1 {{read here}}
  return %0 : !torch.vtensor<[2,2],f32>
}

// -----

func.func @in_place_repeated(%x: !torch.vtensor<[1,2],f32>) -> !torch.vtensor<[1,2],f32> {
  %int3 = torch.constant.int 3
  %int2 = torch.constant.int 2
  %false = torch.constant.bool false
  %size = torch.prim.ListConstruct %int3, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %0 = torch.aten.exp %x : !torch.vtensor<[1,2],f32> -> !torch.vtensor<[1,2],f32>
  %1 = torch.aten.expand %0, %size, %false : !torch.vtensor<[1,2],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[3,2],f32>
  // expected-error @+1 {{'torch.aten.relu_' op changes a tensor in place that is read later through another view}}
  %2 = torch.aten.relu_ %1 : !torch.vtensor<[3,2],f32> -> !torch.vtensor<[3,2],f32>
  return %0 : !torch.vtensor<[1,2],f32>
}

// -----

func.func @overwrite(%x: !torch.vtensor<[2],f32>) {
  %0 = torch.copy.to_tensor %x : !torch.tensor<[2],f32>
  // expected-error @+1 {{'torch.overwrite.tensor.contents' op changes a tensor in place; expected a module of !torch.vtensor values}}
  torch.overwrite.tensor.contents %x overwrites %0 : !torch.vtensor<[2],f32>, !torch.tensor<[2],f32>
  return
}

// -----

func.func @list_result(%x: !torch.int) -> !torch.list<int> {
  %0 = torch.prim.ListConstruct %x : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'func.return' op expected result 0 to be a number or a tensor, found '!torch.list<int>'}}
  return %0 : !torch.list<int>
}

// -----

func.func @range(%n: !torch.int) {
  %int0 = torch.constant.int 0
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.arange.start_step' op expected a constant step other than 0}}
  %0 = torch.aten.arange.start_step %int0, %n, %int0, %none, %none, %none, %none : !torch.int, !torch.int, !torch.int, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?],si64>
  return
}

// -----

func.func @indices(%w: !torch.vtensor<[4,2],f32>, %i: !torch.vtensor<[3],f32>) {
  %int-1 = torch.constant.int -1
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.embedding' op expected integer indices, found 'tensor<3xf32>'}}
  %0 = torch.aten.embedding %w, %i, %int-1, %false, %false : !torch.vtensor<[4,2],f32>, !torch.vtensor<[3],f32>, !torch.int, !torch.bool, !torch.bool -> !torch.vtensor<[3,2],f32>
  return
}

// -----

func.func @pad_mode(%x: !torch.vtensor<[2],f32>) {
  %int1 = torch.constant.int 1
  %none = torch.constant.none
  %str = torch.constant.str "reflect"
  %0 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.pad' op expected mode 'constant', found 'reflect'}}
  %1 = torch.aten.pad %x, %0, %str, %none : !torch.vtensor<[2],f32>, !torch.list<int>, !torch.str, !torch.none -> !torch.vtensor<[4],f32>
  return
}
