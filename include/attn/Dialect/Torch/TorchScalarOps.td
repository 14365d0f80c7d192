//===- TorchScalarOps.td - constants, lists, numbers, checks ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===---------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCH_SCALAR_OPS_TD
#define ATTN_DIALECT_TORCH_TORCH_SCALAR_OPS_TD

include "attn/Dialect/Torch/TorchOpFamilies.td"

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

class Torch_Constant<string kind, Attr attr, Type type, string text>
    : Torch_Op<"constant." # kind, [Pure]> {
  let summary = text;
  let arguments = (ins attr:$value);
  let results = (outs type:$result);
  let assemblyFormat = "$value attr-dict";
}

def Torch_ConstantIntOp : Torch_Constant<"int", I64Attr, Torch_IntType,
    "a Python int">;
def Torch_ConstantFloatOp : Torch_Constant<"float", F64Attr, Torch_FloatType,
    "a Python float">;
def Torch_ConstantBoolOp : Torch_Constant<"bool", I1Attr, Torch_BoolType,
    "a Python bool">;
def Torch_ConstantStrOp : Torch_Constant<"str", StrAttr, Torch_StringType,
    "a Python str">;
def Torch_ConstantDeviceOp : Torch_Constant<"device", StrAttr,
    Torch_DeviceType, "a torch.device">;

def Torch_ConstantNoneOp : Torch_Op<"constant.none", [Pure]> {
  let summary = "None";
  let results = (outs Torch_NoneType:$result);
  let assemblyFormat = "attr-dict";
}

def Torch_ValueTensorLiteralOp : Torch_Op<"vtensor.literal", [Pure]> {
  let summary = "a tensor held in the file, as a weight is";
  let description = [{
    ```mlir
    %0 = torch.vtensor.literal(dense<1.0> : tensor<1xf32>) : !torch.vtensor<[1],f32>
    %1 = torch.vtensor.literal(dense_resource<w> : tensor<96x32xf32>) : !torch.vtensor<[96,32],f32>
    ```
  }];
  let arguments = (ins ElementsAttr:$value);
  let results = (outs Torch_VTensorType:$result);
  let assemblyFormat = "`(` $value `)` attr-dict `:` qualified(type($result))";
}

def Torch_OperatorOp : Torch_Op<"operator"> {
  let summary = "an operation that torch-mlir knows by name only";
  let description = [{
    Imported as the operation it names where this dialect has that operation.

    ```mlir
    %0 = torch.operator "torch.aten.exp"(%x) : (!torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f32>
    ```
  }];
  let arguments = (ins StrAttr:$name, Variadic<AnyType>:$operands);
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region VariadicRegion<AnyRegion>:$regions);
  let assemblyFormat = [{
    $name `(` $operands `)` attr-dict `:`
    functional-type($operands, $results) $regions
  }];
}

//===----------------------------------------------------------------------===//
// Tensor objects: import accepts them where nothing is changed in place
//===----------------------------------------------------------------------===//

class Torch_CopyOp<string mnemonic, string text>
    : Torch_Op<mnemonic> {
  let summary = text;
  let arguments = (ins Torch_Tensor:$operand);
  let results = (outs Torch_Tensor:$result);
  let hasCustomAssemblyFormat = 1;
}

def Torch_CopyToValueTensorOp : Torch_CopyOp<"copy.to_vtensor",
    "the present value of a tensor object"> {
  let extraClassDefinition = [{
    ::mlir::ParseResult $cppClass::parse(::mlir::OpAsmParser &parser,
                                         ::mlir::OperationState &state) {
      return ::mlir::torch::parseCopyOp(parser, state, /*toValue=*/true);
    }
    void $cppClass::print(::mlir::OpAsmPrinter &printer) {
      ::mlir::torch::printCopyOp(printer, *this);
    }
  }];
}
def Torch_CopyToNonValueTensorOp : Torch_CopyOp<"copy.to_tensor",
    "a new tensor object of a value"> {
  let extraClassDefinition = [{
    ::mlir::ParseResult $cppClass::parse(::mlir::OpAsmParser &parser,
                                         ::mlir::OperationState &state) {
      return ::mlir::torch::parseCopyOp(parser, state, /*toValue=*/false);
    }
    void $cppClass::print(::mlir::OpAsmPrinter &printer) {
      ::mlir::torch::printCopyOp(printer, *this);
    }
  }];
}

def Torch_OverwriteTensorContentsOp : Torch_Op<"overwrite.tensor.contents"> {
  let summary = "changes a tensor object; read, but refused by the import";
  let arguments = (ins Torch_VTensorType:$value,
    Torch_TensorObjectType:$overwritten);
  let assemblyFormat = [{
    $value `overwrites` $overwritten attr-dict `:`
    qualified(type($value)) `,` qualified(type($overwritten))
  }];
}

def Torch_TensorStaticInfoCastOp : Torch_Op<"tensor_static_info_cast"> {
  let summary = "the same tensor, with more or less said about its sizes";
  let arguments = (ins Torch_Tensor:$operand);
  let results = (outs Torch_Tensor:$result);
  let assemblyFormat = [{
    $operand attr-dict `:` qualified(type($operand)) `to`
    qualified(type($result))
  }];
}

def Torch_DerefineOp : Torch_Op<"derefine"> {
  let summary = "the same value under a less precise type";
  let arguments = (ins Torch_AnyValue:$operand);
  let results = (outs Torch_AnyValue:$result);
  let assemblyFormat = [{
    $operand attr-dict `:` qualified(type($operand)) `to`
    qualified(type($result))
  }];
}

//===----------------------------------------------------------------------===//
// Symbolic sizes: say what `?` means, change nothing
//===----------------------------------------------------------------------===//

def Torch_SymbolicIntOp : Torch_Op<"symbolic_int", [Pure]> {
  let summary = "a name for an unknown size, with its bounds";
  let arguments = (ins StrAttr:$symbol_name, I64Attr:$min_val,
    I64Attr:$max_val);
  let results = (outs Torch_IntType:$result);
  let assemblyFormat = [{
    $symbol_name ` ` `{` `min_val` `=` $min_val `,` `max_val` `=` $max_val `}`
    attr-dict `:` qualified(type($result))
  }];
}

def Torch_BindSymbolicShapeOp : Torch_Op<"bind_symbolic_shape"> {
  let summary = "the sizes of a tensor in terms of symbols";
  let arguments = (ins Torch_Tensor:$operand,
    Variadic<Torch_IntType>:$shape_symbols, AffineMapAttr:$shape_expressions);
  let assemblyFormat = [{
    $operand `,` `[` $shape_symbols `]` `,` $shape_expressions attr-dict `:`
    qualified(type($operand))
  }];
}

//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

def Torch_PrimListConstructOp : Torch_Op<"prim.ListConstruct", [Pure]> {
  let summary = "a list of the given values";
  let arguments = (ins Variadic<AnyType>:$elements);
  let results = (outs Torch_ListType:$result);
  let assemblyFormat = "$elements attr-dict `:` functional-type(operands, results)";
}
def Torch_PrimListUnpackOp : Torch_AtenOp<"prim.ListUnpack",
    (ins Torch_ListType:$operand), "the values of a list",
    (outs Variadic<Torch_AnyValue>:$elements)>;
def Torch_PrimTupleConstructOp : Torch_AtenOp<"prim.TupleConstruct",
    (ins Variadic<Torch_AnyValue>:$elements), "a tuple of the given values",
    (outs Torch_TupleType:$result)>;
def Torch_PrimTupleUnpackOp : Torch_AtenOp<"prim.TupleUnpack",
    (ins Torch_TupleType:$operand), "the values of a tuple",
    (outs Variadic<Torch_AnyValue>:$elements)>;
def Torch_Aten__Getitem__TOp : Torch_AtenOp<"aten.__getitem__.t",
    (ins Torch_ListType:$list, Torch_Int:$index), "list[index]",
    (outs Torch_AnyValue:$result)>;
def Torch_AtenLenTOp : Torch_AtenOp<"aten.len.t",
    (ins Torch_ListType:$list), "len(list)", (outs Torch_Int:$result)>;

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

class Torch_SizeOp<string mnemonic>
    : Torch_ScalarOp<mnemonic, (ins Torch_Tensor:$self, Torch_Int:$dim),
                     Torch_Int, "the size of dimension `dim`">;
def Torch_AtenSizeIntOp : Torch_SizeOp<"aten.size.int">;
def Torch_AtenSymSizeIntOp : Torch_SizeOp<"aten.sym_size.int">;
def Torch_AtenSizeOp : Torch_ScalarOp<"aten.size", (ins Torch_Tensor:$self),
    Torch_IntList, "all sizes">;
def Torch_AtenDimOp : Torch_ScalarOp<"aten.dim", (ins Torch_Tensor:$self),
    Torch_Int, "the number of dimensions">;
def Torch_AtenNumelOp : Torch_ScalarOp<"aten.numel", (ins Torch_Tensor:$self),
    Torch_Int, "the number of elements">;
def Torch_AtenSymNumelOp : Torch_ScalarOp<"aten.sym_numel",
    (ins Torch_Tensor:$self), Torch_Int, "the number of elements">;

//===----------------------------------------------------------------------===//
// Arithmetic of Python numbers
//===----------------------------------------------------------------------===//

class Torch_ScalarBinary<string mnemonic, Type result, string text>
    : Torch_ScalarOp<mnemonic, (ins Torch_Scalar:$a, Torch_Scalar:$b), result,
                     text>;
class Torch_IntBinary<string mnemonic, Type result, string text>
    : Torch_ScalarOp<mnemonic, (ins Torch_Int:$a, Torch_Int:$b), result, text>;
class Torch_ScalarUnary<string mnemonic, Type result, string text>
    : Torch_ScalarOp<mnemonic, (ins Torch_Scalar:$a), result, text>;

def Torch_AtenAddIntOp : Torch_IntBinary<"aten.add.int", Torch_Int, "a + b">;
def Torch_AtenSubIntOp : Torch_IntBinary<"aten.sub.int", Torch_Int, "a - b">;
def Torch_AtenMulIntOp : Torch_IntBinary<"aten.mul.int", Torch_Int, "a * b">;
def Torch_AtenFloordivIntOp : Torch_IntBinary<"aten.floordiv.int", Torch_Int,
    "floor(a / b)">;
def Torch_AtenRemainderIntOp : Torch_IntBinary<"aten.remainder.int",
    Torch_Int, "a - b floor(a / b)">;
def Torch_PrimMinIntOp : Torch_IntBinary<"prim.min.int", Torch_Int,
    "the smaller">;
def Torch_PrimMaxIntOp : Torch_IntBinary<"prim.max.int", Torch_Int,
    "the larger">;
def Torch_AtenDivIntOp : Torch_IntBinary<"aten.div.int", Torch_Float,
    "a / b">;
def Torch_AtenAddOp : Torch_ScalarBinary<"aten.add", Torch_Scalar, "a + b">;
def Torch_AtenSubOp : Torch_ScalarBinary<"aten.sub", Torch_Scalar, "a - b">;
def Torch_AtenMulOp : Torch_ScalarBinary<"aten.mul", Torch_Scalar, "a * b">;
def Torch_AtenDivOp : Torch_ScalarBinary<"aten.div", Torch_Scalar, "a / b">;
def Torch_AtenAddFloatIntOp : Torch_ScalarBinary<"aten.add.float_int",
    Torch_Float, "a + b">;
def Torch_AtenAddIntFloatOp : Torch_ScalarBinary<"aten.add.int_float",
    Torch_Float, "a + b">;
def Torch_AtenSubFloatOp : Torch_ScalarBinary<"aten.sub.float", Torch_Float,
    "a - b">;
def Torch_AtenMulFloatOp : Torch_ScalarBinary<"aten.mul.float", Torch_Float,
    "a * b">;
def Torch_AtenMulFloatIntOp : Torch_ScalarBinary<"aten.mul.float_int",
    Torch_Float, "a * b">;
def Torch_AtenMulIntFloatOp : Torch_ScalarBinary<"aten.mul.int_float",
    Torch_Float, "a * b">;
def Torch_AtenDivFloatOp : Torch_ScalarBinary<"aten.div.float", Torch_Float,
    "a / b">;
def Torch_AtenPowIntFloatOp : Torch_ScalarBinary<"aten.pow.int_float",
    Torch_Float, "a ^ b">;
def Torch_AtenEqIntOp : Torch_IntBinary<"aten.eq.int", Torch_Bool, "a == b">;
def Torch_AtenNeIntOp : Torch_IntBinary<"aten.ne.int", Torch_Bool, "a != b">;
def Torch_AtenLtIntOp : Torch_IntBinary<"aten.lt.int", Torch_Bool, "a < b">;
def Torch_AtenLeIntOp : Torch_IntBinary<"aten.le.int", Torch_Bool, "a <= b">;
def Torch_AtenGtIntOp : Torch_IntBinary<"aten.gt.int", Torch_Bool, "a > b">;
def Torch_AtenGeIntOp : Torch_IntBinary<"aten.ge.int", Torch_Bool, "a >= b">;
def Torch_AtenNegIntOp : Torch_ScalarUnary<"aten.neg.int", Torch_Int, "-a">;
def Torch_AtenNegFloatOp : Torch_ScalarUnary<"aten.neg.float", Torch_Float,
    "-a">;
def Torch_AtenSqrtIntOp : Torch_ScalarUnary<"aten.sqrt.int", Torch_Float,
    "the square root">;
def Torch_Aten__Not__Op : Torch_ScalarUnary<"aten.__not__", Torch_Bool,
    "not a">;
def Torch_AtenIntBoolOp : Torch_ScalarUnary<"aten.Int.bool", Torch_Int,
    "int(a)">;
def Torch_AtenIntFloatOp : Torch_ScalarUnary<"aten.Int.float", Torch_Int,
    "int(a), toward zero">;
def Torch_AtenIntScalarOp : Torch_ScalarUnary<"aten.Int.Scalar", Torch_Int,
    "int(a), toward zero">;
def Torch_AtenFloatScalarOp : Torch_ScalarUnary<"aten.Float.Scalar",
    Torch_Float, "float(a)">;
def Torch_AtenBoolIntOp : Torch_ScalarUnary<"aten.Bool.int", Torch_Bool,
    "bool(a)">;
def Torch_AtenBoolFloatOp : Torch_ScalarUnary<"aten.Bool.float", Torch_Bool,
    "bool(a)">;

//===----------------------------------------------------------------------===//
// The one element of a tensor, and back
//===----------------------------------------------------------------------===//

class Torch_ItemOp<string mnemonic, Type result>
    : Torch_ScalarOp<mnemonic, (ins Torch_Tensor:$self), result,
                     "the one element of a tensor">;
def Torch_AtenIntTensorOp : Torch_ItemOp<"aten.Int.Tensor", Torch_Int>;
def Torch_AtenFloatTensorOp : Torch_ItemOp<"aten.Float.Tensor", Torch_Float>;
def Torch_AtenBoolTensorOp : Torch_ItemOp<"aten.Bool.Tensor", Torch_Bool>;
def Torch_AtenScalarImplicitOp : Torch_ItemOp<"aten.ScalarImplicit",
    Torch_Scalar>;
def Torch_AtenIntImplicitOp : Torch_ItemOp<"aten.IntImplicit", Torch_Int>;
def Torch_AtenFloatImplicitOp : Torch_ItemOp<"aten.FloatImplicit", Torch_Float>;
def Torch_AtenItemOp : Torch_ItemOp<"aten.item", Torch_Scalar>;
def Torch_Aten_LocalScalarDenseOp : Torch_ItemOp<"aten._local_scalar_dense",
    Torch_Scalar>;
def Torch_PrimNumToTensorScalarOp : Torch_AtenOp<"prim.NumToTensor.Scalar",
    (ins Torch_Scalar:$a), "a tensor without dimensions">;

//===----------------------------------------------------------------------===//
// What a tensor is, and checks
//===----------------------------------------------------------------------===//

def Torch_PrimDeviceOp : Torch_ScalarOp<"prim.device", (ins Torch_Tensor:$a),
    Torch_Device, "the device of a tensor">;
def Torch_PrimDtypeOp : Torch_ScalarOp<"prim.dtype", (ins Torch_Tensor:$a),
    Torch_Int, "the number of a tensor's element type">;
def Torch_PrimLayoutOp : Torch_ScalarOp<"prim.layout", (ins Torch_Tensor:$a),
    Torch_Int, "the number of a tensor's layout">;

class Torch_CheckOp<string mnemonic, dag args, string text>
    : Torch_AtenOp<mnemonic, args, text, (outs)>;
def Torch_AtenSymConstrainRangeOp : Torch_CheckOp<"aten.sym_constrain_range",
    (ins Torch_Scalar:$size, Torch_OptInt:$min, Torch_OptInt:$max),
    "min <= size <= max, known by the exporter">;
def Torch_AtenSymConstrainRangeForSizeOp
    : Torch_CheckOp<"aten.sym_constrain_range_for_size",
    (ins Torch_Scalar:$size, Torch_OptInt:$min, Torch_OptInt:$max),
    "min <= size <= max, known by the exporter">;
def Torch_Aten_AssertScalarOp : Torch_CheckOp<"aten._assert_scalar",
    (ins Torch_Scalar:$self, Torch_Str:$assert_msg), "self must be true">;
def Torch_Aten_AssertAsyncMsgOp : Torch_CheckOp<"aten._assert_async.msg",
    (ins Torch_Tensor:$self, Torch_Str:$assert_msg), "self must be true">;
def Torch_Aten_AssertTensorMetadataOp
    : Torch_CheckOp<"aten._assert_tensor_metadata",
    (ins Torch_Tensor:$a, Torch_OptIntList:$size, Torch_OptIntList:$stride,
     Torch_OptInt:$dtype, Torch_OptDevice:$device, Torch_OptInt:$layout),
    "the tensor is what the exporter saw">;
def Torch_RuntimeAssertOp : Torch_Op<"runtime.assert"> {
  let summary = "condition must be true";
  let arguments = (ins Torch_BoolType:$condition, StrAttr:$message);
  let assemblyFormat = "$condition `,` $message attr-dict";
}

#endif // ATTN_DIALECT_TORCH_TORCH_SCALAR_OPS_TD
