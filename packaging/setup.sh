# shellcheck shell=bash
# Sourced by run.sh and test.sh: installs what is missing of packaging/dependencies.txt, and nothing else.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root

# A bare Debian has no locale; names of files and pages are Chinese.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8

say() { printf 'lilong: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}

# The packages of some groups of the dependency list, one a line.
packages_of() {
    awk -v groups=" $* " '
        { sub(/#.*/, ""); gsub(/[[:space:]]+/, "") }
        /^<.*>$/ { wanted = index(groups, " " substr($0, 2, length($0) - 2) " "); next }
        wanted && length($0)' "$root/packaging/dependencies.txt"
}

# Those of its arguments that are not installed, one a line.
missing_of() {
    local installed package
    # Fails where a package is unknown, but lists the others.
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status};' "$@" 2>/dev/null || true)
    for package in "$@"; do
        [[ ";$installed" == *";$package installed;"* ]] || printf '%s\n' "$package"
    done
}

# Runs a command with the rights to install packages.
as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
        sudo "$@"
    else
        return 126
    fi
}

# install_packages GROUP…: installs the packages of these groups that are missing. Asks nothing.
install_packages() {
    local -a wanted missing
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        die "this is not a Debian system; install what packaging/dependencies.txt lists by your system's own means."
    fi
    mapfile -t wanted < <(packages_of "$@")
    mapfile -t missing < <(missing_of "${wanted[@]}")
    [[ ${#missing[@]} -gt 0 ]] || return 0

    say "installing ${#missing[@]} missing packages: ${missing[*]}"
    as_root true \
        || die "installing needs root or sudo. Ask whoever looks after this computer to run:" \
            "apt-get update && apt-get install ${missing[*]}"
    # The environment is set inside: sudo passes none on.
    as_root apt-get -q update >&2 || say "the package lists could not be refreshed; trying with those that are here."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "${missing[@]}" >&2 \
        || die "apt-get could not install: ${missing[*]}"
}

# build PRESET TARGET…: configures once, then builds what changed. Without targets everything.
build() {
    local preset=$1 folder
    shift
    folder=$root/build/$preset
    local -a launcher=() targets=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        # What was compiled in another clone serves this one too.
        export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    fi
    [[ $# == 0 ]] || targets=(--target "$@")
    # Presets are read from the working folder.
    cd "$root" || exit
    [[ -f $folder/build.ninja ]] || cmake --preset "$preset" "${launcher[@]}" >&2
    cmake --build --preset "$preset" --parallel "${LILONG_JOBS:-$(nproc)}" "${targets[@]}" >&2
}
