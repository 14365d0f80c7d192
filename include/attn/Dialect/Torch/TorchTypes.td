//===- TorchTypes.td - types of the torch dialect -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_TYPES_TD
#define ATTN_DIALECT_TORCH_TORCH_TYPES_TD

include "attn/Dialect/Torch/TorchDialect.td"
include "mlir/IR/AttrTypeBase.td"

class Torch_Type<string name, string keyword, string text>
    : TypeDef<Torch_Dialect, name> {
  let mnemonic = keyword;
  let summary = text;
}

class Torch_TensorType<string name, string keyword, string text>
    : Torch_Type<name, keyword, text> {
  let parameters = (ins "bool":$ranked, ArrayRefParameter<"int64_t">:$shape,
    "::mlir::Type":$dtype);
  let hasCustomAssemblyFormat = 1;
  let description = [{
    Sizes and element type, each of which may be unknown: `?` is an unknown
    size, `*` an unknown rank, `unk` an unknown element type (stored as null);
    without `<...>` nothing is known. Signed integers are `si64`, booleans `i1`.

    ```mlir
    !torch.vtensor<[2,?,32],f32>
    !torch.vtensor<[],si64>
    !torch.vtensor<*,i1>
    !torch.vtensor<[2],unk>
    !torch.vtensor
    ```
  }];
}

def Torch_VTensorType : Torch_TensorType<"VTensor", "vtensor",
    "an immutable tensor">;
def Torch_TensorObjectType : Torch_TensorType<"TensorObject", "tensor",
    "a tensor object, which in-place operations may change">;

def Torch_IntType : Torch_Type<"Int", "int", "a Python int (64 bits)">;
def Torch_FloatType : Torch_Type<"Float", "float", "a Python float (64 bits)">;
def Torch_BoolType : Torch_Type<"Bool", "bool", "a Python bool">;
def Torch_NumberType : Torch_Type<"Number", "number", "an int or a float">;
def Torch_NoneType : Torch_Type<"None", "none", "Python's None">;
def Torch_StringType : Torch_Type<"String", "str", "a Python str">;
def Torch_DeviceType : Torch_Type<"Device", "Device", "a torch.device">;
def Torch_GeneratorType : Torch_Type<"Generator", "Generator",
    "a random number generator">;
def Torch_AnyType : Torch_Type<"Any", "any", "a value of any type">;

class Torch_ElementType<string name, string keyword, string text>
    : Torch_Type<name, keyword, text> {
  let parameters = (ins "::mlir::Type":$element);
  let hasCustomAssemblyFormat = 1;
}

def Torch_ListType : Torch_ElementType<"List", "list",
    "a list, as in `!torch.list<int>`">;
def Torch_OptionalType : Torch_ElementType<"Optional", "optional",
    "a value or None, as in `!torch.optional<int>`">;

def Torch_TupleType : Torch_Type<"Tuple", "tuple",
    "a tuple, as in `!torch.tuple<vtensor, int>`"> {
  let parameters = (ins ArrayRefParameter<"::mlir::Type">:$elements);
  let hasCustomAssemblyFormat = 1;
}

//===----------------------------------------------------------------------===//
// What an operand may be
//===----------------------------------------------------------------------===//

def Torch_Tensor : AnyTypeOf<[Torch_VTensorType, Torch_TensorObjectType],
    "a torch tensor">;
def Torch_Int : Type<Torch_IntType.predicate, "a torch int">;
def Torch_Float : Type<Torch_FloatType.predicate, "a torch float">;
def Torch_Bool : Type<Torch_BoolType.predicate, "a torch bool">;
def Torch_Str : Type<Torch_StringType.predicate, "a torch str">;
def Torch_Device : Type<Torch_DeviceType.predicate, "a torch device">;
def Torch_Scalar : AnyTypeOf<[Torch_IntType, Torch_FloatType, Torch_BoolType,
    Torch_NumberType], "a torch int, float or bool">;
def Torch_AnyValue : Type<CPred<
    "::llvm::isa<::mlir::torch::TorchDialect>($_self.getDialect())">,
    "a torch value">;

// list<element>; an empty predicate takes any element.
class Torch_ListOf<Type element, string text> : Type<And<[
    Torch_ListType.predicate,
    SubstLeaves<"$_self",
      "::llvm::cast<::mlir::torch::ListType>($_self).getElement()",
      element.predicate>]>, text>;
class Torch_Opt<Type type> : Type<Or<[
    type.predicate, Torch_NoneType.predicate,
    And<[Torch_OptionalType.predicate, SubstLeaves<"$_self",
      "::llvm::cast<::mlir::torch::OptionalType>($_self).getElement()",
      type.predicate>]>]>, type.summary # " or none">;

def Torch_IntList : Torch_ListOf<Torch_Int, "a list of torch ints">;
def Torch_TensorList : Torch_ListOf<Torch_Tensor, "a list of torch tensors">;
def Torch_OptTensor : Torch_Opt<Torch_Tensor>;
def Torch_OptInt : Torch_Opt<Torch_Int>;
def Torch_OptFloat : Torch_Opt<Torch_Float>;
def Torch_OptBool : Torch_Opt<Torch_Bool>;
def Torch_OptStr : Torch_Opt<Torch_Str>;
def Torch_OptScalar : Torch_Opt<Torch_Scalar>;
def Torch_OptDevice : Torch_Opt<Torch_Device>;
def Torch_OptIntList : Torch_Opt<Torch_IntList>;
def Torch_OptTensorList : Type<Or<[Torch_TensorList.predicate,
    Torch_ListOf<Torch_OptTensor, "">.predicate]>,
    "a list of torch tensors or none">;

#endif // ATTN_DIALECT_TORCH_TORCH_TYPES_TD
