# What tools/demo and tools/check share: packages and build. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
preset=ci

build_packages=(cmake ninja-build g++ clang-22 libmlir-22-dev mlir-22-tools llvm-22-dev
  llvm-22-tools libomp-22-dev)

say() { printf '== %s\n' "$*"; }

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 2
}

installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# offered NAME: apt's lists have a package of this name.
offered() {
  [[ $(apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [^\(] ]]
}

# install_packages NAME...: installs those of Debian's packages that are missing.
install_packages() {
  local package missing=() unknown=() log
  if ! command -v dpkg-query >/dev/null; then
    say "packages: not Debian, so these must be there already: $*"
    return
  fi
  for package in "$@"; do
    installed "$package" || missing+=("$package")
  done
  if [[ ${#missing[@]} == 0 ]]; then
    say "packages: all there"
    return
  fi
  if [[ $EUID != 0 ]]; then
    die "missing packages; install them as root and run this again:
  apt-get update && apt-get install ${missing[*]}"
  fi
  say "packages: installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  log=$(apt-get -qq update 2>&1) || die "apt-get update failed:
$log"
  for package in "${missing[@]}"; do
    offered "$package" || unknown+=("$package")
  done
  if [[ ${#unknown[@]} != 0 ]]; then
    die "apt knows no ${unknown[*]}
Debian 12 (bookworm) has LLVM 22 in its security archive, everything else in its main
archive. /etc/apt/sources.list needs both:
  deb http://deb.debian.org/debian bookworm main
  deb http://deb.debian.org/debian-security bookworm-security main"
  fi
  log=$(apt-get -qq install -y --no-install-recommends "${missing[@]}" 2>&1) ||
    die "apt-get install failed:
$log"
}

# build_tools: configures, and compiles what is out of date.
build_tools() {
  local options=() log
  if command -v ccache >/dev/null; then
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros
    options=(-DCMAKE_C_COMPILER_LAUNCHER=ccache
      -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  fi
  say "build: configuring $build"
  log=$(cd "$root" && cmake --preset "$preset" "${options[@]}" 2>&1) || die "$log"
  say "build: compiling what is out of date (everything: 3 minutes, with sanitizers 5)"
  cmake --build "$build" || die "the build failed"
}
