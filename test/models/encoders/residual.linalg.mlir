#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map12 = affine_map<(d0, d1) -> (d1)>
#map13 = affine_map<(d0, d1, d2) -> (d0, d2)>
module {
  func.func @residual(%arg0: tensor<2x3x48x48xf32>) -> tensor<2x10xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c2_i64 = arith.constant 2 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %c4_i64 = arith.constant 4 : i64
    %cst_1 = arith.constant 0.000000e+00 : f64
    %cst_2 = arith.constant 1.000000e+00 : f32
    %true = arith.constant true
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<2x4x169x169xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_10_torch.float32> : tensor<10xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_10_16_torch.float32> : tensor<10x16xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32>
    %cst_8 = arith.constant 0xFFF0000000000000 : f64
    %cst_9 = arith.constant 0.8408964152537145 : f64
    %cst_10 = arith.constant dense_resource<torch_tensor_24_torch.float32> : tensor<24xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_24_8_torch.float32> : tensor<24x8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_4_3_3_torch.float32> : tensor<8x4x3x3xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32> : tensor<8x1x3x3xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_20 = arith.constant 1.000000e-05 : f64
    %cst_21 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_8_3_7_7_torch.float32> : tensor<8x3x7x7xf32>
    %cst_24 = arith.constant 5.760000e+02 : f64
    %cst_25 = arith.constant 5.760000e+02 : f32
    %cst_26 = arith.constant 4.000000e+00 : f32
    %cst_27 = arith.constant 1.690000e+02 : f32
    %cst_28 = arith.constant dense_resource<torch_tensor_2_8_torch.int64> : tensor<2x8xi64>
    %cst_29 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_1> : tensor<2x8xi64>
    %cst_30 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_2> : tensor<2x8xi64>
    %cst_31 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_3> : tensor<2x8xi64>
    %cst_32 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_4> : tensor<2x8xi64>
    %cst_33 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_5> : tensor<2x8xi64>
    %cst_34 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_6> : tensor<2x8xi64>
    %cst_35 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_7> : tensor<2x8xi64>
    %padded = tensor.pad %arg0 low[0, 0, 3, 3] high[0, 0, 3, 3] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<2x3x48x48xf32> to tensor<2x3x54x54xf32>
    %0 = tensor.empty() : tensor<2x8x24x24xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x8x24x24xf32>) -> tensor<2x8x24x24xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %cst_23 : tensor<2x3x54x54xf32>, tensor<8x3x7x7xf32>) outs(%1 : tensor<2x8x24x24xf32>) -> tensor<2x8x24x24xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_21 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.truncf %cst_20 : f64 to f32
      %112 = arith.addf %in, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.rsqrt %in : f32
      linalg.yield %111 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_22 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_36 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<2x8x24x24xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x24x24xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.subf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x24x24xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_36 : tensor<2x8x24x24xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x24x24xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.mulf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x24x24xf32>
    %expanded_37 = tensor.expand_shape %cst_19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_37 : tensor<2x8x24x24xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x24x24xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.mulf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x24x24xf32>
    %expanded_38 = tensor.expand_shape %cst_18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_38 : tensor<2x8x24x24xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x24x24xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x24x24xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x8x24x24xf32>) outs(%0 : tensor<2x8x24x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.cmpf ugt, %in, %cst : f32
      %112 = arith.select %111, %in, %cst : f32
      linalg.yield %112 : f32
    } -> tensor<2x8x24x24xf32>
    %padded_39 = tensor.pad %10 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst_0 : f32
    } : tensor<2x8x24x24xf32> to tensor<2x8x26x26xf32>
    %11 = tensor.empty() : tensor<2x8x12x12xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<2x8x12x12xf32>) -> tensor<2x8x12x12xf32>
    %13 = tensor.empty() : tensor<3x3xf32>
    %14 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_39, %13 : tensor<2x8x26x26xf32>, tensor<3x3xf32>) outs(%12 : tensor<2x8x12x12xf32>) -> tensor<2x8x12x12xf32>
    %padded_40 = tensor.pad %14 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<2x8x12x12xf32> to tensor<2x8x14x14xf32>
    %broadcasted = linalg.broadcast ins(%cst_16 : tensor<8xf32>) outs(%11 : tensor<2x8x12x12xf32>) dimensions = [0, 2, 3] 
    %collapsed = tensor.collapse_shape %cst_17 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %15 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_40, %collapsed : tensor<2x8x14x14xf32>, tensor<8x3x3xf32>) outs(%broadcasted : tensor<2x8x12x12xf32>) -> tensor<2x8x12x12xf32>
    %padded_41 = tensor.pad %15 low[0, 0, 2, 2] high[0, 0, 2, 2] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<2x8x12x12xf32> to tensor<2x8x16x16xf32>
    %broadcasted_42 = linalg.broadcast ins(%cst_14 : tensor<8xf32>) outs(%11 : tensor<2x8x12x12xf32>) dimensions = [0, 2, 3] 
    %expanded_43 = tensor.expand_shape %padded_41 [[0], [1, 2], [3], [4]] output_shape [2, 2, 4, 16, 16] : tensor<2x8x16x16xf32> into tensor<2x2x4x16x16xf32>
    %expanded_44 = tensor.expand_shape %cst_15 [[0, 1], [2], [3], [4]] output_shape [2, 4, 4, 3, 3] : tensor<8x4x3x3xf32> into tensor<2x4x4x3x3xf32>
    %expanded_45 = tensor.expand_shape %broadcasted_42 [[0], [1, 2], [3], [4]] output_shape [2, 2, 4, 12, 12] : tensor<2x8x12x12xf32> into tensor<2x2x4x12x12xf32>
    %16 = linalg.conv_2d_ngchw_gfchw {dilations = dense<2> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded_43, %expanded_44 : tensor<2x2x4x16x16xf32>, tensor<2x4x4x3x3xf32>) outs(%expanded_45 : tensor<2x2x4x12x12xf32>) -> tensor<2x2x4x12x12xf32>
    %collapsed_46 = tensor.collapse_shape %16 [[0], [1, 2], [3], [4]] : tensor<2x2x4x12x12xf32> into tensor<2x8x12x12xf32>
    %collapsed_47 = tensor.collapse_shape %16 [[0], [1], [2], [3, 4]] : tensor<2x2x4x12x12xf32> into tensor<2x2x4x144xf32>
    %17 = tensor.empty() : tensor<2x2x4x144xf64>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_47 : tensor<2x2x4x144xf32>) outs(%17 : tensor<2x2x4x144xf64>) {
    ^bb0(%in: f32, %out: f64):
      %111 = arith.extf %in : f32 to f64
      linalg.yield %111 : f64
    } -> tensor<2x2x4x144xf64>
    %19 = tensor.empty() : tensor<2x2x1x1xf64>
    %20 = linalg.fill ins(%cst_1 : f64) outs(%19 : tensor<2x2x1x1xf64>) -> tensor<2x2x1x1xf64>
    %21 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%18 : tensor<2x2x4x144xf64>) outs(%20 : tensor<2x2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<2x2x1x1xf64>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21 : tensor<2x2x1x1xf64>) outs(%19 : tensor<2x2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_24 : f64
      linalg.yield %111 : f64
    } -> tensor<2x2x1x1xf64>
    %23 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %22 : tensor<2x2x4x144xf64>, tensor<2x2x1x1xf64>) outs(%17 : tensor<2x2x4x144xf64>) {
    ^bb0(%in: f64, %in_86: f64, %out: f64):
      %111 = arith.subf %in, %in_86 : f64
      linalg.yield %111 : f64
    } -> tensor<2x2x4x144xf64>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %23 : tensor<2x2x4x144xf64>, tensor<2x2x4x144xf64>) outs(%17 : tensor<2x2x4x144xf64>) {
    ^bb0(%in: f64, %in_86: f64, %out: f64):
      %111 = arith.mulf %in, %in_86 : f64
      linalg.yield %111 : f64
    } -> tensor<2x2x4x144xf64>
    %25 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%24 : tensor<2x2x4x144xf64>) outs(%20 : tensor<2x2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<2x2x1x1xf64>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<2x2x1x1xf64>) outs(%19 : tensor<2x2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_24 : f64
      linalg.yield %111 : f64
    } -> tensor<2x2x1x1xf64>
    %27 = tensor.empty() : tensor<2x2x1x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<2x2x1x1xf64>) outs(%27 : tensor<2x2x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %111 = arith.truncf %in : f64 to f32
      linalg.yield %111 : f32
    } -> tensor<2x2x1x1xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%27 : tensor<2x2x1x1xf32>) -> tensor<2x2x1x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%collapsed_47 : tensor<2x2x4x144xf32>) outs(%29 : tensor<2x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<2x2x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x2x1x1xf32>) outs(%27 : tensor<2x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_25 : f32
      linalg.yield %111 : f32
    } -> tensor<2x2x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<2x2x1x1xf32>) outs(%27 : tensor<2x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.truncf %cst_20 : f64 to f32
      %112 = arith.addf %in, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<2x2x1x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<2x2x1x1xf32>) outs(%27 : tensor<2x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.rsqrt %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x2x1x1xf32>
    %expanded_48 = tensor.expand_shape %cst_13 [[0, 1, 2, 3]] output_shape [1, 2, 4, 1] : tensor<8xf32> into tensor<1x2x4x1xf32>
    %34 = tensor.empty() : tensor<2x2x4x1xf32>
    %35 = linalg.generic {indexing_maps = [#map4, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_48 : tensor<2x2x1x1xf32>, tensor<1x2x4x1xf32>) outs(%34 : tensor<2x2x4x1xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.mulf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x2x4x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<2x2x1x1xf32>) outs(%27 : tensor<2x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.negf %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x2x1x1xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %35 : tensor<2x2x1x1xf32>, tensor<2x2x4x1xf32>) outs(%34 : tensor<2x2x4x1xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.mulf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x2x4x1xf32>
    %expanded_49 = tensor.expand_shape %cst_12 [[0, 1, 2, 3]] output_shape [1, 2, 4, 1] : tensor<8xf32> into tensor<1x2x4x1xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %expanded_49 : tensor<2x2x4x1xf32>, tensor<1x2x4x1xf32>) outs(%34 : tensor<2x2x4x1xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x2x4x1xf32>
    %39 = tensor.empty() : tensor<2x8xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%cst_28, %cst_29, %cst_30, %cst_31 : tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>) outs(%39 : tensor<2x8xf32>) {
    ^bb0(%in: i64, %in_86: i64, %in_87: i64, %in_88: i64, %out: f32):
      %111 = arith.cmpi slt, %in, %c0_i64 : i64
      %112 = arith.addi %in, %c2_i64 : i64
      %113 = arith.select %111, %112, %in : i64
      %114 = arith.index_cast %113 : i64 to index
      %115 = arith.cmpi slt, %in_86, %c0_i64 : i64
      %116 = arith.addi %in_86, %c2_i64 : i64
      %117 = arith.select %115, %116, %in_86 : i64
      %118 = arith.index_cast %117 : i64 to index
      %119 = arith.cmpi slt, %in_87, %c0_i64 : i64
      %120 = arith.addi %in_87, %c4_i64 : i64
      %121 = arith.select %119, %120, %in_87 : i64
      %122 = arith.index_cast %121 : i64 to index
      %123 = arith.cmpi slt, %in_88, %c0_i64 : i64
      %124 = arith.addi %in_88, %c1_i64 : i64
      %125 = arith.select %123, %124, %in_88 : i64
      %126 = arith.index_cast %125 : i64 to index
      %extracted = tensor.extract %35[%114, %118, %122, %126] : tensor<2x2x4x1xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x8xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%cst_32, %cst_33, %cst_34, %cst_35 : tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>) outs(%39 : tensor<2x8xf32>) {
    ^bb0(%in: i64, %in_86: i64, %in_87: i64, %in_88: i64, %out: f32):
      %111 = arith.cmpi slt, %in, %c0_i64 : i64
      %112 = arith.addi %in, %c2_i64 : i64
      %113 = arith.select %111, %112, %in : i64
      %114 = arith.index_cast %113 : i64 to index
      %115 = arith.cmpi slt, %in_86, %c0_i64 : i64
      %116 = arith.addi %in_86, %c2_i64 : i64
      %117 = arith.select %115, %116, %in_86 : i64
      %118 = arith.index_cast %117 : i64 to index
      %119 = arith.cmpi slt, %in_87, %c0_i64 : i64
      %120 = arith.addi %in_87, %c4_i64 : i64
      %121 = arith.select %119, %120, %in_87 : i64
      %122 = arith.index_cast %121 : i64 to index
      %123 = arith.cmpi slt, %in_88, %c0_i64 : i64
      %124 = arith.addi %in_88, %c1_i64 : i64
      %125 = arith.select %123, %124, %in_88 : i64
      %126 = arith.index_cast %125 : i64 to index
      %extracted = tensor.extract %38[%114, %118, %122, %126] : tensor<2x2x4x1xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x8xf32>
    %expanded_50 = tensor.expand_shape %40 [[0], [1, 2, 3]] output_shape [2, 8, 1, 1] : tensor<2x8xf32> into tensor<2x8x1x1xf32>
    %expanded_51 = tensor.expand_shape %41 [[0], [1, 2, 3]] output_shape [2, 8, 1, 1] : tensor<2x8xf32> into tensor<2x8x1x1xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_46, %expanded_50 : tensor<2x8x12x12xf32>, tensor<2x8x1x1xf32>) outs(%11 : tensor<2x8x12x12xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.mulf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x12x12xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %expanded_51 : tensor<2x8x12x12xf32>, tensor<2x8x1x1xf32>) outs(%11 : tensor<2x8x12x12xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x12x12xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<2x8x12x12xf32>) outs(%11 : tensor<2x8x12x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.negf %in : f32
      %112 = math.exp %111 : f32
      %113 = arith.addf %112, %cst_2 : f32
      %114 = arith.divf %cst_2, %113 : f32
      linalg.yield %114 : f32
    } -> tensor<2x8x12x12xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %44 : tensor<2x8x12x12xf32>, tensor<2x8x12x12xf32>) outs(%11 : tensor<2x8x12x12xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.mulf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x12x12xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %45 : tensor<2x8x12x12xf32>, tensor<2x8x12x12xf32>) outs(%11 : tensor<2x8x12x12xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x12x12xf32>
    %padded_52 = tensor.pad %46 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<2x8x12x12xf32> to tensor<2x8x14x14xf32>
    %47 = tensor.empty() : tensor<2x8x13x13xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<2x8x13x13xf32>) -> tensor<2x8x13x13xf32>
    %49 = tensor.empty() : tensor<2x2xf32>
    %50 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_52, %49 : tensor<2x8x14x14xf32>, tensor<2x2xf32>) outs(%48 : tensor<2x8x13x13xf32>) -> tensor<2x8x13x13xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<2x8x13x13xf32>) outs(%47 : tensor<2x8x13x13xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_26 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x13x13xf32>
    %collapsed_53 = tensor.collapse_shape %51 [[0], [1], [2, 3]] : tensor<2x8x13x13xf32> into tensor<2x8x169xf32>
    %52 = tensor.empty() : tensor<2x169x8xf32>
    %transposed = linalg.transpose ins(%collapsed_53 : tensor<2x8x169xf32>) outs(%52 : tensor<2x169x8xf32>) permutation = [0, 2, 1] 
    %53 = tensor.empty() : tensor<169x2x8xf32>
    %transposed_54 = linalg.transpose ins(%collapsed_53 : tensor<2x8x169xf32>) outs(%53 : tensor<169x2x8xf32>) permutation = [2, 0, 1] 
    %54 = tensor.empty() : tensor<8x24xf32>
    %transposed_55 = linalg.transpose ins(%cst_11 : tensor<24x8xf32>) outs(%54 : tensor<8x24xf32>) permutation = [1, 0] 
    %55 = tensor.empty() : tensor<169x8x24xf32>
    %56 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_55 : tensor<8x24xf32>) outs(%55 : tensor<169x8x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<169x8x24xf32>
    %57 = tensor.empty() : tensor<169x2x24xf32>
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<169x2x24xf32>) -> tensor<169x2x24xf32>
    %59 = linalg.batch_matmul ins(%transposed_54, %56 : tensor<169x2x8xf32>, tensor<169x8x24xf32>) outs(%58 : tensor<169x2x24xf32>) -> tensor<169x2x24xf32>
    %60 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59, %cst_10 : tensor<169x2x24xf32>, tensor<24xf32>) outs(%57 : tensor<169x2x24xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<169x2x24xf32>
    %expanded_56 = tensor.expand_shape %60 [[0, 1], [2], [3, 4]] output_shape [1, 169, 2, 3, 8] : tensor<169x2x24xf32> into tensor<1x169x2x3x8xf32>
    %61 = tensor.empty() : tensor<3x169x2x1x8xf32>
    %transposed_57 = linalg.transpose ins(%expanded_56 : tensor<1x169x2x3x8xf32>) outs(%61 : tensor<3x169x2x1x8xf32>) permutation = [3, 1, 2, 0, 4] 
    %collapsed_58 = tensor.collapse_shape %transposed_57 [[0], [1], [2, 3], [4]] : tensor<3x169x2x1x8xf32> into tensor<3x169x2x8xf32>
    %extracted_slice = tensor.extract_slice %collapsed_58[0, 0, 0, 0] [1, 169, 2, 8] [1, 1, 1, 1] : tensor<3x169x2x8xf32> to tensor<1x169x2x8xf32>
    %extracted_slice_59 = tensor.extract_slice %collapsed_58[1, 0, 0, 0] [1, 169, 2, 8] [1, 1, 1, 1] : tensor<3x169x2x8xf32> to tensor<1x169x2x8xf32>
    %extracted_slice_60 = tensor.extract_slice %collapsed_58[2, 0, 0, 0] [1, 169, 2, 8] [1, 1, 1, 1] : tensor<3x169x2x8xf32> to tensor<1x169x2x8xf32>
    %collapsed_61 = tensor.collapse_shape %extracted_slice [[0, 1], [2, 3]] : tensor<1x169x2x8xf32> into tensor<169x16xf32>
    %expanded_62 = tensor.expand_shape %collapsed_61 [[0], [1, 2]] output_shape [169, 8, 2] : tensor<169x16xf32> into tensor<169x8x2xf32>
    %62 = tensor.empty() : tensor<8x169x2xf32>
    %transposed_63 = linalg.transpose ins(%expanded_62 : tensor<169x8x2xf32>) outs(%62 : tensor<8x169x2xf32>) permutation = [1, 0, 2] 
    %collapsed_64 = tensor.collapse_shape %extracted_slice_59 [[0, 1], [2, 3]] : tensor<1x169x2x8xf32> into tensor<169x16xf32>
    %expanded_65 = tensor.expand_shape %collapsed_64 [[0], [1, 2]] output_shape [169, 8, 2] : tensor<169x16xf32> into tensor<169x8x2xf32>
    %transposed_66 = linalg.transpose ins(%expanded_65 : tensor<169x8x2xf32>) outs(%62 : tensor<8x169x2xf32>) permutation = [1, 0, 2] 
    %collapsed_67 = tensor.collapse_shape %extracted_slice_60 [[0, 1], [2, 3]] : tensor<1x169x2x8xf32> into tensor<169x16xf32>
    %expanded_68 = tensor.expand_shape %collapsed_67 [[0], [1, 2]] output_shape [169, 8, 2] : tensor<169x16xf32> into tensor<169x8x2xf32>
    %transposed_69 = linalg.transpose ins(%expanded_68 : tensor<169x8x2xf32>) outs(%62 : tensor<8x169x2xf32>) permutation = [1, 0, 2] 
    %expanded_70 = tensor.expand_shape %transposed_63 [[0, 1], [2], [3]] output_shape [2, 4, 169, 2] : tensor<8x169x2xf32> into tensor<2x4x169x2xf32>
    %expanded_71 = tensor.expand_shape %transposed_66 [[0, 1], [2], [3]] output_shape [2, 4, 169, 2] : tensor<8x169x2xf32> into tensor<2x4x169x2xf32>
    %63 = tensor.empty() : tensor<2x4x169x2xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_70 : tensor<2x4x169x2xf32>) outs(%63 : tensor<2x4x169x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.truncf %cst_9 : f64 to f32
      %112 = arith.mulf %in, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<2x4x169x2xf32>
    %65 = tensor.empty() : tensor<2x4x2x169xf32>
    %transposed_72 = linalg.transpose ins(%expanded_71 : tensor<2x4x169x2xf32>) outs(%65 : tensor<2x4x2x169xf32>) permutation = [0, 1, 3, 2] 
    %66 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_72 : tensor<2x4x2x169xf32>) outs(%65 : tensor<2x4x2x169xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.truncf %cst_9 : f64 to f32
      %112 = arith.mulf %in, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<2x4x2x169xf32>
    %collapsed_73 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<2x4x169x2xf32> into tensor<8x169x2xf32>
    %collapsed_74 = tensor.collapse_shape %66 [[0, 1], [2], [3]] : tensor<2x4x2x169xf32> into tensor<8x2x169xf32>
    %67 = tensor.empty() : tensor<8x169x169xf32>
    %68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<8x169x169xf32>) -> tensor<8x169x169xf32>
    %69 = linalg.batch_matmul ins(%collapsed_73, %collapsed_74 : tensor<8x169x2xf32>, tensor<8x2x169xf32>) outs(%68 : tensor<8x169x169xf32>) -> tensor<8x169x169xf32>
    %expanded_75 = tensor.expand_shape %69 [[0, 1], [2], [3]] output_shape [2, 4, 169, 169] : tensor<8x169x169xf32> into tensor<2x4x169x169xf32>
    %70 = tensor.empty() : tensor<2x4x169xi64>
    %71 = linalg.fill ins(%c0_i64 : i64) outs(%70 : tensor<2x4x169xi64>) -> tensor<2x4x169xi64>
    %72 = tensor.empty() : tensor<2x4x169xf32>
    %73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<2x4x169xf32>) -> tensor<2x4x169xf32>
    %74:2 = linalg.generic {indexing_maps = [#map1, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_75 : tensor<2x4x169x169xf32>) outs(%73, %71 : tensor<2x4x169xf32>, tensor<2x4x169xi64>) {
    ^bb0(%in: f32, %out: f32, %out_86: i64):
      %111 = linalg.index 3 : index
      %112 = arith.index_cast %111 : index to i64
      %113 = arith.maximumf %in, %out : f32
      %114 = arith.cmpf ogt, %in, %out : f32
      %115 = arith.select %114, %112, %out_86 : i64
      linalg.yield %113, %115 : f32, i64
    } -> (tensor<2x4x169xf32>, tensor<2x4x169xi64>)
    %expanded_76 = tensor.expand_shape %74#0 [[0], [1], [2, 3]] output_shape [2, 4, 169, 1] : tensor<2x4x169xf32> into tensor<2x4x169x1xf32>
    %75 = tensor.empty() : tensor<2x4x169x169xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_75, %expanded_76 : tensor<2x4x169x169xf32>, tensor<2x4x169x1xf32>) outs(%75 : tensor<2x4x169x169xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.subf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x4x169x169xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76 : tensor<2x4x169x169xf32>) outs(%75 : tensor<2x4x169x169xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.exp %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x4x169x169xf32>
    %78 = tensor.empty() : tensor<2x4x169x1xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<2x4x169x1xf32>) -> tensor<2x4x169x1xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%77 : tensor<2x4x169x169xf32>) outs(%79 : tensor<2x4x169x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<2x4x169x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %80 : tensor<2x4x169x169xf32>, tensor<2x4x169x1xf32>) outs(%75 : tensor<2x4x169x169xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.divf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x4x169x169xf32>
    %82 = tensor.empty() : tensor<2x4x169x169xi1>
    %83 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_75 : tensor<2x4x169x169xf32>) outs(%82 : tensor<2x4x169x169xi1>) {
    ^bb0(%in: f32, %out: i1):
      %111 = arith.extf %in : f32 to f64
      %112 = arith.cmpf oeq, %111, %cst_8 : f64
      linalg.yield %112 : i1
    } -> tensor<2x4x169x169xi1>
    %84 = tensor.empty() : tensor<2x4x169x1xi1>
    %85 = linalg.fill ins(%true : i1) outs(%84 : tensor<2x4x169x1xi1>) -> tensor<2x4x169x1xi1>
    %86 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%83 : tensor<2x4x169x169xi1>) outs(%85 : tensor<2x4x169x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %111 = arith.andi %in, %out : i1
      linalg.yield %111 : i1
    } -> tensor<2x4x169x1xi1>
    %87 = linalg.generic {indexing_maps = [#map11, #map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86, %cst_3, %81 : tensor<2x4x169x1xi1>, tensor<2x4x169x169xf32>, tensor<2x4x169x169xf32>) outs(%75 : tensor<2x4x169x169xf32>) {
    ^bb0(%in: i1, %in_86: f32, %in_87: f32, %out: f32):
      %111 = arith.select %in, %in_86, %in_87 : f32
      linalg.yield %111 : f32
    } -> tensor<2x4x169x169xf32>
    %collapsed_77 = tensor.collapse_shape %87 [[0, 1], [2], [3]] : tensor<2x4x169x169xf32> into tensor<8x169x169xf32>
    %88 = linalg.fill ins(%cst : f32) outs(%62 : tensor<8x169x2xf32>) -> tensor<8x169x2xf32>
    %89 = linalg.batch_matmul ins(%collapsed_77, %transposed_69 : tensor<8x169x169xf32>, tensor<8x169x2xf32>) outs(%88 : tensor<8x169x2xf32>) -> tensor<8x169x2xf32>
    %expanded_78 = tensor.expand_shape %89 [[0, 1], [2], [3]] output_shape [2, 4, 169, 2] : tensor<8x169x2xf32> into tensor<2x4x169x2xf32>
    %90 = tensor.empty() : tensor<169x2x4x2xf32>
    %transposed_79 = linalg.transpose ins(%expanded_78 : tensor<2x4x169x2xf32>) outs(%90 : tensor<169x2x4x2xf32>) permutation = [2, 0, 1, 3] 
    %collapsed_80 = tensor.collapse_shape %transposed_79 [[0, 1], [2, 3]] : tensor<169x2x4x2xf32> into tensor<338x8xf32>
    %91 = tensor.empty() : tensor<8x8xf32>
    %transposed_81 = linalg.transpose ins(%cst_7 : tensor<8x8xf32>) outs(%91 : tensor<8x8xf32>) permutation = [1, 0] 
    %92 = tensor.empty() : tensor<338x8xf32>
    %93 = linalg.fill ins(%cst : f32) outs(%92 : tensor<338x8xf32>) -> tensor<338x8xf32>
    %94 = linalg.matmul ins(%collapsed_80, %transposed_81 : tensor<338x8xf32>, tensor<8x8xf32>) outs(%93 : tensor<338x8xf32>) -> tensor<338x8xf32>
    %95 = linalg.generic {indexing_maps = [#map12, #map6], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%92 : tensor<338x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<338x8xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%94, %95 : tensor<338x8xf32>, tensor<338x8xf32>) outs(%92 : tensor<338x8xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<338x8xf32>
    %expanded_82 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [169, 2, 8] : tensor<338x8xf32> into tensor<169x2x8xf32>
    %transposed_83 = linalg.transpose ins(%expanded_82 : tensor<169x2x8xf32>) outs(%52 : tensor<2x169x8xf32>) permutation = [1, 0, 2] 
    %97 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed, %transposed_83 : tensor<2x169x8xf32>, tensor<2x169x8xf32>) outs(%52 : tensor<2x169x8xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x169x8xf32>
    %98 = tensor.empty() : tensor<2x8x1x1xf32>
    %99 = linalg.fill ins(%cst : f32) outs(%98 : tensor<2x8x1x1xf32>) -> tensor<2x8x1x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%51 : tensor<2x8x13x13xf32>) outs(%99 : tensor<2x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x1x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100 : tensor<2x8x1x1xf32>) outs(%98 : tensor<2x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_27 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8x1x1xf32>
    %collapsed_84 = tensor.collapse_shape %101 [[0], [1, 2, 3]] : tensor<2x8x1x1xf32> into tensor<2x8xf32>
    %102 = linalg.fill ins(%cst : f32) outs(%39 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %103 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "reduction", "parallel"]} ins(%97 : tensor<2x169x8xf32>) outs(%102 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<2x8xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%103 : tensor<2x8xf32>) outs(%39 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_27 : f32
      linalg.yield %111 : f32
    } -> tensor<2x8xf32>
    %concat = tensor.concat dim(1) %104, %collapsed_84 : (tensor<2x8xf32>, tensor<2x8xf32>) -> tensor<2x16xf32>
    %105 = tensor.empty() : tensor<16x10xf32>
    %transposed_85 = linalg.transpose ins(%cst_5 : tensor<10x16xf32>) outs(%105 : tensor<16x10xf32>) permutation = [1, 0] 
    %106 = tensor.empty() : tensor<2x10xf32>
    %107 = linalg.fill ins(%cst : f32) outs(%106 : tensor<2x10xf32>) -> tensor<2x10xf32>
    %108 = linalg.matmul ins(%concat, %transposed_85 : tensor<2x16xf32>, tensor<16x10xf32>) outs(%107 : tensor<2x10xf32>) -> tensor<2x10xf32>
    %109 = linalg.generic {indexing_maps = [#map12, #map6], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<10xf32>) outs(%106 : tensor<2x10xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x10xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%108, %109 : tensor<2x10xf32>, tensor<2x10xf32>) outs(%106 : tensor<2x10xf32>) {
    ^bb0(%in: f32, %in_86: f32, %out: f32):
      %111 = arith.addf %in, %in_86 : f32
      linalg.yield %111 : f32
    } -> tensor<2x10xf32>
    return %110 : tensor<2x10xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_10_torch.float32: "0x040000001FE416BC3C0A053E85F0B13C00BDD7BB953D47BDDA9BF1BBD7D6083E17D118BED765DCBD7FAA23BE",
      torch_tensor_10_16_torch.float32: "0x0400000024DB983EDB8DF13E25F4653E9AF0693EFC777A3C1299943E072DB0BE15CCBCBC9E4BA03E6017C839B2943CBE24493ABD762702BADD34D0BDE553F23D7EAC06BEEE9FBEBE5F4373BE8294483D0A18813EF3BA80BE511EC23E1E8DA33C495E3ABEE0F07A3E44EBCABC2A6B29BEAE1FFEBE9283D63DBFA8A4BCA65E483E46CC1FBD478B24BE087F413E7C26DFBE6042D63D540889BE3B10CFBC757A9A3D1759323E1E175FBA639A8A3E62C9E4BEEB82993C419861BECECB893D48B9713E79EAB8BD7BF8A1BEC29E823C197C223EAF1611BED6BF06BE82CE423E207D803EDEE1033F2061EEBC26ED1A3E111699BD1F7212BEE2FBD83DCB7A84BEB65123BE33018F3E9EAEEF3B9FA7733D9ED6B63D8D906D3E79EBC1BEDC02883D310A1A3D4C17483D0FC1DA3DDB8410BE921308BDEBFE9CBB837654BCEAE60D3DB77B40BB8788A63D453AA63D1C83D4BE3B5EAF3E832A893E003D2A3D0C4B473E8D86FE3D06EC98BE341BBF3E5503003D3770FFBDA57982BE81784E3D59A9E43D7E8BC3BDCC59C2BE7E88DD3D75EAEA3D1AC909BEE3FACB3E5124F7BDEEB1FA3E6D2C023ED53F4CBE70A67C3D009A11BFF2E1C9BCF588D8BED893F53E8C1957BD949D61BE0F16773E6EAC553E86AEEFBDA074C4BBD230C5BD9712F0BD7FF417BD2A68FA3DC314373E417893BE5CE188BD1EB01A3ECBA4E13DE22F023E83BBB5BE15F127BE8BD107BE4578C23DCC28083E1AEBB0BE5E9E363ED0B3AF3E7E7E88BE4AFD49BDB8749B3DB142E7BDDEEA723E2545D63C69DAEE3DAD2DA4BE287E48BD508AA0BE587D773D5396B8BD42C9C13E9C3BFA3E53852B3DE24A73BED45687BED99AB7BE667D48BEE747993E3B47C53DACC7F33C1F38003FDD49C9BDAB168CBD5520BDBDAEECCBBD",
      torch_tensor_8_torch.float32_8: "0x04000000FA9717BE7B4E6D3DD3D2DF3C3FA71F3D3220F1BDBD4CDFBC319BAD3DAF4804BE",
      torch_tensor_8_8_torch.float32: "0x04000000977E243EFC0E58BE2B14E23D91B6B7BE6193983C348F47BEFFEFD83E42429C3D1269723E46D781BE3728493DE47358BFB3C0E63E9EC509BF0A84EC3EFEC954BF4726A4BE3B39103F2694CCBDB0EE0BBE3A06373EEC6FABBDF311173F32B631BC52E71E3F6AEC703E95E7D5BD8AEB213FAF490B3EEAA90E3D3F09983ED90FF0BED1064C3EF8D181BE01658EBCA866A33E93AE433E608099BED6CA0A3E49F07E3D3FF2ABBDCEA241BEDC30043D77E7493E3DF9863EE76E083FE00CA53E2A8A2BBF99D5983EE6CABFBED0C8433E16B2D1BDAD57F3BE3320493EC239F43D41A1D23EE656F43D5A901EBE9C8AC43EB7B4AC3D1D1F213FAD7E6DBEA1F5D4BD4CAD37BC",
      torch_tensor_24_torch.float32: "0x0400000047BD09BE9625C6BDFC073EBEA3C31F3D4BCCAF3D7A94813DC7EBAEBBF26B413C9CC71D3E225E22BE0724A4BD1FDBBA3D2F61DDBCB33E203D8B1CACBC0D2B6ABD170D923DDEEF873D17BAD9BC6234843DDF367A3D6866F5BDAB2953BB6AB50FBD",
      torch_tensor_24_8_torch.float32: "0x04000000D8B0B33EAD07E4BED47B8BBEB2C3D3BDFBB3313E3D75D83E4EB652BD8644BEBEA0B66A3EE238023ED552B93C6360C63E61DCEEBE6E8623BF59650F3EC735323EC4AF7A3E15DD80BEB914CB3D15DE16BF731DA7BDFD15083F80D5823C293419BDB0DB5CBEC0F4AE3E7064033FABE12FBFB505803D6153143E458E703E73161A3E0B5C433EA8A813BE71B8803DEDB813BFB93508BE1D0920BDAF5B40BF240A82BE8FF6AF3E0F5F24BEC9B4D9BC7952553EC756CC3C59BEC1BE3AB99FBE66A032BE89E1603EBB0336BE647A463E9BD48E3E078019BFEEFBA1BEEC23D6BEE580C1BD174F0FBF769F0ABF3248D8BCE6F4E23DCBC6A2BE04B3ADBE5831823E286D7C3FD020D9BEA6301A3EB0D8803DA4322F3F443C90BE1EC9A93E911F033F850F8F3EA6E957BE2CE28739D55C91BE273D7D3E704C00BE5557063C0B467A3E58C849BEE73B293EFF2929BE9F339BBEC683243F8711D63E2BB9F0BE2676523ECCDC3E3EEB1D43BE2ADDBDBEF8F69BBE7851203FAB7D9D3E7B1BB1BE90E1513E996082BE1D5C25BFBC39053E236B393E2A656EBEE8C26DBE91CD1F3EDC0755BDED13CDBE2530E7BE933287BE271202BEAA687DBFDECFE4BD97A648BDD7413D3E73FC7B3EFA5E2E3F66B0813E705C78BDCB48F5BE2130F7BB1B51A1BEE289DABC7946093FEE37D8BE7BE5433E8EF3193F347F83BD8AF607BF07BC193E3D750B3E23C7E5BECFE3243EFBC3E4BE28C99C3DB400903E0D1D9A3E5313FA3C5C670EBFC6AC66BE0ECD5ABEF49641BF272AD43E9D8707BFD717C63E848FF0BE0F10E33EFA0DAABE35DA82BDDD6E20BE5FABA23ECE1F94BE976AD53DAAF5B5BD7D2D853EE13B72BC9638C03E4623E7BED25CA3BD66FDF1BEA7BB103F528D60BD5DAC4C3FEEA722BEE43493BE84B3D53EC288303E221000BFFDE2D1BEEB92EFBCE24635BEB498283D5DE8A43EA20821BE01EC0F3D2DB2AC3EA1655EBFFB934EBE8FE2FD3E190D913E31AFB73EA050023D5AE5C73EF92DCD3D1268143E5A68BD3E16BE093E433004BE839CA23E3862D1BD545573BEE1A54E3E9010AABEEA5648BF2B7D823DE9A972BE",
      torch_tensor_8_torch.float32_7: "0x04000000872884BD70AA0FBEA0F59CBC360810BD2799CEBDADFCAFBD982AE8BD001FF6BD",
      torch_tensor_8_torch.float32_6: "0x04000000B234BBBC1ADB483D8F2E753D4DE5AABC130D763EB2A3863D5BB8E83D65E10BBD",
      torch_tensor_8_torch.float32_5: "0x040000008F6B46BD9038A8BD548C153D2055D33DBF19F83D1B4F083C719D2F3E3FD5CBBD",
      torch_tensor_8_4_3_3_torch.float32: "0x040000000C50C2BD23A7B4BD527A133E7AD23CBE8352393C8DA7953E0850C63DF3EE6EBE00AA20BE2E7B713D7806743D5035D8BDB28F783D7AFA07BE5605583DC797823E3AD3333D37CDA8BD0747F83D5C272DBE1B5D393E776C303E04C24EBEB065F4BD2B25E23DCC87833D1ED2B5BCCADA8B3D44FEC83D04A70DBEE44046BEAC3F94BD4B1B5E3E06F776BEB8D61F3D375006BE5AC8803E8C6823BE09E99B3E0AEE923E1EAC33BD14895D3E2F16023E77CF9C3E6370CA3E7A718DBC3E1B0DBDF033DDBC72E3ADBEBA10003E8CD697BC0C61853E9CD2833E23C17DBD29F200BE264F68BB3D3F183DD2572D3E7F374B3E481434BE0ECE18BEDB9E2F3EA013CE3D00FC833E82F706BE0C0265BD06671BBC077BBA3D2E33003D3C56483D28902A3EBABD98BC6A0E973DA32ED33E9FF6623DD4C7833E1CCC323DF024F63D5C0AB1BC5F3B523E1D2A8FBD52488ABD71578B3DB2D7943E32D578BB7EC4123C11708FBDD8618ABDA78DFD3993B7A0BEAA3A7DBECDF50B3E7E0D3DBCF81F123DD7B07CBD3B2FD1BDAE3DC23DC6D67CBE63AD403E541197BEB042683E8E68D13D9BA5F23AD690AE3DA0BE4ABEE4CF2DBDC61EA3BC82D1DA3DC040F7BB8355C23E20AF69BEF600B33D60D8BD3DD7BE00BE525995BE8671A33CA1DF1F3B3AC386BE87AFB3BDCADB83BE7C479D3E3B573C3E6A8986BB1BB575BD18DE41BC4B5F9B3DF634DD3D201E663CE809813E6A2343BC9BF209BEE80E02BD929E27BE28D7903DFC87D0BDD34CB6BE73CBFC3D10B5853D8088983D4B6C823AC629123ED72D293E1BD28B3E4680EC3C062042BD7FBBDE3D77DC7D3EB730993D7E844ABE5A7D8DBDB7FD143C7458FB3D385AB63E6BE9F2BDDB1745BE8E0B903ADC3E343D7E5C283D57B2263D0B1D2F3E986B0ABE2ED4823E0C706CBE39521DBEAEFABEBD3C47AFBD66D731BE1C5AE73D20B2CD3CCFF0983D37B4883C6C9A833E98FD263ECC46893EACD7113E4B0DF93D306BE93D3223E23D4415203E607DB1BE7E0F743E0AD06F3E7D0E12BE64EEACBD5B032E3E06FA1EBEDFA406BD07E5333E9B8755BE28AE3BBD3C38DF3CC31D4A3EE8E2433EBCA1F9BDCA8812BD101539BE2FDAEFBC24395D3DA04744BE1B6439BEEAC28DBD3AF13B3E282DEBBC40E34B3D63A1123E503D9F3E3CB464BC2ADD82BE5F17F23D347CD63D794D913EA66C3B3ED43FFF3D94D9893DF4BAA63D9837DB3CB840FF3D584C47BEEC7EE43D407F3F3E43A76ABEB8326ABED86A673C5CB1DBBD329B9E3D443A65BE3E5972BD3CCED83C678D6A3E9C61AABE3BEA98BEDB3C4BBC80B7143EBF75313DF203B7BD9B3B31BE7EEC243B83E9B23DB07708BD924EF43DC46FB3BE148FE9BDC6CB113DAACE9B3DBB34CB3DDA89ADBD362069BE3882BE3E74A339BDDB44E43DAA81D6BBC6C4A7BDBEC132BE23A0A8BC45DB06BD422AA23E5F6A33BE9C66DABE4E3D69BD589C4BBD7E94763ECC67C5BE7848BC3E08E2CC3D1F5BF0BD566A73BE3C5B483E5EF1C83C751421BED00F03BEE29489BD1AD4343E4696443D207549BEC28DE53D70B1203E524992BE8168883D74FA813E03F3C1BE28412D3E6853AF3C613A9EBAEAAA9E3E22DF1C3EA7E0CD3D4F8F9BBEEF9B58BE",
      torch_tensor_8_torch.float32_4: "0x04000000083F2FBD0B33403E3DC0B03D4884FC3B5792B93D78A5F63DD5BA053E5B97523D",
      torch_tensor_8_1_3_3_torch.float32: "0x040000000482F63E40531A3DC3025D3E3AF047BEBE6E59BEDB0E22BE727529BFDED2FFBD5CC88CBE6812783E4B1677BE1C938C3E84C6453EF3ED363ED8B7D03D96D2213F6311B13EE044F43CD284FC3E7BA9AABD42FC263E4704113E4F29C6BD16B8883E14A3843EF757533EE6F02CBE4203DEBDA61778BEEB94023ECAB720BF6D7715BFD9FEA73EF859BCBE2615203F0A38CC3E05040D3DCACFC4BE5C9944BE4EC95FBE36470CBBB3EABE3D2E646CBE703A83BECF79F43ED7B5AABD9EE14B3E0A784C3CD06120BFD17513BFCA8E4CBEFC0980BEC09E353C8FADF5BD2278C73EEE152DBEFA3376BD6E5F0CBEE00B3DBE8CC87EBDB6E73DBEFFE0163E327398BE2AF7E83E685854BD1CE6CBBEB787503F6F647ABE00A2923E43DCB0BE970BC93ECEA06A3E",
      torch_tensor_8_torch.float32_3: "0x040000004952013D97611B3E18FC543C2B2CBEBD9AA5CCBD833E12BE25FE96BD338C48BB",
      torch_tensor_8_torch.float32_2: "0x04000000CD37873F1605723F6AFA703FEABF7C3F06E8423F70437D3F3BEB8D3F37B3713F",
      torch_tensor_8_torch.float32_1: "0x0400000094A6AE3F15A4D13F18CFDB3FC83D713F6B7B953F6B25CA3FFEF5623FC9C3F93F",
      torch_tensor_8_torch.float32: "0x04000000FB70BE3EEC070A3E2EB39E3FC720A83EC470083F485415BF24411D3E898C2FBF",
      torch_tensor_8_3_7_7_torch.float32: "0x0400000054D900BEDE737DBD9AEF5CBD1CEF07BEDF5B07BCC3CD4DBDD97FA5BDB6E607BEE59570BDDA36CD3C0D4D83BD43E6A9BC2B2E96BC8A7D0E3EBF569A3C80FB1D3DBA756BBD4812C4BDFE536C3D3083863CBE3A923D9722A53CF3F35FBD115E883D7A17BA3D61BF6DBCD2A73DBE8754F4BD2A48A53BB0B150BD92CE86BDC8DD31BCD9B91E3E98F2C2BB3933553C29A682BDD77E863CBF09773BF9B14E3C20B320BD3E0616BC79CAC53C034D55BC899A1BBBBE13473E2B39AFBD2401053E66C854BDC8A69CBD9E2A383D0922B33B75A513BDCBD0803D1D28153D8ECFC43D56372A3E84B0393C638D9E3D4A597BBCB1C759BD7500023E2FE392BDE4AB8CBECDA77CBD53D909BB6CDBACBD216949BDB6D9A9BD9D4C8EBCEA2F23BAA1550D3E0BA05F3AC2D16DBDEB5A7ABCBE47A8BD98698CBD88BF1BBDC8363DBD71A3053D2AECA5BD8A1B2BBD57D4063CF3EE5CBD9930773D804AF2BDDD3029BDD5EE673C153458BC000CAC3CD39329BD24E0AFBD3362773DE514B1BDDC131FBDE9B5C43C9021283E29755F3D32FFC83D02ED893D164F9ABD3AF9E93DC97889BDC6AE9CBD20D4BB3DB289E13DA9244C3DCBC80BBC0A584CBCB68931BEA87651BD79B2F9BDDC73BFBD2D99933D16463DBD9930D93D8BF9893D7DB78A3C7226CE3CF1F8343D13AB11BD360E583EFFAC9DBC6EA491BA4B251D3EE84227BEA7E7173EBD94093CE7BAE53CEAA8703D590A16BE0618EF3C55A2CA3D85B9CCBC43CD14BE9878563D89DE87BD4A1208BEA8121EBEA378373DDA325F3D66D9413E4E01643D32B4103E7A8A17BE2547E6BDEC14A6BD0547FF3D40D8583D52C81F3DA7CA10BD5A453A3D21B002BEFA082F3DE1F60F3CA0EAB53C57C6DF3D2877133ECBAA1C3E66A26EBD76F7573E7E0E0D3DFAB98FBCECE18DBD49E50DBDD7D152BDC614A5BD6FC6933D90C4A63D7A2BD13C416F003E6395CB3D645719BE694D08BDE103A2BDC331E1B9E323D5BBC2818E3DE4E7C43DC703323D51C2083ECAD4A2BD9D3D3F3CEF285DBCD309F2BCDF75113E881DCDBC1D66A13C0906E33DEF7D0B3C1EDEB93D7DDCE6BC5905A03D281040BDCB7B8D3D04A5163EA40A84BC92F42D3DD1081CBEB05776BE94A93FBDABDC36BD9B35973DDA1195BDBFA9333DAC8D02BE682F6ABC7406763D6C379A3BDFF4983D74BCB03DE1DF2FBD4DD8E43D66E99E3C61AC213E8C191B3E27BCDF3D6DAEA3BDF26BD33D8071CC3D435932BD6EAD933C040542BDCD21F63D5192153E3D590B3EF5F111BD931FB7BC0F19F3BD34A5D23D912CD73D4813043DEFCF023DF4BFD7BB1EE4E63CB645A03DEAC4E9BDF19C113E3CB947BE8E019DBD6C64C63C6D5B913C8F859E3DEF94F73DBDFE3BBDA0A17BBD2C9788BCB32D9BBC1348E6388B8FFD3CB74D44BD2F5841BDC18EAA3D64C40EBC0F45C7BDA858F5BBFF3C3E3D4029D4BD1446973D2F51623CB4DA7D3DB9E64B3EA764AC3D49CF14BDEA7612BE85D1D0BDF052053EE084BCBD57B0813D1EB746BD1BF5323E602B37BD38B44FBE11A3BBBD57F8BCBDA809803D007327BD231B85BC678434BBFEFF723D00CCB33D62E18C3D0AD721BEDE18E7BCB8225FBD5FE4D43CE1F1C03D5F6BCE3CA49043BDC6FFA0BCF2BDE4BD418BB53CE1CD1A3C207103BEE5B5B5BDA5D593BDC6BB1FBD9B6FA73DA16F9EBBC81CC73DBA31523DA514853DB02BE73DFFB18FBDE72C2D3D4CF6B03DAC94D6BC847D3C3C74A7453E139F4EBD17D7893DB260A73C18A602BDE0C8863C7402873D7BF5B0BC077F4C3CC763CA3DF3D640BEF11AABBDAAFA95BD3E575C3D536693BDC98E3E3BB561E3BC68E0EC3D498D233DEB826DBD78A78BBDDBCE823D29C7693DAB09ACBDD6B387BDC0E26EBD05177E3D5AA7CFBAEE5EBA3D7AFE4CBD017031BDCD463FBD62756438EA11743DAE424E3C71E3433C02FD45BEC93DF33C04A91D3D10BBD83DEE26D63D2D58863C7ACF373D3C6506BDB8ED22BEDB009D3CF883913DBE0C523D966F16BE4E1A84BD1E7BF0BD48E6073E363A31BBFC1F903D7BD1943BDF2B13BE64CD933D4AA065BEA6F195BC7F22E73C0563BB3DB9A041BD0CC9A13D59DCA938ECE8E9BD4C53A8BDCA5F883DD549C63D5BC19EBD796FDD3DDBFCD5BCEC7C7BBC37BF42BD26F9673DBA2E0E3D1B87ACBD24FCA63D86D13DBDE56855BC0118FE3DA1A4EBBD3E44873D53A05FBD1336D43D11EA283D6655B7BC7DFC1B3E7DEA28BBB7B4FDBBB32451BDC3F856BD664B0FBDEE352BBECF620A3DBE3E02BEBA16ABBDA0BD20BB203CC3BCC5A94D3C015FC9BC998031BC2D3154BD222CCA3DD5694E3D34A319BDDA38A2BD3D18BB3C48C365BD7C6238BD95C619BD9343D73C66D2EFBCA4B7673D8924FEBC659A4BBEB5D7D7BD98F6A9BBF0F9FFBBEF7843BEE5033C3DD3D62A3DE4438CBCD0546A3DABB70D3DC53A3E3E21889E3D4AC1F03DDAC7FE3D606C0E3C0F8E07BECCD80FBCAA98A63CD8EC4E3DD5ED793D015971BCBA21D43BB59514BD80C6F3BCE020D5BD13B6213E1E331DBE162F51BA4CEFAF3C658FBE3C1C86AE3C1A1A10BD2EAAA53D8CFF1C3E7F75B8BD27E2803DA7CA993C7B1BF6BDBBF20F3E11088ABE4E77203DB89032BEC569FDBD249FB43D9822F33D31192B3DB3358D3DD486C63D1E28E7BCE3CB02BDE403393DCDC056BC43A978BDC9C79DBCCF8F36BDD045543C7BE549BD7E4E95BDA94A4D3DF03903BD3AB12ABB89623DBD11755DBD2D51753D855C653DAA5311BDDC0302BD64C6FEBD7A3973BD722CC9BD742BE03D7AAC39BE2656C13C29D787BC581756BE05DA05BEFC7A923C9AEB40BC131DF13D04F65D3C838ED5BC3BAD2D3CFC4132BD2003B73DC5C2753D0F04433D3A60353D6F5913BDD800BB3C220CC73CFE3F3EBD26552F3DF542E23DC952A1BC0FADB7BBF82D4BBCAFC9303D4CF28EBCAFDAD3BD947EC43A4FE1EE3D454613BE528E183C50ED183D7B33D53C9E2369BDA524BFBCC8A8F03C9FAC5DBD2809643DF410DA3D3160C23C4D19BF3D7E4A26B910169FBC9B7983BD8713BF3A8F7FC83D1F3E49BDACEC04BE5E2F983D7B59B13D4104113D3938EA3C1708CA3D1325893B30194BBE6434603D8E1306BDC7C6083D64C4E63C1B3549BD0221BA3D151D3B3D649EA0BDE93E2ABD3C9C123EF9F9BF3D7067783D7F3E57BD8E4196BD85CE493D813651BDEE37CC3D1DC4883D35D7FBBCB82B34BDC0DD28BD20EE573B7C0084BD1AD9D73CFAB08A3D33FF913DF519263DBD76163DABDF95BD93FB323D1D59B53C818FEC3C89F4B7BC0529B43D033C97BD76FBEE3D9AF19ABD0C6B8D3D6488FC3D45428CBDA51328BE304994BD25E3943CB91825BEA422903D01AAEFBD240AA63D27FC35BD98473A3C8A349C3D168BC63C84EB7F3E05DCF0BDCC4EE33C1D14A4BB95076BBE54D9E33D6361B53CB87CBEBDAA824ABD9DD0BCBCDFA494BC9A23BF3DF98D3CBDB08D8FBD01C647BD962F9B3D440910BE27FC52BDE8B802BEB75D14BD26088CBDEC8510BD8B80DB3D544AACBD952590BDD0FE1BBE7E413EBDA60CC6BC0ED204BE5844AABD641CBEBDC201303E0232C03CAB348DBC6D0C6C3E17F49F3DDB29C43DA36EE93A3389383E3550FA3C80968C3D41E5AD3D35EA1DBDB662CC3D06F89CBD6CD5063EC6253EBB5C3E823C5B8E9F3D4F2C083DD253843D0E2B093EDA3E26BE3A129D3D09F9063E43F90F3D28C2533E4EF3143DA33F2CBE0C89B33DC714833D688EE13B0634103E6C418CBCF2CAB7BC706C5CBD9BDD433E9D37D5BC0CA8CF3D5257CE3A5D120F3E8591A4BD7225073C84B25C3CE192BB3D287E5E3D9F4679BC2BBF6BBDC8B4383DBE70B8BD088887BC4F7C94BC66907DBD5DCB993DB24EFD3D7E54BBBC340E063CA01405BEDCE37C3D14B6A3BC6B3E73BCBDE2A13DF47EFF3C7E54823C3BF7A63C447DD2BC9BB9703BD32482BDFC3F1A3DF021DEBDF65A2BBDD1090D3D907D9C3DEFC1563D05F459BCFFC1AD3D6998803B8B270C3D8F1D64BE9124FEBDFCD07BBC2F719DBD2E63CE3CEA692CBDE885943D5BD1153E638B33BC0257E33D8ADD1CBDCFE6FCBCABF2A33D58D924BE98955BBDBFBCE33D686CD13CF98300BE5BE1A43D6309043DB7E1163B88060DBD4920103E9A76A9BC01AF35BBB015453DBEA4083E86FBE7BD308290BD2F42053E1B4E113C4E94BA3D3AE2493DB89DC03BCE2E2ABDC0B5873D2EE7C73D7193573D60D329BD3D73A8BDEE9F3EBD33D9E9BCC2EEB63C645DE5BDBC59A2BDC7C9C63DF2E8213CA5685F3DB7FD173E01C1F8BDB26BF5BDBB2FAD3C37557EBD081FCD3DD259353DAEEE47BD06DFBF3D074DF43D6F2FC1BD5A3C853D80AA64BDEA879DBDEA50C83BB7C28E3CCA390E3B92A4F0BA75CAFEBD5D5866BEDA3091BDB9E21DBDDDE6023EC714183D4B1CDB3D8175CA3C8CF2ACBDBF76AD3DF10982BC4A1423BD49FFB93B5E64F53CFDFD06BDA1AFE23DD7EB60BD407891BCBB68E03CAE0B28BCC46657BDE3A8E3BBE0E5FFBCAD8417BE251CE73D4DC2EF3A1A21A63D09F9E13D3FA0C0BB61180BBEFC0D8E3D2C7ED1BCFB0AB1BD86A99DBDE7BFA53CDF60EA3C6880573E895988BD18028E3E5DAE79BD84099A3C60F9A63D64D934BEFF811BBE315C51BD1856C7BDC9BD8FBD0013D93DE25ACFBD3579FBBC2FD2B63DC9EB6FBDC7E5713E3204B93D90BB833DBD9C153EF5AB133EBEE25EBD480ACABD2C76B0BC8FC653B8E021033E89569CBDC3EC8EBD6493563C26A9903DEC8030BE3B39CDBDD32A713C65096B3DF0DE283B64803FBEE270FD3B4DDC223D657CDF3BA719943D4AB2F53DE446493B0630A33DFF53843CB097A0BDB5D42F3C26C6913D8309273D57BEC23D7AC1693C3F2F063D9C3D17BD77FD1A3DB927793D8CADC7BDCF4F87BD0B3D05BE9DEB9ABD8D299CBCCAD9B03D057106BEB6F0DB3BF3F6B63DE2B943BDF8F448BDA916C13B761AE73C0DC4953D074197BD73D0373C10465E3D00BE99BD325940BCA1F6C93C7222F63D52A79B3CA5E547BC15CE56BD09D8EE3CBE732DBB600240BD4C9BF0BDA2C1DFBDABDD2FBEEB9A55BD1913073EEC5C233E9F5C483D93A9193EA18294BD3700C7BD712AA93C2698F83C113C2CBD0F1306BCE0B52BBD0C68D13DCE240F3D4E4DB43C4476CF3BED3DB6BDB801863DAB7050BDC32900BE7B34ABBD526EE83D1B2FF33D72DA3DBE361FDF3D2E2136BD6FB3033DC3078FBD47B935BE2223A73CBA52F4BD192DCDBDC7FEC23CA9CD8FBDDE5092BD10CDC0BDE61721BEDECEC9BD4B5704BCD44D593D2634873D103B0A3D5CE4CB3C0288AABD061AB43D0D3510BB99AC0ABD6C31A63DC8601ABECC6B5EBDAD0A03BE829DA6BE68F1BF3D717B193D4E04B0BD79849D3DB659943D5D2EEABDAE514FBC575F30BD735404BC9E8AE13C6609543D2DC7E5BB4CE6CDBD1E3017BE75686C3DBD3BA83D5E8394BC44BB3C3C6125AABCAEB3AFBC559BE5BDE2D8CCBDABDA9D3DEA0C1DBD8255A23C6AF686BCF6A90B3B24946B3E6FF9093E6190A23DE304AC3C1A18573D733B96BDF0B188BD9B73103EAD65A73DFEAAD73CF767D6BDA4A8163EC0B0DB3DEF14AA3CCF95EC3D0FB86CBDF92CDF3C547C083E5ACB1EBD21D15DBD3757FFBDFAD5803C141F8A3C1A6F5D3CD2A8DABD2EB72DBCC8669ABB4A0CC0BB09EBC43DE0DF653CB7A6323D3301743ED559583C93D4F5BCF5609ABD8E5C063E896E14BDEFD8173D6CFF29BE4D64823ED1BF763E591F03BEE57736BD7F071F3DF3BA9EBD0A0D873CA25106BD6CD42D3E621D0939F31A5D3C1B218E3DB966B23D6EF3963DB965B2BDD61370BC8C2A18BD469C1A3C58ACA3BD931C0A3DD33C8CBD00A8A4BD680549BD0A53DBBD4651373D2D7AEA3B65E26CBDB913773D9A17E6BCF60521BD5FAB2CBE1C7E7BBC9EA63E3E07171F3E20F12ABE7FBF61BC5711E8BD66CCC63B3CA80A3C67E43C3D49DB453DFCAF35BDF495E0BCFDDF16BEF70557BC1246ED3DC9744EBDD6DE21BDBB18D03D7521013EC9F80BBE05D2DD3BBFB7C63D208BCB3C48319B3C7810D93BFBED0B3E9CDD7D3B254139BB5B3A11BB67E4FEBCB90A5B3DFA4E93BDA558E53C59CAA03C09569D3DBFD352BE63D1853DF59ABB3D18F524BC81A638BDB55D9FBC00790DBD5E8079BC9109FCBD6282373D8F2E303D54427B3D3D9E2CBEEBACD8BDBB45F3BD496F2CBCCD597EBC7681083EB80FB8BD11B85A3AE9408D3D4091CB3DC796B8BBADB024BD95F027BD2D24F83D61E34A3B30360E3DD43813BED6100CBE6DB5113E40A4E43D4B760B3EB58EBFBA613CCFBDD9BF563D385383BDB69096BB08A96FBB402C303E5B110E3C69A7D63A52CD65BDE637C33DD1DDACBD0C629B3D97EADB3DE79D9E3DCDF18E3D8AD2BD3CB983DCBDD7790A3E29C621BE38921DBEF59A62BD14C9643BE6D634BDFAC95E3D9A5AE73CE2CB37BEA2B6D6BDEEAAFA3CF694B3BCF9705BBC9D89153E04414A3E6515B5BD1607D1BD46F1C23D31168D3DF2B6143E61D5393B1D4BC03DE51D0B3E3A1002BD8E452F3DF71E393BEC9EB23D19EF6C3C92F4A9BDE2F6903DFE881A3D0CF154BD6239E3BD15D59B3A40351CBD17BF01BBB67CA33B4E0654BE3535F13DC789453D0DA086BD3B1A59BEE1919FBDC60F5CBDA19E44BCB47ACABD008960BD915AF5BD",
      torch_tensor_2_8_torch.int64: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
      torch_tensor_2_8_torch.int64_1: "0x080000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000000000000000000000000000000000000000000000000000000000000000000000100000000000000010000000000000001000000000000000100000000000000",
      torch_tensor_2_8_torch.int64_2: "0x080000000000000000000000010000000000000002000000000000000300000000000000000000000000000001000000000000000200000000000000030000000000000000000000000000000100000000000000020000000000000003000000000000000000000000000000010000000000000002000000000000000300000000000000",
      torch_tensor_2_8_torch.int64_3: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_2_8_torch.int64_4: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
      torch_tensor_2_8_torch.int64_5: "0x080000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000000000000000000000000000000000000000000000000000000000000000000000100000000000000010000000000000001000000000000000100000000000000",
      torch_tensor_2_8_torch.int64_6: "0x080000000000000000000000010000000000000002000000000000000300000000000000000000000000000001000000000000000200000000000000030000000000000000000000000000000100000000000000020000000000000003000000000000000000000000000000010000000000000002000000000000000300000000000000",
      torch_tensor_2_8_torch.int64_7: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
    }
  }
#-}
