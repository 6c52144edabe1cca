#!/usr/bin/env bash
# packaging/test.sh [CTEST OPTION…]
#
# Installs what is missing, builds Lilong with the sanitizers and runs every test; then, where the scored pages lie beside
# the project, a release build is scored on them. LILONG_JOBS=N says how many jobs build and test at once.
set -euo pipefail

# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# score SCORER: no page may fail, no raw character be lost or used twice.
score() {
    local figures=$root/build/release/score.json table=$root/build/release/score.txt
    build release programs
    rm -f "$figures"
    python3 "$1" --cli "$root/build/release/bin/lilong-cli" --json "$figures" | tee "$table"
    python3 "$root/packaging/check_score.py" "$figures" "$table"
}

install_packages build run test
build test
cd "$root"
ctest --preset test --parallel "${LILONG_JOBS:-2}" "$@"
if [[ -f $root/../shared/score/score.py ]]; then
    score "$root/../shared/score/score.py"
fi
say "all tests passed."
