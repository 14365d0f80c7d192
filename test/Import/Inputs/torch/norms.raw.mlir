module {
  func.func @norms(%arg0: !torch.vtensor<[2,3,4],f32>) -> !torch.vtensor<[168],f32> {
    %int2 = torch.constant.int 2
    %0 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
    %int0 = torch.constant.int 0
    %true = torch.constant.bool true
    %result0, %result1 = torch.aten.var_mean.correction %arg0, %0, %int0, %true : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.int, !torch.bool -> !torch.vtensor<[2,3,1],f32>, !torch.vtensor<[2,3,1],f32>
    %float1.000000e-05 = torch.constant.float 1.000000e-05
    %int1 = torch.constant.int 1
    %1 = torch.aten.add.Scalar %result0, %float1.000000e-05, %int1 : !torch.vtensor<[2,3,1],f32>, !torch.float, !torch.int -> !torch.vtensor<[2,3,1],f32>
    %2 = torch.aten.rsqrt %1 : !torch.vtensor<[2,3,1],f32> -> !torch.vtensor<[2,3,1],f32>
    %int1_0 = torch.constant.int 1
    %3 = torch.aten.sub.Tensor %arg0, %result1, %int1_0 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,3,1],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %4 = torch.aten.mul.Tensor %3, %2 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,3,1],f32> -> !torch.vtensor<[2,3,4],f32>
    %5 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %6 = torch.aten.mul.Tensor %4, %5 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[4],f32> -> !torch.vtensor<[2,3,4],f32>
    %7 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %int1_1 = torch.constant.int 1
    %8 = torch.aten.add.Tensor %6, %7, %int1_1 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[4],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %int1_2 = torch.constant.int 1
    %int2_3 = torch.constant.int 2
    %9 = torch.prim.ListConstruct %int1_2, %int2_3 : (!torch.int, !torch.int) -> !torch.list<int>
    %int0_4 = torch.constant.int 0
    %true_5 = torch.constant.bool true
    %result0_6, %result1_7 = torch.aten.var_mean.correction %arg0, %9, %int0_4, %true_5 : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.int, !torch.bool -> !torch.vtensor<[2,1,1],f32>, !torch.vtensor<[2,1,1],f32>
    %float1.000000e-05_8 = torch.constant.float 1.000000e-05
    %int1_9 = torch.constant.int 1
    %10 = torch.aten.add.Scalar %result0_6, %float1.000000e-05_8, %int1_9 : !torch.vtensor<[2,1,1],f32>, !torch.float, !torch.int -> !torch.vtensor<[2,1,1],f32>
    %11 = torch.aten.rsqrt %10 : !torch.vtensor<[2,1,1],f32> -> !torch.vtensor<[2,1,1],f32>
    %int1_10 = torch.constant.int 1
    %12 = torch.aten.sub.Tensor %arg0, %result1_7, %int1_10 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,1,1],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %13 = torch.aten.mul.Tensor %12, %11 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,1,1],f32> -> !torch.vtensor<[2,3,4],f32>
    %int4 = torch.constant.int 4
    %14 = torch.prim.ListConstruct %int4 : (!torch.int) -> !torch.list<int>
    %15 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %none = torch.constant.none
    %16 = torch.aten.rms_norm %arg0, %14, %15, %none : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.vtensor<[4],f32>, !torch.none -> !torch.vtensor<[2,3,4],f32>
    %int2_11 = torch.constant.int 2
    %int6 = torch.constant.int 6
    %int2_12 = torch.constant.int 2
    %17 = torch.prim.ListConstruct %int2_11, %int6, %int2_12 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %18 = torch.aten.view %arg0, %17 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[2,6,2],f32>
    %int2_13 = torch.constant.int 2
    %int3 = torch.constant.int 3
    %int2_14 = torch.constant.int 2
    %int2_15 = torch.constant.int 2
    %19 = torch.prim.ListConstruct %int2_13, %int3, %int2_14, %int2_15 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %20 = torch.aten.view %18, %19 : !torch.vtensor<[2,6,2],f32>, !torch.list<int> -> !torch.vtensor<[2,3,2,2],f32>
    %int2_16 = torch.constant.int 2
    %int3_17 = torch.constant.int 3
    %21 = torch.prim.ListConstruct %int2_16, %int3_17 : (!torch.int, !torch.int) -> !torch.list<int>
    %int0_18 = torch.constant.int 0
    %true_19 = torch.constant.bool true
    %result0_20, %result1_21 = torch.aten.var_mean.correction %20, %21, %int0_18, %true_19 : !torch.vtensor<[2,3,2,2],f32>, !torch.list<int>, !torch.int, !torch.bool -> !torch.vtensor<[2,3,1,1],f32>, !torch.vtensor<[2,3,1,1],f32>
    %float1.000000e-05_22 = torch.constant.float 1.000000e-05
    %int1_23 = torch.constant.int 1
    %22 = torch.aten.add.Scalar %result0_20, %float1.000000e-05_22, %int1_23 : !torch.vtensor<[2,3,1,1],f32>, !torch.float, !torch.int -> !torch.vtensor<[2,3,1,1],f32>
    %23 = torch.aten.rsqrt %22 : !torch.vtensor<[2,3,1,1],f32> -> !torch.vtensor<[2,3,1,1],f32>
    %24 = torch.vtensor.literal(dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>) : !torch.vtensor<[6],f32>
    %int1_24 = torch.constant.int 1
    %int3_25 = torch.constant.int 3
    %int2_26 = torch.constant.int 2
    %int1_27 = torch.constant.int 1
    %25 = torch.prim.ListConstruct %int1_24, %int3_25, %int2_26, %int1_27 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %26 = torch.aten.view %24, %25 : !torch.vtensor<[6],f32>, !torch.list<int> -> !torch.vtensor<[1,3,2,1],f32>
    %27 = torch.aten.mul.Tensor %23, %26 : !torch.vtensor<[2,3,1,1],f32>, !torch.vtensor<[1,3,2,1],f32> -> !torch.vtensor<[2,3,2,1],f32>
    %28 = torch.aten.neg %result1_21 : !torch.vtensor<[2,3,1,1],f32> -> !torch.vtensor<[2,3,1,1],f32>
    %29 = torch.aten.mul.Tensor %28, %27 : !torch.vtensor<[2,3,1,1],f32>, !torch.vtensor<[2,3,2,1],f32> -> !torch.vtensor<[2,3,2,1],f32>
    %30 = torch.vtensor.literal(dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>) : !torch.vtensor<[6],f32>
    %int1_28 = torch.constant.int 1
    %int3_29 = torch.constant.int 3
    %int2_30 = torch.constant.int 2
    %int1_31 = torch.constant.int 1
    %31 = torch.prim.ListConstruct %int1_28, %int3_29, %int2_30, %int1_31 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %32 = torch.aten.view %30, %31 : !torch.vtensor<[6],f32>, !torch.list<int> -> !torch.vtensor<[1,3,2,1],f32>
    %int1_32 = torch.constant.int 1
    %33 = torch.aten.add.Tensor %29, %32, %int1_32 : !torch.vtensor<[2,3,2,1],f32>, !torch.vtensor<[1,3,2,1],f32>, !torch.int -> !torch.vtensor<[2,3,2,1],f32>
    %34 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %35 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64_1> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %36 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64_2> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %37 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64_3> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %38 = torch.prim.ListConstruct %34, %35, %36, %37 : (!torch.vtensor<[2,6],si64>, !torch.vtensor<[2,6],si64>, !torch.vtensor<[2,6],si64>, !torch.vtensor<[2,6],si64>) -> !torch.list<optional<vtensor>>
    %39 = torch.aten.index.Tensor %27, %38 : !torch.vtensor<[2,3,2,1],f32>, !torch.list<optional<vtensor>> -> !torch.vtensor<[2,6],f32>
    %40 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64_4> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %41 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64_5> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %42 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64_6> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %43 = torch.vtensor.literal(dense_resource<torch_tensor_2_6_torch.int64_7> : tensor<2x6xsi64>) : !torch.vtensor<[2,6],si64>
    %44 = torch.prim.ListConstruct %40, %41, %42, %43 : (!torch.vtensor<[2,6],si64>, !torch.vtensor<[2,6],si64>, !torch.vtensor<[2,6],si64>, !torch.vtensor<[2,6],si64>) -> !torch.list<optional<vtensor>>
    %45 = torch.aten.index.Tensor %33, %44 : !torch.vtensor<[2,3,2,1],f32>, !torch.list<optional<vtensor>> -> !torch.vtensor<[2,6],f32>
    %int2_33 = torch.constant.int 2
    %46 = torch.aten.unsqueeze %39, %int2_33 : !torch.vtensor<[2,6],f32>, !torch.int -> !torch.vtensor<[2,6,1],f32>
    %int2_34 = torch.constant.int 2
    %47 = torch.aten.unsqueeze %45, %int2_34 : !torch.vtensor<[2,6],f32>, !torch.int -> !torch.vtensor<[2,6,1],f32>
    %48 = torch.aten.mul.Tensor %18, %46 : !torch.vtensor<[2,6,2],f32>, !torch.vtensor<[2,6,1],f32> -> !torch.vtensor<[2,6,2],f32>
    %int1_35 = torch.constant.int 1
    %49 = torch.aten.add.Tensor %48, %47, %int1_35 : !torch.vtensor<[2,6,2],f32>, !torch.vtensor<[2,6,1],f32>, !torch.int -> !torch.vtensor<[2,6,2],f32>
    %50 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %int6_36 = torch.constant.int 6
    %51 = torch.prims.convert_element_type %50, %int6_36 : !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[3],f32>
    %52 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32_1> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %int6_37 = torch.constant.int 6
    %53 = torch.prims.convert_element_type %52, %int6_37 : !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[3],f32>
    %float1.000000e-05_38 = torch.constant.float 1.000000e-05
    %int1_39 = torch.constant.int 1
    %54 = torch.aten.add.Scalar %53, %float1.000000e-05_38, %int1_39 : !torch.vtensor<[3],f32>, !torch.float, !torch.int -> !torch.vtensor<[3],f32>
    %55 = torch.aten.rsqrt %54 : !torch.vtensor<[3],f32> -> !torch.vtensor<[3],f32>
    %int-1 = torch.constant.int -1
    %56 = torch.aten.unsqueeze %51, %int-1 : !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[3,1],f32>
    %int-1_40 = torch.constant.int -1
    %57 = torch.aten.unsqueeze %55, %int-1_40 : !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[3,1],f32>
    %int1_41 = torch.constant.int 1
    %58 = torch.aten.sub.Tensor %arg0, %56, %int1_41 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[3,1],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %59 = torch.aten.mul.Tensor %58, %57 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[3,1],f32> -> !torch.vtensor<[2,3,4],f32>
    %60 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32_2> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %int-1_42 = torch.constant.int -1
    %61 = torch.aten.unsqueeze %60, %int-1_42 : !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[3,1],f32>
    %62 = torch.aten.mul.Tensor %59, %61 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[3,1],f32> -> !torch.vtensor<[2,3,4],f32>
    %63 = torch.vtensor.literal(dense_resource<torch_tensor_3_torch.float32_3> : tensor<3xf32>) : !torch.vtensor<[3],f32>
    %int-1_43 = torch.constant.int -1
    %64 = torch.aten.unsqueeze %63, %int-1_43 : !torch.vtensor<[3],f32>, !torch.int -> !torch.vtensor<[3,1],f32>
    %int1_44 = torch.constant.int 1
    %65 = torch.aten.add.Tensor %62, %64, %int1_44 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[3,1],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %int4_45 = torch.constant.int 4
    %66 = torch.prim.ListConstruct %int4_45 : (!torch.int) -> !torch.list<int>
    %67 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %float1.000000e-03 = torch.constant.float 1.000000e-03
    %68 = torch.aten.rms_norm %arg0, %66, %67, %float1.000000e-03 : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.vtensor<[4],f32>, !torch.float -> !torch.vtensor<[2,3,4],f32>
    %int2_46 = torch.constant.int 2
    %69 = torch.prim.ListConstruct %int2_46 : (!torch.int) -> !torch.list<int>
    %int0_47 = torch.constant.int 0
    %true_48 = torch.constant.bool true
    %result0_49, %result1_50 = torch.aten.var_mean.correction %arg0, %69, %int0_47, %true_48 : !torch.vtensor<[2,3,4],f32>, !torch.list<int>, !torch.int, !torch.bool -> !torch.vtensor<[2,3,1],f32>, !torch.vtensor<[2,3,1],f32>
    %float1.000000e-05_51 = torch.constant.float 1.000000e-05
    %int1_52 = torch.constant.int 1
    %70 = torch.aten.add.Scalar %result0_49, %float1.000000e-05_51, %int1_52 : !torch.vtensor<[2,3,1],f32>, !torch.float, !torch.int -> !torch.vtensor<[2,3,1],f32>
    %71 = torch.aten.rsqrt %70 : !torch.vtensor<[2,3,1],f32> -> !torch.vtensor<[2,3,1],f32>
    %int1_53 = torch.constant.int 1
    %72 = torch.aten.sub.Tensor %arg0, %result1_50, %int1_53 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,3,1],f32>, !torch.int -> !torch.vtensor<[2,3,4],f32>
    %73 = torch.aten.mul.Tensor %72, %71 : !torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,3,1],f32> -> !torch.vtensor<[2,3,4],f32>
    %none_54 = torch.constant.none
    %none_55 = torch.constant.none
    %int6_56 = torch.constant.int 6
    %cpu = torch.constant.device "cpu"
    %int0_57 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %8, %none_54, %none_55, %int6_56, %cpu, %int0_57 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int-1_58 = torch.constant.int -1
    %74 = torch.prim.ListConstruct %int-1_58 : (!torch.int) -> !torch.list<int>
    %75 = torch.aten.view %8, %74 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_59 = torch.constant.none
    %none_60 = torch.constant.none
    %int6_61 = torch.constant.int 6
    %cpu_62 = torch.constant.device "cpu"
    %int0_63 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %13, %none_59, %none_60, %int6_61, %cpu_62, %int0_63 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int-1_64 = torch.constant.int -1
    %76 = torch.prim.ListConstruct %int-1_64 : (!torch.int) -> !torch.list<int>
    %77 = torch.aten.view %13, %76 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_65 = torch.constant.none
    %none_66 = torch.constant.none
    %int6_67 = torch.constant.int 6
    %cpu_68 = torch.constant.device "cpu"
    %int0_69 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %16, %none_65, %none_66, %int6_67, %cpu_68, %int0_69 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int-1_70 = torch.constant.int -1
    %78 = torch.prim.ListConstruct %int-1_70 : (!torch.int) -> !torch.list<int>
    %79 = torch.aten.view %16, %78 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_71 = torch.constant.none
    %none_72 = torch.constant.none
    %int6_73 = torch.constant.int 6
    %cpu_74 = torch.constant.device "cpu"
    %int0_75 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %49, %none_71, %none_72, %int6_73, %cpu_74, %int0_75 : !torch.vtensor<[2,6,2],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int-1_76 = torch.constant.int -1
    %80 = torch.prim.ListConstruct %int-1_76 : (!torch.int) -> !torch.list<int>
    %81 = torch.aten.view %49, %80 : !torch.vtensor<[2,6,2],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_77 = torch.constant.none
    %none_78 = torch.constant.none
    %int6_79 = torch.constant.int 6
    %cpu_80 = torch.constant.device "cpu"
    %int0_81 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %65, %none_77, %none_78, %int6_79, %cpu_80, %int0_81 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int-1_82 = torch.constant.int -1
    %82 = torch.prim.ListConstruct %int-1_82 : (!torch.int) -> !torch.list<int>
    %83 = torch.aten.view %65, %82 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_83 = torch.constant.none
    %none_84 = torch.constant.none
    %int6_85 = torch.constant.int 6
    %cpu_86 = torch.constant.device "cpu"
    %int0_87 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %68, %none_83, %none_84, %int6_85, %cpu_86, %int0_87 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int-1_88 = torch.constant.int -1
    %84 = torch.prim.ListConstruct %int-1_88 : (!torch.int) -> !torch.list<int>
    %85 = torch.aten.view %68, %84 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %none_89 = torch.constant.none
    %none_90 = torch.constant.none
    %int6_91 = torch.constant.int 6
    %cpu_92 = torch.constant.device "cpu"
    %int0_93 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %73, %none_89, %none_90, %int6_91, %cpu_92, %int0_93 : !torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int-1_94 = torch.constant.int -1
    %86 = torch.prim.ListConstruct %int-1_94 : (!torch.int) -> !torch.list<int>
    %87 = torch.aten.view %73, %86 : !torch.vtensor<[2,3,4],f32>, !torch.list<int> -> !torch.vtensor<[24],f32>
    %88 = torch.prim.ListConstruct %75, %77, %79, %81, %83, %85, %87 : (!torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32>) -> !torch.list<vtensor>
    %int0_95 = torch.constant.int 0
    %89 = torch.aten.cat %88, %int0_95 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[168],f32>
    return %89 : !torch.vtensor<[168],f32>
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
      torch_tensor_2_6_torch.int64: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
      torch_tensor_2_6_torch.int64_1: "0x08000000000000000000000000000000000000000100000000000000010000000000000002000000000000000200000000000000000000000000000000000000000000000100000000000000010000000000000002000000000000000200000000000000",
      torch_tensor_2_6_torch.int64_2: "0x08000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000",
      torch_tensor_2_6_torch.int64_3: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_2_6_torch.int64_4: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
      torch_tensor_2_6_torch.int64_5: "0x08000000000000000000000000000000000000000100000000000000010000000000000002000000000000000200000000000000000000000000000000000000000000000100000000000000010000000000000002000000000000000200000000000000",
      torch_tensor_2_6_torch.int64_6: "0x08000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000",
      torch_tensor_2_6_torch.int64_7: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_3_torch.float32: "0x04000000C73DD8BE5CC806BEA15C483E",
      torch_tensor_3_torch.float32_1: "0x040000009296C23FAEA7373F8FAFC33F",
      torch_tensor_3_torch.float32_2: "0x040000004DC8B73FB4D3893E23FF80BD",
      torch_tensor_3_torch.float32_3: "0x04000000317B093C8468773F78A73F3F",
      torch_tensor_4_torch.float32_3: "0x0400000000AEA23F70EC573EEC97C43F678B0CC0"
    }
  }
#-}
