// One test for each refusal.
// RUN: attn-opt %s --attn-import-tf --split-input-file --verify-diagnostics

// expected-error @+1 {{argument 1 of @unfrozen, 'tensor<*x!tf_type.resource>', is a variable: the function is not frozen; export convert_variables_to_constants_v2(concrete_function) instead of concrete_function}}
func.func @unfrozen(%x: tensor<2xf32>, %v: tensor<*x!tf_type.resource>) -> tensor<*xf32> {
  %0 = "tf.ReadVariableOp"(%v) {device = ""} : (tensor<*x!tf_type.resource>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @variable() -> tensor<2xf32> {
  // expected-error @+1 {{'tf.VarHandleOp' is about a variable: freeze the function with convert_variables_to_constants_v2(concrete_function)}}
  %0 = "tf.VarHandleOp"() <{container = "", shared_name = "w"}> : () -> tensor<!tf_type.resource<tensor<2xf32>>>
  // One error is enough.
  %1 = "tf.ReadVariableOp"(%0) : (tensor<!tf_type.resource<tensor<2xf32>>>) -> tensor<2xf32>
  return %1 : tensor<2xf32>
}

// -----

// expected-error @+1 {{argument 0 of @unranked, 'tensor<*xf32>', has an unknown number of dimensions: give the function an input_signature}}
func.func @unranked(%x: tensor<*xf32>) -> tensor<*xf32> {
  %0 = "tf.Neg"(%x) : (tensor<*xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

// expected-error @+1 {{argument 0 of @string, 'tensor<!tf_type.string>', cannot be imported: expected a tensor of numbers}}
func.func @string(%x: tensor<!tf_type.string>) -> tensor<!tf_type.string> {
  %0 = "tf.Identity"(%x) : (tensor<!tf_type.string>) -> tensor<!tf_type.string>
  return %0 : tensor<!tf_type.string>
}

// -----

// expected-error @+1 {{result 0 of @string_result cannot be imported: 'tensor<!tf_type.string>'}}
func.func @string_result() -> tensor<!tf_type.string> {
  %0 = "tf.Const"() <{value = dense<"x"> : tensor<!tf_type.string>}> : () -> tensor<!tf_type.string>
  return %0 : tensor<!tf_type.string>
}

// -----

func.func @no_broadcast(%x: tensor<2x3xf32>, %y: tensor<2x4xf32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{'tf.AddV2' has operands that do not broadcast together: 'tensor<2x3xf32>' 'tensor<2x4xf32>'}}
  %0 = "tf.AddV2"(%x, %y) : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @mixed_types(%x: tensor<2xf32>, %y: tensor<2xf64>) -> tensor<2xf32> {
  // expected-error @+1 {{'tf.Mul' expected operands of one element type, found 'f32' and 'f64'}}
  %0 = "tf.Mul"(%x, %y) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @complex(%x: tensor<2xf8E4M3FN>) -> tensor<2xf8E4M3FN> {
  // expected-error @+1 {{'tf.Neg' expected a tensor of numbers with a known number of dimensions as operand 0, found 'tensor<2xf8E4M3FN>'}}
  %0 = "tf.Neg"(%x) : (tensor<2xf8E4M3FN>) -> tensor<2xf8E4M3FN>
  return %0 : tensor<2xf8E4M3FN>
}

// -----

func.func @contradiction(%x: tensor<2x3xf32>) -> tensor<2x4xf32> {
  // expected-error @+1 {{'tf.Neg' gives 'tensor<2x3xf32>', but the file says 'tensor<2x4xf32>'}}
  %0 = "tf.Neg"(%x) : (tensor<2x3xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @axis(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %d = "tf.Const"() <{value = dense<2> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.Sum' expected a dimension between -2 and 1, found 2}}
  %0 = "tf.Sum"(%x, %d) : (tensor<2x3xf32>, tensor<i32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @axis_twice(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  %d = "tf.Const"() <{value = dense<[1, -1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.Mean' dimension 1 is given twice}}
  %0 = "tf.Mean"(%x, %d) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @axis_unknown(%x: tensor<2x3xf32>, %d: tensor<1xi32>) -> tensor<?xf32> {
  // expected-error @+1 {{'tf.Max' expected constant dimensions as operand 1}}
  %0 = "tf.Max"(%x, %d) : (tensor<2x3xf32>, tensor<1xi32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

func.func @axis_of_concat(%x: tensor<2x3xf32>, %d: tensor<i32>) -> tensor<?x?xf32> {
  // expected-error @+1 {{'tf.ConcatV2' expected one constant dimension as operand 2}}
  %0 = "tf.ConcatV2"(%x, %x, %d) : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<i32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// -----

func.func @join(%x: tensor<2x3xf32>, %y: tensor<4x5xf32>) -> tensor<?x?xf32> {
  %d = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.ConcatV2' cannot join 'tensor<2x3xf32>' and 'tensor<4x5xf32>' along dimension 0}}
  %0 = "tf.ConcatV2"(%x, %y, %d) : (tensor<2x3xf32>, tensor<4x5xf32>, tensor<i32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// -----

func.func @reshape(%x: tensor<2x3xf32>) -> tensor<?x?xf32> {
  %s = "tf.Const"() <{value = dense<[4, -1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.Reshape' cannot give the 6 elements of 'tensor<2x3xf32>' the shape 'tensor<4x?xf32>'}}
  %0 = "tf.Reshape"(%x, %s) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// -----

func.func @reshape_twice(%x: tensor<2x3xf32>) -> tensor<?x?xf32> {
  %s = "tf.Const"() <{value = dense<-1> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.Reshape' expected sizes of at least 0 and at most one -1}}
  %0 = "tf.Reshape"(%x, %s) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// -----

func.func @unknown_rank(%x: tensor<2x3xf32>, %s: tensor<?xi32>) -> tensor<*xf32> {
  // expected-error @+1 {{'tf.Reshape' expected a vector of a known number of sizes as operand 1, found 'tensor<?xi32>'}}
  %0 = "tf.Reshape"(%x, %s) : (tensor<2x3xf32>, tensor<?xi32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @squeeze(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{'tf.Squeeze' expected size 1 in dimension 1, found 'tensor<2x3xf32>'}}
  %0 = "tf.Squeeze"(%x) <{squeeze_dims = [1]}> : (tensor<2x3xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @squeeze_unknown(%x: tensor<2x?xf32>) -> tensor<*xf32> {
  // expected-error @+1 {{'tf.Squeeze' expected squeeze_dims, because sizes of 'tensor<2x?xf32>' are unknown}}
  %0 = "tf.Squeeze"(%x) : (tensor<2x?xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @permutation(%x: tensor<2x3xf32>) -> tensor<3xf32> {
  %p = "tf.Const"() <{value = dense<[1]> : tensor<1xi32>}> : () -> tensor<1xi32>
  // expected-error @+1 {{'tf.Transpose' expected a permutation of 2 dimensions, found 1}}
  %0 = "tf.Transpose"(%x, %p) : (tensor<2x3xf32>, tensor<1xi32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @broadcast_to(%x: tensor<2x3xf32>) -> tensor<3x3xf32> {
  %s = "tf.Const"() <{value = dense<3> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.BroadcastTo' cannot broadcast 'tensor<2x3xf32>' to 'tensor<3x3xf32>'}}
  %0 = "tf.BroadcastTo"(%x, %s) : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

// -----

func.func @position(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  %b = "tf.Const"() <{value = dense<[0, 3]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %s = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.StridedSlice' a position is out of range: 4 is above 3}}
  %0 = "tf.StridedSlice"(%x, %b, %b, %s) <{begin_mask = 1 : i64, end_mask = 1 : i64, shrink_axis_mask = 2 : i64}> : (tensor<2x3xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @too_many(%x: tensor<2xf32>) -> tensor<2xf32> {
  %b = "tf.Const"() <{value = dense<0> : tensor<2xi32>}> : () -> tensor<2xi32>
  %s = "tf.Const"() <{value = dense<1> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.StridedSlice' takes 2 dimensions of 'tensor<2xf32>'}}
  %0 = "tf.StridedSlice"(%x, %b, %s, %s) : (tensor<2xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @stride(%x: tensor<2xf32>) -> tensor<2xf32> {
  %s = "tf.Const"() <{value = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  // expected-error @+1 {{'tf.StridedSlice' has a stride of 0}}
  %0 = "tf.StridedSlice"(%x, %s, %s, %s) : (tensor<2xf32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @slice(%x: tensor<2x10xf32>) -> tensor<2x5xf32> {
  %b = "tf.Const"() <{value = dense<[0, 6]> : tensor<2xi32>}> : () -> tensor<2xi32>
  %s = "tf.Const"() <{value = dense<[2, 5]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.Slice' a slice ends out of range: 11 is above 10}}
  %0 = "tf.Slice"(%x, %b, %s) : (tensor<2x10xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @split(%x: tensor<2x10xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
  %d = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.Split' cannot split dimension 1 of 'tensor<2x10xf32>' into 3 equal parts}}
  %0:3 = "tf.Split"(%d, %x) : (tensor<i32>, tensor<2x10xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
  return %0#0, %0#1, %0#2 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
}

// -----

func.func @matmul(%x: tensor<2x3xf32>, %y: tensor<4x5xf32>) -> tensor<2x5xf32> {
  // expected-error @+1 {{'tf.MatMul' sums over sizes that differ: 3 of 'tensor<2x3xf32>' and 4 of 'tensor<4x5xf32>'}}
  %0 = "tf.MatMul"(%x, %y) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// -----

func.func @batches(%x: tensor<2x3x4xf32>, %y: tensor<5x4x3xf32>) -> tensor<2x3x3xf32> {
  // expected-error @+1 {{'tf.BatchMatMulV2' has batch dimensions that do not broadcast}}
  %0 = "tf.BatchMatMulV2"(%x, %y) : (tensor<2x3x4xf32>, tensor<5x4x3xf32>) -> tensor<2x3x3xf32>
  return %0 : tensor<2x3x3xf32>
}

// -----

func.func @diagonal(%x: tensor<3x3xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{'tf.Einsum' repeats 'i' within one operand: diagonals are not supported}}
  %0 = "tf.Einsum"(%x) <{equation = "ii->i"}> : (tensor<3x3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @three(%x: tensor<3x3xf32>) -> tensor<3x3xf32> {
  // expected-error @+1 {{'tf.Einsum' expected one or two operands, found 3}}
  %0 = "tf.Einsum"(%x, %x, %x) <{equation = "ij,jk,kl->il"}> : (tensor<3x3xf32>, tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

// -----

func.func @equation(%x: tensor<3x3xf32>) -> tensor<3x3xf32> {
  // expected-error @+1 {{'tf.Einsum' names 3 dimensions of 'tensor<3x3xf32>' in 'ijk->ij'}}
  %0 = "tf.Einsum"(%x) <{equation = "ijk->ij"}> : (tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

// -----

func.func @no_arrow(%x: tensor<3x3xf32>) -> tensor<3x3xf32> {
  // expected-error @+1 {{'tf.Einsum' expected an equation of 1 inputs and '->', found 'ij'}}
  %0 = "tf.Einsum"(%x) <{equation = "ij"}> : (tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

// -----

func.func @from_nowhere(%x: tensor<3x3xf32>) -> tensor<3x3xf32> {
  // expected-error @+1 {{'tf.Einsum' has 'k' in the output only}}
  %0 = "tf.Einsum"(%x) <{equation = "ij->ik"}> : (tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

// -----

func.func @two_sizes(%x: tensor<3x4xf32>, %y: tensor<1x5xf32>) -> tensor<3x5xf32> {
  // expected-error @+1 {{'tf.Einsum' has two sizes for 'j': 4 and 1}}
  %0 = "tf.Einsum"(%x, %y) <{equation = "ij,jk->ik"}> : (tensor<3x4xf32>, tensor<1x5xf32>) -> tensor<3x5xf32>
  return %0 : tensor<3x5xf32>
}

// -----

func.func @strange_letter(%x: tensor<3xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{'tf.Einsum' has an equation with '*' in it}}
  %0 = "tf.Einsum"(%x) <{equation = "*->*"}> : (tensor<3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @statistics(%x: tensor<1x2x3x1xf32>, %s: tensor<2xf32>, %n: tensor<0xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{'tf.FusedBatchNormV3' is read beyond its first result; statistics are not imported}}
  %y, %m, %v, %r1, %r2, %r3 = "tf.FusedBatchNormV3"(%x, %s, %s, %n, %n) <{data_format = "NCHW"}> : (tensor<1x2x3x1xf32>, tensor<2xf32>, tensor<2xf32>, tensor<0xf32>, tensor<0xf32>) -> (tensor<1x2x3x1xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<*xf32>)
  return %m : tensor<2xf32>
}

// -----

func.func @gather_rank(%x: tensor<4x5xf32>, %i: tensor<3x4xi32>) -> tensor<3x4x5xf32> {
  %a = "tf.Const"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.GatherV2' expected batch_dims between 0 and the axis 0, found 1}}
  %0 = "tf.GatherV2"(%x, %i, %a) <{batch_dims = 1 : i64}> : (tensor<4x5xf32>, tensor<3x4xi32>, tensor<i32>) -> tensor<3x4x5xf32>
  return %0 : tensor<3x4x5xf32>
}

// -----

func.func @dropout(%s: tensor<2xi32>) -> tensor<?x?xf32> {
  // expected-error @+1 {{'tf.RandomUniform' makes random numbers: export the layer for inference (training=False)}}
  %0 = "tf.RandomUniform"(%s) <{seed = 0 : i64, seed2 = 0 : i64}> : (tensor<2xi32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// -----

func.func @control(%c: tensor<i1>, %x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{'tf.If' is control flow: export the layer without it, or with its condition known}}
  %0 = "tf.If"(%c, %x) <{else_branch = @g, is_stateless = true, then_branch = @g}> : (tensor<i1>, tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
func.func private @g(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @no_callee(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{'tf.PartitionedCall' calls @missing, which is not a function of this module with one block}}
  %0 = "tf.PartitionedCall"(%x) <{f = @missing}> : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @recursive(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error @+1 {{'tf.PartitionedCall' calls @recursive, which calls itself}}
  %0 = "tf.PartitionedCall"(%x) <{f = @recursive}> : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @call_type(%x: tensor<2xf32>) -> tensor<3xf32> {
  // expected-error @+1 {{'tf.PartitionedCall' calls @h, whose type is '(tensor<2xf32>) -> tensor<2xf32>'}}
  %0 = "tf.PartitionedCall"(%x) <{f = @h}> : (tensor<2xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}
func.func private @h(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

func.func @truncate(%x: tensor<2xf32>) -> tensor<2xf16> {
  // expected-error @+1 {{'tf.Cast' with Truncate cuts bits off; expected rounding}}
  %0 = "tf.Cast"(%x) <{Truncate = true}> : (tensor<2xf32>) -> tensor<2xf16>
  return %0 : tensor<2xf16>
}

// -----

func.func @two_errors(%x: tensor<2x3xf32>, %y: tensor<4x5xf32>) -> tensor<2x5xf32> {
  // Each cause is reported once.
  // expected-error @+1 {{'tf.AddV2' has operands that do not broadcast together}}
  %0 = "tf.AddV2"(%x, %y) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x3xf32>
  %1 = "tf.Tanh"(%0) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // expected-error @+1 {{'tf.MatMul' sums over sizes that differ}}
  %2 = "tf.MatMul"(%x, %y) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  return %2 : tensor<2x5xf32>
}

// -----

func.func @negative_size(%x: tensor<1xf32>) -> tensor<*xf32> {
  %s = "tf.Const"() <{value = dense<[-1, 1]> : tensor<2xi32>}> : () -> tensor<2xi32>
  // expected-error @+1 {{'tf.BroadcastTo' expected sizes of at least 0}}
  %0 = "tf.BroadcastTo"(%x, %s) : (tensor<1xf32>, tensor<2xi32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @negative_depth(%x: tensor<1xi32>, %v: tensor<f32>) -> tensor<*xf32> {
  %s = "tf.Const"() <{value = dense<-2> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.OneHot' expected a depth of at least 0}}
  %0 = "tf.OneHot"(%x, %s, %v, %v) : (tensor<1xi32>, tensor<i32>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

func.func @maximum_of_nothing(%x: tensor<2x0xf32>) -> tensor<2xi64> {
  %d = "tf.Const"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  // expected-error @+1 {{'tf.ArgMax' is over no elements: 1 is above 0}}
  %0 = "tf.ArgMax"(%x, %d) : (tensor<2x0xf32>, tensor<i32>) -> tensor<2xi64>
  return %0 : tensor<2xi64>
}
