#!/usr/bin/env bash
# Making a district while it is written, after `./mvnw package`; docs/performance.md says what it compares.
# usage: benchmarks/made-district.sh [STUDENTS [ROUNDS [STUDENTS_AT_LAST]]]
set -euo pipefail
program="$(dirname "${BASH_SOURCE[0]}")/target/benchmarks.jar"
[[ -f $program ]] || { echo "$program is not there; run ./mvnw package first" >&2; exit 2; }
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
"$java" -XX:+UseSerialGC -Xms3g -Xmx3g -cp "$program" dev.roster.benchmarks.district.DistrictRace "${1:-50000}" "${2:-7}"
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"$java" -Xmx256m -cp "$program" dev.roster.benchmarks.district.WrittenDistrict "$folder" "${3:-1000000}"
