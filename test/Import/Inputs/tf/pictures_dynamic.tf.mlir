module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  func.func @__inference_pruned_1747(%arg0: tensor<?x?x?x3xf32>, %arg1: tensor<?x?x?x3xf32>, %arg2: tensor<?x?x?x3xf32>, %arg3: tensor<?x?x?x8xf32>) -> tensor<7xf32> attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "a_0,a_1,a_2,a_3", outputs = "identity_RetVal"}} {
    %cst = "tf.Const"() <{value = dense<0> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_0 = "tf.Const"() <{value = dense<1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_1 = "tf.Const"() <{value = dense<3> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_2 = "tf.Const"() <{value = dense<2> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_3 = "tf.Const"() <{value = dense<1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_4 = "tf.Const"() <{value = dense<2> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_5 = "tf.Const"() <{value = dense<4> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_6 = "tf.Const"() <{value = dense<"0xA053603D204BB63D390E9C3EFF0C813E806DFBBC7147953E803F793B69F9813E8980943E70D486BE587F553D800769BC7094193EBA42D5BDB2B4663ECB8C8C3ECC4EC03DD201673EB27503BEFDB664BE312D8E3ED1B611BE40FFEEBDB6CAA2BD6B6F8DBE6BF4863E757618BE026855BE826796BD88D2DD3DE31B993E9F9B873E322F56BEE21958BE0062A8BA9CAD193E896B1ABE41777CBE09491DBEC025A13C25A2813EC01C3C3E9C4D8C3DCBDD15BECE8D7C3E604B7C3C2EA35D3E72386A3E84E96CBEA866623DA8DE083DAFE099BE789F97BDA89F4DBD675038BEA8945F3D2853C3BD802E79BC98EBF33D4898E4BDECE3E43D515983BE0093E8BC08D7E53DEA1895BE248FA33DAFCF43BEA03E5FBCC087DABC00DE083A35EE3BBECE88693E50B087BCE0E619BC6015153EF217353E0693063EC0506CBE4833BA3D425B70BEF86A89BDD030383EC1469D3ED0E8AEBC7B52803E3C831B3E540C47BE0494BB3D48581C3E5A03E3BDF61F8ABDD093983D915280BE089F54BEBDA014BE88C548BDC35783BEF8DC09BD22BFB1BD0228793E8AB8213E68FB4C3D9C629DBDA64A13BEB7E6963EDE7A563E142982BEB05812BD"> : tensor<3x3x4x3xf32>}> {device = ""} : () -> tensor<3x3x4x3xf32>
    %cst_7 = "tf.Const"() <{value = dense<[1, 1, 1, 4]> : tensor<4xi32>}> {device = ""} : () -> tensor<4xi32>
    %cst_8 = "tf.Const"() <{value = dense<0.000000e+00> : tensor<4xf32>}> {device = ""} : () -> tensor<4xf32>
    %cst_9 = "tf.Const"() <{value = dense<3> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_10 = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_11 = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %0 = "tf.Shape"(%arg0) {device = ""} : (tensor<?x?x?x3xf32>) -> tensor<4xi32>
    %1 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "SAME", rates = [1, 1, 1, 1], strides = [1, 2, 2, 1]}> {device = ""} : (tensor<?x?x?x3xf32>) -> tensor<?x?x?x12xf32>
    %2 = "tf.Reshape"(%1, %cst_11) {device = ""} : (tensor<?x?x?x12xf32>, tensor<1xi32>) -> tensor<?xf32>
    %3 = "tf.Size"(%1) {device = ""} : (tensor<?x?x?x12xf32>) -> tensor<i32>
    %4 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "VALID", rates = [1, 1, 1, 1], strides = [1, 1, 2, 1]}> {device = ""} : (tensor<?x?x?x3xf32>) -> tensor<?x?x?x18xf32>
    %5 = "tf.Reshape"(%4, %cst_11) {device = ""} : (tensor<?x?x?x18xf32>, tensor<1xi32>) -> tensor<?xf32>
    %6 = "tf.Size"(%4) {device = ""} : (tensor<?x?x?x18xf32>) -> tensor<i32>
    %7 = "tf.Shape"(%arg2) {device = ""} : (tensor<?x?x?x3xf32>) -> tensor<4xi32>
    %8 = "tf.DepthToSpace"(%arg3) <{block_size = 2 : i64, data_format = "NHWC"}> {device = ""} : (tensor<?x?x?x8xf32>) -> tensor<?x?x?x2xf32>
    %9 = "tf.Reshape"(%8, %cst_11) {device = ""} : (tensor<?x?x?x2xf32>, tensor<1xi32>) -> tensor<?xf32>
    %10 = "tf.Size"(%8) {device = ""} : (tensor<?x?x?x2xf32>) -> tensor<i32>
    %11 = "tf.SpaceToDepth"(%arg3) <{block_size = 2 : i64, data_format = "NHWC"}> {device = ""} : (tensor<?x?x?x8xf32>) -> tensor<?x?x?x32xf32>
    %12 = "tf.Reshape"(%11, %cst_11) {device = ""} : (tensor<?x?x?x32xf32>, tensor<1xi32>) -> tensor<?xf32>
    %13 = "tf.Size"(%11) {device = ""} : (tensor<?x?x?x32xf32>) -> tensor<i32>
    %14 = "tf.Identity"(%cst_8) {_has_manual_control_dependencies = true, device = ""} : (tensor<4xf32>) -> tensor<4xf32>
    %15 = "tf.Reshape"(%14, %cst_7) {device = ""} : (tensor<4xf32>, tensor<4xi32>) -> tensor<1x1x1x4xf32>
    %16 = "tf.Squeeze"(%15) <{squeeze_dims = []}> {device = ""} : (tensor<1x1x1x4xf32>) -> tensor<4xf32>
    %17 = "tf.Identity"(%cst_6) {_has_manual_control_dependencies = true, device = ""} : (tensor<3x3x4x3xf32>) -> tensor<3x3x4x3xf32>
    %18 = "tf.StridedSlice"(%7, %cst_10, %cst_3, %cst_3) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}> {device = ""} : (tensor<4xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
    %19 = "tf.StridedSlice"(%7, %cst_3, %cst_2, %cst_3) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}> {device = ""} : (tensor<4xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
    %20 = "tf.Mul"(%19, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %21 = "tf.StridedSlice"(%7, %cst_2, %cst_1, %cst_3) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 1 : i64}> {device = ""} : (tensor<4xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
    %22 = "tf.Mul"(%21, %cst_4) {device = ""} : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %23 = "tf.Pack"(%18, %20, %22, %cst_5) <{axis = 0 : i64}> {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4xi32>
    %24 = "tf.Conv2DBackpropInput"(%23, %17, %arg2) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "SAME", strides = [1, 2, 2, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<3x3x4x3xf32>, tensor<?x?x?x3xf32>) -> tensor<?x?x?x4xf32>
    %25 = "tf.BiasAdd"(%24, %16) <{data_format = "NHWC"}> {device = ""} : (tensor<?x?x?x4xf32>, tensor<4xf32>) -> tensor<?x?x?x4xf32>
    %26 = "tf.Reshape"(%25, %cst_11) {device = ""} : (tensor<?x?x?x4xf32>, tensor<1xi32>) -> tensor<?xf32>
    %27 = "tf.Size"(%25) {device = ""} : (tensor<?x?x?x4xf32>) -> tensor<i32>
    %28 = "tf.Range"(%cst, %3, %cst_0) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %29 = "tf.Cast"(%28) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %30 = "tf.Cos"(%29) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %31 = "tf.Mul"(%2, %30) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %32 = "tf.Sum"(%31, %cst_10) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %33 = "tf.Range"(%cst, %6, %cst_0) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %34 = "tf.Cast"(%33) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %35 = "tf.Cos"(%34) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %36 = "tf.Mul"(%5, %35) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %37 = "tf.Sum"(%36, %cst_10) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %38 = "tf.Range"(%cst, %27, %cst_0) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %39 = "tf.Cast"(%38) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %40 = "tf.Cos"(%39) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %41 = "tf.Mul"(%26, %40) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %42 = "tf.Sum"(%41, %cst_10) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %43 = "tf.Range"(%cst, %13, %cst_0) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %44 = "tf.Cast"(%43) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %45 = "tf.Cos"(%44) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %46 = "tf.Mul"(%12, %45) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %47 = "tf.Sum"(%46, %cst_10) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %48 = "tf.Range"(%cst, %10, %cst_0) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %49 = "tf.Cast"(%48) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %50 = "tf.Cos"(%49) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %51 = "tf.Mul"(%9, %50) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %52 = "tf.Sum"(%51, %cst_10) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %53 = "tf.StridedSlice"(%0, %cst_3, %cst_1, %cst_3) <{begin_mask = 0 : i64, ellipsis_mask = 0 : i64, end_mask = 0 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 0 : i64}> {device = ""} : (tensor<4xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
    %54 = "tf.Mul"(%53, %cst_4) {device = ""} : (tensor<2xi32>, tensor<i32>) -> tensor<2xi32>
    %55 = "tf.ResizeBilinear"(%arg0, %54) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<?x?x?x3xf32>, tensor<2xi32>) -> tensor<?x?x?x3xf32>
    %56 = "tf.Reshape"(%55, %cst_11) {device = ""} : (tensor<?x?x?x3xf32>, tensor<1xi32>) -> tensor<?xf32>
    %57 = "tf.Size"(%55) {device = ""} : (tensor<?x?x?x3xf32>) -> tensor<i32>
    %58 = "tf.Range"(%cst, %57, %cst_0) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %59 = "tf.Cast"(%58) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %60 = "tf.Cos"(%59) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %61 = "tf.Mul"(%56, %60) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %62 = "tf.Sum"(%61, %cst_10) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %63 = "tf.AddV2"(%53, %cst_9) {device = ""} : (tensor<2xi32>, tensor<i32>) -> tensor<2xi32>
    %64 = "tf.ResizeNearestNeighbor"(%arg0, %63) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<?x?x?x3xf32>, tensor<2xi32>) -> tensor<?x?x?x3xf32>
    %65 = "tf.Reshape"(%64, %cst_11) {device = ""} : (tensor<?x?x?x3xf32>, tensor<1xi32>) -> tensor<?xf32>
    %66 = "tf.Size"(%64) {device = ""} : (tensor<?x?x?x3xf32>) -> tensor<i32>
    %67 = "tf.Range"(%cst, %66, %cst_0) {device = ""} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    %68 = "tf.Cast"(%67) <{Truncate = false}> {device = ""} : (tensor<?xi32>) -> tensor<?xf32>
    %69 = "tf.Cos"(%68) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    %70 = "tf.Mul"(%65, %69) {device = ""} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    %71 = "tf.Sum"(%70, %cst_10) <{keep_dims = false}> {device = ""} : (tensor<?xf32>, tensor<1xi32>) -> tensor<f32>
    %72 = "tf.Pack"(%62, %71, %32, %37, %42, %47, %52) <{axis = 0 : i64}> {device = ""} : (tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<7xf32>
    %73 = "tf.Identity"(%72) {device = ""} : (tensor<7xf32>) -> tensor<7xf32>
    return %73 : tensor<7xf32>
  }
}
