//===- CFunction.cpp - the functions a C caller sees ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn;

namespace {
/// One argument or result as C passes it, with its place among C's arguments.
struct CValue {
  Type type;
  unsigned position;
  bool isTensor() const { return isa<RankedTensorType>(type); }
};

/// The arguments of a C function, inputs then outputs.
struct CSignature {
  SmallVector<Type> types;
  SmallVector<CValue> inputs, outputs;

  CSignature(FunctionType type) {
    MLIRContext *context = type.getContext();
    Type pointer = LLVM::LLVMPointerType::get(context);
    Type i64 = IntegerType::get(context, 64);
    Type i16 = IntegerType::get(context, 16);
    auto add = [&](Type value, Type passed, SmallVector<CValue> &list) {
      list.push_back({value, static_cast<unsigned>(types.size())});
      types.push_back(passed);
      types.append(getNumCSizes(value), i64);
    };
    for (Type input : type.getInputs()) {
      // The C type of a 16-bit float's bits is passed in another register.
      bool isBits = isa<Float16Type, BFloat16Type>(input);
      Type scalar = isa<IndexType>(input) ? i64 : isBits ? i16 : input;
      add(input, isa<RankedTensorType>(input) ? pointer : scalar, inputs);
    }
    for (Type output : type.getResults())
      add(output, pointer, outputs);
  }
};
} // namespace

/// A public function without a body yet; the builder is set into its block.
static func::FuncOp createCFunction(OpBuilder &builder, Location loc,
                                    StringRef name, ArrayRef<Type> arguments,
                                    Type result) {
  auto function = func::FuncOp::create(
      builder, loc, name, builder.getFunctionType(arguments, result));
  function->setAttr(kCFunctionAttr, builder.getUnitAttr());
  builder.setInsertionPointToStart(function.addEntryBlock());
  return function;
}

static Value createStatus(OpBuilder &builder, Location loc, CStatus status) {
  return arith::ConstantIntOp::create(builder, loc, builder.getI32Type(),
                                      status);
}

/// The sizes that follow `value` among the C arguments, as indices.
static SmallVector<Value> getSizes(OpBuilder &builder, func::FuncOp function,
                                   const CValue &value) {
  SmallVector<Value> sizes;
  for (int64_t i = 0; i < getNumCSizes(value.type); ++i)
    sizes.push_back(arith::IndexCastOp::create(
        builder, function.getLoc(), builder.getIndexType(),
        function.getArgument(value.position + 1 + i)));
  return sizes;
}

/// A memref over the contiguous elements at a C pointer.
static Value createMemRef(OpBuilder &builder, func::FuncOp function,
                          const CValue &value) {
  Location loc = function.getLoc();
  auto tensor = cast<RankedTensorType>(value.type);
  int64_t rank = tensor.getRank();
  Type i64 = builder.getI64Type();
  auto constant = [&](int64_t number) -> Value {
    return LLVM::ConstantOp::create(builder, loc, i64, number);
  };
  Type pointer = LLVM::LLVMPointerType::get(builder.getContext());
  SmallVector<Type> fields = {pointer, pointer, i64};
  if (rank != 0)
    fields.append(2, LLVM::LLVMArrayType::get(i64, rank));
  auto type = LLVM::LLVMStructType::getLiteral(builder.getContext(), fields);
  Value descriptor = LLVM::PoisonOp::create(builder, loc, type);
  auto insert = [&](Value field, ArrayRef<int64_t> where) {
    descriptor =
        LLVM::InsertValueOp::create(builder, loc, descriptor, field, where);
  };
  insert(function.getArgument(value.position), 0);
  insert(function.getArgument(value.position), 1);
  insert(constant(0), 2);
  Value stride = constant(1);
  for (int64_t i = rank - 1; i >= 0; --i) {
    Value size = tensor.hasStaticShape()
                     ? constant(tensor.getDimSize(i))
                     : function.getArgument(value.position + 1 + i);
    insert(size, {3, i});
    insert(stride, {4, i});
    if (i != 0)
      stride = LLVM::MulOp::create(builder, loc, stride, size);
  }
  auto memref = MemRefType::get(tensor.getShape(), tensor.getElementType());
  return UnrealizedConversionCastOp::create(builder, loc, memref, descriptor)
      .getResult(0);
}

/// The arguments' sizes as @f_shapes takes them, and its call.
static func::CallOp callShapes(OpBuilder &builder, func::FuncOp function,
                               func::FuncOp shapes, ArrayRef<CValue> inputs) {
  SmallVector<Value> sizes;
  for (const CValue &input : inputs)
    llvm::append_range(sizes, getSizes(builder, function, input));
  return func::CallOp::create(builder, function.getLoc(), shapes, sizes);
}

/// Calls @f_body with the C arguments, stores its scalar results and returns
/// its status.
static Value callBody(OpBuilder &builder, func::FuncOp function,
                      func::FuncOp body, const CSignature &signature) {
  Location loc = function.getLoc();
  SmallVector<Value> operands;
  for (const CValue &input : signature.inputs) {
    Value value = function.getArgument(input.position);
    if (input.isTensor())
      value = bufferization::ToTensorOp::create(
          builder, loc, input.type, createMemRef(builder, function, input),
          /*restrict=*/true, /*writable=*/false);
    else if (isa<IndexType>(input.type))
      value = arith::IndexCastOp::create(builder, loc, input.type, value);
    else if (value.getType() != input.type)
      value = arith::BitcastOp::create(builder, loc, input.type, value);
    operands.push_back(value);
  }
  for (const CValue &output : signature.outputs)
    if (output.isTensor())
      operands.push_back(createMemRef(builder, function, output));
  auto call = func::CallOp::create(builder, loc, body, operands);
  unsigned next = 1;
  for (const CValue &output : signature.outputs) {
    if (output.isTensor())
      continue;
    Value result = call.getResult(next++);
    if (isa<IndexType>(output.type))
      result = arith::IndexCastOp::create(builder, loc, builder.getI64Type(),
                                          result);
    LLVM::StoreOp::create(builder, loc, result,
                          function.getArgument(output.position));
  }
  return call.getResult(0);
}

void attn::buildCFunction(func::FuncOp body, func::FuncOp shapes,
                          FunctionType type, StringRef name) {
  Location loc = body.getLoc();
  CSignature signature(type);
  OpBuilder builder(body.getContext());
  builder.setInsertionPointAfter(body);
  func::FuncOp function = createCFunction(builder, loc, name, signature.types,
                                          builder.getI32Type());

  func::CallOp implied =
      callShapes(builder, function, shapes, signature.inputs);
  Value ok = implied.getResult(0);
  unsigned next = 1;
  for (const CValue &output : signature.outputs)
    for (Value size : getSizes(builder, function, output)) {
      Value equal =
          arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, size,
                                implied.getResult(next++));
      ok = arith::AndIOp::create(builder, loc, ok, equal);
    }
  auto choice = scf::IfOp::create(
      builder, loc, ok,
      [&](OpBuilder &nested, Location) {
        Value status = callBody(nested, function, body, signature);
        scf::YieldOp::create(nested, loc, status);
      },
      [&](OpBuilder &nested, Location) {
        scf::YieldOp::create(nested, loc,
                             createStatus(nested, loc, CStatus::BadSizes));
      });
  func::ReturnOp::create(builder, loc, choice.getResults());
}

void attn::buildOutputSizesFunction(func::FuncOp shapes, FunctionType type,
                                    StringRef name) {
  Location loc = shapes.getLoc();
  OpBuilder builder(shapes.getContext());
  builder.setInsertionPointAfter(shapes);
  Type i64 = builder.getI64Type();
  Type pointer = LLVM::LLVMPointerType::get(builder.getContext());
  SmallVector<Type> arguments(shapes.getNumArguments(), i64);
  for (Type result : type.getResults())
    if (getNumCSizes(result) != 0)
      arguments.push_back(pointer);
  func::FuncOp function =
      createCFunction(builder, loc, name, arguments, builder.getI32Type());

  SmallVector<Value> sizes;
  for (unsigned i = 0; i < shapes.getNumArguments(); ++i)
    sizes.push_back(arith::IndexCastOp::create(
        builder, loc, builder.getIndexType(), function.getArgument(i)));
  auto implied = func::CallOp::create(builder, loc, shapes, sizes);
  unsigned next = 1, place = shapes.getNumArguments();
  for (Type result : type.getResults()) {
    if (getNumCSizes(result) == 0)
      continue;
    Value array = function.getArgument(place++);
    for (int64_t i = 0; i < getNumCSizes(result); ++i) {
      Value size = arith::IndexCastOp::create(builder, loc, i64,
                                              implied.getResult(next++));
      Value element =
          LLVM::GEPOp::create(builder, loc, pointer, i64, array,
                              ArrayRef<LLVM::GEPArg>{static_cast<int32_t>(i)});
      LLVM::StoreOp::create(builder, loc, size, element);
    }
  }
  Value status =
      arith::SelectOp::create(builder, loc, implied.getResult(0),
                              createStatus(builder, loc, CStatus::Done),
                              createStatus(builder, loc, CStatus::BadSizes));
  func::ReturnOp::create(builder, loc, status);
}

/// A constant C string, shared by all functions of the module.
static Value createText(OpBuilder &builder, Location loc, ModuleOp module,
                        StringRef symbol, StringRef text) {
  std::string bytes = text.str();
  bytes.push_back('\0');
  auto global = module.lookupSymbol<LLVM::GlobalOp>(symbol);
  if (!global) {
    auto type = LLVM::LLVMArrayType::get(builder.getI8Type(), bytes.size());
    OpBuilder top = OpBuilder::atBlockBegin(module.getBody());
    global = LLVM::GlobalOp::create(top, loc, type, /*isConstant=*/true,
                                    LLVM::Linkage::Internal, symbol,
                                    builder.getStringAttr(bytes));
  }
  return LLVM::AddressOfOp::create(builder, loc, global);
}

void attn::buildStatusTextFunction(OpBuilder &builder, Location loc,
                                   StringRef name) {
  OpBuilder::InsertionGuard guard(builder);
  auto module =
      builder.getInsertionBlock()->getParentOp()->getParentOfType<ModuleOp>();
  if (!module)
    module = cast<ModuleOp>(builder.getInsertionBlock()->getParentOp());
  Type pointer = LLVM::LLVMPointerType::get(builder.getContext());
  func::FuncOp function =
      createCFunction(builder, loc, name, builder.getI32Type(), pointer);
  Value text =
      createText(builder, loc, module, "attn_status_unknown", "unknown status");
  std::tuple<CStatus, StringRef, StringRef> texts[] = {
      {CStatus::Done, "attn_status_done", "done"},
      {CStatus::BadSizes, "attn_status_sizes",
       "sizes are negative or do not agree with each other"},
      {CStatus::NoMemory, "attn_status_memory",
       "memory could not be allocated"},
      {CStatus::NoMatrices, "attn_status_matrices",
       "the system does not let the process use AMX"}};
  for (auto [status, symbol, words] : texts) {
    Value is = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                     function.getArgument(0),
                                     createStatus(builder, loc, status));
    text = arith::SelectOp::create(
        builder, loc, is, createText(builder, loc, module, symbol, words),
        text);
  }
  func::ReturnOp::create(builder, loc, text);
}
