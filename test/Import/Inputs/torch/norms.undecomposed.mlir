module {
  func.func @norms(%arg0: !torch.vtensor<[2,3,4],f32>) -> !torch.vtensor<[168],f32> {
    %int4 = torch.constant.int 4
    %0 = torch.prim.ListConstruct %int4 : (!torch.int) -> !torch.list<int>
    %1 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %2 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %float1.000000e-05 = torch.constant.float 1.000000e-05
    %false = torch.constant.bool false
    %3 = torch.aten.layer_norm %arg0, %0, %1, %2, %float1.000000e-05, %false : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.vtensor<[4],f32>, !torch.vtensor<[4],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,3,4],f32>
    %int3 = torch.constant.int 3
    %int4_0 = torch.constant.int 4
    %4 = torch.prim.ListConstruct %int3, %int4_0 : (!torch.int, !torch.int) -> !torch.list<int>
    %none = torch.constant.none
    %none_1 = torch.constant.none
    %float1.000000e-05_2 = torch.constant.float 1.000000e-05
    %false_3 = torch.constant.bool false
    %5 = torch.aten.layer_norm %arg0, %4, %none, %none_1, %float1.000000e-05_2, %false_3 : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,3,4],f32>
    %int4_4 = torch.constant.int 4
    %6 = torch.prim.ListConstruct %int4_4 : (!torch.int) -> !torch.list<int>
    %7 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %none_5 = torch.constant.none
    %8 = torch.aten.rms_norm %arg0, %6, %7, %none_5 : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.vtensor<[4],f32>, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int2 = torch.constant.int 2
    %int6 = torch.constant.int 6
    %int2_6 = torch.constant.int 2
    %9 = torch.prim.ListConstruct %int2, %int6, %int2_6 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %10 = torch.aten.reshape %arg0, %9 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[2,6,2],f32>
    %int3_7 = torch.constant.int 3
    %11 = torch.vtensor.literal(dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>) : !torch.vtensor<[6],f32>
    %12 = torch.vtensor.literal(dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>) : !torch.vtensor<[6],f32>
    %float1.000000e-05_8 = torch.constant.float 1.000000e-05
    %false_9 = torch.constant.bool false
    %13 = torch.aten.group_norm %10, %int3_7, %11, %12, %float1.000000e-05_8, %false_9 : !torch.vtensor<[2,6,2],f32>, !torch.int, !torch.vtensor<[6],f32>, !torch.vtensor<[6],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,6,2],f32>
    %14 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %15 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32_1> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %16 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32_2> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %17 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32_3> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %false_10 = torch.constant.bool false
    %float1.000000e-01 = torch.constant.float 1.000000e-01
    %float1.000000e-05_11 = torch.constant.float 1.000000e-05
    %false_12 = torch.constant.bool false
    %18 = torch.aten.batch_norm %arg0, %14, %15, %16, %17, %false_10, %float1.000000e-01, %float1.000000e-05_11, %false_12 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.vtensor<[3],f32>, !torch.bool, !torch.float, !torch.float, !torch.bool -> !torch.vtensor<[2,3,4],f32>
    %int4_13 = torch.constant.int 4
    %19 = torch.prim.ListConstruct %int4_13 : (!torch.int) -> !torch.list<int>
    %20 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %float1.000000e-03 = torch.constant.float 1.000000e-03
    %21 = torch.aten.rms_norm %arg0, %19, %20, %float1.000000e-03 : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.vtensor<[4],f32>, !torch.float -> !torch.vtensor<[2,3,4],f32>
    %int4_14 = torch.constant.int 4
    %22 = torch.prim.ListConstruct %int4_14 : (!torch.int) -> !torch.list<int>
    %none_15 = torch.constant.none
    %none_16 = torch.constant.none
    %float1.000000e-05_17 = torch.constant.float 1.000000e-05
    %false_18 = torch.constant.bool false
    %23 = torch.aten.layer_norm %arg0, %22, %none_15, %none_16, %float1.000000e-05_17, %false_18 : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.none, !torch.none, !torch.float, !torch.bool -> !torch.vtensor<[2,3,4],f32>
    %none_19 = torch.constant.none
    %none_20 = torch.constant.none
    %int6_21 = torch.constant.int 6
    %cpu = torch.constant.device "cpu"
    %int0 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %3, %none_19, %none_20, %int6_21, %cpu, %int0 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_22 = torch.constant.int 6
    %false_23 = torch.constant.bool false
    %false_24 = torch.constant.bool false
    %none_25 = torch.constant.none
    %24 = torch.aten.to.dtype %3, %int6_22, %false_23, %false_24, %none_25 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1 = torch.constant.int -1
    %25 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
    %26 = torch.aten.reshape %24, %25 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_26 = torch.constant.none
    %none_27 = torch.constant.none
    %int6_28 = torch.constant.int 6
    %cpu_29 = torch.constant.device "cpu"
    %int0_30 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %5, %none_26, %none_27, %int6_28, %cpu_29, %int0_30 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_31 = torch.constant.int 6
    %false_32 = torch.constant.bool false
    %false_33 = torch.constant.bool false
    %none_34 = torch.constant.none
    %27 = torch.aten.to.dtype %5, %int6_31, %false_32, %false_33, %none_34 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_35 = torch.constant.int -1
    %28 = torch.prim.ListConstruct %int-1_35 : (!torch.int) -> !torch.list<int>
    %29 = torch.aten.reshape %27, %28 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_36 = torch.constant.none
    %none_37 = torch.constant.none
    %int6_38 = torch.constant.int 6
    %cpu_39 = torch.constant.device "cpu"
    %int0_40 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %8, %none_36, %none_37, %int6_38, %cpu_39, %int0_40 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_41 = torch.constant.int 6
    %false_42 = torch.constant.bool false
    %false_43 = torch.constant.bool false
    %none_44 = torch.constant.none
    %30 = torch.aten.to.dtype %8, %int6_41, %false_42, %false_43, %none_44 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_45 = torch.constant.int -1
    %31 = torch.prim.ListConstruct %int-1_45 : (!torch.int) -> !torch.list<int>
    %32 = torch.aten.reshape %30, %31 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_46 = torch.constant.none
    %none_47 = torch.constant.none
    %int6_48 = torch.constant.int 6
    %cpu_49 = torch.constant.device "cpu"
    %int0_50 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %13, %none_46, %none_47, %int6_48, %cpu_49, %int0_50 : !torch.vtensor<[2,6,2],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_51 = torch.constant.int 6
    %false_52 = torch.constant.bool false
    %false_53 = torch.constant.bool false
    %none_54 = torch.constant.none
    %33 = torch.aten.to.dtype %13, %int6_51, %false_52, %false_53, %none_54 : !torch.vtensor<[2,6,2],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,6,2],f32>
    %int-1_55 = torch.constant.int -1
    %34 = torch.prim.ListConstruct %int-1_55 : (!torch.int) -> !torch.list<int>
    %35 = torch.aten.reshape %33, %34 : !torch.vtensor<[2,6,2],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_56 = torch.constant.none
    %none_57 = torch.constant.none
    %int6_58 = torch.constant.int 6
    %cpu_59 = torch.constant.device "cpu"
    %int0_60 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %18, %none_56, %none_57, %int6_58, %cpu_59, %int0_60 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_61 = torch.constant.int 6
    %false_62 = torch.constant.bool false
    %false_63 = torch.constant.bool false
    %none_64 = torch.constant.none
    %36 = torch.aten.to.dtype %18, %int6_61, %false_62, %false_63, %none_64 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_65 = torch.constant.int -1
    %37 = torch.prim.ListConstruct %int-1_65 : (!torch.int) -> !torch.list<int>
    %38 = torch.aten.reshape %36, %37 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_66 = torch.constant.none
    %none_67 = torch.constant.none
    %int6_68 = torch.constant.int 6
    %cpu_69 = torch.constant.device "cpu"
    %int0_70 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %21, %none_66, %none_67, %int6_68, %cpu_69, %int0_70 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_71 = torch.constant.int 6
    %false_72 = torch.constant.bool false
    %false_73 = torch.constant.bool false
    %none_74 = torch.constant.none
    %39 = torch.aten.to.dtype %21, %int6_71, %false_72, %false_73, %none_74 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_75 = torch.constant.int -1
    %40 = torch.prim.ListConstruct %int-1_75 : (!torch.int) -> !torch.list<int>
    %41 = torch.aten.reshape %39, %40 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_76 = torch.constant.none
    %none_77 = torch.constant.none
    %int6_78 = torch.constant.int 6
    %cpu_79 = torch.constant.device "cpu"
    %int0_80 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %23, %none_76, %none_77, %int6_78, %cpu_79, %int0_80 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_81 = torch.constant.int 6
    %false_82 = torch.constant.bool false
    %false_83 = torch.constant.bool false
    %none_84 = torch.constant.none
    %42 = torch.aten.to.dtype %23, %int6_81, %false_82, %false_83, %none_84 : !torch.vtensor<[2,3,4],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int-1_85 = torch.constant.int -1
    %43 = torch.prim.ListConstruct %int-1_85 : (!torch.int) -> !torch.list<int>
    %44 = torch.aten.reshape %42, %43 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %45 = torch.prim.ListConstruct %26, %29, %32, %35, %38, %41, %44 : (!torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>) -> !torch.list<vtensor>
    %int0_86 = torch.constant.int 0
    %46 = torch.aten.cat %45, %int0_86 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[168],f32>
    return %46 : !torch.vtensor<[168],f32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x04000000BA320CBFFDAD0340F1182ABF04910D3F",
      torch_tensor_4_torch.float32_1: "0x040000001742473E5AB69B3C183C87BFEF8E86BF",
      torch_tensor_4_torch.float32_2: "0x04000000687FB03F675BC53F96B9F73E4E268ABD",
      torch_tensor_6_torch.float32: "0x040000002EB4D93E38F4A23F9F3248BE92CC933F34D619BC3769873E",
      torch_tensor_6_torch.float32_1: "0x04000000E66A16BE8B86583DDE86C2BFCBA4D7BE2121F9BD2554E1BE",
      torch_tensor_3_torch.float32: "0x040000004DC8B73FB4D3893E23FF80BD",
      torch_tensor_3_torch.float32_1: "0x04000000317B093C8468773F78A73F3F",
      torch_tensor_3_torch.float32_2: "0x04000000C73DD8BE5CC806BEA15C483E",
      torch_tensor_3_torch.float32_3: "0x040000009296C23FAEA7373F8FAFC33F",
      torch_tensor_4_torch.float32_3: "0x0400000000AEA23F70EC573EEC97C43F678B0CC0"
    }
  }
#-}
