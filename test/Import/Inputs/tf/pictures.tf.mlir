module attributes {tf.versions = {bad_consumers = [], min_consumer = 0 : i32, producer = 2474 : i32}} {
  func.func @__inference_pruned_1210(%arg0: tensor<2x5x4x3xf32>, %arg1: tensor<2x5x4x3xf32>, %arg2: tensor<2x5x4x3xf32>, %arg3: tensor<2x4x6x8xf32>) -> tensor<14572xf32> attributes {allow_soft_placement = false, tf.entry_function = {control_outputs = "", inputs = "a_0,a_1,a_2,a_3", outputs = "identity_RetVal"}} {
    %cst = "tf.Const"() <{value = dense<[2, 1, 8, 4]> : tensor<4xi32>}> : () -> tensor<4xi32>
    %cst_0 = "tf.Const"() <{value = dense<[0, 1]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_1 = "tf.Const"() <{value = dense<0> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_2 = "tf.Const"() <{value = dense<[[[[0.392975807, 0.724925756, -0.634881377], [0.0942186117, -0.692280948, -0.896976292], [-0.200371444, -0.412971258, 0.304493546], [-0.295017421, -0.867091536, 0.425456405]]]]> : tensor<1x1x4x3xf32>}> {device = ""} : () -> tensor<1x1x4x3xf32>
    %cst_3 = "tf.Const"() <{value = dense<[2, 15, 12, 4]> : tensor<4xi32>}> {device = ""} : () -> tensor<4xi32>
    %cst_4 = "tf.Const"() <{value = dense<[[[[-0.385250092, -0.0542813838, -0.162513345], [-0.245366931, 0.378676355, -0.0669567286], [-0.445530444, 0.0899707674, -0.413995355], [-0.411053658, -0.253664047, 0.322557151]], [[0.049202621, 0.14784807, 0.150452614], [-0.0626047551, -0.305809379, 0.454661727], [0.0875943303, 0.393739402, -0.277625471], [0.416207671, 0.0645427108, 0.0939775109]]], [[[-3.354630e-02, -0.278110206, 0.177212417], [-0.180957794, -0.0366461575, 0.294260323], [-0.120608121, -0.101419508, 0.16574347], [0.393758595, 0.209310472, 3.207820e-01]], [[-0.00951248407, -0.432677835, -0.236120433], [0.285382569, 0.229326189, 0.276077032], [-0.0539169312, 0.229695559, -0.453697234], [0.295310557, -0.435361952, 0.280425489]]]]> : tensor<2x2x4x3xf32>}> {device = ""} : () -> tensor<2x2x4x3xf32>
    %cst_5 = "tf.Const"() <{value = dense<[2, 5, 4, 4]> : tensor<4xi32>}> {device = ""} : () -> tensor<4xi32>
    %cst_6 = "tf.Const"() <{value = dense<"0x503E83BEA20F98BEA09550BCA6FC8BBDB06CFCBCA224703E87C8823EF8359E3DF870643DA8B6933DD8E5CC3D37DC1CBE5AB63EBE0FF902BEC5C0973EFACD423E04618D3DA10F11BE08D11ABE09549B3E006C66BC884D3A3E486B23BDDD06923E1E63D6BD4C8292BE70FB373E5E37E5BDD613603E15358C3EA090E53D185B033D9EB061BE28CC883DFCD12D3E18ECC93DB03E13BDD4C1053E80C2D03D3B301FBE1C3B123EC0C2E43CC05F273E0D1727BE92D332BEC0F1CE3D28897ABEE43A25BEF5A00EBEA68A74BE39E89B3E1038C43C9864F9BDF67F1A3E62C7553E5AC2603E669F97BDA2BE06BEF6763F3E2A716FBE025AE5BD9E21E1BD67AC973EA048843C2F54813E84B7813D888D123EF84E8CBE7DC7953EE409B6BD509AB3BD24ABCF3DB6AA48BE74F69DBE4DEC82BEF4F667BE006465BED064973C18CE65BD886BEB3D1C6372BE401D6E3C8071173D969BBABDC91C973EA8CF96BEF87DB63D709EA43CD0A70FBD4838B83D92C5393E4CD687BE1DA794BEB7D78E3EBC7437BEE2E7393E750143BE33BE813EDD759BBE64B381BE48CB183EC03D24BD4279573E263E1E3EC02B81BEABEA9C3EAE92FEBDD0D29CBE"> : tensor<3x3x4x3xf32>}> {device = ""} : () -> tensor<3x3x4x3xf32>
    %cst_7 = "tf.Const"() <{value = dense<[2, 11, 5, 4]> : tensor<4xi32>}> {device = ""} : () -> tensor<4xi32>
    %cst_8 = "tf.Const"() <{value = dense<[[[[0.252949566, -0.264961839, 0.145223349], [-0.19992429, -0.01866436, 0.235694677], [0.237246603, -0.327388048, -0.0988311767], [0.228072435, -0.00664418936, -0.248597801]], [[0.0529235303, 0.256878346, -0.179308519], [0.10099867, -0.169668779, 0.245693058], [-0.364088207, -0.199579433, -0.138010204], [-0.279562682, 0.16783759, -0.106858432]]], [[[0.0491006374, -0.0412021577, 0.100082219], [0.274775654, 0.294563383, -0.338329285], [0.0790741741, 0.198206991, 0.206120163], [-0.234662786, 0.350602537, 0.0858326256]], [[0.206249803, 0.0694997907, 0.24449566], [-0.0779606401, 0.18427828, -0.101381212], [0.0666542649, 0.0886336266, -0.271071434], [-0.1867567, -0.150841683, 0.325705975]]], [[[-0.349351287, 0.311061114, 0.0613732338], [-4.964620e-02, 0.315386623, -0.276222169], [-0.0139770806, -0.354392141, 0.0519970655], [0.192003816, -0.21009922, -0.15933986]], [[-0.0386609733, -0.167147487, -0.0350235105], [-0.260207951, -0.0446819067, -0.349910706], [-0.294278175, 0.0393398702, 0.167049378], [0.2344549, -0.281019807, -3.540050e-01]]]]> : tensor<3x2x4x3xf32>}> {device = ""} : () -> tensor<3x2x4x3xf32>
    %cst_9 = "tf.Const"() <{value = dense<"0xF78C96BE17695EBE648DBA3D6E5E493ECC0B183EF81EA63D10BABFBC6B2270BED6CA693ED8B65E3DE07D57BC49ED2CBEA6316D3E6CD7023E576C893E18B5CB3DA0C2E1BCE514863E1E0382BD926691BE32C1773E0012C1BAE046413CA83E1CBDEA31053E655E883E65BA813E5CECE53D47614EBEB0972C3D953D823E449A17BECF2F93BEC2D4A1BD7C1F2CBE041798BD1D209B3EF000843D4C028E3DCC628CBE0C07BC3DDF5D00BEB00BCA3D10FF07BEE6B90EBE2D610CBE0CC7D13D3625B9BDECEDF6BDB60FF7BD903556BD963A43BED072883D5F188DBEA815353D407CB13B700F1ABE16A7513EF06D44BE1BEF8B3E586A38BDF55F973EBD272CBECBE892BE3AC7683EAA8993BEB8456EBE00ABB5BB60747EBC8896743DCAFA373E8CD4D8BDB8062A3EB763863E78441CBD655A65BE6AC387BE40F1ED3DB4A6D23D76ED773E5E4C553E4D9D91BECEED8ABE6CAF833D5BBF883EC2D989BED7221ABE68D02CBDA7CB933E90676DBEA8CF36BD662ABEBD30099BBE2017D23DC6A67C3E597945BE6ABDBEBDE2746ABE94931A3EA85E093D008B163B5084173E977C8E3E37830EBEA05030BED00BBABD3606323E3E3B98BD"> : tensor<3x3x4x3xf32>}> {device = ""} : () -> tensor<3x3x4x3xf32>
    %cst_10 = "tf.Const"() <{value = dense<[2, 10, 8, 4]> : tensor<4xi32>}> {device = ""} : () -> tensor<4xi32>
    %cst_11 = "tf.Const"() <{value = dense<[[[[0.0192770362, 0.148397744, -0.429440022], [0.339516699, -0.121978223, -1.532960e-01], [0.141541302, -0.0285438299, -0.352985382], [2.413590e-01, 0.457710803, 0.138715923]], [[0.354037642, 0.428902209, 0.415562749], [0.0454636812, 0.188521385, 0.437996149], [-0.24511838, -0.311102688, 0.328391552], [0.0896571278, -0.439944595, 0.132658064]]], [[[0.0853550434, -0.0570755303, -0.0289191902], [0.24600631, 0.326163352, 0.342709303], [-0.248954386, 0.164850473, -0.0921864807], [0.15944773, -0.388786346, 0.187107861]], [[-0.06954813, -0.131802499, -0.193189144], [-0.352050364, -0.10991022, 0.0513939857], [0.043738842, 0.3297683, -0.392023623], [3.407070e-01, -0.13297227, -0.25921768]]]]> : tensor<2x2x4x3xf32>}> {device = ""} : () -> tensor<2x2x4x3xf32>
    %cst_12 = "tf.Const"() <{value = dense<[1, 1, 1, 4]> : tensor<4xi32>}> {device = ""} : () -> tensor<4xi32>
    %cst_13 = "tf.Const"() <{value = dense<[[[0.0268188715, -0.255519301, 0.0227664113], [-0.0280781388, -0.125248104, 0.452843428], [-0.0226514339, -0.406378269, -0.0551674068], [0.107431233, -0.0579136312, 0.0373048782]], [[0.343692303, 0.0479917526, -0.0913996398], [-0.264006287, 0.171810806, 0.298526108], [-0.511835456, 0.228246987, -0.392917693], [0.354866087, -0.418052435, -0.160160452]], [[0.102766275, -0.291401565, -0.00479507446], [0.121759176, 0.161668837, 0.108114958], [0.33753258, 0.278535068, -0.0364199579], [0.361242592, 0.0807302594, 0.286537468]]]> : tensor<3x4x3xf32>}> {device = ""} : () -> tensor<3x4x3xf32>
    %cst_14 = "tf.Const"() <{value = dense<1> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_15 = "tf.Const"() <{value = dense<[1, 1, 4]> : tensor<3xi32>}> {device = ""} : () -> tensor<3xi32>
    %cst_16 = "tf.Const"() <{value = dense<0.000000e+00> : tensor<4xf32>}> {device = ""} : () -> tensor<4xf32>
    %cst_17 = "tf.Const"() <{value = dense<0> : tensor<i32>}> {device = ""} : () -> tensor<i32>
    %cst_18 = "tf.Const"() <{value = dense<-1> : tensor<1xi32>}> {device = ""} : () -> tensor<1xi32>
    %cst_19 = "tf.Const"() <{value = dense<[7, 9]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_20 = "tf.Const"() <{value = dense<[2, 3]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_21 = "tf.Const"() <{value = dense<[10, 8]> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %cst_22 = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> {device = ""} : () -> tensor<2xi32>
    %0 = "tf.ResizeBilinear"(%arg0, %cst_19) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x7x9x3xf32>
    %1 = "tf.Reshape"(%0, %cst_18) {device = ""} : (tensor<2x7x9x3xf32>, tensor<1xi32>) -> tensor<378xf32>
    %2 = "tf.ResizeBilinear"(%arg0, %cst_19) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x7x9x3xf32>
    %3 = "tf.Reshape"(%2, %cst_18) {device = ""} : (tensor<2x7x9x3xf32>, tensor<1xi32>) -> tensor<378xf32>
    %4 = "tf.ResizeBilinear"(%arg0, %cst_20) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x2x3x3xf32>
    %5 = "tf.Reshape"(%4, %cst_18) {device = ""} : (tensor<2x2x3x3xf32>, tensor<1xi32>) -> tensor<36xf32>
    %6 = "tf.ResizeBilinear"(%arg0, %cst_20) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x2x3x3xf32>
    %7 = "tf.Reshape"(%6, %cst_18) {device = ""} : (tensor<2x2x3x3xf32>, tensor<1xi32>) -> tensor<36xf32>
    %8 = "tf.ResizeBilinear"(%arg0, %cst_21) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x10x8x3xf32>
    %9 = "tf.Reshape"(%8, %cst_18) {device = ""} : (tensor<2x10x8x3xf32>, tensor<1xi32>) -> tensor<480xf32>
    %10 = "tf.ResizeBilinear"(%arg0, %cst_21) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x10x8x3xf32>
    %11 = "tf.Reshape"(%10, %cst_18) {device = ""} : (tensor<2x10x8x3xf32>, tensor<1xi32>) -> tensor<480xf32>
    %12 = "tf.ResizeBilinear"(%arg0, %cst_22) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x1x1x3xf32>
    %13 = "tf.Reshape"(%12, %cst_18) {device = ""} : (tensor<2x1x1x3xf32>, tensor<1xi32>) -> tensor<6xf32>
    %14 = "tf.ResizeBilinear"(%arg0, %cst_22) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x1x1x3xf32>
    %15 = "tf.Reshape"(%14, %cst_18) {device = ""} : (tensor<2x1x1x3xf32>, tensor<1xi32>) -> tensor<6xf32>
    %16 = "tf.ResizeNearestNeighbor"(%arg0, %cst_19) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x7x9x3xf32>
    %17 = "tf.Reshape"(%16, %cst_18) {device = ""} : (tensor<2x7x9x3xf32>, tensor<1xi32>) -> tensor<378xf32>
    %18 = "tf.ResizeNearestNeighbor"(%arg0, %cst_19) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x7x9x3xf32>
    %19 = "tf.Reshape"(%18, %cst_18) {device = ""} : (tensor<2x7x9x3xf32>, tensor<1xi32>) -> tensor<378xf32>
    %20 = "tf.ResizeNearestNeighbor"(%arg0, %cst_20) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x2x3x3xf32>
    %21 = "tf.Reshape"(%20, %cst_18) {device = ""} : (tensor<2x2x3x3xf32>, tensor<1xi32>) -> tensor<36xf32>
    %22 = "tf.ResizeNearestNeighbor"(%arg0, %cst_20) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x2x3x3xf32>
    %23 = "tf.Reshape"(%22, %cst_18) {device = ""} : (tensor<2x2x3x3xf32>, tensor<1xi32>) -> tensor<36xf32>
    %24 = "tf.ResizeNearestNeighbor"(%arg0, %cst_21) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x10x8x3xf32>
    %25 = "tf.Reshape"(%24, %cst_18) {device = ""} : (tensor<2x10x8x3xf32>, tensor<1xi32>) -> tensor<480xf32>
    %26 = "tf.ResizeNearestNeighbor"(%arg0, %cst_21) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x10x8x3xf32>
    %27 = "tf.Reshape"(%26, %cst_18) {device = ""} : (tensor<2x10x8x3xf32>, tensor<1xi32>) -> tensor<480xf32>
    %28 = "tf.ResizeNearestNeighbor"(%arg0, %cst_22) <{align_corners = true, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x1x1x3xf32>
    %29 = "tf.Reshape"(%28, %cst_18) {device = ""} : (tensor<2x1x1x3xf32>, tensor<1xi32>) -> tensor<6xf32>
    %30 = "tf.ResizeNearestNeighbor"(%arg0, %cst_22) <{align_corners = false, half_pixel_centers = false}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x1x1x3xf32>
    %31 = "tf.Reshape"(%30, %cst_18) {device = ""} : (tensor<2x1x1x3xf32>, tensor<1xi32>) -> tensor<6xf32>
    %32 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "VALID", rates = [1, 1, 1, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x4x3x12xf32>
    %33 = "tf.Reshape"(%32, %cst_18) {device = ""} : (tensor<2x4x3x12xf32>, tensor<1xi32>) -> tensor<288xf32>
    %34 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "SAME", rates = [1, 1, 1, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x5x4x12xf32>
    %35 = "tf.Reshape"(%34, %cst_18) {device = ""} : (tensor<2x5x4x12xf32>, tensor<1xi32>) -> tensor<480xf32>
    %36 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "VALID", rates = [1, 1, 2, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x3x2x18xf32>
    %37 = "tf.Reshape"(%36, %cst_18) {device = ""} : (tensor<2x3x2x18xf32>, tensor<1xi32>) -> tensor<216xf32>
    %38 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "SAME", rates = [1, 1, 2, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x5x4x18xf32>
    %39 = "tf.Reshape"(%38, %cst_18) {device = ""} : (tensor<2x5x4x18xf32>, tensor<1xi32>) -> tensor<720xf32>
    %40 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "VALID", rates = [1, 1, 1, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x2x1x18xf32>
    %41 = "tf.Reshape"(%40, %cst_18) {device = ""} : (tensor<2x2x1x18xf32>, tensor<1xi32>) -> tensor<72xf32>
    %42 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "SAME", rates = [1, 1, 1, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x3x2x18xf32>
    %43 = "tf.Reshape"(%42, %cst_18) {device = ""} : (tensor<2x3x2x18xf32>, tensor<1xi32>) -> tensor<216xf32>
    %44 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "VALID", rates = [1, 1, 2, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x2x1x18xf32>
    %45 = "tf.Reshape"(%44, %cst_18) {device = ""} : (tensor<2x2x1x18xf32>, tensor<1xi32>) -> tensor<72xf32>
    %46 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "SAME", rates = [1, 1, 2, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x3x2x18xf32>
    %47 = "tf.Reshape"(%46, %cst_18) {device = ""} : (tensor<2x3x2x18xf32>, tensor<1xi32>) -> tensor<216xf32>
    %48 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "VALID", rates = [1, 1, 2, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x4x2x12xf32>
    %49 = "tf.Reshape"(%48, %cst_18) {device = ""} : (tensor<2x4x2x12xf32>, tensor<1xi32>) -> tensor<192xf32>
    %50 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "SAME", rates = [1, 1, 2, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x5x4x12xf32>
    %51 = "tf.Reshape"(%50, %cst_18) {device = ""} : (tensor<2x5x4x12xf32>, tensor<1xi32>) -> tensor<480xf32>
    %52 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "VALID", rates = [1, 1, 1, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x2x1x12xf32>
    %53 = "tf.Reshape"(%52, %cst_18) {device = ""} : (tensor<2x2x1x12xf32>, tensor<1xi32>) -> tensor<48xf32>
    %54 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "SAME", rates = [1, 1, 1, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x3x2x12xf32>
    %55 = "tf.Reshape"(%54, %cst_18) {device = ""} : (tensor<2x3x2x12xf32>, tensor<1xi32>) -> tensor<144xf32>
    %56 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "VALID", rates = [1, 1, 2, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x2x1x12xf32>
    %57 = "tf.Reshape"(%56, %cst_18) {device = ""} : (tensor<2x2x1x12xf32>, tensor<1xi32>) -> tensor<48xf32>
    %58 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 2, 2, 1], padding = "SAME", rates = [1, 1, 2, 1], strides = [1, 2, 3, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x3x2x12xf32>
    %59 = "tf.Reshape"(%58, %cst_18) {device = ""} : (tensor<2x3x2x12xf32>, tensor<1xi32>) -> tensor<144xf32>
    %60 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "VALID", rates = [1, 1, 1, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x3x3x18xf32>
    %61 = "tf.Reshape"(%60, %cst_18) {device = ""} : (tensor<2x3x3x18xf32>, tensor<1xi32>) -> tensor<324xf32>
    %62 = "tf.ExtractImagePatches"(%arg1) <{ksizes = [1, 3, 2, 1], padding = "SAME", rates = [1, 1, 1, 1], strides = [1, 1, 1, 1]}> {device = ""} : (tensor<2x5x4x3xf32>) -> tensor<2x5x4x18xf32>
    %63 = "tf.Reshape"(%62, %cst_18) {device = ""} : (tensor<2x5x4x18xf32>, tensor<1xi32>) -> tensor<720xf32>
    %64 = "tf.DepthToSpace"(%arg3) <{block_size = 2 : i64, data_format = "NHWC"}> {device = ""} : (tensor<2x4x6x8xf32>) -> tensor<2x8x12x2xf32>
    %65 = "tf.Reshape"(%64, %cst_18) {device = ""} : (tensor<2x8x12x2xf32>, tensor<1xi32>) -> tensor<384xf32>
    %66 = "tf.SpaceToDepth"(%arg3) <{block_size = 2 : i64, data_format = "NHWC"}> {device = ""} : (tensor<2x4x6x8xf32>) -> tensor<2x2x3x32xf32>
    %67 = "tf.Reshape"(%66, %cst_18) {device = ""} : (tensor<2x2x3x32xf32>, tensor<1xi32>) -> tensor<384xf32>
    %68 = "tf.Identity"(%cst_16) {_has_manual_control_dependencies = true, device = ""} : (tensor<4xf32>) -> tensor<4xf32>
    %69 = "tf.Reshape"(%68, %cst_15) {device = ""} : (tensor<4xf32>, tensor<3xi32>) -> tensor<1x1x4xf32>
    %70 = "tf.Squeeze"(%69) <{squeeze_dims = []}> {device = ""} : (tensor<1x1x4xf32>) -> tensor<4xf32>
    %71 = "tf.Identity"(%cst_13) {_has_manual_control_dependencies = true, device = ""} : (tensor<3x4x3xf32>) -> tensor<3x4x3xf32>
    %72 = "tf.ExpandDims"(%71, %cst_17) {device = ""} : (tensor<3x4x3xf32>, tensor<i32>) -> tensor<1x3x4x3xf32>
    %73 = "tf.Reshape"(%68, %cst_12) {device = ""} : (tensor<4xf32>, tensor<4xi32>) -> tensor<1x1x1x4xf32>
    %74 = "tf.Squeeze"(%73) <{squeeze_dims = []}> {device = ""} : (tensor<1x1x1x4xf32>) -> tensor<4xf32>
    %75 = "tf.Identity"(%cst_11) {_has_manual_control_dependencies = true, device = ""} : (tensor<2x2x4x3xf32>) -> tensor<2x2x4x3xf32>
    %76 = "tf.Conv2DBackpropInput"(%cst_10, %75, %arg2) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "VALID", strides = [1, 2, 2, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<2x2x4x3xf32>, tensor<2x5x4x3xf32>) -> tensor<2x10x8x4xf32>
    %77 = "tf.BiasAdd"(%76, %74) <{data_format = "NHWC"}> {device = ""} : (tensor<2x10x8x4xf32>, tensor<4xf32>) -> tensor<2x10x8x4xf32>
    %78 = "tf.Reshape"(%77, %cst_18) {device = ""} : (tensor<2x10x8x4xf32>, tensor<1xi32>) -> tensor<640xf32>
    %79 = "tf.Identity"(%cst_9) {_has_manual_control_dependencies = true, device = ""} : (tensor<3x3x4x3xf32>) -> tensor<3x3x4x3xf32>
    %80 = "tf.Conv2DBackpropInput"(%cst_10, %79, %arg2) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "SAME", strides = [1, 2, 2, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<3x3x4x3xf32>, tensor<2x5x4x3xf32>) -> tensor<2x10x8x4xf32>
    %81 = "tf.BiasAdd"(%80, %74) <{data_format = "NHWC"}> {device = ""} : (tensor<2x10x8x4xf32>, tensor<4xf32>) -> tensor<2x10x8x4xf32>
    %82 = "tf.Reshape"(%81, %cst_18) {device = ""} : (tensor<2x10x8x4xf32>, tensor<1xi32>) -> tensor<640xf32>
    %83 = "tf.Identity"(%cst_8) {_has_manual_control_dependencies = true, device = ""} : (tensor<3x2x4x3xf32>) -> tensor<3x2x4x3xf32>
    %84 = "tf.Conv2DBackpropInput"(%cst_7, %83, %arg2) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "VALID", strides = [1, 2, 1, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<3x2x4x3xf32>, tensor<2x5x4x3xf32>) -> tensor<2x11x5x4xf32>
    %85 = "tf.BiasAdd"(%84, %74) <{data_format = "NHWC"}> {device = ""} : (tensor<2x11x5x4xf32>, tensor<4xf32>) -> tensor<2x11x5x4xf32>
    %86 = "tf.Reshape"(%85, %cst_18) {device = ""} : (tensor<2x11x5x4xf32>, tensor<1xi32>) -> tensor<440xf32>
    %87 = "tf.Identity"(%cst_6) {_has_manual_control_dependencies = true, device = ""} : (tensor<3x3x4x3xf32>) -> tensor<3x3x4x3xf32>
    %88 = "tf.Conv2DBackpropInput"(%cst_5, %87, %arg2) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "SAME", strides = [1, 1, 1, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<3x3x4x3xf32>, tensor<2x5x4x3xf32>) -> tensor<2x5x4x4xf32>
    %89 = "tf.BiasAdd"(%88, %74) <{data_format = "NHWC"}> {device = ""} : (tensor<2x5x4x4xf32>, tensor<4xf32>) -> tensor<2x5x4x4xf32>
    %90 = "tf.Reshape"(%89, %cst_18) {device = ""} : (tensor<2x5x4x4xf32>, tensor<1xi32>) -> tensor<160xf32>
    %91 = "tf.Identity"(%cst_4) {_has_manual_control_dependencies = true, device = ""} : (tensor<2x2x4x3xf32>) -> tensor<2x2x4x3xf32>
    %92 = "tf.Conv2DBackpropInput"(%cst_3, %91, %arg2) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "SAME", strides = [1, 3, 3, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<2x2x4x3xf32>, tensor<2x5x4x3xf32>) -> tensor<2x15x12x4xf32>
    %93 = "tf.BiasAdd"(%92, %74) <{data_format = "NHWC"}> {device = ""} : (tensor<2x15x12x4xf32>, tensor<4xf32>) -> tensor<2x15x12x4xf32>
    %94 = "tf.Reshape"(%93, %cst_18) {device = ""} : (tensor<2x15x12x4xf32>, tensor<1xi32>) -> tensor<1440xf32>
    %95 = "tf.Identity"(%cst_2) {_has_manual_control_dependencies = true, device = ""} : (tensor<1x1x4x3xf32>) -> tensor<1x1x4x3xf32>
    %96 = "tf.Conv2DBackpropInput"(%cst_10, %95, %arg2) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "VALID", strides = [1, 2, 2, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<1x1x4x3xf32>, tensor<2x5x4x3xf32>) -> tensor<2x10x8x4xf32>
    %97 = "tf.BiasAdd"(%96, %74) <{data_format = "NHWC"}> {device = ""} : (tensor<2x10x8x4xf32>, tensor<4xf32>) -> tensor<2x10x8x4xf32>
    %98 = "tf.Reshape"(%97, %cst_18) {device = ""} : (tensor<2x10x8x4xf32>, tensor<1xi32>) -> tensor<640xf32>
    %99 = "tf.ResizeNearestNeighbor"(%arg0, %cst_19) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x7x9x3xf32>
    %100 = "tf.Reshape"(%99, %cst_18) {device = ""} : (tensor<2x7x9x3xf32>, tensor<1xi32>) -> tensor<378xf32>
    %101 = "tf.ResizeNearestNeighbor"(%arg0, %cst_20) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x2x3x3xf32>
    %102 = "tf.Reshape"(%101, %cst_18) {device = ""} : (tensor<2x2x3x3xf32>, tensor<1xi32>) -> tensor<36xf32>
    %103 = "tf.ResizeNearestNeighbor"(%arg0, %cst_21) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x10x8x3xf32>
    %104 = "tf.Reshape"(%103, %cst_18) {device = ""} : (tensor<2x10x8x3xf32>, tensor<1xi32>) -> tensor<480xf32>
    %105 = "tf.ResizeNearestNeighbor"(%arg0, %cst_22) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x1x1x3xf32>
    %106 = "tf.Reshape"(%105, %cst_18) {device = ""} : (tensor<2x1x1x3xf32>, tensor<1xi32>) -> tensor<6xf32>
    %107 = "tf.ResizeBilinear"(%arg0, %cst_19) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x7x9x3xf32>
    %108 = "tf.Reshape"(%107, %cst_18) {device = ""} : (tensor<2x7x9x3xf32>, tensor<1xi32>) -> tensor<378xf32>
    %109 = "tf.ResizeBilinear"(%arg0, %cst_20) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x2x3x3xf32>
    %110 = "tf.Reshape"(%109, %cst_18) {device = ""} : (tensor<2x2x3x3xf32>, tensor<1xi32>) -> tensor<36xf32>
    %111 = "tf.ResizeBilinear"(%arg0, %cst_21) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x10x8x3xf32>
    %112 = "tf.Reshape"(%111, %cst_18) {device = ""} : (tensor<2x10x8x3xf32>, tensor<1xi32>) -> tensor<480xf32>
    %113 = "tf.ResizeBilinear"(%arg0, %cst_22) <{align_corners = false, half_pixel_centers = true}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>) -> tensor<2x1x1x3xf32>
    %114 = "tf.Reshape"(%113, %cst_18) {device = ""} : (tensor<2x1x1x3xf32>, tensor<1xi32>) -> tensor<6xf32>
    %115 = "tf.StridedSlice"(%arg2, %cst_1, %cst_0, %cst_22) <{begin_mask = 1 : i64, ellipsis_mask = 0 : i64, end_mask = 1 : i64, new_axis_mask = 0 : i64, shrink_axis_mask = 2 : i64}> {device = ""} : (tensor<2x5x4x3xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2x4x3xf32>
    %116 = "tf.ExpandDims"(%115, %cst_14) {device = ""} : (tensor<2x4x3xf32>, tensor<i32>) -> tensor<2x1x4x3xf32>
    %117 = "tf.Conv2DBackpropInput"(%cst, %72, %116) <{data_format = "NHWC", dilations = [1, 1, 1, 1], explicit_paddings = [], padding = "SAME", strides = [1, 1, 2, 1], use_cudnn_on_gpu = true}> {device = ""} : (tensor<4xi32>, tensor<1x3x4x3xf32>, tensor<2x1x4x3xf32>) -> tensor<2x1x8x4xf32>
    %118 = "tf.Squeeze"(%117) <{squeeze_dims = [1]}> {device = ""} : (tensor<2x1x8x4xf32>) -> tensor<2x8x4xf32>
    %119 = "tf.BiasAdd"(%118, %70) <{data_format = "NHWC"}> {device = ""} : (tensor<2x8x4xf32>, tensor<4xf32>) -> tensor<2x8x4xf32>
    %120 = "tf.Reshape"(%119, %cst_18) {device = ""} : (tensor<2x8x4xf32>, tensor<1xi32>) -> tensor<64xf32>
    %121 = "tf.ConcatV2"(%100, %17, %19, %102, %21, %23, %104, %25, %27, %106, %29, %31, %108, %1, %3, %110, %5, %7, %112, %9, %11, %114, %13, %15, %33, %35, %49, %51, %53, %55, %57, %59, %61, %63, %37, %39, %41, %43, %45, %47, %78, %82, %86, %90, %94, %98, %120, %67, %65, %cst_17) {device = ""} : (tensor<378xf32>, tensor<378xf32>, tensor<378xf32>, tensor<36xf32>, tensor<36xf32>, tensor<36xf32>, tensor<480xf32>, tensor<480xf32>, tensor<480xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<378xf32>, tensor<378xf32>, tensor<378xf32>, tensor<36xf32>, tensor<36xf32>, tensor<36xf32>, tensor<480xf32>, tensor<480xf32>, tensor<480xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<288xf32>, tensor<480xf32>, tensor<192xf32>, tensor<480xf32>, tensor<48xf32>, tensor<144xf32>, tensor<48xf32>, tensor<144xf32>, tensor<324xf32>, tensor<720xf32>, tensor<216xf32>, tensor<720xf32>, tensor<72xf32>, tensor<216xf32>, tensor<72xf32>, tensor<216xf32>, tensor<640xf32>, tensor<640xf32>, tensor<440xf32>, tensor<160xf32>, tensor<1440xf32>, tensor<640xf32>, tensor<64xf32>, tensor<384xf32>, tensor<384xf32>, tensor<i32>) -> tensor<14572xf32>
    %122 = "tf.Identity"(%121) {device = ""} : (tensor<14572xf32>) -> tensor<14572xf32>
    return %122 : tensor<14572xf32>
  }
}
