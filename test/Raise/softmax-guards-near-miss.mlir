// What a guard, a mask or a shift makes of a softmax that is none, and the
// remark that says so.
// RUN: attn-opt %s --attn-raise --canonicalize | FileCheck %s
// RUN: attn-opt %s --attn-raise --remark-policy=all -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

#all = affine_map<(m, n) -> (m, n)>
#row = affine_map<(m, n) -> (m)>
#keys = affine_map<(m, n) -> (n)>
#one = affine_map<(m) -> (m)>

// RS2: without its maximum subtracted, a sum may be below the clamp.
// CHECK-LABEL: func.func @clamped_sum_without_maximum(
// CHECK-NOT: attn.softmax
// CHECK: return
// REMARK-DAG: Function=clamped_sum_without_maximum | Reason="RS2: the sum of the exponentials is clamped"
func.func @clamped_sum_without_maximum(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
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

// RS2: the largest summand is 1, the clamp 2.
// CHECK-LABEL: func.func @clamped_sum_above(
// CHECK-NOT: attn.softmax
// CHECK: return
// REMARK-DAG: Function=clamped_sum_above | Reason="RS2: the sum of the exponentials is clamped"
func.func @clamped_sum_above(%x: tensor<5x7xf32>) -> tensor<5x7xf32> {
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
  %epsilon = arith.constant 2.0 : f32
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

// RS1: weights that may be negative have no logarithm.
// CHECK-LABEL: func.func @weighted_exponentials(
// CHECK-NOT: attn.softmax
// CHECK: return
// REMARK-DAG: Function=weighted_exponentials | Reason="RS1: an exponential is divided by something else than its own sum"
func.func @weighted_exponentials(%x: tensor<5x7xf32>, %w: tensor<5x7xf32>) -> tensor<5x7xf32> {
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
      ins(%w, %e : tensor<5x7xf32>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %r = arith.mulf %b, %a : f32
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

// RS1: the shift added to the logarithm is another one.
// CHECK-LABEL: func.func @logsumexp_of_another_shift(
// CHECK-NOT: attn.softmax
// CHECK: return
// REMARK-DAG: Function=logsumexp_of_another_shift | Reason="RS1: the logarithm subtracted is not that of the sum of the exponentials"
func.func @logsumexp_of_another_shift(%x: tensor<5x7xf32>, %y: tensor<5xf32>) -> tensor<5x7xf32> {
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
      ins(%sum, %y : tensor<5xf32>, tensor<5xf32>) outs(%column : tensor<5xf32>) {
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

// RS4: the zeros are of another mask.
// CHECK-LABEL: func.func @masked_again_by_another(
// CHECK-NOT: empty_rows
// CHECK: return
// REMARK-DAG: Function=masked_again_by_another | Reason="RS4: 0 is selected where something else is said than that a row has nothing to attend to"
func.func @masked_again_by_another(%x: tensor<5x7xf32>, %m: tensor<5x7xi1>, %n: tensor<5x7xi1>) -> tensor<5x7xf32> {
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
      ins(%n, %q : tensor<5x7xi1>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %zero : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}

// RS4: -100 is a score like any other.
// CHECK-LABEL: func.func @masked_again_with_a_score(
// CHECK-NOT: empty_rows
// CHECK: return
// REMARK-DAG: Function=masked_again_with_a_score | Reason="RS4: 0 is selected where something else is said than that a row has nothing to attend to"
func.func @masked_again_with_a_score(%x: tensor<5x7xf32>, %m: tensor<5x7xi1>) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %infinity = arith.constant 0x7F800000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scores = tensor.empty() : tensor<5x7xf32>
  %column = tensor.empty() : tensor<5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %least = linalg.fill ins(%lowest : f32) outs(%column : tensor<5xf32>) -> tensor<5xf32>
  %fill = arith.constant -1.0e2 : f32
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

// RS4: another mask says which rows are empty.
// CHECK-LABEL: func.func @guarded_by_another_mask(
// CHECK-NOT: empty_rows
// CHECK: return
// REMARK-DAG: Function=guarded_by_another_mask | Reason="RS4: 0 is selected where something else is said than that a row has nothing to attend to"
func.func @guarded_by_another_mask(%x: tensor<5x7xf32>, %m: tensor<5x7xi1>, %n: tensor<5x7xi1>) -> tensor<5x7xf32> {
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
  %any = linalg.reduce { arith.ori } ins(%n : tensor<5x7xi1>) outs(%none : tensor<5xi1>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#row, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%any, %q : tensor<5xi1>, tensor<5x7xf32>) outs(%scores : tensor<5x7xf32>) {
    ^bb0(%a: i1, %b: f32, %out: f32):
      %r = arith.select %a, %b, %zero : f32
      linalg.yield %r : f32
  } -> tensor<5x7xf32>
  return %p : tensor<5x7xf32>
}
