// What the import of functions and calls refuses.
// RUN: attn-opt %s --attn-import-torch --split-input-file --verify-diagnostics


// expected-error @+1 {{expected numbers and tensors of known rank, found '(!torch.vtensor<*,f32>) -> ()'}}
func.func private @unknown_call(!torch.vtensor<*,f32>)
func.func @f(%x: !torch.vtensor<[2],f32>) {
  return
}

// -----

func.func @call_operand(%x: !torch.vtensor<[2],f32>) {
  %0 = torch.prim.ListConstruct %x : (!torch.vtensor<[2],f32>) -> !torch.list<vtensor>
  // expected-error @+1 {{'func.call' op expected numbers and tensors of known rank, found '!torch.list<vtensor>'}}
  func.call @g(%0) : (!torch.list<vtensor>) -> ()
  return
}
func.func private @g(!torch.list<vtensor>)

// -----

func.func @call_result(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'func.call' op expected results of known rank, found '!torch.vtensor<*,f32>'}}
  %0 = func.call @g(%x) : (!torch.vtensor<[2],f32>) -> !torch.vtensor<*,f32>
  return
}
func.func private @g(!torch.vtensor<[2],f32>) -> !torch.vtensor<*,f32>

// -----

func.func @tuple(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'torch.prim.TupleConstruct' op is not imported}}
  %0 = torch.prim.TupleConstruct %x : !torch.vtensor<[2],f32> -> !torch.tuple<vtensor<[2],f32>>
  return
}
