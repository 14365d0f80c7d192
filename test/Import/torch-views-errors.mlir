// What the import of views, slices and gathers refuses.
// RUN: attn-opt %s --attn-import-torch --split-input-file --verify-diagnostics


func.func @view_zero(%x: !torch.vtensor<[0,3],f32>) {
  %int0 = torch.constant.int 0
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int0, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.view' op expected sizes that leave one for -1, found a product of 0}}
  %1 = torch.aten.view %x, %l0 : !torch.vtensor<[0,3],f32>, !torch.list<int> -> !torch.vtensor<[0,?],f32>
  return
}

// -----

func.func @view_dynamic(%x: !torch.vtensor<[2,3],f32>) {
  %int4 = torch.constant.int 4
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int4, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.view' op expected sizes for 6 elements, found a product of 8}}
  %1 = torch.aten.view %x, %l0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[4,2],f32>
  return
}

// -----

func.func @flatten(%x: !torch.vtensor<[2,3,4],f32>) {
  %int2 = torch.constant.int 2
  %int1 = torch.constant.int 1
  // expected-error @+1 {{'torch.aten.flatten.using_ints' op expected start_dim before end_dim, found 2 and 1}}
  %0 = torch.aten.flatten.using_ints %x, %int2, %int1 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,12],f32>
  return
}

// -----

func.func @unflatten(%x: !torch.vtensor<[6,2],f32>) {
  %int0 = torch.constant.int 0
  %int4 = torch.constant.int 4
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int4, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.unflatten.int' op expected parts of dimension 0, found a product of 4}}
  %1 = torch.aten.unflatten.int %x, %int0, %l0 : !torch.vtensor<[6,2],f32>, !torch.int, !torch.list<int> -> !torch.vtensor<[4,?,2],f32>
  return
}

// -----

func.func @unflatten_zero_dim(%x: !torch.vtensor<[],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.unflatten.int' op expected a tensor with dimensions, found none}}
  %1 = torch.aten.unflatten.int %x, %int0, %l0 : !torch.vtensor<[],f32>, !torch.int, !torch.list<int> -> !torch.vtensor<[1,1],f32>
  return
}

// -----

func.func @permute(%x: !torch.vtensor<[2,3],f32>) {
  %int0 = torch.constant.int 0
  %l0 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.permute' op expected 2 dimensions, found 1}}
  %1 = torch.aten.permute %x, %l0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @t(%x: !torch.vtensor<[2,3,4],f32>) {
  // expected-error @+1 {{'torch.aten.t' op expected at most 2 dimensions, found 3}}
  %0 = torch.aten.t %x : !torch.vtensor<[2,3,4],f32> -> !torch.vtensor<[2,4,3],f32>
  return
}

// -----

func.func @m_t(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'torch.aten.mT' op expected at least 2 dimensions, found 1}}
  %0 = torch.aten.mT %x : !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @movedim(%x: !torch.vtensor<[2,3],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int0, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.movedim.intlist' op expected as many sources as destinations, found 2 and 1}}
  %2 = torch.aten.movedim.intlist %x, %l0, %l1 : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.list<int> -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @expand_fewer(%x: !torch.vtensor<[2,3],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.expand' op expected at least 2 sizes, found 1}}
  %1 = torch.aten.expand %x, %l0, %false : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[3],f32>
  return
}

// -----

func.func @expand_new(%x: !torch.vtensor<[2,3],f32>) {
  %int-1 = torch.constant.int -1
  %int2 = torch.constant.int 2
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int-1, %int2, %int3 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.expand' op expected a size of 0 or more in the new dimension 0, found -1}}
  %1 = torch.aten.expand %x, %l0, %false : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[?,2,3],f32>
  return
}

// -----

func.func @repeat_fewer(%x: !torch.vtensor<[2,3],f32>) {
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.repeat' op expected at least 2 repeats, found 1}}
  %1 = torch.aten.repeat %x, %l0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @repeat_negative(%x: !torch.vtensor<[2,3],f32>) {
  %int2 = torch.constant.int 2
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int2, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.repeat' op expected repeats of 0 or more, found -1}}
  %1 = torch.aten.repeat %x, %l0 : !torch.vtensor<[2,3],f32>, !torch.list<int> -> !torch.vtensor<[4,?],f32>
  return
}

// -----

func.func @repeat_interleave(%x: !torch.vtensor<[2,3],f32>) {
  %int-2 = torch.constant.int -2
  %int0 = torch.constant.int 0
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.repeat_interleave.self_int' op expected repeats of 0 or more, found -2}}
  %0 = torch.aten.repeat_interleave.self_int %x, %int-2, %int0, %none : !torch.vtensor<[2,3],f32>, !torch.int, !torch.int, !torch.none -> !torch.vtensor<[?,3],f32>
  return
}

// -----

func.func @slice_step(%x: !torch.vtensor<[2,3],f32>) {
  %int0 = torch.constant.int 0
  %none = torch.constant.none
  // expected-error @+1 {{'torch.aten.slice.Tensor' op expected a step above 0 along a dimension, found 0 in 2 dimensions}}
  %0 = torch.aten.slice.Tensor %x, %int0, %none, %none, %int0 : !torch.vtensor<[2,3],f32>, !torch.int, !torch.none, !torch.none, !torch.int -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @slice_zero_dim(%x: !torch.vtensor<[],f32>) {
  %int0 = torch.constant.int 0
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  // expected-error @+1 {{'torch.aten.slice.Tensor' op expected a step above 0 along a dimension, found 1 in 0 dimensions}}
  %0 = torch.aten.slice.Tensor %x, %int0, %none, %none, %int1 : !torch.vtensor<[],f32>, !torch.int, !torch.none, !torch.none, !torch.int -> !torch.vtensor<[],f32>
  return
}

// -----

func.func @narrow(%x: !torch.vtensor<[2,3],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  // expected-error @+1 {{'torch.aten.narrow' op expected start + length up to 2, found 1 + 2}}
  %0 = torch.aten.narrow %x, %int0, %int1, %int2 : !torch.vtensor<[2,3],f32>, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @narrow_zero_dim(%x: !torch.vtensor<[],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  // expected-error @+1 {{'torch.aten.narrow' op expected a tensor with dimensions, found none}}
  %0 = torch.aten.narrow %x, %int0, %int0, %int1 : !torch.vtensor<[],f32>, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[],f32>
  return
}

// -----

func.func @select_zero_dim(%x: !torch.vtensor<[],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.select.int' op expected a tensor with dimensions, found none}}
  %0 = torch.aten.select.int %x, %int0, %int0 : !torch.vtensor<[],f32>, !torch.int, !torch.int -> !torch.vtensor<[],f32>
  return
}

// -----

func.func @split_negative(%x: !torch.vtensor<[2,3],f32>) {
  %int3 = torch.constant.int 3
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int3, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.split_with_sizes' op expected sizes of 0 or more along a dimension}}
  %1 = torch.aten.split_with_sizes %x, %l0, %int0 : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.int -> !torch.list<vtensor>
  return
}

// -----

func.func @split_zero_dim(%x: !torch.vtensor<[],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.split_with_sizes' op expected sizes of 0 or more along a dimension}}
  %1 = torch.aten.split_with_sizes %x, %l0, %int0 : !torch.vtensor<[],f32>, !torch.list<int>, !torch.int -> !torch.list<vtensor>
  return
}

// -----

func.func @split_parts(%x: !torch.vtensor<[2,3],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.split.Tensor' op expected a static size to split into parts}}
  %0 = torch.aten.split.Tensor %x, %int0, %int0 : !torch.vtensor<[2,3],f32>, !torch.int, !torch.int -> !torch.list<vtensor>
  return
}

// -----

func.func @unbind(%x: !torch.vtensor<[?,3],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.unbind.int' op expected a static size to take apart}}
  %0 = torch.aten.unbind.int %x, %int0 : !torch.vtensor<[?,3],f32>, !torch.int -> !torch.list<vtensor>
  return
}

// -----

func.func @cat_empty() {
  %l = torch.prim.ListConstruct  : () -> !torch.list<vtensor>
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.cat' op expected a list of one or more tensors}}
  %0 = torch.aten.cat %l, %int0 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @cat_ranks(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2],f32>) {
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[2,3],f32>, !torch.vtensor<[2],f32>) -> !torch.list<vtensor>
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.cat' op expected tensors of one rank, found 'tensor<2x3xf32>' and 'tensor<2xf32>'}}
  %1 = torch.aten.cat %l0, %int0 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[4,3],f32>
  return
}

// -----

func.func @cat_zero_dim(%x: !torch.vtensor<[],f32>, %y: !torch.vtensor<[],f32>) {
  %l0 = torch.prim.ListConstruct %x, %y : (!torch.vtensor<[],f32>, !torch.vtensor<[],f32>) -> !torch.list<vtensor>
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.cat' op expected tensors with dimensions, found none}}
  %1 = torch.aten.cat %l0, %int0 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @roll(%x: !torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int1, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.roll' op expected a shift for each of one or more dimensions}}
  %2 = torch.aten.roll %x, %l0, %l1 : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.list<int> -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @roll_dynamic(%x: !torch.vtensor<[?,3],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.roll' op expected a static size to rotate}}
  %2 = torch.aten.roll %x, %l0, %l1 : !torch.vtensor<[?,3],f32>, !torch.list<int>, !torch.list<int> -> !torch.vtensor<[?,3],f32>
  return
}

// -----

func.func @pad_odd(%x: !torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.constant_pad_nd' op expected pairs of widths of 0 or more for up to 2 dimensions}}
  %1 = torch.aten.constant_pad_nd %x, %l0, %int0 : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,4],f32>
  return
}

// -----

func.func @pad_negative(%x: !torch.vtensor<[2,3],f32>) {
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %l0 = torch.prim.ListConstruct %int1, %int-1 : (!torch.int, !torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.constant_pad_nd' op expected pairs of widths of 0 or more for up to 2 dimensions}}
  %1 = torch.aten.constant_pad_nd %x, %l0, %int0 : !torch.vtensor<[2,3],f32>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @index_select(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2,2],si64>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.index_select' op expected an index of one dimension into a tensor with dimensions}}
  %0 = torch.aten.index_select %x, %int0, %y : !torch.vtensor<[2,3],f32>, !torch.int, !torch.vtensor<[2,2],si64> -> !torch.vtensor<[4,3],f32>
  return
}

// -----

func.func @index_many(%x: !torch.vtensor<[3],f32>, %y: !torch.vtensor<[2],si64>, %w: !torch.vtensor<[2],si64>) {
  %l0 = torch.prim.ListConstruct %y, %w : (!torch.vtensor<[2],si64>, !torch.vtensor<[2],si64>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.index.Tensor' op expected up to 1 indices, found 2}}
  %1 = torch.aten.index.Tensor %x, %l0 : !torch.vtensor<[3],f32>, !torch.list<vtensor> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @index_none(%x: !torch.vtensor<[2,3],f32>) {
  %none = torch.constant.none
  %l0 = torch.prim.ListConstruct %none : (!torch.none) -> !torch.list<optional<vtensor>>
  // expected-error @+1 {{'torch.aten.index.Tensor' op expected an index tensor, found only None}}
  %1 = torch.aten.index.Tensor %x, %l0 : !torch.vtensor<[2,3],f32>, !torch.list<optional<vtensor>> -> !torch.vtensor<[2,3],f32>
  return
}

// -----

func.func @index_broadcast(%x: !torch.vtensor<[2,3],f32>, %y: !torch.vtensor<[2],si64>, %w: !torch.vtensor<[3],si64>) {
  %l0 = torch.prim.ListConstruct %y, %w : (!torch.vtensor<[2],si64>, !torch.vtensor<[3],si64>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.index.Tensor' op expected sizes that broadcast, found 2 and 3 in dimension 0 from the last}}
  %1 = torch.aten.index.Tensor %x, %l0 : !torch.vtensor<[2,3],f32>, !torch.list<vtensor> -> !torch.vtensor<[3],f32>
  return
}
