// More spellings of softmax: other bases, guards in the sum, masks on the
// exponentials and on the result.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s

#all = affine_map<(m, n) -> (m, n)>
#row = affine_map<(m, n) -> (m)>
#keys = affine_map<(m, n) -> (n)>
#one = affine_map<(m) -> (m)>

// exp2: the base is in the scale.
// CHECK-LABEL: func.func @base_2(
// CHECK: arith.mulf %{{.*}}, %{{.*}} : f32
// CHECK: attn.softmax %{{.*}} dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
// CHECK-NOT: math.exp2
// CHECK: return
func.func @base_2(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp2 %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %sum : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// 3^x.
// CHECK-LABEL: func.func @base_3(
// CHECK: attn.softmax %{{.*}} dimensions = [1]
// CHECK-NOT: math.powf
// CHECK: return
func.func @base_3(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %three = arith.constant 3.0 : f32
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.powf %three, %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %sum : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// exp(x - logsumexp(x)), the maximum added to the logarithm.
// CHECK-LABEL: func.func @minus_logsumexp(
// CHECK: attn.softmax %arg0 dimensions = [1]
// CHECK-NOT: math.log
// CHECK: return
func.func @minus_logsumexp(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%x : tensor<5x7xf32>) outs(%least : tensor<5xf32>) dimensions = [1]
  %d = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %max : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.subf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%d : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %lse = linalg.generic {indexing_maps = [#one, #one, #one], iterator_types = ["parallel"]}
      ins(%sum, %max : tensor<5xf32>, tensor<5xf32>) outs(%column : tensor<5xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %l = math.log %a : f32
      %r = arith.addf %l, %b : f32
      linalg.yield %r : f32
  } -> tensor<5xf32>
  %s = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %lse : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.subf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%s : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// A sum that is at least 1, clamped.
// CHECK-LABEL: func.func @clamped_sum(
// CHECK: attn.softmax %arg0 dimensions = [1] : 
// CHECK: return
func.func @clamped_sum(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%x : tensor<5x7xf32>) outs(%least : tensor<5xf32>) dimensions = [1]
  %d = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %max : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.subf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%d : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %epsilon = arith.constant 1.0e-9 : f32
  %clamped = linalg.generic {indexing_maps = [#one, #one], iterator_types = ["parallel"]}
      ins(%sum : tensor<5xf32>) outs(%column : tensor<5xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.maximumf %a, %epsilon : f32
      linalg.yield %r : f32
  } -> tensor<5xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %clamped : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// The same with a maximum that is always finite: an empty row gives 0.
// CHECK-LABEL: func.func @clamped_both(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK: return
func.func @clamped_both(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %floor = arith.constant -1.0e30 : f32
  %max = linalg.reduce { arith.maximumf } ins(%x : tensor<5x7xf32>) outs(%least : tensor<5xf32>) dimensions = [1]
  %finite = linalg.generic {indexing_maps = [#one, #one], iterator_types = ["parallel"]}
      ins(%max : tensor<5xf32>) outs(%column : tensor<5xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.maximumf %a, %floor : f32
      linalg.yield %r : f32
  } -> tensor<5xf32>
  %d = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %finite : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.subf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%d : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %epsilon = arith.constant 1.0e-9 : f32
  %clamped = linalg.generic {indexing_maps = [#one, #one], iterator_types = ["parallel"]}
      ins(%sum : tensor<5xf32>) outs(%column : tensor<5xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = arith.maximumf %a, %epsilon : f32
      linalg.yield %r : f32
  } -> tensor<5xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %clamped : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// A sum of 0 is replaced.
// CHECK-LABEL: func.func @replaced_zero(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK: return
func.func @replaced_zero(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %epsilon = arith.constant 1.0 : f32
  %safe = linalg.generic {indexing_maps = [#one, #one], iterator_types = ["parallel"]}
      ins(%sum : tensor<5xf32>) outs(%column : tensor<5xf32>) {
    ^bb0(%a: f32, %out: f32):
      %c = arith.cmpf oeq, %a, %zero : f32
      %r = arith.select %c, %epsilon, %a : f32
      linalg.yield %r : f32
  } -> tensor<5xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %safe : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// tf.math.divide_no_nan.
// CHECK-LABEL: func.func @divide_no_nan(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK: return
func.func @divide_no_nan(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %sum : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %c = arith.cmpf oeq, %b, %zero : f32
      %d = arith.divf %a, %b : f32
      %r = arith.select %c, %zero, %d : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// The sum as a product with ones.
// CHECK-LABEL: func.func @product_with_ones(
// CHECK: attn.softmax %arg0 dimensions = [1]
// CHECK: return
func.func @product_with_ones(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %ones = arith.constant dense<1.0> : tensor<7xf32>
  %sum = linalg.matvec ins(%e, %ones : tensor<5x7xf32>, tensor<7xf32>) outs(%start : tensor<5xf32>) -> tensor<5xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %sum : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// exp(x) m / sum(exp(x) m), m being 0 or 1.
// CHECK-LABEL: func.func @masked_exponentials(
// CHECK: %[[X:.*]] = linalg.generic
// CHECK: arith.select
// CHECK: attn.softmax %[[X]] dimensions = [1] :
// CHECK: return
func.func @masked_exponentials(%x: tensor<5x7xf32>, %m: tensor<5x7xi1>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %r = math.exp %a : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %f = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%m, %e : tensor<5x7xi1>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %c = arith.uitofp %a : i1 to f32
      %r = arith.mulf %b, %c : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %sum = linalg.reduce { arith.addf } ins(%f : tensor<5x7xf32>) outs(%start : tensor<5xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%f, %sum : tensor<5x7xf32>, tensor<5xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.divf %a, %b : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// nan_to_num: an infinity is no probability.
// CHECK-LABEL: func.func @nan_to_num(
// CHECK: attn.softmax %arg0 dimensions = [1] empty_rows = zero
// CHECK-NOT: arith.cmpf
// CHECK: return
func.func @nan_to_num(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %big = arith.constant 3.0e38 : f32
  %q = attn.softmax %x dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%q : tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %out: f32):
      %c = arith.cmpf oeq, %a, %infinity : f32
      %d = arith.select %c, %big, %a : f32
      %e = arith.cmpf uno, %a, %a : f32
      %r = arith.select %e, %zero, %d : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// Masked with -1e9 before and with 0 afterwards: the mask is exact.
// CHECK-LABEL: func.func @masked_again(
// CHECK: %[[X:.*]] = linalg.generic
// CHECK: attn.softmax %[[X]] dimensions = [1] empty_rows = zero
// CHECK: return
func.func @masked_again(%x: tensor<5x7xf32>, %m: tensor<5x7xi1>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %fill = arith.constant -1.0e9 : f32
  %y = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%m, %x : tensor<5x7xi1>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %fill : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %q = attn.softmax %y dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
  %p = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%m, %q : tensor<5x7xi1>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %zero : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// Rows whose mask allows nothing are set to 0.
// CHECK-LABEL: func.func @guarded_by_mask(
// CHECK: attn.softmax %{{.*}} dimensions = [1] empty_rows = zero
// CHECK: return
func.func @guarded_by_mask(%x: tensor<5x7xf32>, %m: tensor<5x7xi1>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %y = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%m, %x : tensor<5x7xi1>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %lowest : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  %q = attn.softmax %y dimensions = [1] : tensor<5x7xf32> -> tensor<5x7xf32>
  %false = arith.constant false
  %flags = tensor.empty() : tensor<5xi1>
  %none = linalg.fill ins(%false : i1) outs(%flags : tensor<5xi1>) -> tensor<5xi1>
  %any = linalg.reduce { arith.ori } ins(%m : tensor<5x7xi1>) outs(%none : tensor<5xi1>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#row, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%any, %q : tensor<5xi1>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %zero : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}
