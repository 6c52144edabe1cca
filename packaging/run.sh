#!/usr/bin/env bash
# packaging/run.sh [FILE…]
#
# Installs what is missing, builds Lilong and starts it; with files, straight into their import.
# Without a display it does the main job instead: imports the sample issue into an archive and exports it into out/.
set -euo pipefail

# File names are relative to where the user stands, not to the project.
files=()
for file in "$@"; do
    files+=("$(realpath -m -- "$file")")
done

# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# headless FILE…: pages into an archive, the archive into out/.
headless() {
    local cli=$root/build/release/bin/lilong-cli out=$root/out status=0 id format suffix
    mkdir -p "$out"
    rm -f "$out"/sample.{lilong,lilong-wal,lilong-shm,pdf,html,json}
    # A page that is refused never stops the others; what was taken is exported, and the status says that something was not.
    id=$("$cli" import --archive "$out/sample.lilong" "$@") || status=$?
    [[ -n $id ]] || return "$status"
    id=${id##*$'\n'}
    for format in pdf html json; do
        "$cli" export --archive "$out/sample.lilong" --issue "$id" --format "$format" --output "$out/sample.$format"
    done
    say "no display, so the pages were imported and exported without a window. The results:"
    for suffix in lilong pdf html json; do
        printf '%s\n' "$out/sample.$suffix"
    done
    return "$status"
}

install_packages build run
build release programs
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec "$root/build/release/bin/lilong" "${files[@]}"
fi
if [[ ${#files[@]} == 0 ]]; then
    files=("$root"/resources/sample/*.txt)
fi
QT_QPA_PLATFORM=offscreen headless "${files[@]}"
