//===- TFDialect.cpp - dialects tf, tf_type and tf_executor ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"

#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

#include "attn/Dialect/TF/TFDialect.cpp.inc"
#include "attn/Dialect/TF/TFExecutorDialect.cpp.inc"
#include "attn/Dialect/TF/TFTypeDialect.cpp.inc"
#define GET_TYPEDEF_CLASSES
#include "attn/Dialect/TF/TFTypes.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "attn/Dialect/TF/TFAttrs.cpp.inc"
#define GET_OP_REGISTRATION
#include "attn/Dialect/TF/TFOps.cpp.inc"

void tf_type::TFTypeDialect::initialize() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "attn/Dialect/TF/TFTypes.cpp.inc"
      >();
  addAttributes<
#define GET_ATTRDEF_LIST
#include "attn/Dialect/TF/TFAttrs.cpp.inc"
      >();
}

void tf::TFDialect::initialize() { registerTFDialectOperations(this); }

void tf_executor::TFExecutorDialect::initialize() {}

//===----------------------------------------------------------------------===//
// #tf_type.shape
//===----------------------------------------------------------------------===//

// `<` (`*` | (dimension (`x` dimension)*)?) `>`
Attribute tf_type::ShapeAttr::parse(AsmParser &parser, Type) {
  SmallVector<int64_t> dims;
  if (parser.parseLess())
    return {};
  bool ranked = failed(parser.parseOptionalStar());
  if (ranked && failed(parser.parseOptionalGreater())) {
    if (parser.parseDimensionList(dims, /*allowDynamic=*/true,
                                  /*withTrailingX=*/false) ||
        parser.parseGreater())
      return {};
  } else if (!ranked && parser.parseGreater()) {
    return {};
  }
  return get(parser.getContext(), dims, ranked);
}

void tf_type::ShapeAttr::print(AsmPrinter &printer) const {
  printer << '<';
  if (getRanked())
    printer.printDimensionList(getDims());
  else
    printer << '*';
  printer << '>';
}

//===----------------------------------------------------------------------===//
// tf_executor
//===----------------------------------------------------------------------===//

static ParseResult refuseGraphForm(OpAsmParser &parser, OperationState &state) {
  return parser.emitError(parser.getNameLoc())
         << "'" << state.name
         << "' is TensorFlow's graph form: export the functional form with "
            "tf.mlir.experimental.convert_function(function, "
            "pass_pipeline=\"tf-standard-pipeline\")";
}

std::optional<Dialect::ParseOpHook>
tf_executor::TFExecutorDialect::getParseOperationHook(StringRef) const {
  return ParseOpHook(refuseGraphForm);
}
