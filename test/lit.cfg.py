# The test suite of attn-opt. Run it with `tools/check`, or, in a built tree,
# with `ninja -C build check-attn` or `lit build/test/Import`.
#
# `-Droundtrip` (or ATTN_VERIFY_ROUNDTRIP=1) runs every attn-opt of the suite
# with --verify-roundtrip: whatever a test reads is printed and read again, as
# text and as bytecode.

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

import lit.formats

config.name = "attn-opt"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test", ".py", ".c"]
# Inputs: files that tests read and that are no tests themselves.
config.excludes = ["Inputs", "lit.cfg.py", "lit.site.cfg.py"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.attn_build_root, "test")

# ptxas is often installed but not on PATH.
path = [config.attn_tools_dir, config.llvm_tools_dir]
path += os.environ.get("PATH", "/usr/bin:/bin").split(os.pathsep)
path += ["/usr/local/cuda/bin"]
config.environment["PATH"] = os.pathsep.join(path)
config.environment["FILECHECK_OPTS"] = "--enable-var-scope"

# The interpreter that runs lit also runs the suite's scripts.
config.substitutions.append(("%python", sys.executable))
config.substitutions.append(("%cc", config.c_compiler))
config.substitutions.append(("%cxx", config.cxx_compiler))
config.substitutions.append(("%source_root", config.attn_source_root))
config.substitutions.append(("%build_root", config.attn_build_root))
config.substitutions.append(("%tools_dir", config.attn_tools_dir))
config.substitutions.append(("%models", os.path.join(config.test_source_root, "models")))
# What compiling and running a sample model may take.
config.substitutions.append(("%seconds", "60" if config.sanitizers else "1"))
# What a program needs that is linked with the project's libraries; this runtime
# has all of the sanitizers.
config.substitutions.append(
    ("%sanitize", "-fsanitize=address" if config.sanitizers else "")
)

if config.sanitizers:
    # A failure is a crash, so that `not` does not take it for an error message;
    # compiled code must see allocations that are too large fail. LLVM's arenas
    # poison what they have not handed out: those made by this project's code do,
    # but what libMLIR.so, which has no sanitizers, takes from them stays poisoned.
    config.environment["ASAN_OPTIONS"] = ":".join(
        ["abort_on_error=1", "allocator_may_return_null=1", "allow_user_poisoning=0"]
    )
    config.environment["UBSAN_OPTIONS"] = "abort_on_error=1:print_stacktrace=1"

on = ("1", "on", "true", "yes", "")
roundtrip = lit_config.params.get("roundtrip")
if roundtrip is None:
    roundtrip = os.environ.get("ATTN_VERIFY_ROUNDTRIP", "0")
if roundtrip.lower() in on:
    # The tool's name as a command, not as part of a path or of another name: a
    # test that needs it as it is writes %tools_dir/attn-opt.
    config.substitutions.append(
        (r"(?<![-/\w.])attn-opt(?= )", "attn-opt --verify-roundtrip")
    )

# `-Dexhaustive`: every form of every model where a few stand for all otherwise.
if lit_config.params.get("exhaustive", "0").lower() in on:
    config.available_features.add("exhaustive")

config.available_features.add("python3")
if shutil.which(config.c_compiler):
    config.available_features.add("cc")
if config.host_arch in ("x86_64", "AMD64"):
    config.available_features.add("x86_64")
# Where Linux says what the CPU has.
if os.path.exists("/proc/cpuinfo"):
    with open("/proc/cpuinfo") as cpus:
        flags = cpus.read().split()
    for flag, feature in (("avx512_bf16", "avx512bf16"), ("amx_bf16", "amx")):
        if flag in flags:
            config.available_features.add(feature)
tools = ["ptxas", "fatbinary", "clang-format-22", "clang-tidy-22"]
tools += ["qemu-aarch64", "aarch64-linux-gnu-gcc"]
for tool in tools:
    if shutil.which(tool, path=config.environment["PATH"]):
        config.available_features.add(tool)

# A GPU that NVIDIA's driver finds.
driver = os.path.join(config.test_source_root, "Target/NVIDIA/Inputs/driver.py")
try:
    ctypes.CDLL("libcuda.so.1")
    if subprocess.run([sys.executable, driver], capture_output=True).returncode == 0:
        config.available_features.add("nvidia-gpu")
except OSError:
    pass

# Debian's python3-numpy, for the Python package's own tests.
if importlib.util.find_spec("numpy"):
    config.available_features.add("numpy")

# tools/demo and tools/check build in build/.
if config.attn_build_root == os.path.join(config.attn_source_root, "build"):
    config.available_features.add("default-build")

# lit needs psutil to end a test that hangs; without it there is no limit.
try:
    import psutil  # noqa: F401

    lit_config.maxIndividualTestTime = 600
except ImportError:
    lit_config.note("no time limit on tests: python3-psutil is not installed")
