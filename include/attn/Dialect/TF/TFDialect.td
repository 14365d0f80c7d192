//===- TFDialect.td - the importable part of TensorFlow's dialects -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names, operands, attributes and text are TensorFlow's own
// (tensorflow/compiler/mlir/tensorflow/ir), so that a file written by
// tf.mlir.experimental.convert_function parses here unchanged.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TF_TFDIALECT_TD
#define ATTN_DIALECT_TF_TFDIALECT_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/OpBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

//===----------------------------------------------------------------------===//
// tf_type: element types and shape attributes
//===----------------------------------------------------------------------===//

def TFType_Dialect : Dialect {
  let name = "tf_type";
  let cppNamespace = "::mlir::tf_type";
  let summary = "TensorFlow's element types and attributes";
  let description = [{
    What may stand in a tensor type that TensorFlow prints and is not a builtin
    type: handles to variables (`!tf_type.resource`), opaque values, strings and
    quantised integers; and the shape and function attributes of operations.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
}

class TFType_Type<string name, string typeMnemonic, string what>
    : TypeDef<TFType_Dialect, name> {
  let mnemonic = typeMnemonic;
  let summary = what;
}

// A handle that may say what it refers to: !tf_type.resource<tensor<2xf32>>.
class TFType_Handle<string name, string typeMnemonic, string what>
    : TFType_Type<name, typeMnemonic, what> {
  let parameters = (ins OptionalArrayRefParameter<"::mlir::Type">:$subtypes);
  let assemblyFormat = "(`<` $subtypes^ `>`)?";
}

def TFType_Resource
    : TFType_Handle<"Resource", "resource", "a handle to a variable">;
def TFType_Variant : TFType_Handle<"Variant", "variant", "an opaque value">;
def TFType_String : TFType_Type<"String", "string", "a string of bytes">;
def TFType_Qint8 : TFType_Type<"Qint8", "qint8", "a quantised i8">;
def TFType_Qint16 : TFType_Type<"Qint16", "qint16", "a quantised i16">;
def TFType_Qint32 : TFType_Type<"Qint32", "qint32", "a quantised i32">;
def TFType_Quint8 : TFType_Type<"Quint8", "quint8", "a quantised ui8">;
def TFType_Quint16 : TFType_Type<"Quint16", "quint16", "a quantised ui16">;

class TFType_Attr<string name, string attrMnemonic, string what>
    : AttrDef<TFType_Dialect, name> {
  let mnemonic = attrMnemonic;
  let summary = what;
}

def TFType_ShapeAttr : TFType_Attr<"Shape", "shape", "a partly known shape"> {
  let description = [{
    `#tf_type.shape<?x10x32>` has three dimensions, the first unknown (negative
    in `dims`); `#tf_type.shape<>` is a scalar's; `#tf_type.shape<*>` has an
    unknown number of dimensions (`ranked` is false).
  }];
  let parameters = (ins ArrayRefParameter<"int64_t">:$dims, "bool":$ranked);
  let hasCustomAssemblyFormat = 1;
}

def TFType_FuncAttr : TFType_Attr<"Func", "func", "a function and attributes"> {
  let description = "`#tf_type.func<@body, {transpose = true}>`";
  let parameters = (ins "::mlir::SymbolRefAttr":$name,
                        "::mlir::DictionaryAttr":$attrs);
  let assemblyFormat = "`<` $name `,` $attrs `>`";
}

//===----------------------------------------------------------------------===//
// tf_executor: refused when read
//===----------------------------------------------------------------------===//

def TFExecutor_Dialect : Dialect {
  let name = "tf_executor";
  let cppNamespace = "::mlir::tf_executor";
  let summary = "TensorFlow's graph form, which is refused";
  let description = [{
    What `convert_function` prints when its pass pipeline is empty: operations
    in islands with control edges. Reading one of its operations is an error
    that says how to export the functional form instead.
  }];
  let extraClassDeclaration = [{
    /// Emits the refusal for every operation of the dialect.
    std::optional<ParseOpHook>
    getParseOperationHook(::llvm::StringRef opName) const override;
  }];
}

//===----------------------------------------------------------------------===//
// tf: operations
//===----------------------------------------------------------------------===//

def TF_Dialect : Dialect {
  let name = "tf";
  let cppNamespace = "::mlir::tf";
  let summary = "the TensorFlow operations that can be imported";
  let description = [{
    The operations that occur in attention, transformer encoder and pooling
    layers as Keras 2 and 3 export them. An operation that is not among them is
    an error of the parser, which names it and its location.

    Every attribute that TensorFlow prints for an operation is declared, whether
    or not the import reads it.
  }];
  let dependentDialects = ["::mlir::tf_type::TFTypeDialect"];
}

def TF_Tensor : Type<AnyTensor.predicate, "a tensor", "::mlir::TensorType">;
def TF_FloatTensor : TensorOf<[F16, BF16, F32, F64]>;
def TF_NumberTensor : TensorOf<[AnyFloat, AnyInteger]>;
def TF_BoolTensor : TensorOf<[I1]>;
def TF_IntTensor : TensorOf<[I32, I64]>;
def TF_ResourceTensor : TensorOf<[
    Type<CPred<"::llvm::isa<::mlir::tf_type::ResourceType>($_self)">,
         "a resource">]>;

class TF_Flag<string value = "false">
    : DefaultValuedOptionalAttr<BoolAttr, value>;
class TF_Int<string value> : DefaultValuedOptionalAttr<I64Attr, value>;
class TF_Str<string value = "">
    : DefaultValuedOptionalAttr<StrAttr, "\"" # value # "\"">;
def TF_Ints : DefaultValuedOptionalAttr<I64ArrayAttr, "{}">;
def TF_AnyAttr : OptionalAttr<AnyAttr>;

// One builder serves every operation: the parser creates most of them, and the
// default ones would double the compile time.
class TF_Op<string mnemonic, string what, dag inputs, dag outputs,
            list<Trait> traits = [Pure]> : Op<TF_Dialect, mnemonic, traits> {
  let summary = what;
  let arguments = inputs;
  let results = outputs;
  let skipDefaultBuilders = 1;
  let builders = [OpBuilder<
    (ins "::mlir::TypeRange":$types, "::mlir::ValueRange":$values,
         CArg<"::llvm::ArrayRef<::mlir::NamedAttribute>", "{}">:$named), [{
      $_state.addTypes(types);
      $_state.addOperands(values);
      $_state.addAttributes(named);
    }]>];
}

#endif // ATTN_DIALECT_TF_TFDIALECT_TD
