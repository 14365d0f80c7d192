// Every operation survives text, generic text and bytecode.
// RUN: attn-opt %s --verify-roundtrip | FileCheck %s
// RUN: attn-opt %s --mlir-print-op-generic | attn-opt | FileCheck %s
// RUN: attn-opt %s --emit-bytecode | attn-opt | FileCheck %s

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#o = affine_map<(m, n, k, d) -> (m, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#m = affine_map<(m, n, k, d) -> (m)>
#n = affine_map<(m, n, k, d) -> (n)>

// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
// CHECK-DAG: #[[$S:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
// CHECK-DAG: #[[$M:.+]] = affine_map<(d0, d1, d2, d3) -> (d0)>
// CHECK-DAG: #[[$N:.+]] = affine_map<(d0, d1, d2, d3) -> (d1)>

// CHECK-LABEL: @attention_plain
func.func @attention_plain(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>) -> tensor<10x8xf32> {
  // CHECK: attn.attention query(%{{.+}} : tensor<10x16xf32>) key(%{{.+}} : tensor<12x16xf32>) value(%{{.+}} : tensor<12x8xf32>)
  // CHECK-SAME: maps = [#[[$Q]], #[[$K]], #[[$V]], #[[$O]]] -> tensor<10x8xf32>
  %o = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    maps = [#q, #k, #v, #o] -> tensor<10x8xf32>
  return %o : tensor<10x8xf32>
}

// CHECK-LABEL: @attention_everything
func.func @attention_everything(
    %q: tensor<?x16xbf16>, %k: tensor<12x16xbf16>, %v: tensor<12x?xbf16>,
    %b0: tensor<?x12xf32>, %b1: tensor<12xbf16>, %mask: tensor<12xi1>,
    %lengths: tensor<?xindex>, %cap: tensor<f32>, %slope: tensor<?xi32>)
    -> (tensor<?x?xbf16>, tensor<?xf32>, tensor<?x12xf16>) {
  // CHECK: %{{.+}}, %{{.+}}, %{{.+}} = attn.attention query(
  // CHECK-SAME: biases(%{{.+}}, %{{.+}} : tensor<?x12xf32>, tensor<12xbf16>)
  // CHECK-SAME: mask(%{{.+}} : tensor<12xi1>)
  // CHECK-SAME: lengths(%{{.+}} : tensor<?xindex>)
  // CHECK-SAME: score(%{{.+}}, %{{.+}} : tensor<f32>, tensor<?xi32>)
  // CHECK-SAME: scale = 1.250000e-01
  // CHECK-SAME: bands = [#attn.band<query = 0, key = 1, lower = -3, upper = 0, corner = bottom_right>, #attn.band<query = 0, key = 1, upper = 5>]
  // CHECK-SAME: empty_rows = zero
  // CHECK-SAME: maps = [#[[$Q]], #[[$K]], #[[$V]], #[[$S]], #[[$N]], #[[$N]], #[[$M]], #{{.+}}, #[[$M]], #[[$O]], #[[$M]], #[[$S]]]
  // CHECK-SAME: {name = "first"} modify {
  // CHECK-NEXT: ^bb0(%[[X:.+]]: f32, %[[CAP:.+]]: f32, %[[SLOPE:.+]]: i32):
  // CHECK-NEXT: %[[I:.+]] = attn.index 1 : index
  // CHECK: attn.yield %{{.+}} : f32
  // CHECK-NEXT: } -> tensor<?x?xbf16> logsumexp(tensor<?xf32>) probabilities(tensor<?x12xf16>)
  %r:3 = attn.attention query(%q : tensor<?x16xbf16>) key(%k : tensor<12x16xbf16>) value(%v : tensor<12x?xbf16>)
    biases(%b0, %b1 : tensor<?x12xf32>, tensor<12xbf16>)
    mask(%mask : tensor<12xi1>)
    lengths(%lengths : tensor<?xindex>)
    score(%cap, %slope : tensor<f32>, tensor<?xi32>)
    scale = 1.250000e-01
    bands = [#attn.band<query = 0, key = 1, lower = -3, upper = 0, corner = bottom_right>,
             #attn.band<query = 0, key = 1, upper = 5>]
    empty_rows = zero
    maps = [#q, #k, #v, #s, #n, #n, #m, affine_map<(m, n, k, d) -> ()>, #m, #o, #m, #s]
    {name = "first"} modify {
    ^bb0(%x: f32, %c: f32, %y: i32):
      %i = attn.index 1 : index
      %j = arith.index_cast %i : index to i32
      %p = arith.muli %j, %y : i32
      %f = arith.sitofp %p : i32 to f32
      %0 = arith.subf %x, %f : f32
      %1 = arith.minimumf %0, %c : f32
      attn.yield %1 : f32
    } -> tensor<?x?xbf16> logsumexp(tensor<?xf32>) probabilities(tensor<?x12xf16>)
  return %r#0, %r#1, %r#2 : tensor<?x?xbf16>, tensor<?xf32>, tensor<?x12xf16>
}

// CHECK-LABEL: @attention_probabilities_only
func.func @attention_probabilities_only(%q: tensor<10x16xf64>, %k: tensor<12x16xf64>, %v: tensor<12x8xf64>) -> tensor<10x12xf64> {
  // CHECK: -> tensor<10x8xf64> probabilities(tensor<10x12xf64>)
  %r:2 = attn.attention query(%q : tensor<10x16xf64>) key(%k : tensor<12x16xf64>) value(%v : tensor<12x8xf64>)
    maps = [#q, #k, #v, #o, #s] -> tensor<10x8xf64> probabilities(tensor<10x12xf64>)
  return %r#1 : tensor<10x12xf64>
}

// CHECK-LABEL: @attention_factor
func.func @attention_factor(%q: tensor<10x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x8xf32>, %x: tensor<12xf32>, %f: tensor<10x12xi1>) -> tensor<10x8xf32> {
  // CHECK: biases(%{{.+}} : tensor<12xf32>) factor(%{{.+}} : tensor<10x12xi1>) maps = [{{.+}}] -> tensor<10x8xf32>
  %r = attn.attention query(%q : tensor<10x16xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x8xf32>)
    biases(%x : tensor<12xf32>) factor(%f : tensor<10x12xi1>)
    maps = [#q, #k, #v, #n, #s, #o] -> tensor<10x8xf32>
  return %r : tensor<10x8xf32>
}

// CHECK-LABEL: @pool_logsumexp
func.func @pool_logsumexp(%l: tensor<2x10xf32>, %x: tensor<2x10x8xf32>) -> (tensor<2x8xf32>, tensor<2xf32>) {
  // CHECK: attn.pool logits(%{{.+}} : tensor<2x10xf32>) values(%{{.+}} : tensor<2x10x8xf32>) maps = [{{.+}}] -> tensor<2x8xf32> logsumexp(tensor<2xf32>)
  %r:2 = attn.pool logits(%l : tensor<2x10xf32>) values(%x : tensor<2x10x8xf32>)
    maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>,
            affine_map<(b, n, d) -> (b, d)>, affine_map<(b, n, d) -> (b)>]
    -> tensor<2x8xf32> logsumexp(tensor<2xf32>)
  return %r#0, %r#1 : tensor<2x8xf32>, tensor<2xf32>
}

// CHECK-LABEL: @softmax
func.func @softmax(%x: tensor<2x?x4xf16>) -> (tensor<2x?x4xf16>, tensor<2x?x4xf32>) {
  // CHECK: attn.softmax %{{.+}} dimensions = [1, 2] : tensor<2x?x4xf16> -> tensor<2x?x4xf16>
  %p = attn.softmax %x dimensions = [1, 2] : tensor<2x?x4xf16> -> tensor<2x?x4xf16>
  // CHECK: attn.softmax %{{.+}} dimensions = [2] empty_rows = zero : tensor<2x?x4xf16> -> tensor<2x?x4xf32>
  %q = attn.softmax %x dimensions = [2] empty_rows = zero : tensor<2x?x4xf16> -> tensor<2x?x4xf32>
  return %p, %q : tensor<2x?x4xf16>, tensor<2x?x4xf32>
}

// CHECK-LABEL: @pool
func.func @pool(%l: tensor<2x10xf32>, %x: tensor<2x10x8xf32>, %y: tensor<10x2xf32>, %m: tensor<2x10xi1>, %n: tensor<2xi64>) -> (tensor<2x8xf32>, tensor<2xf32>) {
  // CHECK: %{{.+}}:2 = attn.pool logits(%{{.+}} : tensor<2x10xf32>) values(%{{.+}}, %{{.+}} : tensor<2x10x8xf32>, tensor<10x2xf32>)
  // CHECK-SAME: mask(%{{.+}} : tensor<2x10xi1>) lengths(%{{.+}} : tensor<2xi64>) empty_rows = zero maps = [{{.+}}] -> tensor<2x8xf32>, tensor<2xf32>
  %r:2 = attn.pool logits(%l : tensor<2x10xf32>) values(%x, %y : tensor<2x10x8xf32>, tensor<10x2xf32>)
    mask(%m : tensor<2x10xi1>) lengths(%n : tensor<2xi64>) empty_rows = zero
    maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (n, b)>,
            affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b)>,
            affine_map<(b, n, d) -> (b, d)>, affine_map<(b, n, d) -> (b)>]
    -> tensor<2x8xf32>, tensor<2xf32>
  return %r#0, %r#1 : tensor<2x8xf32>, tensor<2xf32>
}

// CHECK-LABEL: @norms
func.func @norms(%x: tensor<?x4xf32>, %w: tensor<4xf32>, %b: tensor<?x4xf32>) -> (tensor<?x4xf32>, tensor<?x4xf32>, tensor<?x4xf32>) {
  // CHECK: attn.layer_norm %{{.+}} dimensions = [1] epsilon = 1.000000e-05 weight(%{{.+}} : tensor<4xf32>) : tensor<?x4xf32> -> tensor<?x4xf32>
  %0 = attn.layer_norm %x dimensions = [1] epsilon = 1.000000e-05 weight(%w : tensor<4xf32>) : tensor<?x4xf32> -> tensor<?x4xf32>
  // CHECK: attn.layer_norm %{{.+}} dimensions = [0, 1] epsilon = 0.000000e+00 bias(%{{.+}} : tensor<?x4xf32>) : tensor<?x4xf32> -> tensor<?x4xf32>
  %1 = attn.layer_norm %x dimensions = [0, 1] epsilon = 0.0 bias(%b : tensor<?x4xf32>) : tensor<?x4xf32> -> tensor<?x4xf32>
  // CHECK: attn.rms_norm %{{.+}} dimensions = [0] epsilon = 1.000000e-03 : tensor<?x4xf32> -> tensor<?x4xf32>
  %2 = attn.rms_norm %x dimensions = [0] epsilon = 1.0e-03 : tensor<?x4xf32> -> tensor<?x4xf32>
  return %0, %1, %2 : tensor<?x4xf32>, tensor<?x4xf32>, tensor<?x4xf32>
}

// The queries lie side by side, keys and values below each other.
#kq = affine_map<(m, n, k, d) -> (k, m)>
#dm = affine_map<(m, n, k, d) -> (d, m)>
#nm = affine_map<(m, n, k, d) -> (n, m)>

// CHECK-LABEL: @online_attention
func.func @online_attention(%q: tensor<16x8xf32>, %k: tensor<12x16xf32>, %v: tensor<12x4xf32>,
    %acc: tensor<4x8xf32>, %shift: tensor<8xf32>, %sum: tensor<8xf32>)
    -> (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) {
  // CHECK: %[[R:.+]]:3 = attn.online_attention query(%{{.+}} : tensor<16x8xf32>) key(%{{.+}} : tensor<12x16xf32>) value(%{{.+}} : tensor<12x4xf32>)
  // CHECK-SAME: outs(%{{.+}}, %{{.+}}, %{{.+}} : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
  // CHECK-SAME: maps = [#{{.+}}, #[[$K]], #[[$V]], #{{.+}}, #[[$M]], #[[$M]]] -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  // CHECK: return %[[R]]#0, %[[R]]#1, %[[R]]#2
  %r:3 = attn.online_attention query(%q : tensor<16x8xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x4xf32>)
    outs(%acc, %shift, %sum : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m] -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  return %r#0, %r#1, %r#2 : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
}

// CHECK-LABEL: @online_attention_bias
func.func @online_attention_bias(%q: tensor<16x?xf64>, %k: tensor<?x16xf64>, %v: tensor<?x4xf64>, %b: tensor<?x?xf64>,
    %acc: tensor<4x?xf64>, %shift: tensor<?xf64>, %sum: tensor<?xf64>) -> tensor<4x?xf64> {
  // CHECK: attn.online_attention query(%{{.+}} : tensor<16x?xf64>) key(%{{.+}} : tensor<?x16xf64>) value(%{{.+}} : tensor<?x4xf64>)
  // CHECK-SAME: bias(%{{.+}} : tensor<?x?xf64>) outs(%{{.+}}, %{{.+}}, %{{.+}} : tensor<4x?xf64>, tensor<?xf64>, tensor<?xf64>)
  // CHECK-SAME: {name = "second"} -> tensor<4x?xf64>, tensor<?xf64>, tensor<?xf64>
  %r:3 = attn.online_attention query(%q : tensor<16x?xf64>) key(%k : tensor<?x16xf64>) value(%v : tensor<?x4xf64>)
    bias(%b : tensor<?x?xf64>) outs(%acc, %shift, %sum : tensor<4x?xf64>, tensor<?xf64>, tensor<?xf64>)
    maps = [#kq, #k, #v, #nm, #dm, #m, #m] {name = "second"} -> tensor<4x?xf64>, tensor<?xf64>, tensor<?xf64>
  return %r#0 : tensor<4x?xf64>
}

// CHECK-LABEL: @online_attention_changed
func.func @online_attention_changed(%q: tensor<16x8xf32>, %k: tensor<12x16xf32>, %v: tensor<12x4xf32>, %t: tensor<f32>, %u: tensor<12x8xf32>,
    %f: tensor<12xf32>, %acc: tensor<4x8xf32>, %shift: tensor<8xf32>, %sum: tensor<8xf32>) -> tensor<4x8xf32> {
  // CHECK: attn.online_attention query({{.+}}) value(%{{.+}} : tensor<12x4xf32>) score(%{{.+}}, %{{.+}} : tensor<f32>, tensor<12x8xf32>)
  // CHECK-SAME: factor(%{{.+}} : tensor<12xf32>) outs(
  // CHECK-SAME: {name = "third"} modify {
  // CHECK: ^bb0(%[[S:.+]]: f32, %[[T:.+]]: f32, %[[U:.+]]: f32):
  // CHECK: %[[X:.+]] = arith.mulf %[[S]], %[[T]] : f32
  // CHECK: %[[Y:.+]] = arith.addf %[[X]], %[[U]] : f32
  // CHECK: attn.yield %[[Y]] : f32
  // CHECK: } -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  %r:3 = attn.online_attention query(%q : tensor<16x8xf32>) key(%k : tensor<12x16xf32>) value(%v : tensor<12x4xf32>)
    score(%t, %u : tensor<f32>, tensor<12x8xf32>) factor(%f : tensor<12xf32>)
    outs(%acc, %shift, %sum : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
    maps = [#kq, #k, #v, affine_map<(m, n, k, d) -> ()>, #nm, #n, #dm, #m, #m] {name = "third"} modify {
    ^bb0(%s: f32, %x: f32, %y: f32):
      %0 = arith.mulf %s, %x : f32
      %1 = arith.addf %0, %y : f32
      attn.yield %1 : f32
  } -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  return %r#0 : tensor<4x8xf32>
}

// CHECK-LABEL: @online_attention_on_buffers
func.func @online_attention_on_buffers(%q: memref<16x8xf32>, %k: memref<12x16xf32, strided<[64, 1], offset: ?>>,
    %v: memref<12x4xf32>, %b: memref<12xf32>, %acc: memref<4x8xf32>, %shift: memref<8xf32>, %sum: memref<8xf32>) {
  // CHECK: attn.online_attention query(%{{.+}} : memref<16x8xf32>) key(%{{.+}} : memref<12x16xf32, strided<[64, 1], offset: ?>>)
  // CHECK-SAME: outs(%{{.+}}, %{{.+}}, %{{.+}} : memref<4x8xf32>, memref<8xf32>, memref<8xf32>)
  // CHECK-SAME: maps = [#{{.+}}, #[[$K]], #[[$V]], #{{.+}}, #[[$M]], #[[$M]]]{{$}}
  attn.online_attention query(%q : memref<16x8xf32>) key(%k : memref<12x16xf32, strided<[64, 1], offset: ?>>)
    value(%v : memref<12x4xf32>) outs(%acc, %shift, %sum : memref<4x8xf32>, memref<8xf32>, memref<8xf32>)
    maps = [#kq, #k, #v, #dm, #m, #m]
  // CHECK: attn.online_attention {{.*}} bias(%{{.+}} : memref<12xf32>) outs(
  // CHECK-SAME: maps = [#{{.+}}, #[[$K]], #[[$V]], #[[$N]], #{{.+}}, #[[$M]], #[[$M]]]{{$}}
  attn.online_attention query(%q : memref<16x8xf32>) key(%k : memref<12x16xf32, strided<[64, 1], offset: ?>>)
    value(%v : memref<12x4xf32>) bias(%b : memref<12xf32>)
    outs(%acc, %shift, %sum : memref<4x8xf32>, memref<8xf32>, memref<8xf32>)
    maps = [#kq, #k, #v, #n, #dm, #m, #m]
  return
}
