module {
  func.func @speaker(%arg0: !torch.vtensor<[2,400],f16>) -> !torch.vtensor<[2,8],f16> {
    %int1 = torch.constant.int 1
    %0 = torch.aten.unsqueeze %arg0, %int1 : !torch.vtensor<[2,400],f16>, !torch.int -> !torch.vtensor<[2,1,400],f16>
    %1 = torch.vtensor.literal(dense_resource<torch_tensor_8_1_10_torch.float16> : tensor<8x1x10xf16>) : !torch.vtensor<[8,1,10],f16>
    %none = torch.constant.none
    %int5 = torch.constant.int 5
    %2 = torch.prim.ListConstruct %int5 : (!torch.int) -> !torch.list<int>
    %int0 = torch.constant.int 0
    %3 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
    %int1_0 = torch.constant.int 1
    %4 = torch.prim.ListConstruct %int1_0 : (!torch.int) -> !torch.list<int>
    %int1_1 = torch.constant.int 1
    %5 = torch.aten.conv1d %0, %1, %none, %2, %3, %4, %int1_1 : !torch.vtensor<[2,1,400],f16>, !torch.vtensor<[8,1,10],f16>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,79],f16>
    %int8 = torch.constant.int 8
    %6 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %7 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16_1> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %float1.000000e-05 = torch.constant.float 1.000000e-05
    %false = torch.constant.bool false
    %8 = torch.aten.group_norm %5, %int8, %6, %7, %float1.000000e-05, %false : !torch.vtensor<[2,8,79],f16>, !torch.int, !torch.vtensor<[8],f16>, !torch.vtensor<[8],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,8,79],f16>
    %str = torch.constant.str "none"
    %9 = torch.aten.gelu %8, %str : !torch.vtensor<[2,8,79],f16>, !torch.str -> !torch.vtensor<[2,8,79],f16>
    %10 = torch.vtensor.literal(dense_resource<torch_tensor_12_8_3_torch.float16> : tensor<12x8x3xf16>) : !torch.vtensor<[12,8,3],f16>
    %none_2 = torch.constant.none
    %int2 = torch.constant.int 2
    %11 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
    %int0_3 = torch.constant.int 0
    %12 = torch.prim.ListConstruct %int0_3 : (!torch.int) -> !torch.list<int>
    %int1_4 = torch.constant.int 1
    %13 = torch.prim.ListConstruct %int1_4 : (!torch.int) -> !torch.list<int>
    %int1_5 = torch.constant.int 1
    %14 = torch.aten.conv1d %9, %10, %none_2, %11, %12, %13, %int1_5 : !torch.vtensor<[2,8,79],f16>, !torch.vtensor<[12,8,3],f16>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,12,39],f16>
    %str_6 = torch.constant.str "none"
    %15 = torch.aten.gelu %14, %str_6 : !torch.vtensor<[2,12,39],f16>, !torch.str -> !torch.vtensor<[2,12,39],f16>
    %16 = torch.vtensor.literal(dense_resource<torch_tensor_12_12_2_torch.float16> : tensor<12x12x2xf16>) : !torch.vtensor<[12,12,2],f16>
    %none_7 = torch.constant.none
    %int2_8 = torch.constant.int 2
    %17 = torch.prim.ListConstruct %int2_8 : (!torch.int) -> !torch.list<int>
    %int0_9 = torch.constant.int 0
    %18 = torch.prim.ListConstruct %int0_9 : (!torch.int) -> !torch.list<int>
    %int1_10 = torch.constant.int 1
    %19 = torch.prim.ListConstruct %int1_10 : (!torch.int) -> !torch.list<int>
    %int1_11 = torch.constant.int 1
    %20 = torch.aten.conv1d %15, %16, %none_7, %17, %18, %19, %int1_11 : !torch.vtensor<[2,12,39],f16>, !torch.vtensor<[12,12,2],f16>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,12,19],f16>
    %str_12 = torch.constant.str "none"
    %21 = torch.aten.gelu %20, %str_12 : !torch.vtensor<[2,12,19],f16>, !torch.str -> !torch.vtensor<[2,12,19],f16>
    %int1_13 = torch.constant.int 1
    %int2_14 = torch.constant.int 2
    %22 = torch.aten.transpose.int %21, %int1_13, %int2_14 : !torch.vtensor<[2,12,19],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,19,12],f16>
    %int12 = torch.constant.int 12
    %23 = torch.prim.ListConstruct %int12 : (!torch.int) -> !torch.list<int>
    %24 = torch.vtensor.literal(dense_resource<torch_tensor_12_torch.float16> : tensor<12xf16>) : !torch.vtensor<[12],f16>
    %25 = torch.vtensor.literal(dense_resource<torch_tensor_12_torch.float16_1> : tensor<12xf16>) : !torch.vtensor<[12],f16>
    %float1.000000e-05_15 = torch.constant.float 1.000000e-05
    %false_16 = torch.constant.bool false
    %26 = torch.aten.layer_norm %22, %23, %24, %25, %float1.000000e-05_15, %false_16 : !torch.vtensor<[2,19,12],f16>, !torch.list<int>, !torch.vtensor<[12],f16>, !torch.vtensor<[12],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,12],f16>
    %27 = torch.vtensor.literal(dense_resource<torch_tensor_16_12_torch.float16> : tensor<16x12xf16>) : !torch.vtensor<[16,12],f16>
    %28 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %29 = torch.aten.linear %26, %27, %28 : !torch.vtensor<[2,19,12],f16>, !torch.vtensor<[16,12],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %float0.000000e00 = torch.constant.float 0.000000e+00
    %false_17 = torch.constant.bool false
    %30 = torch.aten.dropout %29, %float0.000000e00, %false_17 : !torch.vtensor<[2,19,16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
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
    %52 = torch.aten.transpose.int %30, %int1_56, %int2_57 : !torch.vtensor<[2,19,16],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,16,19],f16>
    %53 = torch.vtensor.literal(dense_resource<torch_tensor_16_4_16_torch.float16> : tensor<16x4x16xf16>) : !torch.vtensor<[16,4,16],f16>
    %54 = torch.vtensor.literal(dense_resource<torch_tensor_1_1_16_torch.float16> : tensor<1x1x16xf16>) : !torch.vtensor<[1,1,16],f16>
    %int2_58 = torch.constant.int 2
    %55 = torch.operator "torch.aten._weight_norm"(%53, %54, %int2_58) : (!torch.vtensor<[16,4,16],f16>, !torch.vtensor<[1,1,16],f16>, !torch.int) -> !torch.vtensor<[16,4,16],f16> 
    %56 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_1> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %int1_59 = torch.constant.int 1
    %57 = torch.prim.ListConstruct %int1_59 : (!torch.int) -> !torch.list<int>
    %int8_60 = torch.constant.int 8
    %58 = torch.prim.ListConstruct %int8_60 : (!torch.int) -> !torch.list<int>
    %int1_61 = torch.constant.int 1
    %59 = torch.prim.ListConstruct %int1_61 : (!torch.int) -> !torch.list<int>
    %int4 = torch.constant.int 4
    %60 = torch.aten.conv1d %52, %55, %56, %57, %58, %59, %int4 : !torch.vtensor<[2,16,19],f16>, !torch.vtensor<[16,4,16],f16>, !torch.vtensor<[16],f16>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,16,20],f16>
    %int2_62 = torch.constant.int 2
    %int0_63 = torch.constant.int 0
    %int-1_64 = torch.constant.int -1
    %int1_65 = torch.constant.int 1
    %61 = torch.aten.slice.Tensor %60, %int2_62, %int0_63, %int-1_64, %int1_65 : !torch.vtensor<[2,16,20],f16>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,16,19],f16>
    %str_66 = torch.constant.str "none"
    %62 = torch.aten.gelu %61, %str_66 : !torch.vtensor<[2,16,19],f16>, !torch.str -> !torch.vtensor<[2,16,19],f16>
    %int1_67 = torch.constant.int 1
    %int2_68 = torch.constant.int 2
    %63 = torch.aten.transpose.int %62, %int1_67, %int2_68 : !torch.vtensor<[2,16,19],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,19,16],f16>
    %none_69 = torch.constant.none
    %none_70 = torch.constant.none
    %int5_71 = torch.constant.int 5
    %cpu_72 = torch.constant.device "cpu"
    %int0_73 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %63, %none_69, %none_70, %int5_71, %cpu_72, %int0_73 : !torch.vtensor<[2,19,16],f16>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int5_74 = torch.constant.int 5
    %int0_75 = torch.constant.int 0
    %cpu_76 = torch.constant.device "cpu"
    %none_77 = torch.constant.none
    %false_78 = torch.constant.bool false
    %false_79 = torch.constant.bool false
    %none_80 = torch.constant.none
    %64 = torch.aten.to.dtype_layout %63, %int5_74, %int0_75, %cpu_76, %none_77, %false_78, %false_79, %none_80 : !torch.vtensor<[2,19,16],f16>, !torch.int, !torch.int, !torch.Device, !torch.none, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,19,16],f16>
    %int1_81 = torch.constant.int 1
    %65 = torch.aten.add.Tensor %30, %64, %int1_81 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[2,19,16],f16>, !torch.int -> !torch.vtensor<[2,19,16],f16>
    %int16 = torch.constant.int 16
    %66 = torch.prim.ListConstruct %int16 : (!torch.int) -> !torch.list<int>
    %67 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_2> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %68 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_3> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %float1.000000e-05_82 = torch.constant.float 1.000000e-05
    %false_83 = torch.constant.bool false
    %69 = torch.aten.layer_norm %65, %66, %67, %68, %float1.000000e-05_82, %false_83 : !torch.vtensor<[2,19,16],f16>, !torch.list<int>, !torch.vtensor<[16],f16>, !torch.vtensor<[16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %float1.000000e-01 = torch.constant.float 1.000000e-01
    %false_84 = torch.constant.bool false
    %70 = torch.aten.dropout %69, %float1.000000e-01, %false_84 : !torch.vtensor<[2,19,16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %71 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %72 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_4> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %73 = torch.aten.linear %70, %71, %72 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %int2_85 = torch.constant.int 2
    %int19_86 = torch.constant.int 19
    %int-1_87 = torch.constant.int -1
    %int8_88 = torch.constant.int 8
    %74 = torch.prim.ListConstruct %int2_85, %int19_86, %int-1_87, %int8_88 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %75 = torch.aten.view %73, %74 : !torch.vtensor<[2,19,16],f16>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f16>
    %int1_89 = torch.constant.int 1
    %int2_90 = torch.constant.int 2
    %76 = torch.aten.transpose.int %75, %int1_89, %int2_90 : !torch.vtensor<[2,19,2,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f16>
    %77 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16_1> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %78 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_5> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %79 = torch.aten.linear %70, %77, %78 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %int2_91 = torch.constant.int 2
    %int19_92 = torch.constant.int 19
    %int-1_93 = torch.constant.int -1
    %int8_94 = torch.constant.int 8
    %80 = torch.prim.ListConstruct %int2_91, %int19_92, %int-1_93, %int8_94 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %81 = torch.aten.view %79, %80 : !torch.vtensor<[2,19,16],f16>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f16>
    %int1_95 = torch.constant.int 1
    %int2_96 = torch.constant.int 2
    %82 = torch.aten.transpose.int %81, %int1_95, %int2_96 : !torch.vtensor<[2,19,2,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f16>
    %83 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16_2> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %84 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_6> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %85 = torch.aten.linear %70, %83, %84 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %int2_97 = torch.constant.int 2
    %int19_98 = torch.constant.int 19
    %int-1_99 = torch.constant.int -1
    %int8_100 = torch.constant.int 8
    %86 = torch.prim.ListConstruct %int2_97, %int19_98, %int-1_99, %int8_100 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %87 = torch.aten.view %85, %86 : !torch.vtensor<[2,19,16],f16>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f16>
    %int1_101 = torch.constant.int 1
    %int2_102 = torch.constant.int 2
    %88 = torch.aten.transpose.int %87, %int1_101, %int2_102 : !torch.vtensor<[2,19,2,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f16>
    %float0.000000e00_103 = torch.constant.float 0.000000e+00
    %false_104 = torch.constant.bool false
    %float3.535530e-01 = torch.constant.float 0.35355339059327379
    %false_105 = torch.constant.bool false
    %89 = torch.aten.scaled_dot_product_attention %76, %82, %88, %51, %float0.000000e00_103, %false_104, %float3.535530e-01, %false_105 : !torch.vtensor<[2,2,19,8],f16>, !torch.vtensor<[2,2,19,8],f16>, !torch.vtensor<[2,2,19,8],f16>, !torch.vtensor<[2,1,19,19],i1>, !torch.float, !torch.bool, !torch.float, !torch.bool -> !torch.vtensor<[2,2,19,8],f16>
    %int2_106 = torch.constant.int 2
    %int-1_107 = torch.constant.int -1
    %int19_108 = torch.constant.int 19
    %int8_109 = torch.constant.int 8
    %90 = torch.prim.ListConstruct %int2_106, %int-1_107, %int19_108, %int8_109 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %91 = torch.aten.reshape %89, %90 : !torch.vtensor<[2,2,19,8],f16>, !torch.list<int> -> !torch.vtensor<[2,2,19,8],f16>
    %int1_110 = torch.constant.int 1
    %int2_111 = torch.constant.int 2
    %92 = torch.aten.transpose.int %91, %int1_110, %int2_111 : !torch.vtensor<[2,2,19,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,19,2,8],f16>
    %int2_112 = torch.constant.int 2
    %int19_113 = torch.constant.int 19
    %int-1_114 = torch.constant.int -1
    %93 = torch.prim.ListConstruct %int2_112, %int19_113, %int-1_114 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %94 = torch.aten.reshape %92, %93 : !torch.vtensor<[2,19,2,8],f16>, !torch.list<int> -> !torch.vtensor<[2,19,16],f16>
    %95 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16_3> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %96 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_7> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %97 = torch.aten.linear %94, %95, %96 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %float1.000000e-01_115 = torch.constant.float 1.000000e-01
    %false_116 = torch.constant.bool false
    %98 = torch.aten.dropout %97, %float1.000000e-01_115, %false_116 : !torch.vtensor<[2,19,16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %int1_117 = torch.constant.int 1
    %99 = torch.aten.add.Tensor %70, %98, %int1_117 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[2,19,16],f16>, !torch.int -> !torch.vtensor<[2,19,16],f16>
    %int16_118 = torch.constant.int 16
    %100 = torch.prim.ListConstruct %int16_118 : (!torch.int) -> !torch.list<int>
    %101 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_8> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %102 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_9> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %float1.000000e-05_119 = torch.constant.float 1.000000e-05
    %false_120 = torch.constant.bool false
    %103 = torch.aten.layer_norm %99, %100, %101, %102, %float1.000000e-05_119, %false_120 : !torch.vtensor<[2,19,16],f16>, !torch.list<int>, !torch.vtensor<[16],f16>, !torch.vtensor<[16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %104 = torch.vtensor.literal(dense_resource<torch_tensor_32_16_torch.float16> : tensor<32x16xf16>) : !torch.vtensor<[32,16],f16>
    %105 = torch.vtensor.literal(dense_resource<torch_tensor_32_torch.float16> : tensor<32xf16>) : !torch.vtensor<[32],f16>
    %106 = torch.aten.linear %103, %104, %105 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[32,16],f16>, !torch.vtensor<[32],f16> -> !torch.vtensor<[2,19,32],f16>
    %str_121 = torch.constant.str "none"
    %107 = torch.aten.gelu %106, %str_121 : !torch.vtensor<[2,19,32],f16>, !torch.str -> !torch.vtensor<[2,19,32],f16>
    %float1.000000e-01_122 = torch.constant.float 1.000000e-01
    %false_123 = torch.constant.bool false
    %108 = torch.aten.dropout %107, %float1.000000e-01_122, %false_123 : !torch.vtensor<[2,19,32],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,32],f16>
    %109 = torch.vtensor.literal(dense_resource<torch_tensor_16_32_torch.float16> : tensor<16x32xf16>) : !torch.vtensor<[16,32],f16>
    %110 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_10> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %111 = torch.aten.linear %108, %109, %110 : !torch.vtensor<[2,19,32],f16>, !torch.vtensor<[16,32],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %float1.000000e-01_124 = torch.constant.float 1.000000e-01
    %false_125 = torch.constant.bool false
    %112 = torch.aten.dropout %111, %float1.000000e-01_124, %false_125 : !torch.vtensor<[2,19,16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %int1_126 = torch.constant.int 1
    %113 = torch.aten.add.Tensor %103, %112, %int1_126 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[2,19,16],f16>, !torch.int -> !torch.vtensor<[2,19,16],f16>
    %int16_127 = torch.constant.int 16
    %114 = torch.prim.ListConstruct %int16_127 : (!torch.int) -> !torch.list<int>
    %115 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_11> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %116 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_12> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %float1.000000e-05_128 = torch.constant.float 1.000000e-05
    %false_129 = torch.constant.bool false
    %117 = torch.aten.layer_norm %113, %114, %115, %116, %float1.000000e-05_128, %false_129 : !torch.vtensor<[2,19,16],f16>, !torch.list<int>, !torch.vtensor<[16],f16>, !torch.vtensor<[16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %118 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16_4> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %119 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_13> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %120 = torch.aten.linear %117, %118, %119 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %int2_130 = torch.constant.int 2
    %int19_131 = torch.constant.int 19
    %int-1_132 = torch.constant.int -1
    %int8_133 = torch.constant.int 8
    %121 = torch.prim.ListConstruct %int2_130, %int19_131, %int-1_132, %int8_133 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %122 = torch.aten.view %120, %121 : !torch.vtensor<[2,19,16],f16>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f16>
    %int1_134 = torch.constant.int 1
    %int2_135 = torch.constant.int 2
    %123 = torch.aten.transpose.int %122, %int1_134, %int2_135 : !torch.vtensor<[2,19,2,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f16>
    %124 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16_5> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %125 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_14> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %126 = torch.aten.linear %117, %124, %125 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %int2_136 = torch.constant.int 2
    %int19_137 = torch.constant.int 19
    %int-1_138 = torch.constant.int -1
    %int8_139 = torch.constant.int 8
    %127 = torch.prim.ListConstruct %int2_136, %int19_137, %int-1_138, %int8_139 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %128 = torch.aten.view %126, %127 : !torch.vtensor<[2,19,16],f16>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f16>
    %int1_140 = torch.constant.int 1
    %int2_141 = torch.constant.int 2
    %129 = torch.aten.transpose.int %128, %int1_140, %int2_141 : !torch.vtensor<[2,19,2,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f16>
    %130 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16_6> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %131 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_15> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %132 = torch.aten.linear %117, %130, %131 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %int2_142 = torch.constant.int 2
    %int19_143 = torch.constant.int 19
    %int-1_144 = torch.constant.int -1
    %int8_145 = torch.constant.int 8
    %133 = torch.prim.ListConstruct %int2_142, %int19_143, %int-1_144, %int8_145 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %134 = torch.aten.view %132, %133 : !torch.vtensor<[2,19,16],f16>, !torch.list<int> -> !torch.vtensor<[2,19,2,8],f16>
    %int1_146 = torch.constant.int 1
    %int2_147 = torch.constant.int 2
    %135 = torch.aten.transpose.int %134, %int1_146, %int2_147 : !torch.vtensor<[2,19,2,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,19,8],f16>
    %float0.000000e00_148 = torch.constant.float 0.000000e+00
    %false_149 = torch.constant.bool false
    %float3.535530e-01_150 = torch.constant.float 0.35355339059327379
    %false_151 = torch.constant.bool false
    %136 = torch.aten.scaled_dot_product_attention %123, %129, %135, %51, %float0.000000e00_148, %false_149, %float3.535530e-01_150, %false_151 : !torch.vtensor<[2,2,19,8],f16>, !torch.vtensor<[2,2,19,8],f16>, !torch.vtensor<[2,2,19,8],f16>, !torch.vtensor<[2,1,19,19],i1>, !torch.float, !torch.bool, !torch.float, !torch.bool -> !torch.vtensor<[2,2,19,8],f16>
    %int2_152 = torch.constant.int 2
    %int-1_153 = torch.constant.int -1
    %int19_154 = torch.constant.int 19
    %int8_155 = torch.constant.int 8
    %137 = torch.prim.ListConstruct %int2_152, %int-1_153, %int19_154, %int8_155 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %138 = torch.aten.reshape %136, %137 : !torch.vtensor<[2,2,19,8],f16>, !torch.list<int> -> !torch.vtensor<[2,2,19,8],f16>
    %int1_156 = torch.constant.int 1
    %int2_157 = torch.constant.int 2
    %139 = torch.aten.transpose.int %138, %int1_156, %int2_157 : !torch.vtensor<[2,2,19,8],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,19,2,8],f16>
    %int2_158 = torch.constant.int 2
    %int19_159 = torch.constant.int 19
    %int-1_160 = torch.constant.int -1
    %140 = torch.prim.ListConstruct %int2_158, %int19_159, %int-1_160 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %141 = torch.aten.reshape %139, %140 : !torch.vtensor<[2,19,2,8],f16>, !torch.list<int> -> !torch.vtensor<[2,19,16],f16>
    %142 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float16_7> : tensor<16x16xf16>) : !torch.vtensor<[16,16],f16>
    %143 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_16> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %144 = torch.aten.linear %141, %142, %143 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[16,16],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %float1.000000e-01_161 = torch.constant.float 1.000000e-01
    %false_162 = torch.constant.bool false
    %145 = torch.aten.dropout %144, %float1.000000e-01_161, %false_162 : !torch.vtensor<[2,19,16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %int1_163 = torch.constant.int 1
    %146 = torch.aten.add.Tensor %117, %145, %int1_163 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[2,19,16],f16>, !torch.int -> !torch.vtensor<[2,19,16],f16>
    %int16_164 = torch.constant.int 16
    %147 = torch.prim.ListConstruct %int16_164 : (!torch.int) -> !torch.list<int>
    %148 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_17> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %149 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_18> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %float1.000000e-05_165 = torch.constant.float 1.000000e-05
    %false_166 = torch.constant.bool false
    %150 = torch.aten.layer_norm %146, %147, %148, %149, %float1.000000e-05_165, %false_166 : !torch.vtensor<[2,19,16],f16>, !torch.list<int>, !torch.vtensor<[16],f16>, !torch.vtensor<[16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %151 = torch.vtensor.literal(dense_resource<torch_tensor_32_16_torch.float16_1> : tensor<32x16xf16>) : !torch.vtensor<[32,16],f16>
    %152 = torch.vtensor.literal(dense_resource<torch_tensor_32_torch.float16_1> : tensor<32xf16>) : !torch.vtensor<[32],f16>
    %153 = torch.aten.linear %150, %151, %152 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[32,16],f16>, !torch.vtensor<[32],f16> -> !torch.vtensor<[2,19,32],f16>
    %str_167 = torch.constant.str "none"
    %154 = torch.aten.gelu %153, %str_167 : !torch.vtensor<[2,19,32],f16>, !torch.str -> !torch.vtensor<[2,19,32],f16>
    %float1.000000e-01_168 = torch.constant.float 1.000000e-01
    %false_169 = torch.constant.bool false
    %155 = torch.aten.dropout %154, %float1.000000e-01_168, %false_169 : !torch.vtensor<[2,19,32],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,32],f16>
    %156 = torch.vtensor.literal(dense_resource<torch_tensor_16_32_torch.float16_1> : tensor<16x32xf16>) : !torch.vtensor<[16,32],f16>
    %157 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_19> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %158 = torch.aten.linear %155, %156, %157 : !torch.vtensor<[2,19,32],f16>, !torch.vtensor<[16,32],f16>, !torch.vtensor<[16],f16> -> !torch.vtensor<[2,19,16],f16>
    %float1.000000e-01_170 = torch.constant.float 1.000000e-01
    %false_171 = torch.constant.bool false
    %159 = torch.aten.dropout %158, %float1.000000e-01_170, %false_171 : !torch.vtensor<[2,19,16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %int1_172 = torch.constant.int 1
    %160 = torch.aten.add.Tensor %150, %159, %int1_172 : !torch.vtensor<[2,19,16],f16>, !torch.vtensor<[2,19,16],f16>, !torch.int -> !torch.vtensor<[2,19,16],f16>
    %int16_173 = torch.constant.int 16
    %161 = torch.prim.ListConstruct %int16_173 : (!torch.int) -> !torch.list<int>
    %162 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_20> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %163 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_21> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %float1.000000e-05_174 = torch.constant.float 1.000000e-05
    %false_175 = torch.constant.bool false
    %164 = torch.aten.layer_norm %160, %161, %162, %163, %float1.000000e-05_174, %false_175 : !torch.vtensor<[2,19,16],f16>, !torch.list<int>, !torch.vtensor<[16],f16>, !torch.vtensor<[16],f16>, !torch.float, !torch.bool -> !torch.vtensor<[2,19,16],f16>
    %int1_176 = torch.constant.int 1
    %int2_177 = torch.constant.int 2
    %165 = torch.aten.transpose.int %164, %int1_176, %int2_177 : !torch.vtensor<[2,19,16],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,16,19],f16>
    %166 = torch.vtensor.literal(dense_resource<torch_tensor_8_16_1_torch.float16> : tensor<8x16x1xf16>) : !torch.vtensor<[8,16,1],f16>
    %167 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16_2> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %int1_178 = torch.constant.int 1
    %168 = torch.prim.ListConstruct %int1_178 : (!torch.int) -> !torch.list<int>
    %int0_179 = torch.constant.int 0
    %169 = torch.prim.ListConstruct %int0_179 : (!torch.int) -> !torch.list<int>
    %int1_180 = torch.constant.int 1
    %170 = torch.prim.ListConstruct %int1_180 : (!torch.int) -> !torch.list<int>
    %int1_181 = torch.constant.int 1
    %171 = torch.aten.conv1d %165, %166, %167, %168, %169, %170, %int1_181 : !torch.vtensor<[2,16,19],f16>, !torch.vtensor<[8,16,1],f16>, !torch.vtensor<[8],f16>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,8,19],f16>
    %172 = torch.aten.relu %171 : !torch.vtensor<[2,8,19],f16> -> !torch.vtensor<[2,8,19],f16>
    %173 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16_3> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %174 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16_4> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %175 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16_5> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %176 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16_6> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %false_182 = torch.constant.bool false
    %float1.000000e-01_183 = torch.constant.float 1.000000e-01
    %float1.000000e-05_184 = torch.constant.float 1.000000e-05
    %false_185 = torch.constant.bool false
    %177 = torch.aten.batch_norm %172, %173, %174, %175, %176, %false_182, %float1.000000e-01_183, %float1.000000e-05_184, %false_185 : !torch.vtensor<[2,8,19],f16>, !torch.vtensor<[8],f16>, !torch.vtensor<[8],f16>, !torch.vtensor<[8],f16>, !torch.vtensor<[8],f16>, !torch.bool, !torch.float, !torch.float, !torch.bool -> !torch.vtensor<[2,8,19],f16>
    %178 = torch.aten.tanh %177 : !torch.vtensor<[2,8,19],f16> -> !torch.vtensor<[2,8,19],f16>
    %179 = torch.vtensor.literal(dense_resource<torch_tensor_16_8_1_torch.float16> : tensor<16x8x1xf16>) : !torch.vtensor<[16,8,1],f16>
    %180 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float16_22> : tensor<16xf16>) : !torch.vtensor<[16],f16>
    %int1_186 = torch.constant.int 1
    %181 = torch.prim.ListConstruct %int1_186 : (!torch.int) -> !torch.list<int>
    %int0_187 = torch.constant.int 0
    %182 = torch.prim.ListConstruct %int0_187 : (!torch.int) -> !torch.list<int>
    %int1_188 = torch.constant.int 1
    %183 = torch.prim.ListConstruct %int1_188 : (!torch.int) -> !torch.list<int>
    %int1_189 = torch.constant.int 1
    %184 = torch.aten.conv1d %178, %179, %180, %181, %182, %183, %int1_189 : !torch.vtensor<[2,8,19],f16>, !torch.vtensor<[16,8,1],f16>, !torch.vtensor<[16],f16>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,16,19],f16>
    %int2_190 = torch.constant.int 2
    %none_191 = torch.constant.none
    %185 = torch.aten.softmax.int %184, %int2_190, %none_191 : !torch.vtensor<[2,16,19],f16>, !torch.int, !torch.none -> !torch.vtensor<[2,16,19],f16>
    %186 = torch.aten.mul.Tensor %185, %165 : !torch.vtensor<[2,16,19],f16>, !torch.vtensor<[2,16,19],f16> -> !torch.vtensor<[2,16,19],f16>
    %int2_192 = torch.constant.int 2
    %187 = torch.prim.ListConstruct %int2_192 : (!torch.int) -> !torch.list<int>
    %false_193 = torch.constant.bool false
    %none_194 = torch.constant.none
    %188 = torch.aten.sum.dim_IntList %186, %187, %false_193, %none_194 : !torch.vtensor<[2,16,19],f16>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2,16],f16>
    %189 = torch.aten.mul.Tensor %185, %165 : !torch.vtensor<[2,16,19],f16>, !torch.vtensor<[2,16,19],f16> -> !torch.vtensor<[2,16,19],f16>
    %190 = torch.aten.mul.Tensor %189, %165 : !torch.vtensor<[2,16,19],f16>, !torch.vtensor<[2,16,19],f16> -> !torch.vtensor<[2,16,19],f16>
    %int2_195 = torch.constant.int 2
    %191 = torch.prim.ListConstruct %int2_195 : (!torch.int) -> !torch.list<int>
    %false_196 = torch.constant.bool false
    %none_197 = torch.constant.none
    %192 = torch.aten.sum.dim_IntList %190, %191, %false_196, %none_197 : !torch.vtensor<[2,16,19],f16>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[2,16],f16>
    %193 = torch.aten.mul.Tensor %188, %188 : !torch.vtensor<[2,16],f16>, !torch.vtensor<[2,16],f16> -> !torch.vtensor<[2,16],f16>
    %int1_198 = torch.constant.int 1
    %194 = torch.aten.sub.Tensor %192, %193, %int1_198 : !torch.vtensor<[2,16],f16>, !torch.vtensor<[2,16],f16>, !torch.int -> !torch.vtensor<[2,16],f16>
    %float9.999990e-07 = torch.constant.float 9.9999999999999995E-7
    %none_199 = torch.constant.none
    %195 = torch.aten.clamp %194, %float9.999990e-07, %none_199 : !torch.vtensor<[2,16],f16>, !torch.float, !torch.none -> !torch.vtensor<[2,16],f16>
    %196 = torch.aten.sqrt %195 : !torch.vtensor<[2,16],f16> -> !torch.vtensor<[2,16],f16>
    %197 = torch.prim.ListConstruct %188, %196 : (!torch.vtensor<[2,16],f16>, !torch.vtensor<[2,16],f16>) -> !torch.list<vtensor>
    %int1_200 = torch.constant.int 1
    %198 = torch.aten.cat %197, %int1_200 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[2,32],f16>
    %199 = torch.vtensor.literal(dense_resource<torch_tensor_8_32_torch.float16> : tensor<8x32xf16>) : !torch.vtensor<[8,32],f16>
    %200 = torch.vtensor.literal(dense_resource<torch_tensor_8_torch.float16_7> : tensor<8xf16>) : !torch.vtensor<[8],f16>
    %201 = torch.aten.linear %198, %199, %200 : !torch.vtensor<[2,32],f16>, !torch.vtensor<[8,32],f16>, !torch.vtensor<[8],f16> -> !torch.vtensor<[2,8],f16>
    return %201 : !torch.vtensor<[2,8],f16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_1_10_torch.float16: "0x020000000EB3DFB51433072C6134F22CB5B2163493351FABAEB952B7F32440B20AB454A9C138D7A5632AD4B3072C6623312AD0B07EA8ED2D64AAA9A0F73940B5F83760B2B1B484315E256CB0B8337830E53519399029C03487AB86B2CA3766B437BC91B321A02DB508B216B543ACE3983C38B31A20B380AB0AB535B4AAB0ABB10130F8B420B10A289EB2673342B711B1F22A7AAA272D14B145B569334EB5C4B0E42D0939",
      torch_tensor_8_torch.float16: "0x020000008F3B413CAF3B793BB03A643CF73B583B",
      torch_tensor_8_torch.float16_1: "0x02000000032844AFD4283BA71BB494B0692AF62A",
      torch_tensor_12_8_3_torch.float16: "0x02000000A730CDB59F2CD633EBABC1B5263041B143B51DB6182F51307F3769309835DCB574B46CB2F03431302E2E99AD342F0EB5C52E9125092B5434B4350F369DB02D38742D8FA97DB17DAD14B062B2B73173320B2CF734DF33EEB545AD44B25B941FA483319D33E22E4A354CB2652747A8AEACA035EFAB3E2A64346525303377AC30326DAF7931D3351BA9BA2E09B6C3B869AF12AFD931C4B1F32E0CB587A8C230F721EA31D632CDAE6D34252A4036FF35533454B21634E833E6AEB62981AFC234C9356335A5AD15ABB3B4133429341B2D0F2D2CA4772C333285B4A135B9B712B2AC2B9F292132C93445AFDEB048A900AA740CE72C97AF7AAF983285A5B5B3BEA45B2F1AB4DA316028E930E337AB32C1ADAAB50AB428354AB30431AFAFEC3615AF04B842B34FB3F4307AAE26A9FB9EB330F432733142B678AC50B01E2C7633FB2B90AF3AAA6CB4052BFC2515B507B3B7B12DAE7A3220A2B3331030253178348FB1B22ED83226AC4A27A537FDAF5531792A0DAD36293931D8AAE827D43375B79EB2CDB14330B3B15E1F65AC9434532E98B067B10F318530A7B23FB19EB0EA30049C3533EDAFDDAE66AF6B08B830FA279327A8B7B42C192E3134243432291C2F32AD4DB6122AA1311030D1B51CB1A6B44135DA9E9331C121B1B5B73171B8CCA9782C3F337DAF4232920A86B482B24631AB3324B2483423ACDDA888AF7C30802DACB2753257AF20A8EA348EB43B3153B01A34882E17AB0836889EE8A40BB028B08BAD9FB65A2D09B59EB2379E8DABF427C9ABDDA61AB0D133FB2FF1AD46B23C2B71B021AF",
      torch_tensor_12_12_2_torch.float16: "0x02000000F2AD2A2CA3AC7B30EAACE0B72CB493A2F3A48FB7452F9B2E6DA988307B2D5B372132A834ED3482253EB590A5712A0030D530ABA81A24BFADB7AC1FB4413614B60B98CE2A5E2BC02A93AD6832123622B3FC30F229C2B4913556B9352EE8B6E6B4FC32B3349E2E7631AD3378AC0FAD282F27A8CFB01AAA0FAF1B28CFAFC6B1F02F13AD9A9E53AF48B0BE306F309FAD07ADEDB4B4B0C8B356342EB77A2B41A924B82DB5AA2976A7A9344B2821ACB726E5AE1433C0308B2F042FB3AD3B2BB22B5BAFC82E60343DAA1AA3DBA7D62E87A919B4991B9E34B2B5E625EA2D1F2C82B064ABA72C49B069303734842B64336E8E27AA16B1641BC133C8AF24B5E331DC329C2D872CD0334E21DBB756302FAD4A2D762CC8AF33333C2F36B295AEAB356C33CE3029B0CFB1CE2F0CB0E6334A31DFACF8AE88AE2D201BB12C2C5D31A5316C2ED22DCCB1EC2E032B932C1DABF732D9B19F34FEB17831E2346CB180B6BCB1C22962B69331A2B46C320AAF34270A32AD2BF338A8B4652C58A28BB86834042B5EB3D5AF4DABC0A964334BAF8DB1BAAF003292B514B00EB5BDAD6AB197AD3E34AAB293B108B65BAFA9AB23B596B25AB3CE366F2B76A990382F329633831C2337D72C7031B9321BAEE73312B237355A9F09292C32442D1E314E356EB613323835912D1838C32DA9B6F13212315C2494356CA91BAB43B093371FAC0434FB1B88355DB23A25442841334D30D2A88FB0242F22B33EA9BEA9E7B0F231E6343EAB2F2525B5E43055AAB4A84332F12C0A29752A12ACA82008B1F72D4CB4A0AE742D0D32273037A8",
      torch_tensor_12_torch.float16: "0x020000004C3C4E3B3C3CDF3BED3A533C6B3C333CB03C1D3B253CBB3B",
      torch_tensor_12_torch.float16_1: "0x02000000FFA46B31D6AD0BA55F2C1F2CE9B0D523AEA8071929A0D330",
      torch_tensor_16_12_torch.float16: "0x0200000070356D281C322838CDB6B6B6BC2CF4B29C35F53078B13F35AE3648B5493341B24FB47A25CF2BC71F949EF8B64CBAF1B351B029372930FE35892DBBB4BE341DAB76B01625B62E62AF333626B2F5AB232E98A8E4B13AA6FFAE25B852368E1E8B342E3644A59BB7C533BAADD7B450B4882C692EE53975B3C43BD4B2362C9134F2B841B8BAB173B5DCB3F035ABB5E0AE00358FB29D3A0F35343317380A3818B286B5D3ACCA892C3746B4D1B3DE29E933D4B89DB5982A6D329E203DB9EE2674301C260D34B836812176343D2B64B4CF28F93391305335642A572F23B03D30D03276B566B349B73CB445ACD6345AB7042601355AB17FB14825522E183423B40729143234B442A9862DBB36422C77A9E0B1882EBEA040B194B61EB6CFB8D7B1633778387B31343810B471B5A02CCC2EB6B055A7B2B0BA35D42FEE2CAC25FCB45433B3B102B7AEB45B36A63631B91A36FBB0342FD2B3F8B8922CAEB69CB5552DDDB300B446B568B885B53DA7F13165338F2F932DAAB4ED34E39F95AF8B3439B815B22BB7",
      torch_tensor_16_torch.float16: "0x0200000050B6462FD129ABAEF82D9F2D70B0DBA3AFAA04A14628042C5AA0CDAFBAB17B2C",
      torch_tensor_16_4_16_torch.float16: "0x020000000CB21A268B263E252EB11DA4509F8CA0AA3072253B2CC7352025D2A950AF5D3208AB312B07B42D36D83536B252AC882B85AF65265DAA1E347E0A3C25BB2E3A30262F39B0AFA535AB5323C0AF8B2AA4AECCAFC3AC32B1572C8D219CADDA2D73A9A0AB17B4F5A5843489330CB459A57FB1B5209122792CAF2C4DAC51A925B318A59E31E4ACABABEE301E32A1B24121B530D2285A272421A132031E639CE19A09AA302DFAAE6E299D27742FFEB4562E7130D0A35FAC8CA7B3AAE9A5F8B1582C2C2CF32D16B422B1C3B115A406A677325CB02E15B12ED2305FA0CDABF4ABE031CE1CBC2AF9B2A2B2E7326A319B328998E8B0162D38AE229FAD9D2C34BA22151971AD9F3018B05C2F3531832FC52E7F2839B18F32A9B376B35EAD6B1D48AC472D7B295AB416B1F02941A832A51533CA344AB0F3B09E30AF2E0B33671C8E30973229AA272C621C3B309C2506B0DE2E522B0BAD6C29C0AD02ACB52DB934D8A5542CC0ADCBA33D2933B00128D8324D2FA2A862A6C8AAEDA04A2C302D4124B4A399B0B1AD48B173A8E3B11331F62D1BAA53B3A4AC13249332FAA83BB0B0B2F930A331ECB20C2F0F35E12EA7AD8B30C6A7B027CE28FE3025309FB125B14E2EDE9DB3AEEEB0F1956F208FB0C4A94EAA1222792DED2F03B5C42E80303028FE2F042D0AAEC8B110B404296AAC792E94AA742CBD2C352B71AF242DB6B3312B222F322EC2AF69AD8CA9AFAD67328CAFC9B0F8AB99AA182DF428A1224DB35BB00DB2E0903832EF321B33A225112C929C402B6630A32ABB2A82B663B0B0346134AA2C842CF8AE5530C0B03FB04E2D04B00C30F5B0E8B3CC30F61D0DAC99B01FAC68B1172AE59E45ADC5A594AA6EACF9A573AC132B25AF7631FAA4C7B0E334DEADE02E25B0B630802D272EA5B26FB0B530FCAE0B3163303C29C52FFEA8922842A55B2E94B0B42C931E8EAC3CACEA2E6DB058200433A62C9AB188AFA929B82911ADD32960AE10291F323728EAABD22D0FB058302330D9B0BAAD4D2D2A2A43A48E2AB62CA4AEA6B0F3AA3531CAB17E274CAE0932A9AF4F33E33236A83131192E5A33BF34A1A29DA62FA513B4012E1EA341322E32F3A90BAE729923271030C33038B02AAF1E30D42C303254AE5EA9499F5F2C0226B228FF2F29A3152BF33452292D323128C52D26A4ED30B6AA7BAA882AFA32D599E11EB9AA7DAAF10D89B3EFB1902E6EA0D926ECA9E7AC8D2CEDB1843015B37231E82CB015172CC0B013A8A5A3212DCC9D8E347AB1322C732C09AE00B3A9237E1751B236AC2EB25F336A304E9AC2A98BA0482B2F2D65210C3293A077AE19A6DBAFCA2AE3AC46B4ED2D442A262B1D12DA2EEE2F8E328B258DA8382DF3312E2BBFB0A2AAFC1EE42D4634B1AD9FB0C1123928E427D0271B307DAE22328BB160AF7AAC1CAC2BB06C2DD2242B2B68222B32D42F6F32D62ED62D792D4D2D812F29B4B8319F31D9AE0EAC143074AF50A6373001B166A83B25BD309730DAADDEA656B09FA52F299AB058B0A5AA683083A5C728E02E77335CA122B2AD2D072DD0326530FB2D762AD12B2325FC2DACB05B2D7D3080B17DB16D2126AD6F2B5FB1AEA915257F31FDB32BB3C3A0F92E29284AAC27B0BB17312C66A6BA2D35B479ADD6264E2BC32C11AC77B177345AA85A2D079DDDAB31B0E8A352A69A3334B01EB577A9C6A8C731A0B46A34CD2CA2ADB4B1B230B6248DAF25AE73AA3D309C28B9B0612D882FDBB2652A18328CB410301C246B9370335A2FD32C4BB314B1E3962EADA92A839656AF18A650A5303047327B33ABAF0E986EAE62B003B2FA30539D92290B240DB1721D41B33321E9B4FB30D8B056A4262CA9302B305B2604B08DABC12EF42CDDB272344AAA9E3253AF01B24430E528E924CC30B2AE62A9302DF12F0AB12AAEAEA8DA2BC830A8A434B0302DC1291820623047B13AB3562AE02B8A2DB2AD7D28ABB263A70432C81DC5A2E1ACBB2FCF31C6B3A8258E2A512DCF2A512C87AAB02587B205AA13A340B4BFADC72F44ABD0A0B72C842048B00FAFE5ABF82C06AC632C502EC9B229AFBBB047A855B220B2C7A0042932AFADAFC12D9435CCB0D02AB225BE3360AE812FCB31532EC5AC01066DAE992DACA9F019882D75AC7B2B7AABDCAE4533BB3052B1A72C382C50AC32B0E5AE1633F62ED4AFA32CC3AD4FB3E329192C45AD41AD102BB5A488B01CB1FAADC0A999B50EA96FA42F2C912DB533BB2D7DA56CB1769921AFD4A01132C7B0542CCE32D0A502B2CB2A2A2A14B14A2B0EB1EE265D2ED02E87214BB219ADD6AC47B4B030FDB1613051B1043184AFC8A517AB302F8CAEB72805A8E32D5A9D3F301CB138A759B16532F6A4863430AB81AEB930CD2BA9B1A3B04BA101AC73234A2F1EAB5C22A22FEAB491AC9C31692E0F30C2216B3089288F2A2F30162AD8A9302FA0A861AD912C84AF6DB4C4255DAD61B1BDAF6CB33E2ADE2E102DD59E8E231BAF95A9B8AA393018AD7D32A82808207B11142627A811B30C2FA1B1A934852510A085B1692E682A6B3507AB4429622C6AA02BADBE30192B89AE18A71F29EE30F329D82E102B34A2E1A820B3B4B005ACD5291C273429AC2CE7280932C527DAB13BABA5B1BC25A0B1732DFA2892ABF0AECD2A8CA5A031ECAD3AA88F25C3A8DC2E3D2E0F29111E89292C2A3CB01928ABB1F6B065B115AF412AEA2B32A9402CCCB2FA33FC2472A3B1258DA8B22ECC29682151A9512C372C122C252323B260B1E42DACA3ABB05329D72E69AF11B15EB26EB6D728632EF2AE61AC743153B416ADFE2C46B3AFB17D1EDC2D1A18C2AA50AF842DC9247D95FA2B8D3424B6C1AF13A31A2107AC1D1617344BB132306FB455306532582A33B0DB32643257AEFB3575AC71A38B2FBFACD6ABB72FC7AD392E8C2BEB30",
      torch_tensor_1_1_16_torch.float16: "0x0200000018311DB379B2D736EE331B2D14B523373435072C9A359BB1492D773685AF41B1",
      torch_tensor_16_torch.float16_1: "0x02000000602EA1A5272372A6A8A65AB0C3AFFB2DF3A927261DA54B1976343A31292E8426",
      torch_tensor_16_torch.float16_2: "0x020000001C3B1D3C1D3CF83B283C5E3B773BD63CB03B343C8D3C183C873CBE3BFA3B4A3B",
      torch_tensor_16_torch.float16_3: "0x020000008F2E7028AD3246AD37A902320133B528072C1A2C492E422FD4ADCD2AFB236424",
      torch_tensor_16_16_torch.float16: "0x020000007BB767B26AA561B2DAAD5CB5A0B5BE31F72CF7300FAB94B1C3B4542EC72E4EB233312E008CB320B93AB390B4F02C0EB371B4BD2CCA3364A46F2F8D3545AF8F3048B343B58EAEBC306C34A8AEC9A770B880AC3BB640351930A73527B128BB7325BEB0AAB29FADA9304AB7752CF9B75CB27A31BF2DF2301C2D88AF0D2CC2A925364D2DD0AB93B8873553AE0A309D328F36C7AD2EA825B24CB6F6B8C0357EB5B6A9F5AC57A8D833EF308AA938A6E2AD57B270B2C3A924AD6A1EAFBAF8333BB1B03603387C2D71B116AE0DB56526EF2A6F3602B6AAB33F348FAC27B5361BDBB67934EBB4F63859B21D35CEB8BE2134381CB002B3A03520B0F62A4AB369B80132422C0AAEF2B0C030C1B026B0DD2D11282133F13138385AB3E7B619A7FCB4F437B93262332FB41D2439B1D02A5034F82D16AEB72DD93672A947AE82B554B47EB69B35DC1C203480B43F340C349D34652D822C36B29A20C6ABDF2C0BA7B130383715B0DDB51BB7A5B53DAB88AE8EB46EA83AB8E63298B41E2A552B572E32B67425F7B48E378B347E2F4392F7B0753504B10D32D53444B0BF251230F4B6F5B0C434762413357DB20AB44F289A354C1C22B5D5316EB09E3295ACEF2C6F35373536B19036DD360534DA31A1B6F7B735B3243202B271AD723443B02991C8AE0D183A36AA360AAFC9315D35092F6EA589A1FD2A0228A2214BB26F2E862D23363028853691A2",
      torch_tensor_16_torch.float16_4: "0x02000000D21EE8AA66A4292DCFA96125402C26A2FCAADAB0B7AA5CA9321ED1953427AE2F",
      torch_tensor_16_16_torch.float16_1: "0x0200000070AC358A68B5E2B6A43442AA2735662D7BB155B7E9B7D2B9F32B912D5639E8AF263037342D3680378D2D1F2C02B789B5782FA3AF5F37BCB2D3AE3AADD23433AE58AC9B34E2307134212A55B784AE0EAF05AD3E354234C1366E3260B86537AF322E34FEB48FB01FAD492F1DB662B7AE379236F72E24B02C33C0B2743025B18833ABB772A99631BC2CFBB6A9B477B280AA32B0ABB062B335AD6334292E8FB5E22E9DB18D2C3728D32F24B553AEE9B249AC5B2F8119E4A164300E22BBB431B31F354B26F9B7C53426323C3635363C340F2AAD2D66B2B5A8C2B860AFE9ACF2B2C533613097345BB12CB243ACBF219CB1AEB9752F46222AAD76B0D132B638FFB236AF42B43A3589B222B40FADF4B05AB467B53E21303498266237F12F802E1AB4D93401A99D2B1E9198199D34622B03385B326030C43196AE1D20B1B4E536DE2EAD33A5B7D737AF32CA344D3457B40EB775AE34B4C5B07834359B1038BD35362CE2AED3288D316420B431E32D052054399C27CB35759D7636E3B414B4D5236B37E532A334D035C52E18A29D2E57B085BAD1B021337B3832B46DB3BDB2F829A93801B41EB44433DDB291B10B2ED2ACC4AF1E3270B09EA35FB48D1AFF2E93335E2C643365B5D4B785B146B2853216B8C830DEA8C3200CAD7636742C4530EDB9D93291AC4AB517ADF0AF20344F27AEB5443446353F364DB08AB1CB31B2B44334D1AD0C20",
      torch_tensor_16_torch.float16_5: "0x020000006F2EA1AA81237624452C1AA90CAAAD328729E03029B286AF182755A7D4A40EAB",
      torch_tensor_16_16_torch.float16_2: "0x020000007DB24433C53257365DB458B1FDB11C317EB22AB5AE314E37FCA1F2277134BEADD732FB322AB516341AA612B04DB009356FB5512BBAA901ACFBB0E835A3ACD32B672DA1B193A422B291B4D130F4B208AE183575B8ABB80133EE33C632E8AD88B40CB9D228572C942C41328D331FB431B5F63311AACCACAB34DF385832E633E3253A35C0A9C91E5DA19DB124B2D43630AE4637A49ADCB7A43121B4B832E12DA3A8E5B05635513615B7D42F532CFF2984B454B2BA3415B4E53010378BAEEEA4BBB024326A261229689C10B6ED32E7AE23B6E62F12350EB0453722B456B0CA2948355938C734243272B0D1ACED314026FF2E82359EB02535B5B145AB57B45BB1CF30ADAF99AD232DCD32311556318EB066B81AB65231A934D42A2E2E243566AA1DB80FB2DCB1D3B0A62D3830CB341224882C68B845347732CB315A33D334BB29002542B27237DDA6F83724AE95B1AD9D542EABA350B49F312EB0372848346EB42DAD333825ADA628CCADAC327BB02BB6D3AACF330437BF2C86B3AE338A3022B0C5B3D39DF5B566A5A0AF3EB66DB165338035EB2FEA34FB30B0280D1AA42210375232E1A6C8B468B44724389708AF7EB76F24F8309430FF3005322BB4473404B10A2D17BA25AADCB371362DB1F0293CB77CADF23432B176AAB1B55E36222CD9AD25B130B476B1D02E17309C2E50AE4B25643007B7072DF9B361AFA62D64AC72B0002E",
      torch_tensor_16_torch.float16_6: "0x020000005F2D0632419CADB33F2E47B0223316A658A9392CC0AA442803AD6E1DA5223DA1",
      torch_tensor_16_16_torch.float16_3: "0x020000007BAD38242F3016AB5D33BAB44BB323ABC7AC9F30161C2CA4F6B8283198B50BB3E2375AABD12A5A22B6313D342B30DCAF23ADFD227232EF3476B94DB987ACD32D73AEF1ACB4B803A47C358B30D3324FB4AF326134362C4DADA9B3462565B1EC3748321EB19735F828A330EB303BB75E20253400ADE6A7431CD6AB14B00CADA63570B6F2353DB0C5AEDA9731B0743157237B266DB15BB174B0E1307931B7B454B6E43001B00D2CB5340C3090AD13B467A41CB3462D4D1A4B2D012EE433712ACCAB113212AA1FAF44B17036E72D36AC88ADE83293A5CF27B32D79B54F34CDA50732A930D8AB62B219B5C1B0263275B3232FC9345D2EEF2C1534D1A6A02A2730BF2985B3F6B8612D942A6DB9AFB1F93560B0A7B5F12B48AD13B00834E1B7FE3041ADDCA90038B92855AD41AED8B107A9AD2312B1E5312E30F5280521BC30DBB452B47C30DC3013B4802D57B1DB332FB006ADE4B2AF33BAABDB34D82FD42D16276E386F2806BA4F243F3616B5A0306F293236A9AC76309E3580B4C02D4E3439B25DA5D0B549B886AC34A628B1BBB765ABBB1E7638EF2FECB8E29D623532359FB0A935B5B6B7299E306DB139306C3507A7D230F9B273AA032705354EB4703450B63EB49F35E430983185315CAE1D36B9B1D033E5AE6524A725CBB49A31282BFC344CB3922D84B06AB6D7B20B34EAB0892CF6B301B435B6FFB18D2D6935493582B07929",
      torch_tensor_16_torch.float16_7: "0x02000000EE28EC2E7BA32B2CB7A60C240E2B3CABFF2A88AC29A9782D1E2F75A4F2A597A4",
      torch_tensor_16_torch.float16_8: "0x020000004A3BA63B933A4D3C033B493C743C043C513C193C023C3B3C183C493C393BE53A",
      torch_tensor_16_torch.float16_9: "0x02000000D62ED4AB382E8B207DACD02B313038AC6525DD3111AD02B46A2FD7306F9EFAA5",
      torch_tensor_32_16_torch.float16: "0x02000000512ACD3106346334D532B3B0A7AF1C36292D0AB0C2B1C69FC4224835942DF92DEE35FAB01330ED2EC02C1F353E31EBAEF0B084302D3454B6112E99AAADAF9CB71932B3374C33CFB26AA79F2B6EB7A9B8D3290CB15D3777B04C31B634EA33D1AB1A2EC7B2A6B2AA2832B0242E04AC833355AB53AC33378834363087380D236EAAD1B5332D14B7BB243334E8347E3589A562B3CBB2222F21AC6C309AB7EE26F5AE80AC00B383B3C3B1B8B23FAE51B023B731ACC3AC8F301FB27CB1062D00A81EAF95B8A42C24B09D30E430482F38AF65230E31B92342AD78B0DEB5032E053178B2E8AC5533FB340FB14EA82FB9F831F3B2E8B542B5AD33F5B18437ACAE4C359230B2B44A2953B026B230B1B0AF1332F1B7D6A70631F024BB3589AE7FB7962A1FB473B38DB1C2346233ADAF52B297AD702FB4B55F2E8F26C13508257837F62A68B2D530621861A487B248312FB19DB4FBB1523009B5F12D8C251F38B835AEA8272E7B33A6AD23B650B5AA35E43476AB4432E5B0A133BCA842ABF637F1A90D2B9032FAAD4E311216A5B11B38B4ABF42DC7B5AB2E02A3122ACF372A35AF2DC2B055329B2AE636BB2DDEB441B4B83158B806307D2A7728DFB041328FB9D0351EB0CCA7D03493358727FBB4F0B3C62C2DA7ABB303291CB7A030B62A4A20A020EE313EB0C9B0B0B59DB19EB3873429359C2B7CA9CC3148B401B5C7B450B5CEAC2F2C5436C4B44AB494AC81A44032013498B639B028B409AF643536ADE1ACBEB0BB35E324123405B4BE30F9A8FEB6EB3641B205B72930DA35A0AE903592AAD3AC09AD4E20BD32A31D2127933597320BB5101A4EB4713475306421CF32AEB103348934B336DCB1EA311F2B87B44434EA2B7F35C1B2A5327430071C32B6FE2DD9AFA62EBF2DCEA969B035206B3162340635832F2AB63C2F1829B3AEA8A97FB0A92B243154B3303273340FAD51303EB64EB1AEB6563100B3F636C8B6FB9B0CB825358EA937B2F330AC30C4B40E3233A4E82DCAB60528BE2CC3AF7B30DC2C97B36232D02CBDAD5B31C129E7311D32FCADF1377235E52FBD2A632F4734A5A3463356AB25A46435C3B5ECA6EE3845B7A5B2AC35183409343131BB3268356632AA345BB391ACB42D702F0029E328942BD32DC53124B1AAB2FE210032841B5D34763585B2F234EF308126E7B22EB4E7B2EEB4E2B532ADEDB7A62F502C1CB244B44B3854B03AB4112E1F33D6284CB1AA17F733702EDC2833B8A4293CACEA22B223B8AA72AB4E323AACE428D22BBDB6DBB5AEB3802A41B1562F8F3299A6F6A638B327B810B18AB18A36F1B26231423300213D30572F5434FDB48D382F2F48B3B52304B1C8377EB1AEA8E72AC6A80E3874AD2BAC723341AFB9B6BE302DBAF3B12AB1133133A947349AB331A44D35D31936B4E7A1512BB398E43798B09E327BA854345730AC20E03214AE",
      torch_tensor_32_torch.float16: "0x0200000061A91DAEA5ADDCA4ECAB9B2FB630183062AA6A31102134A5D526D2AD0DACF0A9F4B219A09CAD901DE83103AE912C1D3045AFDB23E72606B239A8622D12B03CA3",
      torch_tensor_16_32_torch.float16: "0x0200000004B13A35B8B4EBAA83AECC2F572D8A301632B832302A5CA84C2BCF3301302CAD9CB4612E3EA885B158AAB5234EAC61329B3407AE49AE16291D2FD9A5422CAA353DB369B0FAB221B3BE9B75A97DAF8C32D0B065261232522F21AC2C3078328CAB2C3798355E3355A85930C0AC892B91300CAEF32A63B5982E5AAE80AB3A3034B484A3E69F192F5DB01B34BDAE5CAF2B3349AFB4B0BD2CEFB32A2DD92C7A27512C7CAA34A8F63046AE15A95E1C0AB389ACF134B52DC0B1C8AD9A340E34E431BF31A6B0E8328F2BA5B593AD53AD2EB417A62EAA9036722F85B71EB6732DE82E3FAAA928E4AD3E268FAF6C35F23067B0E227D69A2FB26F25D22E8BB3D92413A946280322A7B103B4472403B02D2D63310BA9BFAD2B96F02E241FD2A1E61F452B47B04321922E87281EB2FCB44EB16AAE57AEFE1F0E32CAB324AB0530922B3F35B5AC81A75A2C93ADA0ACFAAE46A638A5EEB248B2C4B16DAF302D67B2E7B272AB9E3583AF2CB2FD3522AF552F8CAF6CACDA2D4B2B00AC71A7C4AB18AE32AC242618B46F3116B22CACA72C11284B3433B2B92E2E3213247FB25FAF33325A329EB5FC36AA34472F072DFA2C33A217A7E8B2E4B0D138CF9C83B495B0D32C771CC2B1652B13B154A832A561B1382F01AC25AEFA30C733693192B1062E5AAE44AD4D310099B6AC6980263476AD45B56B35B5AFF52FA1B092ACD9B2ADAD30AD7BB0D9AE5E2DB330C7AA28B44328F91864ACA5AF5935702D27B281A995A2B822892E35B26D2AD13297B045303DAF973538B1B8B04DABE533ACA85532AC23CDB05CB28831F02F712E5599A9AC76A53DADE32FB52548AC20B42A2D85283CB2D83428A4E831F72F5DAD61B0D4925F2991260B343F30BB9775B2B6A5552614AD6F2A8D358DB153B04AAD2DB4472F4BA852323DB0D7B3042D6A347D25E4AD9B1DBFAC583422B348312AB29F30BC2CAB366F3521B3602CE4B111AE5F3528A1CC1B19B0A4B435B093B463199430AF29C5AF2DB1C7AF949AB6347DAA8F338BADCBAD0DAC56A8E2319B3130B344A6B224A835BBB4DFB434B462311DAE8F36C22C9333A2A93EB0D6B1233574B522A9639A3EB795ADA4B40EA8EB334528B72F08ACE3B45333EC33E7B2E8B51D29D2AC302B24B3E531CE30BF2BE1B5D12C7AAC20B551B4C0A83C281DB4012F482E3830ECAD8236D2ADD9297EAD66B4F0AD9EB2BDB08B2E44A92B3318B024B0812ABEAD43AE6BA903AFB2B09A3400347B2A3529CCAD9929A6AE5829072FB4B07C2DE22F45B08E2C1732683035A89DA6D0A99F2CC731E8B3B1B1B9B2B32CB8ACF82B2DA89EABF22AB436FDB08EB34CB45EB444AE732DCEB2132C8AA8B2AE95334AB73EA694A9C1B2442EC2AE03B30B31F4A46128A12E63355B30B7B28E29AD35FAAB82AD9133432E2DB7D8A865AD7AA901B1F4B0432F1E28C8B3212814388F32",
      torch_tensor_16_torch.float16_10: "0x020000006B9A4C3025997D2C3A89C32D2AA45224B4AB5FADB1294CA76F3124B080AD5922",
      torch_tensor_16_torch.float16_11: "0x02000000DB3B473C473B093C903B603B1B3C6F3BE23A1C3CC53B7B3CF53B873CC63C483C",
      torch_tensor_16_torch.float16_12: "0x0200000098A4F22A73A767AD10A3042B7F2CF829B2A5952BBBAC6D34C6AC83AEFEAB7FA0",
      torch_tensor_16_16_torch.float16_4: "0x020000004E2E4AAE2B3380279BB68EB0E6304D30EA3487AE4133C4ACDBAD5CAF90B556B39D35B6B6F722E830DBAC26265030FE378AB602333434F9B3B2AB7E354534562533B59E356FB482B5CFB0C8A6D7A8C535A233BD303FB3D5B360AD89B9A036B8ACC23415A8D12C14351D325CB2A23080B3DD295C2CEB31A1B02237E82A62B038311AB19BABD9277CAE61AEF130C6AF99A43CB8A33164349AB47AAEB2362FB4A79FA632CAB51F2890AA4B313C31AD221338CD2DEB34C9B45E36003258B592B5F6AFEDB5983356AFCFAFC4358EB30FB665B7A1AE72A650A93CAE07A61C2E6BB8BB2DF7387435B9B0F32C15B5962D4D3637B67931A2327731B7285CAA7DB4E1A9292C21AD3A316130F9B4ED273830D03680301A2E3AB7E62A0036FE3295308531493561B5FCB0F1AD3BB30D345AB60432D42F3031C42DE0385DAF9533E3B4A2342DAE4132D8253EAA5E26B0B0B3AEC9A726B2F4314C2D882F352D6AB49AB4F631EFA33DB3EAB2D3B0463339372FB4A1B42BB007AAECAD33B33EAD31351CB1E5B445B8E6326938A5AEBEAC873065B6F7B4F5333FB3D8ABBCB84AA74BAA1730D132AE35B3362E30102DD0B9A2A00434F9A219B6A9B723AFECB31615812D4EB5ABB4B2A316346C327C2BB7AD58ADFBB48DB009339B3201B512B06D2DB8AAC62C4E2EF6B27F35DD3171ACD72D27B7DAA96236743114386737942DDFB7D12BF133B9AD4DB4",
      torch_tensor_16_torch.float16_13: "0x02000000632FE627503048AEC12BFDAC852D38AE16AE499EFEAC88349C2C04A1202D9724",
      torch_tensor_16_16_torch.float16_5: "0x02000000F2B3FDA5123338912735BB1F753042B802272A9587AA062ACE2C04AD0AB397306A2F5F3514B4502A1EA168B2DDB6982E19A52BAC27B456306532F532C4AF653408AB652A532D09B4AFB1593396B39031D29743B3E02E56B462A919280DB5AE34B1AE0B2F5629BAB6C42E9BB4F2309DB6F1323231F12963B2ED36763013232437D7AB782F612DC8B0353518AC4A302D395BA4D32C892CC7AAE9360FB3472C0F338FB445B36DB4FD2A71AF50B51AADA3314B35B331B5335B333FAD61B5E533A537573079330E1F96ACE7B650200C242B2E1BB838B14235F830A833693878B5BD38F4B53B358E327F2847325F33003499B097237BB4E730F938B52035B585B655ADBBB286A7B631BD311734CEAC5FAF9B3024B4DE28C635B22C7BB56730F6AD76B75A1C86B1233135B058B45B349C35F9A7C6B3F92DBE2C8A3418A360AFE3A7D32C482D10B8A5B16D313A28B134FFB231B4CD2F4EB01B3886B6D42BEDB043B4FFB3141B833481AFBE26A62CDEB3223666356332181C4635EE2F0CB59EB56C2B28371928E7B30B326FB4D9B14136B634A728B32C64B4BA347FB0C2B00437D3B6752C18AFD8B0629693B254B05536C8A740B37FAFC3B26CB28233A6AD7133752A61A646AABCAF3E35432C9F36AC31A332F9B2022C2FB04DB09AAB82B4082D8CA938B696B0F9327C31EAAE9D309DAC30251BAA6A356C2EB42459AD5C34672ED329E337",
      torch_tensor_16_torch.float16_14: "0x02000000E62D102CF129942F44AB162AD52DCD2DAA30B2B63731562829AF9AA0EFA4C430",
      torch_tensor_16_16_torch.float16_6: "0x02000000EB2CC235B92E22B5E9340C2F42B801AB30ACEFB4709E99B5DFBA55340DB426AE10327030E9AD7E34C32E7EB5A1AA35B526B49535F135873737AADF2F08302D2FE920C131DB2DC6301F286E3596342BB2C634BDA120332A2C35B9E7B61EB58BB066B4B224BFB2BCB3D826EDB114AEB8310FA8E0175D3051B589B296AFA2B680B02E34893632B404B0C936ED35A5A9823063B5FDAAF33948B552B40A34292E94AB4CB159B51CB20AAEFEB5B4A59BACD83059B219B1123545B53E38B4B8DCAC1AB57034A23377B721B672345EAA08355BB4BB20CB2369B31F340EB4B4A17033E530DFB2EDB36FB86B34C2B474B2063086B4F535C33300B4CDB6D632CBB8EBAE39B08D2C33B0AB31A434E9A80D34382BC62F20B488258D1C1F2D6035322D3BAB7BAF4FB4BAAC70259B2C69B404B33F2B0F2B72287CB753B570B226ABC2A80CB33837EB2D1D27D5B3C4B304A523B65E2CC1B28434B2B553B068ADA1B6A02DC2AFE42FCDB217362AB8613332A5EBA5B930A32908B6992F6E3418B02B3530A74DB8EEB4282D8E314D2D811C24AEC02D212CBB371D39E1AC612FBFB5D533EAAEDD9F14B4C9B08EB3CC2C27B25DB50833DA2F36364A2F43A4793098B178B0DAB6D5B013B421B0FE1B59B50F387EAE7B35B3B14432C636A3B4C4344025B137F8347BB068B350B03C32E32C2BAFE32611A42A2184B600B4042DEEB2442668361CB778307CB4",
      torch_tensor_16_torch.float16_15: "0x020000002B34773025AF412843AC58B02629F3B195AEA0AEC3B0132CE9A377AB272FD32C",
      torch_tensor_16_16_torch.float16_7: "0x02000000E130962BD9370F379CB931375BAAB9AEEFAE67B639367A259FA9A6AA0D1B2235C7AEF134F7344D30ECB65136E32EAE359D2C69B12D37F9B00BB7E2B2D3391834F9A7A0AB2B2D7C2511317132F5ADBB19233444B49BAFC2A4CF2C2BB9B839502A5FB70CB24FB826346934E23151ADB737CD35B7B505368B301532AA9991334E39C9A762B6EEB4FCB4D3AE1BADBB264CB3EF2E39354DA5442822ABD730DB2E4534EC34A0AE0C3473AF163467B0A930D2B3693200ADD525ADB0CDB359291EB8FE37F23174322D966D2A2637AB2A00B80AB33BABB2B4B9B0A5B2EE327E3655A086B043B9D0B6B82F0CB42CB04DB1B29FE42E71B579B644B14236C53514AE38250636A9A15F2C643470376130E634AA341FB577140EAD60294FB449AD84B0E1B4522C61AFDFB02FAE092E2AA4BF35463638ACD2182FAAC59D3AB041AD2A354DAC2E3290327BBB67B0D62C76ADE1AC6C3798B68227B7377BAD63B3D3B4D32526B245353F34BB306CA81431AAAA5FA666353EB0D63010AB6B318431B62A3E34382A912B23B02D304836A3B4BEB5C1A096B8D3B6DB3012B216ADFAADD9B6D9215A30242C1EA35035F031CFB316B54A2BF9B736B001B21D21A7AD75B51E2DEB2E9BB566B543331C35F59D35AA7F2AE5B55534EBB689B420B6CD2C1A2FB739DA3691AA1127D7AECBB2E135CBB447A414B1BD25B8316F2978379F2F67B0DF318937ECAEFF35",
      torch_tensor_16_torch.float16_16: "0x0200000034346CA879B10EB069A8FDAC9621502B4A2BDC329C2E7281A228BAABE62CB72D",
      torch_tensor_16_torch.float16_17: "0x02000000D03B0B3A003B1B3CB13B713C393C523C323C633B833C173C0C3CBF3BA13B803C",
      torch_tensor_16_torch.float16_18: "0x0200000090A81C2E572DFB2DF03125A1EEA8042F7CB0D032C5AD56AB4EB0962F172E60B3",
      torch_tensor_32_16_torch.float16_1: "0x0200000013B7852D8232F1B16BB566ACD6AF8C29FAB333AC2638F4351A302AB398B333B7452B4D3314B391302BB08EB7ADB2C6B662B19D2F0B3596B09D3712B01336C92AADB180B36FB25B316EB253B3C5AFB9B104B2F7A241B4E1B80FB3A22A44B89CADD233A834D020E530262EC4B1CBB9E8AA5F2DC2B1033262B46EB0BF3564AB0C335BB4DD2FF12DAAAD3CB4BBA43633E928D1B7DA2BE0B4DB3057B796B646383CB299B12536F6A8ADB0C5AF81B85BB20325582FD11C0B334334ACB42E30C8B44F35C3105B2CDB2556B56538E49B7E35C0B75924F7B5D9B637B4D72C05A94AAF2033953074B5FAAECE2BDBB583B424321625C33532B68D2CD026B42FC8293D29DEAB1BB431B13C2AA19EC9A5A6A4B2B014B29B3B6BB71AAC3A318FAF82B820B08737A6A53BB5FCAC46B1503093B590B64F28CA2F122EE71CF230D134AC340835322EC2356AAF1B2EFD341A32143776290B2AF3ACCAAC88A2B4AF9D9C54B6BBB078307EA8E6AB1E3416358034192CA834253175B33F3491B0B63658B36CA544322E346E2CAC2EEEB15931572D2834A1AF14B76FB7742AC5B2D6A9A7B6FE3843B8F7B50BADEAA27730AD2F30338334763029B38230A4ADD22E9CA431A477B00FB0582D6E2E963646AAAFAA07B378B13230E8A518312B38B31CD91804381AB03FB77C31F4365C25A4312733A02DB1390BAF5B357A2CE3B20DB579281A31882DDEAE0C2E37361537B8B3333072A88D35A6B3AD36B29C1F38A22F46361FAF6DAFE42F8EB098B74D30B7366A305BA8352A11313D2D59AD5D331AAE5C38EC34BAAD1735BA9D4FAC3EB459319B339034532B66B4E1AB27B54A359F2322B197B49B364FA9B2B819B8053172B0D2284134FEB3F1B2EAB43D299EB00036703141B112A52B34F5B490B52FB474B050B1EEB11BB53BAC2A34AC14A610DFAFA3ADA4B1B319692640376A35C738F336E9A868B7522AF8AC46B848B3EAB28331872A43AFDD358D20E0357B3597B043B4B3377DB37C35DCA61EB12CB0B3AAD42B923487369429C8B154ABD6B3DFB59B2F45B502B84F2508B08538202CF3A7F4B40FAEF32FADB1DCB3792A2834AFB36B2758B42933D32CAD35C9368934792D4CB5AAB0A5B6C0AA56B1B6A4D633E9339D2FC9AEE1B38B31E02E3EAC4DB902AE02B379AD8B28063585B6D9346AB08633A438EEAE49358E3683A8F82C15B47BB7D338F533D2B5AAB5FD300BB444255431143535354BB0BAB0D5B0C22D00B54B2FF9338BB60BA19BA7D137AAB40134181FF23512AECCAFE4286A2EB12CB83392A90D32E7348FB1EA37E7B529B603B2A0B7A2B325AE7A37C2AF5D319AB26AB485300B31A2B27C2D4934E925D3A711B231A403352AB5702BFEB3AE324035E5344EB5BAA9C7B04235AC332B2CB537FAB496B52831853482200F3155A1B52C8D2B13B77CB21123F6B4072E2DB2B62E",
      torch_tensor_32_torch.float16_1: "0x02000000C92B6A29842EC4271A2C022FC123A4B11CA40A1D7A327AA7C83181B2B22BF42D00240D300925F12A422F1E2A18AFD2ACCAAB4FA807ACC429912CAE2EA8A40A24",
      torch_tensor_16_32_torch.float16_1: "0x02000000BF30BEB3F834A532CB3017B12D2E10AE9F313C2E682CA4B25BB2BBA76A312630E4AE8FB54AB605303634962EA6A668AB1933DEB0C3A338B3DAAE5D3090AEA92FCE3058A948219530DF2D41304A34012DFD33FA1F36B15C34CEB0DB227BB33B2D052EC0248FAC06B812323F2695AB3E313CB2ABAE14A1F3B2793259AC51255B2FDF2D6DB137AFCBB0C6B6BCB18CAC433463A5D7AA8E207DABF93491AFC4AE23B4E4B14FB1A8971030BFB041B2EDB26B3119337EB14D327BB56D3372B131B4763155A806B0459DB02E3F31EA33F8B258232BAC1035F6A47AAF37B4E31E0D370DA51AA871AB1FB54A2F2230F3B02827D9264834B92A35A62DB594A917ABF2AD7FAD21A76DA854B463B269A7142B79AD4AB3953348B0182A992FF2ACDFB0EDAF56B084B145AE3333A4B1E91A89B42D9FC1285C2EE7B0F4B17DA6D0351B31092880B3E1B2C92F9FAC05B22BB5123224B4E9AAD6B299B139A3C92D96B63B2CDC12A22CEC9DE8B0012D782793233234A633E8A4BA37852ED7B516B15A305D2D2AAEB3293D318D91223291AD7C353C2F1BAC053081B3272C57236C3397B0B72493ACB4AC82305C345D2EB33413AB6B34C0B0E1AD96B464B51BB05C3177A9F92EAAB3D234B9AD3E2DD8324DAF952A8FB6BDACD1B6CCAE13B23E2D7A94ABA09D2593334FB44D2AEDAE021AC9B2972CCCB43B3006216D2D0CA601B06E2F7720231CFCA7572CE5AB2D2A232D3E9E26B1772E9E3006B41EB3E9B3A6ADCD2DBEB36FAD55312BB5832FACA28624AE307FAE34327F302330782E6BACE82CB0B17E21793329B093AFDC2BC5AF97B017AD1932B72DEF33152B5F2524A1272013AC8A2F2CA86631AFAA1EABF4B1C09F03B0C42C3C2F50AC112CFF3650B1CBB3F3A4E633FD3579A1683600A73C29902E36A6D7AD3B34ED34DAB36EAD75A358380DAAC4A91B2D5EAFE1B6ADB423B405302F2EF6B4FDB23AB08FA4322830B144B3A8ADED2CBAA529A7F3B47C212B35672E4BB0A1B0FE3402B229AB52B47AA827B0BDA82E2E79A55BB54B307F992D25C528DC314CB0712E0130822CC533E12FD8AFB7B55234042241B0C0315D31A9ADB2B03224D633E2AAA6B4A4AAA52E4FAED1274CB5C2B40530CAB2CCAE7E2E7EAA13332526A9B15F2E02A07C280732B531BCAF592C8F2D6AAB4DA947B64332B831E2354CAB1FB125A896B03D2C7931B72C5D2559B6F3AEFBB00126DE322DB3322BB3A650B4D22D1F2F82A3523261A8D53130B1B831B22F49B2503088AA902EB63020AAA43063345331CEAF72B3A03076B6CB2D98AC41B658ADFF2C3C3075A291B4C61E5AADB4B53C2FE934B4AF3AB285ABEB9DB0B4EC309CADAB316435E624133554B2112DA1A632A77AAF7E24942910255334CFB7EB940734002C4930BE2F9EB4B8ACEF330927998FE72F952F82AD6DB45E2A522F1D2BB0B269B325B1",
      torch_tensor_16_torch.float16_19: "0x0200000023AEFE2923B305A906B06AABE39CEFA930A42928F62DF6A0892D10B1F2B00433",
      torch_tensor_16_torch.float16_20: "0x02000000583C2C3C463C113CB93B673B173CA53BA13B593B323C243C5C3B633B283C123C",
      torch_tensor_16_torch.float16_21: "0x02000000791895AE94A1B023F5AE09A089B2202DB4AA70AA552BA8AE0B28452C822D0C2C",
      torch_tensor_8_16_1_torch.float16: "0x0200000060AE2F3524B4CDB00D2B83301A2F95349B3333B076362F30202795AF13B1AA2DB0B0433533B42FB0C3B4DDB48AAF4EA9A4B384332AB5C12F35A8C3AFAD28E4291D290CB2112AC430E2B3E033EFAC84B02CB4FE30053503B917B7FA2C82B72736F7B05B354933F7B100AF47B0E73315B8E7B22EA978B5CE3459303332ABAFF4AD6A3848351328C428CAB107B6E3AD03B170B5CB3315B770B6C12C3227A5B1002DF62C6635F9B42AB39335A83124AC2330539C1635E0B02A3525B43BB7893534AC0337D1AA52291FB317311B3ADEB933B2DE307498FBB62BB0042444B0EAB25F33202E51B0053686336136AFA5F1AAF3AE89A476B61E3026360DB4B835BFAEEA2D",
      torch_tensor_8_torch.float16_2: "0x020000005DA918A8C22121A82DB12E2B4DA7BD30",
      torch_tensor_8_torch.float16_3: "0x02000000113B2D3C783CF03B083BF63BBA3BA53C",
      torch_tensor_8_torch.float16_4: "0x02000000692453A495A958A23930D6226C2F922D",
      torch_tensor_8_torch.float16_5: "0x02000000D8BEFFBE1D3849B87A310732B3B45D38",
      torch_tensor_8_torch.float16_6: "0x02000000E83B7539693F6C3AEB3D063CFC3CED3E",
      torch_tensor_16_8_1_torch.float16: "0x020000001AAC0E3A3D336E3AF232ACB06B340A364B317933B62F83B2F82870ADB92EEFAE88B209AD0EB8D82C7B33B2B483B06CB598AD0E3B4338EFADF930F6A9BFB81230EEAF57344F31ED38C33663338C2CFB22223805AC83B23BB5312B41B86132B4A5A032BCB812B08EA634B0AEB64A2E98358FB4403967B2F2B228B4262DD135CBB87430EBB0D8B16E344730F1AFC7367AB6533BDCB225BA74B428B770352312A6B255B50DB8DC3A4F31EC2A66361BB6CC1F073117B9AE2CAAB917BB4A34CCB3C7B1C03478AE5EAE2C3935314BB482B7E6B3CFBAF1B775342931EC2DEEABE0AF7AAFDAAEAA1F0031333399B0032E5532ED2FAD2D6838512AAC3642B5B0B337331735",
      torch_tensor_16_torch.float16_22: "0x02000000F7AB07ADDFA2BFB04931682E35AB7F2803ACD1A9B12F051A15AE2DA8532668AA",
      torch_tensor_8_32_torch.float16: "0x020000007D32BD2B0C3374AC48B363AD4922402D1BA7012D9F2D2AB277A7312CC7B26AACAAB59B2C5D32EDB4D9B09031B0A704AEA2B2FF3121A8F82D9CB8CDAAABB19731DD35FEAFBE2E86B4A02B9534982C6F2D0531DF32D7AE91B4071B1A2D7D2CE5B5C39D01A913AF3C327934A4ACDD30B9AA012D5432A72A0DB5E5304DB0A01D822FED275CB44528F1AC2CAA9B2556A0B92F3EB0143028B48B308DAA492F4E22A1B15435DEAD2EB1013221A66B2D6DAF962A2133A9B3BCAD8824392C6BB1A92EB7B435B670AC163413B40AAFBF29EEB25131C330112D102C4BB221ADBDAE013203A998AB4131F334A6B07C282F3009326AB5EB2BD7B24935BDB35A33912E5AAC8535DBA719328A35022D39B04131FD32CD20D7B1092CCCA6CFAD20AD5CB03A2956ADE39841B21A2F5DB40CB31CAD7E2C4AB4172CC2B5CBAD4631672845AE7BB03CB5092FE82CE12860A4DA2E962FBF33BB2FFFB1502A5DAD4331C5A42E306D32F1AB2924ACAB879C3DB707B4AC20610C66B1A334E5A5642D3334C1B00D9A4231C1AD7821932E2FB39C307C2686B06F240AB10C2A91B090A86629E132E4B450B5732287248FAF7BB0A4B586B7E0B3432CF92DFE34D7367BB170AAC32725B59838D992DDA5D7AD4E2C163064339933AFB285319A28C9B4B1B54CB38735F3B4172D48B388357FAC6C293A312BB44BB149AE55AB89321CB200B042ADA72F91B461AA0128",
      torch_tensor_8_torch.float16_7: "0x02000000472FDBA99E337F2BF32851B0ABB0A8B3"
    }
  }
#-}
