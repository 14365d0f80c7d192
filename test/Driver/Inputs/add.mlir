#map = affine_map<(i, j) -> (i, j)>

// x + s * y, and whether there was anything to add.
func.func @"add.scaled"(%x: tensor<?x3xf32>, %y: tensor<?x3xf32>, %s: f32)
    -> (tensor<?x3xf32>, i1) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x3xf32>
  %m = tensor.dim %y, %c0 : tensor<?x3xf32>
  %same = arith.cmpi eq, %n, %m : index
  cf.assert %same, "x and y have different sizes"
  %empty = tensor.empty(%n) : tensor<?x3xf32>
  %sum = linalg.generic
      {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<?x3xf32>, tensor<?x3xf32>) outs(%empty : tensor<?x3xf32>) {
  ^bb0(%a: f32, %b: f32, %unused: f32):
    %scaled = arith.mulf %b, %s : f32
    %r = arith.addf %a, %scaled : f32
    linalg.yield %r : f32
  } -> tensor<?x3xf32>
  %any = arith.cmpi ne, %n, %c0 : index
  return %sum, %any : tensor<?x3xf32>, i1
}

// Sixteen-bit floats are their bits in C.
func.func @twice(%x: tensor<3xbf16>, %h: f16) -> (tensor<3xbf16>, f16) {
  %empty = tensor.empty() : tensor<3xbf16>
  %sum = linalg.add ins(%x, %x : tensor<3xbf16>, tensor<3xbf16>)
                    outs(%empty : tensor<3xbf16>) -> tensor<3xbf16>
  %twice = arith.addf %h, %h : f16
  return %sum, %twice : tensor<3xbf16>, f16
}

func.func private @hidden()
