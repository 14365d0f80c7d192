#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @vit(%arg0: tensor<2x3x16x16xf32>) -> tensor<2x17x16xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f64
    %cst_1 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<2x2x17x17xf32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant dense_resource<torch_tensor_16_torch.float32_20> : tensor<16xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_16_torch.float32_19> : tensor<16xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_16_torch.float32_18> : tensor<16xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_16_32_torch.float32_1> : tensor<16x32xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_32_torch.float32_1> : tensor<32xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_32_16_torch.float32_1> : tensor<32x16xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_16_torch.float32_17> : tensor<16xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_16_torch.float32_16> : tensor<16xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_16_torch.float32_15> : tensor<16xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_16_16_torch.float32_7> : tensor<16x16xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_16_torch.float32_14> : tensor<16xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_16_16_torch.float32_6> : tensor<16x16xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_16_torch.float32_13> : tensor<16xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_16_16_torch.float32_5> : tensor<16x16xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_16_torch.float32_12> : tensor<16xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_16_16_torch.float32_4> : tensor<16x16xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_16_torch.float32_11> : tensor<16xf32>
    %cst_24 = arith.constant dense_resource<torch_tensor_16_torch.float32_10> : tensor<16xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_16_torch.float32_9> : tensor<16xf32>
    %cst_26 = arith.constant dense_resource<torch_tensor_16_32_torch.float32> : tensor<16x32xf32>
    %cst_27 = arith.constant dense_resource<torch_tensor_32_torch.float32> : tensor<32xf32>
    %cst_28 = arith.constant dense_resource<torch_tensor_32_16_torch.float32> : tensor<32x16xf32>
    %cst_29 = arith.constant dense_resource<torch_tensor_16_torch.float32_8> : tensor<16xf32>
    %cst_30 = arith.constant dense_resource<torch_tensor_16_torch.float32_7> : tensor<16xf32>
    %cst_31 = arith.constant dense_resource<torch_tensor_16_torch.float32_6> : tensor<16xf32>
    %cst_32 = arith.constant dense_resource<torch_tensor_16_16_torch.float32_3> : tensor<16x16xf32>
    %cst_33 = arith.constant 0.59460355750136051 : f64
    %cst_34 = arith.constant 0xFFF0000000000000 : f64
    %cst_35 = arith.constant dense_resource<torch_tensor_16_torch.float32_5> : tensor<16xf32>
    %cst_36 = arith.constant dense_resource<torch_tensor_16_16_torch.float32_2> : tensor<16x16xf32>
    %cst_37 = arith.constant dense_resource<torch_tensor_16_torch.float32_4> : tensor<16xf32>
    %cst_38 = arith.constant dense_resource<torch_tensor_16_16_torch.float32_1> : tensor<16x16xf32>
    %cst_39 = arith.constant dense_resource<torch_tensor_16_torch.float32_3> : tensor<16xf32>
    %cst_40 = arith.constant dense_resource<torch_tensor_16_16_torch.float32> : tensor<16x16xf32>
    %cst_41 = arith.constant dense_resource<torch_tensor_16_torch.float32_2> : tensor<16xf32>
    %cst_42 = arith.constant dense_resource<torch_tensor_16_torch.float32_1> : tensor<16xf32>
    %cst_43 = arith.constant 9.9999999999999998E-13 : f64
    %cst_44 = arith.constant dense_resource<torch_tensor_1_17_16_torch.float32> : tensor<1x17x16xf32>
    %cst_45 = arith.constant dense_resource<torch_tensor_1_1_16_torch.float32> : tensor<1x1x16xf32>
    %cst_46 = arith.constant dense_resource<torch_tensor_16_3_4_4_torch.float32> : tensor<16x3x4x4xf32>
    %cst_47 = arith.constant dense_resource<torch_tensor_16_torch.float32> : tensor<16xf32>
    %cst_48 = arith.constant 1.600000e+01 : f64
    %cst_49 = arith.constant 1.600000e+01 : f32
    %cst_50 = arith.constant 1.41421354 : f32
    %0 = tensor.empty() : tensor<2x16x4x4xf32>
    %broadcasted = linalg.broadcast ins(%cst_47 : tensor<16xf32>) outs(%0 : tensor<2x16x4x4xf32>) dimensions = [0, 2, 3] 
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%arg0, %cst_46 : tensor<2x3x16x16xf32>, tensor<16x3x4x4xf32>) outs(%broadcasted : tensor<2x16x4x4xf32>) -> tensor<2x16x4x4xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1], [2, 3]] : tensor<2x16x4x4xf32> into tensor<2x16x16xf32>
    %2 = tensor.empty() : tensor<2x16x16xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<2x16x16xf32>) outs(%2 : tensor<2x16x16xf32>) permutation = [0, 2, 1] 
    %3 = tensor.empty() : tensor<2x1x16xf32>
    %collapsed_51 = tensor.collapse_shape %cst_45 [[0, 1], [2]] : tensor<1x1x16xf32> into tensor<1x16xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_51 : tensor<1x16xf32>) outs(%3 : tensor<2x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x16xf32>
    %concat = tensor.concat dim(1) %4, %transposed : (tensor<2x1x16xf32>, tensor<2x16x16xf32>) -> tensor<2x17x16xf32>
    %5 = tensor.empty() : tensor<2x17x16xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat, %cst_44 : tensor<2x17x16xf32>, tensor<1x17x16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %7 = tensor.empty() : tensor<17xi64>
    %8 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%7 : tensor<17xi64>) {
    ^bb0(%out: i64):
      %194 = linalg.index 0 : index
      %195 = arith.index_cast %194 : index to i64
      linalg.yield %195 : i64
    } -> tensor<17xi64>
    %expanded = tensor.expand_shape %8 [[0, 1, 2, 3]] output_shape [1, 1, 17, 1] : tensor<17xi64> into tensor<1x1x17x1xi64>
    %9 = tensor.empty() : tensor<1x1x17x1xi1>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x17x1xi64>) outs(%9 : tensor<1x1x17x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %194 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %194 : i1
    } -> tensor<1x1x17x1xi1>
    %11 = tensor.empty() : tensor<2x1x17x17xi1>
    %collapsed_52 = tensor.collapse_shape %10 [[0, 1], [2, 3]] : tensor<1x1x17x1xi1> into tensor<1x17xi1>
    %12 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_52 : tensor<1x17xi1>) outs(%11 : tensor<2x1x17x17xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x1x17x17xi1>
    %13 = tensor.empty() : tensor<2x17x16xf64>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x17x16xf32>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f32, %out: f64):
      %194 = arith.extf %in : f32 to f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %15 = tensor.empty() : tensor<2x17x1xf64>
    %16 = linalg.fill ins(%cst_0 : f64) outs(%15 : tensor<2x17x1xf64>) -> tensor<2x17x1xf64>
    %17 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %19 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<2x17x16xf64>, tensor<2x17x1xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.subf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<2x17x16xf64>, tensor<2x17x16xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.mulf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %21 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %23 = tensor.empty() : tensor<2x17x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x17x1xf64>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %194 = arith.truncf %in : f64 to f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%23 : tensor<2x17x1xf32>) -> tensor<2x17x1xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<2x17x16xf32>) outs(%25 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.addf %in, %out : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.divf %in, %cst_49 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_43 : f64 to f32
      %195 = arith.addf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x17x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = math.rsqrt %in : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %27 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.subf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %cst_42 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %cst_41 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %collapsed_53 = tensor.collapse_shape %33 [[0, 1], [2]] : tensor<2x17x16xf32> into tensor<34x16xf32>
    %34 = tensor.empty() : tensor<16x16xf32>
    %transposed_54 = linalg.transpose ins(%cst_40 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %35 = tensor.empty() : tensor<34x16xf32>
    %36 = linalg.fill ins(%cst : f32) outs(%35 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %37 = linalg.matmul ins(%collapsed_53, %transposed_54 : tensor<34x16xf32>, tensor<16x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %38 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_39 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %39 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%37, %38 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_55 = tensor.expand_shape %39 [[0, 1], [2, 3]] output_shape [2, 17, 2, 8] : tensor<34x16xf32> into tensor<2x17x2x8xf32>
    %40 = tensor.empty() : tensor<2x2x17x8xf32>
    %transposed_56 = linalg.transpose ins(%expanded_55 : tensor<2x17x2x8xf32>) outs(%40 : tensor<2x2x17x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_57 = linalg.transpose ins(%cst_38 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %41 = linalg.matmul ins(%collapsed_53, %transposed_57 : tensor<34x16xf32>, tensor<16x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_37 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %43 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%41, %42 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_58 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [2, 17, 2, 8] : tensor<34x16xf32> into tensor<2x17x2x8xf32>
    %transposed_59 = linalg.transpose ins(%cst_36 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %44 = linalg.matmul ins(%collapsed_53, %transposed_59 : tensor<34x16xf32>, tensor<16x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %45 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_35 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %46 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_60 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [2, 17, 2, 8] : tensor<34x16xf32> into tensor<2x17x2x8xf32>
    %transposed_61 = linalg.transpose ins(%expanded_60 : tensor<2x17x2x8xf32>) outs(%40 : tensor<2x2x17x8xf32>) permutation = [0, 2, 1, 3] 
    %47 = tensor.empty() : tensor<2x1x17x17xf32>
    %48 = linalg.generic {indexing_maps = [#map4, #map10, #map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %cst_5, %cst_6 : tensor<2x1x17x17xi1>, tensor<f32>, tensor<f32>) outs(%47 : tensor<2x1x17x17xf32>) {
    ^bb0(%in: i1, %in_105: f32, %in_106: f32, %out: f32):
      %194 = arith.select %in, %in_105, %in_106 : f32
      linalg.yield %194 : f32
    } -> tensor<2x1x17x17xf32>
    %49 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_56 : tensor<2x2x17x8xf32>) outs(%40 : tensor<2x2x17x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_33 : f64 to f32
      %195 = arith.mulf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x17x8xf32>
    %50 = tensor.empty() : tensor<2x2x8x17xf32>
    %transposed_62 = linalg.transpose ins(%expanded_58 : tensor<2x17x2x8xf32>) outs(%50 : tensor<2x2x8x17xf32>) permutation = [0, 2, 3, 1] 
    %51 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_62 : tensor<2x2x8x17xf32>) outs(%50 : tensor<2x2x8x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_33 : f64 to f32
      %195 = arith.mulf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x8x17xf32>
    %collapsed_63 = tensor.collapse_shape %49 [[0, 1], [2], [3]] : tensor<2x2x17x8xf32> into tensor<4x17x8xf32>
    %collapsed_64 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<2x2x8x17xf32> into tensor<4x8x17xf32>
    %52 = tensor.empty() : tensor<4x17x17xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<4x17x17xf32>) -> tensor<4x17x17xf32>
    %54 = linalg.batch_matmul ins(%collapsed_63, %collapsed_64 : tensor<4x17x8xf32>, tensor<4x8x17xf32>) outs(%53 : tensor<4x17x17xf32>) -> tensor<4x17x17xf32>
    %expanded_65 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [2, 2, 17, 17] : tensor<4x17x17xf32> into tensor<2x2x17x17xf32>
    %55 = tensor.empty() : tensor<2x2x17x17xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map11, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_65, %48 : tensor<2x2x17x17xf32>, tensor<2x1x17x17xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %57 = tensor.empty() : tensor<2x2x17xi64>
    %58 = linalg.fill ins(%c0_i64 : i64) outs(%57 : tensor<2x2x17xi64>) -> tensor<2x2x17xi64>
    %59 = tensor.empty() : tensor<2x2x17xf32>
    %60 = linalg.fill ins(%cst_1 : f32) outs(%59 : tensor<2x2x17xf32>) -> tensor<2x2x17xf32>
    %61:2 = linalg.generic {indexing_maps = [#map4, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<2x2x17x17xf32>) outs(%60, %58 : tensor<2x2x17xf32>, tensor<2x2x17xi64>) {
    ^bb0(%in: f32, %out: f32, %out_105: i64):
      %194 = linalg.index 3 : index
      %195 = arith.index_cast %194 : index to i64
      %196 = arith.maximumf %in, %out : f32
      %197 = arith.cmpf ogt, %in, %out : f32
      %198 = arith.select %197, %195, %out_105 : i64
      linalg.yield %196, %198 : f32, i64
    } -> (tensor<2x2x17xf32>, tensor<2x2x17xi64>)
    %expanded_66 = tensor.expand_shape %61#0 [[0], [1], [2, 3]] output_shape [2, 2, 17, 1] : tensor<2x2x17xf32> into tensor<2x2x17x1xf32>
    %62 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %expanded_66 : tensor<2x2x17x17xf32>, tensor<2x2x17x1xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.subf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %63 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x2x17x17xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = math.exp %in : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %64 = tensor.empty() : tensor<2x2x17x1xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<2x2x17x1xf32>) -> tensor<2x2x17x1xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<2x2x17x17xf32>) outs(%65 : tensor<2x2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.addf %in, %out : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x1xf32>
    %67 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %66 : tensor<2x2x17x17xf32>, tensor<2x2x17x1xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.divf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %68 = tensor.empty() : tensor<2x2x17x17xi1>
    %69 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<2x2x17x17xf32>) outs(%68 : tensor<2x2x17x17xi1>) {
    ^bb0(%in: f32, %out: i1):
      %194 = arith.extf %in : f32 to f64
      %195 = arith.cmpf oeq, %194, %cst_34 : f64
      linalg.yield %195 : i1
    } -> tensor<2x2x17x17xi1>
    %70 = tensor.empty() : tensor<2x2x17x1xi1>
    %71 = linalg.fill ins(%true : i1) outs(%70 : tensor<2x2x17x1xi1>) -> tensor<2x2x17x1xi1>
    %72 = linalg.generic {indexing_maps = [#map4, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%69 : tensor<2x2x17x17xi1>) outs(%71 : tensor<2x2x17x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %194 = arith.andi %in, %out : i1
      linalg.yield %194 : i1
    } -> tensor<2x2x17x1xi1>
    %73 = linalg.generic {indexing_maps = [#map13, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %cst_4, %67 : tensor<2x2x17x1xi1>, tensor<2x2x17x17xf32>, tensor<2x2x17x17xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: i1, %in_105: f32, %in_106: f32, %out: f32):
      %194 = arith.select %in, %in_105, %in_106 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %collapsed_67 = tensor.collapse_shape %73 [[0, 1], [2], [3]] : tensor<2x2x17x17xf32> into tensor<4x17x17xf32>
    %collapsed_68 = tensor.collapse_shape %transposed_61 [[0, 1], [2], [3]] : tensor<2x2x17x8xf32> into tensor<4x17x8xf32>
    %74 = tensor.empty() : tensor<4x17x8xf32>
    %75 = linalg.fill ins(%cst : f32) outs(%74 : tensor<4x17x8xf32>) -> tensor<4x17x8xf32>
    %76 = linalg.batch_matmul ins(%collapsed_67, %collapsed_68 : tensor<4x17x17xf32>, tensor<4x17x8xf32>) outs(%75 : tensor<4x17x8xf32>) -> tensor<4x17x8xf32>
    %expanded_69 = tensor.expand_shape %76 [[0, 1], [2], [3]] output_shape [2, 2, 17, 8] : tensor<4x17x8xf32> into tensor<2x2x17x8xf32>
    %77 = tensor.empty() : tensor<2x17x2x8xf32>
    %transposed_70 = linalg.transpose ins(%expanded_69 : tensor<2x2x17x8xf32>) outs(%77 : tensor<2x17x2x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_71 = tensor.collapse_shape %transposed_70 [[0], [1], [2, 3]] : tensor<2x17x2x8xf32> into tensor<2x17x16xf32>
    %transposed_72 = linalg.transpose ins(%cst_32 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %78 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_72 : tensor<16x16xf32>) outs(%2 : tensor<2x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x16x16xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%5 : tensor<2x17x16xf32>) -> tensor<2x17x16xf32>
    %80 = linalg.batch_matmul ins(%collapsed_71, %78 : tensor<2x17x16xf32>, tensor<2x16x16xf32>) outs(%79 : tensor<2x17x16xf32>) -> tensor<2x17x16xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %cst_31 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %6 : tensor<2x17x16xf32>, tensor<2x17x16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<2x17x16xf32>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f32, %out: f64):
      %194 = arith.extf %in : f32 to f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %84 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%83 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %85 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %86 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %85 : tensor<2x17x16xf64>, tensor<2x17x1xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.subf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %87 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %86 : tensor<2x17x16xf64>, tensor<2x17x16xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.mulf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %88 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%87 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<2x17x1xf64>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %194 = arith.truncf %in : f64 to f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%82 : tensor<2x17x16xf32>) outs(%25 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.addf %in, %out : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.divf %in, %cst_49 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_43 : f64 to f32
      %195 = arith.addf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x17x1xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = math.rsqrt %in : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %92 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.subf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %94 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %cst_30 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %cst_29 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %collapsed_73 = tensor.collapse_shape %98 [[0, 1], [2]] : tensor<2x17x16xf32> into tensor<34x16xf32>
    %99 = tensor.empty() : tensor<16x32xf32>
    %transposed_74 = linalg.transpose ins(%cst_28 : tensor<32x16xf32>) outs(%99 : tensor<16x32xf32>) permutation = [1, 0] 
    %100 = tensor.empty() : tensor<34x32xf32>
    %101 = linalg.fill ins(%cst : f32) outs(%100 : tensor<34x32xf32>) -> tensor<34x32xf32>
    %102 = linalg.matmul ins(%collapsed_73, %transposed_74 : tensor<34x16xf32>, tensor<16x32xf32>) outs(%101 : tensor<34x32xf32>) -> tensor<34x32xf32>
    %103 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_27 : tensor<32xf32>) outs(%100 : tensor<34x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x32xf32>
    %104 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%102, %103 : tensor<34x32xf32>, tensor<34x32xf32>) outs(%100 : tensor<34x32xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x32xf32>
    %expanded_75 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [2, 17, 32] : tensor<34x32xf32> into tensor<2x17x32xf32>
    %105 = tensor.empty() : tensor<2x17x32xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_75 : tensor<2x17x32xf32>) outs(%105 : tensor<2x17x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.divf %in, %cst_50 : f32
      %195 = math.erf %194 : f32
      %196 = arith.addf %195, %cst_2 : f32
      %197 = arith.mulf %196, %cst_3 : f32
      %198 = arith.mulf %in, %197 : f32
      linalg.yield %198 : f32
    } -> tensor<2x17x32xf32>
    %collapsed_76 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<2x17x32xf32> into tensor<34x32xf32>
    %107 = tensor.empty() : tensor<32x16xf32>
    %transposed_77 = linalg.transpose ins(%cst_26 : tensor<16x32xf32>) outs(%107 : tensor<32x16xf32>) permutation = [1, 0] 
    %108 = linalg.matmul ins(%collapsed_76, %transposed_77 : tensor<34x32xf32>, tensor<32x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %109 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_25 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %110 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%108, %109 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_78 = tensor.expand_shape %110 [[0, 1], [2]] output_shape [2, 17, 16] : tensor<34x16xf32> into tensor<2x17x16xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_78, %82 : tensor<2x17x16xf32>, tensor<2x17x16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<2x17x16xf32>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f32, %out: f64):
      %194 = arith.extf %in : f32 to f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %113 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%112 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %115 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %114 : tensor<2x17x16xf64>, tensor<2x17x1xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.subf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %116 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %115 : tensor<2x17x16xf64>, tensor<2x17x16xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.mulf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %117 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%116 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<2x17x1xf64>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %194 = arith.truncf %in : f64 to f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<2x17x16xf32>) outs(%25 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.addf %in, %out : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.divf %in, %cst_49 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_43 : f64 to f32
      %195 = arith.addf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x17x1xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = math.rsqrt %in : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %121 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.subf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %123 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %cst_24 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %cst_23 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %collapsed_79 = tensor.collapse_shape %127 [[0, 1], [2]] : tensor<2x17x16xf32> into tensor<34x16xf32>
    %transposed_80 = linalg.transpose ins(%cst_22 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %128 = linalg.matmul ins(%collapsed_79, %transposed_80 : tensor<34x16xf32>, tensor<16x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %129 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_21 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %130 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%128, %129 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_81 = tensor.expand_shape %130 [[0, 1], [2, 3]] output_shape [2, 17, 2, 8] : tensor<34x16xf32> into tensor<2x17x2x8xf32>
    %transposed_82 = linalg.transpose ins(%expanded_81 : tensor<2x17x2x8xf32>) outs(%40 : tensor<2x2x17x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_83 = linalg.transpose ins(%cst_20 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %131 = linalg.matmul ins(%collapsed_79, %transposed_83 : tensor<34x16xf32>, tensor<16x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %132 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_19 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %133 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%131, %132 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_84 = tensor.expand_shape %133 [[0, 1], [2, 3]] output_shape [2, 17, 2, 8] : tensor<34x16xf32> into tensor<2x17x2x8xf32>
    %transposed_85 = linalg.transpose ins(%cst_18 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %134 = linalg.matmul ins(%collapsed_79, %transposed_85 : tensor<34x16xf32>, tensor<16x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %135 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_17 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %136 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%134, %135 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_86 = tensor.expand_shape %136 [[0, 1], [2, 3]] output_shape [2, 17, 2, 8] : tensor<34x16xf32> into tensor<2x17x2x8xf32>
    %transposed_87 = linalg.transpose ins(%expanded_86 : tensor<2x17x2x8xf32>) outs(%40 : tensor<2x2x17x8xf32>) permutation = [0, 2, 1, 3] 
    %137 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_82 : tensor<2x2x17x8xf32>) outs(%40 : tensor<2x2x17x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_33 : f64 to f32
      %195 = arith.mulf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x17x8xf32>
    %transposed_88 = linalg.transpose ins(%expanded_84 : tensor<2x17x2x8xf32>) outs(%50 : tensor<2x2x8x17xf32>) permutation = [0, 2, 3, 1] 
    %138 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_88 : tensor<2x2x8x17xf32>) outs(%50 : tensor<2x2x8x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_33 : f64 to f32
      %195 = arith.mulf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x8x17xf32>
    %collapsed_89 = tensor.collapse_shape %137 [[0, 1], [2], [3]] : tensor<2x2x17x8xf32> into tensor<4x17x8xf32>
    %collapsed_90 = tensor.collapse_shape %138 [[0, 1], [2], [3]] : tensor<2x2x8x17xf32> into tensor<4x8x17xf32>
    %139 = linalg.batch_matmul ins(%collapsed_89, %collapsed_90 : tensor<4x17x8xf32>, tensor<4x8x17xf32>) outs(%53 : tensor<4x17x17xf32>) -> tensor<4x17x17xf32>
    %expanded_91 = tensor.expand_shape %139 [[0, 1], [2], [3]] output_shape [2, 2, 17, 17] : tensor<4x17x17xf32> into tensor<2x2x17x17xf32>
    %140 = linalg.generic {indexing_maps = [#map4, #map11, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_91, %48 : tensor<2x2x17x17xf32>, tensor<2x1x17x17xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %141:2 = linalg.generic {indexing_maps = [#map4, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%140 : tensor<2x2x17x17xf32>) outs(%60, %58 : tensor<2x2x17xf32>, tensor<2x2x17xi64>) {
    ^bb0(%in: f32, %out: f32, %out_105: i64):
      %194 = linalg.index 3 : index
      %195 = arith.index_cast %194 : index to i64
      %196 = arith.maximumf %in, %out : f32
      %197 = arith.cmpf ogt, %in, %out : f32
      %198 = arith.select %197, %195, %out_105 : i64
      linalg.yield %196, %198 : f32, i64
    } -> (tensor<2x2x17xf32>, tensor<2x2x17xi64>)
    %expanded_92 = tensor.expand_shape %141#0 [[0], [1], [2, 3]] output_shape [2, 2, 17, 1] : tensor<2x2x17xf32> into tensor<2x2x17x1xf32>
    %142 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%140, %expanded_92 : tensor<2x2x17x17xf32>, tensor<2x2x17x1xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.subf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %143 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%142 : tensor<2x2x17x17xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = math.exp %in : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %144 = linalg.generic {indexing_maps = [#map4, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%143 : tensor<2x2x17x17xf32>) outs(%65 : tensor<2x2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.addf %in, %out : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x1xf32>
    %145 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143, %144 : tensor<2x2x17x17xf32>, tensor<2x2x17x1xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.divf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %146 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%140 : tensor<2x2x17x17xf32>) outs(%68 : tensor<2x2x17x17xi1>) {
    ^bb0(%in: f32, %out: i1):
      %194 = arith.extf %in : f32 to f64
      %195 = arith.cmpf oeq, %194, %cst_34 : f64
      linalg.yield %195 : i1
    } -> tensor<2x2x17x17xi1>
    %147 = linalg.generic {indexing_maps = [#map4, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%146 : tensor<2x2x17x17xi1>) outs(%71 : tensor<2x2x17x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %194 = arith.andi %in, %out : i1
      linalg.yield %194 : i1
    } -> tensor<2x2x17x1xi1>
    %148 = linalg.generic {indexing_maps = [#map13, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%147, %cst_4, %145 : tensor<2x2x17x1xi1>, tensor<2x2x17x17xf32>, tensor<2x2x17x17xf32>) outs(%55 : tensor<2x2x17x17xf32>) {
    ^bb0(%in: i1, %in_105: f32, %in_106: f32, %out: f32):
      %194 = arith.select %in, %in_105, %in_106 : f32
      linalg.yield %194 : f32
    } -> tensor<2x2x17x17xf32>
    %collapsed_93 = tensor.collapse_shape %148 [[0, 1], [2], [3]] : tensor<2x2x17x17xf32> into tensor<4x17x17xf32>
    %collapsed_94 = tensor.collapse_shape %transposed_87 [[0, 1], [2], [3]] : tensor<2x2x17x8xf32> into tensor<4x17x8xf32>
    %149 = linalg.batch_matmul ins(%collapsed_93, %collapsed_94 : tensor<4x17x17xf32>, tensor<4x17x8xf32>) outs(%75 : tensor<4x17x8xf32>) -> tensor<4x17x8xf32>
    %expanded_95 = tensor.expand_shape %149 [[0, 1], [2], [3]] output_shape [2, 2, 17, 8] : tensor<4x17x8xf32> into tensor<2x2x17x8xf32>
    %transposed_96 = linalg.transpose ins(%expanded_95 : tensor<2x2x17x8xf32>) outs(%77 : tensor<2x17x2x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_97 = tensor.collapse_shape %transposed_96 [[0], [1], [2, 3]] : tensor<2x17x2x8xf32> into tensor<2x17x16xf32>
    %transposed_98 = linalg.transpose ins(%cst_16 : tensor<16x16xf32>) outs(%34 : tensor<16x16xf32>) permutation = [1, 0] 
    %150 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_98 : tensor<16x16xf32>) outs(%2 : tensor<2x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x16x16xf32>
    %151 = linalg.batch_matmul ins(%collapsed_97, %150 : tensor<2x17x16xf32>, tensor<2x16x16xf32>) outs(%79 : tensor<2x17x16xf32>) -> tensor<2x17x16xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %cst_15 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %111 : tensor<2x17x16xf32>, tensor<2x17x16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<2x17x16xf32>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f32, %out: f64):
      %194 = arith.extf %in : f32 to f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %155 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%154 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %157 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %156 : tensor<2x17x16xf64>, tensor<2x17x1xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.subf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %158 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %157 : tensor<2x17x16xf64>, tensor<2x17x16xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.mulf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %159 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%158 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %160 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %161 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<2x17x1xf64>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %194 = arith.truncf %in : f64 to f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%153 : tensor<2x17x16xf32>) outs(%25 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.addf %in, %out : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.divf %in, %cst_49 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_43 : f64 to f32
      %195 = arith.addf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x17x1xf32>
    %165 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = math.rsqrt %in : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %166 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %163 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.subf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %165 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %cst_14 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168, %cst_13 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %collapsed_99 = tensor.collapse_shape %169 [[0, 1], [2]] : tensor<2x17x16xf32> into tensor<34x16xf32>
    %transposed_100 = linalg.transpose ins(%cst_12 : tensor<32x16xf32>) outs(%99 : tensor<16x32xf32>) permutation = [1, 0] 
    %170 = linalg.matmul ins(%collapsed_99, %transposed_100 : tensor<34x16xf32>, tensor<16x32xf32>) outs(%101 : tensor<34x32xf32>) -> tensor<34x32xf32>
    %171 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<32xf32>) outs(%100 : tensor<34x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x32xf32>
    %172 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%170, %171 : tensor<34x32xf32>, tensor<34x32xf32>) outs(%100 : tensor<34x32xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x32xf32>
    %expanded_101 = tensor.expand_shape %172 [[0, 1], [2]] output_shape [2, 17, 32] : tensor<34x32xf32> into tensor<2x17x32xf32>
    %173 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_101 : tensor<2x17x32xf32>) outs(%105 : tensor<2x17x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.divf %in, %cst_50 : f32
      %195 = math.erf %194 : f32
      %196 = arith.addf %195, %cst_2 : f32
      %197 = arith.mulf %196, %cst_3 : f32
      %198 = arith.mulf %in, %197 : f32
      linalg.yield %198 : f32
    } -> tensor<2x17x32xf32>
    %collapsed_102 = tensor.collapse_shape %173 [[0, 1], [2]] : tensor<2x17x32xf32> into tensor<34x32xf32>
    %transposed_103 = linalg.transpose ins(%cst_10 : tensor<16x32xf32>) outs(%107 : tensor<32x16xf32>) permutation = [1, 0] 
    %174 = linalg.matmul ins(%collapsed_102, %transposed_103 : tensor<34x32xf32>, tensor<32x16xf32>) outs(%36 : tensor<34x16xf32>) -> tensor<34x16xf32>
    %175 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<34x16xf32>
    %176 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%174, %175 : tensor<34x16xf32>, tensor<34x16xf32>) outs(%35 : tensor<34x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<34x16xf32>
    %expanded_104 = tensor.expand_shape %176 [[0, 1], [2]] output_shape [2, 17, 16] : tensor<34x16xf32> into tensor<2x17x16xf32>
    %177 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_104, %153 : tensor<2x17x16xf32>, tensor<2x17x16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<2x17x16xf32>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f32, %out: f64):
      %194 = arith.extf %in : f32 to f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %179 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%178 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %180 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %181 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178, %180 : tensor<2x17x16xf64>, tensor<2x17x1xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.subf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %182 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %181 : tensor<2x17x16xf64>, tensor<2x17x16xf64>) outs(%13 : tensor<2x17x16xf64>) {
    ^bb0(%in: f64, %in_105: f64, %out: f64):
      %194 = arith.mulf %in, %in_105 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x16xf64>
    %183 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%182 : tensor<2x17x16xf64>) outs(%16 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.addf %in, %out : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %184 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<2x17x1xf64>) outs(%15 : tensor<2x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %194 = arith.divf %in, %cst_48 : f64
      linalg.yield %194 : f64
    } -> tensor<2x17x1xf64>
    %185 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184 : tensor<2x17x1xf64>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %194 = arith.truncf %in : f64 to f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %186 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%177 : tensor<2x17x16xf32>) outs(%25 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.addf %in, %out : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %187 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.divf %in, %cst_49 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %188 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = arith.truncf %cst_43 : f64 to f32
      %195 = arith.addf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<2x17x1xf32>
    %189 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188 : tensor<2x17x1xf32>) outs(%23 : tensor<2x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %194 = math.rsqrt %in : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x1xf32>
    %190 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177, %187 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.subf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %191 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190, %189 : tensor<2x17x16xf32>, tensor<2x17x1xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %192 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191, %cst_8 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.mulf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    %193 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192, %cst_7 : tensor<2x17x16xf32>, tensor<16xf32>) outs(%5 : tensor<2x17x16xf32>) {
    ^bb0(%in: f32, %in_105: f32, %out: f32):
      %194 = arith.addf %in, %in_105 : f32
      linalg.yield %194 : f32
    } -> tensor<2x17x16xf32>
    return %193 : tensor<2x17x16xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_16_torch.float32_20: "0x040000002F9C10BC8AEA05BE7D4AFFBC01F986BD0AB75C3DCBB10EBE430728BE3FA95C3CC369473D31641B3DE20EFB3A8B2A7D3D6384F63DFB1BEF3DB5C6003EDCA11E3D",
      torch_tensor_16_torch.float32_19: "0x04000000D1B9653F96646F3F797E823F56567F3FB1AF7D3FFF237E3FE4F9703FD68C6C3FA5ACB03F3087503FAB6F793FAA5C883F7BE7733F0653463F4BCC723F8B17983F",
      torch_tensor_16_torch.float32_18: "0x0400000033A56A3D0A9C0BBE379132BDF7CFC73C23E515BE27EEE6BD07289D3D513B023C0486133E6B951EBE57F6E83CE76E2E3CB73F453D1E01943CDC0C863C1770C9BC",
      torch_tensor_16_32_torch.float32_1: "0x0400000025C523BE95681CBEF843DABDA694243E8466A33E325C3DBE207B51BE5499BCBDD76A08BD880686BD7CE222BEEE3F6DBDDDE46A3E9743E7BDAB965DBEDB29C1BEB1151C3EF49AC73E296096BD6A8C56BDBDEFCC3DECB390BE69BE60BE620A343EE3EB23BE1C8431BDC12CD6BE52F7A4BC826E0EBD9E06B93D85451A3E6B82803E729B973EA21CBD3DAE1D653D877D03BF3B93D1BBC6BA353E86BF1DBCCAF689BE8F49ADBE6D84A1BD603933BE9839663AC913793D811970BE583253BEC1212EBC52D2383EE151113E6E65293D8A5A81BD71BF71BDA87661BEC7E6CDBD56331F3E4572153ECA6A62BE652DB8BD3688753DF20A18BDF7F9573D36A28E3DF4801DBE1FAB783E20A5043E26FF48BD0123843D0FCCA1BED57004BD4C68903ED0D8F63D767EB83E5C81A73E747C7C3DCC0FB2BEADDD303D15AB333E1D8281BD15B542BE0BEA503EF55A5F3DF0DA733EE39B31BEE447DB3DC4200DBE0E211C3EBADE2FBE522A2CBE49C231BCBE350DBE3B1D003F7B64023E0CDC8DBC32FC103E0DDC013D80D8DC3D8CAE2B3D768AB13EEFBA9F3E11E4FDBE90B1A23E60C80FBDC02898BD77E19CBD5AD690BE60D78C3E94EA773C3C63FEBC2B7216BDC8801F3B1335683EE55C99BD298D5F3E629B603EF1A1C23DAAA59CBE6BEB8E3EDFD89B3DF58C803E76C3503D86ECF4BD7867A23EF9FCE0BDA65F9FBE21BC1BBE4CBF033F7954393E9B68B4BC808A2CBDF5D9693DE738783C395AE53D0DCB113E5ACC86BDFCA8013B72433B3E471F41BE8F1DACBDCC4257BC4AAF593DC0CCE9BE9260013FFBCA0E3D42C4A6BE29D808BE97FDC2BE16B53B3EBD94473E9C22053E638F70BD6487AE3E9B49833EE55581BE4131883E3781CD3D9D9F093E992B00BB5B372B3EDFFBEF3EFB1DB0BCDE6890BE5C0A5FBEFC9161BEAB709ABDC20567BD2044983C272625BED5DB9C3D5E5E6C3EA6D76FBC251AC13C3E5F21BDA61BDB3D711B9B3D714B413E43BB5E3EF4EC95BD4916373EF383A8BD5BEB383EF24BC7BDF2D1D23D2FFC30BE4D00113E085562BD08EF833C18A6D3BDB48A30BEA115F23C795DBABE10E0B43E9681063EDA00123ED4BC8BBA0466113DC3C9A13E89DB163D9CFEB4BE393E1FBEA1A623BD648154BE05C8D5BD615E16BE78C31C3EB4E0923EFC12C4BBECB5CCBD790CEEBE722C9ABE07AFAE3DB32737BE5CB7BCBDCCDDEFBD1717AEBB7DF39B3DB95376BE0A7592BE525BEEBDB89C8D3EF687823E889389BD653A6C3C4154883EB31500BC72E4453DD2AE463E6B42A83E462FC63D11A35D3ED11E533E22BA67BEF30C4A3AD3CA64BD3D4FF33C81F042BE9D216FBD2D68CCBD7DBC5CBE5D6D433D6EFCA6BD8265DCBD90E68BBD9F90883D09603CBC7109823E74F18D3E82E03EBD2124DA3A31E00BBD1E8682BBFC38BFBDFCAD6DBDC3AB693EA2A442BDA5D20B3EFD7A143E9E4229BF1F2AC7BD95D45A3DE73177BD48B95CBD52EBA73EA23795BE72E1A93C9A8CAE3E3E1478BD391F27BE60535ABE9AC9833C27220BBEE0736E3EDF2E403E6A28D63D3D31C8BC37B9E53D01CB16BD951F90BC3543743E5507C0BD5AD8DA3D6ED31FBD7830F53DB2A4F93D9CE3173DED08403EC3C00C3DB22F2B3D0444BBBD86E4BC3D1D218E3E0BDC51BEFDF881BE3E26D7BB0783CFBEE56E9ABE6AC3DB3D6A5F09BEC53D66BD3E3887BD0BF49ABE734A043C1F03C53DB4633B3D1B0321BCEE70703EC85E063E13B430BE133466BEFBEB243D5E64B4BE1290BEBDECE107BE726BE73B40DE7FBDA4FA76BE04A7673DDF7E9C3DA3AA7DBE663874BEC655243E1D4F673EF3D386BB7E6E0CBDDBF7123DB96685BE3200443E1E949CBE58354DBE2E8E8ABE0737593DA0A9A03D1047013F64109B3E568D14BD8CEB9F3C6BC59ABD8DBC19BE9107853E86FC58BEAC9041BC5FE1E5BDF9CE813C8B6F013E0FE3F53C7004A93EFA6CAC3DFE2FC7BD11DB043E9086AA3ED8A79CBD5EB0873EE2CAED3E65227ABD44C29ABE625B65BE7A6079BD93190DBE37FF9D3C73D3CE3D6936CE3D380FC23E0DFF3A3E555D23B88412833D1A7EDABDA7920A3ECA97213EF0972ABDAA5DDDBE241162BE92AE403DA8EF8ABDE3FE463E98B6C93D3DBE113E82FDAF3D40910ABE67C3663EA272223DA1B7A83C23D664BDCEB3A8BDD889623E1E1081BD54D82C3EBC0C173E1F24293E3EEFA73E507C91BCC5718BBD727A463E07AE7DBE14BDC03E542523BE2079CFBD796F73BE0C96563E7A3A2C3E03A0D0BE101DA0BEACC5793DD54A133EC46E06BEC33875BED91A47BDA150B1BD9A16FB3CF57C34BE6E193EBD0ACDBB3E21B3863E5AB0B93D6E1722BE83C82BBE90DFA2BE417A243DDF38253E692320BE45B9CE3DE9AFBCBD40F6AABE5E0D17BEF83A99BE669FF3BDDC3BAC3DC640643E9973CFBDB64BAC3E9C33B8BD836C893EFB84193DF47300BE56AB29BEF19111BECF72F23DFF8411BECEBF25BEBFCAAFBDC97901BE721708BEDEA21DBC2E7540BEBDC9DCBE29BC1FBE1F0A163DC620C1BE1AD37DBDF1FA303E41A5523EBFB3D93BA577DD3DA71C8B3D137202BE2E0C03BF42441CBD2F21733DD84F02BEB0FC073E8E4846BEE081C8BD3B09823E063D27BDC0721F3E202A45BE9FEDB13D8577863D712980BD74AE3FBECC0656BC3434233E1D48DE3C69D9B0BE8AAF313D698D5CBE50CEDB3D100FA6BE800495BE1A5CC13E9F110DBEE064FDBDF10B8B3EF192E0BC7C87D3BD54CCAFBD50E4CBBEFFC80FBEF4BF623CF932A63D43015A3B80531F3ED9DE403EE27B53BE571BBD3DEB5458BE504F703EC78DD739522A453DCC7E843C246E71BE61E2C63EA19332BB1A83783EA15BAFBE15C5443C2B0087BE9BEE9ABEB0C93EBE16FD5A3DB624E3BCFAE8A4BD7234213E",
      torch_tensor_32_torch.float32_1: "0x0400000067BB09BECB297FBD301918BDA718B9BDBF55CF3DB38E22BE4EF7993DB76A483D2BC4843D4F92133D08B0793EAA753CBD9A1CC23D0D46FABDF524ED3DEB171EBD930FA03DE896153C6CD19FBCB608233C60EF6FBD8A872BBDB75447BC535E9DBDFA5B983DDB8C073D6FC3403DEF55053DBD0EE2BD07A1EBBDFE95983D4126CBBB",
      torch_tensor_32_16_torch.float32_1: "0x04000000428C623B905D903E512BF0BDE3B9D73C45C6943DF5B27BBEF64FC43EA1C4AC3EF66C4C3E79F9823BB3C6A83E2BBDFD3D6675A1BEBBBFB3BEFC7B6D3DA409E53E1510033D9FE97CBEB964413E3BD18DBE3B113BBE9A25C83ED4BE963E13D4143D7651963D3A718CBE6034973EE4E80FBE114618BE9C77E03EEE61DABEAD918E3DEFFCE2BD28F71ABE3E4BCCBA8D5552BE788A0ABE2CA4CA3E4A0AF9BC05FE67BE02EAEFBD255558BEAB8E4DBEB343703E27BEB4BD862D6E3EE5A34E3DA21DCCBC91CB48BD7974F7BD94B1A73EA455883D35D3D33EF989353E7450543E942C5FBEB24B803D02EB05BE6FAF09BE314473BDA54A90BE4703A13D277231BDC403C7BECAC312BEE2125F3E8B762F3EA543DDBD3FAA133EF09E93BDD70FA63CC76F43BDCF38AD3E9285CD3D6C77963C502FABBD848E8B3E4EDCCC3D9E5A3A3D3C65FC3E32EC6B3E177E223EA8A8ED3DD28D973EB24B11BE5D81F33DB247693E6BF7673EA68FBA3E59E485BF2EA3D03E687DAD3DA0368FBE9822B8BCFD4545BDB0ACBE3E885F9D3D1F38B83EE01FD73DA534A4BE13189D3E9F77E13D304F08BFED2A60BD23F385BD63DA9DBED90FCEBBD52CB3BE28EC5BBFA0A08A3EB89E81BECABFC4BD6AF8413EE30D0E3EE413BDBD17B88F3EC36AD83DD4B4AFBE341354BDC491A6BE77B984BE52A1B23E2624BE3E44E1F03E82DB46BDE3DFFB3D92FD003E08A4E53D51181D3C7224383E4756BB3DCDBA183E08D8033DD6C7AD3EECCA923EC56145BE83B0983EBCAA37BCDDF6633E533E853DEE9326BF17D3DCBEAEC7A3BE6B5F11BED5B18CBEF43F963C78D657BE6A7977BE8707DB3C23983DBE4973C2BD9600373E4AD701BD45F9FB3A41A80B3E7913AABE572051BEF8CEF2BD9530D4BEAEFF0FBEDCC7853EEE2FD13E2B3B86BECE7800BEC928D93E5C94BD3E42A434BD414F103E7F5FACBE68A45FBDB65E3E3F5B08A9BED5318ABECC42813E5116C53DAC8372BD088C29BE0C23ABBE707343BEF147C1BDD9B5BFBE0B70B6BC0D6493BDEF0D1B3E4E244BBED91D23BE3336A23ED2AFA8BE1FBF073F957416BFDB809BBD7C39A3BE03088E3E6D34743E61D6EEBEED1AC4BE053D8E3ECFCA4BBD13FEA03E2F608BBEE757173CC850793C391B6DBEAEE1833E14CC81BE7B7536BCBD0A6E3EC8941C3E78D25BBE3D957DBE3BD80DBF45698D3E494798BE3E704EBEBBB4003ED4CB90BE1DA0BE3E0E62783E470680BECBA9D9BEF1CA5A3E1E5219BF5D61DDBDCB1107BE9EA8913D1E6006BE5C54353EE07E943EEF211DBD1999813EEDF3663DF4CBF83DAB0684BE5700B13C0890913BCFD9A33D920BAC3E4E30A63DCA6267BD1867EFBDEDE489BE7C3E97BDC6F4AD3CB162933DFA1B8DBE6A8460BE9ADA673DD7D6613DFD300E3DCF71EFBE7A66AABE2CF24DBE30CC64BD434518BDE27661BE030AE73EEE56BD3D7394E33C13AB7ABE578178BE417EA0BC2067C4BEAACF8B3DD01158BE8575903ED431B6BE11570ABE3502ADBDDC1ED4BEE70CB43D873AF8BDF97FFC3D35A959BE12E4C23ED63B05BF5A266C3E6740A6BC8C5CBDBCF92F173E8657343DAD0DC1BE301EF33DC7BF8D3E38FF02BEB858A53E42FDE5BC24A409BF02C49DBE980AA53DE5C8313E1BA0A93D8713903B018EC4BD2A00B83DC725843D2A67F73E7698233F9A1B9CBD9F16EC3D47D7B7BEEB947A3ED04FDDBD2F99FBBBC67A82BEAC1719BEB6C071BEC475993D90D544BED795ABBE2FF6603E4943FB3DDAC0C63E3D3BE93DB36888BC5B170F3E04FD32BE98040FBE5449DBBE71A51ABECC6182BE481104BE6FC37F3B271FABBE4CEC013F2AC1CFBD3D6BAF3E026D36BEBD89483E43BDD83EF96994BEDF77983EDD0DA83C5621F63E120F9F3ED05C0FBE1E096DBE77F009BE747E473E8C6C9C3DD356E5BD4356DC3C462782BC1649253C7B76D0BE28FF7FBE958BA03DA8C45DBEBF7BC83C12FECC3E2582E3BE75F00E3E36868FBEDBCA263F79A4B23E3DDA8EBE2528AA3D88782ABEFAB2ADBEEBFFCD3DA9F3EDBEB0A183BEE57884BE1777BEBE4FFF223E862F1EBD0C4915BE84148F3E7CED403E69BCC93D704DC9BDC66B653EBFF7EF3C6851D3BEE1C011BEDEB21C3E44AE093E713B9D3E7ADDD0BD541F683E928C98BDEB60BBBD3674EBBD8FFCB1BE01C26ABE1D94B33EAFBED6BE46DC5E3C6A0A1D3EE65C9BBDDBB8C43C7F0A0A3EABC8FF3EA24AD1BEF132603E0286863E92227FBE973276BD4ECCAF3E5697883EDBB8AA3CB254A6BE12C7B33EFFD28DBED732B0BE0AEA19BEB8FFD8BC7CD31ABD3896B83E0D41743E2CA3173EEED167BE569D7ABE6AFAABBDA22031BF6300D43E750B97BD9536983E9DA302BD15109A3D7E85A23EA8A1433EEF7C4BBEB03B143E2D0F70BE57A73B3D9D7A8B3D57533D3EBD2814BEEA30E43E4D085D3D36310CBEA1F9263E593B23BED95973BD412AFB3C2574CFBD3E1DCCBD91161E3E89B0F8BD8B1893BC067D07BF4665343EC4848C3E283293BE9C3FCFBDAF48D63E0EE685BE17D7F4BB3ACF543E9E39B9BE2ED6033DE8F851BDC354293E8F7C273E3BA4553C3C65023FF0A0B93DAA5E9D3E1E2399BE76B6CB3E25FE3F3EDDF4AABE713AB2BEB9B7FEBDC0A0BDBE2107733EB1B1EABD26DCF9BD7D8FB83E05B771BE97D7C1BE5CADECBE1A29D4BD8547CEBCF4F329BDBB74C7BDCBD8C0BC0285C33DB46F0DBF9764B73D8FE71E3F297AAE3E111517BE4F6F9E3DDFA1A2BEC3BEB23D70ADC93E24EBC6BE652C2F3EE84A543EE1E02E3EF4DD163DA17B4BBDCEA28FBE4D2C3CBD1525853D562AA4BD2D3B273E372B0C3E711A9FBE56AFFD3CDF02073E840CDA3E4A06103E9731C33DE54CE7BE73BC5C3DF905C03EF7C85F3E93A4123E79AD303ED110A93E",
      torch_tensor_16_torch.float32_17: "0x04000000573F073DB2F54FBEFF8390BD67F18A3DBA5A583CE340F03D4B0DB3BD23ACD6BD52B1473DD36D5CBD4729523EEBF626BE676AC83CDD1E7CBDB027DABD60BECCBD",
      torch_tensor_16_torch.float32_16: "0x04000000B537803F33546E3F6B38883F288B723FCB30643F93F18D3F2BF2913FB4CF7C3FF71E673F7CC7843F11CB833FC8878E3FB5947E3FF232743F69D87C3FCFDB833F",
      torch_tensor_16_torch.float32_15: "0x04000000252E5E3D634FBF3D9B8E343B18C3EABC0BB630BE38D05C3B8336CF3B3DDD1D3D1A2C52BE389985BDADA0063EF87F7E3D72F7C33DC5C2613EDD070CBE2B8E723E",
      torch_tensor_16_16_torch.float32_7: "0x040000008767673DB61FDABD68A7A23D168EA1BEC869853E1871593E2A3EAF3D780405BF9CFAD93DF585CABD63F0E7BEA46BC3BE5D0557BD46913F3D7C1DBABEBC831E3EB9230E3E74E83E3ED1F705BEA745133FFEAA03BE9A58843D9284F8BD32FCC6BE6E5B06BE3CC495BE515C56BEBB17143E1E4D6EBD4933A23E8E5039BE97513BBE9C25933DBDE701BEF1AF0DBE092C75BD51AF1EBE9F8554BE7F45D03E5700B53EB3A9923DD7956B3D8A2203BE023D7D3DCE7416BE6CD0713DDAFE1E3EDBCC54BE4D37F83D9F56323E892C41BEA42ACE3DA0C9893E877A473E8A613EBD1E9A15BDCF7F83BDAB23D13DC4B5823EBDE7B2BE75C980BEDA1498BE63BCD43D6F9AD5BD4D4BB43D1C073DBDE753ACBDC8219D3D90B7173F55C161BEE7EDAABEA273C2BE09AEC5BE84D00DBE72ACF63DE7F799BE1A68B83DF17B4DBDCB7917BE3799AB3E71F824BF14470DBDEA7F7CBD77CF98BE34CD0D3EF6E918BEF9A09EBE653B643EB61DE0BCBE1F463D5EF6153E6CC5F33E820D453E88F697BEB6517B3D2D67003FCD74B4BD624DF9BD003CAB3E26AD0D3EFC5B22BFAB3F5BBD7732F4BDF7E977BD767762BEDC3460BE9054243EA8423A3DD819B0BE08D43A3D0687383F2B6F943E255400BCCBE2AB3E3DCACDBB2693333E72FFD0B92D64663E0AA326BD28DD2C3D91061ABEB1D056BEA6B7E33D94F691BD4F4AD93E4D94A5BE0B115CBE06D6FD3CC9E33ABD76A1313E8AD867BEA4CBAC3C9BAF0BBE5C6348BE23C1873D7E8A35BE83BAB2BE40768C3D4C4892BD2FD6993E0B2C52BC698BA83EF1A1F73E0BDC343E36D137BD11E40A3E0BFB94BD170458BE58480DBDE7510C3E4CCC333E92AFEE3DCEC763BD99A9173EB8353DBE0009313F6DE13EBE2C3582BE42E11FBEA3D4B3BC2A467EBE62AABFBC9B43623E4B0F27BA55E1A43E6865F73B99A70E3EAB3208BFEB32E03C3E32A5BAA6E650BD1AC6403DFDBF993DA882A0BD863961BE80E1123EB833ED3DD1E9AB3EE48982BE03064A3D83BD23BC6E084DBE53AFDBBE7E0CD33D7F1DA3BC4A5C85BDA3DB84BEC0B10A3E5C964C3E519D5E3EF086F8BD15998C3E5CFA60BD40A94C3D1959AA3D722581BE2AED35BEA82B6B3E61CB72BE7402323E1745FABA6C6568BE090EDC3DB1B88ABE0F362CBD0B27033DC49BA1BE81B8953E9727D6BD6860E13D09C02A3D544FD7BED782D83D255E93BE9C361E3E4F94D3BE43165E3EEF37263EB82F3E3D39594CBE53A5DD3E23CD0E3E5355623C2580E43ECADB7ABD5BF6EE3DD129AC3D0FFB18BE6EA6A63ED5F882BDF342093E50AB253FEA678BBCC1649A3D261A913DBCE558BD3E1FDD3EF9DF61BEAAE0883DA0D3613E35DE91BEAD9068BE2FAF8DBE01AE5F3DE925EEBD1EF9A9BE7541A3BD9F6B343EC65FA93E6A68363E1D9E763E046F6B3E1EE6A7BDE312ACBE909B7C3E4A91F43E",
      torch_tensor_16_torch.float32_14: "0x04000000C76045BEA9E4B9BC1338E7BA1F1883BE2B244ABD6FF527BEA3BE92BC6C520F3EE1849A3CF4AA8B3D8BF411BD29DC30BEEA8C043EF1680F3EC0DCF9BDE0DB55BE",
      torch_tensor_16_16_torch.float32_6: "0x04000000D802883CC1B87FBEF09DB5BEF786C13CD68335BE6442EA3D8CC8733E964964BDBFFB01BE5C860BBBA4F21C3E6B8D213C32B883BCDEB4323C1188A43DC3A641BEF31D6E3C18A6143EDCF74C3D70608ABE0BA5E1BE352470BE581711BEB56C0FBEC3D5343CEEFB883EC33DB0BE1193A1BD1CF5353E1748AB3D5A76ED3EC218D5BD2DD229BD0EEAC43D9931FCBDF952D1BD1EE01DBE1CEB0DBD092AECBC44C49CBE1B228EBEC86C82BE2D0A28BE10C7EA3D93E990BE1A319CBEF56FA8BD9745FE3E3E022ABE24A08BBEAE7A073FD26721BE71EE253EE3CA2ABE160CC8BD9F6C043E75FDA43D880DB5BDA06828BDD7BCAFBD15DD09BEB5DABDBDE5F30A3DB730B9BE4BEB753E13B689BE3BBDBCBD939BD23DC215383D3A44C23EA0508CBE1D17183E1CCD8B3ED26BB83CE2FC92BEE7C326BE333C8C3EB5BC8F3E7F38FEBEF5061E3F710AD33EB6AA243EA896E33D7C42E13DCC478CBCFE6C20BD163C9CBED7465DBEADF6593F22AED9BBA731CCBE774B4FBE5749DA3DD50BCA3BE34782BE6C59A73D04A765BE34DC43BD211AEBBC165E73BE8A5C233E653BB5BDBB0B0BBE3E48613E8105B03E72C5743E30197CBE864E083E2CC20FBEAA5CEEBD32F36F3EAC3462BBAE27D5BD12D013B78BB7BB3E8D37F7BD8988EEBEF320F53E8C5A2EBEEB11343EB96B51BEFBCDCEBD59ED9ABE376300BE29CCEABDA7B14ABE19EC1ABEAAD9F23D6696543E156399BD7B10BCBEBBE1403DE9F6603BDFC7C6BD9D032DBE0204F23EC102F63D97318BBE0C0679BDA2EC94BCB005983CCBEA133E8A6A8CBE2766913DB9399A3E73C24FBECC2A413E0ED123BE380DFD3E901E6CBEBC8E55BEA032A5BD16A5B23EB77553BD8B4B8F3E8D95AD3C7C3659BED8E58FBECE3E7A3E5A94333E34CB113E585271BB05F6D2BDAD2CF7BC1610EDBDAC7C323E6C1F013DE3D2C1BD3EA5BABE18B4E93DBC7A4C3D55148DBE5C39DB3E341FBCBC72A8853E2741343E7BB8F2BDB52946BE3C7E9ABA4324733D7A9A143D42F6B63E2134403E15E32EBBD71292BE972F01BDCE4D0F3D11BCE5BDA599913DA11DFB3E412D7BBED0BD43BE9F4BEFBD6F04BDBE37B4243E264042BDF9018F3E73E23FBE9D65B1BE27FCE23D08BAC73E7C71F83C254105BE8D96FD3B58BDD6BDF1A9C43E3F61A1BE1B106F3E1D838BBE071E513E4C52D63D6AD9163F82EDF53EBD4EA1BE3CF2C53D384A85BEA74209BE481BF33E674C69BC6967B03BA46639BE99FBD1BE0C4D3EBED407CFBE98CD733BC3444F3EE6A0803DBBD02FBE3E3A6ABE740130BE6DD594BB883AD53E39CA92BD3C08AB3EA6DCFABD9D1803BE164CB7BD542344BD7C13853EBAA37D3EEBABA2BE18BF0DBDB389D43C2401003F2108D6BE1B73DCBEF534BEBEDD87733EB44E0ABE7D68143F5F3AD73DC45AAB3E21DB7EBD76EC3FBE631784BEB184E83E",
      torch_tensor_16_torch.float32_13: "0x040000002AB9A83CB55255BD93F5613C71D788BD5450443E4810B33D66609FBD14B18E3CC57DF7BA2FE2DFBD1EB8443CE8EC763D988608BE837F2F3C3EA3B7BC5FBE9A3C",
      torch_tensor_16_16_torch.float32_5: "0x040000005AFFED3DD5F51F3DEB591C3DD586723DC65ABA3DF8AE383E998B24BE243555BE03C93F3C9FF23F3EA572703BE8998B3E4AB6AE3E209850BE243E9E3E30EC1D3E8B24D03C89D45CBE40BA85BE9BD55CBE40C59DBEF137BCBE4932A6BDC294FDBE13C0F43D46F9893D1B8C43BEA98788BE6466093F16870ABEFB4B87BE671DC23D14D4633E35B41A3D617629BE7041F53A4AEF7E3ECAFBCD3D808A1B3D806506BFCF8C343D9A7587BD5E475D3C2530763C0CF456BD11476EBDE1BC493E834187BDE78F1C3D113B7A3D3C9AD7BE7B5CBBBE1BC775BEE2FA4F3D202128BE86CCEA3DB1D4513E6620D3BC2EBEDEBC08F366BED2D804BF060C22BECC3631BEC244D13EDE2F5EBE28382C3E7049683E54F11F3C389F073E1AD8EA3D327B8A3E34939FBE8A93113FAADCE53DC0FE68BECB9F763CC57A20BED8F4F83E5DB92FBE0FCE15BDAEDB5C3D51B318BD91B5013F7E79AEBD606185BDCC426E3EDE29E8BDC72BD7BE6EC2173EEAA045BF4B5D3EBE783C25BEFE6C223E926E26BD43D9883E4C4773BE9A2986BC44AAA93EA4673A3BC3C386BEEFEC3CBC3C2E6A3D345D16BBB78CFC3E290413BEA3B0533ED4530FBD5E808A3EB2D60A3EB97C153C7CFC5B3E2471C2BD2A14D7BD6D7574BE9CC361BE6D5142BD3B741EBEB815983E8D77BC3E84C6A33E2059FFBD748ED83E937ECA3C062050BDC7AB883D72DB68BE630422BEF886EDBD37160BBFFFF6A3BC0B6F60BE438F5E3C6231EC3E917D70BE069B363E5196A43E435C91BECA1B1D3D3C038A3D8EFCF0BE07FAA8BDAD62573E3DDBA2BEEAAF10BDEFE862BEAD9AEC3E619AD5BE778D9CBD6D4D13BEE46A303EC29BF13D416C4D3E7EB2893E3A0A983E23058C3DB53B45BD401DA53D0CACB03EFC35353E7D1BEABD36ADD0BE9556103ECFFF3FBD95C379BEE4898FBD5661AE3CE1D0C2BDB55B903E5968D03EA16308BE58300EBEEF34663D49EB203E354C04BDD2B0C03DD330003FC2BEA3BE9DAA47BECCDE9DBE9C58A1BE7724AFBBE2EB76BD9A7429BE1220943EF7D659BE4FB9103DE265893E29A9253EC8D3BABD98C53C3E6F58923E91BFAABD964F223F9035FD3E23ADA63ED91744BD75B7443EBDF9D6BD8580AA3D44A74E3EECC808BECC419D3DF4B9F3BE0731153EA3C00FBEC5ACA9BD123F3F3E6A49BEBE4506AABC9CB132BC9AA2203EF07F45BE11BAB93E687818BEB98F26BED22AA23EBADE24BE43C254BE4262D63DB48CB3BEC2A0E93D3770DB3D3931293DFD48C33DD6AF92BDF0323EBDB179603E18EB0DBEA2FA65BDB08CC53BA03F9FBE4248CDBD39A7DF3E4D1F013EFE1C82BE67D402BE8253D03E2F70B73E3154853E1709823E824752BE9A4F9C3ED305AB3DE968FFBE0559FCBD5B07F1BD713CBDBE62C509BDD0D88BBDC184143FAF70283EDB2D2ABF7A740ABFE18FF63D87401C3EF7598DBD",
      torch_tensor_16_torch.float32_12: "0x04000000938C13BE9F3931BCE5717C3EC2203ABE1F18AABD143A113E30A2D13DBB87CE3D3EEB843D4D43AC3D3B5D0A3EE7CBA33D6ACBEE3D7A47BCBD32BDE9BCDB04123D",
      torch_tensor_16_16_torch.float32_4: "0x04000000CE4F96BE3144293D735C0ABEFDB544BE4A0B26BEB00DF6BD936E423E6225FEBEB0BEFABC54CB203EFD079E3C085BB73E6511D1BD65D5EFBE05CC523D18E483BE045F6EBEE39C31BECF3B983E8D4B6C3E2DA2F5BD34494ABE7EDEB2BD4108EE3DF28FB6BEDCEECB3D69DBD13CBF2DB83E9609A13C6AFDEE3E1BB95E3DFC054DBE8D981A3E3A410C3BD7148CBCA4D350BE53FA283EECD025BEF89F93BE1B543FBED8380A3E1316A1BEF320BE3DAD8BB13C85E0033F4BFBB63E71B715BD8BEFC43DD5586F3E4EB9B4BD5652C4BED008AABE8236B53E80869C3E1CCD6EBDC18F483E8DA71CBE0A2E743EF87717BD0C3F68BD88BCFE3EF12E3EBDA197613D080A523E9A33BFBD8CBE293E8441C23A66A634BE3467033FC27576BD4182BE3DF7EAB8BE0751D53D3A3160BCCF43423DFFD0F93E5B46A53ED6EFB53D614D18BED4944A3EEF5B533DF0BEDC3ED663B73DE0B29BBED52E88BED8FA363E27F00ABFB4BF003ECCA84F3D55D30E3D95E01BBEFB22483E84D131BF750BBA3E2BC103BE2D8DF9BCBA039A3EF850B23E7DE3F03C4B519FBEF0F87DBE6BCD983D5EACE5BCB96A75BE7367203DDE89E3BEE6F3133E15C9563DDD3F093CADF9133C4DC03D3E8CB407BEC91F19BE1602B6BE05A533BE6CB573BE7AE2903E2529A53EE672733D2C772FBD9679393E6EF788BE3E2AA0BEE6E698BEDE03AABE6EB099BDDAEA853D2D73CA3EB47198BE684889BEFC7192BDCA2D90BC3D0E483E702B803E950ED3BEA62D07BE39FB84BEF11FE1BDD68FAC3E41B5A6BDE7229CBD21C317BE475CB73E995D9C3CB930823E809780BE5ACF173ECE1D1FBD94C3DFBEB559DD3E3F1E48BE7D95E0BE3810053E903FBB3E17F2D3BDDD0AB23E913552BDC25B9ABD2A24A1BD1ECC093C1A9E573E3652B43BF529E43C9362B23E74DD523EC865A1BE4407423B76BB89BE071C8E3E0DAF0E3E92742C3CE4E4593E5AC135BE6F5C803E0E2E913E5564D63EFF733BBED3343D3E17DC633D1ED990BE6776883EE5477D3D00D9AF3EB51158BEC5AD543ED4750E3E31DE803B983CC6BEEBBDBF3DB21BFBBDC7C6D43DA6EAB73D23C639BD331D0DBE9E9B063C1F6E2D3EC34B8C3EA6BAA03EE56AF03DA642C5BE1882E73D3CF3223D2857D6BDCAF634BDC0D10FBE5815753D3672243E32796ABE6508463E4C6C8E3E98DBA1BD11130A3E30C1C7BE4CCE29BE10C3D5BE38C72A3ECC0660BE1FCEDE3E90FFD8BEA5607FBB618E01BF5DA3A43EBFCA31BD2AD946BEE3661E3EE67E153EA28B98BE93BB413EB76D86BC7809BD3D633AD9BEFBA9003D20C7973D8B6CF8BD476F0F3E58839B3DE9D072BE84454C3E01FD993D9B9DB7BD07642B3EA12C383DF0EC3C3E08A7433E3C70BFBDAA26FE3E0F48AE3EBB90FC3D1BAC573DE768EC3DD7DB883E769674BCC1B3683E09BD6ABD469884BCF089AC3E",
      torch_tensor_16_torch.float32_11: "0x040000009D4AACBD739C40BCCE30923DAAD9923DBB7ED13DE7FAF5BC7DA73CBD0DC56B3DCFF1D3BD7F41793C70CC133E277BF03C104A0CBEF374613D3B9E18BDCFFC3EBE",
      torch_tensor_16_torch.float32_10: "0x040000002EE6593F66BE903F6A7C8A3F36CC813FA10A8A3FF0CB8B3F90CD8C3F3549713F46C2803FE751633FEBD7873FF7D29F3F8B78803FB8AE5E3F7848563FB677773F",
      torch_tensor_16_torch.float32_9: "0x040000006F28FBBC49B8BB3D25F5FE3D978681BD237E5CBC7BAF84BECCC1983DEFEDB1BD7F2617BE459306BE6588C43D8B8298BD2773403E18D92ABD3199073E4BFB693D",
      torch_tensor_16_32_torch.float32: "0x040000007FA784BEF3C1A0BE015F7FBE9FC523BD59CF93BDA3264EBEC076C8BC9233BFBE51211C3E5FF14FBE466B0A3DB3DE253D49788F3D41258CBE7DCB763C3CB660BE1CF7AA3EAEA24D3E4F80A93DCFA40DBAA9C0E0BD7E09773EEBFAE2BD67E5083EF69D5A3E3A1EC1BDF808823CB13BB83D32519DBEEE6AE0BDC8A6573E15E0493CD9A4653EFBC812BEC4D536BEA5FDC23CA3777D3E5B76423B423768BE31ED033EDF76C8BD4FBB153ECC6E4FBD6D3C5F3DECCE753E530D6C3E42C1EBBDBC85943EDB539B3E57DF353E865D043E4CFF95BE9637B4BE140923BEE9EF0A3E3DF207BE352D76BD0A25493E1BDAC0BD6481E9B9CC6C99BD9664B73A63E38C3EB0CF963E91429FBDB6E3023E45AC723EDA389F3DD7C075BC3D6BFABB842B1E3D2150B53C13E4FE3BB7690EBE5592913DCFFC793DD6D98A3EF86ABD3CF188933EC49914BCC5E2403C4A4BC3BD37CDF8BC76FA113E1B3EA4BDE52B183D3B70F03D5EDFADBC018BC5BD0B4789BEB9EBBDBDDEA397BDF9472F3C738324BB92BF4B3D1239593E040678BD00D83E3C865EBD3DAA5E20BDAFA2263E1BE555BEFD0525BEE37D21BD394458BDAF16D13D66FD383B2ECE3CBC6A70E0BE9463E93DC5167DBE76621FBE5D5BB23EBA5E26BDAA391A3DE9BA0F3C6F44013EABC03F3E229BBC3D51D4B1BD598868BD77281E3C9FDB113E13435F3E5B2BF7BE80E3EFBE57DF4CBD38D2833D95EB91BDC5985FBD7EDED4BEB69635BC6844783E1399CD3D036D1A3E2DFB42BE2E3F173E763E463EAC8C3E3D54ED6FBDCE522DBE79A66E3CFD28F4BDB64AB33ECF2A0E3ECB9EE7BD64017D3E21C8E03CD0E0D13D4981DE3DA2A4A3BEAEABC53BF6A33B3E804D62BD99C1B2BC85EB403B824A31BD8B82B8BD2E5464BD42897F3EFAA491BE6E87863E8BE1BFBD7B2799BD90A2B1BA18A4BDBD7FDBF63D430C263C079A923C4686F5BD7A65F2BD2B86C9BD28B9DC3D2D9BF73DD14D55BE14398FBE8F58DD3D9440B5BD0C49373D4002553EEE23B73D39C37BBDF36538BE2F4E47BCCCE420BE62B96E3D96940E3B11876F3D34D8873DE98C323E8FBC113D656E30BDE441093EDF6409BD8223A1BDAA50EEBD69AC913E4B93853DAB7D3EBD353B7ABDA24A1C3E692E7CBC98B4B03CC9F2803D41A577BE160A433ED14C83BC5359083E85E3D23D437931BDD86D10BEB1A466BEC60ED7BD28270B3EEABB28BE487FA13D538F583EEEFD8F3DE6375F3D2BCA383E193B9ABC7DEE153DE3FBBB3DAF08023D911A2ABE9F7AE0BE7C6E733D03CF143DB098F5BE749E00BE6C23873E4012C6BD26BD7FBE4AB5333DB3096FBD3B57B8BDB45C363ECB51B2BE0EE0E13DE0AD6DBDEF9C04BDF418B53ECEBFD53C8C5571BDF88A8DBD793804BEF684E3BC61B32D3C815FE5BDB657053EDB1DBD3D8863E03C443BE33BD050D63DBABA5BBEBF7243BECFE2CA3D43D4DB3D306C38BE63D4783D9BB3F1BDE8B5313E3147BDBD9A6563BDDEE71BBEC6DA2D3E33CC2EBDBCC55B3E9D79B13DE2E3833D0760A03C1183C83E8DB1C83CA15108BF35FC423C88598D3EAD2466BE5F3DD13DB5F5F53C972B8C3E0DE352BDC4DDC93DCD237E3E3A994BBE8721823D2ACD423EEBCD0CBE87AC72BC4E8D83BED2F8C1BEDFBC4CBD4C678CBCF85BE9BDB4ECAEBEDA5427BD5552983BD1D9C93E3586B33D88CDDEBEE62085BB68AF733E5E316B3EDA2CD1BD9B0D803EE9C497BEE644013DDE04D13D4E9DF5BD4F2DBF3D2C53753E07049FBC4C0FDA3D29C71DBEB4F011BDB4A59E3CCE18633E23BC42BE4EC9483E22D88EBE77E43FBEAE737E3E5660DD3D2E25FD3D95C9F93DA3DF8FBDC6508A3EF57801BEFCC3303E3EFF9BBD27D8463C15CB7F3C78EE58BEE08EFD3DF8E2213D377B613EE12425BE930A7C3DC35ECCBD652D91BE38C81ABE0CEC363EB26DDEBD673D4D3D311834BEF62535BE086E8CBE8BAC07BE133B7B3D5FD7743EFC416F3E8E0FCCBD039EF73C46618B3D5CC5433E6F8BD3BCEBAFEB3D0DF83DBD53F9E43CE78BC73D1C9BCCBD59E6C53D1D3200BE62F791BD3DA11A3E8158493E0639FCBC5A3328BD08C501BDC53221BE93D89FBD2D70A1BE2BD2073ED1E65FBEFA76003E875C4D3E3A69DC3BDC8D0E3EC45E303D4586403B7771CF3D00EB283DD985013E834D30BE51917ABEB653413E8970DDBDF9EA2F3E4971803CA6F4FDBDBEF9DC3D3E026D3EF68DEEBDBF86183DDED0A53E064F0FBEA6CEE2BE11BA513E67EE883E03ED35BCB00D29BD53ED0E3D2C3A033EA401363E8B86463E3CA01A3E439ED4BDE931ADBD16388A3E8B76693D61D5B6BDC04202BEAEDCAFBB6F19193C1B126F3E50597C3D762F873DFB31863E0B33E1BD9D5BB83D67B89C3DE80B573DBDD0673E942FED3DF38A9CBD517DDFBD8E5CCC3DC1093D3EA0268FBE183A893D844B15BDD2B4ADBDF92BACBE27FE093E3B3FAE3E3D27253E2D131ABE0AC8A7BC536A2C3D8D1CA8BEC6E0D2BECEBE033DE754E4BDC59BA63E0DFBC9BD3ECAEF3D923F553E0E09333E0FD530BDC50A8A3D585119BEA26916BEA110D33C5EC9BDBD36FA8A3D47C835BD8C032A3E38E825BDDCC243BDF7EAA23E6F1A4D3E3F83BE3D57E1CC3EA9931F3C5B8311BD43A583BE38446B3D1D20A0BE2D1C563C3BF53D3E94005E3E5097783EE3807ABC950927BEEEAA19BED45DA13D0CC93ABDD02BC83DA909ACBEF6CE9C3CE96D9DBD3D9F4BBDAE651EBEEAF229BE4C6002BE84FF17BEDE518DBD6E5DC3BDFB7FA1BEA1A43DBD0A7F57BDB837CE3DBF880ABE2F2BF8BDCB54633DBA09B5BCEE0BA1BDF755CFBEF30E523DAB70BBBDE9C2D03DC13DDD3D45C6A43DE756A3BDA652273C6FB4E43D07C62E3C3AED6DBDE235CABD60C884BE1803883DBA1DE33DF36612BE",
      torch_tensor_32_torch.float32: "0x04000000EF00BD3D1F1ED6BD8294D23B42AD85BD1966AE3CCFB5DC3DC6C1183D83D71BBDF745123D714F2F3E5A6A8BBCB4AC20BD21040DBED899DDBDC33B26BE5C730F3EB7BFF83A571AD33DDB7FE6BDD561D93DF83ACF3D9D31EC3D331F0A3D45DBE63CF4FF9EBD2FA16B3BD500C7BC927DF93C7F5834BC7347703DB0CE383EEFFB50BD",
      torch_tensor_32_16_torch.float32: "0x040000009B6A1A3D0196313E517D0C3C2472363E195BBC3DDD92003CD4862A3F6C84F33CBF65B93E7B99AEBB54C0CE3E88699CBEC18682BEC09C7A3C9F5EED3E10A35C3E6E56943ED2F4B93E53AED83D910F43BC2892D33D91E80ABE1EA450BF51221ABE541F643E52560F3FF53186BEC4966DBEADAF57BEE50F3F3DF22C153F3B2480BE9FB983BE2476683E79A15BBEB11D32BE6A6DC13D22369ABDF97AF8BD89B2433E9C040EBEECCF73BC5DEE8BBEC19B513BD6EDDF3DE857723E3EB18B3D637C6C3ECF94ACBEDB86FABE3C9B30BE32C148BE919E503EB3B302BFA3F1183E3FB41BBD1961183C5270A1BDB5BACE3E2D7D8E3D5C9E083EBAAD3DBF28135B3E971F92BD9635A9BE38EEA2BDFDF5FDBD2809843E74D1E93CB1BEB5BEE387883EB0BEA83E59EAC73EB89409BE574231BE4366393E064396BE1166883ECE18BABDC671013C28AE803E019204BECA0C163D697E323DC0DA2A3E4121CCBDEDE6F1BD498A053F6304DD3D88FCC23E2D5CF6BEAE7A96BEF4DD8D3DC69C92BDCB2041BD0C160DBE96AB4FBE477C683EF5A8583E18E8CA3E759D8BBEB90A2BBEEFA33FBEB57E233E30BE4FBE2F45A5BE84C8353E70C5E93E15863FBCCA4FFE3CD92B8E3E1FBCB7BD23E55A3E795F5F3EC448A5BE01BE823E9646C3BC263E02BE3E9F09BE981FA13E1DD9ADBEF3146A3DD33C37BDA02C80BD335C1FBE77FBBC3EC75F94BD91507A3D5BE9AC3DB62134BE846092BC464644BEBC2F92BE192D1A3ED4785EBE8B0AC1BD9B08A33EA8940EBF9D5B15BF152B603EECBF7D3E70B1583E0302BDBDECFB90BE6C7321BF153E1A3D90D98A3D477F923DA42B483EDC98713E96E583BEBD1BA6BECDB77E3E3A2242BDC67C99BDFF5E953E88E31B3F6DFB4A3E11C07C3E9D68BC3C4F41A73EF1F437BDC921D93B2EA12BBC2E9733BE998D44BE658CDA3E69F9C5BDA1C2E83E487054BBE577FBBEB778343E841184BE6004573E3C26BC3D266514BD35A71CBE2FC4AA3E0724CA3EE3ACE2BEBE73FA3D2E678A3D8DE83F3DEC7290BE4C754ABEA94E973E1AAC82BED79E1C3EC3F2E13E6552D1BDC7CA9DBC5F6517BE037A443E5D44CD3CD94D223DFFFF8CBBC9F2C1BE5C9E5D3EBCD3DCBD9169C4BE5AB9FC3D7836A23EA6B201BE0798E83E663684BEE4B70ABECD3E393DC109A93E081C0B3F75EF983E9472443EDB4F0EBEB4209ABD8CAE3D3E7401C83C74D2DF3D0238B03E8DCF13BEF7AEA43E86A436BE0E9A68BDFAE98ABE58512BBE49EA193E85A6F5BDDE15B3BDD068A43DB798593E9F2AA63AFCCE2A3E4BB511BEB1B80CBF2A47C3BE20482A3E1A29953E1C895A3DB3CEC53D3D89A43EC0BD4CBD239E03BF39ED41BE0B863BBE88561ABE19BBB43D370B073E1F56993EB340823C22F4903D8EF30CBF8192883E43DD4E3E135E393EE04B6B3E596A9A3E185C373D93F39F3C384F48BED84FEE3E819ADBBC0EFDFE3EDB8DC4BD2B9032BE3491B5BB0885CA3DCE5975BCDEF789BE59ED333E9CB805BEA4D9063DAF0A893E58C38DBE8CAFA5BD5F69063F23A5A4BDD7CF143DE471B9BDFF79553E86550FBE156EC5BE12525ABD05E1793ED57AE03E6BE4973DDBBD70BE48B7753E2737113EE13A04BEF09478BE7264BABB67A8BEBE86BFACBC77F4F3BD37CFC7BE1FAA2DBE20906C3E3AF6AF3E2856FD3D243D9D3E42641F3E1505163DC6AE413BA083543C3EFFE13EB2464A3EB82BDCBC450099BE6AF28CBE0FD1883C73F1E6BAD9FFE0BD10BAEFBE02D68D3CA0091F3EF477123E6FE61F3EFAA8403E436185BE7DE0883E3B8220BEA14BA13D9FE442BFB8AD44BD4A707BBE3511CE3E31A725BEAA0C3E3D7B83E7BE4F8DAFBD9D3B9E3E983826BEEABC4EBD8C2CB6BE8BC4CB3E2F33843D5515BBBD2F9424BE74F285BECCBC2EBE94F3D93D42E3023EF178D33D1809CABDDE5EA93C7A7E0C3E10E3E0BE50D8A03DA0157FBE3C2DECBDE3C2B43D62718CBD194C0EBE0007C03DEAEA563E63F7F03EB71A2ABCE98419BFE4DD793E3D05ABBE0DAB0E3FA37273BDB4B1D5BDCCF0283EC0FF06BE7FA7AA3DC98048BEB236593C0EDF043D8C7AD1BCE857EFBE46D14CBE3F3AADBC8E244CBECE45BBBD798DABBE2F0CB4BE34C2373E12E79E3DAFE51E3EA7EE61BD998832BE3B5C98BE6883CA3DF5E2D83D5DC749BE305D263E39F33736E48471BECCF923BF4C4567BE72F891BE460E9E3DB0B161BE98108EBEF398973DAC3F793E398D8CBCFFD4ED3DB59DB13EFDABE8BD37D2113E66F968BE0F6EA8BE88B9D1BD3F7D173EA18B8D3E6A00D5BDFD17F9BCB40F0EBF2DF18FBD9057C7BE5FFDA73EC913033E37DCB43EE2D824BE2EF664BFE958AE3C09CA17BE9C3A55BE5ED0B3BD5F29153E3D41E9BE9B9C8E3DF22CFFBE9E874BBE79472F3E2BDFB73D3B3E1E3E7C74A33D030BF1BDCBAC813D934A38BDB5A5C43E96A1A93D3AF979BD865312BF06E0B03E6458CABD6147013E3BA3533EA4D7D13E99EDB8BDB8B705BD2CAA44BED58BC9BE7BC31EBFEC07B83E04B5AFBE90CF36BDB59D9EBD57E50ABD5AFC7A3E78E31D3E363931BDCF09C7BCBE3CBCBD53D04ABEEDFD4DBE896F38BD2D79A4BD6C38CD3B91D255BFF10B7F3EC45627BE1D0ED63E9464003F0B89AF3D3A1E2EBE8ECAC2BD319FA1BE9BA8CC3CD8EE5D3D88EECD3EA34FC0BEF63775BE33ED873ECDEE91BDD2E3A4BECFBE663B825DDBBED42B8F3E9A689DBE0EC11E3FDB2C4BBE0092A33E04CF19BF05C8373C247C063F0E7A03BE6E3760BE6F0BB43EBA0204BEABB25E3D014769BEC2290DBFC22B403E8A4B883D8831C1BD85451EBE540B183E2E1918BE36CC04BED090BB3D7713023D0624643EC12A3E3E4101073FF6416BBEAFEBDCBE582DE3BC137F9FBE1071FE3E4923573E",
      torch_tensor_16_torch.float32_8: "0x040000001EAC43BEB7B8483E4820AB3D7A27F53DBA37DC3D4D46DEBDE19834BE495425BD3A2AD7BDC03274BDDFC3E43DCB83B8BAD3FE4F3E91E9123EB79CD73C9F3330BD",
      torch_tensor_16_torch.float32_7: "0x04000000CEFE7B3F670B833FA1EF7F3FCB23803FBBC38E3FF8F3823F73AA993F072B8A3F0300873F513A893FF276753F4269803FD1F7613F830E963F867E853F55478C3F",
      torch_tensor_16_torch.float32_6: "0x040000006818213C9A194CBEA242F43D606C9D3DD7A51F3E16DA1E3ECAC7D83D1B239B3CD147113D93C1A3BD4A0071BC158A73BE43C93CBD3D7BFBBCE3C7B1BDDCF2C63D",
      torch_tensor_16_16_torch.float32_3: "0x040000001A3D8DBC355725BEFDCB973E152FE33DD52451BE16F262BDBEEDA33D9AC29D3EB858BE3D6AF25A3EFF09E23DCF86C6BC7D239CBD6EF8E3BEB68896BE42A200BEF3ABBA3DD075633D2B84A63D428A153E87DB9C3D261EC13E22AA783D1D48BBBE7659E7BD23A2B4BEA381373D8EF1B3BE16642E3E54329F3D1C3EF2BD89FB5DBE1EAED93DB98531BD350AB43E368A3DBE404F87BDB8E0313D695998BD757B5B3E899A473E94EAA13D391D423C2A10B13DC777C53D017187BEAF2F833D0465B5BEAAC69EBE8799ACBE349362BE551FC83DE430FD3D3B38A6BD06F0073EAF7CD9BE3638FF3E217E1F3D8A4EEEBC8D1D363D9BA091BD7D37563EB079B93DE101AD3C092FAABD86200A3E59DC063E4333023E4DA0E43C7565C4BECA0FACBE7D783C3ED875F5BCC45D95BE2864AA3DBEE25A3EE4266DBE3421A2BE1FC0CBBE02CB4DBF63DF9A3DE05B4C3E53365EBE791D0CBEC885AE3EC3520ABF0ACD22BE3FCA1F3E0CB6E8BEF5DBB5BEF2924F3C817C3B3E683B833B6646D8BD1B0A6ABE408A303EC714193DF0A32FBBDA3BFF3D2EA9113FE68844BFEA2C78BEE15BE2BC5039A33C5EDC00BEC6A3433B12D3023F2753A9BE474A863EDCD60DBFC2AA8A3E4AABCC3E5F0FCB3DDA5B86BE2162DB3E4A8ECC3EDDDF4ABE5E6F3F3FCE950EBE6D2BEEBC6660713E4BD317BE86B1FABDE3DA763E62E138BE2B19473E937BF13DBB639D3EE54B8EBE97BB8F3D41D28E3D22E924BCEF8FC73DE4FB4ABE63392BBEEAA0053FD8CCC8BD5DD9003EAC2DB03E8B78713DC452A83EB426A6BD997FF2BB19BD63BE0228833EAC86B13D6C84053FD2F052BE75AAD0BD9E49F03E660F0C3FBA55BC3DBF05213E1A22243E09657B3E1231913EF42569BEEA00083E14A51F3DD2AE2F3D46098EBDC79A46B94B0BADBEF348DCBE3587943E7D4248BDBBEEA43E0EB3AC3DE26D2FBE5593EABE2B2EFDBE7A4E3ABF846A7E3D3215B23D13C32A3F1E09FDBD17B3043EBCED863E7296C53E14FBEF3E67AAB13D43EB833DB738E0BE7920B1BEC0F1EE3D9061F4BD6AEAEB3E5F7B57BED354DABDA63AA7BDB84C9A3E3767C6BDA7F88ABDA36A933EBB481C3E11248E3E441F443DC5A6EABE4D78D0BDCFCCE1BD92AEA0BDF2BAA73E8335883EB521D83E17C74D3E200A0CBFBE9DEC3EAADC553E43C8853E65C29FBE8AD411BE9FE7A3BD782AE93D0693C3BE7843ECBECCCDF53E0149D23E03E8DE3D997804BEC87C653E2B0658BE58740E3E269F24BEF3F8703EA464F5BE703C2EBD60BC323E7380973D2F5FDFBED41E95BE3EEF4EBEFA0A50BDAD4B06BEE26415BE70336CBE1294A6BDE1518C3E1610C53D8FD0B1BEA341DC3D8F9433BE1790913D29D1063D7C63FA3D4B75A4BE6757CABD12135DBEA72B89BD2F6AEB3D161D303B63823CBC007A0C3EE1B0413C7B5A97BE0F1666BE87DEA33E",
      torch_tensor_16_torch.float32_5: "0x040000009A4C0C3A69919B3CBFA6D4BC0DDE34BEF861B43DF50C10BE12856E3E43408D3C8BF3CFBBA84D0DBE3D0FA43D530C243DF7AE8A3E90DE33BDC0C8063D9756603D",
      torch_tensor_16_16_torch.float32_2: "0x040000000C625CBBC7BB25BE8111D53D305250BB2FBD6ABED4FD42BDB5FA29BD90F3853E4CE0C83EC352EF3E615B75BE66BE81BB88BE4DBED0458CBE7C69C0BE654C9F3E7D5A2ABC2041B23DF056013DC59EA1BE19442E3C7D25E8BE706FA63C051E1DBF0F699F3EA8FB9ABE96CD0ABDABC9043E4329953E9067853EEE524B3D1F8D80BE8698F1BDA41C583E2D741E3E129EDBBE65490E3FE344C9BD0ECCD33EF5646ABECF2EC0BE8C77883E6E9C9C3D2A1D1D3DB671993E6E4256BEA74CACBD5CF7253E051F7E3ED63DA1BE7F4245BE75BD95BD604FFB3D140F993EF8FE14BD218A86BEA9F7253E7929B83D260B833CFC458C3E6FE6A8BE6B42E7BEDBCACA3DF006FC3D1F43313E9C3D36BE94998F3DDF5BD5BE1B566CBD5B74C03EF706393CAFA9D8BC992B1CBEDC6C773E1CD1B93EEABBF8BE060D353DA4C3D13D3E192A3EB4E9D93DDB230A3E34D2D0BDCB09363D36E9D0BE3CA1C0BD1353E2BC8B0408BF5FE737BE74D9783EC774E8BD08F199BC70D7163E4E7D903C54FF88BE19E261BEB99DFCBDCF031F3E28B400BE5F580C3E2AFE493EFA14D9BE821465BE8A6B97BEE0D388BD61ABCABED90AC4BE3AEF98BC8A7BA03D673366BEDBA575BECF1E383E0F7E323F668899BEC10EDA3D6437363D63C4F73ECDFA4BBEF51C703EB56FB93E7B514A3E5FAC18BE142B4039E4924DBE2211333E0D71B5BDB0FCBD3B5DF8303E8DAE0EBE4055EF3DED3BEFBDFF7C5BBEB3A8E83E885E973E9337AABE9BD1143ECDF5063EEDF709BE0B4186BE43915CBE67B9E23ECBB95E3EB6777ABE8A68143EA36138BEA6DAE9BECB68BC3D561C033E239228BE671F28BEDEFEE13DADA216BD0E0391BE8379A3BEBE323FBEB3F2B7BDE72F33BF65CBA1BDAAE10DBD36D3053E5D2E323E0C99F63E7568373E299E2FBD3671ADBECFC9AEBBEE2264BEB7879ABCF622C23EBAE398BE0A850A3E5BB8D93EF6F639BDE247C0BED469D93D2D39C53D3D7AA2BE8430E93DFDC2A1BE83BA5D3D90A64B3E0AF3593E80D4B03CAA63C9BE9E1C23BE36B71ABE79E308BFE805963E02ABBFBEB0128C3E1F1AAABEBF8EA03E577E70BE9F0D39BDF9E2E2BD9F0C663EB47A51BE7DE8963D36AA80BD79573C3E05492BBCBAEB873E6970A3BE930767BDD71CABBEF3AECC3E43C81EBDD3B9103FC107E6BD7C2E50BE0E1C973E37A8F93DC41BB5BE8C6994BE8267A9BC9F2E00BE746EEE3CF536693E6FBCE3BD4B89CB3CA13A743E28421DBF9F1212BE1886B33E21224D3E6BE2813E0C4BB83C06598D3E7915913DE7E0D13D71EE853E1FCCC23D5BF1BABD9BF7653E7E0E94BD09102CBE471F123E008270BE53A90DBF0B8A383DD3962BBE992CACBEFBAE77BEFB89EDBE8CB4C73D5DBF5B3E98F9213EB8A65ABCEEC6F13CCB6863BEDEAFB2BDABF4D6BD8A14873E01FB22BEFFAECF3E610B953D7CF9803C",
      torch_tensor_16_torch.float32_4: "0x0400000087E7EB3CC0BFF1BD74BB893DECD4C03D2F8B2FBE9BB0233D58F91B3E37BD68BECAE7CF3D1764523CA7DF3DBAB2663E3EF53EBC3D950D773DF8AB3ABE29F701BE",
      torch_tensor_16_16_torch.float32_1: "0x040000006BDE863DD233FDBD45353A3E85DD81BED4058B3E5951843E83119BBE444C37BEE09B293EB14BC53D965D08BD2FC8D13DB3BE163E867A54BEABB094BE825FDEBD7894A63E4439B9BE14C26F3D527849BE872CC13ED21C75BE8DDDE93E0E65DC3E16C186BDCF26A63E4621433E3237EB3E4AD4173F362AD4BCDDA853BDF4E625BD956A02BF1719403ED1C1E3BC9211C83EEABBC53EDA50BEBD3D6B41BE5C3BAEBBDB5E643DDD01823E9F69983E360F87BE143565BE24B7833EB88E1A3EFFF9C53E42734ABE89C1ABBD881A69BC45DC0B3EC54C403DAD40963D3CD87F3E971CE5BC9F95E23DFA621E3FF738AA3DBEABC53E1519863DB49B383EC5C704BD87AC9D3E2BBFD6BD7A6CCFBD2903D13D8B43DF3EE59FBABBBD265C3C1928D7BDC492CFBD3D2A3E3A5C13F1BEFFEBBDBEB3F0513E1ECA8DBCF42F5B3DA184BDBD6CE31CBE42AE113E14A1BDBE0A82903EFE99E2BE0432AE3E6A0E1D3E34FC353BA0EC023EF80E98BEEB5B82BD29AEF4BC211D243E907039BC22C0113F5843AFBEB840063E48620E3E421E41BEFA05E0BE482AF53C71CF6F3BD724CABEA5C306BEAEC9C5BE39EBEB3E6C418D3E1ECEC9BBD447B8BD926691BCF00EE93DB8E7253E9896AC3CDC8EC13E8F5A92BCE8EB4EBE5B1643BDDA6D7BBEBC42D93DFD651CBE9EB908BF96983D3E978FC83DC0CCE43D70A2C33AA93E5B3EC2C47D3E28BBD13E3460313D049891BD9F0C273E5965BE3E12C9E53D5EE397BE063CD4BD927C5F3C57823C3EAAC3083F102F36BEE4D193BE5511D83A252F873DBC8A7C3D820B7A3DC855833E63A14FBE443EC43E0954B1BE55FB6BBE023C0FBE6D7503BE8C6185BE95832D3E98451A3D3669E53D520ECD3CA267C53E647C7A3E31EACD3E82C35A3EF8C93A3E64102F3E659A293EE61F703E081E05BF9E0BB73E07DCB33EBB155BBECBB201BE8482823E09776EBE4EF749BDC5EB863EB425A0BE9EC28CBD2D6A273D5296973E2EEA923E4D393BBE2ECD5BBDCCCF8ABEA3E333BDDBEAA53DB83593BE140B8BBE5EA4D4BDEBF48C3EDE6130BD70EA983D14F25B3EF7DBEE3E2D87ABBCBE4BC4BE8791353E27DD203E35F4D93E7C918C3EDF6F3F3E5EC6CE3D6E18FA3DB269243D8A703F3E427995BE315F2B3E709F8F3E72FDAFBE0AA6AFBE2290AD3C05C524BECAE8ED3DB3EBABBEEEC2B5BDAD9A223D0DEAAF3E6A92FFBE585FE5BEA46D98BC3F135F3E4F18853DF54209BEB4EC84BEBC62773B222F063E87B34CBDED3A373ED39306BF4F2B2FBEA9B15A3DFFB5E93D8C67183E632702BE28D8AEBEAAE10E3F973A8BBDA4332B3E3FE120BC28A7FBBD4E1186BE34F0FCBCE7484ABD623FF33EC78F86BEF5CC23BFFAEDAEBD42B598BD5EEFB83ED90D14BF5A360D3F86A9193E574434BEC08FB6BE6D44963E06B5163DAF9E71BEB79744BE525FCEBD139F873E",
      torch_tensor_16_torch.float32_3: "0x04000000DB2C69BD90C858BD2FF9B03D2B96E2BD0363DE3BDC95333EA3F96D3D2B5C0FBE00CCC0BD82E3103D486A123D97B981BD0423153D922CA3BDCD9C013D22B61C3E",
      torch_tensor_16_16_torch.float32: "0x04000000DEFB253EA9405FBECFCAAD3D5DAF733D27736E3E4AC21FBF98CE4A3E7E298E3E1100FABC46EC0BBEBD8671BD7968D6BDB4103DBDA6FCBEBEEA0E0B3E7781053EAC653E3E22CE02BFCE30A4BE5558B8BE8EAA02BD6EBD40BD66E1CE3E037A8BBE3BBD253B7713563EF9419A3E5BE08BBC6098F9BD2B85FEBDDB08BC3E38BE193C3287D73D181FDFBEA146D4BEF7D3DC3E1D42AD3E695CD33E2B2891BB9E099DBE2BBB223E6B0747BE383064BC9F9B35BCB77F053F604FD73CA7A8A23B39232EBE59EE933E50FE82BE657D6B3E82A5A63E0D64703E88A3583E97D78F3D8C19A7BECEDDD13EFF2CF5BE5CCEEEBE17B72BBE055E2D3CFD0809BEC3D2283E4650AF3D9C460BBF30B4A2BEF2F2BD3D081588BD594926BD7CA1E23E2F43193F583889BE37659EBED4B8933EB9D2553E3662E13EC9D10C3CF0B6913E71D6D23EE91DC5BDE7D0043E8E470C3C975A873EBF8A333D96C980BE31B35B3E7034EA3D795C21BE3972AD3D90F837BED63800BE56A1363E1912173FE4FB3ABDB0840A3E2B0138BE2F5DF9BC5A9DA73D9B5B86BEDD1C803D420CDB3E5D9F693E7D4194BDC94C4CBDA5F4D8BD03939DBCAB44093E2F06263E3F1F083D5379F6BCA92F93BEA32936BE7701A9BE48698EBD8F6BBCBE0257A23E8BC73E3E4063C3BDD35DEABEF68114BEAC6D023D006BD23EFB449FBDBE5287BE6AFCD5BEBD2D9F3E4C59B43E2C80DDBE8474613E11D8213F382F5C3E32DF34BEE06D913E40C878BD38FD753DF0CA993D06B09F3EDDAF843EECEDB3BECEA1A4BE29BF493E89BB3BBC566156BE76CC9DBEF72D3EBB11DC8D3CEEDF91BE8072B8BD14C2C9BD6230C23C17152F3EFC967D3EB65020BFBF7C583E4106903EC50E863DF7CA7F3EEB71203E5F4441BE2308B9BE97F101BFBD87A03D343D0DBEC7214F3E2174D2BD478A0E3E19AA173E2696E63DD4266EBEB771243E0DCCF6BE4915E63D6B4C643E6E34463E5B3F78BE64142DBEE671B1BD03DC35BE24E5CC3EE08A71BEDC2C99BEA905FFBDAA14D3BDE30B233EAD739E3D7B1AD43CCC9EE9BEDA558BBE4D97C1BE7CF79BBA9CFDC63E7EE1DD3EB759E33E9843343D412D023E2E3B12BCEA0DE83DE0B78C3E0D6AD43D6D65D73D463A50BFF2678CBE290A163FBA230C3FDD30153EC178103E33FA5EBE45A68A3EDC0398BE07E387BE50BC293EB97680BEC574813E8DAE9EBE240FFDBE4E88993ED5B43E3C90AA01BE1C2B93BEBFDC03BE8102ADBE77E3C23DE8A35CBCFEA028BEFBA638BD248FD2BDE8C80DBE69163FBDC86D0EBE7E51E23DCBAC64BE5FB9AE3E4E421FBD95EC98BEC9651C3F53CB3BBEFFF25B3E32A584BEB1C8963E9AF82F3E80D8443EDA95D4BE76D58DBE6EA9963E4D755FBE5259A13EC26A8C3E2B75A73DC1A0783ED7BF9FBD803B923D193A28BD286E4B3EEF8792BE528B163EBB64523C",
      torch_tensor_16_torch.float32_2: "0x040000009D02DABDACCE053E2741A7BD7A93D3BD077701BD8F997DBD1AE2DEBD774F0ABED43D863BE867D63D55CF283CDF0B3D3EE3574B3D0B66263D8015D2BD3831F83D",
      torch_tensor_16_torch.float32_1: "0x040000002001873FAAAF8E3F8FDB6E3FAB406C3FAA2D793F1193803F410C6E3FC04B373F8BF7853F91A0803F90BC773F7AB8713F4CE88A3F61239E3F469E693F4676743F",
      torch_tensor_1_17_16_torch.float32: "0x04000000FD182DBD2D2490BD63BC2D3DD9C5453C1400573D13CC723C69A324BD0F80483D05CE883D88C72EBCB96C0BBE5D9EB3BD5203733BBC6B19BDB03446BD06C202BCB45FE93DAF508FBBC0BB1C3CB01740BD76BF453CFB9B353B8DF3173C9C46ECBC7794DCBBC867913CB6CE1CBC7BC8E4BAD759123E9DD080BD3F8EC33D386D1CBDE05266BDB163073D66B0833B5F15D9BC95653D3DDF4DDB3C52AF903D8F44FA3D5482083C551E693D3FC738BCB01920BD0E24BF3DBCF757BD12D44EBE29BD39BDAFADCABA99267EBD021114BDE6BA79BDC53851BCE0EEEFB9A1CDCF3DBA65243A0BD52EBD3F0C38BCE36B77BD98724EBDE0FEE4BCA0190BBDE17CC43C73F473BD1594FBBC2B3DC63B256B22BD8BB8353D981EB2BDA5C2F8BC3B812A3CFAF01EBCA2F57C3C2554F9BC5D4B81BD01DD353D582E82BD0CE4E9BC779C903CC033F73D3446243D22C3933D9FCA4A3D27E162BD4401AC3DBD1F4ABDA15E66BDE6148A3DB1CDA53D4513163D2A86CDBB0A3916BC388402BE89FC19BD6A90B7BDECBE8CBD5203593DE0240BBD9DAA9F3D0EDD4A3D54F44B3CFA8C973C950A053DD82CD6BC22D51E3E69D467BC122356BAE40CE73D62ECF5BD4958DF3DD748CA3BA8E2A83C9CEB303D829ADCBDE5C4AF3C42F7943DB38096BC4BC8DABDF3AA1D3D8EC447BDA510C8BDE169E8BDDAE0063D7515243DF6810E3E059E273DDBC1D43D49CFDEBDC249A9BD603074BD9CAABB3DAA691F3D60EDEA3CE1E2D4BCBEEF083D5926C0BD2FAD003D82ABD33B42BC853CE281A43D4DD1D83DC758E63D6C6E2FBD69C41E3E0A65CF3CF75153BCE89B50BDD9A0D0BCC4FB1ABDC3B772BDDB45593D9E32753D44C5993C2BD6BC3DF0A9953DF774E1BD9267C8BCBD356EBD0D8DA5B97AB09CBBEA86513D36C1903DF5DD023D7613C93DE5686FBD0B970C3CC59522BC0DEFB1BC9FDED53D39CA96BCC74D6D3C4CE5A63D1B18CD3BDAA3883D8CB7A9BC1A476B3DD3310DBDBE05503DE97DDD3DD22342BCF8C3FF3CA06AE5BD151935BE6AE60CBD326E06BD80525E3D242D5BBD2A14043DAFF3BFBD18292CBC5CDD343D5BBE623B1DE4603D53ED813D2B4B01BD133CA83D9FA5693C16B5ED3DD40AE43D657AA43DE2A870BD0E6D9B3DC24B963DCD1C03BD1821593C08A20EBD77F1B43D06EADB3D26E2CC3D0F95D6BC619F86BC72B6B2BDF4DA9A3D412F9E3D8730C23C1C55C03C9B9B9EBB28BDA93CBDA56B3DCFDAABBD1018D63D81D312BE58D866BDF5D8913CBDB7553CD312693D4D02B63D3B340ABD6DFC38BD06D448BC762864BC714AA9388767BA3CDE4F10BDF9220EBD16C57A3DE1E8D1BB197E92BD985DB4BB64DA0B3D39F89BBDB96A5E3D5960263CC89E3A3DBCE5153EF9777D3D44CBDABC8C58D7BD228399BD8406C43DD7968ABD43AE3E3DC01512BD5E8F033E0EA806BD66B118BED5F089BDB9EB8ABDCB403C3D1733F6BC78B443BCE8B404BB05A4323D592D843DB8224F3DCFF3EDBDEFE3A9BC980924BDC9819C3CC3D78D3DA6BF973CDFC40FBD",
      torch_tensor_1_1_16_torch.float32: "0x04000000BA46C3BE310F40BE4B6B27BE9903CEBE7324CDBCCEF31BBE5BD27ABEDEF6CDBE1C4F36BE73819B3D12FE46BEBEBE80BDE09A63BD55F3D73E4AE8693DEC6DEF3D",
      torch_tensor_16_3_4_4_torch.float32: "0x04000000CCDF0CBD332648BED9D91E3D2574873CF80566BE28FF1EBEF05A01BE4DC48BBDA781123EACA10ABC2F392E3E82EBB73D20E4E83D39464A3E7D77FBBD4A87973D82D71A3E16C23BBDD3EDA43C85F2AC3E30CBB4BD6838F13D9B74123DAAA264BD87DFEB3C4944EC3DCBD61ABD25EFB23C4D17313E14BCA8BE93B715BE543B03BE56CCC03D88F900BEEFBCA63B7EF546BD5A444F3EA01B8F3D8DD2CFBD1265F4BDFEE9E43D448ECC3D758816BEB67AEDBD6806D1BD2454DE3D6EB235BB1013233EAA5EB3BD00429BBDF35DA7BDB5E6C738AC8FD53D577AB43C0267AB3C623DADBE0FD6543DE3F3893DAEA33D3E10623B3E4D1AEB3C8AD5A03D28316BBD00908EBEBF60093DF1A6FE3D25CBB73DA3A183BE082EE7BDBA6B52BEFED26D3EEF129BBBF937FC3D4B37023C63C680BEB753013E40ECC8BE713303BD2F3E4A3DA4F6233EA16CA9BDEA8F0D3ECEA01439CEAB4CBEE24813BEA1A7EE3D9A802D3E2FE90ABE89C1413E3F3D3BBD4E0DDCBC4F67AABD00FACA3DC5D1783D37F616BE9F1C123E5417A6BDC8BBBABC00555E3E0D304EBE6BB7EC3D48ACC3BD50AF393ECFCC933DB96A20BDED7C883E2DCD93BB20FE5DBC1C00B7BDAA19BCBDF1C37ABD30CF95BEEA2C723DCCED63BEE2B315BEECA58CBB9CD42ABD8CF4B33C203330BD85509BBC07ABB9BD9DE6303E999CB43DCD6E86BDBFF10DBE35B5233DDF0AC9BD2C56A1BDC28D86BD205B3C3D19D851BDAEC0CA3DF85F5EBD1827B2BEBEDC3CBEC4B714BCB1FA5FBCD109ABBE6883A43DF87B953DCF76F5BC360ACD3D6A01783D6C73A63E1DB70A3E20A9523EDEEE5E3EA73D793C9A386DBE64BB7BBC94C5113D3C0FB53D19B0DA3DE02DD3BC829D393CFE0282BDAF4D55BDC37C3ABE507F8D3EBA8C89BE3209B7BA62F1193D77BD263D58B5183DAD2D7CBDE8F4103E9A5F893ECE6621BEC38BE13D5291063D0B5857BEC6E87B3E1C8EF1BE64688C3DA13E9CBE8CBC5DBE3F0B1E3E44BE543E0AB6953DF91DF73DF8B52D3E19434ABDCCE464BD67E3A13DB3E8BBBC1A94D9BDD00E0ABDD5BD9FBD15BDB93CCBA8B0BDAEA402BE53A1B33D62A565BD125B95BB38B6A5BD6EC6C1BD06A7D63DF4B0C83D69527EBDC18663BD97ED5EBE4AD2D4BDE30630BE0526443EEA76A2BE602B293D86B8EDBC6C54BBBE873D6ABE9C2B003D26CEA8BC70F9523E4337C23CB2DC3ABD93F7973CBCF99BBDBC22203E6B0AD73D8CA3AA3D32B49E3D41EE80BDBDA0233D9D2A2E3DFE77A6BD816A993D96FA453E6F280DBD6CB720BC38C8B1BC79B09A3D0428FABC585F39BEC1EE2B3B2405513E7CDD80BE877C853CA5CF853D0B8D3A3D2AFFCBBD104027BDAE93523D0AF7C1BD0288C73DD5CE3E3E2B142A3D2336273E2E8191B94E330BBDCF14E6BD1631273B9D6F2F3E5A16B0BD2C9E68BE7229053E4B2E1B3E71C77D3D32F14C3D14C7303EE000F03B09B6B1BED72DC43D38A26ABDDB5B6F3DD6EB493D770EB0BDE1DC223E72B9A33D978A0CBE0BF794BDB448803EBAFA273E815AD93DAF56BCBD5B7903BEB494B03DB00FB7BDF0B0323E3257EF3D4E5C5CBD41A69DBD07C293BD5BF0BC3BD900E7BDF6DD3C3DB5B5F23D987EFF3DB656913DE5A7833DB52303BE209C9C3DF9AD1E3D90FD4E3DF7F520BDE4A31D3E825404BE061C513E669307BE547BF73D57F75C3EF773F5BD301193BE09C001BEC046023DA17590BE9E3CFC3DC0B451BEDF48113EA23C9FBDA4FEA23CF8AD083EB2B92D3D13EEDF3E84C052BEF1E4463D99910FBCA1A6CDBE295E473E36B51E3D20AD26BE5432B1BD883625BD431002BD263F273E3AFCA4BDF337FBBD40CDAEBDA3C9073E36107CBEA19CB8BD95C364BEFFD181BD420EF5BD5DEA7CBD7910403E09C116BEC541FCBDF67E88BE4E79A6BD114B2DBD976F68BECCFB14BED75826BE89019A3EC12B283D2B1CF7BCDE8ACE3E94F50B3E9FA42B3ECE404C3B0C78A13E2E065B3D6007F63D9828183EEE2C8ABD5ED6323E055909BE7DF56B3E0D61A6BB21EDE33C8F9C0B3E894D6E3DAF92E73D580B703EFE7691BEF26F093ECF336C3E34F47B3DE249B93EE454823DAFB796BEEA171D3E5B64E53D9A5C453C095B7C3E7C72F5BC93D120BDE2DEC0BDE761AB3EA9903ABD0AB3353E678C343B23607A3E54FF0FBE87816C3C331CC13C8420243E63AEC23DCA1DDABC4547CEBD2F9EA13DA66221BE0E2EEDBCC5EC01BD59DEDDBDF191063EDBA45D3EEEE923BDDA986A3C18E468BE6047DD3D513F0FBD9DD6D4BC65A60D3E158F5F3DDC13E43C5318123D9B2D38BD67A2D23B71C0E3BDFCF7863DB15D42BE97EF95BD2DD1763DDEED083EB1E9BB3D84B5BEBCBE09183EB70AE13B3345753DDD99C7BEFE5F5EBEDC56DCBC09C309BEC896343DACDC96BD2AF5013E2F17833EF6199DBC21EC463ED94189BDF4495DBD55740F3E2D3E90BEE422C0BD2645473EDB3E373DF3E660BE2F45103E6C10673D8005843B6DCB76BD7E387C3EC64714BD20F99EBBFA72AC3D4B206F3E15FC4ABED3E3FCBDD233693EAF487E3CC341233EF2A5B03D018A283CF4E894BD0F7EED3D48EA2E3E02A1BC3DF39894BDD56413BEF0CBA6BD0C9E4CBDE910203DB7B148BE840E0EBE8EF02D3ED4AB8D3C907BC33DFFFD843EE0A859BE3BBE56BEC389173D8F8ADEBD267B333E97AE9E3DD8F0AEBD25E3273E65C3553E810929BE9D29E93D2F15C8BDECD609BECC462F3CC0D4F93C21E5783BFF8F52BB26F15EBE518DC9BE7C15FEBD62268ABD0214653E2E12853DC1B83F3ED026313D3A5417BEE7C7173E6491E3BCC0B18EBD5FBF223CD1B7563D7B3C6CBDAC59463E5CCEC4BD6E92FEBCA35B443D380A93BCEB79BCBDC63347BC23E95FBD179484BEA0384A3E02CA513BF65C113EE7B9453E378C28BCA96A73BE7998F83D664E37BD9BE91ABE55F409BEEA07113DC2144D3D5B90BC3EAE9CEEBDA983F83E9178DABD53C8063D331A123E373E9EBEBF1188BEAA30B7BD556B2EBE208CFBBDA0F03D3E866F35BE0E0A5CBDE9F71F3E50EED1BD0DA9D33EABE3213E3C88E63D25E9823E7636813E6506C3BDFEC830BE66671ABDBC4DB9B8477B653EB7CB08BE541EFABDF7C0BB3C0228FD3DCE709ABE139233BE7805D33C38A8CD3D12C3933B5790A7BEC5C25D3CC3808E3DD78C433C7296013E00FC563E071EB03B05CA0E3EFE92E73CB9840CBE1EDA993CC21AFF3D5228923D8C662A3E4A89CC3CAED26A3DE85584BDC79D873DC102DA3DDAB72EBEA9CBECBDD32A69BE298E07BE5BA408BD90BE1A3EC7456BBE9F72403C1418203EA542ABBD58D6AFBDD3F3283C26374A3D8B0B033EE65804BE64D6A03C4D7DC23D408606BE0B4EA8BCCDB7303D235E573E6732083DF0E8AEBC52F4BBBD07FD503D46C597BB1402A8BDE28752BE6DC943BEF5E199BE8DE7BABD6C616C3E4EF18E3E0A51AF3D6074863E4DF201BE2F202EBE2305143D2085593D8EB496BD59A16ABC233F96BD0A3B373E67807A3DA4C31D3D7B87353C2E761FBE0183EA3D9562B6BD144960BEEBCD15BE87604B3E37C9543E231FA6BE4F3B433E085D9FBD027A663D944DFABD1E029FBEBD3E123D62C855BE758733BEEE9E2A3DE6A7FBBDC10600BE6DB328BEE9F48CBE019530BEC29867BC1924BE3D429BEC3D5BE7713DD067323D013715BEC5961D3ED65C7CBB0CAE72BD3E6B113EAE1487BE529EC2BDAE5265BED1C911BF3BF3273E024C863DC3031ABEE9D3093E7FCE013E91E84CBE7767B5BC6B539ABDC89367BC4959453D3888B93D460E49BC822934BE1A4A84BE65DBCE3D4534133EF2F201BDDB23A53CB4E014BD38BD19BDEAE748BEC53D33BE551F0A3E4C6B89BDD10A0E3D392FECBC6D69743B9F21CE3E8174713E543E0E3E4684163D1735BC3D047403BE6337EFBD4ECA7C3EF778123E9EB53C3DF89A3BBE8FD3833EA73A403E51D2143D14034F3E0C21CFBD5947433D92D96E3EEEF18ABDFC16C2BD4F6C5FBE7476E13C62B6F13C36C1C13CB7533FBE480098BCEF1907BCC00A28BCA84D2C3EE423C93CE0519C3D0C81D53E9A4EBD3C001A57BDD61407BEF8216B3EB7E081BDD1DD843D7EBF94BE862FE43ED6E7D73EDB7665BEE8A89FBD8E268B3D94E30ABED156EC3CDB0E6BBDDE19983E6BF36F399477C13CEEB9F83DE1191C3E0015043E01191CBE5A11D2BC3A2585BDBD48873CCD360FBE00B2713D706AF5BDFF1210BEBAE4AFBDA8E83FBE1D67A03DE72A4D3C1846CFBD4231D83DA65449BD37E58CBDF31597BE580EDCBCC9D1A63E26348B3EFC9295BE8E87C5BC2B0F4BBED8F22D3C68A6723CD947A53DE01FAD3DFCF99EBD358344BDFD0384BE3725BCBC",
      torch_tensor_16_torch.float32: "0x04000000ECD60F3E98507ABDEB4144BDC04DFC3D09901C3EF2B429BEB278063CB7EEF03D88C8F63C3129BC3C9896033CD7A7293EDBE5993BEF9B60BB5C1430BB2B851ABD"
    }
  }
#-}
