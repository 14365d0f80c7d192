// What the import of writes, orders and grids refuses.
// RUN: attn-opt %s --attn-import-torch --split-input-file --verify-diagnostics

func.func @accumulated(%x: !torch.vtensor<[4,2],f32>, %i: !torch.vtensor<[3],si64>, %v: !torch.vtensor<[3,2],f32>) {
  %true = torch.constant.bool true
  %l = torch.prim.ListConstruct %i : (!torch.vtensor<[3],si64>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.index_put' op expected values that replace the old ones, found 'accumulate' true}}
  %0 = torch.aten.index_put %x, %l, %v, %true : !torch.vtensor<[4,2],f32>, !torch.list<vtensor>, !torch.vtensor<[3,2],f32>, !torch.bool -> !torch.vtensor<[4,2],f32>
  return
}

// -----

func.func @values_of_a_mask(%x: !torch.vtensor<[4,2],f32>, %m: !torch.vtensor<[4],i1>, %v: !torch.vtensor<[3,2],f32>) {
  %false = torch.constant.bool false
  %l = torch.prim.ListConstruct %m : (!torch.vtensor<[4],i1>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.index_put' op expected one value for the places of a boolean index, found 'tensor<3x2xf32>'}}
  %0 = torch.aten.index_put %x, %l, %v, %false : !torch.vtensor<[4,2],f32>, !torch.list<vtensor>, !torch.vtensor<[3,2],f32>, !torch.bool -> !torch.vtensor<[4,2],f32>
  return
}

// -----

func.func @index_of_two_dimensions(%x: !torch.vtensor<[4,2],f32>, %i: !torch.vtensor<[3,1],si64>, %v: !torch.vtensor<[3,2],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.index_copy' op expected an index of one dimension into a tensor with dimensions}}
  %0 = torch.aten.index_copy %x, %int0, %i, %v : !torch.vtensor<[4,2],f32>, !torch.int, !torch.vtensor<[3,1],si64>, !torch.vtensor<[3,2],f32> -> !torch.vtensor<[4,2],f32>
  return
}

// -----

func.func @part_of_the_rows(%x: !torch.vtensor<[4,2],f32>, %i: !torch.vtensor<[3,2],si64>) {
  %int1 = torch.constant.int 1
  %float1 = torch.constant.float 1.0
  // expected-error @+1 {{'torch.aten.scatter.value' op expected equal sizes, found 4 in dimension 0 and 3 in dimension 0}}
  %0 = torch.aten.scatter.value %x, %int1, %i, %float1 : !torch.vtensor<[4,2],f32>, !torch.int, !torch.vtensor<[3,2],si64>, !torch.float -> !torch.vtensor<[4,2],f32>
  return
}

// -----

func.func @not_that_many(%x: !torch.vtensor<[4,2],f32>) {
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %true = torch.constant.bool true
  // expected-error @+1 {{'torch.aten.topk' op expected 'k' from 0 to 2, found 3}}
  %0:2 = torch.aten.topk %x, %int3, %int1, %true, %true : !torch.vtensor<[4,2],f32>, !torch.int, !torch.int, !torch.bool, !torch.bool -> !torch.vtensor<[4,3],f32>, !torch.vtensor<[4,3],si64>
  return
}

// -----

func.func @written_part(%x: !torch.vtensor<[4,2],f32>, %v: !torch.vtensor<[3,2],f32>) {
  %int0 = torch.constant.int 0
  %int2 = torch.constant.int 2
  %int1 = torch.constant.int 1
  // expected-error @+1 {{'torch.aten.slice_scatter' op expected a size of 1 to expand to 2 in dimension 0, found 3}}
  %0 = torch.aten.slice_scatter %x, %v, %int0, %int0, %int2, %int1 : !torch.vtensor<[4,2],f32>, !torch.vtensor<[3,2],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[4,2],f32>
  return
}

// -----

func.func @one_dimension(%x: !torch.vtensor<[4,2],f32>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten.diagonal' op expected two different dimensions of 'tensor<4x2xf32>'}}
  %0 = torch.aten.diagonal %x, %int0, %int0, %int0 : !torch.vtensor<[4,2],f32>, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @grid_of_a_matrix(%x: !torch.vtensor<[4,2],f32>) {
  %l = torch.prim.ListConstruct %x : (!torch.vtensor<[4,2],f32>) -> !torch.list<vtensor>
  // expected-error @+1 {{'torch.aten.meshgrid' op expected 'tensors' of 1 dimensions, found 2}}
  %0 = torch.aten.meshgrid %l : !torch.list<vtensor> -> !torch.list<vtensor>
  return
}
