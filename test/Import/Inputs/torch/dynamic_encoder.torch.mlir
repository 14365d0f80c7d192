module {
  func.func @dynamic_encoder(%arg0: !torch.vtensor<[?,?,16],f32>) -> !torch.vtensor<[?,?,16],f32> {
    %int6 = torch.constant.int 6
    %false = torch.constant.bool false
    %int7 = torch.constant.int 7
    %0 = torch.vtensor.literal(dense<0.000000e+00> : tensor<f32>) : !torch.vtensor<[],f32>
    %none = torch.constant.none
    %float1.000000e00 = torch.constant.float 1.000000e+00
    %1 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_5> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %2 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_4> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %3 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_3> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %4 = torch.vtensor.literal(dense_resource<torch_tensor_16_32_torch.float32> : tensor<16x32xf32>) : !torch.vtensor<[16,32],f32>
    %int32 = torch.constant.int 32
    %5 = torch.vtensor.literal(dense_resource<torch_tensor_32_torch.float32> : tensor<32xf32>) : !torch.vtensor<[32],f32>
    %6 = torch.vtensor.literal(dense_resource<torch_tensor_32_16_torch.float32> : tensor<32x16xf32>) : !torch.vtensor<[32,16],f32>
    %7 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_2> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %8 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32_1> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %float1.000000e-05 = torch.constant.float 1.000000e-05
    %9 = torch.vtensor.literal(dense_resource<torch_tensor_16_torch.float32> : tensor<16xf32>) : !torch.vtensor<[16],f32>
    %10 = torch.vtensor.literal(dense_resource<torch_tensor_16_16_torch.float32> : tensor<16x16xf32>) : !torch.vtensor<[16,16],f32>
    %true = torch.constant.bool true
    %float-Inf = torch.constant.float 0xFFF0000000000000
    %int-1 = torch.constant.int -1
    %float7.071070e-01 = torch.constant.float 0.70710678118654757
    %int4 = torch.constant.int 4
    %int3 = torch.constant.int 3
    %11 = torch.vtensor.literal(dense_resource<torch_tensor_48_torch.float32> : tensor<48xf32>) : !torch.vtensor<[48],f32>
    %int48 = torch.constant.int 48
    %int16 = torch.constant.int 16
    %12 = torch.vtensor.literal(dense_resource<torch_tensor_48_16_torch.float32> : tensor<48x16xf32>) : !torch.vtensor<[48,16],f32>
    %int2 = torch.constant.int 2
    %int1 = torch.constant.int 1
    %int0 = torch.constant.int 0
    %13 = torch.aten.size.int %arg0, %int0 : !torch.vtensor<[?,?,16],f32>, !torch.int -> !torch.int
    %14 = torch.aten.size.int %arg0, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.int -> !torch.int
    %15 = torch.prim.ListConstruct %int1, %int0, %int2 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %16 = torch.aten.permute %arg0, %15 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,16],f32>
    %17 = torch.prim.ListConstruct %int1, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
    %18 = torch.aten.permute %12, %17 : !torch.vtensor<[48,16],f32>, !torch.list<int> -> !torch.vtensor<[16,48],f32>
    %19 = torch.prim.ListConstruct %14, %13, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %20 = torch.aten.broadcast_to %16, %19 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,16],f32>
    %21 = torch.prim.ListConstruct %14, %13, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %22 = torch.aten.view %20, %21 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,16],f32>
    %23 = torch.prim.ListConstruct %14, %int16, %int48 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %24 = torch.aten.broadcast_to %18, %23 : !torch.vtensor<[16,48],f32>, !torch.list<int> -> !torch.vtensor<[?,16,48],f32>
    %25 = torch.prim.ListConstruct %14, %int16, %int48 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %26 = torch.aten.view %24, %25 : !torch.vtensor<[?,16,48],f32>, !torch.list<int> -> !torch.vtensor<[?,16,48],f32>
    %27 = torch.aten.bmm %22, %26 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[?,16,48],f32> -> !torch.vtensor<[?,?,48],f32>
    %28 = torch.prim.ListConstruct %14, %13, %int48 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %29 = torch.aten.view %27, %28 : !torch.vtensor<[?,?,48],f32>, !torch.list<int> -> !torch.vtensor<[?,?,48],f32>
    %30 = torch.aten.add.Tensor %29, %11, %int1 : !torch.vtensor<[?,?,48],f32>, !torch.vtensor<[48],f32>, !torch.int -> !torch.vtensor<[?,?,48],f32>
    %31 = torch.prim.ListConstruct %14, %13, %int3, %int16 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %32 = torch.aten.view %30, %31 : !torch.vtensor<[?,?,48],f32>, !torch.list<int> -> !torch.vtensor<[?,?,3,16],f32>
    %33 = torch.aten.unsqueeze %32, %int0 : !torch.vtensor<[?,?,3,16],f32>, !torch.int -> !torch.vtensor<[1,?,?,3,16],f32>
    %34 = torch.prim.ListConstruct %int3, %int1, %int2, %int0, %int4 : (!torch.int, !torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %35 = torch.aten.permute %33, %34 : !torch.vtensor<[1,?,?,3,16],f32>, !torch.list<int> -> !torch.vtensor<[3,?,?,1,16],f32>
    %36 = torch.aten.squeeze.dim %35, %int3 : !torch.vtensor<[3,?,?,1,16],f32>, !torch.int -> !torch.vtensor<[3,?,?,16],f32>
    %37 = torch.aten.slice.Tensor %36, %int0, %int0, %int1, %int1 : !torch.vtensor<[3,?,?,16],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,?,?,16],f32>
    %38 = torch.aten.squeeze.dim %37, %int0 : !torch.vtensor<[1,?,?,16],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %39 = torch.aten.slice.Tensor %36, %int0, %int1, %int2, %int1 : !torch.vtensor<[3,?,?,16],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,?,?,16],f32>
    %40 = torch.aten.squeeze.dim %39, %int0 : !torch.vtensor<[1,?,?,16],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %41 = torch.aten.slice.Tensor %36, %int0, %int2, %int3, %int1 : !torch.vtensor<[3,?,?,16],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,?,?,16],f32>
    %42 = torch.aten.squeeze.dim %41, %int0 : !torch.vtensor<[1,?,?,16],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %43 = torch.aten.mul.int %13, %int4 : !torch.int, !torch.int -> !torch.int
    %44 = torch.prim.ListConstruct %14, %43, %int4 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %45 = torch.aten.view %38, %44 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %46 = torch.prim.ListConstruct %int1, %int0, %int2 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %47 = torch.aten.permute %45, %46 : !torch.vtensor<[?,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %48 = torch.prim.ListConstruct %14, %43, %int4 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %49 = torch.aten.view %40, %48 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %50 = torch.prim.ListConstruct %int1, %int0, %int2 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %51 = torch.aten.permute %49, %50 : !torch.vtensor<[?,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %52 = torch.prim.ListConstruct %14, %43, %int4 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %53 = torch.aten.view %42, %52 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %54 = torch.prim.ListConstruct %int1, %int0, %int2 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %55 = torch.aten.permute %53, %54 : !torch.vtensor<[?,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %56 = torch.prim.ListConstruct %13, %int4, %14, %int4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %57 = torch.aten.view %47, %56 : !torch.vtensor<[?,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,4],f32>
    %58 = torch.prim.ListConstruct %13, %int4, %14, %int4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %59 = torch.aten.view %51, %58 : !torch.vtensor<[?,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,4],f32>
    %60 = torch.prim.ListConstruct %13, %int4, %14, %int4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %61 = torch.aten.view %55, %60 : !torch.vtensor<[?,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,4],f32>
    %62 = torch.aten.mul.Scalar %57, %float7.071070e-01 : !torch.vtensor<[?,4,?,4],f32>, !torch.float -> !torch.vtensor<[?,4,?,4],f32>
    %63 = torch.prim.ListConstruct %int0, %int1, %int3, %int2 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %64 = torch.aten.permute %59, %63 : !torch.vtensor<[?,4,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,4,?],f32>
    %65 = torch.aten.mul.Scalar %64, %float7.071070e-01 : !torch.vtensor<[?,4,4,?],f32>, !torch.float -> !torch.vtensor<[?,4,4,?],f32>
    %66 = torch.prim.ListConstruct %13, %int4, %14, %int4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %67 = torch.aten.broadcast_to %62, %66 : !torch.vtensor<[?,4,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,4],f32>
    %68 = torch.prim.ListConstruct %43, %14, %int4 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %69 = torch.aten.view %67, %68 : !torch.vtensor<[?,4,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %70 = torch.prim.ListConstruct %13, %int4, %int4, %14 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %71 = torch.aten.broadcast_to %65, %70 : !torch.vtensor<[?,4,4,?],f32>, !torch.list<int> -> !torch.vtensor<[?,4,4,?],f32>
    %72 = torch.prim.ListConstruct %43, %int4, %14 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %73 = torch.aten.view %71, %72 : !torch.vtensor<[?,4,4,?],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?],f32>
    %74 = torch.aten.bmm %69, %73 : !torch.vtensor<[?,?,4],f32>, !torch.vtensor<[?,4,?],f32> -> !torch.vtensor<[?,?,?],f32>
    %75 = torch.prim.ListConstruct %13, %int4, %14, %14 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %76 = torch.aten.view %74, %75 : !torch.vtensor<[?,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,?],f32>
    %values, %indices = torch.aten.max.dim %76, %int-1, %true : !torch.vtensor<[?,4,?,?],f32>, !torch.int, !torch.bool -> !torch.vtensor<[?,4,?,1],f32>, !torch.vtensor<[?,4,?,1],si64>
    %77 = torch.aten.sub.Tensor %76, %values, %float1.000000e00 : !torch.vtensor<[?,4,?,?],f32>, !torch.vtensor<[?,4,?,1],f32>, !torch.float -> !torch.vtensor<[?,4,?,?],f32>
    %78 = torch.aten.exp %77 : !torch.vtensor<[?,4,?,?],f32> -> !torch.vtensor<[?,4,?,?],f32>
    %79 = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
    %80 = torch.aten.sum.dim_IntList %78, %79, %true, %none : !torch.vtensor<[?,4,?,?],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,4,?,1],f32>
    %81 = torch.aten.div.Tensor %78, %80 : !torch.vtensor<[?,4,?,?],f32>, !torch.vtensor<[?,4,?,1],f32> -> !torch.vtensor<[?,4,?,?],f32>
    %82 = torch.aten.eq.Scalar %76, %float-Inf : !torch.vtensor<[?,4,?,?],f32>, !torch.float -> !torch.vtensor<[?,4,?,?],i1>
    %83 = torch.aten.all.dim %82, %int-1, %true : !torch.vtensor<[?,4,?,?],i1>, !torch.int, !torch.bool -> !torch.vtensor<[?,4,?,1],i1>
    %84 = torch.aten.size.int %81, %int0 : !torch.vtensor<[?,4,?,?],f32>, !torch.int -> !torch.int
    %85 = torch.aten.size.int %81, %int2 : !torch.vtensor<[?,4,?,?],f32>, !torch.int -> !torch.int
    %86 = torch.aten.size.int %81, %int3 : !torch.vtensor<[?,4,?,?],f32>, !torch.int -> !torch.int
    %87 = torch.prim.ListConstruct %84, %int4, %85, %86 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %88 = torch.aten.broadcast_to %0, %87 : !torch.vtensor<[],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,?],f32>
    %89 = torch.aten.where.self %83, %88, %81 : !torch.vtensor<[?,4,?,1],i1>, !torch.vtensor<[?,4,?,?],f32>, !torch.vtensor<[?,4,?,?],f32> -> !torch.vtensor<[?,4,?,?],f32>
    %90 = torch.prim.ListConstruct %13, %int4, %14, %14 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %91 = torch.aten.broadcast_to %89, %90 : !torch.vtensor<[?,4,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,?],f32>
    %92 = torch.prim.ListConstruct %43, %14, %14 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %93 = torch.aten.view %91, %92 : !torch.vtensor<[?,4,?,?],f32>, !torch.list<int> -> !torch.vtensor<[?,?,?],f32>
    %94 = torch.prim.ListConstruct %13, %int4, %14, %int4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %95 = torch.aten.broadcast_to %61, %94 : !torch.vtensor<[?,4,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,4],f32>
    %96 = torch.prim.ListConstruct %43, %14, %int4 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %97 = torch.aten.view %95, %96 : !torch.vtensor<[?,4,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4],f32>
    %98 = torch.aten.bmm %93, %97 : !torch.vtensor<[?,?,?],f32>, !torch.vtensor<[?,?,4],f32> -> !torch.vtensor<[?,?,4],f32>
    %99 = torch.prim.ListConstruct %13, %int4, %14, %int4 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %100 = torch.aten.view %98, %99 : !torch.vtensor<[?,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,4],f32>
    %101 = torch.prim.ListConstruct %int2, %int0, %int1, %int3 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %102 = torch.aten.permute %100, %101 : !torch.vtensor<[?,4,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4,4],f32>
    %103 = torch.prim.ListConstruct %int1, %int2, %int0, %int3 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %104 = torch.aten.permute %102, %103 : !torch.vtensor<[?,?,4,4],f32>, !torch.list<int> -> !torch.vtensor<[?,4,?,4],f32>
    %105 = torch.prim.ListConstruct %int2, %int0, %int1, %int3 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %106 = torch.aten.permute %104, %105 : !torch.vtensor<[?,4,?,4],f32>, !torch.list<int> -> !torch.vtensor<[?,?,4,4],f32>
    %107 = torch.aten.mul.int %13, %14 : !torch.int, !torch.int -> !torch.int
    %108 = torch.prim.ListConstruct %107, %int16 : (!torch.int, !torch.int) -> !torch.list<int>
    %109 = torch.aten.view %106, %108 : !torch.vtensor<[?,?,4,4],f32>, !torch.list<int> -> !torch.vtensor<[?,16],f32>
    %110 = torch.prim.ListConstruct %int1, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
    %111 = torch.aten.permute %10, %110 : !torch.vtensor<[16,16],f32>, !torch.list<int> -> !torch.vtensor<[16,16],f32>
    %112 = torch.aten.mm %109, %111 : !torch.vtensor<[?,16],f32>, !torch.vtensor<[16,16],f32> -> !torch.vtensor<[?,16],f32>
    %113 = torch.aten.mul.Scalar %112, %int1 : !torch.vtensor<[?,16],f32>, !torch.int -> !torch.vtensor<[?,16],f32>
    %114 = torch.prim.ListConstruct %107, %int16 : (!torch.int, !torch.int) -> !torch.list<int>
    %115 = torch.aten.broadcast_to %9, %114 : !torch.vtensor<[16],f32>, !torch.list<int> -> !torch.vtensor<[?,16],f32>
    %116 = torch.aten.mul.Scalar %115, %int1 : !torch.vtensor<[?,16],f32>, !torch.int -> !torch.vtensor<[?,16],f32>
    %117 = torch.aten.add.Tensor %113, %116, %int1 : !torch.vtensor<[?,16],f32>, !torch.vtensor<[?,16],f32>, !torch.int -> !torch.vtensor<[?,16],f32>
    %118 = torch.prim.ListConstruct %14, %13, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %119 = torch.aten.view %117, %118 : !torch.vtensor<[?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,16],f32>
    %120 = torch.prim.ListConstruct %int1, %int0, %int2 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %121 = torch.aten.permute %119, %120 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,16],f32>
    %122 = torch.aten.add.Tensor %arg0, %121, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[?,?,16],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %123 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
    %124 = torch.aten.to.dtype %122, %int7, %false, %false, %none : !torch.vtensor<[?,?,16],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[?,?,16],f64>
    %125 = torch.aten.sum.dim_IntList %124, %123, %true, %none : !torch.vtensor<[?,?,16],f64>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f64>
    %126 = torch.aten.div.Scalar %125, %int16 : !torch.vtensor<[?,?,1],f64>, !torch.int -> !torch.vtensor<[?,?,1],f64>
    %127 = torch.aten.sub.Tensor %124, %126, %float1.000000e00 : !torch.vtensor<[?,?,16],f64>, !torch.vtensor<[?,?,1],f64>, !torch.float -> !torch.vtensor<[?,?,16],f64>
    %128 = torch.aten.mul.Tensor %127, %127 : !torch.vtensor<[?,?,16],f64>, !torch.vtensor<[?,?,16],f64> -> !torch.vtensor<[?,?,16],f64>
    %129 = torch.aten.sum.dim_IntList %128, %123, %true, %none : !torch.vtensor<[?,?,16],f64>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f64>
    %130 = torch.aten.div.Scalar %129, %int16 : !torch.vtensor<[?,?,1],f64>, !torch.int -> !torch.vtensor<[?,?,1],f64>
    %131 = torch.aten.to.dtype %130, %int6, %false, %false, %none : !torch.vtensor<[?,?,1],f64>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f32>
    %132 = torch.aten.sum.dim_IntList %122, %123, %true, %none : !torch.vtensor<[?,?,16],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f32>
    %133 = torch.aten.div.Scalar %132, %int16 : !torch.vtensor<[?,?,1],f32>, !torch.int -> !torch.vtensor<[?,?,1],f32>
    %134 = torch.aten.add.Scalar %131, %float1.000000e-05, %int1 : !torch.vtensor<[?,?,1],f32>, !torch.float, !torch.int -> !torch.vtensor<[?,?,1],f32>
    %135 = torch.aten.rsqrt %134 : !torch.vtensor<[?,?,1],f32> -> !torch.vtensor<[?,?,1],f32>
    %136 = torch.aten.sub.Tensor %122, %133, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[?,?,1],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %137 = torch.aten.mul.Tensor %136, %135 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[?,?,1],f32> -> !torch.vtensor<[?,?,16],f32>
    %138 = torch.aten.mul.Tensor %137, %8 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[?,?,16],f32>
    %139 = torch.aten.add.Tensor %138, %7, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[16],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %140 = torch.prim.ListConstruct %107, %int16 : (!torch.int, !torch.int) -> !torch.list<int>
    %141 = torch.aten.view %139, %140 : !torch.vtensor<[?,?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,16],f32>
    %142 = torch.prim.ListConstruct %int1, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
    %143 = torch.aten.permute %6, %142 : !torch.vtensor<[32,16],f32>, !torch.list<int> -> !torch.vtensor<[16,32],f32>
    %144 = torch.aten.mm %141, %143 : !torch.vtensor<[?,16],f32>, !torch.vtensor<[16,32],f32> -> !torch.vtensor<[?,32],f32>
    %145 = torch.aten.mul.Scalar %144, %int1 : !torch.vtensor<[?,32],f32>, !torch.int -> !torch.vtensor<[?,32],f32>
    %146 = torch.prim.ListConstruct %107, %int32 : (!torch.int, !torch.int) -> !torch.list<int>
    %147 = torch.aten.broadcast_to %5, %146 : !torch.vtensor<[32],f32>, !torch.list<int> -> !torch.vtensor<[?,32],f32>
    %148 = torch.aten.mul.Scalar %147, %int1 : !torch.vtensor<[?,32],f32>, !torch.int -> !torch.vtensor<[?,32],f32>
    %149 = torch.aten.add.Tensor %145, %148, %int1 : !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.int -> !torch.vtensor<[?,32],f32>
    %150 = torch.prim.ListConstruct %13, %14, %int32 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %151 = torch.aten.view %149, %150 : !torch.vtensor<[?,32],f32>, !torch.list<int> -> !torch.vtensor<[?,?,32],f32>
    %152 = torch.aten.relu %151 : !torch.vtensor<[?,?,32],f32> -> !torch.vtensor<[?,?,32],f32>
    %153 = torch.prim.ListConstruct %107, %int32 : (!torch.int, !torch.int) -> !torch.list<int>
    %154 = torch.aten.view %152, %153 : !torch.vtensor<[?,?,32],f32>, !torch.list<int> -> !torch.vtensor<[?,32],f32>
    %155 = torch.prim.ListConstruct %int1, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
    %156 = torch.aten.permute %4, %155 : !torch.vtensor<[16,32],f32>, !torch.list<int> -> !torch.vtensor<[32,16],f32>
    %157 = torch.aten.mm %154, %156 : !torch.vtensor<[?,32],f32>, !torch.vtensor<[32,16],f32> -> !torch.vtensor<[?,16],f32>
    %158 = torch.aten.mul.Scalar %157, %int1 : !torch.vtensor<[?,16],f32>, !torch.int -> !torch.vtensor<[?,16],f32>
    %159 = torch.prim.ListConstruct %107, %int16 : (!torch.int, !torch.int) -> !torch.list<int>
    %160 = torch.aten.broadcast_to %3, %159 : !torch.vtensor<[16],f32>, !torch.list<int> -> !torch.vtensor<[?,16],f32>
    %161 = torch.aten.mul.Scalar %160, %int1 : !torch.vtensor<[?,16],f32>, !torch.int -> !torch.vtensor<[?,16],f32>
    %162 = torch.aten.add.Tensor %158, %161, %int1 : !torch.vtensor<[?,16],f32>, !torch.vtensor<[?,16],f32>, !torch.int -> !torch.vtensor<[?,16],f32>
    %163 = torch.prim.ListConstruct %13, %14, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
    %164 = torch.aten.view %162, %163 : !torch.vtensor<[?,16],f32>, !torch.list<int> -> !torch.vtensor<[?,?,16],f32>
    %165 = torch.aten.add.Tensor %139, %164, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[?,?,16],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %166 = torch.prim.ListConstruct %int2 : (!torch.int) -> !torch.list<int>
    %167 = torch.aten.to.dtype %165, %int7, %false, %false, %none : !torch.vtensor<[?,?,16],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[?,?,16],f64>
    %168 = torch.aten.sum.dim_IntList %167, %166, %true, %none : !torch.vtensor<[?,?,16],f64>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f64>
    %169 = torch.aten.div.Scalar %168, %int16 : !torch.vtensor<[?,?,1],f64>, !torch.int -> !torch.vtensor<[?,?,1],f64>
    %170 = torch.aten.sub.Tensor %167, %169, %float1.000000e00 : !torch.vtensor<[?,?,16],f64>, !torch.vtensor<[?,?,1],f64>, !torch.float -> !torch.vtensor<[?,?,16],f64>
    %171 = torch.aten.mul.Tensor %170, %170 : !torch.vtensor<[?,?,16],f64>, !torch.vtensor<[?,?,16],f64> -> !torch.vtensor<[?,?,16],f64>
    %172 = torch.aten.sum.dim_IntList %171, %166, %true, %none : !torch.vtensor<[?,?,16],f64>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f64>
    %173 = torch.aten.div.Scalar %172, %int16 : !torch.vtensor<[?,?,1],f64>, !torch.int -> !torch.vtensor<[?,?,1],f64>
    %174 = torch.aten.to.dtype %173, %int6, %false, %false, %none : !torch.vtensor<[?,?,1],f64>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f32>
    %175 = torch.aten.sum.dim_IntList %165, %166, %true, %none : !torch.vtensor<[?,?,16],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,?,1],f32>
    %176 = torch.aten.div.Scalar %175, %int16 : !torch.vtensor<[?,?,1],f32>, !torch.int -> !torch.vtensor<[?,?,1],f32>
    %177 = torch.aten.add.Scalar %174, %float1.000000e-05, %int1 : !torch.vtensor<[?,?,1],f32>, !torch.float, !torch.int -> !torch.vtensor<[?,?,1],f32>
    %178 = torch.aten.rsqrt %177 : !torch.vtensor<[?,?,1],f32> -> !torch.vtensor<[?,?,1],f32>
    %179 = torch.aten.sub.Tensor %165, %176, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[?,?,1],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    %180 = torch.aten.mul.Tensor %179, %178 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[?,?,1],f32> -> !torch.vtensor<[?,?,16],f32>
    %181 = torch.aten.mul.Tensor %180, %2 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[?,?,16],f32>
    %182 = torch.aten.add.Tensor %181, %1, %int1 : !torch.vtensor<[?,?,16],f32>, !torch.vtensor<[16],f32>, !torch.int -> !torch.vtensor<[?,?,16],f32>
    return %182 : !torch.vtensor<[?,?,16],f32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_16_torch.float32_5: "0x0400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_16_torch.float32_4: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_16_torch.float32_3: "0x04000000B61327BEB75025BD5116A03C125E1A3E98982DBE925950BDE58B3E3DADB5883DB285D33D408E11BE820431BDE06D273D391B11BE936FB63D08B92CBE21E8E13D",
      torch_tensor_16_32_torch.float32: "0x040000005656AEBD2E8517BE92158E3B1A41203EB54D323D884D153ECC96E2BA35BB7CBDDCE4113EC5CAC0BD407627BE3C791E3D506EB43DF869D8BD73D97E3DFA7180BDA0B5AFBCE35220BDF6DF1ABDED4913BE9F75313DCA763EBDF0690A3EA6B6F13C9C0A14BE13B609BE6EAEBCBD3F5FAD3DA9BFE9BD759FA5BDB774033D2A00FBBDEA46B2BD4925243E5568BFBDFA3D71BD1277013E1641223DFE140E3EE9791FBEA1F6B43DB881DDBC52F0E7BD540F9BBD67182FBE0A73FA3DD3EF0ABD5C7F31BE8DCF1A3E8F7EEA3D5CB2953D4B2B313E6378233E542C293E811B223E3E1C133E388E3D3D9C8D72BC104ADC3B877496BD4E1BAA3DCDD0A73B25D42A3DD334E9BD605188BDEFB5073E7FD98C3C88DF793DFE071EBECF089BBDF16C93BB7FF697BC041BE73DF8835ABD0914173ECD0A0CBD86D08C3DA7E2FEBDDBCCF53C817B30BE02501BBEE6B4E7BDE1B54A3DFB7B603CAD288C3C53699EBCF719183E9953313EEFC0993DDEF40F3E38240FBCD01885BD70C40C3DAA0DEE3D8DD0DFBC0EFE0ABECB1D6F3D259438BD7046AEBDF7ABE43D469DC4BB44F3CEBD43A2D8BD117A2A3EB87CEB3D2FCD01BEF837B138A3A47ABB2492AC3D4A091BBE902E2C3B6741713D193EB83D636C973CB673B3BDFDC72DBECFAFC33D9643253E019D5ABDC6C421BED3DA533D25D3FDBD1C8BECBD8D5F453D418589BC370245BC705D223E7702FEBC6760DC3D8C5961BD7EB2063E62E55C3D554E213E158B7C3D8E3D80BDC3CB9D3D7D391A3E9A3C093D04E9A63DDFB3FEBD6D2AC43D971D2BBE6506203ED287953DFE993E3CF66C29BEA89C243ECCD9E63D42E0263E43528E3D5EDA733D6C8F3BBD345D94BD61838F3D271D7B3D03CCBBBB6757E63CFDBA783DE2ED2EBE511520BE90C040BDEE91F63DDBA1B03DACC62CBE3A6759BDDB1399BC13D16D3D8318143E26637D3B25E70CBEFCB6313C22CE8BBDCB41DDBD9687C83DFB8FC2BCE011AB3DC3F30C3EB6538E3CF4EACB3D4EFCAABD7F18CA3DA46AE73BDA95F03DB4102D3ED0EE08BE6FD82B3EEB2E0A3ED4D211BED241543D885E13BE71E16A3D4DF1DF3C99CD2CBE476D833DC6E346BD9B6F343E24AD303E73F5793DEDAF0E3EE9C2823D11432B3E09B485BCBEF4323DE035EFBC589B4ABB076E5ABD4F478FBD6D6ED13D505C9B3D4CD19FBD59881FBE7D05B13DBA8326BE492A00BCBCC11BBEB492173E5E66133EEEC414BEB84C28BEEA0DD6BD85CD473DFD0BB5BDA96F2CBDE08937BDD3D1043D133FABBD1CA9A43DF98801BEE1E780BC34BC173EF7E8C7BDA0E10A3E396DBC3DE1E369BD93157B3DA795F4BD3E1A693C421A4D3D20931C3ED696CABD3CE6CDBDFCB1B4BD145830BEA76D123DA4D715BECA5F42BDF488A1BD8CEF213CE2A55B3D4D8B03BE1CC255BD52398BBCC449D1BD2C45273D8006863D520201BEA7560E3EE0A1003ED78759BD1779D73C0B53B03C12CEC7BC59FAF2BDE329153E0A29B23DAF4517BEF74A0CBE27242C3EF121E73C865A26BD055EF53D2103503D1AF6813D189C0F3E000D62BC257D2C3EFA4EFEBDF24CDCBD855FF53C19D0AFBC1199CE3D71E544BD45B8E33C5F7416BD4EE6073EEBF93DBC89D3313B139D043EA9FB2F3E91352D3EA7FC30BEE792CCBD6F3B1DBD1E7B15BDB76AD13D7F83A33D043A6EBCC539893B9A231B3D870C1C3EFD9CBB3DA39DB6BD0B76B9BDC9FC643D907992BC3743E8BD48342FBE476FCF3C877253BDA7A5D2BDC834083D1746303EF159163E9A6BCE3D768608BE51A0CE3DC240BB3D5995713DB15E34BDE5BB49BB885EC4BD8B1A23BD2963EEBC1D24CDBC002634BE08727F3DC01B14BE555F07BE2B1F933DBE2D14BE88B02C3E96552D3E491966BD6D93F9BC617D0ABE760E333C2463043D0A9AC6BD070F633DE1EDDEBB587155BD4E5320BA6F772FBE1E08FFBD53B0BF3C7DD02E3EA996D6BDB918E83DC088843CA8C29BBD26184B390C92AD3DA749AC3CE23D203E7D0909BD33C3F1BD7693233E06CC4EBDB6B6E53DAFCCEE3DC23C003D369214BEE7B631BE7FDFAB3DD207313D3AA8D23D328D1FBEEA83C7BCA4661C3E4635BE3DE86E163E491F0E3E3CAA31BDDC8AF6BD22E1D7BD7DEA753DC4B48FBD78C9373A1F1AE73CC5BEE03D05E9C93D55A1CE3DE46DEB3B8763CC3D1C7DA9BDBAE790BD7B4AE5BCB93ED2BD0878213E9BE8DDBCC781523DF418B4BB89731EBB9DF6C0BD8EA354BCC1EB21BE6021ADBD2E4E0B3E8BC929BE464FEE3C5CB5E63C98412DBE496C0D3D9419A83DEB1B033E9C87073DA37F0D3E1009DA3BDDF1893D12C1553DB37805BE04F21EBD3FF3FEBDD2A60C3EB6B6AC3D018B99BDAF8004BDCC4B413DC1D51DBEEB90A33BF5B2AC3D7374B53CC93E85BC6CC1E83D6D7B9D3DDDEC20BE8710D53D63C60EBEEB5DCB3D436D183E3576853C95B774BD7702BBBD6EC2A0BD7B7805BD3A1896BD3CB3333EE8299CBD7C50963D31DD27BEFA7FB73D1E081A3E51C401BE4EBE38BD8B932C3DD2462DBE9A11E5BDAED27B3DBC742A3E515058BD2104D3BA82BE2EBE3EC02DBEAF6D1D3E469D193E25AD5CBD24288FBD7F7E3BBC92FBA73D5DEF2EBE848AC8BD0DB56EBDB5949DBD990699BB7409043E08181E3DB1D123BEEE6B273E3DC1113EBDFA633DF635B13DEB56873D0160143E8E1A2EBECB5FE1BDF7E7B7BCE7BB09BDAF70F0BDE2982DBEBA3F0ABE21EBE0BCA2A9193E3E06F03DE5B5503DB55BDEBD90A591BDEE818B3CB1C927BE863704BCF63D133D3BA8233EAD113EBD36AF313E3F825A3C732DFBBDEF152B3E8FF01C3EA1080FBE4A04D2BDD41BAD3DCCC3DEBD3F2BF63D79BDACBD2FBA60BDDDDB4FBDBFB22C3E85DA74BD33CB0CBDAA0FDB3D6EB4F7BD20385FBADCD20BBE",
      torch_tensor_32_torch.float32: "0x040000001868AD3DCC7690BD2037D8BDB8776F3EFAB176BEC0DE8B3C760A243ECCDC643E226D58BE40C0F63C00487D3E6AC27ABE301D7A3DF46620BE983B263DD89267BEE0E7FB3DD02963BD20FF183E006076BBE8F511BD289C78BD76676ABE447AD9BDA007083CB20D46BE76AA603E607E26BE9C78C7BD38F008BD44604FBE807201BB",
      torch_tensor_32_16_torch.float32: "0x04000000A482D53D28AB86BDE0DC75BCDA9E773E0C533B3E727F37BED01D4B3E7EC77E3EE8AA063D04BA47BE287E463DD0CE4EBD860F383EF2F575BEC805833D802A40BB7039A13CB019303E80FC933BC6194EBE9A5515BEBC01CDBD806BDA3CAC94C53DF8223FBD4013CABD38ABE03D2CE978BE54E3323E0013EEBCDE21323EEA6F413E10C8DA3CA8F5A13D96CB10BE806B373EE6D5153E08D420BDE090C73D206E65BCA002483E20C3D23DD2A23A3ED8B268BE7A6D793EFCC2BE3DD8ECF83D582D643D3223283E0001713E5078AEBC9E0D52BE4E136B3EF0F357BDE8ECF6BD06971D3E3CDE0E3E6818093DC08E80BC60E443BD96BA6A3E16FA1B3E0A75183EE03E233EE0FA05BE68CE553D84765DBE10BB143ECABF7DBEF4D87FBE280D7DBEECDD1D3EA022D53C0008153A40DF223D5CC4C1BDC4799BBD88702CBE00147ABDB2861DBE4089D73B0C24493E1AA253BE74C9FB3D8C693EBE4422D4BDC83C483D6032303D80F0513E0020C4B83001C3BD38BFD3BD402CF03BC8F43FBE0CB848BEE410DBBD4070D23B28E32CBE202212BE64C8363E0E936C3E6060A0BDCCA15BBE6005C4BDF4A4CE3DC02AA63D48B89EBDD47661BEC8F399BD08F664BDBE6B133EACE2FDBD68A4193E380C0E3DE09E2BBD602464BE8CBD7C3EB09836BD2813213EB46B04BEF84C79BEE00E4CBE3C3203BE440EA3BD409A10BDF681553E22196CBE388CFF3DDE67573E00E7D23A02A71FBEE001033CC0EE723D388AE23DD8A19BBD28B4AFBDF08BF1BD589B77BEA4D1B33D308A41BE30F7F5BD809A28BBF859453E6A9E633E46343ABE86065E3EE851653E58CE4E3EA04DB23CF89A4D3E6CC3F83DFCB137BE88EE06BE80109A3B066C35BEA497A8BDDA654E3E7060EE3DF2F15E3E0035FB3ADC8802BEDE6E293EB0FB963C08722C3DF0EED8BD9050D23D5E113DBE30484C3EB2F55F3EACBDB83D985A473E44621B3EAC8AC3BD90095EBE90BF063D7EBC203E7083D1BC4052AC3CD6BE3D3EA466D33D0C623F3E885C163DF091E53C30F074BD70CC2CBD220E08BED8272B3E0C7C693EC802BE3D00C4E83B8803A9BDC8C17CBE089C3DBD6ABC35BEC0FE3CBED0C44ABD387149BD30914E3DC68D39BE04FA373E5A1369BED07AF2BDB861C2BD00887C3CA4A6D33DA8ED86BD88D01F3DB06A72BDF05FC9BDE03B0FBD902C4E3D76AA78BEE42F32BE1400483EC884E73DC008DBBB605A013C10590D3D18006E3DF0C72EBE98908BBD5CF36ABE784349BEC8AB40BDB03407BDBA3A483E1861303D880926BD80F4E2BB5AF90E3EF4189BBD306E3FBDE86B4DBD746E4EBEF01D0FBD36A86CBED09A09BE92F222BE76B33E3EBAD26BBE06AA763E1CF9BF3DCA002DBEE417543EF0A561BD04D458BE80340EBD1C09FD3DECE778BE307999BCFC52D03D148AC7BD0087BA3C1CAAC8BDF6BF2BBEE87B483EB0C535BE001540BBD086AA3DAA100FBE0437F73DF49854BE387E743E1406E43DC0F810BD6CF354BEC0A1FC3B749CB53D38090BBE70F500BDA21F7FBE88EC7FBE106CDEBCF634563EC0C740BCA484A03D8CA7CCBD802EA7BDF01CE1BC886A01BE68A61C3E32A41F3EB80347BE4C0A9D3D8082D3BD163613BE50DAF9BC98CD9EBD90C311BEC0E9163D381E123E98021EBD90428FBC201D9A3CEC0BDCBD8287073EAA346C3EE02DBBBC10388B3CBA444E3EDAAD513E3C703EBEC81BEDBD2C1E7BBE3CCC1C3E12CF473E2859BABD6C3CA43D380C783D68405CBE7475CC3D903AFB3D8029B43BC005D23C88F36D3DAA6C383EAE31623E282D133D503EDA3DCCF385BDDAA0183E6065C9BD9C0453BEA437F03DD8E4BD3DF063613D04D7D93D80B4F33CE840AE3D9CA1D03D28190ABEE0765BBC88511A3D78771BBD9E3D57BE9045C23CAE731C3E8EE808BED0577B3EC887693DCCC1D93DD8B4C5BD4C6951BECC8BBEBDC047FA3B104EE9BD2AFC633E3ED923BE266C2CBEFC9BB5BDC0AB653E541DEABD6ED56C3E180DF63DF0961BBDBC67043EB868F33D4C4D02BED0D052BDC8F7773E22C5123E4012FABDD0AB89BD687C0F3E5EF6013E4057A23CB2B824BE20D13CBE802258BDDC3EBC3D7056DABC800956BE20F67ABDCC877F3EC49653BE2EAE46BEDEED203EC8B87E3E344376BE488967BE5818A0BDAE3D7F3E624B11BE601AAF3CCCFA503EA840B5BD40039DBDF2D52BBEA0441D3CE4F16E3E085DD13D9AF0333EC0AE87BC90A622BD18F136BD4002123E604606BD92AC5ABEB4C9B3BDB05FC83DD897793E40323ABDD4E35EBE547F3CBE286C49BE9463CE3D78B43C3E886A973DF488B03D6CC7263E4C082F3EAADD183EB8270F3EC08A8A3D4423043E86A82FBE7EB225BED8B2893D685B1F3D240E61BEDE7E3ABE98CB4BBE44524B3E565F273EE6BE06BE88801A3D08876BBD2A8C5E3E3CDE67BE26C33ABEFE2255BE8AFC143E44F1FFBDE479183E9812AD3D0443FABD84ED89BD9032CFBD98E1E13D1854CDBDC8C1AD3D004F923C78714CBEB6EC20BEF28031BE8624063EB0E15D3DC0FACDBBD66E18BE8EA57DBE9830B5BD7CED43BE48A27EBEA22974BEC03727BE36DE78BE849A9F3D8C93BF3DE85ECE3DC0D87EBECE4C1E3E88A4473D12E7023EE8AC7BBDB0DEF53D54CB72BE1464AE3DACFF4A3E243AD73D144F71BEFCBA8FBD3054FEBCD621063EECBDC1BD5047133DF0BCB3BDC8AB22BD8012A3BBDAFF12BE1CB031BE6656533E4C17573EC002F8BBEE955D3E1A45453EEA3F21BEA472CBBD34D52FBED888A53D402DCF3BA86D0CBD50123E3E2C20C8BD421B0CBEFAFB35BE123C02BE7ABD763EF8EDF8BDE4E08CBD08C4E63DCE9D44BEA4611BBE0A6B3C3EC05FC4BD1CD704BEC07B04BD78E911BDC0233B3DC8B5BB3D486345BE9CA4683E906473BE",
      torch_tensor_16_torch.float32_2: "0x0400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_16_torch.float32_1: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_16_torch.float32: "0x0400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_16_16_torch.float32: "0x04000000D8AD4B3DAAB539BE543F663E30D7B7BC20F8A3BDDE02563EE48F8E3D4818433D94CDF4BDB4FC733E6CF09BBD44EC543EA08B96BC526B003EDAFF333EB6973EBEF49F2ABE8C257DBEAAA4383E06285C3ED41EBBBD58C4FABD58682B3D3AD3093E70C27C3D686955BDCCD522BED6F25A3E02CA25BE605F77BE746DCCBDA0314C3D444EBE3D40F9C53DEC4C14BE1C80C4BD10ADE3BDDCF0F7BD3A9F57BEC89C513D04E694BDCC6676BE9A7B15BE62BD19BE94DBDCBDF82E1EBED09431BD547BB73D322F4FBEF070AFBC2C5993BDD2E102BEA06063BD6800D9BD60AD033C2ACB38BEB030423DB80A6B3EDC1F543E548FE5BD18D09D3DE6F871BE9A89573EDE1E7FBEB0C464BE06CB65BE44BC6DBE20AE0A3DB86387BD8017753DC06F7DBC40F9AFBBE0F9B8BD2AE217BE625656BE662C013E52FE03BE884250BDFCACF83D109B7DBDCC1781BD48A92ABEA4085BBE38BEF53D700867BD5CF9203ED0CA863C007CA6B9F81D67BE00DDB43BB06B67BD181512BE08FE6CBD4022563C38E440BE40462A3DEE20323ED0494A3D925D743EB8EBEE3DE6E449BED087C9BD186B76BD3829993D00A6E9BB9A004E3E90E8ED3CA42022BE10B5BBBD68FB54BE6C2C8DBD74BAFB3D80361E3B6A1F74BE28845DBEA49FB93D1EB160BED0304CBE8AA118BE90FF733EC49591BD2819D3BDC0DA2CBED8C3233E105825BD8076453D909F743DCC65903DD8DC233E408E543C10D7D33C50FF84BCE2ED46BE38576ABD2AA6733ED46E35BE5E9021BE48087EBE405F783C4A716FBE281F03BE90E36B3E6C0DD43DB863083E38572F3D2A8B59BE643EEEBD3A3F4FBEC44C1EBED05BAE3D5C018EBDEC2D7A3EEE9C3ABE14795ABE68C67C3EAA255DBEA2D6593EC8DE893DE05469BE80F85E3E98638BBDE41DD3BD94B447BE5C8958BED0FD633D6A757BBEE464D23D300A7DBD30AFB33D98B77ABD200FB13D00C6DFBB487C963DBC4DD0BDAC1630BE6069023D3C6623BE6AB21EBE522976BEE832A3BD640E2BBE5C5C473E6C7C383E90F5723D5600503E0489F63D642871BEB0E9CCBCD03726BD0E6F1BBEBCD2913D50CD9FBDDCD3F4BD80FE3EBBEE342ABEF6E0533EE8FD213EF653723EF05E35BD7837A73DE0BF24BCB4D553BE38A3E73D60D032BE88D2B8BD3849E5BDE6BE79BEC0EA123C70C1273DD04198BCAE463C3EA064443C18853ABD26A20BBE2C0A18BE309511BD5C3F16BE54E028BED06F07BDB0CD34BDAA441CBE0294153E921B593E4C8C2EBEC042E03DC492EDBDF0A6D4BC26FA6E3EF007033DDA1674BE82566B3EA04C2DBC1A3000BE383207BE46875B3E40428A3BD2650D3E1A40283E2CB9C6BD60D4AD3C509825BE14C6553E0E5F07BE560A2A3E94B9813D0AEB1D3EB05E34BE00C3FEBB1EA6043E407E23BC80156BBB0080F93DBA553FBEF84C4DBD3836E93D181CFB3D",
      torch_tensor_48_torch.float32: "0x04000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_48_16_torch.float32: "0x0400000075C483BEBF0E923EA4B305BD237B1CBE9F9D98BED86390BE46CAEE3D47210FBE457007BEFA6A35BE60167D3E88BD96BD443A4B3EC3E8783E801573BE37E9693ED17C6FBD9B25963EEA25203E9BDB97BE09FE683D556EDC3DC77BE3BDB3C16D3EAFD281BE0CF9C6BD625F953E3D1B993EB19F1C3ED2293BBE01E286BEDEEC7EBE6AC29CBDBF9D313EC287C63DC14D18BD22FD8C3E7135763E608A12BE35C707BE166D6BBBCB20823D31A60FBBB716F23D9552583EF02262BD6EF9193EDE912A3DB1B3F03D7913013ED09AA7BDE5CA0BBE0604063EB4BD48BE419B243EA02B49BE8318573EDE9AFB3D5D9F99BDE636333EA282CEBDF397853DC99FB83D5515003DF1D97B3D802DC7BB6728B5BD8FEC2E3EEF55F73DD2E4E93D0BAC533E300C24BE32B191BD90FC0EBC85047D3ECBAB79BEE2D733BE335E95BD2AE985BED8B677BE22C7563E17046A3C393B7CBE0C154FBDB4ED24BCEAEEDEBDB92083BE13A32A3E90E61ABD9F0E993E3E2070BE6B202CBEFC4F82BC8B565ABED77E643EE076723E5D058E3E23EC45BE82145F3E95B2593E0282F9BD049E093DE267153EB85C603E946B92BED9129C3EB9A89DBD0B7FFF3DA2BB42BE4D4771BE2E5654BE80C8383EFCA71ABED242363E6C92BD3D016FF93DB2798BBD4D5BC6BD5DB212BE87412FBE5E8B903EA85088BC6F7406BE6CDB91BE6C3C5A3CF99C9BBE8A496CBBDCF7453E139634BEBB442C3E6D07C8BD8D2471BEBC449BBEF2C11B3E12E26FBE7C17193EED90333D83672A3E68AE6BBE9517893E2B259CBEE0FB6DBEDD053C3E157E2A3C8B0F30BE768983BD43838BBEA06F88BE088986BD402E6F3E6A45BB3D797E6C3DF130A6BD71AF8E3E012E403B53BBD33DCF779F3B07B4433D661BD13DB999703E1C79343EC780203DCBB3FA3D5394BCBD0E50563EC307B03D559E6C3E5AD043BD55FE7FBEEABF773D3C0AFF3DB2577D3EEE0BF33DE9AFE73D3683793ED57FD7BD0D6A8A3E58BF203E8A64513E1E9C5F3EB31380BEA44E233EDA00923EC6435CBEFDF9D6BC25593FBE3C6B97BDCEE63A3D64B6273E520CB6BD4E7294BE144C293E0FE72F3E035C63BD7734863ECAB3713EB2358ABD86B8413CBDEA5C3D75C275BDB37C9ABD8B870DBE8E4D32BE5B951C3EC333BABD256A16BE75188A3E3C84483DE338623E6EDC8E3EBAAB30BD83123B3D5C58913E0FB957BE3603BCBD5176323D562BAABC28F3A63D83DD243E76FE00BE874EC33C65D48D3E226A31BECA9D54BE477370BE0A6B3B3EC2CA8FBEE37818BE72C2533E41F53BBE92F87E3EF39012BEAA67463D3D2B243D9318F6BB8748433E5C25853E5FC243BE39D72F3E728BA73D6BF6BABBD7395BBE4503BA3D4293633E3F8F86BE7BC890BE8F1D9ABE34E4903DC52DB4BDF9C8C2BDA9F9913E98F19FBD021C47BE6E9FE13C4B162CBE52BAB7BD409E253E48B9903D6B2757BE9F3F953E3920543E5BBB55BEFD91083E61D6003E25FA60BEA3595CBEA1CE81BEFAA90B3E8D805A3D7481043E66B609BE16C16B3EC623203D8A2D7ABE77D59DBD2402203EB9E1893D7BDC3FBD9B0D5BBE3F0A43BE8937873E999A33BE192F5E3ED6E3D1BDD192483B91A898BE7AD6CBBDD326843EE4BE8CBE3BC21D3ED7EE83BE65EB363D88218EBE703478BEA51D7DBEBD6FD9BDA1C22A3DF8DF65BE0EEC9E3DB6D63C3ED6977F3E1DCF8A3E866D4E3E29A6B8BD1229E7BC2BB48A3E79F81B3E4F4BA6BDE9B76C3EBD0089BE122C863EAE6C2F3E2FF765BE16B97FBE3631753E29A79A3E4EE1DA3CA904F5BDDB87323E00730D3EE8841CBD70057B3EA7394B3E34549C3DCDCB223EEAD792BEC5DC12BE0A7A093DEC86AA3D41742BBD06C6EC3D1306BF3D90E290BE04CAC53DA9EFCBBCE9C157BE824C293C92389ABDDC7F26BE2ADA8EBE4E25833E94683EBEE471283D302C7B3EE4FF1DBDBA7E4DBE70AA97BE2E61503DE1511DBE20EBB63C9B4CC83D9AABB1BD8097543E9C3323BD5641FABDF64E4FBE0141BE3D2BD841BEBAD0833DE0481EBD727A573E53B519BE45741ABE061422BD52803FBE0011EF3DEBB1E5BDB4A2003E8CF7353E7715373E813C66BD741B2B3E810626BEEE319CBE68B6EEBC645563BE75E772BE0D669F3D23F6853ED1C5F6BD41E38DBC762763BEE8315B3D8EC6B23D4F8440BDE38B6E3E62577CBE1E4428BDA9082EBEB2A6893EC2C8843E6F349A3E9F3B903EE25AF83DFD1370BEF2AC54BEBB52963D5FF68BBE5F7E463E924E083E869D953D7BD488BE8714643E84BB04BD2E9203BE16B3233EB5F6D33C0E790BBE7AC4923D471551BEA7B3913EFA67893EB698103E59DE253EF0D59BBE3E4A2EBE21DA96BE886A23BEC4F881BEB1C8663EE427293E0AA5383E62300BBEDCF86E3E083935BD7077A2BD38D1283EEEA14F3ED35861BE443F953EC128FDBC8503A73D57199CBE1D9E0B3D642C1BBE1C5144BEB0E802BEE8F0BABAEBA3B2BD36D948BE6B7C603E798DBA3D09E591BEF189833DFE099A3D0956383CBE44983D0501D2BC421F093ED7B85CBE7AAF05BEEBDE6A3E5A3F42BE7AD4193E700D913E89598FBE6B5C09BEFEC7853E04AB97BC8295773D0D7D323D1635013EAC2F01BEACD0223DE992553EDA9AD3BCC1D38FBEF8BFD83D0015A0BDB94A84BDF884233ECFCA5B3D69AC3DBEDDAF10BE22A43EBD51ED9ABD1BC084BDC54D56BEFD21633E1E9B223ECE7F773D5EFB8D3DDAD1123DCA706A3ED8E48D3DAA0B3F3D7D5A2CBE5C2FD13DC5A992BE3CC5C53D5FE287BE5EC301BEEE86253EBBBE3ABEC7A8793EFC3B2DBE157D943E3545C13D1FDF07BEDC373F3EFFD48ABE119F46BEBE6E44BE4318253DB46BF63C33D686BE3B46973E1F6B99B92F6D27BE26A7EF3BF89506BEE200AD3D4401E33D0EE0B1BD543A923C408E3A3ECAEE4BBE37D48BBD2D0439BD48704FBED44ACC3C115F383C3F407DBE94A2803D12A1953E63C4263EBA122ABEE67F8F3E9A8557BE566A1FBE494C0A3E0A6E793ED599953E00F7863E83A52CBE7D7D8F3D73DF44BE6390DD3BEDE1813EC3611A3E3FC190BECEEF06BE634584BE7DB2133EE9341FBD793365BE5160C8BD25C8CD3D2137E83C9018933E443485BBBC3FC53DCEF4BDBD66A7153DDCB5333C04A9863ED55F033E52AE32BEFB4B8BBE912795BEB4B9E3BDD21D223D3D7B933E2073F6BCA72DF53DA5581F3EEE2A70BE2EAE81BE4D9BED3D3524123E27FE11BEA388443D1D7E99BED0ED7C3B81B5993D36F03D3BC01147BD9F80023E455CACBDAC64693E410787BE212F33BEE2DF82BEE1C78DBEA570683EC42E9BBD394A76BE6B0F823D0C6D6DBE44A9813C7D0C153E169984BD402E213EE1B3803DC7977BBE4BD6763D111E4A3EF85D91BD300EED3CE0FE1F3D2AB1D73C8701A33D2D1996BE31E26D3E20BF083ED3DF1A3D0734643D0DDB7CBE9B0AB3BD28345ABC6A0F953D05FE2BBED211053D0A9CC2BD2A37643E229086BE4419033D076B543E4D8473BE06C80FBCD0E1103ED009FD3DAA7C133DE27BFD3D65905ABEB891823E4DC5DF3BD2AB4A3E61B88A3D0B850BBD754C063EBFD1943E51A39A3E55F583BE2220983C633C61BE35AE363EB615613ECE295CBEAFF790BC94F5583EB5574F3EB9BC6BBE4584523E38085EBD875385BEC3D2793D5F10123E88083C3EEF2D55BE761663BE45A952BE18AF313EFF0289BE643529BB6745B8BD05E4083EF14A763DCE531EBE640E5B3D9744903E697C4E3DCA5E1BBE34F4273C61CB8FBEA22949BE29F468BD326143BEC1C0843EF470733D92D8723E10CA8EBD686B2EBDE12C9E3DDA73BABD3FC0D5BDF1C899BE4B336C3E07E18D3E07389BBEA278CFBD64276DBE218BFEBD84B26E3E5EB7273E509FC2BC45E9053EBA44BB3D103A2B3EE3F47BBEE7D4C13D297994BE72334EBE12AEE9BD4661F4BC2DF193BE31B2F93B403B483DD2DCF8BD5964CB3DA9FC883EAB3956BD5CFB26BE75DE8ABEA4F164BE80692DBEC3C967BE5588F6BDB5B82C3E5139C43D554C8D3E5EA59B3EDDCFE1BD8592F5BD649F2B3D7FA979BE98892A3E9EB761BD0E4483BE83B66CBEFD0B58BEF459AC3DB058703E1166783EACAAACBD561E36BE5B280BBE802E56BE0EACA1BD4D958DBE6195273E778C93BE230943BEC969523EDF866ABE00E9953D4CD86A3E19879A3E34A51E3EBA48A8BD332A333E5F8F25BCC759C1BD08B4823A49A88C3D323B523E529C033EB7B5153EB69D3B3DC07D7CBCF9A6033E01D3963D570296BE5EC34A3DFC3C0BBE4C4426BEBA81F23D833A803D4C61543D55BC14BE52E0103E8F1D933E7E6D193DFCDE003E518989BE16653A3E1ED6D93D94410D3E"
    }
  }
#-}
