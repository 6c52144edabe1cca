#!/usr/bin/env bash
# What packaging/setup.sh does with a package that is missing, on a machine that is played: dpkg-query, apt-get, id and sudo
# are functions here, so nothing is installed.
set -euo pipefail

# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/setup.sh"

calls=$(mktemp)
trap 'rm -f "$calls"' EXIT

# expect NAME WANTED GOT
expect() {
    [[ $2 == "$3" ]] || { printf '%s:\n wanted: %s\n got:    %s\n' "$1" "$2" "$3" >&2; exit 1; }
}

packages_of() { printf '%s\n' here gone away; }
dpkg-query() {
    printf 'here installed;'
    if [[ $machine == all ]]; then printf 'gone installed;away installed;'; else printf 'gone config-files;'; return 1; fi
}
apt-get() { printf 'apt-get %s\n' "$*" >>"$calls"; }
env() { shift; "$@"; }
id() { printf '%s\n' "$user"; }
sudo() { return 1; }

user=0
machine=all
install_packages build
expect "nothing missing, nothing asked" "" "$(cat "$calls")"

machine=here
install_packages build 2>/dev/null
expect "only what is missing" "apt-get -q update
apt-get -q -y --no-install-recommends install gone away" "$(cat "$calls")"

: >"$calls"
user=1000
status=0
message=$(install_packages build 2>&1 </dev/null) || status=$?
expect "without rights: fails" 1 "$status"
expect "without rights: nothing run" "" "$(cat "$calls")"
[[ $message == *"apt-get install gone away"* ]] || { echo "no advice in: $message" >&2; exit 1; }
