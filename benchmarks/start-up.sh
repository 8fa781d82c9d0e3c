#!/usr/bin/env bash
# Starting, validating the sample district and ending, beside an empty program, after `./mvnw package`;
# docs/performance.md says what dominates.
# usage: benchmarks/start-up.sh [ROUNDS]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
program="$here/../examples/cli/target/roster.jar"
peer="$here/target/benchmarks.jar" # has the empty program, and hibernate-validator
sample="$here/../examples/nightly-export/src/main/resources/sample-district"
for file in "$program" "$peer"; do
    [[ -f $file ]] || { echo "$file is not there; run ./mvnw package first" >&2; exit 2; }
done
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
times=$(mktemp -d)
trap 'rm -r "$times"' EXIT
empty=("$java" -cp "$program:$peer" dev.roster.benchmarks.start.Empty)
validate=("$java" -cp "$program:$peer" dev.roster.cli.Main validate parentsquare "$sample")

TIMEFORMAT='%R %U %S'
timed() { { time "${@:2}" > "$times/said" 2>&1; } 2>> "$times/$1"; }
for ((round = 0; round < ${1:-10}; round++)); do
    timed empty "${empty[@]}"
    timed validate "${validate[@]}"
done
"$java" -version 2>&1 | sed -n 2p
median() { sort -n | awk '{ a[NR] = $1 } END { printf "%.3f", (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'; }
for which in empty validate; do
    printf '%-10s median of %s: %s s, CPU %s s\n' "$which" "${1:-10}" "$(median < "$times/$which")" \
        "$(awk '{ print $2 + $3 }' "$times/$which" | median)"
done
"${validate[@]:0:1}" -Xlog:class+load:file="$times/loaded" "${validate[@]:1}" > "$times/said"
printf 'classes: %s, of them %s of the JDK'\''s archive, %s of lambdas and calls, %s of org.hibernate\n' \
    "$(wc -l < "$times/loaded")" \
    "$(grep -c 'shared objects file' "$times/loaded")" \
    "$(grep -cE 'Lambda|LambdaForm' "$times/loaded")" \
    "$(grep -c ' org\.hibernate\.' "$times/loaded" || true)"
