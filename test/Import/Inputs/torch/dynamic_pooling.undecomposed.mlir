module {
  func.func @dynamic_pooling(%arg0: !torch.vtensor<[?,?,16],f32>, %arg1: !torch.vtensor<[?],si64>) -> !torch.vtensor<[?,16],f32> {
    %int1 = torch.constant.int 1
    %0 = torch.aten.size.int %arg0, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.int -> !torch.int
    %none = torch.constant.none
    %none_0 = torch.constant.none
    %cpu = torch.constant.device "cpu"
    %false = torch.constant.bool false
    %1 = torch.aten.arange %0, %none, %none_0, %cpu, %false : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[?],si64>
    %int0 = torch.constant.int 0
    %2 = torch.aten.unsqueeze %1, %int0 : !torch.vtensor<[?],si64>, !torch.int -> !torch.vtensor<[1,?],si64>
    %int1_1 = torch.constant.int 1
    %3 = torch.aten.unsqueeze %arg1, %int1_1 : !torch.vtensor<[?],si64>, !torch.int -> !torch.vtensor<[?,1],si64>
    %4 = torch.aten.lt.Tensor %2, %3 : !torch.vtensor<[1,?],si64>, !torch.vtensor<[?,1],si64> -> !torch.vtensor<[?,?],i1>
    %int0_2 = torch.constant.int 0
    %int0_3 = torch.constant.int 0
    %5 = torch.aten.select.int %arg0, %int0_2, %int0_3 : !torch.vtensor<[?,?,16],f32>, !torch.int, !torch.int -> !torch.vtensor<[?,16],f32>
    %int0_4 = torch.constant.int 0
    %int0_5 = torch.constant.int 0
    %6 = torch.aten.select.int %5, %int0_4, %int0_5 : !torch.vtensor<[?,16],f32>, !torch.int, !torch.int -> !torch.vtensor<[16],f32>
    %7 = torch.aten.matmul %arg0, %6 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[?,?],f32>
    %8 = torch.aten.bitwise_not %4 : !torch.vtensor<[?,?],i1> -> !torch.vtensor<[?,?],i1>
    %float-Inf = torch.constant.float 0xFFF0000000000000
    %9 = torch.aten.masked_fill.Scalar %7, %8, %float-Inf : !torch.vtensor<[?,?],f32>, !torch.vtensor<[?,?],i1>, !torch.float -> !torch.vtensor<[?,?],f32>
    %int-1 = torch.constant.int -1
    %none_6 = torch.constant.none
    %10 = torch.aten.softmax.int %9, %int-1, %none_6 : !torch.vtensor<[?,?],f32>, !torch.int, !torch.none -> !torch.vtensor<[?,?],f32>
    %str = torch.constant.str "bn,bnd->bd"
    %11 = torch.prim.ListConstruct %10, %arg0 : (!torch.vtensor<[?,?],f32>, !torch.vtensor<[?,?,16],f32>) -> !torch.list<vtensor>
    %none_7 = torch.constant.none
    %12 = torch.aten.einsum %str, %11, %none_7 : !torch.str, !torch.list<vtensor>, !torch.none -> !torch.vtensor<[?,16],f32>
    return %12 : !torch.vtensor<[?,16],f32>
  }
}
