// RUN: attn-opt %s | attn-opt | FileCheck %s
// RUN: attn-opt %s --emit-bytecode | attn-opt | FileCheck %s

// CHECK-LABEL: @tensors
// CHECK-SAME: !torch.vtensor,
// CHECK-SAME: !torch.vtensor<*,f32>,
// CHECK-SAME: !torch.vtensor<[],si64>,
// CHECK-SAME: !torch.vtensor<[2,?,3],unk>,
// CHECK-SAME: !torch.vtensor,
// CHECK-SAME: !torch.vtensor<[0,1],i1>,
// CHECK-SAME: !torch.vtensor<[4],ui8>,
// CHECK-SAME: !torch.vtensor<[4],complex<f32>>,
// CHECK-SAME: !torch.tensor<[2],bf16>, !torch.tensor)
func.func private @tensors(!torch.vtensor, !torch.vtensor<*,f32>,
  !torch.vtensor<[],si64>, !torch.vtensor<[2,?,3],unk>,
  !torch.vtensor<*,unk>, !torch.vtensor<[0,1],i1>, !torch.vtensor<[4],ui8>,
  !torch.vtensor<[4],complex<f32>>, !torch.tensor<[2],bf16>, !torch.tensor)

// CHECK-LABEL: @values
// CHECK-SAME: (!torch.int, !torch.float, !torch.bool, !torch.number, !torch.none, !torch.str, !torch.Device, !torch.Generator, !torch.any)
func.func private @values(!torch.int, !torch.float, !torch.bool,
  !torch.number, !torch.none, !torch.str, !torch.Device, !torch.Generator,
  !torch.any)

// CHECK-LABEL: @nested
// CHECK-SAME: (!torch.list<int>, !torch.list<vtensor>, !torch.list<optional<vtensor<[2],si64>>>, !torch.optional<list<int>>, !torch.tuple<vtensor<[2],f32>, int>)
func.func private @nested(!torch.list<int>, !torch.list<!torch.vtensor>,
  !torch.list<optional<vtensor<[2],si64>>>, !torch.optional<list<int>>,
  !torch.tuple<vtensor<[2],f32>, int>)
