// RUN: attn-opt %s --split-input-file --verify-diagnostics

func.func @unknown(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{custom op 'torch.aten.nonsuch' is unknown}}
  %0 = torch.aten.nonsuch %x : !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @unknown_generic(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{unregistered operation 'torch.aten.nonsuch' found in dialect ('torch') that does not allow unknown operations}}
  %0 = "torch.aten.nonsuch"(%x) : (!torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32>
  return
}

// -----

// expected-error @+1 {{unknown torch type 'nonsuch'}}
func.func private @unknown_element(!torch.list<nonsuch>)

// -----

// expected-error @+1 {{expected a size of 0 or more, found -2}}
func.func private @negative_size(!torch.vtensor<[-2],f32>)

// -----

func.func @wrong_operand(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'torch.aten.transpose.int' op operand #1 must be a torch int, but got '!torch.vtensor<[2],f32>'}}
  %0 = torch.aten.transpose.int %x, %x, %x : !torch.vtensor<[2],f32>, !torch.vtensor<[2],f32>, !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @missing_operand(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{'torch.aten.add.Tensor' op expected 3 operands, but found 2}}
  %0 = torch.aten.add.Tensor %x, %x : !torch.vtensor<[2],f32>, !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @missing_type(%x: !torch.vtensor<[2],f32>) {
  // expected-error @+1 {{number of operands and types do not match: got 2 operands and 1 types}}
  %0 = torch.aten.mm %x, %x : !torch.vtensor<[2],f32> -> !torch.vtensor<[2],f32>
  return
}

// -----

func.func @copy(%x: !torch.tensor<[2],f32>) {
  // expected-error @+1 {{expected !torch.vtensor, found '!torch.tensor<[2],f32>'}}
  %0 = torch.copy.to_vtensor %x : !torch.tensor<[2],f32>
  return
}
