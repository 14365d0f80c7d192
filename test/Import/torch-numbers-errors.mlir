// What the import of numbers, lists, creations and element-wise operations refuses.
// RUN: attn-opt %s --attn-import-torch --split-input-file --verify-diagnostics


func.func @size(%x: !torch.vtensor<[],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.size.int' op expected a tensor with dimensions, found none}}
  %0 = torch.aten.size.int %x, %int0 : !torch.vtensor<[],f32>, !torch.int -> !torch.int
  return
}

// -----

func.func @item(%x: !torch.vtensor<[2,3],f32>) {
  // expected-error @+1 {{'torch.aten.item' op expected a tensor of one element, found 'tensor<2x3xf32>'}}
  %0 = torch.aten.item %x : !torch.vtensor<[2,3],f32> -> !torch.float
  return
}

// -----

func.func @getitem(%x: !torch.vtensor<[2,3],f32>) {
  %0 = torch.aten.size %x : !torch.vtensor<[2,3],f32> -> !torch.list<int>
  %int2 = torch.constant.int 2
  // expected-error @+1 {{'torch.aten.__getitem__.t' op expected an index into a list of 2 elements, found 2}}
  %1 = torch.aten.__getitem__.t %0, %int2 : !torch.list<int>, !torch.int -> !torch.int
  return
}

// -----

func.func @list() {
  %str = torch.constant.str "text"
  // expected-error @+1 {{'torch.prim.ListConstruct' op expected a list of numbers or tensors, found '!torch.str'}}
  %0 = torch.prim.ListConstruct %str : (!torch.str) -> !torch.list<str>
  return
}

// -----

func.func @literal() {
  // expected-error @+1 {{'torch.vtensor.literal' op expected a tensor of bool, (u)int8, int16 to int64, float16 to float64 or bfloat16, found 'tensor<2xcomplex<f32>>'}}
  %0 = torch.vtensor.literal(dense<(1.0,2.0)> : tensor<2xcomplex<f32>>) : !torch.vtensor<[2],unk>
  return
}

// -----

func.func @sparse_literal() {
  // expected-error @+1 {{'torch.vtensor.literal' op expected a dense<...> or dense_resource<...> value}}
  %0 = torch.vtensor.literal(sparse<[[0]], [1.0]> : tensor<2xf32>) : !torch.vtensor<[2],f32>
  return
}

// -----

func.func @dtype_number(%x: !torch.vtensor<[2,3],f32>, %y: !torch.int) {
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.softmax.int' op expected a constant integer for 'dim'}}
  %0 = torch.aten.softmax.int %x, %y, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @flag(%x: !torch.vtensor<[2,3],f32>, %y: !torch.bool) {
  %int0 = torch.constant.int 0
  %l0 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.sum.dim_IntList' op expected a constant bool for 'keepdim'}}
  %1 = torch.aten.sum.dim_IntList %x, %l0, %y, %none : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @number(%x: !torch.vtensor<[2,3],f32>, %y: !torch.float) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %none = torch.constant.none
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.layer_norm' op expected a constant number for 'eps'}}
  %1 = torch.aten.layer_norm %x, %l0, %none, %none, %y, %false : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @full_sizes() {
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
  %float1_0 = torch.constant.float 1.000000e+00
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.full' op expected sizes of 0 or more, found -1}}
  %1 = torch.aten.full %l0, %float1_0, %none, %none, %none, %none : !torch.list<int>, !torch.float, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?],f32>
  return
}

// -----

func.func @range_bounds() {
  %int3 = torch.constant.int 3
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.arange.start_step' op expected bounds in the direction of the step}}
  %0 = torch.aten.arange.start_step %int3, %int0, %int1, %none, %none, %none, %none : !torch.int, !torch.int, !torch.int, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?],si64>
  return
}

// -----

func.func @range_float(%x: !torch.float) {
  %float2_5 = torch.constant.float 2.500000e+00
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.arange.start' op expected constant bounds of a range of floats}}
  %0 = torch.aten.arange.start %x, %float2_5, %none, %none, %none, %none : !torch.float, !torch.float, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?],f32>
  return
}

// -----

func.func @range_direction() {
  %float2_5 = torch.constant.float 2.500000e+00
  %float0_5 = torch.constant.float 5.000000e-01
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.arange.start' op expected bounds in the direction of the step}}
  %0 = torch.aten.arange.start %float2_5, %float0_5, %none, %none, %none, %none : !torch.float, !torch.float, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?],f32>
  return
}

// -----

func.func @linspace() {
  %float0_0 = torch.constant.float 0.000000e+00
  %float1_0 = torch.constant.float 1.000000e+00
  %int-1 = torch.constant.int -1
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.linspace' op expected steps of 0 or more, found -1}}
  %0 = torch.aten.linspace %float0_0, %float1_0, %int-1, %none, %none, %none, %none : !torch.float, !torch.float, !torch.int, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?],f32>
  return
}

// -----

func.func @tril(%x: !torch.vtensor<[3],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.tril' op expected at least 2 dimensions, found 1}}
  %0 = torch.aten.tril %x, %int0 : !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @div_mode(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,3],f32>) {
  %str = torch.constant.str "up"
  // expected-error @+1 {{'torch.aten.div.Tensor_mode' op expected rounding_mode 'floor' or 'trunc', found 'up'}}
  %0 = torch.aten.div.Tensor_mode %x, %y, %str : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32>, !torch.str -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @bitwise(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,3],f32>) {
  // expected-error @+1 {{'torch.aten.bitwise_and.Tensor' op expected integers or booleans, found '!torch.vtensor<[2,3],f32>'}}
  %0 = torch.aten.bitwise_and.Tensor %x, %y : !torch.vtensor<[2,3],f32>, !torch.vtensor<[2,3],f32> -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @bitwise_not(%x: !torch.vtensor<[2,3],f32>) {
  // expected-error @+1 {{'torch.aten.bitwise_not' op expected integers or booleans, found 'f32'}}
  %0 = torch.aten.bitwise_not %x : !torch.vtensor<[2,3],f32> -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @glu_odd(%x: !torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  // expected-error @+1 {{'torch.aten.glu' op expected an even size to halve, found 3}}
  %0 = torch.aten.glu %x, %int1 : !torch.vtensor<[2,3],f32>, !torch.int -> !torch.vtensor<[2,1],f32>
  return
}

// -----

func.func @glu_dynamic(%x: !torch.vtensor<[?],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.glu' op expected an even size to halve, found a dynamic one}}
  %0 = torch.aten.glu %x, %int0 : !torch.vtensor<[?],f32>, !torch.int -> !torch.vtensor<[?],f32>
  return
}
