//===- Machine.cpp - the CPU that code is generated for -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/Machine.h"

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/CodeGen.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/SubtargetFeature.h"
#include "llvm/TargetParser/Triple.h"

using namespace mlir;

/// Makes every target of this LLVM known, once in a process.
static void initializeTargets() {
  static const bool done = [] {
    llvm::InitializeAllTargetInfos();
    llvm::InitializeAllTargets();
    llvm::InitializeAllTargetMCs();
    llvm::InitializeAllAsmPrinters();
    llvm::InitializeAllAsmParsers();
    return true;
  }();
  (void)done;
}

static llvm::Expected<const llvm::Target *>
lookupTarget(const llvm::Triple &triple) {
  initializeTargets();
  std::string message;
  if (const auto *target = llvm::TargetRegistry::lookupTarget(triple, message))
    return target;
  return llvm::createStringError("unknown target triple '" + triple.str() +
                                 "': " + message);
}

static std::string hostFeatures() {
  llvm::SubtargetFeatures features;
  for (const auto &feature : llvm::sys::getHostCPUFeatures())
    features.AddFeature(feature.first(), feature.second);
  return features.getString();
}

/// What scheduling wants to know about the CPU.
static attn::CPUOptions describe(const llvm::Triple &triple,
                                 const llvm::MCSubtargetInfo &info) {
  attn::CPUOptions options;
  options.vectorBits = 128;
  options.hugePages = triple.isOSLinux();
  if (triple.isAArch64()) {
    options.registers = 32;
    options.hasPairs = info.checkFeatures("+bf16");
    options.floatControl = attn::FloatControl::FPCR;
  }
  if (!triple.isX86())
    return options;
  options.floatControl = attn::FloatControl::MXCSR;
  if (info.checkFeatures("+avx512f") && info.checkFeatures("+avx512bw") &&
      info.checkFeatures("+avx512vl")) {
    options.vectorBits = 512;
    options.registers = 32;
    options.hasScale = info.checkFeatures("+avx512dq");
    options.hasPairs = info.checkFeatures("+avx512bf16");
    // Only Linux is known to say whether a process may use AMX.
    options.hasMatrices = options.hasPairs && triple.isOSLinux() &&
                          triple.isArch64Bit() &&
                          info.checkFeatures("+amx-bf16");
  } else if (info.checkFeatures("+avx2") && info.checkFeatures("+fma")) {
    options.vectorBits = 256;
  }
  options.hasHalfConversions = info.checkFeatures("+f16c");
  return options;
}

llvm::Expected<attn::Machine> attn::resolveCPU(StringRef cpu,
                                               StringRef tripleName) {
  llvm::Triple triple(tripleName.empty() ? llvm::sys::getDefaultTargetTriple()
                                         : llvm::Triple::normalize(tripleName));
  auto target = lookupTarget(triple);
  if (!target)
    return target.takeError();

  Machine machine;
  machine.triple = triple.str();
  machine.cpu = cpu.str();
  if (cpu == "native") {
    if (triple.getArch() !=
        llvm::Triple(llvm::sys::getProcessTriple()).getArch())
      return llvm::createStringError("cpu 'native' is not a " +
                                     triple.getArchName() +
                                     "; name a cpu of that architecture");
    machine.cpu = llvm::sys::getHostCPUName().str();
    machine.features = hostFeatures();
  }

  // Tiles are NEON's, and LLVM 22 cannot select SVE's masked store of bf16.
  if (triple.isAArch64())
    machine.features += machine.features.empty() ? "-sve" : ",-sve";

  // An empty CPU is always valid; an invalid one makes LLVM print and go on.
  std::unique_ptr<llvm::MCSubtargetInfo> known(
      (*target)->createMCSubtargetInfo(triple, "", ""));
  if (!known || !known->isCPUStringValid(machine.cpu))
    return llvm::createStringError(
        "unknown cpu '" + machine.cpu + "' for " + triple.getArchName() +
        "; expected 'native' or a name that 'llc -mtriple=" + triple.str() +
        " -mcpu=help' lists, for example 'x86-64-v3'");
  std::unique_ptr<llvm::MCSubtargetInfo> info(
      (*target)->createMCSubtargetInfo(triple, machine.cpu, machine.features));
  machine.options = describe(triple, *info);
  return machine;
}

llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
attn::createTargetMachine(const Machine &machine) {
  llvm::Triple triple(machine.triple);
  auto target = lookupTarget(triple);
  if (!target)
    return target.takeError();
  std::unique_ptr<llvm::TargetMachine> result((*target)->createTargetMachine(
      triple, machine.cpu, machine.features, {}, llvm::Reloc::PIC_,
      std::nullopt, llvm::CodeGenOptLevel::Aggressive));
  if (!result)
    return llvm::createStringError("this LLVM cannot generate code for '" +
                                   machine.triple + "'");
  return std::move(result);
}
