// The formula of each operation, line by line: the key operation of each line
// is checked, not the whole text.
// RUN: attn-opt %s --attn-decompose --canonicalize --split-input-file | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>

// CHECK-LABEL: @attention_plain
// CHECK-SAME: (%[[Q:.+]]: tensor<10x16xf32>, %[[K:.+]]: tensor<12x16xf32>, %[[V:.+]]: tensor<12x8xf32>)
func.func @attention_plain(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  // CHECK-DAG: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
  // CHECK-DAG: %[[LOWEST:.+]] = arith.constant 0xFF800000 : f32
  // s = sum_k q k
  // CHECK: linalg.fill ins(%[[ZERO]]
  // CHECK: %[[S:.+]] = linalg.contract {{.*}} ins(%[[Q]], %[[K]] : {{.*}}) -> tensor<10x12xf32>
  // Nothing changes the score.
  // CHECK-NOT: arith.mulf
  // max = max_n s
  // CHECK: linalg.fill ins(%[[LOWEST]]
  // CHECK: %[[MAX:.+]] = linalg.generic {{.*}}["parallel", "reduction"]{{.*}} ins(%[[S]] :
  // CHECK: arith.maximumf
  // shift = max, but 0 in an empty row
  // CHECK: %[[SHIFT:.+]] = linalg.generic {{.*}} ins(%[[MAX]] :
  // CHECK: arith.cmpf oeq, %{{.+}}, %[[LOWEST]]
  // CHECK: arith.select %{{.+}}, %[[ZERO]], %{{.+}}
  // e = exp(s - shift)
  // CHECK: %[[E:.+]] = linalg.generic {{.*}} ins(%[[S]], %[[SHIFT]] :
  // CHECK: arith.subf
  // CHECK: math.exp
  // sum = sum_n e
  // CHECK: %[[SUM:.+]] = linalg.generic {{.*}}["parallel", "reduction"]{{.*}} ins(%[[E]] :
  // CHECK: arith.addf
  // p = e / sum
  // CHECK: %[[P:.+]] = linalg.generic {{.*}} ins(%[[E]], %[[SUM]] :
  // CHECK: arith.divf
  // output = sum_n p v
  // CHECK: linalg.fill ins(%[[ZERO]]
  // CHECK: %[[O:.+]] = linalg.contract {{.*}} ins(%[[P]], %[[V]] : {{.*}}) -> tensor<10x8xf32>
  // CHECK-NEXT: return %[[O]]
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#m = affine_map<(m, n, k, d) -> (m)>
#n = affine_map<(m, n, k, d) -> (n)>

// Scale, region, biases and masks change a score in this order, in f32.
// CHECK-LABEL: @attention_scores
func.func @attention_scores(
    %q: tensor<10x16xf16>, %k: tensor<12x16xf16>, %v: tensor<12x8xf16>,
    %bias: tensor<10x12xf16>, %mask: tensor<12xi1>, %lengths: tensor<10xi32>,
    %slope: tensor<10xf16>) -> tensor<10x8xf16> {
  // CHECK-DAG: %[[SCALE:.+]] = arith.constant 1.250000e-01 : f32
  // CHECK-DAG: %[[LOWEST:.+]] = arith.constant 0xFF800000 : f32
  // CHECK-DAG: %[[LOWER:.+]] = arith.constant -3 : index
  // CHECK-DAG: %[[OFFSET:.+]] = arith.constant 2 : index
  // CHECK: %[[S:.+]] = linalg.contract {{.*}} ins({{.*}} : tensor<10x16xf16>, tensor<12x16xf16>) outs({{.*}} : tensor<10x12xf32>)
  // CHECK: linalg.generic {{.*}} ins(%[[S]], %{{.+}}, %{{.+}}, %{{.+}}, %{{.+}} : tensor<10x12xf32>, tensor<10xf16>, tensor<10x12xf16>, tensor<12xi1>, tensor<10xi32>)
  // CHECK: ^bb0(%[[X:.+]]: f32, %[[SLOPE:.+]]: f16, %[[BIAS:.+]]: f16, %[[MASK:.+]]: i1, %[[LENGTH:.+]]: i32, %{{.+}}: f32):
  // CHECK-DAG: %[[I:.+]] = linalg.index 0
  // CHECK-DAG: %[[J:.+]] = linalg.index 1
  // CHECK-DAG: %[[WIDE:.+]] = arith.extf %[[BIAS]] : f16 to f32
  // CHECK: %[[SCALED:.+]] = arith.mulf %[[X]], %[[SCALE]] : f32
  // The region: its own index becomes the loop's.
  // CHECK: arith.index_cast %[[J]]
  // CHECK: %[[CHANGED:.+]] = arith.addf %[[SCALED]]
  // CHECK: %[[BIASED:.+]] = arith.addf %[[CHANGED]], %[[WIDE]] : f32
  // CHECK: %[[LEN:.+]] = arith.index_cast %[[LENGTH]] : i32 to index
  // CHECK: %[[SHORT:.+]] = arith.cmpi slt, %[[J]], %[[LEN]]
  // CHECK: %[[DIFF:.+]] = arith.subi %[[J]], %[[I]]
  // CHECK: %[[DISTANCE:.+]] = arith.subi %[[DIFF]], %[[OFFSET]]
  // CHECK: %[[ABOVE:.+]] = arith.cmpi sge, %[[DISTANCE]], %[[LOWER]]
  // CHECK: %[[BELOW:.+]] = arith.cmpi sle, %[[DISTANCE]]
  // CHECK: %[[A0:.+]] = arith.andi %[[MASK]], %[[SHORT]]
  // CHECK: %[[A1:.+]] = arith.andi %[[A0]], %[[ABOVE]]
  // CHECK: %[[A2:.+]] = arith.andi %[[A1]], %[[BELOW]]
  // CHECK: arith.select %[[A2]], %[[BIASED]], %[[LOWEST]]
  %o = attn.attention query(%q : tensor<10x16xf16>) key(%k : tensor<12x16xf16>) value(%v : tensor<12x8xf16>)
    biases(%bias : tensor<10x12xf16>) mask(%mask : tensor<12xi1>) lengths(%lengths : tensor<10xi32>)
    score(%slope : tensor<10xf16>) scale = 0.125
    bands = [#attn.band<query = 0, key = 1, lower = -3, upper = 0, corner = bottom_right>]
    maps = [#q, #k, #v, #s, #n, #m, #m, #o] modify {
    ^bb0(%x: f32, %y: f16):
      %i = attn.index 1 : index
      %j = arith.index_cast %i : index to i32
      %f = arith.sitofp %j : i32 to f16
      %g = arith.mulf %f, %y : f16
      %h = arith.extf %g : f16 to f32
      %z = arith.addf %x, %h : f32
      attn.yield %z : f32
    } -> tensor<10x8xf16>
  return %o : tensor<10x8xf16>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#n = affine_map<(m, n, k, d) -> (n)>

// A masked value must not reach the output as 0 * NaN: the columns with a value
// that is not finite are summed again without it.
// CHECK-LABEL: @attention_masked_value
// CHECK-SAME: %{{.+}}: tensor<10x16xf32>, %{{.+}}: tensor<12x16xf32>, %[[V:.+]]: tensor<12x8xf32>,
func.func @attention_masked_value(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %mask: tensor<12xi1>) -> tensor<10x8xf32> {
  // CHECK: arith.divf
  // CHECK: %[[O:.+]] = linalg.contract {{.*}} ins(%[[P:.+]], %[[V]] :
  // largest = max_n |v|
  // CHECK: %[[LARGEST:.+]] = linalg.generic {{.*}}["parallel", "reduction"]{{.*}} ins(%[[V]] :
  // CHECK: math.absf
  // CHECK: arith.maximumf
  // CHECK: linalg.generic {{.*}} ins(%[[O]], %[[LARGEST]] :
  // CHECK: %[[FINITE:.+]] = arith.cmpf olt
  // CHECK: scf.if %[[FINITE]]
  // CHECK: scf.for
  // CHECK: %[[WEIGHT:.+]] = tensor.extract %[[P]]
  // CHECK: %[[ATTENDED:.+]] = arith.cmpf une, %[[WEIGHT]]
  // CHECK: %[[VALUE:.+]] = tensor.extract %[[V]]
  // CHECK: %[[TERM:.+]] = arith.select %[[ATTENDED]], %[[VALUE]]
  // CHECK: arith.mulf %[[WEIGHT]], %[[TERM]] fastmath<contract>
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    mask(%mask : tensor<12xi1>) maps = [#q, #k, #v, #n, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#m = affine_map<(m, n, k, d) -> (m)>
#nm = affine_map<(m, n, k, d) -> (n, m)>

// Sizes are taken from whoever states them; the results beside the output.
// CHECK-LABEL: @attention_results
func.func @attention_results(%q: tensor<?x?xf32>, %k: tensor<?x16xf32>, %v: tensor<12x?xf32>) -> (tensor<?x?xf16>, tensor<?xf32>, tensor<?x?xf16>) {
  // CHECK: linalg.contract {{.*}} ins({{.*}} outs({{.*}} : tensor<?x12xf32>)
  // CHECK: math.exp
  // The sum of an empty row becomes 1.
  // CHECK: %[[SUM:.+]] = linalg.generic {{.*}}["parallel", "reduction"]{{.*}} ins(%[[E:[^ ]+]] : tensor<?x12xf32>)
  // CHECK: arith.addf
  // CHECK: %[[DIVISOR:.+]] = linalg.generic {{.*}} ins(%[[SUM]] :
  // CHECK: arith.cmpf oeq
  // CHECK: %[[P:.+]] = linalg.generic {{.*}} ins(%[[E]], %[[DIVISOR]] :
  // CHECK: arith.divf
  // CHECK: linalg.contract
  // CHECK: arith.truncf
  // logsumexp = shift + log(sum), of the sum itself.
  // CHECK: linalg.generic {{.*}} ins(%{{.+}}, %[[SUM]] :
  // CHECK: math.log
  // Probabilities are rounded and turned.
  // CHECK: linalg.generic {{.*}} ins(%[[P]] : tensor<?x12xf32>) outs({{.*}} : tensor<12x?xf16>)
  // CHECK: arith.truncf
  // CHECK: tensor.cast %{{.+}} : tensor<12x?xf16> to tensor<?x?xf16>
  %r:3 = attn.attention query(%q : tensor<?x?xf32>) key(%k : tensor<?x16xf32>) value(%v : tensor<12x?xf32>) empty_rows = zero
    maps = [#q, #k, #v, #o, #m, #nm] -> tensor<?x?xf16> logsumexp(tensor<?xf32>) probabilities(tensor<?x?xf16>)
  return %r#0, %r#1, %r#2 : tensor<?x?xf16>, tensor<?xf32>, tensor<?x?xf16>
}

// -----

// f64 stays f64; several dimensions are one row.
// CHECK-LABEL: @softmax
func.func @softmax(%x: tensor<2x3x4xf64>) -> tensor<2x3x4xf16> {
  // CHECK: linalg.generic {{.*}}["parallel", "reduction", "reduction"]{{.*}} outs({{.*}} : tensor<3xf64>)
  // CHECK: arith.maximumf %{{.+}} : f64
  // CHECK: math.exp %{{.+}} : f64
  // CHECK: arith.addf %{{.+}} : f64
  // CHECK: arith.divf %{{.+}} : f64
  // CHECK: arith.truncf %{{.+}} : f64 to f16
  %p = attn.softmax %x dimensions = [0, 2] : tensor<2x3x4xf64> -> tensor<2x3x4xf16>
  return %p : tensor<2x3x4xf16>
}

// -----

// One softmax for all values.
// CHECK-LABEL: @pool
func.func @pool(%l: tensor<2x10xf32>, %x: tensor<2x10x8xf32>, %y: tensor<2x10x8xf32>, %n: tensor<2xindex>) -> (tensor<2x8xf32>, tensor<2x8xf32>) {
  // CHECK: %[[N:.+]] = linalg.index 1
  // CHECK: arith.cmpi slt, %[[N]]
  // CHECK: arith.select
  // CHECK: %[[E:.+]] = linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<2x10xf32>, tensor<2xf32>)
  // CHECK: math.exp
  // CHECK: %[[SUM:.+]] = linalg.generic {{.*}} ins(%[[E]] :
  // CHECK-NEXT: ^bb0
  // CHECK-NEXT: arith.addf
  // CHECK-NOT: math.exp
  // CHECK-NOT: arith.divf
  // CHECK: linalg.contract {{.*}} ins(%[[E]], %{{.+}} : tensor<2x10xf32>, tensor<2x10x8xf32>) outs({{.*}} : tensor<2x8xf32>)
  // CHECK: linalg.generic {{.*}} ins(%{{.+}}, %[[SUM]] :
  // CHECK: arith.divf
  // CHECK: linalg.contract {{.*}} ins(%[[E]], %{{.+}} : tensor<2x10xf32>, tensor<2x10x8xf32>) outs({{.*}} : tensor<2x8xf32>)
  // CHECK: linalg.generic {{.*}} ins(%{{.+}}, %[[SUM]] :
  // CHECK: arith.divf
  // CHECK-NOT: math.exp
  // CHECK: return
  %r:2 = attn.pool logits(%l : tensor<2x10xf32>) values(%x, %y : tensor<2x10x8xf32>, tensor<2x10x8xf32>) lengths(%n : tensor<2xindex>)
    maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b)>, affine_map<(b, n, d) -> (b, d)>, affine_map<(b, n, d) -> (b, d)>]
    -> tensor<2x8xf32>, tensor<2x8xf32>
  return %r#0, %r#1 : tensor<2x8xf32>, tensor<2x8xf32>
}

// -----

// Where there may be no position, probabilities are summed: 0, and not 0 / 0.
// CHECK-LABEL: @pool_of_unknown_length
func.func @pool_of_unknown_length(%l: tensor<?xf32>, %x: tensor<?x8xf32>) -> tensor<8xf32> {
  // CHECK: math.exp
  // CHECK: arith.addf
  // CHECK: %[[P:.+]] = linalg.generic
  // CHECK: arith.divf
  // CHECK: linalg.contract {{.*}} ins(%[[P]], %{{.+}} :
  // CHECK-NOT: arith.divf
  // CHECK: return
  %r = attn.pool logits(%l : tensor<?xf32>) values(%x : tensor<?x8xf32>)
    maps = [affine_map<(n, d) -> (n)>, affine_map<(n, d) -> (n, d)>, affine_map<(n, d) -> (d)>] -> tensor<8xf32>
  return %r : tensor<8xf32>
}

// -----

// CHECK-LABEL: @layer_norm
// CHECK-SAME: (%[[X:.+]]: tensor<2x?x4xf16>, %[[W:.+]]: tensor<?x4xf32>, %[[B:.+]]: tensor<?x4xf32>)
func.func @layer_norm(%x: tensor<2x?x4xf16>, %w: tensor<?x4xf32>, %b: tensor<?x4xf32>) -> tensor<2x?x4xf16> {
  // CHECK-DAG: %[[ONE:.+]] = arith.constant 1.000000e+00 : f32
  // CHECK-DAG: %[[EPSILON:.+]] = arith.constant 2.500000e-01 : f32
  // count
  // CHECK: %[[SIZE:.+]] = tensor.dim %[[X]]
  // CHECK: arith.muli %[[SIZE]]
  // CHECK: %[[COUNT:.+]] = arith.sitofp %{{.+}} : i64 to f32
  // mean = sum(x) / count
  // CHECK: linalg.generic {{.*}}["parallel", "reduction", "reduction"]{{.*}} ins(%[[X]] :
  // CHECK: arith.addf
  // CHECK: %[[MEAN:.+]] = linalg.generic
  // CHECK: arith.divf %{{.+}}, %[[COUNT]]
  // squares = sum((x - mean)^2)
  // CHECK: linalg.generic {{.*}}["parallel", "reduction", "reduction"]{{.*}} ins(%[[X]], %[[MEAN]] :
  // CHECK: %[[C:.+]] = arith.subf
  // CHECK: arith.mulf %[[C]], %[[C]]
  // inverse = 1 / sqrt(squares / count + epsilon)
  // CHECK: %[[INVERSE:.+]] = linalg.generic
  // CHECK: arith.divf %{{.+}}, %[[COUNT]]
  // CHECK: arith.addf %{{.+}}, %[[EPSILON]]
  // CHECK: math.sqrt
  // CHECK: arith.divf %[[ONE]]
  // y = (x - mean) * inverse * weight + bias
  // CHECK: linalg.generic {{.*}} ins(%[[X]], %[[MEAN]], %[[INVERSE]], %[[W]], %[[B]] :
  // CHECK: arith.subf
  // CHECK: arith.mulf
  // CHECK: arith.mulf
  // CHECK: arith.addf
  // CHECK: arith.truncf
  %y = attn.layer_norm %x dimensions = [1, 2] epsilon = 0.25 weight(%w : tensor<?x4xf32>) bias(%b : tensor<?x4xf32>)
    : tensor<2x?x4xf16> -> tensor<2x?x4xf16>
  return %y : tensor<2x?x4xf16>
}

// -----

// CHECK-LABEL: @rms_norm
func.func @rms_norm(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  // CHECK-DAG: %[[COUNT:.+]] = arith.constant 8.000000e+00 : f32
  // squares = sum(x^2)
  // CHECK: linalg.generic {{.*}}["parallel", "reduction"]
  // CHECK: arith.mulf %[[A:.+]], %[[A]]
  // CHECK: arith.addf
  // inverse = 1 / sqrt(squares / count + epsilon)
  // CHECK: arith.divf %{{.+}}, %[[COUNT]]
  // CHECK: math.sqrt
  // CHECK: arith.divf
  // y = x * inverse
  // CHECK: arith.mulf
  // CHECK-NOT: arith.addf
  // CHECK: return
  %y = attn.rms_norm %x dimensions = [1] epsilon = 0.25 : tensor<?x8xf32> -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}

// -----

#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>

// CHECK-LABEL: @online_attention
// CHECK-SAME: (%[[Q:.+]]: tensor<16x10xf32>, %[[K:.+]]: tensor<12x16xf32>, %[[V:.+]]: tensor<12x8xf32>, %[[BIAS:.+]]: tensor<12xf32>,
// CHECK-SAME: %[[ACC:.+]]: tensor<8x10xf32>, %[[SHIFT:.+]]: tensor<10xf32>, %[[SUM:.+]]: tensor<10xf32>)
func.func @online_attention(%q: tensor<16x10xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %bias: tensor<12xf32>,
    %acc: tensor<8x10xf32>, %shift: tensor<10xf32>, %sum: tensor<10xf32>)
    -> (tensor<8x10xf32>, tensor<10xf32>, tensor<10xf32>) {
  // CHECK-DAG: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
  // CHECK-DAG: %[[LOWEST:.+]] = arith.constant 0xFF800000 : f32
  // s = sum_k query key + bias, -inf where the bias is
  // CHECK: %[[QK:.+]] = linalg.contract {{.*}} ins(%[[Q]], %[[K]] : {{.*}}) -> tensor<10x12xf32>
  // CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%[[QK]], %[[BIAS]] :
  // CHECK: ^bb0(%[[SCORE:.+]]: f32, %[[B:.+]]: f32, %{{.+}}: f32)
  // CHECK: %[[BIASED:.+]] = arith.addf %[[SCORE]], %[[B]]
  // CHECK: %[[MASKED:.+]] = arith.cmpf oeq, %[[B]], %[[LOWEST]]
  // CHECK: arith.select %[[MASKED]], %[[LOWEST]], %[[BIASED]]
  // before = shift, -inf where the sum is 0
  // CHECK: %[[BEFORE:.+]] = linalg.generic {{.*}} ins(%[[SUM]], %[[SHIFT]] :
  // CHECK: arith.cmpf oeq, %{{.+}}, %[[ZERO]]
  // CHECK: arith.select %{{.+}}, %[[LOWEST]], %{{.+}}
  // shift' = max(before, max_n s), but 0 where both are -inf
  // CHECK: %[[MAX:.+]] = linalg.generic {{.*}}["parallel", "reduction"]{{.*}} ins(%[[S]] :
  // CHECK: arith.maximumf
  // CHECK: %[[NEW:.+]] = linalg.generic {{.*}} ins(%[[BEFORE]], %[[MAX]] :
  // CHECK: arith.maximumf
  // CHECK: arith.select %{{.+}}, %[[ZERO]], %{{.+}}
  // p = 2^(s - shift')
  // CHECK: %[[P:.+]] = linalg.generic {{.*}} ins(%[[S]], %[[NEW]] :
  // CHECK: arith.subf
  // CHECK: math.exp2
  // rescale = 2^(before - shift')
  // CHECK: %[[RESCALE:.+]] = linalg.generic {{.*}} ins(%[[BEFORE]], %[[NEW]] :
  // CHECK: arith.subf
  // CHECK: math.exp2
  // sum' = sum rescale + sum_n p
  // CHECK: %[[ADDED:.+]] = linalg.generic {{.*}}["parallel", "reduction"]{{.*}} ins(%[[P]] :
  // CHECK: %[[NEWSUM:.+]] = linalg.generic {{.*}} ins(%[[SUM]], %[[RESCALE]], %[[ADDED]] :
  // CHECK: arith.mulf
  // CHECK: arith.addf
  // accumulator' = accumulator rescale + sum_n p v, without values that are masked
  // CHECK: %[[PV:.+]] = linalg.contract {{.*}} ins(%[[P]], %[[V]] :
  // CHECK: %[[VALUES:.+]] = linalg.generic {{.*}} ins(%[[PV]], %{{.+}} :
  // CHECK: %[[ATTENDED:.+]] = arith.cmpf une, %{{.+}}, %[[ZERO]]
  // CHECK: arith.select %[[ATTENDED]], %{{.+}}, %[[ZERO]]
  // CHECK: %[[NEWACC:.+]] = linalg.generic {{.*}} ins(%[[ACC]], %[[RESCALE]], %[[VALUES]] :
  // CHECK: arith.mulf
  // CHECK: arith.addf
  // CHECK: return %[[NEWACC]], %[[NEW]], %[[NEWSUM]]
  %r:3 = attn.online_attention query(%q : tensor<16x10xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    bias(%bias : tensor<12xf32>) outs(%acc, %shift, %sum : tensor<8x10xf32>, tensor<10xf32>, tensor<10xf32>)
    maps = [affine_map<(m, n, k, d) -> (k, m)>, #k, #v, affine_map<(m, n, k, d) -> (n)>,
            affine_map<(m, n, k, d) -> (d, m)>, affine_map<(m, n, k, d) -> (m)>, affine_map<(m, n, k, d) -> (m)>]
    -> tensor<8x10xf32>, tensor<10xf32>, tensor<10xf32>
  return %r#0, %r#1, %r#2 : tensor<8x10xf32>, tensor<10xf32>, tensor<10xf32>
}
