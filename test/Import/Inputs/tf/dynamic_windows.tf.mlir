module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  func.func @__inference_pruned_670(%arg0: tensor<?x?x6xf32>) -> tensor<?xf32> attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "x", outputs = "identity_RetVal"}} {
    %cst = "tf.Const"() <{value = dense<1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_0 = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_1 = "tf.Const"() <{value = dense<0> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_2 = "tf.Const"() <{value = dense<-3> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_3 = "tf.Const"() <{value = dense<[[[[1.95290792, 1.13407946, 1.37210715, -0.211156398], [-1.38894939, -0.698589801, 5.516670e-01, -0.279003024], [0.721365153, 0.150454924, -0.589753747, 0.934215307], [1.35174465, -0.732149183, 0.511907637, 0.156594172], [0.280879647, -0.104107462, -1.25268137, 1.40952373], [-1.04359186, -0.87062633, 0.656270563, 0.179874793]], [[-7.960370e-01, -0.657547355, -0.158697486, -0.436082184], [0.646526336, -1.16421914, 0.363320678, 1.53053486], [0.201362193, -0.888293385, -0.723038494, 0.0436644778], [-0.624214112, 1.23460221, -1.84038365, 1.63896286], [-2.02498984, -0.0410088748, -1.08297217, 0.820183217], [-0.774033665, -1.13306785, -0.340024978, -0.411008716]], [[-1.9350301, 0.454516143, -2.39262557, 1.17633736], [-0.330064863, 0.953006803, -0.600558162, -0.793107092], [0.65174812, -0.584139764, -1.54760611, -0.0870768725], [-1.37706959, -0.0129072219, 1.37893951, 0.962668359], [0.0018517311, -0.165718734, -0.316785395, -0.637545406], [0.355073869, -0.15788509, -0.381699145, 0.270047754]]]]> : tensor<1x3x6x4xf32>}> : () -> tensor<1x3x6x4xf32>
    %cst_4 = "tf.Const"() <{value = dense<[[[[-0.275468498, -0.153054059], [-2.09417748, -1.06110346], [1.852980e+00, -1.71470761], [1.3643918, -0.297891796], [-1.96320176, 1.45768464], [1.28406894, -0.503248215]], [[0.867276966, -0.355894536], [0.0509262756, 0.166269496], [-0.231010556, 0.524372637], [3.857490e-01, -0.522884905], [0.295993149, -0.520587504], [0.133818656, -0.496869594]], [[0.0972906723, 1.6006459], [-0.653891444, -1.46312702], [1.59414542, 0.292444408], [-0.650614202, -0.249649927], [-0.913751065, 0.937843859], [0.71333903, 0.628572345]]]]> : tensor<1x3x6x2xf32>}> : () -> tensor<1x3x6x2xf32>
    %0 = "tf.ExpandDims"(%arg0, %cst) {device = ""} : (tensor<?x?x6xf32>, tensor<i32>) -> tensor<?x1x?x6xf32>
    %1 = "tf.AvgPool"(%0) <{data_format = "NHWC", ksize = [1, 1, 3, 1], padding = "SAME", strides = [1, 1, 2, 1]}> {device = ""} : (tensor<?x1x?x6xf32>) -> tensor<?x1x?x6xf32>
    %2 = "tf.Squeeze"(%1) <{squeeze_dims = [1]}> {device = ""} : (tensor<?x1x?x6xf32>) -> tensor<?x?x6xf32>
    %3 = "tf.Reshape"(%2, %cst_0) {device = ""} : (tensor<?x?x6xf32>, tensor<1xi32>) -> tensor<?xf32>
    %4 = "tf.AvgPool"(%0) <{data_format = "NHWC", ksize = [1, 1, 2, 1], padding = "VALID", strides = [1, 1, 2, 1]}> {device = ""} : (tensor<?x1x?x6xf32>) -> tensor<?x1x?x6xf32>
    %5 = "tf.Squeeze"(%4) <{squeeze_dims = [1]}> {device = ""} : (tensor<?x1x?x6xf32>) -> tensor<?x?x6xf32>
    %6 = "tf.Reshape"(%5, %cst_0) {device = ""} : (tensor<?x?x6xf32>, tensor<1xi32>) -> tensor<?xf32>
    %7 = "tf.MaxPool"(%0) <{data_format = "NHWC", explicit_paddings = [], ksize = [1, 1, 3, 1], padding = "SAME", strides = [1, 1, 2, 1]}> {device = ""} : (tensor<?x1x?x6xf32>) -> tensor<?x1x?x6xf32>
    %8 = "tf.Squeeze"(%7) <{squeeze_dims = [1]}> {device = ""} : (tensor<?x1x?x6xf32>) -> tensor<?x?x6xf32>
    %9 = "tf.Reshape"(%8, %cst_0) {device = ""} : (tensor<?x?x6xf32>, tensor<1xi32>) -> tensor<?xf32>
    %10 = "tf.ExpandDims"(%arg0, %cst_2) {device = ""} : (tensor<?x?x6xf32>, tensor<i32>) -> tensor<?x1x?x6xf32>
    %11 = "tf.Conv2D"(%10, %cst_3) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "SAME", strides = [1, 1, 1, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<?x1x?x6xf32>, tensor<1x3x6x4xf32>) -> tensor<?x1x?x4xf32>
    %12 = "tf.Squeeze"(%11) <{squeeze_dims = [-3]}> {device = ""} : (tensor<?x1x?x4xf32>) -> tensor<?x?x4xf32>
    %13 = "tf.Reshape"(%12, %cst_0) {device = ""} : (tensor<?x?x4xf32>, tensor<1xi32>) -> tensor<?xf32>
    %14 = "tf.Conv2D"(%10, %cst_3) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "SAME", strides = [1, 1, 2, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<?x1x?x6xf32>, tensor<1x3x6x4xf32>) -> tensor<?x1x?x4xf32>
    %15 = "tf.Squeeze"(%14) <{squeeze_dims = [-3]}> {device = ""} : (tensor<?x1x?x4xf32>) -> tensor<?x?x4xf32>
    %16 = "tf.Reshape"(%15, %cst_0) {device = ""} : (tensor<?x?x4xf32>, tensor<1xi32>) -> tensor<?xf32>
    %17 = "tf.Conv2D"(%10, %cst_3) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "VALID", strides = [1, 1, 2, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<?x1x?x6xf32>, tensor<1x3x6x4xf32>) -> tensor<?x1x?x4xf32>
    %18 = "tf.Squeeze"(%17) <{squeeze_dims = [-3]}> {device = ""} : (tensor<?x1x?x4xf32>) -> tensor<?x?x4xf32>
    %19 = "tf.Reshape"(%18, %cst_0) {device = ""} : (tensor<?x?x4xf32>, tensor<1xi32>) -> tensor<?xf32>
    %20 = "tf.Conv2D"(%10, %cst_4) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "VALID", strides = [1, 1, 3, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<?x1x?x6xf32>, tensor<1x3x6x2xf32>) -> tensor<?x1x?x2xf32>
    %21 = "tf.Squeeze"(%20) <{squeeze_dims = [-3]}> {device = ""} : (tensor<?x1x?x2xf32>) -> tensor<?x?x2xf32>
    %22 = "tf.Reshape"(%21, %cst_0) {device = ""} : (tensor<?x?x2xf32>, tensor<1xi32>) -> tensor<?xf32>
    %23 = "tf.ConcatV2"(%13, %16, %19, %22, %9, %3, %6, %cst_1) {device = ""} : (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<i32>) -> tensor<?xf32>
    %24 = "tf.Identity"(%23) {device = ""} : (tensor<?xf32>) -> tensor<?xf32>
    return %24 : tensor<?xf32>
  }
}
