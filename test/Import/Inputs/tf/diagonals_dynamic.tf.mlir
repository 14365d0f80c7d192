module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  func.func @__inference_pruned_3539(%arg0: tensor<?x3xf32>, %arg1: tensor<?x?x?xf32>, %arg2: tensor<?x?xf32>) -> tensor<6xf32> attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "a_0,a_1,a_2", outputs = "identity_RetVal"}} {
    %cst = "tf.Const"() <{value = dense<0.333333343> : tensor<f32>}> : () -> tensor<f32>
    %cst_0 = "tf.Const"() <{value = dense<[1.000000e+00, 0.540302277, -0.416146845, -0.989992499, -0.653643608, 0.2836622]> : tensor<6xf32>}> : () -> tensor<6xf32>
    %cst_1 = "tf.Const"() <{value = dense<0.000000e+00> : tensor<f64>}> : () -> tensor<f64>
    %cst_2 = "tf.Const"() <{value = dense<1.000000e+00> : tensor<f64>}> : () -> tensor<f64>
    %cst_3 = "tf.Const"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %cst_4 = "tf.Const"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %cst_5 = "tf.Const"() <{value = dense<2> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_6 = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_7 = "tf.Const"() <{value = dense<-1.000000e+00> : tensor<f32>}> {device = ""} : () -> tensor<f32>
    %cst_8 = "tf.Const"() <{value = dense<-0.699999988> : tensor<f32>}> {device = ""} : () -> tensor<f32>
    %cst_9 = "tf.Const"() <{value = dense<5.000000e-01> : tensor<f32>}> {device = ""} : () -> tensor<f32>
    %cst_10 = "tf.Const"() <{value = dense<1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_11 = "tf.Const"() <{value = dense<2.000000e+00> : tensor<f32>}> {device = ""} : () -> tensor<f32>
    %cst_12 = "tf.Const"() <{value = dense<> : tensor<0xi32>}> {device = ""} : () -> tensor<0xi32>
    %cst_13 = "tf.Const"() <{value = dense<-1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_14 = "tf.Const"() <{value = dense<0> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_15 = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_16 = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %0 = "tf.Shape"(%arg0) {device = ""} : (tensor<?x3xf32>) -> tensor<2xi32>
    %1 = "tf.Shape"(%arg2) {device = ""} : (tensor<?x?xf32>) -> tensor<2xi32>
    %2 = "tf.MatrixDiagV3"(%arg2, %cst_14, %cst_13, %cst_13, %cst_3) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<?x?xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<f32>) -> tensor<?x?x?xf32>
    %3 = "tf.Reshape"(%2, %cst_16) {device = ""} : (tensor<?x?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %4 = "tf.Size"(%2) {device = ""} : (tensor<?x?x?xf32>) -> tensor<i32>
    %5 = "tf.MatrixDiagPartV3"(%arg1, %cst_14, %cst_3) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<?x?x?xf32>, tensor<i32>, tensor<f32>) -> tensor<?x?xf32>
    %6 = "tf.Reshape"(%5, %cst_16) {device = ""} : (tensor<?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %7 = "tf.Size"(%5) {device = ""} : (tensor<?x?xf32>) -> tensor<i32>
    %8 = "tf.Range"(%cst_14, %4, %cst_10) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %9 = "tf.Cast"(%8) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %10 = "tf.Cos"(%9) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %11 = "tf.Mul"(%3, %10) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %12 = "tf.Sum"(%11, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %13 = "tf.Range"(%cst_14, %7, %cst_10) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %14 = "tf.Cast"(%13) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %15 = "tf.Cos"(%14) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %16 = "tf.Mul"(%6, %15) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %17 = "tf.Sum"(%16, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %18 = "tf.MatrixSetDiagV3"(%arg1, %arg2, %cst_14) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<i32>) -> tensor<?x?x?xf32>
    %19 = "tf.Reshape"(%18, %cst_16) {device = ""} : (tensor<?x?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %20 = "tf.Size"(%18) {device = ""} : (tensor<?x?x?xf32>) -> tensor<i32>
    %21 = "tf.Range"(%cst_14, %20, %cst_10) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %22 = "tf.Cast"(%21) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %23 = "tf.Cos"(%22) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %24 = "tf.Mul"(%19, %23) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %25 = "tf.Sum"(%24, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %26 = "tf.StridedSlice"(%0, %cst_15, %cst_6, %cst_6) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}> {device = ""} : (tensor<2xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
    %27 = "tf.Cast"(%26) <{Truncate = false}> {device = ""} : (tensor<i32>) -> tensor<f32>
    %28 = "tf.Cast"(%27) <{Truncate = false}> {device = ""} : (tensor<f32>) -> tensor<f64>
    %29 = "tf.Range"(%cst_1, %28, %cst_2) {device = ""} : (tensor<f64>, tensor<f64>, tensor<f64>) -> tensor<?xf64>
    %30 = "tf.Size"(%29) {device = ""} : (tensor<?xf64>) -> tensor<i32>
    %31 = "tf.Cast"(%30) <{Truncate = false}> {device = ""} : (tensor<i32>) -> tensor<f64>
    %32 = "tf.Mul"(%29, %29) {device = ""} : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
    %33 = "tf.Sum"(%32, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf64>, tensor<1xi32>) -> tensor<f64>
    %34 = "tf.AddV2"(%33, %31) {device = ""} : (tensor<f64>, tensor<f64>) -> tensor<f64>
    %35 = "tf.Cast"(%34) <{Truncate = false}> {device = ""} : (tensor<f64>) -> tensor<f32>
    %36 = "tf.Mul"(%27, %cst_11) {device = ""} : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %37 = "tf.AddV2"(%36, %cst_4) {device = ""} : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %38 = "tf.Range"(%cst_4, %37, %cst_9) {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
    %39 = "tf.Size"(%38) {device = ""} : (tensor<?xf32>) -> tensor<i32>
    %40 = "tf.Cast"(%39) <{Truncate = false}> {device = ""} : (tensor<i32>) -> tensor<f32>
    %41 = "tf.Mul"(%38, %38) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %42 = "tf.Sum"(%41, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %43 = "tf.AddV2"(%42, %40) {device = ""} : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %44 = "tf.Range"(%cst_3, %27, %cst_4) {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
    %45 = "tf.Size"(%44) {device = ""} : (tensor<?xf32>) -> tensor<i32>
    %46 = "tf.Cast"(%45) <{Truncate = false}> {device = ""} : (tensor<i32>) -> tensor<f32>
    %47 = "tf.Mul"(%44, %44) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %48 = "tf.Sum"(%47, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %49 = "tf.AddV2"(%48, %46) {device = ""} : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %50 = "tf.Range"(%27, %cst_7, %cst_8) {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
    %51 = "tf.Size"(%50) {device = ""} : (tensor<?xf32>) -> tensor<i32>
    %52 = "tf.Cast"(%51) <{Truncate = false}> {device = ""} : (tensor<i32>) -> tensor<f32>
    %53 = "tf.Mul"(%50, %50) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %54 = "tf.Sum"(%53, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %55 = "tf.AddV2"(%54, %52) {device = ""} : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %56 = "tf.StridedSlice"(%1, %cst_6, %cst_5, %cst_6) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}> {device = ""} : (tensor<2xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
    %57 = "tf.Minimum"(%56, %56) {device = ""} : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %58 = "tf.Pack"(%57) <{axis = 0 : i64}> {device = ""} : (tensor<i32>) -> tensor<1xi32>
    %59 = "tf.ConcatV2"(%cst_12, %58, %cst_14) {device = ""} : (tensor<0xi32>, tensor<1xi32>, tensor<i32>) -> tensor<1xi32>
    %60 = "tf.Fill"(%59, %cst_4) {device = ""} : (tensor<1xi32>, tensor<f32>) -> tensor<?xf32>
    %61 = "tf.MatrixDiagV3"(%60, %cst_14, %cst_13, %cst_13, %cst_3) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<?xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<f32>) -> tensor<?x?xf32>
    %62 = "tf.Reshape"(%61, %cst_16) {device = ""} : (tensor<?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %63 = "tf.Size"(%61) {device = ""} : (tensor<?x?xf32>) -> tensor<i32>
    %64 = "tf.Range"(%cst_14, %63, %cst_10) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %65 = "tf.Cast"(%64) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %66 = "tf.Cos"(%65) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %67 = "tf.Mul"(%62, %66) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %68 = "tf.Sum"(%67, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %69 = "tf.Mul"(%27, %cst) {device = ""} : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %70 = "tf.Range"(%cst_3, %69, %cst_4) {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
    %71 = "tf.Size"(%70) {device = ""} : (tensor<?xf32>) -> tensor<i32>
    %72 = "tf.Cast"(%71) <{Truncate = false}> {device = ""} : (tensor<i32>) -> tensor<f32>
    %73 = "tf.Mul"(%70, %70) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %74 = "tf.Sum"(%73, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %75 = "tf.AddV2"(%74, %72) {device = ""} : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %76 = "tf.Pack"(%49, %43, %55, %49, %75, %35) <{axis = 0 : i64}> {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<6xf32>
    %77 = "tf.Mul"(%76, %cst_0) {device = ""} : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xf32>
    %78 = "tf.Sum"(%77, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<6xf32>, tensor<1xi32>) -> tensor<f32>
    %79 = "tf.Fill"(%1, %cst_3) {device = ""} : (tensor<2xi32>, tensor<f32>) -> tensor<?x?xf32>
    %80 = "tf.MatrixSetDiagV3"(%arg1, %79, %cst_14) <{align = "RIGHT_LEFT"}> {device = ""} : (tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<i32>) -> tensor<?x?x?xf32>
    %81 = "tf.Reshape"(%80, %cst_16) {device = ""} : (tensor<?x?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %82 = "tf.Size"(%80) {device = ""} : (tensor<?x?x?xf32>) -> tensor<i32>
    %83 = "tf.Range"(%cst_14, %82, %cst_10) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %84 = "tf.Cast"(%83) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %85 = "tf.Cos"(%84) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %86 = "tf.Mul"(%81, %85) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %87 = "tf.Sum"(%86, %cst_15) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %88 = "tf.Pack"(%78, %12, %25, %17, %68, %87) <{axis = 0 : i64}> {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<6xf32>
    %89 = "tf.Identity"(%88) {device = ""} : (tensor<6xf32>) -> tensor<6xf32>
    return %89 : tensor<6xf32>
  }
}
