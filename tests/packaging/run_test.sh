#!/usr/bin/env bash
# What packaging/run.sh does without a display, in a project that is played: a copy of the scripts, a cmake that builds nothing,
# and a lilong-cli that writes empty files.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
played=$(mktemp -d)/"a project"
trap 'rm -rf "${played%/*}"' EXIT
mkdir -p "$played/build/release/bin" "$played/resources" "$played/path"
cp -r "$project/packaging" "$played/"
cp -r "$project/resources/sample" "$played/resources/"
: >"$played/packaging/dependencies.txt"
: >"$played/build/release/build.ninja"

cat >"$played/path/cmake" <<'SCRIPT'
#!/usr/bin/env bash
SCRIPT
cat >"$played/build/release/bin/lilong-cli" <<'SCRIPT'
#!/usr/bin/env bash
# lilong-cli import --archive A FILE… | export --archive A --issue ID --format F --output PATH
[[ $1 == export ]] || { [[ ! -e $3 ]] || exit 3; : >"$3"; printf '%s\n' "${@:4}" >"$PLAYED_IMPORT"; echo 7; [[ " $* " != *refused* ]]; exit; }
[[ $5 == 7 ]] || exit 4
: >"${*: -1}"
SCRIPT
chmod +x "$played/path/cmake" "$played/build/release/bin/lilong-cli"
export PATH=$played/path:$PATH PLAYED_IMPORT=$played/imported DISPLAY='' WAYLAND_DISPLAY=''

# expect NAME WANTED GOT
expect() {
    [[ $2 == "$3" ]] || { printf '%s:\n wanted: %s\n got:    %s\n' "$1" "$2" "$3" >&2; exit 1; }
}

results=$(printf '%s\n' "$played/out/sample."{lilong,pdf,html,json})
cd /
expect "says where the results lie" "$results" "$("$played/packaging/run.sh" 2>/dev/null)"
expect "imports the sample" "$(printf '%s\n' "$played"/resources/sample/*.txt)" "$(cat "$PLAYED_IMPORT")"
while read -r result; do
    [[ -f $result ]] || { echo "missing: $result" >&2; exit 1; }
done <<<"$results"
expect "a second run works" "$results" "$("$played/packaging/run.sh" 2>/dev/null)"

cd "$played/resources"
"$played/packaging/run.sh" "sample/page-2.txt" >"$played/said" 2>/dev/null
expect "files are relative to the caller" "$played/resources/sample/page-2.txt" "$(cat "$PLAYED_IMPORT")"

touch refused
status=0
"$played/packaging/run.sh" refused sample/page-1.txt >"$played/said" 2>/dev/null || status=$?
expect "a refused page: status" 1 "$status"
expect "a refused page: the others are exported" "$results" "$(cat "$played/said")"
