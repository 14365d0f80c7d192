module {
  func.func @main(%arg0: !torch.vtensor<[?,?,?,?],f32>, %arg1: !torch.vtensor<[?,?,?,?],f32>, %arg2: !torch.vtensor<[?,?,?,?],f32>) -> !torch.vtensor<[?,?,?,?],f32> {
    %int2 = torch.constant.int 2
    %0 = torch.aten.size.int %arg0, %int2 : !torch.vtensor<[?,?,?,?],f32>, !torch.int -> !torch.int
    %int3 = torch.constant.int 3
    %1 = torch.aten.size.int %arg0, %int3 : !torch.vtensor<[?,?,?,?],f32>, !torch.int -> !torch.int
    %int1 = torch.constant.int 1
    %2 = torch.aten.size.int %arg1, %int1 : !torch.vtensor<[?,?,?,?],f32>, !torch.int -> !torch.int
    %int0 = torch.constant.int 0
    %3 = torch.aten.size.int %arg2, %int0 : !torch.vtensor<[?,?,?,?],f32>, !torch.int -> !torch.int
    %int2_0 = torch.constant.int 2
    %4 = torch.aten.size.int %arg2, %int2_0 : !torch.vtensor<[?,?,?,?],f32>, !torch.int -> !torch.int
    %int3_1 = torch.constant.int 3
    %5 = torch.aten.size.int %arg2, %int3_1 : !torch.vtensor<[?,?,?,?],f32>, !torch.int -> !torch.int
    %int0_2 = torch.constant.int 0
    %int1_3 = torch.constant.int 1
    %int3_4 = torch.constant.int 3
    %int2_5 = torch.constant.int 2
    %6 = torch.prim.ListConstruct %int0_2, %int1_3, %int3_4, %int2_5 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %7 = torch.aten.permute %arg1, %6 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?,?],f32>
    %8 = torch.aten.mul.int %3, %2 : !torch.int, !torch.int -> !torch.int
    %9 = torch.prim.ListConstruct %3, %2, %0, %1 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %false = torch.constant.bool false
    %10 = torch.aten.expand %arg0, %9, %false : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[?,?,?,?],f32>
    %11 = torch.prim.ListConstruct %8, %0, %1 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %12 = torch.aten.view %10, %11 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?],f32>
    %13 = torch.prim.ListConstruct %3, %2, %1, %4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %false_6 = torch.constant.bool false
    %14 = torch.aten.expand %7, %13, %false_6 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[?,?,?,?],f32>
    %15 = torch.prim.ListConstruct %8, %1, %4 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %16 = torch.aten.view %14, %15 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?],f32>
    %17 = torch.aten.bmm %12, %16 : !torch.vtensor<[?,?,?],f32>, !torch.vtensor<[?,?,?],f32> -> !torch.vtensor<[?,?,?],f32>
    %18 = torch.prim.ListConstruct %3, %2, %0, %4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %19 = torch.aten.view %17, %18 : !torch.vtensor<[?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?,?],f32>
    %float2.828430e00 = torch.constant.float 2.8284271247461903
    %20 = torch.aten.div.Scalar %19, %float2.828430e00 : !torch.vtensor<[?,?,?,?],f32>, !torch.float -> !torch.vtensor<[?,?,?,?],f32>
    %int-1 = torch.constant.int -1
    %false_7 = torch.constant.bool false
    %21 = torch.aten._softmax %20, %int-1, %false_7 : !torch.vtensor<[?,?,?,?],f32>, !torch.int, !torch.bool -> !torch.vtensor<[?,?,?,?],f32>
    %22 = torch.prim.ListConstruct %3, %2, %0, %4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %false_8 = torch.constant.bool false
    %23 = torch.aten.expand %21, %22, %false_8 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[?,?,?,?],f32>
    %24 = torch.prim.ListConstruct %8, %0, %4 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %25 = torch.aten.view %23, %24 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?],f32>
    %26 = torch.prim.ListConstruct %3, %2, %4, %5 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %false_9 = torch.constant.bool false
    %27 = torch.aten.expand %arg2, %26, %false_9 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[?,?,?,?],f32>
    %28 = torch.prim.ListConstruct %8, %4, %5 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %29 = torch.aten.view %27, %28 : !torch.vtensor<[?,?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?],f32>
    %30 = torch.aten.bmm %25, %29 : !torch.vtensor<[?,?,?],f32>, !torch.vtensor<[?,?,?],f32> -> !torch.vtensor<[?,?,?],f32>
    %31 = torch.prim.ListConstruct %3, %2, %0, %5 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %32 = torch.aten.view %30, %31 : !torch.vtensor<[?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?,?],f32>
    return %32 : !torch.vtensor<[?,?,?,?],f32>
  }
}
