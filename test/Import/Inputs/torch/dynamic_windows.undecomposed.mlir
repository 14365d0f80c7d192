module {
  func.func @dynamic_windows(%arg0: !torch.vtensor<[2,6,?],f32>) -> !torch.vtensor<[?],f32> {
    %0 = torch.vtensor.literal(dense_resource<torch_tensor_4_6_3_torch.float32> : tensor<4x6x3xf32>) : !torch.vtensor<[4,6,3],f32>
    %1 = torch.vtensor.literal(dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32>) : !torch.vtensor<[4],f32>
    %int2 = torch.constant.int 2
    %2 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
    %int1 = torch.constant.int 1
    %3 = torch.prim.ListConstruct %int1 : (!torch.int) -> !torch.list<int>
    %int1_0 = torch.constant.int 1
    %4 = torch.prim.ListConstruct %int1_0 : (!torch.int) -> !torch.list<int>
    %int1_1 = torch.constant.int 1
    %5 = torch.aten.conv1d %arg0, %0, %1, %2, %3, %4, %int1_1 : !torch.vtensor<[2,6,?],f32>, !torch.vtensor<[4,6,3],f32>, !torch.vtensor<[4],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,4,?],f32>
    %6 = torch.vtensor.literal(dense_resource<torch_tensor_6_2_3_torch.float32> : tensor<6x2x3xf32>) : !torch.vtensor<[6,2,3],f32>
    %none = torch.constant.none
    %int1_2 = torch.constant.int 1
    %7 = torch.prim.ListConstruct %int1_2 : (!torch.int) -> !torch.list<int>
    %int1_3 = torch.constant.int 1
    %8 = torch.prim.ListConstruct %int1_3 : (!torch.int) -> !torch.list<int>
    %int1_4 = torch.constant.int 1
    %9 = torch.prim.ListConstruct %int1_4 : (!torch.int) -> !torch.list<int>
    %int3 = torch.constant.int 3
    %10 = torch.aten.conv1d %arg0, %6, %none, %7, %8, %9, %int3 : !torch.vtensor<[2,6,?],f32>, !torch.vtensor<[6,2,3],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,6,?],f32>
    %int2_5 = torch.constant.int 2
    %11 = torch.prim.ListConstruct %int2_5 : (!torch.int) -> !torch.list<int>
    %12 = torch.prim.ListConstruct  : () -> !torch.list<int>
    %int0 = torch.constant.int 0
    %13 = torch.prim.ListConstruct %int0 : (!torch.int) -> !torch.list<int>
    %false = torch.constant.bool false
    %true = torch.constant.bool true
    %14 = torch.aten.avg_pool1d %arg0, %11, %12, %13, %false, %true : !torch.vtensor<[2,6,?],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool, !torch.bool -> !torch.vtensor<[2,6,?],f32>
    %int1_6 = torch.constant.int 1
    %15 = torch.prim.ListConstruct %int1_6 : (!torch.int) -> !torch.list<int>
    %16 = torch.aten.adaptive_avg_pool1d %arg0, %15 : !torch.vtensor<[2,6,?],f32>, !torch.list<int> -> !torch.vtensor<[2,6,1],f32>
    %17 = torch.vtensor.literal(dense_resource<torch_tensor_12_1_4_torch.float32> : tensor<12x1x4xf32>) : !torch.vtensor<[12,1,4],f32>
    %none_7 = torch.constant.none
    %int4 = torch.constant.int 4
    %18 = torch.prim.ListConstruct %int4 : (!torch.int) -> !torch.list<int>
    %int0_8 = torch.constant.int 0
    %19 = torch.prim.ListConstruct %int0_8 : (!torch.int) -> !torch.list<int>
    %int1_9 = torch.constant.int 1
    %20 = torch.prim.ListConstruct %int1_9 : (!torch.int) -> !torch.list<int>
    %int6 = torch.constant.int 6
    %21 = torch.aten.conv1d %arg0, %17, %none_7, %18, %19, %20, %int6 : !torch.vtensor<[2,6,?],f32>, !torch.vtensor<[12,1,4],f32>, !torch.none, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.int -> !torch.vtensor<[2,12,?],f32>
    %int3_10 = torch.constant.int 3
    %22 = torch.prim.ListConstruct %int3_10 : (!torch.int) -> !torch.list<int>
    %int2_11 = torch.constant.int 2
    %23 = torch.prim.ListConstruct %int2_11 : (!torch.int) -> !torch.list<int>
    %int1_12 = torch.constant.int 1
    %24 = torch.prim.ListConstruct %int1_12 : (!torch.int) -> !torch.list<int>
    %false_13 = torch.constant.bool false
    %false_14 = torch.constant.bool false
    %25 = torch.aten.avg_pool1d %arg0, %22, %23, %24, %false_13, %false_14 : !torch.vtensor<[2,6,?],f32>, !torch.list<int>, !torch.list<int>, !torch.list<int>, !torch.bool, !torch.bool -> !torch.vtensor<[2,6,?],f32>
    %none_15 = torch.constant.none
    %none_16 = torch.constant.none
    %int6_17 = torch.constant.int 6
    %cpu = torch.constant.device "cpu"
    %int0_18 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %5, %none_15, %none_16, %int6_17, %cpu, %int0_18 : !torch.vtensor<[2,4,?],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_19 = torch.constant.int 6
    %false_20 = torch.constant.bool false
    %false_21 = torch.constant.bool false
    %none_22 = torch.constant.none
    %26 = torch.aten.to.dtype %5, %int6_19, %false_20, %false_21, %none_22 : !torch.vtensor<[2,4,?],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,4,?],f32>
    %int-1 = torch.constant.int -1
    %27 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
    %28 = torch.aten.reshape %26, %27 : !torch.vtensor<[2,4,?],f32>, !torch.list<int> -> !torch.vtensor<[?],f32>
    %none_23 = torch.constant.none
    %none_24 = torch.constant.none
    %int6_25 = torch.constant.int 6
    %cpu_26 = torch.constant.device "cpu"
    %int0_27 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %10, %none_23, %none_24, %int6_25, %cpu_26, %int0_27 : !torch.vtensor<[2,6,?],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_28 = torch.constant.int 6
    %false_29 = torch.constant.bool false
    %false_30 = torch.constant.bool false
    %none_31 = torch.constant.none
    %29 = torch.aten.to.dtype %10, %int6_28, %false_29, %false_30, %none_31 : !torch.vtensor<[2,6,?],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,6,?],f32>
    %int-1_32 = torch.constant.int -1
    %30 = torch.prim.ListConstruct %int-1_32 : (!torch.int) -> !torch.list<int>
    %31 = torch.aten.reshape %29, %30 : !torch.vtensor<[2,6,?],f32>, !torch.list<int> -> !torch.vtensor<[?],f32>
    %none_33 = torch.constant.none
    %none_34 = torch.constant.none
    %int6_35 = torch.constant.int 6
    %cpu_36 = torch.constant.device "cpu"
    %int0_37 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %14, %none_33, %none_34, %int6_35, %cpu_36, %int0_37 : !torch.vtensor<[2,6,?],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_38 = torch.constant.int 6
    %false_39 = torch.constant.bool false
    %false_40 = torch.constant.bool false
    %none_41 = torch.constant.none
    %32 = torch.aten.to.dtype %14, %int6_38, %false_39, %false_40, %none_41 : !torch.vtensor<[2,6,?],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,6,?],f32>
    %int-1_42 = torch.constant.int -1
    %33 = torch.prim.ListConstruct %int-1_42 : (!torch.int) -> !torch.list<int>
    %34 = torch.aten.reshape %32, %33 : !torch.vtensor<[2,6,?],f32>, !torch.list<int> -> !torch.vtensor<[?],f32>
    %none_43 = torch.constant.none
    %none_44 = torch.constant.none
    %int6_45 = torch.constant.int 6
    %cpu_46 = torch.constant.device "cpu"
    %int0_47 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %16, %none_43, %none_44, %int6_45, %cpu_46, %int0_47 : !torch.vtensor<[2,6,1],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_48 = torch.constant.int 6
    %false_49 = torch.constant.bool false
    %false_50 = torch.constant.bool false
    %none_51 = torch.constant.none
    %35 = torch.aten.to.dtype %16, %int6_48, %false_49, %false_50, %none_51 : !torch.vtensor<[2,6,1],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,6,1],f32>
    %int-1_52 = torch.constant.int -1
    %36 = torch.prim.ListConstruct %int-1_52 : (!torch.int) -> !torch.list<int>
    %37 = torch.aten.reshape %35, %36 : !torch.vtensor<[2,6,1],f32>, !torch.list<int> -> !torch.vtensor<[12],f32>
    %none_53 = torch.constant.none
    %none_54 = torch.constant.none
    %int6_55 = torch.constant.int 6
    %cpu_56 = torch.constant.device "cpu"
    %int0_57 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %21, %none_53, %none_54, %int6_55, %cpu_56, %int0_57 : !torch.vtensor<[2,12,?],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_58 = torch.constant.int 6
    %false_59 = torch.constant.bool false
    %false_60 = torch.constant.bool false
    %none_61 = torch.constant.none
    %38 = torch.aten.to.dtype %21, %int6_58, %false_59, %false_60, %none_61 : !torch.vtensor<[2,12,?],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,12,?],f32>
    %int-1_62 = torch.constant.int -1
    %39 = torch.prim.ListConstruct %int-1_62 : (!torch.int) -> !torch.list<int>
    %40 = torch.aten.reshape %38, %39 : !torch.vtensor<[2,12,?],f32>, !torch.list<int> -> !torch.vtensor<[?],f32>
    %none_63 = torch.constant.none
    %none_64 = torch.constant.none
    %int6_65 = torch.constant.int 6
    %cpu_66 = torch.constant.device "cpu"
    %int0_67 = torch.constant.int 0
    torch.aten._assert_tensor_metadata %25, %none_63, %none_64, %int6_65, %cpu_66, %int0_67 : !torch.vtensor<[2,6,?],f32>, !torch.none, !torch.none, !torch.int, !torch.Device, !torch.int
    %int6_68 = torch.constant.int 6
    %false_69 = torch.constant.bool false
    %false_70 = torch.constant.bool false
    %none_71 = torch.constant.none
    %41 = torch.aten.to.dtype %25, %int6_68, %false_69, %false_70, %none_71 : !torch.vtensor<[2,6,?],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[2,6,?],f32>
    %int-1_72 = torch.constant.int -1
    %42 = torch.prim.ListConstruct %int-1_72 : (!torch.int) -> !torch.list<int>
    %43 = torch.aten.reshape %41, %42 : !torch.vtensor<[2,6,?],f32>, !torch.list<int> -> !torch.vtensor<[?],f32>
    %44 = torch.prim.ListConstruct %28, %31, %34, %37, %40, %43 : (!torch.vtensor<[?],f32>, !torch.vtensor<[?],f32>, !torch.vtensor<[?],f32>, !torch.vtensor<[12],f32>, !torch.vtensor<[?],f32>, !torch.vtensor<[?],f32>) -> !torch.list<vtensor>
    %int0_73 = torch.constant.int 0
    %45 = torch.aten.cat %44, %int0_73 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[?],f32>
    return %45 : !torch.vtensor<[?],f32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_6_3_torch.float32: "0x04000000990E853F80FAC43E86BEC73DB403C33FE53220403A1355BD6022893FC06B2ABFCFA1BEBB1943D3BD3355E23FA756453FF1574D3FAA9E653F20E615BF185296BF55FD0E406959F8BF93C3133F88B22ABEEE75943EF22FFF3F69758A3E297F623E810AE1BF650612BF5B2A85BFFFAC20BF3CE53DC090C44E3F8642C83F9DB22EBF69197DBEDCD994BE2CA97CBF8828323E4EDBE4BF2389B23E781C90BF72B143BF0B16793F4BC9643E63261240F6AE92BFA5879B3F1C8CA9BE71317BBF4277CE3E8FF1C93EF2116D3D0B2E2BBF5DF2B5BDF104CE3EDCF38B3F4FBD8A3F29AD18BF292245BFDA31963F284CCCBF27EF4E3F9A40D53EAC5A67BEF1B6A4BEBC4EE4BFF7B4EF3E1B2763BF766EA9BD0D71503FD42B2D40474008BF08FFBF3F0116D7BF",
      torch_tensor_4_torch.float32: "0x04000000AD22AC3F668EC43F9E9987BFBCC60340",
      torch_tensor_6_2_3_torch.float32: "0x040000005B391FC004FB9BBF586383BE20D9B23F83A9B83D8CA5AF3D4731E4BED545B73EF170EFBFC0EE5ABFD2C1883F91BBC43D312B2FBF793ECC3E0904843EE9CA4B3E3C3522BE5F313D3F104E80BE2A264ABE6403C03FC09380BFE78552BC2FEB49BFD695803D2AAA733FA88BA23E683082BFBB1E8F3F1EE16F3E6FCCD0BFB06AA63F62A0573F7C9B16BFFC4E5EC075DE193F",
      torch_tensor_12_1_4_torch.float32: "0x04000000E62BE4BE9E2E41BF4A10923F529436BFC640B23D8964A1BF0AAA6A3F16CC9DBF6586913F03E348BFE859483FFE8479BFC45128BFA48AE83E5523463FC9AC663C53876C3E6B713B3EE1E1D5BE9F1417C03B9EA13F73C7DDBFEBE8613F76A2953FF3EF93BF6892A7BE1DEAC03E2F0D7F3F084ACCBF2873003B7282DC3FC5F37E3F216AB63FD3C30DC0B5CE84BEF2AD24BFAD2C3EBFCD5EFE3DF97645BE54C727BE983B7FBF07FE803D83F80440A1FA93BF0035E43F47AC853E028403BFE58FD9BD"
    }
  }
#-}
