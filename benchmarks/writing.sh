#!/usr/bin/env bash
# Writing students against Jackson's SequenceWriter, after `./mvnw package`; docs/performance.md says what it compares.
# usage: benchmarks/writing.sh [STUDENTS [ROUNDS]]
set -euo pipefail
program="$(dirname "${BASH_SOURCE[0]}")/target/benchmarks.jar"
[[ -f $program ]] || { echo "$program is not there; run ./mvnw package first" >&2; exit 2; }
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Xms4g -Xmx4g -cp "$program" \
    dev.roster.benchmarks.writing.WritingRace "$@"
