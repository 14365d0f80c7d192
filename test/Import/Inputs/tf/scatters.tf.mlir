module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  func.func @__inference_pruned_2332(%arg0: tensor<6x3xf32>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x3xf32>, %arg3: tensor<2x8x3xf32>, %arg4: tensor<2x2x3xf32>, %arg5: tensor<i32>, %arg6: tensor<2x4x5xf32>, %arg7: tensor<2x4x5xf32>, %arg8: tensor<2x4xf32>, %arg9: tensor<2x3xf32>) -> tensor<1119xf32> attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "a_0,a_1,a_2,a_3,a_4,a_5,a_6,a_7,a_8,a_9", outputs = "identity_RetVal"}} {
    %cst = "tf.Const"() <{value = dense<0.000000e+00> : tensor<2x4xf32>}> {device = ""} : () -> tensor<2x4xf32>
    %cst_0 = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_1 = "tf.Const"() <{value = dense<2> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_2 = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_3 = "tf.Const"() <{value = dense<[0, 1]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_4 = "tf.Const"() <{value = dense<0> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_5 = "tf.Const"() <{value = dense<-3> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_6 = "tf.Const"() <{value = dense<2> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_7 = "tf.Const"() <{value = dense<-2> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_8 = "tf.Const"() <{value = dense<2.000000e+00> : tensor<f32>}> {device = ""} : () -> tensor<f32>
    %cst_9 = "tf.Const"() <{value = dense<[[0, 0], [3, 2], [1, 4]]> : tensor<3x2xi32>}> {device = ""} : () -> tensor<3x2xi32>
    %cst_10 = "tf.Const"() <{value = dense<[[0, 1], [4, 2], [0, 5]]> : tensor<3x2xi32>}> {device = ""} : () -> tensor<3x2xi32>
    %cst_11 = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_12 = "tf.Const"() <{value = dense<1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_13 = "tf.Const"() <{value = dense<[1, 2]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_14 = "tf.Const"() <{value = dense<[-1, 7]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_15 = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_16 = "tf.Const"() <{value = dense<[2, 1]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_17 = "tf.Const"() <{value = dense<-1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_18 = "tf.Const"() <{value = dense<-12> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_19 = "tf.Const"() <{value = dense<[7, 3]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_20 = "tf.Const"() <{value = dense<[[1], [2]]> : tensor<2x1xi32>}> {device = ""} : () -> tensor<2x1xi32>
    %cst_21 = "tf.Const"() <{value = dense<0> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_22 = "tf.Const"() <{value = dense<0.000000e+00> : tensor<f32>}> {device = ""} : () -> tensor<f32>
    %cst_23 = "tf.Const"() <{value = dense<[2, 3, 1]> : tensor<3xi32>}> {device = ""} : () -> tensor<3xi32>
    %0 = "tf.ScatterNd"(%arg1, %arg2, %cst_19) <{bad_indices_policy = ""}> {device = ""} : (tensor<3x1xi32>, tensor<3x3xf32>, tensor<2xi32>) -> tensor<7x3xf32>
    %1 = "tf.Reshape"(%0, %cst_11) {device = ""} : (tensor<7x3xf32>, tensor<1xi32>) -> tensor<21xf32>
    %2 = "tf.TensorScatterAdd"(%arg0, %arg1, %arg2) <{bad_indices_policy = ""}> {device = ""} : (tensor<6x3xf32>, tensor<3x1xi32>, tensor<3x3xf32>) -> tensor<6x3xf32>
    %3 = "tf.Reshape"(%2, %cst_11) {device = ""} : (tensor<6x3xf32>, tensor<1xi32>) -> tensor<18xf32>
    %4 = "tf.TensorScatterUpdate"(%arg0, %arg1, %arg2) <{bad_indices_policy = ""}> {device = ""} : (tensor<6x3xf32>, tensor<3x1xi32>, tensor<3x3xf32>) -> tensor<6x3xf32>
    %5 = "tf.Reshape"(%4, %cst_11) {device = ""} : (tensor<6x3xf32>, tensor<1xi32>) -> tensor<18xf32>
    %6 = "tf.MirrorPad"(%arg6, %cst_9) <{mode = "REFLECT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<3x2xi32>) -> tensor<2x9x10xf32>
    %7 = "tf.Reshape"(%6, %cst_11) {device = ""} : (tensor<2x9x10xf32>, tensor<1xi32>) -> tensor<180xf32>
    %8 = "tf.MirrorPad"(%arg6, %cst_10) <{mode = "SYMMETRIC"}> {device = ""} : (tensor<2x4x5xf32>, tensor<3x2xi32>) -> tensor<3x10x10xf32>
    %9 = "tf.Reshape"(%8, %cst_11) {device = ""} : (tensor<3x10x10xf32>, tensor<1xi32>) -> tensor<300xf32>
    %10 = "tf.Roll"(%arg6, %cst_12, %cst_12) {device = ""} : (tensor<2x4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x4x5xf32>
    %11 = "tf.Reshape"(%10, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %12 = "tf.Roll"(%arg6, %cst_14, %cst_13) {device = ""} : (tensor<2x4x5xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2x4x5xf32>
    %13 = "tf.Reshape"(%12, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %14 = "tf.Roll"(%arg6, %cst_16, %cst_15) {device = ""} : (tensor<2x4x5xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2x4x5xf32>
    %15 = "tf.Reshape"(%14, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %16 = "tf.Roll"(%arg6, %cst_18, %cst_17) {device = ""} : (tensor<2x4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x4x5xf32>
    %17 = "tf.Reshape"(%16, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %18 = "tf.MatrixDiagPartV3"(%arg7, %cst_21, %cst_22) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<i32>, tensor<f32>) -> tensor<2x4xf32>
    %19 = "tf.Sum"(%18, %cst_11) <{keep_dims = false}> {device = ""} : (tensor<2x4xf32>, tensor<1xi32>) -> tensor<2xf32>
    %20 = "tf.MatrixDiagV3"(%arg8, %cst_21, %cst_17, %cst_17, %cst_22) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<f32>) -> tensor<2x4x4xf32>
    %21 = "tf.Reshape"(%20, %cst_11) {device = ""} : (tensor<2x4x4xf32>, tensor<1xi32>) -> tensor<32xf32>
    %22 = "tf.MatrixDiagV3"(%arg8, %cst_12, %cst_17, %cst_17, %cst_8) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<f32>) -> tensor<2x5x5xf32>
    %23 = "tf.Reshape"(%22, %cst_11) {device = ""} : (tensor<2x5x5xf32>, tensor<1xi32>) -> tensor<50xf32>
    %24 = "tf.MatrixDiagV3"(%arg8, %cst_7, %cst_17, %cst_17, %cst_22) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<f32>) -> tensor<2x6x6xf32>
    %25 = "tf.Reshape"(%24, %cst_11) {device = ""} : (tensor<2x6x6xf32>, tensor<1xi32>) -> tensor<72xf32>
    %26 = "tf.Reshape"(%18, %cst_11) {device = ""} : (tensor<2x4xf32>, tensor<1xi32>) -> tensor<8xf32>
    %27 = "tf.MatrixDiagPartV3"(%arg7, %cst_6, %cst_22) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<i32>, tensor<f32>) -> tensor<2x3xf32>
    %28 = "tf.Reshape"(%27, %cst_11) {device = ""} : (tensor<2x3xf32>, tensor<1xi32>) -> tensor<6xf32>
    %29 = "tf.MatrixDiagPartV3"(%arg7, %cst_5, %cst_22) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<i32>, tensor<f32>) -> tensor<2x1xf32>
    %30 = "tf.Reshape"(%29, %cst_11) {device = ""} : (tensor<2x1xf32>, tensor<1xi32>) -> tensor<2xf32>
    %31 = "tf.Mul"(%arg1, %cst_21) {device = ""} : (tensor<3x1xi32>, tensor<i32>) -> tensor<3x1xi32>
    %32 = "tf.AddV2"(%31, %cst_12) {device = ""} : (tensor<3x1xi32>, tensor<i32>) -> tensor<3x1xi32>
    %33 = "tf.ConcatV2"(%arg1, %32, %cst_12) {device = ""} : (tensor<3x1xi32>, tensor<3x1xi32>, tensor<i32>) -> tensor<3x2xi32>
    %34 = "tf.MatrixSetDiagV3"(%arg7, %arg8, %cst_21) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<2x4xf32>, tensor<i32>) -> tensor<2x4x5xf32>
    %35 = "tf.Reshape"(%34, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %36 = "tf.MatrixSetDiagV3"(%arg7, %arg9, %cst_17) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<2x3xf32>, tensor<i32>) -> tensor<2x4x5xf32>
    %37 = "tf.Reshape"(%36, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %38 = "tf.MatrixSetDiagV3"(%arg7, %arg8, %cst_12) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<2x4xf32>, tensor<i32>) -> tensor<2x4x5xf32>
    %39 = "tf.Reshape"(%38, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %40 = "tf.Pack"(%cst_21, %arg5, %cst_21) <{axis = 0 : i64}> {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3xi32>
    %41 = "tf.XlaDynamicSlice"(%arg3, %40, %cst_23) {device = ""} : (tensor<2x8x3xf32>, tensor<3xi32>, tensor<3xi32>) -> tensor<2x3x1xf32>
    %42 = "tf.Reshape"(%41, %cst_11) {device = ""} : (tensor<2x3x1xf32>, tensor<1xi32>) -> tensor<6xf32>
    %43 = "tf.XlaDynamicUpdateSlice"(%arg3, %arg4, %40) {device = ""} : (tensor<2x8x3xf32>, tensor<2x2x3xf32>, tensor<3xi32>) -> tensor<2x8x3xf32>
    %44 = "tf.Reshape"(%43, %cst_11) {device = ""} : (tensor<2x8x3xf32>, tensor<1xi32>) -> tensor<48xf32>
    %45 = "tf.StridedSlice"(%arg2, %cst_4, %cst_3, %cst_15) <{begin_mask = 1 : i64, ellipsis_mask = 0 : i64, end_mask = 1 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 2 : i64}> {device = ""} : (tensor<3x3xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<3xf32>
    %46 = "tf.TensorScatterUpdate"(%arg0, %33, %45) <{bad_indices_policy = ""}> {device = ""} : (tensor<6x3xf32>, tensor<3x2xi32>, tensor<3xf32>) -> tensor<6x3xf32>
    %47 = "tf.Reshape"(%46, %cst_11) {device = ""} : (tensor<6x3xf32>, tensor<1xi32>) -> tensor<18xf32>
    %48 = "tf.StridedSlice"(%arg2, %cst_2, %cst_1, %cst_0) <{begin_mask = 1 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 0 : i64}> {device = ""} : (tensor<3x3xf32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<2x3xf32>
    %49 = "tf.TensorScatterUpdate"(%arg0, %cst_20, %48) <{bad_indices_policy = ""}> {device = ""} : (tensor<6x3xf32>, tensor<2x1xi32>, tensor<2x3xf32>) -> tensor<6x3xf32>
    %50 = "tf.Reshape"(%49, %cst_11) {device = ""} : (tensor<6x3xf32>, tensor<1xi32>) -> tensor<18xf32>
    %51 = "tf.MatrixSetDiagV3"(%arg7, %cst, %cst_21) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<2x4x5xf32>, tensor<2x4xf32>, tensor<i32>) -> tensor<2x4x5xf32>
    %52 = "tf.Reshape"(%51, %cst_11) {device = ""} : (tensor<2x4x5xf32>, tensor<1xi32>) -> tensor<40xf32>
    %53 = "tf.ConcatV2"(%5, %3, %1, %47, %50, %44, %42, %11, %13, %15, %17, %7, %9, %21, %23, %25, %35, %37, %39, %26, %28, %30, %52, %19, %cst_21) {device = ""} : (tensor<18xf32>, tensor<18xf32>, tensor<21xf32>, tensor<18xf32>, tensor<18xf32>, tensor<48xf32>, tensor<6xf32>, tensor<40xf32>, tensor<40xf32>, tensor<40xf32>, tensor<40xf32>, tensor<180xf32>, tensor<300xf32>, tensor<32xf32>, tensor<50xf32>, tensor<72xf32>, tensor<40xf32>, tensor<40xf32>, tensor<40xf32>, tensor<8xf32>, tensor<6xf32>, tensor<2xf32>, tensor<40xf32>, tensor<2xf32>, tensor<i32>) -> tensor<1119xf32>
    %54 = "tf.Identity"(%53) {device = ""} : (tensor<1119xf32>) -> tensor<1119xf32>
    return %54 : tensor<1119xf32>
  }
}
