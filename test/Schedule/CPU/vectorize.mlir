// RUN: attn-opt %s --linalg-generalize-named-ops --attn-cpu-vectorize=vector-bits=256 --split-input-file | FileCheck %s
// RUN: attn-opt %s --linalg-generalize-named-ops --attn-cpu-vectorize --split-input-file \
// RUN:     --remarks-filter=attn-cpu -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// Four rows times two vectors stay in registers over k.
// CHECK-LABEL: @matmul
// CHECK-NOT:     memref.alloc
// CHECK:         scf.for
// CHECK:         scf.for {{.*}} iter_args({{.*}}) -> (vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>)
// CHECK-COUNT-8:   vector.fma
// CHECK:           scf.yield
// CHECK-COUNT-8: vector.store
// CHECK-NOT:     arith.mulf
func.func @matmul(%a: memref<4x64xf32>, %b: memref<64x32xf32>, %c: memref<4x32xf32>) {
  linalg.matmul ins(%a, %b : memref<4x64xf32>, memref<64x32xf32>) outs(%c : memref<4x32xf32>)
  return
}

// -----

// Sizes unknown: what is left of a row is masked, rows past the end repeat
// the last one.
// CHECK-LABEL: @dynamic
// CHECK:         arith.minsi
// CHECK:         vector.fma
// CHECK:         vector.create_mask
// CHECK:         vector.maskedload
// CHECK:         vector.fma
// CHECK:         vector.maskedstore
// CHECK-NOT:     arith.mulf
func.func @dynamic(%a: memref<?x?x?xf32>, %b: memref<?x?x?xf32>, %c: memref<?x?x?xf32>) {
  linalg.batch_matmul ins(%a, %b : memref<?x?x?xf32>, memref<?x?x?xf32>) outs(%c : memref<?x?x?xf32>)
  return
}

// -----

// Keys have k innermost: they are copied into panels for many queries, on the
// stack if they are small,
// CHECK-LABEL: @scores
// CHECK-NEXT:    memref.alloca() {alignment = 64 : i64} : memref<64x16xf32>
// CHECK:         vector.from_elements
// CHECK:         vector.fma
// CHECK-NOT:     memref.dealloc
// CHECK-LABEL: @wide_scores
// CHECK:         memref.alloc() : memref<4097x16xf32>
// CHECK:         vector.fma
// CHECK:         memref.dealloc

// but for a single one, lanes run along k and are summed in the end.
// CHECK-LABEL: @one_query
// CHECK-NOT:     memref.alloc
// CHECK:         vector.fma
// CHECK:         vector.reduction <add>
#q = affine_map<(m, n, k) -> (m, k)>
#k = affine_map<(m, n, k) -> (n, k)>
#s = affine_map<(m, n, k) -> (m, n)>
func.func @scores(%q: memref<32x64xf32>, %k: memref<48x64xf32>, %s: memref<32x48xf32>) {
  linalg.contract indexing_maps = [#q, #k, #s] ins(%q, %k : memref<32x64xf32>, memref<48x64xf32>) outs(%s : memref<32x48xf32>)
  return
}
func.func @wide_scores(%q: memref<32x4097xf32>, %k: memref<48x4097xf32>, %s: memref<32x48xf32>) {
  linalg.contract indexing_maps = [#q, #k, #s] ins(%q, %k : memref<32x4097xf32>, memref<48x4097xf32>) outs(%s : memref<32x48xf32>)
  return
}
func.func @one_query(%q: memref<1x64xf32>, %k: memref<48x64xf32>, %s: memref<1x48xf32>) {
  linalg.contract indexing_maps = [#q, #k, #s] ins(%q, %k : memref<1x64xf32>, memref<48x64xf32>) outs(%s : memref<1x48xf32>)
  return
}

// -----

// 16-bit inputs are widened next to the product, the scalar one before it is
// repeated.
// CHECK-LABEL: @mixed
// CHECK:         arith.extf %{{.*}} : bf16 to f32
// CHECK:         arith.extf %{{.*}} : vector<8xbf16> to vector<8xf32>
// CHECK:         vector.fma %{{.*}} : vector<8xf32>
func.func @mixed(%a: memref<4x64xbf16>, %b: memref<64x32xbf16>, %c: memref<4x32xf32>) {
  linalg.matmul ins(%a, %b : memref<4x64xbf16>, memref<64x32xbf16>) outs(%c : memref<4x32xf32>)
  return
}

// -----

// Integers have no fma.
// CHECK-LABEL: @integers
// CHECK:         arith.muli %{{.*}} : vector<8xi32>
// CHECK:         arith.addi %{{.*}} : vector<8xi32>
func.func @integers(%a: memref<4x64xi32>, %b: memref<64x32xi32>, %c: memref<4x32xi32>) {
  linalg.matmul ins(%a, %b : memref<4x64xi32>, memref<64x32xi32>) outs(%c : memref<4x32xi32>)
  return
}

// -----

// A row's maximum: vectors along the row, then across their lanes.
// CHECK-LABEL: @row_maximum
// CHECK:         arith.maximumf %{{.*}} : vector<8xf32>
// CHECK:         vector.reduction <maximumf>
func.func @row_maximum(%a: memref<4x64xf32>, %m: memref<4xf32>) {
  linalg.reduce { arith.maximumf } ins(%a : memref<4x64xf32>) outs(%m : memref<4xf32>) dimensions = [1]
  return
}

// -----

// A boolean is a byte in memory.
// CHECK-LABEL: @boolean
// CHECK:         builtin.unrealized_conversion_cast %{{.*}} : memref<16xi1> to memref<16xi8>
// CHECK:         vector.load %{{.*}} : memref<16xi8>, vector<8xi8>
// CHECK:         arith.select %{{.*}} : vector<8xi1>, vector<8xf32>
#id = affine_map<(d0) -> (d0)>
func.func @boolean(%m: memref<16xi1>, %a: memref<16xf32>, %o: memref<16xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%m, %a : memref<16xi1>, memref<16xf32>) outs(%o : memref<16xf32>) {
  ^bb0(%c: i1, %x: f32, %out: f32):
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  }
  return
}

// -----

// A gather is left for scalar loops, and a remark says so.
// REMARK: [Missed] vectors | Category:attn-cpu | Reason="its body computes more than element by element"
// CHECK-LABEL: @gather
// CHECK:         linalg.generic
#id = affine_map<(d0) -> (d0)>
func.func @gather(%i: memref<16xindex>, %t: memref<100xf32>, %o: memref<16xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%i : memref<16xindex>) outs(%o : memref<16xf32>) {
  ^bb0(%x: index, %out: f32):
    %y = memref.load %t[%x] : memref<100xf32>
    linalg.yield %y : f32
  }
  return
}

// -----

// Transposed: sixteen rows of the input are read as they lie and change places
// in registers, four times eight pairs; four rows are left.
// CHECK-LABEL: @transposed
// CHECK:         scf.for {{.*}} step %c8
// CHECK-COUNT-8:   vector.load %arg0
// CHECK-COUNT-24:  vector.shuffle
// CHECK-COUNT-8:   vector.store
// CHECK-COUNT-8:  vector.maskedload %arg0
// CHECK-COUNT-24: vector.shuffle
// CHECK-COUNT-4:  vector.store
// CHECK-NOT:      vector.from_elements
// The rows of an unknown number that are left are gathered.
// CHECK-LABEL: @transposed_dynamic
// CHECK:         vector.shuffle
// CHECK:         vector.from_elements
#ij = affine_map<(i, j) -> (i, j)>
#ji = affine_map<(i, j) -> (j, i)>
func.func @transposed(%a: memref<16x20xf32>, %b: memref<20x16xf32>) {
  linalg.generic {indexing_maps = [#ji, #ij], iterator_types = ["parallel", "parallel"]}
    ins(%a : memref<16x20xf32>) outs(%b : memref<20x16xf32>) {
  ^bb0(%x: f32, %y: f32):
    %n = arith.negf %x : f32
    linalg.yield %n : f32
  }
  return
}
func.func @transposed_dynamic(%a: memref<16x?xf32>, %b: memref<?x16xf32>) {
  linalg.generic {indexing_maps = [#ji, #ij], iterator_types = ["parallel", "parallel"]}
    ins(%a : memref<16x?xf32>) outs(%b : memref<?x16xf32>) {
  ^bb0(%x: f32, %y: f32):
    %n = arith.negf %x : f32
    linalg.yield %n : f32
  }
  return
}

// -----

// Sums that start from a filled buffer start from the number instead,
// CHECK-LABEL: @filled
// CHECK-NOT:     vector.store
// CHECK-COUNT-8: vector.broadcast %cst : f32 to vector<8xf32>
// CHECK-NOT:     vector.load %arg2
// CHECK:         vector.fma
// unless something looks at the buffer in between.
// CHECK-LABEL: @filled_and_read
// CHECK:         vector.store
// CHECK:         call @read
// CHECK:         vector.load %arg2
// CHECK:         vector.fma
func.func private @read(memref<4x32xf32>)
func.func @filled(%a: memref<4x64xf32>, %b: memref<64x32xf32>, %c: memref<4x32xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<4x32xf32>)
  linalg.matmul ins(%a, %b : memref<4x64xf32>, memref<64x32xf32>) outs(%c : memref<4x32xf32>)
  return
}
func.func @filled_and_read(%a: memref<4x64xf32>, %b: memref<64x32xf32>, %c: memref<4x32xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<4x32xf32>)
  func.call @read(%c) : (memref<4x32xf32>) -> ()
  linalg.matmul ins(%a, %b : memref<4x64xf32>, memref<64x32xf32>) outs(%c : memref<4x32xf32>)
  return
}
