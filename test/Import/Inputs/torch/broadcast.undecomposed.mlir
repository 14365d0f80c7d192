module {
  func.func @broadcast(%arg0: !torch.vtensor<[2,3,4],f32>, %arg1: !torch.vtensor<[3,1],f32>, %arg2: !torch.vtensor<[4],f32>) -> !torch.vtensor<[60],f32> {
    %int1 = torch.constant.int 1
    %0 = torch.aten.add.Tensor %arg0, %arg1, %int1 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[3,1],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %1 = torch.aten.mul.Tensor %arg1, %arg2 : !torch.vtensor<[3,1],f32>, !torch.vtensor<[4],f32> -> !torch.vtensor<[3,4],f32>
    %int1_0 = torch.constant.int 1
    %2 = torch.aten.sub.Tensor %arg0, %arg2, %int1_0 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[4],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %none = torch.constant.none
    %none_1 = torch.constant.none
    %int6 = torch.constant.int 6
    %cpu = torch.constant.device "cpu"
    %int0 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %0, %none, %none_1, %int6, %cpu, %int0 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_2 = torch.constant.int 6
    %false = torch.constant.bool false
    %false_3 = torch.constant.bool false
    %none_4 = torch.constant.none
    %3 = torch.aten.to.dtype %0, %int6_2, %false, %false_3, %none_4 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1 = torch.constant.int -1
    %4 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
    %5 = torch.aten.reshape %3, %4 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_5 = torch.constant.none
    %none_6 = torch.constant.none
    %int6_7 = torch.constant.int 6
    %cpu_8 = torch.constant.device "cpu"
    %int0_9 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %1, %none_5, %none_6, %int6_7, %cpu_8, %int0_9 : !torch.vtensor<[3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_10 = torch.constant.int 6
    %false_11 = torch.constant.bool false
    %false_12 = torch.constant.bool false
    %none_13 = torch.constant.none
    %6 = torch.aten.to.dtype %1, %int6_10, %false_11, %false_12, %none_13 : !torch.vtensor<[3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[3,4],f32>
    %int-1_14 = torch.constant.int -1
    %7 = torch.prim.ListConstruct %int-1_14 : (!torch.int) -> !torch.list<int>
    %8 = torch.aten.reshape %6, %7 : !torch.vtensor<[3,4],f32>, !torch.list<int> -> !torch.vtensor<[12],f32>
    %none_15 = torch.constant.none
    %none_16 = torch.constant.none
    %int6_17 = torch.constant.int 6
    %cpu_18 = torch.constant.device "cpu"
    %int0_19 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %2, %none_15, %none_16, %int6_17, %cpu_18, %int0_19 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_20 = torch.constant.int 6
    %false_21 = torch.constant.bool false
    %false_22 = torch.constant.bool false
    %none_23 = torch.constant.none
    %9 = torch.aten.to.dtype %2, %int6_20, %false_21, %false_22, %none_23 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_24 = torch.constant.int -1
    %10 = torch.prim.ListConstruct %int-1_24 : (!torch.int) -> !torch.list<int>
    %11 = torch.aten.reshape %9, %10 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %12 = torch.prim.ListConstruct %5, %8, %11 : (!torch.vtensor<[24],f32>, !torch.vtensor<[12],f32>, !torch.vtensor<[24],f32>) -> !torch.list<vtensor>
    %int0_25 = torch.constant.int 0
    %13 = torch.aten.cat %12, %int0_25 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[60],f32>
    return %13 : !torch.vtensor<[60],f32>
  }
}
