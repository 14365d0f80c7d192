module {
  func.func @speaker(%arg0: !torch.vtensor<[2,400],f32>) -> !torch.vtensor<[2,8],f32> {
    %int1 = torch.constant.int 1
    %0 = torch.aten.unsqueeze %arg0, %int1 : !torch.vtensor<[2,400],f32>, !torch.int -> !torch.vtensor<[2,1,400],f32>
    %1 = torch.vtensor.literal(dense_resource<torch_tensor_8_1_10_torch.float32> : tensor<8x1x10xf32>) : !torch.vtensor<[8,1,10],f32>
    %none = torch.constant.none
    %int5 = torch.constant.int 5
    %2 = torch.prim.ListConstruct %int5 : (!torch.int) -> !torch.list<int>
    %int0 = torch.constant.int 0
    %3 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
    %int1_0 = torch.constant.int 1
    %4 = torch.prim.ListConstruct %int1_0 : (!torch.int) -> !torch.list<int>
    %int1_1 = torch.constant.int 1
    %5 = torch.aten.conv1d %0, %1, %none, %2, %3, %4, %int1_1 : !torch.vtensor<[2,1,400],f32>, !torch.vtensor<[8,1,10],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,79],f32>
    %int8 = torch.constant.int 8
    %6 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %7 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %float1.000000e-05 = torch.constant.float 1.000000e-05
    %false = torch.constant.bool false
    %8 = torch.aten.group_norm %5, %int8, %6, %7, %float1.000000e-05, %false : !torch.vtensor<[2,8,79],f32>, !torch.int, !torch.vtensor<[8],f32>, !torch.vtensor<[8],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,8,79],f32>
    %str = torch.constant.str "none"
    %9 = torch.aten.gelu %8, %str : !torch.vtensor<[2,8,79],f32>, !torch.str -> !torch.vtensor<[2,8,79],f32>
    %10 = torch.vtensor.literal(dense_resource<torch_tensor_12_8_3_torch.float32> : tensor<12x8x3xf32>) : !torch.vtensor<[12,8,3],f32>
    %none_2 = torch.constant.none
    %int2 = torch.constant.int 2
    %11 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
    %int0_3 = torch.constant.int 0
    %12 = torch.prim.ListConstruct %int0_3 : (!torch.int) -> !torch.list<int>
    %int1_4 = torch.constant.int 1
    %13 = torch.prim.ListConstruct %int1_4 : (!torch.int) -> !torch.list<int>
    %int1_5 = torch.constant.int 1
    %14 = torch.aten.conv1d %9, %10, %none_2, %11, %12, %13, %int1_5 : !torch.vtensor<[2,8,79],f32>, !torch.vtensor<[12,8,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,12,39],f32>
    %str_6 = torch.constant.str "none"
    %15 = torch.aten.gelu %14, %str_6 : !torch.vtensor<[2,12,39],f32>, !torch.str -> !torch.vtensor<[2,12,39],f32>
    %16 = torch.vtensor.literal(dense_resource<torch_tensor_12_12_2_torch.float32> : tensor<12x12x2xf32>) : !torch.vtensor<[12,12,2],f32>
    %none_7 = torch.constant.none
    %int2_8 = torch.constant.int 2
    %17 = torch.prim.ListConstruct %int2_8 : (!torch.int) -> !torch.list<int>
    %int0_9 = torch.constant.int 0
    %18 = torch.prim.ListConstruct %int0_9 : (!torch.int) -> !torch.list<int>
    %int1_10 = torch.constant.int 1
    %19 = torch.prim.ListConstruct %int1_10 : (!torch.int) -> !torch.list<int>
    %int1_11 = torch.constant.int 1
    %20 = torch.aten.conv1d %15, %16, %none_7, %17, %18, %19, %int1_11 : !torch.vtensor<[2,12,39],f32>, !torch.vtensor<[12,12,2],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,12,19],f32>
    %str_12 = torch.constant.str "none"
    %21 = torch.aten.gelu %20, %str_12 : !torch.vtensor<[2,12,19],f32>, !torch.str -> !torch.vtensor<[2,12,19],f32>
    %int1_13 = torch.constant.int 1
    %int2_14 = torch.constant.int 2
    %22 = torch.aten.transpose.int %21, %int1_13, %int2_14 : !torch.vtensor<[2,12,19],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,19,12],f32>
    %int12 = torch.constant.int 12
    %23 = torch.prim.ListConstruct %int12 : (!torch.int) -> !torch.list<int>
    %24 = torch.vtensor.literal(dense_resource<torch_tensor_12_torch.float32> : tensor<12xf32>) : !torch.vtensor<[12],f32>
    %25 = torch.vtensor.literal(dense_resource<torch_tensor_12_torch.float32_1> : tensor<12xf32>) : !torch.vtensor<[12],f32>
    %float1.000000e-05_15 = torch.constant.float 1.000000e-05
    %false_16 = torch.constant.bool false
    %26 = torch.aten.layer_norm %22, %23, %24, %25, %float1.000000e-05_15, %false_16 : !torch.vtensor<[2,19,12],f32>, !torch.list<int>, !torch.vtensor<[12],f32>, !torch.vtensor<[12],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,12],f32>
    %27 = torch.vtensor.literal(dense_resource<torch_tensor_16_12_torch.float32> : tensor<16x12xf32>) : !torch.vtensor<[16,12],f32>
    %28 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %29 = torch.aten.linear %26, %27, %28 : !torch.vtensor<[2,19,12],f32>, !torch.vtensor<[16,12],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %float0.000000e00 = torch.constant.float 0.000000e+00
    %false_17 = torch.constant.bool false
    %30 = torch.aten.dropout %29, %float0.000000e00, %false_17 : !torch.vtensor<[2,19,16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %int2_18 = torch.constant.int 2
    %none_19 = torch.constant.none
    %none_20 = torch.constant.none
    %cpu = torch.constant.device "cpu"
    %false_21 = torch.constant.bool false
    %31 = torch.aten.arange %int2_18, %none_19, %none_20, %cpu, %false_21 : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[2],si64>
    %int1_22 = torch.constant.int 1
    %none_23 = torch.constant.none
    %none_24 = torch.constant.none
    %cpu_25 = torch.constant.device "cpu"
    %false_26 = torch.constant.bool false
    %32 = torch.aten.arange %int1_22, %none_23, %none_24, %cpu_25, %false_26 : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[1],si64>
    %int19 = torch.constant.int 19
    %none_27 = torch.constant.none
    %none_28 = torch.constant.none
    %cpu_29 = torch.constant.device "cpu"
    %false_30 = torch.constant.bool false
    %33 = torch.aten.arange %int19, %none_27, %none_28, %cpu_29, %false_30 : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[19],si64>
    %int0_31 = torch.constant.int 0
    %int1_32 = torch.constant.int 1
    %34 = torch.aten.add.Scalar %33, %int0_31, %int1_32 : !torch.vtensor<[19],si64>, !torch.int, !torch.int -> !torch.vtensor<[19],si64>
    %int19_33 = torch.constant.int 19
    %none_34 = torch.constant.none
    %none_35 = torch.constant.none
    %cpu_36 = torch.constant.device "cpu"
    %false_37 = torch.constant.bool false
    %35 = torch.aten.arange %int19_33, %none_34, %none_35, %cpu_36, %false_37 : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[19],si64>
    %int0_38 = torch.constant.int 0
    %int1_39 = torch.constant.int 1
    %36 = torch.aten.add.Scalar %35, %int0_38, %int1_39 : !torch.vtensor<[19],si64>, !torch.int, !torch.int -> !torch.vtensor<[19],si64>
    %int1_40 = torch.constant.int 1
    %37 = torch.aten.unsqueeze %31, %int1_40 : !torch.vtensor<[2],si64>, !torch.int -> !torch.vtensor<[2,1],si64>
    %int2_41 = torch.constant.int 2
    %38 = torch.aten.unsqueeze %37, %int2_41 : !torch.vtensor<[2,1],si64>, !torch.int -> !torch.vtensor<[2,1,1],si64>
    %int3 = torch.constant.int 3
    %39 = torch.aten.unsqueeze %38, %int3 : !torch.vtensor<[2,1,1],si64>, !torch.int -> !torch.vtensor<[2,1,1,1],si64>
    %int0_42 = torch.constant.int 0
    %40 = torch.aten.unsqueeze %32, %int0_42 : !torch.vtensor<[1],si64>, !torch.int -> !torch.vtensor<[1,1],si64>
    %int2_43 = torch.constant.int 2
    %41 = torch.aten.unsqueeze %40, %int2_43 : !torch.vtensor<[1,1],si64>, !torch.int -> !torch.vtensor<[1,1,1],si64>
    %int3_44 = torch.constant.int 3
    %42 = torch.aten.unsqueeze %41, %int3_44 : !torch.vtensor<[1,1,1],si64>, !torch.int -> !torch.vtensor<[1,1,1,1],si64>
    %int0_45 = torch.constant.int 0
    %43 = torch.aten.unsqueeze %34, %int0_45 : !torch.vtensor<[19],si64>, !torch.int -> !torch.vtensor<[1,19],si64>
    %int1_46 = torch.constant.int 1
    %44 = torch.aten.unsqueeze %43, %int1_46 : !torch.vtensor<[1,19],si64>, !torch.int -> !torch.vtensor<[1,1,19],si64>
    %int3_47 = torch.constant.int 3
    %45 = torch.aten.unsqueeze %44, %int3_47 : !torch.vtensor<[1,1,19],si64>, !torch.int -> !torch.vtensor<[1,1,19,1],si64>
    %int0_48 = torch.constant.int 0
    %46 = torch.aten.unsqueeze %36, %int0_48 : !torch.vtensor<[19],si64>, !torch.int -> !torch.vtensor<[1,19],si64>
    %int1_49 = torch.constant.int 1
    %47 = torch.aten.unsqueeze %46, %int1_49 : !torch.vtensor<[1,19],si64>, !torch.int -> !torch.vtensor<[1,1,19],si64>
    %int2_50 = torch.constant.int 2
    %48 = torch.aten.unsqueeze %47, %int2_50 : !torch.vtensor<[1,1,19],si64>, !torch.int -> !torch.vtensor<[1,1,1,19],si64>
    %int0_51 = torch.constant.int 0
    %49 = torch.aten.ge.Scalar %45, %int0_51 : !torch.vtensor<[1,1,19,1],si64>, !torch.int -> !torch.vtensor<[1,1,19,1],i1>
    %int2_52 = torch.constant.int 2
    %int-1 = torch.constant.int -1
    %int19_53 = torch.constant.int 19
    %int19_54 = torch.constant.int 19
    %50 = torch.prim.ListConstruct %int2_52, %int-1, %int19_53, %int19_54 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %false_55 = torch.constant.bool false
    %51 = torch.aten.expand %49, %50, %false_55 : !torch.vtensor<[1,1,19,1],i1>, !torch.list<int>, !torch.bool -> !torch.vtensor<[2,1,19,19],i1>
    %int1_56 = torch.constant.int 1
    %int2_57 = torch.constant.int 2
    %52 = torch.aten.transpose.int %30, %int1_56, %int2_57 : !torch.vtensor<[2,19,16],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,16,19],f32>
    %53 = torch.vtensor.literal(dense_resource<torch_tensor_16_4_16_torch.float32> : tensor<16x4x16xf32>) : !torch.vtensor<[16,4,16],f32>
    %54 = torch.vtensor.literal(dense_resource<torch_tensor_1_1_16_torch.float32> : tensor<1x1x16xf32>) : !torch.vtensor<[1,1,16],f32>
    %int2_58 = torch.constant.int 2
    %55 = torch.operator "torch.aten._weight_norm"(%53, %54, %int2_58) : (!torch.vtensor<[16,4,16],f32>, !torch.vtensor<[1,1,16],f32>, !torch.int) -> !torch.vtensor<[16,4,16],f32> 
    %56 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_1> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %int1_59 = torch.constant.int 1
    %57 = torch.prim.ListConstruct %int1_59 : (!torch.int) -> !torch.list<int>
    %int8_60 = torch.constant.int 8
    %58 = torch.prim.ListConstruct %int8_60 : (!torch.int) -> !torch.list<int>
    %int1_61 = torch.constant.int 1
    %59 = torch.prim.ListConstruct %int1_61 : (!torch.int) -> !torch.list<int>
    %int4 = torch.constant.int 4
    %60 = torch.aten.conv1d %52, %55, %56, %57, %58, %59, %int4 : !torch.vtensor<[2,16,19],f32>, !torch.vtensor<[16,4,16],f32>, !torch.vtensor<[16],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,16,20],f32>
    %int2_62 = torch.constant.int 2
    %int0_63 = torch.constant.int 0
    %int-1_64 = torch.constant.int -1
    %int1_65 = torch.constant.int 1
    %61 = torch.aten.slice.Tensor %60, %int2_62, %int0_63, %int-1_64, %int1_65 : !torch.vtensor<[2,16,20],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,16,19],f32>
    %str_66 = torch.constant.str "none"
    %62 = torch.aten.gelu %61, %str_66 : !torch.vtensor<[2,16,19],f32>, !torch.str -> !torch.vtensor<[2,16,19],f32>
    %int1_67 = torch.constant.int 1
    %int2_68 = torch.constant.int 2
    %63 = torch.aten.transpose.int %62, %int1_67, %int2_68 : !torch.vtensor<[2,16,19],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,19,16],f32>
    %none_69 = torch.constant.none
    %none_70 = torch.constant.none
    %int6 = torch.constant.int 6
    %cpu_71 = torch.constant.device "cpu"
    %int0_72 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %63, %none_69, %none_70, %int6, %cpu_71, %int0_72 : !torch.vtensor<[2,19,16],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_73 = torch.constant.int 6
    %int0_74 = torch.constant.int 0
    %cpu_75 = torch.constant.device "cpu"
    %none_76 = torch.constant.none
    %false_77 = torch.constant.bool false
    %false_78 = torch.constant.bool false
    %none_79 = torch.constant.none
    %64 = torch.aten.to.dtype_layout %63, %int6_73, %int0_74, %cpu_75, %none_76, %false_77, %false_78, %none_79 : !torch.vtensor<[2,19,16],f32>, !torch.int, !torch.int, !torch.Device, !torch.none, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,19,16],f32>
    %int1_80 = torch.constant.int 1
    %65 = torch.aten.add.Tensor %30, %64, %int1_80 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[2,19,16],f32>, !torch.int -> !torch.vtensor<[2,19,16],f32>
    %int16 = torch.constant.int 16
    %66 = torch.prim.ListConstruct %int16 : (!torch.int) -> !torch.list<int>
    %67 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_2> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %68 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_3> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %float1.000000e-05_81 = torch.constant.float 1.000000e-05
    %false_82 = torch.constant.bool false
    %69 = torch.aten.layer_norm %65, %66, %67, %68, %float1.000000e-05_81, %false_82 : !torch.vtensor<[2,19,16],f32>, !torch.list<int>, !torch.vtensor<[16],f32>, !torch.vtensor<[16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %float1.000000e-01 = torch.constant.float 1.000000e-01
    %false_83 = torch.constant.bool false
    %70 = torch.aten.dropout %69, %float1.000000e-01, %false_83 : !torch.vtensor<[2,19,16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %71 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %72 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_4> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %73 = torch.aten.linear %70, %71, %72 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %int2_84 = torch.constant.int 2
    %int19_85 = torch.constant.int 19
    %int-1_86 = torch.constant.int -1
    %int8_87 = torch.constant.int 8
    %74 = torch.prim.ListConstruct %int2_84, %int19_85, %int-1_86, %int8_87 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %75 = torch.aten.view %73, %74 : !torch.vtensor<[2,19,16],f32>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f32>
    %int1_88 = torch.constant.int 1
    %int2_89 = torch.constant.int 2
    %76 = torch.aten.transpose.int %75, %int1_88, %int2_89 : !torch.vtensor<[2,19,2,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f32>
    %77 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32_1> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %78 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_5> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %79 = torch.aten.linear %70, %77, %78 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %int2_90 = torch.constant.int 2
    %int19_91 = torch.constant.int 19
    %int-1_92 = torch.constant.int -1
    %int8_93 = torch.constant.int 8
    %80 = torch.prim.ListConstruct %int2_90, %int19_91, %int-1_92, %int8_93 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %81 = torch.aten.view %79, %80 : !torch.vtensor<[2,19,16],f32>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f32>
    %int1_94 = torch.constant.int 1
    %int2_95 = torch.constant.int 2
    %82 = torch.aten.transpose.int %81, %int1_94, %int2_95 : !torch.vtensor<[2,19,2,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f32>
    %83 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32_2> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %84 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_6> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %85 = torch.aten.linear %70, %83, %84 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %int2_96 = torch.constant.int 2
    %int19_97 = torch.constant.int 19
    %int-1_98 = torch.constant.int -1
    %int8_99 = torch.constant.int 8
    %86 = torch.prim.ListConstruct %int2_96, %int19_97, %int-1_98, %int8_99 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %87 = torch.aten.view %85, %86 : !torch.vtensor<[2,19,16],f32>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f32>
    %int1_100 = torch.constant.int 1
    %int2_101 = torch.constant.int 2
    %88 = torch.aten.transpose.int %87, %int1_100, %int2_101 : !torch.vtensor<[2,19,2,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f32>
    %float0.000000e00_102 = torch.constant.float 0.000000e+00
    %false_103 = torch.constant.bool false
    %float3.535530e-01 = torch.constant.float 0.35355339059327379
    %false_104 = torch.constant.bool false
    %89 = torch.aten.scaled_dot_product_attention %76, %82, %88, %51, %float0.000000e00_102, %false_103, %float3.535530e-01, %false_104 : !torch.vtensor<[2,2,19,8],f32>, !torch.vtensor<[2,2,19,8],f32>, !torch.vtensor<[2,2,19,8],f32>, !torch.vtensor<[2,1,19,19],i1>, !torch.float, !torch.bool, !torch.float, !torch.bool -> !torch.vtensor<[2,2,19,8],f32>
    %int2_105 = torch.constant.int 2
    %int-1_106 = torch.constant.int -1
    %int19_107 = torch.constant.int 19
    %int8_108 = torch.constant.int 8
    %90 = torch.prim.ListConstruct %int2_105, %int-1_106, %int19_107, %int8_108 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %91 = torch.aten.reshape %89, %90 : !torch.vtensor<[2,2,19,8],f32>, !torch.list<int> -> !torch.vtensor<[2,2,19,8],f32>
    %int1_109 = torch.constant.int 1
    %int2_110 = torch.constant.int 2
    %92 = torch.aten.transpose.int %91, %int1_109, %int2_110 : !torch.vtensor<[2,2,19,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,19,2,8],f32>
    %int2_111 = torch.constant.int 2
    %int19_112 = torch.constant.int 19
    %int-1_113 = torch.constant.int -1
    %93 = torch.prim.ListConstruct %int2_111, %int19_112, %int-1_113 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %94 = torch.aten.reshape %92, %93 : !torch.vtensor<[2,19,2,8],f32>, !torch.list<int> -> !torch.vtensor<[2,19,16],f32>
    %95 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32_3> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %96 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_7> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %97 = torch.aten.linear %94, %95, %96 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %float1.000000e-01_114 = torch.constant.float 1.000000e-01
    %false_115 = torch.constant.bool false
    %98 = torch.aten.dropout %97, %float1.000000e-01_114, %false_115 : !torch.vtensor<[2,19,16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %int1_116 = torch.constant.int 1
    %99 = torch.aten.add.Tensor %70, %98, %int1_116 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[2,19,16],f32>, !torch.int -> !torch.vtensor<[2,19,16],f32>
    %int16_117 = torch.constant.int 16
    %100 = torch.prim.ListConstruct %int16_117 : (!torch.int) -> !torch.list<int>
    %101 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_8> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %102 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_9> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %float1.000000e-05_118 = torch.constant.float 1.000000e-05
    %false_119 = torch.constant.bool false
    %103 = torch.aten.layer_norm %99, %100, %101, %102, %float1.000000e-05_118, %false_119 : !torch.vtensor<[2,19,16],f32>, !torch.list<int>, !torch.vtensor<[16],f32>, !torch.vtensor<[16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %104 = torch.vtensor.literal(dense_resource<torch_tensor_32_16_torch.float32> : tensor<32x16xf32>) : !torch.vtensor<[32,16],f32>
    %105 = torch.vtensor.literal(dense_resource<torch_tensor_32_torch.float32> : tensor<32xf32>) : !torch.vtensor<[32],f32>
    %106 = torch.aten.linear %103, %104, %105 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[32,16],f32>, !torch.vtensor<[32],f32> -> !torch.vtensor<[2,19,32],f32>
    %str_120 = torch.constant.str "none"
    %107 = torch.aten.gelu %106, %str_120 : !torch.vtensor<[2,19,32],f32>, !torch.str -> !torch.vtensor<[2,19,32],f32>
    %float1.000000e-01_121 = torch.constant.float 1.000000e-01
    %false_122 = torch.constant.bool false
    %108 = torch.aten.dropout %107, %float1.000000e-01_121, %false_122 : !torch.vtensor<[2,19,32],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,32],f32>
    %109 = torch.vtensor.literal(dense_resource<torch_tensor_16_32_torch.float32> : tensor<16x32xf32>) : !torch.vtensor<[16,32],f32>
    %110 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_10> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %111 = torch.aten.linear %108, %109, %110 : !torch.vtensor<[2,19,32],f32>, !torch.vtensor<[16,32],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %float1.000000e-01_123 = torch.constant.float 1.000000e-01
    %false_124 = torch.constant.bool false
    %112 = torch.aten.dropout %111, %float1.000000e-01_123, %false_124 : !torch.vtensor<[2,19,16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %int1_125 = torch.constant.int 1
    %113 = torch.aten.add.Tensor %103, %112, %int1_125 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[2,19,16],f32>, !torch.int -> !torch.vtensor<[2,19,16],f32>
    %int16_126 = torch.constant.int 16
    %114 = torch.prim.ListConstruct %int16_126 : (!torch.int) -> !torch.list<int>
    %115 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_11> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %116 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_12> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %float1.000000e-05_127 = torch.constant.float 1.000000e-05
    %false_128 = torch.constant.bool false
    %117 = torch.aten.layer_norm %113, %114, %115, %116, %float1.000000e-05_127, %false_128 : !torch.vtensor<[2,19,16],f32>, !torch.list<int>, !torch.vtensor<[16],f32>, !torch.vtensor<[16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %118 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32_4> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %119 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_13> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %120 = torch.aten.linear %117, %118, %119 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %int2_129 = torch.constant.int 2
    %int19_130 = torch.constant.int 19
    %int-1_131 = torch.constant.int -1
    %int8_132 = torch.constant.int 8
    %121 = torch.prim.ListConstruct %int2_129, %int19_130, %int-1_131, %int8_132 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %122 = torch.aten.view %120, %121 : !torch.vtensor<[2,19,16],f32>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f32>
    %int1_133 = torch.constant.int 1
    %int2_134 = torch.constant.int 2
    %123 = torch.aten.transpose.int %122, %int1_133, %int2_134 : !torch.vtensor<[2,19,2,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f32>
    %124 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32_5> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %125 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_14> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %126 = torch.aten.linear %117, %124, %125 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %int2_135 = torch.constant.int 2
    %int19_136 = torch.constant.int 19
    %int-1_137 = torch.constant.int -1
    %int8_138 = torch.constant.int 8
    %127 = torch.prim.ListConstruct %int2_135, %int19_136, %int-1_137, %int8_138 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %128 = torch.aten.view %126, %127 : !torch.vtensor<[2,19,16],f32>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f32>
    %int1_139 = torch.constant.int 1
    %int2_140 = torch.constant.int 2
    %129 = torch.aten.transpose.int %128, %int1_139, %int2_140 : !torch.vtensor<[2,19,2,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f32>
    %130 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32_6> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %131 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_15> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %132 = torch.aten.linear %117, %130, %131 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %int2_141 = torch.constant.int 2
    %int19_142 = torch.constant.int 19
    %int-1_143 = torch.constant.int -1
    %int8_144 = torch.constant.int 8
    %133 = torch.prim.ListConstruct %int2_141, %int19_142, %int-1_143, %int8_144 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %134 = torch.aten.view %132, %133 : !torch.vtensor<[2,19,16],f32>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f32>
    %int1_145 = torch.constant.int 1
    %int2_146 = torch.constant.int 2
    %135 = torch.aten.transpose.int %134, %int1_145, %int2_146 : !torch.vtensor<[2,19,2,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f32>
    %float0.000000e00_147 = torch.constant.float 0.000000e+00
    %false_148 = torch.constant.bool false
    %float3.535530e-01_149 = torch.constant.float 0.35355339059327379
    %false_150 = torch.constant.bool false
    %136 = torch.aten.scaled_dot_product_attention %123, %129, %135, %51, %float0.000000e00_147, %false_148, %float3.535530e-01_149, %false_150 : !torch.vtensor<[2,2,19,8],f32>, !torch.vtensor<[2,2,19,8],f32>, !torch.vtensor<[2,2,19,8],f32>, !torch.vtensor<[2,1,19,19],i1>, !torch.float, !torch.bool, !torch.float, !torch.bool -> !torch.vtensor<[2,2,19,8],f32>
    %int2_151 = torch.constant.int 2
    %int-1_152 = torch.constant.int -1
    %int19_153 = torch.constant.int 19
    %int8_154 = torch.constant.int 8
    %137 = torch.prim.ListConstruct %int2_151, %int-1_152, %int19_153, %int8_154 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %138 = torch.aten.reshape %136, %137 : !torch.vtensor<[2,2,19,8],f32>, !torch.list<int> -> !torch.vtensor<[2,2,19,8],f32>
    %int1_155 = torch.constant.int 1
    %int2_156 = torch.constant.int 2
    %139 = torch.aten.transpose.int %138, %int1_155, %int2_156 : !torch.vtensor<[2,2,19,8],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,19,2,8],f32>
    %int2_157 = torch.constant.int 2
    %int19_158 = torch.constant.int 19
    %int-1_159 = torch.constant.int -1
    %140 = torch.prim.ListConstruct %int2_157, %int19_158, %int-1_159 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %141 = torch.aten.reshape %139, %140 : !torch.vtensor<[2,19,2,8],f32>, !torch.list<int> -> !torch.vtensor<[2,19,16],f32>
    %142 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32_7> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %143 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_16> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %144 = torch.aten.linear %141, %142, %143 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[16,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %float1.000000e-01_160 = torch.constant.float 1.000000e-01
    %false_161 = torch.constant.bool false
    %145 = torch.aten.dropout %144, %float1.000000e-01_160, %false_161 : !torch.vtensor<[2,19,16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %int1_162 = torch.constant.int 1
    %146 = torch.aten.add.Tensor %117, %145, %int1_162 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[2,19,16],f32>, !torch.int -> !torch.vtensor<[2,19,16],f32>
    %int16_163 = torch.constant.int 16
    %147 = torch.prim.ListConstruct %int16_163 : (!torch.int) -> !torch.list<int>
    %148 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_17> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %149 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_18> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %float1.000000e-05_164 = torch.constant.float 1.000000e-05
    %false_165 = torch.constant.bool false
    %150 = torch.aten.layer_norm %146, %147, %148, %149, %float1.000000e-05_164, %false_165 : !torch.vtensor<[2,19,16],f32>, !torch.list<int>, !torch.vtensor<[16],f32>, !torch.vtensor<[16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %151 = torch.vtensor.literal(dense_resource<torch_tensor_32_16_torch.float32_1> : tensor<32x16xf32>) : !torch.vtensor<[32,16],f32>
    %152 = torch.vtensor.literal(dense_resource<torch_tensor_32_torch.float32_1> : tensor<32xf32>) : !torch.vtensor<[32],f32>
    %153 = torch.aten.linear %150, %151, %152 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[32,16],f32>, !torch.vtensor<[32],f32> -> !torch.vtensor<[2,19,32],f32>
    %str_166 = torch.constant.str "none"
    %154 = torch.aten.gelu %153, %str_166 : !torch.vtensor<[2,19,32],f32>, !torch.str -> !torch.vtensor<[2,19,32],f32>
    %float1.000000e-01_167 = torch.constant.float 1.000000e-01
    %false_168 = torch.constant.bool false
    %155 = torch.aten.dropout %154, %float1.000000e-01_167, %false_168 : !torch.vtensor<[2,19,32],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,32],f32>
    %156 = torch.vtensor.literal(dense_resource<torch_tensor_16_32_torch.float32_1> : tensor<16x32xf32>) : !torch.vtensor<[16,32],f32>
    %157 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_19> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %158 = torch.aten.linear %155, %156, %157 : !torch.vtensor<[2,19,32],f32>, !torch.vtensor<[16,32],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[2,19,16],f32>
    %float1.000000e-01_169 = torch.constant.float 1.000000e-01
    %false_170 = torch.constant.bool false
    %159 = torch.aten.dropout %158, %float1.000000e-01_169, %false_170 : !torch.vtensor<[2,19,16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %int1_171 = torch.constant.int 1
    %160 = torch.aten.add.Tensor %150, %159, %int1_171 : !torch.vtensor<[2,19,16],f32>, !torch.vtensor<[2,19,16],f32>, !torch.int -> !torch.vtensor<[2,19,16],f32>
    %int16_172 = torch.constant.int 16
    %161 = torch.prim.ListConstruct %int16_172 : (!torch.int) -> !torch.list<int>
    %162 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_20> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %163 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_21> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %float1.000000e-05_173 = torch.constant.float 1.000000e-05
    %false_174 = torch.constant.bool false
    %164 = torch.aten.layer_norm %160, %161, %162, %163, %float1.000000e-05_173, %false_174 : !torch.vtensor<[2,19,16],f32>, !torch.list<int>, !torch.vtensor<[16],f32>, !torch.vtensor<[16],f32>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f32>
    %int1_175 = torch.constant.int 1
    %int2_176 = torch.constant.int 2
    %165 = torch.aten.transpose.int %164, %int1_175, %int2_176 : !torch.vtensor<[2,19,16],f32>, !torch.int, !torch.int -> !torch.vtensor<[2,16,19],f32>
    %166 = torch.vtensor.literal(dense_resource<torch_tensor_8_16_1_torch.float32> : tensor<8x16x1xf32>) : !torch.vtensor<[8,16,1],f32>
    %167 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %int1_177 = torch.constant.int 1
    %168 = torch.prim.ListConstruct %int1_177 : (!torch.int) -> !torch.list<int>
    %int0_178 = torch.constant.int 0
    %169 = torch.prim.ListConstruct %int0_178 : (!torch.int) -> !torch.list<int>
    %int1_179 = torch.constant.int 1
    %170 = torch.prim.ListConstruct %int1_179 : (!torch.int) -> !torch.list<int>
    %int1_180 = torch.constant.int 1
    %171 = torch.aten.conv1d %165, %166, %167, %168, %169, %170, %int1_180 : !torch.vtensor<[2,16,19],f32>, !torch.vtensor<[8,16,1],f32>, !torch.vtensor<[8],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,19],f32>
    %172 = torch.aten.relu %171 : !torch.vtensor<[2,8,19],f32> -> !torch.vtensor<[2,8,19],f32>
    %173 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %174 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %175 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %176 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %false_181 = torch.constant.bool false
    %float1.000000e-01_182 = torch.constant.float 1.000000e-01
    %float1.000000e-05_183 = torch.constant.float 1.000000e-05
    %false_184 = torch.constant.bool false
    %177 = torch.aten.batch_norm %172, %173, %174, %175, %176, %false_181, %float1.000000e-01_182, %float1.000000e-05_183, %false_184 : !torch.vtensor<[2,8,19],f32>, !torch.vtensor<[8],f32>, !torch.vtensor<[8],f32>, !torch.vtensor<[8],f32>, !torch.vtensor<[8],f32>, !torch.bool, !torch.float, !torch.float, !torch.bool -> !torch.vtensor<[2,8,19],f32>
    %178 = torch.aten.tanh %177 : !torch.vtensor<[2,8,19],f32> -> !torch.vtensor<[2,8,19],f32>
    %179 = torch.vtensor.literal(dense_resource<torch_tensor_16_8_1_torch.float32> : tensor<16x8x1xf32>) : !torch.vtensor<[16,8,1],f32>
    %180 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_22> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %int1_185 = torch.constant.int 1
    %181 = torch.prim.ListConstruct %int1_185 : (!torch.int) -> !torch.list<int>
    %int0_186 = torch.constant.int 0
    %182 = torch.prim.ListConstruct %int0_186 : (!torch.int) -> !torch.list<int>
    %int1_187 = torch.constant.int 1
    %183 = torch.prim.ListConstruct %int1_187 : (!torch.int) -> !torch.list<int>
    %int1_188 = torch.constant.int 1
    %184 = torch.aten.conv1d %178, %179, %180, %181, %182, %183, %int1_188 : !torch.vtensor<[2,8,19],f32>, !torch.vtensor<[16,8,1],f32>, !torch.vtensor<[16],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,16,19],f32>
    %int2_189 = torch.constant.int 2
    %none_190 = torch.constant.none
    %185 = torch.aten.softmax.int %184, %int2_189, %none_190 : !torch.vtensor<[2,16,19],f32>, !torch.int, !torch.none -> !torch.vtensor<[2,16,19],f32>
    %186 = torch.aten.mul.Tensor %185, %165 : !torch.vtensor<[2,16,19],f32>, !torch.vtensor<[2,16,19],f32> -> !torch.vtensor<[2,16,19],f32>
    %int2_191 = torch.constant.int 2
    %187 = torch.prim.ListConstruct %int2_191 : (!torch.int) -> !torch.list<int>
    %false_192 = torch.constant.bool false
    %none_193 = torch.constant.none
    %188 = torch.aten.sum.dim_IntList %186, %187, %false_192, %none_193 : !torch.vtensor<[2,16,19],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2,16],f32>
    %189 = torch.aten.mul.Tensor %185, %165 : !torch.vtensor<[2,16,19],f32>, !torch.vtensor<[2,16,19],f32> -> !torch.vtensor<[2,16,19],f32>
    %190 = torch.aten.mul.Tensor %189, %165 : !torch.vtensor<[2,16,19],f32>, !torch.vtensor<[2,16,19],f32> -> !torch.vtensor<[2,16,19],f32>
    %int2_194 = torch.constant.int 2
    %191 = torch.prim.ListConstruct %int2_194 : (!torch.int) -> !torch.list<int>
    %false_195 = torch.constant.bool false
    %none_196 = torch.constant.none
    %192 = torch.aten.sum.dim_IntList %190, %191, %false_195, %none_196 : !torch.vtensor<[2,16,19],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2,16],f32>
    %193 = torch.aten.mul.Tensor %188, %188 : !torch.vtensor<[2,16],f32>, !torch.vtensor<[2,16],f32> -> !torch.vtensor<[2,16],f32>
    %int1_197 = torch.constant.int 1
    %194 = torch.aten.sub.Tensor %192, %193, %int1_197 : !torch.vtensor<[2,16],f32>, !torch.vtensor<[2,16],f32>, !torch.int -> !torch.vtensor<[2,16],f32>
    %float9.999990e-07 = torch.constant.float 9.9999999999999995E-7
    %none_198 = torch.constant.none
    %195 = torch.aten.clamp %194, %float9.999990e-07, %none_198 : !torch.vtensor<[2,16],f32>, !torch.float, !torch.none -> !torch.vtensor<[2,16],f32>
    %196 = torch.aten.sqrt %195 : !torch.vtensor<[2,16],f32> -> !torch.vtensor<[2,16],f32>
    %197 = torch.prim.ListConstruct %188, %196 : (!torch.vtensor<[2,16],f32>, !torch.vtensor<[2,16],f32>) -> !torch.list<vtensor>
    %int1_199 = torch.constant.int 1
    %198 = torch.aten.cat %197, %int1_199 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[2,32],f32>
    %199 = torch.vtensor.literal(dense_resource<torch_tensor_8_32_torch.float32> : tensor<8x32xf32>) : !torch.vtensor<[8,32],f32>
    %200 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>) : !torch.vtensor<[8],f32>
    %201 = torch.aten.linear %198, %199, %200 : !torch.vtensor<[2,32],f32>, !torch.vtensor<[8,32],f32>, !torch.vtensor<[8],f32> -> !torch.vtensor<[2,8],f32>
    return %201 : !torch.vtensor<[2,8],f32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_1_10_torch.float32: "0x0400000012B161BEF2EFBBBE1D86623EA0EE803DBE298C3ECE489E3D81A956BECDB5823E205FB23E6EE263BD9FC935BFAB31EABED26C9E3C4B0948BEE23681BECA7C2ABD2124183F30DCBABCF95A4C3D41757ABE75EA803D20CA6C3CCF1E463D72081ABEF0CC0FBDDF95BD3DB1734CBDFA2515BC7BD13E3F3EF4A7BE2FF9FE3E94F44BBE182796BEB686303E97B3AB3C68850DBE76F1763E06F80E3E5EA5BC3E9727233F70FC313D84F9973EE3EB70BDCDBE50BE9837F93E32CB8CBEEBD586BF862C72BE542104BCA0AFA5BE160E41BED9CDA2BE5A6588BDD16A1CBB9D78073F1459563B0BF463BE12F86FBD8E4CA1BE5F9686BE714915BE465D35BE2918003E040A9FBE530224BE693C013D92C453BE5EEF6C3E4C3DE8BE022C22BEA24F5E3DF03B4FBDD0E8A43DDC8A22BE4A94A8BEE91E6D3E3CBCA9BE687A18BEC98CBC3DF527213F",
      torch_tensor_8_torch.float32: "0x0400000015DB713F5522883F6ED7753FE42D6F3F0FF2553F388C8C3FC9EB7E3F46FE6A3F",
      torch_tensor_8_torch.float32_1: "0x04000000D653003D6B7BE8BD4F8E1A3DAF5BE7BCBB6A83BE2D7712BE632D4D3D27BA5E3D",
      torch_tensor_12_8_3_torch.float32: "0x0400000092E6143E62AAB9BE88EE933D36BF7A3E79557DBD0122B8BE7CB2043E312128BE3B61A8BEEE9AC3BEB908E33DDD180A3E4CE0EF3E2A120D3EDA0FB33EB785BBBE297A8EBE01844DBEE2F19D3E742A063E83B8C53DA52BB3BD9C7FE63DD9B7A1BE4798D83D9625B23C361C613D1D748A3EAC7AB63EA0DDC13EC1A513BE5F9F053F748CAE3D39DA31BD16922FBE3F96AFBD227002BE0A474CBEC5DC363E5A5D4E3ED06A813D00EE9E3EF9EB7B3E11C0BDBE64AAA8BDC97B48BEF8548BBAAFDF83BCE057303E95A8733E3348DC3D0F3BA93E4B7E49BEF5A5EC3CF1D508BDEDC095BD84FFB33E3AD17DBD8FB8473DB3768C3ECA9CAC3CDEFF653E90D68EBD0804463E7DAAEDBDB5132F3EC569BA3EA26423BD3E42D73D3115C1BEAB6A18BF8E2BEDBDB947E2BDB11C3B3EE27638BE5B52DE3D358DA1BE0AE510BD6738183E4BD53E3C28463D3E27B35A3E35A2D9BD30978D3EAAA4443D810FC83E1CEDBF3ED06D8A3E9B8B4ABE7CCF823E5AFC7C3EFBB1DCBDD5BD363D4616F0BD5349983EDA15B93E616FAC3E1099B4BD849A62BDBD6896BE8454823ED721853E546FA33D35DFA13D077D85BC48DB8E3DAD53463E27A390BEDC2FB43E3325F7BEFD4842BE777F753DCBDE333D1E29443EF42E993ECDA1E8BD60B01BBEAB0529BD0C0640BDBC7A8E39F8E19C3DCCE9F2BD6740EFBDE70D533E53AAB0BC709576BEDFCC97BC6968EB3D9C4483BE14313B3ECE060C3D79101D3EA050FC3E5F53553E8224B8BD973DB5BE273381BEE2FAA43EC94769BE537B203ECCE5F5BDD472DD3E1EA9E2BDA28200BF5C3068BEABD669BE48701E3E3435CFBDD5B524BDEE60DFBB3B59163EBE7C5E3EA3542E3E4B44C8BEEBFB8EBDE10E0ABE63B8833DCFC16E3E566E7F3DD5FFF1BDEA3947BDE1868DBE32A6603D7A8FBF3CACA6A2BEF6DA60BE98EF36BEFDA8C5BD01314F3EFB0D44BC9A63763E120D023ECCAD243E90078F3E59D031BE2B4BD63DBBFA5A3EDCC384BDAE3EE93CA195F43E51AEFFBD8C912A3E8E1E4F3D6FABA1BD9AC9263DDA10273EB9F95ABD170DFD3CCD717A3E7CA0EEBE60BB53BEF99639BE3354083ED86536BE9ECDEB3B6BAF8CBD568F923E9962CA3DE3F312BE30D02CBEDFDD213E8BA4103EC8E254BE5BEC27BE93CD13BECA351D3EAC7A80BB439F663ECDAAFDBD5691DBBD53B1ECBDFC590D39B602173EFB3BFF3C4A66F23C80FFF4BE777F963D3518C33D6518863EF57F843E253E263D2E74E33D4E4EA6BD259DC9BE1F48423DF510343E30F6013EA827BABE057823BE3DCA94BEC72AA83EC64EDBBB7458323E3A27383C831DB6BE62E5363EED120EBFD18B39BDE1018F3D1CE1673E2B9AEFBDFB32483E233152396EB990BEC24A50BE23C1283E905E753E1C7344BE9601893EED6584BDAA991BBDAEFCF0BDB0860F3E20F1AF3D017E55BE20A24E3E6AE3EABD610A04BD66369D3EF6CB91BE4362273E985C0ABE8B4C833E5405D13D1EDD62BDEE05C13EDA05D1BBF8F89CBC9E6601BEC90105BE6351B1BDC5DCD3BE713EAB3D8A2BA1BE29B653BE11E8C6BB409771BDC47EFE3C1D2F79BDDFA5DBBC844903BEF32C7A3E6E6CFF3DE21DBEBD55BD48BE9284673D93280EBE182AE4BD",
      torch_tensor_12_12_2_torch.float32: "0x04000000A849BEBD1330853DD96194BD275E0F3E273E9DBD2CF2FBBEB98B85BE9C5152BC95609EBC7FE2F1BE2EA8E83D1667D33DC0912DBD2FFC103ECC5DAF3DA765EB3E4C2C443EA7F5943E33A39D3E693DB03C9CBDA7BE5C00B2BC07274E3D4607003EBDA21A3E855315BDF43F833C42DDB7BD0DD496BDD2DD83BE811BC83E5186C2BE0B6D01BB49B5593D5FCE6B3D56F6573D2D51B2BDECFF4C3E8146C23E9F4164BE2E7C1F3EB34E3E3D6A4598BE7420B23E26CE2ABF0C91C63D9BF6DCBE99CA9CBE04825F3EA46E963E35B9D33DF9BC2E3E0AAA753E5B058FBD32DAA1BDD3F1E43D29DF04BDECD919BE493E43BD9DE8E1BD4856033D85D5F9BDECC138BE1309FE3D6062A2BD8F38D3BB145AEABD0C0509BE3FC8173EFEE80D3E2FD5B3BDADE2A0BD4CA29DBECC7C16BE8DF078BEADB28A3E70C2E5BEE23D6F3D101828BD507604BF09A2A5BEA042353D0ABAEEBC712E953ED454093DA72184BDF7E9D63C2C95DCBD4F77623E870E183EDE51F13DF370E03DE555B6BDA067673DFF4E763D1E6CEBBD8AF6D83D00FE8B3EA3A047BD974963BC006CFBBC87C3DA3D22E330BD001483BE4326733BAECC933E2E3EB6BE41C7BC3CCD3CBD3D55E9833D5B3F10BE0F876CBD7DE6943D6B2709BE06170D3EEDEB863E1987703D06796C3E4CC6CDB9EEDB44BD2AB122BEE1716C3B9D1A783E6C06F9BD557CA4BEC2513C3E78755B3EEC72B33D7FEA903D59007A3E43B5293C4A52FBBE35B80A3E3BE9A5BD9340A93DA7C78E3D44FBF8BDA452663E918AE73D69C146BE1AABD2BDC56BB53E0A8F6D3E32B1193EEE2C05BEB2EE39BE1CB9F93DA27101BE1DB57C3E483D293E86D19BBD31F3DEBD16F6D0BD9899053C115823BE978C853D2B9F2B3E73A9343E3D8ACD3D8230BA3D927539BED57ADD3D2668603D485D923D0AA263BDDAEF5E3E9E243BBEDCDC933EAEBB3FBEFCFE2E3E273F9C3EBD8F2DBEFFFBCFBE927E37BE163D383DED4BCCBEBD5B323EDB4894BEAB764D3EE631E1BD6382E63C4B4B413E4FAF753DA8571E3F310695BEB8A38C3D70094BBCCB6A11BF6EF98C3E6272603D42B76BBE0698FABD81A569BD07F037BDC5856C3E0C53E9BD6BA331BE0035F7BD6108403E563CB2BE508A02BEB5C2A1BEF997B7BDD2472DBE98D6B2BD5DCF873ECD3255BE615F32BED008C1BEF96DEBBDDA1275BD655BA4BED3B152BE10406BBE21CCD93E61D46D3DB2BB2EBD2E0C123FADEE453E6DBD723EC56D903B005AE43E9BDF9A3DF9F72D3E4B2F573EE168C3BD0DEA7C3E313D42BE22D9A63EAC4BEBBB112B213DC970453E6E81A83D31BF233EAABCA93EE4B7CDBE9E5D423E3305A73E8928B23DD304033F1551B83D9225D5BEE5295E3E6534223E4A8E8B3C3F71B23EB18E2DBD936E63BD516108BE125FF23EE3EB83BD1A7B803E86557F3BD10AB13E9FA44BBE283CA73CAC8C083D551C683E10A9093E483B1ABD61DC11BEEF8FE43DBD3B64BE27B627BDD5BD37BD80E21CBE934F3E3ED9B99C3E22CF67BD9CE2A53CC6ADA4BEBF771C3E14954ABDDB7F16BDC652483E7D149E3D7446213D0C9C4E3DCF3B82BDE6F0143C780B21BEE3DFBE3D017089BE980AD4BDAB86AE3DA8A5413EDCDF043E06DA06BD",
      torch_tensor_12_torch.float32: "0x04000000E276893F78C8693F7383873F92DB7B3F4AA15D3FDC5D8A3F8D558D3F705B863FA2F4953F2496633FDB92843F0760773F",
      torch_tensor_12_torch.float32_1: "0x040000008BDC9FBC07552D3EF3CEBABD436EA1BCFBE38B3D43DF833DC7291DBECA9E7A3C8BC915BD3FDE203B472D05BCF7691A3E",
      torch_tensor_16_12_torch.float32: "0x040000008EF0AD3ED4AB0D3D907B433EFFFD043FE0A8D9BE3BBED6BEC389973D8F8A5EBE267BB33E97AE1E3ED8F02EBE25E3A73E65C3D53E8109A9BE9D29693E2F1548BEECD689BECC46AF3CC0D4793D21E5F83BFF8FD2BB26F1DEBE518D49BF7C157EBE62260ABE0214E53E2E12053EC1B8BF3ED026B13D3A5497BEE7C7973E649163BDC0B10EBE5FBFA23CD1B7D63D7B3CECBDAC59C63E5CCE44BE6E927EBDA35BC43D380A13BDEB793CBEC633C7BC23E9DFBD179404BFA038CA3E02CAD13BF65C913EE7B9C53E378CA8BCA96AF3BE7998783E664EB7BD9BE99ABE55F489BEEA07913DC214CD3D5B903C3FAE9C6EBEA983783F91785ABE53C8863D331A923E373E1EBFBF1108BFAA3037BE556BAEBE208C7BBEA0F0BD3E866FB5BE0E0ADCBDE9F79F3E50EE51BE0DA9533FABE3A13E3C88663E25E9023F7636013F650643BEFEC8B0BE66679ABDBC4D39B9477BE53EB7CB88BE541E7ABEF7C03B3D02287D3ECE701ABF1392B3BE7805533D38A84D3E12C3133C579027BFC5C2DD3CC3800E3ED78CC33C7296813E00FCD63E071E303C05CA8E3EFE92673DB9848CBE1EDA193DC21A7F3E5228123E8C66AA3E4A894C3DAED2EA3DE85504BEC79D073EC1025A3EDAB7AEBEA9CB6CBED32AE9BE298E87BE5BA488BD90BE9A3EC745EBBE9F72C03C1418A03EA5422BBE58D62FBED3F3A83C2637CA3D8B0B833EE65884BE64D6203D4D7D423E408686BE0B4E28BDCDB7B03D235ED73E6732883DF0E82EBD52F43BBE07FDD03D46C517BC140228BEE287D2BE6DC9C3BEF5E119BF8DE73ABE6C61EC3E4EF10E3F0A512F3E6074063F4DF281BE2F20AEBE2305943D2085D93D8EB416BE59A1EABC233F16BE0A3BB73E6780FA3DA4C39D3D7B87B53C2E769FBE01836A3E956236BE1449E0BEEBCD95BE8760CB3E37C9D43E231F26BF4F3BC33E085D1FBE027AE63D944D7ABE1E021FBFBD3E923D62C8D5BE7587B3BEEE9EAA3DE6A77BBEC10680BE6DB3A8BEE9F40CBF0195B0BEC298E7BC19243E3E429B6C3E5BE7F13DD067B23D013795BEC5969D3ED65CFCBB0CAEF2BD3E6B913EAE1407BF529E42BEAE52E5BE",
      torch_tensor_16_torch.float32: "0x04000000A102CABEF0B7E83D57163A3DB768D5BDD3FABE3D87DDB33DFAF60DBE6A5C7BBC17D755BD037120BC2DBA083D598A803DA74B0BBCD7A3F9BD3F4E37BE93508F3D",
      torch_tensor_16_4_16_torch.float32: "0x04000000757D41BEA641C33C4154D13CE9CBA73CAEB125BE06A383BC9800EABB558711BC1538153E4931AE3C7F60873D64E6B83ED8F1A33C8E483ABDC4F7E9BD82A14B3E77F460BDA821663DCFD180BE549DC53ED1FABA3ECEB846BEFA448ABD1404713D1290F0BDFAACCC3CF4904BBD2FB9833EB5CD4F39248CA73C3E67D73D0130073ED6C5E43D3F2F07BE8EECB5BC589D66BDAA516A3CD50DF8BD7550513D4B89D4BD3A8BF9BD065498BDAA3226BEB3E98A3D2BAE313C1F81B3BD663ABB3D835B2EBDB70974BD16D882BEF992BEBC4C78903E9F1B713EF78881BECA10ABBCBFDA2FBED8A4163C1E24523C23238F3D23EE953D7DAD89BD522F2ABD5EA864BE4DF0A2BCA7CC333E5F729CBD665275BD98B01D3E0BB4433E2E2254BEDE16283C3295163E553D1A3D7D33EB3C3E7C243CCD11543E525FC03B75618CBB73195CBB752641BDDEFBA53DA940DFBDCFCA2D3D5DAFF33C2773EE3D4AC29FBE98CECA3D7E290E3E11007ABC46EC8BBDBD86F1BC796856BDB410BDBCA6FC3EBEEA0E8B3D7781853DAC65BE3D22CE82BECE3024BE555838BE8EAA82BC6EBDC0BC66E14E3E037A0BBE3BBDA53A7713D63DF9411A3E5BE00BBC609879BD2B857EBDDB083C3E38BE993B3287573D181F5FBEA14654BEF7D35C3E1D422D3E695C533E2B2811BB9E091DBE2BBBA23D6B07C7BD3830E4BB9F9BB5BBB77F853E604F573CA7A8223B3923AEBD59EE133E50FE02BE657DEB3D82A5263E0D64F03D88A3D83D97D70F3D8C1927BECEDD513EFF2C75BE5CCE6EBE17B7ABBD055EAD3BFD0889BDC3D2A83D46502F3D9C468BBE30B422BEF2F23D3D081508BD5949A6BC7CA1623E2F43993E583809BE37651EBED4B8133EB9D2D53D3662613EC9D18C3BF0B6113E71D6523EE91D45BDE7D0843D8E478C3B975A073EBF8AB33C96C900BE31B3DB3D70346A3D795CA1BD39722D3D90F8B7BDD63880BD56A1B63D1912973EE4FBBABCB0848A3D2B01B8BD2F5D79BC5A9D273D9B5B06BEDD1C003D420C5B3E5D9FE93D7D4114BDC94CCCBCA5F458BD03931DBCAB44893D2F06A63D3F1F883C537976BCA92F13BEA329B6BD770129BE48690EBD8F6B3CBE0257223E8BC7BE3D406343BDD35D6ABEF68194BDAC6D823C006B523EFB441FBDBE5207BE6AFC55BEBD2D1F3E4C59343E2C805DBE8474E13D11D8A13E382FDC3D32DFB4BDE06D113E40C8F8BC38FDF53CF0CA193D06B01F3EDDAF043EECED33BECEA124BE29BFC93D89BBBBBB5661D6BD76CC1DBEF72DBEBA11DC0D3CEEDF11BE807238BD14C249BD6230423C1715AF3DFC96FD3DB650A0BEBF7CD83D4106103EC50E063DF7CAFF3DEB71A03D5F44C1BD230839BE97F181BEBD87203D343D8DBDC721CF3D217452BD478A8E3D19AA973D2696663DD426EEBDB771A43D0DCC76BE4915663D6B4CE43D6E34C63D5B3FF8BD6414ADBDE67131BD03DCB5BD24E54C3EE08AF1BDDC2C19BEA9057FBDAA1453BDE30BA33DAD731E3D7B1A543CCC9E69BEDA550BBE4D9741BE7CF71BBA9CFD463E7EE15D3EB759633E9843B43C412D823D2E3B92BBEA0D683DE0B70C3E0D6A543D6D65573D463AD0BEF2670CBE290A963EBA238C3EDD30953DC178903D33FADEBD45A60A3EDC0318BE07E307BE50BCA93DB97600BEC574013E8DAE1EBE240F7DBE4E88193ED5B4BE3B90AA81BD1C2B13BEBFDC83BD81022DBE77E3423DE8A3DCBBFEA0A8BDFBA6B8BC248F52BDE8C88DBD6916BFBCC86D8EBD7E51623DCBACE4BD5FB92E3E4E429FBC95EC18BEC9659C3E53CBBBBDFFF2DB3D32A504BEB1C8163E9AF8AF3D80D8C43DDA9554BE76D50DBE6EA9163E4D75DFBD5259213EC26A0C3E2B75273DC1A0F83DD7BF1FBD803B123D193AA8BC286ECB3DEF8712BE528B963DBB64D23B09BC91BD5A7D87BD7B37DD3DDB9D0DBEE2FD0A3C537B603E06BC943D363333BE00FFF0BD621C353DDA04373DFC27A2BDC56B3A3DB6F7CBBD0004223DAAE3433E6BDE063DD2337DBD4535BA3D85DD01BED4050B3E5951043E83111BBE444CB7BDE09BA93DB14B453D965D88BC2FC8513DB3BE963D867AD4BDABB014BE825F5EBD7894263E443939BE14C2EF3C5278C9BD872C413ED21CF5BD8DDD693E0E655C3E16C106BDCF26263E4621C33D32376B3E4AD4973E362A54BCDDA8D3BCF4E6A5BC956A82BE1719C03DD1C163BC9211483EEABB453EDA503EBD3D6BC1BD5C3B2EBBDB5EE43CDD01023E9F69183E360F07BE1435E5BD24B7033EB88E9A3DFFF9453E4273CABD89C12BBD881AE9BB45DC8B3DC54CC03CAD40163D3CD8FF3D971C65BC9F95623DFA629E3EF7382A3DBEAB453E1519063DB49BB83DC5C784BC87AC1D3E2BBF56BD7A6C4FBD2903513D8B435F3EE59F3ABBBD26DC3B192857BDC4924FBD3D2ABE395C1371BEFFEB3DBEB3F0D13D1ECA0DBCF42FDB3CA1843DBD6CE39CBD42AE913D14A13DBE0A82103EFE9962BE04322E3E6A0E9D3D34FCB53AA0EC823DF80E18BEEB5B02BD29AE74BC211DA43D9070B9BB22C0913E58432FBEB840863D48628E3D421EC1BDFA0560BE482A753C71CFEF3AD7244ABEA5C386BDAEC945BE39EB6B3E6C410D3E1ECE49BBD44738BD926611BCF00E693DB8E7A53D98962C3CDC8E413E8F5A12BCE8EBCEBD5B16C3BCDA6DFBBDBC42593DFD659CBD9EB988BE9698BD3D978F483DC0CC643D70A2433AA93EDB3DC2C4FD3D28BB513E3460B13C049811BD9F0CA73D59653E3E12C9653D5EE317BE063C54BD927CDF3B5782BC3DAAC3883E102FB6BDE4D113BE5511583A252F073DBC8AFC3C820BFA3CC855033E63A1CFBD443E443E095431BE55FBEBBD023C8FBD6D7583BD8C6105BE9583AD3D98459A3C3669653D520E4D3CA267453E647CFA3D31EA4D3E82C3DA3DF8C9BA3D6410AF3D659AA93DE61FF03D081E85BE9E0B373E07DC333EBB15DBBDCBB281BD8482023E0977EEBD4EF7C9BCC5EB063EB42520BE9EC20CBD2D6AA73C5296173E2EEA123E4D39BBBD2ECDDBBCCCCF0ABEA3E3B3BCDBEA253DB83513BE140B0BBE5EA454BDEBF40C3EDE61B0BC70EA183D14F2DB3DF7DB6E3E2D872BBCBE4B44BE8791B53D27DDA03D35F4593E7C910C3EDF6FBF3D5EC64E3D6E187A3DB269A43C8A70BF3D427915BE315FAB3D709F0F3E72FD2FBE0AA62FBE22902D3C05C5A4BDCAE86D3DB3EB2BBEEEC235BDAD9AA23C0DEA2F3E6A927FBE585F65BEA46D18BC3F13DF3D4F18053DF54289BDB4EC04BEBC62F73A222F863D87B3CCBCED3AB73DD39386BE4F2BAFBDA9B1DA3CFFB5693D8C67983D632782BD28D82EBEAAE18E3E973A0BBDA433AB3D3FE1A0BB28A77BBD4E1106BE34F07CBCE748CABC623F733EC78F06BEF5CCA3BEFAED2EBD42B518BD5EEF383ED90D94BE5A368D3E86A9993D5744B4BDC08F36BE6D44163E06B5963CAF9EF1BDB797C4BD525F4EBD139F073EB470133DD81717BE512AAC3D270AF13DFB6D5BBEC19C4C3DAEF7423E427691BEDEF0013E8E7E833C91576DBA5E006E3EB24EEB3D7D689A3DF65669BEF37422BE0C62DCBAC7BBA5BD8111553D3052D0BA2FBDEABDD4FDC2BCB5FAA9BC90F3053E4CE0483EC3526F3E615BF5BD66BE01BB88BECDBDD0450CBE7C6940BE654C1F3E7D5AAABB2041323DF056813CC59E21BE1944AE3B7D2568BE706F263C051E9DBE0F691F3EA8FB1ABE96CD8ABCABC9843D4329153E9067053EEE52CB3C1F8D00BE869871BDA41CD83D2D749E3D129E5BBE65498E3EE34449BD0ECC533EF564EABDCF2E40BE8C77083E6E9C1C3D2A1D9D3CB671193E6E42D6BDA74C2CBD5CF7A53D051FFE3DD63D21BE7F42C5BD75BD15BD604F7B3D140F193EF8FE94BC218A06BEA9F7A53D7929383D260B033CFC450C3E6FE628BE6B4267BEDBCA4A3DF0067C3D1F43B13D9C3DB6BD94990F3DDF5B55BE1B56ECBC5B74403EF706B93BAFA958BC992B9CBDDC6CF73D1CD1393EEABB78BE060DB53CA4C3513D3E19AA3DB4E9593DDB238A3D34D250BDCB09B63C36E950BE3CA140BD135362BC8B0488BE5FE7B7BD74D9F83DC77468BD08F119BC70D7963D4E7D103C54FF08BE19E2E1BDB99D7CBDCF039F3D28B480BD5F588C3D2AFEC93DFA1459BE8214E5BD8A6B17BEE0D308BD61AB4ABED90A44BE3AEF18BC8A7B203D6733E6BDDBA5F5BDCF1EB83D0F7EB23E668819BEC10E5A3D6437B63C63C4773ECDFACBBDF51CF03DB56F393E7B51CA3D5FAC98BD142BC038E492CDBD2211B33D0D7135BDB0FC3D3B5DF8B03D8DAE8EBD40556F3DED3B6FBDFF7CDBBDB3A8683E885E173E93372ABE9BD1943DCDF5863DEDF789BD0B4106BE4391DCBD67B9623ECBB9DE3DB677FABD8A68943DA361B8BDA6DA69BECB683C3D561C833D2392A8BD671FA8BDDEFE613DADA296BC0E0311BE837923BEBE32BFBDB3F237BDE72FB3BE65CB21BDAAE18DBC36D3853D5D2EB23D0C99763E7568B73D299EAFBC36712DBECFC92EBBEE22E4BDB7871ABCF622423EBAE318BE0A858A3D5BB8593EF6F6B9BCE24740BED469593D2D39453D3D7A22BE8430693DFDC221BE83BADD3C90A6CB3D0AF3D93D80D4303CAA6349BE9E1CA3BD36B79ABD79E388BEE805163E02AB3FBEB0120C3E1F1A2ABEBF8E203E577EF0BD9F0DB9BCF9E262BD9F0CE63DB47AD1BD7DE8163D36AA00BD7957BC3D0549ABBBBAEB073E697023BE9307E7BCD71C2BBEF3AE4C3E43C89EBCD3B9903EC10766BD7C2ED0BD0E1C173E37A8793DC41B35BE8C6914BE826729BC9F2E80BD746E6E3CF536E93D6FBC63BD4B894B3CA13AF43D28429DBE9F1292BD1886333E2122CD3D6BE2013E0C4B383C06590D3E7915113DE7E0513D71EE053E1FCC423D5BF13ABD9BF7E53D7E0E14BD0910ACBD471F923D0082F0BD53A98DBE0B8AB83CD396ABBD992C2CBEFBAEF7BDFB896DBE8CB4473D5DBFDB3D98F9A13DB8A6DABBEEC6713CCB68E3BDDEAF32BDABF456BD8A14073E01FBA2BDFFAE4F3E610B153D7CF9003CC05F2F3AC375C23C37E804BD901562BE767AE13D321034BE2B13953E5490B03C37F801BC12A130BE0C13CD3D680F4D3DB45AAD3E34D660BDF07A283D1E368C3D1A3D0DBC3557A5BDFDCB173E152F633DD524D1BD16F2E2BCBEED233D9AC21D3EB8583E3D6AF2DA3DFF09623DCF8646BC7D231CBD6EF863BEB68816BE42A280BDF3AB3A3DD075E33C2B84263D428A953D87DB1C3D261E413E22AAF83C1D483BBE765967BD23A234BEA381B73C8EF133BE1664AE3D54321F3D1C3E72BD89FBDDBD1EAE593DB985B1BC350A343E368ABDBD404F07BDB8E0B13C695918BD757BDB3D899AC73D94EA213D391DC23B2A10313DC777453D017107BEAF2F033D046535BEAAC61EBE87992CBE3493E2BD551F483DE4307D3D3B3826BD06F0873DAF7C59BE36387F3E217E9F3C8A4E6EBC8D1DB63C9BA011BD7D37D63DB079393DE1012D3C092F2ABD86208A3D59DC863D4333823D4DA0643C756544BECA0F2CBE7D78BC3DD87575BCC45D15BE28642A3DBEE2DA3DE426EDBD342122BE1FC04BBE02CBCDBE63DF1A3DE05BCC3D5336DEBD791D8CBDC8852E3EC3528ABE0ACDA2BD3FCA9F3D0CB668BEF5DB35BEF292CF3B817CBB3D683B033B664658BD1B0AEABD408AB03DC714993CF0A3AFBADA3B7F3D2EA9913EE688C4BEEA2CF8BDE15B62BC5039233C5EDC80BDC6A3C33A12D3823E275329BE474A063EDCD68DBEC2AA0A3E4AAB4C3E5F0F4B3DDA5B06BE21625B3E4A8E4C3EDDDFCABD5E6FBF3ECE958EBD6D2B6EBC6660F13D4BD397BD86B17ABDE3DAF63D62E1B8BD2B19C73D937B713DBB631D3E",
      torch_tensor_1_1_16_torch.float32: "0x040000000CFE223E01AF63BEDE2A4FBE3CECDA3EA6B27D3E5B6DA33D9378A2BE7D54E43EAD79A63E1CE2803D1647B33E0A6133BEC71DA93D9ED9CE3EEEA8F0BD311628BE",
      torch_tensor_16_torch.float32_1: "0x04000000DBF8CB3D0810B4BC25D3643C834ACEBCF706D5BC13310BBE305DF8BD5563BF3DDE693EBDCCD1C43C27A2A3BC5F55293BDECF8E3EF648273E2D19C53DE38FD03C",
      torch_tensor_16_torch.float32_2: "0x040000006C8A633FE497833F0E92833F25F87E3F33FD843F9CB36B3FA9E06E3FC8B99A3FC2F5753F4571863F2B9E913FB504833F14D5903F44B1773F003E7F3FE439693F",
      torch_tensor_16_torch.float32_3: "0x040000009DD9D13D57050E3DADA0553EA8C0A8BDC4EE26BDE53A403EA318603EFBAA163D66D1803D7B4E833DA11DC93D834EE83DC384BABD109B593D876E7F3CDB8B8C3C",
      torch_tensor_16_16_torch.float32: "0x04000000E857EFBE46D14CBE3F3AADBC8E244CBECE45BBBD798DABBE2F0CB4BE34C2373E12E79E3DAFE51E3EA7EE61BD998832BE3B5C98BE6883CA3DF5E2D83D5DC749BE305D263E39F33736E48471BECCF923BF4C4567BE72F891BE460E9E3DB0B161BE98108EBEF398973DAC3F793E398D8CBCFFD4ED3DB59DB13EFDABE8BD37D2113E66F968BE0F6EA8BE88B9D1BD3F7D173EA18B8D3E6A00D5BDFD17F9BCB40F0EBF2DF18FBD9057C7BE5FFDA73EC913033E37DCB43EE2D824BE2EF664BFE958AE3C09CA17BE9C3A55BE5ED0B3BD5F29153E3D41E9BE9B9C8E3DF22CFFBE9E874BBE79472F3E2BDFB73D3B3E1E3E7C74A33D030BF1BDCBAC813D934A38BDB5A5C43E96A1A93D3AF979BD865312BF06E0B03E6458CABD6147013E3BA3533EA4D7D13E99EDB8BDB8B705BD2CAA44BED58BC9BE7BC31EBFEC07B83E04B5AFBE90CF36BDB59D9EBD57E50ABD5AFC7A3E78E31D3E363931BDCF09C7BCBE3CBCBD53D04ABEEDFD4DBE896F38BD2D79A4BD6C38CD3B91D255BFF10B7F3EC45627BE1D0ED63E9464003F0B89AF3D3A1E2EBE8ECAC2BD319FA1BE9BA8CC3CD8EE5D3D88EECD3EA34FC0BEF63775BE33ED873ECDEE91BDD2E3A4BECFBE663B825DDBBED42B8F3E9A689DBE0EC11E3FDB2C4BBE0092A33E04CF19BF05C8373C247C063F0E7A03BE6E3760BE6F0BB43EBA0204BEABB25E3D014769BEC2290DBFC22B403E8A4B883D8831C1BD85451EBE540B183E2E1918BE36CC04BED090BB3D7713023D0624643EC12A3E3E4101073FF6416BBEAFEBDCBE582DE3BC137F9FBE1071FE3E4923573E2A416C3ED3D285BED19C833C921827BE9FFF593DA1F1893E37F2BE3D63CDC2BD74D7B63D4D23DB3EF0442EBDE1D7C8BD2945B0BE27808ABEB3CACFBE3350B33ED2779B3B76F0833EE90F90BE25DD873EDB84813E029F933E00A7AC3D0B49903DF1BF46BEBD44133C0AC178BD7BEE9B3D9E6EE1BCA82C163E5C02E73E759D02BEFB99BBBE7958E3BE1C93B4BEC89B67BDEC08D1BD4EC591BED6BF0DBD293307BF26CD5C3EAE0993BE0CC1433D54936A3DA4E5CA3D1A32C6BEA582AE3C31E59EBE0AC8F13EFF67913EFEB5EF3D875048BA90EC1EBE7DAEAE3ECC7F20BEAF99413EE9959A3E1B8E08BEB6E5B73CC445023EE77ADEBEF1AF1EBE177D983E56BF8E3CFE61A23EE1954FBEAD4881BE1BE1093D7D3AB33E7181893B8F33A4BE82923A3EECBF0DBEA8C0533E59AD92BD0ADA9D3D0ED0AD3EFCE9A63E33B426BEDA0AD23E96AADB3E6D9A803E5E313B3ECF20D4BE92DDFEBE249166BE9F7C443ECC4140BEB912AEBD143B8E3EF05D08BE001D25BAC8F9D8BDAAAD013BFD3EC73E8447D53E4A3AE1BD101B393E7E98AB3E8D2CE13D19C6ADBCAA1231BCA7AF5F3D2935003D2F3C343CFF6649BE8EDECD3D94C4B03D685DC43E4BF0053D5AA5D03E2E2752BC",
      torch_tensor_16_torch.float32_4: "0x04000000B339DA3B37F35CBD53BE8CBCDA27A53DBED139BD9129AC3C3303883DDDB644BC907E5FBDD14F1BBEF0DE56BDAB8F2BBDD74EC63B3120BABAD283E63C7BC2F53D",
      torch_tensor_16_16_torch.float32_1: "0x0400000046098EBDC79A46B94B0BADBEF348DCBE3587943E7D4248BDBBEEA43E0EB3AC3DE26D2FBE5593EABE2B2EFDBE7A4E3ABF846A7E3D3215B23D13C32A3F1E09FDBD17B3043EBCED863E7296C53E14FBEF3E67AAB13D43EB833DB738E0BE7920B1BEC0F1EE3D9061F4BD6AEAEB3E5F7B57BED354DABDA63AA7BDB84C9A3E3767C6BDA7F88ABDA36A933EBB481C3E11248E3E441F443DC5A6EABE4D78D0BDCFCCE1BD92AEA0BDF2BAA73E8335883EB521D83E17C74D3E200A0CBFBE9DEC3EAADC553E43C8853E65C29FBE8AD411BE9FE7A3BD782AE93D0693C3BE7843ECBECCCDF53E0149D23E03E8DE3D997804BEC87C653E2B0658BE58740E3E269F24BEF3F8703EA464F5BE703C2EBD60BC323E7380973D2F5FDFBED41E95BE3EEF4EBEFA0A50BDAD4B06BEE26415BE70336CBE1294A6BDE1518C3E1610C53D8FD0B1BEA341DC3D8F9433BE1790913D29D1063D7C63FA3D4B75A4BE6757CABD12135DBEA72B89BD2F6AEB3D161D303B63823CBC007A0C3EE1B0413C7B5A97BE0F1666BE87DEA33E825EC93C0020FFBEA5A9983E78C7443E4C8FC73E9B90C63EDE7C873EE1EB413DC599B53DF8B14CBE2EA016BD4D3618BF93FBEBBD062D9DBDDB395EBE93AF783E7F160C3EA6DC923E6E6C2BBE557945BEAE6E88BDCBD5373C768533BEA1C235BFB7ADEE3DD9B5483CBE44A5BD3FCB0EBEF4255A3EE3B0163F42D15FBE85C2E6BDA24188BE5742A73E701151BE2C3C84BEC8D4A1BDF97F1EBE504D8BBE54E3ACBE49CD273CF100863E2A03D33CD64EEC3EDB2DFE3D8EFFCF3D704D83BEC31E9B3ECC2F20BD2090733D2EB423BA5BF9323B4CA5933E693D6C3D4154003F915C4B3E36000C3E598E383E20B5D2BDCE92033CEC2896BE1D91DC3EDDC4DB3DA092753E2597F4BEE4E6FA3E5AE8553EAC38993ED4A2893EF0EB8ABE19BFE1BE5BA9CEBD647A86BEB89F18BE6BFA8E3EBDA466BB44FF013FF5A3B73EF2C1863D8740DCBD9B6A1A3D0196313E517D0C3C2472363E195BBC3DDD92003CD4862A3F6C84F33CBF65B93E7B99AEBB54C0CE3E88699CBEC18682BEC09C7A3C9F5EED3E10A35C3E6E56943ED2F4B93E53AED83D910F43BC2892D33D91E80ABE1EA450BF51221ABE541F643E52560F3FF53186BEC4966DBEADAF57BEE50F3F3DF22C153F3B2480BE9FB983BE2476683E79A15BBEB11D32BE6A6DC13D22369ABDF97AF8BD89B2433E9C040EBEECCF73BC5DEE8BBEC19B513BD6EDDF3DE857723E3EB18B3D637C6C3ECF94ACBEDB86FABE3C9B30BE32C148BE919E503EB3B302BFA3F1183E3FB41BBD1961183C5270A1BDB5BACE3E2D7D8E3D5C9E083EBAAD3DBF28135B3E971F92BD9635A9BE38EEA2BDFDF5FDBD2809843E74D1E93CB1BEB5BEE387883EB0BEA83E59EAC73EB89409BE574231BE4366393E064396BE1166883ECE18BABDC671013C",
      torch_tensor_16_torch.float32_5: "0x0400000073E3CD3DCF1C54BD7714703C87CB8E3C00AF883DCE4D23BD8B8541BD0FAA553E4FD0303D3AFD1B3E8B1645BE4AC4F0BDBAFCE23C7094EABCA3809ABCE0BC61BD",
      torch_tensor_16_16_torch.float32_2: "0x0400000096AB4FBE477C683EF5A8583E18E8CA3E759D8BBEB90A2BBEEFA33FBEB57E233E30BE4FBE2F45A5BE84C8353E70C5E93E15863FBCCA4FFE3CD92B8E3E1FBCB7BD23E55A3E795F5F3EC448A5BE01BE823E9646C3BC263E02BE3E9F09BE981FA13E1DD9ADBEF3146A3DD33C37BDA02C80BD335C1FBE77FBBC3EC75F94BD91507A3D5BE9AC3DB62134BE846092BC464644BEBC2F92BE192D1A3ED4785EBE8B0AC1BD9B08A33EA8940EBF9D5B15BF152B603EECBF7D3E70B1583E0302BDBDECFB90BE6C7321BF153E1A3D90D98A3D477F923DA42B483EDC98713E96E583BEBD1BA6BECDB77E3E3A2242BDC67C99BDFF5E953E88E31B3F6DFB4A3E11C07C3E9D68BC3C4F41A73EF1F437BDC921D93B2EA12BBC2E9733BE998D44BE658CDA3E69F9C5BDA1C2E83E487054BBE577FBBEB778343E841184BE6004573E3C26BC3D266514BD35A71CBE2FC4AA3E0724CA3EE3ACE2BEBE73FA3D2E678A3D8DE83F3DEC7290BE4C754ABEA94E973E1AAC82BED79E1C3EC3F2E13E6552D1BDC7CA9DBC5F6517BE037A443E5D44CD3CD94D223DFFFF8CBBC9F2C1BE5C9E5D3EBCD3DCBD9169C4BE5AB9FC3D7836A23EA6B201BE0798E83E663684BEE4B70ABECD3E393DC109A93E081C0B3F75EF983E9472443EDB4F0EBEB4209ABD8CAE3D3E7401C83C74D2DF3D0238B03E8DCF13BEF7AEA43E86A436BE0E9A68BDFAE98ABE58512BBE49EA193E85A6F5BDDE15B3BDD068A43DB798593E9F2AA63AFCCE2A3E4BB511BEB1B80CBF2A47C3BE20482A3E1A29953E1C895A3DB3CEC53D3D89A43EC0BD4CBD239E03BF39ED41BE0B863BBE88561ABE19BBB43D370B073E1F56993EB340823C22F4903D8EF30CBF8192883E43DD4E3E135E393EE04B6B3E596A9A3E185C373D93F39F3C384F48BED84FEE3E819ADBBC0EFDFE3EDB8DC4BD2B9032BE3491B5BB0885CA3DCE5975BCDEF789BE59ED333E9CB805BEA4D9063DAF0A893E58C38DBE8CAFA5BD5F69063F23A5A4BDD7CF143DE471B9BDFF79553E86550FBE156EC5BE12525ABD05E1793ED57AE03E6BE4973DDBBD70BE48B7753E2737113EE13A04BEF09478BE7264BABB67A8BEBE86BFACBC77F4F3BD37CFC7BE1FAA2DBE20906C3E3AF6AF3E2856FD3D243D9D3E42641F3E1505163DC6AE413BA083543C3EFFE13EB2464A3EB82BDCBC450099BE6AF28CBE0FD1883C73F1E6BAD9FFE0BD10BAEFBE02D68D3CA0091F3EF477123E6FE61F3EFAA8403E436185BE7DE0883E3B8220BEA14BA13D9FE442BFB8AD44BD4A707BBE3511CE3E31A725BEAA0C3E3D7B83E7BE4F8DAFBD9D3B9E3E983826BEEABC4EBD8C2CB6BE8BC4CB3E2F33843D5515BBBD2F9424BE74F285BECCBC2EBE94F3D93D42E3023EF178D33D1809CABDDE5EA93C7A7E0C3E10E3E0BE50D8A03DA0157FBE3C2DECBDE3C2B43D62718CBD194C0EBE0007C03D",
      torch_tensor_16_torch.float32_6: "0x0400000022EFAB3DE9C5403E5F1588BB75A175BEB7E4C73DFED008BEE244643E1CC2C2BC90F42ABD0A27873D9AFF57BDFF85083D0767A0BD5BC5AD3B1798543C3D9527BC",
      torch_tensor_16_16_torch.float32_3: "0x040000000D61AFBD69F2863C7EE7053E11CC62BD7DA86B3E1F3F97BEDA6069BE426264BD6BEC98BD15D9133EBDCE823B6D8185BCD2B31EBFEB07253EFEF5B2BE656761BE173CFC3E63486BBD811B5A3DDC434B3CC5CF363EEE96873E555D053E1C7DFBBDE66CA4BD57AB5F3C33464E3EBEDE9D3E6FC62EBF7DA029BFDFDD90BD5D6CBA3DC65CCEBD561B9EBD6D8516BF126780BC2B8DAF3E3461113E20645A3E5CDF89BE30E5553EFF2D8C3E25BD863D70A7A9BDCC1D75BE51C0A83CB4A52CBE948EFD3E090E493EC0C723BEE0E6B23ED8F11E3D0268143EB6551D3E226DE7BE35C60B3C8EAE843E2C05A0BDADCCFCBC406A883B37BA7ABDDE7702BEEF73A1BDFDB0B43EECF8CDBEB540BE3E2DAE07BEC097D8BDBE36FBBAB01806BEF78D2E3EC3D36A3C7A53CF3CAF9C2DBE6F662BBEC27F0EBE2E131C3E81152F3E25D496BE418CCABEE5831C3E2A2A00BE319A813DB69E963EF27F013EE605B2BDA66382BE22EE8CBCC28963BEB0CDA83DA0A3493B215FA93DFA1CC03D29827C3E451A4E3DEE8279BD7C1C423EF44D42BD72E2E3BDA48328BE6F03CE3E73E7BC3D89B286BDB3F0B0BD94075D3EB151B2BC34E6F93C4D5CB63DA11CAFBEE7E9893EB3AFB9BC95D3403EF11E153E56FC7ABDE9404CBEE716A3BE9B1118BEC0CA443E3FA06EBE3B64E43D8621993EA5A2CB3DD7D69D3D83AA823E891DDABC0A09543DBAEC043E4FE5373D269070BE0ABB1EBFD321AC3D7B72523DB4A92DBF09E535BE511DBF3EBC0E0CBEAED5B4BE4E257E3D7B06A9BD3D5902BE12F3803E8E2EFCBEC8B71F3E8810A8BD0B8B3BBD250E003FBF24173D27A6AABDFC2BC8BDF9FC3ABE68E120BD5FA6753CF63022BE30933C3EC4B9053EB6AA1E3D4CAD203C488B173E455F9BBEE9338ABE49760F3E54711B3E0F6882BEFAF2AF3DA9E82ABE19527B3EFFD605BE3CCBA0BDE87B5CBE15DE753E833377BD0E679B3ED5FCFA3D5885BA3DFECDE23C8CC80D3F6AE90D3DB4C840BF17E0893C12E6C73E62BCA2BE70F4133E7BEB2D3D103BC63E9C1E95BDB3BD0E3E3AB4B33E46F78FBE7108B83DD3BE893EA12047BEAD98ABBCE70ABABEAD2809BF7FC590BD7F8FC6BC8A0225BE7A61F7BE75A46CBD516AD73BE8BA0E3FB8E2FD3DA08B1DBFAC45BCBBBB4FAC3E744EA63EC2E813BE3118B53E50A2D6BE6DD0363D7CCC133EF8AC2DBEBB2E073E8D78AD3ED9E1E0BC08311A3EBA215FBE04644EBD745CE03CEE94A03EC9B289BE36FA8D3E2603CABE3EB087BEB6ECB33E65891C3E2F00333E5BA0303ECD77CBBD929BC33E0D1A37BEF8FB793EF79CDCBDAC9A8C3C88DFB43CCD6499BEEC4A333E36F1643D7A709F3E8A8C69BE5A38B23DF48210BECE4FCDBE1CE55ABE6E58813EDC471DBE6220913D2DB17EBE581780BE0699C6BE3CDF3FBEA0A5B13D0221AD3E482EA93EF24A10BE82172F3D",
      torch_tensor_16_torch.float32_7: "0x04000000C1B01D3D527DDD3DE2556FBC2753853DE3ECD6BCF786813CD7C2613D337C67BDE8E55F3D760991BD5F2425BD97F1AE3DF3CBE33DC2AD8EBC194CBEBC4FD192BC",
      torch_tensor_16_torch.float32_8: "0x04000000FF33693F7AB2743FA056523F9F9A893FE555603F7615893F70858E3FAF7C803F81148A3F291E833F7436803F9055873F6FFC823F9D28893F2811673F7B905C3F",
      torch_tensor_16_torch.float32_9: "0x040000007BB9DA3DC2877ABD4207C73DEE50113CB6A88FBD5B017A3D8912063E63F286BD5A90AC3C6A993B3EA222A2BD324D80BE6047ED3D88EB1A3E5AD3CDBB1E43BFBC",
      torch_tensor_32_16_torch.float32: "0x040000001F214A3D5595393EAEB2803EF7608C3E90AC5A3E025816BE46EFF4BDA778C33E5415A53D674801BE6D3738BEDBB4F8BBE383583C6D0CA93E0770B23D582EBF3DDEC7BD3E723D1FBE575C023ED2A2DD3D940F983D11EBA33E3AB7273E8A62DDBDED071EBE6481103E8DAB853E2872CABE7411C23D8F2253BD69A8F5BDD77CF3BEBA26433E276CF63EE08F693E13E559BE5C47EDBC05D5733DE0BEEDBE001D15BFE8503A3D727421BEB69EEB3E68D20EBEA18E293E12CA963EBA317D3E1E147ABD9138C33DF4D258BE31B754BED73E153D0B3306BE308BC43D1E8A80BD986F703ECAA06ABD8F6C8ABD8E66E63EA807913E7BB6063E49DF103FF9AC613C60C94DBDC82CBABEC85BA63D9A73E2BE1066973C0F52863EB4FA9C3ECAC7AF3EF921B1BC023A6CBEA65159BEEC34E43DC21384BDD98A0D3E504CF3BEB8C2DD3C82A3DEBD86FB8FBDE80160BE125870BE376138BE31F556BE3BDBC7BDD6240ABE3865E4BE111986BDFD6098BD62D1113EBAEA43BE557B2FBE59BFA03D610300BD19C1E3BDCA9B12BFA288943D498A04BED89D133EF1701C3EBD06E93D34FFE6BD57A16C3CFFB7213EC92A773C543DA8BD02FC0EBE7BC8BBBEA359C03D6998203E3D0B4FBE45F99CBD5BA66A3E37599F3E3DE821BED6CE09BD5ADB25BF3FF23E3E6A695EBE1FF0BCBE1638A8BE7EAA753E2EA33EBEF08FF03E5E8FD5BD7D7FA93E0F3D123ECE4F96BE3144293D735C0ABEFDB544BE4A0B26BEB00DF6BD936E423E6225FEBEB0BEFABC54CB203EFD079E3C085BB73E6511D1BD65D5EFBE05CC523D18E483BE045F6EBEE39C31BECF3B983E8D4B6C3E2DA2F5BD34494ABE7EDEB2BD4108EE3DF28FB6BEDCEECB3D69DBD13CBF2DB83E9609A13C6AFDEE3E1BB95E3DFC054DBE8D981A3E3A410C3BD7148CBCA4D350BE53FA283EECD025BEF89F93BE1B543FBED8380A3E1316A1BEF320BE3DAD8BB13C85E0033F4BFBB63E71B715BD8BEFC43DD5586F3E4EB9B4BD5652C4BED008AABE8236B53E80869C3E1CCD6EBDC18F483E8DA71CBE0A2E743EF87717BD0C3F68BD88BCFE3EF12E3EBDA197613D080A523E9A33BFBD8CBE293E8441C23A66A634BE3467033FC27576BD4182BE3DF7EAB8BE0751D53D3A3160BCCF43423DFFD0F93E5B46A53ED6EFB53D614D18BED4944A3EEF5B533DF0BEDC3ED663B73DE0B29BBED52E88BED8FA363E27F00ABFB4BF003ECCA84F3D55D30E3D95E01BBEFB22483E84D131BF750BBA3E2BC103BE2D8DF9BCBA039A3EF850B23E7DE3F03C4B519FBEF0F87DBE6BCD983D5EACE5BCB96A75BE7367203DDE89E3BEE6F3133E15C9563DDD3F093CADF9133C4DC03D3E8CB407BEC91F19BE1602B6BE05A533BE6CB573BE7AE2903E2529A53EE672733D2C772FBD9679393E6EF788BE3E2AA0BEE6E698BEDE03AABE6EB099BDDAEA853D2D73CA3EB47198BE684889BEFC7192BDCA2D90BC3D0E483E702B803E950ED3BEA62D07BE39FB84BEF11FE1BDD68FAC3E41B5A6BDE7229CBD21C317BE475CB73E995D9C3CB930823E809780BE5ACF173ECE1D1FBD94C3DFBEB559DD3E3F1E48BE7D95E0BE3810053E903FBB3E17F2D3BDDD0AB23E913552BDC25B9ABD2A24A1BD1ECC093C1A9E573E3652B43BF529E43C9362B23E74DD523EC865A1BE4407423B76BB89BE071C8E3E0DAF0E3E92742C3CE4E4593E5AC135BE6F5C803E0E2E913E5564D63EFF733BBED3343D3E17DC633D1ED990BE6776883EE5477D3D00D9AF3EB51158BEC5AD543ED4750E3E31DE803B983CC6BEEBBDBF3DB21BFBBDC7C6D43DA6EAB73D23C639BD331D0DBE9E9B063C1F6E2D3EC34B8C3EA6BAA03EE56AF03DA642C5BE1882E73D3CF3223D2857D6BDCAF634BDC0D10FBE5815753D3672243E32796ABE6508463E4C6C8E3E98DBA1BD11130A3E30C1C7BE4CCE29BE10C3D5BE38C72A3ECC0660BE1FCEDE3E90FFD8BEA5607FBB618E01BF5DA3A43EBFCA31BD2AD946BEE3661E3EE67E153EA28B98BE93BB413EB76D86BC7809BD3D633AD9BEFBA9003D20C7973D8B6CF8BD476F0F3E58839B3DE9D072BE84454C3E01FD993D9B9DB7BD07642B3EA12C383DF0EC3C3E08A7433E3C70BFBDAA26FE3E0F48AE3EBB90FC3D1BAC573DE768EC3DD7DB883E769674BCC1B3683E09BD6ABD469884BCF089AC3EB86FB8BE0688DDBC2FC71D3FF2A8E8BE279E54BE9988B53E5E05833ED514813E0D26263E2054573E8AF4AC3EE1BE4C3E223F953E58596BBE3F1692BD1186B63D5AFFED3DD5F51F3DEB591C3DD586723DC65ABA3DF8AE383E998B24BE243555BE03C93F3C9FF23F3EA572703BE8998B3E4AB6AE3E209850BE243E9E3E30EC1D3E8B24D03C89D45CBE40BA85BE9BD55CBE40C59DBEF137BCBE4932A6BDC294FDBE13C0F43D46F9893D1B8C43BEA98788BE6466093F16870ABEFB4B87BE671DC23D14D4633E35B41A3D617629BE7041F53A4AEF7E3ECAFBCD3D808A1B3D806506BFCF8C343D9A7587BD5E475D3C2530763C0CF456BD11476EBDE1BC493E834187BDE78F1C3D113B7A3D3C9AD7BE7B5CBBBE1BC775BEE2FA4F3D202128BE86CCEA3DB1D4513E6620D3BC2EBEDEBC08F366BED2D804BF060C22BECC3631BEC244D13EDE2F5EBE28382C3E7049683E54F11F3C389F073E1AD8EA3D327B8A3E34939FBE8A93113FAADCE53DC0FE68BECB9F763CC57A20BED8F4F83E5DB92FBE0FCE15BDAEDB5C3D51B318BD91B5013F7E79AEBD606185BDCC426E3EDE29E8BDC72BD7BE6EC2173EEAA045BF4B5D3EBE783C25BEFE6C223E926E26BD43D9883E4C4773BE9A2986BC44AAA93EA4673A3BC3C386BEEFEC3CBC3C2E6A3D345D16BBB78CFC3E290413BEA3B0533ED4530FBD5E808A3EB2D60A3EB97C153C7CFC5B3E2471C2BD",
      torch_tensor_32_torch.float32: "0x0400000022102CBD2491C3BD7D9CB4BD57749BBCC5867DBDF355F33D0BC6163E3705033E4D474CBDC33E2D3EDCFE213C0580A6BC72ACDA3C2849BABD1C9D81BD93053EBDF2895EBEFF2B03BC098CB3BD360CB23B4FF43C3E7464C0BD9F15923D74AB033E9F93E8BDAA5F7B3CFAD1DC3C0BCA40BE6C2E07BDF14EAC3DFE4802BEDD7F67BC",
      torch_tensor_16_32_torch.float32: "0x04000000147320BEEF4DA73E480A97BE18665DBD2E51D0BDF97DF93DCCD7AA3D8341113EB9BB423E5704573EAD04463D07770BBDBF81693D1EDA793EAC22003EF689A5BD808E93BE0320CC3D94C307BD1C9C30BE89FE4ABD629C763C73C189BD43274C3ECE5D933E28E2C0BDDC15C9BDE0C7223DEE92E33DE018BBBCBE40883DFF49B53E139267BE7D2F0DBE27435FBE8A2D64BE56B077BB8D992EBD6FA5EFBD147B513E33091ABEA2ABCC3C624F423E9C47EA3D591B84BD5B7B053EB6F64E3E7D7971BDD18AE53EC40BB33E45B76B3EA7A80ABD83190B3EBB0298BD5420713D4220123E6871C1BD1F655E3D3057ACBE19FDD23DF54BCBBDDEF46FBD4A3B073E968D86BE717370BC0FB6FCBB242CE33D46A70BBE2554833E28A0D7BDAC8DEBBDD256653E5329E9BD767116BE9E97973DE8EB7DBE2D33A53D952A9B3D2546EF3C61168A3D51724FBDB17D06BD61BA1E3EEDB3C8BDA79E22BD4AB08B3B213661BE0F2891BD8E259E3E419BB63D070238BE6905B9BD124F933EDDB5813E358E3C3EE2E5373EA0B014BE9B0E5D3ED9DC713D1D9AB4BED16FB2BDDC6EAABD64CF85BE70D6C2BCFEC545BD7709D23EDB35EE3D6CABF0BE0FCEC3BE7E58AE3D4AF9DC3DAEE647BDB921153D808DBCBDBFB8C73C6CE7F1BDBD84AD3E77451E3ECCDE0CBEE53EFC3CE2C05ABB0FE345BE79E0AD3CD840DA3D815871BEAF1E9B3C755022BD7DC6083D4859403C92D234BE2E6C80BE2AD8883CB95900BE78A5A53D82612C3E716C21BD03D3B7BD6351C5BA2DF5DD3D3878E43B8F473ABCABBAFC3BC5AE683DA6EE08BEC75F283C9D38D23D35EF103DB8B143BE0E8E9FBE3ECE29BE9F30CDBD44D5CABD44BDFF3B8AB9413E263E79BE358064BDD1A9003E903A723D45E9A73EA0AE96BDC529F0BC4A3D8B3DF153B2BDB60394BD0545DFBDF2B3C8BC49FEA6BC98B35DBEB90149BEDE7238BEE3A4EDBD4803A63DE4EF4CBE79E35CBED4346EBD1ECCB33EBE6DF0BDD97545BEB798BF3E0D43E4BD96A9EA3D8089F1BD6A748DBDB846BB3DC954693D110680BD752AEEBCD48778BDF4F7C2BD4E3F86BD4182C43C06F382BE1DE42D3ECAC042BE717585BD11EC943DF12A023DFE5D893E6F6F46BE9016D73D71B5453ECC67823C47DF4FBE77D7EBBD8C52463E67464B3EDCC2B3BEF37BDF3E763A953EC3DFE83DEBEDA03D5D489F3DF36246BC53E0E2BC02F35CBE5D771CBE9F1F1A3F53EC99BB0E6390BE5D9412BE135A9A3D46DE8E3BB13E38BEEBAA6C3D866322BE7A7E0ABD053EA6BC3A162CBE2C07E73D7F2680BDF7A3C4BD6F4C1F3E97EE783E55142D3EAF4232BE4FC4C03D214ECBBD208CA8BD96AB293E9DF31FBB2DB996BDF109D1B666BC843E0ECFAEBD25ABA8BE0955AD3EC892F6BD4DA8FE3D361514BEA23B92BD9D195BBE4391B5BDE306A6BD86530FBED917DBBD97B8AB3D7252163E0AEC58BD4AFB84BE5463083DEC121F3B288F8CBDCDADF4BD8321AB3EB4F4AD3D81D944BE171630BD5F9C52BCECFD563CBB2FD13D159446BE12A04D3D961B5A3E80E812BEFE96083EF3ABE7BD3DEFB23E2CF626BE0C0217BEF99F69BD59A47C3E518615BD5DA64A3E307C753CB99719BE94804BBE3EF3303EB9F6FD3DFB2ECE3DE3A32ABB062C95BD5EC7AEBCF5A0A7BD326BFC3D6D9BB63CDA0D89BD71FA83BEDA40A53DBB96103D358447BECB039B3EB30585BC5C053D3E19EBFE3D20A1ABBD521F0CBE7A7C5ABA57ED2B3D2F28D23CA65F813E93E8073EDF53F7BA4A944EBE4AB2B6BC90A9CA3C6972A2BDE5E84D3DCE90B13EDA9B31BEFD680ABE1835A9BDCAA785BE34EDE83D1C5B09BD523E4A3ED1AE07BE8CE07ABEAB80A03D643A8D3E0AADAF3C4573BCBD5950B33B06D897BDF50F8B3EC03964BE020B293ECC4C45BE46DE133E548C973D4555D53EAEE5AD3E941F64BE18F88B3D1B803CBE8F1DC2BDFDE6AB3E87F724BC0D79793B281903BEF27A94BE279006BE8A6492BE13652C3BA08F123E7EE8353DF5A3F8BDB59F25BEDCE8F8BD8D7B52BB81C6963EA2974FBD42E0713EDB62B1BDE065B9BD579C81BDC5B00ABDB3323C3EAA59333E640D66BEB375C8BC7749963C9006B53EE35797BEA5E19BBE1F7F86BEC5332C3EA498C3BD7EE1D13E6E30983DF954723EDC3534BDE5B507BE2DCE3ABE506AA43E8C75AEBED44E24BDE55E4CBB79BEE7BE59ABB2BDB87494BE87B401BD1D5C7D3EAC93083D6CE6F63DE70181BDD9529CBE7B516A3EEC837D3E62D95CBEBE06BDBEACA0233DA33C9ABD0307663D2A7964BEBDAC3C3E2AC1193EAED4773D761DBCBE67229A3DA1348FBD7201A4BEE22E8ABEF30A18BD6B75073D729A83BE692CE03D0304C93D0BFE063E9C75BDBD3046D03EE234BABD682A3B3D89BAAFBD28B48CBE7B02BEBD47CD53BE6A9317BE486FD13D228128BDCB62653E8A0903BE4F7404BEDF18503DB7B6B7BD4560C8BDE05C2DBD0B6AE0BD954616BE2A45933E7BF97F3EA3694F3D7F95263DE973B9BD0811333DFDC6D4BD09FD2A3D86DAE03DF47816BEE683AF3D6235FC3D399808BE22C8913D70DC423E7D0D0D3EA59E06BDB791D3BCD0F739BD43E2933D15DA383E9C027DBEDA2136BE5E1357BE4F6D963D520A97BD74F97E3DAEA905BD4EB573BDD8375E3D6F8FD63E0EA21FBE05BB71BE847F89BEDFC78BBE568EC8BDB16CAE3D81BE59BE2B65823D9A4C11BD1438D6BD4AAD723EB14DE9BEF9CBC7BC528B32BD471B58BEA789C83DBF40D8BDC25560BE6862213E57799EBC46180C3D2D14D43D4C5FAC3E5C560B3E7DE856BEA2B5313DDD96B53E24347FBD8848B0BD7729723E525CC83D599CE5BE41081BBD67ACACBD374D2FBDD72220BEB5891EBEEE65E83DBBB4033D5B0B79BE861B043D097B023FF0EA513E",
      torch_tensor_16_torch.float32_10: "0x040000006F534DBB3C82093ECBA124BBEBA88F3DC23227B92450B83D3B4F85BC874A8A3CE87076BD27DAABBD852C363D878AE9BC0CD52D3EA47604BEA30DB0BD9F114B3C",
      torch_tensor_16_torch.float32_11: "0x04000000E8537B3FACE1883FBFD0683F7914813F0A08723F10F66B3FD464833F8DD86D3F19415C3FF582833F96AF783F38628F3FBAAF7E3FBEDA903F65C3983F010B893F",
      torch_tensor_16_torch.float32_12: "0x04000000C50D93BCB5395E3D785EEEBC13D0ACBD5A0D62BC0B83603DA3D68F3DDBF23E3D7239B6BCF5A8723D2D5E97BDCDA08D3E57B498BD1355D0BDD0CE7FBD4FDD0FBC",
      torch_tensor_16_16_torch.float32_4: "0x0400000069BCC93D704DC9BDC66B653EBFF7EF3C6851D3BEE1C011BEDEB21C3E44AE093E713B9D3E7ADDD0BD541F683E928C98BDEB60BBBD3674EBBD8FFCB1BE01C26ABE1D94B33EAFBED6BE46DC5E3C6A0A1D3EE65C9BBDDBB8C43C7F0A0A3EABC8FF3EA24AD1BEF132603E0286863E92227FBE973276BD4ECCAF3E5697883EDBB8AA3CB254A6BE12C7B33EFFD28DBED732B0BE0AEA19BEB8FFD8BC7CD31ABD3896B83E0D41743E2CA3173EEED167BE569D7ABE6AFAABBDA22031BF6300D43E750B97BD9536983E9DA302BD15109A3D7E85A23EA8A1433EEF7C4BBEB03B143E2D0F70BE57A73B3D9D7A8B3D57533D3EBD2814BEEA30E43E4D085D3D36310CBEA1F9263E593B23BED95973BD412AFB3C2574CFBD3E1DCCBD91161E3E89B0F8BD8B1893BC067D07BF4665343EC4848C3E283293BE9C3FCFBDAF48D63E0EE685BE17D7F4BB3ACF543E9E39B9BE2ED6033DE8F851BDC354293E8F7C273E3BA4553C3C65023FF0A0B93DAA5E9D3E1E2399BE76B6CB3E25FE3F3EDDF4AABE713AB2BEB9B7FEBDC0A0BDBE2107733EB1B1EABD26DCF9BD7D8FB83E05B771BE97D7C1BE5CADECBE1A29D4BD8547CEBCF4F329BDBB74C7BDCBD8C0BC0285C33DB46F0DBF9764B73D8FE71E3F297AAE3E111517BE4F6F9E3DDFA1A2BEC3BEB23D70ADC93E24EBC6BE652C2F3EE84A543EE1E02E3EF4DD163DA17B4BBDCEA28FBE4D2C3CBD1525853D562AA4BD2D3B273E372B0C3E711A9FBE56AFFD3CDF02073E840CDA3E4A06103E9731C33DE54CE7BE73BC5C3DF905C03EF7C85F3E93A4123E79AD303ED110A93E412AACBE1F7A1FBE7C1FBEBDD15E67BE9795813E6032CBBE2175403E6585FA3D35F5253EE376B83D050E1C3F1493EBBDC0A3723EC86B9CBE1937943EE69DC5BD7713483EA2FCBA3CC7C547BDE3CACB3C9CF515BE6C69D6BDE529F9BCE8B544BEF8723E3E1170A93D4BF4F03D6AABA63D36498DBEA44493BE7DBB3E3ED1EF7DBC1C9B67BEEF315DBE47561ABE90C0683E4815E73ED9E585BE1B2094BE0E5C05BE5BEC40BD6C8ABDBD905A66BECAC2A7BD5B18A63E438723BED0AF9CBE549608BFB6BC5C3E6B240D3FCBA9D4BD6DB597BD77E9103E05A4CCBEF9EA9EBEA59D7E3EE6D167BEAD0B7BBDC97117BF1C4CE9BCC66D49BD42D5023E452C5A3E64BDB53EAC67D63EE7B8053E6A02A23D97F439BF263114BC9280803EED165FBC501CC3BEB810F5BE816BE4BD11767DBE2CCBA23ACE1FB03DADC6A9BEAE5695BE774276BC47B0823E67834D3EFB8F6F3D08EFB6BD08F1AABD416D9FBE269811BEC024613E5D59533EE219A0BEA83B02BE0E9EAD3D5B0557BDE9B7983DE4B6C93D71BE5EBECCD5AF3EA1963B3E49208EBD9CDEBA3DCFD0E4BEAC4C3BBD1139CC3E118C2E3EFB74023F66E3EC3EE088B23D3AD1FBBE4E207A3DDF167E3EFF26B7BDCCAD89BE",
      torch_tensor_16_torch.float32_13: "0x04000000075CEC3D9BB2FC3C03F2093E0BF1C8BD8316783D08AB9FBDD3A3B03D67F9C6BD67C8C2BD7D1CC9BBC4C29FBDD5F1903EB485933DEB7E20BC2F08A43D5AEB923C",
      torch_tensor_16_16_torch.float32_5: "0x040000002A467EBE62AABFBC9B43623E4B0F27BA55E1A43E6865F73B99A70E3EAB3208BFEB32E03C3E32A5BAA6E650BD1AC6403DFDBF993DA882A0BD863961BE80E1123EB833ED3DD1E9AB3EE48982BE03064A3D83BD23BC6E084DBE53AFDBBE7E0CD33D7F1DA3BC4A5C85BDA3DB84BEC0B10A3E5C964C3E519D5E3EF086F8BD15998C3E5CFA60BD40A94C3D1959AA3D722581BE2AED35BEA82B6B3E61CB72BE7402323E1745FABA6C6568BE090EDC3DB1B88ABE0F362CBD0B27033DC49BA1BE81B8953E9727D6BD6860E13D09C02A3D544FD7BED782D83D255E93BE9C361E3E4F94D3BE43165E3EEF37263EB82F3E3D39594CBE53A5DD3E23CD0E3E5355623C2580E43ECADB7ABD5BF6EE3DD129AC3D0FFB18BE6EA6A63ED5F882BDF342093E50AB253FEA678BBCC1649A3D261A913DBCE558BD3E1FDD3EF9DF61BEAAE0883DA0D3613E35DE91BEAD9068BE2FAF8DBE01AE5F3DE925EEBD1EF9A9BE7541A3BD9F6B343EC65FA93E6A68363E1D9E763E046F6B3E1EE6A7BDE312ACBE909B7C3E4A91F43ED7DC0A3E3C236F3E42B2E13BEFB992BD8EE3DCBE23020A3C1282813C8C54C53D905B03BF86FF26BED848A83EFB0F1F3E4EF5743EBB190D3FD409AFBEDB98173F1981BEBEFB6FA73E40B8513EEDD00F3D96D4483EBBEE6B3E9B07803EEB2313BE01D8723C7C668FBE53DE1C3ED21E1F3FF5AD163C6796A6BEA695D0BEC3A5AABD445D57BE90C3F0BC01BD363E1490373E35EF823ED0BC99BD5CD1EBBD285B133E217784BEEFC81B3D8CBFB83EF84C963D945CAFBE18E90C3ECAC5BEBD03BCEEBEA3438B3B00B630BE5C68243E729006BE0A0C8BBEBE6F8B3EAC75B33EC417FFBC5CCA78BE532BBF3DB7BA973DD44D913E0D0F63BC1D05ECBD455FFCBC4B589A3D2D0FA93D8FF901BFFEA434BEC1AD2D3EB438073D8E28963E9ED05FBE962B86BEA69DF93DA4C409BECC59033FA6B4D0BE00857A3D4A931DBECE5888BEF8ED7FBE428C623B905D903E512BF0BDE3B9D73C45C6943DF5B27BBEF64FC43EA1C4AC3EF66C4C3E79F9823BB3C6A83E2BBDFD3D6675A1BEBBBFB3BEFC7B6D3DA409E53E1510033D9FE97CBEB964413E3BD18DBE3B113BBE9A25C83ED4BE963E13D4143D7651963D3A718CBE6034973EE4E80FBE114618BE9C77E03EEE61DABEAD918E3DEFFCE2BD28F71ABE3E4BCCBA8D5552BE788A0ABE2CA4CA3E4A0AF9BC05FE67BE02EAEFBD255558BEAB8E4DBEB343703E27BEB4BD862D6E3EE5A34E3DA21DCCBC91CB48BD7974F7BD94B1A73EA455883D35D3D33EF989353E7450543E942C5FBEB24B803D02EB05BE6FAF09BE314473BDA54A90BE4703A13D277231BDC403C7BECAC312BEE2125F3E8B762F3EA543DDBD3FAA133EF09E93BDD70FA63CC76F43BDCF38AD3E9285CD3D6C77963C502FABBD848E8B3E4EDCCC3D9E5A3A3D3C65FC3E",
      torch_tensor_16_torch.float32_14: "0x04000000F5BCBC3D79FE813D87203E3D837CF23D1D7968BDE4CD423DC29FBA3DBC92B93DB83F153E283AD6BEF2E8263EBACA0A3D3324E5BDE04E13BC97D19DBC278A183E",
      torch_tensor_16_16_torch.float32_6: "0x04000000885F9D3D1F38B83EE01FD73DA534A4BE13189D3E9F77E13D304F08BFED2A60BD23F385BD63DA9DBED90FCEBBD52CB3BE28EC5BBFA0A08A3EB89E81BECABFC4BD6AF8413EE30D0E3EE413BDBD17B88F3EC36AD83DD4B4AFBE341354BDC491A6BE77B984BE52A1B23E2624BE3E44E1F03E82DB46BDE3DFFB3D92FD003E08A4E53D51181D3C7224383E4756BB3DCDBA183E08D8033DD6C7AD3EECCA923EC56145BE83B0983EBCAA37BCDDF6633E533E853DEE9326BF17D3DCBEAEC7A3BE6B5F11BED5B18CBEF43F963C78D657BE6A7977BE8707DB3C23983DBE4973C2BD9600373E4AD701BD45F9FB3A41A80B3E7913AABE572051BEF8CEF2BD9530D4BEAEFF0FBEDCC7853EEE2FD13E2B3B86BECE7800BEC928D93E5C94BD3E42A434BD414F103E7F5FACBE68A45FBDB65E3E3F5B08A9BED5318ABECC42813E5116C53DAC8372BD088C29BE0C23ABBE707343BEF147C1BDD9B5BFBE0B70B6BC0D6493BDEF0D1B3E4E244BBED91D23BE3336A23ED2AFA8BE1FBF073F957416BFDB809BBD7C39A3BE03088E3E6D34743E61D6EEBEED1AC4BE053D8E3ECFCA4BBD13FEA03E2F608BBEE757173CC850793C391B6DBEAEE1833E14CC81BE7B7536BCBD0A6E3EC8941C3E78D25BBE3D957DBE3BD80DBF45698D3E494798BE3E704EBEBBB4003ED4CB90BE1DA0BE3E0E62783E470680BECBA9D9BEF1CA5A3E1E5219BF5D61DDBDCB1107BE9EA8913D1E6006BE5C54353EE07E943EEF211DBD1999813EEDF3663DF4CBF83DAB0684BE5700B13C0890913BCFD9A33D920BAC3E4E30A63DCA6267BD1867EFBDEDE489BE7C3E97BDC6F4AD3CB162933DFA1B8DBE6A8460BE9ADA673DD7D6613DFD300E3DCF71EFBE7A66AABE2CF24DBE30CC64BD434518BDE27661BE030AE73EEE56BD3D7394E33C13AB7ABE578178BE417EA0BC2067C4BEAACF8B3DD01158BE8575903ED431B6BE11570ABE3502ADBDDC1ED4BEE70CB43D873AF8BDF97FFC3D35A959BE12E4C23ED63B05BF5A266C3E6740A6BC8C5CBDBCF92F173E8657343DAD0DC1BE301EF33DC7BF8D3E38FF02BEB858A53E42FDE5BC24A409BF02C49DBE980AA53DE5C8313E1BA0A93D8713903B018EC4BD2A00B83DC725843D2A67F73E7698233F9A1B9CBD9F16EC3D47D7B7BEEB947A3ED04FDDBD2F99FBBBC67A82BEAC1719BEB6C071BEC475993D90D544BED795ABBE2FF6603E4943FB3DDAC0C63E3D3BE93DB36888BC5B170F3E04FD32BE98040FBE5449DBBE71A51ABECC6182BE481104BE6FC37F3B271FABBE4CEC013F2AC1CFBD3D6BAF3E026D36BEBD89483E43BDD83EF96994BEDF77983EDD0DA83C5621F63E120F9F3ED05C0FBE1E096DBE77F009BE747E473E8C6C9C3DD356E5BD4356DC3C462782BC1649253C7B76D0BE28FF7FBE958BA03DA8C45DBEBF7BC83C12FECC3E2582E3BE75F00E3E36868FBE",
      torch_tensor_16_torch.float32_15: "0x04000000166F853EFBE90E3E6290E4BD1E20083D6D6088BD95F50ABEBCCC243D875C3EBE4D9CD2BDA2F4D3BD465F18BED965823DD7187DBC47DB6EBDA0EDE43D97579A3D",
      torch_tensor_16_16_torch.float32_7: "0x0400000058291C3E76CB723DA914FB3E83E4E13E298733BF6115E63EE7564BBD822FD7BDE3DCDDBDB5D4CCBE002EC73EA64DAF3C15E133BD42C354BD4692613B0432A43E4BE3D8BD21139E3E34D29E3E43A0093E5288DDBE6C1ECA3EB266DC3D4CCCB53E3C9E933DF72F2DBE98ACE53E36171FBE6B63E1BE0D3E5CBE9A513A3F4F0C833EE622FFBC860274BDA05BA53D0885AF3C3A2D223EC42E4E3E2EA2BEBDF85D373B4F6A843ED98E88BE7468F3BD643698BC25ED993D495225BF90F7363F8DF0493DF8D7EBBEF58641BE11E109BFAABA843E06208D3E17483C3E081AAABD34D2F63E29ABB93E76E8B6BEEA9AC03E5550113E07A1423E9B4235BBE622723EB9B1293F3511F9BCE039CCBEA3B69DBE94809FBE4B69DABD8A5BA3BD3956D73C578E69BEECD4DD3D4B23A73E1C98A9BC388B083DEB3664BDC9EE1A3ECD5ADB3D14AE883EB57E9D3EDE06D4BD4C76813E1A51EEBDFBC1823E8DEC0CBE8412153E734B7ABE09104D3E7F0AA0BD1C95BA3C87A815BEF7AA79BEF92D2B3DB1C703BFD6CBFF3E72383E3EDA7A4E3E6C9EC5BAE19F4D3D8FCDE43E4558553D09F7FFBE263461BEF46F67BD984396BE8E2A17BE46A754BE78B25D3E6DB7CF3E37A50ABC95C010BE6C5328BFD008DABE420AF73D9C8281BE4A7105BE759C29BE6333F6BB578CDC3DF52DAEBE2B1FCFBE2D8B28BE1745C83E4F99B83EF18FC2BDDB09A73C6ACCC03EA32335BC58EE8B3D727D8C3E6DF4ED3E42230C3E94B89C3EDF48953E15DBA3BE10DF8E3AD4C7A1BDBB0B2C3DD0D789BE6417A9BD9C8910BE89159CBE1A308A3D6927ECBD08D81BBE71D9C5BDC921C13D8B3385BC62E6B73EECBCC83E6DF886BDC33F1A3B6ED045BDB396B8BBFD3607BE9C10A8BDF63AA53E2AA289BD46BD453EA8FB513EC05E6FBFA2D40CBE89BC9A3D10CBAEBD45139CBD4179ED3E7106D3BE5E3FF03C92D9F63E1C6BAFBD9E586CBE2C619ABE2D60BA3CADC344BE8A9CA83EDBE4873EB76E173EAF8E0DBD6570223EE54055BD3CD2CBBC3EB8AC3EE6C807BE33BF1A3E280762BD03602D3E4686303EBBCD563D06CA873E050E473D1118723DB66A04BE3A91053E5300C93EA36494BE1DCFB7BE332218BCA7BB12BFC966DABE6A651B3E3C4642BE20CEA2BDC33ABFBD1623DBBE64163B3C044F0B3E1E81843D9EB463BC7F04AA3E39073E3E79E579BE45C7A2BE123C693DE71CFFBE8CBF06BEB92A40BE71A3233C16EDB4BDFDA3AEBE91CDA33D7551DD3D8D5EB3BE99B0ACBEA567683E698FA33EEDACBEBBAC9946BD2BD84F3D6BA8BCBEEE978A3E816FDDBEAF1A91BE69F2C3BE1B98993D1336E33D7CD3363F2D4BDB3E9B1552BD4429E23C26E1DABD916A59BED821BC3EBD6E99BE08DF88BCCA8C22BEB193B73CBC0C373E4BDE2D3DD006EF3EC5D8F33DC9D80CBEE9E23B3EE028F13E668BDDBDA5E4BF3E",
      torch_tensor_16_torch.float32_16: "0x040000000984863E537F0DBDF4162FBE70BE01BEA1110DBDE6A29FBDCDC0323C33FF693D884D693D9F8D5B3EEA8FD33D70D3B8B79B4A143D373277BDFDC69C3D4FD2B63D",
      torch_tensor_16_torch.float32_17: "0x04000000F7F7793F6663413F8007603FFB67833FFD2C763F35128E3FB321873F3C4E8A3FE238863F53676C3F4351903F28DF823FC47D813FCFE8773F2912743FC904903F",
      torch_tensor_16_torch.float32_18: "0x04000000A10412BD458DC33DAFE4AA3D7F5CBF3D0AFF3D3E229924BC6BC31DBD758DE03DC3800FBE0F0F5A3E1394B8BDA5BA6ABD38B509BEC8C6F23DAFDAC23D45086CBE",
      torch_tensor_32_16_torch.float32_1: "0x040000004A6FE2BE979DB03D844D503ED41D3EBEE065ADBED5C98CBDE0C2FABDD68B313DAE3F7FBEA86B86BD9ACB043F837EBE3E474D033E663B65BE2EF072BE6F56E6BE3C9B683DCFA8693E447862BEFD2C123E066C05BED4C6F1BEBE9E55BE50B3D8BE69442CBE4E93F33D3666A13EBEB012BEB9A9F33E0D4002BEC258C23EFB1B593DEFA835BED7F26FBE00DE4DBEDD6F2B3EB2CB4DBEA2676ABE7F9BF8BD381B37BE6B7640BE67EE5EBC921688BEE81E1CBF3FE661BE1E30543DE88F08BF2A7BB3BDB1497A3EEAF2943E4CF0193CE0991C3EE6BBC43D5B7A38BE4A5439BF91FE5CBD2AEBAB3DF24938BE9350403E22358CBEB4C70DBE15E6B73EC3826CBD6E7E613E996A8BBEE4A0FB3D352ABE3D8F3FB5BD0D8A87BEF25697BC21CE663E492D1D3D451AFABE19497B3D3FF49BBE1F6D1B3EB9D7EABE21BED2BEDCB9083F5F8047BE392D33BE44A4C43E3CCC1EBDE29215BEBC9DF8BD5E2C10BFC8574BBE1A56A03C820AEB3D1C279A3B3D52613E4A61883EAE8A95BEFDB7053E39F898BEB9ECA93E696B183ABC6A8B3D6C60BB3C8BB7AABEE7A10C3FAA8B7CBB80B9AF3E5AFEF7BE26238B3C75EBBEBE651BDBBE4AE886BE2DD99A3D599D20BDD237E9BD65FA633E40A7123E0C83AEBE8435DFBDF5C3793D6B5EBBBED85490BE0972443E25CAA23C8567B83EC53AC6BEF699913DA00ADA3CA58FF63D6501393D1390273D1DCC7BBDEA5E83BE251226BECE85473D3714D4BBB618B9BC40C094BC1A3D16BEA37F42BE3A5F733F115CEDBE9E4683BD423D273E61EAF1BD703010BF0F0504BE72EBF03E3AC3B4BC2C65A7BE8E8E9FBD41B728BE66F2093E3D5EB2BE1309D2BEC7E9093D3344F93D3D3DC23D4DE99C3B973A1E3EBE129A3E7D71953E62F8A03E534AC63D734EB83E194FEDBD425FC33D5A969F3E1642433E8E7EE23E28C12E3D6A54413D916F9EBD3F3A99BD99F850BC4281F6BDE99A93BB797ECABE455F17BEBB040F3EC4B80FBD88B77CBD76B0833EFEC0A23E88FC8F3EB021833DB507953E8F90243E2CAE6EBE3FEC873E2F2812BEDDB9D63E6C086BBE0787ADBCBE7C483EC3B2853E6CB18D3DD57DD53D09C33DBE301C2B3E65D0AA3D3002853E3F2EF4BD7171E2BE72D5EDBE8C744E3DAEAB58BE21CA3ABD95D5D4BE63BE1F3FE85208BFFADDBEBE1958A1BD774F5DBC22E70E3EAEA0F53DE3F3653E1C6D903ECBBB0E3E602665BE9A44103E1D83B4BD0642DA3D4D8B93BC291D86BC8AD20EBEAFD201BE13F3AA3DA8B4CD3D55B5D23E30C948BD65EE55BD2EEE60BE65062FBE1730063EE1F6BCBC0D0C233E8855053F775F963B391D1B3BF175003FE14F03BE35E6E7BE4D802F3E1E74DE3E3283AB3CC785343E77E7643E0902B43D262E363F7D6EE1BD2462AB3E75318F3D63525CBEC69AA1BEBF240F3DB740233EA707B13DFCCADBBD5F74C13D35D7C63EAEA4E23E0E0B77BEB568063E7B400EBD9FADB13ED8BC74BEFBA2D53E024296BBDCEB033F284DF43DD8B5C83ECBE8E3BDB290EDBDAF8FFC3D08B711BEFCFEF2BE22AD093E47E0D63E01470D3E72680BBD55AD463D2911223E20ABA73DDE22ABBD24AD6B3EF73BC3BD8A730B3F258C9D3E944AB7BD46E3A23E994AB7BB28D489BDC2CC87BE392B2B3E6E5D733E92F9913EEB5A6A3DD3B58CBE8F117CBD05ECA4BE153FA93E3EE2733C014D24BE8AEE92BEA26CD33E71E529BD4B4B16BFA31E03BFED98203E18420EBE5B3C1A3DC426883E15BA7FBE9F2A5EBE053E9DBED996273D05C113BED003C03E3D082E3E4D2F28BE594BA2BCD65A853EA7919EBEC7FDB1BEFFED85BEBD790EBE8FFE29BEDBB63DBEAD65A3BE3F5987BD3B44853EE972953AC7C4143A1FE3FBBD9D63B4BD8A8534BE7463363B0213CD3C0801E83E8D4BAD3E2BE7183FC165DE3E38181DBD68F9ECBE08434A3DA4F49EBDB2B308BFACF868BE9D435DBE576D303E25E0503DC761E8BDFBAABB3EE494113CE3FEBB3E2669AF3E3FDB12BE385D88BE0A63F63EC2AF6FBE447DAF3EAA7FDBBC29BD23BE238605BEA06A56BDFC857A3D644E923E06EAD03EE38A323D870339BE72876ABD03C67ABEA8D4BBBECC63F33D47ABA8BEBF3B00BF78D5A93C00F300BEBCA4103F6002843DC766FEBCCA8C9EBE7ED2C1BDAC6DFE3D5DAC35BEA0807BBE4D204F3D11FC843EDCD575BED167ED3CA20F8BBEE31F653EF4559A3DFA9AB53EE72ED93E3021913E1117AF3D278FA9BEC64B15BEFB95D4BED4FF57BDE6C82ABEF7B396BC8ABE7A3E662B7D3EFEA1F33DF826D9BD39257CBE8950313EEEFDDB3D70BD87BDA79029BF7B49C0BD6E4160BE9610AFBDB16B113D39B3A03EEF98D0BEFF259B3E2E330DBE7AB3703E237B143F48BCDDBD2C10A93E3DCBD13E225D10BD47019F3D3E9282BEEA55EFBE8A5F1A3FBCA67E3EE93EBABEED41B5BEB2981F3EDE6C81BEEA7DA83C9A8D2A3E9F78A23E099FA63EA36B09BE644C17BE949B1ABEC53BB83D6CF09FBE0B6CE93DE0147F3E6E62D1BE985E21BCBE6EF3BC2E10FA3E823195BED318803EE80DE33BC342BE3E6236C2BDF580F9BD697B1C3D1E3ACD3DB51B963D7BF4763E853032BDE99F413EABD79C3E7DEA31BED14EFD3EF1EDBCBE7B2AC5BED56340BE1206F4BED94274BE5C95C4BD4637EF3ECC3AF8BD01AA2B3E913053BE623D8DBE89AE103E1358213E6F3F54BE6378AF3D5023893EC317BD3C2366FABC8B2542BE122E86BCD46BA03EBC45A5BE8B066E3D2BC27FBE3EBF553ECD04A83EB8999C3E0AB4A9BEAA4A37BDEDDB18BE7247A83ED573753ECD51853DC89BF63E9F3F9FBEBCC4B2BE9D04253EDB9D903EC140103C85E9213E50912ABC609D963D039B713DCA68E2BE33774FBE1B12623C54B99EBEF4EFC03DEC9345BE0ACDD63D",
      torch_tensor_32_torch.float32_1: "0x040000006D2F793D03352D3D588BD03D8A77F83CB13C833D8D30E03D0515783C557834BE538B83BCFB48A13BA5454F3E8D44EFBCF007393E822B50BECB3A763DDF88BE3D6904803C889C013E3312A13C75255E3D5D31E83DD7C7433DAAFFE2BDAC409ABD7D3C79BDA7E809BD42EB80BDD289383D161A923D8ABFD53DB30595BCF844813C",
      torch_tensor_16_32_torch.float32_1: "0x040000007DDB173E7AB877BE53F19E3EC495543EC958193EABD922BE1997C53D1EFFC1BDB7DA333E7A81C73D34FF8C3D5F8254BED05D4BBEE658F7BCC23A2D3EDDB1043E3F7BDCBD2CE3B1BE2F4BC9BEB9A5003E8DBE863EC9CFD23D9ABCD4BC1CFE6CBDBA19633ED0B41BBE626E78BC36FB66BE964EDBBDFCAC0B3E4902D2BDA023F53DB5C5193E55072BBD9BFD283CF597123E34E7BB3D3E14083E6A38893EB223A03D41917F3E5032FF3B49B726BEDB7E8B3E3CCB19BED26D5B3CC1516FBE525BA73DF5A8C03D26F4973CC8E591BD14C100BFF443423E22ECC73CF6A872BD6ACF273E407147BEC250D5BD6B7322BCE15A5EBEA3244F3E5F278BBD972BAA3C816FEB3D30D2BB3DA2A72DBED0E5E6BD006219BED3BED8BEA27337BEDB8591BDDE6C883EDE59ACBCA2E35ABDDBCB113CC5A46FBDA7189F3EFB15F2BD307FD8BD0E6184BE26893CBEBBE929BEC40EF5BACF06023E85EB17BEDE2048BE30975DBE49582D3E2715633E11C32FBE7DA7493ECC65AFBEF3966D3E1C3A2EBE852C86BE1BBD2E3EE3900ABDF7CC00BEA9AEA8BB30F0D53D1CE6273ED2307D3ED1F85EBE910B6B3C1F5A85BD3F09A23EA0C69EBC134AEFBD69D186BE5050DC3B22A3E13E09AEA1BC873D03BDE41A6EBD5CD2A3BE374DE93DCF4C043EE06A1EBEAAF9E43CFD29DB3CB7FF883EDB2A573D1CA7C6BC9897A5BE158132BD3DDB62BD693FBEBD56ECAFBD5821E4BC8B970DBD367C8ABEE85A4CBE1F20EDBC5572623D6823AFBD394969BE32AA723E69FE08BE3C0F433DAC20F33D673E9EBD91DD1BBE50A0FDBD37CD0ABEEF8930BE2E9EC8BDB45E663E347C34BED6155D3BB01291BE469FE5BB4C1E183D9D89CB3DCED41CBEA4853EBE7EA1CFBCF901BA3E4151233EBE17013D1EFC6FBEB0155CBEC411F93DC2DB93BD9E9640BE8E5EA5BEA84E423EA58184BEB9265DBD86C05ABEB11833BE1B1A67BC5E27B93D0DB0D2BE1E52873D43715B3AF34F943D0C89BDBB32081DBE9A18A03DE9FEEE3CE26D723C313A863ED0CB743E88FA9CBC5E30F73E93A9D03DB4D6BABEE1BE22BE0F4F0B3EE4A6AB3D9C39C5BD7569363D7798273EE1AE31BA803E443E0310B2BDAA88AF3E7C8BE73D6B5483BDED92003EEE2370BE68E6843DDDDF6A3CD67C6D3EBDD812BE26E3963C7A6B92BDD37396BD9332103E24758B3E6E9ECB3DEE66963EF85B62BDF26C8D3E5C0A18BE7C10BCBDA0B292BE3E7DACBEC35E03BE1F7C2B3EE9D22EBD7222DF3D6A3675BE2C479A3E4C14B7BDE8B7A73D65085B3E8B97E9BDB692523D84D0D1BE369497BD3624DABE0279D9BD145942BE6BB0A73D93418FBAF45F15BCF392B33C3668723E3ED689BE589B493D79ADDDBD0944403B612759BE7AD5923D437A99BE676C073EDABD203C16A4AD3D2E88C1BC562900BE22CAED3D82E80E3C9A63843BE184FFBCFFEC8A3DC0927CBDD6AA453D0D55A43D7ABEC7BB2FB924BEA8DACE3DBCB5133E4AC180BE40C263BE32127DBEB8CFB4BD7B94B93D76CC77BEA9EFADBD78952A3EE15DA5BE7768F03D9C7355BCD1B3903C88B8153EF0E3CFBD7A85463ED7D80F3E5564043E7BFCCE3D895E8DBD8AFB9C3DCDFE35BE81B12F3C63286F3EBF2C05BEE862F2BD78777B3D0E9DF8BD17E012BE39DAA2BD2115433EEDDFB63D03D07D3E12A3623DC2EAAB3CD97F24BC99D3043CA85E82BD3136F13DE88905BD70CD2C3EEAD855BD41B763BDCD853EBE62F6F7BBEA5500BED171983D158FE73D600D8ABDCA13823DFDD6DF3EC8FD29BE936D79BEF16C9EBCABB37C3E069EBF3E37152FBCFBFCCC3EDE0AE0BC357D273DA2F9D13D1ABCC6BCC9DCBABD465D873EB8AF9D3E9B387BBE01BDADBDC0956EBC7DF60A3FC9A341BD897338BD1169A33D8CC3EBBDF311DCBE46A295BE5B5B84BE8C9C003E88DEC53DBACD9EBE89A05FBECD4107BEE6D991BC613C063D53F225BE187568BE010BB5BDC1939D3DF44FB7BC1F23E5BC9F559EBE1D732F3C365FA53E25D7CC3D585709BEC52814BEB6C79F3E9A4E40BE2E1E65BD8E388ABE1A4C0FBD83D804BE40AD17BD62BBC53D521AAFBC6E6CABBEB059093E3AEF2FBB0C9BA53CFB95183DFE8F3B3E888409BE2829CE3DD91B003E0A3F903D299E783E952FFC3D5EF0FABDD0EBB6BE8C4F8A3E0F88403CAD2408BE69FE373E2FA62B3E3F1EB5BD534D16BE434B863C55C97A3EC4495CBD5AC794BE967F54BD5BABD43D6ADDC9BD1D2AFA3CAE79A9BEED4098BE28A3003E924259BE3D80D9BDFFB7CF3D4AC44FBD596A623ED5A7C43CD71F35BEC7E9CB3D543D00BC38730F3D51D6403EE196363E9070F7BD64268B3D6BD2B13D0E4E6DBDA09D29BD83D8C8BE606B483E3EF9363EF943BC3EF68669BDF1E423BEFBAB04BDDFBE12BEC799873D61102F3E01DF963D5B99AB3CDE25CBBE415CDEBD316B1FBE7523C03C56C05B3EEA9365BE5F3A663D9C68D6BC32098ABEF649BA3D70DBE33D1A3F70BCC9394A3ECE200CBDEBA13A3E740E26BEE0F4363EE04AF63D412849BE4AF0093E47FD50BDB80DD23DABC8163E29F343BD0C81143EB6648C3E8D5F2A3EB2B1F9BD554E6EBED9FE133E61B5CEBEFE55B93D85F392BD3E2EC8BEA102ABBD98EC9F3D7C83073E71A44EBC442892BED7CBD83B6041ABBDA176B6BE8477E73DC92C9D3ED285F6BD573747BE609570BD956ABDBBAD0396BE358D1D3EF78DB3BD515A353E868BAC3E9BB19C3CBD61A23ED97C4ABE5B11A23DEC29D4BC4A35E6BC8D48EFBD43CE8F3CBF7D323DE5F1A13C9E5F8A3EECEBF9BE16629DBABDD2803EC303803D3C22093ED2B8F73DD4BA93BE210E97BD0DD07D3EB022E13CB125F3B943D1FC3D6E97F23D233CB0BD51998DBE77B84B3DF63FEA3D82A1633DD6FE55BE9E266DBE21A124BE",
      torch_tensor_16_torch.float32_19: "0x04000000D66EC4BDDCB63F3DFF6264BE97A720BDBFC300BE0A4F6DBDD4589CBB67ED3DBD05F785BCEE27053DFBB9BE3D14BB1EBC6829B13DC90122BE444F1EBE938D603E",
      torch_tensor_16_torch.float32_20: "0x04000000CA048B3FE47E853F7EB1883F8116823FFB1D773F69E56C3FC3D2823F5CA3743F3E21743FA9276B3F6B47863F7370843F5A756B3FCB606C3F2DF4843F6849823F",
      torch_tensor_16_torch.float32_21: "0x04000000FC2B0F3B8F9ED2BDF48332BC7BF7753C0FA7DEBD7C1601BC881251BEF7F5A33D7A8F56BD1AF24DBD1DA56A3DDFFFD4BD175A013DB892883D593AB03DEE7C813D",
      torch_tensor_8_16_1_torch.float32: "0x0400000016F1CBBD06E5A53EC08884BE9BAF19BEFD9A613DB358103EAD42E33D739A923E7867733E3C6106BE8DBDCE3E40DC053EC30BE43CB79CF2BD045922BE8641B53D1E0216BE385DA83E6F6D86BE69D205BE166998BE269F9BBE933BF1BDC9BE29BD448C74BE468B703E6C35A5BE6D21F83DE89606BDAE5CF8BD8696153D4E7B3C3D9C96233D178C41BE0214423DE081183E2B3F7CBE33F27B3EE4DB9DBD727410BEE08F85BE0AB11F3E939EA03E846020BFDAE5E2BE47399F3DCB3BF0BEF9DCC43E46EF1EBE0A66AB3E4E17693E6DDA3EBEB3FDDFBDD1E408BEA1E77C3EB4A702BFF5DB5CBE34CC25BDB600AFBECBB5993E1F240B3EB367463EEF5FF5BD3C89BEBDCE440D3F82F3A83E9E59023D6883183D993539BE31DBC0BEFF5ABCBD436E20BE2FF1ADBE926B793EEEABE2BE3EFECDBE7A23983D2142E63CA39034BE04F29F3DCBB89E3D4FC4AC3EBA239FBE734B65BE4F6CB23E20FB343E1F8484BD0B6D043E31588ABB53B0A23E59F01BBECF3FA53E5FA584BE6C63E7BECA14B13EDC8C86BDB265E03E792A5ABD8B4B2A3DDED563BEC2ED223ECE5B433FE0B13BBFB36446BEB8BA1B3EC8850EBB8753DFBE3A5805BE378D803C337F08BE41495DBEBCD26B3E51F4C33D55250ABE57AFC03E97C3703E1222CC3EB3D9B5BC6F1E5EBDD752DEBDDF1591BC9CB9CEBE24CE033E15BAC43E0C9D81BEA805B73E65DDD7BDDF4CBD3D",
      torch_tensor_8_torch.float32_2: "0x0400000055992BBDF5FB02BD783C383C0B1604BD4FAB25BEF8CB653DD7A9E9BC2FAD173E",
      torch_tensor_8_torch.float32_3: "0x040000009D11623F81A9853FC3F28E3F24FC7D3F770A613FAFB07E3F9840773F8AAE943F",
      torch_tensor_8_torch.float32_4: "0x04000000A2198D3C7F648ABCB79D32BDD30C4BBC691D073EDFB65A3C8B88ED3D5537B23D",
      torch_tensor_8_torch.float32_5: "0x0400000081F8DABF7AE0DFBFB3A8033F9C2409BF10362F3EEBD3403EE26F96BEA9A80B3F",
      torch_tensor_8_torch.float32_6: "0x040000000B057D3F0F922E3F4017ED3F0C8E4D3F0A6CBD3F69B0803F76779F3F8C95DD3F",
      torch_tensor_16_8_1_torch.float32: "0x040000000C3283BD53C2413FD59D673E68BE4D3F5A385E3EBD8C15BE9C638D3E2533C13EBA65293EC32F6F3EB9CEF63DB55150BE51F71E3D9AFBADBD8C25D73D8AE0DDBD0DF350BE7C17A1BDCFBF01BFE1F89A3DD1596F3E053B96BEAB5310BE8474ADBE8E04B3BD6CCD613F6F5B083F2DE1BDBDB5211F3E6EB93EBD54DC17BF2038023EDFC4FDBD8AD58A3EEDE8293EFEA81D3F0D52D83EFB6B6C3E077B913D0D575F3C7647043F55A080BD226250BEC95BA7BEB914663D652E08BF27224C3E528DB6BCD9F7533E0D7E17BF864402BEC6B7D1BC097E06BE43C2D5BE673DC93D530BB33E54EE91BE0002283FCBDD4CBE553A5EBE73FD84BEDDB3A43DA92DBA3EF86119BF58880E3ECB671DBEB8053BBE1DBD8D3E3ED3083EF32AFEBD1BDCD83E843DCFBE82626A3FD3735BBE4D9F44BF518A8EBE08F4E4BEDC05AE3E696F443AB8BB54BE5B92AABE119901BF93855B3FDED7293EF8705D3D32BCCC3E0961C3BE167FF93B9ED1203EB3E722BF0CB0953DE53B35BF97EB62BFC437893EE68579BEB6DA38BE62F1973E2BF4CEBD68C0CBBD6687253FB5A6263ED46D89BE7744F0BEC0B77CBEF1E659BF5C11FEBE91948E3EAC26253EBA81BD3DF9B27DBDEE0DFCBD354AEFBDFA34DBBD2634F53B3309203E1A58663E5A2113BED968C03DE1A24A3EC895FD3DE498B53D72080D3F0C154A3D0A7CD53EC449A8BE3E0576BEADDB663E95DDA23E",
      torch_tensor_16_torch.float32_22: "0x040000007ADB7EBD3FDFA0BD72E75BBCE0EC17BE6822293E53F7CC3DD39666BD93D70F3D6B5880BD4F2D3ABDED21F63D9D97403B5AA2C2BD609405BD5B52CA3CA5FC4CBD",
      torch_tensor_8_32_torch.float32: "0x04000000D6A34F3E9D93773D0178613EC68D8EBD2EFB68BE5A57ACBD1E26493CCF07A83D5869E3BCAD29A03D57D8B33D544C45BE31DAEEBC8C29863DE4EA58BEE54C8DBD7949B5BE1858933D87AC4B3E91AE9DBE7C101BBED406323E8D07F6BCED82C0BDED3B54BE5CE33F3EDC2104BDD1F9BE3DA18713BFD5A259BD3A5135BE94E8323EED90BB3EE9CAFFBDE7B7D73D66BB90BE5507743DED9C923EA70E933D06EDAD3D4AA9203E3FDE5B3EAEE2DABD0E1692BE89E0603B9A3EA33D099B8F3D41A2BCBE8F67B8BB371F20BDCB53E2BD178C473EF6198F3E3D7994BDC7A21B3EA22357BD5728A03DBB854A3E18E4543DAAA9A1BE22AD1C3E0B9609BED5FBB33BD232F03DC6A5FD3CD9788BBE4A9A083DB7209EBD447E45BD865CB33CD2B10ABC6D15F73DF0CE07BE087F023EBFF184BE865A113E4EA951BDBD1BE93D14C8493C402E34BEC08EAA3E13C1BBBD22CD25BE3414403EEA2CC4BCD960AD3D81A2EDBDB3BB523DAF1C643EC51975BE768EB7BDE5F5903C811D873D836B2DBEE21AD53D62E996BE0F9CC6BE74F68DBDE6CD823E685C82BEC848E1BDF7D9373DC0C45DBE5A232A3E8D50183E0D14A23D41F5813DB16749BE7F21A4BD6CA2D7BDA92B403E1A5820BD2A0E73BD781C283EF4559E3E80C514BEDE820F3D8FD8053EFF12413E3D39ADBE5A537D3D7AEA5ABE8E1FA93E739577BE92476B3E8618D23DCC3C8BBDB7A7B03E3C5BFBBC1115433EB03EB13E5A3FA03D661207BE1022283E02965F3E4BA1193CAEDA3ABE3819813D2288D9BC3FE1B9BD0107A4BD10720BBE2748273DECBCAABD0E661CBB881148BEE94DE33D16988BBEB27461BE647DA3BD3EB58F3DDE4C89BEECDC823D684DB8BEC259B9BD06B2283E1AD90C3DBEACC8BDE16B0FBE0886A7BED823E13D1EF69C3D49181C3D63F88BBCE038DB3D55BBF23D58DA773EE754F73D1CE93FBE33FA493DC8A9ABBD4565283E2C9398BC9CBD053E9EA44D3EEF217EBD2918853CEA8E75BD6DE890BB92AFE7BEB5D680BED485153C321D8C39E6B52CBEEA6E943EF496BCBC9483AC3DAC59863E8A2B18BE0EAA41BB9941283EAC12B8BDCE0F2F3C0052D23DC4E765BEC182133E677BCF3C18B110BED4DE8D3C804121BEFA84413DD32912BE03FA11BD4ACD2C3D5C245C3EF8829CBE4CFAA9BEB0654E3C45D6903C40E2F1BD555C0FBEE780B4BE2CC5F0BE49FE7BBEB564883DFE24BF3D03CC9F3E41EEDA3E275A2FBEB7F64DBD9964F83CDFA2A4BE8C0A133F54225BBAF5A4BBBCC9DDBABDB3CB893D4EC7023EEC7C6C3EA71C733E07E855BE8594303EF54E133D7F2C99BE7B22B6BEA48769BE66D9B03ED2659EBED4D2A23D5C0969BEA30AB13E15EA8FBD407A2D3D5B41273EE96785BE4B5829BE9211C9BDD4936ABD332F513E4E8B43BE35FAFFBD7A3CA8BD50E8F43DF41A92BE4F154CBDBA10003D",
      torch_tensor_8_torch.float32_7: "0x0400000087DFE83D8D5E3BBD6AC2733E63ED6F3DD4601E3D65130ABEEE5315BECAF274BE"
    }
  }
#-}
