#!/usr/bin/env bash
# Delivering against the sftp client of OpenSSH, after `./mvnw package`; docs/performance.md says what it compares.
# usage: benchmarks/delivery.sh [ROUNDS]
set -euo pipefail
program="$(dirname "${BASH_SOURCE[0]}")/target/benchmarks.jar"
[[ -f $program ]] || { echo "$program is not there; run ./mvnw package first" >&2; exit 2; }
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$program" dev.roster.benchmarks.delivery.DeliveryRace "$@"
