"builtin.module"() ({
  "func.func"() <{function_type = (!torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,3,4],i1>) -> !torch.vtensor<[2,3,4],f32>, sym_name = "in_place"}> ({
  ^bb0(%arg0: !torch.vtensor<[2,3,4],f32>, %arg1: !torch.vtensor<[2,3,4],i1>):
    %0 = "torch.constant.none"() : () -> !torch.none
    %1 = "torch.constant.none"() : () -> !torch.none
    %2 = "torch.constant.none"() : () -> !torch.none
    %3 = "torch.constant.bool"() <{value = false}> : () -> !torch.bool
    %4 = "torch.constant.none"() : () -> !torch.none
    %5 = "torch.aten.zeros_like"(%arg0, %0, %1, %2, %3, %4) : (!torch.vtensor<[2,3,4],f32>, !torch.none, !torch.none, !torch.none, !torch.bool, !torch.none) -> !torch.vtensor<[2,3,4],f32>
    %6 = "torch.constant.float"() <{value = 0xFFF0000000000000 : f64}> : () -> !torch.float
    %7 = "torch.aten.masked_fill_.Scalar"(%5, %arg1, %6) : (!torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,3,4],i1>, !torch.float) -> !torch.vtensor<[2,3,4],f32>
    %8 = "torch.constant.int"() <{value = 1 : i64}> : () -> !torch.int
    %9 = "torch.aten.add_.Tensor"(%7, %arg0, %8) : (!torch.vtensor<[2,3,4],f32>, !torch.vtensor<[2,3,4],f32>, !torch.int) -> !torch.vtensor<[2,3,4],f32>
    %10 = "torch.constant.int"() <{value = 2 : i64}> : () -> !torch.int
    %11 = "torch.prim.NumToTensor.Scalar"(%10) : (!torch.int) -> !torch.vtensor<[],si64>
    %12 = "torch.aten.mul_.Tensor"(%9, %11) : (!torch.vtensor<[2,3,4],f32>, !torch.vtensor<[],si64>) -> !torch.vtensor<[2,3,4],f32>
    "func.return"(%12) : (!torch.vtensor<[2,3,4],f32>) -> ()
  }) : () -> ()
}) : () -> ()
