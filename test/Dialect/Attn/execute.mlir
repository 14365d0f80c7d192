// What the operations compute, against closed forms: inputs and expected values
// stand in each function, which prints how many values are wrong.
//
// RUN: attn-opt %s --attn-decompose | mlir-opt \
// RUN:   --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" \
// RUN:   --buffer-deallocation-pipeline --convert-linalg-to-loops \
// RUN:   --expand-strided-metadata --lower-affine --convert-scf-to-cf \
// RUN:   --convert-vector-to-llvm --convert-math-to-llvm --convert-math-to-libm \
// RUN:   --convert-arith-to-llvm --finalize-memref-to-llvm --convert-func-to-llvm \
// RUN:   --convert-cf-to-llvm --convert-index-to-llvm --convert-ub-to-llvm \
// RUN:   --canonicalize --reconcile-unrealized-casts | \
// RUN: mlir-runner -e main -entry-point-result=void \
// RUN:   --shared-libs=%llvm_libs/libmlir_c_runner_utils.so | FileCheck %s
//
// The same through the CPU's schedule:
// RUN: attn-opt %s --attn-to-llvm | \
// RUN: mlir-runner -e main -entry-point-result=i32 \
// RUN:   --shared-libs=%llvm_libs/libmlir_c_runner_utils.so | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#ns = affine_map<(m, n, k, d) -> (n, m)>
#m = affine_map<(m, n, k, d) -> (m)>
#n = affine_map<(m, n, k, d) -> (n)>
#kq = affine_map<(m, n, k, d) -> (k, m)>
#dm = affine_map<(m, n, k, d) -> (d, m)>
#nm = affine_map<(m, n, k, d) -> (n, m)>
#none = affine_map<(m, n, k, d) -> ()>
#b = affine_map<(b, n, d) -> (b)>
#bn = affine_map<(b, n, d) -> (b, n)>
#bnd = affine_map<(b, n, d) -> (b, n, d)>
#bd = affine_map<(b, n, d) -> (b, d)>

// Prints how many elements of `got` are not within two parts in a million of
// `want`. Infinities must be equal, NaN must be NaN.
func.func private @expect(%got: tensor<?xf32>, %want: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tolerance = arith.constant 2.0e-06 : f32
  %size = tensor.dim %want, %c0 : tensor<?xf32>
  %wrong = scf.for %i = %c0 to %size step %c1 iter_args(%count = %c0) -> (index) {
    %g = tensor.extract %got[%i] : tensor<?xf32>
    %w = tensor.extract %want[%i] : tensor<?xf32>
    %same = arith.cmpf oeq, %g, %w : f32
    %gIsNaN = arith.cmpf uno, %g, %g : f32
    %wIsNaN = arith.cmpf uno, %w, %w : f32
    %bothNaN = arith.andi %gIsNaN, %wIsNaN : i1
    %difference = arith.subf %g, %w : f32
    %error = math.absf %difference : f32
    %magnitude = math.absf %w : f32
    %one = arith.constant 1.0 : f32
    %reference = arith.maximumf %magnitude, %one : f32
    %limit = arith.mulf %reference, %tolerance : f32
    %infinity = arith.constant 0x7F800000 : f32
    %finite = arith.cmpf olt, %magnitude, %infinity : f32
    %near = arith.cmpf ole, %error, %limit : f32
    %close = arith.andi %finite, %near : i1
    %equal = arith.ori %same, %bothNaN : i1
    %right = arith.ori %equal, %close : i1
    %more = arith.addi %count, %c1 : index
    %next = arith.select %right, %count, %more : index
    scf.yield %next : index
  }
  vector.print str ": "
  vector.print %wrong : index punctuation <no_punctuation>
  vector.print str " of "
  vector.print %size : index punctuation <no_punctuation>
  vector.print str " wrong\n"
  return
}

// What a state of eight queries says, whatever its shift: accumulator / sum and
// shift + log2(sum).
func.func private @expect_state(%acc: tensor<1x8xf32>, %shift: tensor<8xf32>, %sum: tensor<8xf32>,
                                %output: tensor<8xf32>, %logarithm: tensor<8xf32>) {
  %row = tensor.collapse_shape %acc [[0, 1]] : tensor<1x8xf32> into tensor<8xf32>
  %empty = tensor.empty() : tensor<8xf32>
  %quotient = linalg.div ins(%row, %sum : tensor<8xf32>, tensor<8xf32>) outs(%empty : tensor<8xf32>) -> tensor<8xf32>
  %total = linalg.map ins(%shift, %sum : tensor<8xf32>, tensor<8xf32>) outs(%empty : tensor<8xf32>) (%a: f32, %b: f32, %out: f32) {
    %log = math.log2 %b : f32
    %0 = arith.addf %a, %log : f32
    linalg.yield %0 : f32
  }
  %quotient_got = tensor.cast %quotient : tensor<8xf32> to tensor<?xf32>
  %output_any = tensor.cast %output : tensor<8xf32> to tensor<?xf32>
  call @expect(%quotient_got, %output_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  vector.print str "logarithm"
  %total_got = tensor.cast %total : tensor<8xf32> to tensor<?xf32>
  %logarithm_any = tensor.cast %logarithm : tensor<8xf32> to tensor<?xf32>
  call @expect(%total_got, %logarithm_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// softmax(log x) = x / sum x
func.func private @softmax_of_logarithms() {
  %x = arith.constant dense<[[0.0, 0.693147181, 1.09861229, 1.38629436]]> : tensor<1x4xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<1x4xf32> -> tensor<1x4xf32>
  %p_flat = tensor.collapse_shape %p [[0, 1]] : tensor<1x4xf32> into tensor<4xf32>
  %p_got = tensor.cast %p_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.1, 0.2, 0.3, 0.4]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "softmax_of_logarithms"
  call @expect(%p_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: softmax_of_logarithms: 0 of 4 wrong
  return
}

// An empty row is NaN; a NaN spoils its row only; nothing overflows.
func.func private @softmax_nan() {
  %x = arith.constant dense<[[0xFF800000, 0xFF800000], [0.0, 0xFF800000], [0x7FC00000, 0.0], [1.0e+04, 1.0e+04], [1.0e+04, -1.0e+04], [-3.0e+38, 3.0e+38]]> : tensor<6x2xf32>
  %p = attn.softmax %x dimensions = [1] : tensor<6x2xf32> -> tensor<6x2xf32>
  %p_flat = tensor.collapse_shape %p [[0, 1]] : tensor<6x2xf32> into tensor<12xf32>
  %p_got = tensor.cast %p_flat : tensor<12xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0x7FC00000, 0x7FC00000, 1.0, 0.0, 0x7FC00000, 0x7FC00000, 0.5, 0.5, 1.0, 0.0, 0.0, 1.0]> : tensor<12xf32>
  %want0_any = tensor.cast %want0 : tensor<12xf32> to tensor<?xf32>
  vector.print str "softmax_nan"
  call @expect(%p_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: softmax_nan: 0 of 12 wrong
  return
}

// The same with zeros in the empty row.
func.func private @softmax_zero() {
  %x = arith.constant dense<[[0xFF800000, 0xFF800000], [0.0, 0xFF800000], [0x7FC00000, 0.0], [1.0e+04, 1.0e+04], [1.0e+04, -1.0e+04], [-3.0e+38, 3.0e+38]]> : tensor<6x2xf32>
  %p = attn.softmax %x dimensions = [1] empty_rows = zero : tensor<6x2xf32> -> tensor<6x2xf32>
  %p_flat = tensor.collapse_shape %p [[0, 1]] : tensor<6x2xf32> into tensor<12xf32>
  %p_got = tensor.cast %p_flat : tensor<12xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.0, 0.0, 1.0, 0.0, 0x7FC00000, 0x7FC00000, 0.5, 0.5, 1.0, 0.0, 0.0, 1.0]> : tensor<12xf32>
  %want0_any = tensor.cast %want0 : tensor<12xf32> to tensor<?xf32>
  vector.print str "softmax_zero"
  call @expect(%p_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: softmax_zero: 0 of 12 wrong
  return
}

// A sum of 4096 ones in f16 would stop at 2048; 2^-12 is exact in f16.
func.func private @softmax_of_4096_halves() {
  %x = arith.constant dense<1.0> : tensor<4096xf16>
  %p = attn.softmax %x dimensions = [0] : tensor<4096xf16> -> tensor<4096xf16>
  %s = tensor.extract_slice %p[4094] [2] [1] : tensor<4096xf16> to tensor<2xf16>
  %s_empty = tensor.empty() : tensor<2xf32>
  %s_f32 = linalg.map { arith.extf } ins(%s : tensor<2xf16>) outs(%s_empty : tensor<2xf32>)
  %s_got = tensor.cast %s_f32 : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.000244140625, 0.000244140625]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "softmax_of_4096_halves"
  call @expect(%s_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: softmax_of_4096_halves: 0 of 2 wrong
  return
}

// Rows are what the other dimensions say.
func.func private @softmax_over_two_dimensions() {
  %x = arith.constant dense<[[[0.0, 1.0], [0.0, 1.0]], [[0.0, 1.0], [0.0, 1.0]]]> : tensor<2x2x2xf32>
  %p = attn.softmax %x dimensions = [0, 1] : tensor<2x2x2xf32> -> tensor<2x2x2xf32>
  %p_flat = tensor.collapse_shape %p [[0, 1, 2]] : tensor<2x2x2xf32> into tensor<8xf32>
  %p_got = tensor.cast %p_flat : tensor<8xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25]> : tensor<8xf32>
  %want0_any = tensor.cast %want0 : tensor<8xf32> to tensor<?xf32>
  vector.print str "softmax_over_two_dimensions"
  call @expect(%p_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: softmax_over_two_dimensions: 0 of 8 wrong
  return
}

// Equal scores: each row is the mean of the values it may attend to.
func.func private @attention_causal_top_left() {
  %q = arith.constant dense<0.0> : tensor<2x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %o = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0>]
    maps = [#q, #k, #v, #o] -> tensor<2x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.0, 1.5]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_causal_top_left"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_causal_top_left: 0 of 2 wrong
  return
}

// The last row sees the last key.
func.func private @attention_causal_bottom_right() {
  %q = arith.constant dense<0.0> : tensor<2x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %o = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0, corner = bottom_right>]
    maps = [#q, #k, #v, #o] -> tensor<2x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0, 2.5]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_causal_bottom_right"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_causal_bottom_right: 0 of 2 wrong
  return
}

// Rows before the first key are empty.
func.func private @attention_causal_more_queries() {
  %q = arith.constant dense<0.0> : tensor<3x2xf32>
  %k = arith.constant dense<1.0> : tensor<2x2xf32>
  %v = arith.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
  %o = attn.attention query(%q : tensor<3x2xf32>) key(%k : tensor<2x2xf32>) value(%v : tensor<2x1xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0, corner = bottom_right>] empty_rows = zero
    maps = [#q, #k, #v, #o] -> tensor<3x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<3x1xf32> into tensor<3xf32>
  %o_got = tensor.cast %o_flat : tensor<3xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.0, 1.0, 1.5]> : tensor<3xf32>
  %want0_any = tensor.cast %want0 : tensor<3xf32> to tensor<?xf32>
  vector.print str "attention_causal_more_queries"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_causal_more_queries: 0 of 3 wrong
  return
}

// Two keys back at most.
func.func private @attention_window() {
  %q = arith.constant dense<0.0> : tensor<4x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %o = attn.attention query(%q : tensor<4x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, lower = -1, upper = 0>]
    maps = [#q, #k, #v, #o] -> tensor<4x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
  %o_got = tensor.cast %o_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.0, 1.5, 2.5, 3.5]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "attention_window"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_window: 0 of 4 wrong
  return
}

// One key ahead only; the last row has none.
func.func private @attention_window_ahead() {
  %q = arith.constant dense<0.0> : tensor<4x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %o = attn.attention query(%q : tensor<4x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, lower = 1, upper = 1>]
    maps = [#q, #k, #v, #o] -> tensor<4x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
  %o_got = tensor.cast %o_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0, 3.0, 4.0, 0x7FC00000]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "attention_window_ahead"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_window_ahead: 0 of 4 wrong
  return
}

// Bands hold together.
func.func private @attention_two_bands() {
  %q = arith.constant dense<0.0> : tensor<4x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %o = attn.attention query(%q : tensor<4x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    bands = [#attn.band<query = 0, key = 1, lower = 0>, #attn.band<query = 0, key = 1, upper = 0>]
    maps = [#q, #k, #v, #o] -> tensor<4x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
  %o_got = tensor.cast %o_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "attention_two_bands"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_two_bands: 0 of 4 wrong
  return
}

// Lengths of each row, beyond the keys and below 0.
func.func private @attention_lengths() {
  %q = arith.constant dense<0.0> : tensor<4x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %l = arith.constant dense<[2, 0, 9, -1]> : tensor<4xi32>
  %o = attn.attention query(%q : tensor<4x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    lengths(%l : tensor<4xi32>) empty_rows = zero
    maps = [#q, #k, #v, #m, #o] -> tensor<4x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
  %o_got = tensor.cast %o_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.5, 0.0, 2.5, 0.0]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "attention_lengths"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_lengths: 0 of 4 wrong
  return
}

// A mask of keys.
func.func private @attention_mask() {
  %q = arith.constant dense<0.0> : tensor<2x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %l = arith.constant dense<[false, true, true, false]> : tensor<4xi1>
  %o = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    mask(%l : tensor<4xi1>)
    maps = [#q, #k, #v, #n, #o] -> tensor<2x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.5, 2.5]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_mask"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_mask: 0 of 2 wrong
  return
}

// Biases add up: exp(log 2 + log 3) = 6 against 1, 1, 1.
func.func private @attention_bias() {
  %q = arith.constant dense<0.0> : tensor<1x2xf32>
  %k = arith.constant dense<1.0> : tensor<4x2xf32>
  %v = arith.constant dense<[[9.0], [0.0], [0.0], [0.0]]> : tensor<4x1xf32>
  %a = arith.constant dense<[0.693147181, 0.0, 0.0, 0.0]> : tensor<4xf32>
  %b = arith.constant dense<[[1.09861229, 0.0, 0.0, 0.0]]> : tensor<1x4xf32>
  %o = attn.attention query(%q : tensor<1x2xf32>) key(%k : tensor<4x2xf32>) value(%v : tensor<4x1xf32>)
    biases(%a, %b : tensor<4xf32>, tensor<1x4xf32>)
    maps = [#q, #k, #v, #n, #s, #o] -> tensor<1x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[6.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_bias"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_bias: 0 of 1 wrong
  return
}

// -1e9 everywhere in a row is arithmetic: the mean of all values.
func.func private @attention_finite_mask() {
  %q = arith.constant dense<0.0> : tensor<2x2xf32>
  %k = arith.constant dense<1.0> : tensor<2x2xf32>
  %v = arith.constant dense<[[2.0], [1.0]]> : tensor<2x1xf32>
  %b = arith.constant dense<[[0.0, -1.0e+09], [-1.0e+09, -1.0e+09]]> : tensor<2x2xf32>
  %o = attn.attention query(%q : tensor<2x2xf32>) key(%k : tensor<2x2xf32>) value(%v : tensor<2x1xf32>)
    biases(%b : tensor<2x2xf32>) empty_rows = zero
    maps = [#q, #k, #v, #s, #o] -> tensor<2x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0, 1.5]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_finite_mask"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_finite_mask: 0 of 2 wrong
  return
}

// Scores 4 and 0 times log(2)/4: exp gives 2 and 1.
func.func private @attention_scale() {
  %q = arith.constant dense<[[2.0, 0.0]]> : tensor<1x2xf32>
  %k = arith.constant dense<[[2.0, 5.0], [0.0, 7.0]]> : tensor<2x2xf32>
  %v = arith.constant dense<[[3.0], [0.0]]> : tensor<2x1xf32>
  %o = attn.attention query(%q : tensor<1x2xf32>) key(%k : tensor<2x2xf32>) value(%v : tensor<2x1xf32>)
    scale = 0.17328679513998632
    maps = [#q, #k, #v, #o] -> tensor<1x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_scale"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_scale: 0 of 1 wrong
  return
}

// NaN and infinity in a masked key or value reach nothing; in an attended one they
// reach its own column only.
func.func private @attention_masked_values() {
  %q = arith.constant dense<1.0> : tensor<3x1xf32>
  %k = arith.constant dense<[[1.0], [1.0], [0x7FC00000]]> : tensor<3x1xf32>
  %v = arith.constant dense<[[1.0, 1.0], [3.0, 0x7F800000], [0x7FC00000, 0x7FC00000]]> : tensor<3x2xf32>
  %o = attn.attention query(%q : tensor<3x1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x2xf32>)
    bands = [#attn.band<query = 0, key = 1, upper = 0>]
    maps = [#q, #k, #v, #o] -> tensor<3x2xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<3x2xf32> into tensor<6xf32>
  %o_got = tensor.cast %o_flat : tensor<6xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.0, 1.0, 2.0, 0x7F800000, 0x7FC00000, 0x7FC00000]> : tensor<6xf32>
  %want0_any = tensor.cast %want0 : tensor<6xf32> to tensor<?xf32>
  vector.print str "attention_masked_values"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_masked_values: 0 of 6 wrong
  return
}

// A score of 10000 capped at log 3 against 0: 3 to 1.
func.func private @attention_soft_cap() {
  %q = arith.constant dense<[[100.0]]> : tensor<1x1xf32>
  %k = arith.constant dense<[[100.0], [0.0]]> : tensor<2x1xf32>
  %v = arith.constant dense<[[4.0], [0.0]]> : tensor<2x1xf32>
  %cap = arith.constant dense<1.09861229> : tensor<f32>
  %o = attn.attention query(%q : tensor<1x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    score(%cap : tensor<f32>)
    maps = [#q, #k, #v, #none, #o] modify {
    ^bb0(%s: f32, %c: f32):
      %0 = arith.divf %s, %c : f32
      %1 = math.tanh %0 : f32
      %2 = arith.mulf %1, %c : f32
      attn.yield %2 : f32
    } -> tensor<1x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[3.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_soft_cap"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_soft_cap: 0 of 1 wrong
  return
}

// The score of key n is n log 2: weights 1, 2, 4.
func.func private @attention_index() {
  %q = arith.constant dense<1.0> : tensor<1x1xf32>
  %k = arith.constant dense<0.0> : tensor<3x1xf32>
  %v = arith.constant dense<[[7.0], [0.0], [7.0]]> : tensor<3x1xf32>
  %o = attn.attention query(%q : tensor<1x1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    maps = [#q, #k, #v, #o] modify {
    ^bb0(%s: f32):
      %log2 = arith.constant 0.693147181 : f32
      %n = attn.index 1 : index
      %i = arith.index_cast %n : index to i32
      %f = arith.sitofp %i : i32 to f32
      %0 = arith.mulf %f, %log2 : f32
      attn.yield %0 : f32
    } -> tensor<1x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[5.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_index"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_index: 0 of 1 wrong
  return
}

// log(1 + 3), log(1), log(0); the probabilities turned.
func.func private @attention_results_zero() {
  %q = arith.constant dense<1.0> : tensor<3x1xf32>
  %k = arith.constant dense<[[0.0], [1.09861229]]> : tensor<2x1xf32>
  %v = arith.constant dense<1.0> : tensor<2x1xf32>
  %l = arith.constant dense<[2, 1, 0]> : tensor<3xi64>
  %r:3 = attn.attention query(%q : tensor<3x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    lengths(%l : tensor<3xi64>) empty_rows = zero
    maps = [#q, #k, #v, #m, #o, #m, #ns] -> tensor<3x1xf32> logsumexp(tensor<3xf32>) probabilities(tensor<2x3xf32>)
  %o = tensor.cast %r#0 : tensor<3x1xf32> to tensor<3x1xf32>
  %lse = tensor.cast %r#1 : tensor<3xf32> to tensor<3xf32>
  %p = tensor.cast %r#2 : tensor<2x3xf32> to tensor<2x3xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<3x1xf32> into tensor<3xf32>
  %o_got = tensor.cast %o_flat : tensor<3xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.0, 1.0, 0.0]> : tensor<3xf32>
  %want0_any = tensor.cast %want0 : tensor<3xf32> to tensor<?xf32>
  vector.print str "attention_results_zero"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_results_zero: 0 of 3 wrong
  %lse_got = tensor.cast %lse : tensor<3xf32> to tensor<?xf32>
  %want1 = arith.constant dense<[1.38629436, 0.0, 0xFF800000]> : tensor<3xf32>
  %want1_any = tensor.cast %want1 : tensor<3xf32> to tensor<?xf32>
  vector.print str "attention_results_zero"
  call @expect(%lse_got, %want1_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_results_zero: 0 of 3 wrong
  %p_flat = tensor.collapse_shape %p [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %p_got = tensor.cast %p_flat : tensor<6xf32> to tensor<?xf32>
  %want2 = arith.constant dense<[0.25, 1.0, 0.0, 0.75, 0.0, 0.0]> : tensor<6xf32>
  %want2_any = tensor.cast %want2 : tensor<6xf32> to tensor<?xf32>
  vector.print str "attention_results_zero"
  call @expect(%p_got, %want2_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_results_zero: 0 of 6 wrong
  return
}

// log(1 + 3), log(1), log(0); the probabilities turned.
func.func private @attention_results_nan() {
  %q = arith.constant dense<1.0> : tensor<3x1xf32>
  %k = arith.constant dense<[[0.0], [1.09861229]]> : tensor<2x1xf32>
  %v = arith.constant dense<1.0> : tensor<2x1xf32>
  %l = arith.constant dense<[2, 1, 0]> : tensor<3xi64>
  %r:3 = attn.attention query(%q : tensor<3x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    lengths(%l : tensor<3xi64>) empty_rows = nan
    maps = [#q, #k, #v, #m, #o, #m, #ns] -> tensor<3x1xf32> logsumexp(tensor<3xf32>) probabilities(tensor<2x3xf32>)
  %o = tensor.cast %r#0 : tensor<3x1xf32> to tensor<3x1xf32>
  %lse = tensor.cast %r#1 : tensor<3xf32> to tensor<3xf32>
  %p = tensor.cast %r#2 : tensor<2x3xf32> to tensor<2x3xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<3x1xf32> into tensor<3xf32>
  %o_got = tensor.cast %o_flat : tensor<3xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.0, 1.0, 0x7FC00000]> : tensor<3xf32>
  %want0_any = tensor.cast %want0 : tensor<3xf32> to tensor<?xf32>
  vector.print str "attention_results_nan"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_results_nan: 0 of 3 wrong
  %lse_got = tensor.cast %lse : tensor<3xf32> to tensor<?xf32>
  %want1 = arith.constant dense<[1.38629436, 0.0, 0xFF800000]> : tensor<3xf32>
  %want1_any = tensor.cast %want1 : tensor<3xf32> to tensor<?xf32>
  vector.print str "attention_results_nan"
  call @expect(%lse_got, %want1_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_results_nan: 0 of 3 wrong
  %p_flat = tensor.collapse_shape %p [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %p_got = tensor.cast %p_flat : tensor<6xf32> to tensor<?xf32>
  %want2 = arith.constant dense<[0.25, 1.0, 0x7FC00000, 0.75, 0.0, 0x7FC00000]> : tensor<6xf32>
  %want2_any = tensor.cast %want2 : tensor<6xf32> to tensor<?xf32>
  vector.print str "attention_results_nan"
  call @expect(%p_got, %want2_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_results_nan: 0 of 6 wrong
  return
}

// Two key heads, each for two query heads, in the layout [heads, rows, width].
func.func private @attention_grouped_heads() {
  %q = arith.constant dense<0.0> : tensor<2x2x1x1xf32>
  %k = arith.constant dense<0.0> : tensor<2x2x1xf32>
  %v = arith.constant dense<[[[1.0], [3.0]], [[10.0], [30.0]]]> : tensor<2x2x1xf32>
  %o = attn.attention query(%q : tensor<2x2x1x1xf32>) key(%k : tensor<2x2x1xf32>) value(%v : tensor<2x2x1xf32>)
    maps = [affine_map<(h, g, m, n, k, d) -> (h, g, m, k)>, affine_map<(h, g, m, n, k, d) -> (h, n, k)>, affine_map<(h, g, m, n, k, d) -> (h, n, d)>, affine_map<(h, g, m, n, k, d) -> (h, g, m, d)>] -> tensor<2x2x1x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1, 2, 3]] : tensor<2x2x1x1xf32> into tensor<4xf32>
  %o_got = tensor.cast %o_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0, 2.0, 20.0, 20.0]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "attention_grouped_heads"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_grouped_heads: 0 of 4 wrong
  return
}

// Two key dimensions and no query dimension: one query pools an image.
func.func private @attention_of_an_image() {
  %q = arith.constant dense<0.0> : tensor<1xf32>
  %k = arith.constant dense<0.0> : tensor<2x2x1xf32>
  %v = arith.constant dense<[[[1.0], [2.0]], [[3.0], [6.0]]]> : tensor<2x2x1xf32>
  %o = attn.attention query(%q : tensor<1xf32>) key(%k : tensor<2x2x1xf32>) value(%v : tensor<2x2x1xf32>)
    maps = [affine_map<(h, w, k, d) -> (k)>, affine_map<(h, w, k, d) -> (h, w, k)>, affine_map<(h, w, k, d) -> (h, w, d)>, affine_map<(h, w, k, d) -> (d)>] -> tensor<1xf32>
  %o_got = tensor.cast %o : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[3.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_of_an_image"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_of_an_image: 0 of 1 wrong
  return
}

// The order of the iteration space is free; the output is turned.
func.func private @attention_keys_first() {
  %q = arith.constant dense<0.0> : tensor<2x1xf32>
  %k = arith.constant dense<0.0> : tensor<1x3xf32>
  %v = arith.constant dense<[[1.0, 2.0], [1.0, 2.0], [4.0, 5.0]]> : tensor<3x2xf32>
  %o = attn.attention query(%q : tensor<2x1xf32>) key(%k : tensor<1x3xf32>) value(%v : tensor<3x2xf32>)
    maps = [affine_map<(n, d, k, m) -> (m, k)>, affine_map<(n, d, k, m) -> (k, n)>, affine_map<(n, d, k, m) -> (n, d)>, affine_map<(n, d, k, m) -> (d, m)>] -> tensor<2x2xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
  %o_got = tensor.cast %o_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0, 2.0, 3.0, 3.0]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "attention_keys_first"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_keys_first: 0 of 4 wrong
  return
}

// Scores and sums of 16-bit inputs are f32: 300 * 300 overflows f16.
func.func private @attention_of_4096_halves() {
  %q = arith.constant dense<300.0> : tensor<1x1xf16>
  %k = arith.constant dense<300.0> : tensor<4096x1xf16>
  %v = arith.constant dense<3.0> : tensor<4096x1xf16>
  %o = attn.attention query(%q : tensor<1x1xf16>) key(%k : tensor<4096x1xf16>) value(%v : tensor<4096x1xf16>)
    maps = [#q, #k, #v, #o] -> tensor<1x1xf16>
  %o_empty = tensor.empty() : tensor<1x1xf32>
  %o_f32 = linalg.map { arith.extf } ins(%o : tensor<1x1xf16>) outs(%o_empty : tensor<1x1xf32>)
  %o_flat = tensor.collapse_shape %o_f32 [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[3.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_of_4096_halves"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_of_4096_halves: 0 of 1 wrong
  return
}

// f64 stays f64: 1e-9 would vanish beside 1 in f32.
func.func private @attention_double() {
  %q = arith.constant dense<1.0> : tensor<1x2xf64>
  %k = arith.constant dense<[[1.0, 0.0], [1.0, 1.0e-09]]> : tensor<2x2xf64>
  %v = arith.constant dense<[[-1.0e+09], [1.0e+09]]> : tensor<2x1xf64>
  %o = attn.attention query(%q : tensor<1x2xf64>) key(%k : tensor<2x2xf64>) value(%v : tensor<2x1xf64>)
    maps = [#q, #k, #v, #o] -> tensor<1x1xf64>
  %o_empty = tensor.empty() : tensor<1x1xf32>
  %o_f32 = linalg.map { arith.truncf } ins(%o : tensor<1x1xf64>) outs(%o_empty : tensor<1x1xf32>)
  %o_flat = tensor.collapse_shape %o_f32 [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.5]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_double"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_double: 0 of 1 wrong
  return
}

// Size 1 everywhere.
func.func private @attention_one_key() {
  %q = arith.constant dense<5.0> : tensor<1x1xf32>
  %k = arith.constant dense<-3.0> : tensor<1x1xf32>
  %v = arith.constant dense<7.0> : tensor<1x1xf32>
  %o = attn.attention query(%q : tensor<1x1xf32>) key(%k : tensor<1x1xf32>) value(%v : tensor<1x1xf32>)
    maps = [#q, #k, #v, #o] -> tensor<1x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[7.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_one_key"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_one_key: 0 of 1 wrong
  return
}

// No key at all: nothing is summed.
func.func private @attention_no_key() {
  %q0 = arith.constant dense<5.0> : tensor<1x1xf32>
  %k0 = tensor.empty() : tensor<0x1xf32>
  %v0 = tensor.empty() : tensor<0x2xf32>
  %q = tensor.cast %q0 : tensor<1x1xf32> to tensor<?x?xf32>
  %k = tensor.cast %k0 : tensor<0x1xf32> to tensor<?x?xf32>
  %v = tensor.cast %v0 : tensor<0x2xf32> to tensor<?x?xf32>
  %r:2 = attn.attention query(%q : tensor<?x?xf32>) key(%k : tensor<?x?xf32>) value(%v : tensor<?x?xf32>)
    maps = [#q, #k, #v, #o, #m] -> tensor<?x?xf32> logsumexp(tensor<?xf32>)
  %o = tensor.cast %r#0 : tensor<?x?xf32> to tensor<1x2xf32>
  %lse = tensor.cast %r#1 : tensor<?xf32> to tensor<1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<1x2xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.0, 0.0]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_no_key"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_no_key: 0 of 2 wrong
  %lse_got = tensor.cast %lse : tensor<1xf32> to tensor<?xf32>
  %want1 = arith.constant dense<[0xFF800000]> : tensor<1xf32>
  %want1_any = tensor.cast %want1 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_no_key"
  call @expect(%lse_got, %want1_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_no_key: 0 of 1 wrong
  return
}

// Head width 0: all scores are 0.
func.func private @attention_no_head() {
  %q = tensor.empty() : tensor<1x0xf32>
  %k = tensor.empty() : tensor<2x0xf32>
  %v = arith.constant dense<[[2.0], [4.0]]> : tensor<2x1xf32>
  %o = attn.attention query(%q : tensor<1x0xf32>) key(%k : tensor<2x0xf32>) value(%v : tensor<2x1xf32>)
    maps = [#q, #k, #v, #o] -> tensor<1x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %o_got = tensor.cast %o_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[3.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_no_head"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_no_head: 0 of 1 wrong
  return
}

// Weights 1 and 3 on two values; the third position is masked and not finite.
func.func private @pool_moments() {
  %l = arith.constant dense<[[0.0, 1.09861229, 7.0]]> : tensor<1x3xf32>
  %x = arith.constant dense<[[[1.0], [5.0], [0x7FC00000]]]> : tensor<1x3x1xf32>
  %xx = arith.constant dense<[[[1.0], [25.0], [0x7F800000]]]> : tensor<1x3x1xf32>
  %m = arith.constant dense<[[true, true, false]]> : tensor<1x3xi1>
  %r:2 = attn.pool logits(%l : tensor<1x3xf32>) values(%x, %xx : tensor<1x3x1xf32>, tensor<1x3x1xf32>)
    mask(%m : tensor<1x3xi1>) maps = [#bn, #bnd, #bnd, #bn, #bd, #bd] -> tensor<1x1xf32>, tensor<1x1xf32>
  %y = tensor.cast %r#0 : tensor<1x1xf32> to tensor<1x1xf32>
  %yy = tensor.cast %r#1 : tensor<1x1xf32> to tensor<1x1xf32>
  %y_flat = tensor.collapse_shape %y [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %y_got = tensor.cast %y_flat : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[4.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "pool_moments"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: pool_moments: 0 of 1 wrong
  %yy_flat = tensor.collapse_shape %yy [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %yy_got = tensor.cast %yy_flat : tensor<1xf32> to tensor<?xf32>
  %want1 = arith.constant dense<[19.0]> : tensor<1xf32>
  %want1_any = tensor.cast %want1 : tensor<1xf32> to tensor<?xf32>
  vector.print str "pool_moments"
  call @expect(%yy_got, %want1_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: pool_moments: 0 of 1 wrong
  return
}

// Lengths 2 and 0; one weight for each channel.
func.func private @pool_lengths() {
  %l = arith.constant dense<0.0> : tensor<2x3x1xf16>
  %x = arith.constant dense<[[[1.0], [5.0], [9.0]], [[1.0], [5.0], [9.0]]]> : tensor<2x3x1xf16>
  %n = arith.constant dense<[2, 0]> : tensor<2xindex>
  %y = attn.pool logits(%l : tensor<2x3x1xf16>) values(%x : tensor<2x3x1xf16>)
    lengths(%n : tensor<2xindex>) empty_rows = zero maps = [#bnd, #bnd, #b, #bd] -> tensor<2x1xf16>
  %y_empty = tensor.empty() : tensor<2x1xf32>
  %y_f32 = linalg.map { arith.extf } ins(%y : tensor<2x1xf16>) outs(%y_empty : tensor<2x1xf32>)
  %y_flat = tensor.collapse_shape %y_f32 [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %y_got = tensor.cast %y_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[3.0, 0.0]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "pool_lengths"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: pool_lengths: 0 of 2 wrong
  return
}

// Mean 2.5 and variance 1.25, then of the same values 10000 higher.
func.func private @layer_norm_plain() {
  %x = arith.constant dense<[[1.0, 2.0, 3.0, 4.0], [10001.0, 10002.0, 10003.0, 10004.0]]> : tensor<2x4xf32>
  %y = attn.layer_norm %x dimensions = [1] epsilon = 0.0 : tensor<2x4xf32> -> tensor<2x4xf32>
  %y_flat = tensor.collapse_shape %y [[0, 1]] : tensor<2x4xf32> into tensor<8xf32>
  %y_got = tensor.cast %y_flat : tensor<8xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[-1.34164079, -0.447213595, 0.447213595, 1.34164079, -1.34164079, -0.447213595, 0.447213595, 1.34164079]> : tensor<8xf32>
  %want0_any = tensor.cast %want0 : tensor<8xf32> to tensor<?xf32>
  vector.print str "layer_norm_plain"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: layer_norm_plain: 0 of 8 wrong
  return
}

// Equal values leave the bias; epsilon 1.25 makes the root sqrt(2.5).
func.func private @layer_norm_parameters() {
  %x = arith.constant dense<[[3.0, 3.0, 3.0, 3.0], [1.0, 2.0, 3.0, 4.0]]> : tensor<2x4xf32>
  %w = arith.constant dense<[2.0, 2.0, 2.0, 4.0]> : tensor<4xf32>
  %b = arith.constant dense<[1.0, 0.0, 0.0, -1.0]> : tensor<4xf32>
  %y = attn.layer_norm %x dimensions = [1] epsilon = 1.25 weight(%w : tensor<4xf32>) bias(%b : tensor<4xf32>) : tensor<2x4xf32> -> tensor<2x4xf32>
  %y_flat = tensor.collapse_shape %y [[0, 1]] : tensor<2x4xf32> into tensor<8xf32>
  %y_got = tensor.cast %y_flat : tensor<8xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[1.0, 0.0, 0.0, -1.0, -0.897366596, -0.632455532, 0.632455532, 2.79473319]> : tensor<8xf32>
  %want0_any = tensor.cast %want0 : tensor<8xf32> to tensor<?xf32>
  vector.print str "layer_norm_parameters"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: layer_norm_parameters: 0 of 8 wrong
  return
}

// Squares of 16-bit values are f32: 300 * 300 overflows f16.
func.func private @layer_norm_halves() {
  %x = arith.constant dense<[[-300.0], [300.0]]> : tensor<2x1xf16>
  %y = attn.layer_norm %x dimensions = [0, 1] epsilon = 1.0e-06 : tensor<2x1xf16> -> tensor<2x1xf16>
  %y_empty = tensor.empty() : tensor<2x1xf32>
  %y_f32 = linalg.map { arith.extf } ins(%y : tensor<2x1xf16>) outs(%y_empty : tensor<2x1xf32>)
  %y_flat = tensor.collapse_shape %y_f32 [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %y_got = tensor.cast %y_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[-1.0, 1.0]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "layer_norm_halves"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: layer_norm_halves: 0 of 2 wrong
  return
}

// 3 / sqrt(12.5) and 4 / sqrt(12.5), then weighted.
func.func private @rms_norm_plain() {
  %x = arith.constant dense<[[3.0, 4.0]]> : tensor<1x2xf32>
  %w = arith.constant dense<[1.0, 10.0]> : tensor<2xf32>
  %y = attn.rms_norm %x dimensions = [1] epsilon = 0.0 weight(%w : tensor<2xf32>) : tensor<1x2xf32> -> tensor<1x2xf32>
  %y_flat = tensor.collapse_shape %y [[0, 1]] : tensor<1x2xf32> into tensor<2xf32>
  %y_got = tensor.cast %y_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.848528137, 11.3137085]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "rms_norm_plain"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: rms_norm_plain: 0 of 2 wrong
  return
}

// Sizes are known when it runs: 2 queries, 4 keys, halves with a masked NaN.
func.func private @attention_dynamic() {
  %q0 = arith.constant dense<0.0> : tensor<2x2xf16>
  %k0 = arith.constant dense<1.0> : tensor<4x2xf16>
  %v0 = arith.constant dense<[[1.0], [2.0], [3.0], [0x7E00]]> : tensor<4x1xf16>
  %q = tensor.cast %q0 : tensor<2x2xf16> to tensor<?x?xf16>
  %k = tensor.cast %k0 : tensor<4x2xf16> to tensor<?x?xf16>
  %v = tensor.cast %v0 : tensor<4x1xf16> to tensor<?x?xf16>
  %d = attn.attention query(%q : tensor<?x?xf16>) key(%k : tensor<?x?xf16>) value(%v : tensor<?x?xf16>)
    bands = [#attn.band<query = 0, key = 1, lower = -2, upper = 0, corner = bottom_right>]
    maps = [#q, #k, #v, #o] -> tensor<?x?xf16>
  %o = tensor.cast %d : tensor<?x?xf16> to tensor<2x1xf16>
  %o_empty = tensor.empty() : tensor<2x1xf32>
  %o_f32 = linalg.map { arith.extf } ins(%o : tensor<2x1xf16>) outs(%o_empty : tensor<2x1xf32>)
  %o_flat = tensor.collapse_shape %o_f32 [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0, 0x7FC00000]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_dynamic"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_dynamic: 0 of 2 wrong
  return
}

// The count of values is that of the dynamic sizes.
func.func private @layer_norm_dynamic() {
  %x0 = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %x = tensor.cast %x0 : tensor<2x2xf32> to tensor<?x?xf32>
  %d = attn.layer_norm %x dimensions = [0, 1] epsilon = 0.0 : tensor<?x?xf32> -> tensor<?x?xf32>
  %y = tensor.cast %d : tensor<?x?xf32> to tensor<2x2xf32>
  %y_flat = tensor.collapse_shape %y [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
  %y_got = tensor.cast %y_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[-1.34164079, -0.447213595, 0.447213595, 1.34164079]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "layer_norm_dynamic"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: layer_norm_dynamic: 0 of 4 wrong
  return
}

// Over a dimension that is not the last.
func.func private @rms_norm_outer() {
  %x = arith.constant dense<[[3.0, 1.0], [4.0, 1.0]]> : tensor<2x2xf32>
  %y = attn.rms_norm %x dimensions = [0] epsilon = 0.0 : tensor<2x2xf32> -> tensor<2x2xf32>
  %y_flat = tensor.collapse_shape %y [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
  %y_got = tensor.cast %y_flat : tensor<4xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[0.848528137, 1.0, 1.13137085, 1.0]> : tensor<4xf32>
  %want0_any = tensor.cast %want0 : tensor<4xf32> to tensor<?xf32>
  vector.print str "rms_norm_outer"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: rms_norm_outer: 0 of 4 wrong
  return
}

// One query and values without width: everything is one number.
func.func private @attention_to_a_scalar() {
  %q = arith.constant dense<0.0> : tensor<1xf32>
  %k = arith.constant dense<0.0> : tensor<3x1xf32>
  %v = arith.constant dense<[1.0, 3.0, 0x7FC00000]> : tensor<3xf32>
  %l = arith.constant dense<2> : tensor<i64>
  %o = attn.attention query(%q : tensor<1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3xf32>)
    lengths(%l : tensor<i64>)
    maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n)>, affine_map<(n, k) -> ()>, affine_map<(n, k) -> ()>] -> tensor<f32>
  %e = tensor.extract %o[] : tensor<f32>
  %t = tensor.from_elements %e : tensor<1xf32>
  %t_got = tensor.cast %t : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "attention_to_a_scalar"
  call @expect(%t_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_to_a_scalar: 0 of 1 wrong
  return
}

// Weights 1 and 3.
func.func private @pool_to_a_scalar() {
  %l = arith.constant dense<[0.0, 1.09861229]> : tensor<2xf32>
  %x = arith.constant dense<[1.0, 5.0]> : tensor<2xf32>
  %y = attn.pool logits(%l : tensor<2xf32>) values(%x : tensor<2xf32>)
    maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>, affine_map<(n) -> ()>] -> tensor<f32>
  %e = tensor.extract %y[] : tensor<f32>
  %t = tensor.from_elements %e : tensor<1xf32>
  %t_got = tensor.cast %t : tensor<1xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[4.0]> : tensor<1xf32>
  %want0_any = tensor.cast %want0 : tensor<1xf32> to tensor<?xf32>
  vector.print str "pool_to_a_scalar"
  call @expect(%t_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: pool_to_a_scalar: 0 of 1 wrong
  return
}

// One value for two heads' weights: the value has no head dimension.
func.func private @pool_two_heads() {
  %l = arith.constant dense<[[0.0, 1.09861229], [1.09861229, 0.0]]> : tensor<2x2xf32>
  %x = arith.constant dense<[[1.0], [5.0]]> : tensor<2x1xf32>
  %y = attn.pool logits(%l : tensor<2x2xf32>) values(%x : tensor<2x1xf32>)
    maps = [affine_map<(h, n, d) -> (h, n)>, affine_map<(h, n, d) -> (n, d)>, affine_map<(h, n, d) -> (h, d)>] -> tensor<2x1xf32>
  %y_flat = tensor.collapse_shape %y [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %y_got = tensor.cast %y_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[4.0, 2.0]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "pool_two_heads"
  call @expect(%y_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: pool_two_heads: 0 of 2 wrong
  return
}

// Keys for all of a batch, values for each; a mask for each.
func.func private @attention_shared_key() {
  %q = arith.constant dense<0.0> : tensor<2x1xf32>
  %k = arith.constant dense<0.0> : tensor<2x1xf32>
  %v = arith.constant dense<[[[1.0], [3.0]], [[5.0], [0x7F800000]]]> : tensor<2x2x1xf32>
  %m = arith.constant dense<[[true, true], [true, false]]> : tensor<2x2xi1>
  %o = attn.attention query(%q : tensor<2x1xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x2x1xf32>)
    mask(%m : tensor<2x2xi1>)
    maps = [affine_map<(b, n, k, d) -> (b, k)>, affine_map<(b, n, k, d) -> (n, k)>, affine_map<(b, n, k, d) -> (b, n, d)>, affine_map<(b, n, k, d) -> (b, n)>, affine_map<(b, n, k, d) -> (b, d)>] -> tensor<2x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[2.0, 5.0]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_shared_key"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_shared_key: 0 of 2 wrong
  return
}

// Weights 1/8, 3/8 and 4/8; the last is dropped, or the second doubled. A masked
// key has none, whatever its factor.
func.func private @attention_factors() {
  %q = arith.constant dense<1.0> : tensor<2x1xf32>
  %k = arith.constant dense<[[0.0], [1.09861229], [1.38629436]]> : tensor<3x1xf32>
  %v = arith.constant dense<[[8.0], [16.0], [32.0]]> : tensor<3x1xf32>
  %keep = arith.constant dense<[[true, true, false], [false, false, false]]> : tensor<2x3xi1>
  %o = attn.attention query(%q : tensor<2x1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    factor(%keep : tensor<2x3xi1>) maps = [#q, #k, #v, #s, #o] -> tensor<2x1xf32>
  %o_flat = tensor.collapse_shape %o [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %o_got = tensor.cast %o_flat : tensor<2xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[7.0, 0.0]> : tensor<2xf32>
  %want0_any = tensor.cast %want0 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_boolean_factor"
  call @expect(%o_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_boolean_factor: 0 of 2 wrong
  %times = arith.constant dense<[1.0, 2.0, 0x7FC00000]> : tensor<3xf32>
  %mask = arith.constant dense<[true, true, false]> : tensor<3xi1>
  %p:2 = attn.attention query(%q : tensor<2x1xf32>) key(%k : tensor<3x1xf32>) value(%v : tensor<3x1xf32>)
    mask(%mask : tensor<3xi1>) factor(%times : tensor<3xf32>) maps = [#q, #k, #v, #n, #n, #o, #s] -> tensor<2x1xf32> probabilities(tensor<2x3xf32>)
  %p_flat = tensor.collapse_shape %p#0 [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %p_got = tensor.cast %p_flat : tensor<2xf32> to tensor<?xf32>
  %want1 = arith.constant dense<26.0> : tensor<2xf32>
  %want1_any = tensor.cast %want1 : tensor<2xf32> to tensor<?xf32>
  vector.print str "attention_numeric_factor"
  call @expect(%p_got, %want1_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_numeric_factor: 0 of 2 wrong
  %w_flat = tensor.collapse_shape %p#1 [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %w_got = tensor.cast %w_flat : tensor<6xf32> to tensor<?xf32>
  %want2 = arith.constant dense<[0.25, 0.75, 0.0, 0.25, 0.75, 0.0]> : tensor<6xf32>
  %want2_any = tensor.cast %want2 : tensor<6xf32> to tensor<?xf32>
  vector.print str "attention_factor_probabilities"
  call @expect(%w_got, %want2_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: attention_factor_probabilities: 0 of 6 wrong
  return
}

func.func private @pool_logsumexp() {
  %l = arith.constant dense<[[0.0, 1.09861229], [1000.0, 1000.0], [0xFF800000, 0xFF800000]]> : tensor<3x2xf32>
  %v = arith.constant dense<[4.0, 8.0]> : tensor<2xf32>
  %r:2 = attn.pool logits(%l : tensor<3x2xf32>) values(%v : tensor<2xf32>) empty_rows = zero
    maps = [affine_map<(b, n) -> (b, n)>, affine_map<(b, n) -> (n)>, affine_map<(b, n) -> (b)>, affine_map<(b, n) -> (b)>]
    -> tensor<3xf32> logsumexp(tensor<3xf32>)
  %r_got = tensor.cast %r#0 : tensor<3xf32> to tensor<?xf32>
  %want0 = arith.constant dense<[7.0, 6.0, 0.0]> : tensor<3xf32>
  %want0_any = tensor.cast %want0 : tensor<3xf32> to tensor<?xf32>
  vector.print str "pool_with_logsumexp"
  call @expect(%r_got, %want0_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: pool_with_logsumexp: 0 of 3 wrong
  %l_got = tensor.cast %r#1 : tensor<3xf32> to tensor<?xf32>
  %want1 = arith.constant dense<[1.38629436, 1000.69314, 0xFF800000]> : tensor<3xf32>
  %want1_any = tensor.cast %want1 : tensor<3xf32> to tensor<?xf32>
  vector.print str "pool_logsumexp"
  call @expect(%l_got, %want1_any) : (tensor<?xf32>, tensor<?xf32>) -> ()
  // CHECK: pool_logsumexp: 0 of 3 wrong
  return
}

// Scores q n of keys n = 0, 1, 2, 3 to the base 2, at once and after the first
// alone.
func.func private @online_attention_steps() {
  %q = arith.constant dense<[[0.0, 1.0, 2.0, 0.5, -1.0, -2.0, 1000.0, -1000.0]]> : tensor<1x8xf32>
  %k = arith.constant dense<[[0.0], [1.0], [2.0], [3.0]]> : tensor<4x1xf32>
  %v = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %k0 = arith.constant dense<[[0.0]]> : tensor<1x1xf32>
  %v0 = arith.constant dense<[[1.0]]> : tensor<1x1xf32>
  %k1 = arith.constant dense<[[1.0], [2.0], [3.0]]> : tensor<3x1xf32>
  %v1 = arith.constant dense<[[2.0], [3.0], [4.0]]> : tensor<3x1xf32>
  %zeros = arith.constant dense<0.0> : tensor<1x8xf32>
  %zero = arith.constant dense<0.0> : tensor<8xf32>
  %one:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k : tensor<4x1xf32>) value(%v : tensor<4x1xf32>)
    outs(%zeros, %zero, %zero : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  %output = arith.constant dense<[2.5, 3.26666667, 3.68235294, 2.91911977, 1.73333333, 1.31764706, 4.0, 1.0]> : tensor<8xf32>
  %logarithm = arith.constant dense<[2.0, 3.9068906, 6.40939094, 2.8565158, 0.906890596, 0.409390936, 3000.0, 0.0]> : tensor<8xf32>
  vector.print str "online_attention_one_step"
  call @expect_state(%one#0, %one#1, %one#2, %output, %logarithm) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_one_step: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  %first:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k0 : tensor<1x1xf32>) value(%v0 : tensor<1x1xf32>)
    outs(%zeros, %zero, %zero : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  %second:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k1 : tensor<3x1xf32>) value(%v1 : tensor<3x1xf32>)
    outs(%first#0, %first#1, %first#2 : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  vector.print str "online_attention_two_steps"
  call @expect_state(%second#0, %second#1, %second#2, %output, %logarithm) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_two_steps: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  return
}

// A key and value of NaN, masked for all queries but the last.
func.func private @online_attention_masked_key() {
  %q = arith.constant dense<1.0> : tensor<1x8xf32>
  %k = arith.constant dense<[[2.0], [0x7FC00000]]> : tensor<2x1xf32>
  %v = arith.constant dense<[[5.0], [0x7FC00000]]> : tensor<2x1xf32>
  %b = arith.constant dense<[[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0.0]]> : tensor<2x8xf32>
  %zeros = arith.constant dense<0.0> : tensor<1x8xf32>
  %zero = arith.constant dense<0.0> : tensor<8xf32>
  %r:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    bias(%b : tensor<2x8xf32>)
    outs(%zeros, %zero, %zero : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #nm, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  %output = arith.constant dense<[5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 0x7FC00000]> : tensor<8xf32>
  %logarithm = arith.constant dense<[2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 0x7FC00000]> : tensor<8xf32>
  vector.print str "online_attention_masked_key"
  call @expect_state(%r#0, %r#1, %r#2, %output, %logarithm) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_masked_key: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  return
}

// No key at all: the sum is 0 and the accumulator, too. Then some keys for some
// queries, which are as good as the first; then none again.
func.func private @online_attention_empty_rows() {
  %q = arith.constant dense<1.0> : tensor<1x8xf32>
  %k = arith.constant dense<[[2.0], [3.0]]> : tensor<2x1xf32>
  %v = arith.constant dense<[[5.0], [7.0]]> : tensor<2x1xf32>
  %none = arith.constant dense<0xFF800000> : tensor<2x8xf32>
  %some = arith.constant dense<[[1.0, 1.0, 1.0, 1.0, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 2.0, 2.0]]> : tensor<2x8xf32>
  %zeros = arith.constant dense<0.0> : tensor<1x8xf32>
  %zero = arith.constant dense<0.0> : tensor<8xf32>
  %first:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    bias(%none : tensor<2x8xf32>)
    outs(%zeros, %zero, %zero : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #nm, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  %output = arith.constant dense<[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<8xf32>
  %logarithm = arith.constant dense<[0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000]> : tensor<8xf32>
  vector.print str "online_attention_empty_row"
  call @expect_state(%first#0, %first#1, %first#2, %output, %logarithm) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_empty_row: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  %second:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    bias(%some : tensor<2x8xf32>)
    outs(%first#0, %first#1, %first#2 : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #nm, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  %output_after = arith.constant dense<[5.0, 5.0, 5.0, 5.0, 0x7FC00000, 0x7FC00000, 7.0, 7.0]> : tensor<8xf32>
  %logarithm_after = arith.constant dense<[3.0, 3.0, 3.0, 3.0, 0xFF800000, 0xFF800000, 5.0, 5.0]> : tensor<8xf32>
  vector.print str "online_attention_after_empty_row"
  call @expect_state(%second#0, %second#1, %second#2, %output_after, %logarithm_after) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_after_empty_row: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  %third:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    bias(%none : tensor<2x8xf32>)
    outs(%second#0, %second#1, %second#2 : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #nm, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  vector.print str "online_attention_nothing_more"
  call @expect_state(%third#0, %third#1, %third#2, %output_after, %logarithm_after) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_nothing_more: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  return
}

// Scores far below the zeros of a new state, then far below those; the shift of
// a state whose sum is 0 says nothing.
func.func private @online_attention_low_scores() {
  %q = arith.constant dense<1.0> : tensor<1x8xf32>
  %k = arith.constant dense<[[-3000.0], [-3000.0]]> : tensor<2x1xf32>
  %v = arith.constant dense<[[5.0], [7.0]]> : tensor<2x1xf32>
  %far = arith.constant dense<[[-9000.0]]> : tensor<1x1xf32>
  %w = arith.constant dense<[[1.0]]> : tensor<1x1xf32>
  %old = arith.constant dense<4000.0> : tensor<8xf32>
  %zeros = arith.constant dense<0.0> : tensor<1x8xf32>
  %zero = arith.constant dense<0.0> : tensor<8xf32>
  %first:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    outs(%zeros, %zero, %zero : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  %output = arith.constant dense<[6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 6.0]> : tensor<8xf32>
  %logarithm = arith.constant dense<[-2999.0, -2999.0, -2999.0, -2999.0, -2999.0, -2999.0, -2999.0, -2999.0]> : tensor<8xf32>
  vector.print str "online_attention_low_scores"
  call @expect_state(%first#0, %first#1, %first#2, %output, %logarithm) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_low_scores: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  %second:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%far : tensor<1x1xf32>) value(%w : tensor<1x1xf32>)
    outs(%first#0, %first#1, %first#2 : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  vector.print str "online_attention_lower_scores"
  call @expect_state(%second#0, %second#1, %second#2, %output, %logarithm) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_lower_scores: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  %other:3 = attn.online_attention query(%q : tensor<1x8xf32>) key(%k : tensor<2x1xf32>) value(%v : tensor<2x1xf32>)
    outs(%zeros, %old, %zero : tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m] -> tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>
  vector.print str "online_attention_shift_of_nothing"
  call @expect_state(%other#0, %other#1, %other#2, %output, %logarithm) : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> ()
  // CHECK: online_attention_shift_of_nothing: 0 of 8 wrong
  // CHECK-NEXT: logarithm: 0 of 8 wrong
  return
}

func.func @main() {
  call @softmax_of_logarithms() : () -> ()
  call @softmax_nan() : () -> ()
  call @softmax_zero() : () -> ()
  call @softmax_of_4096_halves() : () -> ()
  call @softmax_over_two_dimensions() : () -> ()
  call @attention_causal_top_left() : () -> ()
  call @attention_causal_bottom_right() : () -> ()
  call @attention_causal_more_queries() : () -> ()
  call @attention_window() : () -> ()
  call @attention_window_ahead() : () -> ()
  call @attention_two_bands() : () -> ()
  call @attention_lengths() : () -> ()
  call @attention_mask() : () -> ()
  call @attention_bias() : () -> ()
  call @attention_finite_mask() : () -> ()
  call @attention_scale() : () -> ()
  call @attention_masked_values() : () -> ()
  call @attention_soft_cap() : () -> ()
  call @attention_index() : () -> ()
  call @attention_results_zero() : () -> ()
  call @attention_results_nan() : () -> ()
  call @attention_grouped_heads() : () -> ()
  call @attention_of_an_image() : () -> ()
  call @attention_keys_first() : () -> ()
  call @attention_of_4096_halves() : () -> ()
  call @attention_double() : () -> ()
  call @attention_one_key() : () -> ()
  call @attention_no_key() : () -> ()
  call @attention_no_head() : () -> ()
  call @pool_moments() : () -> ()
  call @pool_lengths() : () -> ()
  call @layer_norm_plain() : () -> ()
  call @layer_norm_parameters() : () -> ()
  call @layer_norm_halves() : () -> ()
  call @rms_norm_plain() : () -> ()
  call @attention_dynamic() : () -> ()
  call @layer_norm_dynamic() : () -> ()
  call @rms_norm_outer() : () -> ()
  call @attention_to_a_scalar() : () -> ()
  call @pool_to_a_scalar() : () -> ()
  call @pool_two_heads() : () -> ()
  call @attention_shared_key() : () -> ()
  call @attention_factors() : () -> ()
  call @pool_logsumexp() : () -> ()
  call @online_attention_steps() : () -> ()
  call @online_attention_masked_key() : () -> ()
  call @online_attention_empty_rows() : () -> ()
  call @online_attention_low_scores() : () -> ()
  return
}
