//===- NVIDIAEmit.cpp - kernels to PTX, cubin and fatbin ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/NVIDIA.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Target/LLVM/NVVM/Target.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/GPU/GPUToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/NVVM/NVVMToLLVMIRTranslation.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using llvm::createStringError;
using llvm::Error;
using llvm::Expected;

Error attn::checkNVIDIAChip(StringRef chip) {
  LLVMInitializeNVPTXTargetInfo();
  LLVMInitializeNVPTXTarget();
  LLVMInitializeNVPTXTargetMC();
  std::string problem;
  llvm::Triple triple("nvptx64-nvidia-cuda");
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, problem);
  if (!target)
    return createStringError("this LLVM has no NVPTX code generator: " +
                             problem);
  std::unique_ptr<llvm::MCSubtargetInfo> info(
      target->createMCSubtargetInfo(triple, "", ""));
  if (chip.starts_with("sm_") && info && info->isCPUStringValid(chip))
    return Error::success();
  return createStringError("unknown NVIDIA chip '" + chip.str() +
                           "'; expected sm_NN as ptxas names them, for example "
                           "sm_80, sm_89, sm_90 or sm_90a");
}

Expected<std::string> attn::emitPTX(ModuleOp module, const NVIDIAOptions &) {
  if (module.getOps<gpu::GPUModuleOp>().empty())
    return createStringError(
        "the model has no kernels: nothing in it computes a tensor");
  if (!llvm::hasSingleElement(module.getOps<gpu::GPUModuleOp>()))
    return createStringError(
        "expected one gpu.module with kernels, found several");
  MLIRContext *context = module.getContext();
  registerBuiltinDialectTranslation(*context);
  registerLLVMDialectTranslation(*context);
  registerGPUDialectTranslation(*context);
  registerNVVMDialectTranslation(*context);
  NVVM::registerNVVMTargetInterfaceExternalModels(*context);
  OwningOpRef<ModuleOp> copy(ModuleOp::create(module.getLoc()));
  OpBuilder::atBlockBegin(copy->getBody())
      .clone(**module.getOps<gpu::GPUModuleOp>().begin());
  PassManager pm(context);
  GpuModuleToBinaryPassOptions options;
  options.compilationTarget = "isa";
  pm.addPass(createGpuModuleToBinaryPass(options));
  if (failed(pm.run(*copy)))
    return createStringError("LLVM could not write the kernels as PTX");
  for (auto binary : copy->getOps<gpu::BinaryOp>())
    for (Attribute object : binary.getObjects())
      if (auto text = dyn_cast<gpu::ObjectAttr>(object))
        return text.getObject().getValue().rtrim('\0').str();
  return createStringError("no PTX was produced");
}

/// The program `name` of the CUDA toolkit.
static Expected<std::string> findTool(StringRef name) {
  SmallVector<std::string> folders;
  for (const char *variable : {"CUDA_HOME", "CUDA_PATH"})
    if (std::optional<std::string> root = llvm::sys::Process::GetEnv(variable))
      folders.push_back(*root + "/bin");
  folders.push_back("/usr/local/cuda/bin");
  if (llvm::ErrorOr<std::string> path = llvm::sys::findProgramByName(name))
    return *path;
  for (StringRef folder : folders)
    if (llvm::ErrorOr<std::string> path =
            llvm::sys::findProgramByName(name, {folder}))
      return *path;
  return createStringError(
      "cannot find " + name.str() +
      ": install NVIDIA's CUDA toolkit and put its bin folder on PATH or set "
      "CUDA_HOME; --emit=ptx needs neither");
}

/// A new file that holds `text`; the caller removes it.
static Expected<std::string> createTemporary(StringRef suffix,
                                             StringRef text = "") {
  SmallString<128> path;
  int descriptor;
  if (std::error_code code =
          llvm::sys::fs::createTemporaryFile("attn", suffix, descriptor, path))
    return createStringError(code, "cannot create a temporary file");
  llvm::raw_fd_ostream os(descriptor, /*shouldClose=*/true);
  os << text;
  os.close();
  if (std::error_code code = os.error()) {
    os.clear_error();
    llvm::sys::fs::remove(path);
    return createStringError(code, "cannot write a temporary file");
  }
  return path.str().str();
}

static Expected<std::string> readAll(StringRef path) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!buffer)
    return createStringError(buffer.getError(), "cannot read " + path.str());
  return (*buffer)->getBuffer().str();
}

/// Runs `tool` of the CUDA toolkit; what it printed is part of the error.
static Error runTool(StringRef tool, ArrayRef<std::string> arguments) {
  Expected<std::string> program = findTool(tool);
  if (!program)
    return program.takeError();
  Expected<std::string> log = createTemporary("log");
  if (!log)
    return log.takeError();
  llvm::FileRemover removeLog(*log);
  SmallVector<StringRef> words = {*program};
  llvm::append_range(words, arguments);
  std::optional<StringRef> redirects[] = {StringRef(""), StringRef(*log),
                                          StringRef(*log)};
  std::string problem;
  int status = llvm::sys::ExecuteAndWait(*program, words, std::nullopt,
                                         redirects, 0, 0, &problem);
  if (status == 0)
    return Error::success();
  Expected<std::string> text = readAll(*log);
  if (!text) {
    llvm::consumeError(text.takeError());
    text = std::string();
  }
  return createStringError(*program + " failed: " + problem + *text);
}

Expected<std::string> attn::emitCubin(StringRef ptx,
                                      const NVIDIAOptions &options) {
  Expected<std::string> input = createTemporary("ptx", ptx);
  if (!input)
    return input.takeError();
  llvm::FileRemover removeInput(*input);
  Expected<std::string> output = createTemporary("cubin");
  if (!output)
    return output.takeError();
  llvm::FileRemover removeOutput(*output);
  if (Error error = runTool("ptxas", {"-arch=" + options.chip,
                                      "-O" + std::to_string(options.optLevel),
                                      *input, "-o", *output}))
    return std::move(error);
  return readAll(*output);
}

Expected<std::string> attn::emitFatbin(StringRef ptx,
                                       const NVIDIAOptions &options) {
  Expected<std::string> cubin = emitCubin(ptx, options);
  if (!cubin)
    return cubin.takeError();
  Expected<std::string> elf = createTemporary("cubin", *cubin);
  if (!elf)
    return elf.takeError();
  llvm::FileRemover removeElf(*elf);
  Expected<std::string> text = createTemporary("ptx", ptx);
  if (!text)
    return text.takeError();
  llvm::FileRemover removeText(*text);
  Expected<std::string> output = createTemporary("fatbin");
  if (!output)
    return output.takeError();
  llvm::FileRemover removeOutput(*output);
  std::string number = StringRef(options.chip).drop_front(3).str();
  SmallVector<std::string> arguments = {"-64", "--create=" + *output,
                                        "--image3=kind=elf,sm=" + number +
                                            ",file=" + *elf};
  if (llvm::isDigit(number.back()))
    arguments.push_back("--image3=kind=ptx,sm=" + number + ",file=" + *text);
  if (Error error = runTool("fatbinary", arguments))
    return std::move(error);
  return readAll(*output);
}
