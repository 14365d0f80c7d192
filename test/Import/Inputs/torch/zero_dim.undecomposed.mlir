module {
  func.func @zero_dim(%arg0: !torch.vtensor<[2,3,4],f32>, %arg1: !torch.vtensor<[],f32>, %arg2: !torch.vtensor<[2,3,4],f16>) -> !torch.vtensor<[97],f32> {
    %0 = torch.aten.mul.Tensor %arg0, %arg1 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,3,4],f32>
    %1 = torch.aten.mul.Tensor %arg2, %arg1 : !torch.vtensor<[2,3,4],f16>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,3,4],f16>
    %float2.500000e00 = torch.constant.float 2.500000e+00
    %int1 = torch.constant.int 1
    %2 = torch.aten.add.Scalar %arg2, %float2.500000e00, %int1 : !torch.vtensor<[2,3,4],f16>, !torch.float, !torch.int -> !torch.vtensor<[2,3,4],f16>
    %int1_0 = torch.constant.int 1
    %3 = torch.aten.add.Tensor %arg1, %arg1, %int1_0 : !torch.vtensor<[],f32>, !torch.vtensor<[],f32>, !torch.int -> !torch.vtensor<[],f32>
    %none = torch.constant.none
    %4 = torch.aten.sum %arg0, %none : !torch.vtensor<[2,3,4],f32>, !torch.none -> !torch.vtensor<[],f32>
    %5 = torch.aten.mul.Tensor %4, %arg2 : !torch.vtensor<[],f32>, !torch.vtensor<[2,3,4],f16> -> !torch.vtensor<[2,3,4],f16>
    %none_1 = torch.constant.none
    %none_2 = torch.constant.none
    %int6 = torch.constant.int 6
    %cpu = torch.constant.device "cpu"
    %int0 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %0, %none_1, %none_2, %int6, %cpu, %int0 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_3 = torch.constant.int 6
    %false = torch.constant.bool false
    %false_4 = torch.constant.bool false
    %none_5 = torch.constant.none
    %6 = torch.aten.to.dtype %0, %int6_3, %false, %false_4, %none_5 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1 = torch.constant.int -1
    %7 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
    %8 = torch.aten.reshape %6, %7 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_6 = torch.constant.none
    %none_7 = torch.constant.none
    %int5 = torch.constant.int 5
    %cpu_8 = torch.constant.device "cpu"
    %int0_9 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %1, %none_6, %none_7, %int5, %cpu_8, %int0_9 : !torch.vtensor<[2,3,4],f16>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_10 = torch.constant.int 6
    %false_11 = torch.constant.bool false
    %false_12 = torch.constant.bool false
    %none_13 = torch.constant.none
    %9 = torch.aten.to.dtype %1, %int6_10, %false_11, %false_12, %none_13 : !torch.vtensor<[2,3,4],f16>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_14 = torch.constant.int -1
    %10 = torch.prim.ListConstruct %int-1_14 : (!torch.int) -> !torch.list<int>
    %11 = torch.aten.reshape %9, %10 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_15 = torch.constant.none
    %none_16 = torch.constant.none
    %int5_17 = torch.constant.int 5
    %cpu_18 = torch.constant.device "cpu"
    %int0_19 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %2, %none_15, %none_16, %int5_17, %cpu_18, %int0_19 : !torch.vtensor<[2,3,4],f16>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_20 = torch.constant.int 6
    %false_21 = torch.constant.bool false
    %false_22 = torch.constant.bool false
    %none_23 = torch.constant.none
    %12 = torch.aten.to.dtype %2, %int6_20, %false_21, %false_22, %none_23 : !torch.vtensor<[2,3,4],f16>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_24 = torch.constant.int -1
    %13 = torch.prim.ListConstruct %int-1_24 : (!torch.int) -> !torch.list<int>
    %14 = torch.aten.reshape %12, %13 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_25 = torch.constant.none
    %none_26 = torch.constant.none
    %int6_27 = torch.constant.int 6
    %cpu_28 = torch.constant.device "cpu"
    %int0_29 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %3, %none_25, %none_26, %int6_27, %cpu_28, %int0_29 : !torch.vtensor<[],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_30 = torch.constant.int 6
    %false_31 = torch.constant.bool false
    %false_32 = torch.constant.bool false
    %none_33 = torch.constant.none
    %15 = torch.aten.to.dtype %3, %int6_30, %false_31, %false_32, %none_33 : !torch.vtensor<[],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[],f32>
    %int-1_34 = torch.constant.int -1
    %16 = torch.prim.ListConstruct %int-1_34 : (!torch.int) -> !torch.list<int>
    %17 = torch.aten.reshape %15, %16 : !torch.vtensor<[],f32>, !torch.list<int> -> !torch.vtensor<[1],f32>
    %none_35 = torch.constant.none
    %none_36 = torch.constant.none
    %int5_37 = torch.constant.int 5
    %cpu_38 = torch.constant.device "cpu"
    %int0_39 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %5, %none_35, %none_36, %int5_37, %cpu_38, %int0_39 : !torch.vtensor<[2,3,4],f16>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_40 = torch.constant.int 6
    %false_41 = torch.constant.bool false
    %false_42 = torch.constant.bool false
    %none_43 = torch.constant.none
    %18 = torch.aten.to.dtype %5, %int6_40, %false_41, %false_42, %none_43 : !torch.vtensor<[2,3,4],f16>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_44 = torch.constant.int -1
    %19 = torch.prim.ListConstruct %int-1_44 : (!torch.int) -> !torch.list<int>
    %20 = torch.aten.reshape %18, %19 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %21 = torch.prim.ListConstruct %8, %11, %14, %17, %20 : (!torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[1],f32>, !torch.vtensor<[24],f32>) -> !torch.list<vtensor>
    %int0_45 = torch.constant.int 0
    %22 = torch.aten.cat %21, %int0_45 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[97],f32>
    return %22 : !torch.vtensor<[97],f32>
  }
}
