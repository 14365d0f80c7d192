//===- TorchOpFamilies.td - operations by what they take ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_OP_FAMILIES_TD
#define ATTN_DIALECT_TORCH_TORCH_OP_FAMILIES_TD

include "attn/Dialect/Torch/TorchTypes.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/OpBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

// Operations carry few traits, one builder and no interfaces: there are
// hundreds, and each would cost compile time and be used by nobody.
class Torch_Op<string mnemonic, list<Trait> traits = []>
    : Op<Torch_Dialect, mnemonic, traits> {
  let skipDefaultBuilders = 1;
  let builders = [OpBuilder<(ins "::mlir::TypeRange":$types,
                                 "::mlir::ValueRange":$operands), [{
    $_state.addOperands(operands);
    $_state.addTypes(types);
  }]>];
}

// One operation of PyTorch's schema, printed as
//   %r = torch.aten.name %a, %b : type-a, type-b -> type-r
class Torch_AtenOp<string mnemonic, dag args, string text,
                   dag outs = (outs Torch_Tensor:$result)>
    : Torch_Op<mnemonic> {
  let summary = text;
  let arguments = args;
  let results = outs;
  let hasCustomAssemblyFormat = 1;
  let extraClassDefinition = [{
    ::mlir::ParseResult $cppClass::parse(::mlir::OpAsmParser &parser,
                                         ::mlir::OperationState &state) {
      return ::mlir::torch::parseUniformOp(parser, state);
    }
    void $cppClass::print(::mlir::OpAsmPrinter &printer) {
      ::mlir::torch::printUniformOp(printer, *this);
    }
  }];
}

class Torch_Unary<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self), text>;
class Torch_TensorTensor<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Tensor:$other),
                   text>;
class Torch_TensorScalar<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Scalar:$other),
                   text>;
class Torch_TensorTensorAlpha<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Tensor:$other,
                              Torch_Scalar:$alpha), text>;
class Torch_TensorScalarAlpha<string mnemonic, string text>
    : Torch_AtenOp<mnemonic, (ins Torch_Tensor:$self, Torch_Scalar:$other,
                              Torch_Scalar:$alpha), text>;
// An operation on Python numbers.
class Torch_ScalarOp<string mnemonic, dag args, Type result, string text>
    : Torch_AtenOp<mnemonic, args, text, (outs result:$result)>;

// The tail that every creating operation has.
class Torch_Creation<string mnemonic, dag args, string text>
    : Torch_AtenOp<mnemonic, !con(args, (ins Torch_OptInt:$dtype,
        Torch_OptInt:$layout, Torch_OptDevice:$device,
        Torch_OptBool:$pin_memory)), text>;
class Torch_CreationWithFormat<string mnemonic, dag args, string text>
    : Torch_AtenOp<mnemonic, !con(args, (ins Torch_OptInt:$dtype,
        Torch_OptInt:$layout, Torch_OptDevice:$device,
        Torch_OptBool:$pin_memory, Torch_OptInt:$memory_format)), text>;

#endif // ATTN_DIALECT_TORCH_TORCH_OP_FAMILIES_TD
