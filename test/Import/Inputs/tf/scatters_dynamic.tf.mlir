module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  func.func @__inference_pruned_2808(%arg0: tensor<?x3xf32>, %arg1: tensor<?x1x1xi64>, %arg2: tensor<?x1x3xf32>, %arg3: tensor<?x?x3xf32>, %arg4: tensor<?x?x3xf32>, %arg5: tensor<i32>, %arg6: tensor<?x?x?xf32>, %arg7: tensor<i32>) -> tensor<8xf32> attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "a_0,a_1,a_2,a_3,a_4,a_5,a_6,a_7", outputs = "identity_RetVal"}} {
    %cst = "tf.Const"() <{value = dense<0> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_0 = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_1 = "tf.Const"() <{value = dense<[[0, 0], [1, 2], [1, 1]]> : tensor<3x2xi32>}> {device = ""} : () -> tensor<3x2xi32>
    %cst_2 = "tf.Const"() <{value = dense<[[0, 1], [3, 2], [0, 2]]> : tensor<3x2xi32>}> {device = ""} : () -> tensor<3x2xi32>
    %cst_3 = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_4 = "tf.Const"() <{value = dense<1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_5 = "tf.Const"() <{value = dense<[1, 2]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_6 = "tf.Const"() <{value = dense<[-1, 7]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %0 = "tf.Shape"(%arg0) {device = ""} : (tensor<?x3xf32>) -> tensor<2xi64>
    %1 = "tf.ScatterNd"(%arg1, %arg2, %0) <{bad_indices_policy = ""}> {device = ""} : (tensor<?x1x1xi64>, tensor<?x1x3xf32>, tensor<2xi64>) -> tensor<?x3xf32>
    %2 = "tf.Reshape"(%1, %cst_3) {device = ""} : (tensor<?x3xf32>, tensor<1xi32>) -> tensor<?xf32>
    %3 = "tf.Size"(%1) {device = ""} : (tensor<?x3xf32>) -> tensor<i32>
    %4 = "tf.TensorScatterAdd"(%arg0, %arg1, %arg2) <{bad_indices_policy = ""}> {device = ""} : (tensor<?x3xf32>, tensor<?x1x1xi64>, tensor<?x1x3xf32>) -> tensor<?x3xf32>
    %5 = "tf.Reshape"(%4, %cst_3) {device = ""} : (tensor<?x3xf32>, tensor<1xi32>) -> tensor<?xf32>
    %6 = "tf.Size"(%4) {device = ""} : (tensor<?x3xf32>) -> tensor<i32>
    %7 = "tf.TensorScatterUpdate"(%arg0, %arg1, %arg2) <{bad_indices_policy = ""}> {device = ""} : (tensor<?x3xf32>, tensor<?x1x1xi64>, tensor<?x1x3xf32>) -> tensor<?x3xf32>
    %8 = "tf.Reshape"(%7, %cst_3) {device = ""} : (tensor<?x3xf32>, tensor<1xi32>) -> tensor<?xf32>
    %9 = "tf.Size"(%7) {device = ""} : (tensor<?x3xf32>) -> tensor<i32>
    %10 = "tf.MirrorPad"(%arg6, %cst_1) <{mode = "REFLECT"}> {device = ""} : (tensor<?x?x?xf32>, tensor<3x2xi32>) -> tensor<?x?x?xf32>
    %11 = "tf.Reshape"(%10, %cst_3) {device = ""} : (tensor<?x?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %12 = "tf.Size"(%10) {device = ""} : (tensor<?x?x?xf32>) -> tensor<i32>
    %13 = "tf.MirrorPad"(%arg6, %cst_2) <{mode = "SYMMETRIC"}> {device = ""} : (tensor<?x?x?xf32>, tensor<3x2xi32>) -> tensor<?x?x?xf32>
    %14 = "tf.Reshape"(%13, %cst_3) {device = ""} : (tensor<?x?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %15 = "tf.Size"(%13) {device = ""} : (tensor<?x?x?xf32>) -> tensor<i32>
    %16 = "tf.Roll"(%arg6, %cst_6, %cst_5) {device = ""} : (tensor<?x?x?xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<?x?x?xf32>
    %17 = "tf.Reshape"(%16, %cst_3) {device = ""} : (tensor<?x?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %18 = "tf.Size"(%16) {device = ""} : (tensor<?x?x?xf32>) -> tensor<i32>
    %19 = "tf.Roll"(%arg6, %arg7, %cst_4) {device = ""} : (tensor<?x?x?xf32>, tensor<i32>, tensor<i32>) -> tensor<?x?x?xf32>
    %20 = "tf.Reshape"(%19, %cst_3) {device = ""} : (tensor<?x?x?xf32>, tensor<1xi32>) -> tensor<?xf32>
    %21 = "tf.Size"(%19) {device = ""} : (tensor<?x?x?xf32>) -> tensor<i32>
    %22 = "tf.Range"(%cst, %9, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %23 = "tf.Cast"(%22) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %24 = "tf.Cos"(%23) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %25 = "tf.Mul"(%8, %24) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %26 = "tf.Sum"(%25, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %27 = "tf.Range"(%cst, %6, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %28 = "tf.Cast"(%27) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %29 = "tf.Cos"(%28) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %30 = "tf.Mul"(%5, %29) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %31 = "tf.Sum"(%30, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %32 = "tf.Range"(%cst, %3, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %33 = "tf.Cast"(%32) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %34 = "tf.Cos"(%33) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %35 = "tf.Mul"(%2, %34) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %36 = "tf.Sum"(%35, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %37 = "tf.Range"(%cst, %21, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %38 = "tf.Cast"(%37) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %39 = "tf.Cos"(%38) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %40 = "tf.Mul"(%20, %39) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %41 = "tf.Sum"(%40, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %42 = "tf.Range"(%cst, %18, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %43 = "tf.Cast"(%42) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %44 = "tf.Cos"(%43) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %45 = "tf.Mul"(%17, %44) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %46 = "tf.Sum"(%45, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %47 = "tf.Range"(%cst, %12, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %48 = "tf.Cast"(%47) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %49 = "tf.Cos"(%48) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %50 = "tf.Mul"(%11, %49) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %51 = "tf.Sum"(%50, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %52 = "tf.Range"(%cst, %15, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %53 = "tf.Cast"(%52) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %54 = "tf.Cos"(%53) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %55 = "tf.Mul"(%14, %54) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %56 = "tf.Sum"(%55, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %57 = "tf.Pack"(%cst, %arg5, %cst) <{axis = 0 : i64}> {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3xi32>
    %58 = "tf.XlaDynamicUpdateSlice"(%arg3, %arg4, %57) {device = ""} : (tensor<?x?x3xf32>, tensor<?x?x3xf32>, tensor<3xi32>) -> tensor<?x?x3xf32>
    %59 = "tf.Reshape"(%58, %cst_3) {device = ""} : (tensor<?x?x3xf32>, tensor<1xi32>) -> tensor<?xf32>
    %60 = "tf.Size"(%58) {device = ""} : (tensor<?x?x3xf32>) -> tensor<i32>
    %61 = "tf.Range"(%cst, %60, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %62 = "tf.Cast"(%61) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %63 = "tf.Cos"(%62) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %64 = "tf.Mul"(%59, %63) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %65 = "tf.Sum"(%64, %cst_0) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %66 = "tf.Pack"(%26, %31, %36, %65, %41, %46, %51, %56) <{axis = 0 : i64}> {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<8xf32>
    %67 = "tf.Identity"(%66) {device = ""} : (tensor<8xf32>) -> tensor<8xf32>
    return %67 : tensor<8xf32>
  }
}
