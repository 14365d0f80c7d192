// What the import of convolution and pooling refuses.
// RUN: attn-opt %s --attn-import-torch --split-input-file --verify-diagnostics


func.func @transposed(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[6,8,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %int4 = torch.constant.int 4
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %true = torch.constant.bool true
  // expected-error @+1 {{'torch.aten.convolution' op expected input channels for 4 groups, found 'tensor<6x8x3xf32>'}}
  %4 = torch.aten.convolution %x, %y, %none, %l0, %l1, %l0, %true, %l1, %int4 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[6,8,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool, !torch.list<int>, !torch.int -> !torch.vtensor<[2,32,19],f32>
  return
}

// -----

func.func @interpolated_to_any_size(%x: !torch.vtensor<[1,2,?],f32>) {
  %none = torch.constant.none
  %int7 = torch.constant.int 7
  %size = torch.prim.ListConstruct %int7 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.upsample_nearest1d.vec' op expected static sizes of at least 1 to interpolate, found 'tensor<1x2x?xf32>'}}
  %0 = torch.aten.upsample_nearest1d.vec %x, %size, %none : !torch.vtensor<[1,2,?],f32>, !torch.list<int>, !torch.none -> !torch.vtensor<[1,2,7],f32>
  return
}

// -----

func.func @interpolated_by_area(%x: !torch.vtensor<[1,2,4],f32>) {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %area = torch.constant.str "area"
  %int7 = torch.constant.int 7
  %size = torch.prim.ListConstruct %int7 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.__interpolate.size_list_scale_list' op expected mode 'nearest', 'linear', 'bilinear', 'trilinear' or 'bicubic' without antialiasing, found 'area'}}
  %0 = torch.aten.__interpolate.size_list_scale_list %x, %size, %none, %area, %none, %none, %false : !torch.vtensor<[1,2,4],f32>, !torch.list<int>, !torch.none, !torch.str, !torch.none, !torch.none, !torch.bool -> !torch.vtensor<[1,2,7],f32>
  return
}

// -----

func.func @ranks(%x: !torch.vtensor<[6],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected an input [N, C, ...] or [C, ...] and a weight [F, C, ...] of 1 to 3 dimensions more, found 'tensor<6xf32>' and 'tensor<8x6x3xf32>'}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[6],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @types(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f16>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected floats of one element type, found 'tensor<2x6x17xf32>' and 'tensor<8x6x3xf16>'}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f16>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @dynamic_weight(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[?,6,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected a weight of static shape, found 'tensor<?x6x3xf32>'}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[?,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @bias(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>, %w: !torch.vtensor<[6],f32>) {
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected equal sizes, found 8 in dimension 0 and 6 in dimension 0}}
  %3 = torch.aten.conv1d %x, %y, %w, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.vtensor<[6],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @groups(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int3 = torch.constant.int 3
  // expected-error @+1 {{'torch.aten.conv1d' op expected input channels and filters for 3 groups, found 'tensor<2x6x17xf32>' and 'tensor<8x6x3xf32>'}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int3 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @channels(%x: !torch.vtensor<[2,5,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected input channels and filters for 1 groups, found 'tensor<2x5x17xf32>' and 'tensor<8x6x3xf32>'}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,5,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @stride(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int0 = torch.constant.int 0
  %l0 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected 'stride' to be 1 or 1 integers of at least 1}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @dilation(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l1 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected 'dilation' to be 1 or 1 integers of at least 1}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @padding(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %int-1 = torch.constant.int -1
  %l1 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d' op expected 'padding' to be 1 or 1 integers of at least 0}}
  %3 = torch.aten.conv1d %x, %y, %none, %l0, %l1, %l2, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @padding_name(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  %str = torch.constant.str "full"
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d.padding' op expected padding 'valid' or 'same', found 'full'}}
  %2 = torch.aten.conv1d.padding %x, %y, %none, %l0, %str, %l1, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.str, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @padding_stride(%x: !torch.vtensor<[2,6,17],f32>, %y: !torch.vtensor<[8,6,3],f32>) {
  %none = torch.constant.none
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
  %str = torch.constant.str "same"
  %int1 = torch.constant.int 1
  %l1 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.conv1d.padding' op expected a stride of 1 with padding 'same', found 2}}
  %2 = torch.aten.conv1d.padding %x, %y, %none, %l0, %str, %l1, %int1 : !torch.vtensor<[2,6,17],f32>, !torch.vtensor<[8,6,3],f32>, !torch.none, !torch.list<int>, !torch.str, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,15],f32>
  return
}

// -----

func.func @pool_input(%x: !torch.vtensor<[8,8],f32>) {
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct  : () -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l2 = torch.prim.ListConstruct %int0, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l3 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.max_pool2d' op expected an input of floats of at least 3 dimensions, found 'tensor<8x8xf32>'}}
  %4 = torch.aten.max_pool2d %x, %l0, %l1, %l2, %l3, %false : !torch.vtensor<[8,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool -> !torch.vtensor<[4,4],f32>
  return
}

// -----

func.func @pool_type(%x: !torch.vtensor<[2,6,8,8],si64>) {
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct  : () -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l2 = torch.prim.ListConstruct %int0, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l3 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.max_pool2d' op expected an input of floats of at least 3 dimensions, found 'tensor<2x6x8x8xi64>'}}
  %4 = torch.aten.max_pool2d %x, %l0, %l1, %l2, %l3, %false : !torch.vtensor<[2,6,8,8],si64>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,6,4,4],si64>
  return
}

// -----

func.func @pool_window(%x: !torch.vtensor<[2,6,8,8],f32>) {
  %int0 = torch.constant.int 0
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int0, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct  : () -> !torch.list<int>
  %l2 = torch.prim.ListConstruct %int0, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l3 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.max_pool2d' op expected 'kernel_size' to be 1 or 2 integers of at least 1}}
  %4 = torch.aten.max_pool2d %x, %l0, %l1, %l2, %l3, %false : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,6,4,4],f32>
  return
}

// -----

func.func @pool_padding(%x: !torch.vtensor<[2,6,8,8],f32>) {
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct  : () -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l2 = torch.prim.ListConstruct %int2, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l3 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.max_pool2d' op expected padding of at most half the window of 2, found 2}}
  %4 = torch.aten.max_pool2d %x, %l0, %l1, %l2, %l3, %false : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,6,4,4],f32>
  return
}

// -----

func.func @pool_divisor(%x: !torch.vtensor<[2,6,8,8],f32>) {
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct  : () -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l2 = torch.prim.ListConstruct %int0, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  %true = torch.constant.bool true
  // expected-error @+1 {{'torch.aten.avg_pool2d' op expected a divisor_override other than 0}}
  %3 = torch.aten.avg_pool2d %x, %l0, %l1, %l2, %false, %true, %int0 : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool, !torch.bool, !torch.int -> !torch.vtensor<[2,6,4,4],f32>
  return
}

// -----

func.func @parts(%x: !torch.vtensor<[2,6,8,8],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %l0 = torch.prim.ListConstruct %int0, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.adaptive_avg_pool2d' op expected 'output_size' to be 1 or 2 integers of at least 1}}
  %1 = torch.aten.adaptive_avg_pool2d %x, %l0 : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int> -> !torch.vtensor<[2,6,4,4],f32>
  return
}

// -----

func.func @many_dimensions(%x: !torch.vtensor<[1,1,1,1,1,1,1,1,8],f32>) {
  %int3 = torch.constant.int 3
  %l0 = torch.prim.ListConstruct %int3 : (!torch.int) -> !torch.list<int>
  // expected-error @+1 {{'torch.aten.adaptive_avg_pool1d' op expected at most 8 dimensions, found 9}}
  %1 = torch.aten.adaptive_avg_pool1d %x, %l0 : !torch.vtensor<[1,1,1,1,1,1,1,1,8],f32>, !torch.list<int> -> !torch.vtensor<[1,1,1,1,1,1,1,1,3],f32>
  return
}

// -----

func.func @weight_norm(%x: !torch.vtensor<[4],si64>, %y: !torch.vtensor<[4],si64>) {
  %int0 = torch.constant.int 0
  // expected-error @+1 {{'torch.aten._weight_norm' op expected a norm of floats of an order other than 0}}
  %0 = torch.aten._weight_norm %x, %y, %int0 : !torch.vtensor<[4],si64>, !torch.vtensor<[4],si64>, !torch.int -> !torch.vtensor<[4],si64>
  return
}

// -----

func.func @indices(%x: !torch.vtensor<[2,6,8,8],f32>) {
  %int2 = torch.constant.int 2
  %l0 = torch.prim.ListConstruct %int2, %int2 : (!torch.int, !torch.int) -> !torch.list<int>
  %l1 = torch.prim.ListConstruct  : () -> !torch.list<int>
  %int0 = torch.constant.int 0
  %l2 = torch.prim.ListConstruct %int0, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %int1 = torch.constant.int 1
  %l3 = torch.prim.ListConstruct %int1, %int1 : (!torch.int, !torch.int) -> !torch.list<int>
  %false = torch.constant.bool false
  // expected-error @+1 {{'torch.aten.max_pool2d_with_indices' op has its indices read, which are not imported}}
  %4:2 = torch.aten.max_pool2d_with_indices %x, %l0, %l1, %l2, %l3, %false : !torch.vtensor<[2,6,8,8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,6,4,4],f32>, !torch.vtensor<[2,6,4,4],si64>
  %v = torch.aten.neg %4#1 : !torch.vtensor<[2,6,4,4],si64> -> !torch.vtensor<[2,6,4,4],si64>
  return
}
