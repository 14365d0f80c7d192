// Steps that no register tile computes.
// RUN: attn-opt %s --attn-cpu-emit-attention="vector-bits=512 registers=32" --split-input-file --verify-diagnostics

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @tensors(%q: tensor<8x16xf32>, %k: tensor<9x8xf32>, %acc: tensor<8x16xf32>, %row: tensor<16xf32>) -> tensor<8x16xf32> {
  // expected-error @below {{has no register tile on this CPU: it is not on buffers}}
  %o:3 = attn.online_attention query(%q : tensor<8x16xf32>) key(%k : tensor<9x8xf32>) value(%k : tensor<9x8xf32>)
    outs(%acc, %row, %row : tensor<8x16xf32>, tensor<16xf32>, tensor<16xf32>) maps = [#q, #k, #v, #a, #m, #m] -> tensor<8x16xf32>, tensor<16xf32>, tensor<16xf32>
  return %o#0 : tensor<8x16xf32>
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @lanes(%q: memref<8x10xf32>, %k: memref<9x8xf32>, %acc: memref<8x10xf32>, %row: memref<10xf32>) {
  // expected-error @below {{has no register tile on this CPU: the queries do not fill the vectors of one tile}}
  attn.online_attention query(%q : memref<8x10xf32>) key(%k : memref<9x8xf32>) value(%k : memref<9x8xf32>)
    outs(%acc, %row, %row : memref<8x10xf32>, memref<10xf32>, memref<10xf32>) maps = [#q, #k, #v, #a, #m, #m]
  return
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @order(%q: memref<16x8xf32>, %k: memref<9x8xf32>, %acc: memref<8x16xf32>, %row: memref<16xf32>) {
  // expected-error @below {{has no register tile on this CPU: queries are not innermost}}
  attn.online_attention query(%q : memref<16x8xf32>) key(%k : memref<9x8xf32>) value(%k : memref<9x8xf32>)
    outs(%acc, %row, %row : memref<8x16xf32>, memref<16xf32>, memref<16xf32>) maps = [#q, #k, #v, #a, #m, #m]
  return
}

// -----

#q = affine_map<(n, k, d) -> (k)>
#k = affine_map<(n, k, d) -> (n, k)>
#v = affine_map<(n, k, d) -> (n, d)>
#a = affine_map<(n, k, d) -> (d)>
#m = affine_map<(n, k, d) -> ()>

// Few queries, and vectors that their width does not fill.
func.func @width(%q: memref<24xf32>, %k: memref<9x24xf32>, %v: memref<9x16xf32>, %acc: memref<16xf32>, %one: memref<f32>) {
  // expected-error @below {{has no register tile on this CPU: it has no query dimension}}
  attn.online_attention query(%q : memref<24xf32>) key(%k : memref<9x24xf32>) value(%v : memref<9x16xf32>)
    outs(%acc, %one, %one : memref<16xf32>, memref<f32>, memref<f32>) maps = [#q, #k, #v, #a, #m, #m]
  return
}

// -----

#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (m, d)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @rows(%q: memref<2x16xf32>, %k: memref<9x16xf32, strided<[1, 9]>>, %acc: memref<2x16xf32>, %row: memref<2xf32>) {
  // expected-error @below {{has no register tile on this CPU: queries are not innermost}}
  attn.online_attention query(%q : memref<2x16xf32>) key(%k : memref<9x16xf32, strided<[1, 9]>>) value(%k : memref<9x16xf32, strided<[1, 9]>>)
    outs(%acc, %row, %row : memref<2x16xf32>, memref<2xf32>, memref<2xf32>) maps = [#q, #k, #v, #a, #m, #m]
  return
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @free(%q: memref<?x16xf32>, %k: memref<9x?xf32>, %acc: memref<?x16xf32>, %row: memref<16xf32>) {
  // expected-error @below {{has no register tile on this CPU: the number of queries or the width of a head is not known}}
  attn.online_attention query(%q : memref<?x16xf32>) key(%k : memref<9x?xf32>) value(%k : memref<9x?xf32>)
    outs(%acc, %row, %row : memref<?x16xf32>, memref<16xf32>, memref<16xf32>) maps = [#q, #k, #v, #a, #m, #m]
  return
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @sine(%q: memref<8x16xf32>, %k: memref<9x8xf32>, %acc: memref<8x16xf32>, %row: memref<16xf32>) {
  // expected-error @below {{has no register tile on this CPU: its score region has an operation without a form on vectors}}
  attn.online_attention query(%q : memref<8x16xf32>) key(%k : memref<9x8xf32>) value(%k : memref<9x8xf32>)
    outs(%acc, %row, %row : memref<8x16xf32>, memref<16xf32>, memref<16xf32>) maps = [#q, #k, #v, #a, #m, #m] modify {
    ^bb0(%s: f32):
      %0 = math.sin %s : f32
      attn.yield %0 : f32
    }
  return
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#mn = affine_map<(m, n, k, d) -> (m, n)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @operand(%q: memref<8x16xf32>, %k: memref<9x8xf32>, %t: memref<16x9xf32>, %acc: memref<8x16xf32>, %row: memref<16xf32>) {
  // expected-error @below {{has no register tile on this CPU: queries are not innermost}}
  attn.online_attention query(%q : memref<8x16xf32>) key(%k : memref<9x8xf32>) value(%k : memref<9x8xf32>) score(%t : memref<16x9xf32>)
    outs(%acc, %row, %row : memref<8x16xf32>, memref<16xf32>, memref<16xf32>) maps = [#q, #k, #v, #mn, #a, #m, #m] modify {
    ^bb0(%s: f32, %x: f32):
      %0 = arith.mulf %s, %x : f32
      attn.yield %0 : f32
    }
  return
}

// -----

#q = affine_map<(m, n, k, d) -> (k, m)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#n = affine_map<(m, n, k, d) -> (n)>
#a = affine_map<(m, n, k, d) -> (d, m)>
#m = affine_map<(m, n, k, d) -> (m)>

func.func @factor(%q: memref<8x16xf32>, %k: memref<9x8xf32>, %f: memref<9xf32>, %acc: memref<8x16xf32>, %row: memref<16xf32>) {
  // expected-error @below {{has no register tile on this CPU: queries are not innermost}}
  attn.online_attention query(%q : memref<8x16xf32>) key(%k : memref<9x8xf32>) value(%k : memref<9x8xf32>) factor(%f : memref<9xf32>)
    outs(%acc, %row, %row : memref<8x16xf32>, memref<16xf32>, memref<16xf32>) maps = [#q, #k, #v, #n, #a, #m, #m]
  return
}
